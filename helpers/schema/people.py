"""Who buys, and what they say: `members`, `survey`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["MEMBERS", "SURVEY"]

_CITY = ("縣市", "City or county")
_REGION = ("地區", "Region")
_GENDER = ("性別", "Gender")

MEMBERS = Table(
    "members",
    Text("會員", "Members"),
    Text("一列是一位會員", "One row is one member"),
    (
        column("member_id", "id", ("會員編號", "Member"), ("會員編號", "The member's own number")),
        column("join_date", "date", ("加入日", "Joined on"), ("加入會員的日期", "The day of joining")),
        column(
            "gender",
            "code",
            _GENDER,
            ("會員自填，可能空白", "As stated; may be blank"),
            codes=codes.GENDERS,
            may_miss=True,
        ),
        column(
            "birth_year",
            "count",
            ("出生年", "Birth year"),
            ("會員自填，有系統預設值混入", "As stated; some hold a system default"),
            unit="year",
            may_miss=True,
            faults=("sentinel_birth_year",),
        ),
        column(
            "education",
            "code",
            ("教育程度", "Education"),
            ("選填，約四成空白", "Optional; about 40 % blank"),
            codes=codes.EDUCATION,
            may_miss=True,
        ),
        column("city", "text", _CITY, ("會員自填的居住地", "Where they live, as typed"), faults=("city_spelling",)),
        column(
            "region",
            "code",
            _REGION,
            ("由系統郵遞區號判定", "Set by the system from the postcode"),
            codes=codes.REGIONS,
        ),
        column(
            "income_band",
            "code",
            ("收入級距", "Income band"),
            ("選填，約五成五空白", "Optional; about 55 % blank"),
            codes=codes.INCOME_BANDS,
            may_miss=True,
        ),
        column(
            "tier",
            "code",
            ("會員等級", "Tier"),
            ("依最近 12 個月消費", "By spend in the last 12 months"),
            codes=codes.TIERS,
        ),
        column(
            "consent_marketing",
            "flag",
            ("同意行銷", "Marketing consent"),
            ("目前是否同意收到行銷訊息", "Whether they agree to marketing now"),
            codes=codes.YES_NO,
        ),
        column(
            "consent_date",
            "date",
            ("同意日", "Consent on"),
            ("第一次同意的日期", "When they first agreed"),
            may_miss=True,
        ),
        column(
            "opt_out_date", "date", ("退訂日", "Opted out on"), ("退訂的日期", "When they opted out"), may_miss=True
        ),
        column(
            "reconsent_date",
            "date",
            ("再次同意日", "Consented again on"),
            ("退訂後再次同意的日期", "When they agreed again after opting out"),
            may_miss=True,
        ),
    ),
    ("member_id",),
    source=Text(
        "會員系統的匯出檔；姓名與聯絡方式已經拿掉", "The membership system's export, names and contacts taken out"
    ),
)

_ATTITUDES = (
    ("att_price", "在意價格", "Price matters"),
    ("att_quality", "在意品質", "Quality matters"),
    ("att_eco", "在意環保", "The environment matters"),
    ("att_gift", "在意送禮體面", "A good gift matters"),
    ("att_convenience", "在意方便", "Convenience matters"),
    ("att_ingredients", "在意成分", "Ingredients matter"),
)

SURVEY = Table(
    "survey",
    Text("問卷", "Survey"),
    Text("一列是一位受訪者", "One row is one respondent"),
    (
        column("respondent_id", "id", ("受訪者", "Respondent"), ("受訪者編號", "The respondent's own number")),
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
        column("gender", "code", _GENDER, ("性別", "Gender"), codes=codes.GENDERS),
        column("age_band", "code", ("年齡層", "Age band"), ("年齡層", "Age band"), codes=codes.AGE_BANDS),
        column("region", "code", _REGION, ("居住地區", "Where they live"), codes=codes.REGIONS),
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
    ),
    ("respondent_id",),
)
