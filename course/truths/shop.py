"""What prices, promotions, calendar and a bad batch do to sales: found again from the tables."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from course.truths.claim import Claim, Finding, Study
from helpers.analysis import campaigns, elasticity, events, returns
from helpers.market import History
from helpers.market.counterfactual import true_increments
from helpers.market.world.calendar import EVENTS, history_days, weekday_factors
from helpers.market.world.products import LINES
from helpers.words import Text

__all__ = ["STUDIES"]

_ELASTICITY = Text("彈性（% ÷ %）", "elasticity (% for 1 %)")
_PART = Text("比率", "rate")
_LAST_STATE = "order_id"


def _panel(history: History) -> pd.DataFrame:
    names = ("orders_clean", "order_lines", "products", "prices", "inventory_weekly")
    return elasticity.sku_weeks(*(history.tables[name] for name in names))


def _priced(history: History) -> dict[str, Finding]:
    panel, effects = _panel(history), history.truth.effects
    right = elasticity.price_elasticity(panel).set_index("line")
    wrong = elasticity.price_elasticity(panel, promotion_terms=False).set_index("line")["elasticity"]
    found = {
        f"price.elasticity.{line}": Finding(
            truth=effects.elasticity[line],
            estimate=row["elasticity"],
            low=row["ci_low"],
            high=row["ci_high"],
            mistaken=float(wrong[line]),
            detects=row["ci_high"] < 0,
        )
        for line, row in right.iterrows()
    }
    lift = elasticity.promotion_lift(panel).set_index("line").loc["ALL"]
    shown = [effects.display_lift[line] for line in LINES]
    found["promotion.display"] = Finding(
        truth=_mean_change(shown),
        estimate=lift["lift"],
        low=lift["ci_low"],
        high=lift["ci_high"],
        mistaken=_promoted_against_other_weeks(panel),
        detects=lift["ci_low"] > 0,
    )
    found["promotion.dip"] = Finding(
        truth=_mean_change([-effects.pulled_forward * one for one in shown]),
        estimate=lift["dip"],
        low=lift["dip_low"],
        high=lift["dip_high"],
        # Before and after: the fortnight after a festival against everything else.
        mistaken=_fortnight_against_other_weeks(panel),
        detects=lift["dip_high"] < 0,
    )
    return found | _campaigns(history, panel)


def _campaigns(history: History, panel: pd.DataFrame) -> dict[str, Finding]:
    filed = history.tables["campaign_history"]
    rule = campaigns.campaign_increment(panel, filed)
    shortcut = campaigns.increment_by_shortcut(panel, filed, against="previous_month").dropna()
    true = true_increments(history.truth.shop, history.truth.effects)
    revenue = rule["rev_ntd"].sum()
    half = (rule["ci_high_ntd"] - rule["inc_rev_ntd"]).to_numpy()
    estimate = float(rule["inc_rev_ntd"].sum() / revenue)
    # All campaigns rest on the same coefficients, so their errors add up and do not cancel.
    width = float(half.sum() / revenue)
    return {
        "campaign.increment": Finding(
            truth=float(true["inc_rev_ntd"].sum() / true["rev_ntd"].sum()),
            estimate=estimate,
            low=estimate - width,
            high=estimate + width,
            mistaken=float(shortcut["inc_rev_ntd"].sum() / shortcut["rev_ntd"].sum()),
            detects=estimate - width > 0,
        )
    }


def _days(history: History) -> dict[str, Finding]:
    orders, promotions = history.tables["orders_clean"], history.tables["promotions"]
    # Firms order on working days only; the day of the week is a question about people.
    orders = orders[orders["sales_channel"] != "corporate"]
    found = events.day_effects(orders, promotions).set_index("effect")
    daily = orders["ordered_at"].dt.normalize().value_counts()
    # The fortnight of Double 11 in 2024, whose weekend belongs to the festival.
    fortnight = daily[(daily.index >= "2024-11-04") & (daily.index <= "2024-11-17")]
    weekend = fortnight.index.dayofweek >= 5
    uplift = {event.name: np.array(event.uplift) for event in EVENTS}
    at = [day for day in daily.index if day.month == 11 and 9 <= day.day <= 11]
    # Lines have unlike uplifts: they count by what each sells around the day.
    shop = history.truth.shop
    sold = shop.sold_units[[day.month == 11 for day in pd.DatetimeIndex(history_days())]].sum(axis=0)
    sold_by_line = np.bincount(shop.shelf.line_index, weights=sold)
    truths = {
        "weekend": _true_weekend(),
        "double_11": _true_double_11(uplift, sold_by_line.astype(float)),
    }
    mistakes = {
        "weekend": fortnight[weekend].mean() / fortnight[~weekend].mean() - 1,
        "double_11": daily[at].mean() / daily.mean() - 1,
    }
    return {
        f"calendar.{name}": Finding(
            truth=truth,
            estimate=found.loc[name, "change"],
            low=found.loc[name, "ci_low"],
            high=found.loc[name, "ci_high"],
            mistaken=float(mistakes[name]),
            detects=found.loc[name, "ci_low"] > 0,
        )
        for name, truth in truths.items()
    }


def _returned(history: History) -> dict[str, Finding]:
    raw = history.tables["orders_raw"]
    orders = raw[raw["coupon"].ne("TEST")].drop_duplicates(_LAST_STATE, keep="last")
    lines, defect = history.tables["order_lines"], history.truth.shop.defect
    sku = history.truth.shop.shelf.table["sku"].iloc[defect.product]
    by_order = returns.unusual_returns(returns.return_rates(orders, lines))
    by_date_only = returns.return_rates(orders[orders["status"] == "completed"], lines)
    hit = by_order[by_order["sku"] == sku]
    if hit.empty:
        return {"returns.defect": Finding(defect.rate, 0.0, 0.0, 0.0, 0.0, False)}
    row = hit.iloc[0]
    own = by_date_only[by_date_only["sku"] == sku]
    during = own["month"].between(row["first_month"], row["last_month"])
    rate = own.loc[during, "returned"].sum() / own.loc[during, "sent"].sum()
    usual = own.loc[~during, "returned"].sum() / own.loc[~during, "sent"].sum()
    return {
        "returns.defect": Finding(
            # The batch strikes what would not have come back anyway.
            truth=defect.rate * (1 - float(row["usual_rate"])),
            estimate=row["difference"],
            low=row["ci_low"],
            high=row["ci_high"],
            mistaken=float(rate - usual),
            detects=row["ci_low"] > 0 and by_order["sku"].iloc[0] == sku,
        )
    }


def _mean_change(changes: object) -> float:
    return float(np.expm1(np.log1p(np.asarray(changes, float)).mean()))


def _promoted_against_other_weeks(panel: pd.DataFrame) -> float:
    sold = panel[panel["units"] > 0]
    logs = np.log(sold["units"]) - np.log(sold["units"]).groupby(sold["sku"]).transform("mean")
    promoted = sold["promo_id"].notna()
    return float(np.expm1(logs[promoted].mean() - logs[~promoted].mean()))


def _fortnight_against_other_weeks(panel: pd.DataFrame) -> float:
    sold = panel[panel["units"] > 0].sort_values(["sku", "week_start"])
    promoted = sold["promo_id"].notna()
    week_before = promoted.groupby(sold["sku"]).shift(fill_value=False)
    logs = np.log(sold["units"]) - np.log(sold["units"]).groupby(sold["sku"]).transform("mean")
    return float(np.expm1(logs[week_before & ~promoted].mean() - logs[~week_before & ~promoted].mean()))


def _true_double_11(uplift: dict[str, npt.NDArray[np.float64]], sold_by_line: npt.NDArray[np.float64]) -> float:
    """The mean over the three days in logs, as the regression takes it; the last day has an uplift of its own."""
    three_days = float(np.average(1 + uplift["double_11"], weights=sold_by_line))
    last = float(np.average((1 + uplift["double_11"]) * (1 + uplift["double_11_day"]), weights=sold_by_line))
    return float(np.expm1((2 * np.log(three_days) + np.log(last)) / 3))


def _true_weekend() -> float:
    week = np.log(weekday_factors(np.arange("2024-01-01", "2024-01-08", dtype="datetime64[D]")))
    return float(np.expm1(week[5:].mean() - week[:5].mean()))


_WITHIN = {"L1": 0.15, "L2": 0.20, "L3": 0.15, "L4": 0.20, "L5": 0.20}

STUDIES = (
    Study(
        look=_priced,
        claims=(
            *(
                Claim(
                    f"price.elasticity.{line}",
                    says=Text(f"{line} 的價格彈性", f"The price elasticity of {line}"),
                    taught_in="T1.2-E4",
                    unit=_ELASTICITY,
                    within=_WITHIN[line],
                    why_within=Text(
                        "各產品線彈性相差約 0.3；誤差要小於這個差距的一半多一點，排序才有意義。銷量少的線放寬。",
                        "Lines differ by about 0.3; about half of that still orders them. Wider where few units sell.",
                    ),
                    mistake=Text(
                        "漏掉促銷變數：陳列的效果算到價格頭上。",
                        "No promotion term: price is credited with the display.",
                    ),
                )
                for line in LINES
            ),
            Claim(
                "promotion.display",
                says=Text("同樣價格下，促銷露出多賣多少", "What being promoted adds at the same price"),
                taught_in="T1.2-E4",
                unit=_PART,
                within=0.06,
                why_within=Text(
                    "效果約 0.25 到 0.55；六個百分點分得出強弱。",
                    "The effect lies between 0.25 and 0.55; six points tell a strong one from a weak one.",
                ),
                mistake=Text(
                    "促銷週跟其他週比：價格、節慶與廣告都算進去了。",
                    "Promoted weeks against the others: price, festivals and advertising are all in it.",
                ),
            ),
            Claim(
                "promotion.dip",
                says=Text("促銷後兩週少賣多少", "What the fortnight after a promotion loses"),
                taught_in="T1.1-E8",
                unit=_PART,
                within=0.05,
                why_within=Text(
                    "效果約 −0.10，一家公司兩年的資料多半看不清楚：課程拿它當「還不能下結論」的例子。",
                    "About −0.10: two years of one company mostly cannot tell. It shows what to do without a verdict.",
                ),
                mistake=Text(
                    "促銷後一週直接跟其他週比：多半是旺季，看起來沒有下滑。",
                    "The week after against all others: it is mostly high season, and no dip is seen.",
                ),
                powered=False,
            ),
            Claim(
                "campaign.increment",
                says=Text("活動營收中有多少是多賣的", "The part of campaigns' revenue that would not have come anyway"),
                taught_in="T1.1-E8",
                unit=_PART,
                within=0.03,
                why_within=Text(
                    "真值約三分之一；三個百分點是它的一成。",
                    "The truth is about a third; three points are a tenth of it.",
                ),
                mistake=Text("跟前四週比：淡旺季混在一起。", "Against the four weeks before: another season."),
            ),
        ),
    ),
    Study(
        look=_days,
        claims=(
            Claim(
                "calendar.weekend",
                says=Text("週末一天比平日多幾成訂單", "A weekend day against a weekday"),
                taught_in="T3.1-E5",
                unit=_PART,
                within=0.02,
                why_within=Text("效果約 0.09；四分之一以內。", "The effect is about 0.09; within a quarter of it."),
                mistake=Text(
                    "只看雙 11 前後兩週：那個週末正好是檔期。",
                    "The fortnight of Double 11 alone: its weekend is the festival.",
                ),
            ),
            Claim(
                "calendar.double_11",
                says=Text(
                    "雙 11 三天在檔期優惠之外多賣多少",
                    "What the three days of Double 11 add beyond the sale around them",
                ),
                taught_in="T2.1-E1",
                unit=_PART,
                within=0.08,
                why_within=Text(
                    "六天的資料；效果約 0.48，誤差在六分之一以內。",
                    "Six days of data; the effect is about 0.48, the error within a sixth of it.",
                ),
                mistake=Text(
                    "跟全年平均日比：把檔期折扣與旺季也算成節日本身。",
                    "Against the average day of the year: the sale and the season are taken for the day.",
                ),
            ),
        ),
    ),
    Study(
        look=_returned,
        claims=(
            Claim(
                "returns.defect",
                says=Text("瑕疵批讓退貨率多了幾個百分點", "How much the bad batch adds to the return rate"),
                taught_in="T3.1-E6",
                unit=_PART,
                within=0.02,
                why_within=Text(
                    "約千列明細；標準誤約一個百分點。", "About a thousand lines; a standard error of about one point."
                ),
                mistake=Text(
                    "只數有退貨日的明細：整張退回的訂單沒有退貨日，全漏掉了。",
                    "Only lines with a return date: orders returned as a whole have none, and are missed.",
                ),
            ),
        ),
    ),
)
