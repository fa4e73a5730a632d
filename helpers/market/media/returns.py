"""What the money really returned: the true curves in the units of the taught table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.market.media.effects import MEDIA_CHANNELS, MediaEffects
from helpers.market.media.placed import Media
from helpers.market.media.response import WEEK_REVENUE_NTD
from helpers.market.trade.books import Books
from helpers.market.world.calendar import week_starts

__all__ = ["MediaTruth", "true_curves"]

_NOW_WEEKS = 52
_WEEK_DAYS = 7


@dataclass(frozen=True)
class MediaTruth:
    """What is true of a company's media: its sizes, and its curves at the money of the last 52 weeks."""

    effects: MediaEffects
    curves: pd.DataFrame


def true_curves(media: Media, books: Books, scale: float) -> pd.DataFrame:
    """The true curves, in the columns of `helpers.analysis.response.fit_curves` without its interval.

    A curve of the company sheet is a part of demand. What a part is worth in NT$ is known only after
    trade: revenue ÷ lift, in the mean week of the last 52.
    """
    starts = week_starts(media.spending.days)
    weeks = slice(len(media.spending.days) // _WEEK_DAYS - _NOW_WEEKS, len(media.spending.days) // _WEEK_DAYS)
    revenue = np.add.reduceat(books.net_ntd.sum(axis=(2, 3)), starts)[weeks]
    lift = np.add.reduceat(media.response.lift, starts, axis=1)[:, weeks].T / _WEEK_DAYS
    worth = (revenue / lift).sum(axis=1).mean() / WEEK_REVENUE_NTD
    now = np.add.reduceat(media.spending.daily_ntd, starts)[weeks].mean(axis=0)
    beta = worth * np.array([media.effects.beta_ntd[channel] for channel in MEDIA_CHANNELS])
    half = scale * np.array([media.effects.half_ntd[channel] for channel in MEDIA_CHANNELS])
    return pd.DataFrame(
        {
            "channel": pd.array(list(MEDIA_CHANNELS), dtype="str"),
            "beta": beta,
            "half": half,
            "decay": [media.effects.decay[channel] for channel in MEDIA_CHANNELS],
            "mroi_now": beta * half / (now + half) ** 2,
            "aroi_now": beta / (now + half),
        }
    )
