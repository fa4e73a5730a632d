"""Which story a company lives: its strength, its blind spot, its best customers, its rival.

The four draws give 192 storylines. They decide who is who; every size around them is jittered by
the modules that use it, so two companies of one storyline still differ.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

__all__ = [
    "ADVANTAGED_LINES",
    "STORYLINES",
    "THREATS",
    "UNDER_INVESTED_CHANNELS",
    "VALUABLE_SEGMENTS",
    "Storyline",
    "draw_storyline",
]

# Kitchenware and gift sets stay out: one is too slow a business to win with, and gift sets are
# the answer that a memo suggests.
ADVANTAGED_LINES = ("L1", "L3", "L4")
UNDER_INVESTED_CHANNELS = ("search", "youtube", "line", "kol")
VALUABLE_SEGMENTS = ("S1", "S2", "S3", "S4")
THREATS = ("c1", "c2", "c3", "c4")


@dataclass(frozen=True)
class Storyline:
    """One of the 192 stories."""

    advantaged_line: str
    under_invested_channel: str
    valuable_segment: str
    main_threat: str


STORYLINES = tuple(
    Storyline(line, channel, segment, threat)
    for line in ADVANTAGED_LINES
    for channel in UNDER_INVESTED_CHANNELS
    for segment in VALUABLE_SEGMENTS
    for threat in THREATS
)


def draw_storyline(rng: np.random.Generator) -> Storyline:
    """One storyline, each as likely as any other."""
    return STORYLINES[int(rng.integers(len(STORYLINES)))]
