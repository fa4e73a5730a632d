"""The one door of all commands: which there are, and what becomes of an error."""

from __future__ import annotations

import importlib
import sys
import tempfile
import traceback
from pathlib import Path

import typer
from typer._click.core import Command, Context  # typer's own copy of click; the package click is another one
from typer._click.exceptions import ClickException
from typer.core import TyperGroup

from course.cli.shared import FAILED, NOT_RUN, STOPPED
from helpers.errors import CourseError
from helpers.words import say

__all__ = ["app", "main"]

# Each command is a module of this room with a function `run`. A module is imported only when its
# command is asked for: `course --help` must not pay for pandas.
COMMANDS = {
    "bench": "course.cli.bench",
    "build": "course.cli.build",
    "coverage": "course.cli.coverage",
    "data": "course.cli.data",
    "doctor": "course.cli.doctor",
    "grade": "course.cli.grade",
    "lab": "course.cli.lab",
    "new": "course.cli.new",
    "standard": "course.cli.standard",
}


class _OnDemand(TyperGroup):
    def list_commands(self, ctx: Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in COMMANDS:
            return None
        one = typer.Typer(add_completion=False)
        one.command(cmd_name)(importlib.import_module(COMMANDS[cmd_name]).run)
        return typer.main.get_command(one)


app = typer.Typer(
    cls=_OnDemand,
    add_completion=False,
    no_args_is_help=True,
    help="The KMC2431-008v3 course: open it, build it, make companies, mark hand-ins.",
)


@app.callback()
def _course() -> None:
    """Open, build and mark the KMC2431-008v3 course."""


def main() -> None:
    """Run one command; every way out is one of the exit codes of this room."""
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows console is cp950; a sign it cannot show must not stop a command.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(app(standalone_mode=False) or 0)
    except typer.Abort:
        sys.exit(STOPPED)
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except ClickException as wrong_call:
        wrong_call.show()
        sys.exit(NOT_RUN)
    except CourseError as error:
        print(error.sentence(), file=sys.stderr)
        sys.exit(NOT_RUN)
    except Exception:
        with tempfile.NamedTemporaryFile(
            "w", prefix="course-", suffix=".log", delete=False, encoding="utf-8"
        ) as log:
            traceback.print_exc(file=log)
        print(say("cli.failed", log=str(Path(log.name))), file=sys.stderr)
        sys.exit(FAILED)
