"""A worked answer on the other committed company, for whoever has tried and is stuck.

The learner reads how it is done on data that are not theirs, and repeats it on their own. Its use is
noted, in the progress and in the hand-in, for the talk with the assessor; it costs no mark.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from helpers.checks import Exercise, KeyCode, LessonRecord, solve
from helpers.datasets import Company, open_company
from helpers.lesson.places import Learner, find_datasets
from helpers.words import Language, Text, say

__all__ = ["DIFFERENT_TRIES", "WorkedExample", "other_company", "worked_example"]

DIFFERENT_TRIES = 3
MOST_ROWS_SHOWN = 8


@dataclass(frozen=True)
class WorkedExample:
    """The lines of a solution, each with its reading, and what came of them on the other company."""

    title: str
    company: str
    steps: tuple[tuple[str, str], ...]
    answers: Mapping[str, Any]
    next_step: str
    language: Language

    def __str__(self) -> str:
        lines = [self.title, self.company]
        for code, reading in self.steps:
            lines += ["", *(f"    {line}" for line in code.splitlines()), *([reading] if reading else [])]
        for name, value in self.answers.items():
            lines += ["", f"{name} =", _as_text(value)]
        return "\n".join([*lines, "", self.next_step])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        steps = "".join(
            f"<li><pre><code>{escape(code)}</code></pre>{f'<p>{escape(reading)}</p>' if reading else ''}</li>"
            for code, reading in self.steps
        )
        answers = "".join(
            f"<p><code>{escape(name)}</code></p><pre>{escape(_as_text(value))}</pre>"
            for name, value in self.answers.items()
        )
        return (
            f'<section lang="{self.language}"><p><strong>{escape(self.title)}</strong></p>'
            f"<p>{escape(self.company)}</p><ol>{steps}</ol>{answers}<p>{escape(self.next_step)}</p></section>"
        )


def other_company(learner: Learner) -> str:
    """The committed company that is not the learner's: whoever works on `class` reads on `demo`.

    A learner with a company of their own reads on `class`, which is as large as theirs; worked
    examples in the lesson use `demo` already.
    """
    return "demo" if learner.is_class else "class"


def worked_example(
    record: LessonRecord, exercise: Exercise, code: KeyCode, learner: Learner, language: Language
) -> WorkedExample:
    """Work an exercise on the other company.

    Args:
        record, exercise, code: The lesson, the exercise and the lesson's key.
        learner: Whose company it must not be.
        language: Of the readings.
    Raises: DataError: when the committed companies are not there.
    """
    name = other_company(learner)
    tables = _Committed(open_company(find_datasets() / name))
    solved = solve(record, exercise, code, tables=tables, carried={}, language=language)
    return WorkedExample(
        say("forms.worked.title", language, exercise=f"{record.task}-{exercise.id}"),
        say(f"forms.worked.{name}", language),
        tuple(steps_of(str(code.functions["SOLUTIONS"][exercise.id]), exercise.reading, language)),
        solved.answers,
        say("forms.worked.next", language, exercise=exercise.id),
        language,
    )


def steps_of(solution: str, reading: tuple[Text, ...], language: Language) -> list[tuple[str, str]]:
    """Each statement of a solution as it is written, with its reading.

    The solution stands last; what comes before its statements was given and is one step without words.
    """
    lines = solution.splitlines()
    ends = [statement.end_lineno or 0 for statement in ast.parse(solution).body]
    given = len(ends) - len(reading) if reading else 0
    words = ["" for _ in ends] if not reading else [*[""] * min(given, 1), *(text.within(language) for text in reading)]
    ends = ends[max(given - 1, 0) :]
    begins = [0, *ends[:-1]]
    codes = ["\n".join(lines[begin:end]).strip("\n") for begin, end in zip(begins, ends, strict=True)]
    return list(zip(codes, words, strict=True))


class _Committed:
    """A committed company in the place of the learner's own, beside the demo company."""

    def __init__(self, own: Company) -> None:
        self._own = own

    def table(self, name: str) -> pd.DataFrame:
        return self._own.table(name)

    def demo(self, name: str) -> pd.DataFrame:
        return open_company(find_datasets() / "demo").table(name)


def _as_text(value: Any) -> str:
    if isinstance(value, pd.DataFrame):
        return str(value.round(4).head(MOST_ROWS_SHOWN).to_string(index=False))
    if isinstance(value, dict):
        return "\n".join(f"  {name}: {_as_text(item)}" for name, item in value.items())
    return f"{value:.6g}" if isinstance(value, float) else str(value)
