"""The papers of many companies, each laid out once for all tests of this room."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from helpers.market import found_market
from helpers.market.papers.desk import Papers, lay_out_papers
from helpers.market.streams import Streams

COMPANIES = 60


@cache
def laid_out(learner: str) -> Papers:
    market = found_market("papers", learner)
    return lay_out_papers(Streams(np.random.default_rng(market.seed)), market.storyline)


@pytest.fixture(scope="session")
def companies() -> list[Papers]:
    """The papers of sixty learners."""
    return [laid_out(f"learner-{number}") for number in range(COMPANIES)]
