"""A class list's file as rows of cells: XLSX, or text in any encoding and with any separator.

The kind is told from the content, not from the name. Nothing in a workbook is run, computed or
fetched: formulas count by the value that was saved with them, links to other files are dropped.
"""

from __future__ import annotations

import codecs
import csv
import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from course.identity.remarks import Remark
from helpers.errors import DataError

__all__ = ["MOST_BYTES", "MOST_ROWS", "Cell", "Sheet", "read_sheet"]

MOST_ROWS = 20_000
MOST_BYTES = 20_000_000
MOST_UNPACKED = 60_000_000
MOST_COLUMNS = 200
# Title lines stand above the headings; so many rows of a file are needed to know its headings.
FIRST_ROWS = 20

# text: as it is. number: shown as a spreadsheet shows it. The others are no usable text:
# uncomputed: a formula without a saved value; lost: a number too long for a spreadsheet's 15 digits.
Kind = Literal["text", "number", "date", "error", "uncomputed", "lost"]


@dataclass(frozen=True)
class Cell:
    """What a cell shows, and what kind of thing it is; `computed` when a formula gave it."""

    text: str = ""
    kind: Kind = "text"
    computed: bool = False


@dataclass(frozen=True)
class Sheet:
    """Rows that hold something, by the number a spreadsheet gives them, and what was noticed on the way.

    `merged` holds the merged ranges as (first row, last row, first column, last column, name), rows
    from 1 and columns from 0.
    """

    rows: list[tuple[int, list[Cell]]]
    remarks: list[Remark]
    merged: tuple[tuple[int, int, int, int, str], ...] = ()


def read_sheet(file: Path, *, is_heading: Callable[[list[str]], bool]) -> Sheet:
    """The one sheet of a file that holds the list.

    Args:
        file: XLSX, or CSV in UTF-8, UTF-16, Big5 (cp950, HKSCS) or GB18030, separated by comma,
            semicolon or tab.
        is_heading: Whether a row of texts is the heading row; it settles sheet, encoding and separator.
    Raises: DataError: when the file cannot be read, is another kind of file, or is too large.
    """
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise DataError("identity.roster.too_large", file=str(file), most=f"{MOST_BYTES // 1_000_000} MB")
        data = file.read_bytes()
    except OSError as error:
        raise DataError("identity.roster.unreadable", file=str(file), why=error.strerror or str(error)) from None
    if data.startswith(b"PK"):
        sheet = _from_workbook(file, data, is_heading)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        # The old container: an .xls, or any workbook with a password.
        raise DataError("identity.roster.old_or_locked", file=str(file))
    else:
        sheet = _from_text(file, data, is_heading)
    if len(sheet.rows) > MOST_ROWS + FIRST_ROWS:
        raise DataError("identity.roster.too_large", file=str(file), most=f"{MOST_ROWS:,}")
    return sheet


# Text -------------------------------------------------------------------------------------------------


def _from_text(file: Path, data: bytes, is_heading: Callable[[list[str]], bool]) -> Sheet:
    fallback: Sheet | None = None
    for encoding, text in _decoded(data):
        for separator in _separators(text):
            try:
                rows = _csv_rows(text, separator)
            except csv.Error:
                continue
            remarks = [] if encoding.startswith("utf") else [_noted("encoding", encoding=encoding)]
            sheet = Sheet(rows, remarks)
            if any(is_heading([cell.text for cell in cells]) for _, cells in rows[:FIRST_ROWS]):
                return sheet
            fallback = fallback or sheet
    if fallback is None:
        raise DataError("identity.roster.no_text", file=str(file))
    return fallback


