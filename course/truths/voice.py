"""What people say: sentiment by aspect, share of voice, the burst and what it cost."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course.truths.claim import Claim, Finding, Study
from helpers.analysis import listening, sentiment, voice_share
from helpers.market import History
from helpers.market.voice.brands import ASPECTS, COMPANIES
from helpers.market.voice.mood import BURST_DAYS
from helpers.market.world.calendar import FIRST_DAY
from helpers.words import Text

__all__ = ["STUDIES"]

_Z = 1.959964
_NET = Text("淨情感（−1 至 1）", "net sentiment (−1 to 1)")
_SHARE = Text("占比（0–1）", "share (0–1)")
_SHOP_THAT_BUYS_ITS_VOICE = "c4"


def _spoken(history: History) -> dict[str, Finding]:
    reviews, lexicon = history.tables["reviews"], sentiment.reference_lexicon()
    scored = sentiment.score_reviews(reviews, lexicon)
    accuracy = sentiment.validate(reviews, scored)["accuracy"]
    found = _own(sentiment.aspect_table(reviews, scored, accuracy=accuracy))
    literal = _own(sentiment.aspect_table(reviews, sentiment.score_reviews(reviews, lexicon, window=-1)))
    paid_too = _own(sentiment.aspect_table(reviews, scored, keep_incentivised=True))
    truth = history.truth.voice.reviews.net[COMPANIES.index("own")]
    mistaken = {"quality": literal, "shipping": paid_too}
    return {
        f"voice.net_{aspect}": Finding(
            truth=float(truth[ASPECTS.index(aspect)]),
            estimate=float(found.loc[aspect, "net"]),
            low=float(found.loc[aspect, "net_low"]),
            high=float(found.loc[aspect, "net_high"]),
            mistaken=float(wrong.loc[aspect, "net"]),
            detects=bool(found.loc[aspect, "net_low"] > 0 or found.loc[aspect, "net_high"] < 0),
        )
        for aspect, wrong in mistaken.items()
    }


def _own(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["company"] == "own"].set_index("aspect")


def _heard(history: History) -> dict[str, Finding]:
    posts, voice = history.tables["social_posts"], history.truth.voice.posts.voice
    kept = voice_share.clean_mentions(posts)
    place = COMPANIES.index(_SHOP_THAT_BUYS_ITS_VOICE)
    share = float(kept["mentions"].eq(_SHOP_THAT_BUYS_ITS_VOICE).mean())
    half = _Z * np.sqrt(share * (1 - share) / len(kept))
    fair = 1 / len(COMPANIES)
    return {
        "voice.share_of_voice": Finding(
            truth=float(voice[:, place].sum() / voice.sum()),
            estimate=share,
            low=share - half,
            high=share + half,
            mistaken=float(posts["mentions"].eq(_SHOP_THAT_BUYS_ITS_VOICE).mean()),
            detects=not share - half <= fair <= share + half,
        )
    }


def _burst(history: History) -> dict[str, Finding]:
    burst, posts = history.truth.voice.burst, history.tables["social_posts"]
    start = pd.Timestamp(FIRST_DAY) + pd.Timedelta(days=burst.first_day)
    lexicon = sentiment.reference_lexicon()
    own = posts[posts["mentions"].eq("own")]
    during = own[own["ts"].between(start, start + pd.Timedelta(days=BURST_DAYS), inclusive="left")]
    kept = voice_share.clean_mentions(posts)
    kept_during = kept[kept["post_id"].isin(during["post_id"])]
    found = sentiment.negative_share(kept_during, lexicon)
    usual = sentiment.negative_share(
        kept[kept["mentions"].eq("own") & ~kept["post_id"].isin(during["post_id"])], lexicon
    )
    # Shared posts are the same voice again.
    own_words = kept["post_id"].reindex(during.index).notna() | during["repost_of"].notna()
    with_reposts = sentiment.negative_share(during[own_words], lexicon)
    orders = history.tables["orders_clean"]
    known = (history.tables[name] for name in ("promotions", "prices", "ads_daily"))
    cost = listening.lagged_effect(orders, *known, burst_start=start)
    return {
        "voice.burst_negative": Finding(
            truth=burst.negative,
            estimate=found["share"],
            low=found["share_low"],
            high=found["share_high"],
            mistaken=with_reposts["share"],
            detects=found["share_low"] > usual["share_high"],
        ),
        "voice.burst_orders": Finding(
            truth=-burst.fewer_orders,
            estimate=cost["effect"],
            low=cost["ci_low"],
            high=cost["ci_high"],
            mistaken=_before_and_after(orders, start),
            detects=cost["ci_high"] < 0,
        ),
    }


def _before_and_after(orders: pd.DataFrame, start: pd.Timestamp) -> float:
    ordered = orders["ordered_at"]
    first = start + pd.Timedelta(days=listening.LAG_DAYS)
    fortnight = pd.Timedelta(days=14)
    after = ordered.between(first, first + fortnight, inclusive="left").sum()
    before = ordered.between(start - fortnight, start, inclusive="left").sum()
    return float(after / before - 1)


STUDIES: tuple[Study, ...] = (
    Study(
        look=_spoken,
        claims=(
            Claim(
                "voice.net_quality",
                says=Text("自家商品品質面向的淨情感", "Net sentiment about the quality of our products"),
                taught_in="T1.3-E4",
                unit=_NET,
                within=0.06,
                why_within=Text(
                    "約 200 則評論的抽樣誤差約 0.06，字典讀錯的部分不應再加大",
                    "About 200 reviews stray by 0.06; the lexicon may not add to it",
                ),
                mistake=Text("沒有處理否定：「沒有瑕疵」算成負面", "No negation: “no flaws” is counted as bad"),
            ),
            Claim(
                "voice.net_shipping",
                says=Text("自家出貨面向的淨情感", "Net sentiment about our shipping"),
                taught_in="T1.3-E4",
                unit=_NET,
                within=0.06,
                why_within=Text(
                    "約 300 則評論的抽樣誤差約 0.06，字典讀錯的部分不應再加大",
                    "About 300 reviews stray by 0.06; the lexicon may not add to it",
                ),
                mistake=Text("有酬評論一起計算", "Paid reviews are kept"),
            ),
        ),
    ),
    Study(
        look=_heard,
        claims=(
            Claim(
                "voice.share_of_voice",
                says=Text("格子嶼兩年的聲量占比", "Grid Isle's share of voice over two years"),
                taught_in="T1.3-E5",
                unit=_SHARE,
                within=0.01,
                why_within=Text(
                    "1 個百分點以內才能和市占率比較", "Within one point it can be held against the share of market"
                ),
                mistake=Text(
                    "官方、抽獎、轉貼與同字異義全部計入",
                    "Official posts, give-aways, reposts and homographs are counted",
                ),
            ),
        ),
    ),
    Study(
        look=_burst,
        claims=(
            Claim(
                "voice.burst_negative",
                says=Text("負評爆發兩週內的負面占比", "Share of bad posts in the fortnight of the burst"),
                taught_in="T2.2-E9",
                unit=_SHARE,
                within=0.05,
                why_within=Text(
                    "和平常的 0.12 相差 0.3，誤差 0.05 不影響分級",
                    "It is 0.3 above the usual 0.12; 0.05 does not change the level",
                ),
                mistake=Text("轉貼也當成一則新的聲音", "Reposts are counted as voices of their own"),
            ),
            Claim(
                "voice.burst_orders",
                says=Text("負評爆發一週後訂單的變化", "What the burst did to orders a week later"),
                taught_in="T2.2-E9",
                unit=Text("比率", "ratio"),
                within=0.04,
                why_within=Text(
                    "一成上下的影響，誤差要在其一半以內", "An effect of a tenth, to be known to better than half of it"
                ),
                mistake=Text("只比前後兩週，不管檔期與季節", "Two weeks against the two before, whatever the calendar"),
            ),
        ),
    ),
)
