"""Nobody speaks of a festival when it is nowhere near."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.market import History
from helpers.market.voice.phrases import phrases
from helpers.market.voice.seasons import fits, named_seasons

FILES = ("aspects", "use", "frame", "posts", "crisis", "inbox")
# Dates from the calendar of the Central Weather Administration, with three weeks on both sides.
NEW_YEAR = ("2024-02-10", "2025-01-29", "2026-02-17")
MID_AUTUMN = ("2024-09-17", "2025-10-06")
MOTHERS_DAY = ("2024-05-12", "2025-05-11")
FESTIVALS = {
    "過年|年節|除夕|迎新年": NEW_YEAR,
    "中秋": MID_AUTUMN,
    "母親節|謝謝媽媽": MOTHERS_DAY,
    "七夕": ("2024-08-10", "2025-08-29"),
    "父親節": ("2024-08-08", "2025-08-08"),
    "端午": ("2024-06-10", "2025-05-31"),
    "618|年中慶": ("2024-06-18", "2025-06-18"),
    "雙11": ("2024-11-11", "2025-11-11"),
    "雙12": ("2024-12-12", "2025-12-12"),
    "聖誕": ("2024-12-25", "2025-12-25", "2023-12-25"),
}
# The shop's anniversary sale lasts from 10 to 24 October.
ANNIVERSARY = [("2024-09-19", "2024-11-14"), ("2025-09-19", "2025-11-14")]
MONTHS = {"冬天": (11, 12, 1, 2, 3), "夏天": (5, 6, 7, 8, 9), "梅雨": (5, 6), "換季": (3, 4, 9, 10, 11)}


def texts_and_days(history: History) -> pd.DataFrame:
    posts = history.tables["social_posts"]
    # What is shared again speaks of the day on which it was first written.
    first = posts.set_index("post_id")["ts"].reindex(posts["repost_of"]).to_numpy()
    posts = posts.assign(ts=posts["ts"].where(posts["repost_of"].isna(), first))
    tables = [posts, *(history.tables[name] for name in ("reviews", "crisis_feed", "inbox_messages"))]
    return pd.concat([table[["ts", "text_zh"]] for table in tables], ignore_index=True)


def test_no_text_names_a_festival_more_than_three_weeks_away(history: History) -> None:
    texts = texts_and_days(history)
    day = texts["ts"].dt.normalize()
    for words, dates in FESTIVALS.items():
        named = texts["text_zh"].str.contains(words)
        away = np.abs((day.to_numpy()[:, None] - np.array(dates, dtype="datetime64[us]")) / np.timedelta64(1, "D"))
        assert (away[named].min(axis=1) <= 21).all(), words
    of_anniversary = day[texts["text_zh"].str.contains("週年慶")]
    assert all(any(first <= str(one)[:10] <= last for first, last in ANNIVERSARY) for one in of_anniversary)


def test_no_text_names_a_time_of_the_year_in_another(history: History) -> None:
    texts = texts_and_days(history)
    for word, months in MONTHS.items():
        assert set(texts.loc[texts["text_zh"].str.contains(word), "ts"].dt.month) <= set(months), word


def test_festivals_are_still_spoken_of_when_they_are_near(history: History) -> None:
    everything = "\n".join(texts_and_days(history)["text_zh"])
    assert all(
        any(one in everything for one in words.split("|")) for words in ("雙11", "母親節", "中秋", "冬天", "夏天")
    )


@pytest.mark.parametrize(
    ("wording", "day", "right"),
    [
        ("母親節送禮", "2024-04-21", True),  # exactly three weeks before 12 May
        ("母親節送禮", "2024-04-20", False),
        ("母親節送禮", "2024-06-03", False),
        ("冬天必備", "2025-01-15", True),
        ("冬天必備", "2025-07-15", False),
        ("出貨很快", "2025-07-15", True),
        ("雙11還能三天到", "2024-11-12", True),
        ("雙12也不夠", "2024-11-12", False),
    ],
)
def test_a_wording_fits_the_day_or_does_not(wording: str, day: str, right: bool) -> None:
    assert fits(wording, int(np.datetime64(day, "D").astype(int))) is right


def test_under_each_heading_enough_can_be_said_all_year_round() -> None:
    for name in FILES:
        for heading, pool in phrases(name).items():
            free = [wordings for wordings in pool if any(not named_seasons(one) for one in wordings)]
            assert len(free) >= 0.5 * len(pool), (name, heading)
