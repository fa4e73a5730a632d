"""Sales by month, line and sales channel over three years.

The last two years are the books. The first year lies before the rows that the company kept, so it is
cast back from the same market: ordinary demand under that year's own calendar, with its own Lunar New
Year; the lift that prices and promotions gave each calendar month on average over the two recorded
years (June and November, the months of 618 and Double 11, stand out in all three); and, by line and
channel, the trend of the recorded years carried on backwards, so that nothing jumps where the two
meet. Chance is added as it is in the books.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.accounts.months import MONTHS, YEAR_BEFORE, by_month, report_months, year_before_days
from helpers.market.effects import CHANNELS, Effects
from helpers.market.shop.demand import ordinary_demand, trend
from helpers.market.streams import steady
from helpers.market.text import text_column
from helpers.market.trade.books import Books
from helpers.market.world.calendar import history_days
from helpers.market.world.products import LINES, Shelf

__all__ = ["MonthlySales", "monthly_sales", "sales_table"]

# How far a month of a line strays from its mechanism, as media flights and rivals make it stray.
_MONTH_SD = 0.03

Sums = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]


@dataclass(frozen=True)
class MonthlySales:
    """Whole numbers [month, line, channel]: completed orders that hold the line, units kept, net revenue (NT$)."""

    orders: Sums
    units: Sums
    revenue_net_ntd: Sums


def monthly_sales(
    rng: np.random.Generator, shelf: Shelf, effects: Effects, demand: Figures, books: Books
) -> MonthlySales:
    """Sales of 36 months: twelve cast back, 24 from the books.

    Args:
        rng: Chance, for the first year.
        shelf: The products.
        effects: The company's true sizes; here its growth by line.
        demand: Demand by day and product of the recorded years.
        books: The recorded years.
    """
    orders, units, revenue = (
        by_month(daily) for daily in (books.line_orders, books.units.sum(axis=1), books.net_ntd.sum(axis=1))
    )
    expected = _orders_before(rng, shelf, effects, demand, orders)
    first_orders = rng.poisson(steady(expected))
    units_an_order = _ratio(units.sum(axis=0), orders.sum(axis=0))
    first_units = np.round(steady(first_orders * units_an_order * _around_one(rng, first_orders))).astype(np.int64)
    price = _price_by_calendar_month(units, revenue) * _ratio(
        _ratio(revenue.sum(axis=0), units.sum(axis=0)),
        _ratio(revenue.sum(axis=(0, 2)), units.sum(axis=(0, 2)))[:, None],
    )
    first_revenue = np.round(steady(first_units * price * _around_one(rng, first_orders))).astype(np.int64)
    return MonthlySales(
        np.concatenate([first_orders, orders]),
        np.concatenate([first_units, units]),
        np.concatenate([first_revenue, revenue]),
    )


def sales_table(sales: MonthlySales) -> pd.DataFrame:
    """The table `sales_monthly`."""
    month, line, channel = (axis.ravel() for axis in np.indices(sales.orders.shape))
    return pd.DataFrame(
        {
            "month": report_months()[month].astype("datetime64[us]"),
            "line": text_column(LINES, line),
            "sales_channel": text_column(CHANNELS, channel),
            "orders": sales.orders.ravel(),
            "units": sales.units.ravel(),
            "revenue_net_ntd": sales.revenue_net_ntd.ravel(),
        }
    )


def _orders_before(rng: np.random.Generator, shelf: Shelf, effects: Effects, demand: Figures, orders: Sums) -> Figures:
    growth = trend(shelf, effects, len(history_days()))
    recorded = _by_line(by_month(demand / growth), shelf)
    plain = _by_line(by_month(ordinary_demand(shelf, history_days())), shelf)
    lift = (recorded / plain).reshape(2, YEAR_BEFORE, -1).mean(axis=0)
    before = _by_line(by_month(ordinary_demand(shelf, year_before_days())), shelf) * lift
    at = np.arange(-YEAR_BEFORE, MONTHS - YEAR_BEFORE) + 0.5
    past, kept = at[:YEAR_BEFORE], at[YEAR_BEFORE:]
    # Orders for a unit of demand, by line: a straight line through their logs, carried back into the year before.
    slope, level = _straight(kept, np.log(np.maximum(orders.sum(axis=2), 1) / recorded))
    line_orders = before * np.exp(level + slope * past[:, None] + _MONTH_SD * rng.standard_normal(before.shape))
    by_channel = np.maximum(orders.sum(axis=1), 1)
    tilt, _ = _straight(kept, np.log(by_channel / by_channel.sum(axis=1, keepdims=True)))
    mix = _ratio(orders.sum(axis=0), orders.sum(axis=(0, 2))[:, None])
    mix = mix * np.exp(tilt * (past - kept.mean())[:, None])[:, None, :]
    return np.asarray(line_orders[:, :, None] * mix / mix.sum(axis=2, keepdims=True))


def _by_line(values: Figures, shelf: Shelf) -> Figures:
    return np.stack([values[:, shelf.line_index == line].sum(axis=1) for line in range(len(LINES))], axis=1)


def _straight(at: npt.NDArray[Any], values: npt.NDArray[Any]) -> tuple[Figures, Figures]:
    """Slope and level at 0 of a least-squares line through each column."""
    centred = at - at.mean()
    slope = centred @ (values - values.mean(axis=0)) / (centred @ centred)
    return slope, values.mean(axis=0) - slope * at.mean()


def _price_by_calendar_month(units: Sums, revenue: Sums) -> Figures:
    both_years = (2, YEAR_BEFORE, len(LINES), len(CHANNELS))
    return _ratio(revenue.reshape(both_years).sum(axis=(0, 3)), units.reshape(both_years).sum(axis=(0, 3)))[:, :, None]


def _around_one(rng: np.random.Generator, orders: Sums) -> Figures:
    # The mean of a cell scatters less the more orders it holds.
    return np.asarray(1 + 0.4 * np.clip(rng.standard_normal(orders.shape), -2, 2) / np.sqrt(np.maximum(orders, 1)))


def _ratio(over: npt.NDArray[np.generic], under: npt.NDArray[np.generic]) -> Figures:
    """Over ÷ under; 1 where there is nothing below the line, as in the smallest companies."""
    above, below = np.broadcast_arrays(np.asarray(over, float), np.asarray(under, float))
    return np.divide(above, below, out=np.ones_like(above), where=below > 0)
