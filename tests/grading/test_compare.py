"""What came out of a sandbox is believed in nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.grading.compare import Marked, MarkOrder, mark
from helpers.checks import pack, read_answers
from helpers.checks.store import record_to_json
from helpers.errors import DataError
from helpers.lesson.export import packed, unpacked
from tests.grading import small_course
from tests.grading.small_course import COURSE, KEY, RECORD


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("company") / "own"
    small_course.make_company(COURSE, "a1", folder)
    return folder


def _mark(own: Path, *events: object, key: str = KEY, carried: tuple[tuple[str, bytes], ...] = ()) -> Marked:
    lines = [event if isinstance(event, bytes) else json.dumps(event).encode() for event in events]
    return mark(MarkOrder(record_to_json(RECORD), key, own, None, b"\n".join(lines), carried))


def _points(marked: Marked) -> list[int]:
    return [exercise["points"] for exercise in marked.exercises]


def _note(depth: float) -> dict[str, object]:
    return {"note": "E1", "answers": {"depth_mean": pack(depth)}}


MEAN = sum(small_course.depths(COURSE, "a1")) / 2


def test_the_last_check_of_an_exercise_wins(own: Path) -> None:
    assert _points(_mark(own, _note(1.0), _note(MEAN))) == [3, 0]
    assert _points(_mark(own, _note(MEAN), _note(1.0))) == [0, 0]


def test_a_checked_answer_wins_over_the_final_variables(own: Path) -> None:
    final = {"final": {"E1": {"depth_mean": pack(1.0)}}}
    assert _points(_mark(own, _note(MEAN), final)) == [3, 0]
    assert _points(_mark(own, final, _note(MEAN))) == [3, 0]


def test_a_failed_cell_is_remarked_only_beside_an_exercise_without_an_answer(own: Path) -> None:
    failed = {"cell": 4, "error": "NameError", "line": 1, "words": "name 'x' is not defined"}
    marked = _mark(own, _note(MEAN), failed)
    assert [(remark.key, remark.facts) for remark in marked.remarks] == [
        ("grading.remark.failed_cells", {"cells": "4", "exercises": "E2"})
    ]
    answered = {name: pack(1.0) for name in (answer.name for answer in RECORD.exercise("E2").answers)}
    both = {"final": {"E2": answered}}
    assert _mark(own, _note(MEAN), both, failed).remarks == ()
    assert _mark(own, _note(MEAN)).remarks == ()


def test_lines_that_are_no_words_of_ours_are_counted_and_left_out(own: Path) -> None:
    marked = _mark(own, b"\xff\xfe{", {"points": 99}, b'{"note": "E1", "note": "E1"}', b"[" * 100, _note(MEAN))
    assert _points(marked) == [3, 0]
    assert [(remark.key, remark.facts) for remark in marked.remarks] == [
        ("grading.remark.unreadable_result", {"lines": 4})
    ]


@pytest.mark.parametrize(
    "forged",
    [
        {"kind": "number", "hex": "nan"},
        {"kind": "number", "hex": "9" * 50},
        {"kind": "pickle", "data": "gASV"},
        {"kind": "rows", "length": 10**12, "columns": {}},
        {"kind": "problem", "key": "cli.failed", "facts": {}},
        {"kind": "problem", "key": "checks.outside", "facts": {"where": ["x"]}},
        3.5,
        None,
        [],
    ],
)
def test_forged_answers_earn_nothing_and_harm_nothing(own: Path, forged: object) -> None:
    assert _points(_mark(own, {"note": "E1", "answers": {"depth_mean": forged}})) == [0, 0]


def test_answers_to_exercises_that_do_not_exist_are_left_out(own: Path) -> None:
    assert _points(_mark(own, {"note": "E9", "answers": {"x": pack(1.0)}}, _note(MEAN))) == [3, 0]


def test_a_problem_of_form_reaches_the_learner_in_words(own: Path) -> None:
    sent = packed(read_answers(RECORD.exercise("E1"), {"depth_mean": "about a third"}))
    [first, _] = _mark(own, {"note": "E1", "answers": sent}).exercises
    assert first["verdict"] == "not_met"
    assert first["problems"]["depth_mean"]["key"] == "checks.text_not_number"
    assert unpacked(json.loads(json.dumps(sent))["depth_mean"]).problem is not None


def test_a_problem_with_facts_that_do_not_fit_its_sentence_is_refused() -> None:
    with pytest.raises(DataError):
        unpacked({"kind": "problem", "key": "checks.outside", "facts": {}})


def test_a_fault_of_our_key_is_undecided_and_never_a_zero(own: Path) -> None:
    marked = _mark(own, _note(MEAN), key=KEY.replace("[\"depth\"].mean()", "[\"gone\"].mean()"))
    assert [exercise["verdict"] for exercise in marked.exercises] == ["undecided", "not_attempted"]
    assert [remark.key for remark in marked.remarks] == ["grading.remark.key_failed"]


def test_carried_answers_are_judged_again_before_they_count(own: Path) -> None:
    deepest = {"note": "E2", "answers": {"deepest": pack({"depth": max(small_course.depths(COURSE, "a1")),
                                                          "promo": "ab"[_deeper()]})}}
    for brought, stood_in in ((MEAN, []), (0.99, ["E1"])):
        carried = (("E1", json.dumps({"depth_mean": pack(brought)}).encode()),)
        [_, second] = _mark(own, deepest, carried=carried).exercises
        assert (second["points"], second["stood_in"]) == (3, stood_in)


def _deeper() -> int:
    first, second = small_course.depths(COURSE, "a1")
    return int(second > first)
