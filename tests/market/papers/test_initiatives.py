from __future__ import annotations

import itertools

import pandas as pd

from helpers.analysis.priorities import best_set, resource_gap, rice_score
from helpers.market.papers.desk import Papers


def limits(papers: Papers) -> dict[str, float]:
    left = papers.tables["resources"].set_index("resource_id").eval("capacity - committed")
    return {"cost_ntd": float(left["R01"]), "effort_hours": 6_400.0, "designer_hours": float(left["R08"])}


def by_rank(table: pd.DataFrame, most: dict[str, float], *, mind_dependencies: bool) -> list[str]:
    taken: list[str] = []
    left = dict(most)
    for row in table.sort_values("score", ascending=False, kind="stable").to_dict("records"):
        fits = all(row[name] <= left[name] for name in left)
        ready = pd.isna(row["requires"]) or row["requires"] in taken
        if fits and row["excludes"] not in taken and (ready or not mind_dependencies):
            taken.append(row["initiative_id"])
            left = {name: left[name] - row[name] for name in left}
    return taken


def test_sizes_kinds_and_origins(companies: list[Papers]) -> None:
    for papers in companies:
        resources = papers.tables["resources"]
        assert len(resources) == 22
        assert len(papers.tables["initiatives"]) == 14
        combinations = set(zip(resources["kind"], resources["origin"], strict=True))
        assert combinations == set(
            itertools.product(("finance", "people", "material", "equipment"), ("internal", "external"))
        )


def test_our_own_people_have_6400_hours_left_in_every_company(companies: list[Papers]) -> None:
    for papers in companies:
        people = papers.tables["resources"].query("kind == 'people' and origin == 'internal'")
        assert len(people) == 7
        assert (people["capacity"] - people["committed"]).sum() == 6_400
        assert (people["committed"] < people["capacity"]).all()


def test_the_designer_is_the_bottleneck(companies: list[Papers]) -> None:
    for papers in companies:
        resources, needs = papers.tables["resources"].set_index("resource_id"), papers.tables["initiative_needs"]
        people = resources.query("kind == 'people' and origin == 'internal'")
        assert people.eval("committed / capacity").idxmax() == "R08"
        assert 0.65 < people.eval("committed / capacity")["R08"] < 0.78
        wanted = needs.groupby("resource_id")["need"].sum()
        tightness = (wanted / (resources["capacity"] - resources["committed"]))[people.index]
        assert tightness.idxmax() == "R08"
        assert tightness["R08"] > 1.5


def test_hours_and_money_of_an_initiative_are_those_of_its_needs(companies: list[Papers]) -> None:
    for papers in companies:
        table = papers.tables["initiatives"].set_index("initiative_id")
        needs = papers.tables["initiative_needs"].merge(papers.tables["resources"], on="resource_id")
        hours = needs.query("kind == 'people' and origin == 'internal'").groupby("initiative_id")["need"].sum()
        assert (hours == table["effort_hours"]).all()
        designer = needs.query("resource_id == 'R08'").set_index("initiative_id")["need"].reindex(table.index).fillna(0)
        assert (designer == table["designer_hours"]).all()
        outside = (needs["need"] * needs["unit_cost_ntd"]).groupby(needs["initiative_id"]).sum()
        assert (outside < table["cost_ntd"]).all()
        cash = needs.query("resource_id == 'R01'").set_index("initiative_id")["need"]
        assert (cash == table["cost_ntd"]).all()


def test_taking_by_rank_breaks_a_dependency_and_minding_dependencies_by_rank_loses_five_percent_or_more(
    companies: list[Papers],
) -> None:
    for papers in companies:
        table = papers.tables["initiatives"].assign(score=rice_score(papers.tables["initiatives"]))
        most = limits(papers)
        careless = by_rank(table, most, mind_dependencies=False)
        needed = table.set_index("initiative_id")["requires"].dropna()
        assert any(needed[one] not in careless for one in careless if one in needed)
        for value in ("score", "benefit"):
            valued = table.assign(benefit=table["reach"] * table["impact"] * table["confidence"])
            best = best_set(valued, value=value, limits=most)
            careful = by_rank(valued, most, mind_dependencies=True)
            reached = valued.set_index("initiative_id").loc[careful, value].sum()
            assert reached < 0.95 * float(str(best["value"]))


def test_the_truths_best_set_is_what_looking_at_every_set_finds(companies: list[Papers]) -> None:
    for papers in companies:
        table = papers.tables["initiatives"]
        valued = table.assign(benefit=table["reach"] * table["impact"] * table["confidence"])
        best = best_set(valued, value="benefit", limits=limits(papers))
        assert best["chosen"] == papers.truth.best_initiatives


def test_the_best_set_needs_the_initiative_that_looks_weak_alone(companies: list[Papers]) -> None:
    for papers in companies:
        score = rice_score(papers.tables["initiatives"]).set_axis(papers.tables["initiatives"]["initiative_id"])
        assert score.rank(ascending=False)["I01"] > 10
        assert "I01" in papers.truth.best_initiatives


def test_a_stall_that_must_be_booked_sixty_days_ahead_is_not_there_for_the_early_pop_up(
    companies: list[Papers],
) -> None:
    for papers in companies:
        gap = resource_gap(*(papers.tables[name] for name in ("initiative_needs", "resources", "initiatives")))
        late = gap[~gap["in_time"]]
        assert late[["initiative_id", "resource_id"]].to_numpy().tolist() == [["I05", "R22"]]
        assert (late["gap"] == late["need"]).all()


def test_past_money_is_shown_and_tempts_for_the_film_only(companies: list[Papers]) -> None:
    spent = companies[0].tables["initiatives"].set_index("initiative_id")["spent_ntd"]
    assert list(spent[spent > 0].index) == ["I14"]


def test_learners_differ_in_figures_and_often_in_the_best_set(companies: list[Papers]) -> None:
    assert len({papers.truth.best_initiatives for papers in companies}) >= 6
    assert len({papers.tables["initiatives"]["cost_ntd"].sum() for papers in companies}) > 0.9 * len(companies)
