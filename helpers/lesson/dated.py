"""Keep what stands in a place under a name with the day and time, before something new takes it."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

__all__ = ["copy_dated", "dated_name", "move_dated"]


def dated_name(file: Path) -> Path:
    """A free name beside a file: its own with the local day and time, such as form_2026-11-25_1403.xlsx."""
    # The clock of the wall: a person looks for "the one of this afternoon".
    stem = f"{file.stem}_{time.strftime('%Y-%m-%d_%H%M')}"
    kept, number = file.with_name(stem + file.suffix), 1
    while kept.exists():
        number += 1
        kept = file.with_name(f"{stem}_{number}{file.suffix}")
    return kept


def move_dated(file: Path) -> Path:
    """Give a file its dated name.

    Raises: OSError: when it cannot be moved, as on Windows while another program holds it open.
    """
    kept = dated_name(file)
    os.replace(file, kept)
    return kept


def copy_dated(file: Path) -> Path:
    """A copy under the dated name; the file itself stays, for the program that has it open.

    Raises: OSError: when it cannot be written.
    """
    kept = dated_name(file)
    shutil.copy2(file, kept)
    return kept
