"""`course grade`: run a folder of hand-ins in a sandbox and mark them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from course.cli.shared import GOOD, NEEDS_A_PERSON, STOPPED, AsJson, InLanguage, chosen_language, print_json
from helpers.errors import UsageError
from helpers.words import say

__all__ = ["run"]

LEAST_MEMORY_MB = 256


def run(
    submissions: Annotated[Path, typer.Argument(help="Folder of zips, notebooks or folders; nbgrader and Moodle too.")],
    course: Annotated[
        str, typer.Option("--course", metavar="C", help="The course folder, or the id of a self-study course.")
    ],
    out: Annotated[Path, typer.Option("--out", help="Folder for gradebook, feedback and records.")],
    roster: Annotated[
        Path | None, typer.Option("--roster", metavar="FILE", help="The class list; who is not on it is not graded.")
    ] = None,
    time_limit: Annotated[
        float | None,
        typer.Option("--time-limit", metavar="S", help="Wall seconds a notebook. Default: course.yaml, else 300."),
    ] = None,
    memory_mb: Annotated[
        int | None,
        typer.Option("--memory-mb", metavar="M", help="MB for all its processes. Default: course.yaml, else 2048."),
    ] = None,
    unsafe_no_sandbox: Annotated[
        bool, typer.Option("--unsafe-no-sandbox", help="Run without isolation; stamped on every output.")
    ] = False,
    names: Annotated[bool, typer.Option("--names", help="Show senders' names in the gradebook.")] = False,
    workers: Annotated[int | None, typer.Option("--workers", metavar="N", help="Default: one a core.")] = None,
    as_json: AsJson = False,
    language: InLanguage = None,
) -> int:
    """Run hand-ins in a sandbox, mark them against each learner's own data, write a gradebook."""
    speech = chosen_language(language)
    os.environ["COURSE_LANGUAGE"] = speech
    from course.identity import open_course, read_roster

    opened = open_course(course)
    opened.insist_on_data_version()
    limits = opened.settings.limits
    time_limit = limits.time_s if time_limit is None else time_limit
    memory_mb = limits.memory_mb if memory_mb is None else memory_mb
    if time_limit <= 0 or memory_mb < LEAST_MEMORY_MB or (workers is not None and workers < 1):
        raise UsageError("grading.bad_limits", least=LEAST_MEMORY_MB)
    listed = None if roster is None else read_roster(roster)
    for remark in () if listed is None else listed.problems:
        print(remark.sentence(speech), file=sys.stderr)
    from rich.console import Console
    from rich.progress import Progress

    from course.grading.job import grade
    from course.grading.limits import Limits

    if unsafe_no_sandbox:
        print(say("grading.unsafe_warning", speech), file=sys.stderr)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(say("grading.progress", speech), total=None)
        graded = grade(
            submissions,
            course=opened,
            out=out,
            limits=Limits(time_s=time_limit, cell_s=min(60.0, time_limit), memory_mb=memory_mb),
            workers=workers or os.cpu_count() or 1,
            language=speech,
            roster=listed,
            names=names,
            isolated=not unsafe_no_sandbox,
            tell=lambda done, whole: progress.update(bar, completed=done, total=whole),
        )
    counts = {
        status: sum(record.status == status for record in graded.records)
        for status in ("graded", "refused", "needs_person", "not_graded")
    }
    waiting = sum(record.needs_a_look for record in graded.records)
    if as_json:
        print_json(
            {
                "course": opened.id,
                "files": [str(file) for file in graded.files],
                "rows": [
                    {
                        "item": record.item,
                        "learner": record.learner,
                        "task": record.task,
                        "status": record.status,
                        "ending": record.ending,
                        "points": record.points,
                        "available": record.available,
                        "needs_a_look": record.needs_a_look,
                    }
                    for record in graded.records
                ],
                "stopped": graded.stopped,
                "unsafe": unsafe_no_sandbox,
                **counts,
            }
        )
    else:
        print(say("grading.done", speech, total=len(graded.records), waiting=waiting, out=str(out), **counts))
    if graded.stopped:
        print(say("grading.partial_stamp", speech), file=sys.stderr)
        return STOPPED
    return NEEDS_A_PERSON if graded.needs_a_person else GOOD
