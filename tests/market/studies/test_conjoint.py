from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import conjoint
from helpers.market.studies.conjoint import PROFILES
from helpers.market.world.segments import SEGMENTS
from tests.market.studies.conftest import Asked


def of_kind(asked: Asked, kind: int) -> pd.DataFrame:
    ratings = asked.studies.tables["conjoint"]
    ids = asked.studies.tables["survey"]["respondent_id"][asked.studies.truth.respondent_segment == kind]
    return ratings[ratings["respondent_id"].isin(ids)]


def valuable(asked: Asked) -> int:
    return [one.code for one in SEGMENTS].index(asked.market.storyline.valuable_segment)


def test_the_nine_profiles_are_balanced_in_every_pair_of_attributes() -> None:
    # Proportional frequencies make the columns of an additive plan uncorrelated: n(a, b) = n(a)·n(b)/9.
    for first, second in combinations(range(4), 2):
        counts = pd.crosstab(PROFILES[:, first], PROFILES[:, second])
        expected = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / 9
        assert (counts.to_numpy() == expected).all()


def test_300_people_of_the_survey_rate_nine_cards_each(companies: list[Asked]) -> None:
    for asked in companies:
        ratings = asked.studies.tables["conjoint"]
        assert len(ratings) == 2_700
        assert set(ratings["respondent_id"]) == set(asked.studies.tables["survey"]["respondent_id"][:300])
        assert ratings.groupby("profile")[["price_ntd", "origin", "pack", "ship_days"]].nunique().eq(1).all(axis=None)


def test_few_ratings_crowd_at_an_end_of_the_scale(companies: list[Asked]) -> None:
    for asked in companies:
        assert asked.studies.tables["conjoint"]["rating"].isin([1, 10]).mean() < 0.05


def test_what_the_chosen_kind_would_pay_is_near_the_truth_and_differs_from_the_average(
    companies: list[Asked],
) -> None:
    errors, mistakes = [], []
    for asked in companies:
        tastes, kind = asked.studies.truth.views.tastes, valuable(asked)
        truth = tastes.eco_worth_ntd(kind)
        found = conjoint.willingness_to_pay(of_kind(asked, kind))
        pooled = conjoint.willingness_to_pay(asked.studies.tables["conjoint"])["wtp_ntd"]
        errors.append(abs(found["wtp_ntd"] / truth - 1))
        mistakes.append(abs(pooled / found["wtp_ntd"] - 1))
    assert np.median(errors) < 0.15
    # The exercise accepts 5 %.
    assert np.mean(np.array(mistakes) > 0.15) > 0.8


def test_importance_is_near_the_truth_and_differs_by_kind(companies: list[Asked]) -> None:
    for asked in companies[:8]:
        tastes = asked.studies.truth.views.tastes
        found = {kind: conjoint.importance(of_kind(asked, kind)).set_index("attribute") for kind in range(4)}
        for kind, table in found.items():
            truth = tastes.importance(kind)
            assert sum(truth.values()) == pytest.approx(100)
            for attribute, percent in truth.items():
                assert table.loc[attribute, "importance_pct"] == pytest.approx(percent, abs=9)
        price = [found[kind].loc["price_ntd", "importance_pct"] for kind in range(4)]
        assert int(np.argmax(price)) == 1


def test_the_eco_pack_is_worth_another_sum_in_each_company_and_to_each_kind(companies: list[Asked]) -> None:
    worth = np.array(
        [[asked.studies.truth.views.tastes.eco_worth_ntd(kind) for kind in range(4)] for asked in companies]
    )
    assert (worth > 0).all()
    assert (worth.argmax(axis=1) == 0).mean() > 0.6
    assert (worth.std(axis=0) / worth.mean(axis=0) > 0.15).all()


def test_two_learners_find_other_sums(companies: list[Asked]) -> None:
    found = [conjoint.willingness_to_pay(of_kind(asked, valuable(asked)))["wtp_ntd"] for asked in companies[:8]]
    assert min(abs(a / b - 1) for a, b in combinations(found, 2)) > 0.005
    assert max(found) / min(found) > 1.5
