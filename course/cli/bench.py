"""`course bench`: the promises of the project, measured."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from course.bench import Measured, choose_rows, find_rows, measure
from course.checkout import find_checkout
from course.cli.shared import GOOD, NEEDS_A_PERSON, AsJson, InLanguage, chosen_language, print_json
from helpers.words import Language, say

__all__ = ["run"]


def run(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME ...]", help="Rooms or single rows; all when none is named.")
    ] = None,
    as_json: AsJson = False,
    language: InLanguage = None,
) -> int:
    """Measure the promises; exit 1 when one is not kept."""
    spoken = chosen_language(language)
    rows = choose_rows(find_rows(find_checkout()), names or ())
    done = measure(
        rows,
        lambda number, row: print(
            say("bench.measuring", spoken, number=number, total=len(rows), name=row.name), file=sys.stderr, flush=True
        ),
    )
    kept = all(one.kept for one in done)
    if as_json:
        print_json({"ok": kept, "rows": [one.as_data() for one in done]})
    else:
        # Piped output has no width of its own; 120 columns keep a row on one line.
        console = Console() if sys.stdout.isatty() else Console(width=120)
        console.print(_table(done, spoken))
        for one in done:
            if one.error:
                typer.echo(say("bench.broke", spoken, name=one.row.name, error=one.error), err=True)
    return GOOD if kept else NEEDS_A_PERSON


def _table(done: list[Measured], language: Language) -> Table:
    table = Table()
    table.add_column(say("bench.name", language), no_wrap=True)
    table.add_column(say("bench.promise", language))
    table.add_column(say("bench.limit", language), justify="right", no_wrap=True)
    table.add_column(say("bench.measured", language), justify="right", no_wrap=True)
    table.add_column(say("bench.kept", language))
    for one in done:
        row = one.row
        outcome = "bench.unmeasured" if one.value is None else "bench.yes" if one.kept else "bench.no"
        table.add_row(
            row.name,
            row.promise,
            f"{'≥' if row.at_least else '≤'} {row.limit:,g} {row.unit}",
            f"{one.shown} {row.unit}",
            say(outcome, language),
        )
        for peer, reached in row.peers.items():
            table.add_row("", say("bench.peer", language, peer=peer), "", f"{reached:,g} {row.unit}", "")
    return table
