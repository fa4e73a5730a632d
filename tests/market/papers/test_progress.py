from __future__ import annotations

import pytest

from helpers.analysis.earned_value import earned_value
from helpers.market.papers.desk import Papers


def test_sixteen_weeks_of_running_totals(companies: list[Papers]) -> None:
    for papers in companies:
        progress = papers.tables["progress_weekly"]
        assert progress["week"].tolist() == list(range(1, 17))
        for name in ("pv_ntd", "done_pct", "ac_ntd", "tasks_planned", "tasks_done"):
            assert progress[name].is_monotonic_increasing
        assert progress["done_pct"].between(0, 100).all()
        assert progress["pv_ntd"].iloc[-1] % 10_000 == 0


def test_money_spent_is_not_work_done(companies: list[Papers]) -> None:
    for papers in companies:
        last = papers.tables["progress_weekly"].iloc[-1]
        assert abs(100 * last["ac_ntd"] / last["pv_ntd"] - last["done_pct"]) > 3


def test_counting_tasks_flatters_a_campaign_that_is_under_way(companies: list[Papers]) -> None:
    for papers in companies:
        week = papers.tables["progress_weekly"].iloc[7]
        all_tasks = papers.tables["progress_weekly"]["tasks_planned"].iloc[-1]
        assert week["tasks_done"] / all_tasks * 100 > week["done_pct"] + 1


def test_where_it_ends_is_what_was_planted(companies: list[Papers]) -> None:
    for papers in companies:
        last = earned_value(papers.tables["progress_weekly"]).iloc[-1]
        assert last["spi"] == pytest.approx(papers.truth.campaign.end_spi, abs=0.025)
        assert last["cpi"] == pytest.approx(papers.truth.campaign.end_cpi, abs=0.025)


def test_it_begins_green_and_ends_otherwise_in_every_company(companies: list[Papers]) -> None:
    seen = set()
    for papers in companies:
        colours = earned_value(papers.tables["progress_weekly"])["rag"].tolist()
        assert colours[0] == "green"
        assert colours[-1] != "green"
        seen |= set(colours)
    assert seen == {"green", "amber", "red"}


def test_stories_and_figures_differ_by_company(companies: list[Papers]) -> None:
    assert {papers.truth.campaign.story for papers in companies} == {
        "late_and_dear",
        "late_but_cheap",
        "on_time_but_dear",
    }
    ends = {
        tuple(earned_value(papers.tables["progress_weekly"])[["spi", "cpi"]].iloc[-1].round(3)) for papers in companies
    }
    assert len(ends) > 0.9 * len(companies)
