"""A learner's text as paragraphs: what is understood, what is only text, how long it is."""

from __future__ import annotations

import pytest

from helpers.checks import Length
from helpers.deliverables.writing import Run, blocks_of, clean, length_of, limit_for, plain_text


def texts_of(text: str) -> list[tuple[str, str]]:
    return [(block.kind, "".join(run.text for run in block.runs)) for block in blocks_of(clean(text))]


def test_an_empty_line_begins_a_paragraph() -> None:
    assert texts_of("First.\n\nSecond.") == [("paragraph", "First."), ("paragraph", "Second.")]


def test_chinese_lines_join_without_a_gap_and_english_lines_with_one() -> None:
    assert texts_of("先用三個月，\n再決定。") == [("paragraph", "先用三個月，再決定。")]
    assert texts_of("a longer\nsentence") == [("paragraph", "a longer sentence")]


@pytest.mark.parametrize("sign", ["- ", "* ", "• ", "・", "•"])
def test_the_usual_signs_make_a_point(sign: str) -> None:
    assert texts_of(f"{sign}限制") == [("point", "限制")]


def test_a_line_after_a_point_belongs_to_it() -> None:
    assert texts_of("- a point\n  that goes on") == [("point", "a point that goes on")]


def test_a_decimal_at_the_start_of_a_line_is_no_numbered_item() -> None:
    assert texts_of("raise it from\n0.25 to 0.40") == [("paragraph", "raise it from 0.25 to 0.40")]
    assert texts_of("1. First\n2. Second") == [("paragraph", "1. First"), ("paragraph", "2. Second")]


def test_two_stars_make_bold_and_a_lone_pair_stays_text() -> None:
    (block,) = blocks_of("a **b** c")
    assert block.runs == (Run("a "), Run("b", bold=True), Run(" c"))
    assert texts_of("2 ** 3") == [("paragraph", "2 ** 3")]


def test_control_signs_turned_text_and_lone_surrogates_go() -> None:
    assert clean("a\x00b\x0bc\u202egnp.exe\ud800\r\nd") == "abcgnp.exe?\nd"


def test_plain_text_is_one_line() -> None:
    assert plain_text(" a\n\n b\tc ") == "a b c"


def test_chinese_signs_and_english_words_are_counted_apart() -> None:
    # 明年主推 is 4, App counts as one word, 收納 is 2.
    assert length_of("明年主推 App 收納") == (7, True)
    assert length_of("Back Gap Storage next year, NT$1.8m") == (6, False)


def test_a_limit_is_that_of_the_texts_own_language() -> None:
    assert limit_for(Length(zh=260, en=160), is_chinese=True) == 260
    assert limit_for(Length(zh=260, en=160), is_chinese=False) == 160