def _decoded(data: bytes) -> Iterator[tuple[str, str]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\0" in data[:2000]:
        # UTF-16 without its mark: in headings every other byte of a separator is zero.
        encodings = ["utf-16-le", "utf-16-be"]
    else:
        # Big5 before GB18030: nearly any bytes are GB18030. cp950 is the Big5 of Windows; what it
        # lacks, HKSCS may have.
        encodings = ["utf-8-sig", "cp950", "big5hkscs", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            yield encoding, text


def _separators(text: str) -> list[str]:
    first = text.lstrip().split("\n", 1)[0].strip()
    # Excel's own way of naming the separator, in a line above the table.
    named = re.fullmatch(r'"?sep=(.)"?', first, re.IGNORECASE)
    known = [",", ";", "\t"]
    return [named[1]] if named else sorted(known, key=lambda one: -first.count(one))


def _csv_rows(text: str, separator: str) -> list[tuple[int, list[Cell]]]:
    rows = []
    for number, values in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1):
        if any(value.strip() for value in values):
            rows.append((number, [_csv_cell(value) for value in values[:MOST_COLUMNS]]))
        if len(rows) > MOST_ROWS + FIRST_ROWS:
            break
    return rows


def _csv_cell(value: str) -> Cell:
    # ="00012" is how programs make Excel keep the zeros of a CSV.
    if kept := re.fullmatch(r'="([^"]*)"', value.strip()):
        return Cell(kept[1])
    if value.lstrip().startswith("="):
        return Cell(value.strip()[:60], "uncomputed")
    if re.fullmatch(r"#(N/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV/0!)", value.strip()):
        return Cell(value.strip(), "error")
    # Saved from Excel, a long number has lost its last digits: 1.2346E+15.
    if re.fullmatch(r"\d(\.\d+)?[Ee]\+\d+", value.strip()):
        return Cell(value.strip(), "lost")
    return Cell(re.sub(r"^(\d+)\.0+$", r"\1", value.strip()))


# Workbooks --------------------------------------------------------------------------------------------


def _from_workbook(file: Path, data: bytes, is_heading: Callable[[list[str]], bool]) -> Sheet:
    book = _open_workbook(file, data, computed=False)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible" and sheet._cells]
    if not shown:
        return Sheet([], [])
    chosen = next((sheet for sheet in shown if _has_heading(sheet, is_heading)), shown[0])
    saved = None
    if any(cell.data_type == "f" for cell in chosen._cells.values()):
        saved = _open_workbook(file, data, computed=True)[chosen.title]
    rows: dict[int, list[Cell]] = {}
    # Only cells that are there: openpyxl's own `rows` would make the million that a formatted column spans.
    for (row, column), cell in sorted(chosen._cells.items()):
        read = _cell(cell, None if saved is None else saved.cell(row, column))
        if column <= MOST_COLUMNS and read.text:
            cells = rows.setdefault(row, [])
            cells += [Cell()] * (column - 1 - len(cells))
            cells.append(read)
    remarks = []
    if len(shown) > 1:
        others = ", ".join(sheet.title for sheet in shown if sheet is not chosen)
        remarks.append(_noted("other_sheets", sheet=chosen.title, others=others[:200]))
    hidden = [row for row in rows if row in chosen.row_dimensions and chosen.row_dimensions[row].hidden]
    if hidden:
        remarks.append(_noted("hidden_rows", rows=_listed(hidden)))
    merged = tuple(
        (one.min_row, one.max_row, one.min_col - 1, one.max_col - 1, one.coord) for one in chosen.merged_cells.ranges
    )
    return Sheet(sorted(rows.items()), remarks, tuple(sorted(merged)))


def _open_workbook(file: Path, data: bytes, *, computed: bool) -> Any:
    import openpyxl

    try:
        _look_inside(file, data)
        with warnings.catch_warnings():
            # About styles and forms that it does not read; nothing of a list is in them.
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(data), data_only=computed, keep_vba=False, keep_links=False)
    except DataError:
        raise
    except Exception:
        # openpyxl raises whatever its parts raise over a damaged file: KeyError, ParseError, ValueError …
        raise DataError("identity.roster.damaged_workbook", file=str(file)) from None


def _look_inside(file: Path, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        # A member's stated size is a claim, but what is read ends there.
        if sum(info.file_size for info in archive.infolist()) > MOST_UNPACKED:
            raise DataError("identity.roster.too_large", file=str(file), most=f"{MOST_UNPACKED // 1_000_000} MB")
        for info in archive.infolist():
            # No spreadsheet program writes one. It is there to swell when it is read, or to fetch a file.
            if info.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(info):
                raise DataError("identity.roster.damaged_workbook", file=str(file))


def _has_heading(sheet: Any, is_heading: Callable[[list[str]], bool]) -> bool:
    rows: dict[int, list[str]] = {}
    for (row, _), cell in sorted(sheet._cells.items()):
        if cell.value is not None:
            rows.setdefault(row, []).append(str(cell.value))
    return any(is_heading(texts) for _, texts in sorted(rows.items())[:FIRST_ROWS])


def _cell(cell: Any, saved: Any) -> Cell:
    if cell.data_type == "f":
        if saved is None or saved.value is None:
            return Cell("=", "uncomputed")
        read = _cell(saved, None)
        return Cell(read.text, read.kind, computed=True)
    value = cell.value
    if value is None:
        return Cell()
    if cell.data_type == "e":
        return Cell(str(value), "error")
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return Cell(str(value).removesuffix(" 00:00:00"), "date")
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return Cell(str(value).strip())
    return _number(value, str(cell.number_format))


def _number(value: int | float, shown_as: str) -> Cell:
    if abs(value) >= 1e15:
        return Cell(f"{value:.0f}", "lost")
    if float(value).is_integer():
        # The format 00000 shows 123 as 00123, and that is the id.
        width = len(shown_as) if re.fullmatch("0+", shown_as) else 0
        return Cell(f"{int(value):0{width}d}", "number")
    return Cell(repr(value), "number")


def _listed(rows: list[int], most: int = 20) -> str:
    return ", ".join(map(str, rows[:most])) + (" …" if len(rows) > most else "")


def _noted(key: str, **facts: object) -> Remark:
    return Remark(f"identity.note.{key}", dict(facts), needs_a_person=False)
