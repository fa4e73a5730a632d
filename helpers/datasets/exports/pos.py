"""A till's file: Big5, semicolons, 民國 dates."""

from __future__ import annotations

import pandas as pd

from helpers.datasets.exports.headings import POS
from helpers.datasets.exports.texts import heading, separated
from helpers.schema import codes

__all__ = ["pos_file"]

_ROC_YEARS = 1911


def pos_file(lines: pd.DataFrame) -> bytes:
    """Lines of market-stall orders as an old till writes them.

    Args:
        lines: From `sold_lines(..., at_till=True)`: order_id, ordered_at, member_id, status, sku, name_zh,
            qty, unit_price_ntd, discount_ntd, gross_ntd.
    """
    names = ("order_id", "date", "time", "sku", "qty", "unit_price", "discount", "gross", "status")
    at = lines["ordered_at"]
    days = [f"{day.year - _ROC_YEARS}/{day.month:02d}/{day.day:02d}" for day in at]
    members = pd.factorize(lines["member_id"])[0] + 1  # 0 stands for a customer without a card
    columns = [
        ["快閃與市集"] * len(lines),
        lines["order_id"],
        days,
        at.dt.strftime("%H:%M:%S"),
        lines["sku"],
        *(lines[name].astype("str") for name in ("qty", "unit_price_ntd", "discount_ntd", "gross_ntd")),
        lines["status"].map({code: label.zh for code, label in codes.STATUSES.items()}),
        lines["name_zh"],
        [f"0900{number % 1_000_000:06d}" if number else "" for number in members.tolist()],
    ]
    headings = ["門市", *(heading(POS, name) for name in names), "品名", "會員手機"]
    # A till prints ? for a sign that Big5 does not have, and goes on.
    return separated([headings, *zip(*columns, strict=True)], delimiter=";").encode("cp950", errors="replace")
