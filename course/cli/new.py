"""`course new`: a course folder with its settings and its secret."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from course.cli.shared import GOOD, AsJson, InLanguage, chosen_language, print_json
from helpers.errors import UsageError
from helpers.words import say

__all__ = ["run"]


def run(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new or empty folder, one for each course run.")],
    course_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="The course's id. Default: the folder's name.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="What learners read as the course's name.")] = None,
    profile: Annotated[str, typer.Option("--profile", metavar="core|full", help="Which exercises count.")] = "full",
    exam: Annotated[
        bool, typer.Option("--exam", help="Exam mode: notebooks do not say which answers are right.")
    ] = False,
    as_json: AsJson = False,
    language: InLanguage = None,
) -> int:
    """Make a course folder: course.yaml, to be edited, and course.secret, to be kept.

    Learners' data, the token and all signatures of the course follow from course.secret.

    Back it up, and give it to nobody.
    """
    from course.identity.course import SETTINGS_FILE, new_course
    from course.identity.ids import is_good_id, refuse_bad_id
    from course.identity.secret import SECRET_FILE
    from course.identity.settings import PROFILES, Settings

    spoken = chosen_language(language)
    if course_id is None:
        course_id = folder.resolve().name
        if not is_good_id(course_id):
            raise UsageError("identity.new.needs_id", name=course_id[:60])
    refuse_bad_id("--id", course_id)
    chosen = next((known for known in PROFILES if known == profile.lower()), None)
    if chosen is None:
        raise UsageError("identity.new.no_profile", came=profile[:40])
    name = (title or "").strip()[:200] or say("identity.new.default_title", spoken)
    course = new_course(folder, Settings(id=course_id, title=name, language=spoken, profile=chosen, exam=exam))
    settings, secret = folder / SETTINGS_FILE, folder / SECRET_FILE
    if as_json:
        print_json({"course": course.id, "folder": str(folder), "settings": str(settings), "secret_file": str(secret)})
    else:
        typer.echo(say("identity.new.made", spoken, course=course.id, folder=folder, settings=settings, secret=secret))
    return GOOD
