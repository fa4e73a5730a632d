"""Which rival product stands beside which of ours.

The pairs are the same for every company, so that lessons can speak of them; prices are the
company's own. Packs differ in size on purpose: only the price of an equal quantity compares.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.world.products import LINES, RANGE

__all__ = ["CONTENTS", "MATCHES", "RIVALS", "SUPPLIERS", "Match", "match_index"]

RIVALS = ("c1", "c2", "c3", "c4")
SUPPLIERS = ("own", *RIVALS, "other")

# What one unit of our own holds, in the unit in which it compares with others: grams and millilitres
# for what is used up, pieces for what is kept, whole sets for gifts.
CONTENTS: dict[str, tuple[int, str]] = {
    "L101": (110, "g"),
    "L102": (454, "g"),
    "L103": (45, "g"),
    "L104": (110, "g"),
    "L105": (60, "g"),
    "L106": (227, "g"),
    "L201": (1, "piece"),
    "L202": (1, "piece"),
    "L203": (1, "piece"),
    "L204": (1, "piece"),
    "L205": (5, "piece"),
    "L301": (400, "ml"),
    "L302": (50, "ml"),
    "L303": (250, "ml"),
    "L304": (400, "ml"),
    "L305": (100, "ml"),
    "L306": (180, "ml"),
    "L401": (1, "piece"),
    "L402": (2, "piece"),
    "L403": (2, "piece"),
    "L404": (1, "piece"),
    "L405": (1, "piece"),
    "L501": (1, "set"),
    "L502": (1, "set"),
    "L503": (1, "set"),
    "L504": (1, "set"),
}


@dataclass(frozen=True)
class Match:
    """One product of a rival and ours beside it; `size_value` is in the unit of `CONTENTS`."""

    company: str
    sku: str
    name_zh: str
    size: str
    size_value: int

    @property
    def line(self) -> str:
        """The line of our product."""
        return self.sku[:2]


MATCHES = (
    Match("c1", "L101", "倉選濾掛咖啡", "20 bags × 10 g", 200),
    Match("c1", "L102", "量販中焙咖啡豆", "908 g", 908),
    Match("c1", "L103", "高山烏龍茶包", "40 bags × 2.5 g", 100),
    Match("c1", "L105", "散裝蜜香紅茶", "150 g", 150),
    Match("c1", "L201", "單柄小湯鍋", "1 piece", 1),
    Match("c1", "L202", "厚底馬克杯組", "2 pieces", 2),
    Match("c1", "L203", "可微波分隔餐盒", "1 piece", 1),
    Match("c1", "L205", "耐熱料理工具組", "6 pieces", 6),
    Match("c1", "L301", "家庭號沐浴乳", "900 ml", 900),
    Match("c1", "L302", "乳木果護手霜", "80 ml", 80),
    Match("c1", "L304", "家庭號洗髮精", "750 ml", 750),
    Match("c1", "L401", "吸水浴巾組", "2 pieces", 2),
    Match("c1", "L402", "棉質擦手巾組", "4 pieces", 4),
    Match("c1", "L403", "素色枕套組", "2 pieces", 2),
    Match("c1", "L404", "涼感薄被", "1 piece", 1),
    Match("c1", "L501", "咖啡分享禮盒", "1 set", 1),
    Match("c1", "L502", "烏龍茶禮盒", "1 set", 1),
    Match("c2", "L301", "植萃沐浴露", "300 ml", 300),
    Match("c2", "L302", "夜間修護手霜", "40 ml", 40),
    Match("c2", "L303", "舒緩身體乳", "200 ml", 200),
    Match("c2", "L304", "頭皮平衡洗髮露", "300 ml", 300),
    Match("c2", "L305", "冷壓身體精油", "80 ml", 80),
    Match("c2", "L306", "旅行保養組", "3 × 50 ml", 150),
    Match("c2", "L401", "有機棉浴巾", "1 piece", 1),
    Match("c2", "L402", "有機棉擦手巾", "1 piece", 1),
    Match("c2", "L503", "沐浴時光禮盒", "1 set", 1),
    Match("c3", "L101", "訂閱款濾掛咖啡", "12 bags × 12 g", 144),
    Match("c3", "L102", "招牌中焙豆", "400 g", 400),
    Match("c3", "L104", "低因濾掛咖啡", "10 bags × 12 g", 120),
    Match("c3", "L106", "莊園微批次豆", "200 g", 200),
    Match("c3", "L202", "拿鐵陶杯", "1 piece", 1),
    Match("c3", "L204", "細口手沖壺", "1 piece", 1),
    Match("c3", "L501", "手沖咖啡禮盒", "1 set", 1),
    Match("c4", "L101", "職人濾掛咖啡", "8 bags × 11 g", 88),
    Match("c4", "L103", "山頭烏龍茶包", "12 bags × 3 g", 36),
    Match("c4", "L105", "小農紅茶", "50 g", 50),
    Match("c4", "L202", "手作釉彩杯", "1 piece", 1),
    Match("c4", "L203", "木蓋便當盒", "1 piece", 1),
    Match("c4", "L204", "霧面手沖壺", "1 piece", 1),
    Match("c4", "L205", "櫸木料理組", "4 pieces", 4),
    Match("c4", "L302", "手工護手霜", "45 ml", 45),
    Match("c4", "L303", "花草身體乳", "220 ml", 220),
    Match("c4", "L401", "華夫格浴巾", "1 piece", 1),
    Match("c4", "L403", "亞麻枕套", "1 piece", 1),
    Match("c4", "L404", "雙層紗薄被", "1 piece", 1),
    Match("c4", "L405", "工作圍裙", "1 piece", 1),
    Match("c4", "L502", "島嶼茶禮盒", "1 set", 1),
    Match("c4", "L503", "香氛沐浴禮盒", "1 set", 1),
    Match("c4", "L504", "選物大禮盒", "1 set", 1),
)


def match_index() -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """For each of `MATCHES`: its company in `RIVALS`, its line in `LINES`, our product in `RANGE`."""
    skus = [item.sku for item in RANGE]
    return (
        np.array([RIVALS.index(one.company) for one in MATCHES]),
        np.array([LINES.index(one.line) for one in MATCHES]),
        np.array([skus.index(one.sku) for one in MATCHES]),
    )
