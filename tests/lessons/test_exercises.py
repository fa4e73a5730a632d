"""Every exercise of every lesson is fair on the data of many learners.

The solution of any learner earns full marks and the untouched notebook none. Each mistake gives its
own explanation, or is silenced because this learner's data bring it too near to the right answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from course.lessons import lesson_folders, read_lesson
from course.lessons.key import key_module
from course.lessons.proof import MistakeProof, judge_mistakes, judge_solution, judge_stub, silenced_shares
from course.lessons.source import LessonSource
from helpers.checks import key_from_source
from tests.lessons.companies import FEW, MANY, company_of

LESSONS = [read_lesson(folder) for folder in lesson_folders(Path(__file__).resolve().parents[2])]
KEYS = {lesson.record.task: key_from_source(key_module(lesson), lesson.record.task) for lesson in LESSONS}


@pytest.mark.parametrize("learner", FEW)
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.record.task)
def test_the_solution_earns_full_marks_on_each_learners_data(lesson: LessonSource, learner: str) -> None:
    assert_solution_earns_full_marks(lesson, learner)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.record.task)
def test_the_untouched_answer_cell_is_not_attempted_and_earns_nothing(lesson: LessonSource) -> None:
    for exercise in lesson.record.exercises:
        judgement = judge_stub(exercise, lesson.code("stub", exercise.id)[0].text)
        assert (judgement.verdict, judgement.points) == ("not_attempted", 0)
        assert judgement.problems == {}


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.record.task)
def test_each_mistake_explains_itself_and_is_heard_on_some_learners_data(lesson: LessonSource) -> None:
    proofs = [proof for learner in FEW for proof in proofs_of(lesson, learner)]
    assert_mistakes_explain_themselves(proofs)
    heard = {(proof.exercise, proof.mistake) for proof in proofs if proof.heard}
    listed = {(exercise.id, mistake.id) for exercise in lesson.record.exercises for mistake in exercise.mistakes}
    assert listed - heard == set()


@pytest.mark.deep
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.record.task)
def test_two_hundred_learners_are_treated_alike(lesson: LessonSource) -> None:
    proofs = []
    for learner in MANY:
        assert_solution_earns_full_marks(lesson, learner)
        proofs += proofs_of(lesson, learner)
    assert_mistakes_explain_themselves(proofs)
    write_report(lesson, proofs)


def proofs_of(lesson: LessonSource, learner: str) -> list[MistakeProof]:
    record, code = lesson.record, KEYS[lesson.record.task]
    return [
        proof
        for exercise in record.exercises
        for proof in judge_mistakes(record, exercise, code, company_of(learner))
    ]


def assert_solution_earns_full_marks(lesson: LessonSource, learner: str) -> None:
    record, code = lesson.record, KEYS[lesson.record.task]
    for exercise in record.exercises:
        judgement = judge_solution(record, exercise, code, company_of(learner))
        assert judgement.problems == {}
        assert (judgement.verdict, judgement.points, judgement.mistakes) == ("met", exercise.points, ())


def assert_mistakes_explain_themselves(proofs: Iterable[MistakeProof]) -> None:
    for proof in proofs:
        if proof.judgement is not None:
            assert proof.judgement.verdict == "not_met", (proof.exercise, proof.mistake)
            told = [mistake.id for mistake in proof.judgement.mistakes]
            assert told == [proof.mistake], (proof.exercise, proof.mistake)


def write_report(lesson: LessonSource, proofs: list[MistakeProof]) -> None:
    """Keep the measured shares beside the guides; they change only when lesson or market change."""
    file = Path(__file__).resolve().parents[2] / "docs" / "mistakes" / f"{lesson.record.task.replace('.', '_')}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = silenced_shares(proofs)
    lines = [
        f"# {lesson.record.task}: how often each mistake is silenced",
        "",
        f"Measured on the companies of {len(MANY)} learners by `pytest -m deep`. A wrong answer is silenced where this",
        "learner's data bring it too near to the right answer to be told from it. A mistake may try several wrong",
        "answers on one company.",
        "",
        "| exercise | mistake | wrong answers tried | share silenced |",
        "|---|---|---|---|",
        *(
            f"| {row.exercise} | {row.mistake} | {row.companies} | {row.silenced_share:.3f} |"
            for row in rows.itertuples()
        ),
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
