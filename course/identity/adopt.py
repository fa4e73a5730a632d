"""Put a learner's personal file where their notebooks find it.

The signature is the course's and cannot be proved here; whoever marks the hand-in does that. What can be
seen here is refused politely: another kind of file, other data, a folder that is somebody else's.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from course.identity.ids import RESERVED, is_good_id
from helpers.errors import DataError, UsageError
from helpers.lesson.companies import OWN_DATA
from helpers.lesson.places import PERSONAL_FACTS, PERSONAL_FILE, Learner, read_personal
from helpers.whole_files import write_whole
from helpers.words import say

__all__ = ["Adopted", "adopt", "personal_file_at"]

MOST_BYTES = 64_000


@dataclass(frozen=True)
class Adopted:
    """Whose course it now is; `kept` is the personal file that was there before, under its dated name."""

    learner: Learner
    file: Path
    kept: Path | None = None


def personal_file_at(file: Path) -> Path:
    """The personal file that a path names: itself, or the one in a learner's folder.

    Raises: UsageError: when there is none.
    """
    found = file / PERSONAL_FILE if file.is_dir() else file
    if not found.is_file():
        raise UsageError("lab.learner.no_file", file=str(file))
    return found


def adopt(file: Path, notebooks: Path) -> Adopted:
    """Copy a personal file to the course's folder, with the learner's tables where they lie beside it.

    Args:
        file: The personal file.
        notebooks: The folder of notebooks that will be opened, `notebooks/<language>` of the course.
    Raises:
        UsageError: when it is no personal file, or the course is somebody else's already.
        DataError: when it is damaged or of another version of the data.
    """
    learner, data = _read(file)
    root = notebooks.parents[1]
    # The nearest one above the notebooks counts, so a second one farther up would not be read.
    above = [folder for folder in (notebooks, *notebooks.parents) if folder == root or folder.is_relative_to(root)]
    target = next((one / PERSONAL_FILE for one in above if (one / PERSONAL_FILE).is_file()), root / PERSONAL_FILE)
    try:
        if target.is_file() and target.read_bytes() == data:
            return Adopted(learner, target)
        kept = _make_room(target, learner)
        write_whole(target, data)
        _take_tables(file.parent / OWN_DATA, target.parent / OWN_DATA)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UsageError("lab.learner.cannot_write", folder=str(target.parent), why=why) from None
    return Adopted(learner, target, kept)


def _read(file: Path) -> tuple[Learner, bytes]:
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError("lab.learner.cannot_read", file=str(file), why=error.strerror or "") from None
    if len(data) > MOST_BYTES:
        raise _no_personal_file(file, "too_large")
    learner = read_personal(file)
    written = json.loads(data.decode("utf-8-sig"))
    if not (is_good_id(learner.course) and is_good_id(learner.id)) or learner.id.casefold() == RESERVED:
        raise _no_personal_file(file, "odd")
    if not set(written) <= set(PERSONAL_FACTS):
        raise _no_personal_file(file, "odd")
    # A course folder writes both, self-study neither.
    if ("seed" in written) != ("signature" in written):
        raise _no_personal_file(file, "changed")
    return learner, data


def _no_personal_file(file: Path, why: str) -> UsageError:
    return UsageError("lab.learner.no_personal_file", file=str(file), why=say(f"lab.learner.{why}"))


def _make_room(target: Path, learner: Learner) -> Path | None:
    if not target.exists():
        return None
    try:
        there = read_personal(target)
    except DataError:
        there = None
    if there is not None and (there.course, there.id) != (learner.course, learner.id):
        raise UsageError("lab.learner.another", there=there.id, came=learner.id, file=str(target))
    kept = target.with_name(f"{target.stem}_{time.strftime('%Y-%m-%d_%H%M%S')}{target.suffix}")
    os.replace(target, kept)
    return kept


def _take_tables(source: Path, target: Path) -> None:
    """The learner's tables, for machines too weak to make them; whoever opens a lesson sees whether they fit."""
    if not source.is_dir() or target.exists():
        return
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        shutil.copytree(source, partial)
        os.replace(partial, target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
