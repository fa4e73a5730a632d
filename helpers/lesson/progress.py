"""What a learner has done so far in one lesson, kept in a file beside the notebook.

The file is plain JSON: for each exercise the tries, the best verdict and points, the hints opened,
and the accepted answers that later exercises build on. It is resumed when the notebook is opened
again. A damaged file, or one that belongs to other data, is set aside under another name and never
thrown away; a folder that cannot be written to costs the memory, not the lesson.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helpers.checks import Judgement, pack, unpack
from helpers.errors import DataError
from helpers.whole_files import write_whole

__all__ = ["Progress", "Standing", "open_progress"]


@dataclass
class Standing:
    """Where a learner stands in one exercise: the best try, and the points of the latest.

    `different` holds a mark of each different try, the first few; `example_after` is the number of
    tries at which the worked example was opened, 0 while it was not.
    """

    tries: int = 0
    latest_points: int = 0
    verdict: str = "not_attempted"
    points: int = 0
    met: list[str] = field(default_factory=list)
    hints: int = 0
    accepted: dict[str, Any] = field(default_factory=dict)
    different: list[str] = field(default_factory=list)
    example_after: int = 0


MOST_DIFFERENT = 10


@dataclass
class Progress:
    """The standing in every exercise, and the file it is kept in.

    `attempts` counts the hand-ins; `changed_at` is the moment of this sitting's last try.
    """

    file: Path
    owner: dict[str, str]
    exercises: dict[str, Standing] = field(default_factory=dict)
    attempts: int = 0
    changed_at: float | None = None
    notice: tuple[str, dict[str, str]] | None = None

    def standing(self, exercise: str) -> Standing:
        """Where the learner stands in one exercise."""
        return self.exercises.setdefault(exercise, Standing())

    def record(self, judgement: Judgement, answers: dict[str, Any]) -> None:
        """Note one try. The best try counts; the latest fully accepted answers are carried on."""
        if judgement.verdict == "not_attempted":
            return
        standing = self.standing(judgement.exercise.id)
        standing.tries += 1
        standing.latest_points = judgement.points
        mark = _mark_of(judgement, answers)
        if mark not in standing.different and len(standing.different) < MOST_DIFFERENT:
            standing.different.append(mark)
        self.changed_at = time.time()
        if standing.verdict == "not_attempted" or judgement.points >= standing.points:
            standing.verdict, standing.points = judgement.verdict, judgement.points
            standing.met = [outcome.criterion.id for outcome in judgement.outcomes if outcome.verdict == "met"]
        if judgement.verdict == "met":
            standing.accepted = {name: pack(value) for name, value in answers.items()}
        self.save()

    def accepted(self) -> dict[str, dict[str, Any]]:
        """The plain accepted answers by exercise and variable."""
        found = {}
        for exercise, standing in self.exercises.items():
            if standing.accepted:
                try:
                    found[exercise] = {name: unpack(value) for name, value in standing.accepted.items()}
                except DataError:
                    standing.accepted = {}
        return found

    def as_data(self) -> dict[str, Any]:
        """The content of the file."""
        return {
            "format": 1,
            **self.owner,
            "attempts": self.attempts,
            "exercises": {name: vars(standing) for name, standing in sorted(self.exercises.items())},
        }

    def save(self) -> None:
        """Write the file whole, or leave the old one as it was."""
        text = json.dumps(self.as_data(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        try:
            write_whole(self.file, text.encode("utf-8"))
        except OSError as error:
            self.notice = ("lesson.progress_not_kept", {"file": str(self.file), "why": error.strerror or ""})


def open_progress(file: Path, *, lesson: str, course: str, learner: str, data_digest: str) -> Progress:
    """Resume a lesson's progress, or begin it.

    Args:
        file: The JSON beside the notebook.
        lesson, course, learner, data_digest: Whose progress it must be to be resumed.
    """
    owner = {"lesson": lesson, "course": course, "learner": learner, "data_digest": data_digest}
    progress = Progress(file, owner)
    try:
        written = json.loads(file.read_text(encoding="utf-8"))
        exercises = {str(name): _standing(kept) for name, kept in written["exercises"].items()}
        theirs = {name: written[name] for name in owner}
        attempts = max(int(written.get("attempts", 0)), 0)
    except FileNotFoundError:
        return progress
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        progress.notice = ("lesson.progress_damaged", {"file": file.name, "kept": _set_aside(file)})
        return progress
    if theirs != owner:
        progress.notice = ("lesson.progress_of_another", {"file": file.name, "kept": _set_aside(file)})
        return progress
    progress.exercises, progress.attempts = exercises, attempts
    return progress


def _mark_of(judgement: Judgement, answers: dict[str, Any]) -> str:
    """The same for the same try: its answers, and what could not be read."""
    problems = {name: [problem.key, *map(str, problem.facts.values())] for name, problem in judgement.problems.items()}
    whole = json.dumps([{name: pack(value) for name, value in answers.items()}, problems], sort_keys=True)
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:8]


def _standing(kept: dict[str, Any]) -> Standing:
    standing = Standing(**kept)
    counts = (standing.tries, standing.latest_points, standing.points, standing.hints, standing.example_after)
    whole = all(type(number) is int and number >= 0 for number in counts)
    lists = isinstance(standing.met, list) and isinstance(standing.different, list)
    if not (whole and lists and isinstance(standing.accepted, dict)):
        raise ValueError
    return standing


def _set_aside(file: Path) -> str:
    number = 1
    while (kept := file.with_suffix(f".{number}.json")).exists():
        number += 1
    try:
        os.replace(file, kept)
    except OSError:
        return file.name
    return kept.name
