"""A file → the grid of text in it that holds a table we know."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from helpers.datasets.exports.encodings import decode
from helpers.datasets.exports.headings import KINDS
from helpers.datasets.exports.layout import SEARCHED_ROWS, Layout, find_layout
from helpers.datasets.exports.remarks import Remark
from helpers.datasets.exports.workbooks import MOST_ROWS, page_grid, unwrapped, workbook_grids
from helpers.errors import DataError

__all__ = ["Opened", "open_export"]

_MOST_BYTES = 200_000_000
_HEAD_SIGNS = 200_000
_DELIMITERS = (",", "\t", ";", "|")
_ZIP, _OLD_OFFICE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
# A cell of more lines than this is no address with a line break but a quotation mark never closed.
_MOST_LINES_IN_CELL = 20
# What UTF-8 looks like after a program took it for Western European and saved it again.
_MOJIBAKE = ("æ—¥", "å»", "è¨", "ç¶", "éŠ", "å\xbb", "æ\x97¥", "è\xa8")


@dataclass(frozen=True)
class Opened:
    """The grid with the table, where the table is in it, and what there was to say so far."""

    rows: Sequence[Sequence[str]]
    layout: Layout
    remarks: list[Remark]


def open_export(path: Path, *, encoding: str | None) -> Opened:
    """Open a file by its content, whatever its name says.

    Raises: DataError: when it cannot be read, is too large, or has no table of a kind we know.
    """
    content = _content(path)
    file = path.name
    if content.startswith(_OLD_OFFICE):
        raise DataError("exports.old_office", file=file)
    if content.startswith(_PDF):
        raise DataError("exports.pdf", file=file)
    if content.startswith(_ZIP):
        return _best(workbook_grids(content, file=file), file, [])
    text, remarks = decode(content, file=file, encoding=encoding)
    if not text.strip("\ufeff\x00 \r\n\t,;"):
        raise DataError("exports.empty", file=file)
    if "<table" in text[:_HEAD_SIGNS].lower() or text.lstrip("\ufeff \r\n")[:9].lower() in ("<!doctype", "<html>"):
        return _best(page_grid(text, file=file), file, [*remarks, Remark("exports.was_a_page", {})])
    return _from_text(text.removeprefix("\ufeff"), file, remarks)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise DataError("exports.too_large", file=path.name, most="200 MB")
        content = path.read_bytes()
    except FileNotFoundError:
        raise DataError("exports.no_file", file=path.name) from None
    except OSError:
        # On Windows a workbook that is open in Excel cannot be read.
        raise DataError("exports.locked_file", file=path.name) from None
    if not content.strip():
        raise DataError("exports.empty", file=path.name)
    return content


def _from_text(text: str, file: str, remarks: list[Remark]) -> Opened:
    best: tuple[Layout, str] | None = None
    for delimiter in _DELIMITERS:
        head = _rows(text[:_HEAD_SIGNS], delimiter, file, most=SEARCHED_ROWS)
        layout = find_layout(head)
        if layout and (best is None or len(layout.fields) > len(best[0].fields)):
            best = layout, delimiter
    if best is None:
        head = _rows(text[:_HEAD_SIGNS], ",", file, most=SEARCHED_ROWS)
        raise _not_known([head], file)
    return Opened(_rows(text, best[1], file, most=MOST_ROWS), best[0], remarks)


def _rows(text: str, delimiter: str, file: str, *, most: int) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        # The memory keeper stops watching tuples of texts; lists it would walk through again and again.
        rows.extend(map(tuple, itertools.islice(reader, most)))
        if most == MOST_ROWS and next(reader, None) is not None:
            raise DataError("exports.too_many_rows", file=file, most=f"{MOST_ROWS:,}")
    except csv.Error:
        raise DataError("exports.open_quote", file=file, row=len(rows) + 1) from None
    if '"' in text:
        _refuse_open_quote(rows, file)
    if '="' in text:
        rows = [tuple(map(unwrapped, row)) for row in rows]
    return rows


def _refuse_open_quote(rows: list[tuple[str, ...]], file: str) -> None:
    for number, row in enumerate(rows, start=1):
        if any(len(cell) > _MOST_LINES_IN_CELL and cell.count("\n") > _MOST_LINES_IN_CELL for cell in row):
            raise DataError("exports.open_quote", file=file, row=number)


def _best(grids: Sequence[Sequence[Sequence[str]]], file: str, remarks: list[Remark]) -> Opened:
    layouts = [(layout, grid) for grid in grids if (layout := find_layout(grid))]
    if not layouts:
        raise _not_known(grids, file)
    layout, grid = max(layouts, key=lambda one: len(one[0].fields))
    if len(grids) > 1:
        place = next(number for number, one in enumerate(grids, start=1) if one is grid)
        remarks = [*remarks, Remark("exports.which_sheet", {"place": place, "count": len(grids)})]
    return Opened(grid, layout, remarks)


def _not_known(grids: Sequence[Sequence[Sequence[str]]], file: str) -> DataError:
    # Only headings that we know are repeated: the first row of a file without headings is somebody's data.
    known = sorted(
        {
            cell.strip()
            for grid in grids
            for row in grid[:SEARCHED_ROWS]
            for cell in row
            if any(kind.field_of(cell) for kind in KINDS)
        }
    )
    head = "".join(cell for grid in grids for row in grid[:SEARCHED_ROWS] for cell in row)
    if any(sign in head for sign in _MOJIBAKE):
        return DataError("exports.mojibake", file=file)
    if known:
        return DataError("exports.some_headings", file=file, known=", ".join(known[:8]))
    return DataError("exports.no_headings", file=file)
