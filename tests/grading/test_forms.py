"""Filled-in forms on their way into the sandbox: carried as bytes, opened nowhere else."""

from __future__ import annotations

import dataclasses
import io
import random
import sys
import zipfile
from pathlib import Path

import pytest

from course.grading.collect import collect
from course.grading.expected import Lessons
from course.grading.opening import MEGABYTE, open_parcel
from helpers.checks import Form, FormColumn, LessonRecord
from helpers.checks.store import record_to_json
from helpers.errors import SubmissionRefused
from helpers.lesson.form.rows import known_rows
from helpers.lesson.form.write import form_workbook
from helpers.words import Text
from tests.grading import small_course
from tests.grading.small_course import RECORD, grade_cohort, make_company, names, notebook, parcel, points

linux = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")

FORM = Form(
    answer="depth_mean",
    columns=(FormColumn("depth", Text("深度", "Depth"), "share"),),
    demo_rows=({"depth": 0.1}, {"depth": 0.2}),
    notes=Text("填一列。", "Fill in one row."),
)
FIRST = dataclasses.replace(RECORD.exercises[0], form=FORM)
WITH_FORM = dataclasses.replace(RECORD, exercises=(FIRST, *RECORD.exercises[1:]))

# What `lesson.read_form` does, for a lesson that the course does not ship.
READ = f"""
from helpers.checks.store import record_from_json
from helpers.lesson.form import read_form
lesson_record = record_from_json({record_to_json(WITH_FORM)!r})
filled_in = read_form(lesson_record, lesson_record.exercise("E1"), "en", table=None)
depth_mean = filled_in["depth"].mean()
"""


def record(task: str) -> LessonRecord:
    return WITH_FORM


def key_source(task: str) -> str:
    return small_course.KEY


LESSONS = Lessons(names, record, key_source, make_company)


def form_with(depth: float) -> bytes:
    import openpyxl

    empty = form_workbook(FORM, known_rows(FORM, None), title="T9.9-E1", sheet="T9.9-E1", language="en")
    book = openpyxl.load_workbook(io.BytesIO(empty))
    book.worksheets[0]["B7"] = depth
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def with_members(zipped: bytes, members: dict[str, bytes]) -> bytes:
    whole = io.BytesIO(zipped)
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return whole.getvalue()


@linux
def test_the_form_lies_beside_the_notebook_when_it_is_run_again(tmp_path: Path) -> None:
    depth = sum(small_course.depths(small_course.COURSE, "a1")) / 2
    hand_in = with_members(parcel("a1", notebook(READ)), {"forms/E1.xlsx": form_with(depth)})
    without = parcel("a2", notebook(READ))
    graded = grade_cohort(tmp_path, {"a1.zip": hand_in, "a2.zip": without}, lessons=LESSONS)
    assert points(graded) == {"a1.zip": 3, "a2.zip": 0}
    [first, _] = graded.records
    assert first.troubles == ()


@linux
def test_a_workbook_made_to_confuse_costs_its_own_cell_and_nothing_else(tmp_path: Path) -> None:
    hand_in = with_members(parcel("a1", notebook(READ, *small_course.HONEST)), {"forms/E1.xlsx": b"PK nonsense"})
    graded = grade_cohort(tmp_path, {"a1.zip": hand_in}, lessons=LESSONS)
    assert points(graded) == {"a1.zip": small_course.FULL}
    assert [trouble["cell"] for trouble in graded.records[0].troubles] == [2]


