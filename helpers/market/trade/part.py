"""The trade of a company, or of one part of a very large one: people, orders, baskets, books."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.birth import is_viable
from helpers.market.company import Market
from helpers.market.scene import Scene
from helpers.market.shop.defects import extra_return_rate
from helpers.market.streams import Streams
from helpers.market.trade.baskets import STATUSES, Baskets, fill_baskets
from helpers.market.trade.books import Books, keep_books
from helpers.market.trade.members import Population, draw_population
from helpers.market.trade.orders import Placed, place_orders
from helpers.market.world.calendar import history_days

__all__ = ["MEMBERS", "ORDERS", "Trade", "trade"]

MEMBERS, ORDERS = 46_000, 97_000
_MOST_DRAWS = 20
_TIER_DAYS = 365


@dataclass(frozen=True)
class Trade:
    """What happened between a company and its customers; `draws_discarded` until it was viable."""

    people: Population
    placed: Placed
    baskets: Baskets
    books: Books
    draws_discarded: int

    @property
    def spend_last_year_ntd(self) -> npt.NDArray[np.float64]:
        """What each member spent in the last twelve months."""
        recent = self.placed.day >= len(history_days()) - _TIER_DAYS
        counted = recent & (self.placed.member >= 0) & (self.baskets.status == STATUSES.index("completed"))
        return np.bincount(
            self.placed.member[counted],
            weights=self.baskets.net_revenue_ntd[counted],
            minlength=len(self.people),
        ).astype(np.float64)


def trade(market: Market, scene: Scene, chance: Streams, *, scale: float) -> Trade:
    """Draw customers and their orders, again when a group is too small to teach with.

    What the data happen to show is never looked at.

    Args:
        market: The company.
        scene: What its customers meet.
        chance: Streams of this part.
        scale: Size of this part; 1 is 46,000 members.
    """
    for draw in range(_MOST_DRAWS):
        people = draw_population(
            chance.named(f"members {draw}"),
            count=round(MEMBERS * scale),
            valuable_segment=market.storyline.valuable_segment,
            weight=scene.weight,
        )
        placed = place_orders(
            chance.named(f"orders {draw}"),
            people,
            market.effects,
            weight=scene.weight,
            expected=ORDERS * scale * chance.named(f"size {draw}").uniform(0.95, 1.05),
        )
        baskets = fill_baskets(
            chance.named(f"baskets {draw}"),
            placed,
            scene.shelf,
            scene.book,
            market.effects,
            demand=scene.demand,
            member_appetite=people.appetite,
            member_joined=people.join_day,
            defect_rate=extra_return_rate(scene.defect, *scene.demand.shape),
        )
        if is_viable(people, placed, baskets, scale=scale):
            break
    return Trade(people, placed, baskets, keep_books(placed, baskets, scene.shelf, scene.book), draw)
