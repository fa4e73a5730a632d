"""A form as it is handed out: what a person finds in the workbook."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from helpers.words import Language
from tests.lesson.form.samples import IFE, PRIORITIES, workbook


def sheet_of(data: bytes, number: int = 0) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[number]


def texts_of(sheet: Any, row: int) -> list[Any]:
    return [cell.value for cell in sheet[row]]


def test_headings_carry_units_and_names_stand_below_them() -> None:
    sheet = sheet_of(workbook())
    assert texts_of(sheet, 3)[1:4] == ["內部因素", "優勢或劣勢", "證據"]
    assert texts_of(sheet, 3)[6:8] == ["權重（合計 100%）", "評分（1–4）"]
    assert texts_of(sheet, 4)[1:] == [column.name for column in IFE.columns]
    assert sheet.freeze_panes == "C5"


def test_english_forms_are_english_throughout() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(language="en")))
    words = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert not any("\u4e00" <= sign <= "\u9fff" for word in words for sign in word)
    assert book.sheetnames == ["T1.2-E5", "How to fill in", "Choices"]


def test_two_examples_are_marked_in_the_first_column() -> None:
    sheet = sheet_of(workbook())
    assert [sheet.cell(row, 1).value for row in (5, 6, 7, 8)] == ["範例", "範例", 1, 2]
    assert sheet["C5"].value == "優勢"


@pytest.mark.parametrize(("language", "labels"), [("zh-TW", ["優勢", "劣勢"]), ("en", ["Strength", "Weakness"])])
def test_a_drop_down_offers_the_labels_and_warns_without_forbidding(language: Language, labels: list[str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(language=language)))
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    rule = next(rule for cells, rule in rules.items() if cells.startswith("C7"))
    assert (rule.type, rule.errorStyle) == ("list", "warning")
    name, cells = rule.formula1.lstrip("=").split("!")
    listed = [row[0].value for row in book[name.strip("'")][cells.replace("$", "")]]
    assert listed == labels


def test_ids_of_the_learners_company_stand_there_already_in_grey() -> None:
    sheet = sheet_of(workbook(PRIORITIES))
    assert [sheet.cell(row, 2).value for row in (7, 8, 9)] == ["I03", "I01", None]
    assert [sheet.cell(row, 3).value for row in (7, 8)] == [50_000, 120_000]
    assert sheet["B7"].fill.fgColor.rgb == "FFE7E6E6"
    assert texts_of(sheet, 3)[1:4] == ["方案（已填）", "費用（元，已填）", "觸及"]
    assert sheet["D7"].fill.fill_type is None


def test_text_cells_are_text_so_that_excel_makes_no_dates_of_them() -> None:
    sheet = sheet_of(workbook())
    assert sheet["B7"].number_format == "@"
    assert sheet["G7"].number_format == "0.0%"


def test_the_help_sheet_explains_every_column() -> None:
    help_sheet = sheet_of(workbook(), 1)
    names = [help_sheet.cell(row, 1).value for row in range(6, 6 + len(IFE.columns))]
    assert names == [column.name for column in IFE.columns]
    assert IFE.notes.zh in {cell.value for row in help_sheet for cell in row}


def test_the_same_form_has_the_same_cells_whenever_it_is_written() -> None:
    first, again = (openpyxl.load_workbook(io.BytesIO(workbook())) for _ in range(2))
    for one, other in zip(first.worksheets, again.worksheets, strict=True):
        assert [[c.value for c in row] for row in one] == [[c.value for c in row] for row in other]
