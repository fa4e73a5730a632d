"""One zip for the assessor: what is in it, and what the learner is told."""

from __future__ import annotations

import hashlib
import json
import os
import time
import zipfile
from pathlib import Path

import pytest

from helpers.checks import unpack
from helpers.lesson import Lesson, open_lesson


def members_of(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_hand_in_holds_notebook_manifest_progress_and_accepted_answers(lesson: Lesson, work: Path) -> None:
    lesson.check("E1", 300)
    hand_in = lesson.submit()
    assert hand_in.file == work / "T1_2_hand_in_class.zip"
    members = members_of(hand_in.file)
    assert set(members) == {"manifest.json", "T1_2_small.ipynb", "progress.json", "carried/E1.json"}
    manifest = json.loads(members["manifest.json"])
    assert (manifest["task"], manifest["learner"], manifest["attempt"]) == ("T1.2", "class", 1)
    assert manifest["notebook"]["sha256"] == hashlib.sha256(members["T1_2_small.ipynb"]).hexdigest()
    assert manifest["carried"]["E1.json"] == hashlib.sha256(members["carried/E1.json"]).hexdigest()
    assert unpack(json.loads(members["carried/E1.json"])["mean_price"]) == 300.0


def test_attempts_are_counted_across_sittings(lesson: Lesson) -> None:
    lesson.submit()
    again = open_lesson("T1.2", language="en").submit()
    assert again.file is not None
    assert json.loads(members_of(again.file)["manifest.json"])["attempt"] == 2


def test_unattempted_exercises_are_named(lesson: Lesson) -> None:
    lesson.check("E1", 300)
    assert "Not checked yet: E2" in str(lesson.submit())


def test_a_notebook_older_than_the_last_check_is_said(lesson: Lesson, work: Path) -> None:
    lesson.check("E1", 300)
    hour_ago = time.time() - 3600
    os.utime(work / "T1_2_small.ipynb", (hour_ago, hour_ago))
    assert "do not upload this one" in str(lesson.submit())


def test_a_notebook_saved_after_the_last_check_needs_no_word(lesson: Lesson, work: Path) -> None:
    lesson.check("E1", 300)
    soon = time.time() + 5
    os.utime(work / "T1_2_small.ipynb", (soon, soon))
    assert "do not upload" not in str(lesson.submit())


def test_a_missing_notebook_is_said_and_nothing_is_written(lesson: Lesson, work: Path) -> None:
    (work / "T1_2_small.ipynb").unlink()
    hand_in = lesson.submit()
    assert hand_in.file is None
    assert "T1_2_small.ipynb was not found" in str(hand_in)
    assert list(work.glob("*.zip")) == []


def test_a_renamed_notebook_is_found_through_the_running_session(
    lesson: Lesson, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (work / "T1_2_small.ipynb").rename(work / "我的答案.ipynb")
    monkeypatch.setenv("JPY_SESSION_NAME", str(work / "我的答案.ipynb"))
    hand_in = lesson.submit()
    assert hand_in.file is not None
    assert "我的答案.ipynb" in members_of(hand_in.file)


def test_the_learners_id_makes_a_safe_file_name(lesson: Lesson, work: Path) -> None:
    (work / "personal.json").write_text('{"course": "x", "learner": "../王 小明"}', encoding="utf-8")
    hand_in = open_lesson("T1.2", language="en").submit()
    assert hand_in.file is not None
    assert hand_in.file.parent == work
    assert json.loads(members_of(hand_in.file)["manifest.json"])["learner"] == "../王 小明"


def test_a_folder_that_cannot_be_written_is_said(lesson: Lesson, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("helpers.whole_files.os.replace", refuse)
    hand_in = lesson.submit()
    assert hand_in.file is None
    assert "Permission denied" in str(hand_in)


def test_an_answer_that_was_better_before_is_named(lesson: Lesson) -> None:
    lesson.check("E1", 300)
    assert "once earned more" not in str(lesson.submit())
    lesson.check("E1", 250)
    assert "once earned more than at their last check: E1" in str(lesson.submit())


def test_the_manifest_carries_the_personal_file_with_its_signature_and_the_data_version(
    lesson: Lesson, work: Path
) -> None:
    facts = {"format": 1, "course": "x", "learner": "b2", "seed": 7, "scale": 0.5, "data_version": 1, "signature": "ab"}
    (work / "personal.json").write_text(json.dumps({**facts, "note": "mine"}), encoding="utf-8")
    hand_in = open_lesson("T1.2", language="en").submit()
    assert hand_in.file is not None
    manifest = json.loads(members_of(hand_in.file)["manifest.json"])
    assert (manifest["personal"], manifest["data_version"]) == (facts, 1)
