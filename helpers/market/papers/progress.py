"""How the flagship campaign goes, week by week: `progress_weekly`.

Work, money and ticked-off tasks run apart: the share of the budget that is spent is not the share
of the work that is done, and counting tasks flatters, because small ones are done first. How late
and how dear the campaign is differs by company.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.streams import steady

__all__ = ["CampaignCourse", "draw_campaign", "report_progress"]

WEEKS = 16
_BUDGET_NTD = (1_150_000, 1_850_000)
# Schedule and cost performance at the end; the third is how early trouble starts (week).
_COURSES = {
    "late_and_dear": ((0.80, 0.92), (0.78, 0.90)),
    "late_but_cheap": ((0.80, 0.92), (1.06, 1.18)),
    "on_time_but_dear": ((1.00, 1.00), (0.78, 0.92)),
}


@dataclass(frozen=True)
class CampaignCourse:
    """What was planted: the story and where SPI and CPI end, and the week in which it starts to show."""

    story: str
    end_spi: float
    end_cpi: float
    turns_in_week: int


def draw_campaign(rng: np.random.Generator) -> CampaignCourse:
    """One of three stories: late and dear, late but cheap, on time but dear."""
    story = sorted(_COURSES)[int(rng.integers(len(_COURSES)))]
    schedule, cost = _COURSES[story]
    spi, cpi = (round(float(rng.uniform(*ends)), 3) for ends in (schedule, cost))
    return CampaignCourse(story, spi, cpi, int(rng.integers(4, 8)))


def report_progress(rng: np.random.Generator, course: CampaignCourse) -> pd.DataFrame:
    """The table `progress_weekly`: 16 weeks, every figure a running total.

    The planned value of week 16 is the whole budget.
    """
    budget = int(rng.integers(_BUDGET_NTD[0] // 10_000, _BUDGET_NTD[1] // 10_000 + 1)) * 10_000
    week = np.arange(1, WEEKS + 1)
    planned = _s_curve(week / WEEKS)
    # Before the turn all goes nearly to plan; from then on performance slides to where it ends.
    slide = np.clip((week - course.turns_in_week) / (WEEKS - course.turns_in_week), 0, 1)
    spi = 1 + (course.end_spi - 1) * slide + _shiver(rng, 0.012)
    cpi = 1 + (course.end_cpi - 1) * slide + _shiver(rng, 0.012)
    # No work is undone, and no more than all of it can be done.
    done_pct = np.round(np.minimum(np.maximum.accumulate(steady(100 * planned * spi)), 100.0), 1)
    actual = np.maximum.accumulate(steady(budget * done_pct / 100 / cpi))
    tasks = int(rng.integers(42, 61))
    flattered = np.minimum(1.0, np.maximum.accumulate(steady((done_pct / 100) ** 0.82)))
    return pd.DataFrame(
        {
            "week": week,
            "pv_ntd": np.round(steady(planned * budget) / 100).astype(np.int64) * 100,
            "done_pct": done_pct,
            "ac_ntd": np.round(actual / 100).astype(np.int64) * 100,
            "tasks_planned": np.round(steady(planned**0.82) * tasks).astype(np.int64),
            "tasks_done": np.floor(steady(flattered * tasks)).astype(np.int64),
        }
    )


def _s_curve(share: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Slow, fast, slow: preparation, production, wrapping up. A cubic, so that it is exact everywhere."""
    curve: npt.NDArray[np.float64] = 0.35 * share + 0.65 * (3 * share**2 - 2 * share**3)
    return curve


def _shiver(rng: np.random.Generator, size: float) -> npt.NDArray[np.float64]:
    shiver: npt.NDArray[np.float64] = rng.uniform(-size, size, WEEKS)
    return shiver
