"""How people call the brands and their things, and which words make a collector think of a brand."""

from __future__ import annotations

__all__ = ["ASPECTS", "COMPANIES", "KEYWORDS", "KIND_OF", "LINES_OF", "NAMES", "NOUNS", "pool_names"]

COMPANIES = ("own", "c1", "c2", "c3", "c4")
ASPECTS = ("price", "quality", "shipping", "packaging", "service", "use")

# The brand as written, with how often: people shorten, and some use the name on the box.
NAMES: dict[str, tuple[tuple[str, float], ...]] = {
    "own": (("穗岸", 0.90), ("穗岸SUIAN", 0.05), ("SUIAN穗岸", 0.05)),
    "c1": (("拾陸倉", 0.97), ("拾陸", 0.03)),
    "c2": (("沐芽研", 0.86), ("沐芽", 0.14)),
    "c3": (("豆曜", 0.85), ("豆曜咖啡", 0.15)),
    "c4": (("格子嶼", 0.96), ("格子嶼選物", 0.04)),
}
# What the collector searches for. Short words catch more, and more that is not meant.
KEYWORDS: dict[str, tuple[str, ...]] = {
    "own": ("穗岸",),
    "c1": ("拾陸",),
    "c2": ("沐芽",),
    "c3": ("豆曜",),
    "c4": ("格子",),
}
# A rival's lines and how much of what is said about it falls on each.
LINES_OF: dict[str, dict[str, float]] = {
    "c1": {"L1": 0.20, "L2": 0.28, "L3": 0.22, "L4": 0.24, "L5": 0.06},
    "c2": {"L3": 0.78, "L4": 0.12, "L5": 0.10},
    "c3": {"L1": 0.80, "L2": 0.13, "L5": 0.07},
    "c4": {"L1": 0.20, "L2": 0.28, "L3": 0.14, "L4": 0.24, "L5": 0.14},
}
# What kind of thing each product is, from the wide to the narrow: phrases are kept by kind.
KIND_OF = {
    "L101": "coffee drip",
    "L102": "coffee beans",
    "L103": "tea",
    "L104": "coffee drip",
    "L105": "tea",
    "L106": "coffee beans",
    "L201": "pot",
    "L202": "cup",
    "L203": "lunchbox",
    "L204": "kettle",
    "L205": "utensils",
    "L301": "wash",
    "L302": "cream",
    "L303": "cream",
    "L304": "wash",
    "L305": "cream",
    "L306": "travel",
    "L401": "towel",
    "L402": "towel",
    "L403": "bedding",
    "L404": "bedding",
    "L405": "apron",
    "L501": "giftfood",
    "L502": "giftfood",
    "L503": "giftcare",
    "L504": "giftfood",
}
# What people call a product in passing.
NOUNS = {
    "L101": ("濾掛", "濾掛咖啡", "掛耳"),
    "L102": ("豆子", "咖啡豆", "中焙豆"),
    "L103": ("烏龍茶包", "茶包"),
    "L104": ("低因", "低因咖啡"),
    "L105": ("紅茶", "蜜香紅茶"),
    "L106": ("莊園豆", "單品豆", "咖啡豆"),
    "L201": ("小鍋", "鍋子", "單人鍋"),
    "L202": ("陶杯", "杯子", "馬克杯"),
    "L203": ("便當盒", "餐盒"),
    "L204": ("手沖壺", "細口壺"),
    "L205": ("料理組", "鍋鏟組"),
    "L301": ("沐浴露", "沐浴乳"),
    "L302": ("護手霜",),
    "L303": ("身體乳", "乳液"),
    "L304": ("洗髮露", "洗髮精"),
    "L305": ("精華油", "身體油"),
    "L306": ("旅行組", "旅行三件組"),
    "L401": ("浴巾",),
    "L402": ("擦手巾", "毛巾"),
    "L403": ("枕套", "枕頭套"),
    "L404": ("薄被", "涼被", "被子"),
    "L405": ("圍裙",),
    "L501": ("咖啡禮盒",),
    "L502": ("茶禮盒", "茶葉禮盒"),
    "L503": ("保養禮盒", "沐浴禮盒"),
    "L504": ("綜合禮盒", "大禮盒"),
}


def pool_names(aspect: str, sign: str, sku: str) -> tuple[str, ...]:
    """Headings under which phrases about one aspect of one product stand, from general to special."""
    return tuple(" ".join((aspect, sign, *of)) for of in ((), (sku[:2],), *((kind,) for kind in KIND_OF[sku].split())))
