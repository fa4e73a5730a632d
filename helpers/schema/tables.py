"""Every table a learner can open, described once: the data dictionary, the file reader and the checks read this."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.schema import codes
from helpers.schema.table import Column, Kind, Table
from helpers.words import Text

__all__ = ["TABLES"]


def _column(
    name: str,
    kind: Kind,
    label: tuple[str, str],
    meaning: tuple[str, str],
    *,
    unit: str = "",
    codes: Mapping[str, Text] | None = None,
    may_miss: bool = False,
    points_to: str = "",
) -> Column:
    return Column(name, kind, Text(*label), Text(*meaning), unit, codes or {}, may_miss, points_to)


_SKU = ("商品代號", "SKU")
_LINE = ("產品線", "Product line")
_CHANNEL = ("銷售通路", "Sales channel")
_CITY = ("縣市", "City or county")
_REGION = ("地區", "Region")
_GENDER = ("性別", "Gender")

PRODUCTS = Table(
    "products",
    Text("商品", "Products"),
    Text("一列是一個商品", "One row is one product"),
    (
        _column("sku", "id", _SKU, ("商品的代號", "The product's own number")),
        _column("line", "code", _LINE, ("商品所屬的產品線", "The line it belongs to"), codes=codes.LINES),
        _column("name_zh", "text", ("中文品名", "Chinese name"), ("中文品名", "Its name in Chinese")),
        _column("name_en", "text", ("英文品名", "English name"), ("英文品名", "Its name in English")),
        _column("list_price_ntd", "count", ("定價", "List price"), ("2025 年底的定價，未稅", "List price at the end of 2025, without VAT"), unit="NT$"),
        _column("unit_cost_ntd", "count", ("單位成本", "Unit cost"), ("進貨或製造一件的成本", "Cost of buying or making one"), unit="NT$"),
        _column("regulated_as", "code", ("適用法規類別", "Regulated as"), ("上架與廣告要遵守哪一類規範", "Which rules its label and advertising follow"), codes=codes.REGULATIONS),
        _column("launch_date", "date", ("上市日", "Launch date"), ("第一次開賣的日期", "The first day on sale")),
        _column("lead_days", "count", ("補貨天數", "Lead time"), ("下單到入庫的天數", "Days from our order to our shelf"), unit="days"),
        _column("unit_size", "text", ("規格", "Size"), ("一件的容量、重量或件數", "What one unit holds")),
    ),
    ("sku",),
)

PRICES = Table(
    "prices",
    Text("每週售價", "Weekly prices"),
    Text("一列是一個商品一週的售價", "One row is the price of one product in one week"),
    (
        _column("sku", "id", _SKU, ("商品代號", "The product"), points_to="products"),
        _column("week_start", "date", ("週起始日", "Week start"), ("那一週的星期一", "The Monday of the week")),
        _column("price_ntd", "count", ("售價", "Price"), ("該週實際售價，未稅", "What one unit sold for, without VAT"), unit="NT$"),
        _column("promo_id", "id", ("促銷代號", "Promotion"), ("該週適用的促銷，沒有就空白", "The promotion in force, blank when none"), may_miss=True, points_to="promotions"),
    ),
    ("sku", "week_start"),
)

PROMOTIONS = Table(
    "promotions",
    Text("促銷活動", "Promotions"),
    Text("一列是一檔促銷", "One row is one promotion"),
    (
        _column("promo_id", "id", ("促銷代號", "Promotion"), ("促銷代號", "The promotion's own number")),
        _column("name_zh", "text", ("中文名稱", "Chinese name"), ("活動名稱", "Its name in Chinese")),
        _column("name_en", "text", ("英文名稱", "English name"), ("活動英文名稱", "Its name in English")),
        _column("start_date", "date", ("開始日", "Start"), ("第一天", "First day")),
        _column("end_date", "date", ("結束日", "End"), ("最後一天", "Last day")),
        _column("line", "code", _LINE, ("哪一條產品線打折", "Which line was cheaper"), codes=codes.PROMOTED_LINES),
        _column("depth", "share", ("折扣深度", "Depth"), ("比定價便宜多少，0.20 是八折", "How far below list price; 0.20 is 20 % off")),
    ),
    ("promo_id",),
)

ORDERS_RAW = Table(
    "orders_raw",
    Text("訂單（原始）", "Orders as exported"),
    Text("一列應該是一張訂單，但匯出檔有重複", "One row should be one order, but the export repeats some"),
    (
        _column("order_id", "id", ("訂單編號", "Order number"), ("訂單編號", "The order's own number")),
        _column("ts_utc", "moment_utc", ("下單時間（UTC）", "Ordered at (UTC)"), ("世界協調時間，台灣時間要加 8 小時", "Universal time; Taiwan is eight hours ahead")),
        _column("member_id", "id", ("會員編號", "Member"), ("訪客與平台訂單為空白", "Blank for guests and marketplace orders"), may_miss=True, points_to="members"),
        _column("sales_channel", "code", _CHANNEL, ("在哪裡下單", "Where it was placed"), codes=codes.SALES_CHANNELS),
        _column("status", "code", ("訂單狀態", "Status"), ("匯出當時的狀態", "Its state when exported"), codes=codes.STATUSES),
        _column("coupon", "text", ("優惠碼", "Coupon"), ("使用的優惠碼，沒有就空白", "The coupon used, blank when none"), may_miss=True),
        _column("ship_fee_ntd", "count", ("運費", "Shipping fee"), ("顧客付的運費，未稅", "What the customer paid for shipping, without VAT"), unit="NT$"),
        _column("city", "text", _CITY, ("收件縣市，照顧客輸入", "Where it was sent, as the customer typed it")),
        _column("session_id", "id", ("工作階段", "Session"), ("官網與 App 才有", "Own website and app only"), may_miss=True),
    ),
    ("order_id",),
    key_repeats=True,
)

ORDER_LINES = Table(
    "order_lines",
    Text("訂單明細", "Order lines"),
    Text("一列是一張訂單裡的一個商品", "One row is one product in one order"),
    (
        _column("order_id", "id", ("訂單編號", "Order number"), ("訂單編號", "The order"), points_to="orders_raw"),
        _column("line_no", "count", ("項次", "Line"), ("訂單裡的第幾項", "Its place in the order")),
        _column("sku", "id", _SKU, ("商品代號", "The product"), points_to="products"),
        _column("qty", "count", ("數量", "Quantity"), ("件數，負數是用沖銷登錄的退貨", "Units; a negative number is a return booked as a counter-entry"), unit="units"),
        _column("unit_price_ntd", "count", ("單價", "Unit price"), ("成交單價，未稅", "Price of one unit, without VAT"), unit="NT$"),
        _column("discount_ntd", "count", ("折抵金額", "Discount"), ("優惠碼折抵在這一項的金額", "What the coupon took off this line"), unit="NT$"),
        _column("return_date", "date", ("退貨日", "Returned on"), ("整項退回的日期，沒有就空白", "When the whole line came back, blank when kept"), may_miss=True),
    ),
    ("order_id", "line_no"),
)

ORDERS_CLEAN = Table(
    "orders_clean",
    Text("訂單（已清理）", "Orders, cleaned"),
    Text("一列是一張成立的訂單", "One row is one completed order"),
    (
        _column("order_id", "id", ("訂單編號", "Order number"), ("訂單編號", "The order's own number")),
        _column("ordered_at", "moment", ("下單時間", "Ordered at"), ("台灣時間", "Taiwan's time")),
        _column("member_id", "id", ("會員編號", "Member"), ("訪客與平台訂單為空白", "Blank for guests and marketplace orders"), may_miss=True, points_to="members"),
        _column("sales_channel", "code", _CHANNEL, ("在哪裡下單", "Where it was placed"), codes=codes.SALES_CHANNELS),
        _column("city", "text", _CITY, ("收件縣市，寫法一致", "Where it was sent, spelled one way")),
        _column("units", "count", ("件數", "Units"), ("扣掉退貨後的件數", "Units kept"), unit="units"),
        _column("net_revenue_ntd", "count", ("淨營收", "Net revenue"), ("扣掉折抵與退貨，未稅，不含運費", "After discounts and returns, without VAT and shipping"), unit="NT$"),
    ),
    ("order_id",),
)

MEMBERS = Table(
    "members",
    Text("會員", "Members"),
    Text("一列是一位會員", "One row is one member"),
    (
        _column("member_id", "id", ("會員編號", "Member"), ("會員編號", "The member's own number")),
        _column("join_date", "date", ("加入日", "Joined on"), ("加入會員的日期", "The day of joining")),
        _column("gender", "code", _GENDER, ("會員自填，可能空白", "As stated; may be blank"), codes=codes.GENDERS, may_miss=True),
        _column("birth_year", "count", ("出生年", "Birth year"), ("會員自填，有系統預設值混入", "As stated; some hold a system default"), unit="year", may_miss=True),
        _column("education", "code", ("教育程度", "Education"), ("選填，約四成空白", "Optional; about 40 % blank"), codes=codes.EDUCATION, may_miss=True),
        _column("city", "text", _CITY, ("會員自填的居住地", "Where they live, as typed")),
        _column("region", "code", _REGION, ("由系統郵遞區號判定", "Set by the system from the postcode"), codes=codes.REGIONS),
        _column("income_band", "code", ("收入級距", "Income band"), ("選填，約五成五空白", "Optional; about 55 % blank"), codes=codes.INCOME_BANDS, may_miss=True),
        _column("tier", "code", ("會員等級", "Tier"), ("依最近 12 個月消費", "By spend in the last 12 months"), codes=codes.TIERS),
        _column("consent_marketing", "flag", ("同意行銷", "Marketing consent"), ("目前是否同意收到行銷訊息", "Whether they agree to marketing now"), codes=codes.YES_NO),
        _column("consent_date", "date", ("同意日", "Consent on"), ("第一次同意的日期", "When they first agreed"), may_miss=True),
        _column("opt_out_date", "date", ("退訂日", "Opted out on"), ("退訂的日期", "When they opted out"), may_miss=True),
        _column("reconsent_date", "date", ("再次同意日", "Consented again on"), ("退訂後再次同意的日期", "When they agreed again after opting out"), may_miss=True),
    ),
    ("member_id",),
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
        _column("respondent_id", "id", ("受訪者", "Respondent"), ("受訪者編號", "The respondent's own number")),
        *(
            _column(name, "count", (zh, en), ("1 完全不同意，7 完全同意", "1 disagree strongly, 7 agree strongly"), unit="1–7")
            for name, zh, en in _ATTITUDES
        ),
        _column("gender", "code", _GENDER, ("性別", "Gender"), codes=codes.GENDERS),
        _column("age_band", "code", ("年齡層", "Age band"), ("年齡層", "Age band"), codes=codes.AGE_BANDS),
        _column("region", "code", _REGION, ("居住地區", "Where they live"), codes=codes.REGIONS),
        _column("app_user", "flag", ("App 使用者", "App user"), ("是否使用我們的 App；樣本中偏多", "Whether they use our app; over-sampled"), codes=codes.YES_NO),
        *(
            _column(f"consider_{brand}", "flag", (f"會考慮{label.zh}", f"Would consider {label.en}"), ("下次購買會不會考慮", "Would consider it for the next purchase"), codes=codes.YES_NO)
            for brand, label in codes.BRANDS.items()
            if brand != "other"
        ),
        _column("current_brand", "code", ("目前主要品牌", "Main brand now"), ("最近一次主要購買的品牌", "Where they bought most recently"), codes=codes.BRANDS),
        _column("satisfaction", "count", ("滿意度", "Satisfaction"), ("對目前主要品牌，1 很不滿意，7 很滿意", "With the main brand; 1 very unhappy, 7 very happy"), unit="1–7"),
        _column("switch_intent", "count", ("轉換意願", "Intention to switch"), ("未來三個月換品牌的意願，1 很低，7 很高", "To another brand within three months; 1 very low, 7 very high"), unit="1–7"),
        _column("eco_importance", "code", ("環保包裝重要性", "Importance of eco packaging"), ("環保包裝對購買有多重要", "How much eco packaging matters when buying"), codes=codes.IMPORTANCE),
    ),
    ("respondent_id",),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (PRODUCTS, PRICES, PROMOTIONS, ORDERS_RAW, ORDER_LINES, ORDERS_CLEAN, MEMBERS, SURVEY)
}
