"""A workbook that may be anything: refused in words, and never run, computed or fetched."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from helpers.errors import DataError
from helpers.lesson.form import workbook as room
from helpers.lesson.form.workbook import open_pages
from tests.lesson.form.samples import changed, filled, read, workbook

GOOD = ["出貨快", "S", "orders 表", 1.5, 2.5, 0.6, 4]


def with_part(name: str, content: bytes, data: bytes | None = None) -> bytes:
    """A workbook with one part put in or exchanged."""
    whole = io.BytesIO()
    old = zipfile.ZipFile(io.BytesIO(data or workbook()))
    with old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return whole.getvalue()


def part_of(name: str, data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def refusal(data: bytes) -> str:
    with pytest.raises(DataError) as refused:
        open_pages(data, file="form.xlsx")
    assert refused.value.sentence("en") != refused.value.sentence("zh-TW")
    return refused.value.key.removeprefix("forms.")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "no_workbook"),
        (b"factor,type\n", "no_workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old_or_locked"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (workbook()[:-200], "damaged"),
        (b"PK" + b"\0" * 2_000_001, "too_large"),
    ],
)
def test_what_is_no_workbook_is_refused_in_words(data: bytes, key: str) -> None:
    assert refusal(data) == key


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert refusal(whole.getvalue()) == "damaged"


def test_a_workbook_that_swells_is_refused_before_it_is_read() -> None:
    assert refusal(with_part("xl/media/image1.png", b"\0" * 16_000_001)) == "too_large"


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_any_encoding(coding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>'
    assert refusal(with_part("xl/sharedStrings.xml", bomb.encode(coding))) == "damaged"


def test_a_broken_part_is_refused_in_words() -> None:
    assert refusal(with_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>")) == "damaged"


def test_a_row_far_below_costs_no_million_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = part_of("xl/worksheets/sheet1.xml", filled(GOOD))
    far = sheet.replace(b"</sheetData>", b'<row r="1048576"><c r="B1048576" t="n"><v>1</v></c></row></sheetData>')
    pages = open_pages(with_part("xl/worksheets/sheet1.xml", far, filled(GOOD)), file="form.xlsx")
    assert (1_048_576, 2) in pages[0].cells
    assert len(pages[0].cells) < 500


def test_macros_and_links_to_other_files_are_left_alone() -> None:
    data = with_part("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 anything")
    data = with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>", data)
    assert read(data).table is None


def test_hidden_sheets_are_not_read() -> None:
    def hide(sheet: Any) -> None:
        sheet.sheet_state = "hidden"

    pages = open_pages(changed(filled(GOOD), hide), file="form.xlsx")
    assert [page.name for page in pages] == ["填寫說明", "選項"]


def test_too_many_sheets_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_SHEETS", 2)
    assert refusal(workbook()) == "too_large"
