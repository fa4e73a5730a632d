"""What every start pays before anything happens: in each kernel, each command, each worker."""

from __future__ import annotations

from benchmarks.row import Row, python_seconds

__all__ = ["ROWS"]


def _import_helpers_ms() -> float:
    """`import helpers`, less what a bare Python takes."""
    bare, full = python_seconds(["-c", "pass"], times=9), python_seconds(["-c", "import helpers"], times=9)
    return 1000 * (full - bare)


def _course_help_seconds() -> float:
    return python_seconds(["-m", "course", "--help"])


ROWS = [
    Row("start.helpers", "`import helpers` alone pays for no table and no chart", 100, "ms", _import_helpers_ms),
    Row("start.help", "`course --help` answers at once", 1.0, "s", _course_help_seconds),
]
