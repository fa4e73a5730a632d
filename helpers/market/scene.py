"""What every customer of a company meets: the shop, its prices, its advertising, and what follows.

`Scene.demand` [day, product] is what people choose when they buy. `Scene.weight` [area, day] is how much they
want to buy at all:

    weight = demand summed over products × mood of the talk × lift of the area's media, ÷ its mean

Because of the last step the scene says when, where and what is bought, not how much in all: how many orders
the two years hold is the company's size (`helpers.market.trade.part.ORDERS`). A price war of some weeks
costs orders in them; one that went on for two years would only move orders to other lines. Media get their
season from demand, so what moves demand moves their budget a little as well.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.company import Market
from helpers.market.media.placed import Media, place_media
from helpers.market.rivals.rivalry import Rivalry, set_rivalry
from helpers.market.shop.defects import Defect, draw_defect
from helpers.market.shop.demand import daily_demand
from helpers.market.shop.prices import PriceBook, set_prices
from helpers.market.shop.promotions import run_promotions
from helpers.market.shop.stock import StockOuts, plan_stock_outs
from helpers.market.streams import Streams, steady
from helpers.market.voice.mood import Burst, draw_burst, mood_factors
from helpers.market.world.calendar import history_days, weeks
from helpers.market.world.places import area_shares
from helpers.market.world.products import Shelf, stock_shelf

__all__ = ["Scene", "set_scene"]


@dataclass(frozen=True)
class Scene:
    """Shop and surroundings of one company over the days of its history.

    `demand` is days × products, a day's sum about 1 on average (`daily_demand`). `weight` is areas × days
    with a mean of 1 over days and, by their shares, over areas.
    """

    shelf: Shelf
    promotions: pd.DataFrame
    book: PriceBook
    stock: StockOuts
    defect: Defect
    rivalry: Rivalry
    media: Media
    burst: Burst
    demand: npt.NDArray[np.float64]
    weight: npt.NDArray[np.float64]


def set_scene(market: Market, chance: Streams) -> Scene:
    """Everything that does not depend on who the customers are."""
    shelf = stock_shelf(chance.named("products"), advantaged_line=market.storyline.advantaged_line)
    promotions = run_promotions(chance.named("promotions"))
    book = set_prices(chance.named("prices"), shelf, promotions)
    stock = plan_stock_outs(chance.named("stock-outs"), shelf)
    rivalry = set_rivalry(market, chance, shelf, promotions, weeks())
    demand = daily_demand(shelf, book, market.effects, stock.available, rivalry.pressure)
    media = place_media(chance, history_days(), demand.sum(axis=1), market.storyline, market.scale)
    defect = draw_defect(chance.named("defect"), shelf)
    burst = draw_burst(chance.named("burst"), defect)
    wish = demand.sum(axis=1) * mood_factors(burst, len(demand))
    weight = _weight(wish, media.response.lift)
    return Scene(shelf, promotions, book, stock, defect, rivalry, media, burst, demand, weight)


def _weight(wish: npt.NDArray[np.float64], lift: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    weight = wish * lift
    return steady(weight / (area_shares() @ weight).mean())
