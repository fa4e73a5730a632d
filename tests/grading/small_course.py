"""A course of one small lesson, with companies of one table: enough to grade, small enough to check by hand."""

from __future__ import annotations

import hashlib
import io
import json
import os
import zipfile
from pathlib import Path

import pandas as pd

from course.grading.expected import Lessons
from course.grading.job import Graded, grade
from course.grading.limits import Limits
from course.identity import self_study
from helpers.checks import Answer, Choice, Exercise, Fields, LessonRecord, Mistake, Number, Rule, Structure, Value
from helpers.datasets.files import TableFile
from helpers.schema import TABLES
from helpers.words import Text

COURSE = "test-course"
STUDY = self_study(COURSE)
TASK = "T9.9"
FULL = 6


def _both(words: str) -> Text:
    return Text(f"{words}（中）", words)


RECORD = LessonRecord(
    TASK,
    "T9_9_small",
    _both("A small lesson"),
    (
        Exercise(
            "E1",
            _both("Mean depth"),
            "guided",
            "core",
            5,
            (Answer("depth_mean", Number(_both("mean depth"), 3, low=0, high=100)),),
            (Value("E1_value", "depth_mean", 3, ("P1.1.1",), _both("mean"), _both("not the mean"), relative=0.001),),
            (Mistake("E1_percent", _both("You gave per cent where a share is wanted.")),),
            (_both("one"), _both("two"), _both("three")),
        ),
        Exercise(
            "E2",
            _both("Deepest"),
            "independent",
            "core",
            5,
            (
                Answer(
                    "deepest",
                    Fields(
                        {
                            "depth": Number(_both("depth"), 3),
                            "promo": Choice(_both("which"), {"a": _both("first"), "b": _both("second")}),
                        }
                    ),
                ),
            ),
            (
                Structure("E2_shape", "deepest", 1, ("P1.1.1",), _both("the shape"), _both("not the shape")),
                Value("E2_value", "deepest", 1, ("P1.1.1",), _both("deepest"), _both("not deepest"), absolute=0.0005),
                Rule("E2_rule", ("deepest",), 1, ("P1.1.2",), _both("not below the mean"), _both("below the mean")),
            ),
            (),
            (_both("one"), _both("two"), _both("three")),
            needs=("E1",),
        ),
    ),
)

# `lesson` here stands for open_lesson, which knows only the lessons that the course ships.
OPENING = """
import os
from pathlib import Path
from helpers.datasets import open_company
class lesson:
    @staticmethod
    def table(name):
        return open_company(Path(os.environ["COURSE_DATA"])).table(name)
"""
SOLUTION_1 = 'depth_mean = lesson.table("promotions")["depth"].mean()'
SOLUTION_2 = """
promotions = lesson.table("promotions")
top = promotions["depth"].idxmax()
deepest = {"depth": promotions["depth"][top], "promo": "ab"[top]}
"""
KEY = f"""
IMPORTS = {OPENING!r}
SOLUTIONS = {{"E1": {SOLUTION_1!r}, "E2": {SOLUTION_2!r}}}

def E1_percent(work):
    return {{"depth_mean": work.depth_mean * 100}}

def E2_rule(work, given):
    return given.deepest["depth"] >= work.depth_mean
"""
HONEST = (OPENING, SOLUTION_1, SOLUTION_2)


def depths(course: str, learner: str, *, seed: int | None = None, scale: float = 1.0) -> tuple[float, float]:
    """The two promotions' depths of a learner: from the ids, or the seed, and the size; to three places."""
    whose = f"{course}:{learner}" if seed is None else str(seed)
    number = int(hashlib.sha256(f"{whose}{'' if scale == 1 else scale}".encode()).hexdigest(), 16)
    return 0.1 + number % 400 / 1000, 0.1 + number // 400 % 400 / 1000


def make_company(
    course: str, learner: str, folder: Path, *, seed: int | None = None, scale: float = 1.0
) -> None:
    """A company of one table."""
    promotions = pd.DataFrame(
        {
            "promo_id": ["A1", "A2"],
            "name_zh": ["甲", "乙"],
            "name_en": ["a", "b"],
            "start_date": pd.to_datetime(["2025-01-01", "2025-02-01"]),
            "end_date": pd.to_datetime(["2025-01-10", "2025-02-10"]),
            "line": ["L1", "L2"],
            "depth": depths(course, learner, seed=seed, scale=scale),
        }
    )
    folder.mkdir(parents=True)
    file = TableFile(folder, TABLES["promotions"])
    file.add(promotions)
    digest = file.close()
    facts = {"format": 1, "name": "own", "course": course, "learner": learner, "digest": digest,
             "digests": {"promotions": digest}}
    (folder / "company.json").write_text(json.dumps(facts), encoding="utf-8")


def names() -> list[str]:
    return [TASK]


def record(task: str) -> LessonRecord:
    return RECORD


def key_source(task: str) -> str:
    return KEY


SMALL_COURSE = Lessons(names, record, key_source, make_company)


def notebook(*cells: str) -> bytes:
    """A notebook file; the first cell names the lesson as a learner's would."""
    written = [{"cell_type": "code", "metadata": {}, "execution_count": 1, "outputs": [], "source": cell} for cell in
               (f'# open_lesson("{TASK}")', *cells)]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": written}).encode("utf-8")


def honest() -> bytes:
    """The notebook that earns full marks on any company."""
    return notebook(*HONEST)


def parcel(learner: str, body: bytes, *, course: str = COURSE, **more: object) -> bytes:
    """A hand-in zip as `lesson.submit()` writes it."""
    manifest = {
        "format": 1, "task": TASK, "course": course, "learner": learner, "language": "en",
        "notebook": {"name": "work.ipynb", "sha256": hashlib.sha256(body).hexdigest()}, **more,
    }
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        archive.writestr("work.ipynb", body)
    return whole.getvalue()


def cohort(folder: Path, hand_ins: dict[str, bytes]) -> Path:
    """A folder of hand-ins by name."""
    for name, body in hand_ins.items():
        file = folder / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    return folder / "in"


def grade_cohort(folder: Path, hand_ins: dict[str, bytes], **options: object) -> Graded:
    """Grade a small cohort into `folder / out`."""
    given: dict[str, object] = {
        "course": STUDY,
        "out": folder / "out",
        "limits": Limits(time_s=8, cell_s=4, memory_mb=512),
        "workers": 1,
        "language": "en",
        "lessons": SMALL_COURSE,
        **options,
    }
    return grade(cohort(folder, hand_ins), **given)  # type: ignore[arg-type]


def points(graded: Graded) -> dict[str, int | None]:
    """Points by item."""
    return {record.item: record.points for record in graded.records}


WORKS_HERE = os.name == "posix"
