"""A/B tests: a split, a difference, and the sample that a difference needs."""

from __future__ import annotations

import math

import pytest
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import proportion_effectsize, proportions_ztest

from helpers.analysis import experiments
from helpers.errors import DataError


def test_a_lopsided_split_is_noticed():
    # 5,150 against 4,850 of 10,000: 150² ÷ 2,500 = 9.
    found = experiments.srm_check(5_150, 4_850)
    assert found["chi2"] == pytest.approx(9)
    assert found["p"] == pytest.approx(math.erfc(3 / math.sqrt(2)))


def test_a_planned_one_to_nine_split_is_no_mismatch():
    assert experiments.srm_check(1_000, 9_000, share_a=0.1)["chi2"] == pytest.approx(0, abs=1e-9)


def test_the_difference_agrees_with_statsmodels_and_the_hand():
    found = experiments.two_proportions(320, 10_000, 370, 10_000)
    assert found["diff"] == pytest.approx(0.005)
    se = math.sqrt(0.032 * 0.968 / 10_000 + 0.037 * 0.963 / 10_000)
    assert found["ci_low"] == pytest.approx(0.005 - 1.959964 * se, abs=1e-8)
    assert found["p"] == pytest.approx(proportions_ztest([320, 370], [10_000, 10_000])[1])


def test_nobody_doing_it_anywhere_is_no_difference():
    assert experiments.two_proportions(0, 50, 0, 60)["p"] == 1


def test_the_smallest_difference_is_the_one_for_which_the_sample_was_planned():
    # By the arcsine of the rates, another approximation than ours.
    needed = NormalIndPower().solve_power(proportion_effectsize(0.037, 0.032), power=0.8, alpha=0.05)
    assert experiments.minimum_detectable_effect(0.032, math.ceil(needed)) == pytest.approx(0.005, rel=0.01)
    # The course's own example: 3.2 % against 3.7 % needs 20,889 in each group.
    assert experiments.minimum_detectable_effect(0.032, 20_889) == pytest.approx(0.005, rel=0.01)


def test_four_times_the_people_see_about_half_the_difference():
    few, many = (experiments.minimum_detectable_effect(0.1, n) for n in (5_000, 20_000))
    assert few / many == pytest.approx(2, rel=0.05)


def test_figures_that_cannot_be_are_refused():
    with pytest.raises(DataError):
        experiments.srm_check(0, 10)
    with pytest.raises(DataError):
        experiments.two_proportions(11, 10, 1, 10)
    with pytest.raises(DataError):
        experiments.minimum_detectable_effect(3.2, 1_000)
