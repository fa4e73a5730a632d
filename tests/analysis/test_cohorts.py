"""Cohorts: three members and a calendar small enough to follow each of them."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from helpers.analysis import cohorts
from helpers.errors import DataError

MEMBERS = pd.DataFrame(
    {
        "member_id": ["old", "anna", "ben", "cleo"],
        "join_date": pd.to_datetime(["2023-05-05", "2024-01-10", "2024-01-31", "2024-03-01"]),
    }
)


def orders(*rows: tuple[str | None, str, int]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "member_id": [member for member, _, _ in rows],
            "ordered_at": pd.to_datetime([f"{day} 20:15" for _, day, _ in rows]),
            "contribution_ntd": [value for _, _, value in rows],
        }
    )


ORDERS = orders(
    ("anna", "2024-01-10", 100),
    ("anna", "2024-03-02", 100),
    ("anna", "2024-03-20", 100),
    ("ben", "2024-02-01", 100),
    ("cleo", "2024-04-30", 100),
    ("old", "2024-02-02", 100),
    (None, "2024-02-02", 100),
    ("stranger", "2024-02-02", 100),
)


def retention(table: pd.DataFrame = ORDERS, last: str = "2024-04") -> pd.DataFrame:
    return cohorts.retention_table(table, MEMBERS, first_month="2024-01", last_month=last)


def test_cohorts_are_read_by_months_since_joining():
    table = retention()
    assert table.index.astype(str).tolist() == ["2024-01", "2024-03"]
    assert table["n"].tolist() == [2, 1]
    # January's two: Anna in month 0; Ben on 1 February, which is month 1; Anna twice in March, counted once.
    assert table.loc["2024-01", [0, 1, 2, 3]].tolist() == [0.5, 0.5, 0.5, 0.0]
    assert table.loc["2024-03", [0, 1]].tolist() == [0.0, 1.0]


def test_what_cannot_be_seen_yet_is_missing_and_not_zero():
    table = retention()
    assert table.loc["2024-03", [2, 3]].isna().all()
    assert not table.loc["2024-01", [0, 1, 2, 3]].isna().any()


def test_orders_after_the_last_whole_month_do_not_count():
    table = retention(last="2024-03")
    assert list(table.columns) == ["n", 0, 1, 2]
    assert table.loc["2024-03", 0] == 0
    assert math.isnan(table.loc["2024-03", 1])


def test_nobody_who_joined_before_the_orders_begin_has_a_cohort():
    assert retention()["n"].sum() == 3
    with pytest.raises(DataError):
        cohorts.retention_table(ORDERS, MEMBERS, first_month="2025-01", last_month="2025-02")


def test_repeat_rate_leaves_out_those_whose_window_is_not_over():
    table = orders(
        ("a", "2024-01-01", 1), ("a", "2024-01-20", 1),
        ("b", "2024-01-01", 1), ("b", "2024-02-15", 1),
        ("c", "2024-01-05", 1), ("c", "2024-01-05", 1),
        ("d", "2024-03-25", 1), ("d", "2024-03-26", 1),
    )  # fmt: skip
    # Of a, b, c within 30 days: a only. B came after 45 days, c twice on one day, d cannot be judged.
    found = cohorts.repeat_rate(table, through="2024-03-31", window_days=30)
    assert found["n"] == 3
    assert found["rate"] == pytest.approx(1 / 3)
    # Wilson's interval of 1 in 3, as statsmodels' proportion_confint(1, 3, method="wilson") has it.
    assert (found["ci_low"], found["ci_high"]) == pytest.approx((0.0614919, 0.7923404), abs=1e-6)


def test_a_value_of_twelve_months_counts_those_who_bought_nothing_and_no_young_member():
    members = pd.DataFrame(
        {
            "member_id": ["a", "b", "c"],
            "join_date": pd.to_datetime(["2024-01-01", "2024-02-01", "2024-06-01"]),
        }
    )
    table = orders(
        ("a", "2024-01-01", 300), ("a", "2024-12-31", 100), ("a", "2025-01-01", 999), ("c", "2024-06-01", 500)
    )
    found = cohorts.clv_12_months(table, members, since="2024-01-01", through="2025-03-31", value="contribution_ntd")
    # A has 300 + 100 (the third order comes after twelve months), b nothing; c is too young.
    assert found["n"] == 2
    assert found["clv12_ntd"] == pytest.approx(200)
    # Deviation of 400 and 0 is 200·√2; divided by √2 it is 200.
    assert found["ci_high"] - found["clv12_ntd"] == pytest.approx(1.959964 * 200)


def test_nobody_to_follow_for_twelve_months_is_said():
    with pytest.raises(DataError):
        cohorts.clv_12_months(ORDERS, MEMBERS, since="2024-01-01", through="2024-06-30", value="contribution_ntd")
    with pytest.raises(DataError):
        cohorts.repeat_rate(ORDERS, through="2024-01-11", window_days=30)
