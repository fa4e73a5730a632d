"""What media money brings: response curves from areas that were treated differently, and the mistake to avoid.

    adstock          spend with carry-over from the weeks before
    hill             diminishing returns
    fit_curves       a curve for each channel from area-weeks       → NT$ for the next NT$, with interval
    marginal_return  what the next NT$ a week brings at any level of spending
    naive_national   the mistake: national sales on national spend

Why areas: money follows the season and the season sells by itself, so a national series cannot tell
the two apart. Within one week all areas have the same season, promotions and prices; where their money
differs, their sales differ by what the money does.

The simulator has an `adstock` and a `hill` of its own (`helpers.market.media.response`): it draws with them,
this room finds them again, and neither looks at the other.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.area_panel import AreaPanel, read_panel
from helpers.analysis.curve_search import Curves, search_curves

__all__ = ["adstock", "fit_curves", "hill", "marginal_return", "naive_national"]

NOW_WEEKS = 52
_NORMAL_95 = 1.959964


def adstock(spend: npt.ArrayLike, decay: float) -> npt.NDArray[np.float64]:
    """Spend with carry-over: a_t = (1 − decay) · x_t + decay · a_{t−1}, from a_0 = x_0.

    The same as `Series.ewm(alpha=1 - decay, adjust=False).mean()`: steady spending has an adstock of
    its own size, and the time before the first week is taken to be like that week.

    Args:
        spend: Spend by week, oldest first, in any unit; rows are weeks when it has two dimensions.
        decay: The part of last week's effect that still works, 0 to below 1.
    Returns: The adstock, in the unit of `spend`.
    Source: Y. Jin, Y. Wang, Y. Sun, D. Chan, J. Koehler, "Bayesian methods for media mix modeling with
        carryover and shape effects", Google Research (2017), eq. 1–2 (geometric weights, normalised).

    >>> adstock([100, 0, 0], 0.5).tolist()
    [100.0, 50.0, 25.0]
    """
    weeks = np.asarray(spend, dtype=float)
    stock = np.empty_like(weeks)
    level = weeks[0]
    for week, spent in enumerate(weeks):
        level = (1 - decay) * spent + decay * level
        stock[week] = level
    return stock


def hill(stock: npt.ArrayLike, beta: float, half: float) -> npt.NDArray[np.float64]:
    """Diminishing returns: beta · a ÷ (a + half), from 0 towards beta, one half of it at a = half.

    Args:
        stock: Adstock a, in NT$ a week.
        beta: The most the channel can bring, in NT$ a week.
        half: The adstock that brings half of it.
    Source: A. V. Hill, "The possible effects of the aggregation of the molecules of haemoglobin …",
        Journal of Physiology 40 (1910), iv–vii, with exponent 1; used for media by Jin et al. (2017), eq. 4.

    >>> hill([0, 50, 150], 400, 50).tolist()
    [0.0, 200.0, 300.0]
    """
    amount = np.asarray(stock, dtype=float)
    return np.asarray(beta * amount / (amount + half))


def fit_curves(geo_weekly: pd.DataFrame) -> pd.DataFrame:
    """One curve a channel from the differences between areas within weeks.

    In each week the areas share the country's orders in proportion to

        level_area · (1 + Σ_channel γ · a ÷ (a + half)),   a = adstock of (spend ÷ the area's share)

    whatever the week's total is: that is what "week effects" means here. Fitted by maximum likelihood
    for counts with week and area effects. Orders, not revenue, are compared, because media bring
    orders and the size of baskets only adds noise; a curve is then valued at the revenue of the last
    52 weeks. How bent a curve is and how long it works show only faintly in two years, so both are held
    near what is usual: the part of `beta` reached at present spend near 0.4 ± 0.25, `decay` near 0.3 ± 0.3.

    Args:
        geo_weekly: One row per area and week, every area in every week; columns area, week_start,
            share (the area's part of the customers), orders, revenue_ntd, spend_<channel>_ntd.
    Returns: One row a channel; columns channel; beta, half (NT$ a week, whole country, mean week of
        the last 52); decay; mroi_now = beta·half ÷ (x + half)² and aroi_now = beta ÷ (x + half) at
        x = mean weekly spend of the last 52 weeks; ci_low, ci_high (95 % interval of mroi_now, from
        the curvature of the likelihood, widened when orders scatter more than chance). All NaN for a
        channel whose money did not differ between areas, or that spent nothing in the last 52 weeks:
        its return cannot be estimated from these data.
    Raises: DataError: when a column is absent or not a number, or an area lacks a week.
    Source: J. Hausman, B. Hall, Z. Griliches, Econometrica 52 (1984), 909–938 (counts with fixed
        effects). J. Vaver, J. Koehler, "Measuring ad effectiveness using geo experiments", Google
        Research (2011). Jin et al. (2017), as in `adstock`.
    """
    panel = read_panel(geo_weekly)
    now = panel.spend_ntd.sum(axis=0)[-NOW_WEEKS:].mean(axis=0)
    estimable = (now > 0) & panel.differs_between_areas()
    table = pd.DataFrame({"channel": panel.channels}).astype({"channel": "str"})
    for column in ("beta", "half", "decay", "mroi_now", "aroi_now", "ci_low", "ci_high"):
        table[column] = np.nan
    if estimable.any():
        found = search_curves(panel, estimable, now[estimable])
        for column, values in _valued(panel, found, now[estimable]).items():
            table.loc[estimable, column] = values
    return table


def _valued(panel: AreaPanel, found: Curves, now: npt.NDArray[np.float64]) -> dict[str, npt.NDArray[np.float64]]:
    """The curves in NT$: a unit of strength is worth what the last weeks' revenue says."""
    strength = found.strength[:, -NOW_WEEKS:]
    worth = panel.revenue_ntd[:, -NOW_WEEKS:] / strength
    unit = worth.sum(axis=0).mean()
    # The worth of a unit was estimated with the same slopes; their errors move it the other way.
    pull = -np.einsum("aw,awj->j", worth, found.gradient[:, -NOW_WEEKS:]) / worth.sum()
    slopes = len(now)
    moves = np.eye(len(found.covariance))[:slopes] / found.slope[:, None] + pull
    deviation = np.sqrt(np.einsum("ci,ij,cj->c", moves, found.covariance, moves))
    marginal = found.slope * unit
    half = now * (1 - found.saturation) / found.saturation
    beta = marginal * (now + half) ** 2 / half
    margin = _NORMAL_95 * deviation * np.abs(marginal)
    return {
        "beta": beta,
        "half": half,
        "decay": found.decay,
        "mroi_now": marginal,
        "aroi_now": beta / (now + half),
        "ci_low": marginal - margin,
        "ci_high": marginal + margin,
    }


def marginal_return(curves: pd.DataFrame, weekly_ntd: pd.Series[Any]) -> pd.Series[Any]:
    """What one NT$ a week more brings at a given level of spending: beta · half ÷ (x + half)².

    Args:
        curves: From `fit_curves`; columns channel, beta, half.
        weekly_ntd: Spend a week by channel, in NT$; its index holds the channels of `curves`.
    Returns: NT$ of sales per NT$, by channel, in the order of `curves`.

    >>> curves = pd.DataFrame({"channel": ["kol"], "beta": [400.0], "half": [50.0]})
    >>> marginal_return(curves, pd.Series({"kol": 50.0})).tolist()
    [2.0]
    """
    curve = curves.set_index("channel")
    spend = weekly_ntd.reindex(curve.index).astype(float)
    return curve["beta"] * curve["half"] / (spend + curve["half"]) ** 2


def naive_national(geo_weekly: pd.DataFrame) -> pd.Series[Any]:
    """The mistake: national weekly sales regressed on national weekly spend of all channels (least squares).

    Spend rises before festivals, and so do sales. The slopes credit the money with the season.

    Args:
        geo_weekly: As in `fit_curves`.
    Returns: NT$ of sales per NT$, by channel.
    """
    panel = read_panel(geo_weekly)
    sales, spend = panel.revenue_ntd.sum(axis=0), panel.spend_ntd.sum(axis=0)
    design = np.column_stack([np.ones(len(sales)), spend])
    slopes = np.linalg.lstsq(design, sales, rcond=None)[0][1:]
    return pd.Series(slopes, index=pd.Index(panel.channels, name="channel"), name="naive")
