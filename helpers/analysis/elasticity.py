"""How sales follow price, and what a promotion adds on top of its price: one model of all SKU-weeks.

    sku_weeks           orders, lines, prices, stock → the panel: one row a product and week
    price_elasticity    the panel → by line, the change of units in % for 1 % more price
    promotion_lift      the panel → by line, what being promoted adds at the same price, and the dip after it

All three rest on one regression, log–log, of units on

    the line's own log price, promotion and fortnight after a promotion
    + product + week of the history + line × month + line × festival.

Product terms let products sell unlike amounts. Week terms take out what moves the whole shop: the
calendar, and advertising, which is always heavier around promotions. Line × month and line × festival
take out the season of the line. What is left of price is its own steps, at which no poster hung.

Sources: price and display as separate effects, D. R. Wittink, M. J. Addona, W. J. Hawkes and J. C. Porter,
"SCAN*PRO: the estimation, validation and use of promotional effects based on scanner data" (1988); the
fortnight after, H. J. van Heerde, P. S. H. Leeflang and D. R. Wittink, "The estimation of pre- and
postpromotion dips with store-level scanner data", Journal of Marketing Research 37 (2000), 383–395.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.events import festival_shares
from helpers.analysis.least_squares import Fit, dummies, fit_least_squares
from helpers.analysis.wanted import want_columns
from helpers.errors import DataError

__all__ = ["PanelFit", "fit_panel", "fortnight_before", "price_elasticity", "promotion_lift", "sku_weeks"]

_PANEL = ("sku", "line", "week_start", "units", "price_ntd", "promo_id", "stockout_days")
_WEEK_DAYS = 7
# The weight of last week and of the week before among the fourteen days before each day of this week.
_LAST_WEEK, _WEEK_BEFORE = 7 / 14, 4 / 14

Figures = npt.NDArray[np.float64]


@dataclass(frozen=True)
class PanelFit:
    """The regression: its lines, the fit, and where each line's terms stand in it."""

    lines: list[str]
    fit: Fit
    rows: npt.NDArray[np.int64]

    def terms(self, number: int) -> slice:
        """Price (0), promotion (1) or fortnight after (2) of all lines."""
        return slice(number * len(self.lines), (number + 1) * len(self.lines))


def sku_weeks(
    orders: pd.DataFrame,
    lines: pd.DataFrame,
    products: pd.DataFrame,
    prices: pd.DataFrame,
    inventory: pd.DataFrame,
) -> pd.DataFrame:
    """One row a product and whole week on sale: what it sold and at which price.

    Args:
        orders: Completed orders (`orders_clean`): order_id, ordered_at in Taiwan's time.
        lines: `order_lines`: order_id, sku, qty, unit_price_ntd, discount_ntd.
        products: sku, line.
        prices: `prices`: sku, week_start, price_ntd, promo_id.
        inventory: `inventory_weekly`: sku, week_start, stockout_days.
    Returns: sku, line, week_start (Monday), units (sent out), revenue_ntd (after coupons, without VAT),
        price_ntd, promo_id (missing: none), stockout_days. Weeks without a sale have 0 units.
    Raises: DataError: for an absent column.
    """
    want_columns(orders, ("order_id", "ordered_at"))
    want_columns(lines, ("order_id", "sku", "qty", "unit_price_ntd", "discount_ntd"))
    want_columns(products, ("sku", "line"))
    want_columns(prices, ("sku", "week_start", "price_ntd", "promo_id"))
    want_columns(inventory, ("sku", "week_start", "stockout_days"))
    sold = lines.loc[lines["qty"] > 0, ["order_id", "sku", "qty", "unit_price_ntd", "discount_ntd"]]
    place = pd.Index(orders["order_id"]).get_indexer(sold["order_id"])
    sold = sold[place >= 0]
    day = orders["ordered_at"].to_numpy().astype("datetime64[D]")
    week = day - (day.astype(np.int64) + 3) % _WEEK_DAYS
    sold = pd.DataFrame(
        {
            "sku": sold["sku"],
            "week_start": week[place[place >= 0]].astype("datetime64[us]"),
            "units": sold["qty"],
            "revenue_ntd": sold["qty"] * sold["unit_price_ntd"] - sold["discount_ntd"],
        }
    )
    weekly = sold.groupby(["sku", "week_start"], as_index=False)[["units", "revenue_ntd"]].sum()
    panel = prices[["sku", "week_start", "price_ntd", "promo_id"]].merge(products[["sku", "line"]], on="sku")
    panel = panel.merge(weekly, on=["sku", "week_start"], how="left")
    panel = panel.merge(inventory[["sku", "week_start", "stockout_days"]], on=["sku", "week_start"], how="left")
    whole = panel["week_start"].to_numpy().astype("datetime64[D]") + _WEEK_DAYS - 1 <= day.max()
    panel[["units", "revenue_ntd"]] = panel[["units", "revenue_ntd"]].fillna(0).astype(int)
    columns = ["sku", "line", "week_start", "units", "revenue_ntd", "price_ntd", "promo_id", "stockout_days"]
    return panel.loc[whole, columns].sort_values(["sku", "week_start"], ignore_index=True)


