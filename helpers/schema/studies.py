"""What people say when they are asked: `survey`, `brand_image`, `conjoint`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["BRAND_IMAGE", "CONJOINT", "SURVEY"]

_RESPONDENT = ("受訪者", "Respondent")
_ATTITUDES = (
    ("att_price", "在意價格", "Price matters"),
    ("att_quality", "在意品質", "Quality matters"),
    ("att_eco", "在意環保", "The environment matters"),
    ("att_gift", "在意送禮體面", "A good gift matters"),
    ("att_convenience", "在意方便", "Convenience matters"),
    ("att_ingredients", "在意成分", "Ingredients matter"),
)
_CELLS = {
    f"{gender}_{band}": Text(f"{sex.zh}性，{age.zh}", f"{sex.en}, {age.en}")
    for gender, sex in codes.GENDERS.items()
    for band, age in codes.AGE_BANDS.items()
}
_SHOP_CHANNELS = {
    "web": Text("品牌官網", "Brands' own websites"),
    "app": Text("品牌 App", "Brands' own apps"),
    "momo": Text("momo", "momo"),
    "shopee": Text("蝦皮", "Shopee"),
    "o2o": Text("快閃與市集", "Pop-ups and markets"),
}
_IMAGE_BRANDS = {
    **{code: label for code, label in codes.BRANDS.items() if code != "other"},
    "ideal": Text("理想中的店", "The shop they would wish for"),
}
_IMAGE_ATTRIBUTES = {
    "price_value": Text("價格實在", "Good value for money"),
    "quality": Text("品質好", "Good quality"),
    "eco": Text("對環境友善", "Kind to the environment"),
    "gift_worthy": Text("送禮體面", "Makes a good gift"),
    "convenience": Text("買起來方便", "Easy to buy from"),
    "ingredients": Text("成分讓人安心", "Ingredients one can trust"),
    "design": Text("設計好看", "Good design"),
    "trust": Text("值得信賴", "A brand to rely on"),
}
_ORIGINS = {
    "taiwan": Text("臺灣製", "Made in Taiwan"),
    "japan": Text("日本製", "Made in Japan"),
    "vietnam": Text("越南製", "Made in Vietnam"),
}
_PACKS = {"standard": Text("一般包裝", "Standard pack"), "eco": Text("環保包裝", "Eco pack")}

SURVEY = Table(
    "survey",
    Text("問卷", "Survey"),
    Text("一列是一位受訪者", "One row is one respondent"),
    (
        column("respondent_id", "id", _RESPONDENT, ("受訪者編號", "The respondent's own number")),
        column(
            "weight_cell",
            "code",
            ("加權格", "Weighting cell"),
            ("性別與年齡層的組合，加權時逐格計算", "Gender with age band; weights are worked out cell by cell"),
            codes=_CELLS,
        ),
        *(
            column(
                name,
                "count",
                (zh, en),
                ("1 完全不同意，7 完全同意", "1 disagree strongly, 7 agree strongly"),
                unit="1–7",
            )
            for name, zh, en in _ATTITUDES
        ),
        column("gender", "code", ("性別", "Gender"), ("性別", "Gender"), codes=codes.GENDERS),
        column("age_band", "code", ("年齡層", "Age band"), ("年齡層", "Age band"), codes=codes.AGE_BANDS),
        column("region", "code", ("地區", "Region"), ("居住地區", "Where they live"), codes=codes.REGIONS),
        column(
            "app_user",
            "flag",
            ("App 使用者", "App user"),
            ("是否使用我們的 App；樣本中偏多", "Whether they use our app; over-sampled"),
            codes=codes.YES_NO,
        ),
        *(
            column(
                f"consider_{brand}",
                "flag",
                (f"會考慮{label.zh}", f"Would consider {label.en}"),
                ("下次購買會不會考慮", "Would consider it for the next purchase"),
                codes=codes.YES_NO,
            )
            for brand, label in codes.BRANDS.items()
            if brand != "other"
        ),
        column(
            "current_brand",
            "code",
            ("目前主要品牌", "Main brand now"),
            ("最近一次主要購買的品牌", "Where they bought most recently"),
            codes=codes.BRANDS,
        ),
        column(
            "top_channel",
            "code",
            ("最常用的通路", "Channel used most"),
            ("近三個月最常在哪裡買生活用品", "Where they bought household goods most often in three months"),
            codes=_SHOP_CHANNELS,
        ),
        column(
            "spend_ntd",
            "count",
            ("生活用品花費", "Spend on household goods"),
            ("近三個月在各家店的合計，受訪者自填", "In three months at all shops together, as they say"),
            unit="NT$",
        ),
        column(
            "satisfaction",
            "count",
            ("滿意度", "Satisfaction"),
            ("對目前主要品牌，1 很不滿意，7 很滿意", "With the main brand; 1 very unhappy, 7 very happy"),
            unit="1–7",
        ),
        column(
            "switch_intent",
            "count",
            ("轉換意願", "Intention to switch"),
            ("未來三個月換品牌的意願，1 很低，7 很高", "To another brand within three months; 1 very low, 7 very high"),
            unit="1–7",
        ),
        column(
            "eco_importance",
            "code",
            ("環保包裝重要性", "Importance of eco packaging"),
            ("環保包裝對購買有多重要", "How much eco packaging matters when buying"),
            codes=codes.IMPORTANCE,
        ),
        column(
            "holdout",
            "flag",
            ("保留樣本", "Held out"),
            (
                "1 是隨機保留、只用來檢驗模型的人；0 是用來建立模型的人",
                "1: kept aside at random, only to test a model; 0: to build it with",
            ),
            codes=codes.YES_NO,
        ),
    ),
    ("respondent_id",),
    source=Text(
        "線上問卷，邀請先以 App 推播發出，另有 EDM 與網站彈窗",
        "An online survey; the invitation went out by App push first, then by e-mail and on the website",
    ),
)

BRAND_IMAGE = Table(
    "brand_image",
    Text("品牌形象", "Brand image"),
    Text(
        "一列是一位受訪者對一個品牌（或理想中的店）在一項屬性上的看法",
        "One row is what one respondent thinks of one brand, or of the shop they would wish for, on one attribute",
    ),
    (
        column(
            "respondent_id",
            "id",
            _RESPONDENT,
            ("問卷的前 400 位受訪者", "The first 400 respondents of the survey"),
            points_to="survey",
        ),
        column(
            "brand",
            "code",
            ("品牌", "Brand"),
            (
                "五個品牌，另加「理想中的店」；比較品牌時先排除理想中的店",
                "Five brands and the shop they would wish for; leave the latter out when brands are compared",
            ),
            codes=_IMAGE_BRANDS,
        ),
        column("attribute", "code", ("屬性", "Attribute"), ("問的是哪一項", "What was asked"), codes=_IMAGE_ATTRIBUTES),
        column(
            "rating",
            "count",
            ("評分", "Rating"),
            ("1 完全不符合，7 完全符合", "1 does not fit at all, 7 fits completely"),
            unit="1–7",
        ),
        column(
            "assoc",
            "flag",
            ("聯想", "Association"),
            (
                "看到品牌會不會想到這一項；理想中的店則是「一定要有」",
                "Whether the brand brings it to mind; for the ideal shop, whether it is a must",
            ),
            codes=codes.YES_NO,
        ),
    ),
    ("respondent_id", "brand", "attribute"),
    source=Text("線上問卷的延伸題組", "A further part of the online survey"),
)

CONJOINT = Table(
    "conjoint",
    Text("聯合分析", "Conjoint study"),
    Text("一列是一位受訪者對一張商品卡的評分", "One row is one respondent's rating of one product card"),
    (
        column(
            "respondent_id",
            "id",
            _RESPONDENT,
            ("問卷的前 300 位受訪者", "The first 300 respondents of the survey"),
            points_to="survey",
        ),
        column("profile", "count", ("商品卡", "Card"), ("九張卡的編號", "Which of the nine cards"), unit="1–9"),
        column("price_ntd", "count", ("價格", "Price"), ("卡上的售價", "The price on the card"), unit="NT$"),
        column("origin", "code", ("產地", "Origin"), ("卡上的產地", "The origin on the card"), codes=_ORIGINS),
        column("pack", "code", ("包裝", "Pack"), ("卡上的包裝", "The pack on the card"), codes=_PACKS),
        column(
            "ship_days",
            "count",
            ("到貨天數", "Delivery time"),
            ("下單後幾天到貨", "Days from order to delivery"),
            unit="days",
        ),
        column(
            "rating",
            "count",
            ("購買意願", "Likelihood of buying"),
            ("1 一定不買，10 一定會買", "1 certainly not, 10 certainly"),
            unit="1–10",
        ),
    ),
    ("respondent_id", "profile"),
    source=Text("線上問卷的延伸題組", "A further part of the online survey"),
)
