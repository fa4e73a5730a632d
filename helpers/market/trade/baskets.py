"""What is in each order: products, quantities, prices, coupons, what came back.

How much goes into a basket follows an appetite: the channel's, the region's, the member's and the
moment's. Which product goes in follows the day's demand, the same in every area, so prices, promotions and rivals
act on every line; media act on how many orders there are (`orders`).
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from helpers.market.effects import CHANNELS, Effects
from helpers.market.shop.prices import PriceBook
from helpers.market.streams import steady
from helpers.market.trade.orders import Placed
from helpers.market.world.places import CITIES
from helpers.market.world.products import LINES, Shelf

__all__ = ["COUPONS", "STATUSES", "Baskets", "Lines", "fill_baskets"]

STATUSES = ("completed", "cancelled", "returned")
_STATUS_SHARES = (0.945, 0.030, 0.025)
COUPONS = ("WELCOME80", "LINE50", "APP100", "BDAY120")
_COUPON_NTD = np.array([80, 50, 100, 120])
_COUPON_SHARE = 0.16
# No coupon takes more than this part of a line.
_COUPON_CEILING = 0.2
_OWN_SHOP = (CHANNELS.index("web"), CHANNELS.index("app"))
_FREE_SHIPPING_FROM_NTD = 990
_SHIPPING_NTD = 76

# Lines beyond the first and units beyond the first of each, for a basket of middling appetite. With the spread of
# appetites they make 1.9 lines and some NT$1,200–1,400 an order.
_MORE_LINES = 0.76
_MORE_UNITS = 0.04
_CORPORATE_APPETITE = 0.35
_MOST_APPETITE = np.log(9.0)
_LINES_RETURNED = 0.012
_UNITS_COUNTERED = 0.03


@dataclass(frozen=True)
class Lines:
    """Order lines as arrays, sorted by order.

    A line with a negative `qty` is a return booked as a counter-entry. `returned_after` is days from
    order to return, 0 when the line was kept.
    """

    order: npt.NDArray[np.int64]
    product: npt.NDArray[np.int64]
    qty: npt.NDArray[np.int64]
    unit_price_ntd: npt.NDArray[np.int64]
    discount_ntd: npt.NDArray[np.int64]
    returned_after: npt.NDArray[np.int64]

    @property
    def line_no(self) -> npt.NDArray[np.int64]:
        """Each line's place in its order, from 1."""
        is_first = _is_first(self.order)
        starts = np.flatnonzero(is_first)
        return np.asarray(np.arange(len(self.order)) - starts[np.cumsum(is_first) - 1] + 1)


@dataclass(frozen=True)
class Baskets:
    """The lines, and what belongs to each order as a whole (arrays in the order of the orders).

    `units` and `net_revenue_ntd` count what was kept; they say nothing for orders not completed.
    """

    lines: Lines
    status: npt.NDArray[np.int64]
    coupon: npt.NDArray[np.int64]
    ship_fee_ntd: npt.NDArray[np.int64]
    units: npt.NDArray[np.int64]
    net_revenue_ntd: npt.NDArray[np.int64]


def fill_baskets(
    rng: np.random.Generator,
    placed: Placed,
    shelf: Shelf,
    book: PriceBook,
    effects: Effects,
    *,
    demand: npt.NDArray[np.float64],
    member_appetite: npt.NDArray[np.float64],
    defect_rate: npt.NDArray[np.float64],
) -> Baskets:
    """Fill every order.

    Args:
        rng: Chance.
        placed: The orders.
        shelf, book: Products and their prices by week.
        effects: The company's true sizes.
        demand: Demand by day and product.
        member_appetite: Each member's own appetite.
        defect_rate: By day and product the chance that a line comes back for a defect.
    """
    size = steady(np.exp(np.minimum(_appetite(rng, placed, effects, member_appetite), _MOST_APPETITE)))
    order, product, qty = _choose(rng, placed, shelf, size, demand)
    price = book.price_ntd[book.week[placed.day[order]], product]
    status = rng.choice(len(STATUSES), size=len(placed), p=_STATUS_SHARES)
    coupon, discount = _coupons(rng, placed, order, price * qty)
    returned_after, status = _returns(rng, order, status, defect_rate[placed.day[order], product])
    sold = Lines(order, product, qty, price, discount, returned_after)
    lines = _with_counter_entries(rng, sold, status)

    def sum_by_order(values: npt.NDArray[np.int64], of: Lines) -> npt.NDArray[np.int64]:
        return np.bincount(of.order, weights=values, minlength=len(placed)).astype(np.int64)

    kept = (lines.returned_after == 0).astype(np.int64)
    own_shop = np.isin(placed.channel, _OWN_SHOP)
    ships_free = sum_by_order(price * qty, sold) >= _FREE_SHIPPING_FROM_NTD
    return Baskets(
        lines,
        status=status,
        coupon=coupon,
        ship_fee_ntd=np.where(own_shop & ~ships_free, _SHIPPING_NTD, 0),
        units=sum_by_order(kept * lines.qty, lines),
        net_revenue_ntd=sum_by_order(kept * (lines.qty * lines.unit_price_ntd - lines.discount_ntd), lines),
    )


