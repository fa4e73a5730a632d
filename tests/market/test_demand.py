from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from helpers.market import found_market
from helpers.market.shop.demand import daily_demand
from helpers.market.shop.prices import PriceBook
from helpers.market.world.calendar import history_days, week_of_day, weeks
from helpers.market.world.products import stock_shelf

MARKET = found_market("tests", "demand")
SHELF = stock_shelf(np.random.default_rng(3), advantaged_line="L1")
SHAPE = (len(weeks()), 26)
FLAT = PriceBook(
    pd.DataFrame(),
    week_of_day(),
    np.tile(SHELF.list_price_ntd, (SHAPE[0], 1)),
    np.full(SHAPE, -1),
    np.tile(SHELF.list_price_ntd, (SHAPE[0], 1)),
)


def day(text: str) -> int:
    return int((np.datetime64(text) - history_days()[0]).astype(int))


def ratio(book: PriceBook, at: str) -> float:
    """Demand for the first product against the flat price book, net of the overall scale."""
    changed, flat = (daily_demand(SHELF, one, MARKET.effects) for one in (book, FLAT))
    far_away = day("2024-04-01")
    return float((changed[day(at), 0] / flat[day(at), 0]) / (changed[far_away, 0] / flat[far_away, 0]))


def test_demand_follows_price_with_the_lines_elasticity() -> None:
    price = FLAT.price_ntd.copy()
    price[60, 0] *= 2
    at = str(weeks()[60])
    assert ratio(replace(FLAT, price_ntd=price), at) == pytest.approx(2 ** MARKET.effects.elasticity["L1"])


def test_a_promotion_lifts_demand_and_borrows_from_the_fortnight_after_it() -> None:
    promo = FLAT.promo_row.copy()
    promo[60, 0] = 0
    book, lift = replace(FLAT, promo_row=promo), MARKET.effects.display_lift["L1"]
    during, after, later = (str(weeks()[60] + days) for days in (3, 7, 21))
    assert ratio(book, during) == pytest.approx(1 + lift)
    # The day after a full week of promotion: seven of the fourteen days before were promoted.
    assert ratio(book, after) == pytest.approx(1 - MARKET.effects.pulled_forward * lift * 7 / 14)
    assert ratio(book, later) == pytest.approx(1)


def test_the_advantaged_line_grows_faster_than_the_year_before() -> None:
    growth = {**dict.fromkeys(MARKET.effects.yearly_growth, 0.0), "L1": 0.20}
    demand = daily_demand(SHELF, FLAT, replace(MARKET.effects, yearly_growth=growth))
    # The same weekday a year apart, far from any festival: 2024-04-16 and 2025-04-15 are Tuesdays.
    growing = demand[day("2025-04-15"), 0] / demand[day("2024-04-16"), 0]
    steady = demand[day("2025-04-15"), 7] / demand[day("2024-04-16"), 7]
    assert growing / steady == pytest.approx(1.2 ** (364 / 365.25), rel=0.01)


def test_mean_demand_is_one_a_day() -> None:
    assert daily_demand(SHELF, FLAT, MARKET.effects).sum(axis=1).mean() == pytest.approx(1)
