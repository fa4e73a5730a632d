"""An author's form or reading that does not fit is named before a learner meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.lessons import read_lesson
from course.lessons.forms import form_problems
from tests.lessons.small_lesson import EXERCISES, LESSON, write_lesson

FORM = """Form(
    answer="mean_price",
    columns=(
        FormColumn("item", Text("品項", "Item"), "text"),
        FormColumn("kind", Text("種類", "Kind"), "choice", codes={"a": Text("甲", "A"), "b": Text("乙", "B")}),
    ),
    demo_rows=({"item": "x", "kind": "a"}, {"item": "y", "kind": "b"}),
    notes=Text("說明", "Notes"),
)"""
READING = '(Text("平均。", "Average."),)'


def keys(root: Path, form: str = FORM, reading: str = READING) -> list[str]:
    text = EXERCISES.replace("Answer, Exercise,", "Answer, Exercise, Form, FormColumn,", 1)
    text = text.replace(
        '            k=("K08",),',
        f'            k=("K08",),\n            form={form},\n            reading={reading},',
        1,
    )
    return [
        problem.key.removeprefix("forms.author.")
        for problem in form_problems(read_lesson(write_lesson(root, LESSON, text)))
    ]


def test_a_form_and_a_reading_that_fit_have_no_problem(tmp_path: Path) -> None:
    assert keys(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('answer="mean_price"', 'answer="price"', "answer"),
        ('FormColumn("item"', 'FormColumn("kind"', "column_twice"),
        ('"text")', '"text", codes={"a": Text("甲", "A")})', "codes"),
        ('"text")', '"text", from_column="sku")', "no_table"),
        (', {"item": "y", "kind": "b"})', ",)", "demo_rows"),
        ('{"item": "y", "kind": "b"}', '{"item": "y"}', "demo_names"),
        ('{"item": "y", "kind": "b"}', '{"item": "y", "kind": "z"}', "demo_code"),
    ],
)
def test_each_misfit_is_named(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in FORM
    assert key in keys(tmp_path, FORM.replace(old, new, 1))


def test_a_reading_needs_one_text_for_each_statement_of_the_solution(tmp_path: Path) -> None:
    assert keys(tmp_path, reading='(Text("一", "one"), Text("二", "two"))') == ["reading"]
