"""The income statement by month over three years.

The last two years are the books: sales, discounts, returns and the cost of goods to the dollar, fees and
shipping by order and channel, media as they were spent. The first year stands on `MonthlySales`, whose
net revenue it repeats; what the books would say beside it has the ratio to net revenue that the same
calendar month had on average in the recorded years. Staff, rooms and tools grow more slowly than sales.

Amounts are positive whether they come in or go out; the column `kind` says which:

    gross_sales − discounts − returns                                   = net_revenue
    net_revenue − cost_of_goods                                         = gross_margin
    gross_margin + shipping_income − written_off − fees − shipping_cost
        − packaging                                                     = contribution_before_media
    contribution_before_media − six media accounts                      = contribution_after_media
    contribution_after_media − staff, tools, content, rent,
        depreciation, other                                             = operating_profit
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.accounts.months import MONTHS, YEAR_BEFORE, by_month, report_months
from helpers.market.accounts.sales import MonthlySales
from helpers.market.effects import CHANNELS
from helpers.market.media.effects import MEDIA_CHANNELS
from helpers.market.streams import steady
from helpers.market.text import text_column
from helpers.market.trade.baskets import STATUSES
from helpers.market.trade.books import Books
from helpers.market.world.products import Shelf

__all__ = ["ACCOUNTS", "MEDIA_ACCOUNTS", "income_statement", "income_table"]

MEDIA_ACCOUNTS = tuple(f"media_{channel}" for channel in MEDIA_CHANNELS)
_OVERHEADS = ("marketing_staff", "tools", "content", "other_staff", "rent", "depreciation", "other")
# Account → income, cost or subtotal, in the order of the statement.
ACCOUNTS: dict[str, str] = {
    "gross_sales": "income",
    "discounts": "cost",
    "returns": "cost",
    "net_revenue": "subtotal",
    "cost_of_goods": "cost",
    "gross_margin": "subtotal",
    "shipping_income": "income",
    "written_off": "cost",
    "marketplace_fees": "cost",
    "payment_fees": "cost",
    "shipping_cost": "cost",
    "packaging": "cost",
    "contribution_before_media": "subtotal",
    **dict.fromkeys(MEDIA_ACCOUNTS, "cost"),
    "contribution_after_media": "subtotal",
    **dict.fromkeys(_OVERHEADS, "cost"),
    "operating_profit": "subtotal",
}

# Part of net revenue that a marketplace keeps, part of payments that a bank keeps; NT$ an order sent out.
_COMMISSION = {"momo": 0.10, "shopee": 0.08}
_PAYMENT_FEE = {"web": 0.022, "app": 0.022, "o2o": 0.016}
_SHIPPING_NTD = {"web": 78.0, "app": 78.0, "momo": 70.0, "shopee": 62.0, "o2o": 0.0, "corporate": 190.0}
_PACKAGING_NTD = 44.0
# Overheads as a part of the last year's net revenue, and how far they follow sales from year to year.
_OVERHEAD_SHARES = np.array([0.066, 0.010, 0.014, 0.098, 0.022, 0.009, 0.015])
_FOLLOWS_SALES = 0.85
_FESTIVE_BONUS = 1.5
# How much more was spent on media in the second year than in the first, and how closely months follow sales.
_MEDIA_GROWTH = (1.15, 1.25)
_MEDIA_FOLLOWS = 1.2

Figures = npt.NDArray[np.float64]
Sums = npt.NDArray[np.int64]


@dataclass(frozen=True)
class _Trade:
    """What the statement needs of a month: figures [month] or [month, channel]."""

    gross: Figures
    discounts: Figures
    returns: Figures
    cost: Figures
    written_off: Figures
    shipping_income: Figures
    sent: Figures
    net_by_channel: Figures


def income_statement(
    rng: np.random.Generator, shelf: Shelf, books: Books, sales: MonthlySales, media_ntd: Sums
) -> dict[str, Sums]:
    """The 36 months of each account, in the order of `ACCOUNTS`; whole NT$ without VAT.

    Args:
        rng: Chance.
        shelf: The products.
        books: The recorded years.
        sales: Sales of all 36 months.
        media_ntd: Media spending by day of the history and channel.
    """
    net_by_channel = sales.revenue_net_ntd.sum(axis=1)
    net = net_by_channel.sum(axis=1)
    month = _all_months(shelf, books, net, net_by_channel)
    found: dict[str, Figures] = {
        "gross_sales": month.gross,
        "discounts": month.discounts,
        "returns": month.returns,
        "cost_of_goods": month.cost,
        "shipping_income": month.shipping_income,
        "written_off": month.written_off,
        "marketplace_fees": month.net_by_channel @ _by_channel(_COMMISSION),
        "payment_fees": month.net_by_channel @ _by_channel(_PAYMENT_FEE),
        "shipping_cost": month.sent @ _by_channel(_SHIPPING_NTD),
        "packaging": month.sent.sum(axis=1) * _PACKAGING_NTD,
        **dict(zip(MEDIA_ACCOUNTS, _media(rng, net, by_month(media_ntd)).T, strict=True)),
        **dict(zip(_OVERHEADS, _overheads(rng, net).T, strict=True)),
    }
    amounts = {
        account: np.round(steady(np.asarray(values, float))).astype(np.int64) for account, values in found.items()
    }
    # Rounding may not open a gap between what was cast back and the sales report.
    amounts["gross_sales"] = net + amounts["discounts"] + amounts["returns"]
    running = np.zeros(MONTHS, np.int64)
    for account, kind in ACCOUNTS.items():
        if kind == "subtotal":
            amounts[account] = running
        else:
            running = running + (amounts[account] if kind == "income" else -amounts[account])
    return {account: amounts[account] for account in ACCOUNTS}


def income_table(amounts: dict[str, Sums]) -> pd.DataFrame:
    """The table `pnl_monthly`."""
    month, account = (axis.ravel() for axis in np.indices((MONTHS, len(ACCOUNTS))))
    return pd.DataFrame(
        {
            "month": report_months()[month].astype("datetime64[us]"),
            "account": text_column(tuple(ACCOUNTS), account),
            "kind": text_column(tuple(ACCOUNTS.values()), account),
            "amount_ntd": np.stack([amounts[name] for name in ACCOUNTS], axis=1).ravel(),
        }
    )


def _all_months(shelf: Shelf, books: Books, net: Sums, net_by_channel: Sums) -> _Trade:
    whole = (1, 2, 3)
    sent_out = books.placed.sum(axis=2) - books.placed[:, :, STATUSES.index("cancelled")]
    cost = by_month(books.cost_ntd.sum(axis=whole))
    promo_off = by_month(books.promo_off_ntd.sum(axis=whole))
    recorded = {
        # What a promotion takes off is a discount like a coupon: sales stand at the price before it.
        "gross": by_month(books.gross_ntd.sum(axis=whole)) + promo_off,
        "discounts": by_month(books.discount_ntd.sum(axis=whole)) + promo_off,
        "returns": by_month(books.returned_ntd.sum(axis=whole)),
        "cost": cost,
        "written_off": by_month(books.sold_units @ shelf.unit_cost_ntd) - cost,
        "shipping_income": by_month(books.ship_fee_ntd.sum(axis=1)),
    }
    kept = {name: _with_first_year(values, net) for name, values in recorded.items()}
    return _Trade(
        **kept, sent=_with_first_year(by_month(sent_out), net_by_channel), net_by_channel=net_by_channel.astype(float)
    )


def _with_first_year(recorded: Sums, net: Sums) -> Figures:
    """Recorded months, after twelve that keep the recorded ratio to net revenue of their calendar month."""
    kept = net[YEAR_BEFORE:]
    both = (2, YEAR_BEFORE, *recorded.shape[1:])
    over, under = recorded.reshape(both).sum(axis=0), kept.reshape(both).sum(axis=0)
    return np.concatenate([net[:YEAR_BEFORE] * over / np.maximum(under, 1), recorded])


def _media(rng: np.random.Generator, net: Sums, recorded: Sums) -> Figures:
    pace = (net / net[YEAR_BEFORE : 2 * YEAR_BEFORE].mean())[:YEAR_BEFORE] ** _MEDIA_FOLLOWS
    usual = recorded[:YEAR_BEFORE].mean(axis=0) / rng.uniform(*_MEDIA_GROWTH)
    uneven = np.clip(1 + 0.12 * rng.standard_normal((YEAR_BEFORE, len(MEDIA_CHANNELS))), 0.6, 1.4)
    return np.concatenate([(pace / pace.mean())[:, None] * usual * uneven, recorded])


def _overheads(rng: np.random.Generator, net: Sums) -> Figures:
    yearly = net.reshape(-1, YEAR_BEFORE).mean(axis=1)
    level = yearly[-1] * (yearly / yearly[-1]) ** _FOLLOWS_SALES
    shares = _OVERHEAD_SHARES * rng.uniform(0.93, 1.07, len(_OVERHEADS))
    uneven = np.clip(1 + 0.03 * rng.standard_normal((MONTHS, len(_OVERHEADS))), 0.9, 1.1)
    amounts = np.repeat(level, YEAR_BEFORE)[:, None] * shares * uneven
    # The year-end bonus is paid in January; rent and depreciation are the same every month.
    for staff in ("marketing_staff", "other_staff"):
        amounts[::YEAR_BEFORE, _OVERHEADS.index(staff)] *= _FESTIVE_BONUS
    for fixed in ("rent", "depreciation"):
        amounts[:, _OVERHEADS.index(fixed)] = np.repeat(level, YEAR_BEFORE) * shares[_OVERHEADS.index(fixed)]
    return np.asarray(amounts)


def _by_channel(rates: dict[str, float]) -> Figures:
    return np.array([rates.get(channel, 0.0) for channel in CHANNELS])
