"""What each product cost in each week: list price, its changes, and the promotion in force."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.text import text_column
from helpers.market.world.calendar import week_of_day, weeks
from helpers.market.world.products import LINES, Shelf

__all__ = ["PriceBook", "set_prices"]

# Everyday prices move a little around the list price even without a promotion. Without that,
# price and promotion would be one thing and no method could tell them apart.
_STEPS = np.array([0.90, 0.95, 1.00, 1.00, 1.05])


@dataclass(frozen=True)
class PriceBook:
    """Prices by week and product (arrays of weeks × products), and the table that a learner sees.

    `promo_row` is the row of the promotion in force, -1 when there is none; `everyday_ntd` what a
    product would cost without it. `week` is the number of its week for each day of the history.
    """

    table: pd.DataFrame
    week: npt.NDArray[np.int64]
    price_ntd: npt.NDArray[np.int64]
    promo_row: npt.NDArray[np.int64]
    everyday_ntd: npt.NDArray[np.int64]


def set_prices(rng: np.random.Generator, shelf: Shelf, promotions: pd.DataFrame) -> PriceBook:
    """Prices week by week; a price step lasts about two months."""
    mondays = weeks()
    count = len(shelf.list_price_ntd)
    changes = rng.random((len(mondays), count)) < 1 / 8
    changes[0] = True
    steps = _STEPS[rng.integers(len(_STEPS), size=changes.shape)]
    since = np.maximum.accumulate(np.where(changes, np.arange(len(mondays))[:, None], 0), axis=0)
    everyday = np.round(shelf.list_price_ntd * np.take_along_axis(steps, since, axis=0)).astype(np.int64)
    promo_row = _promotion_in_force(mondays, shelf, promotions)
    depth = np.append(promotions["depth"].to_numpy(), 0.0)[promo_row]
    # A promotion is off the list price, so that its depth is what the poster says.
    price = np.where(promo_row >= 0, np.round(shelf.list_price_ntd * (1 - depth)), everyday).astype(np.int64)
    table = _price_table(mondays, shelf, promotions, price, promo_row)
    return PriceBook(table, week_of_day(), price, promo_row, everyday)


def _promotion_in_force(
    mondays: npt.NDArray[np.datetime64], shelf: Shelf, promotions: pd.DataFrame
) -> npt.NDArray[np.int64]:
    in_force = np.full((len(mondays), len(shelf.list_price_ntd)), -1)
    starts = promotions["start_date"].to_numpy().astype("datetime64[D]")
    ends = promotions["end_date"].to_numpy().astype("datetime64[D]")
    for row, line in enumerate(promotions["line"]):
        during = (mondays >= starts[row]) & (mondays <= ends[row])
        products = np.ones(len(shelf.line_index), bool) if line == "ALL" else shelf.line_index == LINES.index(line)
        in_force[np.ix_(during, products)] = row
    return in_force


def _price_table(
    mondays: npt.NDArray[np.datetime64],
    shelf: Shelf,
    promotions: pd.DataFrame,
    price: npt.NDArray[np.int64],
    promo_row: npt.NDArray[np.int64],
) -> pd.DataFrame:
    week, product = np.nonzero(mondays[:, None] + 6 >= shelf.launch)
    return pd.DataFrame(
        {
            "sku": text_column(shelf.table["sku"].tolist(), product),
            "week_start": mondays[week].astype("datetime64[us]"),
            "price_ntd": price[week, product],
            "promo_id": text_column(promotions["promo_id"].tolist(), promo_row[week, product]),
        }
    ).sort_values(["sku", "week_start"], ignore_index=True)
