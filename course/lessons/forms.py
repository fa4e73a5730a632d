"""What is wrong with a lesson's forms and readings, before a learner meets it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from course.lessons.source import LessonSource
from helpers.checks import Exercise, Form, Rows
from helpers.errors import LessonSourceError
from helpers.schema import TABLES

__all__ = ["form_problems"]

DEMO_ROWS = 2


def form_problems(lesson: LessonSource) -> Iterator[LessonSourceError]:
    """Each form and each reading that does not fit its exercise."""
    file = f"lessons/{lesson.folder.name}/exercises.py"
    for exercise in lesson.record.exercises:
        facts = {"file": file, "exercise": exercise.id}
        if exercise.form is not None:
            for key, more in _about(exercise, exercise.form):
                yield LessonSourceError(f"forms.author.{key}", **facts, **more)
        if exercise.reading:
            code = "\n".join(cell.text for cell in lesson.code("solution", exercise.id))
            wanted = len(ast.parse(code).body)
            if wanted != len(exercise.reading):
                came = len(exercise.reading)
                yield LessonSourceError("forms.author.reading", **facts, came=came, wanted=wanted)


def _columns_of(table: str) -> set[str]:
    return {column.name for column in TABLES[table].columns} if table in TABLES else set()


def _about(exercise: Exercise, form: Form) -> Iterator[tuple[str, dict[str, object]]]:
    names = [column.name for column in form.columns]
    answers = {answer.name: answer for answer in exercise.answers}
    if form.answer not in answers:
        yield "answer", {"came": form.answer, "known": ", ".join(answers)}
    elif isinstance(shape := answers[form.answer].shape, Rows) and (absent := set(shape.columns) - set(names)):
        yield "columns_absent", {"names": ", ".join(sorted(absent))}
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield "column_twice", {"name": name}
    for column in form.columns:
        if bool(column.codes) != (column.kind == "choice"):
            yield "codes", {"name": column.name}
        if column.from_column and column.from_column not in _columns_of(form.table):
            yield "no_table", {"name": column.name}
    if len(form.demo_rows) != DEMO_ROWS:
        yield "demo_rows", {"came": len(form.demo_rows), "wanted": DEMO_ROWS}
    for row in form.demo_rows:
        needed = {column.name for column in form.columns if not column.may_miss}
        if odd := (set(row) - set(names)) | (needed - set(row)):
            yield "demo_names", {"names": ", ".join(sorted(odd))}
        for column in form.columns:
            if column.codes and column.name in row and row[column.name] not in column.codes:
                yield "demo_code", {"name": column.name, "came": str(row[column.name])[:40]}
