"""`write_exports`: a company's tables as the five files that its platforms would hand out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.datasets.exports.ga4 import ga4_report
from helpers.datasets.exports.google_ads import google_ads_report
from helpers.datasets.exports.meta_ads import meta_ads_report
from helpers.datasets.exports.pos import pos_file
from helpers.datasets.exports.shop import shop_export
from helpers.datasets.exports.sold import sold_lines
from helpers.datasets.exports.texts import between
from helpers.errors import DataError
from helpers.whole_files import write_whole
from helpers.words import Language

__all__ = ["write_exports"]

_NEEDED = ("traffic_daily", "ads_daily", "orders_raw", "order_lines", "products")


def write_exports(
    tables: Mapping[str, pd.DataFrame],
    folder: Path,
    *,
    start: str | pd.Timestamp,
    end: str | pd.Timestamp,
    language: Language = "zh-TW",
) -> dict[str, Path]:
    """Write the look-alikes of one period and tell where they are, by kind.

    Args:
        tables: traffic_daily, ads_daily, orders_raw, order_lines, products.
        folder: Where to; made when it is missing.
        start, end: The first and last day, both included.
        language: Of the GA4 report; the other four are Taiwanese.
    Raises: DataError: when a table is missing or the folder cannot be written.
    """
    lacking = [name for name in _NEEDED if name not in tables]
    if lacking:
        raise DataError("exports.no_tables", tables=", ".join(lacking))
    first, last = pd.Timestamp(start).normalize(), pd.Timestamp(end).normalize()
    ads = between(tables["ads_daily"], "date", first, last)
    traffic = between(tables["traffic_daily"], "date", first, last)
    at_till, elsewhere = (sold_lines(tables, start=first, end=last, at_till=at_till) for at_till in (True, False))
    files = {
        "ga4": ("ga4_traffic_acquisition.csv", ga4_report(traffic, start=first, end=last, language=language)),
        "google_ads": ("google_ads_campaigns.csv", google_ads_report(ads, start=first, end=last)),
        "meta_ads": ("meta_ads_campaigns.csv", meta_ads_report(ads, start=first, end=last)),
        "shop": ("shop_orders.csv", shop_export(elsewhere)),
        "pos": ("pos_sales.csv", pos_file(at_till)),
    }
    try:
        for name, content in files.values():
            write_whole(folder / name, content)
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(folder), why=error.strerror or str(error)) from None
    return {kind: folder / name for kind, (name, _) in files.items()}
