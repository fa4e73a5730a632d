"""Make the two committed companies and DATA.md again, byte for byte.

    python datasets/make.py

`class` is the default for exercises; `demo` serves the worked examples only, and its two ids hold a
sign that no course and no learner may have, so that it is nobody's own company.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from helpers.datasets import data_dictionary, write_company
from helpers.market import found_market, simulate

__all__ = ["COMMITTED", "Committed", "make", "make_dictionary"]

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Committed:
    """A company that comes with the repository."""

    name: str
    course: str
    learner: str
    scale: float
    gzip_above_bytes: int


COMMITTED = (
    Committed("demo", "kmc2431/demo", "demo/demo", 0.2, 60_000),
    Committed("class", "kmc2431", "class", 1.0, 3_500_000),
)


def make(company: Committed, folder: Path) -> None:
    """Write one company into a folder."""
    market = found_market(company.course, company.learner, scale=company.scale)
    history = simulate(market, np.random.default_rng(market.seed))
    write_company(
        history,
        folder,
        name=company.name,
        course=company.course,
        learner=company.learner,
        gzip_above_bytes=company.gzip_above_bytes,
    )


def make_dictionary() -> str:
    """DATA.md: the data dictionary, Chinese first."""
    return "\n".join(["# DATA", "", data_dictionary("zh-TW"), data_dictionary("en")])


if __name__ == "__main__":
    for one in COMMITTED:
        make(one, HERE / one.name)
    (HERE / "DATA.md").write_text(make_dictionary(), encoding="utf-8", newline="\n")
