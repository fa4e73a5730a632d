"""Headings in Chinese and English, as schools and learning platforms write them."""

from __future__ import annotations

import pytest

from course.identity.headings import FIELDS, field_columns


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["學號", "姓名", "電子郵件", "班級", "語言"], {"id": 0, "name": 1, "email": 2, "group": 3, "language": 4}),
        (["Name", "Learner ID"], {"name": 0, "id": 1}),
        (["*學員編號（必填）", "姓 名", "Ｅ－ｍａｉｌ"], {"id": 0, "name": 1, "email": 2}),
        (["First name", "Surname", "ID number", "Email address"], {"given": 0, "family": 1, "id": 2, "email": 3}),
        (["Student", "ID", "SIS User ID", "SIS Login ID", "Section"], {"name": 0, "id": 2, "group": 4}),
        (["student_id"], {"id": 0}),
        (["分數", "評語", ""], {}),
    ],
    ids=["chinese", "english", "dressed up", "moodle", "canvas", "snake", "none of ours"],
)
def test_the_columns_of_a_list_are_found(headings: list[str], expected: dict[str, int]) -> None:
    assert field_columns(headings)[0] == expected


def test_the_surer_of_two_id_columns_counts_and_the_other_is_named() -> None:
    assert field_columns(["id", "姓名", "學號"]) == ({"id": 2, "name": 1}, [0])


def test_no_heading_names_two_fields() -> None:
    names = [name for field in FIELDS.values() for name in field]
    assert len(names) == len({*names})
