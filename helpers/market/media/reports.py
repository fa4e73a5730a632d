"""The three reports about media, and what is true behind them."""

from __future__ import annotations

import pandas as pd

from helpers.market.media.ads import place_ads
from helpers.market.media.claims import ads_daily_table
from helpers.market.media.geo import geo_weekly_table
from helpers.market.media.placed import Media
from helpers.market.media.returns import MediaTruth, true_curves
from helpers.market.media.traffic import own_shop, traffic_daily_table
from helpers.market.streams import Streams
from helpers.market.trade.books import Books

__all__ = ["media_tables", "truth_of_media"]


def media_tables(chance: Streams, media: Media, books: Books, scale: float) -> dict[str, pd.DataFrame]:
    """`geo_weekly`, `ads_daily` and `traffic_daily`.

    Args:
        chance: The company's streams.
        media: What was spent and what it did.
        books: What was sold.
        scale: The company's size.
    """
    ads = place_ads(chance.named("ads"), chance.named("drift of ads"), media.spending, media.effects, media.season)
    return {
        "geo_weekly": geo_weekly_table(books, media.spending),
        "ads_daily": ads_daily_table(chance.named("ad claims"), ads, media.spending.days, own_shop(books)),
        "traffic_daily": traffic_daily_table(chance.named("traffic"), ads, media, books, scale),
    }


def truth_of_media(media: Media, books: Books, scale: float) -> MediaTruth:
    """What no report says: the true sizes, and the true curves at today's money."""
    return MediaTruth(media.effects, true_curves(media, books, scale))
