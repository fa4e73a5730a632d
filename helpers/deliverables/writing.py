"""What a learner wrote, as paragraphs: cleaned, divided, counted.

Three signs are understood, those that people type anyway: an empty line begins a paragraph, `- `
(also `* `, `•`, `・`) a point of a list, and `**two stars**` make bold. All else is text, also what
looks like HTML or a link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from helpers.checks import Length

__all__ = ["MOST_SIGNS", "Block", "Run", "blocks_of", "clean", "length_of", "limit_for", "plain_text"]

MOST_SIGNS = 20_000

# XML 1.0 allows none of these; the last group turns the direction of the text around it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_POINT = re.compile(r"^(?:[-*]\s+|[•・●]\s*)(?P<rest>\S.*)$")
_NUMBERED = re.compile(r"^[(（]?\d{1,2}(?:[.)]\s+|[、）]\s*)\S")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,%$_/-]*")
_WIDE_END = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]$")
_WIDE_START = re.compile(r"^[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


@dataclass(frozen=True)
class Run:
    """A stretch of text of one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph or a point of a list."""

    kind: Literal["paragraph", "point"]
    runs: tuple[Run, ...]


def clean(text: object) -> str:
    """Text that every reader can show: no control signs, no lone surrogates, plain line ends."""
    whole = str(text).encode("utf-8", "replace").decode("utf-8")
    return _FORBIDDEN.sub("", whole.replace("\r\n", "\n").replace("\r", "\n")).strip()


def plain_text(text: object) -> str:
    """Clean text on one line, for a caption or a cell."""
    return " ".join(clean(text).split())


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs and points of a clean text; lines of one paragraph are joined."""
    blocks: list[tuple[Literal["paragraph", "point"], str]] = []
    opens = True
    for line in text.splitlines():
        bare = line.strip()
        point = _POINT.match(bare)
        if not bare:
            opens = True
        elif point:
            blocks.append(("point", point["rest"]))
            opens = False
        elif opens or _NUMBERED.match(bare):
            blocks.append(("paragraph", bare))
            opens = False
        else:
            kind, before = blocks[-1]
            blocks[-1] = (kind, _joined(before, bare))
    return tuple(Block(kind, _runs(whole)) for kind, whole in blocks)


def length_of(text: str) -> tuple[int, bool]:
    """How long a text is to read, and whether that is a number of Chinese characters.

    A Latin word or a number counts as one in either language.
    """
    chinese, words = len(_CHINESE.findall(text)), len(_WORD.findall(text))
    return chinese + words, chinese > words


def limit_for(length: Length, *, is_chinese: bool) -> int:
    """The figure of a limit that belongs to a text."""
    return length.zh if is_chinese else length.en


def _joined(before: str, after: str) -> str:
    """Chinese lines join without a gap; Markdown's own rule would show one."""
    gap = "" if _WIDE_END.search(before) or _WIDE_START.match(after) else " "
    return f"{before}{gap}{after}"


def _runs(text: str) -> tuple[Run, ...]:
    # Split puts what stood between the stars at every second place.
    return tuple(Run(part, bold=place % 2 == 1) for place, part in enumerate(_BOLD.split(text)) if part)
