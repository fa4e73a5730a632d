"""The lines of orders with all that a shop's or a till's export writes beside them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from helpers.datasets.exports.texts import between

__all__ = ["sold_lines"]

_TAIWAN_AHEAD = pd.Timedelta(hours=8)


def sold_lines(
    tables: Mapping[str, pd.DataFrame], *, start: pd.Timestamp, end: pd.Timestamp, at_till: bool
) -> pd.DataFrame:
    """One row a line of an order, as often as the order stands in `orders_raw`, in Taiwan's time.

    Args:
        tables: orders_raw, order_lines, products.
        start, end: The first and last day.
        at_till: The orders of pop-ups and markets, else all others.
    """
    orders = tables["orders_raw"]
    orders = orders[orders["sales_channel"].eq("o2o") == at_till]
    orders = orders.assign(ordered_at=orders["ts_utc"].dt.tz_localize(None) + _TAIWAN_AHEAD)
    orders = between(orders, "ordered_at", start, end)
    products = tables["products"][["sku", "line", "name_zh", "unit_cost_ntd"]]
    lines = orders.merge(tables["order_lines"], on="order_id").merge(products, on="sku", how="left")
    gross = lines["qty"] * lines["unit_price_ntd"]
    returned = (gross - lines["discount_ntd"]).where(lines["return_date"].notna(), 0)
    return lines.assign(gross_ntd=gross, returned_ntd=returned)
