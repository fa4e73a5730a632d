"""What is wrong in `orders_raw` and `order_lines`."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.faults.cities import misspell_cities
from helpers.market.faults.dirt import Dirt

__all__ = ["orphan_members", "soil_orders"]

_EXACT, _NEAR, _TEST, _ORPHAN = 0.004, 0.003, 0.002, 0.001


def orphan_members(rng: np.random.Generator, orders: pd.DataFrame, dirt: Dirt, *, unused_from: int) -> pd.DataFrame:
    """Orders whose member has been deleted since: the number points nowhere.

    The right treatment keeps them for revenue and drops them when members are followed over time.

    Args:
        rng: Chance.
        orders: The table without faults.
        dirt: The list to write in.
        unused_from: The first member number that nobody has.
    """
    known = np.flatnonzero(orders["member_id"].notna().to_numpy())
    rows = rng.choice(known, size=round(_ORPHAN * len(orders)), replace=False)
    member = orders["member_id"].to_numpy(dtype=object).copy()
    gone = [f"M{unused_from + number:06d}" for number in range(len(rows))]
    member[rows] = gone
    ids = orders["order_id"].to_numpy(dtype=object)[rows]
    dirt.note("orders_raw", ids, "member_id", "orphan_member", gone, gone)
    return orders.assign(member_id=pd.array(member, dtype="str"))


def soil_orders(
    rng: np.random.Generator, orders: pd.DataFrame, lines: pd.DataFrame, numbers: npt.NDArray[np.int64], dirt: Dirt
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The dirty `orders_raw` and `order_lines`.

    Args:
        rng: Chance.
        orders, lines: The same tables without faults.
        numbers: Order numbers of `orders`; the number after each is free.
        dirt: The list to write in.
    """
    dirt.note("orders_raw", ["*"], "ts_utc", "utc_timestamp", "UTC", "+08:00")
    unsold = orders.loc[orders["status"].ne("completed"), ["order_id", "status"]]
    dirt.note("orders_raw", unsold["order_id"], "status", "not_completed", unsold["status"], "")
    counter = lines.loc[lines["qty"].lt(0)]
    keys = counter["order_id"] + "/" + counter["line_no"].astype("str")
    dirt.note("order_lines", keys, "qty", "negative_qty", counter["qty"], counter["qty"])

    orders = orders.assign(city=misspell_cities(rng, orders["city"], "orders_raw", orders["order_id"], dirt))
    test_rows = np.sort(rng.choice(len(orders), size=round(_TEST * len(orders)), replace=False))
    tests, test_lines = _test_orders(test_rows, orders, lines, numbers, dirt)
    exact = _exact_duplicates(rng, orders, dirt)
    near = _near_duplicates(rng, orders, dirt)
    # An update comes after the row it updates; a re-export after everything of its day.
    rank = np.concatenate(
        [np.full(len(orders), 1), np.full(len(tests), 1), np.full(len(exact), 2), np.zeros(len(near))]
    )
    everything = pd.concat([orders, tests, exact, near], ignore_index=True)
    order = np.lexsort((rank, everything["ts_utc"].dt.tz_localize(None).to_numpy()))
    return everything.iloc[order].reset_index(drop=True), _insert_lines(lines, test_lines, after=test_rows)


def _test_orders(
    rows: npt.NDArray[np.int64], orders: pd.DataFrame, lines: pd.DataFrame, numbers: npt.NDArray[np.int64], dirt: Dirt
) -> tuple[pd.DataFrame, pd.DataFrame]:
    tests = orders.iloc[rows].reset_index(drop=True)
    ids = pd.array([f"A{number + 1}" for number in numbers[rows].tolist()], dtype="str")
    tests = tests.assign(
        order_id=ids,
        ts_utc=tests["ts_utc"] + pd.Timedelta(seconds=1),
        member_id=pd.array([None] * len(rows), dtype="str"),
        sales_channel="web",
        status="completed",
        coupon="TEST",
        ship_fee_ntd=0,
    )
    first_lines = np.flatnonzero(lines["line_no"].to_numpy() == 1)
    test_lines = pd.DataFrame(
        {
            "order_id": ids,
            "line_no": 1,
            "sku": lines["sku"].array[first_lines[rows]],
            "qty": 1,
            "unit_price_ntd": 1,
            "discount_ntd": 0,
            "return_date": np.full(len(rows), np.datetime64("NaT", "us")),
        }
    )
    dirt.note("orders_raw", ids, "coupon", "test_order", "TEST", "")
    return tests, test_lines


def _insert_lines(lines: pd.DataFrame, more: pd.DataFrame, *, after: npt.NDArray[np.int64]) -> pd.DataFrame:
    # By position, not by sorting a hundred and fifty thousand order numbers as text.
    order = np.cumsum(lines["line_no"].to_numpy() == 1) - 1
    position = np.concatenate([2 * order, 2 * after + 1])
    return pd.concat([lines, more], ignore_index=True).iloc[np.argsort(position, kind="stable")].reset_index(drop=True)


def _exact_duplicates(rng: np.random.Generator, orders: pd.DataFrame, dirt: Dirt) -> pd.DataFrame:
    # A re-export repeats a stretch of time, not single rows here and there.
    count = round(_EXACT * len(orders))
    start = int(rng.integers(len(orders) - count))
    again = orders.iloc[start : start + count]
    dirt.note("orders_raw", again["order_id"], "order_id", "exact_duplicate", again["order_id"], "")
    return again


def _near_duplicates(rng: np.random.Generator, orders: pd.DataFrame, dirt: Dirt) -> pd.DataFrame:
    rows = np.sort(rng.choice(len(orders), size=round(_NEAR * len(orders)), replace=False))
    earlier = orders.iloc[rows]
    status = np.where(rng.random(len(rows)) < 0.5, "processing", "shipped").astype(object)
    dirt.note("orders_raw", earlier["order_id"], "status", "near_duplicate", status, earlier["status"])
    return earlier.assign(status=pd.array(status, dtype="str"))
