"""What the money bought: impressions and clicks by day and campaign.

Platforms sell by auction, so the same money buys less when everybody wants to be seen.
Levels (NT$ for a thousand impressions, share of them clicked) are of the size that Taiwanese agencies' public
price pages name; every account differs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.media.effects import MEDIA_CHANNELS, MediaEffects
from helpers.market.media.spending import Spending
from helpers.market.streams import steady

__all__ = ["CAMPAIGNS", "Ads", "Campaign", "place_ads"]


@dataclass(frozen=True)
class Campaign:
    """One campaign: NT$ for a thousand impressions on a quiet day, and the part of them that is clicked.

    `claimed` is how many orders its platform claims for a click, against the other campaigns.
    """

    code: str
    channel: str
    cpm_ntd: float
    click_rate: float
    claimed: float


CAMPAIGNS = (
    Campaign("search_brand", "search", 1_900.0, 0.24, 4.0),
    Campaign("search_generic", "search", 1_200.0, 0.045, 1.9),
    Campaign("shopping_feed", "shopping", 220.0, 0.011, 2.2),
    Campaign("meta_prospecting", "meta", 210.0, 0.008, 2.0),
    Campaign("meta_retargeting", "meta", 330.0, 0.014, 5.0),
    Campaign("youtube_video", "youtube", 140.0, 0.0035, 2.4),
    Campaign("line_display", "line", 90.0, 0.009, 1.3),
    Campaign("kol_posts", "kol", 420.0, 0.007, 2.6),
)
_RETARGETING_PART = 0.22
# How far prices follow demand: at twice the usual demand a thousand impressions cost 1.8 times as much.
_AUCTION, _LEAST_AUCTION = 0.8, 0.75
_UNEVEN_PRICES, _UNEVEN_CLICKS = 0.06, 0.06


@dataclass(frozen=True)
class Ads:
    """By day and campaign, in the order of `CAMPAIGNS`.

    `brand_wanted` [day] is how many clicks on our own name the usual budget would have bought: the same
    as were bought, except during the pause.
    """

    cost_ntd: npt.NDArray[np.int64]
    impressions: npt.NDArray[np.int64]
    clicks: npt.NDArray[np.int64]
    brand_wanted: npt.NDArray[np.float64]


def place_ads(
    rng: np.random.Generator, spending: Spending, effects: MediaEffects, season: npt.NDArray[np.float64]
) -> Ads:
    """Buy impressions; some are clicked.

    Args:
        rng: Chance.
        spending: The money; the costs of its campaigns sum to each channel's, to the dollar.
        effects: The usual part of search that bids on our own name.
        season: Demand by day, mean 1.
    """
    cost = _cost(rng, spending)
    auction = np.maximum(1 + _AUCTION * (season - 1), _LEAST_AUCTION)[:, None]
    cpm = np.array([one.cpm_ntd for one in CAMPAIGNS]) * auction
    cpm = cpm * np.exp(_UNEVEN_PRICES * rng.standard_normal(cost.shape))
    impressions = rng.poisson(steady(1_000 * cost / cpm))
    rate = np.array([one.click_rate for one in CAMPAIGNS]) * np.exp(_UNEVEN_CLICKS * rng.standard_normal(cost.shape))
    clicks = rng.binomial(impressions, steady(rate))
    usual = effects.brand_share_of_search / (1 - effects.brand_share_of_search)
    unbought = np.where(spending.paused, spending.daily_ntd[:, MEDIA_CHANNELS.index("search")] * usual, 0.0)
    return Ads(cost, impressions, clicks, clicks[:, 0] + 1_000 * unbought / cpm[:, 0] * rate[:, 0])


def _cost(rng: np.random.Generator, spending: Spending) -> npt.NDArray[np.int64]:
    of_channel = spending.daily_ntd[:, [MEDIA_CHANNELS.index(one.channel) for one in CAMPAIGNS]].copy()
    at = {one.code: place for place, one in enumerate(CAMPAIGNS)}
    of_channel[:, at["search_brand"]] = spending.brand_ntd
    of_channel[:, at["search_generic"]] -= spending.brand_ntd
    part = _RETARGETING_PART * rng.uniform(0.8, 1.2, len(of_channel))
    retargeting = np.round(of_channel[:, at["meta_retargeting"]] * part).astype(np.int64)
    of_channel[:, at["meta_retargeting"]] = retargeting
    of_channel[:, at["meta_prospecting"]] -= retargeting
    return np.asarray(of_channel)
