"""The nouns: a table, its columns, and the kinds of value a column can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from helpers.words import Language, Text

__all__ = ["Column", "Kind", "Table", "column"]

Kind = Literal[
    "id",  # a name that only points at a row: never counted with
    "text",  # free text
    "code",  # one of the column's codes
    "date",  # a day
    "moment",  # a moment in Taiwan's time, without a zone written
    "moment_utc",  # a moment in UTC, with the zone written
    "count",  # a whole number
    "share",  # 0–1
    "number",  # with two decimals
    "flag",  # 0 no, 1 yes
]


@dataclass(frozen=True)
class Column:
    """One column: what it holds, in which unit, and what a person calls it.

    `may_miss` says that a missing value is a normal state of affairs here, not damage.
    `points_to` names the table whose key this column repeats; `faults` the codes of
    `helpers.schema.FAULTS` that are planted in it.
    """

    name: str
    kind: Kind
    label: Text
    meaning: Text
    unit: str = ""
    codes: Mapping[str, Text] = field(default_factory=dict)
    may_miss: bool = False
    points_to: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table: its grain (what one row is), its columns in order, the columns that identify a row, and the
    system or person it comes from.

    `key_repeats` marks a table that comes as the systems export it: its key is meant to identify a
    row, and finding out where it does not is the learner's work.
    """

    name: str
    label: Text
    grain: Text
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    key_repeats: bool = False
    source: Text = field(default_factory=lambda: Text("", ""))

    @property
    def column_names(self) -> list[str]:
        """The columns in the order of the file."""
        return [column.name for column in self.columns]

    def column(self, name: str) -> Column:
        """One column by name; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def labels(self, language: Language) -> dict[str, str]:
        """Column name → what a person calls it, ready for `DataFrame.rename(columns=...)`."""
        return {column.name: column.label.within(language) for column in self.columns}


def column(
    name: str,
    kind: Kind,
    label: tuple[str, str],
    meaning: tuple[str, str],
    *,
    unit: str = "",
    codes: Mapping[str, Text] | None = None,
    may_miss: bool = False,
    points_to: str = "",
    faults: tuple[str, ...] = (),
) -> Column:
    """A column from its name, kind, and label and meaning as pairs of Chinese and English."""
    return Column(name, kind, Text(*label), Text(*meaning), unit, codes or {}, may_miss, points_to, faults)
