"""Part-worths on ratings without error, where every figure is known, and against statsmodels."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from helpers.analysis import conjoint
from helpers.errors import DataError
from helpers.market.studies.conjoint import PROFILES

PRICES, ORIGINS, PACKS, DAYS = (400, 500, 600), ("taiwan", "japan", "vietnam"), ("standard", "eco"), (1, 3, 5)
WORTH = {
    "price_ntd": {400: 0.0, 500: -1.0, 600: -2.0},
    "origin": {"taiwan": 0.0, "japan": 0.5, "vietnam": -0.5},
    "pack": {"standard": 0.0, "eco": 0.8},
    "ship_days": {1: 0.0, 3: -0.2, 5: -1.2},
}


def cards() -> pd.DataFrame:
    return pd.DataFrame(
        {
            name: [levels[place] for place in PROFILES[:, column]]
            for column, (name, levels) in enumerate(
                (("price_ntd", PRICES), ("origin", ORIGINS), ("pack", PACKS), ("ship_days", DAYS))
            )
        }
    )


def rated(people: int = 3, noise: float = 0.0) -> pd.DataFrame:
    rng = np.random.default_rng(2)
    worth = sum(cards()[name].map(points) for name, points in WORTH.items())
    tables = [
        cards().assign(respondent_id=f"R{person}", rating=5 + person + worth + noise * rng.standard_normal(9))
        for person in range(people)
    ]
    return pd.concat(tables, ignore_index=True)


def test_ratings_without_error_give_back_the_points_of_each_level():
    table = conjoint.part_worths(rated())
    for row in table.itertuples():
        assert row.part_worth == pytest.approx(WORTH[row.attribute][row.level], abs=1e-9)


def test_the_base_level_comes_first_with_nothing():
    table = conjoint.part_worths(rated())
    first = table.groupby("attribute", sort=False).head(1)
    assert first["level"].tolist() == [400, "taiwan", "standard", 1]
    assert (first[["part_worth", "se", "ci_low", "ci_high"]] == 0).all(axis=None)


def test_importance_is_the_range_with_the_base_in_it():
    # Ranges 2, 1 (from −0.5 to 0.5), 0.8 and 1.2: together 5.
    table = conjoint.importance(rated()).set_index("attribute")["importance_pct"]
    assert table.to_dict() == pytest.approx({"price_ntd": 40, "origin": 20, "pack": 16, "ship_days": 24})


def test_willingness_to_pay_divides_points_by_the_points_of_one_dollar():
    # One NT$ takes away 0.01 points; the eco pack adds 0.8.
    worth = conjoint.willingness_to_pay(rated())
    assert worth["points_per_ntd"] == pytest.approx(-0.01)
    assert worth["wtp_ntd"] == pytest.approx(80)


def test_points_and_errors_agree_with_statsmodels():
    ratings = rated(people=40, noise=1.0)
    ours = conjoint.part_worths(ratings).set_index(["attribute", "level"])
    theirs = smf.ols(
        "rating ~ C(price_ntd) + C(origin, Treatment('taiwan')) + C(pack, Treatment('standard')) + C(ship_days)",
        ratings,
    ).fit(cov_type="cluster", cov_kwds={"groups": pd.factorize(ratings["respondent_id"])[0]})
    for (attribute, level), name in {
        ("price_ntd", 600): "C(price_ntd)[T.600]",
        ("origin", "japan"): "C(origin, Treatment('taiwan'))[T.japan]",
        ("pack", "eco"): "C(pack, Treatment('standard'))[T.eco]",
        ("ship_days", 5): "C(ship_days)[T.5]",
    }.items():
        assert ours.loc[(attribute, level), "part_worth"] == pytest.approx(theirs.params[name])
        assert ours.loc[(attribute, level), "se"] == pytest.approx(theirs.bse[name])


def test_intervals_agree_with_drawing_people_again():
    ratings = rated(people=80, noise=1.5)
    rng = np.random.default_rng(4)
    by_person = dict(list(ratings.groupby("respondent_id")))
    names = np.array(list(by_person))
    worths, shares = [], []
    for _ in range(150):
        drawn = [
            by_person[name].assign(respondent_id=place) for place, name in enumerate(rng.choice(names, len(names)))
        ]
        again = pd.concat(drawn, ignore_index=True)
        worths.append(conjoint.willingness_to_pay(again)["wtp_ntd"])
        shares.append(conjoint.importance(again).set_index("attribute").loc["pack", "importance_pct"])
    worth = conjoint.willingness_to_pay(ratings)
    share = conjoint.importance(ratings).set_index("attribute").loc["pack"]
    assert (worth["ci_high"] - worth["ci_low"]) / 3.92 == pytest.approx(np.std(worths), rel=0.25)
    assert (share["ci_high"] - share["ci_low"]) / 3.92 == pytest.approx(np.std(shares), rel=0.25)


def test_another_base_changes_neither_importance_nor_worth():
    ratings = rated(people=10, noise=1.0)
    base = {"origin": "japan", "pack": "standard"}
    pd.testing.assert_frame_equal(conjoint.importance(ratings, base=base), conjoint.importance(ratings))
    assert conjoint.willingness_to_pay(ratings, base=base)["wtp_ntd"] == pytest.approx(
        conjoint.willingness_to_pay(ratings)["wtp_ntd"]
    )


def test_one_level_or_an_unknown_level_is_said_in_words():
    with pytest.raises(DataError) as error:
        conjoint.part_worths(rated().query("pack == 'standard'"))
    assert "pack" in error.value.sentence("en")
    with pytest.raises(DataError) as error:
        conjoint.willingness_to_pay(rated(), level="paper")
    assert "paper" in error.value.sentence("zh-TW")


def test_attributes_that_repeat_one_another_are_refused():
    twice = rated().assign(country=lambda table: table["origin"])
    with pytest.raises(DataError):
        conjoint.part_worths(twice, attributes=("price_ntd", "origin", "country"))
