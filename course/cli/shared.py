"""What the commands share: exit codes, the options that mean the same everywhere, how to print."""

from __future__ import annotations

import json
import os
from typing import Annotated, Any

import typer

from helpers.errors import UsageError
from helpers.words import LANGUAGES, Language, default_language

__all__ = [
    "FAILED",
    "GOOD",
    "NEEDS_A_PERSON",
    "NOT_RUN",
    "STOPPED",
    "AsJson",
    "InLanguage",
    "chosen_language",
    "print_json",
]

GOOD, NEEDS_A_PERSON, NOT_RUN, FAILED, STOPPED = 0, 1, 2, 3, 130

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout and nothing else there.")]
InLanguage = Annotated[
    str | None, typer.Option("--language", metavar="zh-TW|en", help="Default: COURSE_LANGUAGE, else zh-TW.")
]


def chosen_language(asked: str | None) -> Language:
    """The language that `--language` names, or the process's own.

    Raises: UsageError: when it names one we do not have.
    """
    if asked is None:
        return default_language()
    for language in LANGUAGES:
        if asked.lower() == language.lower():
            # The whole process speaks it: errors that know no option, and the workers it starts.
            os.environ["COURSE_LANGUAGE"] = language
            return language
    raise UsageError("cli.no_language", asked=asked[:40], known=", ".join(LANGUAGES))


def print_json(data: dict[str, Any]) -> None:
    """One JSON object, readable and with sorted keys, on stdout."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True))
