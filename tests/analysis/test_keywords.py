from __future__ import annotations

import doctest

import pandas as pd
import pytest

from helpers.analysis import keywords
from helpers.analysis.keywords import keyword_plan, max_cpc, search_waste
from helpers.errors import DataError


def words() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "keyword": ["咖啡豆", "咖啡豆 保存"],
            "searches_per_month": [1_000, 2_000],
            "est_ctr": [0.05, 0.02],
            "est_cpc_ntd": [12.0, 4.0],
            "intent": ["buy", "info"],
        }
    )


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(keywords).failed == 0


def test_a_click_is_worth_what_it_contributes_on_average() -> None:
    # 100 clicks, 3 orders of NT$1,000 with 40 % contribution: NT$1,200 for 100 clicks.
    assert max_cpc(conversion_rate=0.03, aov_ntd=1_000, margin_ratio=0.4) == pytest.approx(12.0)


def test_revenue_instead_of_contribution_more_than_doubles_the_bid() -> None:
    right = max_cpc(conversion_rate=0.02, aov_ntd=1_250, margin_ratio=0.42)
    mistaken = max_cpc(conversion_rate=0.02, aov_ntd=1_250, margin_ratio=1.0)
    assert mistaken / right == pytest.approx(1 / 0.42)


@pytest.mark.parametrize(
    "wrong", [{"conversion_rate": 2.0}, {"margin_ratio": 42}, {"aov_ntd": 0}, {"aov_ntd": float("inf")}]
)
def test_percentages_and_nonsense_are_refused_in_words(wrong: dict[str, float]) -> None:
    with pytest.raises(DataError) as error:
        max_cpc(**{"conversion_rate": 0.02, "aov_ntd": 1_250.0, "margin_ratio": 0.42, **wrong})
    assert next(iter(wrong)) in error.value.sentence("en")


def test_a_plan_multiplies_searches_clicks_prices_and_orders() -> None:
    plan = keyword_plan(words(), conversion_rate=0.02, aov_ntd=1_250, margin_ratio=0.4)
    assert plan["est_clicks"].tolist() == pytest.approx([50, 40])
    assert plan["est_cost_ntd"].tolist() == pytest.approx([600, 160])
    assert plan["est_orders"].tolist() == pytest.approx([1.0, 0.8])
    assert plan["max_cpc_ntd"].tolist() == pytest.approx([10, 10])
    assert plan["pays"].tolist() == [False, True]
    assert "max_cpc_ntd" not in words().columns


def test_each_intent_may_have_its_own_rate() -> None:
    plan = keyword_plan(words(), conversion_rate={"buy": 0.03, "info": 0.005}, aov_ntd=1_250, margin_ratio=0.4)
    assert plan["max_cpc_ntd"].tolist() == pytest.approx([15, 2.5])
    assert plan["pays"].tolist() == [True, False]
    with pytest.raises(DataError, match=r"info"):
        keyword_plan(words(), conversion_rate={"buy": 0.03}, aov_ntd=1_250, margin_ratio=0.4)


def terms() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "term": ["咖啡色 外套", "咖啡豆 便宜", "咖啡豆 推薦", "濾掛咖啡"],
            "clicks": [40, 149, 148, 300],
            "cost_ntd": [200, 700, 800, 2_400],
            "orders": [1, 0, 0, 6],
        }
    )


def test_149_clicks_without_an_order_surprise_at_two_percent_and_148_do_not() -> None:
    # 0.98^148 = 0.0503, 0.98^149 = 0.0493: Hanley and Lippman-Hand's rule gives 3 ÷ 0.02 = 150.
    assert 0.98**148 > 0.05 > 0.98**149
    wasted = search_waste(terms(), conversion_rate=0.02, negatives=["咖啡色"])
    assert wasted["reason"].tolist() == ["negative", "no_orders", "", ""]
    assert wasted["waste_ntd"].sum() == 900


def test_without_negatives_an_order_saves_a_term_and_empty_words_match_nothing() -> None:
    wasted = search_waste(terms(), conversion_rate=0.02, negatives=["", "  "])
    assert wasted["waste_ntd"].tolist() == [0, 700, 0, 0]


def test_an_impossible_rate_is_refused() -> None:
    with pytest.raises(DataError):
        search_waste(terms(), conversion_rate=0)
