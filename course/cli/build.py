"""`course build`: lesson folders → notebooks, exercise records and answer keys."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from course.checkout import find_checkout
from course.cli.shared import GOOD, NEEDS_A_PERSON, AsJson, InLanguage, chosen_language, print_json
from helpers.words import say

__all__ = ["run"]


def run(
    lessons: Annotated[
        list[str] | None, typer.Argument(metavar="[LESSON ...]", help="Tasks such as T1.2; all when none is named.")
    ] = None,
    check_only: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 when a generated file is out of date.")
    ] = False,
    rerun: Annotated[
        bool, typer.Option("--rerun", help="Run the worked notebooks again even where nothing seems to have changed.")
    ] = False,
    as_json: AsJson = False,
    language: InLanguage = None,
) -> int:
    """Make the notebooks and the exercise files from the lesson folders."""
    from course.lessons import build, check, lesson_folders

    words = chosen_language(language)
    root = find_checkout()
    folders = lesson_folders(root, lessons or ())
    if check_only:
        found = check(root, folders)
    else:
        changed = build(
            root,
            folders,
            rerun=rerun,
            tell=lambda name: print(say("lessons.running", words, file=name), file=sys.stderr),
        )
        found = [file.relative_to(root).as_posix() for file in changed]
    if as_json:
        print_json({"stale" if check_only else "changed": found})
    else:
        for file in found:
            typer.echo(file)
        ending = ("lessons.stale" if found else "lessons.up_to_date") if check_only else "lessons.built"
        typer.echo(say(ending, words, number=len(found)))
    return NEEDS_A_PERSON if check_only and found else GOOD
