from __future__ import annotations

import base64
import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from course.identity import Signed, new_course, open_course, seed_of_learner, signed_by
from course.identity.settings import Settings
from helpers.datasets import open_company


def course_data(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "course", "data", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False)


def make(folder: Path, *more: str, learner: str = "a1") -> subprocess.CompletedProcess[str]:
    return course_data("--course", "x", "--learner", learner, "--out", str(folder), "--scale", "0.02", *more)


def personal(folder: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((folder / "personal.json").read_text(encoding="utf-8"))
    return facts


def files_below(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_it_writes_the_personal_file_and_the_company(tmp_path: Path) -> None:
    done = make(tmp_path / "a1")
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert personal(tmp_path / "a1") == {
        "format": 1, "course": "x", "learner": "a1", "scale": 0.02, "data_version": 1,
    }  # fmt: skip
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
    assert personal(tmp_path / "a1")["language"] == "en"
    make(tmp_path / "a1")
    assert personal(tmp_path / "a1")["language"] == "en"


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


@pytest.mark.parametrize("learner", ["class", "Class"])
def test_the_id_of_the_company_that_all_share_is_nobodys(tmp_path: Path, learner: str) -> None:
    # A hand-in that names it is taken for one of a learner without a personal file.
    done = make(tmp_path / "a1", "--language", "en", learner=learner)
    assert done.returncode == 2
    assert f"“{learner}” is kept for the company that the whole class shares" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_impossible_size_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    done = course_data("--course", "x", "--learner", "a1", "--out", str(tmp_path / "new"), "--scale", "700")
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


# In a course folder ---------------------------------------------------------------------------------


@pytest.fixture
def course(tmp_path: Path) -> Path:
    new_course(tmp_path / "spring", Settings(id="spring", title="Spring", language="en"))
    return tmp_path / "spring"


def for_class(course: Path, text: str, *more: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    roster = course / "roster.csv"
    roster.write_bytes(text.encode(encoding))
    words = ("--course", str(course), "--roster", str(roster), "--out", str(course / "out"), "--scale", "0.02")
    return course_data(*words, "--language", "en", *more)


def table_of(course: Path) -> list[dict[str, str]]:
    with (course / "out" / "companies.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_course_folder_gives_another_company_than_its_bare_id_and_signs_it(tmp_path: Path, course: Path) -> None:
    make(tmp_path / "public", learner="a1")
    course_data("--course", str(course), "--learner", "a1", "--out", str(tmp_path / "a1"), "--scale", "0.02")
    opened = open_course(str(course))
    facts = personal(tmp_path / "a1")
    assert signed_by(opened, facts) == Signed("a1", 0.02)
    assert (facts["seed"], facts["language"]) == (seed_of_learner(opened, "a1"), "en")
    digests = {open_company(tmp_path / name / "my_data").digest for name in ("a1", "public")}
    assert len(digests) == 2


def test_the_notebook_makes_the_same_company_from_the_personal_file_alone(tmp_path: Path, course: Path) -> None:
    course_data("--course", str(course), "--learner", "a1", "--out", str(tmp_path / "a1"), "--scale", "0.02")
    digest = open_company(tmp_path / "a1" / "my_data").digest
    (tmp_path / "home").mkdir()
    (tmp_path / "a1" / "personal.json").rename(tmp_path / "home" / "personal.json")
    code = (
        "from helpers.lesson.companies import open_tables; from helpers.lesson.places import find_learner; "
        "print(open_tables(find_learner(), 'en').own.digest)"
    )
    command = [sys.executable, "-c", code]
    seen = subprocess.run(command, cwd=tmp_path / "home", capture_output=True, text=True, check=True)
    assert seen.stdout.split()[-1] == digest


def test_a_class_gets_a_folder_each_and_a_list_of_them(course: Path) -> None:
    text = "學號,姓名,語言\n0012,王小明,zh-TW\nb/2,Mei,en\nCON,林,\n"
    done = for_class(course, text, "--workers", "2", encoding="cp950")
    # b/2 can be no id: one row needs a person, the others are made all the same.
    assert done.returncode == 1
    assert "Row 3, “學號”: “b/2” cannot be an id" in done.stderr
    assert "2 companies made" in done.stdout
    rows = table_of(course)
    assert [(row["learner"], row["folder"] == row["learner"]) for row in rows] == [("0012", True), ("CON", False)]
    for row, language in zip(rows, ("zh-TW", "en"), strict=True):
        folder = course / "out" / row["folder"]
        assert sorted(entry.name for entry in folder.iterdir()) == ["my_data", "personal.json"]
        assert (personal(folder)["learner"], personal(folder)["language"]) == (row["learner"], language)
        assert open_company(folder / "my_data").digest == row["digest"]
    assert len({row["digest"] for row in rows}) == 2
    assert (course / "out" / "companies.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_secret_is_in_nothing_that_is_made_or_said(course: Path) -> None:
    done = for_class(course, "id\na1\n", "--json")
    assert done.returncode == 0
    secret = bytes.fromhex((course / "course.secret").read_text(encoding="ascii"))
    forms = [secret, secret.hex().encode(), secret.hex().upper().encode(), base64.b64encode(secret)[:40]]
    made = files_below(course / "out")
    assert len(made) > 10
    texts = [*made.values(), done.stdout.encode(), done.stderr.encode(), (course / "course.yaml").read_bytes()]
    assert [form for form in forms for text in texts if form in text] == []
    assert not any("secret" in name for name in made)


def test_run_again_it_keeps_what_is_finished_and_makes_what_is_not(course: Path) -> None:
    text = "id\na1\na2\na3\n"
    for_class(course, text)
    before = files_below(course / "out")
    (course / "out" / "a2" / "my_data" / "survey.csv").unlink()
    (course / "out" / "a3" / "personal.json").write_text("{}", encoding="utf-8")
    stamp = (course / "out" / "a1" / "my_data" / "company.json").stat().st_mtime_ns
    told = json.loads(for_class(course, text, "--json").stdout)
    assert [one["outcome"] for one in told["companies"]] == ["kept", "made", "made"]
    assert files_below(course / "out") == before
    assert (course / "out" / "a1" / "my_data" / "company.json").stat().st_mtime_ns == stamp


def test_another_size_is_another_company(course: Path) -> None:
    for_class(course, "id\na1\n")
    first = table_of(course)
    told = json.loads(for_class(course, "id\na1\n", "--scale", "0.03", "--json").stdout)
    assert told["counts"]["made"] == 1
    assert table_of(course) != first


def test_a_learners_folder_with_other_work_in_it_is_left_alone_and_said(course: Path) -> None:
    (course / "out" / "a1").mkdir(parents=True)
    (course / "out" / "a1" / "notes.txt").write_text("mine", encoding="utf-8")
    done = for_class(course, "id\na1\na2\n")
    assert done.returncode == 1
    assert "a1 holds other files" in done.stderr
    assert files_below(course / "out" / "a1") == {"notes.txt": b"mine"}
    assert [row["learner"] for row in table_of(course)] == ["a2"]


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX's signal")
def test_ctrl_c_leaves_whole_companies_only_and_the_next_run_goes_on(course: Path) -> None:
    roster, out = course / "roster.csv", course / "out"
    roster.write_text("\n".join(["id", *(f"a{number}" for number in range(30))]), encoding="utf-8")
    words = ["--course", str(course), "--roster", str(roster), "--out", str(out), "--scale", "0.02", "--workers", "1"]
    command = [sys.executable, "-m", "course", "data", *words, "--language", "en"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    until = time.monotonic() + 60
    while not (out / "a1").exists() and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "none is half made" in said.decode("utf-8")
    folders = [entry.name for entry in out.iterdir() if entry.is_dir()]
    assert 2 <= len(folders) < 30
    assert [name for name in folders if name.startswith(".")] == []
    assert all(open_company(out / name / "my_data").digest for name in folders)
    assert {row["learner"] for row in table_of(course)} == set(folders)


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX's signal")
def test_ctrl_c_while_the_workers_still_start_is_a_stop_and_no_failure(course: Path) -> None:
    roster, out = course / "roster.csv", course / "out"
    roster.write_text("\n".join(["id", *(f"a{number}" for number in range(6))]), encoding="utf-8")
    words = ["--course", str(course), "--roster", str(roster), "--out", str(out), "--scale", "0.02", "--workers", "1"]
    command = [sys.executable, "-m", "course", "data", *words, "--language", "en"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    until = time.monotonic() + 60
    while not out.exists() and time.monotonic() < until:
        time.sleep(0.01)
    # The folder is made just before the first worker, whose imports take more than a second.
    time.sleep(0.5)
    os.killpg(running.pid, signal.SIGINT)
    told, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"0 failed" in told
    assert b"Traceback" not in said
    assert b"memory" not in said
    assert {entry.name for entry in out.iterdir() if entry.is_dir()} == {row["learner"] for row in table_of(course)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("姓名\n王\n", "has no column with ids"),
        ("id\n", "has headings but no learners"),
        ("id\na b\n", "No row of the class list can be used"),
    ],
)
def test_a_list_of_which_nothing_can_be_used_makes_nothing(course: Path, text: str, said: str) -> None:
    done = for_class(course, text)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (course / "out").exists()


def test_a_class_without_a_course_folder_is_warned(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("id\na1\n", encoding="utf-8")
    words = ("--course", "x", "--roster", str(tmp_path / "r.csv"), "--out", str(tmp_path / "out"), "--scale", "0.02")
    done = course_data(*words, "--language", "en")
    assert done.returncode == 0
    assert "x is no course folder" in done.stderr


@pytest.mark.parametrize("more", [(), ("--learner", "a", "--roster", "b.csv"), ("--learner", "a", "--workers", "0")])
def test_a_wrong_call_is_refused_in_words(tmp_path: Path, more: tuple[str, ...]) -> None:
    done = course_data("--course", "x", "--out", str(tmp_path / "out"), "--language", "en", *more)
    assert done.returncode == 2
    assert "--learner" in done.stderr or "--workers must be" in done.stderr
    assert not (tmp_path / "out").exists()
