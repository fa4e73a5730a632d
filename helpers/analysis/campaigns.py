"""What a campaign brought that would not have come anyway, and what it cost.

    campaign_increment      the rule of the house: the baseline is what the same weeks would have sold at the
                            ordinary price and without the promotion
    increment_by_shortcut   the two shortcuts of closing reports, for comparison
    campaign_return         incremental revenue, spend and discounts → iROAS and contribution after media

A campaign may not be compared with the month before, or with the year before: the first is another season,
the second carried the same promotion. The rule takes price and promotion out of the weeks themselves, by
the sizes that all SKU-weeks together give (`helpers.analysis.elasticity`), so that season, trend and festival
of those weeks stay in the baseline.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.elasticity import fit_panel, fortnight_before
from helpers.analysis.wanted import want_columns
from helpers.errors import DataError

__all__ = ["campaign_increment", "campaign_return", "increment_by_shortcut"]

_NORMAL_95 = 1.96

Figures = npt.NDArray[np.float64]


def campaign_increment(panel: pd.DataFrame, campaigns: pd.DataFrame) -> pd.DataFrame:
    """Rebuild each campaign's baseline and what it brought on top.

    For a product and week of the campaign, with the line's elasticity e and its effect of being
    promoted d (both logs, from the panel), price p and ordinary price p0:

        baseline revenue = revenue · (p0 ÷ p) ÷ exp(d + e · log(p ÷ p0)) · exp(a · f)

    p0 is the geometric mean of the product's nearest prices without promotion before and after. f is how much
    of the fourteen days before was promoted by an earlier promotion, and a what a fortnight of that costs:
    without the campaign, its days would still have followed the one before.

    Args:
        panel: SKU-weeks, from `helpers.analysis.elasticity.sku_weeks`.
        campaigns: One row a campaign; needs `campaign_id`, `promo_id`.
    Returns: campaign_id, rev_ntd (of its products in its weeks, after coupons), base_rev_ntd, inc_rev_ntd
        (rev − base), ci_low_ntd, ci_high_ntd (95 %, of the increment), in whole NT$.
    Raises: DataError: for an absent column, a campaign without a row in the panel, or a product that was
        never sold without a promotion.
    Source: baseline as sales with the promotion's own terms set to nothing: M. M. Abraham and
        L. M. Lodish, "PROMOTER: an automated promotion evaluation system", Marketing Science 6 (1987),
        101–123; the terms are those of `helpers.analysis.elasticity`.
    """
    want_columns(campaigns, ("campaign_id", "promo_id"))
    found = fit_panel(panel)
    count = len(found.lines)
    covariance = found.fit.covariance[: 3 * count, : 3 * count]
    elasticity, promoted, after = (found.fit.coefficients[found.terms(number)] for number in range(3))
    priced = panel.assign(ordinary_ntd=_ordinary_price(panel), before=fortnight_before(panel))
    rows = []
    for campaign, promo in zip(campaigns["campaign_id"], campaigns["promo_id"], strict=True):
        own = priced[priced["promo_id"] == promo]
        if own.empty or own["ordinary_ntd"].isna().any():
            raise DataError("analysis.no_ordinary_weeks", campaign=campaign)
        line = np.searchsorted(found.lines, own["line"].to_numpy(dtype=str))
        cut = np.log(own["price_ntd"].to_numpy(dtype=float) / own["ordinary_ntd"].to_numpy())
        before = own["before"].to_numpy()
        effect = promoted[line] + elasticity[line] * cut - after[line] * before
        base = own["revenue_ntd"].to_numpy() * np.exp(-cut - effect)
        # How the increment moves when a coefficient does: by the baseline that hangs on it.
        slope = np.concatenate(
            [np.bincount(line, weights=base * by, minlength=count) for by in (cut, np.ones_like(cut), -before)]
        )
        revenue, increment = float(own["revenue_ntd"].sum()), float(own["revenue_ntd"].sum() - base.sum())
        half = _NORMAL_95 * float(np.sqrt(slope @ covariance @ slope))
        rows.append((campaign, revenue, base.sum(), increment, increment - half, increment + half))
    names = ("rev_ntd", "base_rev_ntd", "inc_rev_ntd", "ci_low_ntd", "ci_high_ntd")
    table = pd.DataFrame(rows, columns=["campaign_id", *names])
    return table.astype({name: float for name in names}).round().astype({name: int for name in names})


def increment_by_shortcut(
    panel: pd.DataFrame, campaigns: pd.DataFrame, *, against: Literal["previous_month", "last_year"]
) -> pd.DataFrame:
    """The increment as closing reports compute it: against other weeks, whatever happened in them.

    Args:
        panel, campaigns: As `campaign_increment`.
        against: The four weeks before the campaign, or the same weeks 52 weeks earlier.
    Returns: campaign_id, rev_ntd, base_rev_ntd, inc_rev_ntd; blank where there are no such weeks.
    Raises: DataError: for an absent column.
    """
    want_columns(panel, ("line", "week_start", "revenue_ntd", "promo_id"))
    want_columns(campaigns, ("campaign_id", "promo_id"))
    by_line = panel.pivot_table(index="week_start", columns="line", values="revenue_ntd", aggfunc="sum")
    rows = []
    for campaign, promo in zip(campaigns["campaign_id"], campaigns["promo_id"], strict=True):
        own = panel[panel["promo_id"] == promo]
        weekly = by_line[sorted(own["line"].unique())].sum(axis=1)
        during = pd.DatetimeIndex(own["week_start"].unique()).sort_values()
        if against == "previous_month":
            other = during[0] - pd.to_timedelta(7 * np.arange(1, 5), unit="D")
        else:
            other = during - pd.Timedelta(days=364)
        known = weekly.reindex(other)
        base = float(known.mean() * len(during)) if known.notna().all() else np.nan
        rows.append((campaign, int(own["revenue_ntd"].sum()), base, float(own["revenue_ntd"].sum()) - base))
    return pd.DataFrame(rows, columns=["campaign_id", "rev_ntd", "base_rev_ntd", "inc_rev_ntd"])


def campaign_return(campaigns: pd.DataFrame, *, margin: float) -> pd.DataFrame:
    """What a campaign earned: incremental ROAS, and contribution after discounts and media.

        contrib_after_media = margin · inc_rev − (1 − margin) · discount_cost − spend

    A unit costs (1 − margin) of its ordinary price, and the units sold on top are worth inc_rev + discount_cost
    at ordinary prices: the revenue that they brought, and what was taken off everybody's price. So a discount
    is paid in margin, also by those who would have bought anyway.

    Args:
        campaigns: One row a campaign; needs `campaign_id`, `spend_ntd` (NT$, all in one unit),
            `inc_rev_ntd`, `discount_cost_ntd`.
        margin: Contribution before media as a part of revenue at ordinary prices, 0–1.
    Returns: campaign_id, iroas (inc_rev ÷ spend), contrib_after_media_ntd.
    Raises: DataError: for an absent column.
    """
    want_columns(campaigns, ("campaign_id", "spend_ntd", "inc_rev_ntd", "discount_cost_ntd"))
    earned = margin * campaigns["inc_rev_ntd"] - (1 - margin) * campaigns["discount_cost_ntd"] - campaigns["spend_ntd"]
    return pd.DataFrame(
        {
            "campaign_id": campaigns["campaign_id"],
            "iroas": campaigns["inc_rev_ntd"] / campaigns["spend_ntd"],
            "contrib_after_media_ntd": earned,
        }
    )


def _ordinary_price(panel: pd.DataFrame) -> Figures:
    rows = panel.sort_values(["sku", "week_start"])
    log_price = np.log(rows["price_ntd"].astype(float)).where(rows["promo_id"].isna())
    before, after = (getattr(log_price.groupby(rows["sku"]), fill)() for fill in ("ffill", "bfill"))
    both = pd.concat([before, after], axis=1).mean(axis=1)
    return np.asarray(np.exp(both.reindex(panel.index)))
