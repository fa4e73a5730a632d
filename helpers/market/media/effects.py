"""What media really do for one company: sizes that no table states.

The curve of a channel: in an ordinary week, steady spending of `a` NT$ over the whole country brings
sales of beta · a / (a + half). Half of beta is reached at `half`, and what was spent last week still
works at `decay` of its strength. `response` has the formula and its source; the sizes are the company sheet's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from helpers.market.storyline import Storyline

__all__ = ["MEDIA_CHANNELS", "MediaEffects", "draw_media_effects"]

MEDIA_CHANNELS = ("search", "shopping", "meta", "youtube", "line", "kol")

# NT$ thousand a week at full size: most that a channel can bring, spend at half of that, carry-over.
_BASE = {
    "search": (310.0, 30.0, 0.0),
    "shopping": (270.0, 40.0, 0.0),
    "meta": (450.0, 80.0, 0.3),
    "youtube": (210.0, 70.0, 0.6),
    "line": (130.0, 7.5, 0.1),
    "kol": (150.0, 30.0, 0.4),
}
_JITTER = 0.2


@dataclass(frozen=True)
class MediaEffects:
    """The true sizes of media for one company, in NT$ a week at full size.

    `brand_share_of_search` is the part of search money that bids on our own name, `brand_substitution` the
    part of the clicks it buys that would have come anyway;
    `halo` the searches for our name and direct visits that 100 clicks on social ads set off;
    `name_lift` the part of the base that rests on how well the name is known.
    """

    beta_ntd: Mapping[str, float]
    half_ntd: Mapping[str, float]
    decay: Mapping[str, float]
    brand_substitution: float
    brand_share_of_search: float
    halo: float
    name_lift: float


def draw_media_effects(rng: np.random.Generator, storyline: Storyline) -> MediaEffects:
    """The true sizes of one company: each within 20 % of the company sheet.

    The channel with too little money is worth feeding: its curve rises at least as fast as the sheet's.

    Source of 0.9 for searches of one's own name: Blake, Nosko and Tadelis 2015, Econometrica.
    """
    beta, half, decay = {}, {}, {}
    for channel, (most, middle, carry) in _BASE.items():
        worth_feeding = channel == storyline.under_invested_channel
        beta_from, half_to = (1.0, 1.0) if worth_feeding else (1 - _JITTER, 1 + _JITTER)
        beta[channel] = float(round(1_000 * most * rng.uniform(beta_from, 1 + _JITTER)))
        half[channel] = float(round(1_000 * middle * rng.uniform(1 - _JITTER, half_to)))
        decay[channel] = round(float(carry * rng.uniform(1 - _JITTER, 1 + _JITTER)), 3)
    return MediaEffects(
        beta_ntd=beta,
        half_ntd=half,
        decay=decay,
        brand_substitution=float(rng.uniform(0.86, 0.94)),
        brand_share_of_search=float(rng.uniform(0.22, 0.32)),
        halo=float(rng.uniform(0.06, 0.14)),
        name_lift=float(rng.uniform(0.06, 0.10)),
    )
