from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market import History
from helpers.market.world.products import RANGE, stock_shelf

LOWEST_AND_HIGHEST = {"L1": (280, 680), "L2": (390, 1880), "L3": (320, 980), "L4": (450, 1680), "L5": (880, 2280)}


def test_there_are_26_products_in_five_lines_within_the_price_ranges(history: History) -> None:
    products = history.tables["products"]
    assert (len(products), products["line"].nunique()) == (26, 5)
    for line, prices in products.groupby("line")["list_price_ntd"]:
        low, high = LOWEST_AND_HIGHEST[line]
        assert low <= prices.min() <= prices.max() <= high


def test_names_are_distinct_in_both_languages() -> None:
    assert len({item.name_zh for item in RANGE}) == len({item.name_en for item in RANGE}) == 26


def test_two_products_are_launched_late_and_sell_nothing_before(history: History) -> None:
    products, lines, orders = (history.tables[name] for name in ("products", "order_lines", "orders_clean"))
    late = products[products["launch_date"] > "2024-01-01"]
    assert len(late) == 2
    sold = lines.merge(orders[["order_id", "ordered_at"]]).merge(late[["sku", "launch_date"]])
    assert len(sold) > 100
    assert (sold["ordered_at"] >= sold["launch_date"]).all()


def test_the_advantaged_line_is_the_more_popular() -> None:
    plain = stock_shelf(np.random.default_rng(1), advantaged_line="L9")
    strong = stock_shelf(np.random.default_rng(1), advantaged_line="L3")
    body_care = plain.line_index == 2
    assert strong.popularity[body_care].sum() > plain.popularity[body_care].sum()


def test_no_promotion_is_deeper_than_30_percent_and_the_price_is_what_it_says(history: History) -> None:
    prices, promotions, products = (history.tables[name] for name in ("prices", "promotions", "products"))
    assert promotions["depth"].between(0.10, 0.30).all()
    promoted = prices.dropna(subset="promo_id").merge(promotions, on="promo_id").merge(products, on="sku")
    assert ((promoted["line_x"] == promoted["line_y"]) | (promoted["line_x"] == "ALL")).all()
    asked = promoted["list_price_ntd"] * (1 - promoted["depth"])
    assert (promoted["price_ntd"] - asked).abs().max() <= 0.5


def test_promotions_run_from_monday_to_sunday_and_cover_double_11(history: History) -> None:
    promotions = history.tables["promotions"]
    assert (promotions["start_date"].dt.day_of_week == 0).all()
    assert (promotions["end_date"].dt.day_of_week == 6).all()
    for year in (2024, 2025):
        day = pd.Timestamp(year, 11, 11)
        during = promotions[(promotions["start_date"] <= day) & (promotions["end_date"] >= day)]
        assert during["line"].tolist() == ["ALL"]


def test_every_line_was_sold_at_the_price_of_its_week(history: History) -> None:
    orders, lines, prices = (history.tables[name] for name in ("orders_clean", "order_lines", "prices"))
    sold = lines.merge(orders[["order_id", "ordered_at"]])
    day = sold["ordered_at"].dt.normalize()
    sold["week_start"] = day - pd.to_timedelta(day.dt.day_of_week, unit="D")
    priced = sold.merge(prices, on=["sku", "week_start"], how="left")
    assert (priced["unit_price_ntd"] == priced["price_ntd"]).all()


def test_everyday_prices_move_so_that_price_is_not_the_same_as_promotion(history: History) -> None:
    prices = history.tables["prices"]
    everyday = prices[prices["promo_id"].isna()]
    assert (everyday.groupby("sku")["price_ntd"].nunique() >= 2).all()
