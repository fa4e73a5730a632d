"""One place at which hand-ins are graded one after another: a fork-server and a clerk.

For each hand-in: the learner's company, the run in the sandbox, the marks. A loss on the way costs a
new fork-server and another try; after three the row is "not graded", which is ours to mend and never
a zero.
"""

from __future__ import annotations

import base64
import hashlib
import threading
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Self

from course.grading.canary import canary_notebook, insist_on_full_marks
from course.grading.clerk import Clerk
from course.grading.collect import NOBODY, HandIn
from course.grading.compare import Marked, MarkOrder, mark
from course.grading.expected import Lessons, company_folder
from course.grading.limits import Limits
from course.grading.opening import Notebook
from course.grading.records import Record, Remark, Status, load_record_file, record_key, save_record
from course.grading.server import Run, Worker
from course.identity import Course, market_seed
from helpers.checks import LessonRecord, form_file_name
from helpers.checks.store import record_to_json
from helpers.errors import SandboxError
from helpers.words import Language

__all__ = ["Desk", "Order"]

TRIES = 3
COMPANY_S = 120.0
MARKING_S = 120.0


@dataclass(frozen=True)
class Order:
    """What holds for a whole cohort."""

    course: Course
    out: Path
    limits: Limits
    language: Language
    lessons: Lessons
    datasets: Path | None
    isolated: bool = True

    @property
    def records(self) -> Path:
        """The folder of the records."""
        return self.out / "records"

    @property
    def companies(self) -> Path:
        """The folder of the companies that were made again."""
        return self.out / "companies"


@dataclass(frozen=True)
class _Task:
    lesson: LessonRecord
    packed: bytes
    key_text: str


def _files(task: _Task, forms: tuple[tuple[str, bytes], ...]) -> dict[str, str]:
    """Forms under the names they had beside the notebook, still packed: nothing here looks into them."""
    return {
        form_file_name(task.lesson.task, exercise): base64.b64encode(data).decode("ascii")
        for exercise, data in forms
        if exercise in task.lesson.by_id and task.lesson.by_id[exercise].form is not None
    }


