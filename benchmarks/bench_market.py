"""The promises about a company's history: time, memory, files, and the check at birth."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.row import Row, median_seconds
from helpers.datasets import open_company, write_company
from helpers.market import History, found_market, simulate
from helpers.schema import TABLES

__all__ = ["ROWS"]

MARKET = found_market("bench", "learner")
DATASETS = Path(__file__).resolve().parents[1] / "datasets"

# A process of its own: memory is what making one company needs, files included.
_MEMORY = """
import json, sys, tempfile
from pathlib import Path
import numpy as np
from helpers.datasets import write_company
from helpers.market import found_market, simulate
market = found_market("bench", "learner")
history = simulate(market, np.random.default_rng(market.seed))
with tempfile.TemporaryDirectory() as folder:
    write_company(history, Path(folder) / "own", name="own", course="bench", learner="learner")
status = Path("/proc/self/status")
if status.exists():
    # Linux counts the parent's memory into a child's ru_maxrss; the high-water mark is the child's own.
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) / 1_024
else:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_048_576
print(json.dumps(peak))
"""


def live() -> History:
    return simulate(MARKET, np.random.default_rng(MARKET.seed))


@cache
def lived() -> History:
    return live()


def seconds_to_write() -> float:
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "own"
        return median_seconds(lambda: write_company(lived(), own, name="own", course="bench", learner="learner"))


def seconds_to_read() -> float:
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "own"
        write_company(lived(), own, name="own", course="bench", learner="learner")
        return median_seconds(lambda: [open_company(own).table(name) for name in TABLES])


def peak_memory_mb() -> float:
    done = subprocess.run([sys.executable, "-c", _MEMORY], check=True, capture_output=True, text=True)
    return float(json.loads(done.stdout))


def megabytes(name: str) -> float:
    return sum(file.stat().st_size for file in (DATASETS / name).iterdir()) / 1_000_000


ROWS = [
    Row("market.history", "one company's history in memory, with faults", 1.0, "s", lambda: median_seconds(live)),
    Row("market.files", "its files, more", 2.0, "s", seconds_to_write),
    Row("market.memory", "peak memory of making and writing it", 400.0, "MB", peak_memory_mb),
    Row("market.read", "opening all its tables", 1.0, "s", seconds_to_read),
    Row("market.demo", "size of the demo company", 2.0, "MB", lambda: megabytes("demo")),
    Row("market.class", "size of the class company's history", 12.0, "MB", lambda: megabytes("class")),
]
