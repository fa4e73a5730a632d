"""A fresh notebook in the place of the old one, and nothing lost."""

from __future__ import annotations

import importlib.resources
import os
import time
from pathlib import Path

import pytest

import helpers.lesson.reset as room
from helpers.lesson import Lesson

FRESH = b'{"cells": ["fresh"]}'
OLD = b'{"cells": ["my work"]}'


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package's fresh copies, with one of the small lesson in English."""
    folder = tmp_path / "package"
    (folder / "fresh" / "en").mkdir(parents=True)
    (folder / "fresh" / "en" / "T1_2_small.ipynb").write_bytes(FRESH)
    monkeypatch.setattr(room, "resources", type("resources", (), {"files": staticmethod(lambda name: folder)}))
    assert importlib.resources.files("helpers.lesson") != folder
    return folder


@pytest.fixture
def notebook(work: Path) -> Path:
    file = work / "T1_2_small.ipynb"
    file.write_bytes(OLD)
    return file


def dated(work: Path) -> list[Path]:
    return sorted(work.glob("T1_2_small_20*.ipynb"))


def test_the_fresh_notebook_takes_the_place_and_the_old_one_keeps_its_bytes(lesson: Lesson, notebook: Path) -> None:
    done = lesson.reset()
    assert notebook.read_bytes() == FRESH
    [kept] = dated(notebook.parent)
    assert kept.read_bytes() == OLD
    assert kept.name in str(done)


def test_a_second_reset_in_the_same_minute_loses_nothing_either(lesson: Lesson, notebook: Path) -> None:
    lesson.reset()
    notebook.write_bytes(b'{"cells": ["more work"]}')
    lesson.reset()
    assert [file.read_bytes() for file in dated(notebook.parent)] == [OLD, b'{"cells": ["more work"]}']


def test_a_notebook_that_is_fresh_already_leaves_no_copy_behind(lesson: Lesson, notebook: Path) -> None:
    notebook.write_bytes(FRESH)
    lesson.reset()
    assert dated(notebook.parent) == []


def test_progress_stays_unless_it_is_asked_for(lesson: Lesson, notebook: Path, work: Path) -> None:
    lesson.check("E1", 300)
    os.utime(notebook, (time.time() + 5, time.time() + 5))
    assert "Your progress stays" in str(lesson.reset())
    assert lesson.progress().by_exercise[0][3] == "2 of 2"
    lesson.reset(progress=True)
    assert lesson.progress().by_exercise[0][3] == "0 of 2"
    assert len(list(work.glob("T1_2_progress_20*.json"))) == 1


def test_unsaved_work_is_saved_first(lesson: Lesson, notebook: Path) -> None:
    hour_ago = time.time() - 3600
    os.utime(notebook, (hour_ago, hour_ago))
    lesson.check("E1", 300)
    assert "Save first" in str(lesson.reset())
    assert notebook.read_bytes() == OLD


def test_in_jupyterlab_the_next_step_is_to_reload(
    lesson: Lesson, notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JPY_SESSION_NAME", str(notebook))
    assert "Reload Notebook from Disk" in str(lesson.reset())
    assert "Revert, not Overwrite" in str(lesson.reset())


def test_a_renamed_notebook_is_reset_under_its_own_name(
    lesson: Lesson, notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = notebook.rename(notebook.with_name("mine.ipynb"))
    monkeypatch.setenv("JPY_SESSION_NAME", str(mine))
    lesson.reset()
    assert mine.read_bytes() == FRESH
    assert not notebook.exists()


def test_without_a_fresh_copy_nothing_is_touched(lesson: Lesson, notebook: Path, package: Path) -> None:
    (package / "fresh" / "en" / "T1_2_small.ipynb").unlink()
    assert "no fresh copy" in str(lesson.reset())
    assert notebook.read_bytes() == OLD


def test_a_folder_that_cannot_be_written_to_is_said(
    lesson: Lesson, notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(room, "write_whole", refuse)
    assert "Permission denied" in str(lesson.reset())
    assert notebook.read_bytes() == OLD


def test_in_the_sandbox_nothing_happens(lesson: Lesson, notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_SANDBOX", "1")
    lesson.reset()
    assert notebook.read_bytes() == OLD
