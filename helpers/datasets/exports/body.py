"""Which rows under the headings are the table: without totals, notes, repeated headings and slipped rows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.datasets.exports.layout import Layout
from helpers.datasets.exports.numbers import ABSENT

__all__ = ["Body", "body_rows"]

_ENGLISH = r"(?:grand\s+|sub\s*-?|account\s+)?totals?\b|results from \d.{0,24}"
_CHINESE = r"總計|合計|小計|總和|加總|總數|\d+ ?個.{1,8}的成果"
_WORDS = rf"(?:{_ENGLISH}|{_CHINESE})"
_TOTAL = re.compile(_WORDS)
_NOTHING_BUT_TOTAL = re.compile(rf"{_WORDS}\s*(?::.*)?")
_TOTAL_SIGNS = frozenset("GgSsTtRr總合小加 0123456789")
# The columns that say what a row is about. A row that says nothing there is a total.
_ABOUT = ("order_id", "campaign", "channel_group", "source_medium", "source", "medium", "device", "sku")
_DAYS = ("date", "start_date", "ordered_at")
# Analytics' "(not set)" says that nobody knows, not that the row is about all.
_BLANK = ABSENT - {"(not set)"}


@dataclass
class Body:
    """The rows of the table with their numbers in the file (1 is the first), and what was left out."""

    rows: list[Sequence[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    totals: int = 0
    notes: int = 0
    repeated_headings: int = 0
    slipped: list[int] = field(default_factory=list)
    second_table_at: int = 0


def body_rows(rows: Sequence[Sequence[str]], layout: Layout) -> Body:
    """Sort the rows under the headings.

    A row with more or fewer cells than there are headings is left out: its values have slipped into
    columns that they do not belong to, names among amounts.
    """
    body = Body()
    width, headings = layout.width, list(layout.headings)
    about = [layout.fields[name] for name in _ABOUT if name in layout.fields]
    day = next((layout.fields[name] for name in _DAYS if name in layout.fields), None)
    for number, row in enumerate(rows[layout.header_at + 1 :], start=layout.header_at + 2):
        if len(row) == width and day is not None and row[day][:1].isdecimal() and _is_plain(row, about):
            body.rows.append(row)  # nearly all rows, so without a closer look
            body.numbers.append(number)
            continue
        held = sum(1 for cell in row if cell and not cell.isspace())
        if not held:
            continue
        first = row[0].lstrip()
        if first.startswith("#") and (held == 1 or first.startswith("# ")):
            # Analytics writes several tables into one file, each under its own comment lines.
            if body.rows and first.strip("#- ") and _goes_on(rows[number:]):
                body.second_table_at = number
                break
            continue
        if len(row) == width and first.strip() == headings[0] and [cell.strip() for cell in row] == headings:
            body.repeated_headings += 1
        elif _is_total(row, about, day):
            body.totals += 1
        elif held == 1 and width > 2:
            body.notes += 1
        elif len(row) == width or (len(row) > width and not any(cell.strip() for cell in row[width:])):
            body.rows.append(row)
            body.numbers.append(number)
        else:
            body.slipped.append(number)
    return body


def _is_plain(row: Sequence[str], about: list[int]) -> bool:
    return not about or (row[about[0]] != "" and row[about[0]][0] not in _TOTAL_SIGNS)


def _is_total(row: Sequence[str], about: list[int], day: int | None) -> bool:
    said = [_plain(row[place]) for place in about if place < len(row)]
    when = _plain(row[day]) if day is not None and day < len(row) else ""
    if all(one in _BLANK for one in said) and (said or when in ABSENT):
        return True
    if day is None:
        return any(_NOTHING_BUT_TOTAL.fullmatch(one) for one in (*said, _plain(row[-1])))
    # Some write the whole period where a day should stand.
    if said and _NOTHING_BUT_TOTAL.fullmatch(said[0]):
        return True
    # A campaign may be called "Total care": with a date in its place a row is no total.
    if when not in ABSENT and not _TOTAL.match(when):
        return False
    return any(_TOTAL.match(_plain(cell)) for cell in (*row[:3], row[-1]))


def _goes_on(rest: Sequence[Sequence[str]]) -> bool:
    return any(sum(1 for cell in row if cell.strip()) > 1 for row in rest)


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip().casefold() if cell else ""
