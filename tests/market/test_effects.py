"""What the exercises of T1.2 meet: over learners, every honest answer occurs."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from helpers.market import History, found_market
from tests.market.conftest import live

pytestmark = pytest.mark.slow

COMPANIES = 16


@pytest.fixture(scope="module")
def companies() -> list[History]:
    return [live(found_market("effects", f"learner-{number}")) for number in range(COMPANIES)]


def recent(history: History) -> pd.DataFrame:
    orders = history.tables["orders_clean"].dropna(subset="member_id")
    return orders[orders["ordered_at"] >= "2025-10-03"]


def app_and_web(history: History) -> tuple[np.ndarray, np.ndarray]:
    orders = recent(history)
    latest = orders[orders["sales_channel"].isin(["app", "web"])].drop_duplicates("member_id", keep="last")
    logs = np.log(latest["net_revenue_ntd"])
    return logs[latest["sales_channel"] == "app"].to_numpy(), logs[latest["sales_channel"] == "web"].to_numpy()


def verdict(p: float, size: float, threshold: float) -> str:
    return "insufficient" if p >= 0.05 else "substantial" if abs(size) >= threshold else "small"


def test_app_against_web_is_substantial_for_some_small_for_some_and_unproven_for_some(companies: list[History]) -> None:
    verdicts = []
    for history in companies:
        app, web = app_and_web(history)
        d = (app.mean() - web.mean()) / np.sqrt((app.var(ddof=1) + web.var(ddof=1)) / 2)
        assert -0.1 < d < 0.45
        verdicts.append(verdict(stats.ttest_ind(app, web, equal_var=False).pvalue, d, 0.2))
    assert set(verdicts) == {"substantial", "small", "insufficient"}


def test_a_pooled_t_differs_from_welchs_by_more_than_three_percent_everywhere(companies: list[History]) -> None:
    for history in companies:
        app, web = app_and_web(history)
        welch, pooled = stats.ttest_ind(app, web, equal_var=False), stats.ttest_ind(app, web)
        assert abs(pooled.statistic / welch.statistic - 1) > 0.03
        assert pooled.df > 1.3 * welch.df


def test_gender_and_eco_packaging_go_together_for_some_and_not_for_others(companies: list[History]) -> None:
    verdicts = []
    for history in companies:
        survey = history.tables["survey"]
        counts = pd.crosstab(survey["gender"], survey["eco_importance"])
        found = stats.chi2_contingency(counts, correction=False)
        v = float(np.sqrt(found.statistic / len(survey)))
        assert v < 0.32
        verdicts.append(verdict(found.pvalue, v, 0.1))
    assert {"substantial", "insufficient"} <= set(verdicts)


def test_six_uncorrected_t_tests_and_tukey_name_other_pairs_for_many(companies: list[History]) -> None:
    differ = 0
    for history in companies:
        spend = recent(history).groupby("member_id")["net_revenue_ntd"].sum().reset_index()
        spend = spend.merge(history.tables["members"][["member_id", "region"]])
        groups = {region: np.log(part) for region, part in spend.groupby("region")["net_revenue_ntd"]}
        pairs = list(combinations(groups, 2))
        names = list(groups)
        tukey = stats.tukey_hsd(*groups.values()).pvalue
        corrected = {pair for pair in pairs if tukey[names.index(pair[0]), names.index(pair[1])] < 0.05}
        plain = {pair for pair in pairs if stats.ttest_ind(groups[pair[0]], groups[pair[1]]).pvalue < 0.05}
        differ += corrected != plain
    assert COMPANIES / 5 < differ < COMPANIES * 0.9


def test_the_whole_planted_gap_shows_in_the_data(companies: list[History]) -> None:
    gaps = [history.truth.effects.app_appetite for history in companies]
    groups = [app_and_web(history) for history in companies]
    found = [app.mean() - web.mean() for app, web in groups]
    assert np.corrcoef(gaps, found)[0, 1] > 0.9


def test_regions_with_more_appetite_spend_more(companies: list[History]) -> None:
    planted, found = [], []
    for history in companies:
        spend = recent(history).merge(history.tables["members"][["member_id", "region"]])
        means = np.log(spend["net_revenue_ntd"]).groupby(spend["region"]).mean()
        appetite = pd.Series(history.truth.effects.region_appetite)[means.index]
        planted += (appetite - appetite.mean()).tolist()
        found += (means - means.mean()).tolist()
    assert np.corrcoef(planted, found)[0, 1] > 0.8
