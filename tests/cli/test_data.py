from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.datasets import open_company


def course_data(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "course", "data", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False)


def make(folder: Path, *more: str, learner: str = "a1") -> subprocess.CompletedProcess[str]:
    return course_data("--course", "x", "--learner", learner, "--out", str(folder), "--scale", "0.02", *more)


def files_below(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_it_writes_the_personal_file_and_the_company(tmp_path: Path) -> None:
    done = make(tmp_path / "a1")
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert json.loads((tmp_path / "a1" / "personal.json").read_text(encoding="utf-8")) == {
        "course": "x",
        "learner": "a1",
    }
    company = open_company(tmp_path / "a1" / "my_data")
    assert (company.course, company.learner) == ("x", "a1")
    assert str(tmp_path / "a1") in done.stdout
    assert [entry.name for entry in tmp_path.iterdir()] == ["a1"]


def test_a_notebook_copied_into_the_folder_works_on_that_company(tmp_path: Path) -> None:
    make(tmp_path / "a1")
    code = (
        "from helpers.lesson.companies import open_tables; from helpers.lesson.places import find_learner; "
        "own = open_tables(find_learner(), 'en').own; print(own.learner, own.digest)"
    )
    seen = subprocess.run([sys.executable, "-c", code], cwd=tmp_path / "a1", capture_output=True, text=True, check=True)
    assert seen.stdout.split() == ["a1", open_company(tmp_path / "a1" / "my_data").digest]


def test_json_is_one_object_on_stdout_and_progress_is_on_stderr(tmp_path: Path) -> None:
    done = make(tmp_path / "a1", "--json", "--language", "en")
    said = json.loads(done.stdout)
    assert said["digest"] == open_company(tmp_path / "a1" / "my_data").digest
    assert said["rows"]["survey"] == 800
    assert "Making the company of a1" in done.stderr


def test_a_chosen_language_is_kept_for_the_notebook(tmp_path: Path) -> None:
    make(tmp_path / "a1", "--language", "en")
    assert json.loads((tmp_path / "a1" / "personal.json").read_text(encoding="utf-8"))["language"] == "en"


def test_running_it_again_gives_the_same_bytes(tmp_path: Path) -> None:
    make(tmp_path / "a1")
    first = files_below(tmp_path)
    assert make(tmp_path / "a1").returncode == 0
    assert files_below(tmp_path) == first


@pytest.mark.parametrize("learner", ["", " ", "a/1", "a:1", "..\\a", "a 1", "x" * 65, "a\n1"])
def test_an_impossible_id_is_refused_before_anything_is_written(tmp_path: Path, learner: str) -> None:
    done = make(tmp_path / "new", "--language", "en", learner=learner)
    assert done.returncode == 2
    assert "--learner cannot be" in done.stderr
    assert not (tmp_path / "new").exists()


def test_an_impossible_size_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    done = course_data("--course", "x", "--learner", "a1", "--out", str(tmp_path / "new"), "--scale", "7")
    assert done.returncode == 2
    assert "0.02" in done.stderr
    assert not (tmp_path / "new").exists()


def test_a_folder_with_other_files_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    done = make(tmp_path, "--language", "en")
    assert done.returncode == 2
    assert "already holds something else" in done.stderr
    assert files_below(tmp_path) == {"thesis.txt": b"mine"}


def test_another_learners_folder_is_left_alone(tmp_path: Path) -> None:
    make(tmp_path / "a1")
    before = files_below(tmp_path)
    done = make(tmp_path / "a1", "--language", "en", learner="b2")
    assert done.returncode == 2
    assert "belongs to learner a1 of course x" in done.stderr
    assert files_below(tmp_path) == before


def test_a_damaged_personal_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "personal.json").write_text("{", encoding="utf-8")
    done = make(tmp_path, "--language", "en")
    assert done.returncode == 2
    assert "personal.json" in done.stderr
    assert files_below(tmp_path) == {"personal.json": b"{"}


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = make(tmp_path / "file" / "below", "--language", "en")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_when_the_data_cannot_be_put_down_the_personal_file_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "a1").mkdir()
    (tmp_path / "a1" / "personal.json").write_text('{"course": "x", "learner": "a1"}', encoding="utf-8")
    (tmp_path / "a1" / "my_data").write_text("not a folder", encoding="utf-8")
    before = files_below(tmp_path)
    done = make(tmp_path / "a1", "--language", "en")
    assert done.returncode == 2
    assert "already holds something else" in done.stderr
    assert files_below(tmp_path) == before
