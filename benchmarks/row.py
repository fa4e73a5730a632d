"""One promise and how it is measured.

Each `bench_<room>.py` beside this file holds `ROWS`, a list of these. `course bench` runs them one
after the other, on a machine that should have nothing else to do.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

__all__ = ["Row", "median_seconds", "python_seconds"]


@dataclass(frozen=True)
class Row:
    """A promise: what `measure` returns, in `unit`, is at most `limit`; or at least, for a rate.

    `peers` are what others reached at the same work, in the same unit, for comparison only.
    """

    name: str
    promise: str
    limit: float
    unit: str
    measure: Callable[[], float]
    at_least: bool = False
    peers: Mapping[str, float] = field(default_factory=dict)

    def keeps(self, value: float) -> bool:
        """Whether a value keeps the promise."""
        return value >= self.limit if self.at_least else value <= self.limit


def median_seconds(work: Callable[[], object], *, times: int = 5) -> float:
    """The median wall time of a piece of work, in seconds, after one unmeasured run."""
    work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def python_seconds(words: Sequence[str], *, times: int = 5) -> float:
    """The median wall time of a fresh Python process run on these words, in seconds."""
    command = [sys.executable, *words]
    return median_seconds(lambda: subprocess.run(command, check=True, capture_output=True), times=times)
