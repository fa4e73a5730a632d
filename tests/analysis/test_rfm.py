"""Recency, frequency, monetary value: on members few enough to count on the fingers."""

from __future__ import annotations

import pandas as pd
import pytest

from helpers.analysis import rfm
from helpers.errors import DataError

# member, day of June 2025, NT$
BOUGHT = [
    ("M1", 30, 500), ("M1", 20, 500), ("M1", 10, 500), ("M1", 1, 500), ("M1", 2, 500),
    ("M2", 25, 300), ("M2", 24, 300), ("M2", 23, 300), ("M2", 22, 300),
    ("M3", 15, 900), ("M3", 14, 100), ("M3", 13, 100),
    ("M4", 10, 200), ("M4", 9, 200),
    ("M5", 5, 100),
]  # fmt: skip


def orders(rows=BOUGHT) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "member_id": [member for member, _, _ in rows],
            "ordered_at": pd.to_datetime([f"2025-06-{day:02d} 21:30" for _, day, _ in rows]),
            "net_revenue_ntd": [value for _, _, value in rows],
        }
    )


def test_recency_counts_from_the_day_after_the_last_order():
    scores = rfm.rfm_scores(orders())
    assert scores["recency_d"].to_dict() == {"M1": 1, "M2": 6, "M3": 16, "M4": 21, "M5": 26}


def test_frequency_counts_orders_and_monetary_adds_them_up():
    scores = rfm.rfm_scores(orders())
    assert scores["freq"].to_dict() == {"M1": 5, "M2": 4, "M3": 3, "M4": 2, "M5": 1}
    assert scores["monetary_ntd"].to_dict() == {"M1": 2500, "M2": 1200, "M3": 1100, "M4": 400, "M5": 100}


def test_a_buyer_of_today_has_five_and_the_one_longest_away_has_one():
    scores = rfm.rfm_scores(orders())
    for column in ("r", "f", "m"):
        assert scores[column].to_dict() == {"M1": 5, "M2": 4, "M3": 3, "M4": 2, "M5": 1}


def test_groups_follow_recency_and_frequency():
    scores = rfm.rfm_scores(orders())
    assert scores["group"].to_dict() == {
        "M1": "champion", "M2": "champion", "M3": "loyal", "M4": "lapsed", "M5": "lapsed",
    }  # fmt: skip


def test_guests_are_nobody():
    table = orders()
    with_guest = pd.concat([table, table.tail(1).assign(member_id=None, net_revenue_ntd=99_999)])
    pd.testing.assert_frame_equal(rfm.rfm_scores(with_guest), rfm.rfm_scores(table))


def test_ties_fill_the_fifths_evenly_in_the_order_of_the_members():
    same = orders([(f"M{number}", 10, 100) for number in range(10)])
    scores = rfm.rfm_scores(same.sample(frac=1, random_state=1))
    assert scores["f"].tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    # The same recency for all: the first members get the first fifth of the shortest, which scores 5.
    assert scores["r"].tolist() == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]


def test_the_hour_of_an_order_does_not_matter():
    early = orders().assign(ordered_at=lambda table: table["ordered_at"].dt.normalize())
    assert rfm.rfm_scores(early)["recency_d"].tolist() == rfm.rfm_scores(orders())["recency_d"].tolist()


def test_the_summary_counts_everybody_and_all_money():
    table = rfm.rfm_summary(rfm.rfm_scores(orders())).set_index("group")
    assert table["n"].to_dict() == {"champion": 2, "loyal": 1, "lapsed": 2}
    assert table.loc["champion", "share"] == pytest.approx(0.4)
    assert table.loc["champion", "revenue_share"] == pytest.approx(3700 / 5300)
    assert table.loc["lapsed", "monetary_ntd"] == pytest.approx(250)


def test_migration_follows_each_member_from_group_to_group():
    before = rfm.rfm_scores(orders())
    # Later M2 is the only one of the old who has not been back at all, and M9 is new.
    later = orders(
        [("M1", 1, 9), ("M3", 30, 9), ("M3", 29, 9), ("M4", 20, 9), ("M4", 19, 9), ("M5", 10, 9), ("M9", 2, 9)]
    )
    after = rfm.rfm_scores(later)
    moved = rfm.rfm_migration(before, after)
    assert moved.loc["champion", "none"] == 1
    assert moved.loc["loyal", after.loc["M3", "group"]] == 1
    assert moved.to_numpy().sum() == len(before)
    assert moved.sum(axis=1).to_dict() == before["group"].value_counts().to_dict()


def test_fewer_than_five_members_cannot_be_scored():
    with pytest.raises(DataError):
        rfm.rfm_scores(orders().query("member_id != 'M1'"))


def test_an_absent_column_is_named():
    with pytest.raises(DataError) as error:
        rfm.rfm_scores(orders().drop(columns="ordered_at"))
    assert "ordered_at" in error.value.sentence("en")
