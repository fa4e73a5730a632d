"""One cell of a form as what was meant.

It forgives what does not change the meaning: full-width digits, thousands separators, a label in the
place of a code, a day that a spreadsheet keeps as a number. It does not guess where a guess could
change the answer: 3/4, 15 where a share is wanted, a percentage where a number is.
"""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from typing import Any

import pandas as pd

from helpers.checks import FormColumn
from helpers.lesson.form.rows import plain
from helpers.lesson.form.workbook import Cell
from helpers.words import Language, Text, say

__all__ = ["Problem", "read_cell"]

MOST_TEXT = 2_000
MOST_SHOWN = 40
_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?")
_DAY = re.compile(r"(?:民國)?(\d{2,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
# 2000-01-01 to 2099-12-31 as the numbers in which spreadsheets keep days.
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050
_YEARS = range(2000, 2100)
_ROC_YEARS = range(100, 200)


class Problem(Exception):
    """Why a cell cannot be read: a key of the catalogue and its facts."""

    def __init__(self, key: str, **facts: str | int | Text) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts

    def sentence(self, language: Language) -> str:
        """The problem in words."""
        facts = {name: fact.within(language) if isinstance(fact, Text) else fact for name, fact in self.facts.items()}
        return say(self.key, language, **facts)


def read_cell(cell: Cell, column: FormColumn, date_base: datetime.datetime) -> Any:
    """The value of one filled-in cell: a text, a float, a code or a day.

    Args:
        cell: A cell that is not blank.
        column: What it should hold.
        date_base: Day 0 of the workbook's dates.
    Raises: Problem: when it cannot be read as that.
    """
    if cell.kind == "error":
        raise Problem("forms.cell.error", came=str(cell.value))
    if cell.kind == "uncomputed":
        raise Problem("forms.cell.uncomputed")
    match column.kind:
        case "number" | "count" | "share":
            return _within(_number(cell, column), cell, column)
        case "choice":
            return _code(cell, column)
        case "date":
            return _day(cell, date_base)
        case _:
            return _text(cell)


def _text(cell: Cell) -> str:
    if cell.kind == "number":
        text = f"{cell.value * 100:.10g}%" if cell.percent else _figure(cell.value)
    elif cell.kind == "date":
        text = str(cell.value).removesuffix(" 00:00:00")
    elif cell.kind == "truth":
        text = str(cell.value).upper()
    else:
        # Lone halves of a sign, and control signs, fail much later in somebody else's file.
        text = cell.value.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("_x000D_", "")
        text = "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) != "Cc").strip()
    if len(text) > MOST_TEXT:
        raise Problem("forms.cell.too_long", came=len(text), most=MOST_TEXT)
    return text


def _number(cell: Cell, column: FormColumn) -> float:
    in_percent = column.unit is not None and column.unit.en == "%"
    if cell.kind == "number":
        if not cell.percent or column.kind == "share":
            return float(cell.value)
        if in_percent:
            return float(cell.value) * 100
        raise Problem("forms.cell.percent", came=f"{cell.value * 100:g}%")
    if cell.kind == "date":
        # Excel makes a day of 3/4 and 1-2 while they are typed.
        raise Problem("forms.cell.became_date", came=str(cell.value)[:MOST_SHOWN])
    if cell.kind == "truth":
        raise Problem("forms.cell.no_number", came=str(cell.value).upper())
    text = unicodedata.normalize("NFKC", cell.value).replace("−", "-").strip()
    bare = text.removeprefix("NT$").removeprefix("$").removesuffix("元").strip()
    if bare.endswith("%"):
        if column.kind != "share" and not in_percent:
            raise Problem("forms.cell.percent", came=_shown(cell.value))
        return _figure_of(bare.removesuffix("%").strip(), cell) / (100 if column.kind == "share" else 1)
    return _figure_of(bare, cell)


def _figure_of(text: str, cell: Cell) -> float:
    if not (_NUMBER.fullmatch(text) and any(sign.isdigit() for sign in text)):
        raise Problem("forms.cell.no_number", came=_shown(cell.value))
    return float(text.replace(",", ""))


def _within(number: float, cell: Cell, column: FormColumn) -> float:
    came = _figure(number) if cell.kind == "number" else _shown(cell.value)
    if not math.isfinite(number) or abs(number) > 1e15:
        raise Problem("forms.cell.no_number", came=came)
    if column.kind == "count" and not number.is_integer():
        raise Problem("forms.cell.not_whole", came=came)
    low, high = column.low, column.high
    if column.kind == "share":
        low, high = 0.0 if low is None else low, 1.0 if high is None else high
        if number > high and 1 < number <= 100:
            raise Problem("forms.cell.share", came=came, percent=f"{number:g}%", share=f"{number / 100:g}")
    if (low is not None and number < low) or (high is not None and number > high):
        limits = f"{'' if low is None else f'{low:g}'}–{'' if high is None else f'{high:g}'}"
        raise Problem("forms.cell.outside", came=came, limits=limits)
    return number


def _code(cell: Cell, column: FormColumn) -> str:
    came = plain(_text(cell))
    for code, label in column.codes.items():
        named = {plain(code), plain(label.zh), plain(label.en)}
        # Both together, as somebody writes who wants to be sure: S 優勢.
        named |= {plain(code + label.zh), plain(code + label.en)}
        if came in named:
            return code
    labels = column.codes.values()
    known = Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))
    raise Problem("forms.cell.no_choice", came=_shown(_text(cell)), known=known)


def _day(cell: Cell, date_base: datetime.datetime) -> pd.Timestamp:
    if cell.kind == "date":
        # A small number in a cell for days is shown as one of the year 1900.
        if isinstance(cell.value, datetime.datetime) and cell.value.year in _YEARS:
            return pd.Timestamp(cell.value).normalize()
        raise Problem("forms.cell.no_day", came=str(cell.value)[:MOST_SHOWN])
    if cell.kind == "number":
        if not cell.percent and _FIRST_SERIAL <= cell.value <= _LAST_SERIAL:
            return pd.Timestamp(date_base) + pd.Timedelta(days=int(cell.value))
        raise Problem("forms.cell.no_day", came=_figure(cell.value))
    if cell.kind == "truth":
        raise Problem("forms.cell.no_day", came=str(cell.value).upper())
    written = _DAY.fullmatch("".join(unicodedata.normalize("NFKC", cell.value).split()))
    if written is None:
        raise Problem("forms.cell.no_day", came=_shown(cell.value))
    year, month, day = (int(part) for part in written.groups())
    if year in _ROC_YEARS:
        year += 1911
    try:
        # 26/3/1 may be three different days.
        if year not in _YEARS:
            raise ValueError
        return pd.Timestamp(year=year, month=month, day=day)
    except ValueError:
        raise Problem("forms.cell.no_day", came=_shown(cell.value)) from None


def _figure(number: float) -> str:
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else f"{number:.10g}"


def _shown(text: str) -> str:
    text = " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
    return f"{text[:MOST_SHOWN]}…" if len(text) > MOST_SHOWN else text
