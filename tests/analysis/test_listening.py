from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import listening


def baseline(saturday: int, wednesday: int) -> pd.DataFrame:
    """Twelve weeks of 14:00 and 14:10, Saturdays and Wednesdays, one post more in every second week."""
    rows = []
    for week in range(12):
        for day, level in ((pd.Timestamp("2025-10-04"), saturday), (pd.Timestamp("2025-10-08"), wednesday)):
            for minute in (0, 10):
                at = day + pd.Timedelta(days=7 * week, hours=14, minutes=minute)
                rows.append({"interval_start": at, "posts": level + week % 2})
    return pd.DataFrame(rows)


def feed(day: str, *minutes: int) -> pd.DataFrame:
    return pd.DataFrame({"ts": [pd.Timestamp(day) + pd.Timedelta(hours=14, minutes=one) for one in minutes]})


def test_the_alert_compares_with_the_same_weekday_and_interval() -> None:
    # Saturdays have 1 or 2 posts: mean 1.5, sd sqrt(12 × 0.25 / 11) = 0.5222; three sd above: 3.067.
    found = listening.listening_alert(feed("2025-12-27", 1, 11, 12, 13, 14), baseline(1, 6))
    assert found["first_ts"] == pd.Timestamp("2025-12-27 14:10")
    assert found["threshold"] == pytest.approx(1.5 + 3 * np.sqrt(3 / 11))
    assert found["posts"] == 4
    # The same four posts on a Wednesday, when 6 or 7 are usual, are nothing.
    quiet = listening.listening_alert(feed("2025-12-31", 1, 11, 12, 13, 14), baseline(1, 6))
    assert quiet["first_ts"] is pd.NaT


def test_a_higher_k_sleeps_longer() -> None:
    posts = feed("2025-12-27", 1, 11, 12, 13, 14)
    assert listening.listening_alert(posts, baseline(1, 6), k=5)["first_ts"] is pd.NaT


@pytest.mark.parametrize(
    ("share", "platforms", "harm", "level"),
    [
        (0.2, 2, False, 1),
        (0.2, 3, False, 2),
        (0.4, 1, False, 2),
        (0.6, 4, False, 3),
        (0.6, 3, False, 2),
        (0.1, 1, True, 3),
    ],
)
def test_the_level_follows_harm_share_and_platforms(share: float, platforms: int, harm: bool, level: int) -> None:
    assert listening.crisis_level(share, platforms, harm=harm) == level


def test_harm_is_read_from_the_texts() -> None:
    assert listening.mentions_harm(pd.Series(["漏水", "熱水燙到手"]))
    assert not listening.mentions_harm(pd.Series(["漏水", "傻眼"]))


def test_what_is_asked_for_comes_before_the_tone() -> None:
    messages = pd.DataFrame(
        {
            "msg_id": ["1", "2", "3", "4", "5", "6", "7"],
            "text_zh": [
                "東西很棒，小編好可愛💕 只是想請你們退款",
                "等了十一天還在備貨中，到底要多久",
                "請刪除我的個人資料",
                "日領三千，加賴詢問",
                "請問可以洗嗎",
                "包裝好美，謝謝你們",
                "想談合作，附上企劃書",
            ],
        }
    )
    found = listening.triage(messages)
    assert found["category"].tolist() == [
        "refund", "complaint", "privacy", "spam", "question", "praise", "partnership",
    ]  # fmt: skip
    assert found.loc[found["category"] == "privacy", "priority"].item() == 1


def test_engagement_is_divided_by_reach() -> None:
    posts = pd.DataFrame(
        {
            "platform": ["ig", "ig", "fb"],
            "reach": [100, 300, 50],
            "likes": [4, 6, 1],
            "comments": [1, 1, 0],
            "shares": 0,
        }
    )
    found = listening.engagement_rates(posts).set_index("platform")
    assert found.loc["ig", "engagements"] == 12
    assert found["er_pct"].to_dict() == {"fb": 2.0, "ig": 3.0}


def test_a_planted_drop_is_found_a_week_after_the_burst() -> None:
    days = pd.date_range("2024-01-01", "2024-06-30")
    rng = np.random.default_rng(5)
    factor = np.where((days >= "2024-03-11") & (days < "2024-03-25"), 0.8, 1.0)
    count = rng.poisson(400 * factor * np.where(days.day_of_week >= 5, 1.2, 1.0))
    orders = pd.DataFrame({"ordered_at": np.repeat(days, count)})
    promotions = pd.DataFrame(
        {"start_date": [pd.Timestamp("2024-02-05")], "end_date": [pd.Timestamp("2024-02-11")], "line": ["L1"]}
    )
    mondays = pd.date_range("2024-01-01", "2024-06-30", freq="W-MON")
    prices = pd.DataFrame({"sku": "L101", "week_start": mondays, "price_ntd": 300 + np.arange(len(mondays)) % 3})
    ads = pd.DataFrame({"date": days, "cost_ntd": rng.integers(900, 1_100, len(days))})
    found = listening.lagged_effect(orders, promotions, prices, ads, burst_start=pd.Timestamp("2024-03-04"))
    assert found["effect"] == pytest.approx(-0.2, abs=0.04)
    assert found["ci_low"] < -0.2 < found["ci_high"] < 0
