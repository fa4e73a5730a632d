"""What analyses ask of a table before they begin: its columns, and numbers in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.errors import DataError

__all__ = ["listed", "want_columns", "want_numbers"]


def want_columns(table: object, names: Sequence[str]) -> pd.DataFrame:
    """The table, if it is one, has the columns, and has a row.

    Raises: DataError: when it is not.
    """
    if not isinstance(table, pd.DataFrame):
        raise DataError("customers.table_wanted", kind=type(table).__name__)
    absent = [name for name in names if name not in table.columns]
    if absent:
        raise DataError("analysis.missing_columns", absent=listed(absent), came=listed(table.columns))
    if table.empty:
        raise DataError("customers.no_rows", need=listed(names))
    return table


def want_numbers(table: object, names: Sequence[str]) -> npt.NDArray[np.float64]:
    """The named columns as numbers, none of them missing or infinite.

    Raises: DataError: when a column is absent, holds something else, or has gaps.
    """
    known = want_columns(table, names)
    for name in names:
        if not pd.api.types.is_numeric_dtype(known[name]):
            raise DataError("analysis.not_numbers", column=name, kind=known[name].dtype)
        blanks = int(known[name].isna().sum())
        if blanks:
            raise DataError("customers.blank", column=name, count=blanks)
    values = known[list(names)].to_numpy(dtype=float)
    endless = ~np.isfinite(values).all(axis=0)
    if endless.any():
        raise DataError("analysis.infinite", column=names[int(np.argmax(endless))])
    return np.asarray(values)


def listed(names: Iterable[object]) -> str:
    """Names in one line."""
    return ", ".join(str(name) for name in names)
