"""Which line deserves the money: five facts of each line, two scores, and the lines that no other beats.

    line_margins       what the goods that were kept leave over, % of net revenue
    relative_ratings   our stars less the rivals' stars
    season_cv          how much a year's months differ
    scale_0_100        a fact as points: 0 for the worst line, 100 for the best
    score_lines        facts and weights → attractiveness and competitiveness, 0–100
    pareto_front       the lines that no other line beats on both

Sources: the two axes, D. F. Abell and J. S. Hammond, Strategic Market Planning (1979), chapter 5, after the
screen of General Electric and McKinsey; points and weights, OECD, Handbook on Constructing Composite
Indicators (2008), steps 5 and 6.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers

__all__ = [
    "ATTRACT",
    "COMPETE",
    "line_margins",
    "pareto_front",
    "relative_ratings",
    "scale_0_100",
    "score_lines",
    "season_cv",
]

ATTRACT = ("growth_pct", "cm_pct", "steady_score")
COMPETE = ("share_pct", "rel_rating")
_BEST, _NO_DIFFERENCE = 100.0, 50.0


def line_margins(orders: pd.DataFrame, order_lines: pd.DataFrame, products: pd.DataFrame, *, year: int) -> pd.DataFrame:
    """By line, the part of a year's net revenue that is left after the cost of the goods.

    Goods that came back count neither as revenue nor as cost, so revenue agrees with `sales_monthly`.

    Args:
        orders: Completed orders (`orders_clean`): order_id, ordered_at.
        order_lines: order_id, sku, qty (negative for a return booked as a counter-entry), unit_price_ntd,
            discount_ntd, return_date (blank: kept).
        products: sku, line, unit_cost_ntd.
        year: Which calendar year.
    Returns: line, cm_pct (0–100).
    Raises: DataError: for an absent column.
    """
    want_columns(orders, ["order_id", "ordered_at"])
    want_columns(order_lines, ["order_id", "sku", "qty", "unit_price_ntd", "discount_ntd", "return_date"])
    want_columns(products, ["sku", "line", "unit_cost_ntd"])
    of_year = orders.loc[orders["ordered_at"].dt.year.eq(year), "order_id"]
    kept = order_lines[order_lines["return_date"].isna() & order_lines["order_id"].isin(of_year)]
    kept = kept.merge(products[["sku", "line", "unit_cost_ntd"]], on="sku")
    revenue = (kept["qty"] * kept["unit_price_ntd"] - kept["discount_ntd"]).groupby(kept["line"]).sum()
    cost = (kept["qty"] * kept["unit_cost_ntd"]).groupby(kept["line"]).sum()
    return (100 * (1 - cost / revenue)).rename("cm_pct").reset_index()


def relative_ratings(reviews: pd.DataFrame, *, company: str = "own") -> pd.DataFrame:
    """By line, a company's mean stars less the mean stars of all others; paid reviews are left out.

    Args:
        reviews: company, line, rating (1–5), incentivised (1: the writer got something for it).
        company: Whose stars.
    Returns: line, rel_rating (stars; above 0 is better than the others).
    Raises: DataError: for an absent column, or a rating that is no number.
    """
    want_columns(reviews, ["company", "line", "incentivised"])
    want_numbers(reviews, ["rating"])
    free = reviews[reviews["incentivised"].eq(0)]
    ours = free["company"].eq(company)
    own, others = (free[side].groupby("line")["rating"].mean() for side in (ours, ~ours))
    return (own - others).rename("rel_rating").reset_index()


def season_cv(sales_monthly: pd.DataFrame, *, year: int) -> pd.DataFrame:
    """By line, the standard deviation of a year's monthly net revenue ÷ its mean.

    Args:
        sales_monthly: month (a date), line, revenue_net_ntd; channels are added up.
        year: Which calendar year.
    Returns: line, season_cv (0.20: months lie 20 % around their mean).
    Raises: DataError: for an absent column or blanks in revenue.
    Source: The coefficient of variation, K. Pearson, "Mathematical contributions to the theory of evolution
        III", Philosophical Transactions A 187 (1896), 253–318.
    """
    want_columns(sales_monthly, ["month", "line"])
    want_numbers(sales_monthly, ["revenue_net_ntd"])
    of_year = sales_monthly[sales_monthly["month"].dt.year.eq(year)]
    monthly = of_year.groupby(["line", "month"])["revenue_net_ntd"].sum().groupby(level="line")
    return (monthly.std(ddof=1) / monthly.mean()).rename("season_cv").reset_index()


def scale_0_100(values: pd.Series, *, cost: bool = False) -> pd.Series:
    """Points from 0 (the worst of these values) to 100 (the best), in equal steps between.

    Args:
        values: One number a line.
        cost: True where less is better, as of risk or swings.
    Returns: Points in the order of `values`; 50 for each when they are all the same.
    Raises: DataError: for text or blanks.

    >>> scale_0_100(pd.Series([0.1, 0.2, 0.5]), cost=True).tolist()
    [100.0, 75.0, 0.0]
    """
    want_numbers(values.to_frame("values"), ["values"])
    width = values.max() - values.min()
    if width == 0:
        return pd.Series(_NO_DIFFERENCE, index=values.index, name=values.name)
    above_worst = values.max() - values if cost else values - values.min()
    return _BEST * (above_worst / width)


def score_lines(facts: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """Attractiveness and competitiveness: of each axis, the weighted mean of its facts in points of 0–100.

    Every fact is read as "more is better": what is a cost has to be turned round before (`steady_score`).

    Args:
        facts: One row a line: growth_pct, cm_pct, steady_score (attractiveness); share_pct, rel_rating
            (competitiveness).
        weights: Those five names → how much each counts, above 0.
    Returns: `facts` with attract and compete (0–100).
    Raises: DataError: for absent columns or weights, text or blanks.
    """
    want_numbers(facts, [*ATTRACT, *COMPETE])
    given = want_numbers(pd.DataFrame([dict(weights)]), [*ATTRACT, *COMPETE])[0]
    known = dict(zip((*ATTRACT, *COMPETE), given.tolist(), strict=True))
    axes = {}
    for axis, names in (("attract", ATTRACT), ("compete", COMPETE)):
        points = sum(known[name] * scale_0_100(facts[name]) for name in names)
        # A mean of points is never beyond them, but its last bit may be.
        axes[axis] = (points / sum(known[name] for name in names)).clip(0, _BEST)
    return facts.assign(**axes)


def pareto_front(scored: pd.DataFrame) -> list[str]:
    """The lines that no other line beats: none is at least as good on both scores and better on one.

    Args:
        scored: line, attract, compete.
    Returns: Lines, the most attractive first.
    Raises: DataError: for absent columns, text or blanks.
    Source: V. Pareto, Manuale di economia politica (1906), chapter 6.

    >>> pareto_front(pd.DataFrame({"line": ["A", "B", "C"], "attract": [90, 40, 30], "compete": [20, 60, 50]}))
    ['A', 'B']
    """
    scores = want_numbers(scored, ["attract", "compete"])
    lines = want_columns(scored, ["line"])["line"].tolist()
    beaten = [bool(((scores >= one).all(axis=1) & (scores > one).any(axis=1)).any()) for one in scores]
    order = np.lexsort((-scores[:, 1], -scores[:, 0]))
    return [lines[place] for place in order if not beaten[place]]
