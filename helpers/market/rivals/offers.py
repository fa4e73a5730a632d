"""What the rivals offer beside a price, and how loudly: twelve features, and the advertisements they run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.rivals.catalogue import RIVALS
from helpers.market.rivals.effects import RivalEffects
from helpers.market.rivals.prices import cut_weeks
from helpers.market.world.calendar import event_factors
from helpers.market.world.products import LINES

__all__ = ["BRANDS", "FEATURES", "NEEDS", "VALUES", "Feature", "Offers", "ad_pressure", "draw_offers"]

BRANDS = ("own", *RIVALS)
NEEDS = ("price", "quality", "eco", "gift", "convenience", "ingredients")
VALUES = ("no", "partial", "yes")
_SCORES = np.array([0.0, 0.5, 1.0])
# The chance that nobody outside can find a feature out.
_UNKNOWN = 0.12
# Advertisements in the price war against the usual, and the part that is remembered a week later.
_WAR_ADS = 1.8
_CARRIED = 0.5


@dataclass(frozen=True)
class Feature:
    """One thing a shop may offer: the need it serves, and the chance that each of `BRANDS` has it."""

    code: str
    need: str
    chance: tuple[float, float, float, float, float]


FEATURES = (
    Feature("free_shipping", "price", (0.5, 0.9, 0.4, 0.5, 0.5)),
    Feature("price_match", "price", (0.2, 0.8, 0.1, 0.2, 0.3)),
    Feature("long_warranty", "quality", (0.6, 0.3, 0.7, 0.6, 0.4)),
    Feature("tested_materials", "quality", (0.7, 0.2, 0.9, 0.6, 0.4)),
    Feature("eco_packaging", "eco", (0.6, 0.1, 0.7, 0.5, 0.5)),
    Feature("refills", "eco", (0.4, 0.2, 0.7, 0.5, 0.3)),
    Feature("gift_wrapping", "gift", (0.8, 0.1, 0.6, 0.5, 0.8)),
    Feature("message_card", "gift", (0.6, 0.1, 0.5, 0.4, 0.8)),
    Feature("store_pickup", "convenience", (0.8, 0.9, 0.6, 0.5, 0.7)),
    Feature("subscription", "convenience", (0.3, 0.2, 0.4, 0.95, 0.2)),
    Feature("full_ingredients", "ingredients", (0.7, 0.3, 0.95, 0.8, 0.4)),
    Feature("traceable_origin", "ingredients", (0.7, 0.1, 0.6, 0.9, 0.5)),
)


@dataclass(frozen=True)
class Offers:
    """Features as they are (`value`, features × `BRANDS`, 0 no, 1 partial, 2 yes), which of them nobody
    outside could find out, and our own and the rivals' stars from customers (`rating`, 1–5).
    """

    value: npt.NDArray[np.int64]
    unknown: npt.NDArray[np.bool_]
    rating: npt.NDArray[np.float64]

    def need_scores(self) -> npt.NDArray[np.float64]:
        """How well each brand serves each need (needs × brands), 0–1."""
        serves = np.array([[one.need == need for one in FEATURES] for need in NEEDS], dtype=float)
        return np.asarray(serves @ _SCORES[self.value] / serves.sum(axis=1, keepdims=True))


def draw_offers(rng: np.random.Generator) -> Offers:
    """Draw who offers what."""
    chance = np.array([one.chance for one in FEATURES])
    draw = rng.random(chance.shape)
    # A thing that is there is there by halves in one case out of four.
    value = np.where(draw < 0.75 * chance, 2, np.where(draw < chance, 1, 0))
    unknown = rng.random(chance.shape) < _UNKNOWN
    unknown[:, 0] = False
    # One gap at least, so that "unknown is not absent" is asked of everybody.
    unknown[int(rng.integers(len(FEATURES))), 1 + int(rng.integers(len(RIVALS)))] = True
    rating = np.array([4.3, 4.0, 4.5, 4.4, 4.2]) + rng.uniform(-0.1, 0.1, len(BRANDS))
    return Offers(value, unknown, np.round(rating, 2))


def ad_pressure(
    effects: RivalEffects, mondays: npt.NDArray[np.datetime64], *, with_cut: bool = True
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Advertisements that each rival runs in a week (weeks × `RIVALS`), and how far people's memory of them
    lies above the usual (a ratio, weeks × `RIVALS` × lines).

    A price war is advertised, for its own line; half of a week's advertisements are remembered in the next.
    """
    factors = event_factors(mondays).mean(axis=1)
    usual = (factors / factors.mean())[:, None] * np.array([effects.ads_a_week[name] for name in RIVALS])
    ads, remembered = usual.copy(), np.ones((*usual.shape, len(LINES)))
    if with_cut:
        rival = RIVALS.index(effects.cut.company)
        ads[cut_weeks(effects, mondays), rival] *= _WAR_ADS
        remembered[:, rival, LINES.index(effects.cut.line)] = _memory(ads[:, rival]) / _memory(usual[:, rival])
    return ads, remembered


def _memory(ads: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    memory = ads.copy()
    for week in range(1, len(ads)):
        memory[week] = (1 - _CARRIED) * ads[week] + _CARRIED * memory[week - 1]
    return memory
