"""What is wrong in `members`."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.faults.cities import misspell_cities
from helpers.market.faults.dirt import Dirt

__all__ = ["soil_members"]

_SENTINELS = 0.015
_SENTINEL_YEARS = (1900, 1902, 2025)


def soil_members(rng: np.random.Generator, members: pd.DataFrame, dirt: Dirt) -> pd.DataFrame:
    """The dirty `members`: spellings of the city, years of birth that a system filled in."""
    born = members["birth_year"].to_numpy().copy()
    rows = rng.choice(len(members), size=round(_SENTINELS * len(members)), replace=False)
    filled = rng.choice(_SENTINEL_YEARS, size=len(rows))
    born[rows] = filled
    dirt.note(
        "members", members["member_id"].to_numpy(dtype=object)[rows], "birth_year", "sentinel_birth_year", filled, ""
    )
    city = misspell_cities(rng, members["city"], "members", members["member_id"], dirt)
    return members.assign(birth_year=born, city=city)
