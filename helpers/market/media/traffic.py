"""What the web tool reports about the own website and app: `traffic_daily`.

Each order is credited to the last click before it. The orders of a day are the ledger's, to the dollar;
how they spread over sources and devices is the tool's opinion.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.effects import CHANNELS
from helpers.market.media.ads import Ads
from helpers.market.media.claims import OwnShop
from helpers.market.media.placed import Media
from helpers.market.media.visits import APP_GROUPS, WEB_GROUPS, app_visits, web_visits
from helpers.market.streams import steady
from helpers.market.text import text_column
from helpers.market.trade.books import Books

__all__ = ["CHANNEL_GROUPS", "DEVICES", "own_shop", "traffic_daily_table"]

CHANNEL_GROUPS = (*WEB_GROUPS, "app_push")
DEVICES = ("desktop", "mobile", "app")

_UNEVEN_DAYS = 0.03
# Visits move less than sales, with the season and with the years: at a festival more of the visitors buy.
_SEASON_POWER, _GROWTH_POWER = 0.65, 0.8
# Phones take the place of desks over the two years; a visit at a desk orders twice as often.
_MOBILE_FROM, _MOBILE_TO = 0.64, 0.78
_DESK_ORDERS = 2.0
# How often a visit orders (%), engages, is somebody's first, and fills a cart without ordering.
_SOURCES = {
    "direct": (3.1, 0.66, 0.24, 0.06),
    "organic_search": (2.6, 0.63, 0.52, 0.05),
    "paid_search": (3.0, 0.62, 0.50, 0.06),
    "paid_shopping": (2.0, 0.55, 0.62, 0.06),
    "paid_social": (1.1, 0.42, 0.68, 0.04),
    "paid_video": (0.6, 0.34, 0.74, 0.02),
    "organic_social": (0.8, 0.46, 0.60, 0.03),
    "line": (2.7, 0.60, 0.20, 0.06),
    "email": (4.6, 0.68, 0.06, 0.08),
    "referral": (2.1, 0.58, 0.48, 0.05),
    "app_push": (5.0, 0.72, 0.02, 0.09),
}


def own_shop(books: Books) -> OwnShop:
    """Completed orders and their NT$ on the own website and app, by day."""
    own = [CHANNELS.index("web"), CHANNELS.index("app")]
    return books.orders[:, :, own].sum(axis=(1, 2)), books.net_ntd[:, :, :, own].sum(axis=(1, 2, 3))


def traffic_daily_table(rng: np.random.Generator, ads: Ads, media: Media, books: Books, scale: float) -> pd.DataFrame:
    """The table `traffic_daily`: a row a day, source and device that was visited.

    Args:
        rng: Chance.
        ads, media: What was bought, and what it did.
        books: What was sold.
        scale: The company's size.
    """
    pull = _pull(media.season, own_shop(books)[0])
    web = np.column_stack(list(web_visits(ads, media, pull, scale).values()))
    mobile = np.linspace(_MOBILE_FROM, _MOBILE_TO, len(media.season))[:, None]
    app = np.column_stack(list(app_visits(media, pull, scale).values()))
    parts = (
        _part(rng, "web", np.concatenate([web * (1 - mobile), web * mobile], axis=1), books),
        _part(rng, "app", app, books),
    )
    group = np.array([CHANNEL_GROUPS.index(name) for name in (*WEB_GROUPS, *WEB_GROUPS, *APP_GROUPS)])
    device = np.repeat(np.arange(len(DEVICES)), [len(WEB_GROUPS), len(WEB_GROUPS), len(APP_GROUPS)])
    columns = {name: np.concatenate([part[name] for part in parts], axis=1) for name in parts[0]}
    day, cell = np.nonzero(columns["sessions"])
    return pd.DataFrame(
        {
            "date": media.spending.days[day].astype("datetime64[us]"),
            "channel_group": text_column(CHANNEL_GROUPS, group[cell]),
            "device": text_column(DEVICES, device[cell]),
            **{name: values[day, cell] for name, values in columns.items()},
        }
    )


def _pull(season: npt.NDArray[np.float64], orders: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """How much the season and the shop's own growth move visits, about 1.

    Growth is that of orders between the two halves of the history, less what the season already moves.
    """
    days = len(season)
    late, early = (np.array([sums[days // 2 :].sum(), sums[: days // 2].sum()]) for sums in (orders, season))
    grown = (late[0] / late[1]) ** _GROWTH_POWER / (early[0] / early[1]) ** _SEASON_POWER
    # From the middle of the one half to the middle of the other.
    return np.asarray(season**_SEASON_POWER * grown ** (2 * np.arange(days) / days - 1))


def _part(
    rng: np.random.Generator, channel: str, expected: npt.NDArray[np.float64], books: Books
) -> dict[str, npt.NDArray[np.int64]]:
    """Visits and orders of the website or the app, by day and cell (source, or source and device)."""
    groups = (*WEB_GROUPS, *WEB_GROUPS) if channel == "web" else APP_GROUPS
    buys, engages, is_new, fills = np.array([_SOURCES[group] for group in groups]).T
    if channel == "web":
        buys = buys * np.repeat([_DESK_ORDERS, 1.0], len(WEB_GROUPS))
    uneven = np.exp(_UNEVEN_DAYS * rng.standard_normal(expected.shape))
    sessions = rng.poisson(steady(expected * uneven))
    at = CHANNELS.index(channel)
    orders = _spread(rng, books.orders[:, :, at].sum(axis=1), sessions * buys)
    # Nobody orders without a visit, even where the tool lost it.
    sessions = np.maximum(sessions, orders)
    revenue = _shared_out(rng, books.net_ntd[:, :, :, at].sum(axis=(1, 2)), orders)
    carts = orders + rng.binomial(sessions - orders, fills)
    return {
        "sessions": sessions,
        "engaged_sessions": np.maximum(rng.binomial(sessions, engages), carts),
        "new_users": rng.binomial(sessions, is_new),
        "add_to_carts": carts,
        "orders": orders,
        "revenue_ntd": revenue,
    }


def _spread(
    rng: np.random.Generator, total: npt.NDArray[np.int64], weight: npt.NDArray[np.float64]
) -> npt.NDArray[np.int64]:
    """Each day's orders, by chance in proportion to the weights."""
    weight = weight + 1e-9
    # Rounded parts may sum to a hair above 1, which the generator refuses.
    part = steady(weight / weight.sum(axis=1, keepdims=True)) * (1 - 1e-8)
    return np.asarray(rng.multinomial(total, part))


def _shared_out(
    rng: np.random.Generator, total: npt.NDArray[np.int64], orders: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Each day's NT$ over its orders, to the dollar: the mean basket of a few orders scatters most."""
    weight = orders * np.exp(0.6 / np.sqrt(np.maximum(orders, 1)) * rng.standard_normal(orders.shape))
    exact = total[:, None] * weight / np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)
    whole = np.floor(steady(exact)).astype(np.int64)
    # What rounding down left over goes where most was sold.
    day = np.arange(len(total))
    whole[day, weight.argmax(axis=1)] += total - whole.sum(axis=1)
    return whole
