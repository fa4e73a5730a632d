from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.market import History, found_market
from helpers.market.trade.members import Population
from helpers.market.truth import Truth
from helpers.schema import TABLES, check_table
from tests.market.conftest import live


def test_every_table_keeps_its_description(history: History) -> None:
    assert list(history.tables) == list(TABLES)
    for name, frame in history.tables.items():
        check_table(frame, TABLES[name])


def test_keys_point_somewhere_except_the_planted_orphans(history: History) -> None:
    faults = history.faults
    for name, frame in history.tables.items():
        for column in TABLES[name].columns:
            if not column.points_to:
                continue
            target = history.tables[column.points_to][TABLES[column.points_to].key[0]]
            lost = frame[frame[column.name].notna() & ~frame[column.name].isin(target)]
            planted = faults.loc[faults["fault"] == "orphan_member", "key"] if column.name == "member_id" else []
            assert set(lost["order_id"] if len(lost) else []) <= set(planted)


def test_lines_and_clean_orders_agree_to_the_dollar(history: History) -> None:
    lines, orders = history.tables["order_lines"], history.tables["orders_clean"]
    kept = lines[lines["return_date"].isna() & lines["order_id"].isin(orders["order_id"])]
    money = (kept["qty"] * kept["unit_price_ntd"] - kept["discount_ntd"]).sum()
    assert money == orders["net_revenue_ntd"].sum()
    assert kept["qty"].sum() == orders["units"].sum()
    assert (orders["net_revenue_ntd"] > 0).all()


def test_sizes_are_those_of_the_company_sheet(history: History) -> None:
    orders, members = history.tables["orders_clean"], history.tables["members"]
    last_year = orders[orders["ordered_at"] >= "2025"]
    assert len(members) == 46_000
    assert 85_000 < history.tables["orders_raw"]["order_id"].nunique() < 103_000
    assert 150_000 < len(history.tables["order_lines"]) < 195_000
    assert 50e6 < last_year["net_revenue_ntd"].sum() < 72e6
    assert 1_050 < orders["net_revenue_ntd"].mean() < 1_450
    assert 15_000 < last_year["member_id"].nunique() < 20_000


def test_channels_have_the_shares_of_the_company_sheet(history: History) -> None:
    share = history.tables["orders_clean"]["sales_channel"].value_counts(normalize=True)
    assert share["web"] + share["app"] == pytest.approx(0.62, abs=0.07)
    assert share["momo"] + share["shopee"] == pytest.approx(0.27, abs=0.07)
    assert share["o2o"] == pytest.approx(0.06, abs=0.02)
    assert share["corporate"] == pytest.approx(0.05, abs=0.02)


def test_discounts_stay_under_the_ceiling_and_money_under_the_price(history: History) -> None:
    lines = history.tables["order_lines"]
    sold = lines[lines["qty"] > 0]
    assert (sold["discount_ntd"] <= 0.2 * sold["qty"] * sold["unit_price_ntd"]).all()


def test_shipping_is_free_from_990(history: History) -> None:
    raw = history.tables["orders_raw"].drop_duplicates("order_id", keep="last")
    raw = raw[raw["coupon"].ne("TEST")]
    lines = history.tables["order_lines"]
    sold = lines[lines["qty"] > 0]
    gross = (sold["qty"] * sold["unit_price_ntd"]).groupby(sold["order_id"]).sum()
    own = raw[raw["sales_channel"].isin(["web", "app"])].set_index("order_id")
    assert ((own["ship_fee_ntd"] == 0) == (gross.loc[own.index] >= 990)).all()
    assert (raw.loc[~raw["sales_channel"].isin(["web", "app"]), "ship_fee_ntd"] == 0).all()


def test_double_11_is_about_two_to_four_common_days_and_new_year_half_of_one(history: History) -> None:
    ordered = history.tables["orders_clean"]["ordered_at"].dt.normalize()
    daily = ordered.value_counts()
    common = daily.median()
    for year in (2024, 2025):
        peak = daily.loc[pd.date_range(f"{year}-11-09", f"{year}-11-11")].mean()
        assert 2 < peak / common < 4.5
    new_year = daily.reindex(pd.date_range("2025-01-28", "2025-02-02")).mean()
    assert 0.35 < new_year / common < 0.75


def test_nobody_orders_before_joining(history: History) -> None:
    orders = history.tables["orders_clean"].merge(history.tables["members"][["member_id", "join_date"]])
    assert (orders["ordered_at"].dt.normalize() >= orders["join_date"]).all()


def test_only_app_users_order_by_app_and_platforms_know_no_member(history: History) -> None:
    orders = history.tables["orders_clean"]
    assert orders.loc[orders["sales_channel"] == "app", "member_id"].notna().all()
    assert orders.loc[orders["sales_channel"].isin(["momo", "shopee", "corporate"]), "member_id"].isna().all()


def test_members_leave_the_gaps_of_the_data_contract(history: History) -> None:
    missing = history.tables["members"].isna().mean()
    assert missing["education"] == pytest.approx(0.40, abs=0.03)
    assert missing["income_band"] == pytest.approx(0.55, abs=0.03)
    assert missing["gender"] == pytest.approx(0.17, abs=0.04)
    assert missing["region"] == 0


