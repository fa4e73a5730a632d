"""Read what a learner wrote as what was meant.

`read(value, answer)` takes anything at all and gives a `Reading`: the plain value, or a `Problem`
that says in words what cannot be read, or "missing". It never raises. It forgives what does not
change the meaning: full-width digits, numbers as text, thousands separators, a Series in the place
of a dict or of a one-column table, other column order, extra columns, an index that still holds
the ids. It does not guess where a guess could change the answer: a percent sign, an empty cell, an
unknown code.

Reading a plain value again gives the same value, so the notebook and the grader share this module.
"""

from __future__ import annotations

import math
import numbers
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from helpers.checks.records import Answer, Choice, Fields, Number, Rows
from helpers.words import Language, Text, say

__all__ = ["Problem", "Reading", "is_blank", "read"]

MOST_TEXT = 200


@dataclass(frozen=True)
class Problem:
    """Why an answer cannot be read: a key of the catalogue and its facts."""

    key: str
    facts: dict[str, str | int | Text]

    def sentence(self, language: Language) -> str:
        """The problem in words, in one language."""
        facts = {name: fact.within(language) if isinstance(fact, Text) else fact for name, fact in self.facts.items()}
        return say(self.key, language, **facts)


@dataclass(frozen=True)
class Reading:
    """What came of reading one variable; `value` and `problem` are both None when it is missing."""

    value: Any = None
    problem: Problem | None = None

    @property
    def missing(self) -> bool:
        """Nothing was attempted."""
        return self.value is None and self.problem is None


class _Unreadable(Exception):
    def __init__(self, key: str, **facts: str | int | Text) -> None:
        super().__init__(key)
        self.problem = Problem(key, facts)


def is_blank(value: Any) -> bool:
    """Whether nothing was attempted: `...`, None, empty text, or a dict or list of nothing else."""
    if value is ... or value is None or (isinstance(value, str) and not value.strip()):
        return True
    if isinstance(value, Mapping):
        return bool(value) and all(is_blank(item) for item in value.values())
    if isinstance(value, (list, tuple)):
        return bool(value) and all(is_blank(item) for item in value)
    return False


def read(value: Any, answer: Answer) -> Reading:
    """Read one variable as the shape its exercise asks for.

    Args:
        value: Whatever the variable holds.
        answer: The variable's name and shape.
    Returns: A reading whose value is a float (`Number`), a code (`Choice`), a dict of these
        (`Fields`) or a DataFrame with exactly the shape's columns (`Rows`).
    """
    try:
        if is_blank(value) or (isinstance(answer.shape, Fields) and isinstance(value, Mapping) and not value):
            return Reading()
        match answer.shape:
            case Fields() as shape:
                return Reading(_read_fields(value, shape))
            case Rows() as shape:
                return Reading(_read_rows(value, shape))
            case Number() | Choice() as shape:
                return Reading(_read_cell(_only_one(value), shape, where=Text(answer.name, answer.name)))
    except _Unreadable as unreadable:
        return Reading(problem=unreadable.problem)
    except Exception as error:
        # A learner's object may raise anything when it is looked at; that is a fact about the
        # answer, not a fault of the check.
        return Reading(problem=Problem("checks.unreadable", {"kind": _kind(value), "error": type(error).__name__}))


def _read_fields(value: Any, shape: Fields) -> dict[str, float | str]:
    named = _as_named_values(value, shape)
    found = {_plain_text(str(name)).casefold(): item for name, item in named}
    absent = [name for name in shape.fields if name.casefold() not in found]
    if absent:
        raise _Unreadable(
            "checks.missing_fields", absent=_listed(absent), came=_listed([_shown(name) for name, _ in named])
        )
    blank = [name for name in shape.fields if is_blank(found[name.casefold()])]
    if blank:
        raise _Unreadable("checks.blank_fields", blank=_listed(blank))
    return {
        name: _read_cell(_only_one(found[name.casefold()]), cell, where=_where(name, cell))
        for name, cell in shape.fields.items()
    }


