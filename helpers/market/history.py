"""Two years of one company, from the first order to the last fault."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.market.company import Market
from helpers.market.faults.dirt import Dirt
from helpers.market.faults.members import soil_members
from helpers.market.faults.orders import orphan_members, soil_orders
from helpers.market.scene import set_scene
from helpers.market.streams import Streams
from helpers.market.studies.survey import draw_survey
from helpers.market.text import numbered
from helpers.market.trade.ledger import lines_table, number_orders, orders_clean_table, orders_raw_table
from helpers.market.trade.members import members_table
from helpers.market.trade.part import Trade, trade
from helpers.market.truth import Truth
from helpers.schema import TABLES

__all__ = ["History", "simulate"]


@dataclass(frozen=True)
class History:
    """What happened.

    `tables` is everything a learner sees, by the names of `helpers.schema.TABLES`; `faults` lists
    the planted dirt; `truth` is for staff.
    """

    tables: dict[str, pd.DataFrame]
    faults: pd.DataFrame
    truth: Truth


def simulate(market: Market, rng: np.random.Generator) -> History:
    """Live through the 24 months that end on 2025-12-31.

    Args:
        market: The company, from `found_market`.
        rng: Chance; `np.random.default_rng(market.seed)` gives the learner's own history.
    """
    chance, dirt = Streams(rng), Dirt()
    scene = set_scene(market, chance)
    done = trade(market, scene, chance, scale=market.scale)
    tables = {
        "products": scene.shelf.table,
        "prices": scene.book.table,
        "promotions": scene.promotions,
        **_customer_tables(done, chance, dirt),
        "survey": draw_survey(chance.named("survey"), market.effects, market.storyline, count=market.respondents),
    }
    truth = Truth(market.storyline, market.effects, done.people.segment, done.draws_discarded)
    return History({name: tables[name] for name in TABLES}, dirt.listed(), truth)


def _customer_tables(done: Trade, chance: Streams, dirt: Dirt) -> dict[str, pd.DataFrame]:
    """Orders and members, as exported and as cleaned."""
    people, placed, baskets = done.people, done.placed, done.baskets
    numbers = number_orders(chance.named("order numbers"), len(placed))
    order_ids = np.array(numbered("A", numbers, digits=7), dtype=object)
    member_ids = np.array(numbered("M", np.arange(1, len(people) + 1), digits=6), dtype=object)
    orders = orders_raw_table(chance.named("sessions"), placed, baskets, order_ids=order_ids, member_ids=member_ids)
    orders = orphan_members(chance.named("orphans"), orders, len(people), dirt)
    lines = lines_table(placed, baskets, order_ids=order_ids)
    clean = orders_clean_table(placed, baskets, order_ids=order_ids, member_id=orders["member_id"])
    raw, raw_lines = soil_orders(chance.named("order faults"), orders, lines, numbers, dirt)
    members = members_table(chance.named("member details"), people, spend_last_year_ntd=done.spend_last_year_ntd)
    return {
        "orders_raw": raw,
        "order_lines": raw_lines,
        "orders_clean": clean,
        "members": soil_members(chance.named("member faults"), members, dirt),
    }
