"""The committed notebooks: up to date, the same in both languages, and readable."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from course.lessons import check, lesson_folders
from course.lessons.prose import find_foreign_terms, measure_prose

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").rglob("*.ipynb"))
SOLUTIONS = sorted((ROOT / "solutions").rglob("*.ipynb"))
LANGUAGES = ("zh-TW", "en")


def cells_of(file: Path, kind: str) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == kind]


def codes_of(file: Path) -> list[str]:
    return ["".join(cell["source"]) for cell in cells_of(file, "code")]


def test_every_generated_file_is_up_to_date() -> None:
    assert check(ROOT, lesson_folders(ROOT)) == []


def test_no_notebook_stands_without_its_lesson() -> None:
    wanted = {folder.name for folder in lesson_folders(ROOT)}
    assert {file.stem for file in [*NOTEBOOKS, *SOLUTIONS]} == wanted
    assert len(NOTEBOOKS) == len(SOLUTIONS) == 2 * len(wanted)


@pytest.mark.parametrize("folder", ["notebooks", "solutions"])
@pytest.mark.parametrize("name", sorted({file.name for file in NOTEBOOKS}))
def test_both_languages_hold_the_same_code(folder: str, name: str) -> None:
    zh, en = (codes_of(ROOT / folder / language / name) for language in LANGUAGES)
    assert [code.replace('language="zh-TW"', 'language="en"') for code in zh] == en


@pytest.mark.parametrize("name", sorted({file.name for file in NOTEBOOKS}))
def test_both_languages_say_the_same_number_of_things(name: str) -> None:
    zh, en = (cells_of(ROOT / "notebooks" / language / name, "markdown") for language in LANGUAGES)
    assert [cell["id"] for cell in zh] == [cell["id"] for cell in en]
    for chinese, english in zip(zh, en, strict=True):
        headings = [
            ["".join(cell["source"]).count(mark) for mark in ("\n- ", "\n1. ", "\n|", "```")] for cell in (chinese, english)
        ]
        assert headings[0] == headings[1], chinese["id"]


@pytest.mark.parametrize("file", [file for file in NOTEBOOKS if "en" in file.parts], ids=lambda file: file.stem)
def test_prose_keeps_to_its_targets(file: Path) -> None:
    checks = {"check"}
    code = [
        "".join(cell["source"])
        for cell in cells_of(file, "code")
        if cell["metadata"].get("course", {}).get("role") not in checks
    ]
    measured = measure_prose(("".join(cell["source"]) for cell in cells_of(file, "markdown")), code)
    assert 1.0 <= measured.text_to_code <= 1.3
    assert 3 <= measured.code_lines_median <= 4
    assert measured.code_lines_most <= 25
    assert 35 <= measured.words_per_text_cell <= 45


@pytest.mark.parametrize("file", [*NOTEBOOKS, *SOLUTIONS], ids=lambda file: f"{file.parts[-3]}-{file.parts[-2]}-{file.stem}")
def test_code_lines_fit_a_screen(file: Path) -> None:
    assert [line for code in codes_of(file) for line in code.splitlines() if len(line) > 79] == []


@pytest.mark.parametrize("file", [file for file in SOLUTIONS if "zh-TW" in file.parts], ids=lambda file: file.stem)
def test_nothing_that_a_zh_tw_cell_shows_is_simplified(file: Path) -> None:
    assert find_foreign_terms(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", SOLUTIONS, ids=lambda file: f"{file.parts[-2]}-{file.stem}")
def test_worked_editions_are_committed_as_run_without_a_warning(file: Path) -> None:
    for cell in cells_of(file, "code"):
        assert cell["execution_count"] is not None
        for output in cell["outputs"]:
            assert output["output_type"] != "error"
            assert output.get("name") != "stderr"


@pytest.mark.parametrize("file", SOLUTIONS, ids=lambda file: f"{file.parts[-2]}-{file.stem}")
def test_every_check_of_a_worked_edition_says_achieved(file: Path) -> None:
    word = "達成" if "zh-TW" in file.parts else "Achieved"
    for cell in cells_of(file, "code"):
        if cell["metadata"].get("course", {}).get("role") == "check":
            assert f"✔ {word}" in "".join(cell["outputs"][-1]["data"]["text/plain"])


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: f"{file.parts[-2]}-{file.stem}")
def test_learner_editions_are_committed_untouched(file: Path) -> None:
    for cell in cells_of(file, "code"):
        assert (cell["execution_count"], cell["outputs"]) == (None, [])


@pytest.mark.parametrize("file", SOLUTIONS, ids=lambda file: f"{file.parts[-2]}-{file.stem}")
def test_every_picture_has_its_alternative_text(file: Path) -> None:
    pages = [
        "".join(output["data"]["text/html"])
        for cell in cells_of(file, "code")
        for output in cell["outputs"]
        if "text/html" in output.get("data", {})
    ]
    pictures = [tag for page in pages for tag in re.findall(r"<img [^>]*>", page)]
    assert pictures
    assert [tag[-80:] for tag in pictures if not re.search(r'alt="[^"]{10,}"', tag)] == []
    assert not any("image/png" in output.get("data", {}) for cell in cells_of(file, "code") for output in cell["outputs"])
