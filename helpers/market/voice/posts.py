"""The table `social_posts`: what a listening tool collected about five brands, and what was really meant.

It searches for words (`brands.KEYWORDS`), so it also brings posts that mean no shop at all; and it brings
what the shops themselves say, what people write to win a prize, and the same post again when it is shared.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.rivals.catalogue import MATCHES
from helpers.market.streams import steady
from helpers.market.voice.brands import COMPANIES, LINES_OF
from helpers.market.voice.collected import KINDS, PostTruth, draw_authors, share_again, write_down
from helpers.market.voice.compose import Dice, fill
from helpers.market.voice.mood import BURST_DAYS, Burst
from helpers.market.voice.opinions import Opinions
from helpers.market.voice.phrases import phrases
from helpers.market.voice.places import BOARDS, ENGAGED, PLATFORMS, REACH, TAILS
from helpers.market.world.calendar import event_factors, history_days
from helpers.market.world.products import RANGE

__all__ = ["MENTIONS", "draw_posts"]

# People's own posts about the five brands in two years; by company, posts of the shops themselves and posts that
# mean no shop at all.
MENTIONS = 4_200
_OFFICIAL = np.array([150, 75, 55, 55, 110])
_HOMOGRAPHS = np.array([45, 70, 60, 55, 170])
# Give-aways by company, and how many posts one brings on average.
_GIVEAWAYS, _GIVEAWAY_POSTS = np.array([4, 6, 2, 3, 9]), 25
# Shares of good posts, and of bad ones at usual times, by company; our own bad share is the burst's.
_GOOD = np.array([0.42, 0.36, 0.46, 0.45, 0.43])
_USUALLY_BAD = np.array([0.0, 0.17, 0.10, 0.11, 0.14])
# A rival's good fortnight.
_WAVE_DAYS, _WAVE_LOUDER = 9, 3.0
_PLATFORM_SHARE = {
    "organic": (0.15, 0.20, 0.17, 0.14, 0.20, 0.08, 0.06),
    "official": (0.0, 0.0, 0.40, 0.38, 0.22, 0.0, 0.0),
    "giveaway": (0.0, 0.02, 0.46, 0.40, 0.12, 0.0, 0.0),
    "homograph": (0.16, 0.24, 0.18, 0.12, 0.30, 0.0, 0.0),
}
_ASKING = ("嗎", "哪", "怎", "多久", "幾", "誰", "什麼", "請問", "求", "徵", "有人")


@dataclass(frozen=True)
class _Posts:
    """Posts as arrays before anything is written; reposts come later, when there is something to repeat."""

    company: npt.NDArray[np.int64]
    day: npt.NDArray[np.int64]
    kind: npt.NDArray[np.int64]
    sign: npt.NDArray[np.int64]
    in_burst: npt.NDArray[np.bool_]

    @classmethod
    def of_kind(
        cls, kind: str, company: npt.NDArray[np.int64], day: npt.NDArray[np.int64], sign: npt.NDArray[np.int64]
    ) -> _Posts:
        many = np.full(len(day), KINDS.index(kind))
        return cls(company, day, many, sign, np.zeros(len(day), np.bool_))

    def __add__(self, other: _Posts) -> _Posts:
        return _Posts(*(np.concatenate([getattr(self, one.name), getattr(other, one.name)]) for one in fields(self)))

    def __len__(self) -> int:
        return len(self.day)


def draw_posts(
    rng: np.random.Generator, opinions: Opinions, burst: Burst, *, scale: float
) -> tuple[pd.DataFrame, PostTruth]:
    """Draw the posts of two years, oldest first.

    Args:
        rng: Chance.
        opinions: How much each brand is talked of.
        burst: The fortnight in which we are the talk.
        scale: Size of the company.
    """
    voice = _voice(rng, opinions, burst) * scale
    posts = _organic(rng, voice, burst)
    posts = posts + _others(rng, scale)
    written = posts.day * 86_400 + rng.integers(7 * 3_600, 86_400, len(posts))
    order = np.argsort(written, kind="stable")
    posts = _Posts(*(getattr(posts, one.name)[order] for one in fields(posts)))
    written = written[order]
    dice = Dice(rng)
    platform = _platforms(rng, posts)
    texts = _texts(dice, posts, platform, burst)
    reach, likes, comments, shares = _responses(rng, posts, platform)
    author = draw_authors(rng, len(posts))
    official = posts.kind == KINDS.index("official")
    table = pd.DataFrame(
        {
            "ts": written,
            "platform": platform,
            "board": [dice.pick(BOARDS[PLATFORMS[one]]) for one in platform.tolist()],
            "company": posts.company,
            "author": np.where(official, -1 - posts.company, author),
            "text_zh": texts,
            "reach": reach,
            "likes": likes,
            "comments": comments,
            "shares": shares,
            "kind": posts.kind,
            "sign": posts.sign,
            "outrage": posts.in_burst & (posts.sign < 0),
            "source": np.full(len(posts), -1),
        }
    )
    return write_down(share_again(rng, dice, table, scale=scale), voice)


def _voice(rng: np.random.Generator, opinions: Opinions, burst: Burst) -> npt.NDArray[np.float64]:
    days = history_days()
    months = days.astype("datetime64[M]").astype(np.int64)
    wiggle = np.exp(0.14 * rng.standard_normal((months[-1] - months[0] + 1, len(COMPANIES))))
    season = np.sqrt(event_factors(days).mean(axis=1))[:, None]
    voice = opinions.talk * season * wiggle[months - months[0]] * np.linspace(0.92, 1.08, len(days))[:, None]
    voice *= MENTIONS / voice.sum()
    # A rival's good fortnight: much talk, all of it friendly.
    rival, first = int(rng.integers(1, len(COMPANIES))), int(rng.integers(60, len(days) - 60))
    voice[first : first + _WAVE_DAYS, rival] *= _WAVE_LOUDER
    fading = np.linspace(1.35, 0.65, BURST_DAYS)
    voice[burst.first_day : burst.first_day + BURST_DAYS, 0] *= burst.louder * fading
    return steady(voice)


def _organic(rng: np.random.Generator, voice: npt.NDArray[np.float64], burst: Burst) -> _Posts:
    count = rng.poisson(voice)
    cell = np.repeat(np.arange(count.size), count.ravel())
    day, company = np.divmod(cell, len(COMPANIES))
    in_burst = (company == 0) & (day >= burst.first_day) & (day < burst.first_day + BURST_DAYS)
    usually = np.where(company == 0, burst.usually_negative, _USUALLY_BAD[company])
    bad = np.where(in_burst, burst.negative, usually)
    good = np.where(in_burst, 0.6 * (1 - burst.negative) * _GOOD[0], _GOOD[company])
    draw = rng.random(len(day))
    sign = np.where(draw < bad, -1, np.where(draw < bad + good, 1, 0))
    posts = _Posts.of_kind("organic", company, day, sign)
    return _Posts(posts.company, posts.day, posts.kind, posts.sign, in_burst)


def _others(rng: np.random.Generator, scale: float) -> _Posts:
    days = len(history_days())

    def spread(kind: str, counts: npt.NDArray[np.int64]) -> _Posts:
        company = np.repeat(np.arange(len(COMPANIES)), rng.poisson(steady(np.asarray(counts * scale, float))))
        return _Posts.of_kind(kind, company, rng.integers(0, days, len(company)), np.zeros(len(company), np.int64))

    games = np.repeat(np.arange(len(COMPANIES)), _GIVEAWAYS)
    starts = rng.integers(5, days - 10, len(games))
    entries = rng.poisson(steady(_GIVEAWAY_POSTS * scale * rng.uniform(0.6, 1.4, len(games))))
    company, start = np.repeat(games, entries), np.repeat(starts, entries)
    day = start + np.minimum(rng.geometric(0.35, len(start)) - 1, 6)
    won = _Posts.of_kind("giveaway", company, day, np.zeros(len(day), np.int64))
    return spread("official", _OFFICIAL) + won + spread("homograph", _HOMOGRAPHS)


def _platforms(rng: np.random.Generator, posts: _Posts) -> npt.NDArray[np.int64]:
    platform = np.zeros(len(posts), np.int64)
    for kind, shares in _PLATFORM_SHARE.items():
        rows = np.flatnonzero(posts.kind == KINDS.index(kind))
        platform[rows] = rng.choice(len(PLATFORMS), size=len(rows), p=shares)
    return platform


def _texts(dice: Dice, posts: _Posts, platform: npt.NDArray[np.int64], burst: Burst) -> list[str]:
    every = phrases("posts")
    things = {name: _things(name) for name in COMPANIES}
    signs = ("0", "+", "-")
    texts = []
    rows = zip(
        *(values.tolist() for values in (posts.company, posts.kind, posts.sign, posts.in_burst, platform)), strict=True
    )
    for of, kind, sign, in_burst, where in rows:
        company, place, kind_name = COMPANIES[of], PLATFORMS[where], KINDS[kind]
        skus, weights = things[company]
        sku = skus[dice.weighted(weights)]
        if kind_name == "organic":
            own_ways, talk = every[f"{signs[sign]} {place}"], every[f"{signs[sign]} talk"]
            # What is asked about a product fits the product; where people just talk, they talk more freely.
            pool = own_ways
            if place != "google" and not sign:
                pool += every.get(f"0 {sku[:2]}", ())
            if place in ("ptt", "dcard", "threads", "facebook"):
                pool += talk
            if in_burst and sign < 0 and dice.happens(0.75):
                pool, sku = every[f"burst {burst.issue}"], RANGE[burst.product].sku
        elif kind_name == "homograph":
            pool = every[f"homograph {company}"]
        else:
            pool = every[kind_name]
        text = fill(dice, dice.phrase(pool), company, sku)
        mood = signs[sign] if kind_name == "organic" else ""
        texts.append(_as_on(dice, text, place, mood, own_words=kind_name in ("organic", "homograph")))
    return texts


def _things(company: str) -> tuple[list[str], list[float]]:
    if company == "own":
        return [item.sku for item in RANGE], [item.popularity for item in RANGE]
    skus = [match.sku for match in MATCHES if match.company == company]
    lines = [sku[:2] for sku in skus]
    return skus, [LINES_OF[company].get(line, 0.0) / lines.count(line) for line in lines]


def _as_on(dice: Dice, text: str, place: str, sign: str, *, own_words: bool) -> str:
    if place in ("threads", "ptt") and own_words:
        text = text.replace("，", " ").rstrip("。")
    if text[-1] in "？?！!～。" or not dice.happens(0.45 if own_words else 0.25):
        return text
    tails = TAILS[place]["any"]
    # Thanks and question marks follow a question.
    if sign != "0" or any(word in text for word in _ASKING):
        tails = TAILS[place].get(sign, ()) + tails
    return text + dice.pick(tails)


def _responses(
    rng: np.random.Generator, posts: _Posts, platform: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], ...]:
    size = np.array([REACH[name] for name in PLATFORMS])[platform]
    louder = np.where(posts.kind == KINDS.index("official"), 6.0, 1.0) * np.where(posts.in_burst, 2.0, 1.0)
    seen = steady(size * louder * np.exp(0.8 * rng.standard_normal(len(posts))))
    reach = np.maximum(20, seen).astype(np.int64)
    engaged = steady(reach * np.array([ENGAGED[name] for name in PLATFORMS])[platform])
    upset = np.where(posts.sign < 0, 2.2, 1.0)
    won = np.where(posts.kind == KINDS.index("giveaway"), 0.4, 1.0)
    likes = rng.poisson(steady(engaged * 0.80 * won))
    comments = rng.poisson(steady(engaged * 0.13 * upset * won))
    shares = rng.poisson(steady(engaged * 0.07 * upset * won))
    return reach, likes, comments, shares
