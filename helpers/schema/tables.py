"""Every table a learner can open, by name: the data dictionary, the file reader and the checks read this."""

from __future__ import annotations

from helpers.schema.accounts import CAMPAIGN_HISTORY, INVENTORY_WEEKLY, PNL_MONTHLY, SALES_MONTHLY
from helpers.schema.media import ADS_DAILY, GEO_WEEKLY, TRAFFIC_DAILY
from helpers.schema.orders import ORDER_LINES, ORDERS_CLEAN, ORDERS_RAW
from helpers.schema.papers import COLLECTION_METHODS, INFO_ITEMS, LEGAL_CASES, SOURCE_CATALOG
from helpers.schema.people import MEMBERS
from helpers.schema.plan_papers import INITIATIVE_NEEDS, INITIATIVES, KEYWORDS, PROGRESS_WEEKLY, RATE_CARD, RESOURCES
from helpers.schema.rivals import (
    COMPETITOR_ADS,
    COMPETITOR_FEATURES,
    COMPETITOR_PRICES,
    MARKET_MONTHLY,
    MARKET_MONTHLY_RAW,
    SWITCHING_PANEL,
)
from helpers.schema.shop import PRICES, PRODUCTS, PROMOTIONS
from helpers.schema.studies import BRAND_IMAGE, CONJOINT, SURVEY
from helpers.schema.table import Table
from helpers.schema.voice import CRISIS_FEED, FEED_BASELINE, INBOX_MESSAGES, REVIEWS, SOCIAL_POSTS

__all__ = ["TABLES"]

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        PRODUCTS,
        PRICES,
        PROMOTIONS,
        ORDERS_RAW,
        ORDER_LINES,
        ORDERS_CLEAN,
        MEMBERS,
        SALES_MONTHLY,
        PNL_MONTHLY,
        CAMPAIGN_HISTORY,
        INVENTORY_WEEKLY,
        GEO_WEEKLY,
        ADS_DAILY,
        TRAFFIC_DAILY,
        MARKET_MONTHLY_RAW,
        MARKET_MONTHLY,
        COMPETITOR_PRICES,
        COMPETITOR_FEATURES,
        COMPETITOR_ADS,
        SWITCHING_PANEL,
        SURVEY,
        BRAND_IMAGE,
        CONJOINT,
        SOURCE_CATALOG,
        INFO_ITEMS,
        LEGAL_CASES,
        COLLECTION_METHODS,
        RATE_CARD,
        KEYWORDS,
        RESOURCES,
        INITIATIVES,
        INITIATIVE_NEEDS,
        PROGRESS_WEEKLY,
        REVIEWS,
        SOCIAL_POSTS,
        CRISIS_FEED,
        FEED_BASELINE,
        INBOX_MESSAGES,
    )
}
