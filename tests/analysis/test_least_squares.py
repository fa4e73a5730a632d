from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm

from helpers.analysis.least_squares import dummies, fit_least_squares, fit_log_counts


def example() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(2)
    x = rng.normal(size=(40, 2))
    return np.column_stack([np.ones(40), x]), x @ [1.0, -2.0] + rng.normal(size=40) * (1 + np.abs(x[:, 0]))


def test_rows_by_themselves_give_the_hc3_errors_of_another_program() -> None:
    design, values = example()
    other = sm.OLS(values, design).fit(cov_type="HC3")
    found = fit_least_squares(design, values, np.arange(40))
    assert found.coefficients == pytest.approx(other.params)
    assert found.se == pytest.approx(other.bse)


def test_groups_give_the_jackknife_that_leaves_each_group_out_in_turn() -> None:
    design, values = example()
    groups = np.repeat(np.arange(8), 5)
    found = fit_least_squares(design, values, groups)
    left_out = [np.linalg.lstsq(design[groups != one], values[groups != one])[0] for one in range(8)]
    # Leaving a group out moves the coefficients by exactly what the formula adds up.
    moved = np.array(left_out) - found.coefficients
    assert found.covariance == pytest.approx(moved.T @ moved)


def test_columns_that_repeat_each_other_change_nothing_for_the_others() -> None:
    design, values = example()
    doubled = np.column_stack([design, dummies(np.repeat([0, 1], 20)), np.ones(40)])
    plain = np.column_stack([design, np.repeat([0.0, 1.0], 20)])
    again, once = (fit_least_squares(one, values, np.arange(40)) for one in (doubled, plain))
    assert again.coefficients[1:3] == pytest.approx(once.coefficients[1:3])
    assert again.se[1:3] == pytest.approx(once.se[1:3])
    assert again.freedom == once.freedom


def test_a_row_that_alone_decides_a_coefficient_adds_nothing_to_the_errors_of_the_others() -> None:
    design, values = example()
    alone = np.column_stack([design, np.eye(40)[0]])
    found, without = (
        fit_least_squares(alone, values, np.arange(40)),
        fit_least_squares(design[1:], values[1:], np.arange(39)),
    )
    assert found.coefficients[:3] == pytest.approx(without.coefficients)
    assert found.se[:3] == pytest.approx(without.se)


def test_logs_of_counts_are_weighted_by_the_counts() -> None:
    counts = np.array([10.0, 40.0, 90.0, 160.0])
    design = np.column_stack([np.ones(4), [0.0, 0.0, 1.0, 1.0]])
    other = sm.WLS(np.log(counts), design, weights=counts).fit()
    found = fit_log_counts(design, counts)
    assert found.coefficients == pytest.approx(other.params)
    assert found.se == pytest.approx(other.bse)
    assert found.interval()[0] == pytest.approx(other.conf_int()[:, 0])
