"""What people think of each shop: by aspect, how often a review that speaks of it speaks well of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.storyline import Storyline
from helpers.market.voice.brands import ASPECTS, COMPANIES
from helpers.market.world.products import RANGE

__all__ = ["MENTIONED", "Opinions", "draw_opinions"]

# Share of reviews that speak of each aspect.
MENTIONED = np.array([0.27, 0.29, 0.37, 0.21, 0.15, 0.38])
# Chance that they speak well: companies × aspects. Everybody has something that people complain about.
_BASE = np.array(
    [
        [0.58, 0.80, 0.52, 0.82, 0.66, 0.78],
        [0.80, 0.58, 0.74, 0.52, 0.48, 0.64],
        [0.38, 0.84, 0.68, 0.84, 0.74, 0.80],
        [0.52, 0.80, 0.64, 0.66, 0.70, 0.82],
        [0.50, 0.72, 0.56, 0.86, 0.46, 0.70],
    ]
)
_JITTER = 0.08
_BEST_LINE = 0.07
_PRODUCT_SD = 0.05
# Share of the talk that is about each company.
_TALK = np.array([0.21, 0.27, 0.14, 0.14, 0.24])


@dataclass(frozen=True)
class Opinions:
    """`good` [company, aspect] is the chance that a review which speaks of it speaks well of it.

    `product` is what our own products add to quality and use; `talk` the share of
    talk about each company.
    """

    good: npt.NDArray[np.float64]
    product: npt.NDArray[np.float64]
    talk: npt.NDArray[np.float64]


def draw_opinions(rng: np.random.Generator, storyline: Storyline) -> Opinions:
    """Draw them: the own best line is thought better of, the main threat has the better price and is talked of more."""
    good = _BASE + rng.uniform(-_JITTER, _JITTER, _BASE.shape)
    threat = COMPANIES.index(storyline.main_threat)
    good[threat, ASPECTS.index("price")] += 0.08
    product = _PRODUCT_SD * rng.standard_normal(len(RANGE))
    product[[item.line == storyline.advantaged_line for item in RANGE]] += _BEST_LINE
    talk = _TALK * rng.uniform(0.85, 1.15, len(COMPANIES))
    talk[threat] *= 1.15
    return Opinions(np.clip(good, 0.25, 0.92), product, talk / talk.sum())
