"""What a learner wrote is read as what was meant, or said in words; it never raises."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.checks import Answer, Choice, Fields, Number, Rows
from helpers.checks.shapes import Reading, read
from helpers.words import LANGUAGES, Text

AMOUNT = Number(Text("金額", "amount"), decimals=0, unit="NT$")
CHANCE = Number(Text("機率", "chance"), decimals=3, low=0, high=1)
SIZE = Choice(Text("大小", "size"), {"small": Text("效果小", "small effect"), "large": Text("效果大", "large effect")})

ONE = Answer("answer", AMOUNT)
PAIR = Answer("answer", Fields({"amount": AMOUNT, "p": CHANCE}))
TABLE = Answer("answer", Rows({"region": SIZE, "amount": AMOUNT}))
PAIRS = Answer("answer", Rows({"a": SIZE, "b": SIZE}, unordered=("a", "b"), may_be_empty=True))


def problem_of(value: Any, answer: Answer) -> str:
    reading = read(value, answer)
    assert reading.problem is not None
    for language in LANGUAGES:
        assert reading.problem.sentence(language)
    return reading.problem.key


@pytest.mark.parametrize("blank", [..., None, {"amount": ..., "p": ...}, [..., ...], "", {}, {"amount": "", "p": None}])
def test_an_untouched_answer_is_missing_and_not_wrong(blank: Any) -> None:
    assert read(blank, PAIR).missing


@pytest.mark.parametrize(
    "written",
    [
        1234,
        1234.0,
        "1234",
        "1,234",
        "１２３４",
        "１，２３４",
        " 1234 ",
        "1,234 元",
        "NT$1,234",
        Decimal(1234),
        np.float64(1234),
        np.int32(1234),
        np.array(1234),
        np.array([1234]),
        [1234],
        pd.Series([1234]),
        pd.DataFrame({"x": [1234]}),
    ],
)
def test_a_number_is_read_however_it_is_written(written: Any) -> None:
    assert read(written, ONE).value == 1234.0


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("12%", "checks.percent_sign"),
        ("about ten", "checks.text_not_number"),
        ("1_000", "checks.text_not_number"),
        ("nan", "checks.text_not_number"),
        (float("nan"), "checks.not_a_number_nan"),
        (pd.NA, "checks.not_a_number_nan"),
        (float("inf"), "checks.infinite"),
        (True, "checks.truth_value"),
        (np.bool_(False), "checks.truth_value"),
        (math, "checks.number_wanted"),
        ([1, 2], "checks.number_wanted"),
        (lambda: 3, "checks.number_wanted"),
        (1 + 2j, "checks.number_wanted"),
    ],
)
def test_what_is_no_number_is_said_in_words(written: Any, key: str) -> None:
    assert problem_of(written, ONE) == key


def test_an_impossible_value_is_said_with_its_limits() -> None:
    reading = read({"amount": 1, "p": 5}, PAIR)
    assert reading.problem is not None
    assert "0–1" in reading.problem.sentence("en")


@pytest.mark.parametrize(
    "written",
    [
        {"amount": 10, "p": 0.5},
        {"p": "0.5", "amount": "10", "extra": "kept out"},
        {"P": 0.5, "Amount": 10},
        {"ｐ": 0.5, "amount": 10},
        pd.Series({"amount": 10, "p": 0.5}),
        pd.DataFrame({"amount": [10], "p": [0.5]}),
    ],
)
def test_a_flat_dict_is_read_whatever_its_order_and_container(written: Any) -> None:
    assert read(written, PAIR).value == {"amount": 10.0, "p": 0.5}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ({"amount": 10}, "checks.missing_fields"),
        ({"amount": 10, "p": ...}, "checks.blank_fields"),
        (pd.DataFrame({"amount": [1, 2], "p": [0.1, 0.2]}), "checks.one_row_wanted"),
        (3, "checks.dict_wanted"),
        ("amount", "checks.dict_wanted"),
    ],
)
def test_what_is_no_such_dict_is_said_in_words(written: Any, key: str) -> None:
    assert problem_of(written, PAIR) == key


@pytest.mark.parametrize("written", ["small", " Small ", "效果小", "small effect", "ＳＭＡＬＬ"])
def test_a_code_or_its_label_in_either_language_is_read_as_the_code(written: str) -> None:
    assert read(written, Answer("answer", SIZE)).value == "small"


def test_an_unknown_code_lists_the_codes() -> None:
    reading = read("tiny", Answer("answer", SIZE))
    assert reading.problem is not None
    assert "small, large" in reading.problem.sentence("en")


ROWS = pd.DataFrame({"region": ["large", "small"], "amount": [2.0, 1.0]})


@pytest.mark.parametrize(
    "written",
    [
        ROWS,
        ROWS[["amount", "region"]],
        ROWS.iloc[::-1],
        ROWS.assign(note="extra"),
        ROWS.set_index("region"),
        ROWS.set_index("region")["amount"],
        ROWS.set_index("region").rename_axis(None),
        ROWS.astype({"amount": str}),
        ROWS.rename(columns={"region": "Region"}),
        ROWS.to_dict("list"),
        ROWS.to_dict("records"),
        [["large", 2], ["small", "１"]],
        ROWS.to_numpy(),
    ],
    ids=range(13),
)
def test_a_table_is_read_whatever_its_order_index_and_container(written: Any) -> None:
    value = read(written, TABLE).value
    assert value.to_dict("list") == {"region": ["large", "small"], "amount": [2.0, 1.0]}


def test_a_series_stands_for_a_table_of_one_column() -> None:
    answer = Answer("answer", Rows({"region": SIZE}))
    assert read(pd.Series(["small", "large"]), answer).value["region"].tolist() == ["large", "small"]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        (ROWS.drop(columns="amount"), "checks.missing_columns"),
        (ROWS.iloc[:0], "checks.empty_table"),
        (pd.DataFrame([["small", "small", 1]], columns=["region", "region", "amount"]), "checks.double_column"),
        (ROWS.assign(amount=[1, None]), "checks.not_a_number_nan"),
        (ROWS.assign(region=["large", "x"]), "checks.unknown_code"),
        (ROWS.assign(region=["large", None]), "checks.no_code"),
        (5, "checks.table_wanted"),
        ("text", "checks.table_wanted"),
        ([1, 2, 3], "checks.table_wanted"),
    ],
)
def test_what_is_no_such_table_is_said_in_words(written: Any, key: str) -> None:
    assert problem_of(written, TABLE) == key


def test_the_row_of_a_bad_cell_is_named() -> None:
    reading = read(ROWS.assign(amount=["1", "x"]), TABLE)
    assert reading.problem is not None
    assert "amount (row 2)" in reading.problem.sentence("en")


def test_pairs_are_the_same_whichever_side_comes_first() -> None:
    one = read([["small", "large"]], PAIRS).value
    other = read([["large", "small"], ["small", "large"]], PAIRS).value
    assert one.equals(other)


@pytest.mark.parametrize("empty", [[], pd.DataFrame(), pd.DataFrame({"a": [], "b": []}), set()])
def test_no_pair_at_all_is_a_possible_answer(empty: Any) -> None:
    value = read(empty, PAIRS).value
    assert value is not None
    assert len(value) == 0


def test_an_object_that_raises_when_it_is_looked_at_is_said_in_words() -> None:
    class Hostile:
        def __eq__(self, other: object) -> bool:
            raise RuntimeError

        __hash__ = None  # type: ignore[assignment]

        def __str__(self) -> str:
            raise RuntimeError

        __repr__ = __str__

    for answer in (ONE, PAIR, TABLE, Answer("answer", SIZE)):
        assert read(Hostile(), answer).problem is not None
    assert problem_of({"amount": Hostile(), "p": 0.1}, PAIR) == "checks.number_wanted"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(value=ANYTHING)
def test_reading_never_raises_and_reading_again_changes_nothing(value: Any) -> None:
    for answer in (ONE, PAIR, TABLE, PAIRS, Answer("answer", SIZE)):
        reading = read(value, answer)
        assert isinstance(reading, Reading)
        if reading.value is not None:
            again = read(reading.value, answer).value
            assert again.equals(reading.value) if isinstance(again, pd.DataFrame) else again == reading.value
