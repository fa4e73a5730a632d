"""Which company a learner runs: seed, storyline and true sizes from two names.

Three things make two learners differ: the storyline, one of 192 (who is who); the true sizes drawn around it
(`effects`, and an `effects` or its like in each room); and chance, every draw of which hangs on the seed. The same
for all are the calendar, the range of products, the rivals' items beside ours, search terms, and the law cases
that are drawn from.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from helpers.errors import UsageError
from helpers.market.effects import Effects, draw_effects
from helpers.market.storyline import Storyline, draw_storyline
from helpers.market.streams import Streams

__all__ = ["LARGEST", "LARGEST_AT_ONCE", "SMALLEST", "Market", "found_market", "seed_of"]

SMALLEST, LARGEST = 0.02, 100.0
_RESPONDENTS = 800
# What one process holds in memory with ease; a larger company is drawn in parts.
LARGEST_AT_ONCE = 2.0


@dataclass(frozen=True)
class Market:
    """One company before anything has happened to it.

    `scale` multiplies members, orders, media money and texts; the survey always asks `respondents` people.
    """

    course: str
    learner: str
    seed: int
    scale: float
    respondents: int
    storyline: Storyline
    effects: Effects


def seed_of(course: str, learner: str) -> int:
    """The seed of a learner's company: the same two names give the same company everywhere."""
    return int(hashlib.sha256(f"{course}:{learner}".encode()).hexdigest(), 16) % 2**32


def found_market(course: str, learner: str, *, scale: float = 1.0, seed: int | None = None) -> Market:
    """The company of one learner in one course.

    Args:
        course, learner: Their ids; neither may be empty.
        scale: Size against the company sheet, 0.02–100; 1 is 46,000 members and about 97,000 orders. Above 2 a
            company is drawn in parts.
        seed: The seed of an assessed company, which a course folder's secret gives; without it the
            public seed of the two names.
    Raises: UsageError: for an empty id or a size outside the range.
    """
    for what, name in (("course", course), ("learner", learner)):
        if not name.strip():
            raise UsageError("market.empty_id", what=what)
    if not SMALLEST <= scale <= LARGEST:
        raise UsageError("market.scale", came=scale, least=SMALLEST, most=LARGEST)
    seed = seed_of(course, learner) if seed is None else seed
    chance = Streams(np.random.default_rng(seed))
    storyline = draw_storyline(chance.named("storyline"))
    return Market(
        course, learner, seed, scale, _RESPONDENTS, storyline, draw_effects(chance.named("effects"), storyline)
    )
