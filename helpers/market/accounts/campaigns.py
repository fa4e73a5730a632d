"""The file of closed campaigns: 24 promotions, the media behind each, and what was written at the end.

Spend is a part of what the named channels spent in those days; the cost of discounts is what the books say
the promotion took off list prices. Five campaigns cannot be compared with the others, and a careful reader
finds out which: one was prolonged into the next (two campaigns), one has no last day, one counted other
revenue, one ran out of its product.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.accounts.campaign_notes import (
    NO_END,
    ORDINARY,
    OTHER_REVENUE,
    OVERTAKEN,
    PROLONGED,
    RAN_OUT,
    ran_out_note,
)
from helpers.market.media.effects import MEDIA_CHANNELS
from helpers.market.scene import Scene
from helpers.market.streams import steady
from helpers.market.trade.baskets import STATUSES
from helpers.market.trade.books import Books
from helpers.market.world.calendar import history_days
from helpers.market.world.products import LINES, RANGE
from helpers.words import Text

__all__ = ["campaign_history"]

_PART_OF_SPEND = (0.5, 0.75)
_CHANNELS = (2, 5)
_PROLONGED_DAYS = 14
_OBJECTIVES, _OBJECTIVE_SHARES = ("sales", "new_members", "clear_stock", "brand"), (0.5, 0.2, 0.15, 0.15)
# By place among the twelve of a year: those whose prolongation runs into the next one.
_CAN_BE_PROLONGED = (4, 9)
_MID_AUTUMN = 8
_PER_YEAR = 12
_CENT = 100


def campaign_history(rng: np.random.Generator, scene: Scene, books: Books) -> pd.DataFrame:
    """The table `campaign_history` before its units were mixed; spend in NT$.

    Args:
        rng: Chance.
        scene: Promotions, media and stock.
        books: The recorded years.
    """
    promotions = scene.promotions
    count = len(promotions)
    prolonged, no_end, other, ran_out = _odd_ones(rng, scene)
    start = promotions["start_date"].to_numpy().astype("datetime64[D]")
    end = promotions["end_date"].to_numpy().astype("datetime64[D]")
    filed_end = end.copy()
    filed_end[prolonged] += _PROLONGED_DAYS
    channels = [_named(rng) for _ in range(count)]
    part = rng.uniform(*_PART_OF_SPEND, count)
    # Up to the first promotions nobody had a year before to compare with.
    methods = np.where(
        np.arange(count) < _PER_YEAR, "previous_month", rng.choice(["previous_month", "last_year"], count)
    )
    methods[rng.choice(count, 3, replace=False)] = "none"
    notes = [ORDINARY[number] for number in rng.permutation(np.arange(count) % len(ORDINARY))]
    for row, note in ((prolonged, PROLONGED), (prolonged + 1, OVERTAKEN), (no_end, NO_END), (other, OTHER_REVENUE)):
        notes[row] = note
    notes[ran_out] = ran_out_note(RAN_OUT, *_shortage(scene, start[ran_out], end[ran_out]))
    basis = np.full(count, "net", dtype=object)
    basis[other] = str(rng.choice(["with_vat", "all_orders"]))
    days = [_span(first, last) for first, last in zip(start, filed_end, strict=True)]
    lines = [_rows_of(line) for line in promotions["line"]]
    return pd.DataFrame(
        {
            "campaign_id": pd.array([f"K{number:03d}" for number in range(1, count + 1)], dtype="str"),
            "promo_id": promotions["promo_id"].astype("str"),
            "name_zh": promotions["name_zh"].astype("str"),
            "name_en": promotions["name_en"].astype("str"),
            "start_date": start.astype("datetime64[us]"),
            "end_date": np.where(
                np.arange(count) == no_end, np.datetime64("NaT", "us"), filed_end.astype("datetime64[us]")
            ),
            "line": promotions["line"].astype("str"),
            "objective": pd.array(rng.choice(_OBJECTIVES, count, p=_OBJECTIVE_SHARES).astype(object), dtype="str"),
            "channels": pd.array(["+".join(MEDIA_CHANNELS[one] for one in chosen) for chosen in channels], dtype="str"),
            "spend": [_spend(scene, *row) for row in zip(days, channels, part.tolist(), strict=True)],
            "unit_note": pd.array(["元"] * count, dtype="str"),
            "discount_cost_ntd": [
                int(books.promo_off_ntd[_span(first, last)][:, :, line].sum())
                for first, last, line in zip(start, end, lines, strict=True)
            ],
            "actual_rev_ntd": [_revenue(books, *row) for row in zip(days, lines, basis, strict=True)],
            "rev_basis": pd.array(basis, dtype="str"),
            "base_method": pd.array(methods.astype(object), dtype="str"),
            "notes_zh": pd.array([note.zh for note in notes], dtype="str"),
            "notes_en": pd.array([note.en for note in notes], dtype="str"),
        }
    )


def _odd_ones(rng: np.random.Generator, scene: Scene) -> tuple[int, int, int, int]:
    """Rows of: the prolonged campaign (it spoils the next as well), no last day, other revenue, sold out."""
    gift_day = scene.stock.spells[0].first_day
    second_year = gift_day >= int(np.searchsorted(history_days(), np.datetime64(history_days()[0], "Y") + 1))
    ran_out = _MID_AUTUMN + _PER_YEAR * second_year
    prolonged = int(rng.choice(_CAN_BE_PROLONGED)) + _PER_YEAR * int(rng.integers(2))
    taken = {ran_out, prolonged, prolonged + 1}
    single = [row for row, line in enumerate(scene.promotions["line"]) if line != "ALL" and row not in taken]
    no_end, other = (int(row) for row in rng.choice(single, 2, replace=False))
    return prolonged, no_end, other, int(ran_out)


def _shortage(scene: Scene, start: np.datetime64, end: np.datetime64) -> tuple[Text, int]:
    spell = scene.stock.spells[0]
    first = int((start - history_days()[0]).astype(int))
    last = int((end - history_days()[0]).astype(int))
    days = min(spell.first_day + spell.days - 1, last) - max(spell.first_day, first) + 1
    return Text(RANGE[spell.product].name_zh, RANGE[spell.product].name_en), days


def _named(rng: np.random.Generator) -> npt.NDArray[np.int64]:
    return np.sort(rng.choice(len(MEDIA_CHANNELS), size=int(rng.integers(*_CHANNELS)), replace=False))


def _span(first: np.datetime64, last: np.datetime64) -> slice:
    opened = history_days()[0]
    return slice(int((first - opened).astype(int)), int((last - opened).astype(int)) + 1)


def _rows_of(line: str) -> list[int]:
    return list(range(len(LINES))) if line == "ALL" else [LINES.index(line)]


def _spend(scene: Scene, days: slice, channels: npt.NDArray[np.int64], part: float) -> float:
    spent = float(scene.media.spending.daily_ntd[days][:, channels].sum())
    # Whole hundreds, so that ten thousands with two decimals lose nothing.
    return float(np.round(steady(np.array(part * spent / _CENT))) * _CENT)


def _revenue(books: Books, days: slice, lines: Sequence[int], basis: str) -> int:
    if basis == "all_orders":
        placed = books.placed[days].sum()
        sent = placed - books.placed[days][:, :, STATUSES.index("cancelled")].sum()
        return round(int(books.gross_ntd[days][:, :, lines].sum()) * int(placed) / max(int(sent), 1))
    net = int(books.net_ntd[days][:, :, lines].sum())
    return round(net * 1.05) if basis == "with_vat" else net
