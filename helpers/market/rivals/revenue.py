"""How large each line's market is in each month, and what every company has of it.

Our own revenue is what the accounts say; the others' follows the size of the market and the shares
of the logit at their prices. Before the weeks whose prices are known, shares are the usual ones.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.rivals.catalogue import SUPPLIERS
from helpers.market.rivals.effects import RivalEffects
from helpers.market.streams import steady
from helpers.market.text import text_column
from helpers.market.world.calendar import event_factors
from helpers.market.world.products import LINES

__all__ = ["market_table", "rivals_revenue"]

# How far a supplier's month strays (log), and its own growth a year beside the line's market; the main threat's
# is on top.
_NOISE_SD = 0.03
_OWN_WAY_SD = 0.015
_THREAT_GROWS = 0.03
_YEAR = 12


def rivals_revenue(
    rng: np.random.Generator,
    rivals: RivalEffects,
    shares: npt.NDArray[np.float64],
    own_revenue_ntd: npt.NDArray[np.int64],
    *,
    mondays: npt.NDArray[np.datetime64],
    months: npt.NDArray[np.datetime64],
) -> npt.NDArray[np.int64]:
    """Revenue in NT$ by month, supplier and line (months × `SUPPLIERS` × lines); our own is what came in.

    Args:
        rng: Chance.
        rivals: The rivals' true sizes.
        shares: Shares by week, supplier and line.
        own_revenue_ntd: Our revenue, months × lines; its mean says how large the market is.
        mondays: The weeks of `shares`.
        months: The first day of each month.
    """
    size = own_revenue_ntd.mean(axis=0) / rivals.share[0]
    years = (np.arange(len(months)) - (len(months) - 1) / 2) / 12
    growth = _market_growth(rivals, own_revenue_ntd)
    own_way = _OWN_WAY_SD * rng.standard_normal((len(SUPPLIERS), len(LINES)))
    own_way[SUPPLIERS.index(rivals.cut.company)] += _THREAT_GROWS
    path = (1 + growth + own_way) ** years[:, None, None]
    share = _shares_by_month(shares, rivals.share, mondays, months)
    noise = np.exp(_NOISE_SD * rng.standard_normal(share.shape))
    revenue = np.round(steady(size * _season(months)[:, None] * path * share * noise)).astype(np.int64)
    revenue[:, 0] = own_revenue_ntd
    return revenue


def market_table(revenue_ntd: npt.NDArray[np.int64], months: npt.NDArray[np.datetime64]) -> pd.DataFrame:
    """The table `market_monthly` from revenue by month, supplier and line."""
    month, line, company = (axis.ravel() for axis in np.indices((len(months), len(LINES), len(SUPPLIERS))))
    return pd.DataFrame(
        {
            "month": months[month].astype("datetime64[us]"),
            "line": text_column(LINES, line),
            "company": text_column(SUPPLIERS, company),
            "revenue_ntd": revenue_ntd[month, company, line],
        }
    )


def _market_growth(rivals: RivalEffects, own_revenue_ntd: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Growth a year by line: half of our own growth is the market's, but for the line that we are losing."""
    years = (len(own_revenue_ntd) - _YEAR) / _YEAR
    own = (own_revenue_ntd[-_YEAR:].sum(axis=0) / own_revenue_ntd[:_YEAR].sum(axis=0)) ** (1 / years) - 1
    alone = np.array([rivals.market_growth[line] for line in LINES])
    return np.where(np.array(LINES) == rivals.losing_line, own + rivals.losing_lead, (own + alone) / 2)


def _shares_by_month(
    shares: npt.NDArray[np.float64],
    usual: npt.NDArray[np.float64],
    mondays: npt.NDArray[np.datetime64],
    months: npt.NDArray[np.datetime64],
) -> npt.NDArray[np.float64]:
    # A week belongs to the month in which its Thursday lies, as in ISO 8601.
    at = np.searchsorted(months, mondays + 3, side="right") - 1
    known = np.bincount(at, minlength=len(months))
    by_month = np.zeros((len(months), *shares.shape[1:]))
    np.add.at(by_month, at, shares)
    return np.where(known[:, None, None] > 0, by_month / np.maximum(known, 1)[:, None, None], usual)


def _season(months: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """How each month sells by line (months × lines) against a mean of 1: its festivals and its length."""
    after = (months[-1].astype("datetime64[M]") + 1).astype("datetime64[D]")
    days = np.arange(months[0], after)
    starts = np.searchsorted(days, months)
    by_month = np.add.reduceat(event_factors(days), starts, axis=0)
    return np.asarray(by_month / by_month.mean(axis=0))
