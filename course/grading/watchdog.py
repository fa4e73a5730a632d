"""What a notebook uses, seen from outside its namespaces.

RLIMIT_AS counts each process alone; twelve children of 250 MB pass it. Here the whole tree is added
up. All processes of a sandbox are below its process 1, orphans included, so the tree is complete.
"""

from __future__ import annotations

import os
import resource
from pathlib import Path

__all__ = ["memory_mb", "process_tree"]

_PAGE = resource.getpagesize()
_MEGABYTE = 1 << 20


def process_tree(root: int) -> list[int]:
    """The process and everything below it; whatever ended meanwhile is left out."""
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        try:
            for thread in os.listdir(f"/proc/{process}/task"):
                below = Path(f"/proc/{process}/task/{thread}/children").read_text(encoding="ascii")
                waiting += [int(child) for child in below.split()]
        except OSError:
            continue
    return found


def memory_mb(root: int, *, above: int) -> float:
    """Memory of a process tree in MB; exact only when it could be `above` the limit.

    The cheap sum counts pages that the children share again for each of them; only when that sum is
    too high are the proportional figures read, which cost milliseconds.
    """
    tree = process_tree(root)
    cheap = sum(_own_pages(process) for process in tree) / _MEGABYTE
    if cheap <= above:
        return cheap
    return sum(_proportional(process) for process in tree) / _MEGABYTE


def _own_pages(process: int) -> int:
    try:
        _, resident, shared = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[:3]
    except OSError:
        return 0
    return (int(resident) - int(shared)) * _PAGE


def _proportional(process: int) -> int:
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        # Another user's process may not be looked into so closely.
        return _own_pages(process)
    return 0
