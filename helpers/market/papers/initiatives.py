"""What colleagues want to do next year: `initiatives` and `initiative_needs`.

Money, campaign hours and the designer do not reach for everything. The best set needs an initiative
that looks weak alone: who takes initiatives by rank never gets to what it makes possible. A company
in which taking by rank would do is drawn again; that is a question of structure, asked before
anybody estimates anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.papers.resource_texts import CASH, DESIGNER, HOURS, IDEAS
from helpers.market.papers.resources import CAMPAIGN_HOURS

__all__ = ["Proposals", "collect_proposals"]

_IMPACTS = (0.25, 0.5, 1.0, 2.0, 3.0)
_CONFIDENCES = (0.5, 0.8, 1.0)
_HOURS_A_MONTH = 160
# The initiative that works in the channel where the company spends too little does more.
_HELPS_CHANNEL = {"search": "I07", "youtube": "I14", "line": "I02", "kol": "I09"}
_ENOUGH_BY_RANK = 0.95
_MOST_DRAWS = 30

_IDS = [idea.initiative_id for idea in IDEAS]
# Cash stands first in each initiative's needs; how much is known once outside resources are priced.
_NEEDS = [
    (idea.initiative_id, resource, amount)
    for idea in IDEAS
    for resource, amount in ((CASH, 0), *sorted(idea.needs.items()))
]
_MIDDLE_NEEDS = np.array([amount for _, _, amount in _NEEDS])
_TAKES_HOURS = np.array([resource in HOURS for _, resource, _ in _NEEDS])
_TAKES_DESIGNER = np.array([resource == DESIGNER for _, resource, _ in _NEEDS])
_CASH_NEED = np.cumsum([0, *(1 + len(idea.needs) for idea in IDEAS[:-1])])


@dataclass(frozen=True)
class Proposals:
    """The two tables, and the set with the most reach × impact × confidence that money and hours allow."""

    initiatives: pd.DataFrame
    needs: pd.DataFrame
    best: tuple[str, ...]


def collect_proposals(rng: np.random.Generator, resources: pd.DataFrame, *, under_invested_channel: str) -> Proposals:
    """Draw the figures of the 14 initiatives.

    Args:
        rng: Chance.
        resources: The table `resources`, for what is available and what outside help costs.
        under_invested_channel: The channel of the storyline.
    """
    left = dict(zip(resources["resource_id"], (resources["capacity"] - resources["committed"]).tolist(), strict=True))
    limits = np.array([left[CASH], CAMPAIGN_HOURS, left[DESIGNER]], dtype=float)
    for _ in range(_MOST_DRAWS):
        needs = _draw_needs(rng)
        table = _draw_initiatives(rng, needs, resources, helped=_HELPS_CHANNEL[under_invested_channel])
        chosen = _best_unless_rank_would_do(table, limits)
        if chosen is not None:
            break
    else:
        raise RuntimeError("No set of initiatives in which taking by rank fails was drawn.")
    need = needs["need"].to_numpy().copy()
    need[_CASH_NEED] = table["cost_ntd"]
    return Proposals(table, needs.assign(need=need), tuple(np.array(_IDS)[chosen].tolist()))


def _draw_needs(rng: np.random.Generator) -> pd.DataFrame:
    drawn = _MIDDLE_NEEDS * rng.uniform(0.88, 1.14, len(_MIDDLE_NEEDS))
    step = np.select([_MIDDLE_NEEDS >= 100_000, _MIDDLE_NEEDS >= 1_000, _MIDDLE_NEEDS >= 60], [1_000, 50, 5], 1)
    return pd.DataFrame(
        {
            "initiative_id": [initiative for initiative, _, _ in _NEEDS],
            "resource_id": [resource for _, resource, _ in _NEEDS],
            "need": (np.round(drawn / step) * step).astype(np.int64),
        }
    )


def _draw_initiatives(
    rng: np.random.Generator, needs: pd.DataFrame, resources: pd.DataFrame, *, helped: str
) -> pd.DataFrame:
    unit_cost = dict(zip(resources["resource_id"], resources["unit_cost_ntd"].tolist(), strict=True))
    need = needs["need"].to_numpy()
    outside = _sum_by_idea(need * np.array([unit_cost[resource] for _, resource, _ in _NEEDS]))
    cash = np.round(np.array([idea.cash_ntd for idea in IDEAS]) * rng.uniform(0.85, 1.18, len(IDEAS)) / 1_000) * 1_000
    reach = np.array([idea.reach for idea in IDEAS]) * rng.uniform(0.8, 1.25, len(IDEAS))
    surer = rng.choice([-1, 0, 1], size=len(IDEAS), p=[0.15, 0.7, 0.15]).tolist()
    return pd.DataFrame(
        {
            "initiative_id": _IDS,
            "name_zh": [idea.name.zh for idea in IDEAS],
            "name_en": [idea.name.en for idea in IDEAS],
            "owner_zh": [idea.owner.zh for idea in IDEAS],
            "owner_en": [idea.owner.en for idea in IDEAS],
            "reach": (np.round(reach / 100) * 100).astype(np.int64),
            "impact": [_moved(_IMPACTS, idea.impact, int(idea.initiative_id == helped)) for idea in IDEAS],
            "confidence": [
                _moved(_CONFIDENCES, idea.confidence, step) for idea, step in zip(IDEAS, surer, strict=True)
            ],
            "effort_hours": _sum_by_idea(np.where(_TAKES_HOURS, need, 0)),
            "designer_hours": _sum_by_idea(np.where(_TAKES_DESIGNER, need, 0)),
            "cost_ntd": cash.astype(np.int64) + outside,
            "spent_ntd": [idea.spent_ntd for idea in IDEAS],
            "requires": pd.array([idea.requires for idea in IDEAS], dtype="str"),
            "excludes": pd.array([idea.excludes for idea in IDEAS], dtype="str"),
            "starts_in_days": [idea.starts_in_days for idea in IDEAS],
        }
    )


def _sum_by_idea(amounts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return np.add.reduceat(amounts, _CASH_NEED)


def _moved(levels: tuple[float, ...], level: float, step: int) -> float:
    return levels[min(max(levels.index(level) + step, 0), len(levels) - 1)]


def _best_unless_rank_would_do(table: pd.DataFrame, limits: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_] | None:
    # Multiples of 2.5 once rounded, so that sums are exact and a tie is a tie on every processor.
    worth = np.round((table["reach"] * table["impact"] * table["confidence"]).to_numpy(), 1)
    takes = table[["cost_ntd", "effort_hours", "designer_hours"]].to_numpy().astype(np.float64)
    score = worth / takes[:, 1] * _HOURS_A_MONTH
    sets = _possible_sets()
    sums = sets @ np.column_stack([worth, score, takes])
    within = (sums[:, 2:] <= limits).all(axis=1)
    best = np.where(within[:, None], sums[:, :2], -1.0)
    rank = np.argsort(-score, kind="stable")
    by_rank = _by_rank(rank, takes, limits)
    reached = np.array([worth[by_rank].sum(), score[by_rank].sum()])
    careless = _by_rank(rank, takes, limits, minds_requirements=False)
    if (reached >= _ENOUGH_BY_RANK * best.max(axis=0)).any() or _has_what_it_requires(careless):
        return None
    chosen: npt.NDArray[np.bool_] = sets[int(np.argmax(best[:, 0]))] > 0
    return chosen


def _by_rank(
    rank: npt.NDArray[np.int64],
    takes: npt.NDArray[np.float64],
    limits: npt.NDArray[np.float64],
    *,
    minds_requirements: bool = True,
) -> npt.NDArray[np.bool_]:
    """Down the ranking once, taking what still fits and is not excluded."""
    taken, left = np.zeros(len(IDEAS), dtype=bool), limits.copy()
    for number in rank.tolist():
        idea = IDEAS[number]
        ready = not minds_requirements or idea.requires is None or taken[_IDS.index(idea.requires)]
        free = idea.excludes is None or not taken[_IDS.index(idea.excludes)]
        if ready and free and (takes[number] <= left).all():
            taken[number] = True
            left -= takes[number]
    return taken


def _has_what_it_requires(taken: npt.NDArray[np.bool_]) -> bool:
    return all(
        idea.requires is None or not taken[number] or bool(taken[_IDS.index(idea.requires)])
        for number, idea in enumerate(IDEAS)
    )


@cache
def _possible_sets() -> npt.NDArray[np.float64]:
    """Every set that keeps requirements and exclusions, as a row of noughts and ones."""
    sets = (np.arange(2 ** len(IDEAS))[:, None] >> np.arange(len(IDEAS)) & 1).astype(np.float64)
    kept = np.ones(len(sets), dtype=bool)
    for number, idea in enumerate(IDEAS):
        if idea.requires is not None:
            kept &= sets[:, number] <= sets[:, _IDS.index(idea.requires)]
        if idea.excludes is not None:
            kept &= sets[:, number] + sets[:, _IDS.index(idea.excludes)] <= 1
    return sets[kept]
