"""From answers and key to verdicts: what was met, and which mistake explains what was not.

`judge` is pure and shared: the notebook calls it with the answers in its kernel, the grader calls it
in its own process with the plain values that came out of the sandbox. A `Judgement` holds no
expected value, so nothing that is rendered from it can print one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from helpers.checks.compare import Verdict, agrees, is_distinct, matches
from helpers.checks.key import KeyOutcome
from helpers.checks.records import Criterion, Exercise, Fields, Mistake, Rule, Structure, Value
from helpers.checks.shapes import Problem, Reading, read

__all__ = ["Judgement", "Outcome", "is_heard", "judge", "read_answers", "readable"]


@dataclass(frozen=True)
class Outcome:
    """The verdict on one criterion, and what explains it.

    `mistake` is the listed mistake that shows in it; `wrong_fields` names the fields or columns of a
    value that do not agree, also where enough others do; `waits_for` names an unmet criterion that
    has to be mended first.
    """

    criterion: Criterion
    verdict: Verdict
    mistake: Mistake | None = None
    wrong_fields: tuple[str, ...] = ()
    waits_for: str | None = None

    @property
    def points(self) -> int:
        """Whole marks earned."""
        return self.criterion.points if self.verdict == "met" else 0


@dataclass(frozen=True)
class Judgement:
    """Everything that can be said of one try at one exercise.

    `judged` is False where no key is at hand; then the answers are only known to be well-formed
    or not, and every attempted criterion is undecided.
    """

    exercise: Exercise
    outcomes: tuple[Outcome, ...]
    problems: dict[str, Problem]
    missing: tuple[str, ...]
    stood_in: tuple[str, ...] = ()
    judged: bool = True

    @property
    def verdict(self) -> Verdict:
        """The verdict on the exercise as a whole."""
        verdicts = {outcome.verdict for outcome in self.outcomes}
        if verdicts == {"met"}:
            return "met"
        if verdicts == {"not_attempted"}:
            return "not_attempted"
        if "undecided" in verdicts and "not_met" not in verdicts:
            return "undecided"
        return "not_met"

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """The listed mistakes that this try makes, each once, in the order of the criteria."""
        return tuple(dict.fromkeys(outcome.mistake for outcome in self.outcomes if outcome.mistake is not None))

    @property
    def points(self) -> int:
        """Whole marks earned."""
        return sum(outcome.points for outcome in self.outcomes)


def read_answers(exercise: Exercise, variables: Mapping[str, Any]) -> dict[str, Reading]:
    """Read an exercise's variables; an absent one is missing."""
    return {answer.name: read(variables.get(answer.name, ...), answer) for answer in exercise.answers}


def readable(readings: Mapping[str, Reading]) -> dict[str, Any]:
    """The plain values of the readings that have one."""
    return {name: reading.value for name, reading in readings.items() if reading.value is not None}


def judge(exercise: Exercise, readings: Mapping[str, Reading], key: KeyOutcome | None) -> Judgement:
    """Judge one try.

    Args:
        exercise: The record.
        readings: What was read for each variable.
        key: The key's outcome on this learner's data; None where there is no key, or where
            nothing was attempted and so none was run.
    """
    verdicts = {criterion.id: _verdict(exercise, criterion, readings, key) for criterion in exercise.criteria}
    waiting = {criterion.id: _waits_for(criterion, verdicts) for criterion in exercise.criteria}
    given = readable(readings)
    wrong_fields = {
        criterion.id: () if key is None else _wrong_fields(exercise, criterion, given, key)
        for criterion in exercise.criteria
    }
    explainable = [
        criterion
        for criterion in exercise.criteria
        if all(name in given for name in criterion.answers)
        and waiting[criterion.id] is None
        and (verdicts[criterion.id] == "not_met" or wrong_fields[criterion.id])
    ]
    mistakes = {} if key is None else _find_mistakes(exercise, explainable, given, key)
    outcomes = tuple(
        Outcome(
            criterion,
            verdicts[criterion.id],
            mistakes.get(criterion.id),
            wrong_fields[criterion.id],
            waiting[criterion.id] if verdicts[criterion.id] == "not_met" else None,
        )
        for criterion in exercise.criteria
    )
    return Judgement(
        exercise,
        outcomes,
        problems={name: reading.problem for name, reading in readings.items() if reading.problem is not None},
        missing=tuple(name for name, reading in readings.items() if reading.missing),
        stood_in=() if key is None else key.stood_in,
        judged=key is not None or all(reading.missing for reading in readings.values()),
    )


