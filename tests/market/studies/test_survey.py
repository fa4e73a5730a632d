from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import clusters, weighting
from helpers.market.studies.survey import expected_satisfaction
from helpers.market.world.segments import ATTITUDES, SEGMENTS
from helpers.schema import TABLES, check_table
from tests.market.studies.conftest import Asked, ask

AGES = ("18-24", "25-34", "35-44", "45-54", "55+")


def population_shares() -> pd.Series:
    """The members' shares by cell, from the description of the kinds alone."""
    return pd.Series(
        {
            f"{gender}_{band}": sum(
                one.share * (one.women if gender == "F" else 1 - one.women) * one.ages[place] for one in SEGMENTS
            )
            for gender in "FM"
            for place, band in enumerate(AGES)
        }
    )


def overlaps(asked: Asked) -> pd.Series:
    """Of those who consider us, the share who consider each rival."""
    survey = asked.studies.tables["survey"]
    ours = survey[survey["consider_own"] == 1]
    return pd.Series({rival: ours[f"consider_{rival}"].mean() for rival in ("c1", "c2", "c3", "c4")})


def best_grouping(asked: Asked) -> clusters.Clusters:
    scaled = clusters.standardise(asked.studies.tables["survey"][list(ATTITUDES)])
    return clusters.kmeans_best(scaled, k=4, rng=np.random.default_rng(0), starts=20)


def test_all_three_tables_keep_their_descriptions(companies: list[Asked]) -> None:
    for asked in companies:
        for name, frame in asked.studies.tables.items():
            check_table(frame, TABLES[name])


def test_the_weighting_cell_is_gender_with_age_band(companies: list[Asked]) -> None:
    survey = companies[0].studies.tables["survey"]
    assert (survey["weight_cell"] == survey["gender"] + "_" + survey["age_band"]).all()


def test_the_sample_is_younger_than_the_members_in_every_company(companies: list[Asked]) -> None:
    shares = population_shares()
    for asked in companies:
        survey = asked.studies.tables["survey"]
        fit = weighting.gof_chi_square(survey["weight_cell"].value_counts(), shares)
        assert fit["df"] == 9
        assert fit["p"] < 0.05
        oldest = survey["age_band"].isin(["45-54", "55+"]).mean()
        assert oldest < shares.filter(regex="45|55").sum() - 0.04


def test_weighting_moves_satisfaction_so_far_that_no_tolerance_hides_it(companies: list[Asked]) -> None:
    shares = population_shares()
    ups = 0
    for asked in companies:
        survey = asked.studies.tables["survey"]
        weights = weighting.cell_weights(survey["weight_cell"], shares)
        weighted, raw = weighting.weighted_mean(survey["satisfaction"], weights)["mean"], survey["satisfaction"].mean()
        turned = weighting.weighted_mean(survey["satisfaction"], 1 / weights)["mean"]
        # The exercise accepts 0.01.
        assert abs(raw - weighted) > 0.03
        assert abs(turned - weighted) > 0.06
        ups += weighted > raw
    assert 4 <= ups <= 20


def test_the_expected_satisfaction_is_that_of_many_people_without_over_sampling() -> None:
    # A second way: draw the whole market instead of adding up its parts.
    views = ask("expected").studies.truth.views
    rng, count = np.random.default_rng(1), 400_000
    kind = rng.choice(4, size=count, p=[one.share for one in SEGMENTS])
    band = (rng.random(count)[:, None] > np.cumsum([one.ages for one in SEGMENTS], axis=1)[kind]).sum(axis=1)
    ours = rng.random(count) < np.array([one.own_share for one in SEGMENTS])[kind]
    app = rng.random(count) < np.array([one.app for one in SEGMENTS])[kind]
    mean = np.where(ours, np.array([one.satisfaction for one in SEGMENTS])[kind] + 0.1 * app, 4.7)
    mean = mean + views.satisfaction_by_age * (2 - np.minimum(band, 4))
    answers = np.clip(np.round(mean + 1.1 * rng.standard_normal(count)), 1, 7)
    assert expected_satisfaction(views) == pytest.approx(answers.mean(), abs=0.012)


