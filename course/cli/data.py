"""`course data`: companies, for one learner or for a whole class, each in a folder of its own."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from course.cli.shared import GOOD, NEEDS_A_PERSON, STOPPED, AsJson, InLanguage, chosen_language, print_json
from helpers.errors import DataError, UsageError
from helpers.lesson.places import PERSONAL_FILE
from helpers.whole_files import write_whole
from helpers.words import LANGUAGES, Language, say

if TYPE_CHECKING:
    from course.identity import Course, Roster
    from course.release import Made

__all__ = ["run"]

TABLE = "companies.csv"


def run(
    course: Annotated[
        str, typer.Option("--course", metavar="C", help="A course folder (see course new), or any id for self-study.")
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            metavar="DIR",
            help="With --learner that learner's folder; with --roster the folder of all of them.",
        ),
    ],
    learner: Annotated[str | None, typer.Option("--learner", metavar="ID", help="One learner's id.")] = None,
    roster: Annotated[
        Path | None,
        typer.Option(
            "--roster",
            metavar="FILE",
            help="A class list, XLSX or CSV, with a column of ids (學號, id); name, email, group, language may follow.",
        ),
    ] = None,
    scale: Annotated[
        float, typer.Option("--scale", metavar="X", help="Size of each company, from 0.02; 1 is full size.")
    ] = 1.0,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", help="Companies made at a time. Default: one a core.")
    ] = None,
    as_json: AsJson = False,
    language: InLanguage = None,
) -> int:
    """Make learners' companies: a folder with personal.json and my_data for each.

    Hand each learner their folder; a notebook copied into it works on their company.

    With --roster there is a folder for each row of a class list, and companies.csv says whose is whose.

    Rows that need a person are printed and the command ends with 1; the others are made.

    Stopped with Ctrl-C it leaves nothing half made, and goes on when it is run again.
    """
    from course.identity import open_course

    spoken = chosen_language(language)
    if (learner is None) == (roster is None):
        raise UsageError("identity.data.one_of")
    if workers is not None and workers < 1:
        raise UsageError("identity.data.bad_workers", came=workers)
    opened = open_course(course)
    opened.insist_on_data_version()
    if learner is not None:
        return _make_one(opened, learner, out, scale, spoken, spoken if language else None, as_json)
    assert roster is not None
    return _make_class(opened, roster, out, scale, workers or os.cpu_count() or 1, spoken, as_json)


# One learner ------------------------------------------------------------------------------------------


def _make_one(
    course: Course, learner: str, out: Path, scale: float, spoken: Language, asked: Language | None, as_json: bool
) -> int:
    from course.identity import refuse_bad_id
    from course.identity.ids import RESERVED
    from course.release import recipe_of
    from helpers.datasets import open_company
    from helpers.lesson.companies import OWN_DATA, make_company

    refuse_bad_id("--learner", learner)
    if learner.casefold() == RESERVED:
        raise UsageError("identity.data.reserved_id", came=learner)
    recipe = recipe_of(course, learner, scale=scale)
    with _claimed(out, course, learner, scale, asked):
        print(say("datasets.making", spoken, learner=learner), file=sys.stderr, flush=True)
        rows = make_company(recipe, out / OWN_DATA)
    if as_json:
        digest = open_company(out / OWN_DATA).digest
        facts = {"course": course.id, "learner": learner, "scale": scale, "folder": str(out), "digest": digest}
        print_json({**facts, "rows": rows})
    else:
        typer.echo(say("datasets.made", spoken, folder=out))
    return GOOD


@contextlib.contextmanager
def _claimed(folder: Path, course: Course, learner: str, scale: float, asked: Language | None) -> Iterator[None]:
    """A folder with this learner's personal file; after an error it is as it was before."""
    from course.identity import personal_bytes, personal_facts

    file = folder / PERSONAL_FILE
    kept, before = _belongs_to(folder, course.id, learner)
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    language = asked or kept or (None if course.secret is None else course.settings.language)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # First the name, then the data: stopped in between, the notebook makes the data itself.
        write_whole(file, personal_bytes(personal_facts(course, learner, language=language, scale=scale)))
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


