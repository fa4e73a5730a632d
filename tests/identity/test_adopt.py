"""A personal file put where the notebooks find it, and refused where it does not fit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course.identity import Course, personal_bytes, personal_facts, self_study
from course.identity.adopt import adopt, personal_file_at
from course.identity.settings import Settings
from helpers.errors import CourseError
from helpers.lesson.places import DATA_VERSION, find_learner

SIGNED = Course(Settings(id="night-class", title="Night class"), secret=bytes(range(32)))


@pytest.fixture
def notebooks(tmp_path: Path) -> Path:
    folder = tmp_path / "course" / "notebooks" / "en"
    folder.mkdir(parents=True)
    return folder


def handed_out(folder: Path, learner: str = "amy", course: Course = SIGNED, **changes: Any) -> Path:
    """A personal file as the course writes it, but for the changes."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = {**personal_facts(course, learner, language="en"), **changes}
    file = folder / "personal.json"
    file.write_bytes(personal_bytes({name: value for name, value in facts.items() if value is not None}))
    return file


def refusal(file: Path, notebooks: Path) -> str:
    with pytest.raises(CourseError) as refused:
        adopt(file, notebooks)
    assert (
        str(file) in refused.value.sentence("en") or "folder" in refused.value.facts or "there" in refused.value.facts
    )
    return refused.value.key


def test_the_file_goes_to_the_course_folder_where_both_languages_find_it(
    tmp_path: Path, notebooks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = handed_out(tmp_path / "download")
    adopted = adopt(file, notebooks)
    assert adopted.file == tmp_path / "course" / "personal.json"
    assert adopted.file.read_bytes() == file.read_bytes()
    monkeypatch.chdir(notebooks)
    assert find_learner().id == adopted.learner.id == "amy"


def test_the_same_file_again_changes_nothing(tmp_path: Path, notebooks: Path) -> None:
    file = handed_out(tmp_path / "download")
    first = adopt(file, notebooks)
    assert adopt(first.file, notebooks).kept is None
    assert [one.name for one in (tmp_path / "course").glob("personal*")] == ["personal.json"]


def test_a_new_file_of_the_same_learner_takes_the_place_and_the_old_one_is_kept(
    tmp_path: Path, notebooks: Path
) -> None:
    old = adopt(handed_out(tmp_path / "one", language="zh-TW"), notebooks).file.read_bytes()
    adopted = adopt(handed_out(tmp_path / "two"), notebooks)
    assert adopted.kept is not None
    assert adopted.kept.read_bytes() == old


def test_another_learners_folder_is_refused_and_left_alone(tmp_path: Path, notebooks: Path) -> None:
    kept = adopt(handed_out(tmp_path / "one"), notebooks).file.read_bytes()
    assert refusal(handed_out(tmp_path / "two", "ben"), notebooks) == "lab.learner.another"
    assert (tmp_path / "course" / "personal.json").read_bytes() == kept


def test_a_nearer_personal_file_is_the_one_that_counts(tmp_path: Path, notebooks: Path) -> None:
    handed_out(notebooks)
    assert refusal(handed_out(tmp_path / "two", "ben"), notebooks) == "lab.learner.another"
    assert adopt(handed_out(tmp_path / "two", language="zh-TW"), notebooks).file == notebooks / "personal.json"


def test_a_damaged_file_that_is_there_is_kept_aside(tmp_path: Path, notebooks: Path) -> None:
    (tmp_path / "course" / "personal.json").write_text("{", encoding="utf-8")
    adopted = adopt(handed_out(tmp_path / "one"), notebooks)
    assert adopted.kept is not None
    assert adopted.kept.read_text(encoding="utf-8") == "{"


def test_self_study_files_have_neither_seed_nor_signature(tmp_path: Path, notebooks: Path) -> None:
    assert adopt(handed_out(tmp_path / "one", course=self_study("mine")), notebooks).learner.course == "mine"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"signature": None}, "lab.learner.no_personal_file"),
        ({"seed": None}, "lab.learner.no_personal_file"),
        ({"learner": "class"}, "lab.learner.no_personal_file"),
        ({"learner": "../amy"}, "lab.learner.no_personal_file"),
        ({"points": 100}, "lab.learner.no_personal_file"),
        ({"learner": None}, "lesson.bad_personal_file"),
        ({"seed": -1}, "lesson.bad_personal_file"),
        ({"data_version": DATA_VERSION + 1}, "lesson.other_data_version"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, notebooks: Path, changes: dict[str, Any], key: str) -> None:
    assert refusal(handed_out(tmp_path / "one", **changes), notebooks) == key
    assert not (tmp_path / "course" / "personal.json").exists()


@pytest.mark.parametrize("content", [b"", b"[]", b'"x"', b"\xff\xfe", b'{"course": 1}', b"[" * 5_000])
def test_what_is_no_personal_file_is_refused(tmp_path: Path, notebooks: Path, content: bytes) -> None:
    file = tmp_path / "other.json"
    file.write_bytes(content)
    assert refusal(file, notebooks) == "lesson.bad_personal_file"


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path, notebooks: Path) -> None:
    file = tmp_path / "large.json"
    file.write_bytes(b" " * 64_001)
    assert refusal(file, notebooks) == "lab.learner.no_personal_file"


def test_tables_that_lie_beside_it_come_along_but_never_over_others(tmp_path: Path, notebooks: Path) -> None:
    file = handed_out(tmp_path / "one")
    (tmp_path / "one" / "my_data").mkdir()
    (tmp_path / "one" / "my_data" / "orders.csv").write_text("new", encoding="utf-8")
    adopt(file, notebooks)
    copied = tmp_path / "course" / "my_data" / "orders.csv"
    assert copied.read_text(encoding="utf-8") == "new"
    copied.write_text("mine", encoding="utf-8")
    adopt(handed_out(tmp_path / "one", language="zh-TW"), notebooks)
    assert copied.read_text(encoding="utf-8") == "mine"


def test_a_folder_names_the_file_in_it_and_a_missing_one_is_said(tmp_path: Path) -> None:
    file = handed_out(tmp_path / "amy")
    assert personal_file_at(tmp_path / "amy") == personal_file_at(file) == file
    with pytest.raises(CourseError) as missing:
        personal_file_at(tmp_path / "nowhere.json")
    assert missing.value.key == "lab.learner.no_file"


def test_a_course_that_cannot_be_written_to_is_said(
    tmp_path: Path, notebooks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("course.identity.adopt.write_whole", refuse)
    assert refusal(handed_out(tmp_path / "one"), notebooks) == "lab.learner.cannot_write"
    assert json.loads((tmp_path / "one" / "personal.json").read_text(encoding="utf-8"))["learner"] == "amy"
