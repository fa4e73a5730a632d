"""A deliverable's parts filled from a learner's variables, and what is still missing.

Nothing here stops a learner: whatever is absent or of the wrong kind becomes a `Gap`, a sentence
with the name of the variable, and its place in the document says that it is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from helpers.charts.caption import description, picture
from helpers.checks import Deliverable, Part
from helpers.deliverables.columns import FORMATS, ColumnWords, heading_of, written
from helpers.deliverables.exhibits import Exhibit
from helpers.deliverables.writing import MOST_SIGNS, Block, blocks_of, clean, length_of, limit_for, plain_text
from helpers.errors import CourseError
from helpers.words import Language, say

__all__ = ["Blank", "Filled", "Gap", "Grid", "Picture", "Piece", "Prose", "fill"]

MOST_COLUMNS = 8
MOST_LINE = 300
DOTS_PER_INCH = 200
MOST_INCHES = 14.0  # a wider or higher figure is drawn coarser: no picture needs more dots than a page has
EVIDENCE = ("id", "quadrant", "statement", "evidence_ref")
_UNTOUCHED = ("", "...", "…", "……", "⋯", "⋯⋯")


@dataclass(frozen=True)
class Gap:
    """What is missing, as a key of the catalogue and its facts."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def sentence(self, language: Language) -> str:
        """What is missing and what to do."""
        return say(self.key, language, **self.facts)


@dataclass(frozen=True)
class Prose:
    """A section's own text."""

    part: Part
    blocks: tuple[Block, ...]
    text: str


@dataclass(frozen=True)
class Picture:
    """A chart as a PNG with its description."""

    part: Part
    png: bytes
    size_inches: tuple[float, float]
    alt: str
    title: str
    source: str
    note: str


@dataclass(frozen=True)
class Grid:
    """A table as text: what is printed in each cell, and which columns are figures."""

    part: Part
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_number: tuple[bool, ...]
    title: str
    source: str
    note: str


@dataclass(frozen=True)
class Blank:
    """A part that nobody has filled yet."""

    part: Part


Piece = Prose | Picture | Grid | Blank


@dataclass(frozen=True)
class Filled:
    """All pieces in reading order, and what is missing in the order in which to mend it."""

    deliverable: Deliverable
    pieces: tuple[Piece, ...]
    gaps: tuple[Gap, ...]

    @property
    def attempted(self) -> bool:
        """Whether anything at all is there."""
        return any(not isinstance(piece, Blank) for piece in self.pieces)


def fill(
    deliverable: Deliverable,
    variables: Mapping[str, Any],
    *,
    words: Mapping[str, ColumnWords] | None = None,
    language: Language,
) -> Filled:
    """Read a deliverable's parts from variables.

    Args:
        deliverable: What is wanted.
        variables: The learner's variables by name.
        words: What people call the columns of tables (`words_of_columns`).
        language: The language of headings, labels and sentences.
    """
    pieces: list[Piece] = []
    gaps: list[Gap] = []
    for part in deliverable.parts:
        reader = _Reader(part, words or {}, language)
        pieces.append(reader.read(variables.get(part.variable, ...)))
        gaps += reader.gaps
    return Filled(deliverable, tuple(pieces), (*gaps, *_too_long_together(deliverable, pieces, language)))


