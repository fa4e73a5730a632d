from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.events import festival_shares
from helpers.analysis.forecasts import MODELS, compare_forecasts, forecast_months
from helpers.errors import DataError

MONTHS = pd.Series(pd.date_range("2023-01-01", periods=48, freq="MS"))


def sales(*, noise: float = 0.0, seed: int = 0) -> pd.DataFrame:
    """Growth of 1 % a month, a season, and 30 % more in a month that is all shopping for Lunar New Year."""
    festive = festival_shares(MONTHS, days="month")["new_year_shopping"]
    logs = 13 + 0.01 * np.arange(48) + 0.2 * np.sin(2 * np.pi * np.arange(48) / 12) + 0.3 * festive
    logs = logs + noise * np.random.default_rng(seed).standard_normal(48)
    return pd.DataFrame({"month": MONTHS, "revenue_ntd": np.exp(logs)})


def test_trend_season_and_a_moving_new_year_are_forecast_exactly_when_nothing_else_happens() -> None:
    truth = sales()
    found = forecast_months(truth.head(36), value="revenue_ntd", model="ols")
    assert found["month"].tolist() == MONTHS[36:].tolist()
    assert found["mean"].to_numpy() == pytest.approx(truth["revenue_ntd"].to_numpy()[36:], rel=1e-6)


def test_the_naive_forecast_repeats_last_year_with_new_year_moved() -> None:
    truth = sales()
    found = forecast_months(truth.head(36), value="revenue_ntd", model="seasonal_naive")
    # It knows of no growth: every month is short of a year's growth, and of nothing else.
    assert found["mean"].to_numpy() == pytest.approx(truth["revenue_ntd"].to_numpy()[36:] * np.exp(-0.12), rel=1e-6)


def test_the_mean_is_the_mean_of_the_last_twelve_months() -> None:
    truth = sales().head(36)
    found = forecast_months(truth, value="revenue_ntd", model="mean", months=2)
    assert found["mean"].tolist() == pytest.approx([truth["revenue_ntd"].tail(12).mean()] * 2)


def test_the_measures_are_those_of_the_textbook() -> None:
    # Twelve equal months forecast their own mean, 100; then come 80 and 200.
    months = pd.DataFrame({"month": MONTHS[:28], "units": [100.0] * 26 + [80.0, 200.0]})
    found = compare_forecasts(months, value="units", holdout=2).set_index("model").loc["mean"]
    assert found["mape"] == pytest.approx((20 / 80 + 100 / 200) / 2)
    assert found["wape"] == pytest.approx((20 + 100) / 280)
    assert found["bias"] == pytest.approx((20 - 100) / 280)


def test_models_with_trend_and_season_beat_the_two_without() -> None:
    for seed in range(5):
        found = compare_forecasts(sales(noise=0.03, seed=seed).head(36), value="revenue_ntd").set_index("model")["wape"]
        assert set(found.index) == set(MODELS)
        assert max(found["ols"], found["ets"]) < min(found["mean"], found["seasonal_naive"])


def held(model: str, companies: int) -> list[float]:
    """For each of many noisy companies, the part of six months ahead that the interval holds."""
    found = []
    for seed in range(companies):
        truth = sales(noise=0.05, seed=seed)
        ahead = forecast_months(truth.head(36), value="revenue_ntd", model=model, months=6)
        actual = truth["revenue_ntd"].to_numpy()[36:42]
        found.append(float(((ahead["lo80"] <= actual) & (actual <= ahead["hi80"])).mean()))
    return found


def test_the_interval_of_the_regression_holds_four_months_in_five() -> None:
    # Months of one company err together, so the companies are what is counted.
    assert np.mean(held("ols", 100)) == pytest.approx(0.80, abs=0.06)


def test_the_interval_of_exponential_smoothing_holds_about_seven_months_in_ten() -> None:
    assert np.mean(held("ets", 25)) == pytest.approx(0.70, abs=0.10)


def test_gaps_short_histories_zeros_and_unknown_models_are_refused_in_words() -> None:
    whole = sales().head(36)
    with pytest.raises(DataError, match="35"):
        forecast_months(whole.drop(index=10), value="revenue_ntd", model="ols")
    with pytest.raises(DataError, match="26"):
        forecast_months(whole.head(20), value="revenue_ntd", model="ols")
    with pytest.raises(DataError, match="seasonal_naive"):
        forecast_months(whole, value="revenue_ntd", model="crystal ball")
    with pytest.raises(DataError, match="revenue_ntd"):
        forecast_months(whole.assign(revenue_ntd=0.0), value="revenue_ntd", model="ols")
