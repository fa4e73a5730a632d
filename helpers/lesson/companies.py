"""The tables a lesson works on: the learner's own company and the demo company.

A learner's data are made on their own machine the first time a notebook is opened, into `my_data`
beside the personal file; after that they are read. When the personal file names another company than
the one that is there (a new file, another size), the new one is made in its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from helpers.datasets import Company, open_company, write_company_in_parts
from helpers.errors import DataError
from helpers.lesson.places import DATA_VERSION, Learner, find_datasets, own_company
from helpers.schema import TABLES
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["OWN_DATA", "Recipe", "Tables", "is_made", "make_company", "open_tables"]

OWN_DATA = "my_data"
MADE_FROM = "made_from.json"


@dataclass(frozen=True)
class Recipe:
    """What decides every value of a company. `seed` is None where it follows from the two names."""

    course: str
    learner: str
    seed: int | None = None
    scale: float = 1.0

    def as_data(self) -> dict[str, Any]:
        """What is noted beside the company."""
        return {**vars(self), "data_version": DATA_VERSION}


class Tables:
    """Own and demo tables by name; each call gives a fresh copy, so no cell can spoil another's."""

    def __init__(self, own: Company, demo: Company | None) -> None:
        self.own = own
        self._demo = demo

    def table(self, name: str) -> pd.DataFrame:
        """One table of the learner's own company."""
        return self.own.table(name)

    def demo(self, name: str) -> pd.DataFrame:
        """One table of the demo company, used by the worked examples."""
        if self._demo is None:
            self._demo = open_company(find_datasets() / "demo")
        return self._demo.table(name)


def open_tables(learner: Learner, language: Language) -> Tables:
    """The tables for a learner, made first when they are not there yet."""
    ready = own_company()
    if ready is not None:
        return Tables(open_company(ready), None)
    if learner.folder is None:
        return Tables(open_company(find_datasets() / "class"), None)
    folder = learner.folder / OWN_DATA
    recipe = Recipe(learner.course, learner.id, learner.seed, learner.scale)
    if not is_made(recipe, folder):
        print(say("lesson.making_company", language), flush=True)
        make_company(recipe, folder)
    return Tables(open_company(folder), None)


def make_company(recipe: Recipe, folder: Path) -> dict[str, int]:
    """Make a company and write it, with a note of what it was made from, into a folder of its own.

    Returns: The rows of each table.
    Raises:
        UsageError: for a size outside the range.
        DataError: when the folder holds something else, or cannot be written.
    """
    # Whoever opens a notebook on data that are there does not pay for the market.
    from helpers.market import found_market, history_in_pieces

    market = found_market(recipe.course, recipe.learner, seed=recipe.seed, scale=recipe.scale)
    rows: dict[str, int] = {}

    def counted() -> Iterator[Mapping[str, pd.DataFrame]]:
        for piece in history_in_pieces(market, np.random.default_rng(market.seed)):
            for name, table in piece.items():
                rows[name] = rows.get(name, 0) + len(table)
            yield piece

    write_company_in_parts(counted(), folder, name="own", course=recipe.course, learner=recipe.learner)
    note = {**recipe.as_data(), "digest": open_company(folder).digest}
    try:
        # Last: a folder without the note was left half-way and is made again.
        write_whole(folder / MADE_FROM, (json.dumps(note, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(folder), why=error.strerror or str(error)) from None
    return rows


def is_made(recipe: Recipe, folder: Path) -> bool:
    """Whether a folder holds exactly this company: these names, this seed and size, all tables there are."""
    try:
        note: Any = json.loads((folder / MADE_FROM).read_text(encoding="utf-8"))
        company = open_company(folder)
    except (OSError, ValueError, DataError):
        return False
    there = {file.name.split(".")[0] for file in folder.glob("*.csv*")}
    return note == {**recipe.as_data(), "digest": company.digest} and set(TABLES) <= there
