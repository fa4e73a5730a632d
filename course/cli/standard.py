"""`course standard`: the standard as a table."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text as Plain

from course.cli.shared import GOOD, AsJson, InLanguage, chosen_language, print_json
from helpers.standard import Knowledge, Skill, Standard, load_standard, standard_as_plain
from helpers.words import Language, say

__all__ = ["run"]


def run(as_json: AsJson = False, language: InLanguage = None) -> int:
    """Show the competency standard: tasks, outputs, indicators, knowledge, skills, attitudes, notes."""
    words = chosen_language(language)
    standard = load_standard()
    if as_json:
        print_json(standard_as_plain(standard))
        return GOOD
    console = Console(highlight=False)
    console.print(Plain(f"{standard.source.title.within(words)} {standard.identity.code}", style="bold"))
    tables = (
        _identity(standard, words),
        _versions(standard, words),
        _tasks(standard, words),
        _listed("standard.knowledge", standard, standard.knowledge, words),
        _listed("standard.skills", standard, standard.skills, words),
        _attitudes(standard, words),
        _notes(standard, words),
    )
    for table in tables:
        console.print()
        console.print(table)
    console.print()
    console.print(Plain(say("standard.source", words, published=f"{standard.source.published:%Y/%m/%d}")))
    return GOOD


def _table(title: str, headings: tuple[str, ...], words: Language) -> Table:
    table = Table(title=say(title, words), title_justify="left", title_style="bold")
    for heading in headings:
        # Codes and dates stay on one line. Chinese has no spaces to break at: fold, never cut off.
        one_line = heading in ("standard.code", "standard.updated", "standard.level")
        table.add_column(say(heading, words), no_wrap=one_line, overflow="fold")
    return table


def _identity(standard: Standard, words: Language) -> Table:
    identity = standard.identity
    table = _table("standard.identity", ("standard.term", "standard.wording"), words)
    table.add_row(say("standard.code", words), identity.code)
    table.add_row(say("standard.name", words), identity.name.within(words))
    for category in identity.categories:
        table.add_row(category.kind.within(words), f"{category.name.within(words)} ({category.code})")
    table.add_row(say("standard.description", words), identity.description.within(words))
    table.add_row(say("standard.level", words), str(identity.level))
    table.add_row(say("standard.recommended", words), identity.recommended.within(words))
    return table


def _versions(standard: Standard, words: Language) -> Table:
    headings = ("standard.code", "standard.name", "standard.status", "standard.note", "standard.updated")
    table = _table("standard.versions", headings, words)
    for row in standard.versions:
        texts = (text.within(words) for text in (row.name, row.status, row.note))
        table.add_row(row.code, *texts, f"{row.updated:%Y/%m/%d}")
    return table


def _tasks(standard: Standard, words: Language) -> Table:
    table = _table("standard.tasks", ("standard.code", "standard.wording", "standard.level"), words)
    for duty in standard.duties:
        table.add_row(duty.code, duty.wording.within(words), style="bold", end_section=True)
        for task in (task for task in standard.tasks if task.duty == duty.code):
            table.add_row(task.code, task.wording.within(words), str(task.level), style="bold")
            for output in standard.outputs_of(task.code):
                table.add_row(output.code, output.wording.within(words))
            for indicator in standard.indicators_of(task.code):
                table.add_row(indicator.code, indicator.wording.within(words))
            table.add_row("K", " ".join(task.knowledge))
            table.add_row("S", " ".join(task.skills), end_section=True)
    return table


def _listed(title: str, standard: Standard, entries: tuple[Knowledge | Skill, ...], words: Language) -> Table:
    table = _table(title, ("standard.code", "standard.wording", "standard.used_in"), words)
    for entry in entries:
        table.add_row(entry.code, entry.wording.within(words), " ".join(standard.tasks_of(entry.code)))
    return table


def _attitudes(standard: Standard, words: Language) -> Table:
    table = _table("standard.attitudes", ("standard.code", "standard.name", "standard.meaning"), words)
    for entry in standard.attitudes:
        texts = (text.within(words) for text in (entry.wording, entry.definition))
        table.add_row(entry.code, *texts, end_section=True)
    return table


def _notes(standard: Standard, words: Language) -> Table:
    table = _table("standard.notes", ("standard.term", "standard.meaning"), words)
    for note in standard.notes:
        table.add_row(note.wording.within(words), note.text.within(words), end_section=True)
    return table
