"""A company too large to hold comes in parts that fit together as if it had been drawn at once."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest

from helpers.errors import UsageError
from helpers.market import found_market, history_in_pieces, simulate, simulate_in_parts
from helpers.schema import TABLES, check_table

MARKET = found_market("tests", "parts", scale=0.2)


@cache
def pieces() -> list[dict[str, pd.DataFrame]]:
    return list(simulate_in_parts(MARKET, np.random.default_rng(MARKET.seed), part_scale=0.05))


@cache
def whole() -> dict[str, pd.DataFrame]:
    return {name: pd.concat([piece[name] for piece in pieces() if name in piece], ignore_index=True) for name in TABLES}


def test_customers_come_in_each_part_and_all_else_once_at_the_end() -> None:
    customers = {"orders_raw", "order_lines", "orders_clean", "members"}
    assert [set(piece) for piece in pieces()] == [customers] * 4 + [set(TABLES) - customers]


def test_every_table_keeps_its_description_over_all_parts() -> None:
    for name, frame in whole().items():
        check_table(frame, TABLES[name])


def test_no_number_is_given_twice_and_none_points_nowhere_but_the_planted_orphans() -> None:
    raw, members = whole()["orders_raw"], whole()["members"]
    lost = raw.loc[raw["member_id"].notna() & ~raw["member_id"].isin(members["member_id"]), "member_id"]
    assert lost.nunique() < 0.002 * len(raw)
    assert members["member_id"].is_unique
    assert whole()["orders_clean"]["order_id"].is_unique
    assert whole()["order_lines"]["order_id"].isin(raw["order_id"]).all()


def test_the_parts_together_are_as_large_as_one_drawn_at_once() -> None:
    at_once = simulate(MARKET, np.random.default_rng(MARKET.seed)).tables
    assert len(whole()["members"]) == len(at_once["members"])
    for name in ("orders_clean", "order_lines"):
        # Sizes are drawn within 5 %, and counts scatter.
        assert len(whole()[name]) == pytest.approx(len(at_once[name]), rel=0.12)


def test_two_parts_hold_different_people() -> None:
    one, two = pieces()[0]["members"], pieces()[1]["members"]
    assert (one["birth_year"].fillna(0).to_numpy() == two["birth_year"].fillna(0).to_numpy()).mean() < 0.5


def test_a_company_too_large_to_hold_is_refused_at_once_and_taken_in_pieces() -> None:
    large = found_market("tests", "large", scale=2.1)
    with pytest.raises(UsageError) as refused:
        simulate(large, np.random.default_rng(large.seed))
    assert "course data" in refused.value.sentence("en")
    first = next(history_in_pieces(large, np.random.default_rng(large.seed)))
    assert len(first["members"]) == round(46_000 * 2.1 / 3)


def test_a_company_of_common_size_is_one_piece_and_the_same_history() -> None:
    (only,) = history_in_pieces(MARKET, np.random.default_rng(MARKET.seed))
    at_once = simulate(MARKET, np.random.default_rng(MARKET.seed)).tables
    pd.testing.assert_frame_equal(only["orders_raw"], at_once["orders_raw"])
