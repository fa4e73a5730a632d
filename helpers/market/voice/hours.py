"""At what time of the day people write: little by night, most at noon and after dinner."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.market.streams import steady

__all__ = ["OFFICE", "PEOPLE", "seconds_of_day"]

# Weight of each hour from midnight on: people, and those who write for a shop.
# fmt: off
PEOPLE = (
    2.6, 1.3, 0.6, 0.35, 0.25, 0.3, 0.8, 2.0, 3.2, 3.8, 4.2, 4.6,
    6.6, 5.6, 4.2, 4.1, 4.3, 4.6, 5.0, 6.0, 8.0, 9.2, 8.8, 6.2,
)
OFFICE = (
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 6.0, 8.0,
    12.0, 5.0, 5.0, 6.0, 5.0, 6.0, 11.0, 12.0, 12.0, 7.0, 0.0, 0.0,
)
# fmt: on


def seconds_of_day(rng: np.random.Generator, count: int, hours: tuple[float, ...] = PEOPLE) -> npt.NDArray[np.int64]:
    """Draw moments of the day in seconds since midnight.

    Args:
        rng: Chance.
        count: How many.
        hours: The weight of each of the 24 hours.
    """
    weights = np.array(hours)
    edges = np.concatenate([[0.0], np.cumsum(weights) / weights.sum()])
    second = steady(np.interp(rng.random(count), edges, np.arange(25) * 3_600.0))
    return np.minimum(second.astype(np.int64), 86_399)
