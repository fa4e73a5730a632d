"""The quantities that exercises ask for are other ones for another learner, by more than the tolerance."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from helpers.analysis.elasticity import price_elasticity, sku_weeks
from helpers.analysis.forecasts import compare_forecasts, forecast_months
from helpers.market import History, found_market
from tests.market.accounts.parts import yearly
from tests.market.conftest import LEARNERS, live, lived

LINES = ("L1", "L2", "L3", "L4", "L5")


def line_figures(history: History) -> pd.DataFrame:
    """T1.2-E7 by line: growth of 2025 on 2024 (%), and how much the months of 2025 scatter around their mean."""
    sales = history.tables["sales_monthly"]
    by_month = sales.pivot_table(index="month", columns="line", values="revenue_net_ntd", aggfunc="sum")
    before, last = by_month.loc["2024"], by_month.loc["2025"]
    return pd.DataFrame({"growth_pct": 100 * (last.sum() / before.sum() - 1), "season_cv": last.std() / last.mean()})


@cache
def elasticities(learner: str) -> pd.Series:
    names = ("orders_clean", "order_lines", "products", "prices", "inventory_weekly")
    panel = sku_weeks(*(lived(learner).tables[name] for name in names))
    return price_elasticity(panel).set_index("line")["elasticity"]


def test_financial_baselines_differ() -> None:
    """T1.1-E9: gross margin, marketing ratio, operating margin of the last year; tolerance 0.1 %."""
    figures = {}
    for learner in ("a1", "b2"):
        history = lived(learner)
        media = sum(
            yearly(history, f"media_{name}") for name in ("search", "shopping", "meta", "youtube", "line", "kol")
        )
        net = yearly(history, "net_revenue")
        figures[learner] = [
            yearly(history, "gross_margin")[-1] / net[-1],
            media[-1] / net[-1],
            yearly(history, "operating_profit")[-1] / net[-1],
        ]
    for one, other in zip(*figures.values(), strict=True):
        assert abs(one / other - 1) > 0.001


def test_forecasts_differ() -> None:
    """T2.1-E1: holdout errors of every model and the forecast of each month; tolerance 0.1 %."""
    totals = [
        lived(name).tables["sales_monthly"].groupby("month", as_index=False)["revenue_net_ntd"].sum()
        for name in ("a1", "b2")
    ]
    one, other = (compare_forecasts(total, value="revenue_net_ntd").set_index("model") for total in totals)
    assert ((one / other.loc[one.index] - 1).abs() > 0.002).all(axis=None)
    ahead, there = (forecast_months(total, value="revenue_net_ntd", model="ols")["mean"] for total in totals)
    assert ((ahead / there - 1).abs() > 0.002).all()


def test_trend_and_season_forecast_well_on_average_and_no_model_is_best_by_decree() -> None:
    totals = [
        lived(name).tables["sales_monthly"].groupby("month", as_index=False)["revenue_net_ntd"].sum()
        for name in LEARNERS
    ]
    wape = pd.DataFrame([compare_forecasts(one, value="revenue_net_ntd").set_index("model")["wape"] for one in totals])
    assert wape["ols"].mean() < 0.10
    assert wape["ols"].mean() < min(wape["mean"].mean(), wape["seasonal_naive"].mean())


def test_elasticities_differ() -> None:
    """T1.2-E4: tolerance 0.05; most lines lie further apart."""
    apart = (elasticities("a1") - elasticities("b2")).abs()
    assert (apart > 0.05).sum() >= 4


def test_lines_grow_and_swing_unlike_for_two_learners() -> None:
    """T1.2-E7: tolerance 0.1 %."""
    one, other = line_figures(lived("a1")), line_figures(lived("b2"))
    assert ((one / other - 1).abs() > 0.002).all(axis=None)


@pytest.mark.parametrize("scale", [0.02, 2.0])
def test_the_smallest_and_a_large_company_have_all_their_accounts(scale: float) -> None:
    tables = live(found_market("accounts", "size", scale=scale)).tables
    assert (tables["sales_monthly"][["orders", "units", "revenue_net_ntd"]] >= 0).all(axis=None)
    net = tables["pnl_monthly"].query("account == 'net_revenue'")["amount_ntd"]
    assert (net > 0).all()
    assert net.tail(12).sum() == pytest.approx(scale * 61e6, rel=0.25)
    assert (tables["inventory_weekly"][["on_hand", "received"]] >= 0).all(axis=None)
    assert (tables["campaign_history"]["actual_rev_ntd"] > 0).all()
