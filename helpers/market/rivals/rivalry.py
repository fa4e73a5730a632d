"""The rivals of one company over the weeks of its history: who they are, what they ask, what it does to us."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.company import Market
from helpers.market.rivals.choice import demand_pressure
from helpers.market.rivals.effects import RivalEffects, draw_rivals
from helpers.market.rivals.offers import Offers, draw_offers
from helpers.market.rivals.prices import RivalPrices, set_rival_prices
from helpers.market.streams import Streams
from helpers.market.world.products import Shelf

__all__ = ["Rivalry", "set_rivalry"]


@dataclass(frozen=True)
class Rivalry:
    """The rivals' true sizes, their offers and prices, and `pressure`, weeks × lines, which multiplies our demand."""

    effects: RivalEffects
    offers: Offers
    prices: RivalPrices
    pressure: npt.NDArray[np.float64]


def set_rivalry(
    market: Market,
    chance: Streams,
    shelf: Shelf,
    promotions: pd.DataFrame,
    mondays: npt.NDArray[np.datetime64],
    *,
    with_cut: bool = True,
) -> Rivalry:
    """The rivals over some weeks, against our promotions in them.

    Args:
        market: The company.
        chance: Its streams of chance.
        shelf, promotions: Our products and promotions.
        mondays: The weeks.
        with_cut: Whether the main threat starts its price war; without it, all else is the same.
    """
    effects = draw_rivals(chance.named("rivals"), market.storyline)
    offers = draw_offers(chance.named("rival offers"))
    prices = set_rival_prices(chance.named("rival prices"), effects, shelf, promotions, mondays, with_cut=with_cut)
    pressure = demand_pressure(market.effects, effects, offers, prices, mondays, with_cut=with_cut)
    return Rivalry(effects, offers, prices, pressure)
