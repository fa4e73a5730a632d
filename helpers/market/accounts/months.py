"""The 36 months of the reports, and how days become months."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from helpers.market.world.calendar import history_days

__all__ = ["MONTHS", "YEAR_BEFORE", "by_month", "report_months", "year_before_days"]

# The year before the two that are kept in rows, and all months of the reports.
YEAR_BEFORE = 12
MONTHS = 36


def report_months() -> npt.NDArray[np.datetime64]:
    """The first days of the 36 months 2023-01 … 2025-12."""
    first = np.datetime64(history_days()[0], "M") - YEAR_BEFORE
    return np.asarray(np.arange(first, first + MONTHS).astype("datetime64[D]"))


def year_before_days() -> npt.NDArray[np.datetime64]:
    """The days of the year before the history."""
    return np.arange(report_months()[0], history_days()[0])


def by_month(daily: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Sums by month of an array whose first axis is whole months of days, of the history or of the year before."""
    days = history_days() if len(daily) == len(history_days()) else year_before_days()
    months = days.astype("datetime64[M]")
    starts = np.flatnonzero(np.concatenate([[True], months[1:] != months[:-1]]))
    return np.asarray(np.add.reduceat(daily, starts, axis=0))
