"""Build lessons into the checkout, or check that what stands there is up to date.

Everything of a lesson is made in memory first; files are written only when all of it is right, each
one whole. Outputs of worked editions are kept when the code that made them is unchanged.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from course.lessons.editions import Edition, notebook_text, to_notebook
from course.lessons.execute import execute
from course.lessons.key import key_module
from course.lessons.problems import find_problems
from course.lessons.source import LessonSource, read_lesson
from helpers.checks.store import record_to_json
from helpers.errors import CourseError, LessonSourceError, UsageError
from helpers.whole_files import write_whole
from helpers.words import LANGUAGES, Language

__all__ = ["build", "check", "lesson_folders"]

_EDITIONS: tuple[tuple[Edition, str], ...] = (("learner", "notebooks"), ("solution", "solutions"))


def lesson_folders(root: Path, asked: Iterable[str] = ()) -> list[Path]:
    """Lesson folders of a checkout, all or those asked for by task (T1.2) or folder name.

    Raises: UsageError: when there is no `lessons` folder, or none of an asked name.
    """
    folders = sorted(folder for folder in (root / "lessons").glob("*") if (folder / "lesson.py").is_file())
    if not folders:
        raise UsageError("lessons.no_lessons", folder=str(root / "lessons"))
    chosen = []
    for name in asked:
        short = f"{name.replace('.', '_')}_"
        found = [folder for folder in folders if folder.name == name or folder.name.startswith(short)]
        if not found:
            raise UsageError("lessons.no_such_lesson", asked=name[:60], known=", ".join(f.name for f in folders))
        chosen += found
    return chosen or folders


def build(
    root: Path, folders: Iterable[Path], *, rerun: bool = False, tell: Callable[[str], None] = lambda _: None
) -> list[Path]:
    """Build lessons and write what changed.

    Args:
        root: The checkout.
        folders: Lesson folders.
        rerun: Run worked editions again even where neither their cells nor the companies changed.
        tell: Called with the name of each file that is being made.
    Returns: The files that changed.
    Raises: LessonSourceError: with every problem of the first lesson that has one.
    """
    changed = []
    for folder in folders:
        lesson = _sound_lesson(folder)
        for file, text in _plain_files(root, lesson).items():
            changed += _write_if_new(file, text)
        # The worked editions are run after the record and the key are in place: they check themselves.
        for language in LANGUAGES:
            file = root / "solutions" / language / f"{lesson.folder.name}.ipynb"
            fresh = _worked_edition(root, lesson, language)
            if rerun or not _same_code(file, fresh):
                tell(f"solutions/{language}/{file.name}")
                fresh = execute(fresh, name=file.name, datasets=root / "datasets")
                changed += _write_if_new(file, notebook_text(fresh))
    return changed


def check(root: Path, folders: Iterable[Path]) -> list[str]:
    """What is out of date, as paths below the checkout; empty when a build would change nothing.

    Cells and source hashes are compared; the outputs of worked editions are nbval's job.

    Raises: LessonSourceError: with every problem of the first lesson that has one.
    """
    stale = []
    for folder in folders:
        lesson = _sound_lesson(folder)
        stale += [file for file, text in _plain_files(root, lesson).items() if not _holds(file, text)]
        for language in LANGUAGES:
            file = root / "solutions" / language / f"{lesson.folder.name}.ipynb"
            if not _same_code(file, _worked_edition(root, lesson, language)):
                stale.append(file)
    return [file.relative_to(root).as_posix() for file in stale]


def _worked_edition(root: Path, lesson: LessonSource, language: Language) -> dict[str, Any]:
    """The cells to run, marked with the companies they are run on: other data make outputs stale."""
    notebook = to_notebook(lesson, "solution", language)
    companies = [root / "datasets" / name / "company.json" for name in ("demo", "class")]
    known = b"".join(file.read_bytes() for file in companies if file.is_file())
    notebook["metadata"]["course"]["data"] = hashlib.sha256(known).hexdigest()
    return notebook


def _sound_lesson(folder: Path) -> LessonSource:
    lesson = read_lesson(folder)
    if problems := find_problems(lesson):
        raise _Together(problems)
    return lesson


class _Together(LessonSourceError):
    """Several problems as one error, a line each."""

    def __init__(self, problems: list[LessonSourceError]) -> None:
        CourseError.__init__(self, problems[0].key, **problems[0].facts)
        self.problems = problems

    def sentence(self, language: Language | None = None) -> str:
        return "\n".join(problem.sentence(language) for problem in self.problems)


def _plain_files(root: Path, lesson: LessonSource) -> dict[Path, str]:
    """Every generated file that needs no kernel."""
    task = lesson.record.task.replace(".", "_")
    files = {
        root / "helpers" / "checks" / "built" / f"{task}.json": record_to_json(lesson.record).decode("utf-8"),
        root / "helpers" / "checks" / "keys" / f"{task}.py": key_module(lesson),
    }
    for language in LANGUAGES:
        file = root / "notebooks" / language / f"{lesson.folder.name}.ipynb"
        files[file] = notebook_text(to_notebook(lesson, "learner", language))
        # The same once more, out of a learner's reach: `lesson.reset()` begins a notebook again from it.
        files[root / "helpers" / "lesson" / "fresh" / language / file.name] = files[file]
    return files


def _same_code(file: Path, fresh: dict[str, Any]) -> bool:
    """Whether the file has these cells and this source; outputs and counts are left out."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        bare = [{k: v for k, v in cell.items() if k not in ("outputs", "execution_count")} for cell in kept["cells"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    wanted = [{k: v for k, v in cell.items() if k not in ("outputs", "execution_count")} for cell in fresh["cells"]]
    return bare == wanted and kept.get("metadata") == fresh["metadata"]


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode("utf-8")


def _write_if_new(file: Path, text: str) -> list[Path]:
    if _holds(file, text):
        return []
    write_whole(file, text.encode("utf-8"))
    return [file]
