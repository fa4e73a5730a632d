"""A shop's order export: one row a line, with the personal columns that real ones carry."""

from __future__ import annotations

import pandas as pd

from helpers.datasets.exports.headings import SHOP
from helpers.datasets.exports.texts import heading, separated
from helpers.schema import codes

__all__ = ["shop_export"]

_PERSONAL = ("收件人", "電話", "地址", "Email")


def shop_export(lines: pd.DataFrame) -> bytes:
    """Lines of orders as a Taiwanese shop system exports them: CSV with BOM, moments in Taiwan's time.

    The recipients are made up and look it: numbers that nobody has, a road that nowhere is, the domain
    kept for examples.

    Args:
        lines: From `sold_lines`: order_id, ordered_at, status, sales_channel, sku, line, qty, gross_ntd,
            discount_ntd, returned_ntd, return_date, unit_cost_ntd, city.
    """
    names = ["order_id", "ordered_at", "status", "sales_channel", "sku", "line", "qty", "gross", "discount"]
    names += ["returned", "return_date", "unit_cost"]
    persons = pd.factorize(lines["order_id"])[0] + 1
    cities = lines["city"].str.strip()
    columns = [
        lines["order_id"],
        lines["ordered_at"].dt.strftime("%Y-%m-%d %H:%M:%S"),
        lines["status"].map({code: label.zh for code, label in codes.STATUSES.items()}),
        lines["sales_channel"].map({code: label.zh for code, label in codes.SALES_CHANNELS.items()}),
        lines["sku"],
        lines["line"].map({code: label.zh for code, label in codes.LINES.items()}),
        *(lines[name].astype("str") for name in ("qty", "gross_ntd", "discount_ntd", "returned_ntd")),
        lines["return_date"].dt.strftime("%Y-%m-%d").fillna(""),
        lines["unit_cost_ntd"].astype("str"),
        [f"虛構收件人{number}" for number in persons.tolist()],
        [f"0900{number % 1_000_000:06d}" for number in persons.tolist()],
        [f"{city}虛構區示範路{number}號" for city, number in zip(cities, persons.tolist(), strict=True)],
        [f"buyer{number}@example.com" for number in persons.tolist()],
    ]
    headings = [*(heading(SHOP, name) for name in names), *_PERSONAL]
    return separated([headings, *zip(*columns, strict=True)]).encode("utf-8-sig")
