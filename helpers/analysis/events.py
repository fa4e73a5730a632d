"""Festivals: when they fell, how much of a week or month they took, and what a day is worth because of them.

    festival_shares     days → the part of each that fell into each festival's shopping time
    day_effects         orders → weekend, pay-day and Double 11 against a common day, one model for all

Dates are public: lunar festivals move by up to a month, so the year is aligned by festival and never
by date. When people shop for a festival is the trade's custom; a company can change the windows here.
The simulator writes the same dates in a calendar of its own (`helpers.market.world.calendar`): analyses work
on any company's tables and may not look at the market. A test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.least_squares import dummies, fit_log_counts
from helpers.analysis.wanted import want_columns

__all__ = ["FESTIVALS", "Festival", "day_effects", "festival_shares"]

_DAYS_AFTER = 14
_WEEK_DAYS, _SATURDAY = 7, 5


@dataclass(frozen=True)
class Festival:
    """A festival's days, and from when to when around each of them people buy for it (days, both ends included)."""

    dates: tuple[str, ...]
    from_days: int
    to_days: int


def _each_year(month_day: str) -> tuple[str, ...]:
    return tuple(f"{year}-{month_day}" for year in range(2023, 2028))


_LAST_OF_DOUBLE_11 = 11
# Sources of the lunar dates: calendars of the Central Weather Administration.
_NEW_YEAR = ("2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06")
FESTIVALS: Mapping[str, Festival] = {
    "new_year_shopping": Festival(_NEW_YEAR, -21, -5),
    "new_year_rest": Festival(_NEW_YEAR, -1, 4),
    "valentines": Festival(_each_year("02-14"), -7, -1),
    "mothers_day": Festival(("2023-05-14", "2024-05-12", "2025-05-11", "2026-05-10", "2027-05-09"), -18, -2),
    "dragon_boat": Festival(("2023-06-22", "2024-06-10", "2025-05-31", "2026-06-19", "2027-06-09"), -10, -1),
    "618": Festival(_each_year("06-18"), -3, 0),
    "fathers_day": Festival(_each_year("08-08"), -10, -1),
    "qixi": Festival(("2023-08-22", "2024-08-10", "2025-08-29", "2026-08-19", "2027-08-08"), -7, -1),
    "ghost_month": Festival(("2023-08-30", "2024-08-18", "2025-09-06", "2026-08-27", "2027-08-16"), -14, -3),
    "mid_autumn": Festival(("2023-09-29", "2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15"), -21, -5),
    "double_11_wait": Festival(_each_year("11-11"), -10, -3),
    "double_11": Festival(_each_year("11-11"), -2, 0),
    "double_12": Festival(_each_year("12-12"), -2, 0),
    "christmas": Festival(_each_year("12-25"), -10, -1),
}


def festival_shares(starts: pd.Series, *, days: int | str = 7) -> pd.DataFrame:
    """How much of each period fell into each festival's shopping time.

    Args:
        starts: The first day of each period.
        days: The length of a period in days, or "month" for calendar months.
    Returns: One row a period, in the index of `starts`; one column a festival, 0–1.
    """
    first = starts.to_numpy().astype("datetime64[D]")
    after = (first.astype("datetime64[M]") + 1).astype("datetime64[D]") if days == "month" else first + int(days)
    found = {}
    for name, festival in FESTIVALS.items():
        inside = np.zeros(len(first))
        for day in np.array(festival.dates, dtype="datetime64[D]"):
            begins = np.maximum(first, day + festival.from_days)
            ends = np.minimum(after, day + festival.to_days + 1)
            inside += np.maximum((ends - begins).astype(np.int64), 0)
        found[name] = inside / (after - first).astype(np.int64)
    return pd.DataFrame(found, index=starts.index)


