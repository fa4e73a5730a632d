"""Whether a newborn company can be taught with: every group a lesson compares has enough people.

Asked by `helpers.market.trade.part` after each draw of customers and their orders.

Structure only. What the data say, significant or not, is never a reason to draw again: that would
turn "no evidence" into an answer that nobody ever finds.
"""

from __future__ import annotations

import numpy as np

from helpers.market.effects import CHANNELS, REGIONS
from helpers.market.trade.baskets import STATUSES, Baskets
from helpers.market.trade.members import Population
from helpers.market.trade.orders import Placed
from helpers.market.world.calendar import history_days
from helpers.market.world.places import CITIES

__all__ = ["is_viable"]

_RECENT_DAYS = 90
_MEMBERS_BY_CHANNEL = 300
_MEMBERS_BY_REGION = 100


def is_viable(people: Population, placed: Placed, baskets: Baskets, *, scale: float) -> bool:
    """At full size: 300 members each whose recent orders came by app and by web, 100 in each region."""
    recent = placed.day >= len(history_days()) - _RECENT_DAYS
    counted = recent & (placed.member >= 0) & (baskets.status == STATUSES.index("completed"))
    smallest = min(scale, 1.0)
    for channel in ("web", "app"):
        members = np.unique(placed.member[counted & (placed.channel == CHANNELS.index(channel))])
        if len(members) < _MEMBERS_BY_CHANNEL * smallest:
            return False
    region = np.array([REGIONS.index(city.region) for city in CITIES])[people.city[np.unique(placed.member[counted])]]
    return bool(np.bincount(region, minlength=len(REGIONS)).min() >= _MEMBERS_BY_REGION * smallest)
