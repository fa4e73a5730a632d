"""A small company on disk and a small lesson behind the front door."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import helpers.lesson.lesson as front
from course.lessons import read_lesson
from course.lessons.key import key_module
from helpers.checks import key_from_source
from helpers.lesson import Lesson, open_lesson
from tests.lessons.small_lesson import write_lesson

# Prices 100, 200 and 600: mean 300, median 200; twice the mean is 600.
PRICES = pd.DataFrame({"list_price_ntd": [100, 200, 600]})


class SmallCompany:
    """One product table."""

    digest = "d" * 64

    def table(self, name: str) -> pd.DataFrame:
        assert name == "products"
        return PRICES.copy()


class SmallTables:
    own = SmallCompany()

    def table(self, name: str) -> pd.DataFrame:
        return self.own.table(name)

    demo = table


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The learner's folder, with the small lesson's notebook in it."""
    folder = tmp_path / "my course"
    folder.mkdir()
    (folder / "T1_2_small.ipynb").write_text('{"cells": []}', encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("COURSE_WORK", raising=False)
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.setenv("COURSE_LANGUAGE", "en")
    return folder


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Any:
    source = read_lesson(write_lesson(tmp_path_factory.mktemp("small")))
    return source.record, key_from_source(key_module(source), "T1.2")


@pytest.fixture
def lesson(work: Path, small: Any, monkeypatch: pytest.MonkeyPatch) -> Lesson:
    """The small lesson, opened in English by nobody in particular."""
    record, code = small
    monkeypatch.setattr(front, "load_record", lambda task: record)
    monkeypatch.setattr(front, "find_key", lambda task: code)
    monkeypatch.setattr(front, "open_tables", lambda learner, language: SmallTables())
    return open_lesson("T1.2", language="en")
