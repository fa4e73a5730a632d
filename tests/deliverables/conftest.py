"""A report filled once in each language, and the small pieces that tests take apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from course.lessons import read_lesson
from helpers.checks import Deliverable, LessonRecord
from helpers.deliverables import Filled, Letterhead, fill, words_of_columns
from tests.deliverables.board_report import variables_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def record() -> LessonRecord:
    return read_lesson(ROOT / "lessons" / "T1_2_market_positioning").record


@pytest.fixture(scope="session")
def report(record: LessonRecord) -> Deliverable:
    return record.deliverable("O1.2.1")


@pytest.fixture(scope="session")
def filled(record: LessonRecord, report: Deliverable) -> dict[str, Filled]:
    words = words_of_columns(record)
    return {
        language: fill(report, variables_of(language), words=words, language=language) for language in ("zh-TW", "en")
    }


@pytest.fixture
def head(record: LessonRecord) -> Any:
    return lambda language: Letterhead(record.task, record.title.within(language), "O1.2.1", "L023")
