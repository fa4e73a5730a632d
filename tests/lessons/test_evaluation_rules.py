"""T1.2-E5 and E6 ask for tables of the learner's own choice: what their rules accept and refuse, and their forms."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import openpyxl
import pandas as pd
import pytest

from course.lessons import lesson_folders, read_lesson
from course.lessons.key import key_module
from helpers.checks import judge, key_from_source, read_answers, readable, run_key, solve
from helpers.lesson.form.read import read_pages
from helpers.lesson.form.rows import known_rows
from helpers.lesson.form.workbook import open_pages
from helpers.lesson.form.write import form_workbook
from tests.lessons.companies import FEW, company_of

LESSON = read_lesson(lesson_folders(Path(__file__).resolve().parents[2], ["T1.2"])[0])
CODE = key_from_source(key_module(LESSON), "T1.2")
Change = Callable[[pd.DataFrame], pd.DataFrame]


@cache
def solved(exercise: str):
    tables = company_of(FEW[0])
    return solve(LESSON.record, LESSON.record.exercise(exercise), CODE, tables=tables, carried={}, language="en")


def unmet(exercise_id: str, **changed: object) -> set[str]:
    """The criteria that are not met when answers of our own are changed."""
    exercise, work = LESSON.record.exercise(exercise_id), solved(exercise_id).work
    answers = {answer.name: getattr(work, answer.name) for answer in exercise.answers} | changed
    readings = read_answers(exercise, answers)
    judgement = judge(exercise, readings, run_key(exercise, CODE, solved(exercise_id), given=readable(readings)))
    assert judgement.problems == {}
    return {outcome.criterion.id for outcome in judgement.outcomes if outcome.verdict != "met"}


def ife() -> pd.DataFrame:
    return solved("E5").work.ife.reset_index(drop=True)


def rescored(table: pd.DataFrame) -> dict[str, object]:
    table = table.assign(weight=1 / len(table))
    table["score"] = table["weight"] * table["rating"]
    return {"ife": table, "ife_total": table["score"].sum()}


def test_other_weights_and_ratings_are_as_good_as_ours() -> None:
    table = ife()
    table["weight"] = np.arange(1, len(table) + 1) / np.arange(1, len(table) + 1).sum()
    table["rating"] = np.where(table["type"] == "S", 4, 1)
    table["score"] = table["weight"] * table["rating"]
    assert unmet("E5", ife=table.round({"weight": 3, "score": 3}), ife_total=round(table["score"].sum(), 2)) == set()


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.head(7),
        lambda table: table[table["type"] == "W"],
        lambda table: pd.concat([table, table.head(1)]),
        lambda table: table.assign(type=table["type"].replace({"S": "W", "W": "S"})),
        lambda table: table.assign(comparator=0.0),
        lambda table: table.assign(rating=3),
    ],
    ids=["seven", "no strength", "twice", "turned round", "no comparator", "a weakness rated 3"],
)
def test_a_factor_that_its_comparator_does_not_bear_out_is_refused(change: Change) -> None:
    assert unmet("E5", **rescored(change(ife()))) == {"ife_sides"}


def test_a_fact_that_nobody_can_tell_from_chance_is_no_factor() -> None:
    work = solved("E5").work
    unclear = work.inside[work.inside["clear"] == 0].head(1)
    assert len(unclear) == 1
    more = unclear.assign(type=np.where(unclear["gap"] > 0, "S", "W"), rating=np.where(unclear["gap"] > 0, 3, 2))
    assert unmet("E5", **rescored(pd.concat([ife(), more]))) == {"ife_sides"}


def test_sums_are_judged_apart_from_sides() -> None:
    assert unmet("E5", ife_total=3.9) == {"ife_sums"}
    assert unmet("E5", ife=ife().assign(weight=0.2, score=0.2 * ife()["rating"])) == {"ife_sums"}


def test_a_map_turned_mirrored_and_stretched_is_the_same_map_and_a_shuffled_one_is_not() -> None:
    pmap = solved("E5X").work.pmap[["brand", "dim1", "dim2"]]
    assert unmet("E5X", pmap=pmap.assign(dim1=-3 * pmap["dim2"], dim2=3 * pmap["dim1"])) == set()
    shuffled = pmap.assign(brand=np.roll(pmap["brand"], 1))
    assert unmet("E5X", pmap=shuffled) == {"same_map"}
    assert unmet("E5X", pmap=pmap.assign(dim1=0, dim2=0)) == {"same_map"}


def swot(**replaced: str) -> pd.DataFrame:
    """Our SWOT with the evidence of some ids replaced."""
    table = solved("E6").work.swot.copy()
    for name, ref in replaced.items():
        table.loc[table["id"] == name, "evidence_ref"] = ref
    return table


def test_one_doubtful_row_is_borne_and_three_are_not() -> None:
    assert unmet("E6", swot=swot(O1="F28")) == set()
    assert unmet("E6", swot=swot(O1="F28", O2="F29", O3="F30")) == {"origins_fit"}


def test_weaknesses_inside_are_no_threats() -> None:
    table = swot()
    weak = list(table.loc[table["quadrant"] == "W", "evidence_ref"])
    unused = [ref for ref in ("F01", "F03", "F05", "F07", "F13", "F15") if ref not in set(table["evidence_ref"])]
    assert unmet("E6", swot=swot(**dict(zip(("T1", "T2", "T3"), [*unused, *weak], strict=False)))) >= {"origins_fit"}


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table[table["id"] != "T3"],
        lambda table: table.assign(id=["S1"] * 2 + list(table["id"][2:])),
        lambda table: table.assign(evidence_ref=["F09"] * 2 + list(table["evidence_ref"][2:])),
    ],
    ids=["two threats", "an id twice", "a fact twice"],
)
def test_a_swot_needs_three_rows_a_quadrant_and_nothing_twice(change: Change) -> None:
    assert "swot_complete" in unmet("E6", swot=change(swot()))


@pytest.mark.parametrize(
    "rows",
    [
        [("P", "F26"), ("E", "F16"), ("S", "F23")],
        [("P", "F26"), ("E", "F01"), ("S", "F23"), ("T", "F25")],
        [("P", "F26"), ("E", "F22"), ("S", "F23"), ("T", "F25")],
        [("P", "F26"), ("E", "F16"), ("S", "F28"), ("T", "F25")],
    ],
    ids=["no technology", "an inside fact", "rivals' ads", "a proposal"],
)
def test_a_pest_needs_all_four_fields_on_facts_of_the_wider_world(rows: list[tuple[str, str]]) -> None:
    assert unmet("E6", pest=pd.DataFrame(rows, columns=["quadrant", "evidence_ref"])) == {"pest_right"}


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.head(3),
        lambda table: table.assign(internal_id="S1"),
        lambda table: table.assign(external_id="O6"),
        lambda table: table.rename(columns={"internal_id": "external_id", "external_id": "internal_id"}),
    ],
    ids=["three kinds", "strengths only", "an id that is not there", "inside out"],
)
def test_each_strategy_links_one_inside_and_one_outside_id_of_its_kind(change: Change) -> None:
    assert unmet("E6", tows=change(solved("E6").work.tows)) == {"tows_linked"}


@pytest.mark.parametrize("language", ["zh-TW", "en"])
@pytest.mark.parametrize("exercise_id", ["E5", "E6"])
def test_the_filled_in_form_is_as_good_as_python(exercise_id: str, language: str) -> None:
    exercise = LESSON.record.exercise(exercise_id)
    form = exercise.form
    assert form is not None
    rows = known_rows(form, None)
    book = openpyxl.load_workbook(io.BytesIO(form_workbook(form, rows, title="T", sheet="T", language=language)))
    answer = getattr(solved(exercise_id).work, form.answer)
    fill_in(book.worksheets[0], form, answer.assign(statement="x") if exercise_id == "E6" else answer)
    saved = io.BytesIO()
    book.save(saved)
    reading = read_pages(form, open_pages(saved.getvalue(), file="form.xlsx"), rows)
    assert reading.problems == ()
    more = {"ife_total": reading.table["score"].sum()} if exercise_id == "E5" else {}
    assert unmet(exercise_id, **{form.answer: reading.table}, **more) == set()


def fill_in(sheet, form, answer: pd.DataFrame) -> None:
    """Type the answer below the examples; where ids stand already, into the row of its id."""
    ids = {sheet.cell(row, 2).value: row for row in range(1, sheet.max_row + 1)} if form.columns[0].filled else {}
    first = next(row for row in range(1, 60) if sheet.cell(row, 2).value == "F09" or _is_example(sheet, row))
    below = first + 2
    for number, row in enumerate(SimpleNamespace(**record) for record in answer.to_dict("records")):
        place = ids[row.id] if ids else below + number
        for column, name in enumerate((column.name for column in form.columns), start=2):
            sheet.cell(place, column).value = getattr(row, name)


def _is_example(sheet, row: int) -> bool:
    return str(sheet.cell(row, 1).value) in {"範例", "Example"}
