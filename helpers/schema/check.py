"""Whether a table is what the schema says: columns, kinds, codes, missing values, key."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from helpers.errors import DataError
from helpers.schema.table import Column, Kind, Table

__all__ = ["check_table"]


def check_table(frame: pd.DataFrame, table: Table) -> None:
    """Accept a table that keeps its description; say in words what does not.

    Args:
        frame: The rows.
        table: The description, from `TABLES`.
    Raises: DataError: for absent, unknown or unordered columns, a column of another kind, an unknown
        code, a missing value where none may be, or a key that does not identify a row.
    """
    came = [str(name) for name in frame.columns]
    if came != table.column_names:
        raise DataError("schema.columns", table=table.name, wanted=", ".join(table.column_names), came=", ".join(came))
    for column in table.columns:
        _check_column(frame[column.name], column, table.name)
    if not table.key_repeats and frame.duplicated(list(table.key)).any():
        raise DataError("schema.key_repeats", table=table.name, columns=", ".join(table.key))


def _check_column(values: pd.Series, column: Column, table: str) -> None:
    if not _HOLDS[column.kind](values):
        raise DataError("schema.kind", table=table, column=column.name, wanted=column.kind, came=str(values.dtype))
    missing = int(values.isna().sum())
    if missing and not column.may_miss:
        raise DataError("schema.missing", table=table, column=column.name, count=missing)
    if column.codes:
        unknown = sorted({str(value) for value in values.dropna().unique()} - set(column.codes))
        if unknown:
            raise DataError(
                "schema.code", table=table, column=column.name, came=unknown[0][:40], known=", ".join(column.codes)
            )


def _is_text(values: pd.Series) -> bool:
    return isinstance(values.dtype, pd.StringDtype)


def _is_day(values: pd.Series) -> bool:
    return _is_moment(values) and bool((values.dropna() == values.dropna().dt.normalize()).all())


def _is_moment(values: pd.Series) -> bool:
    return pd.api.types.is_datetime64_dtype(values.dtype)


def _is_utc(values: pd.Series) -> bool:
    return isinstance(values.dtype, pd.DatetimeTZDtype) and str(values.dtype.tz) == "UTC"


def _is_whole(values: pd.Series) -> bool:
    # pandas turns a whole number with gaps into floats; each value must still be whole.
    known = values.dropna()
    return pd.api.types.is_numeric_dtype(values.dtype) and bool((known % 1 == 0).all())


def _is_number(values: pd.Series) -> bool:
    return pd.api.types.is_float_dtype(values.dtype)


def _is_share(values: pd.Series) -> bool:
    return pd.api.types.is_float_dtype(values.dtype) and bool(values.dropna().between(0, 1).all())


_HOLDS: dict[Kind, Callable[[pd.Series], bool]] = {
    "id": _is_text,
    "text": _is_text,
    "code": _is_text,
    "date": _is_day,
    "moment": _is_moment,
    "moment_utc": _is_utc,
    "count": _is_whole,
    "share": _is_share,
    "number": _is_number,
    "flag": _is_whole,
}