def _appetite(
    rng: np.random.Generator, placed: Placed, effects: Effects, member_appetite: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    channel = np.array([0.0, effects.app_appetite, 0.0, 0.0, 0.0, _CORPORATE_APPETITE])
    region = np.array([effects.region_appetite[city.region] for city in CITIES])
    spread = np.array([effects.appetite_sd[name] for name in CHANNELS])[placed.channel]
    own = np.where(placed.member >= 0, member_appetite[placed.member], 0.0)
    moment = spread * rng.standard_normal(len(placed))
    return np.asarray(channel[placed.channel] + region[placed.city] + own + moment)


def _choose(
    rng: np.random.Generator,
    placed: Placed,
    shelf: Shelf,
    size: npt.NDArray[np.float64],
    demand: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    picks = np.repeat(np.arange(len(placed)), 1 + rng.poisson(_MORE_LINES * size))
    product = _pick_products(rng, placed.day[picks], demand)
    corporate = np.flatnonzero(placed.channel[picks] == CHANNELS.index("corporate"))
    gifts = demand * np.where(shelf.line_index == LINES.index("L5"), 4.0, 0.7)
    product[corporate] = _pick_products(rng, placed.day[picks[corporate]], gifts)
    more = rng.poisson(_MORE_UNITS * size[picks])
    # The same product picked twice is one line of two.
    cell, where = np.unique(picks * len(shelf.line_index) + product, return_inverse=True)
    qty = np.bincount(where, weights=1 + more).astype(np.int64)
    return cell // len(shelf.line_index), cell % len(shelf.line_index), qty


def _pick_products(
    rng: np.random.Generator, day: npt.NDArray[np.int64], demand: npt.NDArray[np.float64]
) -> npt.NDArray[np.int64]:
    # One search serves all days: the days' demands stand end to end on one line.
    line = np.cumsum(demand.ravel())
    ends = line[demand.shape[1] - 1 :: demand.shape[1]]
    starts = np.concatenate([[0.0], ends[:-1]])
    point = starts[day] + rng.random(len(day)) * (ends - starts)[day]
    cell = np.minimum(np.searchsorted(line, point, side="right"), day * demand.shape[1] + demand.shape[1] - 1)
    return np.asarray(cell % demand.shape[1])


def _coupons(
    rng: np.random.Generator, placed: Placed, order: npt.NDArray[np.int64], amount: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    used = np.isin(placed.channel, _OWN_SHOP) & (placed.member >= 0) & (rng.random(len(placed)) < _COUPON_SHARE)
    coupon = np.where(used, rng.integers(len(COUPONS), size=len(placed)), -1)
    worth = np.append(_COUPON_NTD, 0)[coupon][order]
    return coupon, np.where(_is_first(order), np.minimum(worth, (amount * _COUPON_CEILING).astype(np.int64)), 0)


def _returns(
    rng: np.random.Generator,
    order: npt.NDArray[np.int64],
    status: npt.NDArray[np.int64],
    defect_rate: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    usual = np.where(_is_first(order), 0.0, _LINES_RETURNED)
    # For the usual reasons or for the defect: the two know nothing of each other.
    comes_back = rng.random(len(order)) < 1 - (1 - usual) * (1 - defect_rate)
    comes_back &= status[order] == STATUSES.index("completed")
    # A single line comes back only from an order of which something is kept; else the order is returned.
    keeps = np.bincount(order, weights=~comes_back, minlength=len(status)) > 0
    status = np.where(keeps | (status != STATUSES.index("completed")), status, STATUSES.index("returned"))
    comes_back &= status[order] == STATUSES.index("completed")
    return np.where(comes_back, rng.integers(3, 12, len(order)), 0), status


def _with_counter_entries(rng: np.random.Generator, sold: Lines, status: npt.NDArray[np.int64]) -> Lines:
    # One unit of several comes back and the clerk books minus one instead of a return date.
    several = (sold.qty > 1) & (sold.returned_after == 0) & (status[sold.order] == 0)
    at = np.flatnonzero(several & (rng.random(len(sold.order)) < _UNITS_COUNTERED))
    nothing = np.zeros(len(at), np.int64)
    entries = Lines(sold.order[at], sold.product[at], nothing - 1, sold.unit_price_ntd[at], nothing, nothing)
    # Stable: within an order the counter-entries come after what was sold.
    arrange = np.argsort(np.concatenate([sold.order, entries.order]), kind="stable")
    return Lines(*(np.concatenate(pair)[arrange] for pair in zip(_columns(sold), _columns(entries), strict=True)))


def _columns(lines: Lines) -> tuple[npt.NDArray[np.int64], ...]:
    return tuple(getattr(lines, field.name) for field in fields(lines))


def _is_first(order: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    return np.concatenate([[True], order[1:] != order[:-1]])
