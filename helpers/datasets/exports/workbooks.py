"""Files that are no plain text → grids of text: workbooks, and web pages that call themselves workbooks.

Values come out as a person reads them: days as 2024-05-12, formulas as the text of the formula. A
formula is never computed, a macro never run.
"""

from __future__ import annotations

import datetime as dt
import html.parser
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from helpers.datasets.exports.layout import SEARCHED_ROWS
from helpers.errors import DataError

__all__ = ["MOST_ROWS", "page_grid", "unwrapped", "workbook_grids"]

MOST_ROWS = 2_000_000
_MOST_UNPACKED_BYTES = 2_000_000_000
# Apache POI's limit (ZipSecureFile, MIN_INFLATE_RATIO 0.01): what a spreadsheet packs, it packs ten to forty times.
_MOST_SWELLING = 100
_HARMLESS_BYTES = 100_000_000
# Some 400 MB of places. A single cell at the far corner of a sheet asks for 17,000 million of them.
_MOST_CELLS = 50_000_000
# A workbook keeps fifteen digits of a number.
_MOST_KEPT = 1e15
# Many back-ends write ="0012" so that a spreadsheet keeps the zeros; it is a text, not a formula.
_KEPT_TEXT = re.compile(r'^="([^"]*)"$')


def unwrapped(cell: str) -> str:
    """The text inside `="..."`; any other cell as it is."""
    kept = _KEPT_TEXT.match(cell) if cell.startswith("=") else None
    return kept[1] if kept else cell


def workbook_grids(content: bytes, *, file: str) -> list[list[Sequence[str]]]:
    """The sheets of an XLSX workbook, in order.

    Raises: DataError: when it is damaged, locked, too large, or no workbook.
    """
    from openpyxl import load_workbook  # 0.3 s, and most exports are plain text

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = packed.namelist()
            unpacked = sum(info.file_size for info in packed.infolist())
    except zipfile.BadZipFile:
        raise DataError("exports.damaged_workbook", file=file) from None
    if "xl/workbook.xml" not in names:
        raise DataError("exports.zip", file=file)
    if unpacked > _MOST_UNPACKED_BYTES:
        raise DataError("exports.too_large", file=file, most="200 MB")
    if unpacked > max(_HARMLESS_BYTES, _MOST_SWELLING * len(content)):
        raise DataError("exports.swelling", file=file, megabytes=f"{unpacked // 1_000_000:,}")
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        return [_sheet_grid(sheet, file) for sheet in book.worksheets]
    except DataError:
        raise
    except Exception:  # openpyxl raises whatever the damaged part makes it stumble over
        raise DataError("exports.damaged_workbook", file=file) from None


def _sheet_grid(sheet: Any, file: str) -> list[Sequence[str]]:
    sheet.reset_dimensions()  # some tools write a wrong size into the file
    grid: list[list[str]] = []
    cells = 0
    for row in sheet.iter_rows(values_only=True):
        if len(grid) > MOST_ROWS:
            raise DataError("exports.too_many_rows", file=file, most=f"{MOST_ROWS:,}")
        grid.append([_text(value) for value in row])
        cells += len(row)
        if cells > _MOST_CELLS:
            raise DataError("exports.too_many_cells", file=file, most=f"{_MOST_CELLS:,}")
    return _evened(grid, file)


def _evened(grid: list[list[str]], file: str) -> list[Sequence[str]]:
    """Rows that end before the headings do get blank cells; those that hold nothing stay as they are."""
    width = max(map(len, grid[:SEARCHED_ROWS]), default=0)
    if width * sum(map(bool, grid)) > _MOST_CELLS:
        raise DataError("exports.too_many_cells", file=file, most=f"{_MOST_CELLS:,}")
    return [row + [""] * (width - len(row)) if row else row for row in grid]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return unwrapped(value)
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") if value.time() != dt.time() else value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        # A long order number in a cell of numbers has lost its last digits: let it be seen.
        return str(int(value)) if abs(value) < _MOST_KEPT else f"{value:.14E}"
    return str(value)


def page_grid(text: str, *, file: str) -> list[list[Sequence[str]]]:
    """The tables of a web page as grids; what back-ends call an Excel file is often one.

    Raises: DataError: when it has no table.
    """
    reader = _Tables()
    reader.feed(text)
    reader.close()
    grids = [grid for grid in reader.grids if grid]
    if not grids:
        raise DataError("exports.page_without_table", file=file)
    return [_evened(grid, file) for grid in grids]


class _Tables(html.parser.HTMLParser):
    # Cells' text only: scripts, styles and links of the page are never followed.
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[list[list[str]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.grids.append([])
        elif tag == "tr" and self.grids:
            self.grids[-1].append([])
        elif tag in ("td", "th") and self.grids:
            if not self.grids[-1]:
                self.grids[-1].append([])
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._cell is not None:
            self.grids[-1][-1].append(" ".join("".join(self._cell).split()))
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)
