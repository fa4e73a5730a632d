"""Cleaning is scored row by row: what was treated rightly, and what was harmed on the way."""

from __future__ import annotations

import pandas as pd
import pytest

from helpers.errors import DataError
from helpers.market import History, score_cleaning

CLEAN = pd.DataFrame({"order_id": ["A1", "A2", "A3"], "city": ["臺北市", "臺中市", "臺南市"], "units": [1, 2, 3]})
FAULTS = pd.DataFrame(
    [
        ("orders_raw", "A1", "city", "city_spelling", "台北", "臺北市"),
        ("orders_raw", "A2", "order_id", "exact_duplicate", "A2", ""),
        ("orders_raw", "A9", "coupon", "test_order", "TEST", ""),
        ("members", "M1", "city", "city_spelling", "台北", "臺北市"),
    ],
    columns=["table", "key", "column", "fault", "found", "right"],
)


def treated(cleaned: pd.DataFrame) -> dict[str, tuple[int, int]]:
    scored = score_cleaning(cleaned, CLEAN, FAULTS, table="orders_raw", key=("order_id",))
    return {row.fault: (row.treated, row.planted) for row in scored.itertuples()}


def test_the_clean_table_in_any_order_and_as_fractions_is_right_everywhere() -> None:
    cleaned = CLEAN.iloc[::-1].astype({"units": "float64"})[["units", "order_id", "city"]]
    assert treated(cleaned) == {
        "city_spelling": (1, 1),
        "exact_duplicate": (1, 1),
        "test_order": (1, 1),
        "sound": (1, 1),
    }


def test_what_was_left_as_it_came_is_not_treated() -> None:
    dirty = pd.concat([CLEAN, CLEAN.iloc[[1]], CLEAN.iloc[[2]].assign(order_id="A9")])
    dirty.iloc[0, 1] = "台北"
    assert treated(dirty) == {"city_spelling": (0, 1), "exact_duplicate": (0, 1), "test_order": (0, 1), "sound": (1, 1)}


def test_rows_lost_and_values_spoilt_on_the_way_are_seen_at_the_sound_ones() -> None:
    assert treated(CLEAN.iloc[:2])["sound"] == (0, 1)
    assert treated(CLEAN.assign(units=[1, 2, 4]))["sound"] == (0, 1)


def test_a_fault_of_a_whole_column_is_judged_by_that_column() -> None:
    faults = FAULTS.iloc[:0].copy()
    faults.loc[0] = ["orders_raw", "*", "units", "utc_timestamp", "", ""]
    scored = score_cleaning(CLEAN.assign(units=[1, 2, 4]), CLEAN, faults, table="orders_raw", key=("order_id",))
    assert scored.set_index("fault").loc["utc_timestamp", ["planted", "treated"]].tolist() == [3, 2]


def test_a_table_without_its_key_is_refused_in_words() -> None:
    with pytest.raises(DataError) as refused:
        treated(CLEAN.drop(columns="order_id"))
    assert "order_id" in refused.value.sentence("en")


def test_dropping_every_row_with_a_gap_treats_some_faults_and_harms_the_guests(one_history: History) -> None:
    clean, raw = one_history.clean["orders_raw"], one_history.tables["orders_clean"]
    scored = score_cleaning(raw.dropna(), clean, one_history.faults, table="orders_raw", key=("order_id",)).set_index(
        "fault"
    )
    guests = clean["member_id"].isna().mean()
    assert scored.loc["sound", "share"] == pytest.approx(1 - guests, abs=0.02)
    assert scored.loc["test_order", "share"] == 1
