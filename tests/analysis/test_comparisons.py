"""The comparisons, against published results, a second method, and tables small enough for the hand."""

from __future__ import annotations

import doctest
import math
import re

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import comparisons
from helpers.errors import DataError

# Student (1908), "The probable error of a mean", Biometrika 6, 1–25: hours of sleep gained with two
# drugs. R prints the Welch test of these data in the examples of `t.test`, data set `sleep`:
# t = -1.8608, df = 17.776, p-value = 0.07939, interval -3.3654832 to 0.2054832, means 0.75 and 2.33.
SLEEP_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
SLEEP_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

# Dobson (1983), An Introduction to Statistical Modelling: dried weight of plants, R's `PlantGrowth`.
# R prints for `aov(weight ~ group)`: F = 4.846 on 2 and 27 degrees of freedom, p = 0.0159, between SS
# 3.766, within SS 10.492; and for `TukeyHSD` the three rows in the test below.
PLANTS = {
    "ctrl": [4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14],
    "trt1": [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
    "trt2": [6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26],
}


def stacked(groups: dict[str, list[float]]) -> pd.DataFrame:
    rows = [(name, value) for name, values in groups.items() for value in values]
    return pd.DataFrame(rows, columns=["group", "value"])


@pytest.fixture
def sleep() -> pd.DataFrame:
    """Amounts whose logs are Student's numbers, so that his published test is the expected one."""
    table = stacked({"one": SLEEP_1, "two": SLEEP_2})
    return table.assign(amount=np.exp(table["value"]))


@pytest.fixture
def plants() -> pd.DataFrame:
    return stacked(PLANTS)


def test_welch_agrees_with_the_published_test_of_students_sleep_data(sleep):
    result = comparisons.welch_log(sleep, value="amount", group="group", a="one", b="two")
    assert result["t"] == pytest.approx(-1.8608, abs=5e-5)
    assert result["df"] == pytest.approx(17.776, abs=5e-4)
    assert result["p"] == pytest.approx(0.07939, abs=5e-6)
    assert math.log(result["ci_low"]) == pytest.approx(-3.3654832, abs=5e-8)
    assert math.log(result["ci_high"]) == pytest.approx(0.2054832, abs=5e-8)


def test_geometric_means_are_in_the_unit_of_the_amounts(sleep):
    result = comparisons.welch_log(sleep, value="amount", group="group", a="one", b="two")
    assert result["gm_a"] == pytest.approx(math.exp(0.75))
    assert result["gm_b"] == pytest.approx(math.exp(2.33))
    assert result["gm_diff"] == pytest.approx(math.exp(0.75) - math.exp(2.33))


def test_cohens_d_divides_by_the_root_of_the_average_variance(sleep):
    # By hand: logs 0, 2 have mean 1 and variance 2; logs 4, 8 have mean 6 and variance 8; the
    # average variance is 5.
    table = pd.DataFrame({"amount": np.exp([0, 2, 4, 8]), "group": ["a", "a", "b", "b"]})
    result = comparisons.welch_log(table, value="amount", group="group", a="b", b="a")
    assert result["d"] == pytest.approx(5 / math.sqrt(5))


def test_swapping_the_groups_turns_signs_and_inverts_the_ratio(sleep):
    there = comparisons.welch_log(sleep, value="amount", group="group", a="one", b="two")
    back = comparisons.welch_log(sleep, value="amount", group="group", a="two", b="one")
    assert back["t"] == pytest.approx(-there["t"])
    assert back["d"] == pytest.approx(-there["d"])
    assert back["gm_diff"] == pytest.approx(-there["gm_diff"])
    assert (back["ci_low"], back["ci_high"]) == pytest.approx((1 / there["ci_high"], 1 / there["ci_low"]))


def test_the_unit_of_the_amounts_changes_the_means_and_nothing_else(sleep):
    cents = sleep.assign(amount=sleep["amount"] * 100)
    one = comparisons.welch_log(sleep, value="amount", group="group", a="one", b="two")
    other = comparisons.welch_log(cents, value="amount", group="group", a="one", b="two")
    for name in ("t", "df", "p", "ci_low", "ci_high", "d"):
        assert other[name] == pytest.approx(one[name])
    assert other["gm_diff"] == pytest.approx(100 * one["gm_diff"])


def test_other_groups_and_missing_rows_do_not_count(sleep):
    extra = pd.DataFrame({"group": ["three", "one", None], "value": 0.0, "amount": [5.0, np.nan, 7.0]})
    longer = pd.concat([sleep, extra], ignore_index=True)
    asked = {"value": "amount", "group": "group", "a": "one", "b": "two"}
    assert comparisons.welch_log(longer, **asked) == comparisons.welch_log(sleep, **asked)


def test_the_table_that_came_is_left_as_it_was(sleep, plants):
    before_sleep, before_plants = sleep.copy(), plants.copy()
    comparisons.welch_log(sleep, value="amount", group="group", a="one", b="two")
    comparisons.anova(plants, value="value", group="group")
    comparisons.tukey_pairs(plants, value="value", group="group")
    pd.testing.assert_frame_equal(sleep, before_sleep)
    pd.testing.assert_frame_equal(plants, before_plants)


def test_chi_square_agrees_with_agrestis_table_of_gender_and_party():
    # Agresti (2007), An Introduction to Categorical Data Analysis, 2nd ed., p. 39:
    # X-squared = 30.07, df = 2, p-value = 2.954e-07 (as R prints it in the examples of `chisq.test`).
    counts = pd.DataFrame(
        [[762, 327, 468], [484, 239, 477]], index=["F", "M"], columns=["Democrat", "Independent", "Republican"]
    )
    result = comparisons.chi_square(counts)
    assert result["chi2"] == pytest.approx(30.07, abs=5e-3)
    assert result["df"] == 2
    assert result["p"] == pytest.approx(2.954e-07, abs=5e-11)
    assert result["v"] == pytest.approx(math.sqrt(30.07 / 2757), abs=1e-4)


def test_a_two_by_two_table_gets_no_yates_correction():
    # By hand: every cell expects 20 and misses it by 10, so chi2 = 4 × 100 / 20 = 20, V² = 20 / 80.
    result = comparisons.chi_square(pd.DataFrame([[30, 10], [10, 30]]))
    assert result["chi2"] == pytest.approx(20)
    assert result["df"] == 1
    assert result["v"] == pytest.approx(0.5)


def test_v_is_nought_for_unrelated_and_one_for_fixed_groupings():
    assert comparisons.chi_square(pd.DataFrame([[10, 20], [30, 60]]))["v"] == pytest.approx(0)
    assert comparisons.chi_square(pd.DataFrame([[10, 0, 0], [0, 20, 0], [0, 0, 30]]))["v"] == pytest.approx(1)


def test_v_does_not_depend_on_how_many_were_asked():
    once = pd.DataFrame([[12, 30, 25], [20, 22, 9]])
    assert comparisons.chi_square(once * 50)["v"] == pytest.approx(comparisons.chi_square(once)["v"])
    assert comparisons.chi_square(once * 50)["p"] < comparisons.chi_square(once)["p"]


def test_anova_agrees_with_the_published_table_of_plant_growth(plants):
    result = comparisons.anova(plants, value="value", group="group")
    assert result["F"] == pytest.approx(4.846, abs=5e-4)
    assert (result["df1"], result["df2"]) == (2, 27)
    assert result["p"] == pytest.approx(0.0159, abs=5e-5)
    assert result["eta2"] == pytest.approx(3.766 / (3.766 + 10.492), abs=1e-4)


def test_anova_of_two_groups_is_the_square_of_the_pooled_t_test():
    from scipy import stats

    table = stacked({"one": SLEEP_1, "two": SLEEP_2})
    pooled = stats.ttest_ind(SLEEP_1, SLEEP_2)
    result = comparisons.anova(table, value="value", group="group")
    assert result["F"] == pytest.approx(pooled.statistic**2)
    assert result["p"] == pytest.approx(pooled.pvalue)


def test_tukey_agrees_with_the_published_pairs_of_plant_growth(plants):
    published = {  # R's TukeyHSD, differences turned round: it prints trt1-ctrl, trt2-ctrl, trt2-trt1
        ("ctrl", "trt1"): (0.371, -0.3202161, 1.0622161, 0.3908711),
        ("ctrl", "trt2"): (-0.494, -1.1852161, 0.1972161, 0.1979960),
        ("trt1", "trt2"): (-0.865, -1.5562161, -0.1737839, 0.0120064),
    }
    pairs = comparisons.tukey_pairs(plants, value="value", group="group")
    assert list(pairs.columns) == ["a", "b", "diff", "ci_low", "ci_high", "p_adj", "significant"]
    assert list(zip(pairs["a"], pairs["b"], strict=True)) == list(published)
    for row in pairs.itertuples():
        assert (row.diff, row.ci_low, row.ci_high, row.p_adj) == pytest.approx(published[row.a, row.b], abs=1e-5)
    assert pairs["significant"].tolist() == [False, False, True]


def test_tukey_of_unequal_groups_agrees_with_a_second_program():
    from statsmodels.stats.multicomp import pairwise_tukeyhsd

    rng = np.random.default_rng(7)
    table = stacked({"a": list(rng.normal(0, 1, 8)), "b": list(rng.normal(1, 1, 30)), "c": list(rng.normal(1, 1, 15))})
    other = pairwise_tukeyhsd(table["value"], table["group"])
    pairs = comparisons.tukey_pairs(table, value="value", group="group")
    assert pairs["diff"].tolist() == pytest.approx((-other.meandiffs).tolist())
    assert pairs["p_adj"].tolist() == pytest.approx(other.pvalues.tolist(), abs=1e-6)
    assert pairs["ci_low"].tolist() == pytest.approx((-other.confint[:, 1]).tolist(), abs=1e-4)
    assert pairs["significant"].tolist() == other.reject.tolist()


def test_four_groups_make_six_pairs():
    table = stacked({name: [1.0, 2.0, 3.0] for name in ("south", "east", "north", "central")})
    pairs = comparisons.tukey_pairs(table, value="value", group="group")
    assert list(zip(pairs["a"], pairs["b"], strict=True)) == [
        ("central", "east"),
        ("central", "north"),
        ("central", "south"),
        ("east", "north"),
        ("east", "south"),
        ("north", "south"),
    ]
    assert pairs["diff"].abs().max() == pytest.approx(0)


def test_groups_may_be_categories_of_which_some_are_unused(plants):
    named = plants.assign(group=pd.Categorical(plants["group"], ["ctrl", "trt1", "trt2", "never"]))
    plain = comparisons.anova(plants, value="value", group="group")
    assert comparisons.anova(named, value="value", group="group") == plain


def test_an_absent_column_is_named_beside_those_that_came(plants):
    with pytest.raises(DataError) as caught:
        comparisons.anova(plants, value="spend", group="region")
    assert caught.value.facts == {"absent": "spend, region", "came": "group, value"}
    assert "spend, region" in caught.value.sentence("zh-TW")
    assert "group, value" in caught.value.sentence("en")


TWO = {"value": "amount", "group": "group", "a": "one", "b": "two"}
MANY = {"value": "value", "group": "group"}


@pytest.mark.parametrize(
    ("key", "call"),
    [
        ("not_positive", lambda: comparisons.welch_log(amounts(one=[1, 0], two=[1, 2]), **TWO)),
        ("no_such_group", lambda: comparisons.welch_log(amounts(one=[1, 2], three=[1, 2]), **TWO)),
        ("group_too_small", lambda: comparisons.welch_log(amounts(one=[1, 2], two=[3]), **TWO)),
        ("no_spread", lambda: comparisons.welch_log(amounts(one=[2, 2], two=[3, 3]), **TWO)),
        ("not_numbers", lambda: comparisons.welch_log(amounts(one=["1", "2"], two=["3", "4"]), **TWO)),
        ("infinite", lambda: comparisons.anova(stacked({"a": [1, math.inf], "b": [1, 2]}), **MANY)),
        ("one_group", lambda: comparisons.anova(stacked({"a": [1, 2]}), **MANY)),
        ("one_group", lambda: comparisons.tukey_pairs(stacked({"a": []}).astype({"value": float}), **MANY)),
        ("group_too_small", lambda: comparisons.tukey_pairs(stacked({"a": [1, 2], "b": [1]}), **MANY)),
        ("not_counts", lambda: comparisons.chi_square(pd.DataFrame([[0.2, 0.8], [0.5, 0.5]]))),
        ("not_counts", lambda: comparisons.chi_square(pd.DataFrame([["3", "4"], ["5", "6"]]))),
        ("not_counts", lambda: comparisons.chi_square(pd.DataFrame([[-1, 4], [5, 6]]))),
        ("table_too_small", lambda: comparisons.chi_square(pd.DataFrame([[3, 4]]))),
        ("empty_category", lambda: comparisons.chi_square(pd.DataFrame([[3, 0], [5, 0]]))),
        ("holds_totals", lambda: comparisons.chi_square(with_totals([[3, 4], [5, 9]]))),
    ],
)
def test_a_table_that_cannot_be_compared_is_refused_in_words(key, call):
    with pytest.raises(DataError) as caught:
        call()
    assert caught.value.key == f"analysis.{key}"
    for language in ("zh-TW", "en"):
        assert not re.search(r"[{}]", caught.value.sentence(language))


def amounts(**groups: list) -> pd.DataFrame:
    return stacked(groups).rename(columns={"value": "amount"})


def with_totals(counts: list[list[int]]) -> pd.DataFrame:
    table = pd.DataFrame(counts)
    table["All"] = table.sum(axis=1)
    table.loc["All"] = table.sum(axis=0)
    return table


def test_the_examples_in_the_docstrings_hold():
    assert doctest.testmod(comparisons, optionflags=doctest.ELLIPSIS).failed == 0


@pytest.mark.parametrize("given", [pd.Series([1.0, 2.0]), [1, 2], None])
def test_what_is_no_whole_table_is_refused_in_words(given: object) -> None:
    for refused in (
        lambda: comparisons.welch_log(given, value="v", group="g", a="x", b="y"),  # type: ignore[arg-type]
        lambda: comparisons.anova(given, value="v", group="g"),  # type: ignore[arg-type]
        lambda: comparisons.chi_square(given),  # type: ignore[arg-type]
    ):
        with pytest.raises(DataError) as refusal:
            refused()
        assert "A whole table is wanted" in refusal.value.sentence("en")