def price_elasticity(panel: pd.DataFrame, *, promotion_terms: bool = True) -> pd.DataFrame:
    """By line, how many per cent more or fewer units sell at a price 1 % higher.

    Args:
        panel: SKU-weeks, from `sku_weeks`. Weeks without a sale are left out, and a line's weeks with
            a stock-out.
        promotion_terms: False leaves out promotion and the fortnight after it: the mistake by which
            price is credited with what the display sold.
    Returns: line, elasticity, se (robust; the products of a line may
            stray together within a week), ci_low, ci_high (95 %), n (SKU-weeks).
    Raises: DataError: for an absent column, or a panel without any row to fit.
    Source: see the module.
    """
    found = fit_panel(panel, promotion_terms=promotion_terms)
    low, high = found.fit.interval()
    of = found.terms(0)
    return pd.DataFrame(
        {
            "line": found.lines,
            "elasticity": found.fit.coefficients[of],
            "se": found.fit.se[of],
            "ci_low": low[of],
            "ci_high": high[of],
            "n": found.rows,
        }
    )


def promotion_lift(panel: pd.DataFrame) -> pd.DataFrame:
    """By line, what being promoted adds to units at the same price, and what the fortnight after it loses.

    Args:
        panel: SKU-weeks, from `sku_weeks`.
    Returns: line, and a last row ALL, the geometric mean of the lines; lift (0.40 = 40 % more at the same
        price), ci_low, ci_high; dip (−0.10 = 10 % fewer on a day after fourteen days of promotion), dip_low,
        dip_high; intervals of 95 %.
    Raises: DataError: as `price_elasticity`.
    Source: see the module.
    """
    found = fit_panel(panel)
    count = len(found.lines)
    # Each line by itself, then all in equal parts.
    mixes = np.vstack([np.eye(count), np.full(count, 1 / count)])
    columns: dict[str, object] = {"line": [*found.lines, "ALL"]}
    for number, names in ((1, ("lift", "ci_low", "ci_high")), (2, ("dip", "dip_low", "dip_high"))):
        of = found.terms(number)
        middle = mixes @ found.fit.coefficients[of]
        half = found.fit.quantile * np.sqrt(((mixes @ found.fit.covariance[of, of]) * mixes).sum(axis=1))
        columns |= dict(zip(names, map(np.expm1, (middle, middle - half, middle + half)), strict=True))
    return pd.DataFrame(columns)


def fortnight_before(panel: pd.DataFrame) -> pd.Series:
    """By SKU-week, how much of the fourteen days before a day was promoted, on average over the days of the week.

    A promotion that still runs does not count as one before. In the index of `panel`, 0–1.
    """
    want_columns(panel, ("sku", "week_start", "promo_id"))
    promo = panel.sort_values(["sku", "week_start"])["promo_id"]
    of_sku = promo.groupby(panel["sku"].reindex(promo.index))
    recent = pd.Series(0.0, index=promo.index)
    for weeks_back, weight in ((1, _LAST_WEEK), (2, _WEEK_BEFORE)):
        earlier = of_sku.shift(weeks_back)
        recent += weight * (earlier.notna() & (earlier != promo)).astype(float)
    return recent.reindex(panel.index)


def fit_panel(panel: pd.DataFrame, *, promotion_terms: bool = True) -> PanelFit:
    """The regression that the module describes.

    Raises: DataError: as `price_elasticity`.
    """
    want_columns(panel, _PANEL)
    rows = panel.assign(promoted=panel["promo_id"].notna().astype(float))
    # While a promotion runs, what an earlier one borrowed is drowned in it.
    rows["after"] = fortnight_before(panel).where(rows["promoted"] == 0, 0.0)
    # A stock-out sends buyers to the neighbours, so the whole line's week is left out.
    out = rows["stockout_days"].gt(0).groupby([rows["line"], rows["week_start"]]).transform("any")
    rows = rows[~out & (rows["units"] > 0)]
    if rows.empty:
        raise DataError("analysis.no_sku_weeks")
    lines = sorted(rows["line"].unique())
    of_line = dummies(rows["line"].to_numpy(dtype=str))
    log_price = np.log(rows["price_ntd"].to_numpy(dtype=float))
    own = [log_price, rows["promoted"].to_numpy(), rows["after"].to_numpy()] if promotion_terms else [log_price]
    week = rows["week_start"].to_numpy().astype("datetime64[D]").astype(np.int64)
    month = rows["week_start"].to_numpy().astype("datetime64[M]").astype(np.int64)
    festivals = festival_shares(rows["week_start"]).to_numpy()
    festivals = festivals[:, festivals.max(axis=0) > 0]
    design = np.column_stack(
        [
            *(of_line * values[:, None] for values in own),
            dummies(rows["sku"].to_numpy(dtype=str)),
            dummies(week),
            dummies(of_line.argmax(axis=1) * 100_000 + month),
            *(of_line * share[:, None] for share in festivals.T),
        ]
    )
    values = np.log(rows["units"].to_numpy(dtype=float))
    _, line_week = np.unique(of_line.argmax(axis=1) * 1_000_000 + week, return_inverse=True)
    return PanelFit(lines, fit_least_squares(design, values, line_week), of_line.sum(axis=0).astype(np.int64))
