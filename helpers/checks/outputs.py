"""What a deliverable is: the nouns in which a lesson's `deliverable.py` is written.

A deliverable is one of the standard's outputs (O1.1.1 to O3.2.2) as data: parts in reading order,
each with a heading, a prompt, and the variable in which the learner leaves their text, table or
chart. `helpers.deliverables` makes the document; nothing here knows what a document looks like.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from helpers.words import Text

__all__ = ["Deliverable", "Length", "Part"]

PartKind = Literal["text", "table", "chart", "evidence"]
Format = Literal["docx", "html"]


@dataclass(frozen=True)
class Length:
    """A number of Chinese characters, and the number of English words that takes as long to read."""

    zh: int
    en: int


@dataclass(frozen=True)
class Part:
    """One part of a deliverable.

    A `text` opens a section under its heading; `table`, `chart` and `evidence` stand in the section
    that is open, and their heading is the caption used when the learner gives none. `evidence` is a
    list of facts: id, statement and where it comes from. `source` is the source line for a part
    whose source is always the same; without it the learner has to name one. Texts outside `least`
    and `most` are said to be too short or too long, and never cut.
    """

    id: str
    variable: str
    kind: PartKind
    heading: Text
    prompt: Text
    level: Literal[1, 2, 3] = 1
    least: Length | None = None
    most: Length | None = None
    most_rows: int = 20
    width_cm: float = 15.0
    source: Text | None = None


@dataclass(frozen=True)
class Deliverable:
    """One output of the standard as a learner hands it in.

    `id` is its name within the lesson (D1), `code` that of the standard (O1.2.1); `pages` is what
    its reader was promised; `most` bounds all its texts together.
    """

    id: str
    code: str
    title: Text
    parts: tuple[Part, ...]
    pages: int
    most: Length
    minutes: int
    formats: tuple[Format, ...] = ("docx", "html")
    p: tuple[str, ...] = ()
    k: tuple[str, ...] = ()
    s: tuple[str, ...] = ()
    a: tuple[str, ...] = ()
