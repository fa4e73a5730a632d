"""The table `reviews`, and what its writers really meant."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.rivals.catalogue import MATCHES
from helpers.market.shop.defects import Defect
from helpers.market.streams import steady
from helpers.market.text import numbered, text_column
from helpers.market.voice.brands import ASPECTS, COMPANIES, LINES_OF
from helpers.market.voice.compose import Dice, write_review
from helpers.market.voice.hours import seconds_of_day
from helpers.market.voice.opinions import MENTIONED, Opinions
from helpers.market.world.calendar import FIRST_DAY, history_days
from helpers.market.world.products import LINES, RANGE

__all__ = ["LABELLED", "REVIEWS", "ReviewTruth", "draw_reviews"]

REVIEWS = 2_400
LABELLED = 200
_COMPANY_SHARE = (0.46, 0.20, 0.11, 0.11, 0.12)
# Part of the reviews whose writer got a voucher or a free product, and how well they then speak.
_SPONSORED = np.array([0.15, 0.06, 0.16, 0.10, 0.22])
_SPONSORED_GOOD = 0.94
_DEFECT = -0.35
_SITES = ("own_site", "momo", "shopee", "google")
_SITE_SHARE = (0.46, 0.20, 0.24, 0.10)
# A shop knows who bought, a map does not.
_VERIFIED, _VERIFIED_SPONSORED = 0.88, 0.35
# What each aspect does to the stars: who complains about shipping still likes the product.
_STAR_WEIGHTS = np.array([0.80, 1.20, 0.55, 0.50, 0.85, 1.35])
_STAR_BASE, _STAR_NOISE = 0.40, 0.60
_STAR_EDGES = (-1.3, -0.7, -0.1, 0.75)
# A labeller was shown a review and asked about one aspect, sometimes one that the review leaves out.
_ASKED_ABOUT_SAID = 0.88


@dataclass(frozen=True)
class ReviewTruth:
    """What was meant, by review in the order of the table.

    `said` [review, aspect] is 1, −1 or 0 (not spoken of). `net` [company, aspect] is the chance of speaking well
    less that of speaking badly, over the unpaid reviews that were to speak of it.
    """

    said: npt.NDArray[np.int64]
    net: npt.NDArray[np.float64]


def draw_reviews(
    rng: np.random.Generator,
    opinions: Opinions,
    defect: Defect,
    sold: npt.NDArray[np.float64],
    *,
    count: int,
) -> tuple[pd.DataFrame, ReviewTruth]:
    """Draw the reviews of two years, oldest first.

    Args:
        rng: Chance.
        opinions: What people think of each shop.
        defect: Our bad batch, which they notice.
        sold: How much we sell, days × products, in any unit.
        count: How many reviews.
    """
    company = np.sort(rng.choice(len(COMPANIES), size=count, p=_COMPANY_SHARE))
    day, product, item = _what_and_when(rng, company, sold)
    sponsored = rng.random(count) < _SPONSORED[company]
    good = _chance_of_good(opinions, defect, company, product, day)
    paid = np.where(sponsored[:, None], _SPONSORED_GOOD, good)
    spoken = rng.random((count, len(ASPECTS))) < MENTIONED
    said = np.where(spoken, np.where(rng.random(paid.shape) < paid, 1, -1), 0)
    stars = _stars(rng, said, np.where(sponsored, 0.6, 0.0) + 2 * (good[:, 1] - 0.72))
    second = seconds_of_day(rng, count)
    written = (day * 86_400 + second).astype(np.int64)
    order = np.argsort(written, kind="stable")
    company, product, item, stars = company[order], product[order], item[order], stars[order]
    sponsored, said = sponsored[order], said[order]
    truth = ReviewTruth(said, _net(good[order], company, sponsored))
    site = rng.choice(len(_SITES), size=count, p=_SITE_SHARE)
    texts = _texts(Dice(rng), company, product, said, stars, sponsored, history_days()[day[order]])
    aspect, sentiment = _labels(rng, said)
    own = company == 0
    knows = rng.random(count) < np.where(sponsored, _VERIFIED_SPONSORED, _VERIFIED)
    helpful = rng.poisson(steady(0.25 + 0.06 * np.minimum([len(text) for text in texts], 60) * (stars <= 3)))
    names = [item.name_zh for item in RANGE] + [match.name_zh for match in MATCHES]
    table = pd.DataFrame(
        {
            "review_id": numbered("V", np.arange(1, count + 1), digits=5),
            "company": text_column(COMPANIES, company),
            "sku": text_column([one.sku for one in RANGE], np.where(own, product, -1)),
            "item_name": text_column(names, item),
            "line": text_column(LINES, np.array([LINES.index(one.line) for one in RANGE])[product]),
            "rating": stars,
            "ts": (np.datetime64(FIRST_DAY, "s") + written[order]).astype("datetime64[us]"),
            "site": text_column(_SITES, site),
            "text_zh": pd.array(texts, dtype="str"),
            "verified": (knows & (site != _SITES.index("google"))).astype(np.int64),
            "incentivised": sponsored.astype(np.int64),
            "helpful_count": helpful,
            "label_aspect": text_column(ASPECTS, aspect),
            "label_sentiment": text_column(("neg", "none", "pos"), sentiment),
        }
    )
    return table.astype({"review_id": "str"}), truth


def _what_and_when(
    rng: np.random.Generator, company: npt.NDArray[np.int64], sold: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Day of writing, our product (or the one that a rival's matches), and place among all names."""
    days, products = sold.shape
    count = len(company)
    day, product, item = (np.zeros(count, np.int64) for _ in range(3))
    own = company == 0
    reach = np.cumsum(steady(sold[:-4].ravel()))
    cell = np.searchsorted(reach, rng.random(int(own.sum())) * reach[-1], side="right")
    bought, product[own] = np.divmod(np.minimum(cell, reach.size - 1), products)
    # People write when the parcel is there and the thing is tried.
    day[own] = bought + 3 + rng.geometric(0.12, size=len(bought))
    item[own] = product[own]
    by_day = np.cumsum(steady(np.sqrt(sold.sum(axis=1))))
    day[~own] = np.searchsorted(by_day, rng.random(int((~own).sum())) * by_day[-1], side="right")
    skus = [one.sku for one in RANGE]
    for number, name in enumerate(COMPANIES[1:], start=1):
        rows = np.flatnonzero(company == number)
        places = [place for place, match in enumerate(MATCHES) if match.company == name]
        lines = [MATCHES[place].line for place in places]
        weights = np.array([LINES_OF[name].get(line, 0.0) / lines.count(line) for line in lines])
        chosen = np.array(places)[rng.choice(len(places), size=len(rows), p=weights / weights.sum())]
        item[rows] = len(RANGE) + chosen
        product[rows] = np.array([skus.index(match.sku) for match in MATCHES])[chosen]
    return np.minimum(day, days - 1), product, item


