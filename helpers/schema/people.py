"""Who buys: `members`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["MEMBERS"]

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
