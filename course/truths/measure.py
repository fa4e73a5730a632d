"""Try the studies on many companies."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict

import numpy as np
import pandas as pd

from course.truths.claim import Study
from course.truths.studies import STUDIES
from helpers.market import History, found_market, simulate

__all__ = ["COURSE", "findings_of", "measure"]

COURSE = "truths"


def findings_of(history: History, studies: Sequence[Study]) -> list[dict[str, object]]:
    """What one company shows: one row a claim, with the columns of `Finding` and `claim`."""
    return [{"claim": code, **asdict(finding)} for study in studies for code, finding in study.look(history).items()]


def measure(
    companies: Iterable[int], *, workers: int | None = None, tell: Callable[[int], None] = lambda done: None
) -> pd.DataFrame:
    """What each of many companies shows.

    Args:
        companies: Numbers; each names a learner of the course `COURSE`.
        workers: Processes; by default one a core.
        tell: Called with the number of companies done so far.
    Returns: Columns company, claim, truth, estimate, low, high, mistaken, detects.
    """
    rows: list[dict[str, object]] = []
    with ProcessPoolExecutor(workers or os.cpu_count() or 1) as pool:
        for done, found in enumerate(pool.map(_look_at, companies), start=1):
            rows += found
            tell(done)
    return pd.DataFrame(rows)


def _look_at(company: int) -> list[dict[str, object]]:
    market = found_market(COURSE, f"company {company}")
    history = simulate(market, np.random.default_rng(market.seed))
    return [{"company": company, **row} for row in findings_of(history, STUDIES)]
