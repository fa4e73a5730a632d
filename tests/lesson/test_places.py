"""Whose company a notebook works on: what the personal file may say, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.errors import DataError
from helpers.lesson.places import DATA_VERSION, find_learner


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **facts: object) -> None:
    (folder / "personal.json").write_text(json.dumps({"course": "x", "learner": "a1", **facts}), encoding="utf-8")


def test_two_names_are_enough(folder: Path) -> None:
    write(folder)
    learner = find_learner()
    assert (learner.course, learner.id, learner.seed, learner.scale) == ("x", "a1", None, 1.0)


def test_seed_and_size_are_read(folder: Path) -> None:
    write(folder, seed=2**32 - 1, scale=0.25, data_version=DATA_VERSION)
    assert (find_learner().seed, find_learner().scale) == (2**32 - 1, 0.25)


def test_a_file_above_the_notebook_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder)
    (folder / "notebooks" / "zh-TW").mkdir(parents=True)
    monkeypatch.chdir(folder / "notebooks" / "zh-TW")
    assert find_learner().folder == folder


def test_without_a_file_it_is_the_class_company(folder: Path) -> None:
    assert find_learner().is_class


@pytest.mark.parametrize(
    "facts", [{"seed": -1}, {"seed": 2**32}, {"seed": "7"}, {"seed": 1.5}, {"scale": "1"}, {"scale": True}]
)
def test_a_seed_or_size_that_is_none_is_a_damaged_file(folder: Path, facts: dict[str, object]) -> None:
    write(folder, **facts)
    with pytest.raises(DataError) as refused:
        find_learner()
    assert "cannot be read" in refused.value.sentence("en")


def test_a_file_for_another_data_version_is_refused_in_words(folder: Path) -> None:
    write(folder, data_version=99)
    with pytest.raises(DataError) as refused:
        find_learner()
    assert "is for data version 99" in refused.value.sentence("en")
