"""Would they have come anyway? What a pause of the ads on our own name says about the visits those ads claim.

Whoever types our name into a search box is on the way to us. The ad above the ordinary result is
clicked first and takes the credit; when it is paused, most of the same people come through the
ordinary result, or type the address.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.least_squares import fit_least_squares
from helpers.errors import DataError

__all__ = ["brand_pause"]

_BRAND, _SEARCH = "search_brand", ("search_brand", "search_generic")
_WINDOW_DAYS = 28
_NORMAL_95 = 1.959964
_ADS = ("date", "campaign", "clicks")
_TRAFFIC = ("date", "channel_group", "device", "sessions")
_UNPAID = ("organic_search", "direct")
# Visits that ads on our name cannot touch, to take out what moves all visits.
_UNTOUCHED = ("email", "referral")


def brand_pause(
    ads_daily: pd.DataFrame, traffic_daily: pd.DataFrame, *, instead: tuple[str, ...] = _UNPAID
) -> dict[str, float]:
    """The part of paid visits for our own name that comes for nothing when the ads are off.

    An interrupted series with a control: in the pause and the four weeks before and after it, unpaid visits
    to the website are divided by visits that the ads cannot touch (the app, email, referral), which
    takes out season and growth, and regressed (least squares) on the visits that the ads on our name
    brought that day, with day-of-week effects and visits from social ads (posts make people search).
    Each paid visit less by one is `share` unpaid visits more.

    Args:
        ads_daily: Columns date, campaign, clicks; the pause is where the campaign search_brand has no
            row between its first and its last day.
        traffic_daily: Columns date, channel_group, device, sessions.
        instead: The sources to which people may turn. Leaving out `direct` is a mistake: some type the address.
    Returns: share (1 = all would have come anyway), ci_low, ci_high (95 %), pause_days, and
        clicks_missing: how many clicks the usual budget would have bought in the pause.
    Raises: DataError: when a column is absent or there is no pause.
    Source: T. Blake, C. Nosko, S. Tadelis, "Consumer heterogeneity and paid search effectiveness",
        Econometrica 83 (2015), 155–174. J. Lopez Bernal, S. Cummins, A. Gasparrini, "The use of controls
        in interrupted time series studies of public health interventions", International Journal of
        Epidemiology 47 (2018), 2082–2093. Standard errors: HC3, from
        `helpers.analysis.least_squares.fit_least_squares`.
    """
    _insist(ads_daily, _ADS)
    _insist(traffic_daily, _TRAFFIC)
    clicks = ads_daily.pivot_table(index="date", columns="campaign", values="clicks", aggfunc="sum", fill_value=0)
    bought = ads_daily.loc[ads_daily["campaign"] == _BRAND, "date"]
    silent = pd.DatetimeIndex([])
    if len(bought):
        silent = pd.date_range(bought.min(), bought.max()).difference(pd.DatetimeIndex(bought))
    if silent.empty:
        raise DataError("analysis.no_pause", campaign=_BRAND)
    margin = pd.Timedelta(days=_WINDOW_DAYS)
    days = pd.date_range(silent.min() - margin, silent.max() + margin).intersection(clicks.index)
    paused = days.isin(silent)
    clicks = clicks.reindex(days, columns=list(_SEARCH), fill_value=0)
    on_app = traffic_daily["device"] == "app"
    web, app = traffic_daily[~on_app], traffic_daily[on_app]

    untouched = _visits(app, days) + _visits(web, days, _UNTOUCHED)
    unpaid = _visits(web, days, instead) / untouched * untouched.mean()
    # Some clicks never arrive: visits, not clicks, can be replaced by visits.
    arrived = _visits(web, days, ("paid_search",)).sum() / clicks.to_numpy().sum()
    weekdays = np.eye(7)[days.day_of_week]
    paid = arrived * clicks[_BRAND].to_numpy(dtype=float)
    design = np.column_stack([-paid, _visits(web, days, ("paid_social",)), weekdays])
    fit = fit_least_squares(design, unpaid, np.arange(len(days)))
    share, deviation = float(fit.coefficients[0]), float(fit.se[0])
    usual = clicks.loc[~paused].sum()
    return {
        "share": share,
        "ci_low": share - _NORMAL_95 * deviation,
        "ci_high": share + _NORMAL_95 * deviation,
        "pause_days": float(paused.sum()),
        "clicks_missing": float(clicks.loc[paused, _SEARCH[1]].sum() * usual[_BRAND] / usual[_SEARCH[1]]),
    }


def _insist(table: pd.DataFrame, needed: tuple[str, ...]) -> None:
    if not isinstance(table, pd.DataFrame):
        raise DataError("analysis.whole_table_wanted", kind=type(table).__name__)
    absent = [name for name in needed if name not in table.columns]
    if absent:
        came = ", ".join(str(name) for name in table.columns)
        raise DataError("analysis.missing_columns", absent=", ".join(absent), came=came)


def _visits(traffic: pd.DataFrame, days: pd.DatetimeIndex, groups: tuple[str, ...] = ()) -> npt.NDArray[np.float64]:
    chosen = traffic[traffic["channel_group"].isin(groups)] if groups else traffic
    return np.asarray(chosen.groupby("date")["sessions"].sum().reindex(days, fill_value=0).to_numpy(dtype=float))
