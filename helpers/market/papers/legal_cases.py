"""Which law cases a learner judges, and when: `legal_cases`; ways of collecting: `collection_methods`.

Every drawing holds something that may go ahead and something to ask counsel about, so that
"stop everything" never passes. No case comes to a learner twice.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.market.papers.case_texts import CASES, LAW_AS_OF, WAYS

__all__ = ["CASES_TO_ASK_ABOUT", "CASES_TO_LET_GO", "POOLS", "draw_cases", "hand_out_cases", "suggest_methods"]


def _numbers(*wanted: range | int) -> tuple[str, ...]:
    ranges = (range(one, one + 1) if isinstance(one, int) else one for one in wanted)
    return tuple(f"L{number:02d}" for part in ranges for number in part)


# In the order in which the exercises come: the later one draws from what the earlier one left.
POOLS = {
    "T1.1-E6": _numbers(range(1, 11), 13, range(18, 21), 22),
    "T2.1-E10": _numbers(range(8, 32)),
}
# Drawing needs these two groups; a test holds them against the key.
CASES_TO_LET_GO = _numbers(7, 18, 22, 27)
CASES_TO_ASK_ABOUT = _numbers(3, 6, 16, 19, 28)
_CASES_A_TASK = 8


def draw_cases(rng: np.random.Generator, pool: Sequence[str], *, count: int = _CASES_A_TASK) -> tuple[str, ...]:
    """Draw cases from a pool: at least one that may go ahead and one to ask counsel about.

    Args:
        rng: Chance.
        pool: Case ids; must hold one of each of the two groups.
        count: How many are drawn, at least 2.
    Returns: Case ids in order.
    """
    go = [case for case in pool if case in CASES_TO_LET_GO]
    ask = [case for case in pool if case in CASES_TO_ASK_ABOUT]
    drawn = [go[int(rng.integers(len(go)))], ask[int(rng.integers(len(ask)))]]
    rest = [case for case in pool if case not in drawn]
    drawn += [rest[number] for number in rng.permutation(len(rest))[: count - 2].tolist()]
    return tuple(sorted(drawn))


def hand_out_cases(rng: np.random.Generator) -> pd.DataFrame:
    """The table `legal_cases`: eight cases for each of the two exercises."""
    given: list[tuple[str, str]] = []
    for task, pool in POOLS.items():
        left = [case for case in pool if case not in [case for case, _ in given]]
        given += [(case, task) for case in draw_cases(rng, left)]
    known = {case.case_id: case for case in CASES}
    return pd.DataFrame(
        {
            "case_id": [case for case, _ in given],
            "task": [task for _, task in given],
            "topic": [known[case].topic for case, _ in given],
            "text_zh": [known[case].text.zh for case, _ in given],
            "text_en": [known[case].text.en for case, _ in given],
            "law_as_of": pd.Series([LAW_AS_OF] * len(given)).astype("datetime64[us]"),
        }
    )


def suggest_methods() -> pd.DataFrame:
    """The table `collection_methods`: the same eight for everybody."""
    return pd.DataFrame(
        {
            "method_id": [way.method_id for way in WAYS],
            "text_zh": [way.text.zh for way in WAYS],
            "text_en": [way.text.en for way in WAYS],
        }
    )
