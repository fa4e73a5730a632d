"""The market and the rivals: `market_monthly_raw`, `market_monthly`, what is seen of the rivals, the panel."""

from __future__ import annotations

from helpers.schema import codes
from helpers.schema.table import Table, column
from helpers.words import Text

__all__ = [
    "COMPETITOR_ADS",
    "COMPETITOR_FEATURES",
    "COMPETITOR_PRICES",
    "MARKET_MONTHLY",
    "MARKET_MONTHLY_RAW",
    "SWITCHING_PANEL",
]

_FIVE_BRANDS = {code: label for code, label in codes.BRANDS.items() if code != "other"}
_RIVALS = {code: label for code, label in _FIVE_BRANDS.items() if code != "own"}
_FEATURES = {
    "free_shipping": Text("低門檻免運", "Free shipping from a low sum"),
    "price_match": Text("買貴退差價", "Price match"),
    "long_warranty": Text("一年以上保固", "Warranty of a year or more"),
    "tested_materials": Text("材質檢驗公開", "Test reports published"),
    "eco_packaging": Text("環保包裝", "Eco packaging"),
    "refills": Text("補充包", "Refills"),
    "gift_wrapping": Text("禮品包裝", "Gift wrapping"),
    "message_card": Text("代寫卡片", "Message card"),
    "store_pickup": Text("超商取貨", "Pick-up at a convenience store"),
    "subscription": Text("定期配送", "Regular delivery"),
    "full_ingredients": Text("全成分揭露", "All ingredients disclosed"),
    "traceable_origin": Text("產地可追溯", "Traceable origin"),
}
_NEEDS = {
    "price": Text("價格", "Price"),
    "quality": Text("品質", "Quality"),
    "eco": Text("環保", "Environment"),
    "gift": Text("送禮", "Gifts"),
    "convenience": Text("方便", "Convenience"),
    "ingredients": Text("成分", "Ingredients"),
}
_VALUES = {
    "yes": Text("有", "Yes"),
    "partial": Text("部分商品有", "For some products"),
    "no": Text("沒有", "No"),
    "unknown": Text("查不到", "Could not be found out"),
}
_SOURCES = {
    "website": Text("公開網頁", "Public web page"),
    "store_visit": Text("實地走訪", "Visit to a shop"),
    "test_order": Text("自費試買", "Test order paid by us"),
    "service_call": Text("具名詢問客服", "Call to their service, giving our name"),
    "press": Text("媒體報導", "Press report"),
    "own_records": Text("本公司資料", "Our own records"),
}
_PLATFORMS = {
    "meta": Text("Meta", "Meta"),
    "google": Text("Google", "Google"),
    "youtube": Text("YouTube", "YouTube"),
    "line": Text("LINE", "LINE"),
}
_SIZE_UNITS = {
    "g": Text("公克", "Grams"),
    "ml": Text("毫升", "Millilitres"),
    "piece": Text("件", "Pieces"),
    "set": Text("組", "Sets"),
}
_QUARTERS = {f"2025Q{number}": Text(f"2025 年第 {number} 季", f"2025, quarter {number}") for number in range(1, 5)}

_MONTH = column("month", "date", ("月份", "Month"), ("當月第一天", "The first day of the month"))
_LINE = column(
    "line", "code", ("產品線", "Product line"), ("哪一條產品線的市場", "The market of which line"), codes=codes.LINES
)
_COMPANY = column(
    "company",
    "code",
    ("公司", "Company"),
    ("哪一家公司；「其他品牌」是其餘各家合計", "Which company; “another brand” is all others together"),
    codes=codes.BRANDS,
)

MARKET_MONTHLY_RAW = Table(
    "market_monthly_raw",
    Text("市場每月營收（原始）", "Market by month, as published"),
    Text(
        "一列應該是一個月、一條產品線、一家公司的營收，但修正過的數字會多一列",
        "One row should be one month, line and company, but a revised figure adds a row",
    ),
    (
        _MONTH,
        _LINE,
        _COMPANY,
        column(
            "revenue",
            "count",
            ("營收", "Revenue"),
            (
                "未稅營收，單位見單位註記；沒有賣這類商品就是 0",
                "Without VAT, in the unit of the note; 0 where none is sold",
            ),
            faults=("unit_thousands", "late_revision"),
        ),
        column(
            "unit_note",
            "text",
            ("單位註記", "Unit note"),
            ("元或千元", "元 is NT$, 千元 is thousands of NT$"),
        ),
        column(
            "published_on",
            "date",
            ("公布日", "Published on"),
            (
                "這個數字公布的日期；同一格有兩個數字時，以後公布的為準",
                "When the figure came out; of two, the later holds",
            ),
        ),
    ),
    ("month", "line", "company"),
    key_repeats=True,
    source=Text(
        "產業公會每月統計，各公司自行申報；本公司的數字出自營運部月報",
        "The trade association's monthly statistics, filed by each company; our own figures are those of operations",
    ),
)

MARKET_MONTHLY = Table(
    "market_monthly",
    Text("市場每月營收（已清理）", "Market by month, cleaned"),
    Text("一列是一個月、一條產品線、一家公司的營收", "One row is one month, line and company"),
    (
        _MONTH,
        _LINE,
        _COMPANY,
        column(
            "revenue_ntd",
            "count",
            ("營收", "Revenue"),
            ("未稅營收；沒有賣這類商品就是 0", "Without VAT; 0 where none is sold"),
            unit="NT$",
        ),
    ),
    ("month", "line", "company"),
    source=Text("由「市場每月營收（原始）」清理而成", "Cleaned from the table as published"),
)

