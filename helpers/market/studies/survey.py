"""The customer survey: 800 people, four kinds of customer, app users over-sampled."""

from __future__ import annotations

from dataclasses import dataclass
from math import erf, sqrt

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.effects import REGIONS, Effects
from helpers.market.storyline import Storyline
from helpers.market.streams import Streams, steady
from helpers.market.studies.switching import intend_to_switch
from helpers.market.studies.views import Views
from helpers.market.text import numbered, text_column
from helpers.market.world.places import CITIES
from helpers.market.world.segments import ATTITUDES, SEGMENTS

__all__ = ["Answers", "draw_survey", "expected_satisfaction"]

_AGE_BANDS = ("18-24", "25-34", "35-44", "45-54", "55+")
_BRANDS = ("own", "c1", "c2", "c3", "c4", "other")
_IMPORTANCE = ("low", "medium", "high")
_CHANNELS = ("web", "app", "momo", "shopee", "o2o")
# The invitation went out by App push first: an app user is twice as likely to be in the sample.
_APP_OVERSAMPLING = 2.0
# App users are younger than others of their kind, and of all people asked the young answer more often.
_APP_BY_AGE = np.array([1.6, 1.3, 1.0, 0.65, 0.35])
_ANSWERS_BY_AGE = np.array([1.25, 1.15, 1.0, 0.85, 0.70])
# Points from 1 to 7; satisfaction of our own buyers is `Segment.satisfaction`.
_SATISFIED_ELSEWHERE, _SATISFIED_BY_APP, _SATISFACTION_SD = 4.7, 0.1, 1.1
_MIDDLE_BAND = 2
# What the kinds of customer who are not ours buy: C1 C2 C3 C4 other.
_RIVALS = np.array(
    [
        [0.14, 0.30, 0.18, 0.22, 0.16],
        [0.48, 0.08, 0.10, 0.14, 0.20],
        [0.16, 0.26, 0.22, 0.18, 0.18],
        [0.18, 0.24, 0.26, 0.22, 0.10],
    ]
)
# Household goods bought in three months, all shops together: the middle spend (NT$), and where most often.
_SPEND_NTD = np.array([2_600.0, 1_500.0, 3_000.0, 2_100.0])
_SPEND_SD = 0.6
_VALUABLE_SPENDS = 1.35
_BUYS_BY = np.array(
    [
        [0.38, 0.16, 0.24, 0.12, 0.10],
        [0.12, 0.12, 0.30, 0.42, 0.04],
        [0.30, 0.08, 0.28, 0.12, 0.22],
        [0.22, 0.36, 0.20, 0.18, 0.04],
    ]
)
_APP_USERS_BUY_BY = np.array([1.0, 2.5, 1.0, 1.0, 1.0])
# The share of answers that a model is proved on, not fitted to.
_HOLDOUT = 0.4


@dataclass(frozen=True)
class Answers:
    """The table `survey`, and which kind of customer each respondent is (a place in `SEGMENTS`)."""

    table: pd.DataFrame
    segment: npt.NDArray[np.int64]


def draw_survey(chance: Streams, effects: Effects, storyline: Storyline, views: Views, *, count: int) -> Answers:
    """Ask `count` people.

    How much eco packaging matters follows the attitude to the environment, and gender by
    `effects.eco_lean`, which may be next to nothing. Satisfaction leans with age, and the sample is
    younger than the members are: that is why weighting moves it.
    """
    rng = chance.named("survey")
    shares = np.array([one.share for one in SEGMENTS])
    app = np.array([one.app for one in SEGMENTS])
    weight = shares * (1 + (_APP_OVERSAMPLING - 1) * app)
    segment = rng.choice(len(SEGMENTS), size=count, p=weight / weight.sum())
    uses_app = rng.random(count) < (_APP_OVERSAMPLING * app / (1 + (_APP_OVERSAMPLING - 1) * app))[segment]
    means = np.array([one.attitudes for one in SEGMENTS])[segment]
    attitudes = np.clip(np.round(means + rng.standard_normal(means.shape)), 1, 7).astype(np.int64)
    is_woman = rng.random(count) < np.array([one.women for one in SEGMENTS])[segment]
    bands = _ages() * _ANSWERS_BY_AGE
    bands = np.cumsum(bands / bands.sum(axis=2, keepdims=True), axis=2)[segment, uses_app.astype(np.int64)]
    band = np.minimum((rng.random(count)[:, None] > bands).sum(axis=1), len(_AGE_BANDS) - 1)
    region_shares = np.array([sum(city.share for city in CITIES if city.region == region) for region in REGIONS])
    region = rng.choice(len(REGIONS), size=count, p=region_shares / region_shares.sum())
    brand = _main_brand(rng, segment, storyline)
    considers = _considered(rng, brand, views)
    satisfied = _satisfied(segment, uses_app, band, brand == 0, views)
    satisfaction = np.clip(np.round(satisfied + _SATISFACTION_SD * rng.standard_normal(count)), 1, 7).astype(np.int64)
    switch = np.clip(np.round(7.4 - 0.85 * satisfaction + 1.2 * rng.standard_normal(count)), 1, 7).astype(np.int64)
    eco_importance = _eco_importance(rng, attitudes[:, 2], is_woman, effects)
    drivers = {
        **{name: attitudes[:, number] for number, name in enumerate(ATTITUDES)},
        "satisfaction": satisfaction,
        "app_user": uses_app.astype(np.int64),
        "consider_own": considers[:, 0].astype(np.int64),
    }
    elsewhere = intend_to_switch(chance.named("survey switching"), drivers, views.switch_log_odds)
    cell = np.where(is_woman, 0, len(_AGE_BANDS)) + band
    table = pd.DataFrame(
        {
            "respondent_id": text_column(numbered("R", np.arange(1, count + 1), digits=4), np.arange(count)),
            "weight_cell": text_column([f"{gender}_{age}" for gender in ("F", "M") for age in _AGE_BANDS], cell),
            **{name: attitudes[:, number] for number, name in enumerate(ATTITUDES)},
            "gender": text_column(("F", "M"), np.where(is_woman, 0, 1)),
            "age_band": text_column(_AGE_BANDS, band),
            "region": text_column(REGIONS, region),
            "app_user": uses_app.astype(np.int64),
            **{f"consider_{name}": considers[:, number].astype(np.int64) for number, name in enumerate(_BRANDS[:-1])},
            "current_brand": text_column(_BRANDS, brand),
            **_shopping(chance.named("survey shopping"), segment, uses_app, storyline),
            "satisfaction": satisfaction,
            "switch_intent": np.where(brand == 0, switch, elsewhere),
            "eco_importance": text_column(_IMPORTANCE, eco_importance),
            "holdout": (chance.named("survey holdout").random(count) < _HOLDOUT).astype(np.int64),
        }
    )
    return Answers(table, segment)


