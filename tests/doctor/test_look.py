"""This machine as a record: what stands in the learner's folder is seen, and nothing is left behind."""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path

import pytest

from course.doctor import look, look_at_this_machine
from course.identity import personal_bytes, personal_facts, self_study
from helpers.lesson.places import DATA_VERSION


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder with one notebook, and the working folder in it."""
    notebooks = tmp_path / "notebooks" / "en"
    notebooks.mkdir(parents=True)
    (notebooks / "T1_2_small.ipynb").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(notebooks)
    return tmp_path


def test_the_course_is_found_and_nothing_is_left_in_it(course: Path) -> None:
    before = sorted(course.rglob("*"))
    machine = look_at_this_machine("en")
    assert machine.has_notebooks
    assert machine.folder == str(course.resolve())
    assert machine.cannot_write == ""
    assert machine.python == sys.version_info[:3]
    assert sorted(course.rglob("*")) == before


def test_the_packages_of_this_environment_serve(course: Path) -> None:
    machine = look_at_this_machine("en")
    assert {one.name for one in machine.packages} >= {"pandas", "numpy", "jupyterlab", "xlsxwriter"}
    assert all(one.serves and one.found for one in machine.packages)
    assert machine.missing_fonts == ()


@pytest.mark.parametrize("name", ["helpers.py", "course.py", "pandas.py", "random.py", "helpers/__init__.py"])
def test_a_file_that_is_named_like_a_package_is_seen(course: Path, name: str) -> None:
    file = course / "notebooks" / "en" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("", encoding="utf-8")
    assert look_at_this_machine("en").shadows == (str(file.resolve()),)


def test_our_own_packages_in_the_course_folder_are_not_in_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(look.__file__).parents[2])
    assert look_at_this_machine("zh-TW").shadows == ()


def test_the_personal_file_above_the_notebook_is_read(course: Path) -> None:
    assert look_at_this_machine("en").personal == "none"
    facts = personal_facts(self_study("night-class"), "amy", language="en")
    (course / "personal.json").write_bytes(personal_bytes(facts))
    machine = look_at_this_machine("en")
    assert (machine.personal, machine.learner) == ("fits", "amy")
    (course / "personal.json").write_bytes(personal_bytes({**facts, "data_version": DATA_VERSION + 1}))
    assert look_at_this_machine("en").personal == "other_version"
    (course / "personal.json").write_text("{", encoding="utf-8")
    assert look_at_this_machine("en").personal == "damaged"


def test_tables_of_another_version_are_seen(course: Path) -> None:
    (course / "my_data").mkdir()
    (course / "my_data" / "made_from.json").write_text(json.dumps({"data_version": DATA_VERSION}), encoding="utf-8")
    assert look_at_this_machine("en").stale_data is False
    (course / "my_data" / "made_from.json").write_text(json.dumps({"data_version": 0}), encoding="utf-8")
    assert look_at_this_machine("en").stale_data is True


def test_a_port_that_is_taken_is_passed_over(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        taken = int(holder.getsockname()[1])
        monkeypatch.setattr(look, "FIRST_PORT", taken)
        monkeypatch.setattr(look, "LAST_PORT", taken)
        assert look_at_this_machine("en").free_port is None


def test_a_look_that_fails_costs_its_own_answer_alone(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> bool:
        raise RuntimeError("no")

    monkeypatch.setattr(look, "_has_browser", fail)
    monkeypatch.setattr(look, "_memory_mb", fail)
    machine = look_at_this_machine("en")
    assert (machine.browser, machine.memory_mb) == (None, None)
    assert machine.free_mb is not None


def test_outside_a_course_that_is_what_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(look, "_found_notebooks", lambda language: None)
    machine = look_at_this_machine("en")
    assert not machine.has_notebooks
    assert machine.folder == str(tmp_path)
