"""Where things are on this machine: the learner's folder, their company, the demo company.

A notebook works in the folder it stands in. Five environment variables say otherwise; the grader
and the tests set them, a learner never needs to:

    COURSE_WORK      where progress and hand-ins are written (default: the notebook's folder)
    COURSE_DATASETS  the folder that holds `demo` and `class`
    COURSE_DATA      the learner's own company, ready made
    COURSE_QUIET     1: no progress lines
    COURSE_SANDBOX   1 in the grader's sandbox
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpers.errors import DataError

__all__ = ["PERSONAL_FILE", "Learner", "find_datasets", "find_learner", "in_sandbox", "own_company", "work_folder"]

PERSONAL_FILE = "personal.json"


@dataclass(frozen=True)
class Learner:
    """Who learns here. Without a personal file it is the class company, the same for everybody."""

    course: str
    id: str
    language: str | None
    folder: Path | None

    @property
    def is_class(self) -> bool:
        """Whether nobody in particular works here."""
        return self.folder is None


CLASS = Learner("kmc2431", "class", None, None)


def in_sandbox() -> bool:
    """Whether this process is a hand-in being re-run by the grader."""
    return os.environ.get("COURSE_SANDBOX") == "1"


def work_folder() -> Path:
    """The folder for progress and hand-ins."""
    return Path(os.environ.get("COURSE_WORK") or Path.cwd())


def own_company() -> Path | None:
    """A ready-made company folder, where the grader names one."""
    named = os.environ.get("COURSE_DATA")
    return Path(named) if named else None


def find_datasets() -> Path:
    """The folder that holds the committed companies.

    Raises: DataError: when there is none above the notebook or beside the installed package.
    """
    named = os.environ.get("COURSE_DATASETS")
    above = [folder / "datasets" for folder in (Path.cwd(), *Path.cwd().parents)]
    beside = Path(__file__).resolve().parents[2] / "datasets"
    for folder in [Path(named)] if named else [*above, beside]:
        if (folder / "class" / "company.json").is_file():
            return folder
    raise DataError("lesson.no_datasets", looked=str(named or Path.cwd()))


def find_learner() -> Learner:
    """The learner named by the nearest `personal.json` at or above the notebook.

    Raises: DataError: when that file is damaged.
    """
    for folder in (Path.cwd(), *Path.cwd().parents):
        file = folder / PERSONAL_FILE
        if file.is_file():
            return _read_personal(file)
    return CLASS


def _read_personal(file: Path) -> Learner:
    try:
        written: Any = json.loads(file.read_text(encoding="utf-8-sig"))
        course, learner = written["course"], written["learner"]
        if not (isinstance(course, str) and course and isinstance(learner, str) and learner):
            raise ValueError
        language = written.get("language")
        return Learner(course, learner, language if isinstance(language, str) else None, file.parent)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise DataError("lesson.bad_personal_file", file=str(file)) from None
