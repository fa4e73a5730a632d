"""Write a file whole or not at all.

A program that is killed, or a disk that is full, must never leave half a progress file, half a
record or half a gradebook behind: the bytes go to another name first and take the file's place at
once.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

__all__ = ["write_whole"]


def write_whole(file: Path, data: bytes, *, lasting: bool = False) -> None:
    """Write a file so that nobody ever sees it half-written.

    Args:
        file: Where; its folder is made when it is missing.
        data: The whole content.
        lasting: Wait until the disk has it, so that not even a power cut takes it back.
    Raises: OSError: when it cannot be written; the old file, if any, is then as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f".{file.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as opened:
            opened.write(data)
            if lasting:
                opened.flush()
                os.fsync(opened.fileno())
        os.replace(partial, file)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
