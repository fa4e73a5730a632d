"""One column ↔ the text of its cells, by the kind that the schema gives it.

The text is canonical: the same values give the same text on every system, so it serves for files
and for digests alike.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from helpers.schema import Column, Kind

__all__ = ["READ_AS", "cells", "typed"]

_SHARE_DECIMALS = 4
_NUMBER_DECIMALS = 2
# What `pandas.read_csv` is told; moments and days stay text until `typed`.
READ_AS: dict[Kind, str] = {
    "id": "str",
    "text": "str",
    "code": "str",
    "date": "str",
    "moment": "str",
    "moment_utc": "str",
    "count": "float64",
    "share": "float64",
    "number": "float64",
    "flag": "int64",
}


def cells(values: pd.Series, column: Column) -> list[str]:
    """The column as text, one cell a row; a missing value is an empty cell."""
    return _WRITE[column.kind](values)


def typed(values: pd.Series, column: Column) -> pd.Series:
    """The column as the schema wants it, from what `pandas.read_csv` gave."""
    if column.kind in ("date", "moment", "moment_utc"):
        in_utc = column.kind == "moment_utc"
        moments = pd.to_datetime(values, format="%Y-%m-%d" if column.kind == "date" else "ISO8601", utc=in_utc)
        return moments.astype("datetime64[us, UTC]" if in_utc else "datetime64[us]")
    if column.kind == "count" and not column.may_miss:
        return values.astype("int64")
    return values


def _id(values: pd.Series) -> list[str]:
    plain: list[str] = values.to_numpy(dtype=object, na_value="").tolist()
    return plain


def _text(values: pd.Series) -> list[str]:
    plain = _id(values)
    # A handful of distinct values needs a handful of looks.
    quoted = {value: f'"{value.replace(chr(34), chr(34) * 2)}"' for value in set(plain) if _needs_quotes(value)}
    return [quoted.get(value, value) for value in plain] if quoted else plain


def _needs_quotes(value: str) -> bool:
    return any(sign in value for sign in ',"\n\r')


def _whole(values: pd.Series) -> list[str]:
    numbers = values.to_numpy()
    if numbers.dtype.kind in "iu":
        return list(map(str, numbers.tolist()))
    return ["" if number != number else str(int(number)) for number in numbers.tolist()]


def _share(values: pd.Series) -> list[str]:
    return ["" if number != number else f"{number:.{_SHARE_DECIMALS}f}" for number in values.tolist()]


def _number(values: pd.Series) -> list[str]:
    return ["" if number != number else f"{number:.{_NUMBER_DECIMALS}f}" for number in values.tolist()]


def _day(values: pd.Series) -> list[str]:
    return _moments(values, "D")


def _moment(values: pd.Series) -> list[str]:
    # All at once: a hundred thousand small replacements take five times as long.
    return "\n".join(_moments(values, "s")).replace("T", " ").split("\n") if len(values) else []


def _moment_utc(values: pd.Series) -> list[str]:
    return [f"{cell}Z" for cell in _moments(values.dt.tz_localize(None), "s")]


def _moments(values: pd.Series, unit: str) -> list[str]:
    texts = np.datetime_as_string(values.to_numpy().astype(f"datetime64[{unit}]"))
    return ["" if text == "NaT" else text for text in texts.tolist()]


_WRITE: dict[Kind, Callable[[pd.Series], list[str]]] = {
    "id": _id,
    "text": _text,
    "code": _text,
    "date": _day,
    "moment": _moment,
    "moment_utc": _moment_utc,
    "count": _whole,
    "share": _share,
    "number": _number,
    "flag": _whole,
}
