"""The signed personal file: what it holds, and that no change to it goes unseen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course.identity import Course, Signed, personal_bytes, personal_facts, seed_of_learner, self_study, signed_by
from course.identity.settings import Settings
from helpers.lesson.places import find_learner

SPRING = Course(Settings(id="spring", title="a"), secret=bytes(range(32)))


def facts_of(course: Course = SPRING, learner: str = "a01") -> dict[str, Any]:
    return personal_facts(course, learner, language="zh-TW", scale=0.5)


def test_it_names_course_learner_language_seed_size_and_data_version() -> None:
    facts = facts_of()
    assert len(facts.pop("signature")) == 64
    assert facts == {
        "format": 1, "course": "spring", "learner": "a01", "language": "zh-TW",
        "seed": seed_of_learner(SPRING, "a01"), "scale": 0.5, "data_version": 1,
    }  # fmt: skip


def test_what_was_signed_is_recognised_after_a_journey_through_a_file() -> None:
    assert signed_by(SPRING, json.loads(personal_bytes(facts_of()))) == Signed("a01", 0.5)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("learner", "a02"),
        ("course", "autumn"),
        ("seed", 1),
        ("scale", 0.02),
        ("language", "en"),
        ("data_version", 2),
        ("format", 2),
        ("signature", "0" * 64),
        ("signature", None),
        ("signature", "é"),
        ("more", 1),
        ("learner", {"a": [1]}),
        ("scale", float("nan")),
    ],
)
def test_a_file_that_was_changed_in_any_field_is_not_signed(field: str, value: object) -> None:
    assert signed_by(SPRING, {**facts_of(), field: value}) is None


@pytest.mark.parametrize("came", [None, "x", [], {}, 3])
def test_anything_else_is_not_signed(came: object) -> None:
    assert signed_by(SPRING, came) is None


def test_a_field_left_out_is_a_change_too() -> None:
    for name in facts_of():
        assert signed_by(SPRING, {key: value for key, value in facts_of().items() if key != name}) is None


def test_another_courses_signature_counts_for_nothing() -> None:
    autumn = Course(Settings(id="autumn", title="a"), secret=SPRING.secret)
    copied = Course(Settings(id="spring", title="a"), secret=bytes(32))
    assert signed_by(SPRING, facts_of(autumn)) is None
    assert signed_by(SPRING, facts_of(copied)) is None


def test_self_study_files_carry_no_signature_and_are_never_taken_as_signed() -> None:
    course = self_study("spring")
    facts = personal_facts(course, "a01", language=None)
    assert facts == {"format": 1, "course": "spring", "learner": "a01", "scale": 1.0, "data_version": 1}
    assert signed_by(course, facts) is None
    assert signed_by(SPRING, facts) is None


def test_the_notebook_reads_seed_and_size_from_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = facts_of()
    (tmp_path / "personal.json").write_bytes(personal_bytes(facts))
    monkeypatch.chdir(tmp_path)
    learner = find_learner()
    assert (learner.course, learner.id, learner.language) == ("spring", "a01", "zh-TW")
    assert (learner.seed, learner.scale, dict(learner.facts)) == (facts["seed"], 0.5, facts)
