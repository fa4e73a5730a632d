"""`course lab`: open the course in JupyterLab."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from course.cli.shared import GOOD, InLanguage, chosen_language
from course.lab import find_notebooks, lab_words, open_lab
from helpers.words import Language, say

__all__ = ["run"]


def run(
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Default: the first free one from 8888 on.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address instead of opening it.")] = False,
    learner_file: Annotated[
        Path | None,
        typer.Option(
            "--learner-file", metavar="FILE", help="Your personal file; it is put where the notebooks find it."
        ),
    ] = None,
    language: InLanguage = None,
) -> int:
    """Open the course in JupyterLab."""
    spoken = chosen_language(language)
    if learner_file is not None:
        spoken = _adopt(learner_file, spoken, asked=language is not None)
    notebooks = find_notebooks(spoken)
    words = lab_words(notebooks, port=port, browser=not no_browser)
    print(say("lab.opening_no_browser" if no_browser else "lab.opening", spoken, folder=notebooks), file=sys.stderr)
    open_lab(words, spoken)
    return GOOD


def _adopt(given: Path, spoken: Language, *, asked: bool) -> Language:
    """Make this the course of the file's learner; the language is theirs unless another was asked for."""
    # Reading data costs pandas, which the plain command does without.
    from course.identity.adopt import adopt, personal_file_at

    adopted = adopt(personal_file_at(given), find_notebooks(spoken))
    told = adopted.learner.language
    if told is not None and not asked:
        spoken = "en" if told.lower().startswith("en") else "zh-TW"
    print(say("lab.learner.taken", spoken, learner=adopted.learner.id, file=adopted.file), file=sys.stderr)
    if adopted.kept is not None:
        print(say("lab.learner.kept", spoken, file=adopted.kept.name), file=sys.stderr)
    return spoken
