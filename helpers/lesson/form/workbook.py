"""The bytes of a workbook as cells. The bytes may be anything.

Nothing in a workbook is run, computed or fetched: macros are left out, links to other files dropped,
a formula counts by the value that was saved with it.
"""

from __future__ import annotations

import datetime
import io
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any, Literal

from helpers.errors import DataError

__all__ = ["MOST_BYTES", "Cell", "Page", "open_pages"]

MOST_BYTES = 2_000_000
MOST_UNPACKED = 16_000_000
MOST_MEMBERS = 400
MOST_SHEETS = 20
MOST_CELLS = 60_000
MOST_COLUMNS = 80

Kind = Literal["blank", "text", "number", "truth", "date", "error", "uncomputed"]
# Older programs of a spreadsheet and files with a password share this container.
_OLD = b"\xd0\xcf\x11\xe0"
_ENTITIES = tuple("<!DOCTYPE".encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be"))
# What zipfile raises, between its own errors, over a file made to confuse it.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, KeyError)


@dataclass(frozen=True)
class Cell:
    """What stands in a cell; `percent` when it is shown as one, so that 0.15 reads 15 %."""

    value: Any = None
    kind: Kind = "blank"
    percent: bool = False


@dataclass(frozen=True)
class Page:
    """One visible sheet: cells by (row, column) from 1, and merged ranges as (rows, columns, name)."""

    name: str
    cells: dict[tuple[int, int], Cell]
    merged: tuple[tuple[range, range, str], ...]
    date_base: datetime.datetime


def open_pages(data: bytes, *, file: str) -> list[Page]:
    """The visible sheets of a workbook.

    Args:
        data: The file's bytes.
        file: Its name, for the sentences.
    Raises: DataError: when it is no workbook, has a password, is damaged or too large.
    """
    if len(data) > MOST_BYTES:
        raise DataError("forms.too_large", file=file, most=f"{MOST_BYTES // 1_000_000} MB")
    if data.startswith(_OLD):
        raise DataError("forms.old_or_locked", file=file)
    if not data.startswith(b"PK"):
        raise DataError("forms.no_workbook", file=file)
    _look_inside(data, file)
    written = _load(data, file, computed=False)
    if len(written.worksheets) > MOST_SHEETS:
        raise DataError("forms.too_large", file=file, most=f"{MOST_SHEETS} sheets")
    shown = [sheet for sheet in written.worksheets if sheet.sheet_state == "visible"]
    saved = None
    if any(cell.data_type == "f" for sheet in shown for cell in sheet._cells.values()):
        saved = _load(data, file, computed=True)
    return [_page(sheet, None if saved is None else saved[sheet.title], written.epoch) for sheet in shown]


def _look_inside(data: bytes, file: str) -> None:
    """Sizes as they come out, not as they are claimed; no entities, which no spreadsheet program writes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise DataError("forms.too_large", file=file, most=f"{MOST_MEMBERS} parts")
            left = MOST_UNPACKED
            for member in members:
                with archive.open(member) as opened:
                    text = opened.read(left + 1)
                left -= len(text)
                if left < 0:
                    raise DataError("forms.too_large", file=file, most=f"{MOST_UNPACKED // 1_000_000} MB")
                is_text = member.filename.lower().endswith((".xml", ".rels", ".vml"))
                if is_text and any(mark in text for mark in _ENTITIES):
                    raise DataError("forms.damaged", file=file)
    except _DAMAGE:
        raise DataError("forms.damaged", file=file) from None


def _load(data: bytes, file: str, *, computed: bool) -> Any:
    import openpyxl

    try:
        with warnings.catch_warnings():
            # About styles and drop-downs that it does not read; no answer is in them.
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(data), data_only=computed, keep_vba=False, keep_links=False)
    except Exception:
        # openpyxl raises whatever its parts raise over a damaged file: KeyError, ParseError, TypeError …
        raise DataError("forms.damaged", file=file) from None


def _page(sheet: Any, saved: Any, epoch: datetime.datetime) -> Page:
    cells: dict[tuple[int, int], Cell] = {}
    # Only cells that are there: a formatted column would span a million rows.
    for (row, column), cell in sheet._cells.items():
        if column <= MOST_COLUMNS and len(cells) < MOST_CELLS:
            read = _cell(cell, None if saved is None else saved._cells.get((row, column)))
            if read.kind != "blank":
                cells[row, column] = read
    merged = tuple(
        (range(one.min_row, one.max_row + 1), range(one.min_col, one.max_col + 1), one.coord)
        for one in sheet.merged_cells.ranges
    )
    return Page(str(sheet.title), cells, merged, epoch)


def _cell(cell: Any, saved: Any) -> Cell:
    if cell.data_type == "f":
        if saved is None:
            return Cell(kind="uncomputed")
        if saved.value is None:
            # A formula may give an empty text; then the type is there and the value is not.
            return Cell() if saved.data_type == "str" else Cell(kind="uncomputed")
        return _cell(saved, None)
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return Cell()
    if cell.data_type == "e":
        return Cell(str(value), "error")
    if isinstance(value, bool):
        return Cell(value, "truth")
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return Cell(value, "date")
    if isinstance(value, (int, float)):
        return Cell(float(value), "number", percent="%" in str(cell.number_format))
    return Cell(str(value), "text")
