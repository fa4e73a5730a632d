"""Sales and media money by area and week: the report `geo_weekly`."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.media.effects import MEDIA_CHANNELS
from helpers.market.media.spending import Spending, area_spend
from helpers.market.text import text_column
from helpers.market.trade.books import Books
from helpers.market.world.calendar import week_starts
from helpers.market.world.places import AREAS, area_shares

__all__ = ["geo_weekly_table"]

_WEEK_DAYS = 7


def geo_weekly_table(books: Books, spending: Spending) -> pd.DataFrame:
    """The table `geo_weekly`: whole weeks only, area by area within a week."""
    starts = week_starts(spending.days)
    weeks = len(spending.days) // _WEEK_DAYS
    orders = np.add.reduceat(books.orders.sum(axis=2), starts)[:weeks]
    revenue = np.add.reduceat(books.net_ntd.sum(axis=(2, 3)), starts)[:weeks]
    spend = area_spend(spending)[:, :weeks].transpose(1, 0, 2)
    area = np.tile(np.arange(len(AREAS)), weeks)
    columns = {
        "area": text_column(AREAS, area),
        "week_start": np.repeat(spending.days[starts[:weeks]], len(AREAS)).astype("datetime64[us]"),
        "share": np.round(area_shares(), 4)[area],
        "orders": orders.ravel(),
        "revenue_ntd": revenue.ravel(),
    }
    by_channel = {f"spend_{name}_ntd": spend[:, :, at].ravel() for at, name in enumerate(MEDIA_CHANNELS)}
    return pd.DataFrame({**columns, **by_channel})
