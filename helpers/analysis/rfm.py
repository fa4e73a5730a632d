"""Who bought lately, often and much: recency, frequency and monetary value of members.

rfm_scores    orders       → one row a member, with scores 1–5 and a named group
rfm_summary   those rows   → one row a group: how many, how much
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["GROUPS", "rfm_migration", "rfm_scores", "rfm_summary"]

GROUPS = ("champion", "loyal", "new", "cooling", "at_risk", "lapsed")
_SCORES = 5


def rfm_scores(
    orders: pd.DataFrame,
    *,
    member: str = "member_id",
    moment: str = "ordered_at",
    value: str = "net_revenue_ntd",
) -> pd.DataFrame:
    """Recency, frequency and monetary value of each member, each scored in fifths.

    The reference day is the day after the last order, so the answer does not change with the day on
    which it is worked out. Ties are divided in the order of the member ids (`method="first"`), so
    that the fifths have equal size.

    Args:
        orders: One row per completed order. Rows without a member (guests) are left out.
        member, moment, value: The columns that hold the member, the moment of the order, and its
            value (NT$).
    Returns: Index member; recency_d (days from the last order to the reference day), freq (orders),
        monetary_ntd (their sum); r, f, m (1–5, 5 is the most recent, frequent, valuable fifth);
        group, one of `GROUPS` by r and f: champion (both 4 or more), loyal (both 3 or more), new
        (r 4 or more, f 2 or less), cooling (r 3, f 2 or less), at_risk (r 2 or less, f 3 or more),
        lapsed (both 2 or less).
    Raises: DataError: when a column is absent, values are not numbers, or fewer than five members
        have ordered.
    Source: A. M. Hughes, Strategic Database Marketing (1994), on scores in fifths. The groups are
        this course's own.
    """
    want_columns(orders, [member, moment, value])
    known = orders[orders[member].notna()]
    if known[member].nunique() < _SCORES:
        raise DataError("customers.no_rows", need=member)
    want_numbers(known, [value])
    last_day = known[moment].max().normalize()
    by_member = known.groupby(member, observed=True)
    scores = pd.DataFrame(
        {
            "recency_d": (last_day - by_member[moment].max().dt.normalize()).dt.days + 1,
            "freq": by_member.size(),
            "monetary_ntd": by_member[value].sum(),
        }
    ).sort_index()
    scores["r"] = _SCORES + 1 - _fifths(scores["recency_d"])
    scores["f"] = _fifths(scores["freq"])
    scores["m"] = _fifths(scores["monetary_ntd"])
    r, f = scores["r"], scores["f"]
    scores["group"] = np.select(
        [(r >= 4) & (f >= 4), (r >= 3) & (f >= 3), r >= 4, r == 3, f >= 3], GROUPS[:-1], default=GROUPS[-1]
    )
    return scores


def rfm_summary(scores: pd.DataFrame) -> pd.DataFrame:
    """How many members each group has, and what they are worth.

    Args:
        scores: From `rfm_scores`.
    Returns: One row a group, in the order of `GROUPS`: group, n, share (0–1), recency_d and freq
        (means), monetary_ntd (mean), revenue_share (0–1). Groups without members are left out.
    Raises: DataError: when a column is absent.
    """
    want_columns(scores, ["group", "recency_d", "freq", "monetary_ntd"])
    by_group = scores.groupby("group")
    table = by_group[["recency_d", "freq", "monetary_ntd"]].mean()
    table.insert(0, "n", by_group.size())
    table.insert(1, "share", table["n"] / len(scores))
    table["revenue_share"] = by_group["monetary_ntd"].sum() / scores["monetary_ntd"].sum()
    return table.loc[[group for group in GROUPS if group in table.index]].rename_axis("group").reset_index()


def rfm_migration(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Where the members of each group are some time later.

    Args:
        before: From `rfm_scores`, on the orders of an earlier period.
        after: The same on a later period. Orders of the earlier period may be in it or not; say which.
    Returns: Index: the group before; columns: the group after, and `none` for those who did not buy in
        the later period; counts of members. Members who are new after are not in the table.
    Raises: DataError: when a column is absent.
    """
    want_columns(before, ["group"])
    want_columns(after, ["group"])
    later = after["group"].reindex(before.index).fillna("none")
    counts = pd.crosstab(before["group"], later)
    rows = [group for group in GROUPS if group in counts.index]
    return counts.reindex(index=rows, columns=[*GROUPS, "none"], fill_value=0).rename_axis(
        index="before", columns="after"
    )


def _fifths(values: pd.Series) -> pd.Series:
    return pd.qcut(values.rank(method="first"), _SCORES, labels=False) + 1
