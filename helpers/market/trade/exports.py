"""Orders and members as the systems export them, and as they are once cleaned."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.market.faults.dirt import Dirt
from helpers.market.faults.members import soil_members
from helpers.market.faults.orders import orphan_members, soil_orders
from helpers.market.streams import Streams
from helpers.market.text import numbered
from helpers.market.trade.ledger import lines_table, number_orders, orders_clean_table, orders_raw_table
from helpers.market.trade.members import members_table
from helpers.market.trade.part import MEMBERS, ORDERS, Trade

__all__ = ["Numbers", "customer_tables"]

_FIRST_ORDER = 2_400_000


@dataclass(frozen=True)
class Numbers:
    """Where numbers begin: the first order, the first member, and the first after all members."""

    order: int
    member: int
    after_members: int

    @classmethod
    def of_part(cls, number: int, parts: int, scale: float) -> Numbers:
        """The numbers of one part of a company, so that no two parts share any."""
        members = round(MEMBERS * scale)
        # Order numbers count in threes; a part may have some more orders than expected.
        room = 4 * math.ceil(ORDERS * scale)
        return cls(_FIRST_ORDER + number * room, 1 + number * members, 1 + parts * members)


def customer_tables(done: Trade, chance: Streams, dirt: Dirt, *, numbers: Numbers) -> dict[str, pd.DataFrame]:
    """`orders_raw`, `order_lines`, `orders_clean` and `members`.

    Args:
        done: What happened.
        chance: The streams of the company or part.
        dirt: The list of faults to write in.
        numbers: Where its numbers begin.
    """
    people, placed, baskets = done.people, done.placed, done.baskets
    order_numbers = number_orders(chance.named("order numbers"), len(placed), first=numbers.order)
    order_ids = np.array(numbered("A", order_numbers, digits=7), dtype=object)
    members = np.arange(numbers.member, numbers.member + len(people))
    member_ids = np.array(numbered("M", members, digits=6), dtype=object)
    orders = orders_raw_table(chance.named("sessions"), placed, baskets, order_ids=order_ids, member_ids=member_ids)
    orders = orphan_members(chance.named("orphans"), orders, dirt, unused_from=numbers.after_members)
    lines = lines_table(placed, baskets, order_ids=order_ids)
    clean = orders_clean_table(placed, baskets, order_ids=order_ids, member_id=orders["member_id"])
    raw, raw_lines = soil_orders(chance.named("order faults"), orders, lines, order_numbers, dirt)
    known = members_table(
        chance.named("member details"), people, member_ids=member_ids, spend_last_year_ntd=done.spend_last_year_ntd
    )
    # What becomes of the raw orders when they are cleaned is the table of clean orders.
    dirt.clean |= {"orders_raw": clean, "order_lines": lines, "members": known}
    return {
        "orders_raw": raw,
        "order_lines": raw_lines,
        "orders_clean": clean,
        "members": soil_members(chance.named("member faults"), known, dirt),
    }
