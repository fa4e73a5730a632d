"""A report filled from variables: what is missing is a sentence, and nothing stops."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from helpers.charts import describe
from helpers.charts.theme import new_axes
from helpers.checks import Deliverable, Length, Part
from helpers.deliverables import Exhibit, Filled, fill
from helpers.deliverables.filling import Blank, Grid, Picture, Prose
from helpers.words import LANGUAGES, Language, Text

HEADING, PROMPT = Text("標題", "Heading"), Text("提示", "Prompt")


def one(kind: Any, value: Any, **limits: Any) -> tuple[Any, list[str]]:
    """The piece and the keys of what is missing when a report has one part."""
    part = Part("x", "d_x", kind, HEADING, PROMPT, **limits)
    report = Deliverable("D1", "O1.2.1", HEADING, (part,), 1, Length(1000, 600), 10)
    filled = fill(report, {"d_x": value}, language="en")
    return filled.pieces[0], [gap.key.removeprefix("deliverables.") for gap in filled.gaps]


def chart(alt: str = "A line goes up.") -> Any:
    ax = new_axes(height_inches=2)
    ax.plot([1, 2])
    return describe(ax, alt) if alt else ax


TABLE = pd.DataFrame({"line": ["a", "b"], "cost_ntd": [1000, 2000]})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_report_lacks_nothing(filled: dict[str, Filled], language: Language) -> None:
    assert [gap.sentence(language) for gap in filled[language].gaps] == []
    assert [type(piece).__name__ for piece in filled[language].pieces] == [
        "Prose", "Prose", "Picture", "Prose", "Picture", "Prose", "Grid", "Grid", "Prose", "Picture",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["text", "table", "chart", "evidence"])
@pytest.mark.parametrize("value", [..., None, "...", "\n...\n", "…", Exhibit(...)])
def test_an_untouched_part_is_blank_and_said(kind: str, value: Any) -> None:
    piece, missing = one(kind, value)
    assert isinstance(piece, Blank)
    assert missing == [f"no_{kind}"]


def test_an_untouched_report_is_not_attempted(report: Deliverable) -> None:
    filled = fill(report, {}, language="zh-TW")
    assert not filled.attempted
    assert len(filled.gaps) == len(report.parts)


def test_each_gap_names_its_heading_and_its_variable(report: Deliverable) -> None:
    filled = fill(report, {}, language="zh-TW")
    for part, gap in zip(report.parts, filled.gaps, strict=True):
        assert part.heading.zh in gap.sentence("zh-TW")
        assert part.variable in gap.sentence("zh-TW")


def test_a_text_that_is_too_short_or_too_long_is_said_and_kept() -> None:
    limits = {"least": Length(4, 3), "most": Length(8, 5)}
    assert one("text", "一二三", **limits)[1] == ["too_short"]
    assert one("text", "one two three", **limits)[1] == []
    piece, missing = one("text", "one two three four five six", **limits)
    assert missing == ["too_long"]
    assert piece.text == "one two three four five six"


def test_texts_that_are_too_long_together_are_said() -> None:
    parts = tuple(Part(name, name, "text", HEADING, PROMPT) for name in ("a", "b"))
    report = Deliverable("D1", "O1.2.1", HEADING, parts, 2, Length(zh=10, en=3), 10)
    filled = fill(report, {"a": "one two", "b": "three four"}, language="en")
    assert [gap.sentence("en") for gap in filled.gaps] == [
        "All texts together have 4 words, more than 3: the text alone will run over 2 pages. "
        "First take out what would not change the decision."
    ]


def test_a_text_without_end_is_cut_with_a_word() -> None:
    piece, missing = one("text", "一" * 30_000)
    assert missing[0] == "far_too_long"
    assert len(piece.text) == 20_000


def test_a_number_is_no_text() -> None:
    piece, missing = one("text", 3)
    assert isinstance(piece, Blank)
    assert missing == ["not_text"]


def test_a_chart_keeps_its_description_and_wants_a_source() -> None:
    piece, missing = one("chart", chart())
    assert isinstance(piece, Picture)
    assert (piece.alt, piece.title, missing) == ("A line goes up.", "Heading", ["no_source"])
    assert piece.png.startswith(b"\x89PNG")


def test_a_chart_without_a_description_is_said() -> None:
    assert one("chart", Exhibit(chart(""), source="orders"))[1] == ["no_alt"]
    piece, missing = one("chart", Exhibit(chart(""), source="orders", alt="Up."))
    assert (piece.alt, missing) == ("Up.", [])


def test_a_parts_own_source_is_enough() -> None:
    piece, missing = one("chart", chart(), source=Text("訂單", "Orders"))
    assert (piece.source, missing) == ("Orders", [])


def test_a_chart_of_pyplot_is_a_chart() -> None:
    figure, ax = plt.subplots()
    ax.plot([1, 2])
    assert one("chart", Exhibit(figure, source="x", alt="Up."))[1] == []
    plt.close(figure)


def test_what_is_no_chart_is_said_in_words() -> None:
    assert one("chart", TABLE)[1] == ["not_a_chart"]


def test_a_chart_that_cannot_be_drawn_is_said() -> None:
    ax = chart()
    ax.set_title("$\\frac{1$")
    piece, missing = one("chart", ax)
    assert isinstance(piece, Blank)
    assert missing == ["cannot_draw"]


def test_a_huge_figure_is_drawn_coarser() -> None:
    ax = new_axes(height_inches=70)
    piece, _ = one("chart", Exhibit(describe(ax, "x"), source="x"))
    height = int.from_bytes(piece.png[20:24], "big")
    # 14 inches' worth of dots at 200 an inch, however high the figure.
    assert height == 2800


def test_a_table_is_printed_and_wants_a_source() -> None:
    piece, missing = one("table", TABLE)
    assert isinstance(piece, Grid)
    assert piece.rows == (("a", "1,000"), ("b", "2,000"))
    assert piece.is_number == (False, True)
    assert missing == ["no_source"]


def test_the_rows_names_of_a_grouped_table_are_a_column() -> None:
    grouped = TABLE.groupby("line").sum()
    assert one("table", Exhibit(grouped, source="x"))[0].rows == (("a", "1,000"), ("b", "2,000"))


def test_a_filtered_table_does_not_show_its_row_numbers() -> None:
    assert one("table", Exhibit(TABLE[TABLE["line"] == "b"], source="x"))[0].rows == (("b", "2,000"),)


def test_a_table_that_is_too_large_is_cut_and_says_so_twice() -> None:
    long = pd.DataFrame({"n": range(30)})
    piece, missing = one("table", Exhibit(long, source="x"), most_rows=6)
    assert (len(piece.rows), piece.note, missing) == (6, "The first 6 of 30 rows.", ["too_many_rows"])
    wide = pd.DataFrame({f"c{number}": [1] for number in range(12)})
    piece, missing = one("table", Exhibit(wide, source="x"))
    assert (len(piece.headings), missing) == (8, ["too_many_columns"])


def test_an_empty_table_and_an_unknown_format_are_said() -> None:
    assert one("table", TABLE.head(0))[1] == ["empty_table"]
    assert one("table", Exhibit(TABLE, source="x", formats={"cost_ntd": "euros"}))[1] == ["unknown_format"]


def test_evidence_is_a_table_or_lines() -> None:
    table = pd.DataFrame({"id": ["S1"], "quadrant": ["S"], "statement": ["a fact"], "evidence_ref": ["orders"]})
    assert one("evidence", table)[1] == []
    piece, missing = one("evidence", "S1｜a fact｜orders\nS2 | another | survey")
    assert (piece.rows, missing) == ((("S1", "a fact", "orders"), ("S2", "another", "survey")), [])


def test_evidence_without_a_source_is_said() -> None:
    assert one("evidence", "S1｜a fact")[1] == ["evidence_without_source"]
    assert one("evidence", TABLE)[1] == ["not_evidence"]


def test_prose_of_the_whole_report_is_kept_by_part(filled: dict[str, Filled]) -> None:
    texts = {piece.part.id: piece.text for piece in filled["en"].pieces if isinstance(piece, Prose)}
    assert list(texts) == ["advice", "method", "position", "line", "segment"]
