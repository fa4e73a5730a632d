"""The worked answer on another company: when it opens, what it shows, what is noted."""

from __future__ import annotations

import dataclasses
import json
import zipfile
from typing import Any

import pandas as pd
import pytest

import helpers.lesson.example as room
import helpers.lesson.lesson as front
from helpers.checks.key import key_from_source
from helpers.lesson import Lesson
from helpers.lesson.example import WorkedExample, other_company, steps_of
from helpers.lesson.places import CLASS, Learner
from helpers.lesson.view import Note
from helpers.words import Text

# On the other company: mean 20, median 10.
OTHER_PRICES = pd.DataFrame({"list_price_ntd": [10, 10, 40]})


class OtherCompany:
    def table(self, name: str) -> pd.DataFrame:
        return OTHER_PRICES.copy()


@pytest.fixture(autouse=True)
def other(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The committed companies, and which of them was opened."""
    opened: list[str] = []

    def open_other(folder: Any) -> OtherCompany:
        opened.append(folder.name)
        return OtherCompany()

    monkeypatch.setattr(room, "open_company", open_other)
    return opened


def try_three_times(lesson: Lesson) -> None:
    for wrong in (1, 2, 3):
        lesson.check("E1", wrong)


def test_it_says_how_many_different_tries_are_left(lesson: Lesson) -> None:
    assert "3 to go" in str(lesson.example("E1"))
    lesson.check("E1", 1)
    lesson.check("E1", 1)
    lesson.check("E1", 1.0)
    assert "2 to go" in str(lesson.example("E1"))
    lesson.check("E1", "not a number")
    assert "1 to go" in str(lesson.example("E1"))
    lesson.check("E1", ...)
    assert "1 to go" in str(lesson.example("E1"))


def test_after_three_different_tries_it_shows_the_lines_and_the_other_companys_answer(
    lesson: Lesson, other: list[str]
) -> None:
    try_three_times(lesson)
    shown = lesson.example("E1")
    assert isinstance(shown, WorkedExample)
    assert shown.answers == {"mean_price": 20.0}
    assert [code for code, _ in shown.steps] == [
        'products = lesson.table("products")',
        'mean_price = products["list_price_ntd"].mean()',
    ]
    assert other == ["demo"]
    assert "300" not in str(shown), "the learner's own right answer must not show"


def test_whoever_works_on_the_class_company_reads_on_the_demo_company_and_others_on_the_class_company() -> None:
    assert other_company(CLASS) == "demo"
    assert other_company(Learner("course", "amy", None, folder=CLASS_FOLDER)) == "class"


CLASS_FOLDER: Any = "somewhere"


def test_each_statement_stands_with_its_reading() -> None:
    solution = "# why\nfirst = 1\n\nsecond = (\n    first\n    + 1\n)"
    reading = (Text("一", "one"), Text("二", "two"))
    assert steps_of(solution, reading, "en") == [
        ("# why\nfirst = 1", "one"),
        ("second = (\n    first\n    + 1\n)", "two"),
    ]
    assert [words for _, words in steps_of(solution, (), "en")] == ["", ""]


def test_what_was_given_is_one_step_without_words_before_the_solution() -> None:
    solution = "a = 1\nb = 2\n\nc = a + b\nd = c"
    reading = (Text("加", "add"), Text("給", "give"))
    assert steps_of(solution, reading, "en") == [("a = 1\nb = 2", ""), ("c = a + b", "add"), ("d = c", "give")]
    assert steps_of(solution, reading[:1], "en") == [("a = 1\nb = 2\n\nc = a + b", ""), ("d = c", "add")]


def test_its_use_is_noted_with_the_number_of_tries_before_it(lesson: Lesson) -> None:
    try_three_times(lesson)
    lesson.example("E1")
    lesson.check("E1", 300)
    lesson.example("E1")
    hand_in = lesson.submit()
    assert hand_in.file is not None
    with zipfile.ZipFile(hand_in.file) as archive:
        assert json.loads(archive.read("manifest.json"))["examples"] == {"E1": 3}
        assert json.loads(archive.read("progress.json"))["exercises"]["E1"]["example_after"] == 3
    assert lesson.progress().by_exercise[0][4] == "0, worked example"


def test_whoever_is_right_already_may_read_it_and_nothing_is_noted(lesson: Lesson) -> None:
    lesson.check("E1", 300)
    assert isinstance(lesson.example("E1"), WorkedExample)
    hand_in = lesson.submit()
    assert hand_in.file is not None
    with zipfile.ZipFile(hand_in.file) as archive:
        assert json.loads(archive.read("manifest.json"))["examples"] == {}


def test_there_is_none_in_an_exam_and_none_in_the_sandbox(lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    try_three_times(lesson)
    monkeypatch.setenv("COURSE_SANDBOX", "1")
    assert isinstance(lesson.example("E1"), Note)
    monkeypatch.delenv("COURSE_SANDBOX")
    monkeypatch.setattr(front, "find_key", lambda task: None)
    assert "no worked examples in an exam" in str(lesson.example("E1"))


def test_a_key_that_fails_is_our_fault_and_costs_nothing(lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    try_three_times(lesson)
    broken = key_from_source("IMPORTS = ''\nSOLUTIONS = {'E1': 'mean_price = nothing'}", "T1.2")
    monkeypatch.setattr(front, "find_key", lambda task: broken)
    assert "the fault is ours" in str(lesson.example("E1"))


def test_it_is_plain_html_with_the_code_escaped() -> None:
    shown = WorkedExample("t", "c", (("a < b", "read <this>"),), {"x": 1.0}, "n", "en")
    assert "<code>a &lt; b</code>" in shown._repr_html_()
    assert "read &lt;this&gt;" in shown._repr_html_()
    assert dataclasses.replace(shown, answers={})._repr_html_().startswith('<section lang="en">')
