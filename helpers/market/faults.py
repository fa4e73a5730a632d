"""The dirt that real exports carry, planted last, and the list of what was planted where.

The list has one row per fault: `table`, `key` (the row's own id), `column`, `fault`, `found` (what
the learner sees) and `right` (what it should be; blank when the row should go). A fault that is in
a whole column has the key `*`.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.places import CITIES

__all__ = ["FAULT_KINDS", "Dirt", "orphan_members", "soil_members", "soil_orders"]

FAULT_KINDS = (
    "exact_duplicate",
    "near_duplicate",
    "test_order",
    "orphan_member",
    "utc_timestamp",
    "negative_qty",
    "not_completed",
    "city_spelling",
    "sentinel_birth_year",
)
_EXACT, _NEAR, _TEST, _ORPHAN = 0.004, 0.003, 0.002, 0.001
_CITY_MISSPELT, _CITY_WITH_POSTCODE, _CITY_PADDED = 0.060, 0.006, 0.010
_SENTINELS = 0.015
_SENTINEL_YEARS = (1900, 1902, 2025)
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


class Dirt:
    """The list of planted faults as it grows."""

    def __init__(self) -> None:
        self._rows: list[pd.DataFrame] = []

    def note(self, table: str, keys: object, column: str, fault: str, found: object, right: object) -> None:
        """Write down faults of one kind; scalars stand for every key."""
        rows = pd.DataFrame({"key": keys})
        rows = rows.assign(table=table, column=column, fault=fault, found=found, right=right)
        self._rows.append(rows[["table", "key", "column", "fault", "found", "right"]].astype("str"))

    def listed(self) -> pd.DataFrame:
        """All of them, one row a fault."""
        return pd.concat(self._rows, ignore_index=True)


def orphan_members(rng: np.random.Generator, orders: pd.DataFrame, members: int, dirt: Dirt) -> pd.DataFrame:
    """Orders whose member has been deleted since: the number points nowhere.

    The right treatment keeps them for revenue and drops them when members are followed over time.
    """
    known = np.flatnonzero(orders["member_id"].notna().to_numpy())
    rows = rng.choice(known, size=round(_ORPHAN * len(orders)), replace=False)
    member = orders["member_id"].to_numpy(dtype=object).copy()
    gone = [f"M{members + number:06d}" for number in range(1, len(rows) + 1)]
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

    orders = orders.assign(city=_misspell(rng, orders["city"], "orders_raw", orders["order_id"], dirt))
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


def soil_members(rng: np.random.Generator, members: pd.DataFrame, dirt: Dirt) -> pd.DataFrame:
    """The dirty `members`: spellings of the city, years of birth that a system filled in."""
    born = members["birth_year"].to_numpy().copy()
    rows = rng.choice(len(members), size=round(_SENTINELS * len(members)), replace=False)
    filled = rng.choice(_SENTINEL_YEARS, size=len(rows))
    born[rows] = filled
    dirt.note(
        "members", members["member_id"].to_numpy(dtype=object)[rows], "birth_year", "sentinel_birth_year", filled, ""
    )
    city = _misspell(rng, members["city"], "members", members["member_id"], dirt)
    return members.assign(birth_year=born, city=city)


def _misspell(rng: np.random.Generator, city: pd.Series, table: str, keys: pd.Series, dirt: Dirt) -> pd.Series:
    typed = city.to_numpy(dtype=object).copy()
    right = typed.copy()
    variants = {one.name: one.variants for one in CITIES}
    postcodes = {one.name: one.postcode.translate(_FULL_WIDTH) for one in CITIES}
    draw, which = rng.random(len(typed)), rng.random(len(typed))
    spelt = np.flatnonzero(draw < _CITY_MISSPELT)
    coded = np.flatnonzero((draw >= _CITY_MISSPELT) & (draw < _CITY_MISSPELT + _CITY_WITH_POSTCODE))
    padded = np.flatnonzero(draw > 1 - _CITY_PADDED)
    for row in spelt.tolist():
        known = variants[typed[row]]
        if known:
            typed[row] = known[int(which[row] * len(known))]
    for row in coded.tolist():
        typed[row] = postcodes[typed[row]] + typed[row]
    for row in padded.tolist():
        typed[row] = f" {typed[row]}　" if which[row] < 0.5 else f"{typed[row]} "
    rows = np.flatnonzero(typed != right)
    dirt.note(table, keys.to_numpy(dtype=object)[rows], "city", "city_spelling", typed[rows], right[rows])
    return pd.Series(pd.array(typed, dtype="str"), index=city.index)


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
