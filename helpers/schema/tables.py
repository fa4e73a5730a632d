"""Every table a learner can open, by name: the data dictionary, the file reader and the checks read this."""

from __future__ import annotations

from helpers.schema.accounts import INVENTORY_WEEKLY, PNL_MONTHLY, SALES_MONTHLY
from helpers.schema.orders import ORDER_LINES, ORDERS_CLEAN, ORDERS_RAW
from helpers.schema.people import MEMBERS
from helpers.schema.shop import PRICES, PRODUCTS, PROMOTIONS
from helpers.schema.studies import BRAND_IMAGE, CONJOINT, SURVEY
from helpers.schema.table import Table

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
        INVENTORY_WEEKLY,
        SURVEY,
        BRAND_IMAGE,
        CONJOINT,
    )
}
