"""Cells → the typed table of a form, or every problem by the address of its cell.

The sheet is found by its headings, not by its name or place; columns may stand in any order, with
others between them. Examples, and rows in which nothing was filled in, are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.checks import Form, FormColumn
from helpers.lesson.form.cells import Problem, read_cell
from helpers.lesson.form.rows import heading_words, is_example, plain
from helpers.lesson.form.workbook import Cell, Page
from helpers.words import Language, Text, say

__all__ = ["FormReading", "read_pages"]

MOST_ROWS = 1_000
FIRST_ROWS = 40
_BLANK = Cell()


@dataclass(frozen=True)
class At:
    """A problem or a remark, and the cell it is about."""

    address: str
    problem: Problem
    label: Text | None = None

    def sentence(self, language: Language) -> str:
        """Address, column and what is the matter."""
        words = self.problem.sentence(language)
        if self.label is None:
            return say("forms.at_cell", language, cell=self.address, words=words)
        label = self.label.within(language)
        return say("forms.at_column", language, cell=self.address, label=label, words=words)


@dataclass(frozen=True)
class FormReading:
    """What came of a form: the table, or the problems; neither when nothing was filled in."""

    table: pd.DataFrame | None = None
    problems: tuple[At, ...] = ()
    remarks: tuple[At, ...] = ()


@dataclass(frozen=True)
class _Found:
    """The sheet that holds the form: its heading row, and where each column stands."""

    page: Page
    row: int
    places: dict[str, int]
    doubled: tuple[tuple[str, int], ...]

    @property
    def marks(self) -> int | None:
        """The column of row numbers and of the word "example", left of all others."""
        first = min(self.places.values())
        return first - 1 if first > 1 else None

    def at(self, row: int, name: str) -> Cell:
        return self.page.cells.get((row, self.places[name]), _BLANK)


def read_pages(form: Form, pages: list[Page], rows: pd.DataFrame) -> FormReading:
    """Read a filled-in form.

    Args:
        form: What was handed out.
        pages: The visible sheets of what came back.
        rows: The rows that stood there already, as `known_rows` gives them.
    """
    found = _find(form, pages)
    if found is None:
        wanted = ", ".join(column.name for column in form.columns)
        return FormReading(problems=(At("A1", Problem("forms.no_headings", wanted=wanted)),))
    problems = [*_about_headings(form, found), *_about_merged(found)]
    if any(column.name not in found.places for column in form.columns):
        return FormReading(problems=tuple(problems))
    remarks: list[At] = []
    kept = _filled_in_rows(form, found, rows, remarks)
    if len(kept) > MOST_ROWS:
        too_many = Problem("forms.too_many_rows", came=len(kept), most=MOST_ROWS)
        return FormReading(problems=(At(_address(kept[MOST_ROWS], 1), too_many),))
    remarks += _about_extra_columns(form, found)
    read = [_Row(row, form, found, rows) for row in kept]
    problems += [problem for row in read for problem in row.problems]
    problems += _about_ids(form, found, read)
    if problems:
        problems.sort(key=lambda at: (_row_of(at.address), len(at.address), at.address))
        return FormReading(problems=tuple(problems), remarks=tuple(remarks))
    if not read:
        return FormReading(remarks=tuple(remarks))
    return FormReading(_table(form, read), remarks=tuple(remarks))


# The sheet ---------------------------------------------------------------------------------------


def _find(form: Form, pages: list[Page]) -> _Found | None:
    """The best row of headings; the lower of two, which is nearer to the rows."""
    words = heading_words(form)
    best: _Found | None = None
    for page in pages:
        rows: dict[int, list[tuple[int, FormColumn]]] = {}
        for (row, place), cell in sorted(page.cells.items()):
            if row <= FIRST_ROWS and cell.kind == "text" and (column := words.get(plain(cell.value))) is not None:
                rows.setdefault(row, []).append((place, column))
        for row, named in rows.items():
            places: dict[str, int] = {}
            doubled = []
            for place, column in named:
                if column.name in places:
                    doubled.append((column.name, place))
                else:
                    places[column.name] = place
            more = best is None or len(places) > len(best.places) or (page is best.page and places == best.places)
            if more and 2 * len(places) >= len(form.columns):
                best = _Found(page, row, places, tuple(doubled))
    return best


def _about_headings(form: Form, found: _Found) -> list[At]:
    missing = [column for column in form.columns if column.name not in found.places]
    problems = [At(_address(found.row, 1), Problem("forms.no_column", name=one.name), one.label) for one in missing]
    for name, place in found.doubled:
        first = _address(found.row, found.places[name])
        problems.append(At(_address(found.row, place), Problem("forms.double_column", name=name, first=first)))
    return problems


def _about_merged(found: _Found) -> list[At]:
    ours = set(found.places.values())
    return [
        At(name, Problem("forms.merged"))
        for rows, columns, name in sorted(found.page.merged, key=lambda one: (one[0].start, one[1].start))
        # Merged blanks below the table hurt nobody.
        if rows.stop > found.row + 1
        and ours & set(columns)
        and (rows.start, columns.start) in found.page.cells
        and len(rows) * len(columns) > 1
    ]


def _about_extra_columns(form: Form, found: _Found) -> list[At]:
    known, words = set(found.places.values()), heading_words(form)
    texts = [
        (place, cell)
        for (row, place), cell in sorted(found.page.cells.items())
        if row == found.row and place not in known and place != found.marks and cell.kind == "text"
    ]
    extra = [place for place, cell in texts if plain(cell.value) not in words]
    return [At(_address(found.row, place), Problem("forms.extra_column")) for place in extra]


# The rows ----------------------------------------------------------------------------------------


def _filled_in_rows(form: Form, found: _Found, rows: pd.DataFrame, remarks: list[At]) -> list[int]:
    kept, blank_ids = [], []
    open_columns = [column.name for column in form.columns if not column.is_filled]
    given = [column.name for column in form.columns if column.is_filled]
    for row in sorted({row for row, _ in found.page.cells if row > found.row}):
        marked = found.marks is not None and is_example(found.page.cells.get((row, found.marks), _BLANK).value or "")
        filled = any(found.at(row, name).kind != "blank" for name in open_columns)
        if marked or _is_demo(form, found, row):
            if marked and filled and not _is_demo(form, found, row):
                remarks.append(At(_address(row, found.marks or 1), Problem("forms.example_changed")))
        elif filled:
            kept.append(row)
        elif any(found.at(row, name).kind != "blank" for name in given):
            blank_ids.append(row)
    if kept and blank_ids:
        listed = ", ".join(str(row) for row in blank_ids[:20]) + (" …" if len(blank_ids) > 20 else "")
        remarks.append(At(_address(blank_ids[0], 1), Problem("forms.rows_left_empty", rows=listed)))
    return kept


def _is_demo(form: Form, found: _Found, row: int) -> bool:
    """Whether a row is an example as it was handed out, in either language."""
    return any(
        all(_shows(found.at(row, column.name), example.get(column.name), column) for column in form.columns)
        for example in form.demo_rows
    )


def _shows(cell: Cell, value: Text | float | str | None, column: FormColumn) -> bool:
    if value is None:
        return cell.kind == "blank"
    if isinstance(value, (int, float)):
        return cell.kind == "number" and abs(cell.value - value) < 1e-9
    if column.kind == "date":
        return str(cell.value)[:10] == value
    label = column.codes.get(value) if isinstance(value, str) else value
    return plain(cell.value) in {plain(text) for text in ([value] if label is None else [label.zh, label.en])}


class _Row:
    """One filled-in row: its values and what is wrong with it."""

    def __init__(self, row: int, form: Form, found: _Found, rows: pd.DataFrame) -> None:
        self.row = row
        self.values: dict[str, Any] = {}
        self.problems: list[At] = []
        self.key = next((column for column in form.columns if column.is_filled), None)
        for column in form.columns:
            if column is self.key or not column.is_filled:
                self._read(column, found)
        if self.key is not None and self.key.name in self.values and self.key.name in rows:
            self._take_what_was_given(form, found, rows)

    def _read(self, column: FormColumn, found: _Found) -> None:
        cell = found.at(self.row, column.name)
        try:
            if cell.kind == "blank":
                if not column.may_miss:
                    raise Problem("forms.cell.blank")
                self.values[column.name] = None
                return
            self.values[column.name] = read_cell(cell, column, found.page.date_base)
        except Problem as problem:
            self.problems.append(At(_address(self.row, found.places[column.name]), problem, column.label))

    def _take_what_was_given(self, form: Form, found: _Found, rows: pd.DataFrame) -> None:
        """What stood there already counts as it was handed out, whatever became of it on the sheet."""
        assert self.key is not None
        is_it = rows[self.key.name].map(plain) == plain(self.values[self.key.name])
        if not is_it.any():
            came = str(self.values[self.key.name])[:40]
            address = _address(self.row, found.places[self.key.name])
            self.problems.append(At(address, Problem("forms.unknown_id", came=came), self.key.label))
            return
        given = rows.loc[is_it].iloc[0]
        self.values |= {column.name: given[column.name] for column in form.columns if column.name in rows}


def _about_ids(form: Form, found: _Found, read: list[_Row]) -> list[At]:
    """An id that stands twice would count one thing twice."""
    problems = []
    for column in form.columns:
        if column.kind != "id":
            continue
        first: dict[str, int] = {}
        for row in read:
            value = plain(row.values.get(column.name) or "")
            if value and value in first:
                place = found.places[column.name]
                twice = Problem("forms.double_id", first=_address(first[value], place))
                problems.append(At(_address(row.row, place), twice, column.label))
            first.setdefault(value, row.row)
    return problems


def _table(form: Form, read: list[_Row]) -> pd.DataFrame:
    return pd.DataFrame(
        {column.name: _typed([row.values[column.name] for row in read], column) for column in form.columns}
    )


def _typed(values: list[Any], column: FormColumn) -> pd.Series:
    if column.kind in ("number", "share"):
        return pd.Series(values, dtype="float64")
    if column.kind == "count":
        return pd.Series(values, dtype="float64" if None in values else "int64")
    if column.kind == "date":
        return pd.to_datetime(pd.Series(values, dtype="object"))
    return pd.Series(values, dtype="str")


def _address(row: int, place: int) -> str:
    letters = ""
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def _row_of(address: str) -> int:
    return int("".join(sign for sign in address.split(":")[0] if sign.isdigit()))
