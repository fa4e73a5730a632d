from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.keywords import keyword_plan
from helpers.market import found_market
from helpers.market.papers.desk import Papers
from helpers.market.papers.keywords import list_keywords
from tests.market.conftest import lived

# About what the shop has: two orders from a hundred clicks, NT$1,250 an order, 42 % of it contribution.
USUAL = {"conversion_rate": 0.02, "aov_ntd": 1_250.0, "margin_ratio": 0.42}


def test_a_hundred_and_sixty_different_terms(companies: list[Papers]) -> None:
    for papers in companies:
        assert papers.tables["keywords"]["keyword"].nunique() == len(papers.tables["keywords"]) == 160


def test_all_intents_all_lines_our_name_and_each_rivals(companies: list[Papers]) -> None:
    keywords = companies[0].tables["keywords"]
    assert set(keywords["intent"]) == {"info", "compare", "buy", "brand"}
    assert set(keywords["seed_line"]) == {"L1", "L2", "L3", "L4", "L5"}
    owners = keywords["owner"].value_counts()
    assert owners.drop("generic").to_dict() == {"own": 9, "c1": 4, "c2": 4, "c3": 4, "c4": 4}
    names = {"own": ("穗岸", "suian"), "c1": ("拾陸倉",), "c2": ("沐芽研",), "c3": ("豆曜",), "c4": ("格子嶼",)}
    for owner, marks in names.items():
        assert keywords.loc[keywords["owner"] == owner, "keyword"].map(lambda word, m=marks: word.startswith(m)).all()


def test_words_with_another_meaning_pass_as_generic_and_are_searched_for_a_lot(companies: list[Papers]) -> None:
    for papers in companies:
        keywords = papers.tables["keywords"].set_index("keyword")
        other = keywords.loc[list(papers.truth.other_meanings)]
        assert len(other) == 25
        assert set(other["owner"]) == {"generic"}
        wanted = keywords[keywords["owner"].eq("generic") & ~keywords.index.isin(other.index)]
        assert other["searches_per_month"].median() > wanted["searches_per_month"].median()
    assert {"豆漿", "毛巾操", "咖啡色 外套"} <= set(companies[0].truth.other_meanings)


def test_enough_terms_pay_for_a_plan_and_enough_do_not_for_the_limit_to_matter(companies: list[Papers]) -> None:
    for papers in companies:
        plan = keyword_plan(papers.tables["keywords"], **USUAL)
        ours = plan[plan["owner"].isin(["generic", "own"]) & ~plan["keyword"].isin(papers.truth.other_meanings)]
        assert ours["pays"].sum() >= 50
        assert set(ours.loc[ours["pays"], "intent"]) == {"info", "compare", "buy", "brand"}
        assert (~ours["pays"]).sum() >= 12


def test_the_main_threats_name_is_searched_for_most_among_the_rivals() -> None:
    from tests.market.papers.conftest import laid_out

    leads = 0
    for number in range(60):
        keywords = laid_out(f"learner-{number}").tables["keywords"]
        rivals = keywords[keywords["owner"].isin(["c1", "c2", "c3", "c4"])]
        most = rivals.groupby("owner")["searches_per_month"].sum().idxmax()
        leads += most == found_market("papers", f"learner-{number}").storyline.main_threat
    assert leads > 60 * 0.4  # by chance it would be a quarter


def test_two_learners_see_other_prices(companies: list[Papers]) -> None:
    first, second = (papers.tables["keywords"].set_index("keyword")["est_cpc_ntd"] for papers in companies[:2])
    assert (pd.concat([first, second], axis=1, keys=["a", "b"]).eval("a != b")).mean() > 0.8


def test_our_own_name_is_searched_for_about_23_000_times_a_month(companies: list[Papers]) -> None:
    for papers in companies:
        keywords = papers.tables["keywords"].set_index("keyword")
        own = keywords.loc[keywords["owner"] == "own", "searches_per_month"].sort_values(ascending=False)
        # Nine terms, each rounded to tens.
        assert 20_000 - 45 <= own.sum() <= 26_000 + 45
        assert own.index[0] == "穗岸"
        assert own.iloc[0] > 4 * own.iloc[1]
        assert set(own.index[1:5]) == {"suian", "穗岸 官網", "穗岸 評價", "穗岸 折扣碼"}


def test_the_larger_company_is_searched_for_more_and_nothing_else_moves() -> None:
    rng = np.random.default_rng
    one, two = (list_keywords(rng(7), main_threat="c1", scale=scale).set_index("keyword") for scale in (1.0, 2.0))
    own = one["owner"] == "own"
    ratio = two.loc[own, "searches_per_month"].sum() / one.loc[own, "searches_per_month"].sum()
    assert ratio == pytest.approx(2, rel=0.01)
    assert one[~own].equals(two[~own])


def test_the_ads_on_our_name_are_not_seen_more_often_than_it_is_searched_for() -> None:
    for learner in ("a1", "b2"):
        tables = lived(learner).tables
        ads, keywords = tables["ads_daily"], tables["keywords"]
        brand = ads[ads["campaign"].eq("search_brand") & ads["date"].dt.year.eq(2025)]
        searched = keywords.loc[keywords["owner"] == "own", "searches_per_month"].sum()
        assert brand["impressions"].sum() / 12 < searched
