"""Money and stock: `sales_monthly`, `pnl_monthly`, `campaign_history`, `inventory_weekly`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["ACCOUNTS", "CAMPAIGN_HISTORY", "INVENTORY_WEEKLY", "PNL_MONTHLY", "SALES_MONTHLY"]

ACCOUNTS = {
    "gross_sales": Text("銷貨收入總額", "Gross sales"),
    "discounts": Text("折扣與折抵", "Discounts"),
    "returns": Text("銷貨退回", "Returns"),
    "net_revenue": Text("營收淨額", "Net revenue"),
    "cost_of_goods": Text("銷貨成本", "Cost of goods sold"),
    "gross_margin": Text("毛利", "Gross margin"),
    "shipping_income": Text("運費收入", "Shipping paid by customers"),
    "written_off": Text("退貨報廢", "Returned goods written off"),
    "marketplace_fees": Text("平台抽成", "Marketplace commission"),
    "payment_fees": Text("金流手續費", "Payment fees"),
    "shipping_cost": Text("物流費", "Shipping cost"),
    "packaging": Text("包材與理貨", "Packing and handling"),
    "contribution_before_media": Text("媒體費前邊際貢獻", "Contribution before media"),
    "media_search": Text("媒體費：Google 關鍵字", "Media: Google search"),
    "media_shopping": Text("媒體費：Google 購物", "Media: Google Shopping"),
    "media_meta": Text("媒體費：Meta", "Media: Meta"),
    "media_youtube": Text("媒體費：YouTube", "Media: YouTube"),
    "media_line": Text("媒體費：LINE 官方帳號", "Media: LINE official account"),
    "media_kol": Text("媒體費：KOL 與團購主", "Media: KOLs and group-buy hosts"),
    "contribution_after_media": Text("媒體費後邊際貢獻", "Contribution after media"),
    "marketing_staff": Text("行銷人事費", "Marketing staff"),
    "tools": Text("行銷工具訂閱", "Marketing tools"),
    "content": Text("內容製作費", "Content production"),
    "other_staff": Text("其他人事費", "Other staff"),
    "rent": Text("租金", "Rent"),
    "depreciation": Text("折舊", "Depreciation"),
    "other": Text("其他費用", "Other expenses"),
    "operating_profit": Text("營業利益", "Operating profit"),
}
_KINDS = {
    "income": Text("收入（加項）", "Comes in"),
    "cost": Text("減項或費用", "Goes out"),
    "subtotal": Text("小計", "Subtotal"),
}
_OBJECTIVES = {
    "sales": Text("衝業績", "Sales"),
    "new_members": Text("招募新會員", "New members"),
    "clear_stock": Text("出清庫存", "Clearing stock"),
    "brand": Text("品牌曝光", "Being seen"),
}
_BASE_METHODS = {
    "previous_month": Text("跟上個月比", "Against the month before"),
    "last_year": Text("跟去年同期比", "Against the same days a year earlier"),
    "none": Text("沒有基準", "None"),
}
_REVENUE_BASES = {
    "net": Text("淨額、未稅", "Net, without VAT"),
    "with_vat": Text("淨額、含稅", "Net, with VAT"),
    "all_orders": Text("成立與未成立訂單合計、未扣退貨", "All orders placed, returns not taken off"),
}
_SKU = ("商品代號", "SKU")
_LINE = ("產品線", "Product line")
_MONTH = ("月份", "Month")
_FIRST_OF_MONTH = ("當月第一天", "The first day of the month")

SALES_MONTHLY = Table(
    "sales_monthly",
    Text("每月銷售", "Monthly sales"),
    Text("一列是一個月、一條產品線、一個通路的銷售", "One row is one month, product line and sales channel"),
    (
        column("month", "date", _MONTH, _FIRST_OF_MONTH),
        column("line", "code", _LINE, ("哪一條產品線", "Which line"), codes=codes.LINES),
        column(
            "sales_channel",
            "code",
            ("銷售通路", "Sales channel"),
            ("在哪裡賣出", "Where it was sold"),
            codes=codes.SALES_CHANNELS,
        ),
        column(
            "orders",
            "count",
            ("訂單數", "Orders"),
            (
                "含這條產品線的成立訂單；一張訂單含兩條產品線會算兩次，不能跨產品線加總",
                "Completed orders that hold this line; one that holds two lines counts in both, so do not add lines up",
            ),
            unit="orders",
        ),
        column("units", "count", ("件數", "Units"), ("扣掉退貨後的件數", "Units kept"), unit="units"),
        column(
            "revenue_net_ntd",
            "count",
            ("淨營收", "Net revenue"),
            ("扣掉折扣與退貨，未稅，不含運費", "After discounts and returns, without VAT and shipping"),
            unit="NT$",
        ),
    ),
    ("month", "line", "sales_channel"),
    source=Text(
        "營運部月報；2023 年只留月報，沒有訂單明細",
        "Operations' monthly report; of 2023 only the report is kept, no orders",
    ),
)

PNL_MONTHLY = Table(
    "pnl_monthly",
    Text("每月損益表", "Monthly income statement"),
    Text("一列是一個月的一個科目", "One row is one account in one month"),
    (
        column("month", "date", _MONTH, _FIRST_OF_MONTH),
        column(
            "account",
            "code",
            ("科目", "Account"),
            ("損益表上的科目，依表上順序", "The account, in the order of the statement"),
            codes=ACCOUNTS,
        ),
        column(
            "kind",
            "code",
            ("類別", "Kind"),
            (
                "加項、減項或小計；小計不可再加總一次",
                "Comes in, goes out, or a subtotal, which must not be added again",
            ),
            codes=_KINDS,
        ),
        column(
            "amount_ntd",
            "count",
            ("金額", "Amount"),
            (
                "未稅金額；減項與費用也記正數，只有小計可能是負數",
                "Without VAT; what goes out is positive too, only a subtotal can be negative",
            ),
            unit="NT$",
            faults=("returns_netted",),
        ),
    ),
    ("month", "account"),
    source=Text("財務部", "Finance"),
)

CAMPAIGN_HISTORY = Table(
    "campaign_history",
    Text("歷史活動", "Past campaigns"),
    Text("一列是一檔活動，由當時的負責人填寫", "One row is one campaign, filed by whoever ran it"),
    (
        column("campaign_id", "id", ("活動代號", "Campaign"), ("活動代號", "The campaign's own number")),
        column(
            "promo_id",
            "id",
            ("促銷代號", "Promotion"),
            ("活動搭配的促銷", "The promotion that it advertised"),
            points_to="promotions",
        ),
        column("name_zh", "text", ("中文名稱", "Chinese name"), ("活動名稱", "Its name in Chinese")),
        column("name_en", "text", ("英文名稱", "English name"), ("活動英文名稱", "Its name in English")),
        column("start_date", "date", ("開始日", "Start"), ("第一天", "First day")),
        column(
            "end_date",
            "date",
            ("結束日", "End"),
            ("最後一天；沒有填就空白", "Last day; blank when nobody filed one"),
            may_miss=True,
        ),
        column("line", "code", _LINE, ("哪一條產品線", "Which line it was for"), codes=codes.PROMOTED_LINES),
        column(
            "objective",
            "code",
            ("活動目的", "Objective"),
            ("當時寫下的目的", "The objective written down then"),
            codes=_OBJECTIVES,
        ),
        column(
            "channels", "text", ("媒體通路", "Media"), ("用了哪些媒體，以 + 連接", "Which media were used, joined by +")
        ),
        column(
            "spend",
            "number",
            ("媒體花費", "Media spend"),
            ("未稅；單位見 unit_note", "Without VAT, in the unit that unit_note gives"),
            faults=("unit_wan",),
        ),
        column("unit_note", "text", ("花費單位", "Unit of spend"), ("元或萬元", "元 is NT$, 萬元 is ten thousand NT$")),
        column(
            "discount_cost_ntd",
            "count",
            ("折扣成本", "Cost of discounts"),
            ("促銷讓利：出貨商品的定價減活動價", "What the promotion took off the list price of what was sent out"),
            unit="NT$",
        ),
        column(
            "actual_rev_ntd",
            "count",
            ("活動期間營收", "Revenue during the campaign"),
            (
                "活動天數內該產品線的全部營收，算法見 rev_basis",
                "All revenue of the line on the campaign's days, counted as rev_basis says",
            ),
            unit="NT$",
        ),
        column(
            "rev_basis",
            "code",
            ("營收算法", "How revenue was counted"),
            ("負責人採用的算法", "What was counted as revenue"),
            codes=_REVENUE_BASES,
        ),
        column(
            "base_method",
            "code",
            ("基準算法", "Baseline used"),
            ("結案報告跟什麼比較", "What the closing report compared with"),
            codes=_BASE_METHODS,
        ),
        column(
            "notes_zh",
            "text",
            ("備註（中文）", "Notes in Chinese"),
            ("結案時的備註", "What was noted at the end, in Chinese"),
        ),
        column(
            "notes_en",
            "text",
            ("備註（英文）", "Notes in English"),
            ("結案時的備註，英文", "What was noted at the end, in English"),
        ),
    ),
    ("campaign_id",),
    source=Text("行銷部活動結案檔", "Marketing's file of closed campaigns"),
)

INVENTORY_WEEKLY = Table(
    "inventory_weekly",
    Text("每週庫存", "Weekly stock"),
    Text("一列是一個商品一週的庫存", "One row is the stock of one product in one week"),
    (
        column("week_start", "date", ("週起始日", "Week start"), ("那一週的星期一", "The Monday of the week")),
        column("sku", "id", _SKU, ("商品代號", "The product"), points_to="products"),
        column(
            "on_hand",
            "count",
            ("週初庫存", "On hand"),
            ("星期一開門時的件數", "Units when Monday begins"),
            unit="units",
        ),
        column(
            "received",
            "count",
            ("進貨", "Received"),
            (
                "該週入庫的件數；週初庫存＋進貨－出貨＝下週週初庫存，退回的商品報廢、不再入庫",
                "Units that came in. On hand + received − sent out = next week's on hand; what is returned stays away",
            ),
            unit="units",
        ),
        column(
            "stockout_days",
            "count",
            ("缺貨天數", "Days out of stock"),
            ("該週有幾天買不到", "Days of the week on which it could not be bought"),
            unit="days",
        ),
    ),
    ("sku", "week_start"),
    source=Text("倉儲系統", "The warehouse's system"),
)
