"""Google Ads look-alikes: the report of its pages in zh-TW, and the flat table of its API."""

from __future__ import annotations

import codecs

import pandas as pd

from helpers.datasets.exports.headings import GOOGLE_ADS
from helpers.datasets.exports.texts import grouped, heading, separated

__all__ = ["GOOGLE_CHANNELS", "google_ads_api", "google_ads_report"]

GOOGLE_CHANNELS = ("search", "shopping", "youtube")
_TYPES = {"search": "搜尋", "shopping": "購物", "youtube": "影片"}
_API_TYPES = {"search": "SEARCH", "shopping": "SHOPPING", "youtube": "VIDEO"}
_MICROS = 1_000_000


def google_ads_report(ads: pd.DataFrame, *, start: pd.Timestamp, end: pd.Timestamp) -> bytes:
    """`ads_daily` as the page's report downloads it for Excel: UTF-16 with tabs, figures made for the eye.

    Two title lines, thousands separators, shares in %, `--` where nothing can be divided, and total rows
    at the end that a sum over the column would count again.

    Args:
        ads: date, channel, campaign, impressions, clicks, cost_ntd, conversions_platform,
            value_platform_ntd; only the channels of `GOOGLE_CHANNELS` are written.
        start, end: The first and last day of the report.
    """
    ads = ads[ads["channel"].isin(GOOGLE_CHANNELS)]
    names = ("date", "campaign", "channel", "currency", "impressions", "clicks", "ctr")
    headings = [heading(GOOGLE_ADS, name) for name in names]
    headings += ["平均單次點擊出價", *(heading(GOOGLE_ADS, name) for name in ("cost", "conversions_platform"))]
    headings += ["單次轉換費用", heading(GOOGLE_ADS, "value_platform")]
    about = zip(ads["date"].dt.strftime("%Y-%m-%d"), ads["campaign"], ads["channel"].map(_TYPES), strict=True)
    sums = ads.sum(numeric_only=True).to_frame().T
    rows = [
        ["廣告活動報表"],
        [f"{start:%Y}年{start.month}月{start.day}日 - {end:%Y}年{end.month}月{end.day}日"],
        headings,
        *([*labels, "TWD", *figures] for labels, figures in zip(about, _figures(ads), strict=True)),
        *([f"總計：{what}", "--", "--", "TWD", *_figures(sums)[0]] for what in ("廣告活動", "帳戶")),
    ]
    return codecs.BOM_UTF16_LE + separated(rows, delimiter="\t").encode("utf-16-le")


def google_ads_api(ads: pd.DataFrame) -> bytes:
    """`ads_daily` as the API's flat table: English field names, cost in millionths of the account's currency.

    Args:
        ads: As for `google_ads_report`.
    """
    ads = ads[ads["channel"].isin(GOOGLE_CHANNELS)]
    headings = ["segments.date", "campaign.name", "campaign.advertising_channel_type", "customer.currency_code"]
    headings += ["metrics.impressions", "metrics.clicks", "metrics.cost_micros"]
    headings += ["metrics.conversions", "metrics.conversions_value"]
    columns = [
        ads["date"].dt.strftime("%Y-%m-%d"),
        ads["campaign"],
        ads["channel"].map(_API_TYPES),
        ["TWD"] * len(ads),
        ads["impressions"].astype("str"),
        ads["clicks"].astype("str"),
        (ads["cost_ntd"] * _MICROS).astype("int64").astype("str"),
        ads["conversions_platform"].astype("str"),
        ads["value_platform_ntd"].astype("str"),
    ]
    return separated([headings, *zip(*columns, strict=True)]).encode("utf-8")


def _figures(ads: pd.DataFrame) -> list[list[str]]:
    columns = [
        grouped(ads["impressions"]),
        grouped(ads["clicks"]),
        _divided(100 * ads["clicks"], ads["impressions"], "%"),
        _divided(ads["cost_ntd"], ads["clicks"]),
        grouped(ads["cost_ntd"]),
        grouped(ads["conversions_platform"], 2),
        _divided(ads["cost_ntd"], ads["conversions_platform"]),
        grouped(ads["value_platform_ntd"], 2),
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _divided(above: pd.Series, below: pd.Series, after: str = "") -> list[str]:
    pairs = zip(above.tolist(), below.tolist(), strict=True)
    return [f"{over / under:,.2f}{after}" if under else "--" for over, under in pairs]
