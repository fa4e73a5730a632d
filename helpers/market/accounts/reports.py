"""All reports about money and stock, from the books."""

from __future__ import annotations

import pandas as pd

from helpers.market.accounts.campaigns import campaign_history
from helpers.market.accounts.income import income_statement, income_table
from helpers.market.accounts.inventory import inventory_weekly
from helpers.market.accounts.sales import monthly_sales, sales_table
from helpers.market.company import Market
from helpers.market.faults.accounts import mix_units, net_returns
from helpers.market.faults.dirt import Dirt
from helpers.market.scene import Scene
from helpers.market.streams import Streams
from helpers.market.trade.books import Books

__all__ = ["account_tables"]


def account_tables(market: Market, scene: Scene, books: Books, chance: Streams, dirt: Dirt) -> dict[str, pd.DataFrame]:
    """Sales by month, the income statement, the file of campaigns, and the warehouse's book."""
    sales = monthly_sales(chance.named("sales before"), scene.shelf, market.effects, scene.demand, books)
    media_ntd = scene.media.spending.daily_ntd
    income = income_table(income_statement(chance.named("income statement"), scene.shelf, books, sales, media_ntd))
    return {
        "sales_monthly": sales_table(sales),
        "pnl_monthly": net_returns(chance.named("income statement faults"), income, dirt),
        "campaign_history": mix_units(
            chance.named("campaign units"), campaign_history(chance.named("campaigns"), scene, books), dirt
        ),
        "inventory_weekly": inventory_weekly(
            chance.named("deliveries"), scene.shelf, scene.stock, books.sold_units, scene.book.week
        ),
    }
