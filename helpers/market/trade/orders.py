"""When orders were placed, by whom and where: members by their own process, guests by demand.

Every order takes its moment from the same `Scene.weight`, so a festival moves all of them, and money for media in
one area moves those of that area; members who joined and left decide how many there are to be moved.

A member orders as a Poisson process on a clock that runs by the weight of the member's area: where twice as
much is wanted, the clock runs twice as fast, and twice as many orders fall into that day.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.effects import CHANNELS, Effects
from helpers.market.streams import steady
from helpers.market.trade.members import Population
from helpers.market.world.places import area_of_city, city_shares

__all__ = ["Placed", "place_orders"]

# Of orders on the own website, the part placed without signing in; of market-stall orders, the
# part that shows a member's code.
_WEB_GUESTS = 0.16
_O2O_MEMBERS = 0.5
# Half of those who join do so while ordering.
_JOIN_WITH_ORDER = 0.5
# Share of the day's orders by hour: the afternoon break and the evening.
# fmt: off
_HOURS = np.array([
    2.2, 1.2, 0.7, 0.4, 0.4, 0.6, 1.3, 2.4, 3.6, 4.6, 5.4, 5.6,
    5.9, 5.8, 6.0, 6.8, 6.6, 5.4, 5.0, 5.6, 7.2, 7.4, 6.4, 4.5,
])
# fmt: on


@dataclass(frozen=True)
class Placed:
    """All orders as arrays, oldest first. `member` is -1 for a guest; `channel` points into `CHANNELS`."""

    day: npt.NDArray[np.int64]
    second: npt.NDArray[np.int64]
    channel: npt.NDArray[np.int64]
    member: npt.NDArray[np.int64]
    city: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.day)


def place_orders(
    rng: np.random.Generator,
    people: Population,
    effects: Effects,
    *,
    weight: npt.NDArray[np.float64],
    expected: float,
) -> Placed:
    """Draw the orders of the whole history.

    Args:
        rng: Chance.
        people: The members.
        effects: The company's true sizes; here its channel shares.
        weight: How much is wanted by area and day (areas × days), mean 1.
        expected: How many orders there are on average, over all channels.
    """
    share = effects.channel_share
    by_members = share["web"] * (1 - _WEB_GUESTS) + share["app"] + share["o2o"] * _O2O_MEMBERS
    member, member_day = _member_orders(rng, people, weight, expected * by_members)
    member_channel = _member_channels(rng, people.uses_app[member], effects, by_members)

    guest_share = [
        share["web"] * _WEB_GUESTS,
        0.0,
        share["momo"],
        share["shopee"],
        share["o2o"] * (1 - _O2O_MEMBERS),
        share["corporate"],
    ]
    guest_count = rng.poisson(steady(expected * np.array(guest_share)))
    guest_channel = np.repeat(np.arange(len(CHANNELS)), guest_count)
    guests = len(guest_channel)
    guest_city, guest_day = _where_and_when(rng, guests, weight)

    day = np.concatenate([member_day, guest_day])
    second = _seconds(rng, len(day))
    order = np.argsort(day * 86_400 + second, kind="stable")
    return Placed(
        day=day[order],
        second=second[order],
        channel=np.concatenate([member_channel, guest_channel])[order],
        member=np.concatenate([member, np.full(guests, -1)])[order],
        city=np.concatenate([people.city[member], guest_city])[order],
    )


def _member_orders(
    rng: np.random.Generator, people: Population, weight: npt.NDArray[np.float64], expected: float
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    areas, days = weight.shape
    area = area_of_city()[people.city]
    # What each area's clock shows at the beginning of each day.
    reach = np.concatenate([np.zeros((areas, 1)), np.cumsum(weight, axis=1)], axis=1)
    opens = reach[area, np.clip(people.join_day, 0, days)]
    closes = reach[area, np.clip(people.leave_day, 0, days)]
    first = np.flatnonzero((people.join_day >= 0) & (rng.random(len(people)) < _JOIN_WITH_ORDER))
    exposure = people.rate * (closes - opens)
    # Members' orders times their own rates, scaled so that the company has the size it has.
    count = rng.poisson(steady(exposure * max(expected - len(first), 0.0) / exposure.sum()))
    member = np.repeat(np.arange(len(people)), count)
    moment = opens[member] + rng.random(len(member)) * (closes - opens)[member]
    # One search serves all areas: their scales stand end to end on one line.
    end_to_end = np.arange(areas) * (reach.max() + 1.0)
    cell = np.searchsorted((reach + end_to_end[:, None]).ravel(), moment + end_to_end[area[member]], side="right")
    day = np.clip(cell - area[member] * (days + 1) - 1, 0, days - 1)
    return np.concatenate([member, first]), np.concatenate([day, people.join_day[first]])


def _where_and_when(
    rng: np.random.Generator, count: int, weight: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    days = weight.shape[1]
    by_city = (city_shares()[:, None] * weight[area_of_city()]).ravel()
    reach = np.cumsum(by_city)
    cell = np.minimum(np.searchsorted(reach, rng.random(count) * reach[-1], side="right"), len(reach) - 1)
    return cell // days, cell % days


def _member_channels(
    rng: np.random.Generator, uses_app: npt.NDArray[np.bool_], effects: Effects, by_members: float
) -> npt.NDArray[np.int64]:
    share = effects.channel_share
    app = min(share["app"] / by_members / max(float(uses_app.mean()), 1e-9), 0.95)
    o2o = share["o2o"] * _O2O_MEMBERS / by_members
    draw = rng.random(len(uses_app))
    elsewhere = np.where(rng.random(len(uses_app)) < o2o / (1 - share["app"] / by_members), CHANNELS.index("o2o"), 0)
    return np.where(uses_app & (draw < app), CHANNELS.index("app"), elsewhere)


def _seconds(rng: np.random.Generator, count: int) -> npt.NDArray[np.int64]:
    edges = np.concatenate([[0.0], np.cumsum(_HOURS) / _HOURS.sum()])
    moment = np.interp(rng.random(count), edges, np.arange(25) * 3_600.0)
    return np.minimum(moment.astype(np.int64), 86_399)
