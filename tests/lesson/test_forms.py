"""The form beside the notebook: handed out, kept, read, handed in."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import helpers.lesson.lesson as front
from helpers.checks import Answer, Choice, LessonRecord, Number, Rows, Structure
from helpers.checks.store import record_from_json, record_to_json
from helpers.errors import DataError, UsageError
from helpers.lesson import Lesson, open_lesson
from helpers.words import Text
from tests.lesson.form.samples import IFE, changed, filled

GOOD = ["出貨快", "S", "orders 表", 1.5, 2.5, 0.6, 4]
SHAPE = Rows(
    {
        "type": Choice(Text("種類", "Type"), {"S": Text("優勢", "Strength"), "W": Text("劣勢", "Weakness")}),
        "weight": Number(Text("權重", "Weight"), 2),
    }
)

SHAPED = Structure("shape", "ife", 1, ("P1.2.2",), Text("形狀", "shape"), Text("不對", "no"))


@pytest.fixture
def record(small: Any) -> LessonRecord:
    """The small lesson whose second exercise asks for a table and has a form."""
    first, second = small[0].exercises
    second = dataclasses.replace(
        second, answers=(Answer("ife", SHAPE),), criteria=(SHAPED,), mistakes=(), needs=(), form=IFE
    )
    return dataclasses.replace(small[0], exercises=(first, second))


@pytest.fixture
def lesson(lesson: Lesson, record: LessonRecord, monkeypatch: pytest.MonkeyPatch) -> Lesson:
    monkeypatch.setattr(front, "load_record", lambda task: record)
    return open_lesson("T1.2", language="zh-TW")


def test_a_record_with_a_form_travels_as_the_built_file(record: LessonRecord) -> None:
    assert record_from_json(record_to_json(record)) == record


def test_a_form_is_written_beside_the_notebook_and_says_how_to_read_it(lesson: Lesson, work: Path) -> None:
    note = lesson.form("E2")
    assert note.file == work / "T1_2_E2_form.xlsx"
    assert note.file.is_file()
    assert 'ife = lesson.read_form("E2")' in str(note)


def test_a_second_call_leaves_what_was_filled_in(lesson: Lesson, work: Path) -> None:
    file = work / "T1_2_E2_form.xlsx"
    file.write_bytes(filled(GOOD))
    kept = file.read_bytes()
    assert "已經在" in str(lesson.form("E2"))
    assert file.read_bytes() == kept


def test_a_fresh_form_keeps_the_old_one_under_a_dated_name(lesson: Lesson, work: Path) -> None:
    file = work / "T1_2_E2_form.xlsx"
    file.write_bytes(filled(GOOD))
    kept = file.read_bytes()
    lesson.form("E2", fresh=True)
    lesson.form("E2", fresh=True)
    [old, _] = sorted(work.glob("T1_2_E2_form_20*.xlsx"))
    assert old.read_bytes() == kept
    assert lesson.read_form("E2") is ...


def test_without_a_form_or_a_row_in_it_nothing_is_attempted(
    lesson: Lesson, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lesson.read_form("E2") is ...
    assert 'lesson.form("E2")' in capsys.readouterr().out
    lesson.form("E2")
    assert lesson.read_form("E2") is ...
    assert "還沒有填任何一列" in capsys.readouterr().out


def test_a_check_without_form_and_variable_names_both_ways(lesson: Lesson) -> None:
    ife: Any = ...
    feedback = str(lesson.check("E2", ife))
    assert "尚未作答" in feedback
    assert "T1_2_E2_form.xlsx" in feedback
    assert "用 Python 填 ife" in feedback


def test_a_filled_in_form_becomes_the_answer(lesson: Lesson, work: Path) -> None:
    (work / "T1_2_E2_form.xlsx").write_bytes(filled(GOOD))
    ife = lesson.read_form("E2")
    assert ife["weight"].tolist() == [0.6]
    assert "T1_2_E2_form" not in str(lesson.check("E2", ife))


def test_python_counts_as_much_as_the_form(lesson: Lesson) -> None:
    ife = pd.DataFrame({"type": ["S"], "weight": [0.6]})
    assert "T1_2_E2_form" not in str(lesson.check("E2", ife))


def test_everything_that_cannot_be_read_is_said_in_one_sentence_a_cell(lesson: Lesson, work: Path) -> None:
    (work / "T1_2_E2_form.xlsx").write_bytes(filled(["出貨快", "強", "表", "3/4", 2.5, 0.5, 4]))
    with pytest.raises(DataError) as unreadable:
        lesson.read_form("E2")
    lines = str(unreadable.value).splitlines()
    assert "T1_2_E2_form.xlsx 有 2 個地方" in lines[0]
    assert [line.split("（")[0] for line in lines[1:]] == ["C7", "E7"]


def test_a_long_list_of_problems_ends_with_how_many_more(lesson: Lesson, work: Path) -> None:
    (work / "T1_2_E2_form.xlsx").write_bytes(filled(*[[*GOOD[:6], 9]] * 50))
    with pytest.raises(DataError) as unreadable:
        lesson.read_form("E2")
    assert len(str(unreadable.value).splitlines()) == 42
    assert "10" in str(unreadable.value).splitlines()[-1]


def test_a_form_that_is_open_in_excel_is_read_as_last_saved_and_said(
    lesson: Lesson, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (work / "T1_2_E2_form.xlsx").write_bytes(filled(GOOD))
    (work / "~$T1_2_E2_form.xlsx").write_bytes(b"owner")
    assert len(lesson.read_form("E2")) == 1
    assert "還開著" in capsys.readouterr().out


def test_a_copy_that_was_filled_in_instead_is_pointed_at(
    lesson: Lesson, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (work / "T1_2_E2_form - 複製.xlsx").write_bytes(filled(GOOD))
    assert lesson.read_form("E2") is ...
    assert "T1_2_E2_form - 複製.xlsx" in capsys.readouterr().out


def test_an_exercise_without_a_form_says_which_have_one(lesson: Lesson) -> None:
    with pytest.raises(UsageError, match="E2"):
        lesson.form("E1")


def test_the_form_travels_in_the_hand_in(lesson: Lesson, work: Path) -> None:
    data = changed(filled(GOOD), lambda sheet: None)
    (work / "T1_2_E2_form.xlsx").write_bytes(data)
    hand_in = lesson.submit()
    assert hand_in.file is not None
    with zipfile.ZipFile(hand_in.file) as archive:
        assert archive.read("forms/E2.xlsx") == data
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["forms"] == {"E2.xlsx": hashlib.sha256(data).hexdigest()}


def test_a_form_that_is_too_large_stays_behind_and_is_said(lesson: Lesson, work: Path) -> None:
    (work / "T1_2_E2_form.xlsx").write_bytes(b"PK" + b"\0" * 2_000_000)
    hand_in = lesson.submit()
    assert hand_in.file is not None
    assert "T1_2_E2_form.xlsx 沒有放進交件檔" in str(hand_in)
    with zipfile.ZipFile(hand_in.file) as archive:
        assert not [name for name in archive.namelist() if name.startswith("forms/")]


def test_in_the_sandbox_no_form_is_handed_out_and_nothing_is_printed(
    lesson: Lesson, work: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COURSE_SANDBOX", "1")
    lesson.form("E2")
    assert not (work / "T1_2_E2_form.xlsx").exists()
    assert lesson.read_form("E2") is ...
    assert capsys.readouterr().out == ""
