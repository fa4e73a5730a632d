"""How much of each product people want on each day, before anybody in particular wants it.

Demand = popularity × season and events × weekday × trend × (price ÷ list price)^elasticity × (1 + lift on
promotion), and less for two weeks after a promotion, because part of what it sold was bought early. Rivals
take from it (`helpers.market.rivals`), stock-outs too (`stock`); media and talk multiply all products alike
and come in `helpers.market.scene`.
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

__all__ = ["DIP_DAYS", "daily_demand", "ordinary_demand", "trend", "wanted_demand"]

# For how many days after a promotion less is bought.
DIP_DAYS = 14


def daily_demand(
    shelf: Shelf,
    book: PriceBook,
    effects: Effects,
    available: npt.NDArray[np.bool_] | None = None,
    pressure: npt.NDArray[np.float64] | None = None,
) -> npt.NDArray[np.float64]:
    """Demand by day and product (days × products); without stock-outs and rivals a day's sum is 1 on average.

    `available` [day, product] says what could be bought, `pressure` [week, line] what rivals leave us of
    our usual demand (1: all of it). What stock-outs and rivals take is missing from that 1, about 1 %.
    """
    wanted = wanted_demand(shelf, book, effects)
    size = wanted.sum(axis=1).mean()
    if pressure is not None:
        wanted = wanted * pressure[book.week][:, shelf.line_index]
    return steady((wanted if available is None else sell_what_is_there(wanted, shelf.line_index, available)) / size)


def wanted_demand(shelf: Shelf, book: PriceBook, effects: Effects) -> npt.NDArray[np.float64]:
    """Demand by day and product if nothing ran out and no rival took any, in units of popularity."""
    days = history_days()
    week = book.week
    elasticity = np.array([effects.elasticity[line] for line in LINES])[shelf.line_index]
    relative_price = book.price_ntd[week] / shelf.list_price_ntd
    lift = np.array([effects.display_lift[line] for line in LINES])[shelf.line_index]
    promoted = book.promo_row[week] >= 0
    demand = ordinary_demand(shelf, days) * trend(shelf, effects, len(days)) * relative_price**elasticity
    return np.asarray(demand * np.where(promoted, 1 + lift, 1.0) * _dip(promoted, lift, effects.pulled_forward))


def ordinary_demand(shelf: Shelf, days: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """Demand by day and product at list price, without promotion and growth: popularity, season, events, weekday."""
    demand = shelf.popularity * event_factors(days)[:, shelf.line_index] * weekday_factors(days)[:, None]
    return np.where(days[:, None] >= shelf.launch, demand, 0.0)


def trend(shelf: Shelf, effects: Effects, days: int) -> npt.NDArray[np.float64]:
    """By day and product how far demand has grown since the first day of the history."""
    growth = np.array([effects.yearly_growth[line] for line in LINES])[shelf.line_index]
    return np.asarray((1 + growth) ** (np.arange(days) / 365.25)[:, None])


def _dip(
    promoted: npt.NDArray[np.bool_], lift: npt.NDArray[np.float64], pulled_forward: float
) -> npt.NDArray[np.float64]:
    before = np.zeros_like(promoted, dtype=float)
    for lag in range(1, DIP_DAYS + 1):
        before[lag:] += promoted[:-lag]
    # A week of promotion borrows from the two weeks after it; during a promotion the lift rules.
    return np.where(promoted, 1.0, 1 - pulled_forward * lift * before / DIP_DAYS)
