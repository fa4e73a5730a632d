from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.market import History
from helpers.market.accounts.income import ACCOUNTS, MEDIA_ACCOUNTS
from helpers.market.faults.score import score_cleaning
from helpers.schema import TABLES
from tests.market.accounts.parts import SMALL, clean_by_month, sent_lines, small, yearly
from tests.market.conftest import lived


def statement(history: History, *, clean: bool = True) -> pd.DataFrame:
    income = history.clean["pnl_monthly"] if clean else history.tables["pnl_monthly"]
    return income.pivot_table(index="month", columns="account", values="amount_ntd", aggfunc="sum")


def test_the_schema_names_the_accounts_in_the_order_of_the_statement(one_history: History) -> None:
    assert list(TABLES["pnl_monthly"].column("account").codes) == list(ACCOUNTS)
    income = one_history.tables["pnl_monthly"]
    assert income["account"].head(len(ACCOUNTS)).tolist() == list(ACCOUNTS)
    assert len(income) == 36 * len(ACCOUNTS)


@pytest.mark.parametrize("learner", SMALL)
def test_net_revenue_is_the_orders_to_the_dollar_and_the_sales_report_in_all_three_years(learner: str) -> None:
    history = small(learner)
    net = statement(history)["net_revenue"]
    orders = clean_by_month(history).groupby("month")["net_revenue_ntd"].sum()
    assert (net[net.index >= "2024"] == orders).all()
    assert (net == history.tables["sales_monthly"].groupby("month")["revenue_net_ntd"].sum()).all()


@pytest.mark.parametrize("learner", SMALL)
def test_every_subtotal_is_exact(learner: str) -> None:
    month = statement(small(learner))
    assert (month["net_revenue"] == month["gross_sales"] - month["discounts"] - month["returns"]).all()
    assert (month["gross_margin"] == month["net_revenue"] - month["cost_of_goods"]).all()
    before = month["gross_margin"] + month["shipping_income"]
    for cost in ("written_off", "marketplace_fees", "payment_fees", "shipping_cost", "packaging"):
        before = before - month[cost]
    assert (month["contribution_before_media"] == before).all()
    after = before - month[list(MEDIA_ACCOUNTS)].sum(axis=1)
    assert (month["contribution_after_media"] == after).all()
    overheads = ["marketing_staff", "tools", "content", "other_staff", "rent", "depreciation", "other"]
    assert (month["operating_profit"] == after - month[overheads].sum(axis=1)).all()


@pytest.mark.parametrize("learner", SMALL)
def test_media_are_what_the_advertising_accounts_were_charged(learner: str) -> None:
    history = small(learner)
    ads = history.tables["ads_daily"]
    month = ads["date"].to_numpy().astype("datetime64[M]").astype("datetime64[us]")
    charged = ads.assign(month=month).pivot_table(index="month", columns="channel", values="cost_ntd", aggfunc="sum")
    booked = statement(history)[list(MEDIA_ACCOUNTS)]
    booked = booked[booked.index >= "2024"].rename(columns=lambda name: name.removeprefix("media_"))
    assert (booked == charged[booked.columns]).all(axis=None)


def test_goods_sold_and_written_off_are_what_left_the_warehouse(one_history: History) -> None:
    sent = sent_lines(one_history).merge(one_history.tables["products"][["sku", "unit_cost_ntd"]])
    left = (sent["qty"] * sent["unit_cost_ntd"]).groupby(sent["month"]).sum()
    month = statement(one_history)
    booked = month["cost_of_goods"] + month["written_off"]
    assert (booked[booked.index >= "2024"] == left).all()


def test_about_42_percent_of_net_revenue_is_left_before_media(history: History) -> None:
    share = yearly(history, "contribution_before_media") / yearly(history, "net_revenue")
    assert share == pytest.approx(np.full(3, 0.42), abs=0.03)


def test_the_company_neither_swims_in_money_nor_drowns(history: History) -> None:
    margin = yearly(history, "operating_profit") / yearly(history, "net_revenue")
    assert (margin > -0.15).all()
    assert -0.05 < margin[-1] < 0.10


def test_in_one_year_returns_were_netted_and_net_revenue_is_right_all_the_same(history: History) -> None:
    seen, right = statement(history, clean=False), statement(history)
    netted = seen["returns"] == 0
    assert netted.groupby(netted.index.year).mean().sort_values().tolist() == [0, 0, 1]
    assert (seen["gross_sales"] == right["gross_sales"] - right["returns"].where(netted, 0)).all()
    assert seen.drop(columns=["gross_sales", "returns"]).equals(right.drop(columns=["gross_sales", "returns"]))
    noted = history.faults[history.faults["fault"] == "returns_netted"]
    assert len(noted) == 24


def test_two_learners_have_other_margins_other_media_ratios_and_other_profits() -> None:
    for account in ("gross_margin", "operating_profit", "media_meta"):
        one, other = ((yearly(lived(name), account) / yearly(lived(name), "net_revenue"))[-1] for name in ("a1", "b2"))
        # T1.1-E9 allows 0.1 % of the value.
        assert abs(one / other - 1) > 0.001, account


def test_restating_the_netted_year_scores_in_full_and_leaving_it_scores_nothing(one_history: History) -> None:
    seen, right = one_history.tables["pnl_monthly"], one_history.clean["pnl_monthly"]
    for cleaned, treated in ((right, 24), (seen, 0)):
        scored = score_cleaning(cleaned, right, one_history.faults, table="pnl_monthly", key=("month", "account"))
        assert scored.set_index("fault").loc["returns_netted", ["planted", "treated"]].tolist() == [24, treated]
        assert scored.set_index("fault").loc["sound", "share"] == 1
