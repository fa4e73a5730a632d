"""The data dictionary: every table and column in words, from the schema alone.

Nothing here is written by hand, so a table that is added to `helpers.schema.TABLES` is in the
dictionary with its source, its columns and the faults that its columns carry.
"""

from __future__ import annotations

from helpers.schema import FAULTS, TABLES, Column, Table
from helpers.words import Language, all_sentences, say

__all__ = ["data_dictionary"]


def data_dictionary(language: Language) -> str:
    """The dictionary as Markdown: an overview, then one section a table."""
    parts = [say("datasets.dictionary_head", language), _overview(language)]
    parts += [_section(table, language) for table in TABLES.values()]
    return "\n\n".join(parts) + "\n"


def _overview(language: Language) -> str:
    rows = [say("datasets.dictionary_tables", language), "|---|---|---|"]
    rows += [
        f"| `{table.name}` | {_cell(table.label.within(language))} | {_cell(table.grain.within(language))} |"
        for table in TABLES.values()
    ]
    return "\n".join(rows)


def _section(table: Table, language: Language) -> str:
    about = say(
        "datasets.dictionary_key_repeats" if table.key_repeats else "datasets.dictionary_grain",
        language,
        grain=table.grain.within(language),
        columns=say("datasets.and", language).join(f"`{name}`" for name in table.key),
    )
    rows = [say("datasets.dictionary_columns", language), "|---|---|---|---|---|"]
    rows += [_row(column, language) for column in table.columns]
    parts = [
        f"### `{table.name}` {table.label.within(language)}",
        about,
        say("datasets.dictionary_source", language, source=table.source.within(language)),
        "\n".join(rows),
    ]
    return "\n\n".join([*parts, *_faults(table, language)])


def _row(column: Column, language: Language) -> str:
    meaning = _cell(column.meaning.within(language))
    label, unit = _cell(column.label.within(language)), _unit(column.unit, language)
    return f"| `{column.name}` | {label} | {_cell(_held(column, language))} | {_cell(unit)} | {meaning} |"


def _held(column: Column, language: Language) -> str:
    held = say(f"datasets.kind.{column.kind}", language)
    if column.points_to:
        held = say("datasets.dictionary_points_to", language, held=held, table=f"`{column.points_to}`")
    if column.may_miss:
        held = say("datasets.dictionary_may_miss", language, held=held)
    if column.codes and column.kind != "flag":
        codes = "; ".join(f"`{code}` {label.within(language)}" for code, label in column.codes.items())
        held = f"{held} ({codes})"
    return held


def _unit(unit: str, language: Language) -> str:
    # Signs and scales (NT$, %, 1–7) are the same in both languages; words have a sentence each.
    key = f"datasets.unit.{unit}"
    return say(key, language) if key in all_sentences() else unit


def _faults(table: Table, language: Language) -> list[str]:
    found = [(column, FAULTS[code]) for column in table.columns for code in column.faults]
    if not found:
        return []
    rows = [say("datasets.dictionary_faults", language), "|---|---|---|"]
    rows += [
        f"| `{column.name}` | {_cell(fault.label.within(language))} | {_cell(fault.treatment.within(language))} |"
        for column, fault in found
    ]
    return [say("datasets.dictionary_faults_head", language), "\n".join(rows)]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
