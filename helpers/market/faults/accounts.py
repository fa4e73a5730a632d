"""What is wrong in `pnl_monthly` and `campaign_history`."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.faults.dirt import Dirt

__all__ = ["mix_units", "net_returns"]

_IN_TEN_THOUSANDS = 9
_TEN_THOUSAND = 10_000


def net_returns(rng: np.random.Generator, income: pd.DataFrame, dirt: Dirt) -> pd.DataFrame:
    """One year, drawn, in which returns were taken off before booking.

    Its gross sales are already less returns and its returns are 0; net revenue is right all the same.
    """
    years = income["month"].dt.year
    hit = years == rng.choice(years.unique())
    amount = income["amount_ntd"].to_numpy().copy()
    gross, returns = (np.flatnonzero(hit & (income["account"] == account)) for account in ("gross_sales", "returns"))
    right_gross, right_returns = amount[gross].copy(), amount[returns].copy()
    amount[gross] -= right_returns
    amount[returns] = 0
    for rows, right in ((gross, right_gross), (returns, right_returns)):
        keys = income["month"].iloc[rows].astype("str") + "/" + income["account"].iloc[rows]
        dirt.note("pnl_monthly", keys.to_numpy(), "amount_ntd", "returns_netted", amount[rows], right)
    dirt.clean["pnl_monthly"] = income
    return income.assign(amount_ntd=amount)


def mix_units(rng: np.random.Generator, campaigns: pd.DataFrame, dirt: Dirt) -> pd.DataFrame:
    """Nine campaigns whose spend was filed in ten thousands of NT$, as their unit note says."""
    rows = np.sort(rng.choice(len(campaigns), size=_IN_TEN_THOUSANDS, replace=False))
    spend = campaigns["spend"].to_numpy(dtype=float).copy()
    right = spend[rows].copy()
    # Two decimals: spends are whole hundreds, so that nothing is lost.
    spend[rows] = np.round(right / _TEN_THOUSAND, 2)
    unit = campaigns["unit_note"].to_numpy(dtype=object).copy()
    unit[rows] = "萬元"
    keys = campaigns["campaign_id"].to_numpy(dtype=object)[rows]
    dirt.note("campaign_history", keys, "spend", "unit_wan", spend[rows], right)
    dirt.clean["campaign_history"] = campaigns
    return campaigns.assign(spend=spend, unit_note=pd.array(unit, dtype="str"))
