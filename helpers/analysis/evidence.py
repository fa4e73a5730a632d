"""Facts that a planner can cite, each with what it is compared with: the raw material of IFE, PEST and SWOT.

    internal_facts    what the company is or does, beside its rivals or itself a year ago
    outside_facts     what happens whether or not the company acts, and what people propose to do
    list_statements   facts filed under quadrants → numbered statements, each with its evidence
    check_strategies  TOWS strategies → whether each joins an inside and an outside id of the right kind

A fact is no finding yet. Whether it is a strength, a weakness, an opportunity or a threat is for the planner to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

import numpy as np
import pandas as pd

from helpers.analysis.shares import share_table
from helpers.analysis.wanted import listed, want_columns
from helpers.errors import DataError
from helpers.words import Language, say

__all__ = ["ATTRIBUTES", "check_strategies", "internal_facts", "list_statements", "outside_facts"]

ATTRIBUTES = ("price_value", "quality", "eco", "gift_worthy", "convenience", "ingredients", "design", "trust")
_Z = 1.959963984540054
_WILLING = 5  # of 7
_OFFERED = {"yes": 1.0, "partial": 0.5, "no": 0.0}
_COLUMNS = ["evidence_ref", "fact", "own", "comparator", "better", "gap", "clear", "source"]
_KINDS = {"SO": ("S", "O"), "WO": ("W", "O"), "ST": ("S", "T"), "WT": ("W", "T")}

Tables = Callable[[str], pd.DataFrame]
_Sides = tuple[float, float, bool]


def internal_facts(
    table: Tables, *, against: Literal["best", "mean"] = "best", year: int = 2025, language: Language | None = None
) -> pd.DataFrame:
    """Fifteen facts about the company, each beside a comparator.

    Args:
        table: Gives a table by name, such as `lesson.table`: brand_image, survey, reviews, competitor_features,
            competitor_prices, inventory_weekly, pnl_monthly, switching_panel.
        against: Whether the image of the brand stands beside the best rival on each attribute, or the mean of all four.
        year: The last full year.
        language: Of the sentences in `fact`.
    Returns: One row a fact: evidence_ref (F01–F15), fact (what is measured, its unit, against what), own,
        comparator, better (higher or lower: which of the two is good), gap (how far apart, plus where own is the better
        one), clear (1 when the 95 % interval of the gap leaves 0 out, or the figures are a full count), source (the
        tables).
    Source of the intervals: difference of two means, normal; paired where the same person judged both.
    """
    image = table("brand_image")
    rated = image[image["brand"] != "ideal"].pivot_table(
        index="respondent_id", columns=["attribute", "brand"], values="rating"
    )
    sides: list[tuple[_Sides, str, str]] = [
        (_paired(rated[name]["own"], _rival(rated[name], against)), "higher", "brand_image") for name in ATTRIBUTES
    ]
    survey = table("survey")
    satisfied = survey["satisfaction"].groupby(survey["current_brand"].eq("own"))
    sides.append((_apart(satisfied.get_group(True), satisfied.get_group(False)), "higher", "survey"))
    considered = survey[[f"consider_{brand}" for brand in ("own", "c1", "c2", "c3", "c4")]].astype(float) * 100
    rivals = considered.drop(columns="consider_own").mean(axis=1)
    sides.append((_paired(considered["consider_own"], rivals), "higher", "survey"))
    reviews = table("reviews")
    honest = reviews[reviews["incentivised"].astype(int) == 0]
    stars = honest["rating"].groupby(honest["company"].eq("own"))
    sides.append((_apart(stars.get_group(True), stars.get_group(False)), "higher", "reviews"))
    features = table("competitor_features")
    offered = features.assign(points=features["value"].map(_OFFERED) * 100).dropna(subset=["points"])
    points = offered["points"].groupby(offered["company"].eq("own")).mean()
    sides.append(((points[True], points[False], True), "higher", "competitor_features"))
    sides.append(((*_margin(table("pnl_monthly"), year), True), "higher", "pnl_monthly"))
    stock, seen = _in_year(table("inventory_weekly"), year), _in_year(table("competitor_prices"), year)
    empty = 100 * stock["stockout_days"].mean() / 7, 100 * (1 - seen["in_stock"].astype(float).mean())
    sides.append(((*empty, True), "lower", "inventory_weekly, competitor_prices"))
    sides.append((_leaving(table("switching_panel")), "lower", "switching_panel"))
    return _facts(1, sides, language, against)


def outside_facts(table: Tables, *, year: int = 2025, language: Language | None = None) -> pd.DataFrame:
    """What happens outside the company, and three proposals that people in it have made.

    Args:
        table: Gives a table by name: market_monthly, competitor_prices, competitor_ads, survey, traffic_daily.
        year: The last full year.
        language: Of the sentences in `fact`.
    Returns: One row a fact, columns as in `internal_facts` (F16–F30); here `own` is the figure itself, which need
        not be ours. Laws and proposals have no figures.
    """
    growth = share_table(table("market_monthly"), year=year).set_index("line")["market_growth"] * 100
    sides: list[tuple[_Sides | None, str, str]] = [
        ((growth[line], growth["ALL"], True), "higher", "market_monthly") for line in ("L1", "L2", "L3", "L4", "L5")
    ]
    sides.append(((*_price_change(table("competitor_prices"), year), True), "higher", "competitor_prices"))
    ads = table("competitor_ads")
    ads = ads[ads["company"] != "own"]
    by_year = ads.groupby(pd.to_datetime(ads["month"]).dt.year)["ads"].sum() / 12
    sides.append(((by_year[year], by_year[year - 1], True), "lower", "competitor_ads"))
    survey = table("survey")
    care = 100 * survey["eco_importance"].value_counts(normalize=True)
    wide = _Z * 100 * np.sqrt((care["high"] + care["low"]) / 100 / len(survey))
    sides.append(((care["high"], care["low"], abs(care["high"] - care["low"]) > wide), "higher", "survey"))
    willing = 100.0 * (survey["switch_intent"] >= _WILLING)
    ours = survey["current_brand"].eq("own")
    sides.append((_apart(willing[~ours], willing[ours]), "higher", "survey"))
    visits = table("traffic_daily")
    when = pd.to_datetime(visits["date"]).dt.year
    phone = visits["sessions"].where(visits["device"] != "desktop", 0).groupby(when).sum()
    share = 100 * phone / visits.groupby(when)["sessions"].sum()
    sides.append(((share[year], share[year - 1], True), "higher", "traffic_daily"))
    sides += [(None, "", "law 2025-12-31")] * 2 + [(None, "", "memo")] * 3
    return _facts(16, sides, language)


def list_statements(facts: pd.DataFrame, **filed: Iterable[str] | pd.DataFrame) -> pd.DataFrame:
    """Facts filed under the letters of a SWOT or PEST, numbered within each.

    Args:
        facts: evidence_ref, fact.
        filed: For each letter (S, W, O, T; or P, E, S, T) the evidence_ref of its facts, or rows of `facts`.
    Returns: One row a statement: id (S1, S2, …), quadrant, statement (the fact as it stands, to be put into one's own
        words), evidence_ref.
    Raises: DataError: when a column is absent or a fact is not among them.
    """
    want_columns(facts, ["evidence_ref", "fact"])
    known = dict(zip(facts["evidence_ref"], facts["fact"], strict=True))
    rows = []
    for letter, chosen in filed.items():
        refs = list(chosen["evidence_ref"]) if isinstance(chosen, pd.DataFrame) else list(chosen)
        if strangers := [ref for ref in refs if ref not in known]:
            raise DataError("evidence.no_such_fact", asked=listed(strangers), known=listed(known))
        rows += [(f"{letter}{number}", letter, known[ref], ref) for number, ref in enumerate(refs, start=1)]
    return pd.DataFrame(rows, columns=["id", "quadrant", "statement", "evidence_ref"])


def check_strategies(tows: pd.DataFrame, swot: pd.DataFrame) -> pd.DataFrame:
    """Whether each strategy joins one inside and one outside id of the kinds that its type names.

    Args:
        tows: One row a strategy: type (SO, WO, ST, WT), internal_id, external_id.
        swot: One row a statement: id, quadrant (S, W, O, T).
    Returns: The three columns of tows and internal_quadrant, external_quadrant ("-" where the id is not in swot),
        fits (1 or 0).
    Raises: DataError: when a column is absent or a table is empty.
    Source: H. Weihrich, "The TOWS matrix: a tool for situational analysis", Long Range Planning 15 (1982), 54–66.
    """
    want_columns(tows, ["type", "internal_id", "external_id"])
    want_columns(swot, ["id", "quadrant"])
    quadrants = dict(zip(swot["id"], swot["quadrant"], strict=True))
    checked = tows[["type", "internal_id", "external_id"]].reset_index(drop=True)
    for side in ("internal", "external"):
        checked[f"{side}_quadrant"] = [quadrants.get(name, "-") for name in checked[f"{side}_id"]]
    met = zip(checked["internal_quadrant"], checked["external_quadrant"], strict=True)
    checked["fits"] = [int(_KINDS.get(kind) == pair) for kind, pair in zip(checked["type"], met, strict=True)]
    return checked


def _facts(
    first: int, sides: Iterable[tuple[_Sides | None, str, str]], language: Language | None, against: str = "best"
) -> pd.DataFrame:
    rival = say(f"evidence.{against}", language)
    rows = []
    for number, (figures, better, source) in enumerate(sides, start=first):
        name = f"F{number:02d}"
        own, other, clear = (np.nan, np.nan, False) if figures is None else figures
        gap = own - other if better == "higher" else other - own
        fact = say(f"evidence.{name}", language, rival=rival)
        rows.append((name, fact, own, other, better, gap, int(clear), source))
    facts = pd.DataFrame(rows, columns=_COLUMNS)
    facts = facts.round({"own": 2, "comparator": 2, "gap": 2})
    # A full count that comes out alike to two decimals is no difference to build on.
    return facts.assign(clear=facts["clear"].where(facts["gap"] != 0, 0))


def _rival(rated: pd.DataFrame, against: str) -> pd.Series:
    """Each person's rating of the rival rated best on average, or of all rivals on average."""
    rivals = rated.drop(columns="own")
    return rivals.mean(axis=1) if against == "mean" else rivals[rivals.mean().idxmax()]


