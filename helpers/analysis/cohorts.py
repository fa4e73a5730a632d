"""Do members come back, and what are they worth? Everything by time since joining.

retention_table   orders and members → cohort by age, what cannot be seen yet left empty
repeat_rate       orders             → the share who order again within a window
clv_12_months     orders and members → contribution of a member's first twelve months
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["clv_12_months", "repeat_rate", "retention_table"]

_Z = 1.959963984540054
_YEAR = 12


def retention_table(
    orders: pd.DataFrame,
    members: pd.DataFrame,
    *,
    first_month: str,
    last_month: str,
    member: str = "member_id",
    moment: str = "ordered_at",
    joined: str = "join_date",
) -> pd.DataFrame:
    """Of those who joined in one month, the share who ordered in each month of their age.

    Age 0 is the calendar month of joining. A month that the orders do not cover, because it lies
    after the last month or before the first, is missing and not zero: not yet seen is not lost.

    Args:
        orders: One row per completed order. Guests, and members who are not in `members`, are left out.
        members: One row per member.
        first_month, last_month: The whole months that `orders` covers, such as "2024-01".
        member, moment, joined: The columns that hold the member, the moment of an order, and the day
            of joining.
    Returns: Index join_month (period), columns n (members who joined) and the ages 0, 1, … up to the
        oldest that can be seen for cohorts joining from `first_month` on; shares 0–1.
    Raises: DataError: when a column is absent or nobody joined in these months.
    Source: On reading cohorts by age, P. S. Fader and B. G. S. Hardie, "Probability models for
        customer-base analysis", Journal of Interactive Marketing 23 (2009), 61–69.
    """
    want_columns(orders, [member, moment])
    want_columns(members, [member, joined])
    first, last = (pd.Period(month, freq="M") for month in (first_month, last_month))
    months = members[joined].dt.to_period("M")
    people = pd.DataFrame({"joined": months.to_numpy()}, index=members[member].to_numpy())
    people = people[(months >= first).to_numpy() & (months <= last).to_numpy()]
    if people.empty:
        raise DataError("customers.no_rows", need=joined)
    known = orders[orders[member].isin(people.index)]
    cohort = people["joined"].loc[known[member].to_numpy()]
    ordered = known[moment].dt.to_period("M")
    age = _months(ordered) - _months(cohort)
    seen = pd.DataFrame({"member": known[member].to_numpy(), "cohort": _months(cohort), "age": age})
    seen = seen[(seen["age"] >= 0) & (_months(ordered) <= last.ordinal)].drop_duplicates()
    size = people["joined"].value_counts().sort_index()
    ages = np.arange(last.ordinal - first.ordinal + 1)
    active = pd.crosstab(seen["cohort"], seen["age"]).reindex(index=_months(size.index), columns=ages, fill_value=0)
    shares = active.to_numpy() / size.to_numpy()[:, None]
    shares[_months(size.index)[:, None] + ages > last.ordinal] = np.nan
    table = pd.DataFrame(shares, index=pd.PeriodIndex(size.index, name="join_month"), columns=ages)
    table.insert(0, "n", size.to_numpy())
    return table


def repeat_rate(
    orders: pd.DataFrame,
    *,
    through: str,
    window_days: int = 90,
    member: str = "member_id",
    moment: str = "ordered_at",
) -> dict[str, float]:
    """The share of customers who order again within a window of their first order in the table.

    Customers whose window is not over yet are left out. Two orders on the first day do not count as
    coming back.

    Args:
        orders: One row per completed order; guests are left out. Begin with people whose first order
            is in the table, or a first order is not the first.
        through: The last day that the orders cover, such as "2025-12-31".
        window_days: Length of the window, in days.
        member, moment: The columns that hold the member and the moment of the order.
    Returns: n (customers who can be judged), rate (0–1), ci_low, ci_high (95 %, Wilson).
    Raises: DataError: when a column is absent or nobody can be judged.
    Source: E. B. Wilson, "Probable inference …", Journal of the American Statistical Association 22
        (1927), 209–212.
    """
    want_columns(orders, [member, moment])
    known = orders[orders[member].notna()]
    day = known[moment].dt.normalize()
    first = day.groupby(known[member], observed=True).transform("min")
    judged = first + pd.Timedelta(days=window_days) <= pd.Timestamp(through)
    if not judged.any():
        raise DataError("customers.no_rows", need=f"{window_days} days, {through}")
    again = (day > first) & (day <= first + pd.Timedelta(days=window_days))
    came = again[judged].groupby(known[member][judged], observed=True).any()
    n, rate = len(came), float(came.mean())
    middle = (rate + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z / (1 + _Z**2 / n) * np.sqrt(rate * (1 - rate) / n + _Z**2 / (4 * n**2))
    return {"n": n, "rate": rate, "ci_low": float(middle - half), "ci_high": float(middle + half)}


def clv_12_months(
    orders: pd.DataFrame,
    members: pd.DataFrame,
    *,
    through: str,
    since: str,
    value: str,
    member: str = "member_id",
    moment: str = "ordered_at",
    joined: str = "join_date",
) -> dict[str, float]:
    """What a member brings in during the first twelve months, those who never order included.

    Only members whose twelve months lie wholly inside the orders are counted: a young member has had
    no time to be worth anything.

    Args:
        orders: One row per completed order, with `value`.
        members: One row per member, of one group if groups are compared.
        since, through: First and last day that the orders cover.
        value: The column with what an order leaves over: contribution (NT$), not revenue.
        member, moment, joined: As in `retention_table`.
    Returns: n (members counted), clv12_ntd (their mean), ci_low, ci_high (95 %, normal).
    Raises: DataError: when a column is absent, values are not numbers, or fewer than two members can
        be followed for twelve months.
    Source: D. R. Lehmann and S. Gupta, "Customer lifetime value", Journal of Relationship Marketing 5
        (2006), 87–110: margin, not turnover. The horizon of twelve months is this course's.
    """
    want_columns(members, [member, joined])
    want_numbers(orders, [value])
    want_columns(orders, [member, moment])
    start = pd.Series(members[joined].to_numpy(), index=members[member].to_numpy())
    whole = (start >= pd.Timestamp(since)) & (start + pd.DateOffset(months=_YEAR) <= pd.Timestamp(through))
    start = start[whole]
    if len(start) < 2:
        raise DataError("customers.no_rows", need=f"{since} – {through}")
    known = orders[orders[member].isin(start.index)]
    begun = start.loc[known[member].to_numpy()].to_numpy()
    day = known[moment].dt.normalize()
    inside = (day >= begun) & (day < pd.Series(begun, index=day.index) + pd.DateOffset(months=_YEAR))
    worth = known[value][inside].groupby(known[member][inside], observed=True).sum().reindex(start.index, fill_value=0)
    mean, se = float(worth.mean()), float(worth.std(ddof=1) / np.sqrt(len(worth)))
    return {"n": len(worth), "clv12_ntd": mean, "ci_low": mean - _Z * se, "ci_high": mean + _Z * se}


def _months(periods: pd.Series | pd.Index) -> np.ndarray:
    return pd.PeriodIndex(periods, freq="M").asi8
