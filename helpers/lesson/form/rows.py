"""The rows of a form that stand there already, and how its words are recognised."""

from __future__ import annotations

import unicodedata
from typing import Any

import pandas as pd

from helpers.checks import Form, FormColumn
from helpers.words import LANGUAGES, Language, say

__all__ = ["heading", "heading_words", "is_example", "known_rows", "plain"]

EXAMPLE = "forms.example"


def plain(text: object) -> str:
    """A text for comparing: full-width signs made plain, no blanks, no capitals."""
    return "".join(unicodedata.normalize("NFKC", str(text)).split()).casefold()


def heading(column: FormColumn, language: Language) -> str:
    """The words above a column: its label and, behind it, the unit and whether it is filled in already."""
    label = column.label.within(language)
    # In words too: a grey cell alone says nothing to whoever cannot see the grey.
    behind = [] if column.unit is None else [column.unit.within(language)]
    behind += [say("forms.filled", language)] if column.is_filled else []
    if not behind:
        return label
    return f"{label}（{'，'.join(behind)}）" if language == "zh-TW" else f"{label} ({', '.join(behind)})"


def heading_words(form: Form) -> dict[str, FormColumn]:
    """Everything that may stand above a column, as `plain` text: its name, its labels, its headings."""
    words: dict[str, FormColumn] = {}
    for column in form.columns:
        for text in (column.name, *(words_of(column, language) for language in LANGUAGES for words_of in _ABOVE)):
            words.setdefault(plain(text), column)
    return words


def known_rows(form: Form, table: pd.DataFrame | None) -> pd.DataFrame:
    """The filled-in columns, a row each; empty when the form begins empty.

    Args:
        form: The form.
        table: The table of the learner's company that it names, if it names one.
    """
    given: dict[str, list[Any]] = {}
    for column in form.columns:
        if column.filled:
            given[column.name] = list(column.filled)
        elif column.from_column and table is not None:
            values = table[column.from_column]
            as_text = column.kind in ("id", "text")
            given[column.name] = ["" if pd.isna(v) else str(v) for v in values] if as_text else list(values)
    return pd.DataFrame(given)


def is_example(text: object) -> bool:
    """Whether the first cell of a row marks it as an example, in either language."""
    return plain(text) in {plain(say(EXAMPLE, language)) for language in LANGUAGES}


def _label(column: FormColumn, language: Language) -> str:
    return column.label.within(language)


_ABOVE = (_label, heading)
