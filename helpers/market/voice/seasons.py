"""When people speak of a festival or a time of the year: only while it is near.

The words themselves are the mark: whoever adds a phrase with 中秋 to `phrases/` need not think of dates.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from helpers.market.world.calendar import EVENTS

__all__ = ["SEASON_WORDS", "fits", "named_seasons"]

# From three weeks before a festival to almost three after it: a post is shared again for three days more.
_DAYS_BEFORE, _DAYS_AFTER = 21, 18
# Festival (a name in the calendar of the market) → words that name it.
_OF_FESTIVAL = {
    "lunar_new_year": ("過年", "年節", "年貨", "除夕", "春節", "新年"),
    "mothers_day": ("母親節", "謝謝媽媽"),
    "dragon_boat": ("端午",),
    "618": ("618", "年中慶"),
    "fathers_day": ("父親節",),
    "qixi": ("七夕",),
    "mid_autumn": ("中秋",),
    "anniversary": ("週年慶",),
    "double_11": ("雙11",),
    "double_12": ("雙12",),
    "christmas": ("聖誕",),
}
# Word → months in which it is said.
_OF_MONTHS = {
    "冬天": (11, 12, 1, 2, 3),
    "年終": (12, 1),
    "尾牙": (12, 1, 2),
    "換季": (3, 4, 9, 10, 11),
    "梅雨": (5, 6),
    "夏天": (5, 6, 7, 8, 9),
    "冷氣": (5, 6, 7, 8, 9, 10),
    "颱風": (6, 7, 8, 9, 10),
    "開學": (2, 3, 8, 9),
    # Rice is cut twice a year.
    "收割": (6, 7, 10, 11),
    "秋收": (10, 11),
    "年中會": (3, 4, 5, 6),
    "年底會": (8, 9, 10, 11),
}
SEASON_WORDS = (*(word for words in _OF_FESTIVAL.values() for word in words), *_OF_MONTHS)


def fits(wording: str, day: int) -> bool:
    """Whether every season that a wording names is near on a day (days since 1970)."""
    return named_seasons(wording) <= _in_season(day)


@cache
def named_seasons(wording: str) -> frozenset[str]:
    """The words for festivals and times of the year that a wording holds."""
    return frozenset(word for word in SEASON_WORDS if word in wording)


@cache
def _in_season(day: int) -> frozenset[str]:
    month = int(np.datetime64(day, "D").astype("datetime64[M]").astype(int)) % 12 + 1
    words = {word for word, months in _OF_MONTHS.items() if month in months}
    for event in EVENTS:
        # A sale of two weeks is near until three weeks after its last day.
        last = max(event.last_offset_days, 0) + _DAYS_AFTER
        offsets = (day - int(np.datetime64(date, "D").astype(int)) for date in event.dates)
        if any(-_DAYS_BEFORE <= offset <= last for offset in offsets):
            words.update(_OF_FESTIVAL.get(event.name, ()))
    return frozenset(words)
