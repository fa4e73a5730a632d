"""A company's media as one thing: what works, what was spent, what it did to demand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.media.effects import MediaEffects, draw_media_effects
from helpers.market.media.response import MediaResponse, respond
from helpers.market.media.spending import Spending, plan_history_spending
from helpers.market.storyline import Storyline
from helpers.market.streams import Streams

__all__ = ["Media", "place_media"]


@dataclass(frozen=True)
class Media:
    """True sizes, money and response of one company; `season` is the demand by day behind them, mean 1."""

    season: npt.NDArray[np.float64]
    effects: MediaEffects
    spending: Spending
    response: MediaResponse


def place_media(
    chance: Streams,
    days: npt.NDArray[np.datetime64],
    season: npt.NDArray[np.float64],
    storyline: Storyline,
    scale: float,
) -> Media:
    """The media of a history.

    Args:
        chance: The company's streams.
        days, season: The days and the demand on them, mean 1.
        storyline: Which channel gets too little.
        scale: The company's size.
    """
    effects = draw_media_effects(chance.named("media effects"), storyline)
    spending = plan_history_spending(chance.named("media spending"), days, season, storyline, effects, scale)
    return Media(season, effects, spending, respond(spending, effects, season, scale))
