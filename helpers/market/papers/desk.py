"""All papers of one company, and what only the simulator knows about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from helpers.market.papers.initiatives import collect_proposals
from helpers.market.papers.keywords import list_keywords, other_meanings
from helpers.market.papers.legal_cases import hand_out_cases, suggest_methods
from helpers.market.papers.progress import CampaignCourse, draw_campaign, report_progress
from helpers.market.papers.rate_card import collect_quotations
from helpers.market.papers.resources import take_stock
from helpers.market.papers.sources import list_sources, pass_on_information, source_status
from helpers.market.storyline import Storyline
from helpers.market.streams import Streams

__all__ = ["Papers", "PapersTruth", "lay_out_papers"]


@dataclass(frozen=True)
class PapersTruth:
    """What the papers do not say.

    `source_status` tells which sources can carry a question alone (sound), which cannot
    (wrong_frame, outdated, vendor_conflict, unknown_method) and which are unlawful. `best_initiatives`
    is the set with the most reach × impact × confidence that money, hours and dependencies allow.
    The answers to the law cases stand in `helpers.market.papers.legal_key`: they are the same for everybody.
    """

    source_status: Mapping[str, str]
    other_meanings: tuple[str, ...]
    best_initiatives: tuple[str, ...]
    campaign: CampaignCourse


@dataclass(frozen=True)
class Papers:
    """The tables by name, and their truth."""

    tables: dict[str, pd.DataFrame]
    truth: PapersTruth


def lay_out_papers(chance: Streams, storyline: Storyline, *, scale: float = 1.0, brand_ads_seen: float = 0.0) -> Papers:
    """Draw every paper from a stream of its own.

    Args:
        chance: The company's streams.
        storyline: Its story: the main threat is searched for most, and the initiative that helps the
            under-invested channel does more.
        scale: The size of the company; only the sizes of its own records and searches for its name follow it.
        brand_ads_seen: How often a month the ads on our own name are seen.
    """
    catalogue = list_sources(chance.named("source catalogue"), scale=scale)
    resources = take_stock(chance.named("resources"))
    proposals = collect_proposals(
        chance.named("initiatives"), resources, under_invested_channel=storyline.under_invested_channel
    )
    campaign = draw_campaign(chance.named("campaign course"))
    tables = {
        "source_catalog": catalogue,
        "info_items": pass_on_information(chance.named("information"), catalogue),
        "legal_cases": hand_out_cases(chance.named("law cases")),
        "collection_methods": suggest_methods(),
        "rate_card": collect_quotations(chance.named("quotations")),
        "keywords": list_keywords(
            chance.named("keywords"), main_threat=storyline.main_threat, scale=scale, brand_ads_seen=brand_ads_seen
        ),
        "resources": resources,
        "initiatives": proposals.initiatives,
        "initiative_needs": proposals.needs,
        "progress_weekly": report_progress(chance.named("campaign progress"), campaign),
    }
    return Papers(tables, PapersTruth(source_status(), other_meanings(), proposals.best, campaign))
