"""What the team has to work with: `resources`, 22 rows in quantities of a year.

Our own people have 6,400 hours left for campaigns, whatever the company; who has them differs. The
designer has the least, and nearly every initiative wants some of it.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.papers.resource_texts import DESIGNER, HOURS, STOCK

__all__ = ["CAMPAIGN_HOURS", "take_stock"]

# The company's policy.
CAMPAIGN_HOURS = 6_400


def take_stock(rng: np.random.Generator) -> pd.DataFrame:
    """The table `resources`."""
    ids = [one.resource_id for one in STOCK]
    capacity = np.array([one.capacity for one in STOCK])
    low, high = np.array([one.committed for one in STOCK]).T
    committed = _to_step(capacity * rng.uniform(low, high), capacity)
    people = np.isin(ids, HOURS) & (np.array(ids) != DESIGNER)
    # What is over or short of the policy's hours falls on the others in turn, five hours at a time.
    turn = np.flatnonzero(people)
    over = int((capacity - committed)[np.isin(ids, HOURS)].sum()) - CAMPAIGN_HOURS
    for step in range(abs(over) // 5):
        committed[turn[step % len(turn)]] += 5 if over > 0 else -5
    quality = rng.integers([one.quality[0] for one in STOCK], [one.quality[1] + 1 for one in STOCK])
    cost = np.array([one.unit_cost_ntd for one in STOCK])
    return pd.DataFrame(
        {
            "resource_id": ids,
            "name_zh": [one.name.zh for one in STOCK],
            "name_en": [one.name.en for one in STOCK],
            "kind": [one.kind for one in STOCK],
            "origin": [one.origin for one in STOCK],
            "capacity": capacity,
            "committed": committed,
            "unit": [one.unit for one in STOCK],
            "unit_cost_ntd": np.where(
                cost < 100, cost, np.round(cost * rng.uniform(0.9, 1.1, len(cost)) / 10) * 10
            ).astype(np.int64),
            "lead_days": [one.lead_days for one in STOCK],
            "quality": quality,
        }
    )


def _to_step(values: np.ndarray, capacity: np.ndarray) -> np.ndarray:
    """Round as people write such figures: thousands of dollars and messages, five hours, single days."""
    step = np.select([capacity >= 100_000, capacity >= 800], [1_000, 5], 1)
    rounded: np.ndarray = (np.round(values / step) * step).astype(np.int64)
    return rounded
