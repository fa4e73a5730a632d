from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.market import History
from helpers.market.media.attention import drift, weeks_of_flight
from helpers.market.media.spending import lay_out, pulse_areas
from helpers.market.world.calendar import history_days

DAYS = history_days()


def test_a_drift_is_slow_and_keeps_its_mean_and_its_spread() -> None:
    factors = drift(np.random.default_rng(1), DAYS, 400, 0.1)
    weekly = np.log(factors[::7])
    assert factors.mean() == pytest.approx(1, abs=0.01)
    assert weekly.std() == pytest.approx(0.1, abs=0.01)
    # Of a week's distance 0.85 is left a week later, 0.85² two weeks later.
    assert np.corrcoef(weekly[:-1].ravel(), weekly[1:].ravel())[0, 1] == pytest.approx(0.85, abs=0.02)
    assert np.corrcoef(weekly[:-2].ravel(), weekly[2:].ravel())[0, 1] == pytest.approx(0.85**2, abs=0.03)


def test_a_drift_stays_the_same_within_a_week() -> None:
    factors = drift(np.random.default_rng(1), DAYS, 2, 0.1)
    assert (factors[:7] == factors[0]).all()
    assert (factors[7] != factors[6]).all()


def test_strong_weeks_are_counted_from_the_first_to_the_last_of_a_flight() -> None:
    days = DAYS[: 7 * 12]
    # Weak, weak, strong, strong, strong, weak, … in every channel.
    weekly = np.array([1, 1, 3, 3, 3, 1, 1, 3, 3, 1, 1, 1]) * 700.0
    daily = np.repeat(weekly, 7)[:, None].repeat(6, axis=1)
    split = pulse_areas(np.random.default_rng(1), days)
    spending = lay_out(days, daily, daily[:, 0] * 0.2, split, np.zeros(len(days), bool))
    counted = weeks_of_flight(spending)[::7]
    assert counted[:, 0].tolist() == [0, 0, 1, 2, 3, 0, 0, 1, 2, 0, 0, 0]
    assert (counted == counted[:, :1]).all()


def by_month(history: History) -> pd.DataFrame:
    ads = history.tables["ads_daily"]
    sums = ads.groupby(["campaign", ads["date"].dt.to_period("M")])[["impressions", "clicks", "cost_ntd"]].sum()
    rates = {"ctr": sums["clicks"] / sums["impressions"], "cpm": 1_000 * sums["cost_ntd"] / sums["impressions"]}
    return pd.DataFrame(rates)


def test_no_campaigns_click_rate_stands_still_from_month_to_month(history: History) -> None:
    spread = np.log(by_month(history)["ctr"]).groupby("campaign").std()
    assert (spread > 0.025).all()
    assert (spread < 0.18).all()
    assert 0.05 < spread.mean() < 0.12


def test_prices_of_quiet_months_differ_too(history: History) -> None:
    cpm = np.log(by_month(history).pivot_table(index="campaign", columns="date", values="cpm"))
    quiet = cpm.loc[:, cpm.columns.month.isin([3, 4, 7])]
    assert (quiet.std(axis=1) > 0.008).all()


def test_campaigns_of_different_channels_drift_apart(history: History) -> None:
    rates = np.log(by_month(history).pivot_table(index="date", columns="campaign", values="ctr"))
    together = rates[["shopping_feed", "youtube_video", "line_display", "kol_posts"]].corr().to_numpy()
    assert together[np.triu_indices(4, 1)].mean() < 0.5
