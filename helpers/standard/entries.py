"""The nouns of the standard: what each of its entries holds.

Every entry has a `code` and a `wording`; zh is the official wording exactly as published, en is our
translation. Entries refer to one another by code, never by copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from helpers.words import Text

__all__ = [
    "Attitude",
    "Category",
    "Duty",
    "Entry",
    "Identity",
    "Indicator",
    "Knowledge",
    "Note",
    "NoteItem",
    "Output",
    "Skill",
    "Source",
    "Task",
    "Version",
]


@dataclass(frozen=True)
class Source:
    """The published text that the data repeat: its file in this room, version, date and digest."""

    title: Text
    file: str
    version: str
    published: date
    sha256: str


@dataclass(frozen=True)
class Category:
    """Where the occupation stands in one official classification."""

    kind: Text
    name: Text
    code: str


@dataclass(frozen=True)
class Identity:
    """What the standard is about. The published box for a job family (職類) is empty."""

    code: str
    name: Text
    level: int
    description: Text
    recommended: Text
    categories: tuple[Category, ...]


@dataclass(frozen=True)
class Version:
    """One row of the table of versions."""

    version: str
    code: str
    name: Text
    status: Text
    note: Text
    updated: date


@dataclass(frozen=True)
class Duty:
    """A main duty (主要職責), T1–T3."""

    code: str
    wording: Text


@dataclass(frozen=True)
class Task:
    """A work task (工作任務), with the knowledge and skills that the standard assigns to it."""

    code: str
    duty: str
    level: int
    wording: Text
    knowledge: tuple[str, ...]
    skills: tuple[str, ...]


@dataclass(frozen=True)
class Output:
    """A work output (工作產出)."""

    code: str
    task: str
    wording: Text


@dataclass(frozen=True)
class Indicator:
    """A performance indicator (行為指標)."""

    code: str
    task: str
    wording: Text


@dataclass(frozen=True)
class Knowledge:
    """A piece of knowledge (職能內涵 K)."""

    code: str
    wording: Text


@dataclass(frozen=True)
class Skill:
    """A skill (職能內涵 S)."""

    code: str
    wording: Text


@dataclass(frozen=True)
class Attitude:
    """An attitude (職能內涵 A). The standard assigns attitudes to no task."""

    code: str
    wording: Text
    definition: Text


@dataclass(frozen=True)
class NoteItem:
    """One thing that a supplementary note names, with the examples in its brackets."""

    name: Text
    examples: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Note:
    """A supplementary note (其他補充說明): a term of the standard, and what it covers."""

    wording: Text
    text: Text
    items: tuple[NoteItem, ...]


Entry = Duty | Task | Output | Indicator | Knowledge | Skill | Attitude
