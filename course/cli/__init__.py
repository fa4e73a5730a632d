"""The commands, one a file. A command parses, calls one function, prints, and returns an exit code.

    0    good
    1    finished, but something needs a person
    2    not run: a wrong call, a refusal, no isolation
    3    the command itself failed; a log is written and named
    130  stopped by the person at the keyboard

With `--json` one JSON object goes to stdout and nothing else; progress and sentences go to stderr.
"""

from __future__ import annotations

from course.cli.front import main

__all__ = ["main"]
