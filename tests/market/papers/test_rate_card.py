from __future__ import annotations

import pandas as pd

from helpers.analysis.quotes import price_offer
from helpers.market.papers.desk import Papers
from helpers.market.papers.quote_texts import VENDORS
from helpers.market.papers.source_texts import CATALOGUE

# Agencies, production houses and messaging services that exist, in Taiwan or everywhere.
REAL = (
    *(
        "奧美",
        "電通",
        "凱絡",
        "貝立德",
        "浩騰",
        "媒體庫",
        "實力媒體",
        "星傳",
        "偉門",
        "麥肯",
        "宏將",
        "安益",
        "聖洋",
        "域動",
        "聯樺",
    ),
    *(
        "漸強",
        "九一",
        "91APP",
        "愛卡拉",
        "cacaFly",
        "iKala",
        "AppWorks",
        "awoo",
        "Appier",
        "沛星",
        "OMNIchat",
        "Super 8",
        "好好投放",
    ),
    *(
        "Ogilvy",
        "Dentsu",
        "WPP",
        "GroupM",
        "Publicis",
        "Wavemaker",
        "Mindshare",
        "Carat",
        "Omnicom",
        "Havas",
        "Tenmax",
        "ClickForce",
    ),
    *("無印良品", "momo", "PChome", "蝦皮", "全聯", "康是美", "屈臣氏", "歐萊德", "阿原", "路易莎", "星巴克"),
)


# Houses that sell market research here.
RESEARCHERS = (
    "尼爾森",
    "凱度",
    "益普索",
    "東方線上",
    "創市際",
    "資策會",
    "波仕特",
    "全方位",
    "Nielsen",
    "Kantar",
    "Ipsos",
    "GfK",
    "Euromonitor",
)


def test_thirty_four_lines_over_the_four_kinds_of_platform(companies: list[Papers]) -> None:
    for papers in companies:
        card = papers.tables["rate_card"]
        assert len(card) == 34
        assert set(card["platform_kind"]) == {"search", "social", "app", "third_party"}


def test_more_than_three_items_can_be_had_from_two_vendors(companies: list[Papers]) -> None:
    vendors = companies[0].tables["rate_card"].groupby("item")["vendor_en"].nunique()
    assert (vendors >= 2).sum() >= 8


def test_fees_stand_on_net_and_on_gross_media_and_taxes_inside_and_outside(companies: list[Papers]) -> None:
    card = companies[0].tables["rate_card"]
    assert set(card["fee_base"]) == {"none", "net", "gross"}
    assert (card["fee_pct"].gt(0) == card["fee_base"].ne("none")).all()
    assert set(card["vat_included"]) == {0, 1}
    assert (card["min_spend_ntd"] > 0).sum() >= 8


def test_bands_of_an_offer_follow_one_another_and_get_cheaper(companies: list[Papers]) -> None:
    for papers in companies:
        for _, bands in papers.tables["rate_card"].groupby("offer_id"):
            assert bands["from_qty"].iloc[0] == 1
            assert (bands["from_qty"].iloc[1:].to_numpy() == bands["to_qty"].iloc[:-1].to_numpy() + 1).all()
            assert pd.isna(bands["to_qty"].iloc[-1])
            assert bands["unit_price_ntd"].is_monotonic_decreasing
            assert bands["unit_price_ntd"].iloc[-1] > 0


def test_the_cheaper_of_two_message_vendors_is_not_the_same_for_everybody(companies: list[Papers]) -> None:
    cheaper = set()
    for papers in companies:
        card = papers.tables["rate_card"]
        offers = card.loc[card["item"] == "line_messages", "offer_id"].unique()
        prices = [price_offer(card, offer_id=offer, qty=180_000)["total_ntd"] for offer in offers]
        cheaper.add(prices.index(min(prices)))
    assert cheaper == {0, 1}


def test_two_learners_pay_different_prices(companies: list[Papers]) -> None:
    films = {papers.tables["rate_card"].query("item == 'short_film'")["unit_price_ntd"].iloc[0] for papers in companies}
    assert len(films) > 20


def test_no_vendor_and_no_seller_of_data_bears_a_real_name() -> None:
    names = [*VENDORS.values(), *(source.owner for source in CATALOGUE)]
    for name in names:
        for real in (*REAL, *RESEARCHERS):
            assert real.casefold() not in name.zh.casefold()
            assert real.casefold() not in name.en.casefold()
