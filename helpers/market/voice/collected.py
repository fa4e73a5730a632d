"""Posts as the listening tool hands them over: shared again, in the order of time, numbered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.streams import steady
from helpers.market.text import numbered, text_column
from helpers.market.voice.brands import COMPANIES
from helpers.market.voice.compose import Dice
from helpers.market.voice.hours import seconds_of_day
from helpers.market.voice.phrases import phrases
from helpers.market.voice.places import FOLLOWERS, PLATFORMS
from helpers.market.world.calendar import FIRST_DAY

__all__ = ["KINDS", "PostTruth", "draw_authors", "share_again", "write_down"]

KINDS = ("organic", "official", "giveaway", "repost", "homograph")
_AUTHORS = 2_600
_REPOSTS = 480
# How much more what outrages people in the burst is shared.
_OUTRAGE = 7.0


@dataclass(frozen=True)
class PostTruth:
    """What each post is, in the order of the table: `kind` points into `KINDS`, `sign` is 1, 0 or −1.

    `voice` [day, company] is how many posts people were expected to write of their own accord.
    """

    kind: npt.NDArray[np.int64]
    sign: npt.NDArray[np.int64]
    voice: npt.NDArray[np.float64]


def draw_authors(rng: np.random.Generator, count: int) -> npt.NDArray[np.int64]:
    """Who writes, by number."""
    # A few write a lot, most write once.
    return (_AUTHORS * max(count, 1) / 6_000 * rng.random(count) ** 2).astype(np.int64)


def share_again(rng: np.random.Generator, dice: Dice, table: pd.DataFrame, *, scale: float) -> pd.DataFrame:
    """The posts and, up to three days later, some of them again; what many saw and what is bad is shared more."""
    can = (table["kind"] != KINDS.index("homograph")).to_numpy() & (table["ts"] < 86_400 * 728).to_numpy()
    shared = np.where(table["outrage"], _OUTRAGE, np.where(table["sign"] < 0, 1.8, 1.0))
    weight = np.where(can, np.sqrt(table["reach"].to_numpy()) * shared, 0.0)
    reach = np.cumsum(steady(weight))
    count = int(rng.poisson(_REPOSTS * scale))
    source = np.searchsorted(reach, rng.random(count) * reach[-1], side="right")
    again = table.iloc[source].reset_index(drop=True)
    heads = phrases("posts")["repost"]
    texts = [dice.phrase(heads) + text if dice.happens(0.65) else text for text in again["text_zh"].tolist()]
    first = again["ts"].to_numpy()
    later = (first // 86_400 + rng.integers(0, 3, count)) * 86_400 + seconds_of_day(rng, count)
    later = np.where(later < first + 1_200, later + 86_400, later)
    again = again.assign(
        ts=later,
        text_zh=texts,
        author=draw_authors(rng, count) + 17,
        kind=KINDS.index("repost"),
        source=source,
        reach=np.maximum(20, again["reach"] // 3),
        likes=again["likes"] // 4,
        comments=again["comments"] // 5,
        shares=again["shares"] // 6,
    )
    return pd.concat([table, again], ignore_index=True)


def write_down(table: pd.DataFrame, voice: npt.NDArray[np.float64]) -> tuple[pd.DataFrame, PostTruth]:
    """The table `social_posts`, oldest first, and what is true of it."""
    order = np.argsort(table["ts"].to_numpy(), kind="stable")
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    table = table.iloc[order]
    source = table["source"].to_numpy()
    ids = numbered("S", np.arange(1, len(table) + 1), digits=5)
    kind, company, platform = (table[name].to_numpy() for name in ("kind", "company", "platform"))
    official = kind == KINDS.index("official")
    followers = np.array([[FOLLOWERS[name][PLATFORMS[at]] for at in range(len(PLATFORMS))] for name in COMPANIES])
    written = table["ts"].to_numpy()
    shown = pd.DataFrame(
        {
            "post_id": pd.array(ids, dtype="str"),
            "ts": (np.datetime64(FIRST_DAY, "s") + written).astype("datetime64[us]"),
            "platform": text_column(PLATFORMS, platform),
            "board": pd.array([name or None for name in table["board"].tolist()], dtype="str"),
            "author_hash": pd.array(
                [_hashed(*one) for one in zip(table["author"].tolist(), platform.tolist(), strict=True)], dtype="str"
            ),
            "text_zh": pd.array(table["text_zh"].to_numpy(dtype=object), dtype="str"),
            "reach": table["reach"].to_numpy(),
            "likes": table["likes"].to_numpy(),
            "comments": table["comments"].to_numpy(),
            "shares": table["shares"].to_numpy(),
            "followers": np.where(official, followers[company, platform], np.nan),
            "mentions": text_column(COMPANIES, company),
            "is_official": official.astype(np.int64),
            "is_giveaway": (kind == KINDS.index("giveaway")).astype(np.int64),
            "repost_of": text_column(ids, np.where(source >= 0, place[source], -1)),
        }
    )
    return shown, PostTruth(kind, table["sign"].to_numpy(), voice)


def _hashed(author: int, platform: int) -> str:
    # Knuth's multiplicative hash: looks like a collector's pseudonym and keeps one writer one name on a
    # platform. No collector knows that two accounts on two platforms are the same person's.
    return f"u{((author + 1_000) * len(PLATFORMS) + platform) * 2_654_435_761 % 2**32:08x}"
