"""Media: `geo_weekly`, `ads_daily`, `traffic_daily`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["ADS_DAILY", "GEO_WEEKLY", "TRAFFIC_DAILY"]

_DATE = ("日期", "Date")

GEO_WEEKLY = Table(
    "geo_weekly",
    Text("各區每週銷售與廣告費", "Sales and media spend by area and week"),
    Text("一列是一個營業區的一週，只列完整的週", "One row is one sales area in one week; whole weeks only"),
    (
        column(
            "area", "code", ("營業區", "Sales area"), ("六個營業區之一", "One of six sales areas"), codes=codes.AREAS
        ),
        column("week_start", "date", ("週起始日", "Week start"), ("那一週的星期一", "The Monday of the week")),
        column(
            "share",
            "share",
            ("顧客占比", "Share of customers"),
            ("該區顧客占全公司的比率，兩年不變", "The area's part of all customers, the same in both years"),
        ),
        column(
            "orders",
            "count",
            ("訂單數", "Orders"),
            ("該區該週成立的訂單，含各銷售通路", "Completed orders of the area in the week, in all sales channels"),
        ),
        column(
            "revenue_ntd",
            "count",
            ("淨營收", "Net revenue"),
            ("同一批訂單的淨營收，未稅", "Net revenue of the same orders, without VAT"),
            unit="NT$",
        ),
        *(
            column(
                f"spend_{channel}_ntd",
                "count",
                (f"{label.zh}費用", f"Spend on {label.en}"),
                (f"該週投放在該區的{label.zh}費用，未稅", f"Spent on {label.en} in the area in the week, without VAT"),
                unit="NT$",
            )
            for channel, label in codes.MEDIA_CHANNELS.items()
        ),
    ),
    ("area", "week_start"),
    source=Text("行銷部依訂單系統與各廣告平台帳單整理", "Marketing, from the order system and the platforms' invoices"),
)

ADS_DAILY = Table(
    "ads_daily",
    Text("廣告每日報表", "Ads by day"),
    Text(
        "一列是一個廣告活動的一天，沒有花費的日子不列",
        "One row is one campaign on one day; days without cost are left out",
    ),
    (
        column("date", "date", _DATE, ("投放日期", "The day of delivery")),
        column(
            "channel",
            "code",
            ("媒體", "Media channel"),
            ("活動所屬的媒體", "The channel it belongs to"),
            codes=codes.MEDIA_CHANNELS,
        ),
        column("campaign", "code", ("廣告活動", "Campaign"), ("廣告活動", "The campaign"), codes=codes.AD_CAMPAIGNS),
        column("impressions", "count", ("曝光數", "Impressions"), ("廣告被顯示的次數", "How often it was shown")),
        column("clicks", "count", ("點擊數", "Clicks"), ("廣告被點擊的次數", "How often it was clicked")),
        column(
            "cost_ntd",
            "count",
            ("費用", "Cost"),
            ("平台收取的費用，未稅", "What the platform charged, without VAT"),
            unit="NT$",
        ),
        column(
            "conversions_platform",
            "number",
            ("平台回報轉換數", "Conversions claimed"),
            (
                "平台自己歸功的訂單數；各平台會重複計算同一張訂單",
                "Orders that the platform credits to itself; several platforms count the same order",
            ),
        ),
        column(
            "value_platform_ntd",
            "count",
            ("平台回報轉換值", "Value claimed"),
            ("平台回報的訂單金額", "NT$ of the orders that the platform claims"),
            unit="NT$",
        ),
    ),
    ("date", "campaign"),
    source=Text("各廣告平台的後台報表", "Reports of the ad platforms"),
)

TRAFFIC_DAILY = Table(
    "traffic_daily",
    Text("官網與 App 每日流量", "Website and app traffic by day"),
    Text("一列是一天、一個來源、一種裝置", "One row is one day, source and device"),
    (
        column("date", "date", _DATE, ("臺灣時間的日期", "The day in Taiwan's time")),
        column(
            "channel_group",
            "code",
            ("流量來源", "Source of traffic"),
            ("工作階段的來源分組", "The group that the visit came from"),
            codes=codes.CHANNEL_GROUPS,
        ),
        column(
            "device",
            "code",
            ("裝置", "Device"),
            ("使用的裝置，平板計入手機", "The device; tablets count as phones"),
            codes=codes.DEVICES,
        ),
        column("sessions", "count", ("工作階段數", "Sessions"), ("造訪次數", "How many visits")),
        column(
            "engaged_sessions",
            "count",
            ("互動工作階段數", "Engaged sessions"),
            ("停留 10 秒以上、看兩頁以上或有轉換的造訪", "Visits of ten seconds, two pages or a conversion"),
        ),
        column("new_users", "count", ("新使用者", "New users"), ("第一次造訪的使用者", "Users on their first visit")),
        column(
            "add_to_carts",
            "count",
            ("加入購物車", "Carts filled"),
            ("有放商品進購物車的造訪", "Visits in which a product was put into the cart"),
        ),
        column(
            "orders",
            "count",
            ("訂單數", "Orders"),
            ("最後一次點擊來自這個來源的成立訂單", "Completed orders whose last click was this source"),
        ),
        column(
            "revenue_ntd",
            "count",
            ("淨營收", "Net revenue"),
            (
                "同一批訂單的淨營收，未稅；每天合計等於訂單",
                "Net revenue of the same orders, without VAT; a day's sum is the orders'",
            ),
            unit="NT$",
        ),
    ),
    ("date", "channel_group", "device"),
    source=Text("網站與 App 分析工具，每日與訂單核對", "Web and app analytics, reconciled with the orders each day"),
)
