"""All tables about the market and the rivals, and what was true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.company import Market
from helpers.market.faults.dirt import Dirt
from helpers.market.faults.market import soil_market
from helpers.market.rivals.catalogue import RIVALS, match_index
from helpers.market.rivals.choice import actual_shares
from helpers.market.rivals.effects import RivalEffects
from helpers.market.rivals.panel import Switching, draw_panel, draw_switching
from helpers.market.rivals.prices import cut_weeks, usual_log_reduction
from helpers.market.rivals.revenue import market_table, rivals_revenue
from helpers.market.rivals.rivalry import Rivalry, set_rivalry
from helpers.market.rivals.sightings import ads_table, features_table, prices_table
from helpers.market.shop.prices import PriceBook
from helpers.market.streams import Streams
from helpers.market.world.calendar import weeks
from helpers.market.world.products import LINES, Shelf

__all__ = ["RivalTruth", "rival_tables", "truth_of_rivals"]


@dataclass(frozen=True)
class RivalTruth:
    """What only the simulator knows of the rivals.

    `log_price_gap` is the log of each rival's price of an equal quantity against ours in an average week,
    by its position and habits (the luck of single items and weeks left out); `cut_log_effect` the mean
    change of our demand in the line of the price war, in logs, against the same world without it.
    """

    effects: RivalEffects
    log_price_gap: Mapping[str, float]
    cut_log_effect: float
    switching: Switching


def rival_tables(
    market: Market, chance: Streams, rivalry: Rivalry, dirt: Dirt, *, shelf: Shelf, sales_monthly: pd.DataFrame
) -> dict[str, pd.DataFrame]:
    """Write down what is known of the market and the rivals.

    Args:
        market, chance, rivalry: The company, its streams of chance, its rivals.
        dirt: The list of faults to write in.
        shelf: Our products.
        sales_monthly: Our own sales; month, line, revenue_net_ntd.
    """
    mondays = weeks()
    own = sales_monthly.pivot_table(index="month", columns="line", values="revenue_net_ntd", aggfunc="sum")
    months = own.index.to_numpy().astype("datetime64[D]")
    revenue = rivals_revenue(
        chance.named("rival revenue"),
        rivalry.effects,
        actual_shares(market.effects, rivalry.effects, rivalry.offers, rivalry.prices, mondays),
        own[list(LINES)].to_numpy(dtype=np.int64),
        mondays=mondays,
        months=months,
    )
    raw, clean = soil_market(chance.named("market faults"), market_table(revenue, months), dirt)
    return {
        "market_monthly_raw": raw,
        "market_monthly": clean,
        "competitor_prices": prices_table(rivalry.prices, shelf, mondays),
        "competitor_features": features_table(chance.named("feature sightings"), rivalry.offers),
        "competitor_ads": ads_table(chance.named("rival advertisements"), rivalry.effects, mondays),
        "switching_panel": draw_panel(
            chance.named("switching panel"), draw_switching(chance.named("switching"), rivalry.effects)
        ),
    }


def truth_of_rivals(
    market: Market, chance: Streams, rivalry: Rivalry, *, shelf: Shelf, book: PriceBook, promotions: pd.DataFrame
) -> RivalTruth:
    """What was true of them; the price war is measured against the same world without it."""
    peace = set_rivalry(market, chance, shelf, promotions, weeks(), with_cut=False)
    return RivalTruth(
        rivalry.effects,
        _price_gaps(rivalry.effects, shelf, book, weeks()),
        _cut_effect(rivalry, peace, weeks()),
        draw_switching(chance.named("switching"), rivalry.effects),
    )


def _price_gaps(
    rivals: RivalEffects, shelf: Shelf, book: PriceBook, mondays: npt.NDArray[np.datetime64]
) -> dict[str, float]:
    company, line, product = match_index()
    habit = usual_log_reduction(rivals, mondays)
    war = (company == RIVALS.index(rivals.cut.company)) & (line == LINES.index(rivals.cut.line))
    habit = np.where(np.outer(cut_weeks(rivals, mondays), war), np.log(1 - rivals.cut.depth), habit)
    own = np.log(book.price_ntd[:, product] / shelf.list_price_ntd[product])
    watched = mondays[:, None] >= shelf.launch[product]
    gap = np.where(watched, habit - own, np.nan)
    return {
        name: rivals.log_price[name] + float(np.nanmean(gap[:, company == number], axis=0).mean())
        for number, name in enumerate(RIVALS)
    }


def _cut_effect(actual: Rivalry, peace: Rivalry, mondays: npt.NDArray[np.datetime64]) -> float:
    change = np.log(actual.pressure / peace.pressure)[cut_weeks(actual.effects, mondays)]
    return float(change[:, LINES.index(actual.effects.cut.line)].mean())
