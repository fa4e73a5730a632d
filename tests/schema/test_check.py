from __future__ import annotations

import pandas as pd
import pytest

from helpers.errors import DataError
from helpers.schema import TABLES, Table, check_table
from helpers.schema.table import column
from helpers.words import Text

SHOPS = Table(
    "shops",
    Text("門市", "Shops"),
    Text("一列是一家門市", "One row is one shop"),
    (
        column("shop_id", "id", ("門市", "Shop"), ("代號", "Its number")),
        column(
            "size",
            "code",
            ("大小", "Size"),
            ("大小", "Its size"),
            codes={"s": Text("小", "Small"), "l": Text("大", "Large")},
        ),
        column("opened", "date", ("開幕", "Opened"), ("開幕日", "First day"), may_miss=True),
        column("staff", "count", ("人數", "Staff"), ("人數", "People"), unit="people"),
        column("rent_share", "share", ("租金占比", "Rent share"), ("占營收", "Of revenue")),
    ),
    ("shop_id",),
)


def two_shops() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "shop_id": ["a", "b"],
            "size": ["s", "l"],
            "opened": pd.to_datetime(["2020-01-01", None]),
            "staff": [3, 12],
            "rent_share": [0.1, 0.25],
        }
    )


def refused(frame: pd.DataFrame) -> str:
    with pytest.raises(DataError) as error:
        check_table(frame, SHOPS)
    assert error.value.sentence("zh-TW") != error.value.sentence("en")
    return error.value.sentence("en")


def test_a_table_that_keeps_its_description_is_accepted() -> None:
    check_table(two_shops(), SHOPS)


def test_absent_and_unordered_columns_are_named() -> None:
    assert "Came: shop_id, size, opened, staff." in refused(two_shops().drop(columns="rent_share"))
    assert "other columns" in refused(two_shops()[["size", "shop_id", "opened", "staff", "rent_share"]])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("shop_id", [1, 2]),
        ("opened", ["2020-01-01", "2021-01-01"]),
        ("opened", pd.to_datetime(["2020-01-01 08:00", None])),
        ("staff", [1.5, 2]),
        ("staff", ["3", "4"]),
        ("rent_share", [10.0, 25.0]),
    ],
)
def test_a_column_of_another_kind_is_named(name: str, values: object) -> None:
    assert f"the column {name} should hold" in refused(two_shops().assign(**{name: values}))


def test_a_code_that_does_not_exist_is_named_with_those_that_do() -> None:
    assert "holds “m”; its codes are s, l." in refused(two_shops().assign(size=["s", "m"]))


def test_a_missing_value_is_refused_only_where_none_may_be() -> None:
    assert "size has 1 blanks" in refused(two_shops().assign(size=pd.array(["s", None], dtype="str")))


def test_a_key_that_does_not_identify_a_row_is_refused() -> None:
    assert "shop_id repeats" in refused(two_shops().assign(shop_id=["a", "a"]))


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_description_is_whole(table: Table) -> None:
    assert len(set(table.column_names)) == len(table.columns)
    assert set(table.key) <= set(table.column_names)
    for one in table.columns:
        for text in (one.label, one.meaning, *one.codes.values()):
            assert text.zh
            assert text.en
        assert bool(one.codes) == (one.kind in ("code", "flag"))
        assert not one.points_to or one.points_to in TABLES


def test_money_says_its_currency_in_its_name_and_its_unit() -> None:
    for table in TABLES.values():
        for one in table.columns:
            assert one.name.endswith("_ntd") == (one.unit == "NT$")


def test_labels_are_ready_to_rename_columns() -> None:
    assert SHOPS.labels("en")["rent_share"] == "Rent share"
    assert SHOPS.labels("zh-TW")["rent_share"] == "租金占比"
    assert SHOPS.column("staff").unit == "people"
