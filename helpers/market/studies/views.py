"""What people think before anybody asks them: the sizes behind the three studies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.storyline import THREATS, Storyline
from helpers.market.streams import Streams
from helpers.market.studies.perceptions import Perceptions, draw_perceptions
from helpers.market.studies.switching import draw_switch_log_odds
from helpers.market.studies.tastes import Tastes, draw_tastes

__all__ = ["StudiesTruth", "Views", "draw_views"]

# Of people who buy elsewhere, the share that would consider a brand: ours, the main threat, and then
# a clear second, third and last, so that the tiers of rivals can be told apart on 800 people.
_OWN = 0.45
_THREAT = (0.60, 0.66)
_OTHERS = ((0.36, 0.42), (0.27, 0.33), (0.12, 0.18))


@dataclass(frozen=True)
class Views:
    """The true sizes.

    `consideration` holds shares by brand code. `satisfaction_by_age` is in points of the scale per
    age band, more for the young when it is positive. `switch_log_odds` is described in `switching`.
    """

    consideration: Mapping[str, float]
    satisfaction_by_age: float
    switch_log_odds: Mapping[str, float]
    perceptions: Perceptions
    tastes: Tastes


@dataclass(frozen=True)
class StudiesTruth:
    """What only the simulator knows about the studies.

    `respondent_segment` is in the order of the table `survey`, whose first people also answered the
    two other studies.
    """

    views: Views
    respondent_segment: npt.NDArray[np.int64]


def draw_views(chance: Streams, storyline: Storyline) -> Views:
    """The true sizes of one company."""
    rng = chance.named("views")
    others = rng.permutation([name for name in THREATS if name != storyline.main_threat]).tolist()
    return Views(
        consideration={
            "own": _OWN,
            storyline.main_threat: float(rng.uniform(*_THREAT)),
            **{name: float(rng.uniform(*span)) for name, span in zip(others, _OTHERS, strict=True)},
        },
        satisfaction_by_age=float(rng.choice((-1.0, 1.0)) * rng.uniform(0.30, 0.42)),
        switch_log_odds=draw_switch_log_odds(chance.named("switching")),
        perceptions=draw_perceptions(chance.named("perceptions"), storyline),
        tastes=draw_tastes(chance.named("tastes"), storyline),
    )
