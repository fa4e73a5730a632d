"""The one question every chart asks of its table: are the columns there, and is there anything to draw?"""

from __future__ import annotations

from collections.abc import Hashable

import pandas as pd

from helpers.errors import DataError

__all__ = ["require_columns"]


def require_columns(table: pd.DataFrame, *names: Hashable) -> None:
    """Refuse a table that lacks a column or has no rows.

    Raises: DataError: names what is absent and what came.
    """
    absent = [str(name) for name in names if name not in table.columns]
    if absent:
        raise DataError("charts.missing_columns", absent=", ".join(absent), came=", ".join(map(str, table.columns)))
    if len(table) == 0:
        raise DataError("charts.empty_table")
