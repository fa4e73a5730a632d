"""What is for sale: `products`, `prices`, `promotions`."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = ["PRICES", "PRODUCTS", "PROMOTIONS"]

_SKU = ("商品代號", "SKU")
_LINE = ("產品線", "Product line")

PRODUCTS = Table(
    "products",
    Text("商品", "Products"),
    Text("一列是一個商品", "One row is one product"),
    (
        column("sku", "id", _SKU, ("商品的代號", "The product's own number")),
        column("line", "code", _LINE, ("商品所屬的產品線", "The line it belongs to"), codes=codes.LINES),
        column("name_zh", "text", ("中文品名", "Chinese name"), ("中文品名", "Its name in Chinese")),
        column("name_en", "text", ("英文品名", "English name"), ("英文品名", "Its name in English")),
        column(
            "list_price_ntd",
            "count",
            ("定價", "List price"),
            ("沒有促銷時的標準價，未稅", "The standard price without any promotion, without VAT"),
            unit="NT$",
        ),
        column(
            "unit_cost_ntd",
            "count",
            ("單位成本", "Unit cost"),
            ("進貨或製造一件的成本", "Cost of buying or making one"),
            unit="NT$",
        ),
        column(
            "regulated_as",
            "code",
            ("適用法規類別", "Regulated as"),
            ("上架與廣告要遵守哪一類規範", "Which rules its label and advertising follow"),
            codes=codes.REGULATIONS,
        ),
        column("launch_date", "date", ("上市日", "Launch date"), ("第一次開賣的日期", "The first day on sale")),
        column(
            "lead_days",
            "count",
            ("補貨天數", "Lead time"),
            ("下單到入庫的天數", "Days from our order to our shelf"),
            unit="days",
        ),
        column("unit_size", "text", ("規格", "Size"), ("一件的容量、重量或件數", "What one unit holds")),
    ),
    ("sku",),
    source=Text("商品主檔，由商品經理維護", "The product master, kept by the product manager"),
)

PRICES = Table(
    "prices",
    Text("每週售價", "Weekly prices"),
    Text("一列是一個商品一週的售價", "One row is the price of one product in one week"),
    (
        column("sku", "id", _SKU, ("商品代號", "The product"), points_to="products"),
        column("week_start", "date", ("週起始日", "Week start"), ("那一週的星期一", "The Monday of the week")),
        column(
            "price_ntd",
            "count",
            ("售價", "Price"),
            ("該週實際售價，未稅", "What one unit sold for, without VAT"),
            unit="NT$",
        ),
        column(
            "promo_id",
            "id",
            ("促銷代號", "Promotion"),
            ("該週適用的促銷，沒有就空白", "The promotion in force, blank when none"),
            may_miss=True,
            points_to="promotions",
        ),
    ),
    ("sku", "week_start"),
    source=Text("網路商店的價格設定，每週一記錄一次", "The shop's price settings, noted every Monday"),
)

PROMOTIONS = Table(
    "promotions",
    Text("促銷活動", "Promotions"),
    Text("一列是一檔促銷", "One row is one promotion"),
    (
        column("promo_id", "id", ("促銷代號", "Promotion"), ("促銷代號", "The promotion's own number")),
        column("name_zh", "text", ("中文名稱", "Chinese name"), ("活動名稱", "Its name in Chinese")),
        column("name_en", "text", ("英文名稱", "English name"), ("活動英文名稱", "Its name in English")),
        column("start_date", "date", ("開始日", "Start"), ("第一天", "First day")),
        column("end_date", "date", ("結束日", "End"), ("最後一天", "Last day")),
        column("line", "code", _LINE, ("哪一條產品線打折", "Which line was cheaper"), codes=codes.PROMOTED_LINES),
        column(
            "depth",
            "share",
            ("折扣深度", "Depth"),
            ("比定價便宜多少，0.20 是八折", "How far below list price; 0.20 is 20 % off"),
        ),
    ),
    ("promo_id",),
    source=Text("行銷部的促銷檔期表", "The marketing team's promotion calendar"),
)
