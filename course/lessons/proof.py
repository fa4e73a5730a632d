"""Prove on one learner's data that an exercise is fair: the solution passes and mistakes are heard.

Used by the tests over many companies and by the report of how often each mistake is silenced.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.checks import (
    Exercise,
    Judgement,
    KeyCode,
    LessonRecord,
    Solved,
    TableSource,
    is_heard,
    judge,
    pack,
    read_answers,
    readable,
    run_key,
    solve,
    unpack,
)

__all__ = ["MistakeProof", "judge_mistakes", "judge_solution", "judge_stub", "silenced_shares"]


@dataclass(frozen=True)
class MistakeProof:
    """One wrong answer of one mistake on one company; `judgement` is None where it is silenced."""

    exercise: str
    mistake: str
    judgement: Judgement | None

    @property
    def heard(self) -> bool:
        """Whether this wrong answer can be told from the right one here."""
        return self.judgement is not None


def judge_solution(record: LessonRecord, exercise: Exercise, code: KeyCode, tables: TableSource) -> Judgement:
    """The verdict on our own solution, handed in as plain data like any learner's."""
    solved = solve(record, exercise, code, tables=tables, carried={})
    handed_in = {name: unpack(pack(value)) for name, value in solved.answers.items()}
    return _judge(exercise, code, solved, handed_in)


def judge_stub(exercise: Exercise, stub: str) -> Judgement:
    """The verdict on the untouched answer cell of the learner edition."""
    variables: dict[str, Any] = {}
    exec(stub, variables)
    return judge(exercise, read_answers(exercise, variables), None)


def judge_mistakes(
    record: LessonRecord, exercise: Exercise, code: KeyCode, tables: TableSource
) -> list[MistakeProof]:
    """Hand in each listed mistake in place of the right answer.

    The other fields and variables of the exercise stay right, as they would for a learner who
    makes just this mistake.
    """
    solved = solve(record, exercise, code, tables=tables, carried={})
    key = run_key(exercise, code, solved, given={})
    proofs = []
    for mistake in exercise.mistakes:
        for wrong in solved.mistakes[mistake.id]:
            if not is_heard(exercise, wrong, key):
                proofs.append(MistakeProof(exercise.id, mistake.id, None))
                continue
            handed_in = {**solved.answers, **{name: _merged(solved.answers[name], w) for name, w in wrong.items()}}
            proofs.append(MistakeProof(exercise.id, mistake.id, _judge(exercise, code, solved, handed_in)))
    return proofs


def silenced_shares(proofs: Iterable[MistakeProof]) -> pd.DataFrame:
    """Over many companies: exercise, mistake, companies (wrong answers tried), silenced_share (0–1)."""
    rows = [(proof.exercise, proof.mistake, not proof.heard) for proof in proofs]
    table = pd.DataFrame(rows, columns=["exercise", "mistake", "silenced"])
    grouped = table.groupby(["exercise", "mistake"], sort=False)["silenced"]
    return grouped.agg(companies="size", silenced_share="mean").reset_index()


def _judge(exercise: Exercise, code: KeyCode, solved: Solved, handed_in: dict[str, Any]) -> Judgement:
    readings = read_answers(exercise, handed_in)
    return judge(exercise, readings, run_key(exercise, code, solved, given=readable(readings)))


def _merged(right: Any, wrong: Any) -> Any:
    return {**right, **wrong} if isinstance(right, dict) else wrong
