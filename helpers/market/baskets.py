"""What is in each order: products, quantities, prices, coupons, what came back.

How much goes into a basket follows an appetite: the channel's, the region's, the member's and the
moment's. Which product goes in follows the day's demand, so prices and promotions act on every line.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.effects import CHANNELS, REGIONS, Effects
from helpers.market.orders import Placed
from helpers.market.places import CITIES
from helpers.market.prices import PriceBook
from helpers.market.products import LINES, Shelf

__all__ = ["COUPONS", "STATUSES", "Baskets", "fill_baskets"]

STATUSES = ("completed", "cancelled", "returned")
_STATUS_SHARES = (0.945, 0.030, 0.025)
COUPONS = ("WELCOME80", "LINE50", "APP100", "BDAY120")
_COUPON_NTD = np.array([80, 50, 100, 120])
_COUPON_SHARE = 0.16
# No coupon takes more than this part of a line.
_COUPON_CEILING = 0.2
_FREE_SHIPPING_FROM_NTD = 990
_SHIPPING_NTD = 76

_MORE_LINES = 0.62
_MORE_UNITS = 0.10
_CORPORATE_APPETITE = 0.7
_MOST_APPETITE = np.log(9.0)
_LINES_RETURNED = 0.012
_COUNTER_ENTRIES = 0.004


@dataclass(frozen=True)
class Baskets:
    """Order lines as arrays, sorted by order, and what belongs to the order as a whole.

    `kept` marks the lines that count as sold. A line with a negative `qty` is a return booked as a
    counter-entry; `returned_after` is days from order to return, 0 when the line was kept.
    """

    order: npt.NDArray[np.int64]
    line_no: npt.NDArray[np.int64]
    product: npt.NDArray[np.int64]
    qty: npt.NDArray[np.int64]
    unit_price_ntd: npt.NDArray[np.int64]
    discount_ntd: npt.NDArray[np.int64]
    returned_after: npt.NDArray[np.int64]
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
    first_week_offset_days: int,
) -> Baskets:
    """Fill every order.

    Args:
        rng: Chance.
        placed: The orders.
        shelf, book: Products and their prices by week.
        effects: The company's true sizes.
        demand: Demand by day and product.
        member_appetite: Each member's own appetite.
        first_week_offset_days: How many days the first price week began before the history.
    """
    size = np.exp(np.minimum(_appetite(rng, placed, effects, member_appetite), _MOST_APPETITE))
    order, product, qty = _choose(rng, placed, shelf, size, demand)
    week = (placed.day[order] + first_week_offset_days) // 7
    price = book.price_ntd[week, product]
    status = rng.choice(len(STATUSES), size=len(placed), p=_STATUS_SHARES)
    first = np.concatenate([[True], order[1:] != order[:-1]])

    coupon, discount = _coupons(rng, placed, order, first, price * qty)
    # Single lines come back only from orders of which something is kept.
    returned_after = np.where(
        ~first & (status[order] == 0) & (rng.random(len(order)) < _LINES_RETURNED), rng.integers(3, 12, len(order)), 0
    )
    countered = np.flatnonzero(
        (qty > 1) & (returned_after == 0) & (status[order] == 0) & (rng.random(len(order)) < _COUNTER_ENTRIES * 8)
    )
    gross = np.bincount(order, weights=price * qty, minlength=len(placed))
    own_shop = np.isin(placed.channel, (CHANNELS.index("web"), CHANNELS.index("app")))
    lines = _with_counter_entries(countered, order, product, qty, price, discount, returned_after)
    kept = np.where((status[lines[0]] == 0) & (lines[5] == 0), 1, 0)
    return Baskets(
        *_numbered(*lines),
        status=status,
        coupon=coupon,
        ship_fee_ntd=np.where(own_shop & (gross < _FREE_SHIPPING_FROM_NTD), _SHIPPING_NTD, 0),
        units=np.bincount(lines[0], weights=kept * lines[2], minlength=len(placed)).astype(np.int64),
        net_revenue_ntd=np.bincount(
            lines[0], weights=kept * (lines[2] * lines[3] - lines[4]), minlength=len(placed)
        ).astype(np.int64),
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
    gifts = demand * np.where(shelf.line_index == LINES.index("L5"), 8.0, 0.5)
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
    rng: np.random.Generator,
    placed: Placed,
    order: npt.NDArray[np.int64],
    first: npt.NDArray[np.bool_],
    amount: npt.NDArray[np.int64],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    own_shop = np.isin(placed.channel, (CHANNELS.index("web"), CHANNELS.index("app")))
    used = own_shop & (placed.member >= 0) & (rng.random(len(placed)) < _COUPON_SHARE)
    coupon = np.where(used, rng.integers(len(COUPONS), size=len(placed)), -1)
    worth = np.append(_COUPON_NTD, 0)[coupon][order]
    return coupon, np.where(first, np.minimum(worth, (amount * _COUPON_CEILING).astype(np.int64)), 0)


def _with_counter_entries(
    countered: npt.NDArray[np.int64], *lines: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], ...]:
    order, product, qty, price, discount, returned_after = lines
    nothing = np.zeros(len(countered), np.int64)
    entries = (order[countered], product[countered], nothing - 1, price[countered], nothing, nothing)
    joined = tuple(np.concatenate(pair) for pair in zip(lines, entries, strict=True))
    # Stable: within an order the counter-entries come after what was sold.
    arrange = np.argsort(joined[0], kind="stable")
    return tuple(column[arrange] for column in joined)


def _numbered(
    order: npt.NDArray[np.int64], *rest: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], ...]:
    starts = np.flatnonzero(np.concatenate([[True], order[1:] != order[:-1]]))
    line_no = np.arange(len(order)) - np.repeat(starts, np.diff(np.append(starts, len(order)))) + 1
    return (order, line_no, *rest)
