"""A folder for each learner: personal.json and my_data, made several at a time.

A folder appears whole or not at all. A finished one whose personal file, seed and size are what they
would be now is kept, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from course.identity import Course, folder_name, market_seed, personal_bytes, personal_facts
from helpers.errors import CourseError, DataError
from helpers.lesson.companies import OWN_DATA, Recipe, is_made, make_company
from helpers.lesson.places import PERSONAL_FILE
from helpers.market import found_market
from helpers.words import Language

__all__ = ["Made", "make_folders", "recipe_of"]

Outcome = Literal["made", "kept", "failed", "not made"]
_ABANDONED_AFTER_SECONDS = 600


@dataclass(frozen=True)
class Made:
    """What became of one learner's folder; `error` is a key of the catalogue with its facts."""

    learner: str
    folder: Path
    outcome: Outcome
    digest: str = ""
    error: tuple[str, dict[str, Any]] | None = field(default=None)


@dataclass(frozen=True)
class _Order:
    """One folder to make. It travels to another process: the seed goes along, the secret does not."""

    recipe: Recipe
    personal: bytes
    folder: Path

    @property
    def learner(self) -> str:
        return self.recipe.learner


def make_folders(
    course: Course,
    learners: Iterable[tuple[str, Language | None]],
    out: Path,
    *,
    scale: float = 1.0,
    workers: int = 1,
    tell: Callable[[int, int], None] = lambda done, all_of_them: None,
) -> tuple[list[Made], bool]:
    """Make a folder below `out` for each learner.

    Args:
        course: Gives seeds and signatures.
        learners: Ids, which must all be different, and the language of each one's notebooks.
        out: Where the folders go; made when it is not there.
        scale: Size of the companies.
        workers: How many are made at a time, each in a process of its own.
        tell: Called with (done, all) after each.
    Returns: What became of each, in the order of the learners, and whether somebody stopped it.
    Raises:
        UsageError: for a size outside the range.
        DataError: when `out` cannot be written.
    """
    orders = [_order(course, learner, language, scale, out) for learner, language in learners]
    done = {order.learner: Made(order.learner, order.folder, "not made") for order in orders}
    _open_up(out)
    # Spawn on every system: what a fork would copy, threads and locks, differs from machine to machine.
    context = multiprocessing.get_context("spawn")
    stopped = False
    pool = ProcessPoolExecutor(min(workers, len(orders)) or 1, mp_context=context, initializer=_leave_ctrl_c)
    try:
        with _not_listening():
            waiting = {pool.submit(_make, order): order for order in orders}
        while waiting:
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                order = waiting.pop(future)
                done[order.learner] = _result(future, order)
                tell(len(orders) - len(waiting), len(orders))
    except KeyboardInterrupt:
        stopped = True
    finally:
        # What is in work is finished, a matter of seconds; nothing new is begun.
        pool.shutdown(wait=True, cancel_futures=True)
    if stopped:
        for future, order in waiting.items():
            if not future.cancelled():
                done[order.learner] = _result(future, order)
    return list(done.values()), stopped


def recipe_of(course: Course, learner: str, *, scale: float = 1.0) -> Recipe:
    """From what a learner's company in this course is made.

    Raises: UsageError: for a size outside the range.
    """
    recipe = Recipe(course.id, learner, market_seed(course, learner), scale)
    # Said before anything is written.
    found_market(recipe.course, recipe.learner, seed=recipe.seed, scale=recipe.scale)
    return recipe


def _order(course: Course, learner: str, language: Language | None, scale: float, out: Path) -> _Order:
    facts = personal_facts(course, learner, language=language, scale=scale)
    return _Order(recipe_of(course, learner, scale=scale), personal_bytes(facts), out / folder_name(learner))


def _make(order: _Order) -> tuple[Outcome, str]:
    """In a worker: make or keep one folder; returns which, and the company's digest."""
    from helpers.datasets import open_company

    folder = order.folder
    if _same_bytes(folder / PERSONAL_FILE, order.personal) and is_made(order.recipe, folder / OWN_DATA):
        return "kept", open_company(folder / OWN_DATA).digest
    if folder.exists() and not (
        folder.is_dir() and {one.name for one in folder.iterdir()} <= {PERSONAL_FILE, OWN_DATA}
    ):
        raise DataError("identity.data.in_the_way", folder=str(folder))
    making = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        (making / PERSONAL_FILE).write_bytes(order.personal)
        make_company(order.recipe, making / OWN_DATA)
        # mkdtemp makes a folder for its owner alone; this one goes to somebody else.
        making.chmod(0o755)
        shutil.rmtree(folder, ignore_errors=True)
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return "made", open_company(folder / OWN_DATA).digest


def _result(future: Future[tuple[Outcome, str]], order: _Order) -> Made:
    try:
        outcome, digest = future.result()
        return Made(order.learner, order.folder, outcome, digest)
    except CourseError as error:
        said = (error.key, dict(error.facts))
    except BrokenProcessPool:
        said = ("identity.data.worker_lost", {})
    except OSError as error:
        said = ("datasets.unwritable", {"folder": str(order.folder), "why": error.strerror or str(error)})
    return Made(order.learner, order.folder, "failed", error=said)


def _open_up(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for left in out.glob(f".*/{PERSONAL_FILE}"):
            # What a killed run left, not what a second one is making at this moment.
            with contextlib.suppress(OSError):
                if time.time() - left.stat().st_mtime > _ABANDONED_AFTER_SECONDS:
                    shutil.rmtree(left.parent, ignore_errors=True)
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(out), why=error.strerror or str(error)) from None


def _same_bytes(file: Path, data: bytes) -> bool:
    try:
        return file.read_bytes() == data
    except OSError:
        return False


def _leave_ctrl_c() -> None:
    # Ctrl-C reaches the whole terminal group; the one who waits decides what ends and when.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextlib.contextmanager
def _not_listening() -> Iterator[None]:
    """Workers begun meanwhile never hear Ctrl-C; `_leave_ctrl_c` comes only after their second of imports.

    One pressed meanwhile is heard afterwards. Windows knows no such mask.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
