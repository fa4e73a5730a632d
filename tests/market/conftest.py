"""A few companies, each lived through once for all tests of this room."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from helpers.market import History, Market, found_market, simulate

LEARNERS = ("a1", "b2", "陳小明")


@cache
def lived(learner: str) -> History:
    return live(found_market("tests", learner))


def live(market: Market) -> History:
    return simulate(market, np.random.default_rng(market.seed))


@pytest.fixture(scope="session", params=LEARNERS)
def history(request: pytest.FixtureRequest) -> History:
    """The history of each of three companies at full size."""
    return lived(request.param)


@pytest.fixture(scope="session")
def one_history() -> History:
    """One company's history, where one is enough."""
    return lived(LEARNERS[0])
