"""Chance, divided into named streams.

Each mechanism draws from a stream of its own, so that adding a table, or drawing one row more in
it, never moves another. A stream depends on the company's generator and on its own name only, not
on the order in which streams are asked for.
"""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt

__all__ = ["Streams", "steady"]


_STEADY_DECIMALS = 10


def steady(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The values without the last bits, in which processors differ."""
    return np.round(values, _STEADY_DECIMALS)


class Streams:
    """Named children of one generator."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._root = [int(word) for word in rng.integers(0, 2**32, size=4, dtype=np.uint32)]

    def named(self, name: str) -> np.random.Generator:
        """A fresh generator; the same name gives the same numbers every time."""
        # A hash, not a counter: a counter would tie the stream to how many came before it.
        digest = hashlib.sha256(name.encode("utf-8")).digest()
        words = [int.from_bytes(digest[at : at + 4], "big") for at in range(0, 16, 4)]
        return np.random.Generator(np.random.PCG64(np.random.SeedSequence([*self._root, *words])))

    def part(self, number: int) -> Streams:
        """The streams of one part of a company that is drawn in parts."""
        return Streams(self.named(f"part {number}"))
