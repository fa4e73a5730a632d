"""Ninety minutes in which it turns out that a product of ours leaks, and what is usual at that hour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.streams import steady
from helpers.market.text import numbered, text_column
from helpers.market.voice.compose import Dice, fill
from helpers.market.voice.phrases import phrases
from helpers.market.voice.places import PLATFORMS, REACH
from helpers.market.world.calendar import day_of_week

__all__ = ["FEED_MINUTES", "FEED_POSTS", "INTERVAL_MINUTES", "FeedTruth", "draw_feed"]

FEED_POSTS, FEED_MINUTES, INTERVAL_MINUTES = 60, 90, 10
_BASELINE_WEEKS = 12
# Product and how it leaks. Whoever makes tea in it or carries it in a bag notices at once.
_LEAKS = {
    "L202": ("杯底滲水", "會漏水", "杯身滲茶出來"),
    "L203": ("會漏湯", "蓋子漏湯汁", "湯汁一直滲出來"),
    "L204": ("壺嘴接縫漏水", "會漏水", "壺底一直滴水"),
}
_WHERE = {
    "L202": ("辦公桌", "床頭櫃", "會議桌", "餐桌"),
    "L203": ("包包", "書包", "便當袋", "機車置物箱"),
    "L204": ("流理台", "餐桌", "吧台", "充電線"),
}
_STARTS = ("2026-01-10T14:00", "2026-01-11T20:00", "2026-01-13T12:30", "2026-01-15T20:30")
# Posts per ten minutes at that hour on a weekday; at the weekend people post less about shops.
_USUAL, _USUAL_WEEKEND = (1.5, 2.2), 0.55
_SPREAD = (0.17, 0.20, 0.18, 0.10, 0.30, 0.0, 0.05)
_SIGN = {"leak": -1, "harm": -1, "ask": 0, "calm": 1, "rumour": -1, "other": 0}


@dataclass(frozen=True)
class FeedTruth:
    """What each post of the feed is about and whether it is bad, when the talk began, whether people were hurt."""

    topic: tuple[str, ...]
    sign: npt.NDArray[np.int64]
    began_minute: int
    product: str
    people_hurt: bool


def draw_feed(rng: np.random.Generator) -> tuple[pd.DataFrame, pd.DataFrame, FeedTruth]:
    """The tables `crisis_feed` and `feed_baseline`, and what is true of the first."""
    start = np.datetime64(_STARTS[int(rng.integers(len(_STARTS)))], "m")
    usual = float(rng.uniform(*_USUAL))
    baseline = _baseline(rng, start, usual)
    sku = tuple(_LEAKS)[int(rng.integers(len(_LEAKS)))]
    began = INTERVAL_MINUTES * int(rng.integers(1, 4))
    hurt = bool(rng.random() < 0.5)
    intervals = FEED_MINUTES // INTERVAL_MINUTES
    # What is always said comes evenly, or chance alone would sound the alarm before anything has happened.
    always = min(rng.poisson(usual * _weekend(start) * intervals), 18)
    calm = ((np.arange(always) + rng.random(always)) * FEED_MINUTES / max(always, 1)).astype(np.int64)
    growth = np.linspace(1.0, 3.2, FEED_MINUTES - began)
    upset = began + rng.choice(FEED_MINUTES - began, size=FEED_POSTS - len(calm), p=growth / growth.sum())
    shares = np.array([0.66, 0.10 if hurt else 0.0, rng.uniform(0.12, 0.22), rng.uniform(0.05, 0.12), 0.05])
    topics = np.array(["leak", "harm", "ask", "calm", "rumour"], dtype=object)
    topic = np.concatenate([np.full(len(calm), "other", dtype=object), _drawn(rng, topics, shares, len(upset), hurt)])
    minute = np.concatenate([calm, upset])
    order = np.argsort(minute, kind="stable")
    topic, minute = topic[order], minute[order]
    platform = rng.choice(len(PLATFORMS), size=FEED_POSTS, p=_SPREAD)
    reach = np.array([REACH[name] for name in PLATFORMS])[platform] * np.exp(0.9 * rng.standard_normal(FEED_POSTS))
    dice = Dice(rng)
    table = pd.DataFrame(
        {
            "post_id": numbered("F", np.arange(1, FEED_POSTS + 1), digits=3),
            "minute": minute,
            "ts": (start + minute).astype("datetime64[us]"),
            "platform": text_column(PLATFORMS, platform),
            "text_zh": _texts(dice, topic.tolist(), [PLATFORMS[one] for one in platform.tolist()], sku),
            "reach": np.maximum(20, steady(reach)).astype(np.int64),
        }
    ).astype({"post_id": "str", "text_zh": "str"})
    signs = np.array([_SIGN[one] for one in topic.tolist()])
    return table, baseline, FeedTruth(tuple(topic.tolist()), signs, began, sku, hurt)


def _drawn(
    rng: np.random.Generator, topics: npt.NDArray[np.object_], shares: npt.NDArray[np.float64], count: int, hurt: bool
) -> npt.NDArray[np.object_]:
    topic = topics[rng.choice(len(topics), size=count, p=shares / shares.sum())]
    topic[0] = "leak"
    if hurt:
        topic[1] = "harm"
    return np.asarray(topic)


def _weekend(day: np.datetime64) -> float:
    return _USUAL_WEEKEND if day_of_week(day) >= 5 else 1.0


def _baseline(rng: np.random.Generator, start: np.datetime64, usual: float) -> pd.DataFrame:
    intervals = FEED_MINUTES // INTERVAL_MINUTES
    days = np.repeat(np.arange(-7 * _BASELINE_WEEKS, 0), intervals)
    begins = (
        start + days.astype("timedelta64[D]") + np.tile(np.arange(intervals), 7 * _BASELINE_WEEKS) * INTERVAL_MINUTES
    )
    level = np.array([usual * _weekend(one) for one in begins])
    return pd.DataFrame(
        {
            "interval_start": begins.astype("datetime64[us]"),
            "posts": rng.poisson(steady(level)),
        }
    )


def _texts(dice: Dice, topics: list[str], platforms: list[str], sku: str) -> list[str]:
    every = phrases("crisis")
    seen: set[tuple[str, ...]] = set()
    texts = []
    for topic, platform in zip(topics, platforms, strict=True):
        pool = every.get(f"{topic} {platform}", every[topic])
        # Sixty posts are read one by one: say it another way than the one before, while there is another way.
        for _ in range(20):
            phrase = dice.pick(pool)
            if phrase not in seen:
                break
        seen.add(phrase)
        text = dice.pick(phrase).replace("{p}", dice.pick(_LEAKS[sku])).replace("{w}", dice.pick(_WHERE[sku]))
        text = fill(dice, text, "own", sku)
        texts.append(text)
    return texts
