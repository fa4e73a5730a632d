from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.elasticity import fortnight_before, price_elasticity, promotion_lift, sku_weeks
from helpers.errors import DataError

WEEKS = pd.date_range("2024-01-01", periods=52, freq="7D")
ELASTICITY, LIFT, DIP = {"L1": -1.5, "L2": -2.0}, {"L1": 0.4, "L2": 0.3}, {"L1": -0.10, "L2": -0.06}


def market(*, again_after: int = 0) -> pd.DataFrame:
    """Two lines of three products each, demand by the textbook formula; one promotion of each line a quarter, or
    another some weeks after each."""
    rng = np.random.default_rng(5)
    rows = []
    for line, first in (("L1", 6), ("L2", 9)):
        for number in range(3):
            for week, monday in enumerate(WEEKS):
                promoted = week % 13 in (first, first + again_after)
                price = round(100 * (0.75 + 0.02 * (week // 13) if promoted else rng.choice([0.9, 0.95, 1.0, 1.05])))
                rows.append(
                    (f"{line}{number}", line, monday, price, f"{line}-{week}" if promoted else None, 100 * (number + 1))
                )
    panel = pd.DataFrame(rows, columns=["sku", "line", "week_start", "price_ntd", "promo_id", "size"])
    promoted = panel["promo_id"].notna()
    after = fortnight_before(panel).where(~promoted, 0.0)
    log_units = (
        np.log(panel["size"])
        + panel["line"].map(ELASTICITY) * np.log(panel["price_ntd"] / 100)
        + promoted * np.log1p(panel["line"].map(LIFT))
        + after * np.log1p(panel["line"].map(DIP))
        # The weather moves the whole shop, a month its line.
        + np.sin(panel["week_start"].dt.day_of_year)
        + 0.3 * panel["week_start"].dt.month * (panel["line"] == "L2")
    )
    return panel.assign(units=np.exp(log_units), stockout_days=0)


def test_without_noise_elasticity_lift_and_dip_come_back_exactly() -> None:
    panel = market()
    assert price_elasticity(panel).set_index("line")["elasticity"].to_dict() == pytest.approx(ELASTICITY)
    found = promotion_lift(panel).set_index("line")
    assert found["lift"].drop("ALL").to_dict() == pytest.approx(LIFT)
    assert found["dip"].drop("ALL").to_dict() == pytest.approx(DIP)
    assert found.loc["ALL", "lift"] == pytest.approx(np.sqrt(1.4 * 1.3) - 1)


def test_without_promotion_terms_price_is_credited_with_the_display() -> None:
    wrong = price_elasticity(market(), promotion_terms=False).set_index("line")["elasticity"]
    for line, true in ELASTICITY.items():
        assert wrong[line] < true - 0.3


def test_the_interval_holds_the_truth_about_19_times_in_20() -> None:
    held = []
    for seed in range(25):
        rng = np.random.default_rng(seed)
        panel = market()
        panel["units"] *= np.exp(0.2 * rng.standard_normal(len(panel)))
        found = price_elasticity(panel).set_index("line")
        held += [found.loc[line, "ci_low"] <= true <= found.loc[line, "ci_high"] for line, true in ELASTICITY.items()]
    assert 0.90 <= np.mean(held) <= 1.0


def test_a_lines_weeks_with_a_stock_out_are_left_out() -> None:
    panel = market()
    short = panel.index[(panel["sku"] == "L10") & (panel["week_start"] == WEEKS[20])]
    panel.loc[short, ["units", "stockout_days"]] = [1.0, 4]
    neighbours = (panel["line"] == "L1") & (panel["week_start"] == WEEKS[20]) & (panel["sku"] != "L10")
    panel.loc[neighbours, "units"] *= 1.2
    found = price_elasticity(panel).set_index("line")
    assert found["elasticity"].to_dict() == pytest.approx(ELASTICITY)
    assert found["n"].to_dict() == {"L1": 3 * 51, "L2": 3 * 52}


def test_the_fortnight_before_counts_promoted_days_and_not_those_of_the_promotion_that_still_runs() -> None:
    panel = pd.DataFrame({"sku": "A", "week_start": WEEKS[:6], "promo_id": [None, "P1", "P1", None, None, "P2"]})
    # On the seven days after two promoted weeks 14, 13, … 8 of the fourteen days before were promoted: 11 on
    # average; a week later 7, 6, … 1: 4. Before P2 no day of another promotion is within reach.
    assert fortnight_before(panel).tolist() == pytest.approx([0, 0, 0, 11 / 14, 4 / 14, 0])


def test_sku_weeks_counts_what_completed_orders_sent_out_and_keeps_weeks_without_a_sale() -> None:
    orders = pd.DataFrame(
        {"order_id": ["A", "B"], "ordered_at": pd.to_datetime(["2024-01-03 10:00", "2024-01-14 23:00"])}
    )
    lines = pd.DataFrame(
        {
            "order_id": ["A", "A", "B", "C"],
            "sku": ["X", "X", "X", "X"],
            "qty": [2, -1, 1, 9],
            "unit_price_ntd": [100, 100, 90, 90],
            "discount_ntd": [20, 0, 0, 0],
        }
    )
    mondays = pd.to_datetime(["2024-01-01", "2024-01-08", "2024-01-15"])
    prices = pd.DataFrame(
        {"sku": "X", "week_start": mondays, "price_ntd": [100, 90, 90], "promo_id": [None, "P1", None]}
    )
    stock = pd.DataFrame({"sku": "X", "week_start": mondays, "stockout_days": [0, 2, 0]})
    panel = sku_weeks(orders, lines, pd.DataFrame({"sku": ["X"], "line": ["L1"]}), prices, stock)
    # The third week is not over when the last order comes; order C is not among the completed ones.
    assert panel["units"].tolist() == [2, 1]
    assert panel["revenue_ntd"].tolist() == [180, 90]
    assert panel["stockout_days"].tolist() == [0, 2]


def test_a_panel_without_sales_and_a_table_without_its_columns_are_refused_in_words() -> None:
    with pytest.raises(DataError, match="sku_weeks"):
        price_elasticity(market().assign(units=0))
    with pytest.raises(DataError, match="units"):
        price_elasticity(market().drop(columns="units"))
