from __future__ import annotations

import pandas as pd
import pytest

from helpers.analysis.screening import CRITERIA, screen_information
from helpers.errors import DataError

GOOD = {
    "info_id": "X",
    "category": "L1",
    "age_months": 3,
    "population": "buyers",
    "n": 1_000.0,
    "method": "quota",
    "sells_conclusion": 0,
    "detail": "line_month",
    "obtained": "published",
}


def screened(**changes: object) -> pd.Series:
    return screen_information(pd.DataFrame([{**GOOD, **changes}])).loc["X"]


def test_a_recent_large_sample_of_the_right_people_may_be_used() -> None:
    assert screened()[list(CRITERIA)].tolist() == [2] * 6
    assert screened()["decision"] == "use"


@pytest.mark.parametrize(
    ("changes", "criterion", "score"),
    [
        ({"category": "household"}, "relevance", 1),
        ({"category": "other"}, "relevance", 0),
        ({"age_months": 12}, "recency", 2),
        ({"age_months": 13}, "recency", 1),
        ({"age_months": 36}, "recency", 1),
        ({"age_months": 37}, "recency", 0),
        ({"population": "part"}, "coverage", 1),
        ({"population": "elsewhere", "n": 20_000.0}, "coverage", 0),
        ({"n": 399.0}, "reliability", 1),
        ({"method": "self_selected", "n": 20_000.0}, "reliability", 1),
        ({"method": "unknown"}, "reliability", 0),
        ({"method": "register", "n": float("nan")}, "reliability", 2),
        ({"method": "records", "sells_conclusion": 1}, "reliability", 1),
        ({"detail": "line_year"}, "granularity", 1),
        ({"detail": "total_year"}, "granularity", 0),
        ({"obtained": "own_other_purpose"}, "lawfulness", 1),
        ({"obtained": "bought_list"}, "lawfulness", 0),
        ({"obtained": "passed_on"}, "lawfulness", 0),
    ],
)
def test_each_criterion_follows_its_line_of_the_rule(changes: dict[str, object], criterion: str, score: int) -> None:
    assert screened(**changes)[criterion] == score


@pytest.mark.parametrize(
    "changes",
    [
        {"obtained": "passed_on"},
        {"population": "elsewhere"},
        {"age_months": 90},
        {"method": "unknown"},
        {"category": "other"},
    ],
)
def test_one_zero_rejects_however_good_the_rest_is(changes: dict[str, object]) -> None:
    assert screened(**changes)["decision"] == "reject"


def test_whoever_sells_the_conclusion_needs_a_second_source() -> None:
    assert screened(sells_conclusion=1)["decision"] == "caveat"


def test_two_weaknesses_are_borne_and_three_need_a_caveat() -> None:
    assert screened(category="household", population="part")["decision"] == "use"
    assert screened(category="household", population="part", age_months=20)["decision"] == "caveat"
    assert screened(detail="total_year")["decision"] == "caveat"


def test_an_absent_column_is_named() -> None:
    with pytest.raises(DataError, match="obtained"):
        screen_information(pd.DataFrame([GOOD]).drop(columns="obtained"))
