"""Forecasting months: four models, a fair comparison, and the year ahead with an 80 % interval.

    compare_forecasts   fit on all but the last months, judge on those → MAPE, WAPE, bias by model
    forecast_months     fit on everything → the months ahead with an 80 % interval

Models: `mean` (the average of the last twelve months), `seasonal_naive` (the same month a year before, with
the Lunar New Year moved to where it falls), `ols` (logs: straight trend, calendar month, Lunar New Year),
`ets` (exponential smoothing of the logs with trend and season, Lunar New Year taken out first).

Lunar New Year falls between 21 January and 20 February. What is sold for it moves with it, so every model
but the mean knows how much of the shopping time before it lies in a month.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.events import festival_shares
from helpers.analysis.least_squares import dummies
from helpers.analysis.wanted import want_columns
from helpers.errors import DataError

__all__ = ["MODELS", "compare_forecasts", "forecast_months"]

_YEAR = 12
_LEAST_MONTHS = 26
# One term: three years hold too few Januaries and Februaries to tell the shopping before from the rest after.
_MOVING = ("new_year_shopping",)
_NORMAL_80 = 1.2816

Figures = npt.NDArray[np.float64]


@dataclass(frozen=True)
class _Ahead:
    """Logs of the months ahead and the standard deviation of their errors."""

    log_mean: Figures
    log_sd: Figures


def compare_forecasts(sales: pd.DataFrame, *, value: str, holdout: int = 6) -> pd.DataFrame:
    """Judge each model on months that it has not seen.

    Args:
        sales: One row a month without gaps; needs `month` (its first day) and the column `value`, above 0.
        value: What is forecast, such as revenue_net_ntd.
        holdout: How many months at the end are held back.
    Returns: model, mape (mean of |error| ÷ actual), wape (sum of |error| ÷ sum of actuals), bias (sum of
        errors ÷ sum of actuals; above 0 = forecast too high): rates, 0.05 = 5 %. Best wape first.
    Raises: DataError: for an absent column, months with gaps, or fewer than 26 months to fit on.
    Source: R. J. Hyndman and A. B. Koehler, "Another look at measures of forecast accuracy", International
        Journal of Forecasting 22 (2006), 679–688 (MAPE); S. Kolassa and W. Schütz, Foresight 6 (2007), 40–43
        (WAPE as MAD ÷ mean).
    """
    months, values = _read(sales, value, held_back=holdout)
    actual = values[-holdout:]
    rows = []
    for name, model in MODELS.items():
        error = np.exp(model(months[:-holdout], values[:-holdout], months[-holdout:]).log_mean) - actual
        rows.append(
            (name, np.abs(error / actual).mean(), np.abs(error).sum() / actual.sum(), error.sum() / actual.sum())
        )
    return pd.DataFrame(rows, columns=["model", "mape", "wape", "bias"]).sort_values("wape", ignore_index=True)


def forecast_months(sales: pd.DataFrame, *, value: str, model: str, months: int = _YEAR) -> pd.DataFrame:
    """The months after the last one.

    Args:
        sales, value: As `compare_forecasts`.
        model: One of `MODELS`.
        months: How many.
    Returns: month, mean, lo80, hi80, in the unit of `value`. `mean` is the middle of the distribution; the
        interval is that of a log-normal, wider above than below. That of `ets` does not count that its weights
        were chosen on the same months, and holds about seven months in ten.
    Raises: DataError: as `compare_forecasts`, and for an unknown model.
    Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), sections
        5.2 (naive methods), 5.5 (intervals), 7.4 (trend and seasonal terms), 8.3 (exponential smoothing).
    """
    if model not in MODELS:
        raise DataError("analysis.no_such_model", asked=model, known=", ".join(MODELS))
    known, values = _read(sales, value)
    last = known[-1].astype("datetime64[M]")
    ahead = np.arange(last + 1, last + 1 + months).astype("datetime64[D]")
    found = MODELS[model](known, values, ahead)
    return pd.DataFrame(
        {
            "month": ahead.astype("datetime64[us]"),
            "mean": np.exp(found.log_mean),
            "lo80": np.exp(found.log_mean - _NORMAL_80 * found.log_sd),
            "hi80": np.exp(found.log_mean + _NORMAL_80 * found.log_sd),
        }
    )


def _read(sales: pd.DataFrame, value: str, *, held_back: int = 0) -> tuple[npt.NDArray[np.datetime64], Figures]:
    want_columns(sales, ("month", value))
    rows = sales.sort_values("month")
    months = rows["month"].to_numpy().astype("datetime64[M]")
    if (np.diff(months).astype(np.int64) != 1).any():
        raise DataError("analysis.not_monthly", rows=len(rows), first=months[0], last=months[-1])
    if len(rows) - held_back < _LEAST_MONTHS:
        raise DataError("analysis.too_few_months", least=_LEAST_MONTHS + held_back, rows=len(rows))
    values = rows[value].to_numpy(dtype=float)
    if (values <= 0).any():
        raise DataError("analysis.not_positive", column=value, count=int((values <= 0).sum()))
    return months.astype("datetime64[D]"), values


def _moving_festivals(months: npt.NDArray[np.datetime64]) -> Figures:
    shares = festival_shares(pd.Series(months.astype("datetime64[us]")), days="month")[list(_MOVING)]
    return np.asarray(shares.to_numpy())


def _mean(months: npt.NDArray[np.datetime64], values: Figures, ahead: npt.NDArray[np.datetime64]) -> _Ahead:
    logs = np.log(values)
    level = np.log(values[-_YEAR:].mean())
    return _Ahead(np.full(len(ahead), level), np.full(len(ahead), (logs[-_YEAR:] - level).std(ddof=1)))


def _seasonal_naive(months: npt.NDArray[np.datetime64], values: Figures, ahead: npt.NDArray[np.datetime64]) -> _Ahead:
    festive = _festive_effect(months, values)
    plain = np.log(values) - _moving_festivals(months) @ festive
    repeated = plain[-_YEAR:][np.arange(len(ahead)) % _YEAR]
    yearly = plain[_YEAR:] - plain[:-_YEAR]
    years = 1 + np.arange(len(ahead)) // _YEAR
    # Errors of a year's step, growth included: a naive forecast knows of none.
    return _Ahead(repeated + _moving_festivals(ahead) @ festive, np.sqrt(years * (yearly**2).mean()))


def _ols(months: npt.NDArray[np.datetime64], values: Figures, ahead: npt.NDArray[np.datetime64]) -> _Ahead:
    logs = np.log(values)
    design = _trend_and_season(np.concatenate([months, ahead]))
    known, new = design[: len(months)], design[len(months) :]
    bread = np.linalg.pinv(known.T @ known)
    coefficients = bread @ (known.T @ logs)
    spread = ((logs - known @ coefficients) ** 2).sum() / max(len(logs) - np.linalg.matrix_rank(known), 1)
    return _Ahead(new @ coefficients, np.sqrt(spread * (1 + ((new @ bread) * new).sum(axis=1))))


def _ets(months: npt.NDArray[np.datetime64], values: Figures, ahead: npt.NDArray[np.datetime64]) -> _Ahead:
    from statsmodels.tsa.holtwinters import ExponentialSmoothing

    festive = _festive_effect(months, values)
    plain = np.log(values) - _moving_festivals(months) @ festive
    with warnings.catch_warnings():
        # The search for smoothing weights may stop at a bound; the fit is used all the same.
        warnings.simplefilter("ignore")
        fitted = ExponentialSmoothing(
            plain, trend="add", seasonal="add", seasonal_periods=_YEAR, initialization_method="estimated"
        ).fit()
    # Level, trend, twelve seasons, three weights and New Year were fitted.
    sd = np.sqrt((fitted.resid**2).sum() / max(len(plain) - _YEAR - 6, 1))
    alpha = float(fitted.params["smoothing_level"])
    steps = np.arange(1, len(ahead) + 1)
    return _Ahead(
        np.asarray(fitted.forecast(len(ahead))) + _moving_festivals(ahead) @ festive,
        sd * np.sqrt(1 + _YEAR / len(plain) + _slope_error(len(plain), steps) + (steps - 1) * alpha**2),
    )


def _slope_error(months: int, steps: npt.NDArray[np.int64]) -> Figures:
    # Seasons rest on as many years as there are, a trend on all months: variance of a fitted line, σ² = 1.
    return np.asarray(12 * (steps + (months - 1) / 2) ** 2 / months**3)


def _trend_and_season(months: npt.NDArray[np.datetime64]) -> Figures:
    number = months.astype("datetime64[M]").astype(np.int64)
    return np.column_stack([number - number[0], dummies(number % _YEAR), _moving_festivals(months)])


def _festive_effect(months: npt.NDArray[np.datetime64], values: Figures) -> Figures:
    """What a whole month of shopping time would add, in logs."""
    design = _trend_and_season(months)
    return np.asarray((np.linalg.pinv(design) @ np.log(values))[-len(_MOVING) :])


MODELS: dict[str, Callable[[npt.NDArray[np.datetime64], Figures, npt.NDArray[np.datetime64]], _Ahead]] = {
    "mean": _mean,
    "seasonal_naive": _seasonal_naive,
    "ols": _ols,
    "ets": _ets,
}
