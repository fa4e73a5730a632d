"""What media money brings, and whether people who click on our own name would have come anyway."""

from __future__ import annotations

from course.truths.claim import Claim, Finding, Study
from helpers.analysis.brand_pause import brand_pause
from helpers.analysis.response import fit_curves, naive_national
from helpers.market import History
from helpers.market.media.effects import MEDIA_CHANNELS
from helpers.schema.codes import MEDIA_CHANNELS as LABELS
from helpers.words import Text

__all__ = ["STUDIES"]

# A fifth of what the next NT$ typically brings in the channel (NT$).
_WITHIN = {"search": 0.6, "shopping": 0.35, "meta": 0.4, "youtube": 0.4, "line": 0.7, "kol": 0.5}
_BY_SEARCH_ONLY = ("organic_search",)


def _returned(history: History) -> dict[str, Finding]:
    geo_weekly = history.tables["geo_weekly"]
    fitted = fit_curves(geo_weekly).set_index("channel")
    true, naive = history.truth.media.curves.set_index("channel"), naive_national(geo_weekly)
    return {
        f"media.return.{channel}": Finding(
            truth=float(true.loc[channel, "mroi_now"]),
            estimate=float(fitted.loc[channel, "mroi_now"]),
            low=float(fitted.loc[channel, "ci_low"]),
            high=float(fitted.loc[channel, "ci_high"]),
            mistaken=float(naive[channel]),
            detects=bool(fitted.loc[channel, "ci_low"] > 0),
        )
        for channel in MEDIA_CHANNELS
    }


def _substituted(history: History) -> dict[str, Finding]:
    ads, traffic = history.tables["ads_daily"], history.tables["traffic_daily"]
    found, by_search = brand_pause(ads, traffic), brand_pause(ads, traffic, instead=_BY_SEARCH_ONLY)
    return {
        "media.brand_pause": Finding(
            truth=history.truth.media.effects.brand_substitution,
            estimate=found["share"],
            low=found["ci_low"],
            high=found["ci_high"],
            mistaken=by_search["share"],
            detects=found["ci_low"] > 0,
        )
    }


def _return_claim(channel: str) -> Claim:
    label = LABELS[channel]
    return Claim(
        f"media.return.{channel}",
        says=Text(
            f"以近 52 週的平均每週費用計，再多 1 元{label.zh}帶來的營收",
            f"What one NT$ more spent on {label.en} brings, at the mean weekly spend of the last 52 weeks",
        ),
        taught_in="T2.1-E7",
        unit=Text("元營收／元費用", "NT$ of sales per NT$"),
        within=_WITHIN[channel],
        why_within=Text(
            "約為該媒體邊際報酬的五分之一：練習接受與參考估計相差 20%，預算決策在這個範圍內不會改變",
            "About a fifth of the channel's return: the exercise accepts 20 % around the reference, and within it the "
            "budget decision stays the same",
        ),
        mistake=Text(
            "用全國每週營收對全國每週費用做迴歸：旺季的營收被算成廣告的功勞",
            "National weekly sales regressed on national weekly spend: the season is credited to the ads",
        ),
    )


STUDIES = (
    Study(look=_returned, claims=tuple(_return_claim(channel) for channel in MEDIA_CHANNELS)),
    Study(
        look=_substituted,
        claims=(
            Claim(
                "media.brand_pause",
                says=Text(
                    "品牌字廣告帶來的造訪中，停投後仍會自己來的比率",
                    "The part of visits through ads on our own name that would have come anyway",
                ),
                taught_in="T3.1-E9",
                unit=Text("比率", "share"),
                within=0.12,
                why_within=Text(
                    "差 0.12 時，品牌字每次有效點擊的成本仍是帳面的四倍以上，結論不變",
                    "An error of 0.12 still leaves a click that adds a visit at over four times its price on the bill",
                ),
                mistake=Text(
                    "只數自然搜尋：有些人改為直接輸入網址",
                    "Counting organic search only: some people type the address instead",
                ),
            ),
        ),
    ),
)
