"""What was spent on media: by day and channel in the whole country, and how it was split over the areas.

Two habits of the company make its history worth analysing. It spends in flights, two or three strong weeks
and then as many weak ones; and it keeps moving each channel's money between the areas from month to
month, so that in any week the areas differ by design. Without the second nothing could be learned:
money follows the season, and the season sells by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.media.effects import MEDIA_CHANNELS, MediaEffects
from helpers.market.storyline import Storyline
from helpers.market.streams import steady
from helpers.market.world.calendar import week_numbers, week_starts
from helpers.market.world.places import area_shares

__all__ = ["Spending", "area_spend", "lay_out", "plan_history_spending", "pulse_areas"]

# How the year's money is divided: NT$ thousand in a usual week on the company sheet, of which only the
# proportions count here. The year itself has its own size.
_HABIT = {"search": 33.0, "shopping": 35.0, "meta": 50.0, "youtube": 30.0, "line": 12.0, "kol": 15.0}
_YEAR_FROM_NTD, _YEAR_TO_NTD = 7_200_000, 8_300_000
# Media money grows by about a fifth a year, and sales hardly at all.
_MORE_EACH_YEAR = (1.17, 1.27)
# The part of its usual money that the channel nobody believes in gets.
_UNDER_INVESTED = (0.30, 0.40)
# Budgets rise faster than sales before a festival: that is why spending and sales move together.
_SEASON_POWER = {"search": 1.2, "shopping": 1.3, "meta": 1.8, "youtube": 1.5, "line": 1.5, "kol": 1.5}
# No festival week gets more than twice the money of a usual one, before its flight.
_MOST_SEASON = 2.0
# How far a strong and a weak flight lie from the mean (log).
_FLIGHT = {"search": 0.2, "shopping": 0.2, "meta": 0.15, "youtube": 0.3, "line": 0.25, "kol": 0.25}
_UNEVEN_WEEKS, _UNEVEN_DAYS = 0.08, 0.08
# Six levels, one to an area, dealt anew for each channel and month.
_PULSES = np.array([0.25, 0.40, 0.70, 1.15, 1.75, 2.40])
# The brand pause: how long, how far from both ends of the history, how long a quiet stretch it lies in.
_PAUSE_WEEKS, _PAUSE_MARGIN, _QUIET_WEEKS, _PAUSE_CHOICES = 3, 12, 11, 12
_SEARCH = MEDIA_CHANNELS.index("search")


@dataclass(frozen=True)
class Spending:
    """Money placed, in whole NT$.

    `daily_ntd` [day, channel] counts the whole country; `brand_ntd` [day] is the part of search that
    bids on our own name; `split` [area, day, channel] says where it went and sums to 1 over the areas.
    `paused` marks the days without bids on our own name.
    """

    days: npt.NDArray[np.datetime64]
    daily_ntd: npt.NDArray[np.int64]
    brand_ntd: npt.NDArray[np.int64]
    split: npt.NDArray[np.float64]
    paused: npt.NDArray[np.bool_]


def plan_history_spending(
    rng: np.random.Generator,
    days: npt.NDArray[np.datetime64],
    season: npt.NDArray[np.float64],
    storyline: Storyline,
    effects: MediaEffects,
    scale: float,
) -> Spending:
    """How the company spent its media money before anybody looked at it closely.

    Args:
        rng: Chance.
        days: The days of the history.
        season: Demand by day, mean 1.
        storyline: Which channel gets too little.
        effects: The true sizes; here only the brand's part of search.
        scale: The company's size.
    """
    year_ntd = _yearly_by_channel(rng, storyline) * scale
    week = week_numbers(days)
    weekly = np.bincount(week, weights=season) / np.bincount(week)
    power = np.array([_SEASON_POWER[channel] for channel in MEDIA_CHANNELS])
    level = (np.minimum(weekly[:, None] ** power, _MOST_SEASON) * _flights(rng, len(weekly)))[week]
    level = level * np.exp(_UNEVEN_DAYS * rng.standard_normal((len(days), len(MEDIA_CHANNELS))))
    level = level * rng.uniform(*_MORE_EACH_YEAR) ** (np.arange(len(days))[:, None] / 365.25)
    daily = level / level.mean(axis=0) * year_ntd / 365.25
    paused = _pause(rng, weekly)[week]
    brand = daily[:, _SEARCH] * effects.brand_share_of_search
    # The money saved by the pause is not spent elsewhere: else two things would change at once.
    daily[paused, _SEARCH] -= brand[paused]
    return lay_out(days, daily, np.where(paused, 0.0, brand), pulse_areas(rng, days), paused)


def lay_out(
    days: npt.NDArray[np.datetime64],
    daily_ntd: npt.NDArray[np.float64],
    brand_ntd: npt.NDArray[np.float64],
    split: npt.NDArray[np.float64],
    paused: npt.NDArray[np.bool_],
) -> Spending:
    """Spending in whole NT$ from a budget by day and channel and a split over the areas."""
    whole = np.round(steady(daily_ntd)).astype(np.int64)
    brand = np.minimum(np.round(steady(brand_ntd)).astype(np.int64), whole[:, _SEARCH])
    return Spending(days, whole, brand, split, paused)


def pulse_areas(rng: np.random.Generator, days: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """Deal the six levels to the areas, month by month and channel by channel: a split [area, day, channel].

    A level multiplies what the area's size alone would give it; rescaling keeps the month's total.
    """
    month = days.astype("datetime64[M]").astype(np.int64)
    month -= month[0]
    deals = np.broadcast_to(_PULSES, (int(month[-1]) + 1, len(MEDIA_CHANNELS), len(_PULSES)))
    weight = rng.permuted(deals, axis=2) * area_shares()
    split = weight / weight.sum(axis=2, keepdims=True)
    return np.asarray(split[month].transpose(2, 0, 1))


def area_spend(spending: Spending) -> npt.NDArray[np.int64]:
    """Whole NT$ by area, week and channel; over the areas they sum to what the country spent, to the dollar."""
    starts = week_starts(spending.days)
    exact = np.add.reduceat(spending.split * spending.daily_ntd, starts, axis=1)
    whole = np.floor(steady(exact)).astype(np.int64)
    missing = np.add.reduceat(spending.daily_ntd, starts, axis=0) - whole.sum(axis=0)
    # The dollars lost by rounding down go to the areas that lost most.
    place = np.argsort(np.argsort(steady(whole.astype(float) - exact), axis=0, kind="stable"), axis=0, kind="stable")
    return np.asarray(whole + (place < missing))


def _yearly_by_channel(rng: np.random.Generator, storyline: Storyline) -> npt.NDArray[np.float64]:
    habit = np.array([_HABIT[channel] for channel in MEDIA_CHANNELS]) * rng.uniform(0.85, 1.15, len(MEDIA_CHANNELS))
    habit[MEDIA_CHANNELS.index(storyline.under_invested_channel)] *= rng.uniform(*_UNDER_INVESTED)
    return np.asarray(habit / habit.sum() * rng.uniform(_YEAR_FROM_NTD, _YEAR_TO_NTD))


def _flights(rng: np.random.Generator, weeks: int) -> npt.NDArray[np.float64]:
    height = np.array([_FLIGHT[channel] for channel in MEDIA_CHANNELS])
    levels = np.empty((weeks, len(MEDIA_CHANNELS)))
    for channel in range(len(MEDIA_CHANNELS)):
        lengths = rng.integers(2, 4, size=weeks)
        sign = np.where((np.arange(weeks) + rng.integers(2)) % 2 == 0, 1.0, -1.0)
        levels[:, channel] = np.repeat(sign, lengths)[:weeks]
    return np.exp(levels * height + _UNEVEN_WEEKS * rng.standard_normal(levels.shape))


def _pause(rng: np.random.Generator, weekly_season: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Three weeks in a stretch of the calendar that is quiet before, during and after them."""
    starts = np.arange(_PAUSE_MARGIN, len(weekly_season) - _PAUSE_MARGIN)
    windows = np.lib.stride_tricks.sliding_window_view(weekly_season, _QUIET_WEEKS)
    unrest = windows[starts - (_QUIET_WEEKS - _PAUSE_WEEKS) // 2].std(axis=1)
    first = int(rng.choice(starts[np.argsort(steady(unrest), kind="stable")[:_PAUSE_CHOICES]]))
    paused = np.zeros(len(weekly_season), dtype=bool)
    paused[first : first + _PAUSE_WEEKS] = True
    return paused
