"""What is true of the rivals of one company: positions, habits, and the price cut of the main threat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.rivals.catalogue import RIVALS, SUPPLIERS
from helpers.market.storyline import Storyline
from helpers.market.world.products import LINES

__all__ = ["PriceCut", "RivalEffects", "draw_rivals"]

# Share of each line's sales (L1 to L5) by supplier in an average company; each column sums to 1. The
# coffee house and the body-care house sell gift sets and little else beside their own trade.
_SHARES = np.array(
    [
        [0.13, 0.12, 0.13, 0.12, 0.13],  # own
        [0.21, 0.30, 0.20, 0.29, 0.15],  # c1
        [0.00, 0.00, 0.30, 0.08, 0.17],  # c2
        [0.30, 0.08, 0.00, 0.00, 0.16],  # c3
        [0.14, 0.22, 0.12, 0.24, 0.17],  # c4
        [0.22, 0.28, 0.25, 0.27, 0.22],  # other
    ]
)
# How much more the main threat has of every line, and we of our best one.
_THREAT, _ADVANTAGE = 1.25, 1.25
# Price of an equal quantity against ours: mass, premium, coffee house, select shop.
_PRICE = {"c1": (0.72, 0.84), "c2": (1.18, 1.36), "c3": (1.02, 1.16), "c4": (0.92, 1.10)}
_PROMO_SHARE = {"c1": (0.18, 0.28), "c2": (0.06, 0.12), "c3": (0.08, 0.16), "c4": (0.12, 0.22)}
_PROMO_DEPTH = {"c1": (0.10, 0.18), "c2": (0.08, 0.14), "c3": (0.08, 0.16), "c4": (0.08, 0.16)}
_ADS_A_WEEK = {"c1": (34, 50), "c2": (14, 22), "c3": (12, 20), "c4": (20, 34)}
# Lines in which each rival would start a price war: those that it lives on.
_WAR_LINES = {"c1": ("L1", "L2", "L3", "L4"), "c2": ("L3",), "c3": ("L1",), "c4": ("L2", "L4")}
_CUT_STARTS = "2025-04-28"
# Five to seven weeks: `Generator.integers` leaves the upper bound out.
_CUT_WEEKS = (5, 8)
_CUT_DEPTH = (0.26, 0.36)


@dataclass(frozen=True)
class PriceCut:
    """The main threat lowers one whole line before Mother's Day 2025 and advertises it.

    `first_week` is the Monday 13 days before Mother's Day (11 May); `depth` is off the list price.
    """

    company: str
    line: str
    first_week: str
    weeks: int
    depth: float


@dataclass(frozen=True)
class RivalEffects:
    """The true sizes.

    `share` is suppliers × lines at usual prices, `log_price` the log of each rival's price of an equal
    quantity against our list price, `promo_share` the share of weeks an item of theirs is reduced outside
    the festivals, `promo_depth` how far on average. `reacts` is the chance that a promotion of ours is answered at
    all. `losing_line` is the line whose market grows faster than we do, by `losing_lead` a year, so that only
    a share shows that it is being lost; `market_growth` is what the other lines' markets grow without us.
    """

    share: npt.NDArray[np.float64]
    log_price: Mapping[str, float]
    promo_share: Mapping[str, float]
    promo_depth: Mapping[str, float]
    ads_a_week: Mapping[str, float]
    reacts: float
    cut: PriceCut
    losing_line: str
    losing_lead: float
    market_growth: Mapping[str, float]


def draw_rivals(rng: np.random.Generator, storyline: Storyline) -> RivalEffects:
    """The true sizes of one company's rivals."""
    threat = storyline.main_threat
    share = _SHARES * rng.uniform(0.88, 1.12, _SHARES.shape)
    share[SUPPLIERS.index(threat)] *= _THREAT
    share[0, LINES.index(storyline.advantaged_line)] *= _ADVANTAGE
    line = str(rng.choice(_WAR_LINES[threat]))
    cut = PriceCut(threat, line, _CUT_STARTS, int(rng.integers(*_CUT_WEEKS)), round(float(rng.uniform(*_CUT_DEPTH)), 2))
    losing = str(rng.choice([one for one in LINES if one != storyline.advantaged_line]))
    growth = {one: float(rng.uniform(0.02, 0.05)) for one in LINES}
    return RivalEffects(
        share=share / share.sum(axis=0),
        log_price={one: float(np.log(rng.uniform(*_PRICE[one]))) for one in RIVALS},
        promo_share={one: float(rng.uniform(*_PROMO_SHARE[one])) for one in RIVALS},
        promo_depth={one: float(rng.uniform(*_PROMO_DEPTH[one])) for one in RIVALS},
        ads_a_week={one: float(rng.uniform(*_ADS_A_WEEK[one])) for one in RIVALS},
        reacts=0.3,
        cut=cut,
        losing_line=losing,
        losing_lead=float(rng.uniform(0.09, 0.15)),
        market_growth=growth,
    )
