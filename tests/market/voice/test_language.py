"""The texts are those of people in Taiwan."""

from __future__ import annotations

import unicodedata

from helpers.market import History
from helpers.market.voice.brands import ASPECTS, KIND_OF
from helpers.market.voice.compose import about
from helpers.market.voice.phrases import phrases
from helpers.market.world.products import RANGE

TEXT_TABLES = ("reviews", "social_posts", "crisis_feed", "inbox_messages")
FILES = ("aspects", "use", "frame", "posts", "crisis", "inbox")
# What a text converted from Simplified Chinese gives itself away by.
MAINLAND = (
    "質量",
    "性價比",
    "給力",
    "包郵",
    "快遞",
    "發貨",
    "視頻",
    "屏幕",
    "信息",
    "默認",
    "短信",
    "二維碼",
    "鏈接",
    "靠譜",
    "立馬",
    "小夥伴",
    "種草",
    "拔草",
    "點贊",
    "賬號",
    "博主",
    "反饋",
    "渠道",
    "土豪",
    "顏值",
    "干貨",
    "軟件",
    "程序員",
    "激活",
    "網絡",
    "打車",
    "充電寶",
    "牛逼",
    "走心",
    "高大上",
    "接地氣",
    "用戶",
    "店鋪",
    "商家",
    "優化",
    "水平高",
    "關注我",
    "親們",
    "收藏店",
    "直男",
    "美女們",
)


def test_every_chinese_character_is_one_that_taiwan_writes() -> None:
    # Big5 as Windows knows it holds the characters of Taiwan and no simplified one.
    for name in FILES:
        for pool in phrases(name).values():
            for wordings in pool:
                for sign in "".join(wordings):
                    if unicodedata.name(sign, "").startswith("CJK UNIFIED"):
                        sign.encode("cp950")


def test_nobody_writes_as_they_do_across_the_strait(history: History) -> None:
    for table in TEXT_TABLES:
        everything = "\n".join(history.tables[table]["text_zh"])
        assert [word for word in MAINLAND if word in everything] == []


def test_no_slot_stays_unfilled_and_no_text_is_empty(history: History) -> None:
    for table in TEXT_TABLES:
        texts = history.tables[table]["text_zh"]
        assert not texts.str.contains(r"[{}|]", regex=True).any()
        assert texts.str.strip().ne("").all()


def test_texts_are_varied(history: History) -> None:
    reviews, posts = history.tables["reviews"]["text_zh"], history.tables["social_posts"]["text_zh"]
    for texts in (reviews, posts):
        assert texts.nunique() / len(texts) >= 0.85
        assert texts.value_counts().iloc[0] / len(texts) <= 0.01


def test_each_product_can_be_praised_and_blamed_in_every_respect() -> None:
    for item in RANGE:
        for aspect in ASPECTS:
            for sign in "+-":
                assert len(about(aspect, sign, item.sku)) >= 9, (item.sku, aspect, sign)
    assert set(KIND_OF) == {item.sku for item in RANGE}


def test_a_phrase_with_choices_is_kept_as_all_its_wordings() -> None:
    wordings = next(pool for pool in phrases("aspects")["price +"] if "沒有想像中貴" in pool)
    assert wordings == ("沒有想像中貴",)
    assert {"夾鏈袋好開好封", "夾鏈袋密封做得好"} in [set(pool) for pool in phrases("aspects")["packaging + L1"]]
