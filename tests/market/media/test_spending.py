from __future__ import annotations

import numpy as np
import pytest

from helpers.market import found_market
from helpers.market.media.effects import MEDIA_CHANNELS, draw_media_effects
from helpers.market.media.spending import (
    Spending,
    area_spend,
    lay_out,
    plan_history_spending,
    pulse_areas,
)
from helpers.market.storyline import Storyline
from helpers.market.world.calendar import event_factors, history_days, week_numbers, week_starts
from helpers.market.world.places import area_shares

DAYS = history_days()
SEASON = event_factors(DAYS).mean(axis=1) / event_factors(DAYS).mean()
SEARCH = MEDIA_CHANNELS.index("search")


def spent(seed: int, storyline: Storyline | None = None, scale: float = 1.0) -> Spending:
    storyline = storyline or found_market("tests", str(seed)).storyline
    effects = draw_media_effects(np.random.default_rng(seed), storyline)
    return plan_history_spending(np.random.default_rng(seed), DAYS, SEASON, storyline, effects, scale)


def test_weeks_begin_on_mondays() -> None:
    # 2024-01-01 was a Monday; the history ends on a Wednesday, in its 105th week.
    assert week_numbers(DAYS)[[0, 6, 7, 730]].tolist() == [0, 0, 1, 104]
    assert week_starts(DAYS)[:3].tolist() == [0, 7, 14]


@pytest.mark.parametrize("seed", range(5))
def test_areas_sum_to_the_country_to_the_dollar(seed: int) -> None:
    spending = spent(seed, scale=(1.0, 0.05, 3.0, 0.3, 20.0)[seed])
    by_week = np.add.reduceat(spending.daily_ntd, week_starts(DAYS))
    by_area = area_spend(spending)
    assert (by_area.sum(axis=0) == by_week).all()
    assert (by_area >= 0).all()
    # No area is further than a dollar from its part.
    exact = np.add.reduceat(spending.split * spending.daily_ntd, week_starts(DAYS), axis=1)
    assert np.abs(by_area - exact).max() < 1


def test_each_month_deals_each_channel_all_six_levels() -> None:
    split = pulse_areas(np.random.default_rng(1), DAYS)
    assert np.allclose(split.sum(axis=0), 1)
    pace = split / area_shares()[:, None, None]
    # From the lowest level to the highest: 0.25 to 2.4.
    assert np.allclose(pace.max(axis=0) / pace.min(axis=0), 2.4 / 0.25)
    january, february = pace[:, 0, SEARCH], pace[:, 31, SEARCH]
    assert np.allclose(january, pace[:, 30, SEARCH])
    assert not np.allclose(january, february)


def test_a_year_costs_about_eight_million_and_follows_the_season() -> None:
    for seed in range(6):
        spending = spent(seed)
        year = spending.daily_ntd.sum() / len(DAYS) * 365.25
        assert 7.0e6 < year < 9.0e6
        weekly = np.add.reduceat(spending.daily_ntd.sum(axis=1), week_starts(DAYS))[:-1]
        season = np.add.reduceat(SEASON, week_starts(DAYS))[:-1]
        assert np.corrcoef(weekly, season)[0, 1] > 0.6


def test_spending_grows_with_the_company() -> None:
    assert spent(1, scale=0.1).daily_ntd.sum() == pytest.approx(spent(1).daily_ntd.sum() / 10, rel=1e-3)


@pytest.mark.parametrize("channel", ["search", "youtube", "line", "kol"])
def test_the_neglected_channel_gets_less_than_half_of_what_others_give_it(channel: str) -> None:
    def share_of(storyline: Storyline) -> float:
        daily = np.mean([spent(seed, storyline).daily_ntd.sum(axis=0) for seed in range(5)], axis=0)
        return float(daily[MEDIA_CHANNELS.index(channel)] / daily.sum())

    neglected = Storyline("L1", channel, "S1", "c1")
    other = Storyline("L1", "kol" if channel != "kol" else "line", "S1", "c1")
    assert share_of(neglected) < 0.5 * share_of(other)


def test_bids_on_our_own_name_pause_for_three_whole_weeks_and_the_money_is_saved() -> None:
    starts = set()
    for seed in range(8):
        spending = spent(seed)
        paused = np.flatnonzero(spending.paused)
        assert len(paused) == 21
        assert (np.diff(paused) == 1).all()
        assert paused[0] in week_starts(DAYS)
        assert (spending.brand_ntd[spending.paused] == 0).all()
        assert (spending.brand_ntd[~spending.paused] > 0).all()
        around = np.r_[paused[0] - 21 : paused[0], paused[-1] + 1 : paused[-1] + 22]
        assert spending.daily_ntd[paused, SEARCH].sum() < 0.95 * spending.daily_ntd[around, SEARCH].sum() / 2
        starts.add(int(paused[0]))
    assert len(starts) > 3


def test_a_plan_is_laid_out_in_whole_dollars() -> None:
    daily = np.full((3, len(MEDIA_CHANNELS)), 10.4)
    split = np.broadcast_to(area_shares()[:, None, None], (6, 3, len(MEDIA_CHANNELS)))
    spending = lay_out(DAYS[:3], daily, np.array([2.6, 0.0, 99.0]), split, np.zeros(3, bool))
    assert (spending.daily_ntd == 10).all()
    # Bids on our own name are a part of search.
    assert spending.brand_ntd.tolist() == [3, 0, 10]
