"""What people say and how often they come back: weighting, groups, tastes, switching, repeat buying."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course.truths.claim import Claim, Finding, Study
from helpers.analysis import clusters, conjoint, logit, positioning, weighting
from helpers.market import History
from helpers.market.studies.brand_image import expected_mentions
from helpers.market.studies.perceptions import ATTRIBUTES, BRANDS
from helpers.market.studies.survey import expected_satisfaction
from helpers.market.world.segments import ATTITUDES, SEGMENTS
from helpers.words import Text

__all__ = ["STUDIES", "groups_of", "member_shares"]

_Z = 1.959963984540054
_POINTS = Text("分（1–7）", "points of 1–7")
_LOG_ODDS = Text("對數勝算", "log-odds")
# By which attitude a group of each kind is known when it is found.
_KNOWN_BY = {"S1": "att_eco", "S2": "att_price", "S3": "att_gift", "S4": "att_convenience"}
_AGE_FROM, _AGES = (18, 25, 35, 45, 55), ("18-24", "25-34", "35-44", "45-54", "55+")
_OLDEST = 90
_LAST_YEAR = 2025
_YOUNG_BELOW, _OLD_FROM = 35, 45


def member_shares(members: pd.DataFrame) -> pd.Series:
    """The share of each weighting cell among the members whose gender and age are known."""
    age = _LAST_YEAR - members["birth_year"]
    known = members[members["gender"].notna() & age.between(_AGE_FROM[0], _OLDEST)]
    place = np.searchsorted(_AGE_FROM, (_LAST_YEAR - known["birth_year"]).to_numpy(), side="right") - 1
    cells = known["gender"] + "_" + np.array(_AGES, dtype=object)[place]
    return cells.value_counts(normalize=True)


def groups_of(survey: pd.DataFrame) -> pd.Series:
    """The groups that k-means finds in the attitudes, by respondent, each named by the kind it looks like."""
    scaled = clusters.standardise(survey[list(ATTITUDES)])
    found = clusters.kmeans_best(scaled, k=len(SEGMENTS), rng=np.random.default_rng(0))
    names = {int(found.centres[attitude].idxmax()): kind for kind, attitude in _KNOWN_BY.items()}
    return found.labels.map(names).set_axis(survey["respondent_id"].to_numpy())


def _weighted(history: History) -> dict[str, Finding]:
    survey = history.tables["survey"]
    shares = member_shares(history.tables["members"])
    weights = weighting.cell_weights(survey["weight_cell"], shares)
    fit = weighting.gof_chi_square(survey["weight_cell"].value_counts(), shares)
    seen = weighting.weighted_mean(survey["satisfaction"], weights)
    return {
        "survey.satisfaction": Finding(
            truth=expected_satisfaction(history.truth.studies.views),
            estimate=seen["mean"],
            low=seen["ci_low"],
            high=seen["ci_high"],
            mistaken=float(survey["satisfaction"].mean()),
            detects=fit["p"] < 0.05,
        )
    }


def _grouped(history: History) -> dict[str, Finding]:
    survey = history.tables["survey"]
    rng = np.random.default_rng(0)
    plain, scaled = survey[[*ATTITUDES, "spend_ntd"]], clusters.standardise(survey[list(ATTITUDES)])
    number = _best_number(scaled, rng)
    return {
        "groups.number": Finding(
            truth=float(len(SEGMENTS)),
            estimate=float(number),
            low=float(number),
            high=float(number),
            mistaken=float(_best_number(plain, rng)),
            detects=True,
        ),
    }


def _tasted(history: History) -> dict[str, Finding]:
    ratings, kind = history.tables["conjoint"], _valuable(history)
    tastes, place = history.truth.studies.views.tastes, _place(kind)
    group = groups_of(history.tables["survey"])
    chosen = ratings[ratings["respondent_id"].map(group) == kind]
    worth, pooled = conjoint.willingness_to_pay(chosen), conjoint.willingness_to_pay(ratings)
    importance = conjoint.importance(chosen).set_index("attribute").loc["price_ntd"]
    of_all = conjoint.importance(ratings).set_index("attribute").loc["price_ntd", "importance_pct"]
    percent = 100 / tastes.prices_ntd[1]
    return {
        "conjoint.eco_worth": Finding(
            truth=tastes.eco_worth_ntd(place) * percent,
            estimate=worth["wtp_ntd"] * percent,
            low=worth["ci_low"] * percent,
            high=worth["ci_high"] * percent,
            mistaken=pooled["wtp_ntd"] * percent,
            detects=worth["ci_low"] > 0,
        ),
        "conjoint.price_importance": Finding(
            truth=tastes.importance(place)["price_ntd"],
            estimate=float(importance["importance_pct"]),
            low=float(importance["ci_low"]),
            high=float(importance["ci_high"]),
            mistaken=float(of_all),
            detects=float(importance["ci_low"]) > 0,
        ),
    }


def _mapped(history: History) -> dict[str, Finding]:
    image = history.tables["brand_image"]
    image = image[image["brand"] != "ideal"]
    threat = history.truth.storyline.main_threat
    found = positioning.rival_distances(image, rng=np.random.default_rng(0)).set_index("brand").loc[threat]
    expected = pd.DataFrame(
        expected_mentions(history.truth.studies.views.perceptions), index=list(BRANDS), columns=list(ATTRIBUTES)
    )
    counts = image.pivot_table(index="brand", columns="attribute", values="assoc", aggfunc="sum")
    # By the counts themselves, brands that many people know lie far from all others.
    apart = np.sqrt(((counts - counts.loc["own"]) ** 2).sum(axis=1)).drop("own")
    return {
        "image.threat_distance": Finding(
            truth=_relative_distance(expected, threat),
            estimate=float(found["relative"]),
            low=float(found["ci_low"]),
            high=float(found["ci_high"]),
            mistaken=float(apart[threat] / apart.mean()),
            detects=not found["ci_low"] <= 1 <= found["ci_high"],
        )
    }


def _relative_distance(mentions: pd.DataFrame, rival: str) -> float:
    """On a map of everybody's answers: the rival's distance from us, 1 being the rivals' average."""
    # A million people each, so that rounding to whole mentions does not show.
    brands = positioning.correspondence_map((1_000_000 * mentions).round()).of("brand")
    apart = np.sqrt(((brands - brands.loc["own"]) ** 2).sum(axis=1)).drop("own")
    return float(apart[rival] / apart.mean())


