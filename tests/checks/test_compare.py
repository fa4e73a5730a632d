"""What counts as right, and when a mistake is too near to be told from it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.checks import Answer, Choice, Fields, Number, Rows, Value
from helpers.checks.compare import agrees, is_distinct, matches
from helpers.words import Text

LABEL = Text("標籤", "label")
WHOLE = Number(LABEL, decimals=0)
FINE = Number(LABEL, decimals=3)
CODE = Choice(LABEL, {"a": LABEL, "b": LABEL, "c": LABEL})


def value_of(**settings: Any) -> Value:
    return Value("v", "answer", 1, ("P1.2.1",), LABEL, LABEL, **settings)


NUMBER = Answer("answer", FINE)


@pytest.mark.parametrize(
    ("given_", "right"), [(100.9, True), (101.0, True), (101.1, False), (99.0, True), (98.9, False)]
)
def test_relative_tolerance_is_a_share_of_the_key(given_: float, right: bool) -> None:
    assert agrees(given_, 100.0, NUMBER, value_of(relative=0.01)) is right


@pytest.mark.parametrize(("given_", "right"), [(0.045, True), (0.0451, False), (0.035, True), (0.0349, False)])
def test_absolute_tolerance_is_in_units(given_: float, right: bool) -> None:
    assert agrees(given_, 0.04, NUMBER, value_of(absolute=0.005)) is right


@pytest.mark.parametrize(("given_", "right"), [(1234.0, True), (1235.0, False), (1234.5, False), (1234.4, True)])
def test_rounding_to_what_a_manager_shows_is_accepted(given_: float, right: bool) -> None:
    assert agrees(given_, 1234.4, Answer("answer", WHOLE), value_of()) is right


def test_half_is_rounded_up_as_people_do() -> None:
    assert agrees(3.0, 2.5, Answer("answer", WHOLE), value_of())
    assert not agrees(2.0, 2.5, Answer("answer", WHOLE), value_of())


def test_a_field_may_have_its_own_tolerance() -> None:
    answer = Answer("answer", Fields({"f": FINE, "p": FINE}))
    criterion = value_of(relative=0.01, tolerances={"p": (0.0, 0.005)})
    assert agrees({"f": 101.0, "p": 0.044}, {"f": 100.0, "p": 0.040}, answer, criterion)
    assert not agrees({"f": 101.0, "p": 0.046}, {"f": 100.0, "p": 0.040}, answer, criterion)


def test_at_least_seven_of_eight() -> None:
    answer = Answer("answer", Fields({f"q{i}": CODE for i in range(8)}))
    key = {f"q{i}": "a" for i in range(8)}
    assert agrees({**key, "q0": "b"}, key, answer, value_of(at_least=7))
    assert not agrees({**key, "q0": "b", "q1": "b"}, key, answer, value_of(at_least=7))


def test_only_the_named_fields_are_judged() -> None:
    answer = Answer("answer", Fields({"x": CODE, "y": CODE}))
    assert agrees({"x": "a", "y": "b"}, {"x": "a", "y": "c"}, answer, value_of(only=("x",)))


def test_tables_agree_row_by_row() -> None:
    answer = Answer("answer", Rows({"a": CODE, "n": FINE}))
    key = pd.DataFrame({"a": ["a", "b"], "n": [1.0, 2.0]})
    assert agrees(key.assign(n=[1.001, 2.0]), key, answer, value_of(relative=0.01))
    assert not agrees(key.assign(n=[1.1, 2.0]), key, answer, value_of(relative=0.01))
    assert not agrees(key.iloc[:1], key, answer, value_of(relative=0.01))
    assert not agrees(key.assign(a=["a", "c"]), key, answer, value_of(relative=0.01))


def test_a_mistake_nearer_than_three_tolerances_is_silenced() -> None:
    criteria = [value_of(relative=0.01)]
    assert not is_distinct(102.9, 100.0, NUMBER, criteria)
    assert is_distinct(103.1, 100.0, NUMBER, criteria)


def test_a_choice_is_silenced_only_when_it_is_the_right_one() -> None:
    answer = Answer("answer", Fields({"x": CODE}))
    assert not is_distinct({"x": "a"}, {"x": "a"}, answer, [value_of()])
    assert is_distinct({"x": "b"}, {"x": "a"}, answer, [value_of()])


def test_a_mistake_is_recognised_by_the_fields_that_it_names() -> None:
    answer = Answer("answer", Fields({"f": FINE, "p": FINE}))
    criteria = [value_of(relative=0.01)]
    assert matches({"f": 50.2, "p": 0.7}, {"f": 50.0}, answer, criteria)
    assert not matches({"f": 51.0, "p": 0.7}, {"f": 50.0}, answer, criteria)


@given(key=st.floats(-1e6, 1e6), relative=st.floats(0, 0.1))
def test_the_key_always_agrees_with_itself(key: float, relative: float) -> None:
    assert agrees(key, key, NUMBER, value_of(relative=relative))


@given(key=st.floats(1, 1e6), wrong=st.floats(1, 1e6))
def test_what_is_heard_as_a_mistake_is_never_right(key: float, wrong: float) -> None:
    criterion = value_of(relative=0.01)
    if is_distinct(wrong, key, NUMBER, [criterion]):
        assert not agrees(wrong, key, NUMBER, criterion) or abs(wrong - round(key, 3)) < 1e-3
