"""A roster: learners in order, and every problem of the file by row and column in one go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course.identity import Learner, Roster, read_roster
from helpers.errors import DataError


def roster(tmp_path: Path, text: str) -> Roster:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8", newline="\n")
    return read_roster(file)


def problems(read: Roster) -> list[tuple[int | None, str, str]]:
    return [(one.row, one.column, one.key.removeprefix("identity.problem.")) for one in read.problems]


def notes(read: Roster) -> list[str]:
    return [one.key.removeprefix("identity.note.") for one in read.remarks if not one.needs_a_person]


def test_learners_come_in_the_order_of_the_list_with_all_that_it_says(tmp_path: Path) -> None:
    read = roster(tmp_path, "學號,姓名,Email,班級,語言\nb2,王小明,b2@x.tw,甲,中文\n0012,Mei Wang,,乙,EN\n")
    assert read == Roster(
        (
            Learner("b2", "王小明", "b2@x.tw", "甲", "zh-TW", 2),
            Learner("0012", "Mei Wang", "", "乙", "en", 3),
        )
    )


def test_family_and_given_name_are_joined_as_each_language_does(tmp_path: Path) -> None:
    read = roster(tmp_path, "ID number,First name,Last name\na,Mei,Wang\nb,小明,王\n")
    assert [one.name for one in read.learners] == ["Mei Wang", "王小明"]


def test_every_problem_is_listed_at_once_and_good_rows_are_kept(tmp_path: Path) -> None:
    lines = [
        "學號,姓名,語言",  # 1
        "a1,甲,zh-TW",
        ",乙,en",  # 3: no id
        "a1,丙,",  # 4: again
        "A1,丁,",  # 5: only capitals differ
        "a b,戊,",  # 6: a blank inside
        "class,己,",  # 7: everybody's company
        "1.2E+11,庚,",  # 8: digits lost
        "#REF!,辛,",  # 9
        "=B1,壬,",  # 10
        ",,",  # 11: blank, no problem
        "a2,癸,法文",  # 12: the learner stays
        "x" * 65,  # 13
    ]
    read = roster(tmp_path, "\n".join(lines))
    assert problems(read) == [
        (3, "學號", "missing_id"),
        (4, "學號", "repeated_id"),
        (5, "學號", "twin_id"),
        (6, "學號", "bad_id"),
        (7, "學號", "reserved_id"),
        (8, "學號", "digits_lost"),
        (9, "學號", "error_cell"),
        (10, "學號", "uncomputed"),
        (12, "語言", "unknown_language"),
        (13, "學號", "bad_id"),
    ]
    assert [(one.id, one.language) for one in read.learners] == [("a1", "zh-TW"), ("a2", None)]


def test_a_problem_reads_as_a_sentence_with_its_place_in_both_languages(tmp_path: Path) -> None:
    [problem] = roster(tmp_path, "學號\na1\nA1\n").problems
    assert problem.sentence("en").startswith("Row 3, “學號”: “A1” differs from “a1” in row 2 only by capitals")
    assert problem.sentence("zh-TW").startswith("第 3 列「學號」：「A1」和第 2 列的「a1」只差大小寫")


def test_full_width_and_invisible_signs_are_made_plain_with_a_note(tmp_path: Path) -> None:
    read = roster(tmp_path, "學號\nＡ１２\n\u3000b1\u200b\nc1\n")
    assert [one.id for one in read.learners] == ["A12", "b1", "c1"]
    assert (notes(read), problems(read)) == (["tidied"], [])
    assert "rows 2, 3" in read.remarks[0].sentence("en")


def test_full_width_twins_of_an_id_are_the_same_id(tmp_path: Path) -> None:
    assert problems(roster(tmp_path, "學號\na1\nａ１\n")) == [(3, "學號", "repeated_id")]


def test_numbers_of_a_workbook_keep_their_zeros_and_lose_their_point(workbook: Callable[..., Path]) -> None:
    read = read_roster(workbook([["學號", "姓名"], [(12, "00000"), "甲"], [34.0, "乙"], ["0056", "丙"], [7.5, "丁"]]))
    assert [one.id for one in read.learners] == ["00012", "34", "0056"]
    assert problems(read) == [(5, "學號", "bad_id")]


def test_a_computed_id_is_taken_with_a_note(workbook: Callable[..., Path]) -> None:
    def formula(book: Any, sheet: Any) -> None:
        sheet.write_formula(1, 0, '="a"&1', None, "a1")

    read = read_roster(workbook([["id"]], formula))
    assert ([one.id for one in read.learners], notes(read), problems(read)) == (["a1"], ["computed"], [])


def test_headings_may_stand_below_a_merged_title(workbook: Callable[..., Path]) -> None:
    def title(book: Any, sheet: Any) -> None:
        sheet.merge_range(0, 0, 0, 1, "115 年春季班名冊")

    read = read_roster(workbook([[], ["學號", "姓名"], ["a1", "甲"]], title))
    assert [(one.id, one.name, one.row) for one in read.learners] == [("a1", "甲", 3)]
    assert "The headings stand in row 2" in read.remarks[0].sentence("en")


def test_headings_merged_over_two_rows_are_one_heading(workbook: Callable[..., Path]) -> None:
    def merged(book: Any, sheet: Any) -> None:
        sheet.merge_range(0, 0, 1, 0, "學號")
        sheet.merge_range(0, 1, 0, 2, "聯絡方式")

    read = read_roster(workbook([[], [None, "電子郵件", "班級"], ["a1", "a@x.tw", "甲"]], merged))
    assert [(one.id, one.email, one.group) for one in read.learners] == [("a1", "a@x.tw", "甲")]
    assert (notes(read), problems(read)) == (["merged"], [])


def test_headings_repeated_on_each_page_are_no_learners(tmp_path: Path) -> None:
    read = roster(tmp_path, "學號,姓名\na1,甲\n學號,姓名\na2,乙\n")
    assert ([one.id for one in read.learners], problems(read)) == (["a1", "a2"], [])


def test_a_second_column_of_ids_is_named_and_not_read(tmp_path: Path) -> None:
    read = roster(tmp_path, "編號,學號\n1,a1\n2,a2\n")
    assert ([one.id for one in read.learners], notes(read)) == (["a1", "a2"], ["second_column"])


def test_without_a_column_of_ids_the_headings_seen_and_wanted_are_said(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        roster(tmp_path, "姓名,分數\n甲,90\n")
    assert "姓名, 分數" in refused.value.sentence("en")
    assert "學號" in refused.value.sentence("en")


def test_an_empty_file_has_no_column_of_ids(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        roster(tmp_path, "")
    assert "has no column with ids" in refused.value.sentence("en")


def test_more_than_twenty_thousand_learners_are_refused(tmp_path: Path) -> None:
    def first(number: int) -> str:
        return "id\n" + "\n".join(f"a{at}" for at in range(number))

    assert len(roster(tmp_path, first(20_000)).learners) == 20_000
    with pytest.raises(DataError, match="20,000"):
        roster(tmp_path, first(20_001))


def test_somebody_is_found_by_id_address_or_name(tmp_path: Path) -> None:
    read = roster(tmp_path, "id,name,email\na1,王小明,m@x.tw\na2,林,l@x.tw\na3,林,k@x.tw\n林,阿,z@x.tw\n")
    found = {text: read.find(text) for text in ("A1", "王小明", "M@X.TW", "林", "nobody", "")}
    assert {text: one and one.id for text, one in found.items()} == {
        "A1": "a1", "王小明": "a1", "M@X.TW": "a1", "林": "林", "nobody": None, "": None,
    }  # fmt: skip


def test_a_name_that_two_share_finds_nobody(tmp_path: Path) -> None:
    assert roster(tmp_path, "id,name\na2,林\na3,林\n").find("林") is None
