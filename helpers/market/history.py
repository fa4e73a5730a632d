"""Two years of one company, from the first order to the last fault."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.errors import UsageError
from helpers.market.accounts.reports import account_tables
from helpers.market.company import LARGEST_AT_ONCE, Market
from helpers.market.faults.dirt import Dirt
from helpers.market.faults.members import soil_members
from helpers.market.faults.orders import orphan_members, soil_orders
from helpers.market.media.reports import media_tables, truth_of_media
from helpers.market.papers.desk import lay_out_papers
from helpers.market.rivals.reports import rival_tables, truth_of_rivals
from helpers.market.scene import Scene, set_scene
from helpers.market.shop.counterfactual import ShopTruth
from helpers.market.streams import Streams
from helpers.market.studies.fieldwork import Studies, ask_people
from helpers.market.text import numbered
from helpers.market.trade.books import Books
from helpers.market.trade.ledger import lines_table, number_orders, orders_clean_table, orders_raw_table
from helpers.market.trade.members import members_table
from helpers.market.trade.part import MEMBERS, ORDERS, Trade, trade
from helpers.market.truth import Truth
from helpers.market.voice.reports import voice_of
from helpers.schema import TABLES

__all__ = ["History", "history_in_pieces", "simulate", "simulate_in_parts"]


@dataclass(frozen=True)
class History:
    """What happened.

    `tables` is everything a learner sees, by the names of `helpers.schema.TABLES`; `clean` holds those
    that were soiled as they should be after cleaning; `faults` lists the planted dirt; `truth` is for
    staff.
    """

    tables: dict[str, pd.DataFrame]
    clean: dict[str, pd.DataFrame]
    faults: pd.DataFrame
    truth: Truth


def simulate(market: Market, rng: np.random.Generator) -> History:
    """Live through the 24 months that end on 2025-12-31.

    Args:
        market: The company, from `found_market`.
        rng: Chance; `np.random.default_rng(market.seed)` gives the learner's own history.
    Raises: UsageError: for a company too large to hold; `history_in_pieces` takes any.
    """
    if market.scale > LARGEST_AT_ONCE:
        raise UsageError("market.too_large_at_once", came=market.scale, most=LARGEST_AT_ONCE)
    chance, dirt = Streams(rng), Dirt()
    scene = set_scene(market, chance)
    done = trade(market, scene, chance, scale=market.scale)
    studies = ask_people(chance, market.effects, market.storyline, count=market.respondents)
    papers = lay_out_papers(chance, market.storyline, scale=market.scale)
    voice = voice_of(market, scene, chance, dirt)
    tables = {
        **_shop_tables(scene),
        **_customer_tables(done, chance, dirt, numbered_from=_Numbers()),
        **_reports(market, scene, done.books, studies, chance, dirt),
        **papers.tables,
        **voice.tables,
    }
    rivals = truth_of_rivals(
        market, chance, scene.rivalry, shelf=scene.shelf, book=scene.book, promotions=scene.promotions
    )
    truth = Truth(
        market.storyline,
        market.effects,
        done.people.segment,
        done.draws_discarded,
        studies.truth,
        rivals,
        papers=papers.truth,
        media=truth_of_media(scene.media, done.books, market.scale),
        shop=ShopTruth.of(scene, done.books),
        voice=voice.truth,
    )
    return History({name: tables[name] for name in TABLES}, dirt.clean, dirt.listed(), truth)


def history_in_pieces(market: Market, rng: np.random.Generator) -> Iterator[dict[str, pd.DataFrame]]:
    """The tables of a company of any size: at once when that is easy to hold, else in parts.

    Args:
        market: The company.
        rng: Chance.
    Yields: Tables by name; a table's rows are those of all its pieces, one after the other.
    """
    if market.scale <= LARGEST_AT_ONCE:
        yield simulate(market, rng).tables
    else:
        yield from simulate_in_parts(market, rng)


def simulate_in_parts(
    market: Market, rng: np.random.Generator, *, part_scale: float = 1.0
) -> Iterator[dict[str, pd.DataFrame]]:
    """Live through the history of a company too large to hold: its tables come in pieces.

    The parts share shop, prices, advertising and rivals, and have customers of their own; memory is
    that of one part. A table's rows are those of all its pieces, one after the other.

    Args:
        market: The company.
        rng: Chance.
        part_scale: Size of a part.
    Yields: Tables by name; those about customers in each part, all others at the end.
    """
    chance = Streams(rng)
    scene = set_scene(market, chance)
    parts = math.ceil(market.scale / part_scale)
    scale = market.scale / parts
    books = None
    for number in range(parts):
        of_part, dirt = chance.part(number), Dirt()
        done = trade(market, scene, of_part, scale=scale)
        books = done.books if books is None else books + done.books
        yield _customer_tables(done, of_part, dirt, numbered_from=_Numbers.of_part(number, parts, scale))
    if books is not None:
        studies = ask_people(chance, market.effects, market.storyline, count=market.respondents)
        papers = lay_out_papers(chance, market.storyline, scale=market.scale)
        voice = voice_of(market, scene, chance, Dirt())
        reports = _reports(market, scene, books, studies, chance, Dirt())
        yield _shop_tables(scene) | reports | papers.tables | voice.tables


@dataclass(frozen=True)
class _Numbers:
    """Where the numbers of a part begin: the first order, the first member, and after all members."""

    order: int = 2_400_000
    member: int = 1
    after_members: int | None = None

    @classmethod
    def of_part(cls, number: int, parts: int, scale: float) -> _Numbers:
        members = round(MEMBERS * scale)
        # Numbers count in threes; a part may have some more orders than expected.
        room = 4 * math.ceil(ORDERS * scale)
        return cls(2_400_000 + number * room, 1 + number * members, 1 + parts * members)


def _shop_tables(scene: Scene) -> dict[str, pd.DataFrame]:
    """What was on offer."""
    return {"products": scene.shelf.table, "prices": scene.book.table, "promotions": scene.promotions}


def _customer_tables(done: Trade, chance: Streams, dirt: Dirt, *, numbered_from: _Numbers) -> dict[str, pd.DataFrame]:
    """Orders and members, as exported and as cleaned."""
    people, placed, baskets = done.people, done.placed, done.baskets
    numbers = number_orders(chance.named("order numbers"), len(placed), first=numbered_from.order)
    order_ids = np.array(numbered("A", numbers, digits=7), dtype=object)
    members = np.arange(numbered_from.member, numbered_from.member + len(people))
    member_ids = np.array(numbered("M", members, digits=6), dtype=object)
    orders = orders_raw_table(chance.named("sessions"), placed, baskets, order_ids=order_ids, member_ids=member_ids)
    unused = numbered_from.after_members or int(members[-1]) + 1
    orders = orphan_members(chance.named("orphans"), orders, dirt, unused_from=unused)
    lines = lines_table(placed, baskets, order_ids=order_ids)
    clean = orders_clean_table(placed, baskets, order_ids=order_ids, member_id=orders["member_id"])
    raw, raw_lines = soil_orders(chance.named("order faults"), orders, lines, numbers, dirt)
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


def _reports(
    market: Market, scene: Scene, books: Books, studies: Studies, chance: Streams, dirt: Dirt
) -> dict[str, pd.DataFrame]:
    """All tables that do not have one row a customer's act: reports, studies, texts and papers."""
    accounts = account_tables(market, scene, books, chance, dirt)
    sales = accounts["sales_monthly"]
    return {
        **accounts,
        **rival_tables(market, chance, scene.rivalry, dirt, shelf=scene.shelf, sales_monthly=sales),
        **media_tables(chance, scene.media, books, market.scale),
        **studies.tables,
    }
