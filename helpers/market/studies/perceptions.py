"""Where five brands, eight attributes and four ideals lie in people's minds: one plane a company."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.storyline import Storyline
from helpers.market.streams import steady

__all__ = ["ATTRIBUTES", "BRANDS", "Perceptions", "draw_perceptions"]

BRANDS = ("own", "c1", "c2", "c3", "c4")
ATTRIBUTES = (
    "price_value",
    "quality",
    "eco",
    "gift_worthy",
    "convenience",
    "ingredients",
    "design",
    "trust",
)
# Directions in degrees, all the way round, so that no side of the map is without a word for it.
_ATTRIBUTE_AT = (180, 35, 345, 90, 255, 310, 130, 215)
_RIVAL_AT = (185, 330, 255, 100)
_RIVAL_OUT = (1.3, 1.2, 1.0, 1.2)
# Where we stand follows the line we are strong in: coffee and tea, body care, home textiles.
_OWN_AT = {"L1": 60, "L3": 320, "L4": 15}
# Each kind of customer wishes for what its attitudes in the survey say that it cares about.
_IDEAL_AT = (0, 180, 90, 275)
_IDEAL_OUT = 1.7
# How readily people connect anything with a brand: the mass seller is on everybody's lips.
_KNOWN = (0.21, 0.40, 0.22, 0.17, 0.27)
_TURN, _STRETCH = 30.0, (0.75, 1.25)
# How far the main threat has moved from its own place to ours.
_THREAT_NEARER = 0.3
# On one attribute brands are rated far apart, on the others close together: which one, differs by
# company. Without standardising, that attribute alone makes dimension 1.
_SPREADS = (1.50, 0.40, 0.36, 0.33, 0.31, 0.29, 0.27, 0.25)
# What a brand is thought of on one attribute beyond its place on the plane: no plane shows everything.
_OWN_WAY_SD = 0.40


@dataclass(frozen=True)
class Perceptions:
    """The plane: `brands`, `ideals` (one a kind of customer) and `attributes` as points with two coordinates.

    A brand's standing on an attribute is the product of their points, and `own_way` (brands ×
    attributes) on top; `spread` is how many points of the seven-point scale one unit of standing
    makes, `level` the rating of a middling brand. `known` is how readily people connect anything
    with a brand.
    """

    brands: npt.NDArray[np.float64]
    ideals: npt.NDArray[np.float64]
    attributes: npt.NDArray[np.float64]
    own_way: npt.NDArray[np.float64]
    spread: npt.NDArray[np.float64]
    level: npt.NDArray[np.float64]
    known: npt.NDArray[np.float64]


def draw_perceptions(rng: np.random.Generator, storyline: Storyline) -> Perceptions:
    """The plane of one company's market."""
    brands = _around(
        rng,
        (_OWN_AT[storyline.advantaged_line], *_RIVAL_AT),
        np.array([0.8, *_RIVAL_OUT]),
    )
    threat = BRANDS.index(storyline.main_threat)
    brands[threat] += _THREAT_NEARER * (brands[0] - brands[threat])
    known = np.array(_KNOWN) * rng.uniform(0.85, 1.15, len(BRANDS))
    known[threat] *= 1.25
    return Perceptions(
        brands=brands - brands.mean(axis=0),
        ideals=_around(rng, _IDEAL_AT, np.full(4, _IDEAL_OUT), turn=15.0),
        attributes=_around(rng, _ATTRIBUTE_AT, np.ones(len(ATTRIBUTES)), turn=12.0, stretch=(0.9, 1.1)),
        own_way=steady(_OWN_WAY_SD * rng.standard_normal((len(BRANDS), len(ATTRIBUTES)))),
        spread=rng.permutation(_SPREADS),
        level=rng.uniform(3.9, 4.6, len(ATTRIBUTES)),
        known=known,
    )


def _around(
    rng: np.random.Generator,
    degrees: tuple[int, ...],
    out: npt.NDArray[np.float64],
    *,
    turn: float = _TURN,
    stretch: tuple[float, float] = _STRETCH,
) -> npt.NDArray[np.float64]:
    count = len(degrees)
    angle = np.deg2rad(np.array(degrees) + rng.uniform(-turn, turn, count))
    far = out * rng.uniform(*stretch, count)
    return steady(np.column_stack([far * np.cos(angle), far * np.sin(angle)]))