class Desk:
    """A fork-server and a clerk, used by one thread."""

    def __init__(self, number: int, order: Order, stop: threading.Event) -> None:
        self._order = order
        self._stop = stop
        self.worker = Worker(number, isolated=order.isolated, stop=stop)
        self.clerk = Clerk()
        self._proven: set[str] = set()
        self._tasks: dict[str, _Task] = {}

    @property
    def out(self) -> Path:
        """Where this cohort's results go."""
        return self._order.out

    def __enter__(self) -> Self:
        # The first desk's fork-server is warm already: isolation was tried out in it.
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self.worker.stop()
        self.clerk.stop()

    def grade(self, hand_in: HandIn) -> Record:
        """What becomes of one hand-in; a finished record of the same bytes is taken as it is.

        Raises: SandboxError: when the canary fails or the cohort was stopped.
        """
        turned_away = self._turn_away(hand_in)
        task = None if turned_away else self._task(hand_in.task)
        key = self._key(hand_in, task)
        if turned_away is None:
            kept = load_record_file(key, self._order.records)
            if kept is not None and kept.status == "graded":
                return kept
        record = turned_away or self._try_to_grade(hand_in, self._task(hand_in.task))
        save_record(record, key, self._order.records)
        return record

    def _turn_away(self, hand_in: HandIn) -> Record | None:
        if hand_in.refused is not None:
            return self._record(hand_in, status="refused", reason=hand_in.refused)
        if hand_in.unclear is not None:
            return self._record(hand_in, status="needs_person", reason=hand_in.unclear)
        known = self._order.lessons.names()
        if hand_in.task not in known:
            asked = hand_in.task or "–"
            reason = Remark("grading.unknown_task", {"asked": asked[:40], "known": ", ".join(known) or "–"})
            return self._record(hand_in, status="not_graded", reason=reason)
        return None

    def _try_to_grade(self, hand_in: HandIn, task: _Task) -> Record:
        assert hand_in.notebook is not None
        reason = Remark("grading.worker_lost")
        for _ in range(TRIES):
            try:
                # Started here, so that a loss while it warms up costs a try and not the cohort.
                self._start()
                own, digest = self._company(hand_in)
                self._prove(task, own)
                run, marked = self._run_and_mark(hand_in.notebook, task, own, hand_in.carried, hand_in.forms)
                return self._graded(hand_in, run, marked, digest)
            except SandboxError as error:
                if self._stop.is_set() or error.key == "grading.canary_failed":
                    raise
                reason = Remark(error.key, {name: str(fact) for name, fact in error.facts.items()})
                self._proven.clear()
                self.worker.stop()
        return self._record(hand_in, status="not_graded", reason=reason)

    def _graded(self, hand_in: HandIn, run: Run, marked: Marked, digest: str) -> Record:
        remarks = [*marked.remarks]
        if hand_in.data_digest and hand_in.data_digest != digest:
            remarks.append(Remark("grading.remark.other_data"))
        return self._record(
            hand_in,
            status="graded",
            ending=run.ending,
            remarks=(*hand_in.remarks, *remarks),
            exercises=marked.exercises,
            troubles=marked.troubles,
        )

    def _run_and_mark(
        self,
        notebook: Notebook,
        task: _Task,
        own: Path,
        carried: tuple[tuple[str, bytes], ...] = (),
        forms: tuple[tuple[str, bytes], ...] = (),
    ) -> tuple[Run, Marked]:
        datasets = self._order.datasets
        folders = {"/data/own": own}
        for name in ("demo", "class"):
            if datasets is not None and (datasets / name).is_dir():
                folders[f"/data/{name}"] = datasets / name
        source = {"cells": list(notebook.cells), "record": task.packed.decode("utf-8"), "files": _files(task, forms)}
        run = self.worker.run(source, self._order.limits, folders=folders)
        order = MarkOrder(task.packed, task.key_text, own, folders.get("/data/demo"), run.result, carried)
        return run, self.clerk.call(mark, order, limit_s=MARKING_S)

    def _prove(self, task: _Task, own: Path) -> None:
        if task.lesson.task not in self._proven:
            run, marked = self._run_and_mark(canary_notebook(task.lesson, task.key_text), task, own)
            insist_on_full_marks(task.lesson, marked.exercises, run.ending)
            self._proven.add(task.lesson.task)

    def _company(self, hand_in: HandIn) -> tuple[Path, str]:
        order, (course, learner) = self._order, hand_in.data_of
        make = partial(company_folder, seed=self._seed(hand_in), scale=hand_in.scale)
        return self.clerk.call(make, order.lessons, course, learner, order.companies, limit_s=COMPANY_S)

    def _seed(self, hand_in: HandIn) -> int | None:
        # The class company is what its names alone make it.
        learner = hand_in.data_of[1]
        return None if learner == NOBODY else market_seed(self._order.course, learner)

    def _start(self) -> None:
        if self.worker.pid is None:
            self.worker.start()

    def _task(self, name: str) -> _Task:
        if name not in self._tasks:
            lesson = self._order.lessons.record(name)
            self._tasks[name] = _Task(lesson, record_to_json(lesson), self._order.lessons.key_source(name))
        return self._tasks[name]

    def _key(self, hand_in: HandIn, task: _Task | None) -> str:
        asked = hashlib.sha256(task.packed + task.key_text.encode("utf-8")).hexdigest() if task else ""
        company = (*hand_in.data_of, self._seed(hand_in), hand_in.scale)
        whose = (hand_in.item, hand_in.learner, hand_in.sender, company, hand_in.language)
        order = self._order
        remarks = [asdict(remark) for remark in hand_in.remarks]
        return record_key(
            order.course.id, hand_in.content, hand_in.task, asked, whose, remarks, asdict(order.limits),
            order.isolated, order.language,
        )

    def _record(
        self,
        hand_in: HandIn,
        *,
        status: Status,
        ending: str = "",
        reason: Remark | None = None,
        remarks: tuple[Remark, ...] | None = None,
        exercises: tuple[dict[str, object], ...] = (),
        troubles: tuple[dict[str, object], ...] = (),
    ) -> Record:
        return Record(
            item=hand_in.item,
            learner=hand_in.learner,
            sender=hand_in.sender,
            task=hand_in.task,
            course=self._order.course.id,
            language=hand_in.language or self._order.language,
            content=hand_in.content,
            status=status,
            ending=ending,
            reason=reason,
            remarks=hand_in.remarks if remarks is None else remarks,
            exercises=exercises,
            troubles=troubles,
            unsafe=not self._order.isolated,
        )
