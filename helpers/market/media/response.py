"""What media money sells: carry-over, saturation, and how demand then differs by area and day.

An area's money counts against its size: adstock of (money ÷ the area's share of the customers), so a curve
of the whole country holds in each area. Demand by area and day is season · lift · the area's share of the
customers (`helpers.market.scene` adds the mood). The lift is a base that would
be there without any media, moved a little by how well the name is known, plus the six channels' parts.
How well the name is known moves all areas alike: no comparison of areas can see it.
Sources: carry-over and saturation as in Jin, Wang, Sun, Chan and Koehler 2017, "Bayesian methods for
media mix modeling with carryover and shape effects", Google Research.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.media.effects import MEDIA_CHANNELS, MediaEffects
from helpers.market.media.spending import Spending
from helpers.market.streams import steady
from helpers.market.world.calendar import week_numbers, week_starts
from helpers.market.world.places import area_shares

__all__ = ["WEEK_REVENUE_NTD", "Anchor", "MediaResponse", "adstock", "hill", "respond"]

# Sales of a usual week at full size: the size against which the curves' NT$ become a part of demand.
WEEK_REVENUE_NTD = 1_150_000
_NAME_KEPT_A_DAY = 0.985
# How much a dollar does for the name: film and people more than a search result.
_NAME_WEIGHT = np.array([0.1, 0.1, 0.6, 1.0, 0.3, 1.0])
_NAME_FIRST_DAYS = 91
_SEARCH = MEDIA_CHANNELS.index("search")


@dataclass(frozen=True)
class Anchor:
    """What the history's mean lift of 1 rests on: demand without media, and the mean stock of the name.

    A plan is measured from the history's anchor, so that a better plan really sells more.
    """

    base: float
    name_stock: float


@dataclass(frozen=True)
class MediaResponse:
    """What media do to demand.

    `lift` [area, day] multiplies season and the area's share. `parts` [area, week, channel] is each
    channel's part of it, `slopes` what that part would gain, at its present slope, if the channel's
    money doubled (its derivative by the log of its stock). `name` [day] is how well the name is known, around 1.
    """

    lift: npt.NDArray[np.float64]
    parts: npt.NDArray[np.float64]
    slopes: npt.NDArray[np.float64]
    name: npt.NDArray[np.float64]
    anchor: Anchor


def adstock(
    weekly: npt.NDArray[np.float64], decay: npt.NDArray[np.float64] | float, *, axis: int = 0
) -> npt.NDArray[np.float64]:
    """Spend with carry-over: a_t = (1 − decay) · x_t + decay · a_{t−1}, from a_0 = x_0.

    Steady spending has an adstock of its own size. The weeks before the first are taken to be like it.
    """
    moved = np.moveaxis(weekly, axis, 0)
    stock = np.empty(moved.shape)
    level = moved[0]
    for week, spent in enumerate(moved):
        level = (1 - decay) * spent + decay * level
        stock[week] = level
    return np.moveaxis(stock, 0, axis)


def hill(stock: npt.NDArray[np.float64], half: npt.NDArray[np.float64] | float) -> npt.NDArray[np.float64]:
    """Saturation: stock ÷ (stock + half), from 0 towards 1, one half at `half`."""
    return np.asarray(stock / (stock + half))


def respond(
    spending: Spending,
    effects: MediaEffects,
    season: npt.NDArray[np.float64],
    scale: float,
    *,
    anchor: Anchor | None = None,
) -> MediaResponse:
    """How spending moves demand.

    Args:
        spending: What was spent.
        effects: The company's true sizes.
        season: Demand by day, mean 1 over the history.
        scale: The company's size, with which the curves grow.
        anchor: None for a history, whose mean lift (by area shares and season) is then 1; a plan that
            follows a history passes all days of both, and the history's anchor.
    """
    shares, week = area_shares()[:, None, None], week_numbers(spending.days)
    decay, half, beta = (
        np.array([sizes[channel] for channel in MEDIA_CHANNELS])
        for sizes in (effects.decay, effects.half_ntd, effects.beta_ntd)
    )
    stock = adstock(_working_money(spending, effects) / shares / scale, decay, axis=1)
    parts = beta / WEEK_REVENUE_NTD * hill(stock, half)
    name_stock = _name_stock(spending, scale)
    if anchor is None:
        media = (area_shares() @ parts.sum(axis=2))[week]
        anchor = Anchor(
            float(1 - (season * media).sum() / season.sum()), float((season * name_stock).sum() / season.sum())
        )
    name = name_stock / anchor.name_stock
    lift = anchor.base * (1 + effects.name_lift * (name - 1)) + parts.sum(axis=2)[:, week]
    return MediaResponse(steady(lift), parts, parts * half / (stock + half), name, anchor)


def _working_money(spending: Spending, effects: MediaEffects) -> npt.NDArray[np.float64]:
    """Money by area, week and channel, counting bids on our own name at what they add."""
    wasted = effects.brand_substitution
    working = spending.daily_ntd.astype(float)
    # At the usual mix the two corrections cancel: the curve of search is that of its whole budget.
    usual = 1 - wasted * effects.brand_share_of_search
    working[:, _SEARCH] = (working[:, _SEARCH] - wasted * spending.brand_ntd) / usual
    starts = week_starts(spending.days)
    weekly = np.add.reduceat(spending.split * working, starts, axis=1)
    # A week cut off by the end of the year works like a whole week at the same daily pace.
    return np.asarray(weekly * (7 / np.bincount(week_numbers(spending.days)))[:, None])


def _name_stock(spending: Spending, scale: float) -> npt.NDArray[np.float64]:
    """Stock of the name by day: fed by the root of spending, kept at 98.5 % a day."""
    fed = np.sqrt(spending.daily_ntd / scale) @ _NAME_WEIGHT
    stock = fed[:_NAME_FIRST_DAYS].mean() / (1 - _NAME_KEPT_A_DAY)
    level = np.empty(len(fed))
    for day, today in enumerate(fed.tolist()):
        stock = _NAME_KEPT_A_DAY * stock + today
        level[day] = stock
    return level
