"""The 26 products in five lines: fictional names, list prices, costs, launch dates.

The range is the same for every company, so that lessons can speak of it; prices, costs and
popularity are the company's own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["LINES", "RANGE", "Item", "Shelf", "stock_shelf"]

LINES = ("L1", "L2", "L3", "L4", "L5")
_REGULATED = {"L1": "food", "L2": "general", "L3": "cosmetics", "L4": "general", "L5": "food_cosmetics"}
_LEAD_DAYS = {"L1": (14, 28), "L2": (35, 60), "L3": (30, 45), "L4": (35, 60), "L5": (28, 50)}
# Two products arrive during the history: comparing years then needs care.
_LATE = {"L306": "2024-09-02", "L405": "2025-03-03"}


@dataclass(frozen=True)
class Item:
    """One product as the range plans it; the company's own price lies around `price_ntd`.

    `popularity` counts against the other products', in any unit.
    """

    sku: str
    name_zh: str
    name_en: str
    price_ntd: int
    unit_size: str
    popularity: float

    @property
    def line(self) -> str:
        """The line it belongs to."""
        return self.sku[:2]


RANGE = (
    Item("L101", "晨霧濾掛咖啡", "Morning Mist drip coffee", 380, "10 bags × 11 g", 1.7),
    Item("L102", "山坳中焙咖啡豆", "Hollow Hill medium roast beans", 520, "454 g", 1.2),
    Item("L103", "穗金烏龍茶包", "Golden Ear oolong tea bags", 320, "15 bags × 3 g", 1.5),
    Item("L104", "夜航低因咖啡", "Night Ferry decaf", 450, "10 bags × 11 g", 0.7),
    Item("L105", "午後蜜香紅茶", "Afternoon honey black tea", 290, "60 g", 1.2),
    Item("L106", "單一莊園咖啡豆", "Single Terrace beans", 660, "227 g", 0.6),
    Item("L201", "一人食小鍋", "Pot for One", 1280, "1.2 L", 0.7),
    Item("L202", "溫手陶杯", "Warm Hands mug", 420, "320 ml", 1.3),
    Item("L203", "分隔便當盒", "Divided lunch box", 590, "900 ml", 1.1),
    Item("L204", "手沖細口壺", "Thin Spout kettle", 1780, "600 ml", 0.4),
    Item("L205", "竹柄料理組", "Bamboo handle utensil set", 780, "5 pieces", 0.8),
    Item("L301", "米萃沐浴露", "Rice extract body wash", 420, "400 ml", 1.5),
    Item("L302", "岸邊護手霜", "Shoreline hand cream", 340, "50 ml", 1.6),
    Item("L303", "草本身體乳", "Herbal body lotion", 580, "250 ml", 1.1),
    Item("L304", "茶籽洗髮露", "Tea seed shampoo", 520, "400 ml", 1.1),
    Item("L305", "靜夜精華油", "Quiet Night body oil", 960, "100 ml", 0.5),
    Item("L306", "旅行保養三件", "Travel care trio", 690, "3 × 60 ml", 0.7),
    Item("L401", "雲織浴巾", "Cloud weave bath towel", 690, "70 × 140 cm", 1.2),
    Item("L402", "素色擦手巾", "Plain hand towels", 470, "2 pieces", 1.3),
    Item("L403", "水洗棉枕套", "Washed cotton pillowcases", 780, "2 pieces", 0.9),
    Item("L404", "四季薄被", "Four Seasons light quilt", 1680, "150 × 200 cm", 0.4),
    Item("L405", "亞麻圍裙", "Linen apron", 890, "one size", 0.6),
    Item("L501", "晨光咖啡禮盒", "Morning Light coffee gift set", 980, "1 set", 0.85),
    Item("L502", "岸風茶禮", "Shore Breeze tea gift set", 1180, "1 set", 0.7),
    Item("L503", "身體保養禮盒", "Body care gift set", 1480, "1 set", 0.55),
    Item("L504", "圓滿綜合禮盒", "Full Table hamper", 2180, "1 set", 0.3),
)
_RANGE_OF_PRICES = {"L1": (280, 680), "L2": (390, 1880), "L3": (320, 980), "L4": (450, 1680), "L5": (880, 2280)}


@dataclass(frozen=True)
class Shelf:
    """A company's products as arrays, in the order of `RANGE`.

    `popularity` is the share of all demand at list price on a common day; `line_index` points into `LINES`.
    """

    table: pd.DataFrame
    line_index: npt.NDArray[np.int64]
    list_price_ntd: npt.NDArray[np.int64]
    unit_cost_ntd: npt.NDArray[np.int64]
    launch: npt.NDArray[np.datetime64]
    popularity: npt.NDArray[np.float64]


def stock_shelf(rng: np.random.Generator, *, advantaged_line: str) -> Shelf:
    """Draw a company's own prices, costs and popularity around the range.

    Args:
        rng: Chance.
        advantaged_line: The line in which this company is strong; it sells a quarter more.
    """
    lines = np.array([item.line for item in RANGE])
    low, high = np.array([_RANGE_OF_PRICES[line] for line in lines]).T
    drawn = np.array([item.price_ntd for item in RANGE]) * rng.uniform(0.92, 1.08, len(RANGE))
    price = np.clip(np.round(drawn / 10) * 10, low, high).astype(np.int64)
    cost = np.round(price * rng.uniform(0.36, 0.44, len(RANGE))).astype(np.int64)
    lead = np.array([rng.integers(*_LEAD_DAYS[line]) for line in lines])
    years = rng.integers(2018, 2023, len(RANGE)).tolist()
    opened = [_LATE.get(item.sku, f"{year}-03-01") for item, year in zip(RANGE, years, strict=True)]
    launch = np.array(opened, dtype="datetime64[D]")
    popularity = np.array([item.popularity for item in RANGE]) * rng.uniform(0.85, 1.15, len(RANGE))
    popularity = np.where(lines == advantaged_line, 1.25, 1.0) * popularity
    table = pd.DataFrame(
        {
            "sku": [item.sku for item in RANGE],
            "line": lines.tolist(),
            "name_zh": [item.name_zh for item in RANGE],
            "name_en": [item.name_en for item in RANGE],
            "list_price_ntd": price,
            "unit_cost_ntd": cost,
            "regulated_as": [_REGULATED[line] for line in lines],
            "launch_date": launch.astype("datetime64[us]"),
            "lead_days": lead,
            "unit_size": [item.unit_size for item in RANGE],
        }
    )
    index = np.searchsorted(np.array(LINES), lines)
    return Shelf(table, index, price, cost, launch, popularity / popularity.sum())
