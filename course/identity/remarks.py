"""What is wrong with, or worth knowing about, one place in a file that a teacher wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.errors import DataError
from helpers.words import Language, Text, default_language, say

__all__ = ["FileError", "Remark"]


@dataclass(frozen=True)
class Remark:
    """A key of the catalogue, its facts, and where.

    Attributes:
        key, facts: The sentence; a fact may be a `Text`.
        row: The row as a spreadsheet counts it; None when it is about the whole file.
        column: The heading of the column, or the name of a field.
        needs_a_person: False for what was settled by itself and is only worth knowing.
    """

    key: str
    facts: dict[str, object] = field(default_factory=dict)
    row: int | None = None
    column: str = ""
    needs_a_person: bool = True

    def sentence(self, language: Language | None = None) -> str:
        """The remark in words, its place first."""
        spoken = language or default_language()
        facts = {name: fact.within(spoken) if isinstance(fact, Text) else fact for name, fact in self.facts.items()}
        what = say(self.key, spoken, **facts)
        if self.row is not None and self.column:
            return say("identity.at_cell", spoken, row=self.row, column=self.column, what=what)
        if self.row is not None:
            return say("identity.at_row", spoken, row=self.row, what=what)
        return say("identity.at_field", spoken, field=self.column, what=what) if self.column else what


class FileError(DataError):
    """A file with several faults: one sentence for the file, then one line for each of them."""

    def __init__(self, key: str, remarks: Sequence[Remark], **facts: object) -> None:
        super().__init__(key, **facts)
        self.remarks = tuple(remarks)

    def sentence(self, language: Language | None = None) -> str:
        """What is wrong with the file, line by line."""
        return "\n".join([super().sentence(language), *(f"- {one.sentence(language)}" for one in self.remarks)])
