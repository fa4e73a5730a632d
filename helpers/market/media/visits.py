"""Who came to the own website and app, from where: expected visits by day and source.

Advertising works beyond its own clicks: people who saw a post search for the name or type the address
(the halo), film brings searches a week or two later, and a well-known name draws visits by itself.
And some clicks are bought that would have come for nothing: a click on our own name in the ads takes
the place of a visit through the ordinary result beside it.
Sources: Kireyev, Pauwels and Gupta 2016, International Journal of Research in Marketing (display moves
search, with a lag); Blake, Nosko and Tadelis 2015, Econometrica (searches of one's own name).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.market.media.ads import CAMPAIGNS, Ads
from helpers.market.media.placed import Media
from helpers.market.world.calendar import day_of_week

__all__ = ["APP_GROUPS", "WEB_GROUPS", "app_visits", "web_visits"]

WEB_GROUPS = (
    "direct",
    "organic_search",
    "paid_search",
    "paid_shopping",
    "paid_social",
    "paid_video",
    "organic_social",
    "line",
    "email",
    "referral",
)
APP_GROUPS = ("direct", "app_push", "line", "email")

# Visits a day at full size that advertising does not bring.
_UNPAID = {
    "direct": 210.0,
    "organic_search": 210.0,
    "organic_social": 80.0,
    "line": 60.0,
    "email": 80.0,
    "referral": 70.0,
}
_APP = {"direct": 330.0, "app_push": 140.0, "line": 25.0, "email": 20.0}
# Part of the clicks after which the page was seen.
_ARRIVED = 0.93
# People who search for our name, against those who click on its ad.
_SEARCHERS = 2.0
# Substitution and halo reach us through the search result and through the address bar.
_BY_SEARCH = 0.75
_HALO_DAYS, _FILM_FROM_DAYS, _FILM_TO_DAYS = 4, 7, 15
# Newsletters leave on Tuesdays and Fridays, messages of the app on Wednesdays and Saturdays (Monday first).
_MAILED = np.array([0.4, 2.6, 1.0, 0.5, 1.8, 0.5, 0.2])
_PUSHED = np.array([0.5, 0.5, 2.2, 0.7, 0.5, 1.9, 0.7])


def web_visits(
    ads: Ads, media: Media, pull: npt.NDArray[np.float64], scale: float
) -> dict[str, npt.NDArray[np.float64]]:
    """Expected visits to the website by day, for each of `WEB_GROUPS`.

    `pull` [day] is how much demand and the shop's growth move visits, about 1.
    """
    clicks = {one.code: ads.clicks[:, place].astype(float) for place, one in enumerate(CAMPAIGNS)}
    name = 1 + media.effects.name_lift * (media.response.name - 1)
    unpaid = {group: visits * scale * pull for group, visits in _UNPAID.items()}
    mailed = _by_weekday(_MAILED, media)
    social = clicks["meta_prospecting"] + clicks["meta_retargeting"]
    halo = media.effects.halo * _mean_of_days(social, 0, _HALO_DAYS)
    film = media.effects.halo * _mean_of_days(
        clicks["youtube_video"] + clicks["kol_posts"], _FILM_FROM_DAYS, _FILM_TO_DAYS
    )
    replaced = media.effects.brand_substitution * clicks["search_brand"] * _ARRIVED
    searchers = _SEARCHERS * ads.brand_wanted.mean() * name * pull
    visits = {
        "direct": unpaid["direct"] * name + (1 - _BY_SEARCH) * (halo - replaced),
        "organic_search": unpaid["organic_search"] + searchers + film + _BY_SEARCH * (halo - replaced),
        "paid_search": _ARRIVED * (clicks["search_brand"] + clicks["search_generic"]),
        "paid_shopping": _ARRIVED * clicks["shopping_feed"],
        "paid_social": _ARRIVED * social,
        "paid_video": _ARRIVED * clicks["youtube_video"],
        "organic_social": unpaid["organic_social"] + _ARRIVED * clicks["kol_posts"],
        "line": unpaid["line"] + _ARRIVED * clicks["line_display"],
        "email": unpaid["email"] * mailed,
        "referral": unpaid["referral"],
    }
    return {group: np.maximum(visits[group], 0.0) for group in WEB_GROUPS}


def app_visits(media: Media, pull: npt.NDArray[np.float64], scale: float) -> dict[str, npt.NDArray[np.float64]]:
    """Expected visits to the app by day, for each of `APP_GROUPS`; no advertising leads there directly."""
    rhythm = {"app_push": _by_weekday(_PUSHED, media), "email": _by_weekday(_MAILED, media)}
    return {group: _APP[group] * scale * pull * rhythm.get(group, 1.0) for group in APP_GROUPS}


def _by_weekday(factors: npt.NDArray[np.float64], media: Media) -> npt.NDArray[np.float64]:
    return np.asarray(factors[day_of_week(media.spending.days)])


def _mean_of_days(values: npt.NDArray[np.float64], first: int, last: int) -> npt.NDArray[np.float64]:
    """The mean from `first` to `last` days before; days before the history are like its first."""
    padded = np.concatenate([np.full(last, values[:7].mean()), values])
    sums = np.concatenate([[0.0], np.cumsum(padded)])
    day = np.arange(len(values)) + last
    return np.asarray((sums[day - first + 1] - sums[day - last]) / (last - first + 1))
