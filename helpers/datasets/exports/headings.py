"""What the columns of each kind of export are called, in both languages, and which of ours they fill.

The first name of a field is the one that our look-alikes write in zh-TW, the second in English where
they do; the others come from exports and importers seen in the wild. Order matters: where a file has
two columns for one field (Meta's link clicks and all clicks), the name that stands first wins.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["KINDS", "Kind", "currency_of", "normal"]

_SIGNS = re.compile(r"[\W_]+")
_CURRENCY = re.compile(r"[(\[]\s*([A-Z]{3}|NT\$|US\$|元|新台幣|新臺幣)\s*[)\]]\s*$")


def normal(heading: str) -> str:
    """A heading without width, case, blanks and signs; the currency in brackets at its end falls away."""
    plain = unicodedata.normalize("NFKC", heading)
    return _SIGNS.sub("", _CURRENCY.sub("", plain)).casefold()


def currency_of(heading: str) -> str:
    """The currency that a heading names in brackets at its end, or nothing."""
    found = _CURRENCY.search(unicodedata.normalize("NFKC", heading))
    return found[1].upper() if found else ""


@dataclass(frozen=True)
class Kind:
    """One kind of export: its fields' names, and what a file must have to be one.

    `needs` lists groups of fields; of each group at least one must be there.
    """

    name: str
    fields: Mapping[str, tuple[str, ...]]
    needs: tuple[tuple[str, ...], ...]

    def field_of(self, heading: str) -> tuple[str, int] | None:
        """The field that a heading fills and the rank of its name there, if it fills any."""
        return self._by_name.get(normal(heading))

    @property
    def _by_name(self) -> Mapping[str, tuple[str, int]]:
        return _INDEX[self.name]


GA4 = Kind(
    "ga4",
    {
        "date": ("日期", "Date", "天", "Day"),
        "channel_group": (
            "工作階段主要管道群組（預設管道群組）",
            "Session primary channel group (Default Channel Group)",
            "工作階段主要管道群組",
            "Session primary channel group",
            "工作階段預設管道群組",
            "Session default channel group",
            "預設管道群組",
            "Default channel group",
            "sessionDefaultChannelGroup",
        ),
        "source_medium": (
            "工作階段來源/媒介",
            "Session source / medium",
            "來源/媒介",
            "Source / medium",
            "sessionSourceMedium",
        ),
        "source": ("工作階段來源", "Session source", "sessionSource"),
        "medium": ("工作階段媒介", "Session medium", "sessionMedium"),
        "campaign": ("工作階段廣告活動", "Session campaign", "sessionCampaignName"),
        "device": ("裝置類別", "Device category", "裝置", "deviceCategory"),
        "sessions": ("工作階段", "Sessions", "工作階段數"),
        "engaged_sessions": (
            "互動工作階段",
            "Engaged sessions",
            "參與的工作階段",
            "獲得互動的工作階段",
            "engagedSessions",
        ),
        "engagement_rate": ("參與度", "Engagement rate", "互動率", "engagementRate"),
        "new_users": ("新使用者人數", "New users", "新使用者", "newUsers"),
        "add_to_carts": ("加入購物車", "Add to carts", "加入購物車次數", "addToCarts"),
        "orders": (
            "電子商務購買",
            "Ecommerce purchases",
            "交易次數",
            "交易",
            "Transactions",
            "購買次數",
            "ecommercePurchases",
        ),
        "key_events": ("重要事件", "Key events", "關鍵事件", "轉換", "Conversions", "keyEvents"),
        "revenue": (
            "總收益",
            "Total revenue",
            "購買收益",
            "Purchase revenue",
            "總營收",
            "totalRevenue",
            "purchaseRevenue",
        ),
    },
    (("channel_group", "source_medium", "source", "medium", "device", "date"), ("sessions",)),
)

GOOGLE_ADS = Kind(
    "google_ads",
    {
        "date": ("日期", "Day", "Date", "segments.date", "天"),
        "campaign": ("廣告活動", "Campaign", "campaign.name", "廣告活動名稱"),
        "channel": (
            "廣告活動類型",
            "Campaign type",
            "campaign.advertising_channel_type",
            "Advertising channel type",
        ),
        "impressions": ("曝光", "Impr.", "metrics.impressions", "Impressions", "曝光次數"),
        "clicks": ("點擊", "Clicks", "metrics.clicks", "點擊次數"),
        "ctr": ("點閱率", "CTR", "metrics.ctr"),
        "cost": ("費用", "Cost"),
        "cost_micros": ("metrics.cost_micros", "Cost micros"),
        "conversions_platform": ("轉換", "Conversions", "metrics.conversions", "轉換次數"),
        "value_platform": ("轉換價值", "Conv. value", "metrics.conversions_value", "Conversion value"),
        "currency": ("貨幣代碼", "Currency code", "customer.currency_code", "幣別", "Currency"),
    },
    (("campaign",), ("cost", "cost_micros"), ("impressions", "clicks")),
)

META_ADS = Kind(
    "meta_ads",
    {
        "date": ("天數", "Day", "日期", "天"),
        "start_date": ("分析報告開始", "Reporting starts", "date_start"),
        "end_date": ("分析報告結束", "Reporting ends", "date_stop"),
        "campaign": ("行銷活動名稱", "Campaign name", "campaign_name"),
        "impressions": ("曝光次數", "Impressions"),
        "clicks": ("連結點擊次數", "Link clicks", "inline_link_clicks", "點擊次數（全部）", "Clicks (all)", "clicks"),
        "cost": ("花費金額", "Amount spent", "spend"),
        "conversions_platform": ("購買次數", "Purchases", "網站購買次數", "Website purchases"),
        "value_platform": (
            "購買轉換值",
            "Purchases conversion value",
            "網站購買轉換值",
            "Website purchases conversion value",
            "Purchase conversion value",
        ),
        "attribution": ("歸因設定", "Attribution setting"),
        "currency": ("幣別", "Currency", "account_currency"),
    },
    (("campaign",), ("cost",), ("impressions", "clicks"), ("date", "start_date")),
)

SHOP = Kind(
    "shop",
    {
        "order_id": ("訂單號碼", "Order number", "訂單編號", "Order ID", "訂單號"),
        "ordered_at": (
            "訂單日期",
            "Order date",
            "訂單時間",
            "下單時間",
            "訂單成立時間",
            "訂單成立日期",
            "訂單成立於",
            "訂購日期",
            "訂單建立時間",
            "成立日期",
            "Created at",
            "ordered_at",
        ),
        "status": ("訂單狀態", "Order status", "狀態", "Status"),
        "sales_channel": ("銷售通路", "Sales channel", "通路", "訂單來源", "Channel"),
        "member_id": ("會員編號", "Customer ID", "顧客 ID", "顧客編號", "會員代號", "member_id"),
        "sku": (
            "商品貨號",
            "SKU",
            "貨號",
            "商品編號",
            "商品料號",
            "Lineitem sku",
            "商品代號",
            "商品選項貨號",
            "主商品貨號",
        ),
        "line": ("分類", "Category", "商品分類", "產品線", "類別"),
        "qty": ("數量", "Quantity", "購買數量", "商品數量", "Lineitem quantity"),
        "unit_price": ("單價", "Unit price", "商品單價", "商品結帳價", "商品活動價格", "售價", "Lineitem price"),
        "gross": ("商品小計", "Item subtotal", "小計", "Line subtotal"),
        "discount": ("訂單折扣", "Order discount", "折扣", "折扣金額", "折抵金額", "Discount", "Discount amount"),
        "returned": ("退款金額", "Refund amount", "Refunded amount", "退貨金額"),
        "return_date": ("退款日期", "Refund date", "退貨日期", "退貨日"),
        "unit_cost": ("單位成本", "Unit cost", "成本", "商品成本"),
        "coupon": ("優惠碼", "Coupon", "優惠券代碼", "折扣碼", "Discount code"),
        "city": ("收件縣市", "Shipping city", "縣市", "City"),
        "currency": ("貨幣", "Currency", "幣別", "貨幣代碼"),
    },
    (("order_id",), ("ordered_at",), ("sku", "qty", "gross", "status")),
)

POS = Kind(
    "pos",
    {
        "order_id": (
            "單號",
            "Receipt number",
            "交易序號",
            "銷售單號",
            "交易單號",
            "收據號碼",
            "發票號碼",
            "Receipt no.",
        ),
        "date": ("交易日期", "Transaction date", "日期", "銷售日期", "Date"),
        "time": ("交易時間", "Transaction time", "時間", "Time"),
        "status": ("交易狀態", "Transaction status", "狀態", "Status"),
        "sku": ("品號", "Item number", "貨號", "商品編號", "SKU"),
        "qty": ("數量", "Quantity", "Qty"),
        "unit_price": ("單價", "Unit price", "售價"),
        "discount": ("折讓", "Discount", "折扣", "折扣金額"),
        "gross": ("小計", "Subtotal", "金額"),
    },
    (("order_id",), ("date",), ("sku", "gross"), ("qty",)),
)

KINDS = (GA4, GOOGLE_ADS, META_ADS, SHOP, POS)
_INDEX = {
    kind.name: {
        normal(name): (field, rank)
        for field, names in reversed(list(kind.fields.items()))
        for rank, name in reversed(list(enumerate(names)))
    }
    for kind in KINDS
}
