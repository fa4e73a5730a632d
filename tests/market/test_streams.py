from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from helpers.market import found_market
from helpers.market.streams import Streams
from tests.market.conftest import live


def test_a_stream_depends_on_its_name_and_not_on_who_asked_before() -> None:
    first, second = Streams(np.random.default_rng(5)), Streams(np.random.default_rng(5))
    first.named("orders").random(1000)
    first.named("another table")
    assert np.array_equal(first.named("survey").random(10), second.named("survey").random(10))


def test_streams_of_different_names_and_companies_differ() -> None:
    one, other = Streams(np.random.default_rng(5)), Streams(np.random.default_rng(6))
    assert not np.array_equal(one.named("a").random(5), one.named("b").random(5))
    assert not np.array_equal(one.named("a").random(5), other.named("a").random(5))


def test_asking_more_people_in_the_survey_moves_no_other_table() -> None:
    market = found_market("tests", "streams", scale=0.05)
    small, large = live(market), live(replace(market, respondents=1200))
    assert len(large.tables["survey"]) == 1200
    for name in sorted(set(small.tables) - {"survey"}):
        pd.testing.assert_frame_equal(small.tables[name], large.tables[name])
