"""Cities and counties, the area and region each belongs to, and the ways people spell them.

Two divisions are in use, as in many firms: `AREAS`, six sales areas in which media money is placed
and measured, and four regions (those of the National Development Council) in the members' file. The
county of Yilan is in the north of one and in the east of the other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["AREAS", "CITIES", "City", "area_of_city", "area_shares", "city_shares"]

AREAS = ("greater_taipei", "taoyuan_hsinchu", "taichung", "tainan", "kaohsiung", "east")


@dataclass(frozen=True)
class City:
    """One city or county: its right name, area and region, its share of our customers, other spellings."""

    name: str
    area: str
    region: str
    share: float
    postcode: str
    variants: tuple[str, ...]


# Within an area the shares follow population. The six areas have 32, 17, 15, 14, 12 and 10 % of the
# customers: more than people in the east, where the company sells at markets and no rival does.
CITIES = (
    City("臺北市", "greater_taipei", "north", 0.148, "100", ("台北市", "臺北", "台北")),
    City("新北市", "greater_taipei", "north", 0.160, "220", ("新北",)),
    City("基隆市", "greater_taipei", "north", 0.012, "200", ("基隆",)),
    City("桃園市", "taoyuan_hsinchu", "north", 0.096, "330", ("桃園縣", "桃園")),
    City("新竹市", "taoyuan_hsinchu", "north", 0.025, "300", ()),
    City("新竹縣", "taoyuan_hsinchu", "north", 0.027, "302", ()),
    City("宜蘭縣", "east", "north", 0.032, "260", ("宜蘭",)),
    City("苗栗縣", "taoyuan_hsinchu", "central", 0.022, "360", ("苗栗",)),
    City("臺中市", "taichung", "central", 0.100, "400", ("台中市", "臺中", "台中", "臺中縣", "台中縣")),
    City("彰化縣", "taichung", "central", 0.036, "500", ("彰化",)),
    City("南投縣", "taichung", "central", 0.014, "540", ("南投",)),
    City("雲林縣", "tainan", "central", 0.027, "640", ("雲林",)),
    City("嘉義市", "tainan", "south", 0.014, "600", ()),
    City("嘉義縣", "tainan", "south", 0.019, "612", ()),
    City("臺南市", "tainan", "south", 0.080, "700", ("台南市", "臺南", "台南", "臺南縣", "台南縣")),
    City("高雄市", "kaohsiung", "south", 0.096, "800", ("高雄", "高雄縣")),
    City("屏東縣", "kaohsiung", "south", 0.024, "900", ("屏東",)),
    City("花蓮縣", "east", "east", 0.041, "970", ("花蓮",)),
    City("臺東縣", "east", "east", 0.027, "950", ("台東縣", "臺東", "台東")),
)


def city_shares() -> npt.NDArray[np.float64]:
    """Each city's share of the customers, in the order of `CITIES`; they sum to 1."""
    shares = np.array([city.share for city in CITIES])
    return np.asarray(shares / shares.sum())


def area_of_city() -> npt.NDArray[np.int64]:
    """For each city its place in `AREAS`."""
    return np.array([AREAS.index(city.area) for city in CITIES])


def area_shares() -> npt.NDArray[np.float64]:
    """Each area's share of the customers, in the order of `AREAS`."""
    return np.bincount(area_of_city(), weights=city_shares(), minlength=len(AREAS)).astype(np.float64)
