"""A Meta Ads look-alike: the ads manager's export by campaign and day, in zh-TW."""

from __future__ import annotations

import pandas as pd

from helpers.datasets.exports.headings import META_ADS
from helpers.datasets.exports.texts import heading, separated, trimmed

__all__ = ["meta_ads_report"]

# Meta's own window: it counts a purchase that Google or the shop may count as well.
_WINDOW = "點擊後 7 天或瀏覽後 1 天"


def meta_ads_report(ads: pd.DataFrame, *, start: pd.Timestamp, end: pd.Timestamp) -> bytes:
    """`ads_daily` as the ads manager exports it: every cell in quotation marks, the total row first.

    Args:
        ads: date, channel, campaign, impressions, clicks, cost_ntd, conversions_platform,
            value_platform_ntd; only the channel meta is written.
        start, end: The first and last day of the report.
    """
    ads = ads[ads["channel"].eq("meta")]
    headings = [heading(META_ADS, name) for name in ("start_date", "end_date", "date", "campaign")]
    headings += ["廣告投遞", *(heading(META_ADS, name) for name in ("attribution", "impressions", "clicks"))]
    headings += [f"{heading(META_ADS, 'cost')} (TWD)"]
    headings += [heading(META_ADS, name) for name in ("conversions_platform", "value_platform")]
    headings += ["購買 ROAS（廣告投資報酬率）"]
    sums = ads.sum(numeric_only=True).to_frame().T
    days = ads["date"].dt.strftime("%Y-%m-%d").tolist()
    rows = [
        headings,
        [f"{start:%Y-%m-%d}", f"{end:%Y-%m-%d}", "", "", "", _WINDOW, *_figures(sums)[0]],
        *(
            [day, day, day, campaign, "active", _WINDOW, *figures]
            for day, campaign, figures in zip(days, ads["campaign"], _figures(ads), strict=True)
        ),
    ]
    return separated(rows, quote_all=True).encode("utf-8-sig")


def _figures(ads: pd.DataFrame) -> list[list[str]]:
    roas = (ads["value_platform_ntd"] / ads["cost_ntd"]).where(ads["cost_ntd"].gt(0), 0.0)
    names = ("impressions", "clicks", "cost_ntd", "conversions_platform", "value_platform_ntd")
    columns = [*(trimmed(ads[name]) for name in names), trimmed(roas)]
    return [list(row) for row in zip(*columns, strict=True)]
