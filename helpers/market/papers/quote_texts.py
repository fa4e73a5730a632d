"""The 34 lines of the vendors' quotations, in words, with the middle of each price.

All vendors are invented. Platforms are named as the places where the work is done.
"""

from __future__ import annotations

from dataclasses import dataclass

from helpers.words import Text

__all__ = ["OFFERS", "VENDORS", "Offer"]

VENDORS = {
    "mojian": Text("墨澗媒合", "Mojian Media"),
    "luyan": Text("鹿衍搜尋", "Luyan Search"),
    "xiguo": Text("汐菓整合", "Xiguo Integrated"),
    "xufan": Text("栩帆社群", "Xufan Social"),
    "lihao": Text("粒皓影像", "Lihao Films"),
    "fengye": Text("楓曳訊息", "Fengye Messaging"),
    "chengzhi": Text("澄枳行動", "Chengzhi Mobile"),
    "cenli": Text("岑笠通路", "Cenli Retail"),
    "yanhe": Text("硯禾文案", "Yanhe Copy"),
}


@dataclass(frozen=True)
class Offer:
    """One vendor's price for one item.

    `bands` are the last unit of each price band (None: no end) with its price in NT$; prices and
    fees move by company around what stands here. `fixed_price` marks money itself: NT$1,000 of media
    cost NT$1,000 everywhere.
    """

    item: str
    platform_kind: str
    vendor: str
    unit: str
    bands: tuple[tuple[int | None, float], ...]
    lead_days: tuple[int, int]
    notes: Text
    fee_base: str = "none"
    fee_pct: float = 0.0
    min_spend_ntd: int = 0
    vat_included: bool = False
    fixed_price: bool = False


_PAYS_PLATFORM = Text("媒體費由廠商代墊，月結", "The vendor advances the media money; monthly account")
_MEDIA = ((None, 1_000.0),)

