"""Deliverables on the learner's disk: `lesson.deliver("O1.2.1")` writes them, `submit()` takes them along.

A deliverable is written even when parts of it are missing, so that the learner can look at it; what
is missing is said in sentences, and each open place says so in the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpers.checks import Deliverable, LessonRecord
from helpers.lesson.places import Learner, file_part, work_folder
from helpers.lesson.view import Note
from helpers.whole_files import write_whole
from helpers.words import LANGUAGES, Language, say

__all__ = ["Delivered", "delivered_files", "write_deliverable"]

MOST_FILE_BYTES = 8_000_000


@dataclass(frozen=True)
class Delivered(Note):
    """What was written, as a note; `files` is empty when nothing was."""

    files: tuple[Path, ...] = ()

    __repr__ = Note.__repr__


def write_deliverable(
    record: LessonRecord,
    deliverable: Deliverable,
    learner: Learner,
    variables: Mapping[str, Any],
    language: Language,
) -> Delivered:
    """Write one deliverable beside the notebook, each file whole or not at all.

    Args:
        record: The lesson.
        deliverable: Which of its deliverables.
        learner: Whose it is.
        variables: The learner's variables by name.
        language: The language of headings, labels and sentences.
    """
    # Whoever only hands in does not pay for charts and documents.
    from helpers.deliverables import Letterhead, fill, to_docx, to_html, words_of_columns

    filled = fill(deliverable, variables, words=words_of_columns(record), language=language)
    missing = tuple(gap.sentence(language) for gap in filled.gaps)
    title = deliverable.title.within(language)
    if not filled.attempted:
        # Ten sentences about ten open parts would say no more than their headings.
        headings = say("lesson.delivery.comma", language).join(
            part.heading.within(language) for part in deliverable.parts if part.kind == "text"
        )
        return Delivered(
            say("lesson.delivery.not_begun", language, code=deliverable.code, title=title),
            (say("lesson.delivery.parts", language, headings=headings),),
            language,
        )
    name = say("deliverables.class_learner", language) if learner.is_class else learner.id
    head = Letterhead(record.task, record.title.within(language), deliverable.code, name)
    folder = work_folder()
    stem = _stem(deliverable, learner, language)
    made = {
        "docx": lambda: to_docx(filled, head, language),
        "html": lambda: to_html(filled, head, language).encode("utf-8"),
    }
    files = []
    try:
        for kind in deliverable.formats:
            files.append(folder / f"{stem}.{kind}")
            write_whole(files[-1], made[kind]())
    except OSError as error:
        facts = {"file": files[-1].name, "why": error.strerror or type(error).__name__}
        return Delivered(
            say("lesson.delivery.not_written", language, code=deliverable.code, title=title),
            (say("lesson.delivery.cannot_write", language, **facts), *missing),
            language,
        )
    names = say("lesson.delivery.and", language).join(file.name for file in files)
    found = say("lesson.delivery.where", language, files=names)
    word = say("lesson.delivery.missing" if missing else "lesson.delivery.complete", language, count=len(missing))
    return Delivered(
        say("lesson.delivery.written", language, code=deliverable.code, title=title),
        (found, word, *missing),
        language,
        tuple(files),
    )


def delivered_files(record: LessonRecord, learner: Learner) -> tuple[dict[str, bytes], list[str], list[str]]:
    """What `deliver` has left beside the notebook, for the hand-in.

    Returns: The files by name; the codes of deliverables of which there is none; the names of files
        that are too large to take along.
    """
    found: dict[str, bytes] = {}
    absent, too_large = [], []
    for deliverable in record.deliverables:
        stems = [_stem(deliverable, learner, language) for language in LANGUAGES]
        names = [f"{stem}.{kind}" for stem in dict.fromkeys(stems) for kind in deliverable.formats]
        there = [name for name in names if (work_folder() / name).is_file()]
        if not there:
            absent.append(deliverable.code)
            continue
        for name in there:
            file = work_folder() / name
            if file.stat().st_size > MOST_FILE_BYTES:
                too_large.append(name)
            else:
                found[name] = file.read_bytes()
    return found, absent, too_large


def _stem(deliverable: Deliverable, learner: Learner, language: Language) -> str:
    title = "_".join(deliverable.title.within(language).split())
    return f"{deliverable.code}_{title}_{file_part(learner.id)}"
