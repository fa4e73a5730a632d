"""A class list: who takes part, and everything in the file that is wrong or worth knowing.

A wrong row never stops the reading: all problems come at once, by row and column, so that a teacher
mends the file in one go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from course.identity.headings import FIELDS, Field, field_columns
from course.identity.ids import MOST_ID, RESERVED, is_good_id, tidy
from course.identity.remarks import Remark
from course.identity.sheets import FIRST_ROWS, MOST_ROWS, Cell, Sheet, read_sheet
from helpers.errors import DataError
from helpers.words import Language

__all__ = ["Learner", "Roster", "read_roster"]

_LANGUAGES: dict[str, Language] = {
    **dict.fromkeys(("zhtw", "zh", "zhhant", "中文", "繁體中文", "正體中文", "繁中", "chinese"), "zh-TW"),
    **dict.fromkeys(("en", "enus", "engb", "英文", "英語", "english"), "en"),
}
_BAD_KINDS = {"date": "date_in_id", "error": "error_cell", "uncomputed": "uncomputed", "lost": "digits_lost"}


@dataclass(frozen=True)
class Learner:
    """One row of a roster. `language` is None where the list names none."""

    id: str
    name: str = ""
    email: str = ""
    group: str = ""
    language: Language | None = None
    row: int = 0


@dataclass(frozen=True)
class Roster:
    """The learners of a class list, in its order, and remarks on its rows."""

    learners: tuple[Learner, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def problems(self) -> tuple[Remark, ...]:
        """What a person has to settle in the file."""
        return tuple(remark for remark in self.remarks if remark.needs_a_person)

    def find(self, text: str) -> Learner | None:
        """Whom an id, an e-mail address or a name means; None for nobody, and for a name that two share."""
        wanted = tidy(text).casefold()
        for what in ("id", "email", "name"):
            found = [one for one in self.learners if wanted and getattr(one, what).casefold() == wanted]
            if found:
                return found[0] if len(found) == 1 else None
        return None


def read_roster(file: Path) -> Roster:
    """Read a class list.

    Args:
        file: XLSX or CSV, at most 20,000 rows and 20 MB. The headings may be Chinese or English and
            stand below a title; needed is a column with ids, as `headings.FIELDS` names them.
    Raises: DataError: when the file cannot be read at all, or has no column with ids or no rows.
    """
    sheet = read_sheet(file, is_heading=lambda texts: "id" in field_columns(texts)[0])
    at, columns, headings, remarks = _find_headings(file, sheet)
    rows = sheet.rows[at:]
    if not rows:
        raise DataError("identity.roster.no_rows", file=str(file))
    if len(rows) > MOST_ROWS:
        raise DataError("identity.roster.too_large", file=str(file), most=f"{MOST_ROWS:,}")
    reading = _Reading(columns, headings)
    for number, cells in rows:
        reading.take(number, cells)
    return Roster(tuple(reading.learners), (*sheet.remarks, *remarks, *reading.notes(), *reading.problems))


def _find_headings(file: Path, sheet: Sheet) -> tuple[int, dict[Field, int], list[str], list[Remark]]:
    """Where the data begin, the column of each field, all headings, and remarks."""
    for at, (number, cells) in enumerate(sheet.rows[:FIRST_ROWS]):
        if "id" not in field_columns([cell.text for cell in cells])[0]:
            continue
        # A heading may be merged over two rows, with finer headings below its neighbours.
        last = max([number, *(end for first, end, *_ in sheet.merged if first == number)])
        block = [one for row, one in sheet.rows[at:] if row <= last]
        width = max(map(len, block))
        headings = [
            next((row[column].text for row in reversed(block) if column < len(row) and row[column].text), "")
            for column in range(width)
        ]
        columns, spare = field_columns(headings)
        remarks = [
            Remark("identity.note.merged", {"cells": name}, row=number, needs_a_person=False)
            for first, _, left, right, name in sheet.merged
            if number <= first <= last and right > left
        ]
        if at:
            remarks.append(Remark("identity.note.title_rows", {"row": number}, needs_a_person=False))
        for column in spare:
            remarks.append(Remark("identity.note.second_column", row=number, column=headings[column],
                                  needs_a_person=False))  # fmt: skip
        return at + len(block), columns, headings, remarks
    seen = ", ".join(cell.text for cell in sheet.rows[0][1] if cell.text)[:200] if sheet.rows else "–"
    raise DataError("identity.roster.no_id_column", file=str(file), seen=seen, known=", ".join(FIELDS["id"][:8]))


@dataclass
class _Reading:
    """The rows taken so far."""

    columns: dict[Field, int]
    headings: list[str]
    learners: list[Learner] = field(default_factory=list)
    problems: list[Remark] = field(default_factory=list)
    _first: dict[str, Learner] = field(default_factory=dict)
    _tidied: list[int] = field(default_factory=list)
    _computed: list[int] = field(default_factory=list)

    def take(self, row: int, cells: list[Cell]) -> None:
        """Take one row in, or list what is wrong with it."""
        if _at(cells, self.columns["id"]).text == self.headings[self.columns["id"]]:
            return  # the headings once more, as at the top of each printed page
        said = {name: self._text(row, cells, name) for name in self.columns if name != "id"}
        learner_id = self._id(row, cells)
        language = self._language(row, said.get("language", ""))
        if learner_id is None:
            return
        name = said.get("name") or _full_name(said.get("family", ""), said.get("given", ""))
        email, group = said.get("email", ""), said.get("group", "")
        learner = Learner(learner_id, name, email, group, language, row)
        self._first[learner_id.casefold()] = learner
        self.learners.append(learner)

    def notes(self) -> Iterator[Remark]:
        """What was settled by itself, each kind once with all its rows."""
        for key, rows in (("tidied", self._tidied), ("computed", self._computed)):
            if rows:
                listed = ", ".join(map(str, rows[:20])) + (" …" if len(rows) > 20 else "")
                yield Remark(f"identity.note.{key}", {"rows": listed, "number": len(rows)}, needs_a_person=False)

    def _id(self, row: int, cells: list[Cell]) -> str | None:
        cell, plain = _at(cells, self.columns["id"]), self._text(row, cells, "id")
        before = self._first.get(plain.casefold())
        if cell.kind in _BAD_KINDS:
            self._refuse(row, _BAD_KINDS[cell.kind], came=cell.text[:40])
        elif not plain:
            self._refuse(row, "missing_id")
        elif plain.casefold() == RESERVED:
            self._refuse(row, "reserved_id", came=plain)
        elif not is_good_id(plain) or (cell.kind == "number" and not plain.isdigit()):
            self._refuse(row, "bad_id", came=plain[: MOST_ID + 6], most=MOST_ID)
        elif before is not None and before.id == plain:
            self._refuse(row, "repeated_id", came=plain, first=before.row)
        elif before is not None:
            self._refuse(row, "twin_id", came=plain, other=before.id, first=before.row)
        else:
            return plain
        return None

    def _text(self, row: int, cells: list[Cell], name: Field) -> str:
        cell = _at(cells, self.columns[name])
        plain = tidy(cell.text)
        if name == "id" and plain != cell.text:
            self._tidied.append(row)
        if name == "id" and cell.computed:
            self._computed.append(row)
        if name != "id" and cell.kind in ("error", "uncomputed"):
            self._refuse(row, _BAD_KINDS[cell.kind], name, came=cell.text[:40])
            return ""
        return " ".join(plain.split())[:200]

    def _language(self, row: int, came: str) -> Language | None:
        known = _LANGUAGES.get("".join(sign for sign in came.casefold() if sign.isalnum()))
        if came and known is None:
            self._refuse(row, "unknown_language", "language", came=came[:40])
        return known

    def _refuse(self, row: int, what: str, name: Field = "id", **facts: object) -> None:
        heading = self.headings[self.columns[name]]
        self.problems.append(Remark(f"identity.problem.{what}", dict(facts), row=row, column=heading))


def _at(cells: list[Cell], column: int) -> Cell:
    return cells[column] if column < len(cells) else Cell()


def _full_name(family: str, given: str) -> str:
    # 王小明 is written together, Mei Wang apart and the other way round.
    return " ".join(part for part in (given, family) if part) if f"{family}{given}".isascii() else f"{family}{given}"
