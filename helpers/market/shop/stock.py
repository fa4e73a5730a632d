"""When a product could not be had: what stands on no shelf is not sold, and some buyers take its neighbour.

Stock-outs are spells of whole days. One hits a gift set in the weeks before Mid-Autumn, when gifts sell
best; the others are the small ones of every shop. A spell ends when the next delivery comes in
(`helpers.market.accounts.inventory`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.world.calendar import EVENTS, history_days
from helpers.market.world.products import LINES, Shelf

__all__ = ["SWITCHING", "Spell", "StockOuts", "plan_stock_outs", "sell_what_is_there"]

# Of the demand that meets an empty shelf, the part that goes to other products of the line (company sheet).
SWITCHING = 0.4
_SMALL_SPELLS = (8, 13)
_SMALL_DAYS = (3, 9)
# Long enough to reach into the campaign of those weeks in either year.
_GIFT_DAYS = (11, 15)
# Days between two spells of one product: it has to come in again and sell before it can run out once more.
_APART_DAYS = 60


@dataclass(frozen=True)
class Spell:
    """One stock-out: which product (its place in `RANGE`), from which day on, for how many days."""

    product: int
    first_day: int
    days: int


@dataclass(frozen=True)
class StockOuts:
    """All spells, the gift set's first, and `available` [day, product]: whether it could be bought."""

    spells: tuple[Spell, ...]
    available: npt.NDArray[np.bool_]


def plan_stock_outs(rng: np.random.Generator, shelf: Shelf) -> StockOuts:
    """Draw the stock-outs of the history: one gift set before one of the two Mid-Autumns, and 8–12 small ones."""
    days = len(history_days())
    spells = [_gift_set(rng, shelf)]
    wanted = int(rng.integers(*_SMALL_SPELLS))
    while len(spells) <= wanted:
        length = int(rng.integers(*_SMALL_DAYS))
        spell = Spell(int(rng.integers(len(shelf.line_index))), int(rng.integers(21, days - length - 7)), length)
        on_sale = history_days()[spell.first_day - 21] >= shelf.launch[spell.product]
        near = [one for one in spells if one.product == spell.product]
        if on_sale and all(abs(one.first_day - spell.first_day) >= _APART_DAYS for one in near):
            spells.append(spell)
    available = np.ones((days, len(shelf.line_index)), dtype=bool)
    for spell in spells:
        available[spell.first_day : spell.first_day + spell.days, spell.product] = False
    return StockOuts(tuple(spells), available)


def sell_what_is_there(
    demand: npt.NDArray[np.float64], line_index: npt.NDArray[np.int64], available: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float64]:
    """Demand [day, product] after stock-outs: 40 % of what meets an empty shelf moves to the rest of the line.

    It moves in proportion to what the others sell anyway; the other 60 % is lost.
    """
    met = demand * available
    for line in range(len(LINES)):
        of_line = line_index == line
        there = met[:, of_line].sum(axis=1)
        missed = demand[:, of_line].sum(axis=1) - there
        met[:, of_line] *= (1 + np.divide(SWITCHING * missed, there, out=np.zeros_like(there), where=there > 0))[
            :, None
        ]
    return np.asarray(met)


def _gift_set(rng: np.random.Generator, shelf: Shelf) -> Spell:
    days = history_days()
    festival = next(event for event in EVENTS if event.name == "mid_autumn")
    centres = np.array(festival.dates, dtype="datetime64[D]")
    centres = centres[(centres > days[0]) & (centres < days[-1])]
    # The two that sell most: a stock-out of a set that nobody asks for would teach nothing.
    gifts = np.flatnonzero(shelf.line_index == LINES.index("L5"))
    product = int(rng.choice(gifts[np.argsort(-shelf.popularity[gifts], kind="stable")[:2]]))
    length = int(rng.integers(*_GIFT_DAYS))
    first = int((rng.choice(centres) - days[0]).astype(int)) + festival.last_offset_days - length
    return Spell(product, first, length)