def day_effects(orders: pd.DataFrame, promotions: pd.DataFrame) -> pd.DataFrame:
    """What a weekend, a pay-day and Double 11 add to a day's orders, all other things equal.

    log(orders of the day) = week + festivals + promotion of the whole shop + fortnight after it
    + day of the week + pay-day. With a term for each week of the history a day is compared with the days around it:
    season, trend and advertising drop out. Double 11 is what its three days add on average on top of the
    promotion that runs around them; its last day has a term of its own.

    Args:
        orders: One row an order; needs `ordered_at` in Taiwan's time.
        promotions: Needs `start_date`, `end_date`, `line`.
    Returns: effect (weekend, pay_day, double_11), change (0.08 = 8 % more), ci_low, ci_high (95 %), days.
    Raises: DataError: for an absent column.
    Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), section
        7.4 (calendar terms in a regression of logs); intervals as `fit_log_counts` of
        `helpers.analysis.least_squares`.
    """
    want_columns(orders, ("ordered_at",))
    want_columns(promotions, ("start_date", "end_date", "line"))
    dates = orders["ordered_at"].to_numpy().astype("datetime64[D]")
    days = np.arange(dates.min(), dates.max() + 1)
    count = np.bincount((dates - days[0]).astype(np.int64), minlength=len(days))
    known = count > 0
    weekday, pay_day, sale, after = _kinds_of_day(days, promotions)
    festivals = festival_shares(pd.Series(days.astype("datetime64[us]")), days=1)
    festivals = festivals.loc[:, festivals.max() > 0]
    double_11 = festivals.pop("double_11").to_numpy()
    # The festival's own day draws more than the two before it.
    last_day = double_11 * (pd.DatetimeIndex(days).day == _LAST_OF_DOUBLE_11)
    design = np.column_stack(
        [
            dummies(weekday),
            pay_day,
            double_11,
            last_day,
            sale,
            after,
            festivals.to_numpy(),
            dummies((days.astype(np.int64) + 3) // _WEEK_DAYS),
        ]
    )
    fit = fit_log_counts(design[known], count[known].astype(float))
    # A weekend day is the mean of its two days against the mean of the other five.
    mixes = np.zeros((3, design.shape[1]))
    mixes[0, :_WEEK_DAYS] = np.where(np.arange(_WEEK_DAYS) >= _SATURDAY, 1 / 2, -1 / 5)
    mixes[1, _WEEK_DAYS] = mixes[2, _WEEK_DAYS + 1] = 1.0
    # The mean over the three days, of which one has the other effect besides.
    mixes[2, _WEEK_DAYS + 2] = 1 / 3
    middle = mixes @ fit.coefficients
    half = fit.quantile * np.sqrt(((mixes @ fit.covariance) * mixes).sum(axis=1))
    days_of = (weekday >= _SATURDAY, pay_day > 0, double_11 > 0)
    return pd.DataFrame(
        {
            "effect": ["weekend", "pay_day", "double_11"],
            "change": np.expm1(middle),
            "ci_low": np.expm1(middle - half),
            "ci_high": np.expm1(middle + half),
            "days": [int((is_one & known).sum()) for is_one in days_of],
        }
    )


def _kinds_of_day(days: npt.NDArray[np.datetime64], promotions: pd.DataFrame) -> tuple[npt.NDArray[Any], ...]:
    # 1970-01-01, day 0 of numpy's calendar, was a Thursday; Monday is 0.
    weekday = (days.astype(np.int64) + 3) % _WEEK_DAYS
    of_month = (days - days.astype("datetime64[M]")).astype(np.int64) + 1
    sale = np.zeros(len(days))
    whole_shop = promotions[promotions["line"] == "ALL"]
    for start, end in zip(whole_shop["start_date"], whole_shop["end_date"], strict=True):
        sale[(days >= start.to_datetime64()) & (days <= end.to_datetime64())] = 1.0
    recent = np.array([sale[max(day - _DAYS_AFTER, 0) : day].sum() for day in range(len(days))]) / _DAYS_AFTER
    return weekday, np.isin(of_month, (5, 10)).astype(float), sale, np.where(sale > 0, 0.0, recent)
