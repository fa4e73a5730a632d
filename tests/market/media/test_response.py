from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from helpers.market.media.effects import MEDIA_CHANNELS, MediaEffects
from helpers.market.media.response import WEEK_REVENUE_NTD, adstock, hill, respond
from helpers.market.media.spending import Spending
from helpers.market.world.calendar import history_days
from helpers.market.world.places import AREAS, area_shares

DAYS = history_days()[:70]
FLAT = np.ones(len(DAYS))
META, SEARCH = MEDIA_CHANNELS.index("meta"), MEDIA_CHANNELS.index("search")
EFFECTS = MediaEffects(
    beta_ntd=dict.fromkeys(MEDIA_CHANNELS, 100_000.0),
    half_ntd=dict.fromkeys(MEDIA_CHANNELS, 70_000.0),
    decay={**dict.fromkeys(MEDIA_CHANNELS, 0.0), "meta": 0.5},
    brand_substitution=0.9,
    brand_share_of_search=0.25,
    halo=0.1,
    name_lift=0.0,
)


def evenly(daily: int = 10_000) -> Spending:
    """The same money every day, in every channel, by the areas' sizes; a quarter of search on our own name."""
    whole = np.full((len(DAYS), len(MEDIA_CHANNELS)), daily)
    split = np.broadcast_to(area_shares()[:, None, None], (len(AREAS), *whole.shape)).copy()
    return Spending(DAYS, whole, np.full(len(DAYS), daily // 4), split, np.zeros(len(DAYS), bool))


def test_adstock_by_hand() -> None:
    # 0.6 · 0 + 0.4 · 100 = 40; 0.6 · 50 + 0.4 · 40 = 46.
    assert adstock(np.array([100.0, 0.0, 50.0]), 0.4).tolist() == pytest.approx([100, 40, 46])


def test_adstock_is_an_exponential_mean() -> None:
    spend = np.random.default_rng(1).uniform(0, 100, 40)
    assert adstock(spend, 0.3) == pytest.approx(pd.Series(spend).ewm(alpha=0.7, adjust=False).mean().to_numpy())


def test_hill_reaches_a_half_at_half() -> None:
    assert hill(np.array([0.0, 10.0, 30.0, 90.0]), 30.0).tolist() == pytest.approx([0, 0.25, 0.5, 0.75])


def test_steady_money_brings_what_the_curve_says() -> None:
    # 70,000 a week is `half`: each channel brings half of 100,000.
    response = respond(evenly(), EFFECTS, FLAT, 1.0)
    assert response.parts == pytest.approx(50_000 / WEEK_REVENUE_NTD)
    assert response.lift == pytest.approx(1)
    assert response.anchor.base == pytest.approx(1 - 6 * 50_000 / WEEK_REVENUE_NTD)


def test_the_mean_lift_is_one_by_shares_and_season() -> None:
    spending, season = evenly(), np.linspace(0.5, 1.5, len(DAYS))
    spending.split[:] = np.random.default_rng(2).dirichlet(np.ones(6), size=spending.daily_ntd.shape).transpose(2, 0, 1)
    response = respond(spending, replace(EFFECTS, name_lift=0.1), season, 1.0)
    assert (area_shares() @ response.lift * season).sum() / season.sum() == pytest.approx(1)


def test_a_company_ten_times_as_large_needs_ten_times_the_money() -> None:
    large = respond(evenly(100_000), EFFECTS, FLAT, 10.0)
    assert large.lift == pytest.approx(respond(evenly(), EFFECTS, FLAT, 1.0).lift)


def test_money_works_where_and_when_it_is_spent_and_then_fades() -> None:
    spending = evenly()
    spending.split[0, 28:35, META] *= 3
    anchor = respond(evenly(), EFFECTS, FLAT, 1.0).anchor
    parts = respond(spending, EFFECTS, FLAT, 1.0, anchor=anchor).parts[:, :, META] * WEEK_REVENUE_NTD
    # Week 4: 210,000 at half strength with half of 70,000 left: 140,000. Then 105,000, 87,500.
    expected = [100_000 * stock / (stock + 70_000) for stock in (70_000, 140_000, 105_000, 87_500)]
    assert parts[0, 3:7].tolist() == pytest.approx(expected)
    assert parts[1:] == pytest.approx(50_000)


def test_slopes_are_what_a_little_more_money_brings() -> None:
    spending, more = evenly(), evenly(10_100)
    anchor = respond(spending, EFFECTS, FLAT, 1.0).anchor
    before, after = (respond(one, EFFECTS, FLAT, 1.0, anchor=anchor) for one in (spending, more))
    assert (after.parts - before.parts) / 0.01 == pytest.approx(before.slopes, rel=0.01)


def test_bids_on_our_own_name_add_a_tenth_of_their_money() -> None:
    spending = evenly()
    saved = replace(
        spending,
        daily_ntd=spending.daily_ntd - 2_500 * (np.arange(len(MEDIA_CHANNELS)) == SEARCH),
        brand_ntd=np.zeros(len(DAYS), np.int64),
    )
    anchor = respond(spending, EFFECTS, FLAT, 1.0).anchor
    part = respond(saved, EFFECTS, FLAT, 1.0, anchor=anchor).parts[0, 0, SEARCH] * WEEK_REVENUE_NTD
    # Of 10,000 a day 7,500 + 0.1 · 2,500 = 7,750 work; without the bids 7,500.
    stock = 70_000 * 7_500 / 7_750
    assert part == pytest.approx(100_000 * stock / (stock + 70_000))


def test_a_better_known_name_lifts_all_areas_alike() -> None:
    spending = evenly()
    spending.daily_ntd[35:] *= 4
    response = respond(spending, replace(EFFECTS, name_lift=0.1), FLAT, 1.0)
    assert (np.diff(response.name[35:]) > 0).all()
    assert np.ptp(response.lift, axis=0) == pytest.approx(0, abs=1e-9)


def test_a_plan_is_measured_from_the_history() -> None:
    history = respond(evenly(), EFFECTS, FLAT, 1.0)
    plan = respond(evenly(20_000), EFFECTS, FLAT, 1.0, anchor=history.anchor)
    # 140,000 a week bring two thirds of 100,000 in each of six channels instead of a half.
    assert plan.lift == pytest.approx(1 + 6 * (100_000 * 2 / 3 - 50_000) / WEEK_REVENUE_NTD)
