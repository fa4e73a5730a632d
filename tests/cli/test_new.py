"""`course new`: what it makes, what it says, and when it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from course.identity import open_course


def course_new(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "course", "new", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False)


def test_one_word_is_enough_and_what_comes_next_is_said(tmp_path: Path) -> None:
    done = course_new(str(tmp_path / "kmc-2026a"), "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    course = open_course(str(tmp_path / "kmc-2026a"))
    assert (course.id, course.settings.title) == ("kmc-2026a", "Digital Marketing Planning Manager")
    assert (course.settings.language, course.settings.profile, course.settings.exam) == ("en", "full", False)
    assert f"course data --course {tmp_path / 'kmc-2026a'} --roster" in done.stdout
    assert "Back up" in done.stdout


def test_the_options_are_written_into_the_settings(tmp_path: Path) -> None:
    words = ("--id", "0012", "--title", "春季班：行銷 #1", "--profile", "core", "--exam", "--language", "zh-TW")
    assert course_new(str(tmp_path / "我的課程"), *words).returncode == 0
    settings = open_course(str(tmp_path / "我的課程")).settings
    assert (settings.id, settings.title, settings.profile, settings.exam, settings.language) == (
        "0012", "春季班：行銷 #1", "core", True, "zh-TW",
    )  # fmt: skip
    written = (tmp_path / "我的課程" / "course.yaml").read_text(encoding="utf-8")
    assert "開課後請勿修改" in written


def test_the_folder_may_be_the_one_one_stands_in(tmp_path: Path) -> None:
    (tmp_path / "spring").mkdir()
    assert course_new(".", cwd=tmp_path / "spring").returncode == 0
    assert open_course(str(tmp_path / "spring")).id == "spring"


def test_json_names_the_files_and_never_the_secret(tmp_path: Path) -> None:
    done = course_new(str(tmp_path / "a"), "--json")
    assert json.loads(done.stdout)["secret_file"] == str(tmp_path / "a" / "course.secret")
    secret = (tmp_path / "a" / "course.secret").read_text(encoding="ascii").strip()
    assert secret not in done.stdout + done.stderr
    assert secret not in (tmp_path / "a" / "course.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("my course", (), "Add --id"),
        ("a", ("--id", "a b"), "--id cannot be"),
        ("a", ("--profile", "half"), "Use core or full"),
    ],
)
def test_a_wrong_call_is_refused_before_anything_is_written(
    tmp_path: Path, name: str, words: tuple[str, ...], said: str
) -> None:
    done = course_new(str(tmp_path / name), *words, "--language", "en")
    assert done.returncode == 2
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_second_time_is_refused(tmp_path: Path) -> None:
    course_new(str(tmp_path / "a"))
    before = (tmp_path / "a" / "course.secret").read_bytes()
    done = course_new(str(tmp_path / "a"), "--language", "en")
    assert done.returncode == 2
    assert "is a course folder already" in done.stderr
    assert (tmp_path / "a" / "course.secret").read_bytes() == before
