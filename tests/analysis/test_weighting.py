"""Weights: a sample with too many of one kind, by hand."""

from __future__ import annotations

import doctest
import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from helpers.analysis import weighting
from helpers.errors import DataError

HALF = pd.Series({"young": 0.5, "old": 0.5})
SAMPLE = pd.Series(["young"] * 6 + ["old"] * 2)


def test_too_many_of_a_kind_count_less():
    # Population ÷ sample: 0.5/0.75 for the young, 0.5/0.25 for the old.
    weights = weighting.cell_weights(SAMPLE, HALF)
    assert weights.tolist() == pytest.approx([2 / 3] * 6 + [2] * 2)
    assert weights.mean() == pytest.approx(1)


def test_weighted_shares_are_those_of_the_population():
    rng = np.random.default_rng(1)
    cells = pd.Series(rng.choice(list("abcd"), 300, p=[0.1, 0.2, 0.3, 0.4]))
    shares = pd.Series({"d": 0.1, "c": 0.2, "b": 0.3, "a": 0.4})
    weights = weighting.cell_weights(cells, shares)
    assert (weights.groupby(cells).sum() / weights.sum()).to_dict() == pytest.approx(shares.to_dict())


def test_a_cell_without_anybody_leaves_its_part_to_the_others():
    shares = pd.Series({"young": 0.4, "old": 0.4, "unseen": 0.2})
    weights = weighting.cell_weights(SAMPLE, shares)
    assert weights.tolist() == pytest.approx(weighting.cell_weights(SAMPLE, HALF).tolist())


def test_the_weighted_mean_and_its_error_by_hand():
    # Weights 2/3 and 2; the young say 6, the old 3 and 5: (2/3·36 + 2·8) ÷ 8 = 5.
    values = pd.Series([6, 6, 6, 6, 6, 6, 3, 5])
    found = weighting.weighted_mean(values, weighting.cell_weights(SAMPLE, HALF))
    assert found["mean"] == pytest.approx(5)
    # √(6·(2/3·1)² + (2·2)² + (2·0)²) ÷ 8
    assert found["se"] == pytest.approx(math.sqrt(6 * 4 / 9 + 16) / 8)
    assert found["ci_high"] - found["mean"] == pytest.approx(1.959964 * found["se"])


def test_equal_weights_give_the_plain_mean_and_almost_its_error():
    values = pd.Series(np.random.default_rng(2).integers(1, 8, 500))
    found = weighting.weighted_mean(values, pd.Series(1.0, index=values.index))
    assert found["mean"] == pytest.approx(values.mean())
    assert found["se"] == pytest.approx(values.std(ddof=0) / math.sqrt(500))


def test_the_fit_agrees_with_scipy_and_loses_one_degree():
    counts, shares = pd.Series({"b": 40, "a": 25, "c": 35}), pd.Series({"a": 0.3, "b": 0.3, "c": 0.4})
    found = weighting.gof_chi_square(counts, shares)
    test = stats.chisquare([25, 40, 35], [30, 30, 40])
    assert (found["chi2"], found["df"], found["p"]) == pytest.approx((test.statistic, 2, test.pvalue))


def test_a_population_cell_that_nobody_came_from_counts_in_the_fit():
    found = weighting.gof_chi_square(pd.Series({"a": 50, "b": 50}), pd.Series({"a": 0.4, "b": 0.4, "c": 0.2}))
    assert found["chi2"] == pytest.approx(100 / 40 + 100 / 40 + 400 / 20)
    assert found["df"] == 2


@pytest.mark.parametrize(
    "shares",
    [pd.Series({"young": 1.0}), HALF * 100, pd.Series({"young": 1.2, "old": -0.2})],
    ids=["cell", "100", "< 0"],
)
def test_shares_that_are_no_shares_are_refused(shares):
    with pytest.raises(DataError):
        weighting.cell_weights(SAMPLE, shares)


def test_too_few_expected_people_are_refused():
    with pytest.raises(DataError) as error:
        weighting.gof_chi_square(pd.Series({"a": 95, "b": 5}), pd.Series({"a": 0.96, "b": 0.04}))
    assert "b" in error.value.sentence("en")


def test_a_missing_answer_is_refused():
    with pytest.raises(DataError):
        weighting.weighted_mean(pd.Series([1.0, None]), pd.Series([1.0, 1.0]))


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(weighting).failed == 0
