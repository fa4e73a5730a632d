"""A fresh notebook in the place of the one that is there, which is kept under a dated name.

The fresh copies are made by `course build` and travel with the package, one a lesson and language.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from helpers.checks import LessonRecord
from helpers.lesson.dated import copy_dated, move_dated
from helpers.lesson.hand_in import find_notebook
from helpers.lesson.progress import Progress
from helpers.lesson.view import Note
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["FRESH", "Reset", "reset_notebook"]

# Below helpers/lesson: fresh/zh-TW/<lesson>.ipynb
FRESH = "fresh"


@dataclass(frozen=True)
class Reset(Note):
    """What was done; `kept` is the old notebook, None where there was none or nothing was done."""

    kept: Path | None = None
    done: bool = False

    __repr__ = Note.__repr__


def reset_notebook(record: LessonRecord, progress: Progress, language: Language, *, with_progress: bool) -> Reset:
    """Put a fresh notebook in the place of the learner's.

    Args:
        record: The lesson.
        progress: Kept as it is, unless `with_progress`; then its file gets a dated name.
        language: Of the notebook and of the note.
        with_progress: Whether to begin the progress anew as well.
    """
    title, refused = say("forms.reset.title", language), say("forms.reset.not_done", language)
    source = resources.files("helpers.lesson") / FRESH / language / f"{record.name}.ipynb"
    if not source.is_file():
        return Reset(refused, (say("forms.reset.no_copy", language, name=f"{record.name}.ipynb"),), language)
    fresh = source.read_bytes()
    notebook = find_notebook(record) or Path.cwd() / f"{record.name}.ipynb"
    if _is_unsaved(notebook, progress):
        return Reset(refused, (say("forms.reset.save_first", language),), language)
    kept, sentences = None, []
    try:
        if notebook.is_file() and notebook.read_bytes() != fresh:
            # A copy: the notebook itself stays in place for JupyterLab, which has it open.
            kept = copy_dated(notebook)
            sentences.append(say("forms.reset.kept", language, file=kept.name))
        write_whole(notebook, fresh)
        if with_progress and progress.file.is_file():
            moved = move_dated(progress.file)
            sentences.append(say("forms.reset.progress_kept_as", language, file=moved.name))
        elif not with_progress:
            sentences.append(say("forms.reset.progress_stays", language))
    except OSError as error:
        why = error.strerror or type(error).__name__
        words = (*sentences, say("forms.reset.cannot_write", language, file=str(notebook), why=why))
        return Reset(refused, words, language, kept)
    is_open = bool(os.environ.get("JPY_SESSION_NAME"))
    sentences.append(say("forms.reset.reload" if is_open else "forms.reset.open", language, file=notebook.name))
    return Reset(title, tuple(sentences), language, kept, done=True)


def _is_unsaved(notebook: Path, progress: Progress) -> bool:
    """Whether something was checked after the file was last saved: then the file lacks it."""
    changed = progress.changed_at
    return changed is not None and notebook.is_file() and notebook.stat().st_mtime < changed
