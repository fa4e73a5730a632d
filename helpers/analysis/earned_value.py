"""Is the campaign where its money says it is? Earned value, week by week.

Money spent is not progress: what counts as progress is the budget of the work that is done.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_numbers
from helpers.errors import DataError

__all__ = ["AMBER_BELOW", "RED_BELOW", "earned_value"]

AMBER_BELOW, RED_BELOW = 0.95, 0.85


def earned_value(
    progress: pd.DataFrame,
    *,
    budget_ntd: float | None = None,
    amber_below: float = AMBER_BELOW,
    red_below: float = RED_BELOW,
) -> pd.DataFrame:
    """Schedule and cost performance from planned value, work done and actual cost.

    Args:
        progress: One row per week, running totals; needs week, pv_ntd, done_pct (0–100), ac_ntd.
        budget_ntd: Budget at completion; without it the planned value of the last week.
        amber_below, red_below: The lower of both indices, rounded to two decimals as it is shown, is
            green from `amber_below` on, red below `red_below`, amber between.
    Returns: week, pv_ntd, ev_ntd = budget × done ÷ 100, ac_ntd, sv_ntd = ev − pv, cv_ntd = ev − ac,
        spi = ev ÷ pv, cpi = ev ÷ ac, rag (green, amber, red).
    Raises: DataError: for absent columns, blanks, planned value or actual cost of 0, or done outside 0–100.
    Source: Project Management Institute, The Standard for Earned Value Management (2019), for the terms
        and formulas; the thresholds are this course's own.

    >>> week = pd.DataFrame({"week": [1], "pv_ntd": [500], "done_pct": [40.0], "ac_ntd": [800]})
    >>> earned_value(week, budget_ntd=1_000)[["ev_ntd", "spi", "cpi", "rag"]].values.tolist()
    [[400.0, 0.8, 0.5, 'red']]
    """
    week, planned, done, actual = want_numbers(progress, ["week", "pv_ntd", "done_pct", "ac_ntd"]).T
    if ((done < 0) | (done > 100)).any():
        raise DataError("papers.not_a_percentage", name="done_pct", came=done[(done < 0) | (done > 100)][0])
    for name, values in (("pv_ntd", planned), ("ac_ntd", actual)):
        if (values <= 0).any():
            raise DataError("papers.not_above_0", name=name, came=values.min())
    budget = planned[np.argmax(week)] if budget_ntd is None else budget_ntd
    earned = budget * done / 100
    spi, cpi = earned / planned, earned / actual
    # The colour is that of the figure people see, so that none of them has to explain a red 0.85.
    lower = np.minimum(np.round(spi, 2), np.round(cpi, 2))
    return pd.DataFrame(
        {
            "week": progress["week"].to_numpy(),
            "pv_ntd": progress["pv_ntd"].to_numpy(),
            "ev_ntd": earned,
            "ac_ntd": progress["ac_ntd"].to_numpy(),
            "sv_ntd": earned - planned,
            "cv_ntd": earned - actual,
            "spi": spi,
            "cpi": cpi,
            "rag": np.select([lower < red_below, lower < amber_below], ["red", "amber"], "green"),
        }
    )
