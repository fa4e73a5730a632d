"""The whole job: a folder of hand-ins in, a gradebook and a page for each learner out.

    collect ─▶ desks (one a worker): company ─▶ sandbox ─▶ marks ─▶ record ─▶ gradebook, feedback

Stopped at any moment and started again, it goes on from the records and ends with the same bytes.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import queue
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from course.grading.collect import HandIn, collect
from course.grading.desk import Desk, Order
from course.grading.expected import OUR_LESSONS, Lessons
from course.grading.feedback import write_feedback
from course.grading.gradebook import gradebook_rows, write_gradebook
from course.grading.limits import Limits
from course.grading.probe import insist_on_isolation
from course.grading.records import Record
from course.identity import Course, Roster
from helpers.errors import DataError, SandboxError, UsageError
from helpers.lesson.places import find_datasets
from helpers.words import Language

__all__ = ["Graded", "grade"]

LOCK = ".lock"
ROOM_NEEDED = 200 << 20


@dataclass(frozen=True)
class Graded:
    """What came of a cohort; `stopped` when somebody stopped it before the end."""

    records: tuple[Record, ...]
    files: tuple[Path, ...]
    stopped: bool

    @property
    def needs_a_person(self) -> bool:
        """Whether any row waits for somebody."""
        return self.stopped or any(record.needs_a_look for record in self.records)


def grade(
    submissions: Path,
    *,
    course: Course,
    out: Path,
    limits: Limits,
    workers: int,
    language: Language,
    roster: Roster | None = None,
    names: bool = False,
    isolated: bool = True,
    lessons: Lessons = OUR_LESSONS,
    tell: Callable[[int, int], None] = lambda done, all_of_them: None,
) -> Graded:
    """Grade a folder of hand-ins.

    Args:
        submissions, out: Where the hand-ins lie and where results go.
        course: The course that they belong to; its secret gives the learners' seeds.
        limits: For each notebook.
        workers: How many notebooks run at a time.
        language: Of the gradebook, and of a page whose learner named none.
        roster: Who takes part, where a list is given.
        names: Whether senders' names are shown in the gradebook.
        isolated: False runs learners' code with the rights of this process; stamped on everything.
        lessons: Where lessons and companies come from.
        tell: Called with (done, all) after each hand-in.
    Raises:
        SandboxError: when there is no isolation here, or the machinery cannot be trusted.
        UsageError: when the folders cannot be used.
    """
    if sys.platform != "linux":
        raise SandboxError("grading.only_linux", system=platform.system())
    _check_folders(submissions, out)
    with _lock(out):
        _clear_partials(out)
        hand_ins = collect(submissions, course=course, roster=roster)
        order = Order(course, out, limits, language, lessons, _datasets(), isolated)
        stop = threading.Event()
        desks = [Desk(number, order, stop) for number in range(min(workers, len(hand_ins)))]
        with desks[0]:
            if isolated:
                insist_on_isolation(desks[0].worker, out=out, submissions=submissions)
            done, stopped = _grade_all(hand_ins, desks, stop, tell)
        records = [done[hand_in.item] for hand_in in hand_ins if hand_in.item in done]
        return Graded(tuple(records), tuple(_render(records, order, names, stopped)), stopped)


def _grade_all(
    hand_ins: list[HandIn], desks: list[Desk], stop: threading.Event, tell: Callable[[int, int], None]
) -> tuple[dict[str, Record], bool]:
    waiting: queue.SimpleQueue[HandIn] = queue.SimpleQueue()
    finished: queue.SimpleQueue[tuple[str, Record] | BaseException] = queue.SimpleQueue()
    for hand_in in hand_ins:
        waiting.put(hand_in)
    threads = [threading.Thread(target=_work, args=(desk, waiting, finished, stop)) for desk in desks]
    done: dict[str, Record] = {}
    failure: BaseException | None = None
    stopped = False
    try:
        for thread in threads:
            thread.start()
        while len(done) < len(hand_ins):
            came = finished.get()
            if isinstance(came, BaseException):
                failure = came
                break
            done[came[0]] = came[1]
            tell(len(done), len(hand_ins))
    except KeyboardInterrupt:
        stopped = True
    finally:
        if stopped or failure is not None:
            stop.set()
            for desk in desks:
                desk.clerk.interrupt()
        for thread in threads:
            thread.join()
    if failure is not None:
        raise failure
    return done, stopped


def _work(
    desk: Desk,
    waiting: queue.SimpleQueue[HandIn],
    finished: queue.SimpleQueue[tuple[str, Record] | BaseException],
    stop: threading.Event,
) -> None:
    try:
        with desk:
            while not stop.is_set():
                try:
                    hand_in = waiting.get_nowait()
                except queue.Empty:
                    return
                finished.put((hand_in.item, desk.grade(hand_in)))
    except BaseException as error:
        if not stop.is_set():
            finished.put(error)


def _render(records: list[Record], order: Order, names: bool, stopped: bool) -> Iterator[Path]:
    known = set(order.lessons.names())
    for record in records:
        lesson = order.lessons.record(record.task) if record.task in known else None
        write_feedback(record, lesson, order.out / "feedback")
    yield from write_gradebook(gradebook_rows(records, order.language, names=names, partial=stopped), order.out)


def _datasets() -> Path | None:
    try:
        return find_datasets()
    except DataError:
        return None


def _check_folders(submissions: Path, out: Path) -> None:
    inside = submissions.resolve()
    if out.resolve() == inside or out.resolve().is_relative_to(inside):
        raise UsageError("grading.out_inside", out=str(out), folder=str(submissions))
    try:
        out.mkdir(parents=True, exist_ok=True)
        trial = out / f".trial.{os.getpid()}"
        trial.write_bytes(b"trial")
        trial.unlink()
        free = shutil.disk_usage(out).free
    except OSError as error:
        raise UsageError("grading.out_not_writable", out=str(out), why=error.strerror or "") from None
    if free < ROOM_NEEDED:
        raise UsageError("grading.out_full", out=str(out), free=free >> 20, needed=ROOM_NEEDED >> 20)


def _clear_partials(out: Path) -> None:
    """Take away what a killed run was in the middle of writing."""
    for left in [*out.glob(".*.partial"), *out.glob("*/.*.partial")]:
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


@contextlib.contextmanager
def _lock(out: Path) -> Iterator[None]:
    """Nobody else grades into this folder; the kernel lets go when this process ends, however it ends."""
    import fcntl

    with (out / LOCK).open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            raise UsageError("grading.locked", out=str(out), who=_who(file.read())) from None
        file.truncate(0)
        since = time.strftime("%Y-%m-%d %H:%M:%S")
        json.dump({"process": os.getpid(), "host": platform.node(), "since": since}, file)
        file.flush()
        yield
        file.truncate(0)


def _who(written: str) -> str:
    try:
        lock = json.loads(written)
        return f"{lock['host']}, {lock['process']}, {lock['since']}"
    except (ValueError, KeyError, TypeError):
        return "?"
