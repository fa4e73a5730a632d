"""What people call a column, and how its figures are written.

The lesson's own answers know it best (label, decimals, codes), then the tables of the company
(`helpers.schema`), then the name's ending says the unit: `_ntd`, `_pct`, `_share`, `_rate`. One
column is written with the same number of decimals from top to bottom.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from helpers.charts.labels import amount, count, money, percent, times
from helpers.checks import Choice, Fields, LessonRecord, Number, Rows
from helpers.deliverables.writing import plain_text
from helpers.schema import TABLES
from helpers.words import Language, Text, say

__all__ = ["FORMATS", "ColumnWords", "heading_of", "words_of_columns", "written"]

MOST_CELL = 600
MISSING = "–"


@dataclass(frozen=True)
class ColumnWords:
    """A column's label, unit and codes; `decimals` where they are laid down."""

    label: Text
    unit: str = ""
    decimals: int | None = None
    codes: Mapping[str, Text] = field(default_factory=dict)


def words_of_columns(record: LessonRecord) -> dict[str, ColumnWords]:
    """Labels by column name: of the company's tables, and over them those of the lesson's answers."""
    words = {
        column.name: ColumnWords(column.label, column.unit, None, column.codes)
        for table in TABLES.values()
        for column in table.columns
    }
    return words | dict(_words_of_answers(record))


def heading_of(name: str, words: ColumnWords | None, language: Language) -> str:
    """What stands over a column: its label, with the unit where the figures do not say it."""
    label = plain_text(words.label.within(language)) if words else name
    is_money = name.endswith("_ntd") or (words is not None and words.unit == "NT$")
    unit = say("deliverables.unit_ntd", language)
    bare = unit.strip("（）() ")
    return f"{label}{unit}" if is_money and bare not in label else label


def written(column: pd.Series, *, name: str, words: ColumnWords | None, chosen: str, language: Language) -> list[str]:
    """A column as it is printed.

    Args:
        column: The values.
        name: Its name, whose ending may tell the unit.
        words: Label, decimals and codes, where they are known.
        chosen: One of `FORMATS`, or "" to let the column decide.
        language: The language of codes and units.
    """
    codes = dict(words.codes) if words else {}
    is_number = pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
    if chosen == "text" or not is_number:
        return [_as_text(value, codes, language) for value in column]
    if chosen in FORMATS:
        return [FORMATS[chosen](float(value), language) for value in column.astype(float)]
    values = column.astype(float).to_numpy()
    if name.endswith("_pct"):
        return [_points(value, language) for value in values]
    if name == "p" or name.endswith(("p_value", "p_adjusted")):
        return [_p(value, language) for value in values]
    known = values[np.isfinite(values)]
    if name.endswith(("share", "rate")) and len(known) and abs(known).max() <= 1:
        return [percent(value, language) for value in values]
    if name.endswith("_ntd") or (known == np.round(known)).all():
        return [count(value, language) for value in values]
    decimals = words.decimals if words and words.decimals is not None else _decimals_for(known)
    return [f"{value:,.{decimals}f}" if math.isfinite(value) else MISSING for value in values]


def _points(value: float, language: Language | None = None) -> str:
    """A figure that already is a percentage."""
    return f"{value:,.1f}%" if math.isfinite(value) else MISSING


def _p(value: float, language: Language | None = None) -> str:
    if not math.isfinite(value):
        return MISSING
    return "< 0.001" if value < 0.001 else f"{value:.3f}"


FORMATS: dict[str, Callable[[float, Language | None], str]] = {
    "amount": amount,
    "count": count,
    "money": money,
    "p": _p,
    "percent": percent,
    "points": _points,
    "times": times,
}


def _words_of_answers(record: LessonRecord) -> Iterator[tuple[str, ColumnWords]]:
    for exercise in record.exercises:
        for answer in exercise.answers:
            cells = {answer.name: answer.shape}
            if isinstance(answer.shape, Rows):
                cells = dict(answer.shape.columns)
            elif isinstance(answer.shape, Fields):
                cells = dict(answer.shape.fields)
            for name, cell in cells.items():
                if isinstance(cell, Choice):
                    yield name, ColumnWords(cell.label, codes=cell.codes)
                elif isinstance(cell, Number):
                    yield name, ColumnWords(cell.label, cell.unit, cell.decimals)


def _as_text(value: object, codes: Mapping[str, Text], language: Language) -> str:
    if value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value)) or value is pd.NA:
        return MISSING
    if isinstance(value, (bool, np.bool_)):
        return say("deliverables.yes" if value else "deliverables.no", language)
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d") if value == value.normalize() else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, (int, np.integer)):
        return str(value)  # a year or a number that is a name
    if isinstance(value, (float, np.floating)):
        return amount(float(value), language)
    if isinstance(value, str) and value in codes:
        return codes[value].within(language)
    if isinstance(value, (list, tuple, set, frozenset)):
        value = ("、" if language == "zh-TW" else ", ").join(sorted(str(part) for part in value))
    text = plain_text(value)
    return f"{text[:MOST_CELL]}…" if len(text) > MOST_CELL else text


def _decimals_for(values: np.ndarray) -> int:
    """Decimals that show three figures of the largest value, two at least below 10."""
    largest = float(abs(values).max()) if len(values) else 0.0
    if largest >= 100:
        return 0
    if largest >= 10:
        return 1
    return 2 if largest >= 0.1 or largest == 0 else 3
