"""What an assessor opens in Excel, and what a learner opens in a browser."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from course.grading.feedback import feedback_page
from course.grading.gradebook import gradebook_rows, write_gradebook
from course.grading.names import file_part, shown, typed
from course.grading.records import Record, Remark, load_record_file, record_key, save_record
from tests.grading.small_course import RECORD

E1 = {
    "id": "E1", "verdict": "met", "points": 3, "available": 3, "missing": [], "stood_in": [],
    "outcomes": [
        {"id": "E1_value", "verdict": "met", "points": 3, "mistake": None, "wrong_fields": [], "waits_for": None}
    ],
    "problems": {}, "judged": True,
}


def _record(**facts: object) -> Record:
    given: dict[str, object] = {
        "item": "a1.zip", "learner": "a1", "sender": "", "task": "T9.9", "course": "c", "language": "en",
        "content": "f" * 64, "status": "graded", "ending": "finished", "exercises": (E1,), **facts,
    }
    return Record(**given)  # type: ignore[arg-type]


ATTACK = '=HYPERLINK("http://x","y")'


def test_one_row_an_item_with_points_by_exercise() -> None:
    heads, row = gradebook_rows([_record()], "en")
    assert dict(zip(heads, row, strict=True)) == {
        "File": "a1.zip", "Learner": "a1", "Lesson": "T9.9", "Status": "Graded", "T9.9-E1": 3,
        "Points": 3, "Out of": 3, "Remarks": "", "File digest": "f" * 12,
    }  # fmt: skip


def test_points_that_were_not_given_are_empty_and_not_zero() -> None:
    refused = _record(status="refused", exercises=(), reason=Remark("grading.refused.broken_json"))
    heads, _, row = gradebook_rows([_record(), refused], "en")
    found = dict(zip(heads, row, strict=True))
    assert (found["T9.9-E1"], found["Points"], found["Out of"]) == (None, None, None)
    assert "not valid JSON" in str(found["Remarks"])


def test_senders_are_shown_only_when_asked_for() -> None:
    record = _record(sender="林小華")
    assert "林小華" not in gradebook_rows([record], "zh-TW")[1]
    assert "林小華" in gradebook_rows([record], "zh-TW", names=True)[1]


@pytest.mark.parametrize("text", [ATTACK, "+1", "-1", "@x", "%x", "\tx", "＝1", "  =1", "|x"])
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    write_gradebook(gradebook_rows([_record(learner=text)], "en"), tmp_path)
    rows = list(csv.reader(io.StringIO((tmp_path / "gradebook.csv").read_text(encoding="utf-8-sig"))))
    assert rows[1][1].startswith(("'", "\ufffd"))
    sheet = openpyxl.load_workbook(tmp_path / "gradebook.xlsx").active
    assert sheet is not None
    assert (sheet.cell(2, 2).data_type, sheet.cell(2, 5).value) == ("s", 3)


def test_the_csv_opens_in_excel_on_a_chinese_machine_and_repeats_byte_for_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_gradebook(gradebook_rows([_record()], "zh-TW"), tmp_path / name)
    for file in ("gradebook.csv", "gradebook.xlsx"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    assert (tmp_path / "one" / "gradebook.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_signs_that_a_screen_would_act_on_are_replaced() -> None:
    assert shown("a\u202eb\x1b[31m\u200b\n") == "a\ufffdb\ufffd[31m\ufffd\ufffd"
    assert typed("a=1") == "a=1"


def test_a_name_becomes_no_path_and_two_names_never_one_file() -> None:
    parts = {file_part(name) for name in ("../../etc/passwd", "CON", "林小華", "林小明", "a/b", "a_b", "A", "a" * 500)}
    assert len(parts) == 8
    assert all("/" not in part and "." not in part and len(part) < 80 for part in parts)


def test_what_a_learner_wrote_is_only_text_on_the_page() -> None:
    evil = "<script>alert(1)</script>"
    trouble = {"cell": 2, "error": "ValueError", "line": 1, "words": evil}
    page = feedback_page(_record(learner=evil, troubles=(trouble,)), RECORD)
    assert evil not in page
    assert page.count("&lt;script&gt;") == 3
    assert "default-src 'none'" in page


def test_a_page_speaks_its_learners_language() -> None:
    assert "得分 3／3" in feedback_page(_record(language="zh-TW"), RECORD)
    assert "3 of 3 points" in feedback_page(_record(), RECORD)


def test_not_graded_says_that_it_is_no_zero() -> None:
    page = feedback_page(_record(status="not_graded", exercises=(), reason=Remark("grading.clerk_lost")), RECORD)
    assert "does not mean 0 points" in page


def test_a_record_is_read_back_as_it_was_and_a_damaged_one_not_at_all(tmp_path: Path) -> None:
    record = _record(remarks=(Remark("grading.remark.double"),), reason=Remark("grading.unknown_task", {"asked": "x"}))
    key = record_key("a", 1)
    save_record(record, key, tmp_path)
    assert load_record_file(key, tmp_path) == record
    file = tmp_path / f"{key}.json"
    whole = file.read_bytes()
    for damaged in (whole[:-20], whole.replace(b'"a1.zip"', b'"a2.zip"'), b"", b"\xff"):
        file.write_bytes(damaged)
        assert load_record_file(key, tmp_path) is None
    assert load_record_file(record_key("a", 2), tmp_path) is None
