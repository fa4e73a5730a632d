"""The tables about orders, before any fault: as exported, line by line, and cleaned."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.effects import CHANNELS
from helpers.market.text import text_column
from helpers.market.trade.baskets import COUPONS, STATUSES, Baskets
from helpers.market.trade.orders import Placed
from helpers.market.world.calendar import FIRST_DAY
from helpers.market.world.places import CITIES
from helpers.market.world.products import RANGE

__all__ = ["lines_table", "number_orders", "orders_clean_table", "orders_raw_table"]

_TAIWAN_HOURS_AHEAD = 8
# Order numbers count in threes: a real shop's numbers have gaps, and test orders fall into them.
_STEP = 3


def number_orders(rng: np.random.Generator, count: int, *, first: int) -> npt.NDArray[np.int64]:
    """Rising order numbers with gaps; the number after an order's own is never taken."""
    return np.asarray(first + _STEP * np.arange(count) + rng.integers(0, 2, count))


def orders_raw_table(
    rng: np.random.Generator,
    placed: Placed,
    baskets: Baskets,
    *,
    order_ids: npt.NDArray[np.object_],
    member_ids: npt.NDArray[np.object_],
) -> pd.DataFrame:
    """`orders_raw` without faults; moments in UTC."""
    online = np.isin(placed.channel, (CHANNELS.index("web"), CHANNELS.index("app")))
    sessions = rng.integers(10**8, 10**9, len(placed))
    session_id = np.array([f"s{number}" for number in sessions.tolist()], dtype=object)
    session_id[~online] = None
    return pd.DataFrame(
        {
            "order_id": pd.array(order_ids, dtype="str"),
            "ts_utc": pd.Series(_moments(placed) - np.timedelta64(_TAIWAN_HOURS_AHEAD, "h")).dt.tz_localize("UTC"),
            "member_id": text_column(member_ids.tolist(), placed.member),
            "sales_channel": text_column(CHANNELS, placed.channel),
            "status": text_column(STATUSES, baskets.status),
            "coupon": text_column(COUPONS, baskets.coupon),
            "ship_fee_ntd": baskets.ship_fee_ntd,
            "city": text_column([city.name for city in CITIES], placed.city),
            "session_id": pd.array(session_id, dtype="str"),
        }
    )


def lines_table(placed: Placed, baskets: Baskets, *, order_ids: npt.NDArray[np.object_]) -> pd.DataFrame:
    """`order_lines` without faults."""
    lines = baskets.lines
    came_back = np.where(
        lines.returned_after > 0,
        (np.datetime64(FIRST_DAY, "D") + placed.day[lines.order] + lines.returned_after).astype("datetime64[us]"),
        np.datetime64("NaT", "us"),
    )
    return pd.DataFrame(
        {
            "order_id": pd.array(order_ids[lines.order], dtype="str"),
            "line_no": lines.line_no,
            "sku": text_column([item.sku for item in RANGE], lines.product),
            "qty": lines.qty,
            "unit_price_ntd": lines.unit_price_ntd,
            "discount_ntd": lines.discount_ntd,
            "return_date": came_back,
        }
    )


def orders_clean_table(
    placed: Placed,
    baskets: Baskets,
    *,
    order_ids: npt.NDArray[np.object_],
    member_id: pd.Series,
) -> pd.DataFrame:
    """`orders_clean`: completed orders, in Taiwan's time, at what was kept and paid.

    Args:
        placed, baskets: What happened.
        order_ids: The order numbers.
        member_id: The members of all orders, in order.
    """
    sold = np.flatnonzero((baskets.status == STATUSES.index("completed")) & (baskets.units > 0))
    return pd.DataFrame(
        {
            "order_id": pd.array(order_ids[sold], dtype="str"),
            "ordered_at": _moments(placed)[sold],
            "member_id": member_id.to_numpy(dtype=object)[sold],
            "sales_channel": text_column(CHANNELS, placed.channel[sold]),
            "city": text_column([city.name for city in CITIES], placed.city[sold]),
            "units": baskets.units[sold],
            "net_revenue_ntd": baskets.net_revenue_ntd[sold],
        }
    ).astype({"member_id": "str"})


def _moments(placed: Placed) -> npt.NDArray[np.datetime64]:
    seconds = placed.day * 86_400 + placed.second
    return (np.datetime64(FIRST_DAY, "s") + seconds).astype("datetime64[us]")
