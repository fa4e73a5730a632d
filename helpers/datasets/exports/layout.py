"""Where in a file the table begins, of which kind it is, and which column is what.

The kind is told by the headings, never by the file's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.datasets.exports.headings import KINDS, Kind
from helpers.datasets.exports.personal import is_personal_heading

__all__ = ["SEARCHED_ROWS", "Layout", "find_layout"]

# Title lines, comments and blank lines above the headings; no export known has more than a dozen.
SEARCHED_ROWS = 60


@dataclass(frozen=True)
class Layout:
    """A table's place and meaning.

    `fields` names the field of a column by its place, `personal` the places of columns whose heading
    names personal data, `unused` those of all others.
    """

    kind: Kind
    header_at: int
    headings: tuple[str, ...]
    fields: dict[str, int]
    personal: tuple[int, ...]
    unused: tuple[int, ...]

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return len(self.headings)


def find_layout(rows: Sequence[Sequence[str]]) -> Layout | None:
    """The best reading of the first rows, or None when no row of headings is known."""
    best: Layout | None = None
    for at, row in enumerate(rows[:SEARCHED_ROWS]):
        for kind in KINDS:
            found = _as_kind(row, at, kind)
            if found and (best is None or len(found.fields) > len(best.fields)):
                best = found
    return best


def _as_kind(row: Sequence[str], at: int, kind: Kind) -> Layout | None:
    headings = [cell.strip().removeprefix("\ufeff") for cell in row]
    while headings and not headings[-1]:
        headings.pop()
    ranked: dict[str, tuple[int, int]] = {}
    for place, heading in enumerate(headings):
        known = kind.field_of(heading)
        if known and (known[0] not in ranked or known[1] < ranked[known[0]][0]):
            ranked[known[0]] = (known[1], place)
    if not all(any(field in ranked for field in group) for group in kind.needs):
        return None
    fields = {field: ranked[field][1] for field in kind.fields if field in ranked}
    rest = [place for place in range(len(headings)) if place not in fields.values()]
    personal = tuple(place for place in rest if is_personal_heading(headings[place]))
    unused = tuple(place for place in rest if place not in personal)
    return Layout(kind, at, tuple(headings), fields, personal, unused)