def _switched(history: History) -> dict[str, Finding]:
    survey = history.tables["survey"]
    log_odds = history.truth.studies.views.switch_log_odds
    asked = survey.assign(would_switch=(survey["switch_intent"] >= 5).astype(int))
    drivers = [name for name in log_odds if name != "intercept"]
    elsewhere = asked[(asked["current_brand"] != "own") & (asked["holdout"] == 0)]
    fit = logit.fit_logit(elsewhere, outcome="would_switch", on=drivers).odds.set_index("var")
    with_own = logit.fit_logit(asked[asked["holdout"] == 0], outcome="would_switch", on=drivers).odds.set_index("var")
    strongest = max((name for name in drivers if name.startswith("att_")), key=lambda name: abs(log_odds[name]))
    asked_of = {"satisfaction": "satisfaction", "attitude": strongest, "app": "app_user"}
    return {
        f"switching.{code}": Finding(
            truth=log_odds[name],
            estimate=float(fit.loc[name, "coefficient"]),
            low=float(np.log(fit.loc[name, "ci_low"])),
            high=float(np.log(fit.loc[name, "ci_high"])),
            mistaken=float(with_own.loc[name, "coefficient"]),
            detects=float(fit.loc[name, "p"]) < 0.05,
        )
        for code, name in asked_of.items()
    }


def _came_back(history: History) -> dict[str, Finding]:
    members = history.tables["members"].assign(kind=history.truth.member_segment)
    age = _LAST_YEAR - members["birth_year"]
    counts = history.tables["orders_clean"]["member_id"].value_counts()
    # Those who joined earlier: joining often comes with an order, which says nothing about coming back.
    members = members.assign(orders=members["member_id"].map(counts).fillna(0))
    earlier = members["join_date"] < "2024"
    young = members[earlier & age.between(_AGE_FROM[0], _YOUNG_BELOW - 1)]
    old = members[earlier & age.between(_OLD_FROM, _OLDEST)]
    valuable = history.truth.storyline.valuable_segment
    rate = np.array([one.repeat * (1.35 if one.code == valuable else 1.0) for one in SEGMENTS])
    truth = float(np.log(rate[young["kind"]].mean() / rate[old["kind"]].mean()))
    ratio = float(np.log(young["orders"].mean() / old["orders"].mean()))
    se = float(np.sqrt(sum(part["orders"].var() / len(part) / part["orders"].mean() ** 2 for part in (young, old))))
    buyers = [part.loc[part["orders"] > 0, "orders"].mean() for part in (young, old)]
    return {
        "members.young_repeat": Finding(
            truth=100 * truth,
            estimate=100 * ratio,
            low=100 * (ratio - _Z * se),
            high=100 * (ratio + _Z * se),
            mistaken=100 * float(np.log(buyers[0] / buyers[1])),
            detects=abs(ratio) > _Z * se,
        )
    }


def _best_number(table: pd.DataFrame, rng: np.random.Generator) -> int:
    widths = {
        k: clusters.silhouette(table, clusters.kmeans_best(table, k=k, rng=rng, starts=10).labels) for k in range(2, 7)
    }
    return max(widths, key=widths.__getitem__)


def _valuable(history: History) -> str:
    return history.truth.storyline.valuable_segment


def _place(kind: str) -> int:
    return [one.code for one in SEGMENTS].index(kind)


