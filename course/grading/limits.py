"""How much one notebook may use; every figure is enforced from outside the learner's process."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True)
class Limits:
    """Limits for one notebook.

    `time_s` and `memory_mb` are for the whole notebook and its whole process tree; `cell_s` stops a
    single cell, so that one slow cell does not cost the answers of the next.
    """

    time_s: float = 300.0
    cell_s: float = 60.0
    memory_mb: int = 2048
    processes: int = 64
    file_mb: int = 64
    scratch_mb: int = 256
    scratch_files: int = 4000
    output_kept: int = 100_000
    output_most: int = 20_000_000
    result_most: int = 24_000_000
