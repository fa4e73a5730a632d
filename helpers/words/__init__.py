"""Every sentence that a person reads and that is not lesson prose, by key, in both languages.

`say("checks.not_attempted", "en")` gives a sentence; facts fill the braces:
`say("datasets.no_table", language, table="orders", known="members, survey")`.
The sentences stand in `helpers/words/catalogue/`, one file a room, both languages side by side,
so that whoever changes one sees the other. `Text` is a pair of sentences anywhere else in the
code: a column's label, a mistake's explanation, a hint.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

__all__ = ["LANGUAGES", "Language", "Text", "all_sentences", "default_language", "say"]

Language = Literal["zh-TW", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Text:
    """The same thing said in both languages."""

    zh: str
    en: str

    def within(self, language: Language) -> str:
        """The sentence in one language."""
        return self.zh if language == "zh-TW" else self.en


def default_language() -> Language:
    """The language of this process: `COURSE_LANGUAGE` when it names one we have, else zh-TW."""
    asked = os.environ.get("COURSE_LANGUAGE", "")
    return "en" if asked.lower().startswith("en") else "zh-TW"


@cache
def all_sentences() -> dict[str, Text]:
    """All sentences by key; a key that two rooms claim is a mistake of ours and raises."""
    from helpers.words import catalogue as rooms

    sentences: dict[str, Text] = {}
    for room in pkgutil.iter_modules(rooms.__path__):
        for key, text in importlib.import_module(f"{rooms.__name__}.{room.name}").SENTENCES.items():
            if key in sentences:
                raise ValueError(f"The sentence {key!r} is written twice.")
            sentences[key] = text
    return sentences


def say(key: str, language: Language | None = None, /, **facts: object) -> str:
    """One sentence of the catalogue, filled with facts.

    Args:
        key: `room.what`, as in the catalogue.
        language: zh-TW or en; the process's own language when not given.
        **facts: What the braces of the sentence ask for.
    Raises: KeyError: when the catalogue has no such sentence or a fact is missing.
    """
    return all_sentences()[key].within(language or default_language()).format(**facts)
