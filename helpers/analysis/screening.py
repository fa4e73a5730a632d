"""May this piece of information be used? Six criteria, and a gate.

The rule is the course's own and public: a learner's own scores are compared with it. Lawfulness is
a gate, not a score among six: nothing outweighs it.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers

__all__ = ["CRITERIA", "screen_information"]

CRITERIA = ("relevance", "recency", "coverage", "reliability", "granularity", "lawfulness")
_MONTHS_RECENT, _MONTHS_USABLE = 12, 36
_SAMPLE_ENOUGH = 400
# Three weaknesses at once ask for a caveat; two are the common state of good sources.
_WEAKNESSES_BORNE = 2

_COVERAGE = {"our_orders": 2, "buyers": 2, "part": 1, "elsewhere": 0}
_GRANULARITY = {"line_month": 2, "line_year": 1, "total_month": 1, "total_year": 0}
_UNLAWFUL, _OTHER_PURPOSE = ("bought_list", "passed_on"), ("own_other_purpose",)
_STRONG_METHODS, _NO_METHOD = ("records", "register", "observation"), ("unknown",)


def screen_information(items: pd.DataFrame) -> pd.DataFrame:
    """Score each piece 0–2 on six criteria, and decide.

    relevance    2 one of our five lines · 1 household goods together · 0 another category
    recency      2 up to 12 months old · 1 up to 36 · 0 older
    coverage     2 all our orders, or buyers in Taiwan · 1 part of the buyers · 0 people elsewhere
    reliability  2 records, census, observation, or a quota sample of 400 or more · 1 any other method,
                 and whatever sells its own conclusion · 0 method not stated
    granularity  2 line by month · 1 line by year, or total by month · 0 total by year
    lawfulness   0 a bought list, or passed on privately · 1 our own, collected for another purpose · 2 else

    Decision: reject when lawfulness, relevance, recency, coverage or reliability is 0; caveat when
    granularity is 0, more than two criteria are 1, or the piece sells its own conclusion; else use.
    A large sample mends nothing: 20,000 people of another market are still people of another market.

    Args:
        items: The table `info_items`.
    Returns: Index info_id; the six criteria (0–2), decision (use, caveat, reject).
    Raises: DataError: when a column is absent.
    """
    need = ["info_id", "category", "age_months", "population", "n", "method", "sells_conclusion", "detail", "obtained"]
    known = want_columns(items, need)
    age, sells = want_numbers(items, ["age_months", "sells_conclusion"]).T
    strong = known["method"].isin(_STRONG_METHODS) | (known["method"].eq("quota") & known["n"].ge(_SAMPLE_ENOUGH))
    reliability = np.select([known["method"].isin(_NO_METHOD), strong & (sells == 0)], [0, 2], 1)
    scores = pd.DataFrame(
        {
            "relevance": np.select([known["category"].eq("other"), known["category"].eq("household")], [0, 1], 2),
            "recency": np.select([age <= _MONTHS_RECENT, age <= _MONTHS_USABLE], [2, 1], 0),
            "coverage": known["population"].map(_COVERAGE).to_numpy(),
            "reliability": reliability,
            "granularity": known["detail"].map(_GRANULARITY).to_numpy(),
            "lawfulness": np.select(
                [known["obtained"].isin(_UNLAWFUL), known["obtained"].isin(_OTHER_PURPOSE)], [0, 1], 2
            ),
        },
        index=pd.Index(known["info_id"], name="info_id"),
    )
    rejected = scores.drop(columns="granularity").eq(0).any(axis=1)
    limited = scores["granularity"].eq(0) | (scores.eq(1).sum(axis=1) > _WEAKNESSES_BORNE) | (sells == 1)
    return scores.assign(decision=np.select([rejected, limited], ["reject", "caveat"], "use"))
