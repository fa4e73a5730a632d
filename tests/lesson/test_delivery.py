"""`lesson.deliver` writes a report beside the notebook and says what it lacks; `submit` takes it along."""

from __future__ import annotations

import dataclasses
import json
import zipfile
from pathlib import Path
from typing import Any

import docx
import pandas as pd
import pytest

import helpers.lesson.lesson as front
from helpers.checks import Deliverable, Length, Part
from helpers.errors import UsageError
from helpers.lesson import Lesson, open_lesson
from helpers.words import Text
from tests.lesson.conftest import SmallTables

REPORT = Deliverable(
    id="D1",
    code="O1.2.1",
    title=Text("分析報告", "Analysis report"),
    pages=1,
    most=Length(500, 300),
    minutes=30,
    parts=(
        Part("advice", "d1_advice", "text", Text("建議", "Advice"), Text("寫三句話", "Write three sentences")),
        Part("prices", "d1_prices", "table", Text("售價", "Prices"), Text("放一張表", "Give a table")),
    ),
)


@pytest.fixture
def lesson(work: Path, small: Any, monkeypatch: pytest.MonkeyPatch) -> Lesson:
    record, code = small
    record = dataclasses.replace(record, deliverables=(REPORT,))
    monkeypatch.setattr(front, "load_record", lambda task: record)
    monkeypatch.setattr(front, "find_key", lambda task: code)
    monkeypatch.setattr(front, "open_tables", lambda learner, language: SmallTables())
    return open_lesson("T1.2", language="en")


def deliver(lesson: Lesson, **options: Any) -> Any:
    d1_advice = "Back the cheapest product."
    d1_prices = lesson.exhibit(pd.DataFrame({"price_ntd": [100, 2000]}), source="products")
    assert d1_advice
    assert d1_prices
    return lesson.deliver("O1.2.1", **options)


def test_both_files_are_written_beside_the_notebook(lesson: Lesson, work: Path) -> None:
    delivered = deliver(lesson)
    assert delivered.files == (
        work / "O1.2.1_Analysis_report_class.docx",
        work / "O1.2.1_Analysis_report_class.html",
    )
    assert all(file.is_file() for file in delivered.files)
    assert "Every part is there." in str(delivered)
    assert str(work) not in str(delivered)


def test_the_same_call_in_the_other_language_gives_its_headings(lesson: Lesson, work: Path) -> None:
    delivered = deliver(lesson, language="zh-TW")
    assert delivered.files[0] == work / "O1.2.1_分析報告_class.docx"
    texts = [paragraph.text for paragraph in docx.Document(str(delivered.files[0])).paragraphs]
    assert "建議" in texts
    assert "Back the cheapest product." in texts
    assert "全班共用的公司" in texts[1]


def test_what_is_missing_is_said_and_a_draft_is_written(lesson: Lesson) -> None:
    d1_advice = "Back the cheapest product."
    assert d1_advice
    delivered = lesson.deliver("D1")
    assert len(delivered.files) == 2
    assert delivered.sentences[1:] == (
        "Still to mend (1):",
        "“Prices” has no table yet. In d1_prices, replace the first ... with a table of yours.",
    )


def test_an_untouched_report_writes_nothing(lesson: Lesson, work: Path) -> None:
    delivered = lesson.deliver("O1.2.1")
    assert delivered.files == ()
    assert "is not begun" in str(delivered)
    assert "It wants: Advice." in str(delivered)
    assert not list(work.glob("O1*"))


def test_a_report_that_is_written_again_is_the_same_bytes(lesson: Lesson) -> None:
    first = [file.read_bytes() for file in deliver(lesson).files]
    assert [file.read_bytes() for file in deliver(lesson).files] == first


def test_an_open_word_file_is_said_and_the_old_one_is_kept(lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    (old, _) = deliver(lesson).files
    before = old.read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("helpers.whole_files.os.replace", refuse)
    delivered = deliver(lesson)
    assert delivered.files == ()
    assert "Close any program that holds it open" in str(delivered)
    assert old.read_bytes() == before


def test_a_code_that_does_not_exist_is_said(lesson: Lesson) -> None:
    with pytest.raises(UsageError) as caught:
        lesson.deliver("O9.9.9")
    assert caught.value.sentence("en") == (
        "T1.2 has no deliverable called “O9.9.9”. It has: O1.2.1. Use one of these codes."
    )


def test_the_report_travels_in_the_hand_in(lesson: Lesson) -> None:
    deliver(lesson)
    hand_in = lesson.submit()
    assert hand_in.file is not None
    with zipfile.ZipFile(hand_in.file) as archive:
        names = [name for name in archive.namelist() if name.startswith("deliverables/")]
        manifest = json.loads(archive.read("manifest.json"))
    assert names == [f"deliverables/O1.2.1_Analysis_report_class.{kind}" for kind in ("docx", "html")]
    assert set(manifest["deliverables"]) == {name.removeprefix("deliverables/") for name in names}


def test_a_hand_in_without_a_report_says_so(lesson: Lesson) -> None:
    assert "There is no O1.2.1 yet." in str(lesson.submit())


def test_a_report_that_is_too_large_stays_behind(lesson: Lesson) -> None:
    (word, _) = deliver(lesson).files
    word.write_bytes(b"x" * 8_000_001)
    hand_in = lesson.submit()
    assert hand_in.file is not None
    assert f"{word.name} is too large" in str(hand_in)
    with zipfile.ZipFile(hand_in.file) as archive:
        assert not [name for name in archive.namelist() if name.endswith(".docx")]
