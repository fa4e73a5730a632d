"""Who the members are: when they joined, where they live, which kind of customer, how eager.

`Population` is what the simulator knows about them; `members_table` is what the company knows,
with the gaps that people leave.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.text import text_column
from helpers.market.world.calendar import FIRST_DAY, LAST_DAY
from helpers.market.world.places import CITIES, area_of_city, city_shares
from helpers.market.world.segments import SEGMENTS

__all__ = ["Population", "draw_population", "members_table"]

_FOUNDED = np.datetime64("2018-03-01", "D")
_AGE_FROM = np.array([18, 25, 35, 45, 55])
_AGE_TO = np.array([25, 35, 45, 55, 73])
_INCOMES = ("under_40k", "40k_70k", "70k_100k", "over_100k")
_EDUCATION = ("high_school", "college", "graduate")
_TIERS = ("basic", "silver", "gold")
# Spend in the last twelve months from which a member is silver, gold (NT$).
_TIER_FROM_NTD = (2_500, 6_000)


@dataclass(frozen=True)
class Population:
    """All members as arrays, in the order of joining. Days count from the first day of the history.

    `rate` is how often each orders, in any unit; `appetite` how much goes into their baskets (log).
    """

    join_day: npt.NDArray[np.int64]
    leave_day: npt.NDArray[np.int64]
    segment: npt.NDArray[np.int64]
    city: npt.NDArray[np.int64]
    is_woman: npt.NDArray[np.bool_]
    age: npt.NDArray[np.int64]
    uses_app: npt.NDArray[np.bool_]
    rate: npt.NDArray[np.float64]
    appetite: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.join_day)


def draw_population(
    rng: np.random.Generator, *, count: int, valuable_segment: str, weight: npt.NDArray[np.float64]
) -> Population:
    """Draw members.

    How often a member orders is gamma-distributed and they leave for good after an exponential
    time: Schmittlein, Morrison and Colombo 1987, Management Science (Pareto/NBD). People join when
    they are drawn to the shop, so joining follows what is wanted on the day.

    Args:
        rng: Chance.
        count: How many.
        valuable_segment: The kind of customer who orders 35 % more often here.
        weight: How much is wanted by area and day (areas × days), mean 1.
    """
    city = rng.choice(len(CITIES), size=count, p=city_shares())
    first = (_FOUNDED - np.datetime64(FIRST_DAY)).astype(int)
    last = weight.shape[1] - 1
    # Most members joined in the early years; those who join now about make up for those who leave.
    moment = first + (last + 1 - first) * rng.random(count) ** 1.7
    join_day = _drawn_by_demand(moment, area_of_city()[city], weight)
    arrival = np.argsort(join_day, kind="stable")
    city, join_day = city[arrival], join_day[arrival]
    segment = rng.choice(len(SEGMENTS), size=count, p=[one.share for one in SEGMENTS])
    repeat = np.array([one.repeat * (1.35 if one.code == valuable_segment else 1.0) for one in SEGMENTS])
    bands = np.cumsum([one.ages for one in SEGMENTS], axis=1)[segment]
    band = np.minimum((rng.random(count)[:, None] > bands).sum(axis=1), 4)
    return Population(
        join_day=join_day,
        # They stay eleven years on average.
        leave_day=join_day + rng.exponential(4000, count).astype(np.int64) + 1,
        segment=segment,
        city=city,
        is_woman=rng.random(count) < np.array([one.women for one in SEGMENTS])[segment],
        age=(_AGE_FROM[band] + rng.random(count) * (_AGE_TO[band] - _AGE_FROM[band])).astype(np.int64),
        uses_app=rng.random(count) < np.array([one.app for one in SEGMENTS])[segment],
        rate=rng.gamma(2.0, size=count) * repeat[segment],
        appetite=0.3 * rng.standard_normal(count),
    )


def _drawn_by_demand(
    moment: npt.NDArray[np.float64], area: npt.NDArray[np.int64], weight: npt.NDArray[np.float64]
) -> npt.NDArray[np.int64]:
    days = weight.shape[1]
    day = np.floor(moment).astype(np.int64)
    for number, wanted in enumerate(weight):
        inside = (area == number) & (day >= 0)
        reach = np.cumsum(wanted) / wanted.sum() * days
        day[inside] = np.minimum(np.searchsorted(reach, moment[inside], side="right"), days - 1)
    return day


def members_table(
    rng: np.random.Generator,
    people: Population,
    *,
    member_ids: npt.NDArray[np.object_],
    spend_last_year_ntd: npt.NDArray[np.float64],
) -> pd.DataFrame:
    """The table `members` as the company's system would hold it if nobody mistyped anything.

    Gender and birth year are missing more often for app users, who sign in with another account;
    education and income are missing more often for the young.
    """
    count = len(people)
    day_zero = np.datetime64(FIRST_DAY, "D")
    unstated = rng.random(count) < np.where(people.uses_app, 0.28, 0.10)
    gender = np.where(unstated, -1, np.where(people.is_woman, 0, 1))
    born = np.where(unstated & (rng.random(count) < 0.9), np.nan, LAST_DAY.year - people.age)
    graduates = np.array([one.graduates for one in SEGMENTS])[people.segment]
    schooling = np.where(rng.random(count) < graduates, 2, np.where(rng.random(count) < 0.75, 1, 0))
    income = np.clip(np.round(0.6 * schooling + 0.02 * (people.age - 35) + rng.normal(0.3, 0.9, count)), 0, 3)
    young = people.age < 30
    columns = {
        "member_id": pd.array(member_ids, dtype="str"),
        "join_date": (day_zero + people.join_day).astype("datetime64[us]"),
        "gender": text_column(("F", "M"), gender),
        "birth_year": born,
        "education": text_column(_EDUCATION, np.where(rng.random(count) < np.where(young, 0.48, 0.37), -1, schooling)),
        "city": text_column([city.name for city in CITIES], people.city),
        "region": text_column([city.region for city in CITIES], people.city),
        "income_band": text_column(
            _INCOMES, np.where(rng.random(count) < np.where(young, 0.64, 0.51), -1, income.astype(np.int64))
        ),
        "tier": text_column(_TIERS, np.searchsorted(_TIER_FROM_NTD, spend_last_year_ntd, side="right")),
    }
    return pd.DataFrame({**columns, **_consents(rng, people.join_day, day_zero)})


def _consents(
    rng: np.random.Generator, join_day: npt.NDArray[np.int64], day_zero: np.datetime64
) -> dict[str, npt.NDArray[np.generic]]:
    count = len(join_day)
    last = int((np.datetime64(LAST_DAY) - day_zero).astype(int))
    agreed = rng.random(count) < 0.72
    opted_out = join_day + 1 + rng.exponential(900, count).astype(np.int64)
    has_opted_out = agreed & (opted_out <= last) & (rng.random(count) < 0.45)
    again = opted_out + 1 + rng.exponential(200, count).astype(np.int64)
    has_agreed_again = has_opted_out & (again <= last) & (rng.random(count) < 0.15)

    def dates(days: npt.NDArray[np.int64], known: npt.NDArray[np.bool_]) -> npt.NDArray[np.datetime64]:
        return np.where(known, (day_zero + days).astype("datetime64[us]"), np.datetime64("NaT", "us"))

    return {
        "consent_marketing": (agreed & (~has_opted_out | has_agreed_again)).astype(np.int64),
        "consent_date": dates(join_day, agreed),
        "opt_out_date": dates(opted_out, has_opted_out),
        "reconsent_date": dates(again, has_agreed_again),
    }
