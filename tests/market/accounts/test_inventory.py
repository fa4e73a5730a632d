from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.market import History
from helpers.market.shop.stock import sell_what_is_there
from tests.market.accounts.parts import SMALL, sent_lines, small
from tests.market.conftest import lived


def with_sales(history: History) -> pd.DataFrame:
    sent = sent_lines(history).groupby(["sku", "week_start"])["qty"].sum().rename("sold").reset_index()
    stock = history.tables["inventory_weekly"].merge(sent, on=["sku", "week_start"], how="left")
    return stock.fillna({"sold": 0})


@pytest.mark.parametrize("learner", SMALL)
def test_what_lay_there_and_what_came_less_what_was_sent_is_there_next_monday(learner: str) -> None:
    stock = with_sales(small(learner))
    left = stock["on_hand"] + stock["received"] - stock["sold"]
    following = stock["on_hand"].groupby(stock["sku"]).shift(-1)
    assert (left == following)[following.notna()].all()
    assert (left >= 0).all()
    assert (stock[["on_hand", "received"]] >= 0).all(axis=None)


def test_nothing_is_sold_of_what_is_out_of_stock_and_a_whole_week_out_means_an_empty_shelf(history: History) -> None:
    stock = with_sales(history)
    whole_weeks = stock[stock["stockout_days"] == 7]
    assert (whole_weeks["sold"] == 0).all()
    assert (whole_weeks["on_hand"] == 0).all()
    sent = sent_lines(history)
    spells = history.truth.shop.stock.spells
    skus = history.truth.shop.shelf.table["sku"]
    for spell in spells:
        days = pd.date_range("2024-01-01", "2025-12-31")[spell.first_day : spell.first_day + spell.days]
        assert not (sent["sku"].eq(skus[spell.product]) & sent["day"].isin(days)).any()
    assert stock["stockout_days"].sum() == sum(spell.days for spell in spells)


def test_one_gift_set_was_missing_in_the_weeks_before_mid_autumn(history: History) -> None:
    stock = history.tables["inventory_weekly"]
    gifts = stock[stock["sku"].str.startswith("L5")]
    # 17 September 2024 and 6 October 2025; gifts for it sell from three weeks to five days before.
    weeks = [("2024-08-26", "2024-09-12"), ("2025-09-15", "2025-10-01")]
    missing = [gifts.loc[gifts["week_start"].between(*span)].groupby("sku")["stockout_days"].sum() for span in weeks]
    assert max(float(days.max()) for days in missing) >= 7


def test_deliveries_come_now_and_then_and_not_every_week(history: History) -> None:
    stock = history.tables["inventory_weekly"]
    assert 0.1 < (stock["received"] > 0).mean() < 0.4


def test_two_fifths_of_the_missed_demand_go_to_the_rest_of_the_line() -> None:
    # Line 0 wants 10, 30 and 60; the 60 is out: 24 of it move in the ratio 10 : 30, the other 36 are lost.
    demand = np.array([[10.0, 30.0, 60.0, 50.0]])
    line = np.array([0, 0, 0, 1])
    met = sell_what_is_there(demand, line, np.array([[True, True, False, True]]))
    assert met.tolist() == [[16.0, 48.0, 0.0, 50.0]]
    assert sell_what_is_there(demand, line, np.ones((1, 4), bool)).tolist() == demand.tolist()


def test_where_the_whole_line_is_out_nothing_of_it_is_sold() -> None:
    met = sell_what_is_there(np.array([[10.0, 30.0, 5.0]]), np.array([0, 0, 1]), np.array([[False, False, True]]))
    assert met.tolist() == [[0.0, 0.0, 5.0]]


def test_other_products_were_missing_at_other_times_for_another_learner() -> None:
    one, other = (lived(name).truth.shop.stock.spells for name in ("a1", "b2"))
    assert set(one) != set(other)
