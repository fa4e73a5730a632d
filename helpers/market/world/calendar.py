"""The Taiwanese shopping year: which days and weeks the history covers, and how days differ.

Lunar festivals move by up to a month from year to year, so their solar dates are written out and
never computed from the day of the year (calendars of the Central Weather Administration). What each
adds to demand is the company sheet's; analyses have a calendar of their own (`helpers.analysis.events`),
because they may not look at the market, and a test holds the dates of both together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import numpy.typing as npt

__all__ = [
    "EVENTS",
    "FIRST_DAY",
    "LAST_DAY",
    "Event",
    "day_of_week",
    "event_factors",
    "history_days",
    "week_numbers",
    "week_of_day",
    "week_starts",
    "weekday_factors",
    "weeks",
]

FIRST_DAY = date(2024, 1, 1)
LAST_DAY = date(2025, 12, 31)


@dataclass(frozen=True)
class Event:
    """A stretch of days around a date on which people buy more, or less.

    `uplift` is what the event adds to demand by line, L1 to L5: 0.45 is 45 % more.
    """

    name: str
    dates: tuple[str, ...]
    first_offset_days: int
    last_offset_days: int
    uplift: tuple[float, float, float, float, float]


def _each_year(month_day: str) -> tuple[str, ...]:
    return tuple(f"{year}-{month_day}" for year in range(2023, 2028))


_NEW_YEAR = ("2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06")
_QIXI = ("2023-08-22", "2024-08-10", "2025-08-29", "2026-08-19", "2027-08-08")
_MOTHERS_DAY = ("2023-05-14", "2024-05-12", "2025-05-11", "2026-05-10", "2027-05-09")
_DRAGON_BOAT = ("2023-06-22", "2024-06-10", "2025-05-31", "2026-06-19", "2027-06-09")
_GHOST_MONTH = ("2023-08-30", "2024-08-18", "2025-09-06", "2026-08-27", "2027-08-16")
_MID_AUTUMN = ("2023-09-29", "2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15")
_PAY_DAYS = tuple(
    f"{year}-{month:02d}-{day}" for year in range(2023, 2028) for month in range(1, 13) for day in ("05", "10")
)

# Shopping festivals carry promotions of the whole shop as well (`helpers.market.shop.promotions`): Double 11
# comes to about three times a common day once price, display and advertising are counted.
EVENTS = (
    Event("lunar_new_year_shopping", _NEW_YEAR, -21, -5, (0.50, 0.35, 0.30, 0.40, 1.10)),
    Event("lunar_new_year", _NEW_YEAR, -1, 4, (-0.45, -0.45, -0.45, -0.45, -0.45)),
    Event("valentines", _each_year("02-14"), -7, -1, (0.05, 0.00, 0.10, 0.00, 0.20)),
    Event("qixi", _QIXI, -7, -1, (0.05, 0.00, 0.10, 0.00, 0.20)),
    Event("mothers_day", _MOTHERS_DAY, -18, -2, (0.20, 0.40, 0.60, 0.35, 0.70)),
    Event("dragon_boat", _DRAGON_BOAT, -10, -1, (0.10, 0.10, 0.05, 0.05, 0.15)),
    Event("618", _each_year("06-18"), -3, 0, (0.15, 0.15, 0.15, 0.15, 0.10)),
    Event("fathers_day", _each_year("08-08"), -10, -1, (0.15, 0.10, 0.10, 0.05, 0.20)),
    Event("ghost_month", _GHOST_MONTH, -14, -3, (0.25, 0.10, 0.05, 0.05, 0.10)),
    Event("mid_autumn", _MID_AUTUMN, -21, -5, (0.20, 0.10, 0.05, 0.05, 0.90)),
    Event("anniversary", _each_year("10-10"), 0, 14, (0.05, 0.05, 0.05, 0.05, 0.05)),
    Event("double_11_wait", _each_year("11-11"), -10, -3, (-0.08, -0.08, -0.08, -0.08, -0.08)),
    Event("double_11", _each_year("11-11"), -2, 0, (0.30, 0.30, 0.30, 0.30, 0.25)),
    Event("double_12", _each_year("12-12"), -2, 0, (0.20, 0.20, 0.20, 0.20, 0.20)),
    Event("christmas", _each_year("12-25"), -10, -1, (0.05, 0.05, 0.10, 0.10, 0.30)),
    Event("pay_day", _PAY_DAYS, 0, 0, (0.06, 0.06, 0.06, 0.06, 0.06)),
)

# Monday first. Own shops in Taiwan sell most on Saturday, then Sunday.
_WEEKDAYS = np.array([0.99, 0.97, 0.96, 0.97, 0.99, 1.07, 1.05])
# The cool half of the year sells tea, textiles and body care.
_WINTER = np.array([0.10, 0.03, 0.08, 0.16, 0.04])


@cache
def history_days() -> npt.NDArray[np.datetime64]:
    """Every day of the history, in order."""
    days = np.arange(np.datetime64(FIRST_DAY, "D"), np.datetime64(LAST_DAY, "D") + 1)
    days.flags.writeable = False
    return days


def day_of_week(days: npt.NDArray[np.datetime64] | np.datetime64) -> npt.NDArray[np.int64]:
    """The day of the week of each day (or moment), 0 for Monday."""
    # 1970-01-01, day 0 of numpy's calendar, was a Thursday.
    return np.asarray((days.astype("datetime64[D]").astype(np.int64) + 3) % 7)


def weeks() -> npt.NDArray[np.datetime64]:
    """The Mondays of the weeks that the history touches."""
    days = history_days()
    return np.arange(days[0] - day_of_week(days[0]), days[-1] + 1, 7)


def week_of_day() -> npt.NDArray[np.int64]:
    """For each day of the history, the number of its week in `weeks()`."""
    return week_numbers(history_days())


def week_numbers(days: npt.NDArray[np.datetime64]) -> npt.NDArray[np.int64]:
    """For each day the number of its week, counted from the week of the first day; weeks begin on Mondays."""
    week = (days.astype("datetime64[D]").astype(np.int64) - day_of_week(days)) // 7
    return np.asarray(week - week[0])


def week_starts(days: npt.NDArray[np.datetime64]) -> npt.NDArray[np.int64]:
    """Where each week begins among the days: the places at which `np.add.reduceat` sums by week."""
    return np.flatnonzero(np.diff(week_numbers(days), prepend=-1))


def weekday_factors(days: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """How each day of the week sells, against a mean of about 1."""
    return np.asarray(_WEEKDAYS[day_of_week(days)])


def event_factors(days: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """Season and events by day and line: a table of days × 5 lines around 1."""
    month = (days.astype("datetime64[D]") - days.astype("datetime64[Y]")).astype(np.int64) / 365.25
    factors: npt.NDArray[np.float64] = 1 + np.cos(2 * np.pi * (month - 0.02))[:, None] * _WINTER
    for event in EVENTS:
        centres = np.array(event.dates, dtype="datetime64[D]")
        offset = (days[:, None] - centres).astype(np.int64)
        inside = ((offset >= event.first_offset_days) & (offset <= event.last_offset_days)).any(axis=1)
        factors[inside] *= 1 + np.array(event.uplift)
    return factors