def _verdict(
    exercise: Exercise, criterion: Criterion, readings: Mapping[str, Reading], key: KeyOutcome | None
) -> Verdict:
    wanted = [readings[name] for name in criterion.answers]
    if any(reading.missing for reading in wanted):
        return "not_attempted"
    if any(reading.problem is not None for reading in wanted):
        return "not_met"
    if isinstance(criterion, Structure):
        return "met"
    if key is None:
        return "undecided"
    if isinstance(criterion, Rule):
        return "met" if key.rules[criterion.id] else "not_met"
    name = criterion.answer
    right = agrees(readings[name].value, key.answers[name], exercise.answer(name), criterion)
    return "met" if right else "not_met"


def _waits_for(criterion: Criterion, verdicts: Mapping[str, Verdict]) -> str | None:
    rests_on = criterion.rests_on if isinstance(criterion, Value) else ()
    return next((earlier for earlier in rests_on if verdicts[earlier] != "met"), None)


def _wrong_fields(
    exercise: Exercise, criterion: Criterion, given: dict[str, Any], key: KeyOutcome
) -> tuple[str, ...]:
    """The fields of a flat dict that do not agree with the key; their names, never their values."""
    if not isinstance(criterion, Value) or criterion.answer not in given:
        return ()
    answer = exercise.answer(criterion.answer)
    if not isinstance(answer.shape, Fields):
        return ()
    return tuple(
        name
        for name in answer.shape.fields
        if name in (criterion.only or [name])
        and not agrees(
            given[answer.name], key.answers[answer.name], answer, replace(criterion, only=(name,), at_least=None)
        )
    )


def _find_mistakes(
    exercise: Exercise, explainable: list[Criterion], given: dict[str, Any], key: KeyOutcome
) -> dict[str, Mistake]:
    """For each criterion with something wrong: the first listed mistake that shows in it.

    A mistake that stands too close to the right answer on this learner's data is not heard.
    """
    found: dict[str, Mistake] = {}
    for mistake in exercise.mistakes:
        for wrong in key.mistakes[mistake.id]:
            explained = [c.id for c in explainable if c.id not in found and _shows_in(wrong, c)]
            if explained and is_heard(exercise, wrong, key) and _is(exercise, wrong, given):
                found.update(dict.fromkeys(explained, mistake))
    return found


def _shows_in(wrong: dict[str, Any], criterion: Criterion) -> bool:
    """Whether a wrong answer touches what a criterion judges."""
    for name in criterion.answers:
        if name in wrong:
            only = criterion.only if isinstance(criterion, Value) else ()
            return not only or not isinstance(wrong[name], dict) or bool(set(only) & set(wrong[name]))
    return False


def is_heard(exercise: Exercise, wrong: dict[str, Any], key: KeyOutcome) -> bool:
    """Whether a wrong answer can be told from the right one on this learner's data."""
    return any(
        is_distinct(value, key.answers[name], exercise.answer(name), _value_criteria(exercise, name))
        for name, value in wrong.items()
    )


def _is(exercise: Exercise, wrong: dict[str, Any], given: dict[str, Any]) -> bool:
    return all(
        name in given and matches(given[name], value, exercise.answer(name), _value_criteria(exercise, name))
        for name, value in wrong.items()
    )


def _value_criteria(exercise: Exercise, name: str) -> list[Value]:
    return [criterion for criterion in exercise.criteria if isinstance(criterion, Value) and criterion.answer == name]
