"""Ids: which can be, how they are tidied, and what folders they get."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.identity.ids import folder_name, is_good_id, tidy

ID = st.text(min_size=1, max_size=64).map(tidy).filter(is_good_id)


@pytest.mark.parametrize("good", ["a", "kmc2431-2026a", "0012", "王小明", "a.b", "a@b.tw", "x" * 64])
def test_these_can_be_ids(good: str) -> None:
    assert is_good_id(good)


@pytest.mark.parametrize("bad", ["", "a b", "a\u3000b", "a/b", "a\\b", "a:b", "a\n", "a\u200b", "x" * 65])
def test_these_cannot(bad: str) -> None:
    assert not is_good_id(bad)


@pytest.mark.parametrize(
    ("came", "meant"),
    [("Ａ１２", "A12"), (" a1 ", "a1"), ("\u3000a1\u00a0", "a1"), ("a\u200b1\ufeff", "a1"), ("１２－３", "12-3")],
)
def test_full_width_signs_blanks_and_invisible_signs_are_tidied(came: str, meant: str) -> None:
    assert tidy(came) == meant


def test_a_plain_id_is_its_own_folder() -> None:
    assert [folder_name(one) for one in ("a01", "王小明", "A-1_b")] == ["a01", "王小明", "A-1_b"]


@pytest.mark.parametrize("learner", ["con", "NUL", "com1", "a.", "..", "a*b", "x" * 41, "=1+1", "a_0123abcd"])
def test_what_windows_or_a_path_would_trip_over_gets_another_name(learner: str) -> None:
    name = folder_name(learner)
    assert name != learner
    assert all(sign.isalnum() or sign in "-_" for sign in name)
    assert len(name) <= 49


@given(ID, ID)
def test_different_ids_have_different_folders_even_where_case_does_not_count(one: str, other: str) -> None:
    if one.casefold() != other.casefold():
        assert folder_name(one).casefold() != folder_name(other).casefold()
