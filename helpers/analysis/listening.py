"""Listening while it happens, and after: alerts, how serious it is, what comes in, what it cost.

    listening_alert     feed and baseline → when the talk first left the usual
    crisis_level        share of bad posts, platforms, harm → 1, 2 or 3
    triage              messages → category, priority, hours until an answer is due
    engagement_rates    posts → reactions per person reached, by platform
    lagged_effect       orders → what a burst of bad talk did to them a week later

The rule of the alert: at least `k` standard deviations over the mean of the same weekday and the same interval of the
day. A fixed number of posts would sleep at the weekend, when fewer people post, and cry wolf on a busy evening.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.events import festival_shares
from helpers.analysis.least_squares import fit_least_squares
from helpers.analysis.wanted import want_columns

__all__ = [
    "CATEGORIES",
    "EFFECT_DAYS",
    "HARM_WORDS",
    "LAG_DAYS",
    "crisis_level",
    "engagement_rates",
    "lagged_effect",
    "listening_alert",
    "mentions_harm",
    "triage",
]

LAG_DAYS, EFFECT_DAYS = 7, 14
HARM_WORDS = ("燙傷", "燙到", "受傷", "流血", "送醫", "急診", "過敏性休克", "中毒")

# Category → priority (1 first), hours until an answer is due, who answers. People's data, money, anger cannot wait.
CATEGORIES: dict[str, tuple[int, int, str]] = {
    "privacy": (1, 2, "法務"),
    "refund": (2, 8, "客服"),
    "complaint": (2, 4, "客服"),
    "question": (3, 12, "客服"),
    "partnership": (4, 48, "行銷"),
    "praise": (4, 24, "社群"),
    "spam": (5, 0, "隱藏並檢舉"),
}
# Read downwards: the first that fits decides. What is asked for comes before the tone in which it is asked.
_SIGNS = (
    ("spam", r"加賴|點擊領取|停權|兼職|撥款|保證第一頁|保證 ?\d+ ?倍|帶單|1000 讚"),
    ("privacy", r"個資|個人資料|我的資料|別人的出貨單|另一個人的訂單|名字沒有遮"),
    ("refund", r"退款|退費|退貨|刷退|退我|退差額|可以退|要退"),
    (
        "partnership",
        r"合作|企劃書|報價|團購價|進駐|批發|提案聯名|邀請你們|贊助",
    ),
    (
        "complaint",
        r"到底|沒人接|掉毛|焦味|盤子|傻眼|不耐煩|閃退|自己催|要加強|可怕|凹掉|太扯|誇張|氣",
    ),
    ("question", r"請問|想問|想請問|嗎|？|\?|怎麼|什麼時候"),
)


def listening_alert(
    feed: pd.DataFrame, baseline: pd.DataFrame, *, k: float = 3.0, interval_minutes: int = 10
) -> dict[str, Any]:
    """When a feed first leaves what is usual at that hour of that weekday.

    Args:
        feed: One post a row; needs ts.
        baseline: Earlier counts; needs interval_start and posts, one row an interval.
        k: How many standard deviations above the mean are too many.
        interval_minutes: Length of the intervals of the baseline.
    Returns: first_ts (start of the first interval above its threshold; NaT when none is), threshold (of that
        interval, else the largest), posts (in that interval, else the most), mean, sd, rule (in words).
    Raises: DataError: when a column is absent or a table is empty.
    Source: W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931): limits at three sigma.
    """
    want_columns(feed, ("ts",))
    want_columns(baseline, ("interval_start", "posts"))
    width = np.timedelta64(interval_minutes, "m")
    starts = baseline["interval_start"].to_numpy().astype("datetime64[m]")
    times = feed["ts"].to_numpy().astype("datetime64[m]")
    anchor = starts.min()
    begins = np.arange(anchor + (times.min() - anchor) // width * width, times.max() + np.timedelta64(1, "m"), width)
    counts = np.array([((times >= one) & (times < one + width)).sum() for one in begins])
    usual = [baseline.loc[_same_hour(starts, one), "posts"] for one in begins]
    mean = np.array([float(one.mean()) for one in usual])
    sd = np.array([float(one.std(ddof=1)) for one in usual])
    threshold = mean + k * sd
    over = np.flatnonzero(counts > threshold)
    at = int(over[0]) if len(over) else int(np.argmax(counts - threshold))
    return {
        "first_ts": pd.Timestamp(begins[at]) if len(over) else pd.NaT,
        "threshold": float(threshold[at]),
        "posts": int(counts[at]),
        "mean": float(mean[at]),
        "sd": float(sd[at]),
        "rule": f"posts in {interval_minutes} minutes > mean + {k:g} sd of the same weekday and interval",
    }


def _same_hour(starts: npt.NDArray[np.datetime64], moment: np.datetime64) -> npt.NDArray[np.bool_]:
    week = np.timedelta64(7, "D").astype("timedelta64[m]")
    return np.asarray((moment.astype("datetime64[m]") - starts) % week == np.timedelta64(0, "m"))


def mentions_harm(texts: pd.Series) -> bool:
    """Whether any text says that somebody was hurt (`HARM_WORDS`)."""
    return bool(texts.str.contains("|".join(HARM_WORDS), regex=True).any())


def crisis_level(neg_share: float, platforms: int, *, harm: bool) -> int:
    """How serious it is: 3 when people are hurt, or six in ten posts are bad on four or more platforms; 2 when four in
    ten are bad or three platforms have it; else 1. Safety comes before volume."""
    if harm or (neg_share >= 0.6 and platforms >= 4):
        return 3
    return 2 if neg_share >= 0.4 or platforms >= 3 else 1


def triage(messages: pd.DataFrame) -> pd.DataFrame:
    """What each message wants, by words, the first sign that fits.

    Args:
        messages: Needs msg_id and text_zh.
    Returns: msg_id, category, priority (1 first), sla_h (hours until an answer is due; 0: none is), route.
    Raises: DataError: when a column is absent.
    """
    want_columns(messages, ("msg_id", "text_zh"))
    category = [_category(str(text)) for text in messages["text_zh"].tolist()]
    return pd.DataFrame(
        {
            "msg_id": messages["msg_id"].array,
            "category": pd.array(category, dtype="str"),
            "priority": [CATEGORIES[one][0] for one in category],
            "sla_h": [CATEGORIES[one][1] for one in category],
            "route": pd.array([CATEGORIES[one][2] for one in category], dtype="str"),
        }
    )


def _category(text: str) -> str:
    return next((name for name, sign in _SIGNS if re.search(sign, text)), "praise")


def engagement_rates(posts: pd.DataFrame) -> pd.DataFrame:
    """Reactions per person reached, by platform.

    Args:
        posts: Needs platform, reach, likes, comments, shares.
    Returns: platform, reach, engagements (likes + comments + shares), er_pct (0–100, of reach: only who was reached
        could react; followers who never saw a post could not).
    Raises: DataError: when a column is absent.
    """
    want_columns(posts, ("platform", "reach", "likes", "comments", "shares"))
    sums = posts.groupby("platform", observed=True)[["reach", "likes", "comments", "shares"]].sum()
    engagements = sums[["likes", "comments", "shares"]].sum(axis=1)
    table = pd.DataFrame(
        {"reach": sums["reach"], "engagements": engagements, "er_pct": 100 * engagements / sums["reach"]}
    )
    return table.reset_index()


def lagged_effect(
    orders: pd.DataFrame,
    promotions: pd.DataFrame,
    prices: pd.DataFrame,
    ads: pd.DataFrame,
    *,
    burst_start: pd.Timestamp,
    lag_days: int = LAG_DAYS,
    days: int = EFFECT_DAYS,
    around_days: int = 63,
) -> dict[str, float]:
    """What a burst of talk did to orders some days later: an interrupted series with the calendar known.

    log(orders of the day) = weekday + pay-day + festivals + lines on promotion + fortnight after a promotion
    + price level + advertising of the day and of the week + trend + trend² + effect, over the days around the
    burst. Whatever else moved in that fortnight and is not in the list is taken for the effect.

    Args:
        orders: One row an order; needs ordered_at in Taiwan's time.
        promotions: Needs start_date, end_date, line.
        prices: Needs sku, week_start, price_ntd.
        ads: Needs date and cost_ntd.
        burst_start: First day of the burst.
        lag_days: Days from the burst's first day to the first day of the effect.
        days: How long the effect lasts.
        around_days: How far before and after the effect the comparison reaches.
    Returns: effect (−0.1 = a tenth fewer), ci_low, ci_high (95 %, robust to days of unlike spread).
    Raises: DataError: when a column is absent.
    Source: A. K. Wagner et al., "Segmented regression analysis of interrupted time series studies", Journal of Clinical
        Pharmacy and Therapeutics 27 (2002), 299–309. Standard errors: HC3, from
        `helpers.analysis.least_squares.fit_least_squares`.
    """
    want_columns(orders, ("ordered_at",))
    want_columns(promotions, ("start_date", "end_date", "line"))
    want_columns(prices, ("sku", "week_start", "price_ntd"))
    want_columns(ads, ("date", "cost_ntd"))
    dates = orders["ordered_at"].to_numpy().astype("datetime64[D]")
    first = np.datetime64(burst_start, "D") + lag_days
    days_seen = np.arange(max(first - around_days, dates.min()), min(first + days + around_days, dates.max()) + 1)
    inside = (dates >= days_seen[0]) & (dates <= days_seen[-1])
    count = np.bincount((dates[inside] - days_seen[0]).astype(np.int64), minlength=len(days_seen))
    effect = (days_seen >= first) & (days_seen < first + days)
    of_month = (days_seen - days_seen.astype("datetime64[M]")).astype(np.int64) + 1
    festivals = festival_shares(pd.Series(days_seen.astype("datetime64[us]")), days=1)
    on, after = _promoted(days_seen, promotions)
    trend = np.linspace(-1, 1, len(days_seen))
    spent = ads.groupby("date")["cost_ntd"].sum().reindex(pd.DatetimeIndex(days_seen), fill_value=0)
    design = np.column_stack(
        [
            effect.astype(float),
            np.isin(of_month, (5, 10)).astype(float),
            festivals.loc[:, festivals.max() > 0].to_numpy(),
            on,
            after,
            _price_level(days_seen, prices),
            np.log1p(spent),
            np.log1p(spent.rolling(7, min_periods=1).mean()),
            trend,
            trend**2,
            np.eye(7)[(days_seen.astype(np.int64) + 3) % 7],
        ]
    )
    fit = fit_least_squares(design, np.log(np.maximum(count, 0.5)), np.arange(len(count)))
    low, high = fit.interval()
    return {
        "effect": float(np.expm1(fit.coefficients[0])),
        "ci_low": float(np.expm1(low[0])),
        "ci_high": float(np.expm1(high[0])),
    }


def _price_level(days: npt.NDArray[np.datetime64], prices: pd.DataFrame) -> npt.NDArray[np.float64]:
    # Against each product's own mean, so that a new product does not look like a change of price.
    log = np.log(prices["price_ntd"])
    level = (log - log.groupby(prices["sku"]).transform("mean")).groupby(prices["week_start"]).mean()
    return level.reindex(pd.DatetimeIndex(days), method="ffill").fillna(0).to_numpy(dtype=float)


def _promoted(
    days: npt.NDArray[np.datetime64], promotions: pd.DataFrame
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    on, after = np.zeros(len(days)), np.zeros(len(days))
    rows = zip(promotions["start_date"], promotions["end_date"], promotions["line"], strict=True)
    for start, end, line in rows:
        part = 1.0 if line == "ALL" else 0.2
        begin, last = np.datetime64(start, "D"), np.datetime64(end, "D")
        on[(days >= begin) & (days <= last)] += part
        after[(days > last) & (days <= last + 14)] += part
    return on, after
