from __future__ import annotations

import doctest

import pandas as pd
import pytest

from helpers.analysis import earned_value as module
from helpers.analysis.earned_value import earned_value
from helpers.errors import DataError


def progress() -> pd.DataFrame:
    """A project of NT$100,000: on plan, then late and cheap, then late and dear."""
    return pd.DataFrame(
        {
            "week": [1, 2, 3],
            "pv_ntd": [20_000, 50_000, 100_000],
            "done_pct": [20.0, 45.0, 80.0],
            "ac_ntd": [20_000, 40_000, 100_000],
        }
    )


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(module).failed == 0


def test_progress_is_the_budget_of_the_work_done() -> None:
    table = earned_value(progress())
    assert table["ev_ntd"].tolist() == [20_000, 45_000, 80_000]
    assert table["spi"].tolist() == pytest.approx([1.0, 0.9, 0.8])
    assert table["cpi"].tolist() == pytest.approx([1.0, 1.125, 0.8])
    assert table["sv_ntd"].tolist() == [0, -5_000, -20_000]
    assert table["cv_ntd"].tolist() == [0, 5_000, -20_000]


def test_money_spent_as_progress_would_call_the_last_week_perfect() -> None:
    last = progress().iloc[-1]
    assert last["ac_ntd"] / last["pv_ntd"] == 1.0
    assert earned_value(progress())["rag"].tolist() == ["green", "amber", "red"]


def test_the_worse_of_both_indices_gives_the_colour_as_shown_with_two_decimals() -> None:
    # EV 84,600 of 100,000 planned: SPI 0.846, shown as 0.85, which is amber.
    week = pd.DataFrame({"week": [1], "pv_ntd": [100_000], "done_pct": [84.6], "ac_ntd": [70_000]})
    assert earned_value(week)["rag"].tolist() == ["amber"]
    assert earned_value(week.assign(done_pct=84.4))["rag"].tolist() == ["red"]
    assert earned_value(week.assign(done_pct=94.6))["rag"].tolist() == ["green"]


def test_a_budget_above_the_last_planned_value_can_be_given() -> None:
    assert earned_value(progress(), budget_ntd=200_000)["ev_ntd"].tolist() == [40_000, 90_000, 160_000]


@pytest.mark.parametrize(
    "wrong", [{"done_pct": [20.0, 45.0, 180.0]}, {"pv_ntd": [0, 1, 2]}, {"ac_ntd": [0, 1, 2]}, {"ac_ntd": list("abc")}]
)
def test_impossible_figures_are_refused_in_words(wrong: dict[str, list[object]]) -> None:
    with pytest.raises(DataError) as error:
        earned_value(progress().assign(**wrong))
    assert next(iter(wrong)) in error.value.sentence("en")
    assert error.value.sentence("zh-TW") != error.value.sentence("en")
