"""Cities and counties, the region each belongs to, and the ways people spell them."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CITIES", "City"]


@dataclass(frozen=True)
class City:
    """One city or county: its right name, its region, its share of our customers, other spellings."""

    name: str
    region: str
    share: float
    postcode: str
    variants: tuple[str, ...]


# Regions as the National Development Council divides them; the islands are not delivered to.
# Shares: population, with more in Taipei and New Taipei, and in the east, where the company sells
# at markets and no rival does.
CITIES = (
    City("臺北市", "north", 0.165, "100", ("台北市", "臺北", "台北")),
    City("新北市", "north", 0.180, "220", ("新北",)),
    City("基隆市", "north", 0.014, "200", ("基隆",)),
    City("桃園市", "north", 0.090, "330", ("桃園縣", "桃園")),
    City("新竹市", "north", 0.023, "300", ()),
    City("新竹縣", "north", 0.025, "302", ()),
    City("宜蘭縣", "north", 0.018, "260", ("宜蘭",)),
    City("苗栗縣", "central", 0.021, "360", ("苗栗",)),
    City("臺中市", "central", 0.125, "400", ("台中市", "臺中", "台中", "臺中縣", "台中縣")),
    City("彰化縣", "central", 0.045, "500", ("彰化",)),
    City("南投縣", "central", 0.018, "540", ("南投",)),
    City("雲林縣", "central", 0.022, "640", ("雲林",)),
    City("嘉義市", "south", 0.011, "600", ()),
    City("嘉義縣", "south", 0.016, "612", ()),
    City("臺南市", "south", 0.066, "700", ("台南市", "臺南", "台南", "臺南縣", "台南縣")),
    City("高雄市", "south", 0.098, "800", ("高雄", "高雄縣")),
    City("屏東縣", "south", 0.025, "900", ("屏東",)),
    City("花蓮縣", "east", 0.023, "970", ("花蓮",)),
    City("臺東縣", "east", 0.015, "950", ("台東縣", "臺東", "台東")),
)