COMPETITOR_PRICES = Table(
    "competitor_prices",
    Text("競品每週價格", "Rivals' weekly prices"),
    Text("一列是一個配對商品一週的價格", "One row is one matched item in one week"),
    (
        column("week_start", "date", ("週起始日", "Week start"), ("那一週的星期一", "The Monday of the week")),
        column("company", "code", ("公司", "Company"), ("哪一家競爭對手", "Which rival"), codes=_RIVALS),
        column("item_id", "id", ("競品代號", "Item"), ("競品的代號", "The rival item's own number")),
        column("item_name_zh", "text", ("競品名稱", "Item name"), ("對方的品名", "What they call it, in Chinese")),
        column(
            "sku",
            "id",
            ("配對商品", "Our matched product"),
            ("與它配對的本公司商品", "Our product that stands beside it"),
            points_to="products",
        ),
        column("size", "text", ("規格", "Size"), ("包裝上寫的容量、重量或件數", "What the pack says it holds")),
        column(
            "size_value",
            "count",
            ("內容量", "Content"),
            ("一份的內容量，單位見內容量單位", "What one pack holds, in the unit of the content"),
        ),
        column(
            "own_size_value",
            "count",
            ("本公司內容量", "Our content"),
            ("配對商品一份的內容量，同一單位", "What one of our matched product holds, in the same unit"),
        ),
        column(
            "size_unit",
            "code",
            ("內容量單位", "Unit of the content"),
            ("公克、毫升、件或組", "Grams, millilitres, pieces or sets"),
            codes=_SIZE_UNITS,
        ),
        column("list_price_ntd", "count", ("定價", "List price"), ("換算為未稅", "Without VAT"), unit="NT$"),
        column(
            "price_ntd",
            "count",
            ("頁面價格", "Price shown"),
            (
                "星期三查到的頁面價格，換算為未稅；賣完的商品仍會顯示出清時的價格",
                "What the page said on the Wednesday, without VAT; a page goes on showing the clearance price of "
                "what is sold out",
            ),
            unit="NT$",
        ),
        column(
            "on_promo",
            "flag",
            ("促銷中", "On promotion"),
            ("買得到，而且低於定價", "To be had below list price"),
            codes=codes.YES_NO,
        ),
        column(
            "in_stock",
            "flag",
            ("有貨", "In stock"),
            ("當天買不買得到", "Whether it could be bought that day"),
            codes=codes.YES_NO,
        ),
    ),
    ("week_start", "item_id"),
    source=Text("公開網頁，每週三人工查價", "Public web pages, looked up by hand each Wednesday"),
)

COMPETITOR_FEATURES = Table(
    "competitor_features",
    Text("功能與服務比較", "Features and services"),
    Text("一列是一家公司的一項功能或服務", "One row is one feature of one company"),
    (
        column("feature", "code", ("項目", "Feature"), ("哪一項功能或服務", "Which feature"), codes=_FEATURES),
        column("need", "code", ("對應需求", "Need"), ("它回應顧客的哪一項需求", "The need it serves"), codes=_NEEDS),
        column("company", "code", ("公司", "Company"), ("哪一家公司", "Which company"), codes=_FIVE_BRANDS),
        column(
            "value",
            "code",
            ("有無", "Value"),
            ("「查不到」不等於「沒有」", "“Could not be found out” does not mean “no”"),
            codes=_VALUES,
        ),
        column("source", "code", ("來源", "Source"), ("從哪裡得知", "How we know"), codes=_SOURCES),
        column("seen_on", "date", ("查證日", "Seen on"), ("最後查證的日期", "When it was last checked")),
    ),
    ("feature", "company"),
    source=Text("行銷部整理，逐項註明來源與日期", "Put together by marketing, each cell with its source and date"),
)

COMPETITOR_ADS = Table(
    "competitor_ads",
    Text("各家廣告則數", "Advertisements by company"),
    Text("一列是一個月、一家公司、一個平台的廣告則數", "One row is one month, company and platform"),
    (
        _MONTH,
        column("company", "code", ("公司", "Company"), ("哪一家公司", "Which company"), codes=_FIVE_BRANDS),
        column("platform", "code", ("平台", "Platform"), ("在哪裡刊登", "Where they ran"), codes=_PLATFORMS),
        column(
            "ads",
            "count",
            ("廣告則數", "Advertisements"),
            ("當月刊登過的不同廣告則數，不是花費", "Different advertisements that ran in the month; not spending"),
        ),
    ),
    ("month", "company", "platform"),
    source=Text("各平台公開的廣告檔案庫", "The platforms' public advertisement libraries"),
)

SWITCHING_PANEL = Table(
    "switching_panel",
    Text("品牌轉換調查戶", "Switching panel"),
    Text("一列是一戶家庭一季最常買的品牌", "One row is one household in one quarter"),
    (
        column("household_id", "id", ("戶號", "Household"), ("調查戶的編號", "The household's own number")),
        column("quarter", "code", ("季", "Quarter"), ("哪一季", "Which quarter"), codes=_QUARTERS),
        column(
            "brand",
            "code",
            ("最常買的品牌", "Main brand"),
            ("該季在五家之中最常買的一家", "Of the five, the one bought most in the quarter"),
            codes=_FIVE_BRANDS,
        ),
        column(
            "weight",
            "number",
            ("權數", "Weight"),
            ("這一戶代表市場上多少戶", "How many households of the market this one stands for"),
            unit="households",
        ),
    ),
    ("household_id", "quarter"),
    source=Text(
        "委外家庭調查，1,200 戶，連續四季；手機作答，通勤族偏多",
        "A bought household panel: 1,200 households over four quarters, asked by phone, so commuters are many",
    ),
)
