"""The books: sums of a company's trade, from which every report about sales is written.

Books of two parts of a company add up to the books of both, so a report costs the same however
large the company is.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from helpers.market.effects import CHANNELS
from helpers.market.shop.prices import PriceBook
from helpers.market.trade.baskets import STATUSES, Baskets
from helpers.market.trade.orders import Placed
from helpers.market.world.calendar import history_days
from helpers.market.world.places import AREAS, area_of_city
from helpers.market.world.products import LINES, Shelf

__all__ = ["Books", "keep_books"]

Sums = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Books:
    """Sums as arrays of whole numbers; money in NT$ without VAT, dated by the day of the order.

    `orders` counts completed orders [day, area, channel], `placed` all of them [day, channel, status],
    `line_orders` the completed orders that hold a line [day, line, channel].
    The others are [day, area, line, channel]: `units` kept; `gross_ntd` of what was sent out;
    `discount_ntd` by coupons on it; `returned_ntd`, what came back less its discount; `net_ntd` =
    gross − discount − returned = the sum of `orders_clean.net_revenue_ntd`; `cost_ntd` of what was kept.
    `promo_off_ntd` is what promotions took off the list price of what was sent out.
    `sold_units` are all units sent out [day, product]; `ship_fee_ntd` what customers of completed
    orders paid for shipping [day, channel].
    """

    orders: Sums
    placed: Sums
    line_orders: Sums
    units: Sums
    gross_ntd: Sums
    discount_ntd: Sums
    returned_ntd: Sums
    net_ntd: Sums
    cost_ntd: Sums
    promo_off_ntd: Sums
    sold_units: Sums
    ship_fee_ntd: Sums

    def __add__(self, other: Books) -> Books:
        return Books(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


def keep_books(placed: Placed, baskets: Baskets, shelf: Shelf, book: PriceBook) -> Books:
    """The books of some trade."""
    lines, order = baskets.lines, baskets.lines.order
    days, areas, channels, statuses = len(history_days()), len(AREAS), len(CHANNELS), len(STATUSES)
    area, completed = area_of_city()[placed.city], baskets.status == STATUSES.index("completed")
    sent = ((baskets.status != STATUSES.index("cancelled"))[order]) & (lines.qty > 0)
    kept = completed[order] & (lines.returned_after == 0)
    line = shelf.line_index[lines.product]
    cell = ((placed.day[order] * areas + area[order]) * len(LINES) + line) * channels + placed.channel[order]

    def by_cell(values: Sums, of: npt.NDArray[np.bool_]) -> Sums:
        return _total(cell, values * of, (days, areas, len(LINES), channels))

    gross = by_cell(lines.qty * lines.unit_price_ntd, sent)
    discount = by_cell(lines.discount_ntd, sent)
    net = by_cell(lines.qty * lines.unit_price_ntd - lines.discount_ntd, kept)
    # A promotion's price is off the list price; without one there is nothing to take off.
    promoted = book.promo_row[book.week[placed.day[order]], lines.product] >= 0
    off = (shelf.list_price_ntd[lines.product] - lines.unit_price_ntd) * lines.qty * promoted
    holds = np.unique((order * len(LINES) + line)[kept & (lines.qty > 0)])
    held_order, held_line = holds // len(LINES), holds % len(LINES)
    place = placed.day * channels + placed.channel
    return Books(
        orders=_total((placed.day * areas + area) * channels + placed.channel, completed, (days, areas, channels)),
        placed=_total(place * statuses + baskets.status, np.ones_like(place), (days, channels, statuses)),
        line_orders=_total(
            (placed.day[held_order] * len(LINES) + held_line) * channels + placed.channel[held_order],
            np.ones_like(holds),
            (days, len(LINES), channels),
        ),
        units=by_cell(lines.qty, kept),
        gross_ntd=gross,
        discount_ntd=discount,
        returned_ntd=gross - discount - net,
        net_ntd=net,
        cost_ntd=by_cell(lines.qty * shelf.unit_cost_ntd[lines.product], kept),
        promo_off_ntd=by_cell(off, sent),
        sold_units=_total(
            placed.day[order] * len(shelf.line_index) + lines.product,
            lines.qty * sent,
            (days, len(shelf.line_index)),
        ),
        ship_fee_ntd=_total(place, baskets.ship_fee_ntd * completed, (days, channels)),
    )


def _total(cell: Sums, values: npt.NDArray[np.int64] | npt.NDArray[np.bool_], shape: tuple[int, ...]) -> Sums:
    # Sums below 2^53 are exact in floats.
    return np.bincount(cell, weights=values, minlength=int(np.prod(shape))).astype(np.int64).reshape(shape)
