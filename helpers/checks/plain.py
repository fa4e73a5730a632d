"""Plain answers ↔ JSON: what leaves a learner's process and what is kept between sittings.

`pack` writes a plain value (see `helpers.checks.shapes`) as tagged JSON, numbers to the last bit.
`unpack` reads it again and trusts nothing: every tag, type, length and size is checked, nothing is
ever unpickled, imported or evaluated. Whatever does not fit raises `DataError`.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

import numpy as np
import pandas as pd

from helpers.errors import DataError

__all__ = ["MOST_BYTES", "MOST_ROWS", "pack", "unpack"]

MOST_ROWS = 500_000
MOST_BYTES = 16_000_000
MOST_NAMES = 200
MOST_TEXT = 10_000


def pack(value: Any) -> dict[str, Any]:
    """A float, a code, a dict of these or a table of these as JSON-ready data."""
    if isinstance(value, pd.DataFrame):
        if len(value) > MOST_ROWS:
            raise DataError("checks.too_many_rows", rows=len(value), most=MOST_ROWS)
        return {
            "kind": "rows",
            "length": len(value),
            "columns": {str(name): _pack_column(value[name]) for name in value.columns},
        }
    if isinstance(value, dict):
        return {"kind": "fields", "fields": {str(name): _pack_scalar(item) for name, item in value.items()}}
    return _pack_scalar(value)


def unpack(data: Any) -> Any:
    """The value that `pack` was given.

    Raises: DataError: when the data are not what `pack` writes, or are larger than it may write.
    """
    try:
        match data:
            case {"kind": "rows", "length": int(length), "columns": dict(columns)}:
                _insist(type(length) is int and 0 <= length <= MOST_ROWS and len(columns) <= MOST_NAMES)
                return pd.DataFrame(
                    {_name(name): _unpack_column(column, length) for name, column in columns.items()},
                    index=pd.RangeIndex(length),
                )
            case {"kind": "fields", "fields": dict(fields)}:
                _insist(len(fields) <= MOST_NAMES)
                return {_name(name): _unpack_scalar(item) for name, item in fields.items()}
            case _:
                return _unpack_scalar(data)
    except (ValueError, TypeError, OverflowError, binascii.Error):
        raise DataError("checks.not_plain_data") from None


def _pack_scalar(value: Any) -> dict[str, str]:
    if isinstance(value, str):
        return {"kind": "text", "text": value}
    return {"kind": "number", "hex": float(value).hex()}


def _unpack_scalar(data: Any) -> float | str:
    match data:
        case {"kind": "number", "hex": str(digits)} if len(digits) <= 40:
            return float.fromhex(digits)
        case {"kind": "text", "text": str(text)} if len(text) <= MOST_TEXT:
            return _clean(text)
        case _:
            raise ValueError


def _pack_column(column: pd.Series) -> dict[str, Any]:
    if pd.api.types.is_numeric_dtype(column) and len(column):
        return {"kind": "numbers", "base64": base64.b64encode(column.to_numpy("<f8").tobytes()).decode("ascii")}
    # Long columns of text repeat a few values; each is written once.
    codes, values = pd.factorize(column, sort=True)
    return {"kind": "texts", "values": [str(value) for value in values], "codes": codes.tolist()}


def _unpack_column(data: Any, length: int) -> np.ndarray | list[str]:
    match data:
        case {"kind": "numbers", "base64": str(text)} if len(text) <= MOST_BYTES * 4 // 3 + 4:
            numbers = np.frombuffer(base64.b64decode(text, validate=True), dtype="<f8")
            _insist(len(numbers) == length)
            return numbers.astype(float)
        case {"kind": "texts", "values": list(values), "codes": list(codes)}:
            _insist(len(codes) == length and len(values) <= length)
            _insist(all(type(code) is int and 0 <= code < len(values) for code in codes))
            _insist(all(type(value) is str and len(value) <= MOST_TEXT for value in values))
            clean = [_clean(value) for value in values]
            return [clean[code] for code in codes]
        case _:
            raise ValueError


def _name(name: Any) -> str:
    _insist(type(name) is str and 0 < len(name) <= 100)
    return _clean(name)


def _clean(text: str) -> str:
    # A lone surrogate would fail much later, in the middle of writing somebody's gradebook.
    return text.encode("utf-8", "replace").decode("utf-8")


def _insist(holds: bool) -> None:
    if not holds:
        raise ValueError
