"""The phrases that texts are made of: written by hand, kept as plain text beside this module.

One phrase stands on one line under a heading. `[很快|不慢]` offers a choice, and a phrase with choices is
kept as all its wordings, so that drawing one takes no parsing; `{b}` is filled in by whoever draws it.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from importlib import resources

__all__ = ["Pool", "phrases"]

# Of each phrase all its wordings: first a phrase is drawn, then a wording, so that a phrase with many
# choices is not heard more often than one with none.
Pool = tuple[tuple[str, ...], ...]

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")


@cache
def phrases(name: str) -> dict[str, Pool]:
    """All phrases of one file by heading."""
    found: dict[str, list[tuple[str, ...]]] = {}
    headings: list[str] = []
    text = resources.files(__package__).joinpath("phrases", f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("=="):
            headings = _headings(line.removeprefix("==").split())
        elif line and not line.startswith("# "):
            for heading in headings:
                found.setdefault(heading, []).append(_wordings(line))
    return {heading: tuple(lines) for heading, lines in found.items()}


def _headings(words: list[str]) -> list[str]:
    # "quality - L2 L4" opens two pools at once, "quality -" one.
    return [" ".join([*words[:2], target]) for target in words[2:]] or [" ".join(words)]


def _wordings(line: str) -> tuple[str, ...]:
    parts = _CHOICE.split(line)
    # Odd places hold the choices.
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return tuple("".join(chosen) for chosen in itertools.product(*choices))
