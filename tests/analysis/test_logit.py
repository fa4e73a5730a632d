"""Logistic regression: a two-by-two table by hand, statsmodels, and pairs counted one by one."""

from __future__ import annotations

import doctest
import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from helpers.analysis import logit
from helpers.errors import DataError


@pytest.fixture
def people() -> pd.DataFrame:
    rng = np.random.default_rng(6)
    table = pd.DataFrame(
        {"age": rng.integers(18, 70, 400), "likes": rng.integers(1, 8, 400), "app": rng.integers(0, 2, 400)}
    )
    felt = -2 + 0.02 * table["age"] + 0.4 * (table["likes"] - 4) + 0.6 * table["app"]
    return table.assign(yes=(rng.random(400) < 1 / (1 + np.exp(-felt))).astype(int))


def test_the_odds_ratio_of_a_two_by_two_table_by_hand():
    # With the app 30 of 40 would switch, without it 20 of 60: (30·40) ÷ (10·20) = 6, and the error of its
    # log is the root of the sum of 1/count.
    table = pd.DataFrame({"app": [1] * 40 + [0] * 60, "yes": [1] * 30 + [0] * 10 + [1] * 20 + [0] * 40})
    row = logit.fit_logit(table, outcome="yes", on=["app"]).odds.iloc[0]
    assert row["or"] == pytest.approx(6)
    se = math.sqrt(1 / 30 + 1 / 10 + 1 / 20 + 1 / 40)
    assert row["se"] == pytest.approx(se)
    assert math.log(row["ci_high"]) == pytest.approx(math.log(6) + 1.959964 * se)


def test_everything_agrees_with_statsmodels(people):
    on = ["age", "likes", "app"]
    ours = logit.fit_logit(people, outcome="yes", on=on)
    theirs = sm.Logit(people["yes"], sm.add_constant(people[on])).fit(disp=False)
    assert ours.intercept == pytest.approx(theirs.params["const"])
    assert ours.odds["coefficient"].tolist() == pytest.approx(theirs.params[on].tolist())
    assert ours.odds["se"].tolist() == pytest.approx(theirs.bse[on].tolist())
    assert ours.odds["p"].tolist() == pytest.approx(theirs.pvalues[on].tolist())
    low_high = np.exp(theirs.conf_int().loc[on].to_numpy())
    assert ours.odds[["ci_low", "ci_high"]].to_numpy() == pytest.approx(low_high)
    assert ours.probability(people).to_numpy() == pytest.approx(theirs.predict().tolist())


def test_auc_counts_the_pairs_in_the_right_order():
    outcome, score = pd.Series([1, 0, 1, 0, 1]), pd.Series([0.9, 0.4, 0.4, 0.7, 0.6])
    pairs = [
        1.0 if yes > no else 0.5 if yes == no else 0.0 for yes in score[outcome == 1] for no in score[outcome == 0]
    ]
    assert logit.auc(outcome, score) == pytest.approx(sum(pairs) / len(pairs))


def test_a_score_turned_round_has_the_other_auc(people):
    score = people["likes"] + people["age"] / 100
    assert logit.auc(people["yes"], score) + logit.auc(people["yes"], -score) == pytest.approx(1)


def test_lift_of_everybody_is_one(people):
    assert logit.lift_at(people["yes"], people["likes"], share=1.0) == pytest.approx(1)


def test_an_outcome_divided_completely_has_no_odds_ratio():
    table = pd.DataFrame({"x": [1.0, 2.0, 3.0, 4.0], "yes": [0, 0, 1, 1]})
    with pytest.raises(DataError) as error:
        logit.fit_logit(table, outcome="yes", on=["x"])
    assert "infinite" in error.value.sentence("en")


def test_what_cannot_be_fitted_is_refused(people):
    with pytest.raises(DataError):
        logit.fit_logit(people.assign(copy=people["age"]), outcome="yes", on=["age", "copy"])
    with pytest.raises(DataError):
        logit.fit_logit(people.assign(yes=people["likes"]), outcome="yes", on=["age"])
    with pytest.raises(DataError):
        logit.fit_logit(people, outcome="yes", on=["height"])
    with pytest.raises(DataError):
        logit.auc(pd.Series([1, 1]), pd.Series([0.1, 0.2]))
    with pytest.raises(DataError):
        logit.lift_at(people["yes"], people["likes"], share=20)


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(logit).failed == 0
