"""`course grade`: its exit codes and what it prints where."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

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
