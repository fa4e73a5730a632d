from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.response import fit_curves, naive_national
from helpers.market import History, Market, found_market, simulate
from helpers.market.media.ads import CAMPAIGNS
from helpers.market.media.effects import MEDIA_CHANNELS
from helpers.market.world.places import CITIES

SPEND = [f"spend_{channel}_ntd" for channel in MEDIA_CHANNELS]
AREA = {city.name: city.area for city in CITIES}


def check_ties(history: History) -> None:
    tables = history.tables
    orders, geo = tables["orders_clean"], tables["geo_weekly"]
    day = orders["ordered_at"].dt.normalize()
    own = orders["sales_channel"].isin(["web", "app"])

    monday = (day - pd.to_timedelta(day.dt.day_of_week, unit="D")).rename("week_start")
    sold = orders.groupby([orders["city"].map(AREA).rename("area"), monday])["net_revenue_ntd"].agg(["size", "sum"])
    report = geo.set_index(["area", "week_start"])
    sold = sold.reindex(report.index, fill_value=0)
    assert (report["orders"] == sold["size"]).all()
    assert (report["revenue_ntd"] == sold["sum"]).all()

    ads = tables["ads_daily"]
    week = ads["date"] - pd.to_timedelta(ads["date"].dt.day_of_week, unit="D")
    paid = ads.pivot_table(index=week.rename("week_start"), columns="channel", values="cost_ntd", aggfunc="sum")
    spent = geo.groupby("week_start")[SPEND].sum()
    assert (paid.loc[spent.index, list(MEDIA_CHANNELS)].to_numpy() == spent.to_numpy()).all()

    traffic = tables["traffic_daily"].assign(app=lambda rows: rows["device"] == "app")
    for is_app, channel in ((False, "web"), (True, "app")):
        of = orders["sales_channel"] == channel
        seen = traffic[traffic["app"] == is_app].groupby("date")[["orders", "revenue_ntd"]].sum()
        booked = orders[of].groupby(day[of])["net_revenue_ntd"].agg(["size", "sum"]).reindex(seen.index, fill_value=0)
        assert (seen.to_numpy() == booked.to_numpy()).all()
    assert traffic["revenue_ntd"].sum() == orders.loc[own, "net_revenue_ntd"].sum()


def test_reports_tie_to_the_orders_and_to_each_other(history: History) -> None:
    check_ties(history)


@pytest.mark.parametrize(("learner", "scale"), [("small", 0.02), ("half", 0.5), ("two", 2.0)])
def test_reports_tie_at_every_size(learner: str, scale: float) -> None:
    market = found_market("media", learner, scale=scale)
    check_ties(simulate(market, np.random.default_rng(market.seed)))


def test_geo_weekly_holds_six_areas_in_104_whole_weeks(history: History) -> None:
    geo = history.tables["geo_weekly"]
    assert len(geo) == 6 * 104
    assert geo.groupby("week_start")["share"].sum().to_numpy() == pytest.approx(1)
    assert geo["week_start"].dt.day_of_week.eq(0).all()


def test_clicks_need_impressions_and_a_visit_goes_through_the_steps_of_a_purchase(history: History) -> None:
    ads, traffic = history.tables["ads_daily"], history.tables["traffic_daily"]
    assert (ads["clicks"] <= ads["impressions"]).all()
    assert (ads["cost_ntd"] > 0).all()
    assert (traffic["orders"] <= traffic["add_to_carts"]).all()
    assert (traffic["add_to_carts"] <= traffic["engaged_sessions"]).all()
    assert (traffic["engaged_sessions"] <= traffic["sessions"]).all()
    assert (traffic["new_users"] <= traffic["sessions"]).all()
    assert (traffic.loc[traffic["orders"] == 0, "revenue_ntd"] == 0).all()


def test_prices_of_clicks_are_taiwanese(history: History) -> None:
    sums = history.tables["ads_daily"].groupby("campaign")[["cost_ntd", "clicks"]].sum()
    per_click = sums["cost_ntd"] / sums["clicks"]
    assert 8 < per_click["line_display"] < 16
    assert 12 < per_click["meta_prospecting"] < 55
    assert 10 < per_click["search_generic"] < 35
    assert per_click.idxmin() in ("search_brand", "line_display")


