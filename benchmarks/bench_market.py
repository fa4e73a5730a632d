"""The promises about a company's history: time, memory, files, and the check at birth."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.row import Row, median_seconds, python_seconds
from helpers.datasets import open_company, write_company
from helpers.market import History, found_market, simulate
from helpers.schema import TABLES

__all__ = ["ROWS"]

MARKET = found_market("bench", "learner")
DATASETS = Path(__file__).resolve().parents[1] / "datasets"

# Measured beside a plain numpy prototype on a comparable machine: rows made a second, one core.
PEERS = {
    "a general benchmark database generator": 481_000.0,
    "Mimesis, one order": 136_000.0,
    "PySiMMMulator, five years of one table": 62_900.0,
    "SDV, Gaussian copula": 49_800.0,
    "Faker zh_TW, one order": 34_500.0,
    "jaffle-shop-generator": 13_800.0,
    "thelook_ecommerce": 606.0,
}

# A process of its own: memory is what making one company needs, files included.
_MEMORY = """
import json, sys, tempfile
from pathlib import Path
import numpy as np
from helpers.datasets import write_company_in_parts
from helpers.market import found_market, history_in_pieces
market = found_market("bench", "learner", scale=float(sys.argv[1]))
pieces = history_in_pieces(market, np.random.default_rng(market.seed))
with tempfile.TemporaryDirectory() as folder:
    write_company_in_parts(pieces, Path(folder) / "own", name="own", course="bench", learner="learner")
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


def peak_memory_mb(scale: float = 1.0) -> float:
    done = subprocess.run([sys.executable, "-c", _MEMORY, str(scale)], check=True, capture_output=True, text=True)
    return float(json.loads(done.stdout))


def rows_a_second() -> float:
    return sum(map(len, lived().tables.values())) / median_seconds(live)


def seconds_for_a_roster_a_company(companies: int = 8) -> float:
    with tempfile.TemporaryDirectory() as folder:
        roster = Path(folder) / "roster.csv"
        ids = [f"a{number}" for number in range(companies)]
        roster.write_text("\n".join(["id", *ids]) + "\n", encoding="utf-8")
        words = ["-m", "course", "data", "--course", "bench", "--roster", str(roster), "--out", f"{folder}/out"]
        return python_seconds(words, times=1) / companies


def megabytes(name: str) -> float:
    return sum(file.stat().st_size for file in (DATASETS / name).iterdir()) / 1_000_000


ROWS = [
    Row("market.history", "one company's history in memory, with faults", 1.0, "s", lambda: median_seconds(live)),
    Row("market.files", "its files, more", 2.0, "s", seconds_to_write),
    Row(
        "market.rows",
        "rows of all tables, text and faults included, made a second on one core",
        500_000.0,
        "rows/s",
        rows_a_second,
        at_least=True,
        peers=PEERS,
    ),
    Row("market.memory", "peak memory of making and writing it", 400.0, "MB", peak_memory_mb),
    Row("market.parts", "peak memory of a company eight times the size", 400.0, "MB", lambda: peak_memory_mb(8.0)),
    Row(
        "market.roster",
        "a company of a roster, made and written by all cores",
        1.5,
        "s",
        seconds_for_a_roster_a_company,
    ),
    Row("market.read", "opening all its tables", 1.0, "s", seconds_to_read),
    Row("market.demo", "size of the demo company", 2.0, "MB", lambda: megabytes("demo")),
    Row("market.class", "size of the class company's history", 12.0, "MB", lambda: megabytes("class")),
]
