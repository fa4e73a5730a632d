from __future__ import annotations

import pandas as pd
import pytest

from helpers.market import History
from helpers.market.faults.score import score_cleaning
from tests.market.accounts.parts import SMALL, clean_by_month, sent_lines, small
from tests.market.conftest import lived


def reasons(campaigns: pd.DataFrame) -> dict[str, str]:
    """What a careful reader finds: campaign → why it cannot be compared."""
    found = {}
    promotion_end = dict(zip(campaigns["promo_id"], campaigns["start_date"].shift(-1), strict=True))
    for row in campaigns.itertuples():
        following = promotion_end[row.promo_id]
        if pd.isna(row.end_date):
            found[row.campaign_id] = "no end"
        elif row.end_date >= following:
            found[row.campaign_id] = "runs into the next"
        elif row.rev_basis != "net":
            found[row.campaign_id] = "other revenue"
        elif "缺貨" in row.notes_zh:
            found[row.campaign_id] = "out of stock"
        elif "上一檔" in row.notes_zh:
            found[row.campaign_id] = "the one before ran on"
    return found


def in_ntd(campaigns: pd.DataFrame) -> pd.Series:
    return campaigns["spend"] * campaigns["unit_note"].map({"元": 1, "萬元": 10_000})


def test_each_of_the_24_promotions_has_its_campaign(history: History) -> None:
    campaigns, promotions = history.tables["campaign_history"], history.tables["promotions"]
    assert campaigns["promo_id"].tolist() == promotions["promo_id"].tolist()
    assert (campaigns["start_date"] == promotions["start_date"]).all()


@pytest.mark.parametrize("learner", SMALL)
def test_a_careful_reader_finds_five_that_cannot_be_compared(learner: str) -> None:
    found = reasons(small(learner).tables["campaign_history"])
    assert sorted(found.values()) == [
        "no end",
        "other revenue",
        "out of stock",
        "runs into the next",
        "the one before ran on",
    ]


@pytest.mark.parametrize("learner", SMALL)
def test_the_note_about_a_shortage_says_for_how_many_of_its_days_the_product_was_missing(learner: str) -> None:
    history = small(learner)
    row = next(one for one in history.tables["campaign_history"].itertuples() if "缺貨" in one.notes_zh)
    spell = history.truth.shop.stock.spells[0]
    out = pd.date_range("2024-01-01", "2025-12-31")[spell.first_day : spell.first_day + spell.days]
    days = int(((out >= row.start_date) & (out <= row.end_date)).sum())
    assert days >= 2
    name = history.tables["products"]["name_en"][spell.product]
    assert row.notes_en == f"The product it was built on, {name}, was out of stock for {days} days."


def test_the_english_notes_tell_the_same(history: History) -> None:
    campaigns = history.tables["campaign_history"]
    said = campaigns["notes_en"].str.contains("out of stock|prolonged|campaign before|No last day|counts differently")
    assert set(campaigns.loc[said, "campaign_id"]) == set(reasons(campaigns))


def test_nine_spends_are_in_ten_thousands_and_lose_nothing_by_it(history: History) -> None:
    campaigns, clean = history.tables["campaign_history"], history.clean["campaign_history"]
    assert (campaigns["unit_note"] == "萬元").sum() == 9
    assert in_ntd(campaigns).round(6).tolist() == clean["spend"].tolist()
    assert (clean["spend"] >= 1_000).all()


def test_a_campaign_spent_less_than_its_channels_did_in_those_days(history: History) -> None:
    campaigns, ads = history.clean["campaign_history"], history.tables["ads_daily"]
    for row in campaigns.dropna(subset="end_date").itertuples():
        during = ads["date"].between(row.start_date, row.end_date) & ads["channel"].isin(row.channels.split("+"))
        assert 0.45 < row.spend / ads.loc[during, "cost_ntd"].sum() < 0.8


@pytest.mark.parametrize("learner", SMALL)
def test_the_cost_of_discounts_is_what_promotions_took_off_list_prices(learner: str) -> None:
    history = small(learner)
    sent = sent_lines(history).merge(history.tables["products"][["sku", "list_price_ntd"]])
    priced = sent.merge(history.tables["prices"], on=["sku", "week_start"])
    off = (priced["list_price_ntd"] - priced["unit_price_ntd"]) * priced["qty"]
    by_promotion = off.groupby(priced["promo_id"]).sum()
    filed = history.tables["campaign_history"].set_index("promo_id")["discount_cost_ntd"]
    assert (filed == by_promotion.reindex(filed.index)).all()


def test_revenue_of_the_whole_shop_is_the_orders_of_those_days(one_history: History) -> None:
    campaigns, orders = one_history.tables["campaign_history"], clean_by_month(one_history)
    days = orders["ordered_at"].dt.normalize()
    whole = campaigns[(campaigns["line"] == "ALL") & (campaigns["rev_basis"] == "net")].dropna(subset="end_date")
    assert len(whole) >= 6
    for row in whole.itertuples():
        assert orders.loc[days.between(row.start_date, row.end_date), "net_revenue_ntd"].sum() == row.actual_rev_ntd


def test_other_campaigns_cannot_be_compared_for_another_learner() -> None:
    one, other = (reasons(lived(name).tables["campaign_history"]) for name in ("a1", "b2"))
    assert one != other


def test_converting_every_spend_to_ntd_scores_in_full(one_history: History) -> None:
    seen, right = one_history.tables["campaign_history"], one_history.clean["campaign_history"]
    cleaned = seen.assign(spend=in_ntd(seen).round(), unit_note="元")
    faults = one_history.faults
    scored = score_cleaning(cleaned, right, faults, table="campaign_history", key=("campaign_id",)).set_index("fault")
    assert scored.loc["unit_wan", ["planted", "treated"]].tolist() == [9, 9]
