"""Course folders: made whole, refused when they are not what they should be; self-study beside them."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest

from course.identity import Course, new_course, open_course
from course.identity.settings import Settings
from helpers.errors import CourseError, DataError

posix = pytest.mark.skipif(os.name != "posix", reason="rights of this kind are POSIX's")
SETTINGS = Settings(id="spring", title="Spring")


def refusal(work: object, *given: object) -> str:
    with pytest.raises(CourseError) as refused:
        work(*given)  # type: ignore[operator]
    return refused.value.sentence("en")


def test_a_course_folder_holds_settings_secret_and_what_git_must_not_take(course: Course) -> None:
    assert course.folder is not None
    assert sorted(entry.name for entry in course.folder.iterdir()) == [".gitignore", "course.secret", "course.yaml"]
    assert re.fullmatch(r"[0-9a-f]{64}\n", (course.folder / "course.secret").read_text(encoding="ascii"))


def test_git_takes_the_settings_and_nothing_else(course: Course) -> None:
    assert course.folder is not None
    ignored = (course.folder / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert ignored == ["*", "!.gitignore", "!course.yaml"]


@posix
def test_the_secret_is_its_owners_alone(course: Course) -> None:
    assert course.folder is not None
    assert stat.S_IMODE((course.folder / "course.secret").stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_secret_that_others_can_read_is_refused_and_how_to_mend_it_is_said(course: Course, mode: int) -> None:
    assert course.folder is not None
    secret = course.folder / "course.secret"
    secret.chmod(mode)
    assert f"chmod 600 {secret}" in refusal(open_course, str(course.folder))
    secret.chmod(0o600)
    assert open_course(str(course.folder)) == course


def test_two_course_folders_have_different_secrets(tmp_path: Path) -> None:
    assert new_course(tmp_path / "a", SETTINGS).secret != new_course(tmp_path / "b", SETTINGS).secret


def test_the_secret_is_not_shown_with_the_course(course: Course) -> None:
    assert course.secret is not None
    assert course.secret.hex() not in repr(course)
    assert repr(course.secret) not in repr(course)


def test_a_folder_that_is_a_course_already_is_left_as_it_is(course: Course) -> None:
    assert course.folder is not None
    before = {file.name: file.read_bytes() for file in course.folder.iterdir()}
    assert "is a course folder already" in refusal(new_course, course.folder, SETTINGS)
    assert {file.name: file.read_bytes() for file in course.folder.iterdir()} == before


def test_a_secret_without_settings_is_never_replaced(course: Course) -> None:
    assert course.folder is not None
    (course.folder / "course.yaml").unlink()
    before = (course.folder / "course.secret").read_bytes()
    assert "bring course.yaml back from a backup" in refusal(new_course, course.folder, SETTINGS)
    assert (course.folder / "course.secret").read_bytes() == before


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    assert "already holds something else" in refusal(new_course, tmp_path, SETTINGS)
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


def test_an_empty_folder_may_become_a_course(tmp_path: Path) -> None:
    assert new_course(tmp_path, SETTINGS).folder == tmp_path


def test_stopped_by_an_error_it_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("course.identity.course.settings_text", full)
    assert "No space left" in refusal(new_course, tmp_path / "new" / "deep", SETTINGS)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_or_its_settings_file_opens_the_course(course: Course) -> None:
    assert course.folder is not None
    assert open_course(str(course.folder)) == open_course(str(course.folder / "course.yaml")) == course
    assert course.id == "spring"


def test_any_id_is_self_study_without_a_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    opened = open_course("self")
    assert (opened.id, opened.secret, opened.folder) == ("self", None, None)


def test_what_looks_like_a_folder_and_is_none_never_becomes_self_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lost").mkdir()
    (tmp_path / "lost" / "course.secret").write_text("x", encoding="utf-8")
    for text in (f"{tmp_path}/spring", "./spring", "courses\\spring", "..", "~", "lost"):
        assert f"{text} is no course folder" in refusal(open_course, text)


def test_what_can_be_no_id_is_refused() -> None:
    assert "--course cannot be “a b”" in refusal(open_course, "a b")


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "is missing"), ("", "64 hexadecimal digits"), ("ab" * 31, "64 hexadecimal digits"), ("zz" * 32, "64 hexa")],
)
def test_a_lost_or_damaged_secret_is_never_made_anew(course: Course, content: str | None, said: str) -> None:
    assert course.folder is not None
    secret = course.folder / "course.secret"
    secret.unlink()
    if content is not None:
        secret.write_text(content, encoding="ascii")
        secret.chmod(0o600)
    sentence = refusal(open_course, str(course.folder))
    assert said in sentence
    assert "backup" in sentence


def test_a_course_of_another_data_version_is_refused_with_the_version_to_take(course: Course) -> None:
    assert course.folder is not None
    file = course.folder / "course.yaml"
    file.write_text('id: spring\ntitle: a\nversions: {course: "9.1", data: 99}\n', encoding="utf-8")
    opened = open_course(str(course.folder))
    with pytest.raises(DataError, match=r"git checkout v9\.1"):
        opened.insist_on_data_version()
