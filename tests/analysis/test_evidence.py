"""Facts beside their comparators, by hand calculation on tables small enough to read."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.evidence import ATTRIBUTES, check_strategies, internal_facts, list_statements, outside_facts
from helpers.errors import DataError

RATINGS = {"own": (4, 5, 4), "c1": (2, 3, 2), "c2": (6, 6, 7), "c3": (4, 4, 4), "c4": (1, 1, 1), "ideal": (7, 7, 7)}


def image() -> pd.DataFrame:
    return pd.DataFrame(
        [
            (f"R{person}", brand, attribute, rating)
            for attribute in ATTRIBUTES
            for brand, ratings in RATINGS.items()
            for person, rating in enumerate(ratings)
        ],
        columns=["respondent_id", "brand", "attribute", "rating"],
    )


TABLES = {
    "brand_image": image(),
    "survey": pd.DataFrame(
        {
            "current_brand": ["own", "own", "c1", "c2"],
            "satisfaction": [6, 6, 4, 5],
            "switch_intent": [2, 5, 6, 7],
            "eco_importance": ["high", "high", "low", "medium"],
            "consider_own": [1, 1, 1, 0],
            **{f"consider_{brand}": [1, 0, 0, 1] for brand in ("c1", "c2", "c3", "c4")},
        }
    ),
    "reviews": pd.DataFrame(
        {
            "company": ["own", "own", "own", "c1", "c1"],
            "incentivised": [0, 0, 1, 0, 0],
            "rating": [4, 4, 1, 3, 5],
        }
    ),
    "competitor_features": pd.DataFrame(
        {"company": ["own", "own", "c1", "c1", "c2"], "value": ["yes", "partial", "no", "yes", "unknown"]}
    ),
    "pnl_monthly": pd.DataFrame(
        {
            "month": ["2024-05-01"] * 2 + ["2025-05-01"] * 2,
            "account": ["gross_margin", "net_revenue"] * 2,
            "amount_ntd": [50, 100, 40, 100],
        }
    ),
    "inventory_weekly": pd.DataFrame({"week_start": ["2024-06-03", "2025-06-02"], "stockout_days": [7, 0.7]}),
    "competitor_prices": pd.DataFrame(
        {
            "week_start": ["2024-11-04", "2025-11-03", "2025-06-02", "2025-11-03"],
            "item_id": ["A", "A", "B", "B"],
            "in_stock": [1, 1, 0, 1],
            "price_ntd": [100, 90, 50, 50],
        }
    ),
    "switching_panel": pd.DataFrame(
        {
            "household_id": ["H1", "H1", "H1", "H2", "H2", "H2"],
            "quarter": ["2025Q1", "2025Q2", "2025Q3"] * 2,
            "brand": ["own", "own", "c1", "c1", "own", "own"],
        }
    ),
    "market_monthly": pd.DataFrame(
        [
            (f"{year}-01-01", line, "own", amount)
            for year, amounts in ((2024, (100, 100, 100, 100, 100)), (2025, (150, 100, 100, 100, 50)))
            for line, amount in zip(("L1", "L2", "L3", "L4", "L5"), amounts, strict=True)
        ],
        columns=["month", "line", "company", "revenue_ntd"],
    ),
    "competitor_ads": pd.DataFrame(
        {
            "month": ["2024-01-01", "2025-01-01", "2025-01-01"],
            "company": ["c1", "c1", "own"],
            "ads": [12, 24, 999],
        }
    ),
    "traffic_daily": pd.DataFrame(
        {
            "date": ["2024-01-01", "2024-01-01", "2025-01-01", "2025-01-01"],
            "device": ["desktop", "mobile", "desktop", "app"],
            "sessions": [50, 50, 20, 80],
        }
    ),
}


def fact(name: str, **more) -> dict[str, object]:
    facts = pd.concat([internal_facts(TABLES.__getitem__, **more), outside_facts(TABLES.__getitem__)])
    return facts.set_index("evidence_ref").loc[name].to_dict()


def test_there_are_thirty_facts_each_with_its_own_number_and_sentence() -> None:
    facts = pd.concat([internal_facts(TABLES.__getitem__), outside_facts(TABLES.__getitem__)])
    assert facts["evidence_ref"].tolist() == [f"F{number:02d}" for number in range(1, 31)]
    assert facts["fact"].is_unique


def test_the_image_stands_beside_the_best_rival_and_the_ideal_shop_is_none() -> None:
    # Ours (4 + 5 + 4) ÷ 3 = 4.33; the best rival is c2 with (6 + 6 + 7) ÷ 3 = 6.33. Ideal has 7.
    assert (fact("F02")["own"], fact("F02")["comparator"], fact("F02")["gap"]) == (4.33, 6.33, -2.0)


def test_another_comparator_turns_the_weakness_into_a_strength() -> None:
    # Rivals' means: 2.33, 6.33, 4, 1; their mean is 3.42.
    mean = fact("F02", against="mean")
    assert (mean["comparator"], mean["gap"]) == (3.42, 0.92)


def test_a_gap_is_clear_when_its_interval_leaves_nought_out() -> None:
    # Ours minus c2: −2, −1, −3: mean −2, standard error 1 ÷ √3 = 0.58, so −2 is 3.5 standard errors away.
    assert fact("F02")["clear"] == 1
    # Reviews: ours 4, 4; theirs 3, 5: no difference at all.
    assert (fact("F11")["own"], fact("F11")["comparator"], fact("F11")["clear"]) == (4.0, 4.0, 0)


@pytest.mark.parametrize(
    ("name", "own", "comparator", "gap"),
    [
        ("F09", 6.0, 4.5, 1.5),  # satisfaction: (6 + 6) ÷ 2, (4 + 5) ÷ 2
        ("F10", 75.0, 50.0, 25.0),  # three of four consider us, two of four each rival
        ("F12", 75.0, 50.0, 25.0),  # (1 + ½) ÷ 2; (0 + 1) ÷ 2, what is unknown left out
        ("F13", 40.0, 50.0, -10.0),  # margin this year and last
        ("F14", 10.0, 33.33, 23.33),  # 0.7 of 7 days; one of three pages in 2025; less is better
        ("F15", 33.33, 100.0, 66.67),  # ours: stayed, left, stayed; theirs: left
        ("F16", 50.0, 0.0, 50.0),  # coffee 100 → 150, all markets 500 → 500
        ("F20", -50.0, 0.0, -50.0),
        ("F21", -10.0, 0.0, -10.0),  # item A 100 → 90; B was not there the year before
        ("F22", 2.0, 1.0, -1.0),  # 24 ÷ 12 ads a month against 12 ÷ 12, ours not counted; fewer would be better
        ("F23", 50.0, 25.0, 25.0),
        ("F24", 100.0, 50.0, 50.0),  # scores of 5 and above
        ("F25", 80.0, 50.0, 30.0),
    ],
)
def test_each_fact_by_hand(name: str, own: float, comparator: float, gap: float) -> None:
    found = fact(name)
    assert (found["own"], found["comparator"], found["gap"]) == (own, comparator, gap)


def test_laws_and_proposals_have_no_figures() -> None:
    assert all(np.isnan(fact(f"F{number}")["gap"]) and fact(f"F{number}")["clear"] == 0 for number in range(26, 31))


FACTS = pd.DataFrame({"evidence_ref": ["F01", "F02", "F16"], "fact": ["a", "b", "c"]})


def test_statements_are_numbered_within_their_letter() -> None:
    listed = list_statements(FACTS, S=["F02", "F01"], O=FACTS[2:])
    assert listed.to_numpy().tolist() == [["S1", "S", "b", "F02"], ["S2", "S", "a", "F01"], ["O1", "O", "c", "F16"]]


def test_a_fact_that_is_not_in_the_list_is_named() -> None:
    with pytest.raises(DataError, match="F99"):
        list_statements(FACTS, S=["F99"])


def test_a_strategy_fits_only_with_one_inside_and_one_outside_id_of_its_kind() -> None:
    swot = pd.DataFrame({"id": ["S1", "W1", "O1", "T1"], "quadrant": ["S", "W", "O", "T"]})
    tows = pd.DataFrame(
        [
            ("SO", "S1", "O1"),
            ("SO", "W1", "O1"),  # a weakness is no strength
            ("WT", "W1", "T1"),
            ("ST", "T1", "S1"),  # inside and outside the wrong way round
            ("WO", "W1", "O9"),  # no such id
        ],
        columns=["type", "internal_id", "external_id"],
    )
    checked = check_strategies(tows, swot)
    assert checked["fits"].tolist() == [1, 0, 1, 0, 0]
    assert checked["external_quadrant"].tolist() == ["O", "O", "T", "S", "-"]
