"""A burst of bad talk, and what it does to sales a week later.

For a fortnight people talk several times as much about us as usual, and much of it is bad. A week after it
began, fewer buy, for a fortnight.
Source: negative word of mouth lowers sales with a lag of days (Chevalier and Mayzlin 2006, Journal of
Marketing Research; the valence elasticity of You, Vadakkepatt and Joshi 2015, Journal of Marketing).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.shop.defects import Defect
from helpers.market.streams import steady
from helpers.market.world.calendar import history_days
from helpers.market.world.products import RANGE

__all__ = ["BURST_DAYS", "ISSUES", "LAG_DAYS", "Burst", "draw_burst", "mood_factors"]

BURST_DAYS = 14
LAG_DAYS = 7
ISSUES = ("quality", "shipping", "price", "service", "packaging")
# First days that leave the month before and the month after without a shopping festival, so that what the
# talk did can be told from what the calendar did.
_QUIET = (
    ("2024-03-04", "2024-03-16"),
    ("2024-03-31", "2024-04-02"),
    ("2024-06-28", "2024-07-08"),
    ("2025-03-03", "2025-03-15"),
    ("2025-03-31", "2025-04-02"),
    ("2025-06-28", "2025-07-08"),
)
# Ranges of the sizes that `Burst` describes.
_NEGATIVE, _USUALLY_NEGATIVE = (0.39, 0.50), (0.10, 0.14)
_LOUDER = (3.5, 5.0)
_FEWER_ORDERS = (0.09, 0.14)


@dataclass(frozen=True)
class Burst:
    """The burst: what it is about, its product (place in `RANGE`), its first day (from the history's first).

    `negative` and `usually_negative` are the shares of bad posts during it and at other times, `louder` how
    many times the usual talk, `fewer_orders` by what part demand falls for `BURST_DAYS` from `LAG_DAYS` on.
    """

    issue: str
    product: int
    first_day: int
    negative: float
    usually_negative: float
    louder: float
    fewer_orders: float


def draw_burst(rng: np.random.Generator, defect: Defect) -> Burst:
    """Draw it. Its product is never the one with the bad batch, nor one that arrives during the history."""
    early, late = (np.datetime64(day, "D") for day in _QUIET[int(rng.integers(len(_QUIET)))])
    day = early + int(rng.integers(int((late - early).astype(int)) + 1))
    others = [at for at, item in enumerate(RANGE) if at != defect.product and item.sku not in ("L306", "L405")]
    return Burst(
        issue=ISSUES[int(rng.integers(len(ISSUES)))],
        product=others[int(rng.integers(len(others)))],
        first_day=int((day - history_days()[0]).astype(int)),
        negative=float(rng.uniform(*_NEGATIVE)),
        usually_negative=float(rng.uniform(*_USUALLY_NEGATIVE)),
        louder=float(rng.uniform(*_LOUDER)),
        fewer_orders=float(rng.uniform(*_FEWER_ORDERS)),
    )


def mood_factors(burst: Burst, days: int) -> npt.NDArray[np.float64]:
    """By day what the talk does to how much people want to buy; 1 on a common day."""
    factors = np.ones(days)
    factors[burst.first_day + LAG_DAYS : burst.first_day + LAG_DAYS + BURST_DAYS] = 1 - burst.fewer_orders
    return steady(factors)
