from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.screening import CRITERIA, screen_information
from helpers.market.papers.desk import Papers
from helpers.market.papers.sources import DOMAINS, UNUSABLE, list_sources

BUDGET_NTD, DEADLINE_DAYS = 60_000, 10


def usable(papers: Papers) -> pd.DataFrame:
    catalogue = papers.tables["source_catalog"]
    sound = catalogue["source_id"].map(papers.truth.source_status).eq("sound")
    return catalogue[sound & (catalogue["lead_days"] <= DEADLINE_DAYS)]


def test_of_eighteen_sources_four_are_unusable_each_for_its_own_reason_and_two_unlawful(
    companies: list[Papers],
) -> None:
    for papers in companies:
        status = papers.tables["source_catalog"]["source_id"].map(papers.truth.source_status)
        counts = status.value_counts().to_dict()
        assert counts == {"sound": 12, "unlawful": 2, **dict.fromkeys(UNUSABLE, 1)}


def test_no_column_says_what_is_lawful_or_usable(companies: list[Papers]) -> None:
    columns = " ".join(companies[0].tables["source_catalog"].columns)
    assert not any(word in columns for word in ("lawful", "legal", "status", "usable"))


def test_every_question_has_a_lawful_route_and_another_to_fall_back_on_within_budget_and_deadline(
    companies: list[Papers],
) -> None:
    for papers in companies:
        plan: dict[str, int] = {}
        for domain in DOMAINS:
            routes = usable(papers).query(f"answers_{domain} == 1").sort_values("cost_ntd", kind="stable")
            first = routes.iloc[0]
            other = routes[(routes["owner_en"] != first["owner_en"]) | (routes["method"] != first["method"])].iloc[0]
            plan |= {first["source_id"]: int(first["cost_ntd"]), other["source_id"]: int(other["cost_ntd"])}
        assert sum(plan.values()) <= BUDGET_NTD


def test_money_binds_survey_and_panel_together_fit_some_budgets_and_not_others(companies: list[Papers]) -> None:
    both = []
    for papers in companies:
        cost = papers.tables["source_catalog"].set_index("source_id")["cost_ntd"]
        both.append(cost["SRC07"] + cost["SRC11"] <= BUDGET_NTD)
        assert cost["SRC08"] == 180_000
    assert 0.15 < sum(both) / len(both) < 0.85


def test_time_binds_the_survey_is_back_too_late_for_some_companies(companies: list[Papers]) -> None:
    late = [
        papers.tables["source_catalog"].set_index("source_id")["lead_days"]["SRC07"] > DEADLINE_DAYS
        for papers in companies
    ]
    assert 0.1 < sum(late) / len(late) < 0.6


def test_records_kept_for_another_purpose_are_secondary_and_only_ours_are_internal(companies: list[Papers]) -> None:
    catalogue = companies[0].tables["source_catalog"]
    records = catalogue[catalogue["method"] == "records"]
    assert set(records["type"]) == {"secondary"}
    assert set(records["origin"]) == {"internal"}
    assert set(catalogue.loc[catalogue["type"] == "primary", "source_id"]) == {"SRC07", "SRC15"}


def test_own_records_follow_the_size_of_the_company_and_others_do_not() -> None:
    whole, tenth = (list_sources(np.random.default_rng(1), scale=scale).set_index("source_id") for scale in (1.0, 0.1))
    assert tenth["n"]["SRC01"] == pytest.approx(whole["n"]["SRC01"] / 10, abs=1)
    assert tenth["n"]["SRC11"] == whole["n"]["SRC11"] == 1_200


def screened(papers: Papers) -> pd.DataFrame:
    """The pieces by the public rule, by the source that each comes from."""
    items = papers.tables["info_items"]
    assert items["source_id"].is_unique
    return screen_information(items).set_axis(items["source_id"])


def test_a_piece_is_as_old_and_made_as_its_source_unless_it_says_otherwise(companies: list[Papers]) -> None:
    for papers in companies:
        pieces = papers.tables["info_items"].merge(
            papers.tables["source_catalog"], on="source_id", suffixes=("", "_of_source")
        )
        assert len(pieces) == 12
        same = pieces[~pieces["source_id"].isin(["SRC07", "SRC18"])]
        assert (same["age_months"] == same["age_months_of_source"]).all()
        assert (same["method"] == same["method_of_source"]).all()


def test_by_the_public_rule_what_came_unlawfully_falls_whatever_else_it_scores(companies: list[Papers]) -> None:
    for papers in companies:
        rule, status = screened(papers), pd.Series(papers.truth.source_status)
        unlawful = status.index[status == "unlawful"]
        assert set(rule.index[rule["lawfulness"] == 0]) == set(unlawful)
        assert set(rule.loc[unlawful, "decision"]) == {"reject"}
        # The gate teaches something only where an average would have let it through.
        assert rule.loc["SRC12", list(CRITERIA)].mean() >= 1.5


def test_by_the_public_rule_wrong_people_old_age_and_no_method_fall_and_a_vendor_needs_a_caveat(
    companies: list[Papers],
) -> None:
    for papers in companies:
        decision, status = screened(papers)["decision"], pd.Series(papers.truth.source_status)
        for reason in ("wrong_frame", "outdated", "unknown_method"):
            assert set(decision[status.index[status == reason]]) == {"reject"}
        assert set(decision[status.index[status == "vendor_conflict"]]) == {"caveat"}
        # Order records may be used; a survey that App users filled in needs its caveat.
        assert decision["SRC01"] == "use"
        assert decision["SRC07"] == "caveat"


def test_every_company_has_something_to_use_something_to_qualify_and_something_to_reject(
    companies: list[Papers],
) -> None:
    for papers in companies:
        counts = screened(papers)["decision"].value_counts()
        assert counts["use"] >= 2
        assert counts["caveat"] >= 2
        assert counts["reject"] == 5


def test_two_learners_differ_in_what_may_be_used_and_under_which_number(companies: list[Papers]) -> None:
    assert len({tuple(screened(papers)["decision"].sort_index()) for papers in companies}) == 8
    numbered = {tuple(screen_information(papers.tables["info_items"])["decision"]) for papers in companies}
    assert len(numbered) > 0.95 * len(companies)