def test_the_main_threat_is_considered_most_and_the_others_stand_in_an_order_of_their_own(
    companies: list[Asked],
) -> None:
    orders, firsts = set(), 0
    for asked in companies:
        ranked = overlaps(asked).sort_values(ascending=False)
        firsts += ranked.index[0] == asked.market.storyline.main_threat
        orders.add(tuple(ranked.index))
        assert ranked.iloc[0] - ranked.iloc[-1] > 0.25
    assert firsts == len(companies)
    assert len(orders) >= 12


def test_rivals_fall_into_tiers_that_differ_by_company(companies: list[Asked]) -> None:
    tiers = {
        tuple(np.select([overlap >= 0.55, overlap >= 0.35], ["main", "second"], "far"))
        for overlap in map(overlaps, companies)
    }
    assert len(tiers) >= 8


def test_four_groups_are_found_again_in_the_attitudes(companies: list[Asked]) -> None:
    for asked in companies[:8]:
        scaled = clusters.standardise(asked.studies.tables["survey"][list(ATTITUDES)])
        found = best_grouping(asked)
        hidden = asked.studies.truth.respondent_segment
        assert clusters.adjusted_rand_index(found.labels, hidden) > 0.75
        assert clusters.bootstrap_ari(scaled, k=4, rng=np.random.default_rng(0), draws=5) > 0.9
        assert found.labels.value_counts(normalize=True).min() > 0.08


def test_spend_without_standardising_makes_the_groups_alone(companies: list[Asked]) -> None:
    for asked in companies[:8]:
        survey = asked.studies.tables["survey"]
        found = clusters.kmeans_best(
            survey[[*ATTITUDES, "spend_ntd"]], k=4, rng=np.random.default_rng(0), starts=10
        ).labels
        assert clusters.adjusted_rand_index(found, asked.studies.truth.respondent_segment) < 0.25
        spend = survey["spend_ntd"].groupby(found)
        # Groups do not even overlap in spend.
        edges = pd.DataFrame({"low": spend.min(), "high": spend.max()}).sort_values("low")
        assert (edges["low"].to_numpy()[1:] > edges["high"].to_numpy()[:-1]).all()


def test_two_learners_profile_different_groups(companies: list[Asked]) -> None:
    first, second = companies[0], companies[1]
    shares = [best_grouping(asked).labels.value_counts(normalize=True).sort_index() for asked in (first, second)]
    assert (shares[0] - shares[1]).abs().max() > 0.01
    spend = [
        asked.studies.tables["survey"]["spend_ntd"].groupby(best_grouping(asked).labels).mean().sort_values().to_numpy()
        for asked in (first, second)
    ]
    assert (np.abs(spend[0] / spend[1] - 1) > 0.02).any()


def test_the_most_valuable_kind_says_that_it_spends_more(companies: list[Asked]) -> None:
    ratio: dict[bool, list[float]] = {True: [], False: []}
    for asked in companies:
        spend = np.log(asked.studies.tables["survey"]["spend_ntd"].to_numpy())
        kind = asked.studies.truth.respondent_segment
        price_minded = [one.code for one in SEGMENTS].index("S2")
        is_valuable = asked.market.storyline.valuable_segment == "S2"
        ratio[is_valuable].append(spend[kind == price_minded].mean() - spend[kind == 0].mean())
    # 35 % more when it is the valuable kind.
    assert np.mean(ratio[True]) - np.mean(ratio[False]) > np.log(1.15)


def test_the_hold_out_is_two_fifths_and_knows_nothing(companies: list[Asked]) -> None:
    shares = [asked.studies.tables["survey"]["holdout"].mean() for asked in companies]
    assert np.mean(shares) == pytest.approx(0.4, abs=0.02)
    satisfied = [
        asked.studies.tables["survey"].groupby("holdout")["satisfaction"].mean().diff().iloc[-1] for asked in companies
    ]
    assert abs(np.mean(satisfied)) < 0.05
