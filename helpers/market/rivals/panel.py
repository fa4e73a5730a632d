"""A panel of households that says, quarter by quarter, whose products they bought most.

Households of one kind move between brands as a Markov chain. The panel over-samples people who like
panels; each household's weight says how many households of the market it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.rivals.effects import RivalEffects
from helpers.market.rivals.offers import BRANDS
from helpers.market.streams import steady
from helpers.market.text import numbered, text_column
from helpers.market.world.segments import SEGMENTS

__all__ = ["HOUSEHOLDS", "QUARTERS", "Switching", "draw_panel", "draw_switching"]

HOUSEHOLDS = 1200
QUARTERS = ("2025Q1", "2025Q2", "2025Q3", "2025Q4")
_MARKET_HOUSEHOLDS = (360_000, 480_000)
# Commuters answer a panel by phone, bargain hunters do not: how likely each kind is to take part.
_TAKES_PART = np.array([1.0, 0.6, 0.8, 1.8])
_STAYS = np.array([0.88, 0.68, 0.84, 0.90])
_WEIGHT_SD = 0.10
_LEAST_WEIGHT = 0.6


@dataclass(frozen=True)
class Switching:
    """The true movements: `start` (kinds × brands), `moves` (kinds × from × to, a quarter), and the number of
    households in the market. `matrix` and `net_flow` are what a panel of everybody would have shown.
    """

    start: npt.NDArray[np.float64]
    moves: npt.NDArray[np.float64]
    households: int
    matrix: npt.NDArray[np.float64]
    net_flow: npt.NDArray[np.float64]


def draw_switching(rng: np.random.Generator, rivals: RivalEffects) -> Switching:
    """Draw who buys whose products and how they move; the main threat pulls more than it lets go."""
    base = rivals.share[: len(BRANDS)].mean(axis=1)
    # Of those who name one of the five, we have more than our share of sales: the panel is our kind of people.
    base = base * np.array([1.6, 1.0, 1.0, 1.0, 1.0])
    start = base * np.exp(0.3 * rng.standard_normal((len(SEGMENTS), len(BRANDS))))
    start = start / start.sum(axis=1, keepdims=True)
    threat = BRANDS.index(rivals.cut.company)
    pull = np.exp(0.25 * rng.standard_normal(len(BRANDS)))
    pull[threat] *= 1.8
    stays = _STAYS[:, None] + 0.03 * rng.standard_normal((len(SEGMENTS), len(BRANDS)))
    stays[:, threat] += 0.04
    stays = np.clip(stays, 0.55, 0.95)
    target = start * pull
    moves = np.repeat(target[:, None, :], len(BRANDS), axis=1)
    own = np.arange(len(BRANDS))
    moves[:, own, own] = 0.0
    moves = (1 - stays)[:, :, None] * moves / moves.sum(axis=2, keepdims=True)
    moves[:, own, own] = stays
    households = int(np.round(rng.uniform(*_MARKET_HOUSEHOLDS), -3))
    matrix, net_flow = _of_everybody(start, moves, households)
    return Switching(start, steady(moves), households, matrix, net_flow)


def draw_panel(rng: np.random.Generator, switching: Switching, *, count: int = HOUSEHOLDS) -> pd.DataFrame:
    """The table `switching_panel`."""
    kinds = np.array([one.share for one in SEGMENTS])
    taken = kinds * _TAKES_PART / (kinds * _TAKES_PART).sum()
    kind = rng.choice(len(kinds), size=count, p=taken)
    brand = np.empty((len(QUARTERS), count), np.int64)
    brand[0] = _pick(rng, switching.start[kind])
    for quarter in range(1, len(QUARTERS)):
        brand[quarter] = _pick(rng, switching.moves[kind, brand[quarter - 1]])
    household, quarter_index = (axis.ravel() for axis in np.indices((count, len(QUARTERS))))
    weight = _weights(rng, kind, kinds, switching.households)
    return pd.DataFrame(
        {
            "household_id": text_column(numbered("H", np.arange(1, count + 1), digits=4), household),
            "quarter": text_column(QUARTERS, quarter_index),
            "brand": text_column(BRANDS, brand[quarter_index, household]),
            "weight": weight[household],
        }
    )


def _weights(
    rng: np.random.Generator, kind: npt.NDArray[np.int64], kinds: npt.NDArray[np.float64], households: int
) -> npt.NDArray[np.float64]:
    """Households of the market behind each one of the panel; within a kind they differ a little, by county and age."""
    spread = np.maximum(1 + _WEIGHT_SD * rng.standard_normal(len(kind)), _LEAST_WEIGHT)
    of_kind = np.bincount(kind, weights=spread, minlength=len(kinds))
    return np.round(steady(households * kinds[kind] * spread / of_kind[kind]), 2)


def _pick(rng: np.random.Generator, chances: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    edges = np.cumsum(steady(chances), axis=1)
    return np.minimum((rng.random(len(chances))[:, None] > edges).sum(axis=1), chances.shape[1] - 1)


def _of_everybody(
    start: npt.NDArray[np.float64], moves: npt.NDArray[np.float64], households: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    kinds = np.array([one.share for one in SEGMENTS])
    flows = np.zeros(moves.shape[1:])
    now = start
    for _ in range(len(QUARTERS) - 1):
        step = now[:, :, None] * moves
        flows += np.tensordot(kinds, step, axes=(0, 0))
        now = step.sum(axis=1)
    matrix = flows / flows.sum(axis=1, keepdims=True)
    return matrix, np.asarray(households * (flows.sum(axis=0) - flows.sum(axis=1)))
