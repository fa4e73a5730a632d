from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.analysis import positioning
from tests.market.studies.conftest import Asked

BRANDS = ["own", "c1", "c2", "c3", "c4"]


def mean_ratings(asked: Asked) -> pd.DataFrame:
    image = asked.studies.tables["brand_image"]
    return image[image["brand"] != "ideal"].pivot_table(index="brand", columns="attribute", values="rating")


def mentions(asked: Asked) -> pd.DataFrame:
    image = asked.studies.tables["brand_image"]
    brands = image[image["brand"] != "ideal"]
    return brands.pivot_table(index="brand", columns="attribute", values="assoc", aggfunc="sum")


def wishes(asked: Asked) -> pd.DataFrame:
    image = asked.studies.tables["brand_image"]
    survey = asked.studies.tables["survey"]
    kind = pd.Series(asked.studies.truth.respondent_segment + 1, index=survey["respondent_id"]).map("S{}".format)
    ideal = image[image["brand"] == "ideal"]
    ideal = ideal.assign(segment=ideal["respondent_id"].map(kind))
    return ideal.pivot_table(index="segment", columns="attribute", values="assoc", aggfunc="sum")


def true_map(asked: Asked) -> pd.DataFrame:
    return pd.DataFrame(asked.studies.truth.views.perceptions.brands, index=BRANDS)


def unscaled_map(table: pd.DataFrame) -> pd.DataFrame:
    u, sizes, _ = np.linalg.svd((table - table.mean()).to_numpy(), full_matrices=False)
    return pd.DataFrame(u[:, :2] * sizes[:2], index=table.index)


def test_400_people_judge_five_brands_and_the_shop_they_wish_for(companies: list[Asked]) -> None:
    image = companies[0].studies.tables["brand_image"]
    assert len(image) == 400 * 6 * 8
    assert len(image[image["brand"] != "ideal"]) == 16_000
    assert set(image["respondent_id"]) == set(companies[0].studies.tables["survey"]["respondent_id"][:400])


def test_principal_components_find_the_true_map(companies: list[Asked]) -> None:
    alike = [
        positioning.procrustes_r2(positioning.pca_map(mean_ratings(one)).of("brand"), true_map(one))
        for one in companies
    ]
    assert np.median(alike) > 0.90
    assert min(alike) > 0.65


def test_raw_scales_give_another_map_in_nearly_every_company(companies: list[Asked]) -> None:
    alike = np.array(
        [
            positioning.procrustes_r2(positioning.pca_map(means).of("brand"), unscaled_map(means))
            for means in map(mean_ratings, companies)
        ]
    )
    # The exercise accepts 0.98; the mistake is told from the right answer when it is three times as far away.
    assert (alike < 0.94).mean() > 0.85
    assert max(alike) < 0.99


def test_two_dimensions_show_most_but_not_all(companies: list[Asked]) -> None:
    shown = [positioning.pca_map(mean_ratings(asked)).explained for asked in companies]
    assert 0.75 < min(shown) < max(shown) < 0.99
    assert max(shown) - min(shown) > 0.05


def test_correspondence_analysis_finds_the_true_map_and_counts_alone_do_not(companies: list[Asked]) -> None:
    right, wrong = [], []
    for asked in companies:
        found = positioning.correspondence_map(mentions(asked)).of("brand")
        right.append(positioning.procrustes_r2(found, true_map(asked)))
        wrong.append(positioning.procrustes_r2(found, unscaled_map(mentions(asked))))
    assert np.median(right) > 0.90
    assert min(right) > 0.7
    # Where the counts come near by chance the mistake is silenced; that is rare.
    assert np.mean(np.array(wrong) < 0.94) > 0.85


def test_ideals_name_what_the_attitudes_of_a_kind_care_about(companies: list[Asked]) -> None:
    same_question = {
        "price_value": "att_price", "quality": "att_quality", "eco": "att_eco",
        "gift_worthy": "att_gift", "convenience": "att_convenience", "ingredients": "att_ingredients",
    }  # fmt: skip
    alike, first = [], []
    for asked in companies:
        named = wishes(asked)[list(same_question)]
        kinds = asked.studies.truth.respondent_segment
        attitudes = asked.studies.tables["survey"][list(same_question.values())].groupby(kinds).mean()
        for attribute, kind in (("price_value", "S2"), ("gift_worthy", "S3"), ("convenience", "S4")):
            first.append(named.div(named.sum(axis=1), axis=0)[attribute].idxmax() == kind)
        alike.append(np.corrcoef(named.to_numpy().ravel(), attitudes.to_numpy().ravel())[0, 1])
    # Of some kinds only four dozen people were asked, so now and then another comes first by chance.
    assert np.mean(first) > 0.9
    assert min(alike) > 0.5


def test_who_is_served_worst_differs_by_company(companies: list[Asked]) -> None:
    gaps = [
        positioning.gap_table(positioning.correspondence_map(mentions(one), ideals=wishes(one)).points).iloc[0]
        for one in companies
    ]
    assert len({gap["segment"] for gap in gaps}) >= 3
    assert len({gap["nearest_brand"] for gap in gaps}) >= 3


def test_two_learners_see_other_maps(companies: list[Asked]) -> None:
    for make in (mean_ratings, mentions):
        maps = [
            (positioning.pca_map if make is mean_ratings else positioning.correspondence_map)(make(asked)).of("brand")
            for asked in companies[:6]
        ]
        alike = [positioning.procrustes_r2(a, b) for place, a in enumerate(maps) for b in maps[:place]]
        assert max(alike) < 0.98


def test_the_main_threat_stands_nearer_to_us_than_it_would(companies: list[Asked]) -> None:
    threat, others = [], []
    for asked in companies:
        at = true_map(asked)
        apart = np.sqrt(((at - at.loc["own"]) ** 2).sum(axis=1)).drop("own")
        threat.append(apart[asked.market.storyline.main_threat])
        others.append(apart.drop(asked.market.storyline.main_threat).mean())
    assert np.mean(threat) < np.mean(others)
