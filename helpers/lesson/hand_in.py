"""The hand-in: one zip with the saved notebook, accepted answers, forms, deliverables and a manifest.

The marks come from running the notebook again, so what counts is the notebook *file*. A notebook
that was not saved since the last check is handed in all the same, and the learner is told.
The zip's bytes depend on its contents alone.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import platform
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from helpers.checks import LessonRecord
from helpers.lesson.delivery import delivered_files
from helpers.lesson.form import MOST_BYTES as MOST_FORM_BYTES
from helpers.lesson.form import form_files
from helpers.lesson.own_files import without_own_files
from helpers.lesson.places import DATA_VERSION, Learner, file_part, work_folder
from helpers.lesson.progress import Progress
from helpers.lesson.view import Note
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["HandIn", "find_notebook", "write_hand_in"]

FORMAT = 1
PACKAGES = ("numpy", "pandas", "scipy", "statsmodels")
_EARLIEST = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class HandIn(Note):
    """What was written, as a note; `file` is None when nothing could be written."""

    file: Path | None = None

    __repr__ = Note.__repr__


def write_hand_in(record: LessonRecord, learner: Learner, progress: Progress, language: Language) -> HandIn:
    """Write the hand-in of one lesson into the work folder.

    Args:
        record: The lesson.
        learner: Whose hand-in it is.
        progress: Accepted answers and the number of attempts; the attempt is counted here.
        language: The language of the note that comes back.
    """
    notebook = find_notebook(record)
    if notebook is None:
        return HandIn(
            say("lesson.hand_in.not_written", language),
            (say("lesson.hand_in.no_notebook", language, wanted=f"{record.name}.ipynb", folder=str(Path.cwd())),),
            language,
        )
    body = without_own_files(notebook.read_bytes())
    progress.attempts += 1
    carried = {
        f"{exercise}.json": _json(standing.accepted)
        for exercise, standing in sorted(progress.exercises.items())
        if standing.accepted
    }
    delivered, absent, too_large = delivered_files(record, learner)
    forms, left_out = _forms(record)
    manifest = {
        "format": FORMAT,
        "task": record.task,
        "course": learner.course,
        "learner": learner.id,
        "personal": dict(learner.facts),
        "data_version": DATA_VERSION,
        "language": language,
        "notebook": {"name": notebook.name, "sha256": _digest(body)},
        "data_digest": progress.owner["data_digest"],
        "carried": {name: _digest(data) for name, data in carried.items()},
        "forms": {name: _digest(data) for name, data in forms.items()},
        "examples": {name: kept.example_after for name, kept in progress.exercises.items() if kept.example_after},
        "deliverables": {name: _digest(data) for name, data in delivered.items()},
        "versions": {"python": platform.python_version(), **{name: metadata.version(name) for name in PACKAGES}},
        "attempt": progress.attempts,
    }
    members = {
        "manifest.json": _json(manifest),
        notebook.name: body,
        "progress.json": _json(progress.as_data()),
        **{f"carried/{name}": data for name, data in carried.items()},
        **{f"forms/{name}": data for name, data in forms.items()},
        **{f"deliverables/{name}": data for name, data in delivered.items()},
    }
    target = work_folder() / f"{record.task.replace('.', '_')}_hand_in_{file_part(learner.id)}.zip"
    try:
        write_whole(target, _zip_of(members))
    except OSError as error:
        why = error.strerror or type(error).__name__
        return HandIn(
            say("lesson.hand_in.not_written", language),
            (say("lesson.hand_in.cannot_write", language, file=str(target), why=why),),
            language,
        )
    progress.save()
    return HandIn(
        say("lesson.hand_in.written", language, file=target.name),
        (
            *_remarks(record, learner, progress, notebook, language),
            *(say("forms.not_handed_in", language, file=name) for name in left_out),
            *(say("lesson.hand_in.no_deliverable", language, code=code) for code in absent),
            *(say("lesson.hand_in.deliverable_too_large", language, file=name) for name in too_large),
        ),
        language,
        target,
    )


def _remarks(
    record: LessonRecord, learner: Learner, progress: Progress, notebook: Path, language: Language
) -> Iterator[str]:
    if progress.changed_at is not None and notebook.stat().st_mtime < progress.changed_at:
        yield say("lesson.hand_in.not_saved", language)
    else:
        yield say("lesson.hand_in.what_next", language)
    standings = {exercise.id: progress.standing(exercise.id) for exercise in record.exercises}
    if untouched := [name for name, standing in standings.items() if standing.verdict == "not_attempted"]:
        yield say("lesson.hand_in.untouched", language, exercises=", ".join(untouched))
    if worse := [name for name, standing in standings.items() if standing.latest_points < standing.points]:
        yield say("lesson.hand_in.was_better", language, exercises=", ".join(worse))
    if learner.is_class:
        yield say("lesson.hand_in.no_owner", language)


def find_notebook(record: LessonRecord) -> Path | None:
    """The notebook that is running, or the one of this lesson's name in the folder."""
    named = os.environ.get("JPY_SESSION_NAME", "")
    for file in (Path(named), Path.cwd() / f"{record.name}.ipynb"):
        if file.suffix == ".ipynb" and file.is_file():
            return file
    return None


def _forms(record: LessonRecord) -> tuple[dict[str, bytes], list[str]]:
    """The forms beside the notebook, as E5.xlsx, and the names of those that cannot go along."""
    found, left_out = {}, []
    for exercise, file in form_files(record).items():
        try:
            data = file.read_bytes()
        except OSError:
            data = b""
        if 0 < len(data) <= MOST_FORM_BYTES:
            found[f"{exercise}.xlsx"] = data
        else:
            left_out.append(file.name)
    return found, left_out


def _zip_of(members: dict[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), data, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
