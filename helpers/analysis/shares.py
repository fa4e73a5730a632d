"""How large the market is, how fast it grows, how concentrated it is, and what we have of it."""

from __future__ import annotations

import pandas as pd

from helpers.analysis.wanted import listed, want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["cagr", "hhi", "market_size", "share_table"]

_MONTHS = 12


def market_size(market_monthly: pd.DataFrame) -> pd.Series:
    """Revenue of all companies together in each full calendar year.

    Args:
        market_monthly: Cleaned; month (a date), revenue_ntd.
    Returns: NT$ by year (the index); years with fewer than twelve months are left out.
    Raises: DataError: when a column is absent or blank, or no year is full.
    """
    year = _years(market_monthly)
    full = market_monthly.groupby(year)["month"].nunique() == _MONTHS
    total = market_monthly.groupby(year)["revenue_ntd"].sum()
    if not full.any():
        raise DataError("rivals.no_full_year")
    return total.loc[full].rename("market_ntd").rename_axis("year")


def cagr(by_year: pd.Series) -> float:
    """Compound annual growth rate from the first to the last year: three year-ends span two steps.

    Args:
        by_year: One amount above 0 a year, index the year, such as `market_size` gives.
    Returns: A rate; 0.08 is 8 % a year.
    Raises: DataError: when there are fewer than two years or an amount is not above 0.
    Source: The geometric mean growth rate, as in any textbook: (last ÷ first) ^ (1 ÷ steps) − 1.

    >>> round(cagr(pd.Series({2023: 100, 2024: 90, 2025: 121})), 2)
    0.1
    """
    if len(by_year) < 2:
        raise DataError("rivals.one_year", years=listed(by_year.index))
    if (by_year <= 0).any():
        raise DataError("analysis.not_positive", column=str(by_year.name), count=int((by_year <= 0).sum()))
    ordered = by_year.sort_index()
    steps = int(ordered.index[-1]) - int(ordered.index[0])
    return float((ordered.iloc[-1] / ordered.iloc[0]) ** (1 / steps) - 1)


def hhi(revenue: pd.Series) -> float:
    """Herfindahl–Hirschman index: the sum of squared market shares in percentage points, up to 10,000.

    "All others" as one company makes the index an upper bound.

    Args:
        revenue: Amounts by company, none below 0.
    Returns: The index; above 1,800 a market is called highly concentrated.
    Raises: DataError: when an amount is below 0 or all are 0.
    Source: O. C. Herfindahl, Concentration in the Steel Industry (1950); A. O. Hirschman, "The paternity of an
        index", American Economic Review 54 (1964), 761; threshold: U.S. Department of Justice and Federal Trade
        Commission, Merger Guidelines (2023), guideline 1.

    >>> hhi(pd.Series({"own": 50, "c1": 30, "c2": 20}))
    3800.0
    """
    if (revenue < 0).any() or revenue.sum() <= 0:
        raise DataError("rivals.no_revenue")
    return float(((100 * revenue / revenue.sum()) ** 2).sum())


def share_table(market_monthly: pd.DataFrame, *, year: int, company: str = "own") -> pd.DataFrame:
    """A company's share of each line's market in a year, by value, and its change from the year before.

    Args:
        market_monthly: Cleaned; month (a date), line, company, revenue_ntd.
        year: Which year; the year before must be there too.
        company: Whose share.
    Returns: line (and a last row ALL), own (the company's revenue, NT$), market (NT$), share_pct, chg_pp (percentage
        points against the year before), market_growth (a rate).
    Raises: DataError: when a column is absent or blank, or a year or the company is not in the table.
    """
    want_columns(market_monthly, ["line", "company"])
    years = _years(market_monthly)
    for wanted in (year, year - 1):
        if wanted not in set(years):
            raise DataError("rivals.no_such_year", year=wanted, known=listed(sorted(set(years))))
    if company not in set(market_monthly["company"]):
        raise DataError(
            "analysis.no_such_group", asked=company, column="company", known=listed(market_monthly["company"].unique())
        )
    now, before = (_sums(market_monthly.loc[years == one], company) for one in (year, year - 1))
    share, share_before = 100 * now["own"] / now["market"], 100 * before["own"] / before["market"]
    found = now.assign(share_pct=share, chg_pp=share - share_before, market_growth=now["market"] / before["market"] - 1)
    return found.rename_axis("line").reset_index()


def _sums(market: pd.DataFrame, company: str) -> pd.DataFrame:
    by_line = market.groupby("line")["revenue_ntd"].sum()
    own = market.loc[market["company"].eq(company)].groupby("line")["revenue_ntd"].sum()
    table = pd.DataFrame({"own": own, "market": by_line}).fillna(0)
    table.loc["ALL"] = table.sum()
    return table


def _years(market_monthly: pd.DataFrame) -> pd.Series:
    want_columns(market_monthly, ["month"])
    want_numbers(market_monthly, ["revenue_ntd"])
    return pd.to_datetime(market_monthly["month"]).dt.year
