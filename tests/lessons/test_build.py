"""From a lesson folder to notebooks, records and key; the same bytes each time."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from course.lessons import build, check, lesson_folders, read_lesson
from course.lessons.editions import to_notebook
from course.lessons.key import key_module
from helpers.checks import key_from_source
from helpers.checks.store import record_from_json
from helpers.errors import LessonSourceError, UsageError
from tests.lessons.small_lesson import EXERCISES, LESSON, write_lesson


@pytest.fixture
def lesson_root(tmp_path: Path) -> Path:
    write_lesson(tmp_path)
    return tmp_path


def sources(notebook: dict[str, list[dict[str, object]]], kind: str) -> list[str]:
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == kind]  # type: ignore[arg-type]


def test_the_learner_edition_shows_stubs_and_the_worked_one_solutions(lesson_root: Path) -> None:
    lesson = read_lesson(lesson_folders(lesson_root)[0])
    learner, worked = to_notebook(lesson, "learner", "en"), to_notebook(lesson, "solution", "en")
    assert "double = ..." in sources(learner, "code")
    assert "double = 2 * mean_price" not in sources(learner, "code")
    assert "double = 2 * mean_price" in sources(worked, "code")
    assert "double = ..." not in sources(worked, "code")


def test_every_answer_cell_is_followed_by_its_check(lesson_root: Path) -> None:
    for edition in ("learner", "solution"):
        notebook = to_notebook(read_lesson(lesson_folders(lesson_root)[0]), edition, "zh-TW")  # type: ignore[arg-type]
        ids = [cell["id"] for cell in notebook["cells"]]
        assert ids.index("e1-check") == ids.index("e1") + 1
        assert ids.index("e2-check") == ids.index("e2") + 1


def test_both_languages_have_the_same_code_but_for_the_language_they_open_in(lesson_root: Path) -> None:
    lesson = read_lesson(lesson_folders(lesson_root)[0])
    zh, en = (sources(to_notebook(lesson, "solution", language), "code") for language in ("zh-TW", "en"))  # type: ignore[arg-type]
    assert [code.replace('language="zh-TW"', 'language="en"') for code in zh] == en
    assert zh != en


def test_text_is_in_one_language_only(lesson_root: Path) -> None:
    lesson = read_lesson(lesson_folders(lesson_root)[0])
    assert sources(to_notebook(lesson, "learner", "zh-TW"), "markdown")[0] == "# 小單元"
    assert sources(to_notebook(lesson, "learner", "en"), "markdown")[0] == "# A small lesson"


def test_sentences_of_one_chinese_paragraph_are_joined_and_english_ones_keep_their_line(tmp_path: Path) -> None:
    zh = "# # 小單元\n#\n# 第一句。\n# 第二句。\n# > 引言。\n# > 再一句。\n#\n# - 一\n# - 二"
    en = "# # A small lesson\n#\n# One.\n# Two."
    lesson = LESSON.replace("# # 小單元", zh).replace("# # A small lesson", en)
    assert lesson.count("第一句") == lesson.count("# Two.") == 1
    source = read_lesson(write_lesson(tmp_path, lesson))
    assert sources(to_notebook(source, "learner", "zh-TW"), "markdown")[0] == (
        "# 小單元\n\n第一句。第二句。\n> 引言。再一句。\n\n- 一\n- 二"
    )
    assert sources(to_notebook(source, "learner", "en"), "markdown")[0].endswith("One.\nTwo.")


def test_the_record_survives_its_file(lesson_root: Path) -> None:
    from helpers.checks.store import record_to_json

    record = read_lesson(lesson_folders(lesson_root)[0]).record
    assert record_from_json(record_to_json(record)) == record


def test_the_key_holds_solutions_functions_and_what_these_use_but_no_record(lesson_root: Path) -> None:
    text = key_module(read_lesson(lesson_folders(lesson_root)[0]))
    code = key_from_source(text, "T1.2")
    assert set(code.solutions) == {"E1", "E2"}
    assert {"squared", "median_instead", "is_positive", "_zero", "math"} <= set(code.functions)
    assert "RECORD" not in text
    assert "LessonRecord" not in text


def test_a_build_is_written_once_and_then_checks_clean(tmp_path: Path, checkout: Path) -> None:
    write_lesson(tmp_path, LESSON.replace('open_lesson("T1.2"', 'open_lesson("T1.2"'), EXERCISES)
    shutil.copytree(checkout / "datasets", tmp_path / "datasets")
    # The worked edition checks itself with the installed record of T1.2, which has E1 and E2 too.
    first = build(tmp_path, lesson_folders(tmp_path))
    assert {file.relative_to(tmp_path).as_posix() for file in first} == {
        "helpers/checks/built/T1_2.json",
        "helpers/checks/keys/T1_2.py",
        "notebooks/zh-TW/T1_2_small.ipynb",
        "notebooks/en/T1_2_small.ipynb",
        "helpers/lesson/fresh/zh-TW/T1_2_small.ipynb",
        "helpers/lesson/fresh/en/T1_2_small.ipynb",
        "solutions/zh-TW/T1_2_small.ipynb",
        "solutions/en/T1_2_small.ipynb",
    }
    before = {file: file.read_bytes() for file in first}
    assert check(tmp_path, lesson_folders(tmp_path)) == []
    assert build(tmp_path, lesson_folders(tmp_path)) == []
    assert {file: file.read_bytes() for file in first} == before


def test_a_hand_edited_notebook_is_found_out(lesson_root: Path) -> None:
    notebook = lesson_root / "notebooks" / "en" / "T1_2_small.ipynb"
    notebook.parent.mkdir(parents=True)
    lesson = to_notebook(read_lesson(lesson_folders(lesson_root)[0]), "learner", "en")
    lesson["cells"][0]["source"] = ["# Edited by hand"]
    notebook.write_text(json.dumps(lesson), encoding="utf-8")
    assert "notebooks/en/T1_2_small.ipynb" in check(lesson_root, lesson_folders(lesson_root))


def test_a_lesson_with_problems_writes_nothing(tmp_path: Path) -> None:
    write_lesson(tmp_path, LESSON.replace("double = ...", "triple = ..."))
    with pytest.raises(LessonSourceError, match=r"triple|double"):
        build(tmp_path, lesson_folders(tmp_path))
    assert not (tmp_path / "notebooks").exists()


def test_a_lesson_is_asked_for_by_task_or_folder_and_an_unknown_one_is_said(lesson_root: Path) -> None:
    assert [folder.name for folder in lesson_folders(lesson_root, ["T1.2"])] == ["T1_2_small"]
    with pytest.raises(UsageError, match="T1_2_small"):
        lesson_folders(lesson_root, ["T9.9"])
