"""`course coverage`: what the lessons cover, in both directions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from course.cli.shared import GOOD, NEEDS_A_PERSON, AsJson, InLanguage, chosen_language, print_json
from course.coverage import Coverage, Profile, cover
from helpers.checks import lesson_names, load_record
from helpers.errors import UsageError
from helpers.standard import load_standard
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["run"]

Format = Literal["table", "json", "xlsx", "html"]

WIDTH_IN_A_FILE = 120  # characters; on the screen the terminal decides


def run(
    profile: Annotated[Profile, typer.Option(help="core leaves the extension exercises out.")] = "full",
    format: Annotated[Format | None, typer.Option(help="Default: by the ending of --out, else a table.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write here instead of to the screen.")] = None,
    as_json: AsJson = False,
    language: InLanguage = None,
) -> int:
    """Show which parts of the lessons carry each code of the standard; exit 1 on any gap."""
    from course.coverage_report import as_plain, summary_of

    words = chosen_language(language)
    shape = format or _format_of(out)
    if shape == "xlsx" and out is None and not as_json:
        raise UsageError("coverage.needs_a_file")
    coverage = cover(load_standard(), [load_record(task) for task in lesson_names()], profile=profile)
    if out is not None:
        _write(out, _dressed(coverage, shape, words, width=WIDTH_IN_A_FILE))
    if as_json or (shape == "json" and out is None):
        print_json(as_plain(coverage, words))
    elif out is not None:
        typer.echo(summary_of(coverage, words))
        typer.echo(say("coverage.wrote", words, file=str(out)))
    else:
        typer.echo(_dressed(coverage, shape, words).decode("utf-8"), nl=False)
    return GOOD if coverage.complete else NEEDS_A_PERSON


def _format_of(out: Path | None) -> Format:
    ending = out.suffix.lower().removeprefix(".") if out else ""
    return next((known for known in get_args(Format) if known == ending), "table")


def _dressed(coverage: Coverage, shape: Format, words: Language, *, width: int | None = None) -> bytes:
    from course.coverage_report import as_html, as_plain, as_text, as_xlsx

    if shape == "xlsx":
        return as_xlsx(coverage, words)
    if shape == "html":
        return as_html(coverage, words).encode("utf-8")
    if shape == "json":
        plain = as_plain(coverage, words)
        return f"{json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()
    return as_text(coverage, words, width=width).encode("utf-8")


def _write(file: Path, data: bytes) -> None:
    try:
        # A folder mistyped is more likely than a folder wanted.
        file.parent.stat()
        write_whole(file, data)
    except OSError as error:
        raise UsageError("coverage.cannot_write", file=str(file), reason=error.strerror or "") from None
