"""Groups of people: against every possible grouping, hand calculations, and groups that are there by design."""

from __future__ import annotations

import doctest
from itertools import product

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import clusters
from helpers.errors import DataError


@pytest.fixture
def four_clouds() -> tuple[pd.DataFrame, np.ndarray]:
    rng = np.random.default_rng(3)
    group = np.repeat(np.arange(4), [40, 30, 20, 10])
    corners = np.array([[0, 0], [9, 0], [0, 9], [9, 9]])
    return pd.DataFrame(corners[group] + rng.standard_normal((100, 2)), columns=["x", "y"]), group


def test_the_best_of_many_starts_is_the_best_of_all_groupings():
    # Seven points: all 2⁷ ways of naming two groups can be tried.
    points = np.random.default_rng(5).standard_normal((7, 2))
    best = min(
        sum(((points[names == side] - points[names == side].mean(axis=0)) ** 2).sum() for side in (0, 1))
        for names in (np.array(way) for way in product((0, 1), repeat=7))
        if 0 < names.sum() < 7
    )
    found = clusters.kmeans_best(pd.DataFrame(points, columns=["x", "y"]), k=2, rng=np.random.default_rng(0))
    assert found.inertia == pytest.approx(best)


def test_clouds_far_apart_are_found_and_numbered_by_size(four_clouds):
    table, group = four_clouds
    found = clusters.kmeans_best(table, k=4, rng=np.random.default_rng(0))
    assert found.labels.tolist() == group.tolist()
    assert found.centres.iloc[3].tolist() == pytest.approx(table[group == 3].mean().tolist())
    assert clusters.bootstrap_ari(table, k=4, rng=np.random.default_rng(0), draws=5) > 0.99


def test_inertia_is_the_squared_distance_to_the_own_centre(four_clouds):
    table, _ = four_clouds
    found = clusters.kmeans_best(table, k=3, rng=np.random.default_rng(0))
    apart = table.to_numpy() - found.centres.to_numpy()[found.labels]
    assert found.inertia == pytest.approx((apart**2).sum())


def test_four_clouds_have_the_widest_silhouette_at_four(four_clouds):
    table, _ = four_clouds
    rng = np.random.default_rng(0)
    width = {k: clusters.silhouette(table, clusters.kmeans_best(table, k=k, rng=rng).labels) for k in (2, 3, 4, 5)}
    assert max(width, key=width.__getitem__) == 4


def test_silhouette_by_hand():
    # 0 and 1 against 10 and 11: from 0, 1 away from its own and 10.5 from the others on average; from 1, 1 and 9.5.
    table = pd.DataFrame({"x": [0.0, 1.0, 10.0, 11.0]})
    expected = (9.5 / 10.5 + 8.5 / 9.5) / 2
    assert clusters.silhouette(table, pd.Series(["a", "a", "b", "b"])) == pytest.approx(expected)


def test_somebody_alone_has_a_silhouette_of_nothing():
    # Rousseeuw's convention: 0 for the one alone; the two others are 1 apart and 10 and 9 from it.
    table = pd.DataFrame({"x": [0.0, 1.0, 10.0]})
    assert clusters.silhouette(table, pd.Series([0, 0, 1])) == pytest.approx((9 / 10 + 8 / 9 + 0) / 3)


def test_adjusted_rand_index_by_hand():
    # Four people, six pairs. Together in the first grouping: 2 pairs; in the second: 1; in both: 1.
    # By chance 2·1/6 = 1/3; at most (2 + 1)/2.
    index = clusters.adjusted_rand_index([0, 0, 1, 1], [0, 0, 1, 2])
    assert index == pytest.approx((1 - 1 / 3) / (1.5 - 1 / 3))


def test_groupings_without_anything_in_common_are_near_zero():
    rng = np.random.default_rng(1)
    values = [clusters.adjusted_rand_index(rng.integers(3, size=200), rng.integers(3, size=200)) for _ in range(200)]
    assert abs(np.mean(values)) < 0.003


def test_standardised_columns_have_mean_zero_and_deviation_one(four_clouds):
    table, _ = four_clouds
    scaled = clusters.standardise(table)
    assert scaled.mean().tolist() == pytest.approx([0, 0], abs=1e-12)
    assert scaled.std(ddof=0).tolist() == pytest.approx([1, 1])


@pytest.mark.parametrize("k", [1, 0, 3])
def test_a_number_of_groups_that_cannot_be_is_refused(k):
    with pytest.raises(DataError):
        clusters.kmeans_best(pd.DataFrame({"x": [1.0, 1.0, 2.0, 3.0]}), k=k, rng=np.random.default_rng(0))


def test_gaps_and_columns_without_spread_are_refused():
    with pytest.raises(DataError):
        clusters.kmeans_best(pd.DataFrame({"x": [1.0, None, 3.0, 4.0]}), k=2, rng=np.random.default_rng(0))
    with pytest.raises(DataError):
        clusters.standardise(pd.DataFrame({"x": [2.0, 2.0]}))
    with pytest.raises(DataError):
        clusters.silhouette(pd.DataFrame({"x": [2.0, 3.0]}), pd.Series([1]))


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(clusters).failed == 0


def test_several_numbers_of_groups_stand_side_by_side(four_clouds):
    table, group = four_clouds
    cuts = clusters.groupings(table, rng=np.random.default_rng(0), ks=(2, 4))
    assert list(cuts.columns) == ["k2", "k4"]
    assert cuts["k4"].tolist() == group.tolist()
    assert cuts["k2"].nunique() == 2


def test_figures_of_groupings_by_hand():
    # Means 0.5 and 10.5 leave four gaps of a half.
    table = pd.DataFrame({"x": [0.0, 1.0, 10.0, 11.0]}, index=list("abcd"))
    labels = pd.DataFrame({"good": [0, 0, 1, 1], "odd": [0, 0, 0, 1]}, index=list("abcd"))
    figures = clusters.grouping_figures(table, labels).set_index("grouping")
    assert figures.loc["good", "inertia"] == pytest.approx(1.0)
    # 0, 1 and 10 have the mean 11/3: squared gaps 121/9, 64/9 and 361/9.
    assert figures.loc["odd", "inertia"] == pytest.approx(546 / 9)
    assert figures["smallest_share"].tolist() == [0.5, 0.25]
    assert figures.loc["good", "silhouette"] == pytest.approx(clusters.silhouette(table, labels["good"]))
    assert figures["k"].tolist() == [2, 2]
