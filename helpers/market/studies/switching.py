"""Which people who buy elsewhere would change their shop, and why.

Only those who are not our customers follow this model: what keeps our own customers is another
question, which `survey` answers for them by satisfaction alone.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from helpers.market.streams import steady

__all__ = ["DRIVERS", "draw_switch_log_odds", "intend_to_switch"]

# Each driver with the value at which it neither adds nor takes away.
DRIVERS = {
    "satisfaction": 4.7,
    "att_price": 4.5,
    "att_quality": 4.7,
    "att_eco": 4.2,
    "att_convenience": 4.6,
    "app_user": 0.5,
    "consider_own": 0.5,
}
_ATTITUDES = ("att_price", "att_quality", "att_eco", "att_convenience")
# An answer of 5 or more begins where the log-odds cross 0, so that "5 or more" is a logit model exactly.
_CUTS = (-2.8, -1.8, -0.9, 0.0, 1.0, 2.2)


def draw_switch_log_odds(rng: np.random.Generator) -> Mapping[str, float]:
    """The log-odds of an intention of 5 or more, by driver and unit of the driver, with `intercept`.

    Of the four attitudes one matters much, one a little, in either direction, and two not at all;
    which is which differs by company.
    """
    much, little, *_ = rng.permutation(_ATTITUDES).tolist()
    sizes = {name: 0.0 for name in DRIVERS}
    sizes["satisfaction"] = -float(rng.uniform(0.42, 0.52))
    sizes["app_user"] = float(rng.uniform(0.50, 0.75))
    sizes["consider_own"] = float(rng.uniform(0.40, 0.65))
    sizes[much] = float(rng.uniform(0.32, 0.38))
    sizes[little] = float(rng.choice((-1.0, 1.0)) * rng.uniform(0.12, 0.20))
    return {"intercept": float(rng.uniform(-0.7, -0.3)), **sizes}


def intend_to_switch(
    rng: np.random.Generator, drivers: Mapping[str, npt.NDArray[np.int64]], log_odds: Mapping[str, float]
) -> npt.NDArray[np.int64]:
    """Intentions from 1 to 7, one a person.

    Args:
        rng: Chance.
        drivers: For each of `DRIVERS` its value for every person.
        log_odds: From `draw_switch_log_odds`.
    """
    felt = np.full(len(drivers["satisfaction"]), log_odds["intercept"])
    for name, centre in DRIVERS.items():
        felt = felt + log_odds[name] * (drivers[name] - centre)
    noise = rng.logistic(size=len(felt))
    return np.asarray(np.searchsorted(_CUTS, steady(felt + noise), side="right") + 1)
