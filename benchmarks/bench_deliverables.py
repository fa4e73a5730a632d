"""The promise about reports: how long a learner waits for one, and the grader too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.row import Row

__all__ = ["ROWS"]

ROOT = Path(__file__).resolve().parents[1]

# Charts are loaded by then, as they are in a notebook that drew them; what writes documents is not.
REPORT = """
import os, tempfile, time
from pathlib import Path
os.environ["COURSE_WORK"] = tempfile.mkdtemp()
from course.lessons import read_lesson
from helpers.lesson.delivery import write_deliverable
from helpers.lesson.places import CLASS
from tests.deliverables.board_report import variables_of
record = read_lesson(Path("lessons/T1_2_market_positioning")).record
variables = variables_of("zh-TW")
taken = []
for _ in range(4):
    began = time.perf_counter()
    delivered = write_deliverable(record, record.deliverable("O1.2.1"), CLASS, variables, "zh-TW")
    taken.append(time.perf_counter() - began)
assert len(delivered.files) == 2
print(taken[0], sorted(taken[1:])[1])
"""


def _seconds() -> tuple[float, float]:
    run = subprocess.run([sys.executable, "-c", REPORT], capture_output=True, text=True, check=True, cwd=ROOT)
    first, again = run.stdout.split()[-2:]
    return float(first), float(again)


ROWS = [
    Row(
        "report-first", "T1.2's report with three charts, as DOCX and HTML, first time", 1.0, "s", lambda: _seconds()[0]
    ),
    Row("report", "the same report again", 1.0, "s", lambda: _seconds()[1]),
]
