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

import hashlib
import json
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helpers.errors import DataError

__all__ = [
    "DATA_VERSION",
    "PERSONAL_FACTS",
    "PERSONAL_FILE",
    "Learner",
    "file_part",
    "find_datasets",
    "find_learner",
    "in_sandbox",
    "own_company",
    "read_personal",
    "work_folder",
]

PERSONAL_FILE = "personal.json"
PERSONAL_FACTS = ("format", "course", "learner", "language", "seed", "scale", "data_version", "signature")
# Goes up whenever the market makes other values from the same seed: then no company made before can
# be made again, and whoever tries is told.
DATA_VERSION = 1


@dataclass(frozen=True)
class Learner:
    """Who learns here. Without a personal file it is the class company, the same for everybody.

    `seed` is None where it follows from course and id; `scale` is the size of the company; `facts`
    is what the personal file says, its signature included, for the hand-in's manifest.
    """

    course: str
    id: str
    language: str | None
    folder: Path | None
    seed: int | None = None
    scale: float = 1.0
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_class(self) -> bool:
        """Whether nobody in particular works here."""
        return self.folder is None


CLASS = Learner("kmc2431", "class", None, None)


def in_sandbox() -> bool:
    """Whether this process is a hand-in being re-run by the grader."""
    return os.environ.get("COURSE_SANDBOX") == "1"


def file_part(learner: str) -> str:
    """A learner's id as part of a file name on any system."""
    plain = "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in learner)[:40]
    return plain if plain == learner else f"{plain}_{hashlib.sha256(learner.encode('utf-8')).hexdigest()[:8]}"


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

    Raises: DataError: when that file is damaged, or its company is of another version of the data.
    """
    for folder in (Path.cwd(), *Path.cwd().parents):
        file = folder / PERSONAL_FILE
        if file.is_file():
            return read_personal(file)
    return CLASS


def read_personal(file: Path) -> Learner:
    """The learner that a personal file names.

    Raises: DataError: when it is damaged, or its company is of another version of the data.
    """
    try:
        written: Any = json.loads(file.read_text(encoding="utf-8-sig"))
        course, learner = written["course"], written["learner"]
        if not (isinstance(course, str) and course and isinstance(learner, str) and learner):
            raise ValueError
        language = written.get("language")
        seed, scale = _seed(written.get("seed")), _scale(written.get("scale", 1.0))
        facts = {name: written[name] for name in PERSONAL_FACTS if isinstance(written.get(name), (str, int, float))}
        version = written.get("data_version", DATA_VERSION)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DataError("lesson.bad_personal_file", file=str(file)) from None
    if version != DATA_VERSION:
        raise DataError("lesson.other_data_version", file=str(file), came=str(version)[:20], ours=DATA_VERSION)
    return Learner(course, learner, language if isinstance(language, str) else None, file.parent, seed, scale, facts)


def _seed(came: Any) -> int | None:
    if came is not None and not (type(came) is int and 0 <= came < 2**32):
        raise ValueError
    return came


def _scale(came: Any) -> float:
    if type(came) not in (int, float) or not math.isfinite(came):
        raise ValueError
    return float(came)
