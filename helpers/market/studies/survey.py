"""The customer survey: 800 people, four kinds of customer, app users over-sampled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.effects import REGIONS, Effects
from helpers.market.storyline import Storyline
from helpers.market.text import numbered, text_column
from helpers.market.world.places import CITIES
from helpers.market.world.segments import ATTITUDES, SEGMENTS

__all__ = ["draw_survey"]

_AGE_BANDS = ("18-24", "25-34", "35-44", "45-54", "55+")
_BRANDS = ("own", "c1", "c2", "c3", "c4", "other")
_IMPORTANCE = ("low", "medium", "high")
# The invitation went out by App push first: an app user is twice as likely to be in the sample.
_APP_OVERSAMPLING = 2.0
# What the kinds of customer who are not ours buy: C1 C2 C3 C4 other.
_RIVALS = np.array(
    [
        [0.14, 0.30, 0.18, 0.22, 0.16],
        [0.48, 0.08, 0.10, 0.14, 0.20],
        [0.16, 0.26, 0.22, 0.18, 0.18],
        [0.18, 0.24, 0.26, 0.22, 0.10],
    ]
)


def draw_survey(rng: np.random.Generator, effects: Effects, storyline: Storyline, *, count: int) -> pd.DataFrame:
    """The table `survey`.

    How much eco packaging matters follows the attitude to the environment, and gender by
    `effects.eco_lean`, which may be next to nothing.
    """
    shares = np.array([one.share for one in SEGMENTS])
    app = np.array([one.app for one in SEGMENTS])
    weight = shares * (1 + (_APP_OVERSAMPLING - 1) * app)
    segment = rng.choice(len(SEGMENTS), size=count, p=weight / weight.sum())
    uses_app = rng.random(count) < (_APP_OVERSAMPLING * app / (1 + (_APP_OVERSAMPLING - 1) * app))[segment]
    means = np.array([one.attitudes for one in SEGMENTS])[segment]
    attitudes = np.clip(np.round(means + rng.standard_normal(means.shape)), 1, 7).astype(np.int64)
    is_woman = rng.random(count) < np.array([one.women for one in SEGMENTS])[segment]
    bands = np.cumsum([one.ages for one in SEGMENTS], axis=1)[segment]
    band = np.minimum((rng.random(count)[:, None] > bands).sum(axis=1), len(_AGE_BANDS) - 1)
    region_shares = np.array([sum(city.share for city in CITIES if city.region == region) for region in REGIONS])
    region = rng.choice(len(REGIONS), size=count, p=region_shares / region_shares.sum())
    brand = _main_brand(rng, segment, storyline)
    considers = _considered(rng, brand, count)
    satisfied = np.where(brand == 0, np.array([one.satisfaction for one in SEGMENTS])[segment] + 0.2 * uses_app, 4.7)
    satisfaction = np.clip(np.round(satisfied + 1.1 * rng.standard_normal(count)), 1, 7).astype(np.int64)
    switch = np.clip(np.round(7.4 - 0.85 * satisfaction + 1.2 * rng.standard_normal(count)), 1, 7).astype(np.int64)
    return pd.DataFrame(
        {
            "respondent_id": text_column(numbered("R", np.arange(1, count + 1), digits=4), np.arange(count)),
            **{name: attitudes[:, number] for number, name in enumerate(ATTITUDES)},
            "gender": text_column(("F", "M"), np.where(is_woman, 0, 1)),
            "age_band": text_column(_AGE_BANDS, band),
            "region": text_column(REGIONS, region),
            "app_user": uses_app.astype(np.int64),
            **{f"consider_{name}": considers[:, number].astype(np.int64) for number, name in enumerate(_BRANDS[:-1])},
            "current_brand": text_column(_BRANDS, brand),
            "satisfaction": satisfaction,
            "switch_intent": switch,
            "eco_importance": text_column(_IMPORTANCE, _eco_importance(rng, attitudes[:, 2], is_woman, effects)),
        }
    )


def _main_brand(
    rng: np.random.Generator, segment: npt.NDArray[np.int64], storyline: Storyline
) -> npt.NDArray[np.int64]:
    own = np.array([one.own_share for one in SEGMENTS])
    rivals = _RIVALS.copy()
    # The main threat takes half as many again as it otherwise would.
    rivals[:, _BRANDS.index(storyline.main_threat) - 1] *= 1.5
    rivals *= ((1 - own) / rivals.sum(axis=1))[:, None]
    edges = np.cumsum(np.column_stack([own, rivals]), axis=1)[segment]
    return np.minimum((rng.random(len(segment))[:, None] > edges).sum(axis=1), len(_BRANDS) - 1)


def _considered(rng: np.random.Generator, brand: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.bool_]:
    considers = rng.random((count, 5)) < np.array([0.45, 0.40, 0.30, 0.30, 0.33])
    buys = brand < 5
    considers[np.flatnonzero(buys), brand[buys]] = True
    return considers


def _eco_importance(
    rng: np.random.Generator,
    attitude: npt.NDArray[np.int64],
    is_woman: npt.NDArray[np.bool_],
    effects: Effects,
) -> npt.NDArray[np.int64]:
    lean = effects.eco_lean * (is_woman - 0.6)
    felt = 0.35 * (attitude - 4.3) + lean + rng.standard_normal(len(attitude))
    return np.asarray(np.searchsorted([-0.5, 0.5], felt))
