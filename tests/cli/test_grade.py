"""`course grade`: its exit codes and what it prints where."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import course.cli.grade as command
from course.grading.job import Graded
from course.grading.limits import Limits
from course.identity import new_course
from course.identity.settings import RunLimits, Settings
from tests.grading.small_course import honest, notebook

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")


def _grade(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "course", "grade", *words, "--language", "en"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_one_json_object_on_stdout_and_exit_1_when_a_person_is_needed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "broken.ipynb").write_bytes(b"{")
    (tmp_path / "in" / "unknown.ipynb").write_bytes(honest())
    done = _grade(str(tmp_path / "in"), "--course", "c", "--out", str(tmp_path / "out"), "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert [(row["item"], row["status"], row["points"]) for row in told["rows"]] == [
        ("broken.ipynb", "refused", None),
        ("unknown.ipynb", "not_graded", None),
    ]
    assert (tmp_path / "out" / "gradebook.xlsx").is_file()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nowhere", "--course", "c", "--out", "{out}"], "There is no folder nowhere"),
        (["{empty}", "--course", "c", "--out", "{out}"], "There is nothing to grade"),
        (["{empty}", "--course", "c", "--out", "{empty}/out"], "must not lie inside"),
        (["{empty}", "--course", "c", "--out", "{out}", "--time-limit", "0"], "must be above 0"),
        (["{empty}", "--out", "{out}"], "--course"),
    ],
)
def test_a_wrong_call_is_said_in_words_and_exits_2(tmp_path: Path, words: list[str], sentence: str) -> None:
    (tmp_path / "empty").mkdir()
    filled = [word.format(out=tmp_path / "out", empty=tmp_path / "empty") for word in words]
    done = _grade(*filled)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "out" / "gradebook.csv").exists()


def test_an_unsafe_run_is_loud(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.ipynb").write_bytes(notebook("1"))
    done = _grade(str(tmp_path / "in"), "--course", "c", "--out", str(tmp_path / "out"), "--unsafe-no-sandbox")
    assert done.stderr.startswith("Warning: with --unsafe-no-sandbox")


@pytest.mark.parametrize(
    ("asked", "time_s", "memory_mb"),
    [({}, 90.0, 1024), ({"time_limit": 20.0}, 20.0, 1024), ({"memory_mb": 512}, 90.0, 512)],
)
def test_limits_come_from_the_course_folder_unless_they_are_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: dict[str, float], time_s: float, memory_mb: int
) -> None:
    settings = Settings(id="spring", title="t", limits=RunLimits(time_s=90.0, memory_mb=1024))
    new_course(tmp_path / "folder", settings)
    seen: dict[str, object] = {}

    def grade(_: Path, **given: object) -> Graded:
        seen.update(given)
        return Graded((), (), False)

    monkeypatch.setattr("course.grading.job.grade", grade)
    given = {"time_limit": None, "memory_mb": None, "roster": None, "workers": None, **asked}
    command.run(tmp_path, str(tmp_path / "folder"), tmp_path / "out", language="en", **given)  # type: ignore[arg-type]
    limits = seen["limits"]
    assert isinstance(limits, Limits)
    assert (limits.time_s, limits.memory_mb) == (time_s, memory_mb)
    assert seen["course"].id == "spring"  # type: ignore[attr-defined]


def test_a_course_folder_grades_who_is_on_its_list_and_names_the_rows_that_need_mending(tmp_path: Path) -> None:
    new_course(tmp_path / "folder", Settings(id="spring", title="t"))
    (tmp_path / "list.csv").write_text("id\na1\nA1\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    for name in ("a1.ipynb", "stranger.ipynb"):
        (tmp_path / "in" / name).write_bytes(honest())
    roster = str(tmp_path / "list.csv")
    words = ("--course", str(tmp_path / "folder"), "--out", str(tmp_path / "out"), "--roster", roster)
    done = _grade(str(tmp_path / "in"), *words, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["course"]) == (1, "spring")
    # T9.9 is no lesson of ours, so even whoever is on the list is not graded.
    assert [(row["item"], row["status"]) for row in told["rows"]] == [
        ("a1.ipynb", "not_graded"),
        ("stranger.ipynb", "needs_person"),
    ]
    assert "Row 3, “id”: “A1” differs from “a1”" in done.stderr
