"""The promises of the project, measured: find the rows, run them, say which are kept.

Rows stand in `benchmarks/bench_*.py` of the checkout, not in the installed package.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpers.errors import CourseError, UsageError

if TYPE_CHECKING:
    from benchmarks.row import Row

__all__ = ["Measured", "choose_rows", "find_rows", "measure"]


@dataclass(frozen=True)
class Measured:
    """One row with what it came to; `value` is None and `error` says why when it broke."""

    row: Row
    value: float | None
    error: str = ""

    @property
    def kept(self) -> bool:
        """Whether the promise is kept. What could not be measured is not."""
        return self.value is not None and self.row.keeps(self.value)

    @property
    def shown(self) -> str:
        """The value in three figures, unless rounding would carry it across the limit."""
        if self.value is None:
            return "–"
        rounded = float(f"{self.value:.3g}")
        return f"{rounded if self.row.keeps(rounded) == self.kept else self.value:,g}"

    def as_data(self) -> dict[str, Any]:
        """The same for scripts."""
        row = self.row
        return {
            "name": row.name,
            "promise": row.promise,
            "limit": row.limit,
            "at_least": row.at_least,
            "unit": row.unit,
            "measured": self.value,
            "ok": self.kept,
            "error": self.error,
            "peers": dict(row.peers),
        }


def find_rows(checkout: Path) -> dict[str, list[Row]]:
    """The rows by room: `bench_checks.py` holds the room "checks".

    Raises: UsageError: when the checkout has none.
    """
    folder = checkout / "benchmarks"
    rooms = sorted(file.stem for file in folder.glob("bench_*.py"))
    if not rooms:
        raise UsageError("bench.no_rows", folder=str(folder))
    if str(checkout) not in sys.path:
        sys.path.insert(0, str(checkout))
    return {room.removeprefix("bench_"): importlib.import_module(f"benchmarks.{room}").ROWS for room in rooms}


def choose_rows(rooms: dict[str, list[Row]], names: Iterable[str]) -> list[Row]:
    """The rows that were asked for, by room or by a row's own name; all when nothing was.

    Raises: UsageError: when a name fits neither.
    """
    rows = [row for room in rooms.values() for row in room]
    asked = list(names)
    for name in asked:
        if name not in rooms and all(row.name != name for row in rows):
            raise UsageError("bench.no_name", asked=name[:40], known=", ".join([*rooms, *(row.name for row in rows)]))
    return [
        row for room, members in rooms.items() for row in members if not asked or room in asked or row.name in asked
    ]


def measure(rows: list[Row], tell: Callable[[int, Row], None]) -> list[Measured]:
    """Run the rows one after the other; one that breaks does not keep the others from running."""
    done = []
    for number, row in enumerate(rows, start=1):
        tell(number, row)
        try:
            done.append(Measured(row, float(row.measure())))
        except CourseError as error:
            done.append(Measured(row, None, error.sentence()))
        except Exception as error:
            done.append(Measured(row, None, f"{type(error).__name__}: {error}"))
    return done
