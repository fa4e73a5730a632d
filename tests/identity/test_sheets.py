"""Class lists as files: every encoding and separator in use, and workbooks as Excel leaves them."""

from __future__ import annotations

import codecs
import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from course.identity import sheets
from course.identity.headings import field_columns
from course.identity.sheets import Cell, Sheet, read_sheet
from helpers.errors import DataError

LIST = "學號,姓名\n0012,王小明\na3,許功蓋\n"
ROWS = [["學號", "姓名"], ["0012", "王小明"], ["a3", "許功蓋"]]


def read(file: Path) -> Sheet:
    return read_sheet(file, is_heading=lambda texts: "id" in field_columns(texts)[0])


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in cells] for _, cells in sheet.rows]


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (LIST.encode("utf-8"), ""),
        (LIST.encode("utf-8-sig"), ""),
        (LIST.encode("utf-16"), ""),
        (codecs.BOM_UTF16_BE + LIST.encode("utf-16-be"), ""),
        (LIST.encode("utf-16-le"), ""),
        (LIST.encode("utf-16-be"), ""),
        (LIST.encode("cp950"), "cp950"),
        (LIST.encode("gb18030"), "gb18030"),
        (LIST.replace("\n", "\r\n").encode("cp950"), "cp950"),
        (LIST.replace("\n", "\r").encode("utf-8"), ""),
        (LIST.replace(",", ";").encode("utf-8"), ""),
        (LIST.replace(",", "\t").encode("utf-16"), ""),
        (f"sep=;\n{LIST.replace(',', ';')}".encode(), ""),
    ],
    ids=[
        "utf-8", "bom", "utf-16", "utf-16 be", "le without mark", "be without mark", "big5", "gb18030", "windows lines",
        "old mac lines", "semicolons", "excel's unicode text", "sep line",
    ],
)  # fmt: skip
def test_a_text_file_is_read_whatever_it_is_written_in(tmp_path: Path, data: bytes, named: str) -> None:
    (tmp_path / "list.csv").write_bytes(data)
    sheet = read(tmp_path / "list.csv")
    assert texts(sheet)[-3:] == ROWS
    # A guess at an old encoding is said, because only a person can see that it was right.
    assert [remark.facts.get("encoding") for remark in sheet.remarks] == ([named] if named else [])


def test_a_sign_that_only_hong_kongs_big5_has_is_read(tmp_path: Path) -> None:
    text = "學號,姓名\na1,陳大\u55f1\n"  # a Cantonese sign that cp950 lacks
    with pytest.raises(UnicodeEncodeError):
        text.encode("cp950")
    (tmp_path / "list.csv").write_bytes(text.encode("big5hkscs"))
    sheet = read(tmp_path / "list.csv")
    assert texts(sheet)[1] == ["a1", "陳大\u55f1"]
    assert sheet.remarks[0].facts == {"encoding": "big5hkscs"}


def test_quoted_cells_keep_separators_and_line_ends(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text('id,name\na1,"Wang, Mei"\na2,"two\nlines"\n', encoding="utf-8", newline="\n")
    assert texts(read(tmp_path / "list.csv"))[1:] == [["a1", "Wang, Mei"], ["a2", "two\nlines"]]


def test_rows_keep_the_numbers_that_a_spreadsheet_gives_them(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("\n\nid\n,\na1\n", encoding="utf-8")
    assert [number for number, _ in read(tmp_path / "list.csv").rows] == [3, 5]


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ('="00012"', Cell("00012")),
        ("12.0", Cell("12")),
        ("=A1", Cell("=A1", "uncomputed")),
        ("#N/A", Cell("#N/A", "error")),
        ("1.1E+08", Cell("1.1E+08", "lost")),
        ("a.0", Cell("a.0")),
    ],
)
def test_what_excel_does_to_cells_of_a_text_file_is_seen(tmp_path: Path, written: str, cell: Cell) -> None:
    quoted = '"' + written.replace('"', '""') + '"'
    (tmp_path / "list.csv").write_text(f"id\n{quoted}\n", encoding="utf-8")
    assert read(tmp_path / "list.csv").rows[1] == (2, [cell])


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (12, Cell("12", "number")),
        (12.0, Cell("12", "number")),
        ((12, "00000"), Cell("00012", "number")),
        (12.5, Cell("12.5", "number")),
        (110_123_456_789, Cell("110123456789", "number")),
        (1_234_567_890_123_456, Cell("1234567890123456", "lost")),
        ("0012", Cell("0012")),
        (" a1 ", Cell("a1")),
    ],
)
def test_a_workbooks_cell_is_read_as_it_is_shown(workbook: Callable[..., Path], value: Any, cell: Cell) -> None:
    assert read(workbook([["id"], [value]])).rows[1] == (2, [cell])


def test_an_id_that_excel_made_a_date_is_seen_as_one(workbook: Callable[..., Path]) -> None:
    def dated(book: Any, sheet: Any) -> None:
        sheet.write_datetime(1, 0, datetime.datetime(2026, 1, 2), book.add_format({"num_format": "yyyy/m/d"}))  # noqa: DTZ001

    assert read(workbook([["id"]], dated)).rows[1] == (2, [Cell("2026-01-02", "date")])


