"""The tables a lesson works on: the learner's own company and the demo company.

A learner's data are made on their own machine the first time a notebook is opened, into `my_data`
beside the personal file; after that they are read.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from helpers.datasets import Company, open_company, write_company
from helpers.lesson.places import Learner, find_datasets, own_company
from helpers.words import Language, say

__all__ = ["Tables", "open_tables"]

OWN_DATA = "my_data"


class Tables:
    """Own and demo tables by name; each call gives a fresh copy, so no cell can spoil another's."""

    def __init__(self, own: Company, demo: Company | None) -> None:
        self.own = own
        self._demo = demo

    def table(self, name: str) -> pd.DataFrame:
        """One table of the learner's own company."""
        return self.own.table(name)

    def demo(self, name: str) -> pd.DataFrame:
        """One table of the demo company, used by the worked examples."""
        if self._demo is None:
            self._demo = open_company(find_datasets() / "demo")
        return self._demo.table(name)


def open_tables(learner: Learner, language: Language) -> Tables:
    """The tables for a learner, made first when they are not there yet."""
    ready = own_company()
    if ready is not None:
        return Tables(open_company(ready), None)
    if learner.folder is None:
        return Tables(open_company(find_datasets() / "class"), None)
    folder = learner.folder / OWN_DATA
    if not (folder / "company.json").is_file():
        _make_company(learner, folder, language)
    return Tables(open_company(folder), None)


def _make_company(learner: Learner, folder: Path, language: Language) -> None:
    from helpers.market import found_market, simulate

    print(say("lesson.making_company", language), flush=True)
    market = found_market(learner.course, learner.id)
    history = simulate(market, np.random.default_rng(market.seed))
    write_company(history, folder, name="own", course=learner.course, learner=learner.id)
