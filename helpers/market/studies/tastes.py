"""What a product's features are worth to each kind of customer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.storyline import Storyline
from helpers.market.world.segments import SEGMENTS

__all__ = ["ORIGINS", "PACKS", "SHIP_DAYS", "Tastes", "draw_tastes"]

ORIGINS = ("taiwan", "japan", "vietnam")
PACKS = ("standard", "eco")
SHIP_DAYS = (1, 3, 5)
# The middle price of what was shown: one product of the line that the company is strong in (NT$).
_MIDDLE_NTD = {"L1": 420, "L3": 620, "L4": 880}
_STEP = 0.15
# Points of the ten-point rating, by kind of customer: what one price step up costs; Japan and Vietnam
# against Taiwan; eco pack against standard; three and five days against one.
_STEP_DOWN = np.array([0.60, 1.10, 0.55, 0.80])
_JAPAN = np.array([0.20, 0.10, 0.70, 0.15])
_VIETNAM = np.array([-0.40, -0.20, -0.60, -0.25])
_ECO = np.array([0.65, 0.25, 0.30, 0.45])
_THREE_DAYS = np.array([-0.20, -0.25, -0.35, -0.55])
_FIVE_DAYS = np.array([-0.50, -0.60, -0.65, -1.30])
# The kind of customer that pays this company best pays for more than price.
_VALUABLE_ECO = 1.2


@dataclass(frozen=True)
class Tastes:
    """Part-worths in points of the rating, one row a kind of customer in the order of `SEGMENTS`.

    `price_points` is what NT$1 more takes away (below 0); `origin`, `pack` and `ship` have one column
    per level, and their first level is the zero.
    """

    prices_ntd: tuple[int, int, int]
    price_points: npt.NDArray[np.float64]
    origin: npt.NDArray[np.float64]
    pack: npt.NDArray[np.float64]
    ship: npt.NDArray[np.float64]

    def eco_worth_ntd(self, segment: int) -> float:
        """What the eco pack is worth to one kind of customer (NT$)."""
        return float(-self.pack[segment, 1] / self.price_points[segment])

    def importance(self, segment: int) -> dict[str, float]:
        """Each attribute's share of the range of all (per cent), for one kind of customer."""
        price = -self.price_points[segment] * (self.prices_ntd[2] - self.prices_ntd[0])
        spans = {"price_ntd": float(price)}
        for name, worth in (("origin", self.origin), ("pack", self.pack), ("ship_days", self.ship)):
            spans[name] = float(np.ptp(worth[segment]))
        return {name: 100 * span / sum(spans.values()) for name, span in spans.items()}


def draw_tastes(rng: np.random.Generator, storyline: Storyline) -> Tastes:
    """The tastes of one company's market; a company's eco packs are worth half as much again, or half as much."""
    middle = _MIDDLE_NTD[storyline.advantaged_line]
    step = round(middle * _STEP / 10) * 10
    kinds = len(SEGMENTS)

    def near(base: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.round(base * rng.uniform(0.8, 1.2, kinds), 4)

    is_valuable = np.array([one.code == storyline.valuable_segment for one in SEGMENTS])
    eco = near(_ECO) * float(rng.uniform(0.6, 1.4)) * np.where(is_valuable, _VALUABLE_ECO, 1.0)
    none = np.zeros(kinds)
    return Tastes(
        prices_ntd=(middle - step, middle, middle + step),
        price_points=-near(_STEP_DOWN) / step,
        origin=np.column_stack([none, near(_JAPAN), near(_VIETNAM)]),
        pack=np.column_stack([none, np.round(eco, 4)]),
        ship=np.column_stack([none, near(_THREE_DAYS), near(_FIVE_DAYS)]),
    )
