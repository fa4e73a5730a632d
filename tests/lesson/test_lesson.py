"""What a notebook's front door promises."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

import helpers.lesson.lesson as front
from helpers.errors import UsageError
from helpers.lesson import Lesson, open_lesson, view
from helpers.lesson.view import Note


def test_a_check_judges_the_variables_of_the_place_it_is_called_from(lesson: Lesson) -> None:
    mean_price = 300  # noqa: F841
    assert "✔ Achieved" in str(lesson.check("E1"))


def test_a_check_judges_values_that_are_handed_to_it(lesson: Lesson) -> None:
    assert "✔ Achieved" in str(lesson.check("E1", 300))
    assert "✘ Not achieved yet" in str(lesson.check("T1.2-e1", 301))


def test_too_many_values_are_refused_in_words(lesson: Lesson) -> None:
    with pytest.raises(UsageError, match="2 values came for E1"):
        lesson.check("E1", 300, 301)


def test_an_unknown_exercise_lists_those_there_are(lesson: Lesson) -> None:
    with pytest.raises(UsageError, match="E1, E2"):
        lesson.check("E7")


@pytest.mark.parametrize("written", ["E1", "e1", "Ｅ１", " E 1 ", "T1.2-E1"])
def test_an_exercise_is_found_however_its_name_is_typed(lesson: Lesson, written: str) -> None:
    assert lesson.check(written, 300).headline.startswith("T1.2-E1")


def test_a_forgotten_exercise_name_is_asked_for_in_words(lesson: Lesson) -> None:
    for call in (lesson.check, lesson.hint):
        with pytest.raises(UsageError, match="E1, E2"):
            call()


@pytest.mark.parametrize("junk", [object(), {1, 2}, "x" * 10_000, lambda: 3, json, type, float("nan"), b"\xff"])
def test_no_answer_whatever_makes_a_check_raise(lesson: Lesson, junk: Any) -> None:
    feedback = lesson.check("E1", junk)
    assert "E1" in str(feedback)
    assert feedback._repr_html_()


def test_the_learners_own_accepted_answer_is_carried_on(lesson: Lesson) -> None:
    lesson.check("E1", 300.2)  # within 0.1 % of 300
    assert "✔" in lesson.check("E2", 600.4).headline
    assert lesson.check("E2", 600.4).notes == []


def test_without_an_accepted_answer_ours_stands_in_and_the_learner_is_told(lesson: Lesson) -> None:
    assert "E1" in lesson.check("E2", 600).notes[0]


def test_hints_open_one_by_one_and_the_last_one_stays(lesson: Lesson) -> None:
    assert [lesson.hint("E1").sentences[0] for _ in range(4)] == ["one", "two", "three", "three"]


def test_progress_is_kept_beside_the_notebook_and_resumed(lesson: Lesson, work: Path) -> None:
    lesson.check("E1", 300)
    lesson.hint("E2")
    assert (work / "T1_2_progress.json").is_file()
    again = open_lesson("T1.2", language="en")
    rows = {row[0]: row for row in again.progress().by_exercise}
    assert rows["E1"][2:] == ("✔ Achieved", "2 of 2", "0")
    assert rows["E2"][2:] == ("… Not attempted yet", "0 of 2", "1")
    assert again.progress().by_indicator == [("P1.2.1", "2 of 4")]


def test_a_later_wrong_try_does_not_take_points_away(lesson: Lesson) -> None:
    lesson.check("E1", 300)
    lesson.check("E1", 1)
    assert lesson.progress().by_exercise[0][3] == "2 of 2 (0 at the last check)"


def test_a_variable_that_does_not_exist_is_named(lesson: Lesson) -> None:
    assert "no variable called mean_price here" in str(lesson.check("E1"))
    mean_price = ...  # noqa: F841
    assert "replace each ..." in str(lesson.check("E1"))


def test_a_variable_that_shadows_a_module_spoils_no_check(lesson: Lesson) -> None:
    pd = math = json = helpers = 3  # noqa: F841
    mean_price = 300  # noqa: F841
    assert "✔ Achieved" in str(lesson.check("E1"))


def test_a_damaged_progress_file_is_set_aside_and_said(
    lesson: Lesson, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (work / "T1_2_progress.json").write_text("{ half a file", encoding="utf-8")
    again = open_lesson("T1.2", language="en")
    assert "could not be read" in capsys.readouterr().out
    assert (work / "T1_2_progress.1.json").read_text(encoding="utf-8") == "{ half a file"
    assert again.progress().by_exercise[0][3] == "0 of 2"


def test_progress_of_another_learner_is_never_mixed_in(
    lesson: Lesson, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson.check("E1", 300)
    (work / "personal.json").write_text('{"course": "x", "learner": "b2"}', encoding="utf-8")
    again = open_lesson("T1.2", language="en")
    assert "belongs to another learner" in capsys.readouterr().out
    assert again.progress().by_exercise[0][3] == "0 of 2"


def test_a_folder_that_cannot_be_written_costs_the_memory_and_not_the_lesson(
    lesson: Lesson, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("helpers.whole_files.os.replace", refuse)
    assert "✔ Achieved" in str(lesson.check("E1", 300))


def test_when_our_key_fails_the_learner_reads_that_it_is_our_fault(
    lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(front, "solve", fail)
    feedback = lesson.check("E1", 300)
    assert feedback.judgement.verdict == "undecided"
    assert "ZeroDivisionError" in feedback.next_step
    assert "not your doing" in feedback.next_step


def test_without_a_key_a_check_says_only_whether_the_answer_is_well_formed(
    lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(front, "find_key", lambda task: None)
    assert "form is right" in lesson.check("E1", 1).headline
    assert "✔" not in str(lesson.check("E1", 300))
    assert "not a number" in str(lesson.check("E1", "abc"))


def test_the_same_words_stand_in_html_and_text(lesson: Lesson) -> None:
    feedback = lesson.check("E1", 200)
    page = feedback._repr_html_()
    for sentence in [feedback.headline, *feedback.explanations, feedback.next_step]:
        assert sentence.split("“")[0].split('"')[0][:30] in page


def test_the_language_of_the_personal_file_is_used_when_the_notebook_names_none(
    lesson: Lesson, work: Path
) -> None:
    (work / "personal.json").write_text('{"course": "x", "learner": "b2", "language": "zh-TW"}', encoding="utf-8")
    assert open_lesson("T1.2").language == "zh-TW"
    assert open_lesson("T1.2", language="en").language == "en"


def test_long_work_shows_a_line_and_short_work_none(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COURSE_QUIET", raising=False)
    monkeypatch.setattr(view, "A_MOMENT_S", 0.05)
    with Note.while_working("Checking …"):
        time.sleep(0.3)
    assert capsys.readouterr().out == "Checking …\n"
    monkeypatch.setattr(view, "A_MOMENT_S", 5.0)
    with Note.while_working("Checking …"):
        pass
    assert capsys.readouterr().out == ""
