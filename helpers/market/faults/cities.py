"""How people type the name of a city."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.faults.dirt import Dirt
from helpers.market.world.places import CITIES

__all__ = ["misspell_cities"]

_CITY_MISSPELT, _CITY_WITH_POSTCODE, _CITY_PADDED = 0.060, 0.006, 0.010
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def misspell_cities(rng: np.random.Generator, city: pd.Series, table: str, keys: pd.Series, dirt: Dirt) -> pd.Series:
    """The column as typed: other spellings, a postcode in front, blanks around.

    Args:
        rng: Chance.
        city: The right names.
        table: The table it belongs to, for the list.
        keys: The rows' own ids.
        dirt: The list to write in.
    """
    typed = city.to_numpy(dtype=object).copy()
    right = typed.copy()
    variants = {one.name: one.variants for one in CITIES}
    postcodes = {one.name: one.postcode.translate(_FULL_WIDTH) for one in CITIES}
    draw, which = rng.random(len(typed)), rng.random(len(typed))
    spelt = np.flatnonzero(draw < _CITY_MISSPELT)
    coded = np.flatnonzero((draw >= _CITY_MISSPELT) & (draw < _CITY_MISSPELT + _CITY_WITH_POSTCODE))
    padded = np.flatnonzero(draw > 1 - _CITY_PADDED)
    for row in spelt.tolist():
        known = variants[typed[row]]
        if known:
            typed[row] = known[int(which[row] * len(known))]
    for row in coded.tolist():
        typed[row] = postcodes[typed[row]] + typed[row]
    for row in padded.tolist():
        typed[row] = f" {typed[row]}　" if which[row] < 0.5 else f"{typed[row]} "
    rows = np.flatnonzero(typed != right)
    dirt.note(table, keys.to_numpy(dtype=object)[rows], "city", "city_spelling", typed[rows], right[rows])
    return pd.Series(pd.array(typed, dtype="str"), index=city.index)
