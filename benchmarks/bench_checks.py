"""The promises about checks and notebooks: how long a learner waits."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.row import Row, median_seconds
from course.lessons import read_lesson
from course.lessons.editions import to_notebook
from course.lessons.execute import execute
from helpers.checks import find_key, load_record, solve
from helpers.lesson import Lesson, open_lesson

__all__ = ["ROWS"]

ROOT = Path(__file__).resolve().parents[1]
LESSON = "T1_2_market_positioning"

FIRST_CHECK = """
import os, tempfile, time
os.environ["COURSE_WORK"] = tempfile.mkdtemp()
from helpers import open_lesson
lesson = open_lesson("T1.2", language="en")
began = time.perf_counter()
lesson.check("E2", {"gm_diff_ntd": 1, "t": 1, "df": 1, "p": 0.5, "ci_low": 1, "ci_high": 1, "d": 0})
print(time.perf_counter() - began)
"""


def _first_check_seconds() -> float:
    """A fresh process: nothing is imported and nothing is computed yet."""
    run = subprocess.run([sys.executable, "-c", FIRST_CHECK], capture_output=True, text=True, check=True, cwd=ROOT)
    return float(run.stdout.splitlines()[-1])


def _warm_check_ms(exercise: str) -> float:
    lesson = _quiet_lesson()
    answers = _right_answers(lesson, exercise)
    return 1000 * median_seconds(lambda: lesson.check(exercise, *answers), times=9)


def _quiet_lesson() -> Lesson:
    os.environ["COURSE_WORK"] = tempfile.mkdtemp()
    os.chdir(ROOT)
    with contextlib.redirect_stdout(io.StringIO()):
        return open_lesson("T1.2", language="en")


def _right_answers(lesson: Lesson, exercise: str) -> list[Any]:
    record, code = load_record("T1.2"), find_key("T1.2")
    assert code is not None
    wanted = record.exercise(exercise)
    solved = solve(record, wanted, code, tables=lesson, carried={})
    return [solved.answers[answer.name] for answer in wanted.answers]


def _worked_notebook_seconds() -> float:
    notebook = to_notebook(read_lesson(ROOT / "lessons" / LESSON), "solution", "en")
    began = time.perf_counter()
    execute(notebook, name=f"{LESSON}.ipynb", datasets=ROOT / "datasets")
    return time.perf_counter() - began


ROWS = [
    Row("check-first", "a notebook's first check, imports and key included", 5.0, "s", _first_check_seconds),
    Row("check-fields", "check() of a few numbers, warm (T1.2-E2)", 50.0, "ms", lambda: _warm_check_ms("E2")),
    Row("check-table", "check() of a small table, warm (T1.2-E3)", 50.0, "ms", lambda: _warm_check_ms("E3")),
    Row("notebook", "the worked T1.2 notebook, kernel start included", 30.0, "s", _worked_notebook_seconds),
]
