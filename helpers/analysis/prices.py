"""How dear a rival is, item by item, and how often and how deeply it is reduced.

Averages of price lists compare baskets, not prices. Here each of the rival's items is set against
our own beside it, for an equal quantity, and only where somebody could have bought it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["find_price_cut", "matched_ratios", "price_gap", "price_index", "promotion_intensity"]

_SIZES = ["size_value", "own_size_value"]
_LEAST_DEPTH, _LEAST_WEEKS, _LEAST_ITEMS = 0.20, 3, 2
_ROUNDING = 0.005


def matched_ratios(own_prices: pd.DataFrame, competitor_prices: pd.DataFrame) -> pd.DataFrame:
    """Price of an equal quantity, theirs ÷ ours, for each matched item and week in which theirs was to be had.

    Args:
        own_prices: Our prices; sku, week_start, price_ntd.
        competitor_prices: Theirs; company, item_id, sku, week_start, price_ntd, size_value,
            own_size_value, in_stock (1 yes, 0 no).
    Returns: company, item_id, sku, week_start, ratio (1: the same; 1.2: 20 % dearer than ours). Weeks in
        which ours was not on sale are left out.
    Raises: DataError: when a column is absent or blank, a price or a size is not above 0, or nothing matches.
    """
    _want_above_zero(own_prices, ["price_ntd"])
    _want_above_zero(competitor_prices, ["price_ntd", *_SIZES])
    want_columns(own_prices, ["sku", "week_start"])
    want_columns(competitor_prices, ["company", "item_id", "sku", "week_start", "in_stock"])
    there = competitor_prices.loc[competitor_prices["in_stock"].eq(1)]
    own = own_prices[["sku", "week_start", "price_ntd"]].rename(columns={"price_ntd": "own_price_ntd"})
    pairs = there.merge(own, on=["sku", "week_start"], validate="many_to_one")
    if pairs.empty:
        raise DataError("rivals.no_match")
    theirs = pairs["price_ntd"] / pairs["size_value"]
    ours = pairs["own_price_ntd"] / pairs["own_size_value"]
    return pairs[["company", "item_id", "sku", "week_start"]].assign(ratio=theirs / ours)


def price_index(own_prices: pd.DataFrame, competitor_prices: pd.DataFrame) -> pd.DataFrame:
    """Each rival's weekly price level against ours, own = 100: the geometric mean over matched items.

    Args:
        own_prices, competitor_prices: As `matched_ratios`.
    Returns: company, week_start, items (in the mean), index (own = 100).
    Raises: DataError: as `matched_ratios`.
    Source: W. S. Jevons, "On the variation of prices and the value of the currency since 1782", Journal of
        the Statistical Society of London 28 (1865), 294–320; the Jevons index of the Consumer Price Index
        Manual: Concepts and Methods (IMF and others, 2020), chapter 8.
    """
    ratios = matched_ratios(own_prices, competitor_prices)
    logs = np.log(ratios["ratio"]).groupby([ratios["company"], ratios["week_start"]])
    found = pd.DataFrame({"items": logs.size(), "index": 100 * np.exp(logs.mean())})
    return found.reset_index()


def price_gap(own_prices: pd.DataFrame, competitor_prices: pd.DataFrame) -> pd.DataFrame:
    """Each rival's price level over the whole time, with an interval that treats the matched items as a sample.

    Args:
        own_prices, competitor_prices: As `matched_ratios`.
    Returns: company, items, index (own = 100, geometric mean of the items' own geometric means), ci_low,
        ci_high (95 %, Student's t over the items' mean logs; blank for a single item).
    Raises: DataError: as `matched_ratios`.
    Source: As `price_index`; Student, "The probable error of a mean", Biometrika 6 (1908), 1–25.
    """
    from scipy import stats

    ratios = matched_ratios(own_prices, competitor_prices)
    by_item = np.log(ratios["ratio"]).groupby([ratios["company"], ratios["item_id"]]).mean()
    over_items = by_item.groupby(level="company")
    items, mean, sd = over_items.size(), over_items.mean(), over_items.std(ddof=1)
    half = stats.t.ppf(0.975, (items - 1).where(items > 1)) * sd / np.sqrt(items)
    found = {"items": items, "index": mean, "ci_low": mean - half, "ci_high": mean + half}
    table = pd.DataFrame(found).reset_index()
    levels = ["index", "ci_low", "ci_high"]
    return table.assign(**{name: 100 * np.exp(table[name]) for name in levels})


def promotion_intensity(competitor_prices: pd.DataFrame) -> pd.DataFrame:
    """How often each rival's items are reduced, and by how much when they are.

    Args:
        competitor_prices: company, price_ntd, list_price_ntd, on_promo, in_stock (1 yes, 0 no).
    Returns: company, freq_pct (item-weeks on promotion ÷ item-weeks in stock), depth_pct (mean of
        1 − price ÷ list price over the item-weeks on promotion; blank when there are none).
    Raises: DataError: when a column is absent or blank, or a price is not above 0.
    Source: The two halves of what retail promotions are described by, frequency and depth: R. C. Blattberg,
        R. Briesch and E. J. Fox, "How promotions work", Marketing Science 14 (1995), G122–G132.
    """
    _want_above_zero(competitor_prices, ["price_ntd", "list_price_ntd"])
    want_columns(competitor_prices, ["company", "on_promo", "in_stock"])
    there = competitor_prices.loc[competitor_prices["in_stock"].eq(1)]
    reduced = there["on_promo"].eq(1)
    depth = (1 - there["price_ntd"] / there["list_price_ntd"]).where(reduced)
    found = {
        "freq_pct": 100 * reduced.groupby(there["company"]).mean(),
        "depth_pct": 100 * depth.groupby(there["company"]).mean(),
    }
    return pd.DataFrame(found).reset_index()


def find_price_cut(competitor_prices: pd.DataFrame) -> pd.DataFrame:
    """Price wars: runs of weeks in which a rival's whole line is far below its list prices.

    A line counts as cut in a week when at least two of its items are in stock and each of them is at least
    20 % below list price; a run has at least three such weeks.

    Args:
        competitor_prices: company, sku, week_start, price_ntd, list_price_ntd, in_stock (1 yes, 0 no).
    Returns: company, line, first_week, last_week, weeks, depth (mean of the weekly means, 0–1); deepest ×
        longest first, no row when there is none.
    Raises: DataError: when a column is absent or blank, or a price is not above 0.
    """
    _want_above_zero(competitor_prices, ["price_ntd", "list_price_ntd"])
    want_columns(competitor_prices, ["company", "sku", "week_start", "in_stock"])
    there = competitor_prices.loc[competitor_prices["in_stock"].eq(1)]
    depth = 1 - there["price_ntd"] / there["list_price_ntd"]
    keys = [there["company"], there["sku"].str[:2].rename("line"), there["week_start"]]
    weekly = depth.groupby(keys).agg(["mean", "min", "size"]).rename(columns={"mean": "depth"}).reset_index()
    # Prices are whole dollars: a fifth off may come out a hair less.
    weekly = weekly.assign(is_cut=(weekly["min"] >= _LEAST_DEPTH - _ROUNDING) & (weekly["size"] >= _LEAST_ITEMS))
    same_line = weekly[["company", "line"]].eq(weekly[["company", "line"]].shift()).all(axis=1)
    weekly = weekly.assign(run=(~same_line | weekly["is_cut"].ne(weekly["is_cut"].shift())).cumsum())
    runs = weekly.loc[weekly["is_cut"]].groupby(["run", "company", "line"])
    found = runs.agg(
        first_week=("week_start", "min"),
        last_week=("week_start", "max"),
        weeks=("depth", "size"),
        depth=("depth", "mean"),
    ).reset_index()
    found = found.loc[found["weeks"] >= _LEAST_WEEKS].drop(columns="run")
    by_size = (found["weeks"] * found["depth"]).sort_values(ascending=False, kind="stable").index
    return found.loc[by_size].reset_index(drop=True)


def _want_above_zero(table: pd.DataFrame, names: list[str]) -> None:
    values: npt.NDArray[np.float64] = want_numbers(table, names)
    for place, name in enumerate(names):
        low = int((values[:, place] <= 0).sum())
        if low:
            raise DataError("analysis.not_positive", column=name, count=low)
