"""What counts as a hand-in, and whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.grading.collect import HandIn, collect
from course.identity import Course, Learner, Roster, personal_facts
from course.identity.settings import Settings
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


# In a course with a secret, and with a roster -------------------------------------------------------

ASSESSED = Course(Settings(id=COURSE, title="t"), secret=bytes(range(32)))
ROSTER = Roster((Learner("a1", "林小華", "a1@x.tw"), Learner("A2", "王小明")))


def facts_of(learner: str, *, scale: float = 1.0) -> dict[str, object]:
    return personal_facts(ASSESSED, learner, language="en", scale=scale)


def signed(learner: str, *, scale: float = 1.0, **more: object) -> bytes:
    return parcel(learner, honest(), personal=facts_of(learner, scale=scale), **more)


def collected(tmp_path: Path, name: str, body: bytes, roster: Roster | None = None) -> HandIn:
    [hand_in] = collect(cohort(tmp_path, {name: body}), course=ASSESSED, roster=roster)
    return hand_in


def remarks(hand_in: HandIn) -> list[str]:
    return [remark.key.removeprefix("grading.remark.") for remark in hand_in.remarks]


def test_a_signed_hand_in_says_whose_it_is_and_of_what_size_without_a_remark(tmp_path: Path) -> None:
    hand_in = collected(tmp_path, "x.zip", signed("a1", scale=0.5))
    assert (hand_in.learner, hand_in.data_of, hand_in.scale) == ("a1", (COURSE, "a1"), 0.5)
    assert (hand_in.remarks, hand_in.unclear) == ((), None)


@pytest.mark.parametrize(
    "personal",
    [
        None,
        {},
        {**facts_of("a1"), "scale": 0.02},
        {**facts_of("a1"), "signature": "0" * 64},
        {**facts_of("a1"), "learner": "a2"},
    ],
    ids=["missing", "empty", "another size", "forged", "another learner"],
)
def test_a_missing_or_wrong_signature_is_for_a_person_to_look_at(tmp_path: Path, personal: object) -> None:
    hand_in = collected(tmp_path, "x.zip", parcel("a1", honest(), personal=personal))
    # Nothing in a file without a signature is believed but the name, and that with a remark.
    assert (hand_in.learner, hand_in.scale, hand_in.unclear, remarks(hand_in)) == ("a1", 1.0, None, ["unsigned"])


def test_anothers_signed_file_beside_ones_own_name_needs_a_person(tmp_path: Path) -> None:
    hand_in = collected(tmp_path, "x.zip", parcel("a1", honest(), personal=facts_of("a2")))
    assert hand_in.unclear is not None
    assert "“a1”" in hand_in.unclear.sentence("en")


def test_an_id_from_the_platform_decides_and_a_signed_other_one_needs_a_person(tmp_path: Path) -> None:
    hand_in = collected(tmp_path, "submitted/a1/T9.9/x.zip", signed("a2"))
    assert hand_in.unclear is not None
    assert "“a1”" in hand_in.unclear.sentence("en")


def test_an_id_is_spelt_as_the_course_signed_it(tmp_path: Path) -> None:
    hand_in = collected(tmp_path, "submitted/A1/T9.9/x.zip", signed("a1"))
    assert (hand_in.learner, hand_in.unclear) == ("a1", None)


def test_a_bare_notebook_is_only_as_sure_as_what_names_it(tmp_path: Path) -> None:
    assert remarks(collected(tmp_path / "1", "a1.ipynb", honest())) == ["unsigned"]
    assert remarks(collected(tmp_path / "2", "submitted/a1/T9.9/x.ipynb", honest())) == []


def test_a_senders_name_on_the_roster_decides(tmp_path: Path) -> None:
    hand_in = collected(tmp_path / "1", "林小華_10234_assignsubmission_file_/x.zip", signed("a1"), ROSTER)
    assert (hand_in.learner, hand_in.remarks, hand_in.unclear) == ("a1", (), None)
    other = collected(tmp_path / "2", "林小華_10234_assignsubmission_file_/x.zip", signed("A2"), ROSTER)
    assert other.unclear is not None
    bare = collected(tmp_path / "3", "林小華_10234_assignsubmission_file_T9.9_b.ipynb", honest(), ROSTER)
    assert (bare.learner, bare.remarks, bare.unclear) == ("a1", (), None)


def test_whoever_is_not_on_the_roster_needs_a_person(tmp_path: Path) -> None:
    for folder, body in (("1", signed("b7")), ("2", parcel("b7", honest()))):
        hand_in = collected(tmp_path / folder, "x.zip", body, ROSTER)
        assert hand_in.unclear is not None
        assert "“b7” is not on the class list" in hand_in.unclear.sentence("en")


def test_the_roster_settles_the_spelling_of_an_id(tmp_path: Path) -> None:
    assert collected(tmp_path, "a2.ipynb", honest(), ROSTER).data_of == (COURSE, "A2")


def test_the_class_company_needs_no_signature(tmp_path: Path) -> None:
    hand_in = collected(tmp_path, "mei.zip", parcel("class", honest(), course="kmc2431"))
    assert (hand_in.data_of, remarks(hand_in)) == (("kmc2431", "class"), ["class_data"])


def test_data_of_another_version_are_refused(tmp_path: Path) -> None:
    hand_in = collected(tmp_path, "x.zip", signed("a1", data_version=99))
    assert hand_in.refused is not None
    assert "data version 99" in hand_in.refused.sentence("en")


@pytest.mark.parametrize(("told", "scale"), [(0.5, 0.5), (50, 1.0), (-1, 1.0), ("0.5", 1.0), (None, 1.0)])
def test_in_self_study_a_size_is_believed_within_reason(tmp_path: Path, told: object, scale: float) -> None:
    body = parcel("a1", honest(), personal={"scale": told})
    [hand_in] = collect(cohort(tmp_path, {"x.zip": body}), course=STUDY)
    assert (hand_in.scale, hand_in.remarks) == (scale, ())


def test_a_hand_in_of_a_course_folder_is_not_graded_by_the_bare_id(tmp_path: Path) -> None:
    # Else whoever stands in another folder and types the id would mark everybody against other data.
    [hand_in] = collect(cohort(tmp_path, {"x.zip": signed("a1")}), course=STUDY)
    assert hand_in.unclear is not None
    assert "Give --course the path" in hand_in.unclear.sentence("en")
