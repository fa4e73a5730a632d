from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from helpers.market import History, found_market
from helpers.market.birth import is_viable
from helpers.market.effects import CHANNELS
from helpers.market.trade.baskets import Baskets, Lines
from helpers.market.trade.members import Population
from helpers.market.trade.orders import Placed
from helpers.market.world.calendar import history_days
from helpers.market.world.places import CITIES
from tests.market.conftest import live

NONE = np.zeros(0, np.int64)
MEMBERS = 1_600


def a_company() -> tuple[Population, Placed, Baskets]:
    """One order a member on the last day: by turns web and app, by turns four cities in four regions."""
    cities = [
        next(n for n, city in enumerate(CITIES) if city.region == region)
        for region in ("north", "central", "south", "east")
    ]
    member = np.arange(MEMBERS)
    city = np.array(cities)[member // 2 % 4]
    zeros = np.zeros(MEMBERS)
    people = Population(member, member, member, city, zeros > 0, member, zeros > 0, zeros, zeros)
    channel = np.where(member % 2 == 0, CHANNELS.index("web"), CHANNELS.index("app"))
    placed = Placed(np.full(MEMBERS, len(history_days()) - 1), member, channel, member, city)
    status = np.zeros(MEMBERS, np.int64)
    return people, placed, Baskets(Lines(NONE, NONE, NONE, NONE, NONE, NONE), status, status, status, status, status)


def test_a_company_with_enough_people_in_every_group_lives() -> None:
    assert is_viable(*a_company(), scale=1.0)


def test_too_few_app_members_and_it_is_drawn_again() -> None:
    people, placed, baskets = a_company()
    nearly_none = np.where(np.arange(MEMBERS) < 400, placed.channel, CHANNELS.index("web"))
    assert not is_viable(people, replace(placed, channel=nearly_none), baskets, scale=1.0)
    assert is_viable(people, replace(placed, channel=nearly_none), baskets, scale=0.5)


def test_too_few_people_in_the_east_and_it_is_drawn_again() -> None:
    people, placed, baskets = a_company()
    nobody_there = np.where(people.city == people.city.max(), people.city.min(), people.city)
    assert not is_viable(replace(people, city=nobody_there), placed, baskets, scale=1.0)


def test_old_and_cancelled_orders_do_not_count() -> None:
    people, placed, baskets = a_company()
    assert not is_viable(people, replace(placed, day=placed.day - 90), baskets, scale=1.0)
    assert not is_viable(people, placed, replace(baskets, status=baskets.status + 1), scale=1.0)


def test_the_groups_that_lessons_compare_are_large_enough(history: History) -> None:
    orders = history.tables["orders_clean"]
    recent = orders[orders["ordered_at"] > pd.Timestamp("2025-12-31") - pd.Timedelta(days=89)].dropna(
        subset="member_id"
    )
    by_channel = recent.groupby("sales_channel")["member_id"].nunique()
    assert by_channel[["web", "app"]].min() >= 300
    assert recent.merge(history.tables["members"]).groupby("region")["member_id"].nunique().min() >= 100


def test_the_smallest_company_is_born_too() -> None:
    history = live(found_market("tests", "small", scale=0.02))
    assert len(history.tables["members"]) == 920
    assert 1_700 < len(history.tables["orders_clean"]) < 2_000
