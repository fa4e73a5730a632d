"""The conjoint study: 300 people rate nine products on paper.

The nine are a third of an orthogonal 3 × 3 × 3 × 3 plan, Taguchi's L9, with one of its four factors
folded to two levels: every pair of attributes stays balanced, so each can be read by itself.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.streams import steady
from helpers.market.studies.tastes import ORIGINS, PACKS, SHIP_DAYS, Tastes
from helpers.market.text import text_column

__all__ = ["PROFILES", "draw_conjoint"]

# Price, origin, pack and ship_days of each of the nine, as places in their levels.
_L9 = np.array([[a, b, (a + b) % 3, (a + 2 * b) % 3] for a in range(3) for b in range(3)])
# The third level of the folded factor repeats the first: six of the nine come in a standard pack.
PROFILES = np.column_stack([_L9[:, 0], _L9[:, 1], _L9[:, 2] % 2, _L9[:, 3]])
_MIDDLE = 5.5
# How generous a person is; how far one person's taste lies from their kind's; how firm one answer is.
_GENEROSITY_SD, _TASTE_SD, _NOISE_SD = 0.7, 0.25, 0.8


def draw_conjoint(
    rng: np.random.Generator,
    respondent_ids: npt.NDArray[np.object_],
    segment: npt.NDArray[np.int64],
    tastes: Tastes,
) -> pd.DataFrame:
    """The table `conjoint`: one row is one person's rating, 1–10, of one of nine profiles.

    Args:
        rng: Chance.
        respondent_ids: Who was asked, as the survey names them.
        segment: Which kind of customer each of them is.
        tastes: What each kind likes.
    """
    people, shown = len(segment), len(PROFILES)
    price, origin, pack, ship = PROFILES.T
    prices = np.array(tastes.prices_ntd)
    worth = (
        tastes.price_points[:, None] * (prices[price] - prices[1])
        + tastes.origin[:, origin]
        + tastes.pack[:, pack]
        + tastes.ship[:, ship]
    )
    # Centred, so that no kind of customer crowds at an end of the scale.
    worth -= worth.mean(axis=1, keepdims=True)
    felt = _MIDDLE + worth[segment] * (1 + _TASTE_SD * rng.standard_normal(people))[:, None]
    felt += _GENEROSITY_SD * rng.standard_normal(people)[:, None] + _NOISE_SD * rng.standard_normal((people, shown))
    person, profile = np.repeat(np.arange(people), shown), np.tile(np.arange(shown), people)
    return pd.DataFrame(
        {
            "respondent_id": text_column(respondent_ids.tolist(), person),
            "profile": profile + 1,
            "price_ntd": prices[price][profile],
            "origin": text_column(ORIGINS, origin[profile]),
            "pack": text_column(PACKS, pack[profile]),
            "ship_days": np.array(SHIP_DAYS)[ship][profile],
            "rating": np.clip(np.round(steady(felt)), 1, 10).astype(np.int64).ravel(),
        }
    )
