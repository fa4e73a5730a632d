"""Measure every truth on 200 companies and write docs/truths.md and the figures beside it.

    python tools/make_truths.py [COMPANIES]

Takes some minutes on two cores. Run it after a change of the market or of an analysis function.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

# One process a core is all there is to gain; threads inside each would only wait for one another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from rich.progress import Progress

from course.truths.measure import measure
from course.truths.page import truths_page, verdict_table, verdicts_of
from course.truths.studies import CLAIMS
from helpers.whole_files import write_whole

DOCS = Path(__file__).resolve().parents[1] / "docs"
# What the first companies showed is kept, so that a test can tell when the page is out of date.
KEPT_COMPANIES = 2


def main(companies: int) -> None:
    """Measure and write."""
    with Progress() as progress:
        bar = progress.add_task("truths", total=companies)
        findings = measure(range(companies), tell=lambda done: progress.update(bar, completed=done))
    verdicts = verdicts_of(CLAIMS, findings)
    first = findings[findings["company"] < KEPT_COMPANIES]
    for name, text in {
        "truths.md": truths_page(CLAIMS, verdicts),
        "truths/verdicts.csv": verdict_table(verdicts).to_csv(index=False, lineterminator="\n", float_format="%.6g"),
        "truths/first_companies.csv": first.to_csv(index=False, lineterminator="\n", float_format="%.6g"),
    }.items():
        write_whole(DOCS / name, text.encode("utf-8"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
