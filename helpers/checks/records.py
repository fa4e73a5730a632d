"""What an exercise is: the nouns in which a lesson's `exercises.py` is written.

A lesson's record says what the learner produces (`Answer` and its shape), what a right answer is
(`Value`, `Rule`, `Structure`: the three kinds of criterion), which wrong answers are likely
(`Mistake`) and how to help (`hints`). Records are plain data. The code behind them, the solution
of each exercise and one function for each rule and mistake, stands in the key
(`helpers.checks.key`) and is found by the name that the record gives.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from helpers.checks.forms import Form
from helpers.checks.outputs import Deliverable
from helpers.errors import UsageError
from helpers.words import Text

__all__ = [
    "Answer",
    "Choice",
    "Criterion",
    "Exercise",
    "Fields",
    "LessonRecord",
    "Mistake",
    "Number",
    "Rows",
    "Rule",
    "Structure",
    "Value",
]


# What an answer looks like ---------------------------------------------------------------------


@dataclass(frozen=True)
class Number:
    """One number.

    A learner may always round to what a manager would show: `decimals` places.
    `low` and `high` bound what can be meant at all (a p-value is 0–1), never what is right.
    """

    label: Text
    decimals: int
    unit: str = ""
    low: float | None = None
    high: float | None = None
    kind: Literal["number"] = "number"


@dataclass(frozen=True)
class Choice:
    """One of a few codes; a label in either language is read as its code."""

    label: Text
    codes: dict[str, Text]
    kind: Literal["choice"] = "choice"


Cell = Annotated[Number | Choice, Field(discriminator="kind")]


@dataclass(frozen=True)
class Fields:
    """A flat dict of named numbers and choices."""

    fields: dict[str, Cell]
    kind: Literal["fields"] = "fields"


@dataclass(frozen=True)
class Rows:
    """A flat table, one row a thing; the order of its rows and columns is free.

    `unordered` names two columns that form a pair in which first and second mean nothing
    (north–south is south–north). `may_be_empty` says that "none" is a possible answer.
    """

    columns: dict[str, Cell]
    unordered: tuple[str, str] | None = None
    may_be_empty: bool = False
    kind: Literal["rows"] = "rows"


@dataclass(frozen=True)
class Answer:
    """One variable that the learner fills."""

    name: str
    shape: Annotated[Number | Choice | Fields | Rows, Field(discriminator="kind")]


# What a right answer is ------------------------------------------------------------------------


@dataclass(frozen=True)
class Value:
    """An answer agrees with the key.

    A number agrees within `relative` × |key| or `absolute`, or when it is the key rounded to the
    decimals of its shape. `tolerances` holds other (relative, absolute) pairs for single fields.
    `only` narrows the judged fields or columns; `at_least` lets that many of them suffice.
    `rests_on` names criteria that must be met before this one can be explained: a verdict on a wrong
    statistic is not worth a word yet.
    """

    id: str
    answer: str
    points: int
    p: tuple[str, ...]
    label: Text
    tell: Text
    relative: float = 0.0
    absolute: float = 0.0
    tolerances: dict[str, tuple[float, float]] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    at_least: int | None = None
    rests_on: tuple[str, ...] = ()
    critical: bool = False
    kind: Literal["value"] = "value"

    @property
    def answers(self) -> tuple[str, ...]:
        """The variables that this criterion reads."""
        return (self.answer,)


@dataclass(frozen=True)
class Rule:
    """A public predicate holds for the learner's own answers.

    The function of the key named `id` takes the finished solution's variables and the learner's
    answers and says whether the rule holds.
    """

    id: str
    answers: tuple[str, ...]
    points: int
    p: tuple[str, ...]
    label: Text
    tell: Text
    critical: bool = False
    kind: Literal["rule"] = "rule"


@dataclass(frozen=True)
class Structure:
    """An answer has its shape: the columns, types, units and codes that were asked for."""

    id: str
    answer: str
    points: int
    p: tuple[str, ...]
    label: Text
    tell: Text
    critical: bool = False
    kind: Literal["structure"] = "structure"

    @property
    def answers(self) -> tuple[str, ...]:
        """The variables that this criterion reads."""
        return (self.answer,)


Criterion = Annotated[Value | Rule | Structure, Field(discriminator="kind")]


@dataclass(frozen=True)
class Mistake:
    """A likely wrong answer with its own explanation.

    The function of the key named `id` takes the finished solution's variables and returns the
    wrong answer as {variable: value}, or a list of such dicts when several are the same mistake.
    A dict may name only the fields in which the mistake shows.
    """

    id: str
    tell: Text


# The whole -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Exercise:
    """One exercise of a work task.

    `when_met` is what to think about once it is achieved; `form` is its workbook, where it has one;
    `reading` explains the solution, one text a statement, for `lesson.example`.
    """

    id: str
    title: Text
    mode: Literal["guided", "independent"]
    tier: Literal["core", "extension"]
    minutes: int
    answers: tuple[Answer, ...]
    criteria: tuple[Criterion, ...]
    mistakes: tuple[Mistake, ...]
    hints: tuple[Text, Text, Text]
    when_met: Text | None = None
    k: tuple[str, ...] = ()
    s: tuple[str, ...] = ()
    a: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    form: Form | None = None
    reading: tuple[Text, ...] = ()

    @property
    def points(self) -> int:
        """Whole marks that this exercise can earn."""
        return sum(criterion.points for criterion in self.criteria)

    @property
    def p(self) -> tuple[str, ...]:
        """The performance indicators for which this exercise is evidence."""
        return tuple(sorted({code for criterion in self.criteria for code in criterion.p}))

    def answer(self, name: str) -> Answer:
        """The answer of that name."""
        return next(answer for answer in self.answers if answer.name == name)


@dataclass(frozen=True)
class LessonRecord:
    """Everything about a lesson that is data.

    `name` is that of the lesson's folder and of its notebooks. `worked` gives the codes that each
    worked example (W1, W2, …) teaches; `texts` are the sentences that code cells show, such as the
    description of a chart.
    """

    task: str
    name: str
    title: Text
    exercises: tuple[Exercise, ...]
    worked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    texts: dict[str, Text] = field(default_factory=dict)
    deliverables: tuple[Deliverable, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Exercise]:
        """Exercises by their short id, such as E2."""
        return {exercise.id: exercise for exercise in self.exercises}

    def exercise(self, exercise_id: str) -> Exercise:
        """One exercise; `E2`, `e2` and `T1.2-E2` all name it.

        Raises: UsageError: when there is none of that name.
        """
        short = _plain(exercise_id).removeprefix(f"{self.task}-")
        if short not in self.by_id:
            raise UsageError(
                "checks.no_exercise", asked=str(exercise_id)[:40], lesson=self.task, known=", ".join(self.by_id)
            )
        return self.by_id[short]

    def deliverable(self, asked: str) -> Deliverable:
        """One deliverable; `O1.2.1`, `D1` and `T1.2-D1` all name it.

        Raises: UsageError: when there is none of that name.
        """
        short = _plain(asked).removeprefix(f"{self.task}-")
        for deliverable in self.deliverables:
            if short in (deliverable.id, deliverable.code):
                return deliverable
        known = ", ".join(deliverable.code for deliverable in self.deliverables) or "–"
        raise UsageError("checks.no_deliverable", asked=str(asked)[:40], lesson=self.task, known=known)


def _plain(asked: str) -> str:
    """A name as it was meant: full-width signs, spaces and small letters are no mistake."""
    return "".join(unicodedata.normalize("NFKC", str(asked)).split()).upper()
