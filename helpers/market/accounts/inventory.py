"""The warehouse's weekly book: what lay there on Monday, what came in, on how many days the shelf was empty.

What comes back from customers is written off and never returns to the shelf, and nothing is lost or
counted wrongly, so for every product and week

    on_hand + received − units sent out in the week = on_hand of the next week.

Deliveries come every few weeks, as long apart as the product's lead time, and bring what sells until
the next one and a reserve. Before a stock-out the reserve was not there: the last unit leaves on the
day before the shelf is empty, and the delivery after it ends the spell.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.shop.stock import StockOuts
from helpers.market.streams import steady
from helpers.market.text import text_column
from helpers.market.world.calendar import history_days, weeks
from helpers.market.world.products import Shelf

__all__ = ["inventory_weekly"]

# Reserve on the day of the next delivery, as a part of what sold since the last one.
_RESERVE = (0.15, 0.45)

Sums = npt.NDArray[np.int64]


def inventory_weekly(
    rng: np.random.Generator,
    shelf: Shelf,
    stock: StockOuts,
    sold_units: Sums,
    week: npt.NDArray[np.int64],
) -> pd.DataFrame:
    """The table `inventory_weekly`: 105 weeks of every product, from the week of its launch on.

    Args:
        rng: Chance.
        shelf: The products.
        stock: The stock-outs.
        sold_units: Units sent out by day and product.
        week: The number of its week for each day.
    """
    mondays = weeks()
    starts = np.flatnonzero(np.diff(week, prepend=-1))
    sold = np.add.reduceat(sold_units, starts, axis=0)
    empty_days = np.add.reduceat(~stock.available, starts, axis=0)
    received, opening = np.zeros_like(sold), np.zeros(sold.shape[1], np.int64)
    for number, launch in enumerate(shelf.launch):
        comes, left = _delivery_weeks(rng, shelf, stock, sold_units[:, number], week, number)
        received[:, number] = _deliveries(rng, sold[:, number], comes, left)
        if launch < history_days()[0]:
            # What came in before the history lies on the shelf when it begins.
            opening[number], received[0, number] = received[0, number], 0
    closing = opening + np.cumsum(received - sold, axis=0)
    rows, product = np.nonzero((mondays[:, None] + 6 >= shelf.launch).T)[::-1]
    return pd.DataFrame(
        {
            "week_start": mondays[rows].astype("datetime64[us]"),
            "sku": text_column(shelf.table["sku"].tolist(), product),
            "on_hand": (closing - received + sold)[rows, product],
            "received": received[rows, product],
            "stockout_days": empty_days[rows, product],
        }
    )


def _delivery_weeks(
    rng: np.random.Generator,
    shelf: Shelf,
    stock: StockOuts,
    sold_units: Sums,
    week: npt.NDArray[np.int64],
    product: int,
) -> tuple[Sums, Sums]:
    """The weeks of a product's deliveries, and for those that end a stock-out what lay there on Monday, else -1."""
    count = int(week[-1]) + 1
    first = int(np.searchsorted(weeks() + 6, shelf.launch[product]))
    apart = max(2, round(int(shelf.table["lead_days"].iloc[product]) / 7))
    comes = np.zeros(count, dtype=bool)
    comes[np.arange(first + int(rng.integers(1, apart + 1)), count, apart)] = True
    comes[first] = True
    left = np.full(count, -1)
    for spell in stock.spells:
        if spell.product == product:
            begins, ends = int(week[spell.first_day]), int(week[spell.first_day + spell.days])
            # Nothing comes in while the shelf is empty; had it come in just before, it would not be empty.
            comes[begins : ends + 1] = False
            comes[ends] = True
            left[ends] = sold_units[: spell.first_day][week[: spell.first_day] == ends].sum()
    return np.flatnonzero(comes), left[comes]


def _deliveries(rng: np.random.Generator, sold: Sums, at: Sums, left: Sums) -> Sums:
    until_next = np.add.reduceat(sold, at)
    reserve = np.round(steady(until_next * rng.uniform(*_RESERVE, len(at)))).astype(np.int64)
    # Never more than the next stretch sells, or the delivery after would have nothing to bring; and before
    # a stock-out just what is still sold until it.
    reserve[:-1] = np.where(left[1:] >= 0, left[1:], np.minimum(reserve[:-1], until_next[1:]))
    received = np.zeros_like(sold)
    received[at] = until_next + reserve - np.concatenate([[0], reserve[:-1]])
    return received
