"""`course standard`: a table that a person can read, and one JSON object."""

from __future__ import annotations

import json
import re

import pytest

from course.cli.front import main
from helpers.standard import load_standard
from helpers.standard.store import standard_from_yaml


@pytest.fixture
def course(monkeypatch, capsys):
    """Run one command as a person would; gives exit code, stdout and stderr."""

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["course", *words])
        monkeypatch.setenv("COLUMNS", "80")
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return ended.value.code, printed.out, printed.err

    return run


def without_frame(table: str) -> str:
    """Printed tables as bare signs: what wrapping and lines cut apart is whole again."""
    rows = [re.split("[│┃]", line) for line in table.splitlines()]
    return "\n".join("".join(cell.strip() for cell in row) for row in rows).replace("\n", "")


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_the_table_names_every_code_once_or_more_and_cuts_nothing_off(course, language):
    code, out, _ = course("standard", "--language", language)
    assert code == 0
    assert all(entry in out for entry in load_standard().entries)
    assert "…" not in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_a_long_official_sentence_is_whole_in_a_narrow_terminal(course):
    _, out, _ = course("standard", "--language", "zh-TW")
    assert "P1.1.2依組織產品定位與分析需求，蒐集市場資訊與符合數位行銷相關法規，並判別" in without_frame(out)


def test_the_english_table_shows_english_and_says_that_it_is_a_translation(course):
    _, out, _ = course("standard", "--language", "en")
    assert not re.search(r"[\u4e00-\u9fff]", out)
    assert "translation" in out


def test_json_is_one_object_that_holds_the_whole_standard_in_both_languages(course):
    code, out, err = course("standard", "--json")
    assert (code, err) == (0, "")
    # JSON is YAML: what was written is read back as the same standard.
    assert standard_from_yaml(out) == load_standard()
    assert json.loads(out)["versions"][0]["updated"] == "2025-06-15"


def test_an_unknown_language_is_a_sentence_and_exit_code_2(course):
    code, out, err = course("standard", "--language", "fr")
    assert (code, out) == (2, "")
    assert "fr" in err
