"""What was bought: `orders_raw`, `order_lines`, `orders_clean`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["ORDERS_CLEAN", "ORDERS_RAW", "ORDER_LINES"]

_SKU = ("商品代號", "SKU")
_LINE = ("產品線", "Product line")
_CHANNEL = ("銷售通路", "Sales channel")
_CITY = ("縣市", "City or county")

ORDERS_RAW = Table(
    "orders_raw",
    Text("訂單（原始）", "Orders as exported"),
    Text("一列應該是一張訂單，但匯出檔有重複", "One row should be one order, but the export repeats some"),
    (
        column(
            "order_id",
            "id",
            ("訂單編號", "Order number"),
            ("訂單編號", "The order's own number"),
            faults=("exact_duplicate",),
        ),
        column(
            "ts_utc",
            "moment_utc",
            ("下單時間（UTC）", "Ordered at (UTC)"),
            ("世界協調時間，台灣時間要加 8 小時", "Universal time; Taiwan is eight hours ahead"),
            faults=("utc_timestamp",),
        ),
        column(
            "member_id",
            "id",
            ("會員編號", "Member"),
            ("訪客與平台訂單為空白", "Blank for guests and marketplace orders"),
            may_miss=True,
            points_to="members",
            faults=("orphan_member",),
        ),
        column("sales_channel", "code", _CHANNEL, ("在哪裡下單", "Where it was placed"), codes=codes.SALES_CHANNELS),
        column(
            "status",
            "code",
            ("訂單狀態", "Status"),
            ("匯出當時的狀態", "Its state when exported"),
            codes=codes.STATUSES,
            faults=("not_completed", "near_duplicate"),
        ),
        column(
            "coupon",
            "text",
            ("優惠碼", "Coupon"),
            ("使用的優惠碼，沒有就空白", "The coupon used, blank when none"),
            may_miss=True,
            faults=("test_order",),
        ),
        column(
            "ship_fee_ntd",
            "count",
            ("運費", "Shipping fee"),
            ("顧客付的運費，未稅", "What the customer paid for shipping, without VAT"),
            unit="NT$",
        ),
        column(
            "city",
            "text",
            _CITY,
            ("收件縣市，照顧客輸入", "Where it was sent, as the customer typed it"),
            faults=("city_spelling",),
        ),
        column(
            "session_id", "id", ("工作階段", "Session"), ("官網與 App 才有", "Own website and app only"), may_miss=True
        ),
    ),
    ("order_id",),
    key_repeats=True,
    source=Text(
        "訂單系統 2026-01-15 的匯出檔；官網、App、兩個平台、快閃與企業訂單都在裡面",
        "The order system's export of 2026-01-15; it holds web, app, both marketplaces, pop-ups and corporate orders",
    ),
)

ORDER_LINES = Table(
    "order_lines",
    Text("訂單明細", "Order lines"),
    Text("一列是一張訂單裡的一個商品", "One row is one product in one order"),
    (
        column("order_id", "id", ("訂單編號", "Order number"), ("訂單編號", "The order"), points_to="orders_raw"),
        column("line_no", "count", ("項次", "Line"), ("訂單裡的第幾項", "Its place in the order")),
        column("sku", "id", _SKU, ("商品代號", "The product"), points_to="products"),
        column(
            "qty",
            "count",
            ("數量", "Quantity"),
            ("件數，負數是用沖銷登錄的退貨", "Units; a negative number is a return booked as a counter-entry"),
            unit="units",
            faults=("negative_qty",),
        ),
        column(
            "unit_price_ntd",
            "count",
            ("單價", "Unit price"),
            ("成交單價，未稅", "Price of one unit, without VAT"),
            unit="NT$",
        ),
        column(
            "discount_ntd",
            "count",
            ("折抵金額", "Discount"),
            ("優惠碼折抵在這一項的金額", "What the coupon took off this line"),
            unit="NT$",
        ),
        column(
            "return_date",
            "date",
            ("退貨日", "Returned on"),
            (
                "只退這一項的日期；留下或整張訂單退回時空白",
                "When this line alone came back; blank when kept, and when the whole order came back",
            ),
            may_miss=True,
        ),
    ),
    ("order_id", "line_no"),
    source=Text("訂單系統的匯出檔，明細部分", "The order system's export, its lines"),
)

ORDERS_CLEAN = Table(
    "orders_clean",
    Text("訂單（已清理）", "Orders, cleaned"),
    Text("一列是一張成立的訂單", "One row is one completed order"),
    (
        column("order_id", "id", ("訂單編號", "Order number"), ("訂單編號", "The order's own number")),
        column("ordered_at", "moment", ("下單時間", "Ordered at"), ("台灣時間", "Taiwan's time")),
        column(
            "member_id",
            "id",
            ("會員編號", "Member"),
            ("訪客與平台訂單為空白", "Blank for guests and marketplace orders"),
            may_miss=True,
            points_to="members",
        ),
        column("sales_channel", "code", _CHANNEL, ("在哪裡下單", "Where it was placed"), codes=codes.SALES_CHANNELS),
        column("city", "text", _CITY, ("收件縣市，寫法一致", "Where it was sent, spelled one way")),
        column("units", "count", ("件數", "Units"), ("扣掉退貨後的件數", "Units kept"), unit="units"),
        column(
            "net_revenue_ntd",
            "count",
            ("淨營收", "Net revenue"),
            ("扣掉折抵與退貨，未稅，不含運費", "After discounts and returns, without VAT and shipping"),
            unit="NT$",
        ),
    ),
    ("order_id",),
    source=Text(
        "財務部依訂單匯出檔清理，已排除重複、測試與未成立的訂單",
        "Cleaned by finance from the order export: no repeats, test orders or orders that came to nothing",
    ),
)
