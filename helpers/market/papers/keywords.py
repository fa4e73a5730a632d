"""What people search for, and what a click would cost: `keywords`, 160 terms.

The terms are the same for everybody; searches, prices and click rates are the company's own, and
the main threat's name is searched for most among the rivals. People search for our own name at least as
often as the ads on it are seen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.papers.keyword_texts import OTHER_MEANINGS, OWN_BRAND, RIVALS, WANTED
from helpers.market.streams import steady

__all__ = ["list_keywords", "other_meanings"]

# Lowest and highest searches a month, cost per click (NT$) and click rate. With a conversion rate of
# 1.5–3 % and a contribution of about NT$525 an order a click is worth NT$8–16: part of the buying
# terms costs more than that.
_RANGES = {
    "info": ((400, 9_000), (3.0, 8.0), (0.012, 0.035)),
    "compare": ((500, 8_000), (5.0, 13.0), (0.020, 0.055)),
    "buy": ((500, 14_000), (6.0, 22.0), (0.030, 0.080)),
    # Only the proportions of searches count here: see `_OWN_SEARCHES`.
    "own": ((0.85, 1.18), (1.5, 4.0), (0.180, 0.360)),
    "rival": ((6_000, 30_000), (7.0, 18.0), (0.006, 0.022)),
    "other": ((1_800, 40_000), (2.0, 9.0), (0.008, 0.032)),
}
_THREAT_IS_LARGER = 1.8
# Two words narrow a search down.
_LONGER_IS_RARER = 0.35
# Of a brand they leave a small part: most people type the bare name.
_BRAND_WITH_MORE = 0.08
# How all searches for our name at full size divide. The first is the name itself.
_OWN_PARTS = {
    "穗岸": 0.62,
    "suian": 0.095,
    "穗岸 官網": 0.085,
    "穗岸 評價": 0.06,
    "穗岸 折扣碼": 0.05,
    "穗岸 禮盒": 0.03,
    "穗岸 濾掛咖啡": 0.025,
    "穗岸 護手霜": 0.02,
    "穗岸 浴巾": 0.015,
}
_OWN_SEARCHES = (20_000, 26_000)
# Not every search shows the ad: a little more is searched than the ad is seen.
_SEEN_LESS = (1.06, 1.20)


@dataclass(frozen=True)
class _Term:
    keyword: str
    line: str
    intent: str
    owner: str
    range: str


def _terms() -> tuple[_Term, ...]:
    wanted = [
        _Term(keyword, line, intent, "generic", intent)
        for line, intents in WANTED.items()
        for intent, keywords in intents.items()
        for keyword in keywords
    ]
    own = [_Term(keyword, line, "brand", "own", "own") for line, keyword in OWN_BRAND]
    rivals = [
        _Term(keyword, line, "brand", owner, "rival") for owner, terms in RIVALS.items() for line, keyword in terms
    ]
    other = [
        _Term(keyword, line, intent, "generic", "other")
        for line, terms in OTHER_MEANINGS.items()
        for keyword, intent in terms
    ]
    return (*wanted, *own, *rivals, *other)


_TERMS = _terms()


def list_keywords(
    rng: np.random.Generator, *, main_threat: str, scale: float = 1.0, brand_ads_seen: float = 0.0
) -> pd.DataFrame:
    """The table `keywords`, in the mixed order of a tool's export.

    Args:
        rng: Chance.
        main_threat: The rival (c1–c4) whose name is searched for most.
        scale: The company's size, which searches for its name follow.
        brand_ads_seen: How often a month the ads on our own name are seen.
    """
    low_high = np.array([_RANGES[term.range] for term in _TERMS])
    searches = _between(rng, low_high[:, 0])
    rarer = np.array([_BRAND_WITH_MORE if term.intent == "brand" else _LONGER_IS_RARER for term in _TERMS])
    searches *= np.where([" " in term.keyword for term in _TERMS], rarer, 1.0)
    searches *= np.where([term.owner == main_threat for term in _TERMS], _THREAT_IS_LARGER, 1.0)
    own = np.array([term.owner == "own" for term in _TERMS])
    wanted = max(rng.uniform(*_OWN_SEARCHES) * scale, rng.uniform(*_SEEN_LESS) * brand_ads_seen)
    parts = searches[own] * np.array([_OWN_PARTS[term.keyword] for term in _TERMS if term.owner == "own"])
    searches[own] = parts / parts.sum() * wanted
    table = pd.DataFrame(
        {
            "keyword": [term.keyword for term in _TERMS],
            "seed_line": [term.line for term in _TERMS],
            # Keyword tools round searches to tens.
            "searches_per_month": np.maximum(10, np.round(steady(searches) / 10) * 10).astype(np.int64),
            "est_cpc_ntd": np.round(steady(_between(rng, low_high[:, 1])), 1),
            "est_ctr": np.round(steady(_between(rng, low_high[:, 2])), 4),
            "intent": [term.intent for term in _TERMS],
            "owner": [term.owner for term in _TERMS],
        }
    )
    return table.iloc[rng.permutation(len(table))].reset_index(drop=True)


def other_meanings() -> tuple[str, ...]:
    """The terms that share a word with our goods but mean something else."""
    return tuple(term.keyword for term in _TERMS if term.range == "other")


def _between(rng: np.random.Generator, low_high: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Drawn evenly on the log scale: few large values, many small ones."""
    low, high = np.log(low_high).T
    drawn: npt.NDArray[np.float64] = np.exp(rng.uniform(low, high))
    return drawn
