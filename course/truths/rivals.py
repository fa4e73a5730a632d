"""What the data say of the rivals: how dear they are, where households go, what the price war cost us."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from course.truths.claim import Claim, Finding, Study
from helpers.analysis.line_shock import line_shock, line_weeks
from helpers.analysis.prices import find_price_cut, price_gap
from helpers.analysis.switching import net_flow, switching_intervals, switching_matrix
from helpers.market import History
from helpers.words import Text

__all__ = ["STUDIES"]

_RIVALS = {
    "c1": Text("拾陸倉", "Shiliu Depot"),
    "c2": Text("沐芽研", "Muya Lab"),
    "c3": Text("豆曜", "Douyao"),
    "c4": Text("格子嶼", "Grid Isle"),
}
_AVERAGES = Text("拿所有商品的平均價格相比", "Comparing the averages of all prices")
_BY_PACK = Text("直接比一包的價格，不換算成同量", "Comparing packs instead of equal quantities")
_LOG_POINTS = Text("對數百分點", "log points × 100")


def price_gaps_found(history: History) -> Mapping[str, Finding]:
    """Each rival's price level against ours, by matched items.

    Mistaken: the average of all prices; for the select shop, whose range is as broad as ours, so that the averages
    come out right by luck, prices of packs instead of equal quantities.
    """
    own, theirs = history.tables["prices"], history.tables["competitor_prices"]
    table = price_gap(own, theirs).set_index("company")
    levels = 100 * np.log(table[["index", "ci_low", "ci_high"]] / 100)
    mistaken = 100 * np.log(theirs.groupby("company")["price_ntd"].mean() / own["price_ntd"].mean())
    by_pack = price_gap(own, theirs.assign(size_value=theirs["own_size_value"])).set_index("company")
    mistaken["c4"] = 100 * np.log(by_pack.loc["c4", "index"] / 100)
    return {
        f"price_gap.{rival}": Finding(
            truth=100 * history.truth.rivals.log_price_gap[rival],
            estimate=float(levels.loc[rival, "index"]),
            low=float(levels.loc[rival, "ci_low"]),
            high=float(levels.loc[rival, "ci_high"]),
            mistaken=float(mistaken[rival]),
            detects=bool(levels.loc[rival, "ci_low"] > 0 or levels.loc[rival, "ci_high"] < 0),
        )
        for rival in _RIVALS
    }


def switching_found(history: History) -> Mapping[str, Finding]:
    """How many of our households stay, how many go to the main threat, what we win or lose; mistaken: no weights."""
    panel, truth = history.tables["switching_panel"], history.truth.rivals.switching
    threat = history.truth.storyline.main_threat
    names = ["own", *_RIVALS]
    cells = switching_intervals(panel).set_index(["from_brand", "to_brand"])
    # Unweighted, every household stands for the same number: the market's size is kept.
    alike = panel.assign(weight=panel["weight"].mean())
    plain = switching_matrix(alike)
    found = {}
    for code, goal in (("switching.own_stays", "own"), ("switching.own_to_threat", threat)):
        cell = cells.loc[("own", goal)]
        found[code] = Finding(
            truth=float(truth.matrix[0, names.index(goal)]),
            estimate=float(cell["p"]),
            low=float(cell["ci_low"]),
            high=float(cell["ci_high"]),
            mistaken=float(plain.loc["own", goal]),
            detects=bool(cell["ci_low"] > 0),
        )
    own = net_flow(panel).set_index("brand").loc["own"]
    found["switching.net_own"] = Finding(
        truth=float(truth.net_flow[0]),
        estimate=float(own["net"]),
        low=float(own["ci_low"]),
        high=float(own["ci_high"]),
        mistaken=float(net_flow(panel.assign(weight=1.0)).set_index("brand").loc["own", "net"]),
        detects=bool(own["ci_low"] > 0 or own["ci_high"] < 0),
    )
    return found


def price_cut_found(history: History) -> Mapping[str, Finding]:
    """What the price war took from our line, by week; mistaken: May against April of the same line."""
    tables = history.tables
    cut = find_price_cut(tables["competitor_prices"]).iloc[0]
    weekly = line_weeks(tables["order_lines"], tables["orders_clean"], tables["products"], tables["prices"])
    effect = line_shock(weekly, line=str(cut["line"]), first_week=cut["first_week"], last_week=cut["last_week"])
    sales = tables["sales_monthly"]
    units = sales.loc[sales["line"].eq(cut["line"])].groupby("month")["units"].sum()
    april, may = units[pd.Timestamp("2025-04-01")] / 30, units[pd.Timestamp("2025-05-01")] / 31
    return {
        "price_cut": Finding(
            truth=100 * history.truth.rivals.cut_log_effect,
            estimate=100 * effect["effect"],
            low=100 * effect["ci_low"],
            high=100 * effect["ci_high"],
            mistaken=100 * float(np.log(may / april)),
            detects=effect["ci_high"] < 0 or effect["ci_low"] > 0,
        )
    }


STUDIES = (
    Study(
        look=price_gaps_found,
        claims=tuple(
            Claim(
                f"price_gap.{code}",
                says=Text(
                    f"{name.zh}同量商品的價格與我們相差多少",
                    f"How far {name.en}'s prices of an equal quantity lie from ours",
                ),
                taught_in="T1.3-E2",
                unit=_LOG_POINTS,
                within=2.0,
                why_within=Text(
                    "單品定價上下差 5 %，每家有 7 到 17 個配對商品，中位誤差約 1 個百分點；"
                    "2 個百分點以內不會改變定價決策。",
                    "Items scatter by 5 % and each rival has 7 to 17 of them, so the median error is about 1 point; "
                    "2 points change no pricing decision.",
                ),
                mistake=_BY_PACK if code == "c4" else _AVERAGES,
            )
            for code, name in _RIVALS.items()
        ),
    ),
    Study(
        look=switching_found,
        claims=(
            Claim(
                "switching.own_stays",
                says=Text(
                    "一季之後仍以我們為主的家庭比率", "The share of our households that are still ours a quarter later"
                ),
                taught_in="T1.3-E6",
                unit=Text("比率", "share"),
                within=0.02,
                why_within=Text(
                    "約 200 到 300 戶、三次轉換，標準誤約 0.015；2 個百分點是留客目標的最小刻度。",
                    "Some 200 to 300 households with three moves each give a standard error of about 0.015; 2 points "
                    "is the smallest step in which retention is planned.",
                ),
                mistake=Text("不加權", "Leaving the weights out"),
            ),
            Claim(
                "switching.own_to_threat",
                says=Text(
                    "一季之內轉向主要威脅的家庭比率",
                    "The share of our households that go to the main threat in a quarter",
                ),
                taught_in="T1.3-E6",
                unit=Text("比率", "share"),
                within=0.015,
                why_within=Text(
                    "這個比率約 0.03 到 0.12，標準誤約 0.01；1.5 個百分點仍看得出誰是最大的去處。",
                    "The share is about 0.03 to 0.12 with a standard error of about 0.01; within 1.5 points one still "
                    "sees who takes most.",
                ),
                mistake=Text("不加權", "Leaving the weights out"),
            ),
            Claim(
                "switching.net_own",
                says=Text("一年下來我們淨得或淨失多少家庭", "How many households we won or lost over the year, net"),
                taught_in="T1.3-E6",
                unit=Text("戶", "households"),
                within=5000.0,
                why_within=Text(
                    "一戶代表約 350 戶，淨流量的標準誤約 6,000 戶；5,000 戶約是市場的 1 %。",
                    "One household stands for about 350 and the standard error of a net flow is about 6,000; 5,000 is "
                    "about 1 % of the market.",
                ),
                mistake=Text("數調查戶的戶數，不乘權數", "Counting households of the panel, without their weights"),
            ),
        ),
    ),
    Study(
        look=price_cut_found,
        claims=(
            Claim(
                "price_cut",
                says=Text(
                    "主要威脅在母親節前全線降價，對我們那條產品線的影響",
                    "What the main threat's price war before Mother's Day did to our line",
                ),
                taught_in="T1.3",
                unit=_LOG_POINTS,
                within=5.0,
                why_within=Text(
                    "每週每線約 300 件，五到七週的標準誤約 5 到 6 個百分點；影響約 −29，差 5 仍是同一個決策。",
                    "With some 300 units a line and week, five to seven weeks give a standard error of 5 to 6; against "
                    "an effect of about −29 an error of 5 leads to the same decision.",
                ),
                mistake=Text("只比同一條產品線的 5 月與 4 月", "Comparing May with April of the same line"),
            ),
        ),
    ),
)
