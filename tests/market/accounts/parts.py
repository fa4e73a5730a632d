"""Small companies, and what a reader would work out from the orders alone."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd

from helpers.market import History, found_market
from tests.market.conftest import live

SMALL = tuple(f"small-{number}" for number in range(6))


@cache
def small(learner: str) -> History:
    return live(found_market("accounts", learner, scale=0.1))


def sent_lines(history: History) -> pd.DataFrame:
    """Lines of orders that were sent out, with the day in Taiwan, the latest status, and the price list."""
    raw = history.tables["orders_raw"]
    orders = raw[raw["coupon"].ne("TEST")].drop_duplicates("order_id", keep="last")
    orders = orders[orders["status"].ne("cancelled")]
    lines = history.tables["order_lines"]
    sent = lines[lines["qty"] > 0].merge(orders[["order_id", "ts_utc", "status", "sales_channel"]], on="order_id")
    day = (sent["ts_utc"] + pd.Timedelta(hours=8)).dt.tz_localize(None).dt.normalize()
    return sent.assign(
        day=day,
        month=day.to_numpy().astype("datetime64[M]").astype("datetime64[us]"),
        week_start=day - pd.to_timedelta(day.dt.day_of_week, unit="D"),
        line=sent["sku"].str[:2],
    )


def clean_by_month(history: History) -> pd.DataFrame:
    orders = history.tables["orders_clean"]
    return orders.assign(month=orders["ordered_at"].to_numpy().astype("datetime64[M]").astype("datetime64[us]"))


def yearly(history: History, account: str, *, clean: bool = True) -> np.ndarray:
    income = history.clean["pnl_monthly"] if clean else history.tables["pnl_monthly"]
    rows = income[income["account"] == account]
    return rows.groupby(rows["month"].dt.year)["amount_ntd"].sum().to_numpy()