class _Reader:
    """One part being read; `gaps` grows on the way."""

    def __init__(self, part: Part, words: Mapping[str, ColumnWords], language: Language) -> None:
        self.part = part
        self.words = words
        self.language = language
        self.gaps: list[Gap] = []

    def read(self, value: Any) -> Piece:
        exhibit = value if isinstance(value, Exhibit) else Exhibit(value)
        if _untouched(exhibit.shown):
            self.miss(f"no_{self.part.kind}")
            return Blank(self.part)
        if self.part.kind == "text":
            return self.prose(exhibit.shown)
        if self.part.kind == "chart":
            return self.picture(exhibit)
        return self.grid(exhibit)

    def miss(self, what: str, **facts: object) -> None:
        named = {"heading": self.part.heading.within(self.language), "variable": self.part.variable}
        self.gaps.append(Gap(f"deliverables.{what}", {**named, **facts}))

    def prose(self, value: Any) -> Piece:
        if not isinstance(value, str):
            self.miss("not_text", came=type(value).__name__)
            return Blank(self.part)
        text = clean(value)
        if not text:
            self.miss("no_text")
            return Blank(self.part)
        if len(text) > MOST_SIGNS:
            self.miss("far_too_long", most=MOST_SIGNS)
            text = text[:MOST_SIGNS]
        length, is_chinese = length_of(text)
        unit = say("deliverables.signs" if is_chinese else "deliverables.words", self.language)
        least, most = self.part.least, self.part.most
        if least is not None and length < (limit := limit_for(least, is_chinese=is_chinese)):
            self.miss("too_short", came=length, limit=limit, unit=unit)
        if most is not None and length > (limit := limit_for(most, is_chinese=is_chinese)):
            self.miss("too_long", came=length, limit=limit, unit=unit)
        return Prose(self.part, blocks_of(text), text)

    def picture(self, exhibit: Exhibit) -> Piece:
        try:
            alt = plain_text(exhibit.alt) if _given(exhibit.alt) else plain_text(description(exhibit.shown))
            size = _size_inches(exhibit.shown)
            dots = DOTS_PER_INCH * min(1.0, MOST_INCHES / max(size))
            png = picture(exhibit.shown, dots_per_inch=dots)
        except CourseError:
            self.miss("not_a_chart", came=type(exhibit.shown).__name__)
            return Blank(self.part)
        except Exception as error:  # a learner's own figure may fail in any way when it is drawn
            self.miss("cannot_draw", why=type(error).__name__)
            return Blank(self.part)
        if not alt:
            self.miss("no_alt")
        title = self.line(exhibit.title) or self.part.heading.within(self.language)
        return Picture(self.part, png, size, alt, title, self.source(exhibit), self.line(exhibit.note))

    def grid(self, exhibit: Exhibit) -> Piece:
        shown = exhibit.shown
        if self.part.kind == "evidence" and isinstance(shown, str):
            shown = _evidence_of(clean(shown))
        if not isinstance(shown, pd.DataFrame):
            self.miss("not_a_table", came=type(shown).__name__)
            return Blank(self.part)
        table = _with_named_index(shown)
        if self.part.kind == "evidence":
            if "statement" not in table or "evidence_ref" not in table:
                self.miss("not_evidence", came=", ".join(map(str, table.columns))[:200])
                return Blank(self.part)
            table = table[[name for name in EVIDENCE if name in table]]
        if table.empty:
            self.miss("empty_table")
            return Blank(self.part)
        notes = [self.line(exhibit.note)]
        if table.shape[1] > MOST_COLUMNS:
            self.miss("too_many_columns", came=table.shape[1], most=MOST_COLUMNS)
            notes.append(self.say("first_columns", most=MOST_COLUMNS, came=table.shape[1]))
            table = table.iloc[:, :MOST_COLUMNS]
        if len(table) > self.part.most_rows:
            self.miss("too_many_rows", came=len(table), most=self.part.most_rows)
            notes.append(self.say("first_rows", most=self.part.most_rows, came=len(table)))
            table = table.head(self.part.most_rows)
        columns = [self.column(table.iloc[:, place], exhibit) for place in range(table.shape[1])]
        if any(cell == "–" for _, cells, _ in columns for cell in cells):
            notes.append(self.say("missing_sign"))
            if self.part.kind == "evidence":
                self.miss("evidence_without_source")
        return Grid(
            self.part,
            tuple(heading for heading, _, _ in columns),
            tuple(zip(*(cells for _, cells, _ in columns), strict=True)),
            tuple(is_number for _, _, is_number in columns),
            self.line(exhibit.title) or self.part.heading.within(self.language),
            "" if self.part.kind == "evidence" else self.source(exhibit),
            self.say("joint").join(note for note in notes if note),
        )

    def column(self, column: pd.Series, exhibit: Exhibit) -> tuple[str, list[str], bool]:
        name = str(column.name)
        words = self.words.get(name)
        chosen = str(exhibit.formats.get(name, ""))
        if chosen and chosen not in (*FORMATS, "text"):
            self.miss("unknown_format", column=name, came=chosen, known=", ".join([*FORMATS, "text"]))
            chosen = ""
        own = exhibit.columns.get(name)
        heading = plain_text(own) if _given(own) else heading_of(plain_text(name), words, self.language)
        cells = written(column, name=name, words=words, chosen=chosen, language=self.language)
        is_number = pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
        return heading, cells, is_number and chosen != "text"

    def source(self, exhibit: Exhibit) -> str:
        if line := self.line(exhibit.source):
            return line
        if self.part.source is not None:
            return self.part.source.within(self.language)
        self.miss("no_source")
        return ""

    def line(self, value: Any) -> str:
        """One line of the learner's, such as a caption; what is longer is cut with a sentence."""
        if not _given(value):
            return ""
        text = plain_text(value)
        if len(text) > MOST_LINE:
            self.miss("line_too_long", most=MOST_LINE)
            return f"{text[:MOST_LINE]}…"
        return text

    def say(self, what: str, **facts: object) -> str:
        return say(f"deliverables.{what}", self.language, **facts)


def _untouched(value: Any) -> bool:
    return value is ... or value is None or (isinstance(value, str) and clean(value) in _UNTOUCHED)


def _given(value: Any) -> bool:
    return not _untouched(value)


def _too_long_together(deliverable: Deliverable, pieces: list[Piece], language: Language) -> Iterator[Gap]:
    length, is_chinese = length_of("\n".join(piece.text for piece in pieces if isinstance(piece, Prose)))
    limit = limit_for(deliverable.most, is_chinese=is_chinese)
    if length > limit:
        unit = say("deliverables.signs" if is_chinese else "deliverables.words", language)
        facts = {"came": length, "limit": limit, "pages": deliverable.pages, "unit": unit}
        yield Gap("deliverables.whole_too_long", facts)


def _with_named_index(table: pd.DataFrame) -> pd.DataFrame:
    """A table's row names are worth a column when they have a name of their own or are words."""
    if isinstance(table.index, pd.RangeIndex) and table.index.name is None:
        return table
    if table.index.name is None and pd.api.types.is_integer_dtype(table.index):
        return table
    named = table.index.names if all(table.index.names) else None
    if named and any(name in table.columns for name in named):
        return table.reset_index(drop=True)
    return table.reset_index() if named else table.reset_index(names="–")


def _evidence_of(text: str) -> pd.DataFrame:
    """Lines of `id | fact | source`; the bar may be full width."""
    rows: list[list[str | None]] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.replace("｜", "|").strip(" |-•").split("|")]
        if any(cells):
            # Two cells are a fact and its source; a line without a bar is a fact alone.
            whole = ["", *cells, ""] if len(cells) <= 2 else cells
            rows.append([cell or None for cell in whole[:3]])
    return pd.DataFrame(rows, columns=["id", "statement", "evidence_ref"])


def _size_inches(chart: Any) -> tuple[float, float]:
    figure = chart if hasattr(chart, "get_size_inches") else chart.get_figure(root=True)
    width, height = figure.get_size_inches()
    return float(width), float(height)
