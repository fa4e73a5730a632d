"""A company on the learner's machine: made from the personal file, and again when that names another one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from helpers.lesson.companies import OWN_DATA, Recipe, is_made, make_company, open_tables
from helpers.lesson.places import Learner


def learner_in(folder: Path) -> Learner:
    return Learner("x", "a1", None, folder, seed=7, scale=0.02)


def test_it_is_made_once_and_then_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = open_tables(learner_in(tmp_path), "en").own.digest
    assert capsys.readouterr().out != ""
    assert open_tables(learner_in(tmp_path), "en").own.digest == first
    assert capsys.readouterr().out == ""


def test_seed_and_size_decide_and_a_new_personal_file_makes_a_new_company(tmp_path: Path) -> None:
    own = learner_in(tmp_path)
    versions = [own, replace(own, seed=8), replace(own, scale=0.03), replace(own, id="a2"), own]
    digests = [open_tables(one, "en").own.digest for one in versions]
    # The id alone changes no value: the seed is given.
    assert digests[0] == digests[3] == digests[4]
    assert len({*digests}) == 3


def test_a_company_without_all_its_tables_is_not_made(tmp_path: Path) -> None:
    recipe = Recipe("x", "a1", scale=0.02)
    rows = make_company(recipe, tmp_path / OWN_DATA)
    assert rows["survey"] == 800
    assert is_made(recipe, tmp_path / OWN_DATA)
    (tmp_path / OWN_DATA / "survey.csv").unlink()
    assert not is_made(recipe, tmp_path / OWN_DATA)
    assert not is_made(recipe, tmp_path / "nowhere")
