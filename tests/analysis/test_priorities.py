from __future__ import annotations

import doctest
import itertools

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import priorities
from helpers.analysis.priorities import best_set, resource_gap, rice_score
from helpers.errors import DataError


def ideas() -> pd.DataFrame:
    """A weak base that two good ideas stand on, and a fair one that stands alone."""
    return pd.DataFrame(
        {
            "initiative_id": ["base", "good", "better", "alone"],
            "value": [1.0, 10.0, 12.0, 9.0],
            "cost_ntd": [40, 30, 30, 60],
            "requires": pd.array([None, "base", "base", None], dtype="str"),
            "excludes": pd.array([None, None, None, None], dtype="str"),
        }
    )


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(priorities).failed == 0


def test_a_score_is_reach_times_impact_times_confidence_over_person_months() -> None:
    table = pd.DataFrame(
        {"reach": [3_000, 500], "impact": [0.5, 3.0], "confidence": [1.0, 0.5], "effort_hours": [320, 80]}
    )
    assert rice_score(table).tolist() == pytest.approx([3_000 * 0.5 / 2, 500 * 3 * 0.5 / 0.5])
    with pytest.raises(DataError):
        rice_score(table.assign(effort_hours=[0, 80]))


def test_the_best_set_buys_the_bundle_and_leaves_the_one_that_looks_better_alone() -> None:
    best = best_set(ideas(), value="value", limits={"cost_ntd": 100})
    assert best == {"chosen": ("base", "good", "better"), "value": 23.0, "used_cost_ntd": 100.0}


def test_without_money_for_the_bundle_it_takes_neither_of_its_parts() -> None:
    assert best_set(ideas(), value="value", limits={"cost_ntd": 60})["chosen"] == ("alone",)
    assert best_set(ideas(), value="value", limits={"cost_ntd": 10})["chosen"] == ()


def test_an_exclusion_counts_in_both_directions() -> None:
    table = ideas().assign(excludes=pd.array(["alone", None, None, None], dtype="str"))
    chosen = best_set(table, value="value", limits={"cost_ntd": 1_000})["chosen"]
    assert chosen == ("base", "good", "better")


def test_nothing_that_fits_is_better_by_a_second_method() -> None:
    rng = np.random.default_rng(5)
    for _ in range(20):
        table = pd.DataFrame(
            {
                "initiative_id": list("abcdefg"),
                "value": rng.integers(1, 50, 7).astype(float),
                "cost_ntd": rng.integers(10, 60, 7),
                "effort_hours": rng.integers(10, 60, 7),
                "requires": pd.array([None, "a", None, "c", None, None, "a"], dtype="str"),
                "excludes": pd.array([None, None, None, None, "f", None, None], dtype="str"),
            }
        )
        most = 0.0
        for size in range(8):
            for chosen in itertools.combinations(table.to_dict("records"), size):
                names = [row["initiative_id"] for row in chosen]
                kept = all(pd.isna(row["requires"]) or row["requires"] in names for row in chosen)
                apart = all(pd.isna(row["excludes"]) or row["excludes"] not in names for row in chosen)
                fits = all(sum(row[name] for row in chosen) <= 120 for name in ("cost_ntd", "effort_hours"))
                if kept and apart and fits:
                    most = max(most, sum(row["value"] for row in chosen))
        assert best_set(table, value="value", limits={"cost_ntd": 120, "effort_hours": 120})["value"] == most


def test_too_many_initiatives_and_unknown_requirements_are_refused() -> None:
    many = pd.concat([ideas()] * 6, ignore_index=True)
    with pytest.raises(DataError, match="20"):
        best_set(many, value="value", limits={"cost_ntd": 100})
    lost = ideas().assign(requires=pd.array(["nothing", None, None, None], dtype="str"))
    with pytest.raises(DataError, match="nothing"):
        best_set(lost, value="value", limits={"cost_ntd": 100})


def tables() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    needs = pd.DataFrame(
        {
            "initiative_id": ["a", "a", "b"],
            "resource_id": ["designer", "boxes", "boxes"],
            "need": [500, 100, 100],
        }
    )
    resources = pd.DataFrame(
        {
            "resource_id": ["designer", "boxes"],
            "capacity": [1_840, 300],
            "committed": [1_400, 150],
            "lead_days": [0, 45],
        }
    )
    initiatives = pd.DataFrame({"initiative_id": ["a", "b"], "starts_in_days": [30, 60]})
    return needs, resources, initiatives


def test_what_is_missing_is_counted_from_what_daily_work_leaves() -> None:
    gap = resource_gap(*tables())
    assert gap["available"].tolist() == [440, 0, 150]
    assert gap["gap"].tolist() == [60, 100, 0]


def test_what_arrives_after_the_start_is_not_available() -> None:
    assert resource_gap(*tables())["in_time"].tolist() == [True, False, True]


def test_a_need_of_something_unknown_is_refused() -> None:
    needs, resources, initiatives = tables()
    with pytest.raises(DataError, match="robot"):
        resource_gap(needs.assign(resource_id=["robot", "boxes", "boxes"]), resources, initiatives)
