"""The brand image study: 400 people rate five brands, and the shop they would wish for, on eight attributes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.streams import steady
from helpers.market.studies.perceptions import ATTRIBUTES, BRANDS, Perceptions
from helpers.market.text import text_column

__all__ = ["IDEAL", "draw_brand_image", "expected_mentions"]

# The sixth "brand": the same eight questions about the shop a person would wish for. Averaged over a
# kind of customer, its rows are that kind's ideal point.
IDEAL = "ideal"
_IDEAL_LEVEL = 0.9
_IDEAL_KNOWN = 0.34
_GENEROSITY_SD, _NOISE_SD = 0.6, 1.1
# How much more often an attribute is named for each unit of standing (in logs), and the most it can be.
_NAMED = 0.50
_MOST_NAMED = 0.92


def draw_brand_image(
    rng: np.random.Generator,
    respondent_ids: npt.NDArray[np.object_],
    segment: npt.NDArray[np.int64],
    perceptions: Perceptions,
) -> pd.DataFrame:
    """The table `brand_image`: one row is one person, one brand (or the ideal shop), one attribute.

    Args:
        rng: Chance.
        respondent_ids: Who was asked, as the survey names them.
        segment: Which kind of customer each of them is.
        perceptions: The plane in people's minds.
    """
    people, brands, attributes = len(segment), len(BRANDS) + 1, len(ATTRIBUTES)
    of_brands = _of_brands(perceptions)
    standing = np.concatenate(
        [np.broadcast_to(of_brands, (people, len(BRANDS), attributes)),
         _standing(perceptions.ideals, perceptions)[segment][:, None, :]],
        axis=1,
    )  # fmt: skip
    lift = np.zeros(brands)
    lift[-1] = _IDEAL_LEVEL
    felt = perceptions.level + lift[:, None] + perceptions.spread * standing
    felt = felt + _GENEROSITY_SD * rng.standard_normal((people, 1, 1)) + _NOISE_SD * rng.standard_normal(felt.shape)
    assoc = rng.random(felt.shape) < _named(np.append(perceptions.known, _IDEAL_KNOWN), standing)
    person, brand, attribute = (axis.ravel() for axis in np.indices(felt.shape))
    return pd.DataFrame(
        {
            "respondent_id": text_column(respondent_ids.tolist(), person),
            "brand": text_column((*BRANDS, IDEAL), brand),
            "attribute": text_column(ATTRIBUTES, attribute),
            "rating": np.clip(np.round(steady(felt)), 1, 7).astype(np.int64).ravel(),
            "assoc": assoc.astype(np.int64).ravel(),
        }
    )


def expected_mentions(perceptions: Perceptions) -> npt.NDArray[np.float64]:
    """The share of all people who connect each brand (rows) with each attribute (columns)."""
    return _named(perceptions.known, _of_brands(perceptions))


def _named(known: npt.NDArray[np.float64], standing: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return steady(np.minimum(known[:, None] * np.exp(_NAMED * standing), _MOST_NAMED))


def _of_brands(perceptions: Perceptions) -> npt.NDArray[np.float64]:
    return _standing(perceptions.brands, perceptions) + perceptions.own_way


def _standing(points: npt.NDArray[np.float64], perceptions: Perceptions) -> npt.NDArray[np.float64]:
    # Written out instead of a matrix product, whose last bits depend on the processor.
    axes = perceptions.attributes
    return points[:, :1] * axes[None, :, 0] + points[:, 1:] * axes[None, :, 1]
