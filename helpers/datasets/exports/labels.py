"""The words that exports use for what our tables hold as codes."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.datasets.exports.headings import normal
from helpers.schema import codes
from helpers.words import Text

__all__ = ["LABELS", "ga4_device", "ga4_group"]

# Google Analytics Help, "Default channel group"; the names stay English in a Chinese report.
_GA4_GROUPS = (
    "Affiliates",
    "Audio",
    "Cross-network",
    "Direct",
    "Display",
    "Email",
    "Mobile Push Notifications",
    "Organic Search",
    "Organic Shopping",
    "Organic Social",
    "Organic Video",
    "Paid Other",
    "Paid Search",
    "Paid Shopping",
    "Paid Social",
    "Paid Video",
    "Referral",
    "SMS",
    "Unassigned",
)
# Our short name for one of them.
_OURS = {"mobile_push_notifications": "app_push"}


def ga4_group(code: str) -> str:
    """How GA4 calls a group of `traffic_daily`.

    GA4 knows no group for LINE: pushes tagged `line / message` fit none of its rules.
    """
    return next((name for name in _GA4_GROUPS if _code(name) == code), "Unassigned")


def ga4_device(code: str) -> str:
    """How GA4 calls a device of `traffic_daily`: an app is a phone to it."""
    return "mobile" if code == "app" else code


def _code(name: str) -> str:
    snake = name.lower().replace("-", "_").replace(" ", "_")
    return _OURS.get(snake, snake)


def _both(known: Mapping[str, Text], more: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    words = {normal(code): code for code in known}
    for code, label in known.items():
        words |= {normal(label.zh): code, normal(label.en): code}
    for code, names in more.items():
        words |= {normal(name): code for name in names}
    return words


LABELS: Mapping[str, Mapping[str, str]] = {
    "channel_group": {normal(name): _code(name) for name in _GA4_GROUPS},
    "device": _both(
        {},
        {
            "desktop": ("desktop", "桌機", "電腦", "桌上型電腦"),
            "mobile": ("mobile", "手機", "行動裝置"),
            "tablet": ("tablet", "平板", "平板電腦"),
        },
    ),
    "channel": _both(
        {},
        {
            "search": ("搜尋", "Search", "搜尋聯播網"),
            "shopping": ("購物", "Shopping"),
            "youtube": ("影片", "Video", "YouTube"),
        },
    ),
    "status": _both(
        codes.STATUSES,
        {
            "processing": (
                "未處理",
                "待出貨",
                "待處理",
                "確認中",
                "已確認",
                "Processing",
                "Pending",
                "Open",
                "Unfulfilled",
            ),
            "shipped": ("出貨中", "配送中", "運送中", "已到店", "Fulfilled"),
            "completed": ("完成", "結帳", "銷售", "Complete", "Closed"),
            "cancelled": ("取消", "不成立", "作廢", "Canceled", "Void", "Voided"),
            "returned": ("退貨", "已退款", "退款", "Refunded", "Return"),
        },
    ),
    "sales_channel": _both(
        codes.SALES_CHANNELS,
        {
            "web": ("官方網站", "網路商店", "Website", "Web", "Online store"),
            "app": ("APP", "行動App"),
            "momo": ("momo購物", "momo購物網", "momo摩天商城"),
            "shopee": ("蝦皮購物", "蝦皮商城", "Shopee"),
            "o2o": ("快閃", "市集", "Pop-up"),
            "corporate": ("企業", "企業訂購", "B2B"),
        },
    ),
    "line": _both(codes.LINES, {}),
}
