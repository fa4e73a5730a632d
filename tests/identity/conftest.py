"""A course folder, and class lists written as people write them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from course.identity import Course, new_course
from course.identity.settings import Settings


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return new_course(tmp_path / "spring", Settings(id="spring", title="春季班", language="en"))


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Writes rows into an XLSX; `more` may dress up the sheet."""

    def write(rows: list[list[Any]], more: Callable[[Any, Any], None] = lambda book, sheet: None) -> Path:
        file = tmp_path / "名冊.xlsx"
        with xlsxwriter.Workbook(file) as book:
            sheet = book.add_worksheet("學員")
            for at, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, tuple):
                        number, shown_as = value
                        sheet.write_number(at, column, number, book.add_format({"num_format": shown_as}))
                    elif value is not None:
                        sheet.write(at, column, value)
            more(book, sheet)
        return file

    return write
