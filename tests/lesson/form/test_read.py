"""A form as it comes back: what is forgiven, and what is named by its cell."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from helpers.lesson.form.read import FormReading
from tests.lesson.form.samples import IFE, PRIORITIES, changed, filled, read, workbook

GOOD = ["出貨快", "S", "orders 表", 1.5, 2.5, 0.6, 4]
WEAK = ["回購少", "W", "orders 表", 0.2, 0.3, 0.4, 2]
RIGHT = pd.DataFrame(
    {
        "factor": ["出貨快", "回購少"],
        "type": ["S", "W"],
        "evidence": ["orders 表", "orders 表"],
        "own": [1.5, 0.2],
        "comparator": [2.5, 0.3],
        "weight": [0.6, 0.4],
        "rating": [4, 2],
        "note": pd.Series([None, None], dtype="str"),
    }
)


def problems(reading: FormReading) -> dict[str, str]:
    assert reading.table is None
    return {at.address: at.problem.key.removeprefix("forms.").removeprefix("cell.") for at in reading.problems}


def remarks(reading: FormReading) -> dict[str, str]:
    return {at.address: at.problem.key.removeprefix("forms.") for at in reading.remarks}


def with_cell(place: str, value: Any, number_format: str | None = None) -> bytes:
    def put(sheet: Any) -> None:
        sheet[place].value = value
        if number_format:
            sheet[place].number_format = number_format

    return changed(filled(GOOD, WEAK), put)


def test_a_form_as_it_was_handed_out_is_not_attempted() -> None:
    assert read(workbook()) == FormReading()
    assert read(workbook(PRIORITIES), PRIORITIES) == FormReading()


def test_filled_in_rows_come_back_as_a_typed_table_without_the_examples() -> None:
    reading = read(filled(GOOD, WEAK))
    assert reading.problems == ()
    assert reading.table is not None
    pd.testing.assert_frame_equal(reading.table, RIGHT)


def test_an_english_form_gives_the_same_table() -> None:
    table = read(filled(["出貨快", "Strength", *GOOD[2:]], ["回購少", " weakness ", *WEAK[2:]], language="en")).table
    assert table is not None
    pd.testing.assert_frame_equal(table, RIGHT)


@pytest.mark.parametrize(
    ("place", "value", "number_format"),
    [
        ("C7", "優勢", None),
        ("C7", "Ｓ", None),
        ("C7", "S 優勢", None),
        ("E7", "１．５", None),
        ("E7", "NT$ 1.5", None),
        ("G7", "60%", None),
        ("G7", "６０％", None),
        ("G7", 0.6, "0%"),
        ("H7", "4", None),
        ("H7", "4.0", None),
        ("B7", " 出貨快 ", None),
    ],
)
def test_what_does_not_change_the_meaning_is_forgiven(place: str, value: Any, number_format: str | None) -> None:
    reading = read(with_cell(place, value, number_format))
    assert reading.problems == ()
    assert reading.table is not None
    pd.testing.assert_frame_equal(reading.table, RIGHT)


@pytest.mark.parametrize(
    ("place", "value", "number_format", "key"),
    [
        ("B7", None, None, "blank"),
        ("C7", "很強", None, "no_choice"),
        ("E7", "大約 3", None, "no_number"),
        ("E7", "1,5", None, "no_number"),
        ("E7", "1_000", None, "no_number"),
        ("E7", "nan", None, "no_number"),
        ("E7", 0.15, "0%", "percent"),
        ("E7", "15%", None, "percent"),
        ("E7", pd.Timestamp("2026-03-04").to_pydatetime(), None, "became_date"),
        ("E7", True, None, "no_number"),
        ("E7", "#N/A", None, "error"),
        ("G7", 60, "General", "share"),
        ("G7", -0.1, None, "outside"),
        ("H7", 2.5, None, "not_whole"),
        ("H7", 5, None, "outside"),
        ("H7", "=1+1", None, "uncomputed"),
        ("B7", "字" * 2_001, None, "too_long"),
    ],
)
def test_what_cannot_be_read_is_named_by_its_cell(place: str, value: Any, number_format: str | None, key: str) -> None:
    assert problems(read(with_cell(place, value, number_format))) == {place: key}


def test_every_problem_is_named_in_one_go_in_the_order_of_the_sheet() -> None:
    reading = read(filled(["出貨快", "強", None, "3/4", 2.5, 15, 4.5], [None, "W", "表", 1, 2, 0.4, 9]))
    keys = {"C7": "no_choice", "D7": "blank", "E7": "no_number", "G7": "share", "H7": "not_whole"}
    assert list(problems(reading).items()) == [*keys.items(), ("B8", "blank"), ("H8", "outside")]


@pytest.mark.parametrize(
    "written",
    [
        pd.Timestamp("2026-03-01").to_pydatetime(),
        46_082,  # the day as a number: 2026-03-01 is 46,082 days after 1899-12-30
        "2026/3/1",
        "2026-03-01",
        "２０２６．３．１",
        "2026年3月1日",
        "115/3/1",
        "民國115年3月1日",
    ],
)
def test_a_day_is_read_however_it_is_written(written: Any) -> None:
    reading = read(filled(["I03", None, 5, 0.5, written], form=PRIORITIES), PRIORITIES)
    assert reading.table is not None
    assert reading.table["start_date"].tolist() == [pd.Timestamp("2026-03-01")]


@pytest.mark.parametrize("written", ["26/3/1", "3/1/2026", "2026-02-30", "三月", 3, "2026-03"])
def test_what_may_be_another_day_is_not_guessed(written: Any) -> None:
    reading = read(filled(["I03", None, 5, 0.5, written], form=PRIORITIES), PRIORITIES)
    assert problems(reading) == {"F7": "no_day"}


def test_what_stood_there_already_counts_as_it_was_handed_out() -> None:
    rows = [["I03", 1, 500, 0.5, "2026-03-01"], ["I01", None, 700, 0.9, "2026-04-01"]]
    table = read(filled(*rows, form=PRIORITIES), PRIORITIES).table
    assert table is not None
    assert table["initiative_id"].tolist() == ["I03", "I01"]
    assert table["cost_ntd"].tolist() == [50_000, 120_000]


def test_an_id_that_was_changed_or_stands_twice_is_named() -> None:
    rows = [["I07", None, 500, 0.5, "2026-03-01"], ["I01", None, 700, 0.9, "2026-04-01"]]
    assert problems(read(filled(*rows, form=PRIORITIES), PRIORITIES)) == {"B7": "unknown_id"}
    rows[0][0] = "ｉ01"
    assert problems(read(filled(*rows, form=PRIORITIES), PRIORITIES)) == {"B8": "double_id"}


def test_given_rows_that_were_left_empty_are_left_out_and_said() -> None:
    reading = read(filled([None, None, 500, 0.5, "2026-03-01"], form=PRIORITIES), PRIORITIES)
    assert reading.table is not None
    assert reading.table["initiative_id"].tolist() == ["I03"]
    assert remarks(reading) == {"A8": "rows_left_empty"}


def test_a_percentage_in_a_column_of_percent_is_taken_as_it_reads() -> None:
    reading = read(filled(["I03", None, 5, 0.5, "2026-03-01", "12.5%"], form=PRIORITIES), PRIORITIES)
    assert reading.table is not None
    assert reading.table["growth"].tolist() == [12.5]


def test_empty_rows_between_and_columns_in_any_order_and_extra_ones_hurt_nobody() -> None:
    def shuffle(sheet: Any) -> None:
        sheet.insert_cols(3)
        sheet["C4"] = "my own"
        sheet["C8"] = "think"
        sheet.insert_rows(8)
        sheet.insert_rows(1)
        sheet.title = "我的表"

    reading = read(changed(filled(GOOD, WEAK), shuffle))
    assert reading.table is not None
    pd.testing.assert_frame_equal(reading.table, RIGHT)
    assert remarks(reading) == {"C5": "extra_column"}


def test_the_row_of_names_may_be_gone() -> None:
    table = read(changed(filled(GOOD, WEAK), lambda sheet: sheet.delete_rows(4))).table
    assert table is not None
    pd.testing.assert_frame_equal(table, RIGHT)


def test_a_column_that_is_gone_or_stands_twice_is_named() -> None:
    assert problems(read(changed(filled(GOOD), lambda sheet: sheet.delete_cols(7)))) == {"A4": "no_column"}

    def twice(sheet: Any) -> None:
        sheet["K4"] = "rating"

    assert problems(read(changed(filled(GOOD), twice))) == {"K4": "double_column"}


def test_without_headings_the_columns_are_named() -> None:
    reading = read(changed(filled(GOOD), lambda sheet: sheet.delete_rows(1, 4)))
    assert problems(reading) == {"A1": "no_headings"}
    assert "factor, type, evidence" in reading.problems[0].sentence("en")


def test_merged_cells_are_named_and_those_in_the_title_are_not() -> None:
    def merge(sheet: Any) -> None:
        sheet.merge_cells("A1:F1")
        sheet.merge_cells("D7:D8")

    assert problems(read(changed(filled(GOOD, [*WEAK[:2], None, *WEAK[3:]]), merge))) == {
        "D7:D8": "merged",
        "D8": "blank",
    }


def test_an_example_that_was_written_over_is_left_out_and_said() -> None:
    reading = read(filled(GOOD, first=5))
    assert reading.table is None
    assert remarks(reading) == {"A5": "example_changed"}


def test_an_example_without_its_mark_is_still_an_example() -> None:
    def unmark(sheet: Any) -> None:
        sheet["A5"] = None
        sheet["A6"] = 1

    table = read(changed(filled(GOOD, WEAK), unmark)).table
    assert table is not None
    pd.testing.assert_frame_equal(table, RIGHT)


def test_rows_without_end_are_refused() -> None:
    assert problems(read(filled(*[GOOD] * 1_001))) == {"A1007": "too_many_rows"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_form_with_formulas_that_libreoffice_saved_is_read_by_what_they_gave(tmp_path: Path) -> None:
    def formulas(sheet: Any) -> None:
        sheet["E7"] = "=1+0.5"
        sheet["G8"] = "=1-G7"
        sheet["I7"] = '=IF(E7>100,"much","")'
        sheet["H8"] = "=6/3"

    (tmp_path / "form.xlsx").write_bytes(changed(filled(GOOD, WEAK), formulas))
    target = tmp_path / "saved"
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    words = ["soffice", home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(target)]
    subprocess.run([*words, str(tmp_path / "form.xlsx")], check=True, capture_output=True, timeout=120)
    reading = read((target / "form.xlsx").read_bytes())
    assert reading.problems == ()
    assert reading.table is not None
    pd.testing.assert_frame_equal(reading.table, RIGHT)


def test_every_sentence_speaks_both_languages() -> None:
    for place, value in {"C7": "x", "E7": "3/4", "G7": 15, "H7": 9}.items():
        [at] = read(with_cell(place, value)).problems
        assert at.sentence("zh-TW").startswith(f"{place}（")
        assert at.sentence("en").startswith(f"{place} (")
    assert IFE.columns[1].codes["S"].zh in read(with_cell("C7", "x")).problems[0].sentence("zh-TW")
