"""Companies for a class: whole or not at all, whatever becomes of the processes that make them."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from course.identity import Course, self_study
from course.identity.settings import Settings
from course.release import make_folders
from helpers.datasets import open_company
from helpers.errors import DataError
from helpers.words import Language

LEARNERS: list[tuple[str, Language | None]] = [(f"a{number}", "en") for number in range(5)]
COURSE = Course(Settings(id="spring", title="t"), secret=bytes(range(32)))
SMALL = 0.02


def test_the_number_of_workers_changes_no_byte(tmp_path: Path) -> None:
    for workers in (1, 2):
        made, stopped = make_folders(COURSE, LEARNERS, tmp_path / f"{workers}", scale=SMALL, workers=workers)
        assert ([one.outcome for one in made], stopped) == (["made"] * 5, False)
    one, two = (
        {file.relative_to(tmp_path / name).as_posix(): file.read_bytes() for file in (tmp_path / name).rglob("*.*")}
        for name in ("1", "2")
    )
    assert one == two


def test_progress_is_told_after_each_company(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    make_folders(COURSE, LEARNERS[:3], tmp_path, scale=SMALL, tell=lambda done, whole: told.append((done, whole)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_worker_that_is_killed_costs_no_finished_company_and_the_next_run_goes_on(tmp_path: Path) -> None:
    def kill(done: int, _: int) -> None:
        if done == 1:
            for worker in multiprocessing.active_children():
                worker.kill()

    made, _ = make_folders(COURSE, LEARNERS, tmp_path, scale=SMALL, tell=kill)
    lost = [one for one in made if one.outcome == "failed"]
    assert made[0].outcome == "made"
    assert all(one.error == ("identity.data.worker_lost", {}) for one in lost)
    assert len(lost) >= 2
    again, _ = make_folders(COURSE, LEARNERS, tmp_path, scale=SMALL)
    assert [one.outcome for one in again] == ["made" if one in lost else "kept" for one in made]


def test_stopped_it_begins_nothing_new_and_says_what_is_not_made(tmp_path: Path) -> None:
    def stop(done: int, _: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    made, stopped = make_folders(COURSE, LEARNERS, tmp_path, scale=SMALL, tell=stop)
    assert stopped
    outcomes = [one.outcome for one in made]
    assert (outcomes[0], outcomes[-1]) == ("made", "not made")
    there = sorted(entry.name for entry in tmp_path.iterdir())
    assert there == [one.learner for one in made if one.outcome == "made"]


def test_what_a_killed_run_left_long_ago_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name, age_s in ((".old.x", 3600), (".new.x", 5)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "personal.json").write_text("{}", encoding="utf-8")
        then = (tmp_path / name / "personal.json").stat().st_mtime - age_s
        os.utime(tmp_path / name / "personal.json", (then, then))
    (tmp_path / ".git").mkdir()
    make_folders(COURSE, LEARNERS[:1], tmp_path, scale=SMALL)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [".git", ".new.x", "a0"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="file"):
        make_folders(COURSE, LEARNERS[:1], tmp_path / "file" / "out", scale=SMALL)


def test_self_study_and_an_assessed_course_of_one_id_give_different_companies(tmp_path: Path) -> None:
    for name, course in (("secret", COURSE), ("public", self_study("spring"))):
        make_folders(course, LEARNERS[:1], tmp_path / name, scale=SMALL)
    assert len({open_company(tmp_path / name / "a0" / "my_data").digest for name in ("secret", "public")}) == 2
