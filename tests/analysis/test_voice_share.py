from __future__ import annotations

import pandas as pd
import pytest

from helpers.analysis.voice_share import clean_mentions, share_of_voice
from helpers.errors import DataError

POSTS = pd.DataFrame(
    [
        ("2025-01-05", "own", "穗岸的茶好喝", 0, 0, None),
        ("2025-01-06", "own", "稻穗岸邊散步", 0, 0, None),
        ("2025-01-07", "own", "穗岸新品上市", 1, 0, None),
        ("2025-01-08", "c4", "格子嶼開箱", 0, 0, None),
        ("2025-01-09", "c4", "格子襯衫怎麼配", 0, 0, None),
        ("2025-01-10", "c4", "格子嶼抽獎 tag 兩位", 0, 1, None),
        ("2025-01-11", "c4", "轉：格子嶼開箱", 0, 0, "S4"),
        ("2025-01-12", "c4", "格子嶼踩雷", 0, 0, None),
        ("2025-01-13", "c4", "推格子嶼", 0, 0, None),
        ("2025-02-01", "own", "穗岸出貨快", 0, 0, None),
    ],
    columns=["ts", "mentions", "text_zh", "is_official", "is_giveaway", "repost_of"],
).assign(ts=lambda frame: pd.to_datetime(frame["ts"]))
MARKET = pd.DataFrame(
    {
        "month": pd.to_datetime(["2025-01-01"] * 4),
        "line": ["L1", "L2", "L1", "L1"],
        "company": ["own", "own", "c4", "other"],
        "revenue_ntd": [20, 10, 70, 900],
    }
)


def test_voice_is_what_people_say_of_their_own_accord_about_the_brand() -> None:
    kept = clean_mentions(POSTS)["text_zh"].tolist()
    assert kept == ["穗岸的茶好喝", "格子嶼開箱", "格子嶼踩雷", "推格子嶼", "穗岸出貨快"]


def test_share_of_voice_and_of_market_and_their_difference() -> None:
    # January: one post about us, three about c4; sales of 30 against 70. February has no sales and is left out.
    found = share_of_voice(POSTS, MARKET).set_index("company")
    assert found["month"].unique().tolist() == [pd.Timestamp("2025-01-01")]
    assert found["mentions"].to_dict() == {"own": 1, "c4": 3}
    assert found["sov_pct"].to_dict() == {"own": 25.0, "c4": 75.0}
    assert found["som_pct"].to_dict() == {"own": pytest.approx(30), "c4": pytest.approx(70)}
    assert found["esov_pp"].to_dict() == {"own": pytest.approx(-5), "c4": pytest.approx(5)}


def test_without_cleaning_what_was_bought_counts_too() -> None:
    found = share_of_voice(POSTS, MARKET, clean=False).set_index("company")
    assert found["mentions"].to_dict() == {"own": 3, "c4": 6}


def test_other_context_words_can_be_given() -> None:
    words = pd.DataFrame({"company": ["own"], "word": ["出貨"], "rule": ["needs"]})
    kept = clean_mentions(POSTS, words)
    assert kept.loc[kept["mentions"] == "own", "text_zh"].tolist() == ["穗岸出貨快"]


def test_a_missing_column_is_named() -> None:
    with pytest.raises(DataError, match="repost_of"):
        clean_mentions(POSTS.drop(columns="repost_of"))
