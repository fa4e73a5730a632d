"""Cells → notebooks: learner or worked edition, in one language.

Both languages hold the same code but for the language named when the lesson is opened. An exercise
is its task, its given cells, one answer cell and one check cell; the answer cell is the stub in the
learner edition and the solution in the worked one. A deliverable has an answer cell for each of its
sections, and over each the prompts of its parts, written from its record.
"""

from __future__ import annotations

import json
import re
from typing import Any, Literal

from course.lessons.names import names_of
from course.lessons.source import Cell, LessonSource
from helpers.checks import Part
from helpers.words import Language, say

__all__ = ["Edition", "notebook_text", "to_notebook"]

Edition = Literal["learner", "solution"]

# What the hand-in writes depends on when and where it is written, so its output is never compared. What a
# deliverable lacks does not: it is compared.
_UNCOMPARED = "lesson.submit("

# Sources have one sentence a line; Markdown would show the line's end as a gap inside Chinese text.
_CHINESE = r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_ENDS_CHINESE, _BEGINS_CHINESE = re.compile(rf"{_CHINESE}$"), re.compile(rf"^{_CHINESE}")
_QUOTE = "> "


def to_notebook(lesson: LessonSource, edition: Edition, language: Language) -> dict[str, Any]:
    """One notebook in nbformat 4.5, without outputs."""
    cells: list[dict[str, Any]] = []
    answer = lesson.cells[0]
    for cell in lesson.cells:
        if cell.role == "stub":
            answer = cell
            cells += _prompts(lesson, cell, language)
        if cell.kind == "markdown" and cell.lang == language:
            cells.append(_markdown(cell))
        elif cell.kind == "code" and cell.role == ("stub" if edition == "learner" else "solution"):
            cells.append(_code(answer.cid, cell.text, exercise=cell.exercise, role="answer"))
            if cell.exercise in lesson.record.by_id:
                check = f'lesson.check("{cell.exercise}")'
                cells.append(_code(f"{answer.cid}-check", check, exercise=cell.exercise, role="check"))
        elif cell.kind == "code" and cell.role not in ("stub", "solution"):
            cells.append(_code(cell.cid, _in_language(cell, language), exercise=cell.exercise, role=cell.role))
    return {
        "cells": cells,
        "metadata": {
            "course": {
                "edition": edition,
                "language": language,
                "source": lesson.digest,
                "task": lesson.record.task,
            },
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def notebook_text(notebook: dict[str, Any]) -> str:
    """A notebook as the bytes of its file, the same each time."""
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _prompts(lesson: LessonSource, stub: Cell, language: Language) -> list[dict[str, Any]]:
    """What to write in a deliverable's answer cell: the prompts of the parts whose variables it makes."""
    made = names_of(stub.text).made
    lines: list[str] = []
    for deliverable in lesson.record.deliverables:
        for part in deliverable.parts if deliverable.id == stub.exercise else ():
            if part.variable not in made:
                continue
            heading, prompt = part.heading.within(language), part.prompt.within(language)
            if part.kind == "text":
                lines += [f"{'#' * (part.level + 2)} {heading}", "", f"{prompt}{_length(part, language)}", ""]
            else:
                kind = say(f"lessons.part.{part.kind}", language)
                facts = {"kind": kind, "heading": heading, "variable": part.variable, "prompt": prompt}
                lines += [say("lessons.part_line", language, **facts), ""]
    if not lines:
        return []
    text = "\n".join(lines).strip()
    return [{"cell_type": "markdown", "id": f"{stub.cid}-prompt", "metadata": {}, "source": text.splitlines(True)}]


def _length(part: Part, language: Language) -> str:
    if part.least is None or part.most is None:
        return ""
    least, most = (part.least.zh, part.most.zh) if language == "zh-TW" else (part.least.en, part.most.en)
    return say("lessons.part_length", language, least=least, most=most)


def _in_language(cell: Cell, language: Language) -> str:
    return cell.text.replace('language="zh-TW"', f'language="{language}"') if cell.role == "setup" else cell.text


def _markdown(cell: Cell) -> dict[str, Any]:
    text = _join_chinese_lines(cell.text) if cell.lang == "zh-TW" else cell.text
    return {"cell_type": "markdown", "id": cell.cid, "metadata": {}, "source": text.splitlines(keepends=True)}


def _join_chinese_lines(text: str) -> str:
    joined: list[str] = []
    for line in text.splitlines():
        quoted = line.startswith(_QUOTE)
        bare = line.removeprefix(_QUOTE)
        goes_on = joined and joined[-1].startswith(_QUOTE) == quoted
        if goes_on and _ENDS_CHINESE.search(joined[-1]) and _BEGINS_CHINESE.match(bare):
            joined[-1] += bare
        else:
            joined.append(line)
    return "\n".join(joined)


def _code(cid: str, text: str, *, exercise: str, role: str) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    if exercise:
        metadata["course"] = {"exercise": exercise, "role": role}
    if _UNCOMPARED in text:
        metadata["tags"] = ["nbval-ignore-output"]
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": cid,
        "metadata": metadata,
        "outputs": [],
        "source": text.splitlines(keepends=True),
    }