def test_consent_is_what_its_three_dates_say(history: History) -> None:
    members = history.tables["members"]
    agreed = members["consent_date"].notna() & (members["opt_out_date"].isna() | members["reconsent_date"].notna())
    assert (members["consent_marketing"] == agreed).all()
    assert (members["opt_out_date"].dropna() > members["consent_date"][members["opt_out_date"].notna()]).all()
    again = members["reconsent_date"].dropna()
    assert len(again) > 500
    assert (again > members.loc[again.index, "opt_out_date"]).all()
    dates = members[["join_date", "consent_date", "opt_out_date", "reconsent_date"]]
    assert (dates.max() <= pd.Timestamp("2025-12-31")).all()


def test_tiers_follow_the_spend_of_the_last_twelve_months(one_history: History) -> None:
    orders, members = one_history.tables["orders_clean"], one_history.tables["members"]
    spend = orders[orders["ordered_at"] >= "2025-01-01"].groupby("member_id")["net_revenue_ntd"].sum()
    spend = members["member_id"].map(spend).fillna(0)
    expected = np.select([spend >= 6_000, spend >= 2_500], ["gold", "silver"], "basic")
    # Orders whose member was deleted since no longer point to them.
    assert (members["tier"] == expected).mean() > 0.995


def test_the_survey_over_samples_app_users_and_holds_both_ends_of_each_scale(history: History) -> None:
    survey = history.tables["survey"]
    assert len(survey) == 800
    assert survey["app_user"].mean() > 0.5
    scales = survey.filter(regex="^att_|satisfaction|switch_intent")
    assert (scales.min() >= 1).all()
    assert (scales.max() <= 7).all()
    assert survey["eco_importance"].value_counts(normalize=True).min() > 0.15


def test_who_buys_a_brand_also_considers_it(history: History) -> None:
    survey = history.tables["survey"]
    for brand in ("own", "c1", "c2", "c3", "c4"):
        assert (survey.loc[survey["current_brand"] == brand, f"consider_{brand}"] == 1).all()


def test_the_same_seed_gives_the_same_history(one_history: History) -> None:
    again = live(found_market("tests", "a1"))
    for name, frame in one_history.tables.items():
        pd.testing.assert_frame_equal(frame, again.tables[name])
    pd.testing.assert_frame_equal(one_history.faults, again.faults)


def test_the_truth_is_apart_from_the_tables(one_history: History) -> None:
    assert isinstance(one_history.truth, Truth)
    columns = {column for frame in one_history.tables.values() for column in frame.columns}
    hidden = {"segment", "appetite", "rate", "uses_app", "leave_day"}
    assert hidden <= set(Population.__annotations__)
    assert not columns & hidden
    assert len(one_history.truth.member_segment) == len(one_history.tables["members"])


def test_stalls_sell_while_the_market_is_open_and_firms_order_in_office_hours(history: History) -> None:
    orders = history.tables["orders_clean"]
    stall = orders.loc[orders["sales_channel"] == "o2o", "ordered_at"].dt
    assert stall.hour.between(10, 21).all()
    firms = orders.loc[orders["sales_channel"] == "corporate", "ordered_at"].dt
    assert firms.hour.between(8, 18).all()
    # Only at an end of the history there is no working day to move to.
    assert (firms.day_of_week < 5).mean() > 0.99


def test_a_coupon_is_used_where_it_is_given_out(history: History) -> None:
    raw = history.tables["orders_raw"]
    used = raw[raw["coupon"].notna() & raw["coupon"].ne("TEST")]
    assert used["sales_channel"].isin(["web", "app"]).all()
    assert (used.loc[used["coupon"] == "APP100", "sales_channel"] == "app").all()
    welcome = used[used["coupon"] == "WELCOME80"].merge(history.tables["members"][["member_id", "join_date"]])
    since = (welcome["ts_utc"].dt.tz_convert("Asia/Taipei").dt.tz_localize(None) - welcome["join_date"]).dt.days
    assert since.between(0, 30).all()
    by_members = raw[raw["sales_channel"].isin(["web", "app"]) & raw["member_id"].notna()]
    assert by_members["coupon"].notna().mean() == pytest.approx(0.16, abs=0.02)


def test_nobody_joined_as_a_child_or_holds_a_degree_before_its_time(history: History) -> None:
    members = history.clean["members"].dropna(subset="birth_year")
    assert (members["join_date"].dt.year - members["birth_year"]).min() >= 15
    graduates = members[members["education"] == "graduate"]
    assert (2025 - graduates["birth_year"]).min() >= 24


def test_without_a_promotion_no_price_is_above_the_list_price(history: History) -> None:
    prices = history.tables["prices"].merge(history.tables["products"][["sku", "list_price_ntd"]])
    assert (prices["price_ntd"] <= prices["list_price_ntd"]).all()
    assert (prices.loc[prices["promo_id"].isna(), "price_ntd"] % 5 == 0).all()


def test_the_last_day_of_double_11_is_its_peak(history: History) -> None:
    daily = history.tables["orders_clean"]["ordered_at"].dt.normalize().value_counts()
    for year in (2024, 2025):
        days = daily.reindex(pd.date_range(f"{year}-11-09", f"{year}-11-11"))
        assert days.idxmax() == pd.Timestamp(year, 11, 11)
