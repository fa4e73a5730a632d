"""Two years of one company, from the first order to the last fault: scene, trade, reports, in this order.

Every mechanism draws from a stream named after it, so the order of the steps decides nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.errors import UsageError
from helpers.market.company import LARGEST_AT_ONCE, Market
from helpers.market.counterfactual import ShopTruth
from helpers.market.faults.dirt import Dirt
from helpers.market.media.reports import truth_of_media
from helpers.market.reports import write_reports
from helpers.market.rivals.reports import truth_of_rivals
from helpers.market.scene import set_scene
from helpers.market.streams import Streams
from helpers.market.trade.exports import Numbers, customer_tables
from helpers.market.trade.part import trade
from helpers.market.truth import Truth
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
    customers = customer_tables(done, chance, dirt, numbers=Numbers.of_part(0, 1, market.scale))
    reports = write_reports(market, scene, done.books, chance, dirt)
    tables = customers | reports.tables
    truth = Truth(
        storyline=market.storyline,
        effects=market.effects,
        member_segment=done.people.segment,
        draws_discarded=done.draws_discarded,
        shop=ShopTruth.of(scene, done.books),
        rivals=truth_of_rivals(
            market, chance, scene.rivalry, shelf=scene.shelf, book=scene.book, promotions=scene.promotions
        ),
        media=truth_of_media(scene.media, done.books, market.scale),
        studies=reports.studies,
        papers=reports.papers,
        voice=reports.voice,
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
        of_part = chance.part(number)
        done = trade(market, scene, of_part, scale=scale)
        books = done.books if books is None else books + done.books
        yield customer_tables(done, of_part, Dirt(), numbers=Numbers.of_part(number, parts, scale))
    if books is not None:
        yield write_reports(market, scene, books, chance, Dirt()).tables
