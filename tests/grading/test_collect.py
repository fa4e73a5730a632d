"""What counts as a hand-in, and whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.grading.collect import collect
from helpers.errors import UsageError
from tests.grading.small_course import COURSE, STUDY, TASK, cohort, honest, parcel


def test_a_bare_notebook_belongs_to_whom_its_name_says(tmp_path: Path) -> None:
    [hand_in] = collect(cohort(tmp_path, {"a1.ipynb": honest()}), course=STUDY)
    assert (hand_in.learner, hand_in.task, hand_in.data_of) == ("a1", TASK, (COURSE, "a1"))


def test_the_manifest_of_a_zip_decides_over_its_name(tmp_path: Path) -> None:
    [hand_in] = collect(cohort(tmp_path, {"T9_9_hand_in (3).zip": parcel("a1", honest())}), course=STUDY)
    assert (hand_in.learner, hand_in.language, hand_in.unclear) == ("a1", "en", None)


def test_an_nbgrader_folder_decides(tmp_path: Path) -> None:
    handed_in = {"submitted/a1/T9.9/work.ipynb": honest(), "submitted/a2/T9.9/x.zip": parcel("a2", honest())}
    folder = cohort(tmp_path, handed_in)
    assert [hand_in.learner for hand_in in collect(folder, course=STUDY)] == ["a1", "a2"]


def test_an_nbgrader_folder_and_a_manifest_that_disagree_need_a_person(tmp_path: Path) -> None:
    [hand_in] = collect(cohort(tmp_path, {"submitted/a1/T9.9/x.zip": parcel("a2", honest())}), course=STUDY)
    assert hand_in.unclear is not None
    assert "“a1”" in hand_in.unclear.sentence("en")


def test_a_moodle_name_is_kept_as_the_sender(tmp_path: Path) -> None:
    name = "林小華_10234_assignsubmission_file_"
    folder = cohort(tmp_path, {f"{name}/x.zip": parcel("a1", honest()), f"{name}T9.9_b.ipynb": honest()})
    by_learner = {hand_in.learner: hand_in for hand_in in collect(folder, course=STUDY)}
    assert by_learner["a1"].sender == "林小華"
    assert [remark.key for remark in by_learner["a1"].remarks] == ["grading.remark.sender"]
    assert by_learner["林小華"].remarks == ()


def test_another_course_is_not_graded_here(tmp_path: Path) -> None:
    [hand_in] = collect(cohort(tmp_path, {"x.zip": parcel("a1", honest(), course="spring")}), course=STUDY)
    assert hand_in.unclear is not None
    assert "--course spring" in hand_in.unclear.sentence("en")


def test_work_on_the_class_company_is_marked_on_that_company(tmp_path: Path) -> None:
    [hand_in] = collect(cohort(tmp_path, {"mei.zip": parcel("class", honest(), course="kmc2431")}), course=STUDY)
    assert (hand_in.learner, hand_in.data_of) == ("mei", ("kmc2431", "class"))
    assert [remark.key for remark in hand_in.remarks] == ["grading.remark.class_data"]


def test_two_hand_ins_of_one_learner_are_both_kept_and_flagged(tmp_path: Path) -> None:
    folder = cohort(tmp_path, {"1.zip": parcel("a1", honest()), "2.zip": parcel("A1", honest()), "b.ipynb": honest()})
    flagged = [[remark.key for remark in hand_in.remarks] for hand_in in collect(folder, course=STUDY)]
    assert flagged == [["grading.remark.double"], ["grading.remark.double"], []]


def test_a_notebook_changed_after_packing_is_flagged(tmp_path: Path) -> None:
    body = parcel("a1", honest(), notebook={"name": "work.ipynb", "sha256": "0" * 64})
    [hand_in] = collect(cohort(tmp_path, {"x.zip": body}), course=STUDY)
    assert [remark.key for remark in hand_in.remarks] == ["grading.remark.repacked"]


def test_everything_in_is_something_out(tmp_path: Path) -> None:
    folder = cohort(tmp_path, {"a.ipynb": honest(), "report.docx": b"x", "b/notes.txt": b"x", ".DS_Store": b"x"})
    found = {hand_in.item: hand_in.refused.key if hand_in.refused else "" for hand_in in collect(folder, course=STUDY)}
    assert found == {
        "a.ipynb": "",
        "b": "grading.refused.no_notebook_in_folder",
        "report.docx": "grading.refused.other_kind",
    }


def test_an_empty_folder_and_no_folder_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for folder, key in ((tmp_path / "in", "grading.nothing_in_folder"), (tmp_path / "no", "grading.no_submissions")):
        with pytest.raises(UsageError) as error:
            collect(folder, course=STUDY)
        assert error.value.key == key
