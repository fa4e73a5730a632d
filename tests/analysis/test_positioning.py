"""Maps: against a published correspondence analysis, the eigenvalues of a correlation matrix, and geometry."""

from __future__ import annotations

import doctest

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import comparisons, positioning
from helpers.errors import DataError

# Greenacre (1984), Theory and Applications of Correspondence Analysis: smoking among staff. The R
# package `ca` (Nenadić and Greenacre 2007, Journal of Statistical Software 20(3)) prints for it
# principal inertias 0.074759, 0.010017, 0.000414, and the rows' first coordinates × 1000 as
# -66, 259, -381, 233, -201 (up to the sign of the axis).
SMOKE = pd.DataFrame(
    [[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]],
    index=["SM", "JM", "SE", "JE", "SC"],
    columns=["none", "light", "medium", "heavy"],
)


def test_correspondence_analysis_agrees_with_the_published_one():
    found = positioning.correspondence_map(SMOKE)
    assert found.inertia == pytest.approx(0.074759 + 0.010017 + 0.000414, abs=2e-6)
    assert found.explained == pytest.approx((0.074759 + 0.010017) / 0.085190, abs=2e-5)
    first = found.of("brand")["dim1"]
    assert (np.sign(first["JM"]) * first * 1000).round().astype(int).tolist() == [-66, 259, -381, 233, -201]


def test_inertia_is_chi_square_over_the_number_of_mentions():
    chi2 = comparisons.chi_square(SMOKE)["chi2"]
    assert positioning.correspondence_map(SMOKE).inertia == pytest.approx(chi2 / SMOKE.to_numpy().sum())


def test_an_ideal_with_a_brands_profile_lies_on_the_brand_and_moves_nothing():
    ideal = pd.DataFrame(SMOKE.loc[["SE"]].to_numpy() * 3, index=["S1"], columns=SMOKE.columns)
    found, plain = positioning.correspondence_map(SMOKE, ideals=ideal), positioning.correspondence_map(SMOKE)
    assert found.of("ideal").loc["S1"].tolist() == pytest.approx(found.of("brand").loc["SE"].tolist())
    pd.testing.assert_frame_equal(found.of("brand"), plain.of("brand"))


def test_a_brand_twice_as_well_known_stays_where_it_is_among_the_attributes():
    # Twice the row and half the others: profiles alone place it, so only the weights differ.
    doubled = SMOKE.copy()
    doubled.loc["SE"] *= 2
    before, after = (positioning.correspondence_map(table) for table in (SMOKE, doubled))
    assert positioning.procrustes_r2(before.of("brand"), after.of("brand")) > 0.95


def test_principal_components_are_those_of_the_correlation_matrix():
    means = pd.DataFrame(np.random.default_rng(1).standard_normal((5, 6)) * [1, 9, 1, 3, 1, 1], index=list("abcde"))
    found = positioning.pca_map(means)
    values = np.sort(np.linalg.eigvalsh(np.corrcoef(means.to_numpy().T)))[::-1]
    assert found.explained == pytest.approx(values[:2].sum() / 6)
    assert (found.of("brand") ** 2).sum().tolist() == pytest.approx((values[:2] * 5).tolist())
    # An attribute's place is its correlation with the two dimensions.
    for number, attribute in enumerate(means.columns):
        correlation = np.corrcoef(means.iloc[:, number], found.of("brand")["dim2"])[0, 1]
        assert found.of("attribute").loc[str(attribute), "dim2"] == pytest.approx(correlation)


def test_the_scale_of_an_attribute_does_not_move_a_brand():
    means = pd.DataFrame(np.random.default_rng(1).standard_normal((5, 4)), index=list("abcde"), columns=list("wxyz"))
    stretched = means.assign(w=means["w"] * 100 + 3)
    assert positioning.procrustes_r2(
        positioning.pca_map(means).of("brand"), positioning.pca_map(stretched).of("brand")
    ) == pytest.approx(1)


def test_the_gap_is_where_no_brand_is_near():
    points = pd.DataFrame(
        [("own", "brand", 0, 0), ("c1", "brand", 3, 0), ("S1", "ideal", 3, 4), ("S2", "ideal", 0, 1)],
        columns=["point", "kind", "dim1", "dim2"],
    )
    table = positioning.gap_table(points)
    assert table.to_dict("records") == [
        {"segment": "S1", "nearest_brand": "c1", "d_own": 5.0, "d_best": 4.0},
        {"segment": "S2", "nearest_brand": "own", "d_own": 1.0, "d_best": 1.0},
    ]


