"""The trusted side: read what came out of a sandbox, believe none of it, and judge it.

What came is lines of JSON. Each is bounded, parsed by the letter, unpacked by exact tags into plain
values, and judged by `helpers.checks.judge`, the same function that a notebook uses. An exercise that
our own key cannot judge is undecided, never zero.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from course.grading.expected import OwnTables, expect
from course.grading.opening import parse_json
from course.grading.records import Remark
from helpers.checks import Exercise, Judgement, KeyOutcome, LessonRecord, Reading, judge, readable
from helpers.checks.judge import Outcome
from helpers.checks.plain import MOST_BYTES
from helpers.checks.shapes import Problem, read
from helpers.checks.store import record_from_json
from helpers.errors import CourseError
from helpers.lesson.export import unpacked
from helpers.words import Text

__all__ = ["MarkOrder", "Marked", "judgement_of", "mark"]

MOST_EVENTS = 5_000
MOST_CELLS_NAMED = 5
MOST_TROUBLES = 50
MOST_EVENT_BYTES = MOST_BYTES * 4 // 3 + 100_000


@dataclass(frozen=True)
class MarkOrder:
    """All that is needed to mark one run.

    `carried` are the accepted answers the learner brought along, by exercise, as they were written;
    they are judged again before they count.
    """

    record: bytes
    key_text: str
    own: Path
    demo: Path | None
    result: bytes
    carried: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True)
class Marked:
    """What came of it, as plain data for the record."""

    exercises: tuple[dict[str, Any], ...]
    troubles: tuple[dict[str, Any], ...]
    remarks: tuple[Remark, ...]


def mark(order: MarkOrder) -> Marked:
    """Judge every exercise of a lesson from one run."""
    record = record_from_json(order.record)
    answers, troubles, unread = _read_events(order.result, record)
    tables = OwnTables(order.own, order.demo)
    accepted: dict[str, dict[str, Any]] = {}
    remarks = [Remark("grading.remark.unreadable_result", {"lines": unread})] if unread else []
    slow = [str(trouble["cell"]) for trouble in troubles if trouble["error"] == "CellTooSlow"]
    if slow:
        remarks.append(Remark("grading.remark.slow_cells", {"cells": ", ".join(slow)}))
    exercises = []
    for exercise in record.exercises:
        readings = {answer.name: answers.get((exercise.id, answer.name), Reading()) for answer in exercise.answers}
        carried = _accepted_for(exercise, accepted, order, record, tables)
        judgement, fault = _judge(exercise, readings, record, order, tables, carried)
        if fault:
            remarks.append(Remark("grading.remark.key_failed", {"exercise": exercise.id, "error": fault}))
        if judgement.verdict == "met":
            accepted[exercise.id] = readable(readings)
        exercises.append(_plain(judgement))
    # A failed cell beside an unanswered exercise may be the reason; alone it is the learner's own affair.
    failed = [str(trouble["cell"]) for trouble in troubles if trouble["error"] != "CellTooSlow"]
    unanswered = [exercise["id"] for exercise in exercises if exercise["verdict"] == "not_attempted"]
    if failed and unanswered:
        facts = {"cells": ", ".join(failed[:MOST_CELLS_NAMED]), "exercises": ", ".join(unanswered)}
        remarks.append(Remark("grading.remark.failed_cells", facts))
    return Marked(tuple(exercises), tuple(troubles), tuple(remarks))


def judgement_of(exercise: Exercise, written: dict[str, Any]) -> Judgement:
    """A judgement from its plain form in a record, to say it in words again."""
    criteria = {criterion.id: criterion for criterion in exercise.criteria}
    mistakes = {mistake.id: mistake for mistake in exercise.mistakes}
    return Judgement(
        exercise,
        tuple(
            Outcome(
                criteria[outcome["id"]],
                outcome["verdict"],
                mistakes.get(outcome["mistake"]),
                tuple(outcome["wrong_fields"]),
                outcome["waits_for"],
            )
            for outcome in written["outcomes"]
        ),
        problems={
            name: Problem(problem["key"], {fact: _fact(value) for fact, value in problem["facts"].items()})
            for name, problem in written["problems"].items()
        },
        missing=tuple(written["missing"]),
        stood_in=tuple(written["stood_in"]),
        judged=written["judged"],
    )


def _read_events(
    result: bytes, record: LessonRecord
) -> tuple[dict[tuple[str, str], Reading], list[dict[str, Any]], int]:
    """Answers by exercise and variable, cells that raised, and how many lines were no words of ours."""
    answers: dict[tuple[str, str], Reading] = {}
    troubles: list[dict[str, Any]] = []
    unread = 0
    lines = result.split(b"\n", MOST_EVENTS)
    for line in lines[:MOST_EVENTS]:
        if not line:
            continue
        try:
            event = parse_json(line) if len(line) <= MOST_EVENT_BYTES else None
            match event:
                case {"note": str(exercise), "answers": dict(given)}:
                    _take(exercise, given, record, answers, replace=True)
                case {"final": dict(finals)}:
                    for exercise, given in finals.items():
                        _take(exercise, given, record, answers, replace=False)
                case {"cell": int(number), "error": str(kind), "line": int() | None as where, "words": str(words)}:
                    if len(troubles) < MOST_TROUBLES:
                        trouble = {"cell": number, "error": kind[:60], "line": where, "words": words[:300]}
                        troubles.append(trouble)
                case {"end": True}:
                    pass
                case _:
                    unread += 1
        except CourseError:
            unread += 1
    return answers, troubles, unread + (len(lines) > MOST_EVENTS)


def _take(
    exercise_id: str,
    given: Any,
    record: LessonRecord,
    answers: dict[tuple[str, str], Reading],
    *,
    replace: bool,
) -> None:
    """Keep what belongs to an exercise of this lesson; a checked answer replaces, a final one fills in."""
    if exercise_id not in record.by_id or not isinstance(given, dict):
        return
    exercise = record.exercise(exercise_id)
    if replace:
        for answer in exercise.answers:
            answers.pop((exercise.id, answer.name), None)
    for answer in exercise.answers:
        if answer.name in given and (exercise.id, answer.name) not in answers:
            reading = unpacked(given[answer.name])
            # Read again here: what the sandbox read was read by code the learner could change.
            answers[exercise.id, answer.name] = reading if reading.problem else read(reading.value, answer)


def _accepted_for(
    exercise: Exercise,
    accepted: dict[str, dict[str, Any]],
    order: MarkOrder,
    record: LessonRecord,
    tables: OwnTables,
) -> dict[str, dict[str, Any]]:
    """Earlier answers this exercise builds on: from this run, else from the zip, judged again."""
    found = {name: accepted[name] for name in exercise.needs if name in accepted}
    brought = dict(order.carried)
    for name in exercise.needs:
        if name in found or name not in brought:
            continue
        earlier = record.exercise(name)
        try:
            written = parse_json(brought[name])
            readings = {
                answer.name: read(unpacked(written[answer.name]).value, answer) for answer in earlier.answers
            }
        except (CourseError, KeyError, TypeError):
            continue
        judgement, fault = _judge(earlier, readings, record, order, tables, found)
        if fault is None and judgement.verdict == "met":
            found[name] = readable(readings)
    return found


def _judge(
    exercise: Exercise,
    readings: dict[str, Reading],
    record: LessonRecord,
    order: MarkOrder,
    tables: OwnTables,
    carried: dict[str, dict[str, Any]],
) -> tuple[Judgement, str | None]:
    """The judgement, and the kind of error when our own key failed."""
    given = readable(readings)
    outcome: KeyOutcome | None = None
    fault = None
    if given:
        try:
            outcome = expect(record, exercise, order.key_text, tables=tables, carried=carried, given=given)
        except Exception as error:
            fault = type(error).__name__
    return judge(exercise, readings, outcome), fault


def _plain(judgement: Judgement) -> dict[str, Any]:
    return {
        "id": judgement.exercise.id,
        "verdict": judgement.verdict,
        "points": judgement.points,
        "available": judgement.exercise.points,
        "outcomes": [
            {
                "id": outcome.criterion.id,
                "verdict": outcome.verdict,
                "points": outcome.points,
                "mistake": outcome.mistake.id if outcome.mistake else None,
                "wrong_fields": list(outcome.wrong_fields),
                "waits_for": outcome.waits_for,
            }
            for outcome in judgement.outcomes
        ],
        "problems": {
            name: {
                "key": problem.key,
                "facts": {
                    fact: asdict(value) if isinstance(value, Text) else value for fact, value in problem.facts.items()
                },
            }
            for name, problem in judgement.problems.items()
        },
        "missing": list(judgement.missing),
        "stood_in": list(judgement.stood_in),
        "judged": judgement.judged,
    }


def _fact(value: Any) -> str | int | Text:
    return Text(value["zh"], value["en"]) if isinstance(value, dict) else value