def _belongs_to(folder: Path, course: str, learner: str) -> tuple[Language | None, bytes | None]:
    """The language and bytes of the personal file that is there; none in a new or empty folder."""
    try:
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            return None, None
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(folder), why=error.strerror or str(error)) from None
    if not (folder / PERSONAL_FILE).is_file():
        raise DataError("datasets.not_ours", folder=str(folder))
    try:
        before = (folder / PERSONAL_FILE).read_bytes()
        written: Any = json.loads(before.decode("utf-8-sig"))
        owner = (str(written["course"]), str(written["learner"]))
        language = next((known for known in LANGUAGES if known == written.get("language")), None)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise DataError("datasets.not_a_learner", folder=str(folder)) from None
    if owner != (course, learner):
        raise DataError("datasets.other_learner", folder=str(folder), course=owner[0][:64], learner=owner[1][:64])
    return language, before


# A class ----------------------------------------------------------------------------------------------


def _make_class(
    course: Course, file: Path, out: Path, scale: float, workers: int, spoken: Language, as_json: bool
) -> int:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress

    from course.identity import read_roster
    from course.release import make_folders, recipe_of

    recipe_of(course, "anybody", scale=scale)  # an impossible size is refused before anything is made
    roster = read_roster(file)
    if not roster.learners:
        _print_remarks(roster, spoken)
        raise UsageError("identity.data.nobody")
    if course.secret is None:
        print(say("identity.data.self_study", spoken, course=course.id), file=sys.stderr)
    learners = [(one.id, one.language or course.settings.language) for one in roster.learners]
    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(say("identity.data.progress", spoken), total=len(learners))
        made, stopped = make_folders(
            course,
            learners,
            out,
            scale=scale,
            workers=workers,
            tell=lambda done, _: progress.update(bar, completed=done),
        )
    _write_table(made, out)
    _print_remarks(roster, spoken)
    for one in made:
        if one.error is not None:
            why = say(one.error[0], spoken, **one.error[1])
            print(say("identity.data.failed", spoken, learner=one.learner, why=why), file=sys.stderr)
    counts = {what: sum(one.outcome == what for one in made) for what in ("made", "kept", "failed", "not made")}
    if as_json:
        print_json(_as_data(course, roster, made, counts, out, scale, stopped, spoken))
    else:
        told = {what: counts[what] for what in ("made", "kept", "failed")}
        typer.echo(say("identity.data.done", spoken, total=len(made), table=out / TABLE, **told))
    if stopped:
        print(say("identity.data.stopped", spoken), file=sys.stderr)
        return STOPPED
    return NEEDS_A_PERSON if roster.problems or counts["failed"] else GOOD


def _print_remarks(roster: Roster, spoken: Language) -> None:
    for remark in roster.remarks:
        if not remark.needs_a_person:
            print(remark.sentence(spoken), file=sys.stderr)
    if roster.problems:
        print(say("identity.data.problems", spoken, number=len(roster.problems)), file=sys.stderr)
    for remark in roster.problems:
        print(f"- {remark.sentence(spoken)}", file=sys.stderr)


def _write_table(made: list[Made], out: Path) -> None:
    from course.grading.names import typed

    whole = io.StringIO()
    writer = csv.writer(whole, lineterminator="\n")
    writer.writerow(["folder", "learner", "digest"])
    writer.writerows([typed(one.folder.name), typed(one.learner), one.digest] for one in made if one.digest)
    try:
        write_whole(out / TABLE, whole.getvalue().encode("utf-8-sig"))
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(out), why=error.strerror or str(error)) from None


def _as_data(
    course: Course,
    roster: Roster,
    made: list[Made],
    counts: dict[str, int],
    out: Path,
    scale: float,
    stopped: bool,
    spoken: Language,
) -> dict[str, Any]:
    rows = {one.id: one.row for one in roster.learners}
    return {
        "course": course.id,
        "scale": scale,
        "table": str(out / TABLE),
        "stopped": stopped,
        "counts": {what.replace(" ", "_"): number for what, number in counts.items()},
        "companies": [
            {
                "row": rows[one.learner],
                "learner": one.learner,
                "folder": one.folder.name,
                "digest": one.digest,
                "outcome": one.outcome.replace(" ", "_"),
            }
            for one in made
        ],
        "remarks": [
            {
                "row": remark.row,
                "column": remark.column,
                "kind": remark.key,
                "needs_a_person": remark.needs_a_person,
                "sentence": remark.sentence(spoken),
            }
            for remark in roster.remarks
        ],
    }
