"""What a learner's right answers are: their company made again, and our solution run on it.

Everything here runs in a clerk (`course.grading.clerk`): a trusted process of its own with a time
limit, so that a fault of ours costs one row a mark and not the cohort its gradebook.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from course.grading.names import file_part
from helpers.checks import Exercise, KeyCode, KeyOutcome, LessonRecord, Solved, key_from_source, run_key, solve
from helpers.checks.plain import pack
from helpers.checks.store import lesson_names, load_record

if TYPE_CHECKING:
    import pandas as pd

    from helpers.datasets import Company

__all__ = ["OUR_LESSONS", "Lessons", "OwnTables", "company_folder", "expect"]


class MakeCompany(Protocol):
    """Writes a learner's company into a folder; without a seed it is the public one of the two names."""

    def __call__(self, course: str, learner: str, folder: Path, *, seed: int | None, scale: float) -> None:
        """Make and write."""


@dataclass(frozen=True)
class Lessons:
    """Where lessons, keys and companies come from; the tests bring their own.

    Attributes:
        names: The tasks that can be graded.
        record: A task's record.
        key_source: The text of a task's key module.
        make_company: Writes a company folder.
        Functions must be importable by name: they travel to the clerks.
    """

    names: Callable[[], list[str]]
    record: Callable[[str], LessonRecord]
    key_source: Callable[[str], str]
    make_company: MakeCompany


def _key_source(task: str) -> str:
    file = resources.files("helpers.checks") / "keys" / f"{task.replace('.', '_')}.py"
    return file.read_text(encoding="utf-8")


def _make_company(course: str, learner: str, folder: Path, *, seed: int | None, scale: float) -> None:
    import numpy as np

    from helpers.datasets import write_company
    from helpers.market import found_market, simulate

    market = found_market(course, learner, seed=seed, scale=scale)
    history = simulate(market, np.random.default_rng(market.seed))
    # Nobody mails this copy: packing would cost more time than the disk it saves.
    write_company(history, folder, name="own", course=course, learner=learner, gzip_above_bytes=_NEVER_PACKED)


_NEVER_PACKED = 1 << 40
OUR_LESSONS = Lessons(lesson_names, load_record, _key_source, _make_company)


@dataclass(frozen=True)
class OwnTables:
    """The tables that a solution asks for: the learner's company and the demo company."""

    own: Path
    demo_folder: Path | None

    def table(self, name: str) -> pd.DataFrame:
        """One table of the learner's company."""
        return _opened(self.own).table(name)

    def demo(self, name: str) -> pd.DataFrame:
        """One table of the demo company."""
        assert self.demo_folder is not None
        return _opened(self.demo_folder).table(name)


def company_folder(
    lessons: Lessons, course: str, learner: str, cache_folder: Path, *, seed: int | None = None, scale: float = 1.0
) -> tuple[Path, str]:
    """The folder of a learner's company, made when it is not there yet, and its digest.

    The folder is written under another name and renamed, so a half-made company is never used. Seed
    and size are part of its name: a company made from others is never taken for it.
    """
    whose = "" if (seed, scale) == (None, 1.0) else hashlib.sha256(f"{seed}:{scale}".encode()).hexdigest()[:8]
    folder = cache_folder / (file_part(f"{course}:{learner}") + whose)
    if not (folder / "company.json").is_file():
        partial = folder.with_name(f".{folder.name}.{os.getpid()}.partial")
        shutil.rmtree(partial, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        cache_folder.mkdir(parents=True, exist_ok=True)
        lessons.make_company(course, learner, partial, seed=seed, scale=scale)
        # The sandbox reads it as another user.
        for path in [partial, *partial.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
        os.replace(partial, folder)
    return folder, _opened(folder).digest


def expect(
    record: LessonRecord,
    exercise: Exercise,
    key_text: str,
    *,
    tables: OwnTables,
    carried: dict[str, dict[str, Any]],
    given: dict[str, Any],
) -> KeyOutcome:
    """The key's outcome for one try at one exercise.

    Args:
        record, exercise, key_text: The lesson, the exercise, and the lesson's key module.
        tables: The learner's tables.
        carried: Plain answers to earlier exercises that were accepted.
        given: The learner's plain answers to this exercise.
    """
    code = _compiled(key_text, record.task)
    needed = {name: answers for name, answers in carried.items() if name in exercise.needs}
    state = {name: {key: pack(value) for key, value in answers.items()} for name, answers in needed.items()}
    digest = hashlib.sha256(repr((record.task, key_text, str(tables.own), sorted(state.items()))).encode()).hexdigest()
    solved = _SOLVED.get((digest, exercise.id))
    if solved is None:
        solved = solve(record, exercise, code, tables=tables, carried=needed)
        _remember((digest, exercise.id), solved)
    return run_key(exercise, code, solved, given=given)


# A few solved exercises are kept: a learner's resubmission, and the canary before the first hand-in.
_SOLVED: dict[tuple[str, str], Solved] = {}
MOST_SOLVED = 60


def _remember(name: tuple[str, str], solved: Solved) -> None:
    while len(_SOLVED) >= MOST_SOLVED:
        del _SOLVED[next(iter(_SOLVED))]
    _SOLVED[name] = solved


@cache
def _compiled(key_text: str, task: str) -> KeyCode:
    return key_from_source(key_text, task)


@lru_cache(maxsize=4)
def _opened(folder: Path) -> Company:
    from helpers.datasets import open_company

    return open_company(folder)