def expected_satisfaction(views: Views) -> float:
    """The mean satisfaction (1–7) of everybody who could have been asked, each counted once."""
    app = np.array([one.app for one in SEGMENTS])
    total = 0.0
    for place, one in enumerate(SEGMENTS):
        for uses_app, of_kind in enumerate((1 - app[place], app[place])):
            for band, of_age in enumerate(_ages()[place, uses_app]):
                for is_ours, of_buyers in ((True, one.own_share), (False, 1 - one.own_share)):
                    mean = float(
                        _satisfied(
                            np.array([place]), np.array([bool(uses_app)]), np.array([band]), np.array([is_ours]), views
                        )[0]
                    )
                    total += one.share * of_kind * of_age * of_buyers * _mean_of_seven(mean)
    return total


def _ages() -> npt.NDArray[np.float64]:
    """Shares of the age bands by kind of customer, without and with the app; both together are the kind's own."""
    app = np.array([one.app for one in SEGMENTS])[:, None]
    everybody = np.array([one.ages for one in SEGMENTS])
    with_app = everybody * _APP_BY_AGE
    with_app = with_app / with_app.sum(axis=1, keepdims=True)
    return np.stack([(everybody - app * with_app) / (1 - app), with_app], axis=1)


def _satisfied(
    segment: npt.NDArray[np.int64],
    uses_app: npt.NDArray[np.bool_],
    band: npt.NDArray[np.int64],
    is_ours: npt.NDArray[np.bool_],
    views: Views,
) -> npt.NDArray[np.float64]:
    with_us = np.array([one.satisfaction for one in SEGMENTS])[segment] + _SATISFIED_BY_APP * uses_app
    return np.where(is_ours, with_us, _SATISFIED_ELSEWHERE) + views.satisfaction_by_age * (_MIDDLE_BAND - band)


def _mean_of_seven(mean: float) -> float:
    # Whole answers from 1 to 7: 1, and 1 more for each threshold that is passed.
    passed = [(step + 0.5 - mean) / _SATISFACTION_SD for step in range(1, 7)]
    return 1 + sum((1 - erf(edge / sqrt(2))) / 2 for edge in passed)


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


def _considered(rng: np.random.Generator, brand: npt.NDArray[np.int64], views: Views) -> npt.NDArray[np.bool_]:
    considers = rng.random((len(brand), 5)) < np.array([views.consideration[name] for name in _BRANDS[:-1]])
    buys = brand < 5
    considers[np.flatnonzero(buys), brand[buys]] = True
    return considers


def _shopping(
    rng: np.random.Generator, segment: npt.NDArray[np.int64], uses_app: npt.NDArray[np.bool_], storyline: Storyline
) -> dict[str, object]:
    count = len(segment)
    chances = _BUYS_BY[segment] * np.where(uses_app[:, None], _APP_USERS_BUY_BY, 1.0)
    edges = np.cumsum(chances / chances.sum(axis=1, keepdims=True), axis=1)
    channel = np.minimum((rng.random(count)[:, None] > steady(edges)).sum(axis=1), len(_CHANNELS) - 1)
    is_valuable = np.array([one.code == storyline.valuable_segment for one in SEGMENTS])[segment]
    middle = _SPEND_NTD[segment] * np.where(is_valuable, _VALUABLE_SPENDS, 1.0)
    spend = steady(middle * np.exp(_SPEND_SD * rng.standard_normal(count)))
    return {
        "top_channel": text_column(_CHANNELS, channel),
        "spend_ntd": (np.round(spend / 10) * 10).astype(np.int64),
    }


def _eco_importance(
    rng: np.random.Generator,
    attitude: npt.NDArray[np.int64],
    is_woman: npt.NDArray[np.bool_],
    effects: Effects,
) -> npt.NDArray[np.int64]:
    lean = effects.eco_lean * (is_woman - 0.6)
    felt = 0.35 * (attitude - 4.3) + lean + rng.standard_normal(len(attitude))
    return np.asarray(np.searchsorted([-0.5, 0.5], felt))
