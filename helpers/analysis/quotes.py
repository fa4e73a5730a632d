"""What a quotation really costs: price bands, minimum spends, agency fees, VAT.

price_in_tiers  quantity and bands   → the price, each band at its own unit price
agency_fee      media money          → the fee, on net or on gross media
price_offer     rate card, quantity  → subtotal, fee, VAT and total of one offer
"""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["agency_fee", "price_in_tiers", "price_offer"]

VAT_RATE = 0.05


def price_in_tiers(qty: float, bands: pd.DataFrame) -> float:
    """The price of a quantity when each band of it has its own unit price.

    Bands are marginal, as tax brackets are: a price holds for the units inside its band only, never
    for those below.

    Args:
        qty: How many units, 0 or more.
        bands: The bands in order; needs from_qty, to_qty (blank in the last: no end), unit_price_ntd.
            Each begins one unit after the one before ends.
    Returns: NT$.
    Raises: DataError: for a negative quantity, bands with a gap, or a quantity above the last band.
    Source: R. B. Wilson, Nonlinear Pricing (1993), on block-declining tariffs.

    >>> bands = pd.DataFrame({"from_qty": [1, 101], "to_qty": [100, None], "unit_price_ntd": [2.0, 1.0]})
    >>> price_in_tiers(150, bands)
    250.0
    """
    first, price = want_numbers(bands, ["from_qty", "unit_price_ntd"]).T
    last = want_columns(bands, ["to_qty"])["to_qty"].to_numpy(dtype=float, na_value=np.nan)
    last = np.where(np.isnan(last), np.inf, last)
    if first[0] != 1 or (first[1:] != last[:-1] + 1).any():
        raise DataError(
            "papers.bands_with_gaps", came=", ".join(f"{low:g}–{high:g}" for low, high in zip(first, last, strict=True))
        )
    if not 0 <= qty <= last[-1]:
        raise DataError("papers.quantity", came=qty, most=f"{last[-1]:g}")
    inside = np.clip(qty - (first - 1), 0, last - (first - 1))
    return float((inside * price).sum())


def agency_fee(net_media_ntd: float, *, fee_pct: float, base: str) -> float:
    """The agency's fee for placing media.

    On net media the fee is a share of what reaches the platform. On gross media it is a share of the
    whole invoice, the fee included, so 15 % of gross is 17.65 % of net.

    Args:
        net_media_ntd: What reaches the platform, without VAT (NT$).
        fee_pct: The rate in per cent, below 100.
        base: net, gross, or none.
    Returns: NT$.
    Raises: DataError: for another base, a negative amount, or a rate outside 0–100.
    Source: G. E. Belch, M. A. Belch, Advertising and Promotion, on agency compensation: a 15 % commission
        on gross media equals 17.65 % of the net bill.

    >>> round(agency_fee(85_000, fee_pct=15, base="gross"))
    15000
    >>> agency_fee(85_000, fee_pct=15, base="net")
    12750.0
    """
    if not 0 <= fee_pct < 100:
        raise DataError("papers.not_a_percentage", name="fee_pct", came=fee_pct)
    if not (math.isfinite(net_media_ntd) and net_media_ntd >= 0):
        raise DataError("papers.negative", name="net_media_ntd", came=net_media_ntd)
    match base:
        case "none":
            return 0.0
        case "net":
            return net_media_ntd * fee_pct / 100
        case "gross":
            return net_media_ntd * fee_pct / (100 - fee_pct)
    raise DataError("papers.fee_base", came=base)


def price_offer(rate_card: pd.DataFrame, *, offer_id: str, qty: float) -> dict[str, float]:
    """What a quantity of one offer costs, made comparable: without VAT, with fee, VAT apart.

    Args:
        rate_card: The table `rate_card`.
        offer_id: The offer.
        qty: How many of its units.
    Returns: subtotal_ntd (price bands, or the minimum spend when that is more; without VAT), fee_ntd,
        vat_ntd (5 % of both), total_ntd (all three), unused_ntd (what the minimum costs beyond use).
        Amounts are not rounded.
    Raises: DataError: for an unknown offer, or as `price_in_tiers` and `agency_fee`.
    Source: As those two.
    """
    need = ["offer_id", "from_qty", "to_qty", "unit_price_ntd", "fee_base", "fee_pct", "min_spend_ntd", "vat_included"]
    bands = want_columns(rate_card, need).query("offer_id == @offer_id").sort_values("from_qty")
    if bands.empty:
        raise DataError("papers.no_offer", asked=offer_id, known=", ".join(rate_card["offer_id"].unique()))
    terms = bands.iloc[0]
    without_vat = 1 / (1 + VAT_RATE) if terms["vat_included"] else 1.0
    used = price_in_tiers(qty, bands) * without_vat
    subtotal = max(used, float(terms["min_spend_ntd"]) * without_vat)
    fee = agency_fee(subtotal, fee_pct=float(terms["fee_pct"]), base=str(terms["fee_base"]))
    vat = (subtotal + fee) * VAT_RATE
    return {
        "subtotal_ntd": subtotal,
        "fee_ntd": fee,
        "vat_ntd": vat,
        "total_ntd": subtotal + fee + vat,
        "unused_ntd": subtotal - used,
    }
