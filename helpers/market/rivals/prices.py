"""What the rivals ask for in each week: their own habits, now and then an answer to us, and one price war.

Rivals mostly do not react to a promotion: of thousands of price promotions and campaigns in some 400
categories most met no answer, and an answer used the same instrument and was short (Steenkamp,
Nijs, Hanssens and Dekimpe 2005, "Competitive reactions to advertising and promotion attacks",
Marketing Science 24, 35–54).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.rivals.catalogue import CONTENTS, MATCHES, RIVALS, match_index
from helpers.market.rivals.effects import RivalEffects
from helpers.market.streams import steady
from helpers.market.world.products import LINES, Shelf

__all__ = ["RivalPrices", "cut_weeks", "set_rival_prices", "usual_log_reduction"]

# How far single items lie from their rival's price level (log), and how long a promotion lasts.
_ITEM_SD = 0.05
_PROMO_WEEKS = 2
# Everybody is cheaper at the big shopping festivals, so nobody is cheaper than usual then.
_FESTIVALS = ("06-15", "10-14", "11-09", "12-10")
_FESTIVAL_START = 0.45
# A promotion's depth against the rival's mean one.
_DEPTH_STEPS = np.array([0.6, 0.8, 1.0, 1.2, 1.4])
_ANSWER_DEPTH = 0.10
# The chance to be sold out from a week on, for how long, and the clearance price that the page still shows.
_SOLD_OUT, _SOLD_OUT_WEEKS = 0.025, 3
_LEFTOVER = 0.62


@dataclass(frozen=True)
class RivalPrices:
    """Prices by week and matched item (arrays of weeks × `MATCHES`).

    `reduction` is the share off the list price for whoever can buy; `shown_ntd` is what the page says,
    which for an item that is sold out is the price of the last clearance.
    """

    list_price_ntd: npt.NDArray[np.int64]
    reduction: npt.NDArray[np.float64]
    shown_ntd: npt.NDArray[np.int64]
    in_stock: npt.NDArray[np.bool_]
    promoted: npt.NDArray[np.bool_]


def set_rival_prices(
    rng: np.random.Generator,
    effects: RivalEffects,
    shelf: Shelf,
    promotions: pd.DataFrame,
    mondays: npt.NDArray[np.datetime64],
    *,
    with_cut: bool = True,
) -> RivalPrices:
    """Prices week by week.

    Args:
        rng: Chance; the same stream gives the same habits whatever our promotions are.
        effects: The rivals' true sizes.
        shelf: Our products, beside which theirs stand.
        promotions: Ours; needs start_date and line.
        mondays: The weeks.
        with_cut: Whether the main threat starts its price war; without it, the world is otherwise the same.
    """
    company, line, product = match_index()
    shape = (len(mondays), len(MATCHES))
    own_size = np.array([CONTENTS[one.sku][0] for one in MATCHES])
    size = np.array([one.size_value for one in MATCHES])
    position = np.array([effects.log_price[name] for name in RIVALS])[company]
    position = position + _ITEM_SD * rng.standard_normal(len(MATCHES))
    asked = steady(shelf.list_price_ntd[product] * size / own_size * np.exp(position))
    # Prices that end in 9, as shops write them.
    list_price = np.maximum(np.round((asked + 1) / 10) * 10 - 1, 9).astype(np.int64)

    starts = rng.random(shape) < _start_chance(effects, mondays)
    steps = _DEPTH_STEPS[rng.integers(len(_DEPTH_STEPS), size=shape)]
    depth = steps * np.array([effects.promo_depth[name] for name in RIVALS])[company]
    reduction = _carried(starts, depth)
    answers = _answers(rng, effects, promotions, mondays)
    reduction = np.maximum(reduction, _ANSWER_DEPTH * answers[:, company, line])
    in_stock = ~_lasting(rng.random(shape) < _SOLD_OUT, _SOLD_OUT_WEEKS)
    if with_cut:
        cut_items = (company == RIVALS.index(effects.cut.company)) & (line == LINES.index(effects.cut.line))
        war = np.outer(cut_weeks(effects, mondays), cut_items)
        # Nobody starts a price war with empty shelves.
        reduction, in_stock = np.where(war, effects.cut.depth, reduction), in_stock | war
    sold_for = np.round(steady(list_price * (1 - reduction)))
    shown = np.where(in_stock, sold_for, np.round(list_price * _LEFTOVER)).astype(np.int64)
    return RivalPrices(list_price, reduction, shown, in_stock, (reduction > 0) & in_stock)


def usual_log_reduction(effects: RivalEffects, mondays: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    """Expected log(1 − reduction) by week and matched item from the rivals' own habits: no answer to us, no war.

    An item is reduced in a week when a promotion of two weeks started in it or in the week before.
    """
    company, _, _ = match_index()
    start = _start_chance(effects, mondays)
    before = np.vstack([np.zeros((1, start.shape[1])), start[:-1]])
    depth = np.array([effects.promo_depth[name] for name in RIVALS])[company]
    mean_log = np.log(1 - _DEPTH_STEPS[:, None] * depth).mean(axis=0)
    return np.asarray((1 - (1 - start) * (1 - before)) * mean_log)


def cut_weeks(effects: RivalEffects, mondays: npt.NDArray[np.datetime64]) -> npt.NDArray[np.bool_]:
    """Whether each week is one of the price war."""
    first = np.datetime64(effects.cut.first_week, "D")
    return np.asarray((mondays >= first) & (mondays < first + 7 * effects.cut.weeks))


def _start_chance(effects: RivalEffects, mondays: npt.NDArray[np.datetime64]) -> npt.NDArray[np.float64]:
    company, _, _ = match_index()
    share = np.array([effects.promo_share[name] for name in RIVALS])[company]
    usual = 1 - (1 - share) ** (1 / _PROMO_WEEKS)
    years = sorted({str(day)[:4] for day in (mondays[0], mondays[-1])})
    dates = np.array([f"{year}-{day}" for year in years for day in _FESTIVALS], dtype="datetime64[D]")
    offset = (dates - mondays[:, None]).astype(np.int64)
    festive = np.asarray(((offset >= 0) & (offset <= 6)).any(axis=1))
    return np.where(festive[:, None], _FESTIVAL_START, usual)


def _carried(starts: npt.NDArray[np.bool_], depth: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    first = np.where(starts, depth, 0.0)
    second = np.vstack([np.zeros((1, depth.shape[1])), first[:-1]])
    return np.where(starts, first, second)


def _lasting(starts: npt.NDArray[np.bool_], weeks: int) -> npt.NDArray[np.bool_]:
    during = starts.copy()
    for lag in range(1, weeks):
        during[lag:] |= starts[:-lag]
    return during


def _answers(
    rng: np.random.Generator,
    effects: RivalEffects,
    promotions: pd.DataFrame,
    mondays: npt.NDArray[np.datetime64],
) -> npt.NDArray[np.float64]:
    """By week, rival and line: 1 in the week after a promotion of ours began, where a rival answers it."""
    reacts = rng.random((len(mondays), len(LINES))) < effects.reacts
    draw = rng.random((len(mondays), len(LINES)))
    weight = effects.share[1 : 1 + len(RIVALS)]
    edges = np.cumsum(weight / weight.sum(axis=0), axis=0)
    who = np.minimum((draw[:, None, :] > edges).sum(axis=1), len(RIVALS) - 1)
    answers = np.zeros((len(mondays), len(RIVALS), len(LINES)))
    begun = promotions["start_date"].to_numpy().astype("datetime64[D]")
    for start, promoted in zip(begun, promotions["line"], strict=True):
        week = int((start - mondays[0]).astype(np.int64) // 7)
        # One rival at most answers, and a promotion of the whole shop is a festival for all of them.
        if promoted != "ALL" and 0 <= week < len(mondays) - 1 and reacts[week, LINES.index(promoted)]:
            answers[week + 1, who[week, LINES.index(promoted)], LINES.index(promoted)] = 1.0
    return answers
