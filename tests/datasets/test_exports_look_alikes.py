"""Our tables → look-alike → `read_export` = our tables, as far as the format keeps them."""

from __future__ import annotations

import csv
from pathlib import Path
from time import process_time

import numpy as np
import pandas as pd
import pytest

from helpers.datasets.exports import read_export, write_exports
from helpers.datasets.exports.ga4 import ga4_report
from helpers.datasets.exports.google_ads import google_ads_api, google_ads_report
from helpers.datasets.exports.meta_ads import meta_ads_report
from helpers.datasets.exports.pos import pos_file
from helpers.datasets.exports.shop import shop_export
from helpers.datasets.exports.sold import sold_lines
from helpers.errors import DataError
from helpers.market import found_market, simulate
from helpers.words import Language

START, END = pd.Timestamp("2025-08-01"), pd.Timestamp("2025-08-02")


def days(*texts: str) -> pd.Series:
    return pd.Series(pd.to_datetime(list(texts)).astype("datetime64[us]"))


def ads() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "date": days("2025-08-01", "2025-08-01", "2025-08-01", "2025-08-02", "2025-08-02"),
            "channel": pd.array(["search", "shopping", "youtube", "search", "meta"], dtype="str"),
            "campaign": pd.array(["品牌, 字", "購物", "影片", "品牌, 字", "再行銷"], dtype="str"),
            "impressions": [12_345, 100, 0, 1, 5_000],
            "clicks": [1_234, 2, 0, 0, 40],
            "cost_ntd": [1_234_567, 30, 0, 0, 2_500],
            "conversions_platform": [12.5, 0.0, 0.0, 0.0, 3.25],
            "value_platform_ntd": [45_000, 0, 0, 0, 6_100],
        }
    )


def traffic() -> pd.DataFrame:
    groups = ["organic_search", "app_push", "line", "direct", "paid_social"]
    return pd.DataFrame(
        {
            "date": days("2025-08-01", "2025-08-01", "2025-08-01", "2025-08-02", "2025-08-02"),
            "channel_group": pd.array(groups, dtype="str"),
            "device": pd.array(["desktop", "app", "mobile", "mobile", "mobile"], dtype="str"),
            "sessions": [300, 80, 60, 410, 90],
            "engaged_sessions": [200, 60, 30, 300, 20],
            "new_users": [150, 1, 10, 90, 60],
            "add_to_carts": [40, 12, 5, 44, 3],
            "orders": [9, 4, 2, 11, 0],
            "revenue_ntd": [11_200, 5_050, 1_880, 14_000, 0],
        }
    )


def shop_tables() -> dict[str, pd.DataFrame]:
    at = [
        "2025-07-31 16:00:00",
        "2025-08-01 04:30:05",
        "2025-08-01 04:30:05",
        "2025-08-02 03:00:00",
        "2025-08-02 16:00:00",
    ]
    orders = pd.DataFrame(
        {
            "order_id": pd.array(["A1", "A2", "A2", "A3", "A4"], dtype="str"),  # A2 was exported twice
            "ts_utc": pd.to_datetime(at, utc=True).astype("datetime64[us, UTC]"),
            "member_id": pd.array(["M1", None, None, "M2", None], dtype="str"),
            "sales_channel": pd.array(["web", "shopee", "shopee", "o2o", "web"], dtype="str"),
            "status": pd.array(["completed", "returned", "returned", "completed", "cancelled"], dtype="str"),
            "city": pd.array(["臺中市", "台北市 ", "台北市 ", "臺南市", "高雄市"], dtype="str"),
        }
    )
    lines = pd.DataFrame(
        {
            "order_id": pd.array(["A1", "A1", "A2", "A3", "A4"], dtype="str"),
            "line_no": [1, 2, 1, 1, 1],
            "sku": pd.array(["L101", "L201", "L101", "L201", "L101"], dtype="str"),
            "qty": [2, -1, 1, 3, 1],
            "unit_price_ntd": [360, 1_200, 360, 1_200, 360],
            "discount_ntd": [72, 0, 10, 0, 0],
            "return_date": days("NaT", "NaT", "2025-08-09", "NaT", "NaT"),
        }
    )
    products = pd.DataFrame(
        {
            "sku": pd.array(["L101", "L201"], dtype="str"),
            "line": pd.array(["L1", "L2"], dtype="str"),
            "name_zh": pd.array(["晨霧咖啡", "堃字鍋"], dtype="str"),
            "unit_cost_ntd": [163, 500],
        }
    )
    return {"orders_raw": orders, "order_lines": lines, "products": products}


