"""Facts of a line, points, two scores, and who is not beaten: by hand calculation."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.portfolio import (
    line_margins,
    pareto_front,
    relative_ratings,
    scale_0_100,
    score_lines,
    season_cv,
)
from helpers.errors import DataError
from helpers.market import found_market, simulate

FACTS = pd.DataFrame(
    {
        "line": ["L1", "L2", "L3"],
        "growth_pct": [0.0, 5.0, 10.0],
        "cm_pct": [50.0, 60.0, 55.0],
        "steady_score": [100.0, 0.0, 50.0],
        "share_pct": [10.0, 20.0, 15.0],
        "rel_rating": [0.2, 0.0, 0.4],
    }
)
WEIGHTS = {"growth_pct": 0.3, "cm_pct": 0.1, "steady_score": 0.1, "share_pct": 0.2, "rel_rating": 0.3}


def test_margin_counts_what_was_kept_in_that_year() -> None:
    orders = pd.DataFrame(
        {"order_id": ["A", "B", "C"], "ordered_at": pd.to_datetime(["2025-01-02", "2025-06-01", "2024-12-31"])}
    )
    lines = pd.DataFrame(
        {
            "order_id": ["A", "A", "B", "B", "C", "D"],
            "sku": ["S"] * 6,
            # Two sold for 100 each with 20 off, one of them booked back; what came back or was never completed is out.
            "qty": [2, -1, 1, 1, 9, 9],
            "unit_price_ntd": [100, 100, 100, 100, 100, 100],
            "discount_ntd": [20, 0, 0, 0, 0, 0],
            "return_date": pd.to_datetime([None, None, None, "2025-06-08", None, None]),
        }
    )
    products = pd.DataFrame({"sku": ["S"], "line": ["L1"], "unit_cost_ntd": [45]})
    found = line_margins(orders, lines, products, year=2025)
    # Revenue 200 − 20 − 100 + 100 = 180; cost 2 × 45 = 90.
    assert found.to_dict("records") == [{"line": "L1", "cm_pct": pytest.approx(50.0)}]


def test_the_revenue_under_the_margin_is_that_of_the_monthly_report() -> None:
    market = found_market("tests", "a1")
    tables = simulate(market, np.random.default_rng(market.seed)).tables
    names = ("orders_clean", "order_lines", "products", "sales_monthly")
    orders, lines, products, sales = (tables[name] for name in names)
    found = line_margins(orders, lines, products.assign(unit_cost_ntd=1), year=2025).set_index("line")["cm_pct"]
    year = sales[sales["month"].dt.year == 2025].groupby("line")[["revenue_net_ntd", "units"]].sum()
    # At a cost of NT$1 a unit, what is missing to 100 % is units ÷ revenue.
    wanted = 100 * (1 - year["units"] / year["revenue_net_ntd"])
    assert found.to_dict() == pytest.approx(wanted.to_dict(), rel=1e-12)


def test_rating_is_ours_less_theirs_without_paid_reviews() -> None:
    reviews = pd.DataFrame(
        {
            "line": ["L1"] * 5,
            "company": ["own", "own", "c1", "c2", "own"],
            "rating": [5, 4, 4, 3, 1],
            "incentivised": [0, 0, 0, 0, 1],
        }
    )
    assert relative_ratings(reviews)["rel_rating"].tolist() == [pytest.approx(1.0)]


def test_season_is_one_standard_deviation_of_the_months_by_their_mean() -> None:
    sales = pd.DataFrame(
        {
            "month": pd.to_datetime(["2025-01-01", "2025-01-01", "2025-02-01", "2025-03-01", "2024-01-01"]),
            "line": ["L1"] * 5,
            "revenue_net_ntd": [40, 40, 100, 120, 9_999],
        }
    )
    # Months 80, 100, 120: mean 100, standard deviation √((400 + 0 + 400) ÷ 2) = 20.
    assert season_cv(sales, year=2025)["season_cv"].tolist() == [pytest.approx(0.2)]


def test_a_cost_is_turned_round_and_equal_values_are_no_reason() -> None:
    assert scale_0_100(pd.Series([1.0, 2.0, 5.0])).tolist() == [0, 25, 100]
    assert scale_0_100(pd.Series([1.0, 2.0, 5.0]), cost=True).tolist() == [100, 75, 0]
    assert scale_0_100(pd.Series([3.0, 3.0])).tolist() == [50, 50]


def test_scores_are_weighted_means_of_points_within_their_own_axis() -> None:
    scored = score_lines(FACTS, WEIGHTS).set_index("line")
    # L3: growth 100, margin 50, steady 50 → (0.3·100 + 0.1·50 + 0.1·50) ÷ 0.5; share 50, rating 100.
    assert scored.loc["L3", "attract"] == pytest.approx(80)
    assert scored.loc["L3", "compete"] == pytest.approx((0.2 * 50 + 0.3 * 100) / 0.5)
    assert scored.loc["L1", "attract"] == pytest.approx(0.1 * 100 / 0.5)


def test_a_missing_weight_is_refused_in_words() -> None:
    with pytest.raises(DataError) as refused:
        score_lines(FACTS, {name: weight for name, weight in WEIGHTS.items() if name != "cm_pct"})
    assert refused.value.key == "analysis.missing_columns"


def test_a_line_beaten_on_both_scores_is_not_on_the_front_and_twins_both_are() -> None:
    scored = pd.DataFrame(
        {"line": ["A", "B", "C", "D", "E"], "attract": [10, 80, 50, 80, 80], "compete": [90, 30, 20, 30, 20]}
    )
    assert pareto_front(scored) == ["B", "D", "A"]
