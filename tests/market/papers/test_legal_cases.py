from __future__ import annotations

import doctest

import numpy as np
import pytest

from helpers.market.papers import legal_key as module
from helpers.market.papers.case_texts import CASES, WAYS
from helpers.market.papers.desk import Papers
from helpers.market.papers.legal_cases import (
    CASES_TO_ASK_ABOUT,
    CASES_TO_LET_GO,
    POOLS,
    draw_cases,
)
from helpers.market.papers.legal_key import legal_key
from helpers.schema.paper_codes import JUDGEMENTS, LAW_ARTICLES, LAWS

# The law module of the course, item by item: judgement, also accepted, law and articles. Written down
# from the module, not from the key.
MODULE = """
L01 STOP - pdpa:20
L02 FIX - pdpa:20
L03 ESCALATE FIX pdpa:5,8,20,21 pdpa_security:10
L04 STOP - pdpa:19,9
L05 STOP FIX pdpa:6 cosmetics:10
L06 ESCALATE STOP pdpa:12,27 pdpa_security:8
L07 OK FIX pdpa:5 copyright:10-1,52
L08 STOP FIX fair_trade:21
L09 STOP - fair_trade:21
L10 STOP - fair_trade:21,25
L11 FIX - fair_trade:23 gift_limits:4,7
L12 FIX - withholding:2,3 pdpa:8
L13 STOP - fair_trade:21,25
L14 FIX - fair_trade:21,24,25
L15 STOP - fair_trade:25 trademark:68
L16 ESCALATE - fair_trade:25 policy:
L17 STOP - consumer:19
L18 OK - consumer:19 withdrawal:2
L19 ESCALATE - online_terms:5 civil:148
L20 STOP - food:28,45
L21 STOP - food:28 food_claims:4 health_food:6
L22 OK - cosmetics:10 cosmetics_claims:4
L23 STOP - cosmetics:10,20
L24 FIX - copyright:22,26-1,37 pdpa:
L25 FIX ESCALATE copyright:12,37
L26 FIX - fraud:31 ai_letter:
L27 OK - trademark:36
L28 ESCALATE - patent:122
L29 STOP - trade_secrets:10,13-1
L30 STOP - disability_rights:16 policy:
L31 STOP - employment:5 gender_work:7
"""


@pytest.mark.parametrize("line", MODULE.strip().splitlines(), ids=lambda line: line[:3])
def test_the_key_says_what_the_law_module_says(line: str) -> None:
    case_id, judgement, also, *laws = line.split()
    key = legal_key().case(case_id)
    assert key.judgement == judgement
    assert key.also == (() if also == "-" else (also,))
    wanted = {law: tuple(filter(None, articles.split(","))) for law, articles in (one.split(":") for one in laws)}
    assert key.laws == wanted
    assert list(key.laws) == list(wanted)


def test_every_law_of_the_list_has_its_articles_and_the_key_uses_only_those() -> None:
    assert set(LAW_ARTICLES) == set(LAWS)
    for one in legal_key().cases:
        for law, articles in one.laws.items():
            assert set(articles) <= set(LAW_ARTICLES[law])
    # A list that held only right answers would give them away.
    used = {(law, article) for one in legal_key().cases for law, articles in one.laws.items() for article in articles}
    assert len(used) < 0.6 * sum(map(len, LAW_ARTICLES.values()))


def test_an_article_counts_however_it_is_written_and_only_under_its_own_law() -> None:
    assert doctest.testmod(module).failed == 0
    opt_out, photograph = legal_key().case("L01"), legal_key().case("L24")
    assert opt_out.names_article("pdpa", "第20條第2項")
    assert not opt_out.names_article("pdpa", "19")
    assert not opt_out.names_article("consumer", "20")
    assert photograph.names_article("copyright", "26-1")
    assert photograph.names_article("pdpa", "")


def test_every_case_and_way_has_an_answer_in_both_languages() -> None:
    key = legal_key()
    assert [case.case_id for case in CASES] == [one.case_id for one in key.cases]
    assert [way.method_id for way in WAYS] == [one.method_id for one in key.methods]
    for one in key.cases:
        assert set(one.accepted) <= set(JUDGEMENTS)
        assert set(one.laws) <= set(LAWS)
        for text in (one.reason, one.feedback):
            assert text.zh
            assert text.en
    assert "非法律意見" in key.notice.zh


def test_eight_ways_to_collect_are_judged_as_the_module_judges_them() -> None:
    # Price pages, shopping as a customer, ad library and panel may go; scraping against terms asks
    # counsel; a fake enquiry, a leaver's file and a bought customer list stop.
    judged = {one.method_id: one.judgement for one in legal_key().methods}
    assert judged == {
        "CM1": "OK",
        "CM2": "ESCALATE",
        "CM3": "OK",
        "CM4": "STOP",
        "CM5": "OK",
        "CM6": "STOP",
        "CM7": "OK",
        "CM8": "STOP",
    }


def test_the_two_groups_that_drawing_needs_are_those_of_the_key() -> None:
    judged = {one.case_id: one.judgement for one in legal_key().cases}
    assert set(CASES_TO_LET_GO) == {case for case, judgement in judged.items() if judgement == "OK"}
    assert set(CASES_TO_ASK_ABOUT) == {case for case, judgement in judged.items() if judgement == "ESCALATE"}


def test_pools_are_those_of_the_module() -> None:
    assert POOLS["T1.1-E6"] == tuple(f"L{number:02d}" for number in (*range(1, 11), 13, 18, 19, 20, 22))
    assert POOLS["T2.1-E10"] == tuple(f"L{number:02d}" for number in range(8, 32))


def test_each_learner_judges_eight_and_eight_and_no_case_twice(companies: list[Papers]) -> None:
    for papers in companies:
        cases = papers.tables["legal_cases"]
        assert cases["task"].value_counts().to_dict() == {"T1.1-E6": 8, "T2.1-E10": 8}
        assert cases["case_id"].is_unique
        for task, part in cases.groupby("task"):
            assert set(part["case_id"]) <= set(POOLS[task])


def test_stopping_everything_never_passes_and_neither_does_letting_everything_go(companies: list[Papers]) -> None:
    key = legal_key()
    for papers in companies:
        for _, part in papers.tables["legal_cases"].groupby("task"):
            judged = [key.case(case).judgement for case in part["case_id"]]
            assert {"OK", "ESCALATE", "STOP"} <= set(judged)
            for one in JUDGEMENTS:
                accepted = sum(one in key.case(case).accepted for case in part["case_id"])
                assert accepted < 8


def test_two_learners_hardly_ever_judge_the_same_cases(companies: list[Papers]) -> None:
    drawn = {tuple(papers.tables["legal_cases"].query("task == 'T1.1-E6'")["case_id"]) for papers in companies}
    assert len(drawn) > 0.9 * len(companies)


def test_every_case_of_a_pool_comes_up() -> None:
    rng = np.random.default_rng(3)
    drawn = {case for _ in range(200) for case in draw_cases(rng, POOLS["T2.1-E10"])}
    assert drawn == set(POOLS["T2.1-E10"])


def test_the_answers_are_not_among_the_tables(companies: list[Papers]) -> None:
    cases = companies[0].tables["legal_cases"]
    assert list(cases.columns) == ["case_id", "task", "topic", "text_zh", "text_en", "law_as_of"]
    assert cases["law_as_of"].dt.year.unique().tolist() == [2025]
