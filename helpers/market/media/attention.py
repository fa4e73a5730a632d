"""How readily people look and click, week by week: what keeps a click rate from standing still.

A rate drifts as creatives, rivals and the platform's own rules change, slowly: a good month stays good for
weeks. And an advertisement that is seen often is clicked less: while a channel's strong weeks last, its
rate falls a little each week, and it recovers in the weak ones.
Source: Braun and Moe 2013, Marketing Science (an advertisement wears out as it is seen again, and wears in
again after a rest).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.market.media.spending import Spending
from helpers.market.world.calendar import week_numbers, week_starts

__all__ = ["drift", "weeks_of_flight"]

# What is left of a good week one week later.
_STAYS = 0.85
# A flight is a week with more money than the nine around it have on average.
_AROUND = 4


def drift(
    rng: np.random.Generator, days: npt.NDArray[np.datetime64], series: int, spread: float
) -> npt.NDArray[np.float64]:
    """Factors [day, series] around 1 that change from week to week: an AR(1) in logs.

    Args:
        rng: Chance.
        days: The days.
        series: How many series.
        spread: Standard deviation of the log over a long time.
    """
    week = week_numbers(days)
    shocks = rng.standard_normal((int(week[-1]) + 1, series))
    level = np.empty_like(shocks)
    level[0] = shocks[0]
    for at in range(1, len(shocks)):
        level[at] = _STAYS * level[at - 1] + np.sqrt(1 - _STAYS**2) * shocks[at]
    return np.asarray(np.exp(spread * level - spread**2 / 2)[week])


def weeks_of_flight(spending: Spending) -> npt.NDArray[np.int64]:
    """For each day and channel, the how manieth strong week in a row it is, from 1; 0 in a weak week."""
    starts = week_starts(spending.days)
    # The last week may be a part: days, not sums, are compared.
    lengths = np.diff(np.append(starts, len(spending.days)))[:, None]
    weekly = np.add.reduceat(spending.daily_ntd, starts, axis=0) / lengths
    padded = np.pad(weekly, ((_AROUND, _AROUND), (0, 0)), mode="edge")
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * _AROUND + 1, axis=0).mean(axis=2)
    strong = np.round(weekly, 6) > np.round(around, 6)
    run = np.zeros(strong.shape, np.int64)
    run[0] = strong[0]
    for at in range(1, len(strong)):
        run[at] = np.where(strong[at], run[at - 1] + 1, 0)
    return np.asarray(run[week_numbers(spending.days)])
