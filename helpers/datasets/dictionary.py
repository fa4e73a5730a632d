"""The data dictionary: every table and column in words, from the schema."""

from __future__ import annotations

from helpers.schema import TABLES, Column, Table
from helpers.words import Language, say

__all__ = ["data_dictionary"]


def data_dictionary(language: Language) -> str:
    """The dictionary as Markdown, one section a table."""
    parts = [say("datasets.dictionary_head", language)]
    parts += [_section(table, language) for table in TABLES.values()]
    return "\n\n".join(parts) + "\n"


def _section(table: Table, language: Language) -> str:
    head = f"### `{table.name}` {table.label.within(language)}"
    about = say(
        "datasets.dictionary_grain",
        language,
        grain=table.grain.within(language),
        columns=say("datasets.and", language).join(f"`{name}`" for name in table.key),
    )
    rows = [say("datasets.dictionary_columns", language), "|---|---|---|---|---|"]
    rows += [_row(column, language) for column in table.columns]
    return "\n\n".join([head, about, "\n".join(rows)])


def _row(column: Column, language: Language) -> str:
    kind = say(f"datasets.kind.{column.kind}", language)
    codes = "; ".join(f"`{code}` {label.within(language)}" for code, label in column.codes.items())
    held = f"{kind} ({codes})" if codes and column.kind != "flag" else kind
    meaning = column.meaning.within(language)
    return f"| `{column.name}` | {column.label.within(language)} | {held} | {column.unit} | {meaning} |"