def test_platforms_together_claim_more_orders_than_the_own_shop_took(history: History) -> None:
    orders = history.tables["traffic_daily"]["orders"].sum()
    claimed = history.tables["ads_daily"]["conversions_platform"].sum()
    # 1.35, a little less for the weeks without bids on our own name.
    assert 1.25 < claimed / orders < 1.40


def test_the_last_click_flatters_bids_on_our_own_name(history: History) -> None:
    sums = history.tables["ads_daily"].groupby("campaign")[["cost_ntd", "value_platform_ntd"]].sum()
    claimed = sums["value_platform_ntd"] / sums["cost_ntd"]
    assert claimed.idxmax() == "search_brand"
    assert claimed["search_brand"] > 2 * claimed.drop("search_brand").max()
    # Of a dollar on our own name only the part that is not substituted works.
    truth = history.truth.media
    works = 1 - truth.effects.brand_substitution
    usual = 1 - truth.effects.brand_substitution * truth.effects.brand_share_of_search
    search = truth.curves.set_index("channel").loc["search", "aroi_now"]
    assert claimed["search_brand"] > 10 * search * works / usual


def test_phones_take_the_place_of_desks_and_desks_order_more_often(history: History) -> None:
    web = history.tables["traffic_daily"].query("device != 'app'")
    sums = web.groupby([web["date"].dt.year.rename("year"), "device"])[["sessions", "orders"]].sum()
    mobile = sums["sessions"].xs("mobile", level="device") / sums["sessions"].groupby("year").sum()
    assert mobile[2025] > mobile[2024] + 0.03
    rate = sums["orders"] / sums["sessions"]
    assert (rate.xs("desktop", level="device") > 1.5 * rate.xs("mobile", level="device")).all()


def test_unpaid_visits_take_over_when_bids_on_our_own_name_pause(history: History) -> None:
    ads, traffic = history.tables["ads_daily"], history.tables["traffic_daily"]
    brand = ads[ads["campaign"] == "search_brand"].set_index("date")["clicks"]
    pause = pd.date_range(brand.index.min(), brand.index.max()).difference(brand.index)
    assert len(pause) == 21
    before = pd.date_range(pause[0] - pd.Timedelta(days=21), periods=21)
    web = traffic[traffic["device"] != "app"].pivot_table(
        index="date", columns="channel_group", values="sessions", aggfunc="sum"
    )
    untouched = web[["email", "referral"]].sum(axis=1)
    unpaid, paid = web[["organic_search", "direct"]].sum(axis=1), web["paid_search"]
    more = unpaid[pause].sum() / untouched[pause].sum() > unpaid[before].sum() / untouched[before].sum()
    less = paid[pause].sum() / untouched[pause].sum() < paid[before].sum() / untouched[before].sum()
    assert more
    assert less


def test_every_campaign_belongs_to_a_channel() -> None:
    assert {one.channel for one in CAMPAIGNS} == set(MEDIA_CHANNELS)


def test_learners_differ_in_what_the_exercise_on_curves_asks() -> None:
    markets: dict[str, Market] = {}
    for number in range(40):
        market = found_market("tests", f"learner {number}", scale=0.5)
        markets.setdefault(market.storyline.under_invested_channel, market)
    assert len(markets) == 4
    tables = [simulate(one, np.random.default_rng(one.seed)).tables["geo_weekly"] for one in markets.values()]
    curves = [fit_curves(one).set_index("channel") for one in tables]
    assert len({one["mroi_now"].idxmax() for one in curves}) >= 3
    for column in ("beta", "half", "mroi_now", "aroi_now", "ci_low", "ci_high"):
        values = pd.DataFrame([one[column] for one in curves])
        assert (values.std() > 0.02 * values.abs().mean()).all()
    naive = pd.DataFrame([naive_national(one) for one in tables])
    assert (naive.std() > 0.02 * naive.abs().mean()).all()
