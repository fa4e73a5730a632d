"""The books say what the orders say, to the dollar, whichever way they are cut."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.market import History, found_market
from helpers.market.effects import CHANNELS
from helpers.market.scene import set_scene
from helpers.market.streams import Streams
from helpers.market.trade.part import Trade, trade
from helpers.market.world.calendar import history_days
from helpers.market.world.places import AREAS, CITIES
from helpers.market.world.products import LINES
from tests.market.conftest import LEARNERS, lived

AREA_OF = {city.name: city.area for city in CITIES}


@pytest.fixture(scope="module", params=LEARNERS)
def both(request: pytest.FixtureRequest) -> tuple[Trade, History]:
    market = found_market("tests", request.param)
    chance = Streams(np.random.default_rng(market.seed))
    return trade(market, set_scene(market, chance), chance, scale=1.0), lived(request.param)


def sold_lines(history: History) -> pd.DataFrame:
    """Every line of every order, with the order's status, day and channel and the product's line."""
    raw = history.tables["orders_raw"]
    raw = raw[raw["coupon"].ne("TEST") & ~raw["status"].isin(["processing", "shipped"])].drop_duplicates("order_id")
    lines = history.tables["order_lines"].merge(raw, on="order_id")
    products = history.tables["products"][["sku", "line", "unit_cost_ntd"]]
    return lines.merge(products, on="sku").assign(
        day=(lines["ts_utc"].dt.tz_convert("Asia/Taipei").dt.tz_localize(None).dt.normalize()).to_numpy()
    )


def test_net_revenue_and_orders_are_those_of_the_clean_orders_by_area_and_day(both: tuple[Trade, History]) -> None:
    books, orders = both[0].books, both[1].tables["orders_clean"]
    orders = orders.assign(day=orders["ordered_at"].dt.normalize(), area=orders["city"].map(AREA_OF))
    money = orders.pivot_table(index="day", columns="area", values="net_revenue_ntd", aggfunc="sum", fill_value=0)
    money = money.reindex(index=history_days(), columns=list(AREAS), fill_value=0)
    assert (money.to_numpy() == books.net_ntd.sum(axis=(2, 3))).all()
    count = pd.crosstab(orders["day"], orders["sales_channel"])
    count = count.reindex(index=history_days(), columns=list(CHANNELS), fill_value=0)
    assert (count.to_numpy() == books.orders.sum(axis=1)).all()


def test_gross_less_discounts_less_returns_is_net(both: tuple[Trade, History]) -> None:
    books, lines = both[0].books, sold_lines(both[1])
    sent = lines[lines["status"].ne("cancelled") & lines["qty"].gt(0)]
    assert books.gross_ntd.sum() == (sent["qty"] * sent["unit_price_ntd"]).sum()
    assert books.discount_ntd.sum() == sent["discount_ntd"].sum()
    back = sent[sent["status"].eq("returned") | sent["return_date"].notna()]
    counter = lines[lines["status"].eq("completed") & lines["qty"].lt(0)]
    returned = (back["qty"] * back["unit_price_ntd"] - back["discount_ntd"]).sum()
    assert books.returned_ntd.sum() == returned - (counter["qty"] * counter["unit_price_ntd"]).sum()
    assert (books.gross_ntd - books.discount_ntd - books.returned_ntd == books.net_ntd).all()


def test_units_cost_and_orders_by_line_are_those_of_the_lines_that_were_kept(both: tuple[Trade, History]) -> None:
    books, lines = both[0].books, sold_lines(both[1])
    kept = lines[lines["status"].eq("completed") & lines["return_date"].isna()]
    by_line = kept.groupby("line")["qty"].sum().reindex(LINES)
    assert (books.units.sum(axis=(0, 1, 3)) == by_line.to_numpy()).all()
    assert books.cost_ntd.sum() == (kept["qty"] * kept["unit_cost_ntd"]).sum()
    holding = kept[kept["qty"] > 0].drop_duplicates(["order_id", "line"])
    holding = pd.crosstab(holding["line"], holding["sales_channel"]).reindex(index=LINES, columns=list(CHANNELS))
    assert (books.line_orders.sum(axis=0) == holding.to_numpy()).all()


def test_every_unit_sent_out_is_counted_on_its_day(both: tuple[Trade, History]) -> None:
    books, lines = both[0].books, sold_lines(both[1])
    sent = lines[lines["status"].ne("cancelled") & lines["qty"].gt(0)]
    units = sent.pivot_table(index="day", columns="sku", values="qty", aggfunc="sum", fill_value=0)
    units = units.reindex(index=history_days(), columns=both[1].tables["products"]["sku"], fill_value=0)
    assert (units.to_numpy() == books.sold_units).all()


def test_what_promotions_took_off_is_list_price_less_price_while_one_was_on(both: tuple[Trade, History]) -> None:
    books, lines = both[0].books, sold_lines(both[1])
    sent = lines[lines["status"].ne("cancelled") & lines["qty"].gt(0)]
    week = sent["day"] - pd.to_timedelta(sent["day"].dt.day_of_week, unit="D")
    prices = both[1].tables["prices"].dropna(subset="promo_id")
    promoted = sent.assign(week_start=week).merge(prices, on=["sku", "week_start"])
    promoted = promoted.merge(both[1].tables["products"][["sku", "list_price_ntd"]], on="sku")
    off = (promoted["list_price_ntd"] - promoted["unit_price_ntd"]) * promoted["qty"]
    assert books.promo_off_ntd.sum() == off.sum()


def test_books_of_parts_add_up() -> None:
    market = found_market("tests", "parts", scale=0.05)
    chance = Streams(np.random.default_rng(market.seed))
    scene = set_scene(market, chance)
    one, two = (trade(market, scene, chance.part(number), scale=0.05).books for number in (1, 2))
    both = one + two
    assert both.net_ntd.sum() == one.net_ntd.sum() + two.net_ntd.sum()
    assert both.orders.shape == one.orders.shape
    assert one.net_ntd.sum() != two.net_ntd.sum()
