"""The list of what was planted where, and the tables as they were before.

One row per fault: `table`, `key` (the row's own id), `column`, `fault` (a code of
`helpers.schema.FAULTS`), `found` (what the learner sees) and `right` (what it should be; blank when
the row should go). A fault of a whole column has the key `*`.
"""

from __future__ import annotations

import pandas as pd

__all__ = ["Dirt"]


class Dirt:
    """The list of planted faults as it grows, and each soiled table as it was before."""

    def __init__(self) -> None:
        self._rows: list[pd.DataFrame] = []
        self.clean: dict[str, pd.DataFrame] = {}

    def note(self, table: str, keys: object, column: str, fault: str, found: object, right: object) -> None:
        """Write down faults of one kind; scalars stand for every key."""
        rows = pd.DataFrame({"key": keys})
        rows = rows.assign(table=table, column=column, fault=fault, found=found, right=right)
        self._rows.append(rows[["table", "key", "column", "fault", "found", "right"]].astype("str"))

    def listed(self) -> pd.DataFrame:
        """All of them, one row a fault."""
        return pd.concat(self._rows, ignore_index=True)