STUDIES: tuple[Study, ...] = (
    Study(
        _weighted,
        (
            Claim(
                "survey.satisfaction",
                says=Text("加權後的滿意度接近全體的滿意度", "Weighted satisfaction is close to everybody's"),
                taught_in="T1.1-E5",
                unit=_POINTS,
                within=0.04,
                why_within=Text(
                    "800 人平均數的抽樣誤差約 0.045 分，中位誤差約是它的三分之二",
                    "The mean of 800 answers has a standard error near 0.045; the median error is two thirds of it",
                ),
                mistake=Text("不加權", "No weights"),
            ),
        ),
    ),
    Study(
        _grouped,
        (
            Claim(
                "groups.number",
                says=Text("輪廓係數找得出有四種顧客", "The silhouette finds that there are four kinds of customer"),
                taught_in="T1.2-E9",
                unit=Text("群", "groups"),
                within=0.0,
                why_within=Text("群數是整數", "A number of groups is a whole number"),
                mistake=Text("沒有標準化的花費一起放進去", "Spend put in without standardising"),
            ),
        ),
    ),
    Study(
        _tasted,
        (
            Claim(
                "conjoint.eco_worth",
                says=Text("選定客群願為環保包裝多付多少", "What the chosen group would pay for an eco pack"),
                taught_in="T1.2-E10",
                unit=Text("中間價的百分比", "% of the middle price"),
                within=1.5,
                why_within=Text(
                    "一群約 75 人時，相對誤差約一成，價值約占價格的 3% 到 20%",
                    "With about 75 people the relative error is near a tenth, of a worth of 3 to 20 % of the price",
                ),
                mistake=Text("各客群混在一起算", "All groups pooled"),
            ),
            Claim(
                "conjoint.price_importance",
                says=Text("價格對選定客群有多重要", "How important price is to the chosen group"),
                taught_in="T1.2-E10",
                unit=Text("百分點", "percentage points"),
                within=3.0,
                why_within=Text(
                    "全部 300 人時誤差多在 4 個百分點內，只看一群人數剩四分之一",
                    "With all 300 people most errors are within 4 points; one group has a quarter of them",
                ),
                mistake=Text("各客群混在一起算", "All groups pooled"),
            ),
        ),
    ),
    Study(
        _mapped,
        (
            Claim(
                "image.threat_distance",
                says=Text("主要威脅在知覺圖上離我們多近", "How near the main threat stands to us on the map"),
                taught_in="T1.3-E7",
                unit=Text("倍（1 是各對手的平均）", "times (1 is the rivals' average)"),
                within=0.06,
                why_within=Text(
                    "400 人各答 40 題，距離的相對誤差約 7%",
                    "400 people with 40 answers each leave a distance a relative error near 7 %",
                ),
                mistake=Text("直接用次數算距離", "Distances between the counts themselves"),
            ),
        ),
    ),
    Study(
        _switched,
        (
            Claim(
                "switching.satisfaction",
                says=Text(
                    "滿意度每高 1 分，轉換的勝算低多少", "How satisfaction lowers the odds of switching, a point"
                ),
                taught_in="T1.3-E8",
                unit=_LOG_ODDS,
                within=0.10,
                why_within=Text(
                    "約 360 人建模，標準誤約 0.11", "About 360 people to build with give a standard error near 0.11"
                ),
                mistake=Text("自家顧客留在樣本裡", "Own customers left in"),
            ),
            Claim(
                "switching.attitude",
                says=Text("最要緊的那個態度", "The attitude that matters most"),
                taught_in="T1.3-E8",
                unit=_LOG_ODDS,
                within=0.08,
                why_within=Text("態度的變異較大，標準誤約 0.09", "Attitudes vary more: a standard error near 0.09"),
                mistake=Text("自家顧客留在樣本裡", "Own customers left in"),
            ),
            Claim(
                "switching.app",
                says=Text("用我們 App 的人更願意換過來", "Users of our app are readier to switch"),
                taught_in="T1.3-E8",
                unit=_LOG_ODDS,
                within=0.20,
                why_within=Text("是非題的標準誤約 0.24", "A yes/no variable has a standard error near 0.24"),
                mistake=Text("自家顧客留在樣本裡", "Own customers left in"),
            ),
        ),
    ),
    Study(
        _came_back,
        (
            Claim(
                "members.young_repeat",
                says=Text(
                    "未滿 35 歲的會員比 45 歲以上的多買多少：最有價值的客群從這裡透出來",
                    "How much more often members under 35 order than those from 45: where the most valuable kind shows",
                ),
                taught_in="T3.1-E7",
                unit=Text("%（對數比）", "% (log ratio)"),
                within=2.5,
                why_within=Text(
                    "每組約一萬人、每人約一筆多，標準誤約 2%",
                    "Ten thousand people a group with little more than an order each: about 2 %",
                ),
                mistake=Text("只看買過的人", "Only those who bought at all"),
            ),
        ),
    ),
)
