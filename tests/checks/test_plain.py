"""Answers leave a process as tagged JSON and are read back without trust."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.checks import pack, unpack
from helpers.errors import DataError


@pytest.mark.parametrize("value", [1.5, -0.0, 0.1 + 0.2, "small", {"t": 2.0, "verdict": "small"}])
def test_a_value_comes_back_as_it_went(value: Any) -> None:
    assert unpack(json.loads(json.dumps(pack(value)))) == value


def test_a_table_comes_back_as_it_went() -> None:
    table = pd.DataFrame({"a": ["north", "south", "north"], "n": [1.0, 0.1, 1e300]})
    assert unpack(json.loads(json.dumps(pack(table)))).equals(table)


def test_an_empty_table_keeps_its_columns() -> None:
    back = unpack(json.loads(json.dumps(pack(pd.DataFrame({"a": [], "b": []})))))
    assert list(back.columns) == ["a", "b"]
    assert len(back) == 0


@given(number=st.floats(allow_nan=False))
def test_numbers_survive_to_the_last_bit(number: float) -> None:
    assert unpack(pack(number)) == number


@pytest.mark.parametrize(
    "forged",
    [
        None,
        [],
        "text",
        {"kind": "pickle"},
        {"kind": "number", "hex": "0x1p99999"},
        {"kind": "number", "hex": 3},
        {"kind": "number", "hex": "1" * 100},
        {"kind": "text", "text": "x" * 20_000},
        {"kind": "text", "text": 5},
        {"kind": "fields", "fields": {"a": {"kind": "fields", "fields": {}}}},
        {"kind": "fields", "fields": {str(i): {"kind": "text", "text": ""} for i in range(1000)}},
        {"kind": "rows", "length": True, "columns": {}},
        {"kind": "rows", "length": -1, "columns": {}},
        {"kind": "rows", "length": 10**9, "columns": {}},
        {"kind": "rows", "length": 1, "columns": {"a": {"kind": "numbers", "base64": "AAAA"}}},
        {"kind": "rows", "length": 1, "columns": {"a": {"kind": "numbers", "base64": "*"}}},
        {"kind": "rows", "length": 1, "columns": {"a": {"kind": "texts", "values": ["x"], "codes": [1]}}},
        {"kind": "rows", "length": 1, "columns": {"a": {"kind": "texts", "values": ["x"], "codes": [-1]}}},
        {"kind": "rows", "length": 1, "columns": {"a": {"kind": "texts", "values": ["x"], "codes": [True]}}},
        {"kind": "rows", "length": 1, "columns": {"a": {"kind": "texts", "values": [{}], "codes": [0]}}},
        {"kind": "rows", "length": 1, "columns": {"": {"kind": "texts", "values": ["x"], "codes": [0]}}},
    ],
    ids=range(21),
)
def test_whatever_pack_does_not_write_is_refused(forged: Any) -> None:
    with pytest.raises(DataError):
        unpack(forged)


def test_a_table_too_long_to_hand_in_is_said_so() -> None:
    with pytest.raises(DataError) as refusal:
        pack(pd.DataFrame({"a": range(500_001)}))
    assert "500001" in refusal.value.sentence("en")
