"""From the lines of a shop's or till's export to one row an order, as an analysis of customers wants it."""

from __future__ import annotations

import pandas as pd

from helpers.datasets.exports.reading import Export
from helpers.errors import DataError

__all__ = ["completed_orders"]

_OF_AN_ORDER = ["ordered_at", "sales_channel", "member_id"]


def completed_orders(export: Export) -> pd.DataFrame:
    """The completed orders of an export; a file without a column for the status has only such.

    Lines that stand in the file twice count once. A column that the file does not have is missing in
    every row.

    Args:
        export: Of a shop or a till, from `read_export`.
    Returns: One row an order: order_id, ordered_at, sales_channel, member_id, gross_ntd (before
        discounts and returns).
    Raises: DataError: when the file has no orders, or no amounts in New Taiwan dollars.
    """
    lines = export.table.drop_duplicates()
    if "gross_ntd" not in lines and {"qty", "unit_price_ntd"} <= set(lines.columns):
        lines = lines.assign(gross_ntd=lines["qty"] * lines["unit_price_ntd"])
    if not {"order_id", "gross_ntd"} <= set(lines.columns):
        raise DataError("exports.no_orders", kind=export.kind)
    if "status" in lines:
        lines = lines[lines["status"] == "completed"]
    lines = lines.assign(**{name: pd.NA for name in _OF_AN_ORDER if name not in lines})
    by_order = lines.groupby("order_id", as_index=False)
    return by_order[[*_OF_AN_ORDER, "gross_ntd"]].agg({**dict.fromkeys(_OF_AN_ORDER, "first"), "gross_ntd": "sum"})
