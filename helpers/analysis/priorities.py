"""What to do with too little of everything: scores, the best set, and what is missing for it.

rice_score    initiatives            → one score each
best_set      initiatives and limits → the set of highest value that fits, with its dependencies
resource_gap  needs and resources    → what each initiative lacks
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["best_set", "resource_gap", "rice_score"]

_HOURS_A_MONTH = 160
# 2^20 sets are a million rows; beyond that looking at every set is no longer a matter of seconds.
_MOST_INITIATIVES = 20


def rice_score(initiatives: pd.DataFrame, *, hours_a_month: float = _HOURS_A_MONTH) -> pd.Series:
    """Reach × impact × confidence ÷ effort in person-months.

    Args:
        initiatives: One row per initiative; needs reach (people a quarter), impact (0.25–3), confidence
            (0–1), effort_hours (above 0).
        hours_a_month: Working hours of a person-month.
    Returns: The score of each row, named score.
    Raises: DataError: for absent columns, blanks, or effort that is not above 0.
    Source: S. McBride, "RICE: Simple prioritization for product managers", Intercom (2016).

    >>> one = pd.DataFrame({"reach": [2000], "impact": [2.0], "confidence": [0.8], "effort_hours": [640]})
    >>> rice_score(one).tolist()
    [800.0]
    """
    reach, impact, confidence, effort = want_numbers(initiatives, ["reach", "impact", "confidence", "effort_hours"]).T
    if (effort <= 0).any():
        raise DataError("papers.not_above_0", name="effort_hours", came=effort.min())
    return pd.Series(reach * impact * confidence / (effort / hours_a_month), index=initiatives.index, name="score")


def best_set(
    initiatives: pd.DataFrame,
    *,
    value: str,
    limits: Mapping[str, float],
    key: str = "initiative_id",
    requires: str = "requires",
    excludes: str = "excludes",
) -> dict[str, object]:
    """The set of initiatives with the highest total value that fits every limit.

    Every set is looked at, so nothing better exists. Taking initiatives by rank is no substitute: it
    never buys a weak-looking one that others depend on.

    Args:
        initiatives: One row per initiative, at most 20.
        value: The column to add up, such as a score.
        limits: Column → the most that a set may take of it, such as {"cost_ntd": 1_700_000}.
        key: The column that names an initiative.
        requires, excludes: The columns that name the initiative which it needs, or cannot go with;
            blank where there is none. An exclusion counts in both directions.
    Returns: chosen (names, in the order of the table), value (their total), and used_<column> for
        each limit.
    Raises: DataError: for absent columns, blanks in numbers, more than 20 rows, or a requirement that
        is not in the table.
    Source: H. Kellerer, U. Pferschy, D. Pisinger, Knapsack Problems (2004), chapters 1 and 9 (several
        limits); here by complete enumeration.
    """
    names = want_columns(initiatives, [key, requires, excludes])[key].tolist()
    if len(names) > _MOST_INITIATIVES:
        raise DataError("papers.too_many", came=len(names), most=_MOST_INITIATIVES)
    worth = want_numbers(initiatives, [value])[:, 0]
    takes = want_numbers(initiatives, list(limits))
    sets = _every_set(len(names))
    allowed = (sets @ takes <= np.array(list(limits.values()))).all(axis=1)
    for number, (needed, barred) in enumerate(zip(initiatives[requires], initiatives[excludes], strict=True)):
        if pd.notna(needed):
            allowed &= sets[:, number] <= sets[:, _place(needed, names)]
        if pd.notna(barred):
            allowed &= sets[:, number] + sets[:, _place(barred, names)] <= 1
    best = sets[int(np.argmax(np.where(allowed, sets @ worth, -np.inf)))] > 0
    used = {f"used_{name}": float(takes[best, at].sum()) for at, name in enumerate(limits)}
    return {
        "chosen": tuple(name for name, taken in zip(names, best.tolist(), strict=True) if taken),
        "value": float(worth[best].sum()),
        **used,
    }


def resource_gap(needs: pd.DataFrame, resources: pd.DataFrame, initiatives: pd.DataFrame) -> pd.DataFrame:
    """What each initiative lacks of each resource that it needs, taken by itself.

    Available is capacity less what daily work has taken. A resource that has to be settled earlier than
    the initiative starts is not available for it.

    Args:
        needs: The table `initiative_needs`.
        resources: The table `resources`.
        initiatives: The table `initiatives`, for starts_in_days.
    Returns: One row per need: initiative_id, resource_id, need, available, in_time, gap (need less
        available, 0 when there is enough), all in the resource's unit.
    Raises: DataError: for absent columns, or a resource or initiative that is not in its table.
    """
    want_numbers(needs, ["need"])
    want_numbers(resources, ["capacity", "committed", "lead_days"])
    want_numbers(initiatives, ["starts_in_days"])
    left = resources.set_index("resource_id").eval("capacity - committed")
    lead = resources.set_index("resource_id")["lead_days"]
    start = initiatives.set_index("initiative_id")["starts_in_days"]
    for column, known in (("resource_id", left.index), ("initiative_id", start.index)):
        lost = needs.loc[~needs[column].isin(known), column]
        if len(lost):
            raise DataError("papers.not_in_table", came=lost.iloc[0], column=column)
    in_time = needs["resource_id"].map(lead) <= needs["initiative_id"].map(start)
    available = needs["resource_id"].map(left).where(in_time, 0)
    return needs[["initiative_id", "resource_id", "need"]].assign(
        available=available, in_time=in_time, gap=(needs["need"] - available).clip(lower=0)
    )


def _every_set(count: int) -> npt.NDArray[np.float64]:
    return (np.arange(2**count)[:, None] >> np.arange(count) & 1).astype(np.float64)


def _place(name: object, names: list[object]) -> int:
    if name not in names:
        raise DataError("papers.not_in_table", came=name, column="requires / excludes")
    return names.index(name)
