"""What the look-alikes share: rows of cells → the text of a file, and how platforms write numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Literal

import pandas as pd

from helpers.datasets.exports.headings import Kind
from helpers.words import Language

__all__ = ["between", "grouped", "heading", "separated", "trimmed"]


def separated(rows: Iterable[Sequence[str]], *, delimiter: str = ",", quote_all: bool = False) -> str:
    """Rows as separated text with Windows line ends, as every platform writes them."""
    written = io.StringIO(newline="")
    quoting: Literal[0, 1] = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(written, delimiter=delimiter, quoting=quoting, lineterminator="\r\n").writerows(rows)
    return written.getvalue()


def heading(kind: Kind, field: str, language: Language = "zh-TW") -> str:
    """What the platform calls a field in one language."""
    return kind.fields[field][0 if language == "zh-TW" else 1]


def between(table: pd.DataFrame, column: str, start: pd.Timestamp, end: pd.Timestamp) -> pd.DataFrame:
    """The rows of the days from `start` to `end`, both included."""
    days = table[column].dt.normalize()
    return table[(days >= start) & (days <= end)]


def grouped(values: pd.Series, decimals: int = 0) -> list[str]:
    """Numbers with separators of thousands: 1,234 or 1,234.50."""
    return [f"{value:,.{decimals}f}" for value in values.tolist()]


def trimmed(values: pd.Series) -> list[str]:
    """Numbers with two decimals at most and no zeros at the end: 2.5, 3."""
    return [f"{value:.2f}".rstrip("0").rstrip(".") for value in values.tolist()]
