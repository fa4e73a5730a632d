"""All that people say about one company and its rivals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.shop.defects import Defect
from helpers.market.storyline import Storyline
from helpers.market.streams import Streams
from helpers.market.voice.collected import PostTruth
from helpers.market.voice.feed import FeedTruth, draw_feed
from helpers.market.voice.inbox import InboxTruth, draw_inbox
from helpers.market.voice.mood import Burst
from helpers.market.voice.opinions import Opinions, draw_opinions
from helpers.market.voice.posts import draw_posts
from helpers.market.voice.reviews import REVIEWS, ReviewTruth, draw_reviews

__all__ = ["Voice", "VoiceTruth", "let_people_speak"]


@dataclass(frozen=True)
class VoiceTruth:
    """What people think and what their texts really mean."""

    opinions: Opinions
    burst: Burst
    reviews: ReviewTruth
    posts: PostTruth
    feed: FeedTruth
    inbox: InboxTruth


@dataclass(frozen=True)
class Voice:
    """The tables of the room by name, before any fault, and what is true behind them."""

    tables: dict[str, pd.DataFrame]
    truth: VoiceTruth


def let_people_speak(
    chance: Streams,
    storyline: Storyline,
    burst: Burst,
    defect: Defect,
    sold: npt.NDArray[np.float64],
    *,
    scale: float,
) -> Voice:
    """Draw reviews, posts, the feed of a crisis and the inbox.

    Args:
        chance: The company's streams.
        storyline: Its story: its best line is thought better of, its main threat is talked of more.
        burst: The fortnight in which we are the talk (`helpers.market.voice.mood`).
        defect: The bad batch, which reviewers notice.
        sold: How much we sell, days × products, in any unit: who buys may write.
        scale: Size of the company; feed and inbox keep theirs.
    """
    opinions = draw_opinions(chance.named("opinions"), storyline)
    reviews, meant = draw_reviews(chance.named("reviews"), opinions, defect, sold, count=round(REVIEWS * scale))
    posts, posted = draw_posts(chance.named("social posts"), opinions, burst, scale=scale)
    feed, baseline, fed = draw_feed(chance.named("crisis feed"))
    inbox, received = draw_inbox(chance.named("inbox"))
    tables = {
        "reviews": reviews,
        "social_posts": posts,
        "crisis_feed": feed,
        "feed_baseline": baseline,
        "inbox_messages": inbox,
    }
    return Voice(tables, VoiceTruth(opinions, burst, meant, posted, fed, received))
