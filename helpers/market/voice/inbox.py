"""Twenty messages that lie in the inbox one morning: questions, complaints, offers, two with personal data."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.market.streams import steady
from helpers.market.text import numbered, text_column
from helpers.market.voice.hours import PEOPLE
from helpers.market.voice.phrases import phrases

__all__ = ["CATEGORIES", "INBOX_MESSAGES", "InboxTruth", "draw_inbox"]

CATEGORIES = ("question", "complaint", "refund", "praise", "partnership", "spam", "privacy")
INBOX_MESSAGES = 20
# At least so many of each; the rest fall where they fall.
_LEAST = {"question": 3, "complaint": 3, "refund": 3, "praise": 2, "partnership": 1, "spam": 1, "privacy": 1}
_MORE = (0.22, 0.22, 0.18, 0.14, 0.10, 0.08, 0.06)
_PLATFORMS = ("line", "facebook", "instagram", "email")
_MORNING = np.datetime64("2026-01-12T07:30", "s")
# From half past five in the evening on.
_NIGHT_MINUTES, _FIRST_HOUR = 14 * 60, 17


@dataclass(frozen=True)
class InboxTruth:
    """The category of each message, in the order of the table."""

    category: tuple[str, ...]


def draw_inbox(rng: np.random.Generator) -> tuple[pd.DataFrame, InboxTruth]:
    """The table `inbox_messages` without personal data, and what its messages are."""
    every = phrases("inbox")
    more = rng.choice(len(CATEGORIES), size=INBOX_MESSAGES - sum(_LEAST.values()), p=_MORE)
    counts = np.array([_LEAST[name] for name in CATEGORIES]) + np.bincount(more, minlength=len(CATEGORIES))
    chosen: list[tuple[str, str]] = []
    for name, count in zip(CATEGORIES, counts.tolist(), strict=True):
        places = rng.choice(len(every[name]), size=count, replace=False)
        chosen += [(name, every[name][place][0]) for place in places.tolist()]
    chosen = [chosen[place] for place in rng.permutation(len(chosen)).tolist()]
    weights = np.repeat(np.roll(PEOPLE, -_FIRST_HOUR), 60)[30:][:_NIGHT_MINUTES]
    minutes = np.sort(rng.choice(_NIGHT_MINUTES, size=INBOX_MESSAGES, replace=False, p=steady(weights / weights.sum())))
    table = pd.DataFrame(
        {
            "msg_id": numbered("N", np.arange(1, INBOX_MESSAGES + 1), digits=2),
            "ts": (_MORNING - np.timedelta64(_NIGHT_MINUTES, "m") + minutes * 60).astype("datetime64[us]"),
            "platform": text_column(_PLATFORMS, rng.choice(4, size=INBOX_MESSAGES, p=(0.4, 0.25, 0.2, 0.15))),
            "sender_hash": [f"u{number:08x}" for number in rng.integers(0, 2**32, INBOX_MESSAGES).tolist()],
            "text_zh": [text for _, text in chosen],
        }
    ).astype({"msg_id": "str", "sender_hash": "str", "text_zh": "str"})
    return table, InboxTruth(tuple(name for name, _ in chosen))
