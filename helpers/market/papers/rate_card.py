"""What vendors ask: `rate_card`, 34 lines in 28 offers over the four kinds of platform.

Unit prices, fee rates and lead times are quoted to each company anew, so the cheaper of two
vendors is not the same one everywhere.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.papers.quote_texts import OFFERS, VENDORS

__all__ = ["collect_quotations"]


def collect_quotations(rng: np.random.Generator) -> pd.DataFrame:
    """The table `rate_card`, one row a price band."""
    price_moves = rng.uniform(0.88, 1.12, len(OFFERS))
    fee_moves = rng.integers(-3, 4, len(OFFERS)) * 0.5
    leads = rng.integers([offer.lead_days[0] for offer in OFFERS], [offer.lead_days[1] + 1 for offer in OFFERS])
    rows = []
    for number, offer in enumerate(OFFERS):
        first = 1
        for last, price in offer.bands:
            rows.append(
                {
                    "offer_id": f"OF{number + 1:02d}",
                    "item": offer.item,
                    "platform_kind": offer.platform_kind,
                    "vendor_zh": VENDORS[offer.vendor].zh,
                    "vendor_en": VENDORS[offer.vendor].en,
                    "unit": offer.unit,
                    "from_qty": first,
                    "to_qty": float("nan") if last is None else float(last),
                    "unit_price_ntd": price if offer.fixed_price else _rounded(price * price_moves[number]),
                    "fee_base": offer.fee_base,
                    "fee_pct": offer.fee_pct + (fee_moves[number] if offer.fee_pct else 0.0),
                    "min_spend_ntd": offer.min_spend_ntd,
                    "vat_included": int(offer.vat_included),
                    "lead_days": int(leads[number]),
                    "notes_zh": offer.notes.zh,
                    "notes_en": offer.notes.en,
                }
            )
            first = (last or 0) + 1
    table = pd.DataFrame(rows)
    table.insert(0, "quote_id", [f"Q{number:02d}" for number in range(1, len(table) + 1)])
    return table


def _rounded(price: float) -> float:
    """Cents for a message, hundreds for a film: as vendors write prices."""
    return round(price, 2) if price < 1 else float(round(price / 100) * 100)
