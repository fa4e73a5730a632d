"""Companies of many learners, in memory, as tables that a key can be run on."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

from helpers.market import found_market, simulate

__all__ = ["FEW", "MANY", "CompanyInMemory", "company_of"]

FEW = tuple(f"learner-{number:03d}" for number in range(12))
MANY = tuple(f"learner-{number:03d}" for number in range(200))


class CompanyInMemory:
    """The tables of one learner's history, a fresh copy each time."""

    def __init__(self, tables: dict[str, pd.DataFrame]) -> None:
        self._tables = tables

    def table(self, name: str) -> pd.DataFrame:
        return self._tables[name].copy()

    demo = table


@lru_cache(maxsize=4)
def company_of(learner: str) -> CompanyInMemory:
    """One learner's company; the last few are kept."""
    market = found_market("tests", learner)
    return CompanyInMemory(simulate(market, np.random.default_rng(market.seed)).tables)
