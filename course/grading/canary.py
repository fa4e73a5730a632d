"""A hand-in that must earn full marks: our own solution, sent through the whole machinery.

It goes first, and again after a worker was restarted. When it does not earn full marks, the marks of
real hand-ins could not be trusted either, and the cohort stops.
"""

from __future__ import annotations

from typing import Any

from course.grading.opening import Notebook
from helpers.checks import LessonRecord, key_from_source
from helpers.errors import SandboxError

__all__ = ["canary_notebook", "insist_on_full_marks"]


def canary_notebook(record: LessonRecord, key_text: str) -> Notebook:
    """The lesson's solution as a notebook."""
    key = key_from_source(key_text, record.task).functions
    opening = f"from helpers import open_lesson\nlesson = open_lesson({record.task!r})"
    solutions = [key["SOLUTIONS"][exercise.id] for exercise in record.exercises]
    return Notebook((key["IMPORTS"], opening, *solutions), "canary")


def insist_on_full_marks(record: LessonRecord, exercises: tuple[dict[str, Any], ...], ending: str) -> None:
    """Stop when our own solution did not earn every mark.

    Raises: SandboxError: naming the exercises that failed.
    """
    failed = [exercise["id"] for exercise in exercises if exercise["points"] != exercise["available"]]
    if failed or len(exercises) != len(record.exercises) or ending != "finished":
        raise SandboxError(
            "grading.canary_failed", task=record.task, exercises=", ".join(failed) or "–", ending=ending
        )
