"""What grading costs above the learner's own code."""

from __future__ import annotations

import os
import resource
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.row import Row
from course.grading.collect import HandIn
from course.grading.desk import Desk, Order
from course.grading.expected import OUR_LESSONS
from course.grading.feedback import write_feedback
from course.grading.limits import Limits
from course.grading.opening import Notebook
from course.identity import self_study
from helpers.checks import Choice, Fields, LessonRecord, Number, load_record

__all__ = ["ROWS"]

TASK = "T1.2"
WHO = ("benchmark", "b1")
TIMES = 40

# Seventeen code cells as a learner writes them: tables, a model, three figures.
REALISTIC = (
    "import numpy as np, pandas as pd, matplotlib.pyplot as plt",
    "import statsmodels.formula.api as smf",
    "rng = np.random.default_rng(1)\nn = 50_000",
    "orders = pd.DataFrame({'member': rng.integers(0, 8000, n), 'region': rng.choice(list('NCSE'), n)})",
    "orders['day'] = pd.Timestamp('2025-01-01') + pd.to_timedelta(rng.integers(0, 365, n), unit='D')",
    "orders['spend'] = rng.lognormal(6.5, 0.8, n)\norders['app'] = rng.random(n) < 0.4",
    "orders.describe()",
    "by_region = orders.groupby('region')['spend'].agg(['mean', 'median', 'count'])",
    "monthly = orders.groupby(orders['day'].dt.month)['spend'].sum()",
    "members = orders.groupby('member').agg(orders=('spend', 'size'), spend=('spend', 'sum')).reset_index()",
    "orders['log_spend'] = np.log(orders['spend'])",
    "model = smf.ols('log_spend ~ C(region) + app', data=orders).fit()\nmodel.summary()",
    "figure, axes = plt.subplots()\nmonthly.plot.bar(ax=axes)\naxes.set_title('Sales by month')\nshow(figure)",
    "figure, axes = plt.subplots()\naxes.hist(orders['log_spend'], bins=60)\nshow(figure)",
    "figure, axes = plt.subplots()\naxes.scatter(members['orders'], members['spend'], s=4)\nshow(figure)",
    "top = members.nlargest(100, 'spend')",
    "share = top['spend'].sum() / members['spend'].sum()",
)
ON_DEMAND = "show = lambda figure: plt.show()"
DRAWN = "import io\nshow = lambda figure: figure.savefig(io.BytesIO(), format='png')"


@contextmanager
def _desk(number: int = 0) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        order = Order(self_study(WHO[0]), Path(folder), Limits(), "en", OUR_LESSONS, None)
        with Desk(number, order, threading.Event()) as desk:
            # Data, key and canary are paid here; what follows is warm.
            desk.grade(_hand_in(0, ("x = 1",)))
            yield desk


def _hand_in(number: int, cells: tuple[str, ...]) -> HandIn:
    return HandIn(
        f"{number}.ipynb", WHO[1], task=TASK, data_of=WHO, content=str(number), notebook=Notebook(cells, str(number))
    )


def _literal_answers(lesson: LessonRecord) -> tuple[str, ...]:
    """Answers to everything that cost the learner's code nothing: wrong, so each mistake is looked at."""

    def cell(shape: Number | Choice) -> str:
        return repr(next(iter(shape.codes))) if isinstance(shape, Choice) else "0.5"

    lines = ["import pandas as pd"]
    for exercise in lesson.exercises:
        for answer in exercise.answers:
            shape = answer.shape
            if isinstance(shape, (Number, Choice)):
                lines.append(f"{answer.name} = {cell(shape)}")
                continue
            inner = shape.fields if isinstance(shape, Fields) else shape.columns
            fields = ", ".join(f"{name!r}: {cell(one)}" for name, one in inner.items())
            one = f"{{{fields}}}"
            lines.append(f"{answer.name} = {one if isinstance(shape, Fields) else f'pd.DataFrame([{one}])'}")
    return tuple(lines)


def _grade(desk: Desk, lesson: LessonRecord, first: int, times: int, cells: tuple[str, ...]) -> None:
    for number in range(first, first + times):
        record = desk.grade(_hand_in(number, cells))
        write_feedback(record, lesson, desk.out / "feedback")


def milliseconds_above_the_learners_code() -> float:
    lesson = load_record(TASK)
    with _desk() as desk:
        taken = []
        for number in range(1, TIMES + 1):
            began = time.perf_counter()
            _grade(desk, lesson, number, 1, _literal_answers(lesson))
            taken.append(time.perf_counter() - began)
        return statistics.median(taken) * 1000


def milliseconds_with_two_workers() -> float:
    lesson = load_record(TASK)
    with _desk(0) as one, _desk(1) as two:
        threads = [
            threading.Thread(target=_grade, args=(desk, lesson, 1, TIMES, _literal_answers(lesson)))
            for desk in (one, two)
        ]
        began = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return (time.perf_counter() - began) / (2 * TIMES) * 1000


def _cpu_seconds(show: str, times: int = 5) -> float:
    """Processor time of everything, a notebook: grader, fork-server, sandbox, clerk."""
    lesson = load_record(TASK)
    with _desk() as desk:
        _grade(desk, lesson, 1, 1, (show, *REALISTIC))
        before = _spent(desk)
        _grade(desk, lesson, 2, times, (show, *REALISTIC))
        # The fork-server counts a child when it takes the next request.
        _grade(desk, lesson, 99, 1, ("x = 1",))
        return (_spent(desk) - before) / times


def _spent(desk: Desk) -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    total = own.ru_utime + own.ru_stime
    for process in (desk.worker.pid, desk.clerk.pid):
        ticks = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[11:15]
        total += sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
    return total


def _row(name: str, promise: str, limit: float, unit: str, measure: Callable[[], float]) -> Row:
    return Row(f"grading.{name}", promise, limit, unit, measure)


ROWS = [
    _row(
        "above_own_code",
        "one notebook, warm, sandbox on, feedback written, above the learner's own code",
        100,
        "ms",
        milliseconds_above_the_learners_code,
    ),
    _row(
        "two_workers",
        "wall time a notebook with two workers, above the learner's own code",
        70,
        "ms",
        milliseconds_with_two_workers,
    ),
    _row(
        "realistic_drawn",
        "17 cells, 50,000 rows, one OLS, three figures drawn, warm",
        1.1,
        "CPU s",
        lambda: _cpu_seconds(DRAWN),
    ),
    _row(
        "realistic_on_demand",
        "17 cells, 50,000 rows, one OLS, three figures drawn on demand, warm",
        0.7,
        "CPU s",
        lambda: _cpu_seconds(ON_DEMAND),
    ),
]
