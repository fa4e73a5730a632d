"""What we can lawfully see of the rivals, as tables: prices on their pages, features, advertisements."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.rivals.catalogue import CONTENTS, MATCHES, RIVALS, match_index
from helpers.market.rivals.effects import RivalEffects
from helpers.market.rivals.offers import BRANDS, FEATURES, VALUES, Offers, ad_pressure
from helpers.market.rivals.prices import RivalPrices
from helpers.market.streams import steady
from helpers.market.text import text_column
from helpers.market.world.products import Shelf

__all__ = ["ads_table", "features_table", "prices_table"]

_PLATFORMS = ("meta", "google", "youtube", "line")
# Where each of `BRANDS` advertises; the select shop lives on social media.
_PLATFORM_MIX = np.array(
    [
        [0.40, 0.30, 0.12, 0.18],
        [0.30, 0.35, 0.15, 0.20],
        [0.45, 0.25, 0.22, 0.08],
        [0.40, 0.32, 0.18, 0.10],
        [0.68, 0.10, 0.14, 0.08],
    ]
)
_OWN_ADS_A_WEEK = (16, 26)
_SOURCES = ("website", "store_visit", "test_order", "service_call", "press")
_SEEN_FROM, _SEEN_DAYS = np.datetime64("2025-10-01", "D"), 85


def prices_table(prices: RivalPrices, shelf: Shelf, mondays: npt.NDArray[np.datetime64]) -> pd.DataFrame:
    """The table `competitor_prices`: a matched item is watched from the week in which ours is on sale."""
    _, _, product = match_index()
    week, item = np.nonzero(mondays[:, None] >= shelf.launch[product])
    numbers = {name: 0 for name in RIVALS}
    ids = []
    for one in MATCHES:
        numbers[one.company] += 1
        ids.append(f"{one.company.upper()}{numbers[one.company]:03d}")
    return pd.DataFrame(
        {
            "week_start": mondays[week].astype("datetime64[us]"),
            "company": text_column([one.company for one in MATCHES], item),
            "item_id": text_column(ids, item),
            "item_name_zh": text_column([one.name_zh for one in MATCHES], item),
            "sku": text_column([one.sku for one in MATCHES], item),
            "size": text_column([one.size for one in MATCHES], item),
            "size_value": np.array([one.size_value for one in MATCHES])[item],
            "own_size_value": np.array([CONTENTS[one.sku][0] for one in MATCHES])[item],
            "size_unit": text_column([CONTENTS[one.sku][1] for one in MATCHES], item),
            "list_price_ntd": prices.list_price_ntd[item],
            "price_ntd": prices.shown_ntd[week, item],
            "on_promo": prices.promoted[week, item].astype(np.int64),
            "in_stock": prices.in_stock[week, item].astype(np.int64),
        }
    )


def features_table(rng: np.random.Generator, offers: Offers) -> pd.DataFrame:
    """The table `competitor_features`: twelve features of five brands, each with where and when it was seen."""
    feature, brand = (axis.ravel() for axis in np.indices(offers.value.shape))
    unknown = offers.unknown[feature, brand]
    source = rng.integers(len(_SOURCES), size=len(feature))
    seen = _SEEN_FROM + rng.integers(0, _SEEN_DAYS, len(feature))
    return pd.DataFrame(
        {
            "feature": text_column([one.code for one in FEATURES], feature),
            "need": text_column([one.need for one in FEATURES], feature),
            "company": text_column(BRANDS, brand),
            "value": text_column((*VALUES, "unknown"), np.where(unknown, len(VALUES), offers.value[feature, brand])),
            "source": text_column((*_SOURCES, "own_records"), np.where(brand == 0, len(_SOURCES), source)),
            "seen_on": seen.astype("datetime64[us]"),
        }
    )


def ads_table(rng: np.random.Generator, rivals: RivalEffects, mondays: npt.NDArray[np.datetime64]) -> pd.DataFrame:
    """The table `competitor_ads`: different advertisements by month, company and platform."""
    ads, _ = ad_pressure(rivals, mondays)
    own = ads.mean(axis=1) / ads.mean() * rng.uniform(*_OWN_ADS_A_WEEK)
    by_week = np.column_stack([own, ads])
    days = np.repeat(mondays, 7) + np.tile(np.arange(7), len(mondays))
    first, last = (mondays[0] + 6).astype("datetime64[M]"), mondays[-1].astype("datetime64[M]")
    months = np.arange(first, last + 1)
    inside = (days >= months[0].astype("datetime64[D]")) & (days < (months[-1] + 1).astype("datetime64[D]"))
    by_day = np.repeat(by_week / 7, 7, axis=0)[inside]
    starts = np.searchsorted(days[inside], months.astype("datetime64[D]"))
    expected = np.add.reduceat(by_day, starts, axis=0)
    counts = rng.poisson(steady(expected[:, :, None] * _PLATFORM_MIX))
    month, brand, platform = (axis.ravel() for axis in np.indices(counts.shape))
    return pd.DataFrame(
        {
            "month": months[month].astype("datetime64[us]"),
            "company": text_column(BRANDS, brand),
            "platform": text_column(_PLATFORMS, platform),
            "ads": counts.ravel(),
        }
    )
