"""The clean table is what right cleaning of the dirty ones gives, row for row: nothing is hidden."""

from __future__ import annotations

import pandas as pd
import pytest

from helpers.market import History, found_market
from helpers.schema import FAULTS
from tests.market.conftest import live

FULL_NAMES = {
    "臺北": "臺北市",
    "新北": "新北市",
    "基隆": "基隆市",
    "桃園": "桃園市",
    "臺中": "臺中市",
    "臺南": "臺南市",
    "高雄": "高雄市",
    "宜蘭": "宜蘭縣",
    "苗栗": "苗栗縣",
    "彰化": "彰化縣",
    "南投": "南投縣",
    "雲林": "雲林縣",
    "屏東": "屏東縣",
    "花蓮": "花蓮縣",
    "臺東": "臺東縣",
    # Counties that became special municipalities in 2010 and 2014.
    "桃園縣": "桃園市",
    "臺中縣": "臺中市",
    "臺南縣": "臺南市",
    "高雄縣": "高雄市",
}


def one_spelling(city: pd.Series) -> pd.Series:
    plain = city.str.normalize("NFKC").str.replace(r"[\s\d]", "", regex=True).str.replace("台", "臺")
    return plain.replace(FULL_NAMES)


def clean(raw: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    orders = raw.drop_duplicates("order_id", keep="last")
    orders = orders[orders["coupon"].ne("TEST") & orders["status"].eq("completed")]
    kept = lines[lines["return_date"].isna()]
    kept = kept.assign(net_revenue_ntd=kept["qty"] * kept["unit_price_ntd"] - kept["discount_ntd"])
    sums = kept.groupby("order_id", as_index=False).agg(
        units=("qty", "sum"), net_revenue_ntd=("net_revenue_ntd", "sum")
    )
    orders = orders.merge(sums, on="order_id", how="inner")
    orders = orders[orders["units"] > 0]
    orders["ordered_at"] = orders["ts_utc"].dt.tz_convert("Asia/Taipei").dt.tz_localize(None)
    orders["city"] = one_spelling(orders["city"])
    columns = ["order_id", "ordered_at", "member_id", "sales_channel", "city", "units", "net_revenue_ntd"]
    return orders[columns].sort_values("order_id", ignore_index=True)


def test_right_cleaning_gives_orders_clean(history: History) -> None:
    cleaned = clean(history.tables["orders_raw"], history.tables["order_lines"])
    pd.testing.assert_frame_equal(cleaned, history.tables["orders_clean"])


@pytest.mark.deep
def test_right_cleaning_gives_orders_clean_for_200_learners() -> None:
    for number in range(200):
        history = live(found_market("deep", f"learner-{number}", scale=0.1))
        cleaned = clean(history.tables["orders_raw"], history.tables["order_lines"])
        pd.testing.assert_frame_equal(cleaned, history.tables["orders_clean"])


def test_cleaning_by_the_list_of_faults_gives_the_same_orders(history: History) -> None:
    raw, faults = history.tables["orders_raw"], history.faults
    gone = faults[faults["fault"].isin(["test_order", "not_completed"])]
    spelling = faults[(faults["table"] == "orders_raw") & (faults["fault"] == "city_spelling")].set_index("key")
    orders = raw.drop_duplicates("order_id", keep="last")
    orders = orders[~orders["order_id"].isin(gone["key"])]
    orders = orders.assign(city=orders["order_id"].map(spelling["right"]).fillna(orders["city"]))
    right = history.tables["orders_clean"].set_index("order_id")
    assert set(orders["order_id"]) == set(right.index)
    assert (orders["city"].to_numpy() == right.loc[orders["order_id"], "city"].to_numpy()).all()


def test_every_kind_of_fault_is_there_and_listed(history: History) -> None:
    assert set(history.faults["fault"]) == set(FAULTS)
    assert list(history.faults.columns) == ["table", "key", "column", "fault", "found", "right"]


def test_duplicates_and_test_orders_are_as_many_as_planned(history: History) -> None:
    raw, counts = history.tables["orders_raw"], history.faults["fault"].value_counts()
    orders = raw["order_id"].nunique() - counts["test_order"]
    assert raw.duplicated().sum() == counts["exact_duplicate"] == round(0.004 * orders)
    repeated = raw["order_id"].duplicated().sum()
    assert repeated - counts["exact_duplicate"] == counts["near_duplicate"] == round(0.003 * orders)
    tests = raw[raw["coupon"] == "TEST"]
    assert len(tests) == counts["test_order"] == round(0.002 * orders)
    money = history.tables["order_lines"].merge(tests[["order_id"]])
    assert (money["unit_price_ntd"] == 1).all()


def test_an_exact_duplicate_is_a_re_export_of_one_stretch_of_time(history: History) -> None:
    raw = history.tables["orders_raw"]
    again = raw[raw.duplicated()]
    assert (again["ts_utc"].max() - again["ts_utc"].min()) < pd.Timedelta(days=8)


def test_of_near_duplicates_the_later_row_holds_the_later_status(history: History) -> None:
    raw = history.tables["orders_raw"].drop_duplicates()
    twice = raw[raw["order_id"].duplicated(keep=False)]
    assert twice.drop_duplicates("order_id", keep="first")["status"].isin(["processing", "shipped"]).all()
    assert twice.drop_duplicates("order_id", keep="last")["status"].isin(["completed", "cancelled", "returned"]).all()


def test_utc_moves_the_orders_before_eight_in_the_morning_to_the_day_before(one_history: History) -> None:
    raw = one_history.tables["orders_raw"]
    local = raw["ts_utc"].dt.tz_convert("Asia/Taipei")
    moved = local.dt.day != raw["ts_utc"].dt.day
    assert (moved == (local.dt.hour < 8)).all()
    assert 0.05 < moved.mean() < 0.15


def test_wrongly_spelt_cities_are_found_as_listed(one_history: History) -> None:
    for table, key in (("orders_raw", "order_id"), ("members", "member_id")):
        frame = one_history.tables[table].drop_duplicates(key, keep="last").set_index(key)
        faults = one_history.faults
        listed = faults[(faults["table"] == table) & (faults["fault"] == "city_spelling")]
        assert (frame.loc[listed["key"], "city"].to_numpy() == listed["found"].to_numpy()).all()
        assert (one_spelling(listed["found"]).to_numpy() == listed["right"].to_numpy()).all()
    assert one_history.tables["orders_raw"]["city"].str.contains("[０-９]").any()
    assert one_history.tables["orders_raw"]["city"].str.contains("台").any()


def test_sentinel_birth_years_are_the_impossible_ones(history: History) -> None:
    members, faults = history.tables["members"], history.faults
    listed = faults.loc[faults["fault"] == "sentinel_birth_year", "key"]
    born = members["birth_year"].dropna()
    assert set(
        members.loc[~members["birth_year"].between(1950, 2008) & members["birth_year"].notna(), "member_id"]
    ) == set(listed)
    assert born[born.between(1950, 2008)].between(2025 - 73, 2025 - 18).all()
