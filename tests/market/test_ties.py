"""In every company no key points nowhere and every sum ties, whichever two tables state it."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest

from helpers.market import History, found_market, simulate
from helpers.market.world.places import CITIES
from helpers.schema import TABLES, check_table

AREA_OF = {city.name: city.area for city in CITIES}
# Small ones in number, and one of full size.
COMPANIES = [(f"ties {number}", 0.05) for number in range(14)] + [("ties a", 1.0)]


@cache
def lived(learner: str, scale: float) -> History:
    market = found_market("tests", learner, scale=scale)
    return simulate(market, np.random.default_rng(market.seed))


@pytest.fixture(params=COMPANIES, ids=lambda one: f"{one[0]} × {one[1]}")
def tables(request: pytest.FixtureRequest) -> dict[str, pd.DataFrame]:
    return lived(*request.param).tables


def monday(days: pd.Series) -> pd.Series:
    days = days.dt.normalize()
    return days - pd.to_timedelta(days.dt.day_of_week, unit="D")


def month(days: pd.Series) -> pd.Series:
    return days.dt.to_period("M").dt.to_timestamp().astype("datetime64[us]")


def account(tables: dict[str, pd.DataFrame], name: str) -> pd.Series:
    pnl = tables["pnl_monthly"]
    return pnl[pnl["account"] == name].set_index("month")["amount_ntd"]


def test_every_table_keeps_its_description(tables: dict[str, pd.DataFrame]) -> None:
    for name, frame in tables.items():
        check_table(frame, TABLES[name])


def test_no_key_points_nowhere_but_those_of_deleted_members(tables: dict[str, pd.DataFrame]) -> None:
    lost = {}
    for name, frame in tables.items():
        for column in TABLES[name].columns:
            if column.points_to:
                target = TABLES[column.points_to]
                known = tables[target.name][target.key[0]]
                missing = frame[column.name].notna() & ~frame[column.name].isin(known)
                lost[f"{name}.{column.name}"] = int(missing.sum())
    members = {key: lost.pop(key) for key in ("orders_raw.member_id", "orders_clean.member_id")}
    assert {key: count for key, count in lost.items() if count} == {}
    assert max(members.values()) <= round(0.001 * len(tables["orders_raw"])) + 1


def test_sales_by_month_line_and_channel_are_the_clean_orders(tables: dict[str, pd.DataFrame]) -> None:
    orders, sales = tables["orders_clean"], tables["sales_monthly"]
    ours = orders.groupby([month(orders["ordered_at"]), "sales_channel"])[["units", "net_revenue_ntd"]].sum()
    report = sales[sales["month"] >= "2024"].groupby(["month", "sales_channel"])[["units", "revenue_net_ntd"]].sum()
    report = report[report["units"] != 0].rename(columns={"revenue_net_ntd": "net_revenue_ntd"})
    pd.testing.assert_frame_equal(
        ours.rename_axis(index=["month", "sales_channel"]), report, check_dtype=False, check_index_type=False
    )


def test_the_income_statement_ties_to_the_orders_to_the_dollar(tables: dict[str, pd.DataFrame]) -> None:
    orders = tables["orders_clean"]
    net = orders.groupby(month(orders["ordered_at"]))["net_revenue_ntd"].sum()
    assert account(tables, "net_revenue").loc["2024":].tolist() == net.tolist()
    sales = tables["sales_monthly"].groupby("month")["revenue_net_ntd"].sum()
    assert account(tables, "net_revenue").tolist() == sales.tolist()
    kept = tables["order_lines"].merge(orders[["order_id", "ordered_at"]]).merge(tables["products"])
    kept = kept[kept["return_date"].isna()]
    cost = (kept["qty"] * kept["unit_cost_ntd"]).groupby(month(kept["ordered_at"])).sum()
    assert account(tables, "cost_of_goods").loc["2024":].tolist() == cost.tolist()


def test_every_subtotal_of_the_income_statement_is_the_sum_above_it(tables: dict[str, pd.DataFrame]) -> None:
    for _, statement in tables["pnl_monthly"].groupby("month"):
        running = 0
        for row in statement.itertuples():
            if row.kind == "subtotal":
                assert row.amount_ntd == running
            else:
                running += row.amount_ntd if row.kind == "income" else -row.amount_ntd


def test_media_money_is_the_same_in_three_tables(tables: dict[str, pd.DataFrame]) -> None:
    ads, geo = tables["ads_daily"], tables["geo_weekly"]
    for channel in ("search", "shopping", "meta", "youtube", "line", "kol"):
        spent = ads[ads["channel"] == channel]
        by_month = spent.groupby(month(spent["date"]))["cost_ntd"].sum()
        assert account(tables, f"media_{channel}").loc["2024":].tolist() == by_month.tolist()
        by_week = spent.groupby(monday(spent["date"]))["cost_ntd"].sum()
        placed = geo.groupby("week_start")[f"spend_{channel}_ntd"].sum()
        assert placed.tolist() == by_week.loc[placed.index].tolist()


def test_revenue_and_orders_by_area_and_week_are_the_clean_orders(tables: dict[str, pd.DataFrame]) -> None:
    orders, geo = tables["orders_clean"], tables["geo_weekly"]
    place = [orders["city"].map(AREA_OF).rename("area"), monday(orders["ordered_at"]).rename("week_start")]
    ours = orders.groupby(place)["net_revenue_ntd"].agg(["size", "sum"])
    keys = pd.MultiIndex.from_frame(geo[["area", "week_start"]])
    ours = ours.reindex(keys, fill_value=0)
    assert geo["orders"].tolist() == ours["size"].tolist()
    assert geo["revenue_ntd"].tolist() == ours["sum"].tolist()
    assert len(geo) == 6 * 104


def test_traffic_counts_the_orders_of_website_and_app_day_by_day(tables: dict[str, pd.DataFrame]) -> None:
    orders = tables["orders_clean"]
    own = orders[orders["sales_channel"].isin(["web", "app"])]
    ours = own.groupby(own["ordered_at"].dt.normalize())["net_revenue_ntd"].agg(["size", "sum"])
    traffic = tables["traffic_daily"].groupby("date")[["orders", "revenue_ntd"]].sum()
    ours = ours.reindex(traffic.index, fill_value=0)
    assert traffic["orders"].tolist() == ours["size"].tolist()
    assert traffic["revenue_ntd"].tolist() == ours["sum"].tolist()


def test_our_row_of_the_market_is_our_own_sales(tables: dict[str, pd.DataFrame]) -> None:
    market, sales = tables["market_monthly"], tables["sales_monthly"]
    own = market[market["company"] == "own"].set_index(["month", "line"])["revenue_ntd"].sort_index()
    ours = sales.groupby(["month", "line"])["revenue_net_ntd"].sum().sort_index()
    assert own.tolist() == ours.tolist()


def test_nothing_happened_after_the_last_day(tables: dict[str, pd.DataFrame]) -> None:
    # What was sold in the last days may still come back; feed and inbox are of the January that follows.
    late = {
        f"{name}.{column.name}"
        for name, frame in tables.items()
        for column in TABLES[name].columns
        if column.kind in ("date", "moment") and (frame[column.name] >= "2026-01-01").any()
    }
    assert late <= {
        "order_lines.return_date",
        "market_monthly_raw.published_on",
        "crisis_feed.ts",
        "feed_baseline.interval_start",
        "inbox_messages.ts",
    }
