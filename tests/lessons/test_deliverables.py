"""A lesson's `deliverable.py`: read into the record, checked against its cells, its prompts in the notebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.lessons import find_problems, read_lesson
from course.lessons.editions import to_notebook
from helpers.checks.store import record_from_json, record_to_json
from helpers.errors import LessonSourceError
from helpers.words import LANGUAGES
from tests.lessons.small_lesson import LESSON, write_lesson

DELIVERABLE = '''\
"""One report."""

from helpers.checks import Deliverable, Length, Part
from helpers.words import Text

DELIVERABLES = (
    Deliverable(
        id="D1",
        code="O1.2.1",
        title=Text("報告", "Report"),
        pages=1,
        most=Length(500, 300),
        minutes=30,
        p=("P1.2.1",),
        parts=(
            Part(
                "advice", "d1_advice", "text", Text("建議", "Advice"), Text("寫三句。", "Three sentences."),
                least=Length(10, 6), most=Length(60, 40),
            ),
            Part("prices", "d1_prices", "table", Text("售價", "Prices"), Text("一張表。", "A table.")),
        ),
    ),
)
TEXTS = {"d1-advice": Text("建議如下。", "We advise.")}
'''
CELLS = '''
# %% cid="d1-advice" exercise="D1" role="stub"
d1_advice = r"""
...
"""
d1_prices = lesson.exhibit(..., title=..., source=...)

# %% cid="d1-advice-solution" exercise="D1" role="solution"
d1_advice = lesson.text("d1-advice")
d1_prices = lesson.exhibit(products, source=lesson.text("d1-advice"))

# %% cid="d1-deliver"
lesson.deliver("O1.2.1")
'''


def lesson_with(tmp_path: Path, *, cells: str = CELLS, deliverable: str = DELIVERABLE) -> Path:
    folder = write_lesson(tmp_path, LESSON + cells)
    (folder / "deliverable.py").write_text(deliverable, encoding="utf-8", newline="\n")
    return folder


def keys_of(folder: Path) -> list[str]:
    return [problem.key for problem in find_problems(read_lesson(folder))]


def test_the_record_holds_deliverables_and_texts_and_survives_its_file(tmp_path: Path) -> None:
    record = read_lesson(lesson_with(tmp_path)).record
    assert record.deliverable("T1.2-D1").code == "O1.2.1"
    assert record.texts["d1-advice"].en == "We advise."
    assert record_from_json(record_to_json(record)) == record


def test_a_sound_lesson_has_no_problems(tmp_path: Path) -> None:
    assert keys_of(lesson_with(tmp_path)) == []


def test_a_record_may_be_there_before_its_cells(tmp_path: Path) -> None:
    assert keys_of(lesson_with(tmp_path, cells="")) == []


def test_another_text_makes_the_editions_stale(tmp_path: Path) -> None:
    first = read_lesson(lesson_with(tmp_path / "a")).digest
    changed = lesson_with(tmp_path / "b", deliverable=DELIVERABLE.replace("Three", "Four"))
    assert read_lesson(changed).digest != first


@pytest.mark.parametrize(
    ("found", "instead", "key"),
    [
        ("d1_prices = lesson.exhibit(..., title=..., source=...)\n", "", "lessons.deliverable_variable"),
        ('role="solution"\nd1_advice = lesson.text("d1-advice")', 'role="solution"\npass', "lessons.solution_answers"),
        ("lesson.exhibit(products, ", "lesson.exhibit(unheard_of, ", "lessons.unknown_name"),
        ('exercise="D1" role="stub"', 'exercise="D2" role="stub"', "lessons.unknown_exercise"),
    ],
)
def test_a_cell_that_does_not_fit_is_named(tmp_path: Path, found: str, instead: str, key: str) -> None:
    assert found in CELLS
    keys = keys_of(lesson_with(tmp_path, cells=CELLS.replace(found, instead)))
    assert key in keys or (key == "lessons.unknown_name" and "lessons.solution_not_alone" in keys)


@pytest.mark.parametrize(
    ("found", "instead", "key"),
    [
        ('"prices", "d1_prices"', '"prices", "d1_advice"', "lessons.deliverable_twice"),
        ('code="O1.2.1"', 'code="O7.7.7"', "lessons.deliverable_code"),
        ("寫三句。", "质量三句。", "lessons.foreign_terms_in_record"),
    ],
)
def test_a_record_that_does_not_fit_is_named(tmp_path: Path, found: str, instead: str, key: str) -> None:
    assert key in keys_of(lesson_with(tmp_path, deliverable=DELIVERABLE.replace(found, instead)))


def test_a_file_without_deliverables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LessonSourceError) as caught:
        read_lesson(lesson_with(tmp_path, deliverable="DELIVERABLES = ()\n"))
    assert caught.value.key == "lessons.no_deliverables"


def test_prompts_stand_over_the_answer_cell_in_each_language(tmp_path: Path) -> None:
    lesson = read_lesson(lesson_with(tmp_path))
    wanted = {
        "zh-TW": "### 建議\n\n寫三句。（10–60 字）\n\n**表：售價**（`d1_prices`）。一張表。",
        "en": "### Advice\n\nThree sentences. (6–40 words)\n\n**Table: Prices** (`d1_prices`). A table.",
    }
    for language in LANGUAGES:
        for edition in ("learner", "solution"):
            cells = to_notebook(lesson, edition, language)["cells"]
            places = {cell["id"]: place for place, cell in enumerate(cells)}
            assert places["d1-advice"] == places["d1-advice-prompt"] + 1
            assert "".join(cells[places["d1-advice-prompt"]]["source"]) == wanted[language]
            assert "d1-advice-check" not in places


def test_the_analysis_report_of_t1_2_is_sound(checkout: Path) -> None:
    lesson = read_lesson(checkout / "lessons" / "T1_2_market_positioning")
    report = lesson.record.deliverable("O1.2.1")
    assert [part.kind for part in report.parts].count("chart") == 3
    # The limits of the parts may not promise more than the report has room for.
    limits = [part.most for part in report.parts if part.most is not None]
    assert report.most.zh <= sum(limit.zh for limit in limits)
    assert report.most.en <= sum(limit.en for limit in limits)
    assert [problem for problem in find_problems(lesson) if "deliverable" in problem.key] == []
