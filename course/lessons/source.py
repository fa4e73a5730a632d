"""Read a lesson folder: `lesson.py` as cells, `exercises.py` as a record and its functions, `deliverable.py`
as what is handed to a manager; a lesson without deliverables has no such file.

Our own sources are trusted: `exercises.py` is imported. Jupytext does the reading of the percent
format; the line of each cell is found beside it, because every problem must name one.
"""

from __future__ import annotations

import hashlib
import re
import types
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from helpers.checks import Deliverable, LessonRecord
from helpers.errors import LessonSourceError

__all__ = ["Cell", "LessonSource", "read_lesson"]

_MARKER = re.compile(r"^# %%")


@dataclass(frozen=True)
class Cell:
    """One cell of `lesson.py`.

    `role` is empty for prose and worked code, else setup, given, stub or solution; `line` is where
    the cell begins in the file.
    """

    kind: str
    cid: str
    text: str
    line: int
    lang: str = ""
    role: str = ""
    exercise: str = ""


@dataclass(frozen=True)
class LessonSource:
    """A lesson as its author wrote it."""

    folder: Path
    cells: tuple[Cell, ...]
    record: LessonRecord
    functions: dict[str, Any]
    exercises_text: str
    digest: str

    @property
    def file(self) -> str:
        """The lesson's main file, as errors name it."""
        return f"lessons/{self.folder.name}/lesson.py"

    def code(self, role: str, exercise: str | None = None) -> list[Cell]:
        """Code cells of one role, of one exercise or of all."""
        return [
            cell
            for cell in self.cells
            if cell.kind == "code" and cell.role == role and exercise in (None, cell.exercise)
        ]


def read_lesson(folder: Path) -> LessonSource:
    """Read one lesson folder.

    Raises: LessonSourceError: when a file is missing, cannot be read, or holds no `RECORD`.
    """
    texts = {name: _read(folder, name) for name in ("lesson.py", "exercises.py", "guide.md")}
    module = _run(folder, "exercises.py", texts["exercises.py"])
    record = module.get("RECORD")
    if not isinstance(record, LessonRecord):
        raise LessonSourceError("lessons.no_record", file=f"lessons/{folder.name}/exercises.py")
    texts["deliverable.py"] = _read(folder, "deliverable.py") if (folder / "deliverable.py").is_file() else ""
    record = _with_deliverables(folder, record, texts["deliverable.py"])
    functions = {
        name: thing
        for name, thing in module.items()
        if isinstance(thing, types.FunctionType) and thing.__module__ == module["__name__"]
    }
    # The guide is not part of the editions, so it does not make them stale.
    together = texts["lesson.py"] + "\0" + texts["exercises.py"] + texts["deliverable.py"]
    digest = hashlib.sha256(together.encode("utf-8")).hexdigest()
    return LessonSource(
        folder, _read_cells(folder, texts["lesson.py"]), record, functions, texts["exercises.py"], digest
    )


def _read(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LessonSourceError(
            "lessons.cannot_read", file=f"lessons/{folder.name}/{name}", why=type(error).__name__
        ) from None


def _with_deliverables(folder: Path, record: LessonRecord, text: str) -> LessonRecord:
    """The record with `DELIVERABLES`, and `TEXTS` of the worked report beside the lesson's own texts."""
    if not text:
        return record
    module = _run(folder, "deliverable.py", text)
    found, worked = module.get("DELIVERABLES"), module.get("TEXTS", {})
    if not (isinstance(found, tuple) and found and all(isinstance(one, Deliverable) for one in found)):
        raise LessonSourceError("lessons.no_deliverables", file=f"lessons/{folder.name}/deliverable.py")
    return replace(record, deliverables=found, texts=record.texts | worked)


def _run(folder: Path, name: str, text: str) -> dict[str, Any]:
    file = f"lessons/{folder.name}/{name}"
    module = types.ModuleType(f"{name.removesuffix('.py')}_of_{folder.name}")
    try:
        exec(compile(text, file, "exec"), module.__dict__)
    except Exception as error:
        line = getattr(error, "lineno", None) or _line_in(error, file)
        raise LessonSourceError(
            "lessons.exercises_fail", file=file, line=line, error=f"{type(error).__name__}: {error}"
        ) from error
    return module.__dict__


def _line_in(error: Exception, file: str) -> int:
    step, line = error.__traceback__, 0
    while step is not None:
        if step.tb_frame.f_code.co_filename == file:
            line = step.tb_lineno
        step = step.tb_next
    return line


def _read_cells(folder: Path, text: str) -> tuple[Cell, ...]:
    import jupytext

    lines = [number for number, line in enumerate(text.splitlines(), start=1) if _MARKER.match(line)]
    cells = jupytext.reads(text, fmt="py:percent").cells
    if len(cells) != len(lines):
        raise LessonSourceError("lessons.stray_text", file=f"lessons/{folder.name}/lesson.py", line=1)
    return tuple(
        Cell(
            kind=cell.cell_type,
            cid=str(cell.metadata.get("cid", "")),
            text=cell.source,
            line=line,
            lang=str(cell.metadata.get("lang", "")),
            role=str(cell.metadata.get("role", "")),
            exercise=str(cell.metadata.get("exercise", "")),
        )
        for cell, line in zip(cells, lines, strict=True)
    )
