"""The form beside the notebook: handed out once, never overwritten, read as often as wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.checks import Exercise, Form, LessonRecord, form_file_name
from helpers.errors import DataError, UsageError
from helpers.lesson.dated import move_dated
from helpers.lesson.form.read import FormReading, read_pages
from helpers.lesson.form.rows import known_rows
from helpers.lesson.form.workbook import MOST_BYTES, open_pages
from helpers.lesson.places import in_sandbox, work_folder
from helpers.lesson.view import Note
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["FormNote", "form_files", "hand_out_form", "read_form"]

MOST_SENTENCES = 40


@dataclass(frozen=True)
class FormNote(Note):
    """Where the form is; `file` is None when it could not be written."""

    file: Path | None = None

    __repr__ = Note.__repr__


def hand_out_form(
    record: LessonRecord,
    exercise: Exercise,
    language: Language,
    *,
    table: Callable[[str], pd.DataFrame],
    fresh: bool = False,
) -> FormNote:
    """Write an exercise's form beside the notebook, unless it is there already.

    Args:
        record, exercise: The lesson and the exercise.
        language: Of the form and of the note.
        table: The learner's own tables by name.
        fresh: Begin again; what is there is kept under a name with the day and time.
    Raises: UsageError: when the exercise has no form.
    """
    form = _form_of(record, exercise)
    file = work_folder() / form_file_name(record.task, exercise.id)
    name = f"{record.task}-{exercise.id}"
    if in_sandbox():
        return FormNote(name, (), language, file)
    facts = {"file": file.name, "folder": str(file.parent), "exercise": exercise.id, "answer": form.answer}
    sentences = []
    try:
        if file.exists():
            if not fresh:
                there = (say("forms.there", language, **facts), say("forms.then", language, **facts))
                return FormNote(say("forms.title", language, name=name), there, language, file)
            sentences.append(say("forms.kept", language, kept=move_dated(file).name))
        from helpers.lesson.form.write import form_workbook

        title = f"{name} {exercise.title.within(language)}"
        data = form_workbook(form, known_rows(form, _source(form, table)), title=title, sheet=name, language=language)
        write_whole(file, data)
    except OSError as error:
        why = error.strerror or type(error).__name__
        words = (say("forms.cannot_write", language, file=str(file), why=why),)
        return FormNote(say("forms.title", language, name=name), words, language)
    sentences += [say("forms.written", language, **facts), say("forms.then", language, **facts)]
    return FormNote(say("forms.title", language, name=name), tuple(sentences), language, file)


def read_form(
    record: LessonRecord, exercise: Exercise, language: Language, *, table: Callable[[str], pd.DataFrame]
) -> Any:
    """The table that a learner filled in; `...` when they have not.

    What is worth knowing (a form still open elsewhere, rows left empty) is printed.

    Raises:
        UsageError: when the exercise has no form.
        DataError: when the file is no workbook that can be read, or with every cell that cannot.
    """
    form = _form_of(record, exercise)
    file = work_folder() / form_file_name(record.task, exercise.id)
    data = _bytes_of(file)
    if data is None:
        _tell(say("forms.none_yet", language, file=file.name, folder=str(file.parent), exercise=exercise.id))
        for other in _look_alikes(file):
            _tell(say("forms.look_alike", language, other=other, file=file.name))
        return ...
    if _is_open_elsewhere(file):
        _tell(say("forms.still_open", language, file=file.name))
    reading = read_pages(form, open_pages(data, file=file.name), known_rows(form, _source(form, table)))
    if reading.problems:
        raise _Unreadable(file.name, reading)
    for remark in reading.remarks:
        _tell(remark.sentence(language))
    if reading.table is None:
        _tell(say("forms.not_filled_in", language, file=file.name))
        return ...
    return reading.table


def form_files(record: LessonRecord) -> dict[str, Path]:
    """The forms of a lesson that are there, by exercise."""
    named = {one.id: work_folder() / form_file_name(record.task, one.id) for one in record.exercises if one.form}
    return {exercise: file for exercise, file in named.items() if file.is_file()}


class _Unreadable(DataError):
    """Every cell that cannot be read, a line each."""

    def __init__(self, file: str, reading: FormReading) -> None:
        super().__init__("forms.unreadable", file=file, count=len(reading.problems))
        self.reading = reading

    def sentence(self, language: Language | None = None) -> str:
        from helpers.words import default_language

        spoken = language or default_language()
        lines = [super().sentence(spoken), *(at.sentence(spoken) for at in self.reading.problems[:MOST_SENTENCES])]
        if (more := len(self.reading.problems) - MOST_SENTENCES) > 0:
            lines.append(say("forms.and_more", spoken, more=more))
        return "\n".join([*lines, *(at.sentence(spoken) for at in self.reading.remarks)])


def _form_of(record: LessonRecord, exercise: Exercise) -> Form:
    if exercise.form is None:
        known = ", ".join(one.id for one in record.exercises if one.form is not None)
        raise UsageError("forms.no_form", exercise=exercise.id, known=known or "–")
    return exercise.form


def _source(form: Form, table: Callable[[str], pd.DataFrame]) -> pd.DataFrame | None:
    return table(form.table) if form.table else None


def _bytes_of(file: Path) -> bytes | None:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DataError("forms.cannot_open", file=file.name, why=error.strerror or type(error).__name__) from None


def _is_open_elsewhere(file: Path) -> bool:
    """Excel and LibreOffice leave a file of this name beside a workbook while they have it open."""
    return any(file.with_name(name).exists() for name in (f"~${file.name}", f".~lock.{file.name}#"))


def _look_alikes(file: Path) -> Iterator[str]:
    """Copies and other kinds of the form, which a learner may have filled in instead."""
    kinds = {".xlsx", ".xls", ".xlsm", ".ods", ".csv", ".numbers"}
    try:
        there = sorted(one.name for one in file.parent.glob(f"*{file.stem}*") if one.suffix.lower() in kinds)
    except OSError:
        return
    yield from (name for name in there[:3] if not name.startswith(("~$", ".~")))


def _tell(sentence: str) -> None:
    if not in_sandbox():
        print(sentence)
