"""Many companies' studies: five milliseconds each, so properties are tried on many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from helpers.market import Market, found_market
from helpers.market.streams import Streams
from helpers.market.studies.fieldwork import Studies, ask_people

COMPANIES = 24


@dataclass(frozen=True)
class Asked:
    """One company and what its people said."""

    market: Market
    studies: Studies


def ask(learner: str) -> Asked:
    market = found_market("studies", learner)
    chance = Streams(np.random.default_rng(market.seed))
    return Asked(market, ask_people(chance, market.effects, market.storyline, count=market.respondents))


@pytest.fixture(scope="session")
def companies() -> list[Asked]:
    return [ask(f"learner-{number}") for number in range(COMPANIES)]
