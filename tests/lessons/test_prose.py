"""Human language in code, Simplified characters, mainland terms and counted prose."""

from __future__ import annotations

import pytest

from course.lessons.prose import find_foreign_terms, human_language_in, measure_prose, words_in


@pytest.mark.parametrize(
    "code",
    ["x = 1  # explain", "s = '資料'", "s = 'two words'", "print('The result is')", "s = f'mean value {x}'"],
)
def test_human_language_is_found_in_code(code: str) -> None:
    assert human_language_in(code) is not None


@pytest.mark.parametrize(
    "code",
    ["x = 'orders_clean'", "f = 'y ~ C(region) + price'", "s = f'{x:.2f}'", "d = '2025-12-31'", "t = ' '.join(names)"],
)
def test_names_formulas_and_formats_are_not_human_language(code: str) -> None:
    assert human_language_in(code) is None


def test_simplified_characters_are_found_and_traditional_ones_are_not() -> None:
    assert find_foreign_terms("这个数据") == sorted(["这", "个", "数"])  # 据 is a Traditional character too (拮据)
    assert find_foreign_terms("臺灣台灣門檻匯總纖裡著麵線紓恆峰群裏") == []


def test_a_mainland_term_is_found_with_what_to_write_instead() -> None:
    assert find_foreign_terms("這支視頻") == ["視頻 → 影片"]


def test_words_count_two_chinese_signs_as_one_word() -> None:
    assert words_in("客單價 AOV 是 1,250 元") == 2 + 2  # 客單價是元: five signs, two words; AOV and 1,250: two more


def test_measures_of_a_small_notebook() -> None:
    measured = measure_prose(["one two three", "four five"], ["a = 1\n\nb = 2", "c = 3"])
    assert measured.cells == 4
    assert measured.text_to_code == 1.0
    assert measured.code_lines_median == 1.5
    assert measured.code_lines_most == 2
    assert measured.words_per_text_cell == 2.5
