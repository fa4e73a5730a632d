"""The font has what the course writes, and the colours can be told apart."""

from __future__ import annotations

from importlib import resources

import matplotlib
import numpy as np
import pytest
from fontTools.ttLib import TTFont
from matplotlib import font_manager
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from helpers.charts import theme, use_theme
from helpers.charts.caption import picture
from helpers.words import all_sentences

FONTS = resources.files("helpers.charts") / "fonts"
HARD_CHARACTERS = "臺灣門檻匯總纖裡著麵線紓−≥±％（）「」、。：；，…–—“”‘’×÷→①"


def characters_of(weight: str) -> set[str]:
    with resources.as_file(FONTS / f"CourseSansTC-{weight}.ttf") as path:
        return {chr(number) for number in TTFont(path, lazy=True).getBestCmap()}


@pytest.fixture(scope="module")
def regular() -> set[str]:
    return characters_of("Regular")


@pytest.fixture(scope="module")
def bold() -> set[str]:
    return characters_of("Bold")


def test_chinese_is_drawn_in_the_fonts_that_come_with_the_course():
    for weight, file in (("normal", "CourseSansTC-Regular.ttf"), ("bold", "CourseSansTC-Bold.ttf")):
        wanted = font_manager.FontProperties(family=theme.FAMILY, weight=weight)
        assert font_manager.findfont(wanted, fallback_to_default=False).endswith(file)


def test_hard_characters_are_in_both_weights(regular, bold):
    assert set(HARD_CHARACTERS) - regular == set()
    assert set(HARD_CHARACTERS) - bold == set()


def test_regular_has_every_character_of_big5(regular):
    # Every two-byte code that Big5 defines, decoded by Python's own table; a second road to the set.
    codes = [bytes((first, second)) for first in range(0xA4, 0xFA) for second in range(0x40, 0xFF)]
    defined = {text for code in codes if len(text := code.decode("big5", errors="ignore")) == 1 and text > "一"}
    assert len(defined) > 13_000
    assert defined - regular == set()


def test_every_sentence_of_the_catalogue_can_be_written(regular, bold):
    written = set("".join(text.zh + text.en for text in all_sentences().values())) - {"\n"}
    assert written - regular == set(), "run tools/make_fonts.py again"
    assert written - bold == set(), "run tools/make_fonts.py again"


def test_the_standard_can_be_written(regular, bold):
    text = (resources.files("helpers.standard") / "KMC2431-008v3.txt").read_text(encoding="utf-8")
    assert set(text) - set("\n\r\t") - regular == set()
    assert set(text) - set("\n\r\t") - bold == set()


def test_hard_characters_are_drawn_without_a_missing_glyph():
    figure = Figure(figsize=(9, 1))
    figure.text(0, 0.6, HARD_CHARACTERS)
    figure.text(0, 0.1, HARD_CHARACTERS, weight="bold")
    assert picture_of(figure).startswith(b"\x89PNG")


def test_a_character_that_no_font_has_is_an_error_here():
    figure = Figure(figsize=(2, 1))
    figure.text(0, 0.5, "\U00020000")
    with pytest.raises(UserWarning, match="missing from font"):
        picture_of(figure)


def test_using_the_theme_again_changes_nothing():
    before, fonts = dict(matplotlib.rcParams), len(font_manager.fontManager.ttflist)
    use_theme()
    assert dict(matplotlib.rcParams) == before
    assert len(font_manager.fontManager.ttflist) == fonts


def test_charts_are_opaque_so_that_a_dark_page_does_not_shine_through():
    assert to_rgb(matplotlib.rcParams["figure.facecolor"]) == (1, 1, 1)
    assert matplotlib.rcParams["savefig.transparent"] is False


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = np.array(to_rgb(colour))
    linear = np.where(parts <= 0.03928, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_first_four_colours_stand_out_on_white():
    # WCAG 2.1, success criterion 1.4.11: 3:1 for the parts of a picture that carry meaning.
    assert all(contrast(colour, "white") >= 3 for colour in theme.PALETTE[:4])


def test_text_on_every_part_of_a_bar_can_be_read():
    # WCAG 2.1, success criterion 1.4.3: 4.5:1 for text.
    assert all(max(contrast(colour, theme.INK), contrast(colour, "white")) >= 4.5 for colour in theme.RAMP)


# Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color
# vision deficiency", table 1, severity 1.0, on linear RGB.
SEEN_BY = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}


@pytest.mark.parametrize("kind", SEEN_BY)
def test_colour_blind_readers_tell_any_two_colours_apart(kind):
    def seen(colour: str) -> np.ndarray:
        parts = np.array(to_rgb(colour))
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return lab(np.clip(np.array(SEEN_BY[kind]) @ linear, 0, 1))

    colours = [seen(colour) for colour in theme.PALETTE]
    distances = [np.linalg.norm(a - b) for i, a in enumerate(colours) for b in colours[:i]]
    # A difference of 2.3 is just noticeable side by side; lines on a chart need several times that.
    assert min(distances) > 10


def lab(linear: np.ndarray) -> np.ndarray:
    """CIE 1976 L*a*b* of linear sRGB under D65."""
    to_xyz = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
    ratio = np.array(to_xyz) @ linear / [0.95047, 1.0, 1.08883]
    root = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def test_the_parts_of_a_bar_go_from_light_to_dark():
    steps = [luminance(colour) for colour in theme.RAMP]
    assert steps == sorted(steps, reverse=True)


def picture_of(figure: Figure) -> bytes:
    figure.add_axes((0, 0, 1, 1)).set_axis_off()
    return picture(figure)


def test_the_fonts_bear_our_name_and_keep_their_makers_and_licence():
    # The Open Font License, clauses 2 and 3: keep the notice; leave the reserved name "Source" alone.
    for weight in ("Regular", "Bold"):
        with resources.as_file(FONTS / f"CourseSansTC-{weight}.ttf") as path:
            names = TTFont(path, lazy=True)["name"]
        assert names.getDebugName(1) == theme.FAMILY
        assert "Source" not in names.getDebugName(4) + names.getDebugName(6)
        assert "Adobe" in names.getDebugName(0)
        assert "SIL Open Font License" in names.getDebugName(13)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_the_fonts_are_small_enough_to_ship():
    sizes = {weight: len((FONTS / f"CourseSansTC-{weight}.ttf").read_bytes()) for weight in ("Regular", "Bold")}
    assert sizes["Regular"] <= 5.0e6
    assert sizes["Bold"] <= 2.3e6
