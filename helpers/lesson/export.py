"""Answers on their way out of the grader's sandbox.

In the sandbox `lesson.check("E2")` cannot judge: there is no key. It notes what it read, and the
grader judges that later, in its own process:

    readings = read_answers(exercise, variables)
    note(exercise.id, packed(readings))

The last check of an exercise wins, as it does for a learner at the keyboard. Taking an answer at its
check keeps it safe from later cells that use the same name for something else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from helpers.checks import pack, unpack
from helpers.checks.shapes import Problem, Reading
from helpers.errors import DataError
from helpers.words import Text, all_sentences

__all__ = ["listen", "note", "noted", "packed", "unpacked"]

MOST_FACTS = 12
MOST_FACT_TEXT = 1_000

_NOTED: dict[str, dict[str, Any]] = {}
_LISTENERS: list[Callable[[str, dict[str, Any]], None]] = []


def note(exercise: str, answers: dict[str, Any]) -> None:
    """Keep the packed answers of one exercise, by variable, and pass them to whoever listens."""
    _NOTED[exercise] = answers
    for tell in _LISTENERS:
        tell(exercise, answers)


def noted() -> dict[str, dict[str, Any]]:
    """What was noted so far: exercise → variable → packed answer."""
    return {exercise: dict(answers) for exercise, answers in _NOTED.items()}


def listen(tell: Callable[[str, dict[str, Any]], None]) -> None:
    """Call `tell(exercise, answers)` at every note, so that a later crash loses nothing noted."""
    _LISTENERS.append(tell)


def packed(readings: Mapping[str, Reading]) -> dict[str, Any]:
    """Readings as JSON-ready data: values as `pack` writes them, problems with their facts.

    Missing answers are left out; a value too large to be handed in becomes that problem.
    """
    out = {}
    for name, reading in readings.items():
        if reading.missing:
            continue
        if reading.problem is None:
            try:
                out[name] = pack(reading.value)
                continue
            except DataError as error:
                reading = Reading(problem=Problem(error.key, {k: str(v) for k, v in error.facts.items()}))
        assert reading.problem is not None
        facts = {name: _pack_fact(fact) for name, fact in reading.problem.facts.items()}
        out[name] = {"kind": "problem", "key": reading.problem.key, "facts": facts}
    return out


def unpacked(data: Any) -> Reading:
    """One packed reading, read without trust.

    Raises: DataError: when it is not what `packed` writes.
    """
    match data:
        case {"kind": "problem", "key": str(key), "facts": dict(facts)} if len(facts) <= MOST_FACTS:
            problem = Problem(key, {str(name): _unpack_fact(fact) for name, fact in facts.items()})
            try:
                if not (key.startswith("checks.") and key in all_sentences()):
                    raise ValueError
                problem.sentence("en")
            except (ValueError, KeyError, IndexError):
                raise DataError("checks.not_plain_data") from None
            return Reading(problem=problem)
        case _:
            return Reading(unpack(data))


def _pack_fact(fact: Any) -> Any:
    if isinstance(fact, Text):
        return {"zh": fact.zh[:MOST_FACT_TEXT], "en": fact.en[:MOST_FACT_TEXT]}
    return str(fact)[:MOST_FACT_TEXT]


def _unpack_fact(fact: Any) -> str | Text:
    match fact:
        case str(text) if len(text) <= MOST_FACT_TEXT:
            return _clean(text)
        case {"zh": str(zh), "en": str(en)} if max(len(zh), len(en)) <= MOST_FACT_TEXT:
            return Text(_clean(zh), _clean(en))
    raise DataError("checks.not_plain_data")


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