def _chance_of_good(
    opinions: Opinions,
    defect: Defect,
    company: npt.NDArray[np.int64],
    product: npt.NDArray[np.int64],
    day: npt.NDArray[np.int64],
) -> npt.NDArray[np.float64]:
    good = opinions.good[company].copy()
    own = company == 0
    bad = own & (product == defect.product) & (day >= defect.first_day + 7) & (day <= defect.last_day + 14)
    extra = np.where(own, opinions.product[product], 0.0) + _DEFECT * bad
    for aspect in ("quality", "use"):
        good[:, ASPECTS.index(aspect)] += extra
    return np.clip(good, 0.05, 0.95)


def _net(
    good: npt.NDArray[np.float64], company: npt.NDArray[np.int64], sponsored: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float64]:
    means = [good[(company == number) & ~sponsored].mean(axis=0) for number in range(len(COMPANIES))]
    return 2 * np.array(means) - 1


def _stars(
    rng: np.random.Generator, said: npt.NDArray[np.int64], liking: npt.NDArray[np.float64]
) -> npt.NDArray[np.int64]:
    felt = _STAR_BASE + said @ _STAR_WEIGHTS + liking + _STAR_NOISE * rng.standard_normal(len(said))
    return 1 + np.searchsorted(_STAR_EDGES, steady(felt))


def _texts(
    dice: Dice,
    company: npt.NDArray[np.int64],
    product: npt.NDArray[np.int64],
    said: npt.NDArray[np.int64],
    stars: npt.NDArray[np.int64],
    sponsored: npt.NDArray[np.bool_],
    days: npt.NDArray[np.datetime64],
) -> list[str]:
    texts = []
    on = days.astype(np.int64)
    rows = zip(*(values.tolist() for values in (company, product, said, stars, sponsored, on)), strict=True)
    for of, what, row, rating, paid, day in rows:
        spoken = {aspect: "+" if sign > 0 else "-" for aspect, sign in zip(ASPECTS, row, strict=True) if sign}
        texts.append(write_review(dice, COMPANIES[of], RANGE[what].sku, spoken, rating, day=day, sponsored=paid))
    return texts


def _labels(
    rng: np.random.Generator, said: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    count = len(said)
    rows = rng.choice(count, size=min(LABELLED, count), replace=False)
    wanted = said[rows] != 0
    off = rng.random(len(rows)) > _ASKED_ABOUT_SAID
    wanted = np.where(off[:, None] ^ ~wanted.any(axis=1)[:, None], ~wanted, wanted)
    wanted |= ~wanted.any(axis=1)[:, None]
    aspect, sentiment = np.full(count, -1), np.full(count, -1)
    aspect[rows] = np.argmax(np.where(wanted, rng.random(wanted.shape), -1.0), axis=1)
    sentiment[rows] = said[rows, aspect[rows]] + 1
    return aspect, sentiment
