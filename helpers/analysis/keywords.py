"""What a click may cost, what a list of keywords would bring, and which search terms waste money.

max_cpc       three numbers   → the click price at which an order earns nothing
keyword_plan  keywords        → clicks, cost and orders a month, and whether a term pays
search_waste  search terms    → which terms cost money for nothing, and how much
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["keyword_plan", "max_cpc", "search_waste"]

# A run of clicks without an order is called waste when it would be this unlikely for a term that sells.
_SURPRISE = 0.05


def max_cpc(*, conversion_rate: float, aov_ntd: float, margin_ratio: float) -> float:
    """The most a click may cost before an order costs more than it contributes.

    Args:
        conversion_rate: Orders per ad click, 0–1.
        aov_ntd: Net sales per order, without VAT (NT$).
        margin_ratio: Contribution per NT$ of net sales before advertising, 0–1.
    Returns: NT$ a click: conversion rate × order value × contribution ratio.
    Raises: DataError: for a rate outside 0–1 or an order value that is not above 0.
    Source: P. W. Farris, N. T. Bendle, P. E. Pfeifer, D. J. Reibstein, Marketing Metrics, 2nd ed. (2010),
        chapter 3 on contribution and break-even; a click is worth what it contributes on average.

    >>> max_cpc(conversion_rate=0.02, aov_ntd=1250, margin_ratio=0.42)
    10.5
    """
    for name, value in (("conversion_rate", conversion_rate), ("margin_ratio", margin_ratio)):
        if not 0 <= value <= 1:
            raise DataError("papers.not_a_share", name=name, came=value)
    if not (math.isfinite(aov_ntd) and aov_ntd > 0):
        raise DataError("papers.not_above_0", name="aov_ntd", came=aov_ntd)
    return conversion_rate * aov_ntd * margin_ratio


def keyword_plan(
    keywords: pd.DataFrame, *, conversion_rate: float | Mapping[str, float], aov_ntd: float, margin_ratio: float
) -> pd.DataFrame:
    """What each keyword would bring in a month at its estimated price.

    Args:
        keywords: One row per keyword; needs searches_per_month, est_ctr (0–1), est_cpc_ntd, and intent
            when the conversion rate differs by intent.
        conversion_rate: Orders per click, 0–1: one figure, or one for each intent.
        aov_ntd, margin_ratio: As `max_cpc`.
    Returns: A copy with max_cpc_ntd, est_clicks, est_cost_ntd, est_orders, and pays (the estimated price
        is at most the highest that breaks even).
    Raises: DataError: for absent columns, a blank, an intent without a rate, or as `max_cpc`.
    Source: As `max_cpc`.
    """
    searches, click_rate, price = want_numbers(keywords, ["searches_per_month", "est_ctr", "est_cpc_ntd"]).T
    if isinstance(conversion_rate, Mapping):
        intents = want_columns(keywords, ["intent"])["intent"]
        unknown = sorted(set(intents) - set(conversion_rate))
        if unknown:
            raise DataError("papers.no_rate", came=unknown[0], known=", ".join(conversion_rate))
        limit_of = {
            intent: max_cpc(conversion_rate=rate, aov_ntd=aov_ntd, margin_ratio=margin_ratio)
            for intent, rate in conversion_rate.items()
        }
        limit, rates = (
            intents.map(limit_of).to_numpy(dtype=float),
            intents.map(dict(conversion_rate)).to_numpy(dtype=float),
        )
    else:
        limit = np.full(
            len(keywords), max_cpc(conversion_rate=conversion_rate, aov_ntd=aov_ntd, margin_ratio=margin_ratio)
        )
        rates = np.full(len(keywords), conversion_rate)
    clicks = searches * click_rate
    return keywords.assign(
        max_cpc_ntd=limit,
        est_clicks=clicks,
        est_cost_ntd=clicks * price,
        est_orders=clicks * rates,
        pays=price <= limit,
    )


def search_waste(terms: pd.DataFrame, *, conversion_rate: float, negatives: Iterable[str] = ()) -> pd.DataFrame:
    """Which search terms cost money for nothing.

    A term is waste when it means something else than we sell (it holds a negative keyword), or when it
    had so many clicks without an order that a term which sells at the usual rate would have had one
    with 95 % probability: the clicks at which (1 − rate)^clicks is at most 0.05. A handful of clicks
    without an order proves nothing.

    Args:
        terms: One row per search term; needs term, clicks, cost_ntd, orders.
        conversion_rate: Orders per click of search on the whole, above 0 and below 1.
        negatives: Words or phrases that mean something else.
    Returns: A copy with reason (negative, no_orders, or empty) and waste_ntd (the cost of those rows,
        otherwise 0); its sum is what was wasted.
    Raises: DataError: for absent columns, a blank, or a rate outside 0–1.
    Source: J. A. Hanley, A. Lippman-Hand, "If nothing goes wrong, is everything all right?",
        Journal of the American Medical Association 249 (1983), 1743–1745 (nothing in n trials).

    >>> terms = pd.DataFrame({"term": ["coffee colour", "coffee", "tea"], "clicks": [9, 200, 9],
    ...                       "cost_ntd": [50, 900, 60], "orders": [0, 0, 0]})
    >>> search_waste(terms, conversion_rate=0.02, negatives=["colour"])["reason"].tolist()
    ['negative', 'no_orders', '']
    """
    if not 0 < conversion_rate < 1:
        raise DataError("papers.not_a_share", name="conversion_rate", came=conversion_rate)
    clicks, cost, orders = want_numbers(terms, ["clicks", "cost_ntd", "orders"]).T
    words = [word for word in negatives if word.strip()]
    names = want_columns(terms, ["term"])["term"].astype("str")
    means_else = np.array([any(word in name for word in words) for name in names], dtype=bool)
    enough = math.ceil(math.log(_SURPRISE) / math.log(1 - conversion_rate))
    idle = (orders == 0) & (clicks >= enough)
    reason = np.select([means_else, idle], ["negative", "no_orders"], "")
    return terms.assign(reason=reason, waste_ntd=np.where(reason != "", cost, 0.0))
