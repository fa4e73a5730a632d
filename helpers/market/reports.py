"""All tables that do not have one row for each act of a customer: reports, studies, texts and papers.

They are written from the scene and the books alone, so a company drawn in parts gets the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from helpers.market.accounts.reports import account_tables
from helpers.market.company import Market
from helpers.market.faults.dirt import Dirt
from helpers.market.media.reports import media_tables
from helpers.market.papers.desk import PapersTruth, lay_out_papers
from helpers.market.rivals.reports import rival_tables
from helpers.market.scene import Scene
from helpers.market.streams import Streams
from helpers.market.studies.fieldwork import ask_people
from helpers.market.studies.views import StudiesTruth
from helpers.market.trade.books import Books
from helpers.market.voice.reports import voice_of
from helpers.market.voice.speak import VoiceTruth

__all__ = ["Reports", "write_reports"]


@dataclass(frozen=True)
class Reports:
    """The tables by name, and what is true behind the answers, the papers and the talk."""

    tables: dict[str, pd.DataFrame]
    studies: StudiesTruth
    papers: PapersTruth
    voice: VoiceTruth


def write_reports(market: Market, scene: Scene, books: Books, chance: Streams, dirt: Dirt) -> Reports:
    """Write down all that is known of a company besides its orders and members.

    Args:
        market, scene, books: The company, what its customers met, what it sold.
        chance: Its streams.
        dirt: The list of faults to write in.
    """
    accounts = account_tables(market, scene, books, chance, dirt)
    sales = accounts["sales_monthly"]
    rivals = rival_tables(market, chance, scene.rivalry, dirt, shelf=scene.shelf, sales_monthly=sales)
    studies = ask_people(chance, market.effects, market.storyline, count=market.respondents)
    media = media_tables(chance, scene.media, books, market.scale)
    seen = _brand_ads_seen(media["ads_daily"])
    papers = lay_out_papers(chance, market.storyline, scale=market.scale, brand_ads_seen=seen)
    voice = voice_of(market, scene, chance, dirt)
    tables = {
        "products": scene.shelf.table,
        "prices": scene.book.table,
        "promotions": scene.promotions,
        **accounts,
        **rivals,
        **media,
        **studies.tables,
        **voice.tables,
        **papers.tables,
    }
    return Reports(tables, studies.truth, papers.truth, voice.truth)


def _brand_ads_seen(ads_daily: pd.DataFrame) -> float:
    """How often a month the ads on our own name were seen in the last year, over which keyword tools average."""
    last = ads_daily["date"].max() - pd.DateOffset(years=1)
    brand = ads_daily[ads_daily["campaign"].eq("search_brand") & (ads_daily["date"] > last)]
    return float(brand["impressions"].sum() / 12)