def _paired(own: pd.Series, other: pd.Series) -> _Sides:
    gap = own - other
    return float(own.mean()), float(other.mean()), bool(abs(gap.mean()) > _Z * gap.sem())


def _apart(own: pd.Series, other: pd.Series) -> _Sides:
    spread = np.hypot(own.sem(), other.sem())
    return float(own.mean()), float(other.mean()), bool(abs(own.mean() - other.mean()) > _Z * spread)


def _in_year(weekly: pd.DataFrame, year: int) -> pd.DataFrame:
    return weekly[pd.to_datetime(weekly["week_start"]).dt.year == year]


def _margin(pnl: pd.DataFrame, year: int) -> tuple[float, float]:
    """Gross margin in per cent of net revenue, this year and the year before."""
    sums = pnl.groupby([pd.to_datetime(pnl["month"]).dt.year, "account"])["amount_ntd"].sum()
    now, before = (float(100 * sums[one, "gross_margin"] / sums[one, "net_revenue"]) for one in (year, year - 1))
    return now, before


def _leaving(panel: pd.DataFrame) -> _Sides:
    """Households that buy from another brand in the next quarter, in per cent: ours, and those of the four rivals."""
    panel = panel.sort_values(["household_id", "quarter"])
    later = panel.groupby("household_id")["brand"].shift(-1)
    brand, left = panel["brand"][later.notna()], 100.0 * (panel["brand"] != later)[later.notna()]
    return _apart(left[brand == "own"], left[brand.isin(["c1", "c2", "c3", "c4"])])


def _price_change(prices: pd.DataFrame, year: int) -> tuple[float, float]:
    """Rivals' prices in the last quarter against the same quarter a year before, same items in stock, in per cent."""
    when = pd.to_datetime(prices["week_start"])
    there = prices[(when.dt.quarter == 4) & prices["in_stock"].astype(int).eq(1)].assign(year=when.dt.year)
    means = there.pivot_table(index="item_id", columns="year", values="price_ntd").dropna()
    return float(100 * (np.exp(np.log(means[year] / means[year - 1]).mean()) - 1)), 0.0