def _as_named_values(value: Any, shape: Fields) -> list[tuple[Any, Any]]:
    if isinstance(value, pd.DataFrame):
        if len(value) != 1:
            raise _Unreadable("checks.one_row_wanted", rows=len(value), fields=_listed(shape.fields))
        value = value.iloc[0]
    if isinstance(value, pd.Series):
        return list(value.items())
    if isinstance(value, Mapping):
        return list(value.items())
    raise _Unreadable("checks.dict_wanted", kind=_kind(value), fields=_listed(shape.fields))


def _read_rows(value: Any, shape: Rows) -> pd.DataFrame:
    frame = _as_frame(value, shape)
    names = {_plain_text(str(name)).casefold(): position for position, name in enumerate(frame.columns)}
    if len(names) < len(frame.columns) and any(
        [_plain_text(str(other)).casefold() for other in frame.columns].count(name.casefold()) > 1
        for name in shape.columns
    ):
        raise _Unreadable("checks.double_column", columns=_listed(_shown(name) for name in frame.columns))
    absent = [name for name in shape.columns if name.casefold() not in names]
    if shape.may_be_empty and len(frame) == 0:
        return pd.DataFrame({name: [] for name in shape.columns})
    if absent:
        raise _Unreadable(
            "checks.missing_columns",
            absent=_listed(absent),
            came=_listed(_shown(name) for name in frame.columns) or "–",
        )
    if len(frame) == 0 and not shape.may_be_empty:
        raise _Unreadable("checks.empty_table", columns=_listed(shape.columns))
    plain = pd.DataFrame(
        {
            name: _read_column(frame.iloc[:, names[name.casefold()]], name, cell)
            for name, cell in shape.columns.items()
        }
    )
    return _in_order(plain, shape)


def _as_frame(value: Any, shape: Rows) -> pd.DataFrame:
    columns = list(shape.columns)
    if isinstance(value, pd.Series):
        value = value.to_frame() if value.name is not None or len(columns) > 1 else value.to_frame(columns[0])
    elif isinstance(value, np.ndarray) and value.ndim == 2 and value.shape[1] == len(columns):
        value = pd.DataFrame(value, columns=columns)
    elif isinstance(value, Mapping):
        value = pd.DataFrame(dict(value))
    elif isinstance(value, (list, tuple, set, frozenset)):
        value = _frame_of_items(list(value), columns)
    if not isinstance(value, pd.DataFrame):
        raise _Unreadable("checks.table_wanted", kind=_kind(value), columns=_listed(columns))
    named = {_plain_text(str(name)).casefold() for name in value.columns}
    absent = [name for name in columns if name.casefold() not in named]
    held = [name for name in value.index.names if name is not None and str(name) in absent]
    if held:
        return value.reset_index()
    if len(absent) == 1 and value.index.nlevels == 1 and value.index.name is None and value.index.dtype != "int64":
        return value.rename_axis(absent[0]).reset_index()
    return value


def _frame_of_items(items: list[Any], columns: list[str]) -> pd.DataFrame:
    if items and all(isinstance(item, Mapping) for item in items):
        return pd.DataFrame(items)
    rows = [list(item) for item in items if isinstance(item, Iterable) and not isinstance(item, str)]
    if len(rows) != len(items) or any(len(row) != len(columns) for row in rows):
        if len(columns) == 1 and not rows:
            return pd.DataFrame({columns[0]: items})
        raise _Unreadable("checks.table_wanted", kind="list", columns=_listed(columns))
    return pd.DataFrame(rows, columns=columns)


def _read_column(column: pd.Series, name: str, cell: Number | Choice) -> np.ndarray | list[float | str]:
    if isinstance(cell, Number) and column.dtype.kind in "iuf":
        floats = column.to_numpy(dtype=float)
        if np.isfinite(floats).all() and _all_within(floats, cell):
            return floats
    return [
        _read_cell(item, cell, where=Text(f"{name}（第 {row} 列）", f"{name} (row {row})"))
        for row, item in enumerate(column.tolist(), start=1)
    ]


def _all_within(values: np.ndarray, cell: Number) -> bool:
    low_enough = cell.high is None or bool((values <= cell.high).all())
    return low_enough and (cell.low is None or bool((values >= cell.low).all()))


