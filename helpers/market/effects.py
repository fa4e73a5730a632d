"""What is true of one company's own trade: the sizes that its data carry and that no table states.

Those of rivals, media, talk and studies are drawn in their rooms.

Sizes are drawn per company, some of them around zero, so that "no evidence" is an honest answer
for some learners and the same answer never serves everybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from helpers.market.storyline import Storyline
from helpers.market.world.products import LINES

__all__ = ["CHANNELS", "REGIONS", "Effects", "draw_effects"]

# Sales channels; media channels are `helpers.market.media.effects.MEDIA_CHANNELS`.
CHANNELS = ("web", "app", "momo", "shopee", "o2o", "corporate")
REGIONS = ("north", "central", "south", "east")
_SHARES = (0.45, 0.17, 0.15, 0.12, 0.06, 0.05)
# Where appetite scatters widely, the mean log value of a basket is higher at the same mean appetite.
# This range gives app against website a Cohen's d from about −0.05 to 0.35.
_APP_APPETITE = (-0.46, 0.26)
# By line, as the company sheet has them; `helpers.market.shop.demand` gives the source of their range.
_ELASTICITY = (-1.3, -1.6, -1.5, -1.8, -1.1)


@dataclass(frozen=True)
class Effects:
    """The true sizes.

    By line: `elasticity` of demand to our price, `display_lift` of a promotion beyond its price (0.4 is
    40 % more), `yearly_growth` of what is wanted. `channel_share` is each sales channel's share of orders.
    `pulled_forward` is the part of a promotion's lift that the fortnight after it lacks. `appetite` figures
    are differences in the log of how much goes into a basket; a basket's value follows them only in part
    (`helpers.market.trade.baskets`). `eco_lean` is how much more eco packaging matters to women (survey).
    """

    channel_share: Mapping[str, float]
    elasticity: Mapping[str, float]
    display_lift: Mapping[str, float]
    yearly_growth: Mapping[str, float]
    pulled_forward: float
    app_appetite: float
    appetite_sd: Mapping[str, float]
    region_appetite: Mapping[str, float]
    eco_lean: float


def draw_effects(rng: np.random.Generator, storyline: Storyline) -> Effects:
    """The true sizes of one company."""
    shares = np.array(_SHARES) * rng.uniform(0.9, 1.1, len(CHANNELS))
    # Own website and app together stay near 62 %: the rest shares what they leave.
    shares[2:] *= (1 - shares[:2].sum()) / shares[2:].sum()
    # What is wanted shrinks; more advertising each year makes up for it, so revenue is flat.
    growth = {line: float(rng.uniform(-0.12, -0.06)) for line in LINES}
    growth[storyline.advantaged_line] += 0.10
    # App orders scatter much more than website orders: with unequal groups as well, a t test that
    # pools the variances then gives another answer than Welch's, in every company.
    appetite_sd = {
        **dict.fromkeys(CHANNELS, 0.4),
        "web": float(rng.uniform(0.10, 0.25)),
        "app": float(rng.uniform(1.0, 1.2)),
    }
    region_sd = rng.uniform(0.04, 0.08) / 0.5
    return Effects(
        channel_share=dict(zip(CHANNELS, (shares / shares.sum()).tolist(), strict=True)),
        elasticity={
            line: float(np.clip(base * rng.uniform(0.85, 1.15), -2.2, -0.9))
            for line, base in zip(LINES, _ELASTICITY, strict=True)
        },
        display_lift={line: float(rng.uniform(0.25, 0.55)) for line in LINES},
        yearly_growth=growth,
        pulled_forward=float(rng.uniform(0.2, 0.3)),
        app_appetite=float(rng.uniform(*_APP_APPETITE)),
        appetite_sd=appetite_sd,
        region_appetite={region: float(region_sd * rng.standard_normal()) for region in REGIONS},
        eco_lean=float(rng.choice((-1.0, 1.0)) * rng.uniform(0.0, 0.55)),
    )