def read_back(folder: Path, content: bytes) -> pd.DataFrame:
    (folder / "any_name.bin").write_bytes(content)
    return read_export(folder / "any_name.bin").table


def same(read: pd.DataFrame, ours: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(read[list(ours.columns)], ours.reset_index(drop=True))


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_ga4_gives_back_traffic_with_line_among_the_unassigned(tmp_path: Path, language: Language) -> None:
    read = read_back(tmp_path, ga4_report(traffic(), start=START, end=END, language=language))
    ours = traffic().replace({"channel_group": {"line": "unassigned"}, "device": {"app": "mobile"}})
    order = ["date", "channel_group", "device"]
    same(read.sort_values(order).reset_index(drop=True), ours.sort_values(order))
    assert (read["key_events"] == read["add_to_carts"] + read["orders"]).all()


def test_ga4_writes_the_comment_lines_the_headings_and_a_grand_total() -> None:
    text = ga4_report(traffic(), start=START, end=END, language="en").decode("utf-8").split("\r\n")
    assert text[0] == "# ----------------------------------------"
    assert text[2:4] == ["# Start date: 20250801", "# End date: 20250802"]
    assert text[6].startswith("Date,Session primary channel group (Default Channel Group),Device category,Sessions,")
    assert text[7] == ",Grand total,,940,610,0.6489,311,104,26,130,32130"
    zh = ga4_report(traffic(), start=START, end=END).decode("utf-8").split("\r\n")
    assert "工作階段主要管道群組（預設管道群組）,裝置類別,工作階段,互動工作階段,參與度" in zh[6]


def test_google_ads_gives_back_its_three_channels(tmp_path: Path) -> None:
    read = read_back(tmp_path, google_ads_report(ads(), start=START, end=END))
    same(read, ads()[ads()["channel"].ne("meta")])


def test_google_ads_writes_figures_for_the_eye_and_two_totals() -> None:
    rows = google_ads_report(ads(), start=START, end=END).decode("utf-16").split("\r\n")
    assert rows[1] == "2025年8月1日 - 2025年8月2日"
    first = "2025-08-01\t品牌, 字\t搜尋\tTWD\t12,345\t1,234\t10.00%\t1,000.46\t1,234,567\t12.50\t98,765.36\t45,000.00"
    assert rows[3] == first
    assert rows[5].split("\t")[6:8] == ["--", "--"]  # nothing to divide by
    assert [row.split("\t")[0] for row in rows[-3:-1]] == ["總計：廣告活動", "總計：帳戶"]


def test_the_google_api_gives_back_cost_from_micros(tmp_path: Path) -> None:
    content = google_ads_api(ads())
    assert b'2025-08-01,"' in content
    assert b",1234567000000," in content
    same(read_back(tmp_path, content), ads()[ads()["channel"].ne("meta")])


def test_meta_gives_back_its_channel_and_every_cell_is_text(tmp_path: Path) -> None:
    content = meta_ads_report(ads(), start=START, end=END)
    same(read_back(tmp_path, content), ads()[ads()["channel"].eq("meta")])
    rows = content.decode("utf-8-sig").split("\r\n")
    assert '"花費金額 (TWD)"' in rows[0]
    assert rows[2].endswith('"5000","40","2500","3.25","6100","2.44"')
    assert all(cell.startswith('"') and cell.endswith('"') for cell in rows[2].split(","))


def test_the_shop_gives_back_lines_in_taiwans_time_as_often_as_they_were_exported(tmp_path: Path) -> None:
    lines = sold_lines(shop_tables(), start=START, end=END, at_till=False)
    # A1 was placed at midnight of the first day in Taiwan; A4 at midnight after the last.
    assert lines["order_id"].tolist() == ["A1", "A1", "A2", "A2"]
    read = read_back(tmp_path, shop_export(lines))
    kept = ["order_id", "ordered_at", "status", "sales_channel", "sku", "line", "qty", "discount_ntd", "return_date"]
    same(read, lines[[*kept, "unit_cost_ntd"]])
    assert read["gross_ntd"].tolist() == [720, -1_200, 360, 360]
    assert read["returned_ntd"].tolist() == [0, 0, 350, 350]


def test_the_shops_people_are_made_up_and_dropped(tmp_path: Path) -> None:
    content = shop_export(sold_lines(shop_tables(), start=START, end=END, at_till=False))
    assert "虛構收件人1,0900000001,臺中市虛構區示範路1號,buyer1@example.com" in content.decode("utf-8-sig")
    (tmp_path / "orders.csv").write_bytes(content)
    assert read_export(tmp_path / "orders.csv").dropped_personal == ("收件人", "電話", "地址", "Email")


def test_the_till_gives_back_its_lines_from_big5_and_roc_years(tmp_path: Path) -> None:
    lines = sold_lines(shop_tables(), start=START, end=END, at_till=True)
    content = pos_file(lines)
    assert "快閃與市集;A3;114/08/02;11:00:00;L201;3;1200;0;3600;已完成;" in content.decode("cp950")
    names = ["order_id", "ordered_at", "status", "sku", "qty", "unit_price_ntd", "discount_ntd", "gross_ntd"]
    same(read_back(tmp_path, content), lines[names])


def test_five_files_are_written_for_a_period_and_twice_alike(tmp_path: Path) -> None:
    tables = {**shop_tables(), "ads_daily": ads(), "traffic_daily": traffic()}
    files = write_exports(tables, tmp_path / "a", start="2025-08-02", end="2025-08-02")
    assert {kind: read_export(file).kind for kind, file in files.items() if kind != "shop"} == {
        kind: kind for kind in ("ga4", "google_ads", "meta_ads", "pos")
    }
    assert read_export(files["ga4"]).table["date"].eq(END).all()
    with pytest.raises(DataError):  # no order but the till's on that day: headings only, and said so
        read_export(files["shop"])
    again = write_exports(tables, tmp_path / "b", start=END, end=END)
    assert [file.read_bytes() for file in files.values()] == [file.read_bytes() for file in again.values()]


def test_a_real_company_goes_out_and_comes_back(tmp_path: Path) -> None:
    market = found_market("exports", "a1")
    tables = simulate(market, np.random.default_rng(market.seed)).tables
    files = write_exports(tables, tmp_path, start="2025-11-01", end="2025-11-30")
    read = {kind: read_export(file).table for kind, file in files.items()}
    for kind, channels in (("google_ads", ["search", "shopping", "youtube"]), ("meta_ads", ["meta"])):
        ours = tables["ads_daily"]
        ours = ours[ours["date"].between("2025-11-01", "2025-11-30") & ours["channel"].isin(channels)]
        same(read[kind], ours)
    ours = tables["traffic_daily"]
    ours = ours[ours["date"].between("2025-11-01", "2025-11-30")]
    figures = ["sessions", "engaged_sessions", "new_users", "add_to_carts", "orders", "revenue_ntd"]
    by_day = read["ga4"].groupby("date")[figures].sum()
    pd.testing.assert_frame_equal(by_day, ours.groupby("date")[figures].sum())
    known = set(ours["channel_group"]) - {"line"} | {"unassigned"}
    assert set(read["ga4"]["channel_group"]) == known
    assert set(read["shop"]["sales_channel"]) == {"web", "app", "momo", "shopee", "corporate"}
    november = tables["orders_raw"]["ts_utc"].between("2025-10-31 16:00:00+00:00", "2025-11-30 15:59:59+00:00")
    orders = set(tables["orders_raw"].loc[november, "order_id"])
    assert set(read["shop"]["order_id"]) | set(read["pos"]["order_id"]) == orders


def test_a_company_without_the_tables_is_told_which() -> None:
    with pytest.raises(DataError) as error:
        write_exports(shop_tables(), Path("nowhere"), start=START, end=END)
    assert "traffic_daily, ads_daily" in error.value.sentence("en")


def test_a_hundred_thousand_rows_are_read_in_two_seconds(tmp_path: Path) -> None:
    one = sold_lines(shop_tables(), start=START, end=END, at_till=False)
    many = one.iloc[np.tile(np.arange(4), 25_000)].reset_index(drop=True)
    number = np.arange(len(many))
    many = many.assign(
        order_id=pd.array([f"A{at}" for at in number.tolist()], dtype="str"),
        ordered_at=many["ordered_at"] + pd.to_timedelta(number, unit="s"),
        gross_ntd=number,
    )
    (tmp_path / "many.csv").write_bytes(shop_export(many))
    reading, splitting = [], []
    for _ in range(2):  # the better of two: the machine may be busy with something else
        began = process_time()
        assert len(read_export(tmp_path / "many.csv").table) == 100_000
        reading.append(process_time() - began)
        began = process_time()
        with (tmp_path / "many.csv").open(encoding="utf-8-sig", newline="") as opened:
            assert sum(1 for _ in csv.reader(opened)) == 100_001
        splitting.append(process_time() - began)
    # On a machine so busy that even splitting the lines takes a fifth of a second, in proportion.
    assert min(reading) <= max(2.0, 10 * min(splitting))
