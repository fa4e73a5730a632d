"""What stands over a column, and how its figures are written."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from helpers.checks import LessonRecord
from helpers.deliverables import ColumnWords, words_of_columns
from helpers.deliverables.columns import heading_of, written
from helpers.words import Text


def cells(values: list[Any], name: str, *, words: ColumnWords | None = None, chosen: str = "") -> list[str]:
    return written(pd.Series(values), name=name, words=words, chosen=chosen, language="zh-TW")


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("cost_ntd", [820_000.4, 310_000], ["820,000", "310,000"]),
        ("growth_pct", [18.04, -2.5], ["18.0%", "-2.5%"]),
        ("market_share", [0.125, 0.5], ["12.5%", "50%"]),
        ("p", [0.0004, 0.0123], ["< 0.001", "0.012"]),
        ("n", [1234, 5], ["1,234", "5"]),
        ("score", [1.5, 2.25, 3.0], ["1.50", "2.25", "3.00"]),
        ("score", [15.25, 2.0], ["15.2", "2.0"]),
        ("score", [1523.4, 20.5], ["1,523", "20"]),
    ],
)
def test_the_ending_of_a_name_or_the_size_decides(name: str, values: list[float], expected: list[str]) -> None:
    assert cells(values, name) == expected


def test_a_missing_figure_is_a_dash() -> None:
    assert cells([1.0, np.nan], "cost_ntd") == ["1", "–"]
    assert cells(["a", None], "who") == ["a", "–"]


def test_the_learner_may_choose() -> None:
    assert cells([0.25, 2.4], "ratio", chosen="times") == ["0.25 倍", "2.4 倍"]
    assert cells([0.25], "ratio", chosen="percent") == ["25%"]
    assert cells([2024], "year", chosen="text") == ["2024"]


def test_codes_are_read_in_words() -> None:
    words = ColumnWords(Text("地區", "Region"), codes={"north": Text("北部", "North")})
    assert cells(["north", "moon"], "region", words=words) == ["北部", "moon"]


def test_days_and_truths_and_lists_are_words() -> None:
    assert cells([pd.Timestamp("2025-03-01")], "day") == ["2025-03-01"]
    assert cells([True, False], "is_new") == ["是", "否"]
    assert cells([["S2", "O1"]], "uses_ids") == ["O1、S2"]


def test_money_says_its_unit_in_the_heading_once() -> None:
    assert heading_of("x_ntd", ColumnWords(Text("費用", "Cost"), "NT$"), "zh-TW") == "費用（元）"
    assert heading_of("x_ntd", ColumnWords(Text("費用（元）", "Cost (NT$)")), "zh-TW") == "費用（元）"
    assert heading_of("x_ntd", ColumnWords(Text("費用", "Cost"), "NT$"), "en") == "Cost (NT$)"


def test_the_lessons_answers_name_their_columns(record: LessonRecord) -> None:
    words = words_of_columns(record)
    # T1.2-E3 hands in pairs of regions; its tables also have a region.
    assert words["a"].codes["south"] == Text("南部", "South")
    assert words["region"].label.zh == "地區"
