"""What is wrong in `market_monthly_raw`."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.faults.dirt import Dirt

__all__ = ["IN_THOUSANDS", "soil_market"]

IN_THOUSANDS = 3
_THOUSAND = 1000
_FIRST_FIGURE = (0.70, 0.85)
_PUBLISHED_AFTER_DAYS, _REVISED_AFTER_DAYS = 19, 80
_KEY = ["month", "line", "company"]


def soil_market(rng: np.random.Generator, market: pd.DataFrame, dirt: Dirt) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The report as published, and the clean table behind it.

    One company filed three months in thousands, so that nobody knows those figures more closely: the
    clean table has them in whole thousands. One other figure was published too low and revised later.

    Args:
        rng: Chance.
        market: `market_monthly` before any of it; month, line, company, revenue_ntd.
        dirt: The list to write in.
    Returns: `market_monthly_raw`, `market_monthly`.
    """
    sellers = market.groupby("company")["revenue_ntd"].sum().drop("own").index.to_numpy()
    company = str(rng.choice(sellers))
    months = rng.choice(market["month"].unique(), size=IN_THOUSANDS, replace=False)
    revenue = market["revenue_ntd"].to_numpy().copy()
    filed = (market["company"].eq(company) & market["month"].isin(months)).to_numpy()
    revenue[filed] = np.round(revenue[filed] / _THOUSAND).astype(np.int64) * _THOUSAND
    clean = market.assign(revenue_ntd=revenue)

    after_month = pd.to_datetime(market["month"]) + pd.offsets.MonthBegin(1)
    raw = clean.rename(columns={"revenue_ntd": "revenue"}).assign(
        unit_note=pd.array(np.where(filed, "千元", "元"), dtype="str"),
        published_on=(after_month + pd.Timedelta(days=_PUBLISHED_AFTER_DAYS)).astype("datetime64[us]"),
    )
    raw.loc[filed, "revenue"] //= _THOUSAND
    seen = raw.loc[filed & (revenue > 0)]
    dirt.note(
        "market_monthly_raw", _keys(seen), "revenue", "unit_thousands", seen["revenue"], revenue[filed & (revenue > 0)]
    )

    could = np.flatnonzero(~filed & market["company"].ne("own").to_numpy() & (revenue > 0))
    row = int(rng.choice(could))
    first = raw.iloc[[row]].copy()
    first["revenue"] = np.round(first["revenue"] * rng.uniform(*_FIRST_FIGURE)).astype(np.int64)
    dirt.note("market_monthly_raw", _keys(first), "revenue", "late_revision", first["revenue"], revenue[row])
    late = raw["published_on"].to_numpy().copy()
    late[row] += np.timedelta64(_REVISED_AFTER_DAYS, "D")
    raw = pd.concat([raw.assign(published_on=late), first], ignore_index=True)
    dirt.clean["market_monthly_raw"] = clean.rename(columns={"revenue_ntd": "revenue"})
    return raw.sort_values([*_KEY, "published_on"], ignore_index=True), clean


def _keys(rows: pd.DataFrame) -> pd.Series:
    return rows["month"].astype("str") + "/" + rows["line"] + "/" + rows["company"]
