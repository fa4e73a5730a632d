"""What the ad platforms say they sold: the report `ads_daily`.

Each platform counts every order after a click or a view of its own, whoever else was clicked. Added up
they claim about 1.35 orders (company sheet) for each that the own shop took, and most of all for searches of our name,
which people make who were coming anyway.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.media.ads import CAMPAIGNS, Ads
from helpers.market.text import text_column

__all__ = ["OwnShop", "ads_daily_table"]

OwnShop = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
_OVERLAP = 1.35
_UNEVEN_CLAIMS, _UNEVEN_VALUES = 0.15, 0.08


def ads_daily_table(
    rng: np.random.Generator, ads: Ads, days: npt.NDArray[np.datetime64], own_shop: OwnShop
) -> pd.DataFrame:
    """The table `ads_daily`: a row a day and campaign that cost something.

    Args:
        rng: Chance.
        ads: What was bought.
        days: The days.
        own_shop: Completed orders and their NT$ on the own website and app, by day.
    """
    orders, revenue = (sums.astype(float) for sums in own_shop)
    pull = ads.clicks * np.array([one.claimed for one in CAMPAIGNS])
    # During the pause nobody claims what the brand campaign used to.
    usual = pull.sum(axis=1) - pull[:, 0] + ads.brand_wanted * CAMPAIGNS[0].claimed
    claimed = _OVERLAP * (orders / np.maximum(usual, 1.0))[:, None] * pull
    claimed = np.round(claimed * _around_one(rng, claimed.shape, _UNEVEN_CLAIMS), 2)
    basket = (revenue / np.maximum(orders, 1.0))[:, None]
    value = np.round(claimed * basket * _around_one(rng, claimed.shape, _UNEVEN_VALUES)).astype(np.int64)
    day, campaign = np.nonzero(ads.cost_ntd > 0)
    return pd.DataFrame(
        {
            "date": days[day].astype("datetime64[us]"),
            "channel": text_column([one.channel for one in CAMPAIGNS], campaign),
            "campaign": text_column([one.code for one in CAMPAIGNS], campaign),
            "impressions": ads.impressions[day, campaign],
            "clicks": ads.clicks[day, campaign],
            "cost_ntd": ads.cost_ntd[day, campaign],
            "conversions_platform": claimed[day, campaign],
            "value_platform_ntd": value[day, campaign],
        }
    )


def _around_one(rng: np.random.Generator, shape: tuple[int, ...], spread: float) -> npt.NDArray[np.float64]:
    return np.asarray(np.exp(spread * rng.standard_normal(shape) - spread**2 / 2))
