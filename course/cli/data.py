"""`course data`: one learner's company, in a folder in which their notebooks work on it."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from course.cli.shared import GOOD, AsJson, InLanguage, chosen_language, print_json
from helpers.errors import DataError, UsageError
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["run"]

_PERSONAL_FILE, _OWN_DATA = "personal.json", "my_data"  # the names that `helpers.lesson` looks for


def run(
    course: Annotated[str, typer.Option("--course", metavar="C", help="The course's id.")],
    learner: Annotated[str, typer.Option("--learner", metavar="ID", help="The learner's id.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="A new or empty folder, or this learner's own.")],
    scale: Annotated[
        float, typer.Option("--scale", metavar="X", help="Size of the company, 0.02-2; 1 is full size.")
    ] = 1.0,
    as_json: AsJson = False,
    language: InLanguage = None,
) -> int:
    """Make a learner's company: personal.json and my_data in a folder."""
    from numpy.random import default_rng

    from helpers.datasets import open_company, write_company
    from helpers.market import found_market, simulate

    spoken = chosen_language(language)
    for option, came in (("--course", course), ("--learner", learner)):
        _refuse_bad_id(option, came)
    market = found_market(course, learner, scale=scale)
    with _claimed(out, course, learner, spoken if language else None):
        print(say("datasets.making", spoken, learner=learner), file=sys.stderr, flush=True)
        history = simulate(market, default_rng(market.seed))
        write_company(history, out / _OWN_DATA, name="own", course=course, learner=learner)
    if as_json:
        digest = open_company(out / _OWN_DATA).digest
        facts = {"course": course, "learner": learner, "scale": scale, "folder": str(out), "digest": digest}
        print_json({**facts, "rows": {name: len(table) for name, table in history.tables.items()}})
    else:
        typer.echo(say("datasets.made", spoken, folder=out))
    return GOOD


def _refuse_bad_id(option: str, came: str) -> None:
    # A colon would let two pairs of ids share one company; a slash would lead out of a folder.
    if not 1 <= len(came) <= 64 or not came.isprintable() or any(sign in came for sign in " \u3000/\\:"):
        raise UsageError("datasets.bad_id", option=option, came=came[:70])


@contextlib.contextmanager
def _claimed(folder: Path, course: str, learner: str, language: Language | None) -> Iterator[None]:
    """A folder with this learner's personal file; after an error it is as it was before."""
    file = folder / _PERSONAL_FILE
    before = file.read_bytes() if _belongs_to(folder, course, learner) else None
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # First the name, then the data: stopped in between, the notebook makes the data itself.
        if before is None or language:
            facts = {"course": course, "learner": learner} | ({"language": language} if language else {})
            write_whole(file, (json.dumps(facts, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
        yield
    except BaseException as error:
        with contextlib.suppress(OSError):
            if before is not None:
                write_whole(file, before)
            else:
                file.unlink(missing_ok=True)
            for one in made:
                one.rmdir()
        if isinstance(error, OSError):
            raise DataError("datasets.unwritable", folder=str(folder), why=error.strerror or str(error)) from None
        raise


def _belongs_to(folder: Path, course: str, learner: str) -> bool:
    try:
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            return False
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(folder), why=error.strerror or str(error)) from None
    if not (folder / _PERSONAL_FILE).is_file():
        raise DataError("datasets.not_ours", folder=str(folder))
    try:
        written: Any = json.loads((folder / _PERSONAL_FILE).read_text(encoding="utf-8-sig"))
        owner = (str(written["course"]), str(written["learner"]))
    except (OSError, ValueError, KeyError, TypeError):
        raise DataError("datasets.not_a_learner", folder=str(folder)) from None
    if owner != (course, learner):
        raise DataError("datasets.other_learner", folder=str(folder), course=owner[0][:64], learner=owner[1][:64])
    return True
