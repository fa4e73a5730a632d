"""Two years of one company, from the first order to the last fault."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.birth import is_viable
from helpers.market.company import Market
from helpers.market.faults.dirt import Dirt
from helpers.market.faults.members import soil_members
from helpers.market.faults.orders import orphan_members, soil_orders
from helpers.market.shop.demand import daily_demand
from helpers.market.shop.prices import PriceBook, set_prices
from helpers.market.shop.promotions import run_promotions
from helpers.market.streams import Streams
from helpers.market.studies.survey import draw_survey
from helpers.market.text import numbered
from helpers.market.trade.baskets import STATUSES, Baskets, fill_baskets
from helpers.market.trade.ledger import lines_table, number_orders, orders_clean_table, orders_raw_table
from helpers.market.trade.members import Population, draw_population, members_table
from helpers.market.trade.orders import Placed, place_orders
from helpers.market.truth import Truth
from helpers.market.world.calendar import history_days
from helpers.market.world.products import Shelf, stock_shelf

__all__ = ["History", "simulate"]

MEMBERS, ORDERS = 46_000, 94_000
_MOST_DRAWS = 20


@dataclass(frozen=True)
class History:
    """What happened.

    `tables` is everything a learner sees, by the names of `helpers.schema.TABLES`; `faults` lists
    the planted dirt; `truth` is for staff.
    """

    tables: dict[str, pd.DataFrame]
    faults: pd.DataFrame
    truth: Truth


@dataclass(frozen=True)
class _Shop:
    shelf: Shelf
    promotions: pd.DataFrame
    book: PriceBook
    demand: npt.NDArray[np.float64]


@dataclass(frozen=True)
class _Trade:
    people: Population
    placed: Placed
    baskets: Baskets


def simulate(market: Market, rng: np.random.Generator) -> History:
    """Live through the 24 months that end on 2025-12-31.

    A company whose groups are too small to teach with is redrawn; what its data happen to show is
    never looked at.

    Args:
        market: The company, from `found_market`.
        rng: Chance; `np.random.default_rng(market.seed)` gives the learner's own history.
    """
    chance = Streams(rng)
    shop = _open_shop(market, chance)
    for draws in range(_MOST_DRAWS):
        trade = _trade(market, shop, chance, draws)
        if is_viable(trade.people, trade.placed, trade.baskets, scale=market.scale) or draws == _MOST_DRAWS - 1:
            break
    return _write_down(market, shop, trade, chance, discarded=draws)


def _open_shop(market: Market, chance: Streams) -> _Shop:
    shelf = stock_shelf(chance.named("products"), advantaged_line=market.storyline.advantaged_line)
    promotions = run_promotions(chance.named("promotions"))
    book = set_prices(chance.named("prices"), shelf, promotions)
    return _Shop(shelf, promotions, book, daily_demand(shelf, book, market.effects))


def _trade(market: Market, shop: _Shop, chance: Streams, draw: int) -> _Trade:
    size = chance.named(f"size {draw}").uniform(0.95, 1.05) * market.scale
    people = draw_population(
        chance.named(f"members {draw}"),
        count=round(MEMBERS * market.scale),
        valuable_segment=market.storyline.valuable_segment,
    )
    placed = place_orders(
        chance.named(f"orders {draw}"),
        people,
        market.effects,
        day_weight=shop.demand.sum(axis=1),
        expected=ORDERS * size,
    )
    baskets = fill_baskets(
        chance.named(f"baskets {draw}"),
        placed,
        shop.shelf,
        shop.book,
        market.effects,
        demand=shop.demand,
        member_appetite=people.appetite,
    )
    return _Trade(people, placed, baskets)


def _write_down(market: Market, shop: _Shop, trade: _Trade, chance: Streams, *, discarded: int) -> History:
    people, placed, baskets = trade.people, trade.placed, trade.baskets
    dirt = Dirt()
    numbers = number_orders(chance.named("order numbers"), len(placed))
    order_ids = np.array(numbered("A", numbers, digits=7), dtype=object)
    member_ids = np.array(numbered("M", np.arange(1, len(people) + 1), digits=6), dtype=object)
    orders = orders_raw_table(chance.named("sessions"), placed, baskets, order_ids=order_ids, member_ids=member_ids)
    orders = orphan_members(chance.named("orphans"), orders, len(people), dirt)
    lines = lines_table(placed, baskets, order_ids=order_ids)
    clean = orders_clean_table(placed, baskets, order_ids=order_ids, member_id=orders["member_id"])
    raw, raw_lines = soil_orders(chance.named("order faults"), orders, lines, numbers, dirt)
    members = members_table(chance.named("member details"), people, spend_last_year_ntd=_spend_last_year(trade))
    tables = {
        "products": shop.shelf.table,
        "prices": shop.book.table,
        "promotions": shop.promotions,
        "orders_raw": raw,
        "order_lines": raw_lines,
        "orders_clean": clean,
        "members": soil_members(chance.named("member faults"), members, dirt),
        "survey": draw_survey(chance.named("survey"), market.effects, market.storyline, count=market.respondents),
    }
    return History(tables, dirt.listed(), Truth(market.storyline, market.effects, people.segment, discarded))


def _spend_last_year(trade: _Trade) -> npt.NDArray[np.float64]:
    recent = trade.placed.day >= len(history_days()) - 365
    counted = recent & (trade.placed.member >= 0) & (trade.baskets.status == STATUSES.index("completed"))
    spend = trade.baskets.net_revenue_ntd[counted]
    return np.bincount(trade.placed.member[counted], weights=spend, minlength=len(trade.people)).astype(np.float64)