def _in_order(frame: pd.DataFrame, shape: Rows) -> pd.DataFrame:
    """Sort rows, and the two sides of a pair, so that equal answers are equal tables."""
    if shape.unordered is not None:
        first, second = shape.unordered
        sides = frame[[first, second]].to_numpy(dtype=object)
        frame = frame.assign(**{first: np.minimum(*sides.T), second: np.maximum(*sides.T)}).drop_duplicates()
    return frame.sort_values(list(frame.columns), kind="stable", ignore_index=True)


def _read_cell(value: Any, cell: Number | Choice, *, where: Text) -> float | str:
    if isinstance(cell, Number):
        return _read_number(value, cell, where)
    if is_blank(value) or (isinstance(value, float) and math.isnan(value)):
        raise _Unreadable("checks.no_code", where=where, known=_listed(cell.codes))
    text = _plain_text(str(value)).casefold()
    for code, label in cell.codes.items():
        if text in {code.casefold(), _plain_text(label.zh).casefold(), _plain_text(label.en).casefold()}:
            return code
    raise _Unreadable("checks.unknown_code", where=where, came=_shown(value), known=_listed(cell.codes))


def _read_number(value: Any, cell: Number, where: Text) -> float:
    number = _as_float(value, where)
    if math.isnan(number):
        raise _Unreadable("checks.not_a_number_nan", where=where)
    if math.isinf(number):
        raise _Unreadable("checks.infinite", where=where)
    below, above = cell.low is not None and number < cell.low, cell.high is not None and number > cell.high
    if below or above:
        limits = f"{'' if cell.low is None else f'{cell.low:g}'}–{'' if cell.high is None else f'{cell.high:g}'}"
        raise _Unreadable("checks.outside", where=where, came=_shown(value), limits=limits)
    return number


def _as_float(value: Any, where: Text) -> float:
    if isinstance(value, (bool, np.bool_)):
        raise _Unreadable("checks.truth_value", where=where, came=str(value))
    if value is pd.NA or value is pd.NaT or value is None:
        return math.nan
    if isinstance(value, (numbers.Real, Decimal)):
        return float(value)
    if isinstance(value, str):
        return _number_from_text(value, where)
    raise _Unreadable("checks.number_wanted", where=where, kind=_kind(value))


def _number_from_text(value: str, where: Text) -> float:
    text = _plain_text(value).replace("−", "-").replace(",", "").removeprefix("NT$").removeprefix("$")
    text = text.removesuffix("元").removesuffix("倍").strip()
    if text.endswith("%"):
        raise _Unreadable("checks.percent_sign", where=where, came=_shown(value))
    try:
        # int() and float() accept "1_000" and "nan"; only what a person writes as a number is one.
        if "_" in text or text.casefold().lstrip("+-") in {"nan", "inf", "infinity"}:
            raise ValueError
        return float(text)
    except ValueError:
        raise _Unreadable("checks.text_not_number", where=where, came=_shown(value)) from None


def _only_one(value: Any) -> Any:
    """The one thing in a container of one: `np.array(3.0)`, a Series of length 1, a 1 × 1 table."""
    if isinstance(value, pd.DataFrame) and value.size == 1:
        return value.iloc[0, 0]
    if isinstance(value, (pd.Series, pd.Index)) and len(value) == 1:
        return value.tolist()[0]
    if isinstance(value, np.ndarray) and value.size == 1:
        return value.reshape(-1).tolist()[0]
    if isinstance(value, (list, tuple)) and len(value) == 1:
        return value[0]
    return value


def _plain_text(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else repr(value)
    return f"{text[:MOST_TEXT]}…" if len(text) > MOST_TEXT else text


def _listed(names: Iterable[Any]) -> str:
    return ", ".join(str(name) for name in names)


def _kind(value: Any) -> str:
    return type(value).__name__[:60]


def _where(name: str, cell: Number | Choice) -> Text:
    return Text(f"{name}（{cell.label.zh}）", f"{name} ({cell.label.en})")