@linux
def test_a_form_for_an_exercise_without_one_is_not_laid_there(tmp_path: Path) -> None:
    reads = notebook("from pathlib import Path\ndepth_mean = float(len(list(Path.cwd().glob('*.xlsx'))))")
    hand_in = with_members(parcel("a1", reads), {"forms/E2.xlsx": b"x", "forms/E1.xlsx": b"x", "forms/E9.xlsx": b"x"})
    graded = grade_cohort(tmp_path, {"a1.zip": hand_in}, lessons=LESSONS)
    assert graded.records[0].exercises[0]["verdict"] == "not_met"
    cells = notebook(
        "import os\nassert sorted(n for n in os.listdir('.') if n.endswith('.xlsx')) == ['T9_9_E1_form.xlsx']"
    )
    again = with_members(parcel("a1", cells), {"forms/E2.xlsx": b"x", "forms/E1.xlsx": b"x", "forms/E9.xlsx": b"x"})
    assert grade_cohort(tmp_path / "two", {"a1.zip": again}, lessons=LESSONS).records[0].troubles == ()


def test_forms_are_taken_by_exercise_and_other_names_are_not() -> None:
    members = {"forms/E1.xlsx": b"one", "forms/E10.xlsx": b"ten", "forms/evil.xlsm": b"no", "forms/x/E1.xlsx": b"no"}
    assert open_parcel(with_members(parcel("a1", notebook("a = 1")), members)).forms == {"E1": b"one", "E10": b"ten"}


def test_a_form_that_is_too_large_refuses_the_hand_in_in_words() -> None:
    noise = random.Random(1).randbytes(2 * MEGABYTE + 1)
    with pytest.raises(SubmissionRefused) as refused:
        open_parcel(with_members(parcel("a1", notebook("a = 1")), {"forms/E1.xlsx": noise}))
    assert refused.value.key == "grading.refused.too_large"


def collected(root: Path, files: dict[str, bytes]) -> dict[str, tuple[tuple[str, bytes], ...]]:
    """The forms of each hand-in of a folder."""
    return {one.item: one.forms for one in collect(small_course.cohort(root, files), course=small_course.STUDY)}


def test_a_bare_notebook_in_a_folder_of_its_own_has_the_forms_beside_it(tmp_path: Path) -> None:
    files = {"submitted/a1/T9.9/work.ipynb": notebook("a = 1"), "submitted/a1/T9.9/T9_9_E1_form.xlsx": b"one"}
    assert collected(tmp_path, files) == {"submitted/a1/T9.9/work.ipynb": (("E1", b"one"),)}


def test_another_form_beside_it_is_another_hand_in(tmp_path: Path) -> None:
    contents = set()
    for number, form in enumerate([b"one", b"two", None]):
        files = {"submitted/a1/T9.9/work.ipynb": notebook("a = 1")}
        files |= {} if form is None else {"submitted/a1/T9.9/T9_9_E1_form.xlsx": form}
        [hand_in] = collect(small_course.cohort(tmp_path / str(number), files), course=small_course.STUDY)
        contents.add(hand_in.content)
    assert len(contents) == 3


def test_a_form_that_may_be_a_neighbours_or_another_tasks_is_nobodys(tmp_path: Path) -> None:
    files = {
        "a1.ipynb": notebook("a = 1"),
        "T9_9_E1_form.xlsx": b"whose?",
        "both/x.ipynb": notebook("a = 1"),
        "both/y.ipynb": notebook("a = 2"),
        "both/T9_9_E1_form.xlsx": b"whose?",
        "a3/work.ipynb": notebook("a = 1"),
        "a3/T1_2_E1_form.xlsx": b"of another task",
        "a3/T9_9_E2_form.xlsx": b"x" * (2 * MEGABYTE + 1),
    }
    assert all(forms == () for forms in collected(tmp_path, files).values())


def test_a_link_in_the_place_of_a_form_is_not_followed(tmp_path: Path) -> None:
    folder = small_course.cohort(tmp_path, {"submitted/a1/T9.9/work.ipynb": notebook("a = 1")})
    (tmp_path / "secret").write_bytes(b"secret")
    (folder / "submitted" / "a1" / "T9.9" / "T9_9_E1_form.xlsx").symlink_to(tmp_path / "secret")
    [hand_in] = collect(folder, course=small_course.STUDY)
    assert hand_in.forms == ()
