"""What a rival's price war did to one of our lines: week by week, against our other lines and the year before.

A month before against a month after measures the season. Here the line under attack is compared with
our other lines in the same weeks, and with what the festival calendar, learnt from two years, makes of
it; our own prices and promotions are held constant.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.events import festival_shares
from helpers.analysis.least_squares import dummies, fit_least_squares
from helpers.analysis.wanted import listed, want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["line_shock", "line_weeks"]

_YEAR = pd.Timedelta(weeks=52)
_DAYS_A_YEAR = 365.25


def line_weeks(
    order_lines: pd.DataFrame, orders_clean: pd.DataFrame, products: pd.DataFrame, prices: pd.DataFrame
) -> pd.DataFrame:
    """Units kept by line and week, with our own prices and promotions beside them.

    Only products that were on sale in every week count, so that a launch is not growth.

    Args:
        order_lines: order_id, sku, qty, return_date (blank when kept).
        orders_clean: Completed orders; order_id, ordered_at (Taiwan's time).
        products: sku, line.
        prices: sku, week_start (a Monday), price_ntd, promo_id (blank when none).
    Returns: line, week_start, units, log_price (mean log of our prices), promo (share of the line's products
        on promotion), promo_before (the same, mean of the two weeks before). A last week that is not over is left out.
    Raises: DataError: when a column is absent.
    """
    want_columns(order_lines, ["order_id", "sku", "qty", "return_date"])
    want_columns(orders_clean, ["order_id", "ordered_at"])
    want_columns(products, ["sku", "line"])
    want_columns(prices, ["sku", "week_start", "price_ntd", "promo_id"])
    weeks_on_sale = prices.groupby("sku")["week_start"].nunique()
    always = weeks_on_sale.index[weeks_on_sale == prices["week_start"].nunique()]
    line = products.set_index("sku")["line"]
    kept = order_lines.loc[order_lines["return_date"].isna() & order_lines["sku"].isin(always)]
    sold = kept[["order_id", "sku", "qty"]].merge(orders_clean[["order_id", "ordered_at"]], on="order_id")
    day = sold["ordered_at"].dt.normalize()
    week = (day - pd.to_timedelta(day.dt.day_of_week, unit="D")).rename("week_start")
    units = sold["qty"].groupby([sold["sku"].map(line).rename("line"), week]).sum().rename("units")

    asked = prices.loc[prices["sku"].isin(always)]
    asked = asked.assign(line=asked["sku"].map(line), log=np.log(asked["price_ntd"]), on=asked["promo_id"].notna())
    ours = asked.groupby(["line", "week_start"]).agg(log_price=("log", "mean"), promo=("on", "mean"))
    table = ours.join(units).fillna({"units": 0}).sort_index().reset_index()
    by_line = table.groupby("line")["promo"]
    before = (by_line.shift(1).fillna(0) + by_line.shift(2).fillna(0)) / 2
    full = table["week_start"] + pd.Timedelta(days=6) <= day.max()
    names = ["line", "week_start", "units", "log_price", "promo", "promo_before"]
    return table.assign(promo_before=before).loc[full, names].reset_index(drop=True)


def line_shock(
    weekly: pd.DataFrame, *, line: str, first_week: pd.Timestamp, last_week: pd.Timestamp
) -> dict[str, float]:
    """Difference in differences, in logs: the line in the weeks of the shock against its own other weeks and the
    other lines.

    log(units of a line in a week) = week + the line's level, trend, season, festivals, own price, promotion and
    the fortnight after a promotion + the shock. What hits all lines alike in a week, advertising above all,
    drops out with the week.

    Args:
        weekly: From `line_weeks`; at least two lines and two years, or festivals and shock are one thing.
        line: The line under attack.
        first_week, last_week: The first and the last Monday of the shock.
    Returns: effect (log points), ci_low, ci_high (95 %, robust to lines of unlike spread and to the shock's few weeks),
        effect_pct (100 × (exp(effect) − 1)), lines, weeks.
    Raises: DataError: when a column is absent, the line or the weeks are not there, units are not above 0 in a
        week, or the weeks reach back less than a year before the shock.
    Source: D. Card and A. B. Krueger, "Minimum wages and employment", American Economic Review 84 (1994),
        772–793; J. D. Angrist and J.-S. Pischke, Mostly Harmless Econometrics (2009), section 5.2. Standard
        errors: HC3, from `helpers.analysis.least_squares.fit_least_squares`.
    """
    want_columns(weekly, ["line", "week_start"])
    controls = want_numbers(weekly, ["log_price", "promo", "promo_before"])
    units = want_numbers(weekly, ["units"])[:, 0]
    if line not in set(weekly["line"]):
        raise DataError("analysis.no_such_group", asked=line, column="line", known=listed(weekly["line"].unique()))
    if (units <= 0).any():
        raise DataError("analysis.not_positive", column="units", count=int((units <= 0).sum()))
    if weekly["week_start"].min() > first_week - _YEAR:
        raise DataError("rivals.no_year_before", week=str(first_week.date()))
    hit = weekly["line"].eq(line) & weekly["week_start"].between(first_week, last_week)
    if not hit.any():
        raise DataError("rivals.no_such_weeks", first=str(first_week.date()), last=str(last_week.date()))
    years = (weekly["week_start"] - weekly["week_start"].min()).dt.days.to_numpy() / _DAYS_A_YEAR
    season = np.column_stack([np.ones(len(years)), years, np.cos(2 * np.pi * years), np.sin(2 * np.pi * years)])
    festivals = festival_shares(weekly["week_start"])
    festivals = festivals.loc[:, festivals.max() > 0]
    of_line = _by_line(weekly["line"], np.column_stack([season, festivals.to_numpy(), controls]))
    design = np.column_stack([hit.to_numpy(dtype=float), of_line, dummies(weekly["week_start"].to_numpy())])
    # Every row by itself: so few weeks of a shock do not look surer than they are.
    fit = fit_least_squares(design, np.log(units), np.arange(len(units)))
    low, high = fit.interval()
    return {
        "effect": float(fit.coefficients[0]),
        "ci_low": float(low[0]),
        "ci_high": float(high[0]),
        "effect_pct": float(100 * np.expm1(fit.coefficients[0])),
        "lines": int(weekly["line"].nunique()),
        "weeks": int(weekly["week_start"].nunique()),
    }


def _by_line(line: pd.Series, terms: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Each term once for every line."""
    return np.column_stack([member[:, None] * terms for member in dummies(line.to_numpy(dtype=object).astype("U")).T])