def answers(people: int, seed: int = 1) -> pd.DataFrame:
    """People who connect four brands with four attributes, each brand with one attribute most."""
    chance = np.full((4, 4), 0.2) + 0.5 * np.eye(4) + np.array([[0.0], [0.2], [0.0], [0.0]])
    said = np.random.default_rng(seed).random((people, 4, 4)) < chance
    person, brand, attribute = (axis.ravel() for axis in np.indices(said.shape))
    return pd.DataFrame(
        {
            "respondent_id": person,
            "brand": np.array(["own", "c1", "c2", "c3"])[brand],
            "attribute": np.array(list("wxyz"))[attribute],
            "assoc": said.ravel().astype(int),
        }
    )


def test_distances_of_rivals_are_those_on_the_map():
    image = answers(200)
    found = positioning.rival_distances(image, rng=np.random.default_rng(0), draws=20).set_index("brand")
    counts = image.pivot_table(index="brand", columns="attribute", values="assoc", aggfunc="sum")
    at = positioning.correspondence_map(counts).of("brand")
    apart = np.sqrt(((at - at.loc["own"]) ** 2).sum(axis=1)).drop("own")
    assert found["relative"].to_dict() == pytest.approx((apart / apart.mean()).to_dict())
    assert found["relative"].is_monotonic_increasing
    assert found["relative"].mean() == pytest.approx(1)


def test_the_deviation_of_draws_is_that_of_new_samples():
    wide = positioning.rival_distances(answers(400), rng=np.random.default_rng(0)).set_index("brand").loc["c1"]
    rng = np.random.default_rng(0)
    anew = [
        positioning.rival_distances(answers(400, seed), rng=rng, draws=2).set_index("brand").loc["c1", "relative"]
        for seed in range(60)
    ]
    assert (wide["ci_high"] - wide["ci_low"]) / 3.92 == pytest.approx(np.std(anew), rel=0.4)


def test_missing_answers_leave_no_distance():
    with pytest.raises(DataError):
        positioning.rival_distances(answers(20).head(-1), rng=np.random.default_rng(0))
    with pytest.raises(DataError):
        positioning.rival_distances(answers(20), rng=np.random.default_rng(0), own="us")


def test_a_mirrored_moved_and_stretched_map_is_the_same_map():
    rng = np.random.default_rng(8)
    here = pd.DataFrame(rng.standard_normal((5, 2)), index=list("abcde"))
    turn = np.array([[0.6, 0.8], [0.8, -0.6]])
    there = pd.DataFrame(7 * here.to_numpy() @ turn + [3, -2], index=here.index).loc[list("ecadb")]
    assert positioning.procrustes_r2(here, there) == pytest.approx(1)
    other = pd.DataFrame(rng.standard_normal((5, 2)), index=list("abcde"))
    assert positioning.procrustes_r2(here, other) < 0.95


@pytest.mark.parametrize(
    "table",
    [SMOKE.head(2), SMOKE / 2, SMOKE - 3, SMOKE.assign(none=0)],
    ids=["two brands", "halves", "below 0", "nobody"],
)
def test_figures_that_are_not_counts_are_refused(table):
    with pytest.raises(DataError):
        positioning.correspondence_map(table)


def test_what_cannot_be_mapped_is_said():
    with pytest.raises(DataError):
        positioning.pca_map(SMOKE.assign(none=1))
    with pytest.raises(DataError):
        positioning.correspondence_map(SMOKE, ideals=SMOKE[["light", "none", "medium", "heavy"]].head(1))
    with pytest.raises(DataError):
        positioning.procrustes_r2(SMOKE, SMOKE.head(3))


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(positioning).failed == 0


def test_mean_ratings_leave_out_the_shop_that_people_wish_for():
    image = pd.DataFrame(
        [("own", "eco", 4), ("own", "eco", 5), ("c1", "eco", 2), ("ideal", "eco", 7)],
        columns=["brand", "attribute", "rating"],
    )
    assert positioning.mean_ratings(image)["eco"].to_dict() == {"own": 4.5, "c1": 2.0}


def test_the_nearest_brand_goes_by_both_dimensions_and_a_name_by_length_not_direction():
    points = pd.DataFrame(
        [
            ("own", "brand", 0.0, 0.0),
            ("c1", "brand", 0.1, 5.0),  # near on dimension 1 alone
            ("c2", "brand", 2.0, 2.0),
            ("eco", "attribute", -0.9, 0.1),
            ("trust", "attribute", 0.5, 0.8),
        ],
        columns=["point", "kind", "dim1", "dim2"],
    )
    found = positioning.map_summary(positioning.PerceptualMap(points, 0.8, 2.0))
    assert found == {"nearest": "c2", "dim1": "eco", "dim2": "trust"}
