"""One bad batch: for some months a product comes back far more often than it should."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.world.calendar import history_days
from helpers.market.world.products import LINES, Shelf

__all__ = ["Defect", "draw_defect", "extra_return_rate"]

# Against 1.2 % of lines that come back usually (`helpers.market.trade.baskets`).
_RATE = (0.13, 0.17)
# How many months (three or four), and which is the first, counted from January 2024.
_MONTHS = (3, 5)
_FIRST_MONTHS = (3, 18)


@dataclass(frozen=True)
class Defect:
    """The bad batch: product (its place in `RANGE`), days from the first up to the last, and the chance
    that one of its lines comes back because of it, on top of the usual returns."""

    product: int
    first_day: int
    last_day: int
    rate: float


def draw_defect(rng: np.random.Generator, shelf: Shelf) -> Defect:
    """Draw it: three or four whole months of a product that sells enough for the difference to show."""
    month = np.datetime64(history_days()[0], "M") + int(rng.integers(*_FIRST_MONTHS))
    end = month + int(rng.integers(*_MONTHS))
    first, after = (int((one.astype("datetime64[D]") - history_days()[0]).astype(int)) for one in (month, end))
    # Gift sets sell for a few weeks a year: a rate of theirs by month would rest on a handful of sales.
    usual = (shelf.line_index != LINES.index("L5")) & (shelf.launch < history_days()[0])
    products = np.flatnonzero(usual)
    strong = products[np.argsort(-shelf.popularity[products], kind="stable")[:12]]
    return Defect(int(rng.choice(strong)), first, after - 1, float(rng.uniform(*_RATE)))


def extra_return_rate(defect: Defect, days: int, products: int) -> npt.NDArray[np.float64]:
    """By day and product the chance that a line comes back because of the defect."""
    rate = np.zeros((days, products))
    rate[defect.first_day : defect.last_day + 1, defect.product] = defect.rate
    return rate
