"""A filled deliverable as one web page that needs nothing else.

Pictures and styles are inside the file, and its own rule forbids it to load or run anything. All
text, the learner's above all, goes through Jinja's escaping. The page follows the reader's light or
dark theme and prints on A4.
"""

from __future__ import annotations

import base64
from functools import cache
from importlib import resources
from typing import Any

from helpers.deliverables.filling import Blank, Filled, Grid, Picture, Prose
from helpers.deliverables.word import Letterhead
from helpers.deliverables.writing import Block, plain_text
from helpers.words import Language, say

__all__ = ["to_html"]


def to_html(filled: Filled, head: Letterhead, language: Language) -> str:
    """The report as a self-contained HTML page."""

    def words(key: str, **facts: object) -> str:
        return say(f"deliverables.{key}", language, **facts)

    figures = tables = 0
    parts: list[dict[str, Any]] = []
    for piece in filled.pieces:
        shown: dict[str, Any] = {"heading": piece.part.heading.within(language), "level": piece.part.level + 1}
        gap = words("gap_after_number")
        if isinstance(piece, Prose):
            shown |= {"kind": "prose", "groups": _groups(piece.blocks)}
        elif isinstance(piece, Picture):
            figures += 1
            shown |= {
                "kind": "picture",
                "caption": f"{words('figure')} {figures}{gap}{piece.title}",
                "data": base64.b64encode(piece.png).decode("ascii"),
                "width": round(piece.size_inches[0] * 96),
                "height": round(piece.size_inches[1] * 96),
                "alt": piece.alt,
            }
        elif isinstance(piece, Grid):
            tables += 1
            shown |= {
                "kind": "grid",
                "caption": f"{words('table')} {tables}{gap}{piece.title}",
                "headings": list(zip(piece.headings, piece.is_number, strict=True)),
                "rows": [list(zip(row, piece.is_number, strict=True)) for row in piece.rows],
            }
        elif isinstance(piece, Blank):
            shown |= {"kind": "blank", "has_heading": piece.part.kind == "text"}
            shown |= {"words": words("blank", heading=shown["heading"]), "prompt": piece.part.prompt.within(language)}
        if isinstance(piece, Picture | Grid):
            shown["source"] = words("source", source=piece.source) if piece.source else ""
            shown["note"] = words("note", note=piece.note) if piece.note else ""
        parts.append(shown)
    return _template().render(
        language=language,
        title=filled.deliverable.title.within(language),
        organisation=words("organisation"),
        task=words("task_line", task=head.task, title=head.task_title),
        code=words("code_line", code=head.code),
        by=words("by", learner=plain_text(head.learner)),
        parts=parts,
    )


def _groups(blocks: tuple[Block, ...]) -> list[tuple[str, list[Block]]]:
    """Points that follow each other are one list."""
    groups: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if block.kind == "point" and groups and groups[-1][0] == "point":
            groups[-1][1].append(block)
        else:
            groups.append((block.kind, [block]))
    return groups


@cache
def _template() -> Any:
    from jinja2 import Environment, StrictUndefined

    text = (resources.files("helpers.deliverables") / "page.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return environment.from_string(text)