def test_a_formula_counts_by_the_value_saved_with_it(workbook: Callable[..., Path]) -> None:
    def formulas(book: Any, sheet: Any) -> None:
        sheet.write_formula(1, 0, "=B2&1", None, "a1")
        sheet.write_formula(2, 0, "=1/0", None, "#DIV/0!")

    assert [cells[0] for _, cells in read(workbook([["id"]], formulas)).rows[1:]] == [
        Cell("a1", computed=True),
        Cell("#DIV/0!", "error", computed=True),
    ]


def test_a_formula_that_was_never_computed_is_no_value(tmp_path: Path) -> None:
    book = openpyxl.Workbook()  # computes nothing, and saves no values
    book.active.append(["id"])
    book.active.append(["=1+1"])
    book.save(tmp_path / "list.xlsx")
    assert read(tmp_path / "list.xlsx").rows[1] == (2, [Cell("=", "uncomputed")])


def test_hidden_rows_are_read_and_named(workbook: Callable[..., Path]) -> None:
    sheet = read(workbook([["id"], ["a1"], ["a2"]], lambda _, page: page.set_row(2, None, None, {"hidden": True})))
    assert texts(sheet)[1:] == [["a1"], ["a2"]]
    [remark] = sheet.remarks
    assert "Rows 3 are hidden" in remark.sentence("en")


def test_the_sheet_with_the_headings_is_the_one_that_is_read(workbook: Callable[..., Path]) -> None:
    def second(book: Any, _: Any) -> None:
        book.add_worksheet("名單").write_column(0, 0, ["學號", "a1"])
        hidden = book.add_worksheet("old")
        hidden.write_column(0, 0, ["學號", "zz"])
        hidden.hide()

    sheet = read(workbook([["說明", "請填名單"]], second))
    assert texts(sheet) == [["學號"], ["a1"]]
    assert "Only the sheet “名單” was read, not: 學員" in sheet.remarks[0].sentence("en")


def test_a_column_formatted_to_the_last_row_costs_nothing(workbook: Callable[..., Path]) -> None:
    def formatted(book: Any, sheet: Any) -> None:
        sheet.set_column(0, 9, 20, book.add_format({"bold": True}))
        sheet.write_blank(1_048_575, 0, None, book.add_format({"bold": True}))

    assert texts(read(workbook([["id"], ["a1"]], formatted))) == [["id"], ["a1"]]


def test_the_content_and_not_the_name_tells_the_kind(workbook: Callable[..., Path], tmp_path: Path) -> None:
    renamed = workbook([["id"], ["a1"]]).rename(tmp_path / "list.csv")
    assert texts(read(renamed)) == [["id"], ["a1"]]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old .xls format or has a password"),
        (b"PK\x03\x04 and then nothing", "no readable .xlsx"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\xff", "in no known encoding"),
    ],
    ids=["xls", "torn zip", "picture"],
)
def test_what_is_no_list_is_said_with_what_to_do(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "list.xlsx").write_bytes(data)
    with pytest.raises(DataError) as refused:
        read(tmp_path / "list.xlsx")
    assert said in refused.value.sentence("en")


def test_a_zip_that_is_no_workbook_is_said(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "list.xlsx", "w") as archive:
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(DataError, match="xlsx"):
        read(tmp_path / "list.xlsx")


@pytest.mark.parametrize(
    "entity", ['"lol">', 'SYSTEM "file:///etc/hostname">'], ids=["one that could swell", "one that fetches a file"]
)
def test_a_workbook_that_defines_entities_is_refused_unread(tmp_path: Path, entity: str) -> None:
    book = openpyxl.Workbook()
    book.active.append(["id"])
    book.active.append(["QQ"])
    book.save(tmp_path / "plain.xlsx")
    with zipfile.ZipFile(tmp_path / "plain.xlsx") as plain, zipfile.ZipFile(tmp_path / "list.xlsx", "w") as armed:
        for name in plain.namelist():
            text = plain.read(name).decode("utf-8")
            if "sheet1" in name:
                text = f"<!DOCTYPE worksheet [<!ENTITY e {entity}]>{text.replace('QQ', '&e;')}"
            armed.writestr(name, text)
    assert texts(read(tmp_path / "plain.xlsx"))[1] == ["QQ"]
    with pytest.raises(DataError) as refused:
        read(tmp_path / "list.xlsx")
    assert "no readable .xlsx" in refused.value.sentence("en")


def test_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        read(tmp_path / "nothing.csv")
    assert "cannot be opened" in refused.value.sentence("en")


def test_files_and_workbooks_beyond_the_limits_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "long.csv").write_text("id\n" + "a\n" * 20_100, encoding="utf-8")
    (tmp_path / "big.csv").write_bytes(b"id\n" + b"x" * sheets.MOST_BYTES)
    swollen = io.BytesIO()
    with zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (sheets.MOST_UNPACKED + 1))
    (tmp_path / "bomb.xlsx").write_bytes(swollen.getvalue())
    for name in ("long.csv", "big.csv", "bomb.xlsx"):
        with pytest.raises(DataError) as refused:
            read(tmp_path / name)
        assert "is too large" in refused.value.sentence("en")
