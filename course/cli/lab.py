"""`course lab`: open the course in JupyterLab."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from course.cli.shared import GOOD, InLanguage, chosen_language
from course.lab import find_notebooks, lab_words, open_lab
from helpers.words import say

__all__ = ["run"]


def run(
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Default: the first free one from 8888 on.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address instead of opening it.")] = False,
    language: InLanguage = None,
) -> int:
    """Open the course in JupyterLab."""
    spoken = chosen_language(language)
    notebooks = find_notebooks(spoken)
    words = lab_words(notebooks, port=port, browser=not no_browser)
    print(say("lab.opening_no_browser" if no_browser else "lab.opening", spoken, folder=notebooks), file=sys.stderr)
    open_lab(words, spoken)
    return GOOD