OFFERS = (
    Offer(
        "search_ads",
        "search",
        "mojian",
        "media_1000",
        _MEDIA,
        (3, 5),
        Text("服務費以媒體總額計算，總額含服務費", "The fee is a share of gross media, and gross holds the fee"),
        "gross",
        15.0,
        60_000,
        fixed_price=True,
    ),
    Offer(
        "search_ads",
        "search",
        "luyan",
        "media_1000",
        _MEDIA,
        (4, 7),
        Text("服務費以實付 Google 的媒體淨額計算", "The fee is a share of the net media paid to Google"),
        "net",
        16.5,
        40_000,
        fixed_price=True,
    ),
    Offer(
        "shopping_ads",
        "search",
        "mojian",
        "media_1000",
        _MEDIA,
        (5, 8),
        Text("含商品資料檔維護；服務費以媒體總額計算", "Product feed kept up; the fee is a share of gross media"),
        "gross",
        16.0,
        50_000,
        fixed_price=True,
    ),
    Offer(
        "shopping_ads",
        "search",
        "luyan",
        "media_1000",
        _MEDIA,
        (5, 8),
        Text("商品資料檔由我方提供", "We supply the product feed"),
        "net",
        15.0,
        30_000,
        fixed_price=True,
    ),
    Offer(
        "keyword_research",
        "search",
        "luyan",
        "piece",
        ((None, 24_000.0),),
        (5, 8),
        Text("一條產品線，含否定關鍵字建議", "One line, with suggested negative keywords"),
    ),
    Offer(
        "keyword_research",
        "search",
        "yanhe",
        "piece",
        ((None, 19_500.0),),
        (7, 10),
        Text("一條產品線，不含否定關鍵字", "One line, without negative keywords"),
        vat_included=True,
    ),
    Offer(
        "seo_article",
        "search",
        "yanhe",
        "piece",
        ((None, 6_400.0),),
        (6, 9),
        Text("1,200 字；著作權歸我方", "1,200 characters; the rights are ours"),
    ),
    Offer(
        "seo_article",
        "search",
        "xiguo",
        "piece",
        ((None, 7_200.0),),
        (5, 7),
        Text(
            "1,500 字，含兩張圖；只授權官網使用一年",
            "1,500 characters and two pictures; licensed for our website for one year",
        ),
        min_spend_ntd=21_600,
    ),
    Offer(
        "meta_ads",
        "social",
        "xufan",
        "media_1000",
        _MEDIA,
        (2, 4),
        _PAYS_PLATFORM,
        "gross",
        15.0,
        50_000,
        fixed_price=True,
    ),
    Offer(
        "meta_ads",
        "social",
        "mojian",
        "media_1000",
        _MEDIA,
        (3, 5),
        Text("服務費以媒體淨額計算，素材另計", "The fee is a share of net media; creative extra"),
        "net",
        17.0,
        30_000,
        fixed_price=True,
    ),
    Offer(
        "youtube_ads",
        "social",
        "mojian",
        "media_1000",
        _MEDIA,
        (4, 6),
        _PAYS_PLATFORM,
        "net",
        14.0,
        80_000,
        fixed_price=True,
    ),
    Offer(
        "creator_post",
        "social",
        "xufan",
        "piece",
        ((None, 28_000.0),),
        (10, 15),
        Text(
            "追蹤 3 到 8 萬的創作者；貼文必須標示合作",
            "Creators with 30,000 to 80,000 followers; partnership disclosed",
        ),
        "net",
        10.0,
    ),
    Offer(
        "creator_post",
        "social",
        "xiguo",
        "piece",
        ((None, 33_500.0),),
        (8, 12),
        Text("追蹤 5 到 10 萬；含廣告授權三個月", "50,000 to 100,000 followers; with three months' use in ads"),
    ),
    Offer(
        "short_film",
        "social",
        "lihao",
        "piece",
        ((3, 42_000.0), (None, 36_000.0)),
        (12, 18),
        Text(
            "30 秒直式，第 4 支起適用第二級單價；音樂已取得授權",
            "30 seconds, upright; from the fourth film the second price; music licensed",
        ),
    ),
    Offer(
        "short_film",
        "social",
        "xiguo",
        "piece",
        ((None, 47_000.0),),
        (9, 14),
        Text("30 秒直式，含字幕與兩種開頭", "30 seconds, upright, with subtitles and two openings"),
        vat_included=True,
    ),
    Offer(
        "image_set",
        "social",
        "lihao",
        "piece",
        ((None, 9_800.0),),
        (4, 6),
        Text("一組五張", "Five images a set"),
        min_spend_ntd=19_600,
    ),
    Offer(
        "image_set",
        "social",
        "yanhe",
        "piece",
        ((None, 8_600.0),),
        (5, 8),
        Text("一組五張，含標題文案兩則", "Five images a set, with two headlines"),
    ),
    Offer(
        "community_month",
        "social",
        "xufan",
        "month",
        ((None, 46_000.0),),
        (8, 12),
        Text(
            "每月 20 則貼文與上班時間回覆；至少簽三個月",
            "20 posts a month and replies in office hours; three months at least",
        ),
        min_spend_ntd=138_000,
    ),
    Offer(
        "line_messages",
        "app",
        "fengye",
        "message",
        ((30_000, 0.22), (100_000, 0.18), (300_000, 0.14), (None, 0.11)),
        (1, 2),
        Text(
            "各級距只適用該級距內的訊息；按月計算",
            "Each price holds for the messages of its band only; counted by month",
        ),
        min_spend_ntd=6_000,
    ),
    Offer(
        "line_messages",
        "app",
        "chengzhi",
        "message",
        ((50_000, 0.20), (200_000, 0.17), (None, 0.13)),
        (2, 3),
        Text(
            "各級距只適用該級距內的訊息；含分眾標籤工具",
            "Each price holds for the messages of its band only; with a tagging tool",
        ),
        min_spend_ntd=12_000,
    ),
    Offer(
        "push_tool",
        "app",
        "chengzhi",
        "month",
        ((None, 15_800.0),),
        (6, 10),
        Text("每月 50 萬則以內", "Up to 500,000 pushes a month"),
        vat_included=True,
    ),
    Offer(
        "in_app_banner",
        "app",
        "chengzhi",
        "day",
        ((None, 13_500.0),),
        (5, 8),
        Text(
            "合作生活類 App 的首頁橫幅，一日一檔", "Front-page banner of a partner lifestyle app; one advertiser a day"
        ),
        min_spend_ntd=40_500,
    ),
    Offer(
        "momo_banner",
        "third_party",
        "cenli",
        "day",
        ((None, 31_000.0),),
        (10, 14),
        Text(
            "momo 首頁輪播一格，一日；需配合檔期主題", "One slot of the momo front page for a day; must fit the theme"
        ),
        min_spend_ntd=62_000,
    ),
    Offer(
        "momo_banner",
        "third_party",
        "mojian",
        "day",
        ((None, 28_500.0),),
        (12, 16),
        Text("momo 首頁輪播一格，一日；服務費另計", "One slot of the momo front page for a day; fee extra"),
        "net",
        10.0,
    ),
    Offer(
        "shopee_ads",
        "third_party",
        "cenli",
        "media_1000",
        _MEDIA,
        (2, 4),
        Text("蝦皮站內關鍵字與探索廣告", "Shopee keyword and discovery ads"),
        "net",
        12.0,
        20_000,
        fixed_price=True,
    ),
    Offer(
        "forum_article",
        "third_party",
        "yanhe",
        "piece",
        ((None, 22_000.0),),
        (7, 10),
        Text(
            "論壇官方合作文章一篇，標示合作；含留言回覆七天",
            "One official article in a forum, marked as partnership; replies for seven days",
        ),
    ),
    Offer(
        "forum_article",
        "third_party",
        "xufan",
        "piece",
        ((None, 26_500.0),),
        (6, 9),
        Text(
            "論壇官方合作文章一篇，標示合作；含置頂三天",
            "One official article in a forum, marked as partnership; on top for three days",
        ),
        vat_included=True,
    ),
    Offer(
        "shop_page",
        "third_party",
        "cenli",
        "piece",
        ((None, 18_500.0),),
        (6, 9),
        Text(
            "momo 或蝦皮商城活動頁一頁，含修改兩次",
            "One campaign page in the momo or Shopee shop, two rounds of changes",
        ),
    ),
)
