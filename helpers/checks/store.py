"""The built exercise files: one JSON a lesson, written by `course build`, read here.

`helpers` never looks into `lessons/`; a learner's machine may not have it.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from pydantic import TypeAdapter

from helpers.checks.records import LessonRecord
from helpers.errors import UsageError

__all__ = ["lesson_names", "load_record", "record_from_json", "record_to_json"]

_ADAPTER = TypeAdapter(LessonRecord)
_FOLDER = resources.files("helpers.checks") / "built"


def lesson_names() -> list[str]:
    """The tasks that have a written lesson, such as T1.2."""
    files = [entry.name for entry in _FOLDER.iterdir()] if _FOLDER.is_dir() else []
    return sorted(name.removesuffix(".json").replace("_", ".") for name in files if name.endswith(".json"))


@cache
def load_record(task: str) -> LessonRecord:
    """The record of one lesson.

    Raises: UsageError: when no lesson of that name is written.
    """
    if task not in lesson_names():
        raise UsageError("checks.no_lesson", asked=task[:40], known=", ".join(lesson_names()))
    return record_from_json((_FOLDER / f"{task.replace('.', '_')}.json").read_bytes())


def record_from_json(data: bytes) -> LessonRecord:
    """A record from its built file."""
    return _ADAPTER.validate_json(data)


def record_to_json(record: LessonRecord) -> bytes:
    """A record as its built file."""
    return _ADAPTER.dump_json(record, indent=1, exclude_defaults=False) + b"\n"
