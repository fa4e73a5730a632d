from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import logit
from helpers.market.studies.switching import DRIVERS, draw_switch_log_odds, intend_to_switch
from tests.market.studies.conftest import Asked

ATTITUDES = ("att_price", "att_quality", "att_eco", "att_convenience")


def elsewhere(asked: Asked) -> pd.DataFrame:
    survey = asked.studies.tables["survey"]
    others = survey[survey["current_brand"] != "own"]
    return others.assign(would_switch=(others["switch_intent"] >= 5).astype(int))


def fitted(people: pd.DataFrame) -> logit.Logit:
    return logit.fit_logit(people[people["holdout"] == 0], outcome="would_switch", on=list(DRIVERS))


def test_five_or_more_is_a_logit_model_exactly() -> None:
    rng = np.random.default_rng(1)
    drivers = {name: rng.integers(1, 8, 200_000) for name in DRIVERS}
    sizes = draw_switch_log_odds(np.random.default_rng(2))
    answers = intend_to_switch(rng, drivers, sizes)
    table = pd.DataFrame(drivers).assign(would_switch=(answers >= 5).astype(int))
    found = logit.fit_logit(table, outcome="would_switch", on=list(DRIVERS)).odds.set_index("var")["coefficient"]
    for name in DRIVERS:
        assert found[name] == pytest.approx(sizes[name], abs=0.02)
    assert set(answers) == set(range(1, 8))


def test_what_matters_differs_by_company() -> None:
    draws = [draw_switch_log_odds(np.random.default_rng(number)) for number in range(60)]
    strongest = {max(ATTITUDES, key=lambda name: abs(sizes[name])) for sizes in draws}
    assert strongest == set(ATTITUDES)
    for sizes in draws:
        assert sum(sizes[name] == 0 for name in ATTITUDES) == 2
        assert sizes["satisfaction"] < 0 < sizes["app_user"]


def test_a_model_tells_people_apart_whom_it_has_not_seen_and_less_well_than_its_own(companies: list[Asked]) -> None:
    unseen: list[float] = []
    own: list[float] = []
    for asked in companies:
        people = elsewhere(asked)
        model = fitted(people)
        for values, part in ((unseen, 1), (own, 0)):
            those = people[people["holdout"] == part]
            values.append(logit.auc(those["would_switch"], model.probability(those)))
    assert all(0.60 < value < 0.85 for value in unseen)
    assert np.mean([0.65 <= value <= 0.79 for value in unseen]) > 0.75
    assert np.mean(unseen) < np.mean(own) - 0.01


def test_the_best_fifth_holds_more_prospects_than_the_rest(companies: list[Asked]) -> None:
    lifts = []
    for asked in companies:
        people = elsewhere(asked)
        those = people[people["holdout"] == 1]
        lifts.append(logit.lift_at(those["would_switch"], fitted(people).probability(those)))
    assert min(lifts) > 1.2


def test_own_customers_left_in_change_the_odds(companies: list[Asked]) -> None:
    for asked in companies:
        survey = asked.studies.tables["survey"]
        everybody = survey.assign(would_switch=(survey["switch_intent"] >= 5).astype(int))
        right, wrong = (fitted(people).odds["or"] for people in (elsewhere(asked), everybody))
        # The exercise accepts 2 %.
        assert (wrong / right - 1).abs().max() > 0.06


def test_two_learners_find_other_odds(companies: list[Asked]) -> None:
    first, second = (fitted(elsewhere(asked)).odds["or"] for asked in companies[:2])
    assert (first / second - 1).abs().max() > 0.1


def test_attitudes_without_effect_are_found_no_more_often_than_chance(companies: list[Asked]) -> None:
    found = []
    for asked in companies:
        sizes = asked.studies.truth.views.switch_log_odds
        odds = fitted(elsewhere(asked)).odds.set_index("var")
        found += [odds.loc[name, "p"] < 0.05 for name in ATTITUDES if sizes[name] == 0]
    # 48 looks at nothing: more than 7 finds would come about once in a hundred times.
    assert sum(found) <= 7
