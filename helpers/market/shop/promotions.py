"""Which promotions the company ran: about two dozen in two years, most around the shopping festivals."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.world.calendar import FIRST_DAY, LAST_DAY, day_of_week
from helpers.market.world.products import LINES

__all__ = ["run_promotions"]

# Month and day around which a promotion falls, how many weeks it lasts, and its names. None as a
# line: the whole shop; the marketing calendar then leaves no choice.
_YEARLY = (
    ("01-15", 2, "L5", "年貨大街", "New Year fair"),
    ("02-26", 1, None, "開工補貨", "Back to work"),
    ("03-25", 1, None, "春日換新", "Spring refresh"),
    ("04-29", 2, "L3", "母親節寵愛", "Mother's Day care"),
    ("05-27", 1, None, "初夏選品", "Early summer picks"),
    ("06-12", 2, "ALL", "618 年中慶", "618 mid-year sale"),
    ("07-15", 1, None, "盛夏清爽", "High summer"),
    ("08-12", 1, None, "中元備品", "Ghost month stock-up"),
    ("09-09", 2, "L5", "中秋禮讚", "Mid-autumn gifts"),
    ("10-14", 2, "ALL", "週年慶", "Anniversary sale"),
    ("11-05", 2, "ALL", "雙 11", "Double 11"),
    ("12-10", 1, "ALL", "雙 12", "Double 12"),
)
_DEPTHS = (0.10, 0.15, 0.20, 0.25, 0.30)


def run_promotions(rng: np.random.Generator) -> pd.DataFrame:
    """The table `promotions`, oldest first. Promotions run in whole weeks, Monday to Sunday.

    Depth never passes 30 %, the company's own ceiling.
    """
    rows = []
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        for month_day, weeks, line, name_zh, name_en in _YEARLY:
            day = np.datetime64(f"{year}-{month_day}", "D")
            monday = day - day_of_week(day)
            rows.append(
                {
                    "name_zh": f"{year} {name_zh}",
                    "name_en": f"{year} {name_en}",
                    "start_date": monday,
                    "end_date": monday + 7 * weeks - 1,
                    "line": line or LINES[int(rng.integers(len(LINES)))],
                    "depth": float(rng.choice(_DEPTHS, p=(0.2, 0.25, 0.3, 0.15, 0.1))),
                }
            )
    table = pd.DataFrame(rows)
    table.insert(0, "promo_id", [f"P{number:03d}" for number in range(1, len(table) + 1)])
    for name in ("start_date", "end_date"):
        table[name] = table[name].astype("datetime64[us]")
    return table
