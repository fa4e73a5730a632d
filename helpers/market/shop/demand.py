"""How much of each product people want on each day, before anybody in particular wants it.

Demand = popularity × season and events × trend × price × promotion, and less for two weeks after a
promotion, because part of what it sold was bought early.
Sources: price elasticities of 0.9–2.2 in size and a display effect on top (Bijmolt, van Heerde and
Pieters 2005, Journal of Marketing Research); a dip after promotions (van Heerde, Leeflang and
Wittink 2000, Journal of Marketing Research).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.market.effects import Effects
from helpers.market.shop.prices import PriceBook
from helpers.market.shop.stock import sell_what_is_there
from helpers.market.streams import steady
from helpers.market.world.calendar import event_factors, history_days, weekday_factors
from helpers.market.world.products import LINES, Shelf

__all__ = ["daily_demand"]

_DIP_DAYS = 14


def daily_demand(
    shelf: Shelf, book: PriceBook, effects: Effects, available: npt.NDArray[np.bool_] | None = None
) -> npt.NDArray[np.float64]:
    """Demand by day and product (days × products); its mean over days sums to 1 over products.

    `available` [day, product] says what could be bought; what stock-outs lose is missing from that mean.
    """
    wanted = _wanted(shelf, book, effects)
    size = wanted.sum(axis=1).mean()
    return steady((wanted if available is None else sell_what_is_there(wanted, shelf.line_index, available)) / size)


def _wanted(shelf: Shelf, book: PriceBook, effects: Effects) -> npt.NDArray[np.float64]:
    days = history_days()
    week = book.week
    elasticity = np.array([effects.elasticity[line] for line in LINES])[shelf.line_index]
    relative_price = book.price_ntd[week] / shelf.list_price_ntd
    lift = np.array([effects.display_lift[line] for line in LINES])[shelf.line_index]
    promoted = book.promo_row[week] >= 0
    growth = np.array([effects.yearly_growth[line] for line in LINES])[shelf.line_index]
    years = np.arange(len(days)) / 365.25

    demand = shelf.popularity * event_factors(days)[:, shelf.line_index] * weekday_factors(days)[:, None]
    demand = demand * (1 + growth) ** years[:, None] * relative_price**elasticity
    demand = demand * np.where(promoted, 1 + lift, 1.0) * _dip(promoted, lift, effects.pulled_forward)
    return np.where(days[:, None] >= shelf.launch, demand, 0.0)


def _dip(
    promoted: npt.NDArray[np.bool_], lift: npt.NDArray[np.float64], pulled_forward: float
) -> npt.NDArray[np.float64]:
    before = np.zeros_like(promoted, dtype=float)
    for lag in range(1, _DIP_DAYS + 1):
        before[lag:] += promoted[:-lag]
    # A week of promotion borrows from the two weeks after it; during a promotion the lift rules.
    return np.where(promoted, 1.0, 1 - pulled_forward * lift * before / _DIP_DAYS)
