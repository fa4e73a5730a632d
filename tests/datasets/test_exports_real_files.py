"""Files as people really hand them in, each with the sentence that it must get."""

from __future__ import annotations

import datetime as dt
import io
import re
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as given_data
from hypothesis import strategies as st

from helpers.datasets.exports import Export, read_export
from helpers.errors import DataError
from helpers.words import LANGUAGES

GOOGLE = "日期,廣告活動,廣告活動類型,曝光,點擊,費用,轉換,轉換價值,貨幣代碼\n"
ONE_DAY = "2024-05-12,品牌字,搜尋,1000,50,600,2.00,3000.00,TWD\n"
SHOP = "訂單號碼,訂單日期,訂單狀態,銷售通路,商品貨號,數量,商品小計\n"


def given(folder: Path, content: str | bytes, *, name: str = "file.csv", **how: str) -> Export:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return read_export(file, **how)


def refused(folder: Path, content: str | bytes, *, name: str = "file.csv", **how: str) -> str:
    with pytest.raises(DataError) as error:
        given(folder, content, name=name, **how)
    assert error.value.sentence("en") != error.value.sentence("zh-TW")
    return error.value.sentence("zh-TW")


def said(export: Export) -> str:
    for language in LANGUAGES:
        assert all(export.sentences(language))
    return "\n".join(export.sentences("zh-TW"))


# Files that can be read, with something to say -----------------------------------------------------


def test_google_ads_for_excel_is_utf_16_with_tabs(tmp_path: Path) -> None:
    export = given(tmp_path, ("\ufeff" + (GOOGLE + ONE_DAY).replace(",", "\t")).encode("utf-16-le"))
    assert "檔案編碼是 UTF-16。" in said(export)
    assert export.table["clicks"].tolist() == [50]


def test_utf_16_without_its_mark_is_still_found(tmp_path: Path) -> None:
    export = given(tmp_path, (GOOGLE + ONE_DAY).replace(",", "\t").encode("utf-16-le"))
    assert export.table["cost_ntd"].tolist() == [600]


def test_an_old_till_writes_big5_with_semicolons_and_roc_years(tmp_path: Path) -> None:
    text = "門市;單號;日期;時間;品號;數量;單價;小計\n臺中;P1;113/05/12;13:45;L101;2;360;720\n"
    export = given(tmp_path, text.encode("cp950"))
    assert export.kind == "pos"
    assert export.table["ordered_at"].tolist() == [pd.Timestamp("2024-05-12 13:45")]
    assert "檔案編碼是 Big5 (cp950)。" in said(export)
    assert "「日期」有 1 格是民國年，已加 1911。" in said(export)
    assert "沒有用到的欄位：門市。" in said(export)


@pytest.mark.parametrize("time", ["0905", "905", "090500", "9時5分", "上午 9:05"])
def test_a_till_may_write_its_time_without_colons(tmp_path: Path, time: str) -> None:
    text = f"單號,日期,時間,品號,數量,單價,小計\nP1,113/05/12,{time},L101,2,360,720\n"
    export = given(tmp_path, text.encode("cp950"))
    assert export.table["ordered_at"].tolist() == [pd.Timestamp("2024-05-12 09:05")]


@pytest.mark.parametrize("time", ["2561", "早上九點", "09051"])
def test_a_time_that_cannot_be_read_is_not_taken_for_a_wrong_day(tmp_path: Path, time: str) -> None:
    rows = f"P1,113/05/12,{time},L101,2,360,720\nP2,113/05/12,0905,L101,1,360,360\n"
    text = f"單號,日期,時間,品號,數量,單價,小計\n{rows}"
    export = given(tmp_path, text.encode("cp950"))
    told = said(export)
    assert export.table["ordered_at"].isna().tolist() == [True, False]
    assert "「日期」有 1 格的時間讀不懂" in told
    assert "不是日期" not in told


def test_dates_of_six_kinds_in_one_column_are_all_the_same_day(tmp_path: Path) -> None:
    ways = ["113/05/12", "2024/5/12", "12-May-24", "2024年5月12日", "20240512", "45424", "1130512", "２０２４/５/１２"]
    ways += ["2024.5.12", '"May 12, 2024"', "民國113年5月12日", "2024/5/12 (日)", "2024年5月12日 星期日"]
    rows = "".join(ONE_DAY.replace("2024-05-12", way) for way in ways)
    export = given(tmp_path, GOOGLE + rows)
    assert export.table["date"].eq(pd.Timestamp("2024-05-12")).all()
    assert "有 3 格是民國年" in said(export)
    assert "有 1 格是試算表的日期序號" in said(export)


def test_a_year_of_two_digits_is_not_guessed(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + ONE_DAY + ONE_DAY.replace("2024-05-12", "99/5/12"))
    assert export.table["date"].isna().tolist() == [False, True]
    assert "「日期」有 1 格的年份只有一兩位數，分不出是民國還是西元，視為缺漏：第 3 列「99/5/12」。" in said(export)


def test_month_and_day_are_told_apart_only_by_the_column_itself(tmp_path: Path) -> None:
    told = GOOGLE + "".join(ONE_DAY.replace("2024-05-12", day) for day in ("5/12/2024", "5/13/2024"))
    assert given(tmp_path, told).table["date"].dt.day.tolist() == [12, 13]
    untold = GOOGLE + "".join(ONE_DAY.replace("2024-05-12", day) for day in ("5/12/2024", "5/11/2024"))
    export = given(tmp_path, untold)
    assert export.table["date"].isna().all()
    assert "有 2 格分不出月和日哪個在前" in said(export)


def test_days_that_do_not_exist_and_fillers_are_missing(tmp_path: Path) -> None:
    rows = "".join(ONE_DAY.replace("2024-05-12", day) for day in ("2023-02-29", "1900-01-01", "2024-05-01"))
    export = given(tmp_path, GOOGLE + rows)
    assert export.table["date"].isna().tolist() == [True, True, False]
    assert "有 1 格是不存在的日期，視為缺漏：第 2 列「2023-02-29」。" in said(export)
    assert "有 1 格的年份不合理，多半是系統預設值，視為缺漏：第 3 列「1900-01-01」。" in said(export)


def test_figures_made_for_the_eye_are_read(tmp_path: Path) -> None:
    row = '2024-05-12,品牌字,搜尋,"1,234",５０,"NT$1,200",2.50,1.2萬,TWD\n'
    export = given(tmp_path, GOOGLE + row)
    values = export.table.iloc[0]
    assert (values["impressions"], values["clicks"], values["cost_ntd"]) == (1234, 50, 1200)
    assert (values["conversions_platform"], values["value_platform_ntd"]) == (2.5, 12000)


def test_signs_for_none_are_missing_without_a_word(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + "2024-05-12,品牌字,搜尋,1000,--,－,-,N/A,TWD\n")
    assert export.table[["clicks", "cost_ntd", "conversions_platform", "value_platform_ntd"]].isna().all(axis=None)
    assert "缺漏" not in said(export)


def test_a_bound_is_no_figure(tmp_path: Path) -> None:
    text = "Day,Campaign,Impr.,Clicks,CTR,Cost,Currency code\n2024-05-12,Brand,1000,50,< 10%,600,TWD\n"
    export = given(tmp_path, text)
    assert export.table["ctr"].isna().all()
    assert "「CTR」有 1 格只寫上下限，沒有確切數字，視為缺漏：第 2 列「< 10%」。" in said(export)


def test_shares_become_parts_of_one_and_never_amounts(tmp_path: Path) -> None:
    text = "Day,Campaign,Impr.,Clicks,CTR,Cost,Currency code\n2024-05-12,Brand,1000,3.2%,3.2%,600,TWD\n"
    export = given(tmp_path, text)
    assert export.table["ctr"].tolist() == [0.032]
    assert export.table["clicks"].isna().all()
    assert "「Clicks」有 1 格是百分比" in said(export)


def test_half_a_click_is_a_wrong_separator(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + ONE_DAY.replace(",50,", ",1.234,"))
    assert export.table["clicks"].isna().all()
    assert "「點擊」有 1 格帶小數，但次數一定是整數，視為缺漏：第 2 列「1.234」。" in said(export)


def test_european_amounts_are_not_guessed(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + ONE_DAY.replace(",600,", ',"1.234,56",'))
    assert "「費用」有 1 格不是可用的數字，視為缺漏：第 2 列「1.234,56」。" in said(export)


def test_a_figure_too_long_to_be_exact_is_missing(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + ONE_DAY.replace(",50,", ",99999999999999999999,"))
    assert export.table["clicks"].isna().all()
    assert "「點擊」有 1 格不是可用的數字，視為缺漏：第 2 列（20 個字，不顯示）。" in said(export)


def test_the_api_gives_cost_in_micros(tmp_path: Path) -> None:
    text = (
        "segments.date,campaign.name,metrics.impressions,metrics.clicks,metrics.cost_micros,customer.currency_code\n"
        "2024-05-12,Brand,1000,50,600000000,TWD\n"
    )
    export = given(tmp_path, text)
    assert export.table["cost_ntd"].tolist() == [600]
    assert "「metrics.cost_micros」的單位是百萬分之一，已除以 1,000,000。" in said(export)


def test_dollars_of_another_country_are_not_converted(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + ONE_DAY + ONE_DAY.replace("TWD", "USD"))
    assert export.table["cost"].tolist() == [600, 600]
    assert export.table["currency"].tolist() == ["TWD", "USD"]
    assert "cost_ntd" not in export.table
    assert "金額不全是新臺幣（TWD、USD），沒有換算" in said(export)


def test_an_amount_in_another_currency_than_its_file_is_missing(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + ONE_DAY.replace(",600,", ",US$20,"))
    assert "「費用」有 1 格的幣別和檔案不同，視為缺漏：第 2 列「US$20」。" in said(export)


def test_a_file_without_a_currency_takes_the_declared_one(tmp_path: Path) -> None:
    text = "Day,Campaign,Impr.,Clicks,Cost\n2024-05-12,Brand,1000,50,600\n"
    assert "檔案沒有寫幣別，金額當作 TWD。" in said(given(tmp_path, text))
    assert given(tmp_path, text, currency="JPY").table["currency"].tolist() == ["JPY"]


def test_title_lines_totals_notes_and_repeated_headings_are_no_rows(tmp_path: Path) -> None:
    text = "廣告活動報表\n2024年5月\n" + GOOGLE + ONE_DAY + GOOGLE + ONE_DAY
    text += "總計：帳戶,--,--,2000,100,1200,4.00,6000.00,TWD\n資料更新時間：上午 9 時\n"
    export = given(tmp_path, text)
    assert export.table["cost_ntd"].tolist() == [600, 600]
    for sentence in ("前 2 列是標題或註解，欄位名稱在第 3 列。", "略過 1 列總計", "略過 1 列說明文字", "重複出現 1 次"):
        assert sentence in said(export)


def test_a_total_with_the_period_in_the_place_of_a_day_is_a_total(tmp_path: Path) -> None:
    for name in ("總計", "Results from 2 campaigns", "2 個行銷活動的成果"):
        total = ONE_DAY.replace("2024-05-12,品牌字", f"2024-05-01 - 2024-05-31,{name}")
        assert len(given(tmp_path, GOOGLE + ONE_DAY + total).table) == 1


def test_a_campaign_called_total_is_a_campaign(tmp_path: Path) -> None:
    export = given(tmp_path, GOOGLE + ONE_DAY.replace("品牌字", "Total care 總計劃"))
    assert export.table["campaign"].tolist() == ["Total care 總計劃"]


def test_the_english_ga4_report_without_days_says_what_it_covers(tmp_path: Path) -> None:
    text = (
        "# ----------------------------------------\n# Traffic acquisition\n# Start date: 20260801\n"
        "# End date: 20260831\n# ----------------------------------------\n\n"
        "Session primary channel group (Default Channel Group),Sessions,Engaged sessions,Engagement rate,Key events\n"
        "Grand total,1000,600,0.6,30\nOrganic Search,600,400,0.6667,20\nUnassigned,400,200,0.5,10\n"
    )
    export = given(tmp_path, text)
    assert export.kind == "ga4"
    assert export.table["channel_group"].tolist() == ["organic_search", "unassigned"]
    assert export.table["sessions"].sum() == 1000
    assert "報表沒有日期欄位，每列是整段期間（2026-08-01 到 2026-08-31）的合計。" in said(export)


def test_an_exploration_writes_its_period_in_one_line(tmp_path: Path) -> None:
    text = "# 自由格式\n# 20260801-20260831\n\n裝置類別,工作階段\n,1000,總計\ndesktop,400\nmobile,600\n"
    export = given(tmp_path, text)
    assert export.table["sessions"].tolist() == [400, 600]
    assert "（2026-08-01 到 2026-08-31）" in said(export)


def test_only_the_first_of_two_tables_in_one_ga4_file_is_read(tmp_path: Path) -> None:
    text = "# 報表\n\n日期,工作階段\n20260801,10\n20260802,12\n\n# 另一張卡片\n第 N 天,使用者\n0000,8\n"
    export = given(tmp_path, text)
    assert export.table["sessions"].tolist() == [10, 12]
    assert "第 7 列開始是另一個表，只讀了第一個。" in said(export)


def test_meta_puts_its_total_first_and_names_its_own_window(tmp_path: Path) -> None:
    text = (
        "分析報告開始,分析報告結束,行銷活動名稱,歸因設定,"
        "曝光次數,點擊次數（全部）,連結點擊次數,花費金額 (TWD),購買次數\n"
        "2024-05-12,2024-05-13,,,300,30,20,900,3\n"
        '2024-05-12,2024-05-12,春季,點擊後 7 天或瀏覽後 1 天,"100","12","8","300","1"\n'
        '2024-05-13,2024-05-13,春季,點擊後 7 天或瀏覽後 1 天,"200","18","12","600","2"\n'
    )
    export = given(tmp_path, text)
    assert export.table["date"].dt.day.tolist() == [12, 13]
    assert export.table["clicks"].tolist() == [8, 12]  # link clicks, not all clicks
    assert export.table["channel"].eq("meta").all()
    assert "依它自己的歸因期間計算（點擊後 7 天或瀏覽後 1 天）" in said(export)


def test_a_meta_row_over_a_month_keeps_both_its_days(tmp_path: Path) -> None:
    text = "分析報告開始,分析報告結束,行銷活動名稱,曝光次數,花費金額 (TWD)\n2024-05-01,2024-05-31,春季,100,300\n"
    export = given(tmp_path, text)
    assert list(export.table.columns[:2]) == ["start_date", "end_date"]


def test_moments_with_a_zone_come_out_in_taiwans_time(tmp_path: Path) -> None:
    rows = "A1,2024-05-12T20:00:00Z,已完成,官網,L101,1,360\nA2,2024/5/12 下午 03:04:05,已完成,官網,L101,1,360\n"
    rows += "A3,2024-05-12 10:00:00 +09:00,已完成,官網,L101,1,360\n"
    at = given(tmp_path, SHOP + rows).table["ordered_at"].astype("str").tolist()
    assert at == ["2024-05-13 04:00:00", "2024-05-12 15:04:05", "2024-05-12 09:00:00"]


def test_order_numbers_keep_their_zeros_and_are_missing_when_a_spreadsheet_ate_them(tmp_path: Path) -> None:
    rows = (
        '="00012",2024-05-12 10:00:00,已完成,官網,L101,1,360\n2.02405E+13,2024-05-12 10:00:00,已完成,官網,L101,1,360\n'
    )
    export = given(tmp_path, SHOP + rows)
    assert export.table["order_id"].tolist()[0] == "00012"
    assert export.table["order_id"].isna().tolist() == [False, True]
    assert "「訂單號碼」有 1 格被試算表縮寫成科學記號" in said(export)


def test_a_slipped_row_is_left_out_whole(tmp_path: Path) -> None:
    rows = "A1,2024-05-12 10:00:00,已完成,官網,L101,1,360\nA2,2024-05-12,已完成,官網,王小明,L101,1,360\nA3,2024-05-12\n"
    export = given(tmp_path, SHOP + rows)
    assert export.table["order_id"].tolist() == ["A1"]
    assert "有 2 列的格數不是 7 格，內容可能錯位，整列沒有採用。列號：3、4。" in said(export)
    assert "王小明" not in said(export)


def test_merged_cells_are_not_filled_in_but_said(tmp_path: Path) -> None:
    export = given(tmp_path, SHOP + "A1,2024-05-12 10:00:00,已完成,官網,L101,1,360\n,,,,L102,2,900\n")
    assert export.table["order_id"].isna().tolist() == [False, True]
    assert "欄位「訂單號碼」有 1 格空白，可能是合併儲存格；沒有代為填補。列號：3。" in said(export)


def test_labels_without_a_code_stay_as_written(tmp_path: Path) -> None:
    export = given(tmp_path, SHOP + "A1,2024-05-12 10:00:00,已完成,旗艦店,L101,1,360\n")
    assert export.table["sales_channel"].tolist() == ["旗艦店"]
    assert export.table["status"].tolist() == ["completed"]
    assert "「銷售通路」有不在對照表裡的名稱，照原文保留：旗艦店。" in said(export)


def test_an_amount_of_the_whole_order_in_each_of_its_rows_is_warned_of(tmp_path: Path) -> None:
    head = "訂單號碼,訂單日期,商品貨號,數量,商品小計,訂單折扣\n"
    rows = "".join(f"A{order},2024-05-12,L10{line},1,360,50\n" for order in range(3) for line in range(2))
    assert "「訂單折扣」在同一張訂單的每一列都相同（3 張有多列的訂單）" in said(given(tmp_path, head + rows))
    by_line = "".join(f"A{order},2024-05-12,L10{line},1,360,{50 + line}\n" for order in range(3) for line in range(2))
    assert "每一列都相同" not in said(given(tmp_path, head + by_line))


def test_the_headings_of_a_marketplace_and_of_a_shop_system_are_known(tmp_path: Path) -> None:
    text = (
        "訂單編號,訂單狀態,訂單成立日期,買家帳號,收件者姓名,收件者電話,收件地址,主商品貨號,商品活動價格,數量\n"
        "240512ABC,完成,2024-05-12 10:20,fan88,王小明,0912345678,臺中市西區示範路1號,L101,360,2\n"
    )
    export = given(tmp_path, text)
    assert export.dropped_personal == ("買家帳號", "收件者姓名", "收件者電話", "收件地址")
    assert export.table["unit_price_ntd"].tolist() == [360]
    text = (
        "訂單號碼,訂單日期,訂單狀態,貨幣,商品貨號,商品成本,商品結帳價,數量,顧客,電郵,訂單合計\n"
        "#1001,2024-05-12 10:20:00,已確認,TWD,L101,163,360,2,王小明,ming@example.com,720\n"
    )
    export = given(tmp_path, text)
    assert export.table[["order_id", "status", "unit_cost_ntd"]].to_numpy().tolist() == [["#1001", "processing", 163]]
    assert "沒有用到的欄位：訂單合計。" in said(export)


def test_a_web_page_called_xls_is_read(tmp_path: Path) -> None:
    row = ("A1", "2024/5/12 10:00", "已完成", "官網", "L101", "1", "NT$360")
    cells = "".join(f"<td>{cell}</td>" for cell in row)
    heads = "".join(f"<th>{cell}</th>" for cell in SHOP.strip().split(","))
    page = f"<html><meta charset=big5><table><tr>{heads}</tr><tr>{cells}</tr></table></html>"
    export = given(tmp_path, page.encode("cp950"), name="orders.xls")
    assert export.table["gross_ntd"].tolist() == [360]
    assert "這個檔案其實是網頁，已讀取其中的表格。" in said(export)


def test_a_workbook_is_read_from_the_sheet_with_the_table_and_formulas_stay_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["說明"])
    sheet = book.create_sheet("Raw Data Report")
    sheet.append(GOOGLE.strip().split(","))
    sheet.append([dt.date(2024, 5, 12), "品牌字", "搜尋", 1000, 50, "=100+500", 2.0, 3000, "TWD"])
    book.save(tmp_path / "ads.xlsx")
    export = read_export(tmp_path / "ads.xlsx")
    assert export.table["date"].tolist() == [pd.Timestamp("2024-05-12")]
    assert export.table["impressions"].tolist() == [1000]
    assert export.table["cost_ntd"].isna().all()
    assert "檔案裡有 2 個表，讀的是第 2 個。" in said(export)
    assert "「費用」有 1 格是公式而不是數值，視為缺漏：第 2 列「=100+500」。" in said(export)


def test_a_long_order_number_in_a_workbook_has_lost_digits_unless_it_is_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(SHOP.strip().split(","))
    for number in ("20240512103012345", 20240512103012345.0, 1234.0):
        book.active.append([number, "2024-05-12 10:00:00", "已完成", "官網", "L101", 1, 360])
    book.save(tmp_path / "orders.xlsx")
    export = read_export(tmp_path / "orders.xlsx")
    assert export.table["order_id"].tolist()[::2] == ["20240512103012345", "1234"]
    assert export.table["order_id"].isna().tolist() == [False, True, False]
    assert "「訂單號碼」有 1 格被試算表縮寫成科學記號" in said(export)


def test_a_cell_far_outside_the_table_costs_no_memory(tmp_path: Path) -> None:
    # Filled up to a rectangle, the sheet would have a hundred million cells: 800 MB.
    book = openpyxl.Workbook()
    for row in (["訂單號碼", "訂單日期", "訂單狀態"], ["A1", "2024-05-12", "完成"]):
        book.active.append(row)
    book.active.cell(100_000, 1_000, "x")
    book.save(tmp_path / "orders.xlsx")
    tracemalloc.start()
    export = read_export(tmp_path / "orders.xlsx")
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert export.table["order_id"].tolist() == ["A1"]
    assert peak_bytes < 100_000_000


def test_a_sheet_of_too_many_cells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpers.datasets.exports.workbooks._MOST_CELLS", 1_000)
    book = openpyxl.Workbook()
    book.active.append(["訂單號碼", "訂單日期", "訂單狀態"])
    for _ in range(20):
        book.active.append(["A1", "2024-05-12", "完成"])
    book.save(tmp_path / "orders.xlsx")
    assert len(read_export(tmp_path / "orders.xlsx").table) == 20
    # 21 rows of a hundred cells, once the others are as long as the longest of the first ones.
    book.active.cell(2, 100, "x")
    book.save(tmp_path / "wide.xlsx")
    with pytest.raises(DataError) as refusal:
        read_export(tmp_path / "wide.xlsx")
    assert "1,000 格" in refusal.value.sentence("zh-TW")
    assert "1,000 cells" in refusal.value.sentence("en")


def test_a_workbook_that_swells_as_no_spreadsheet_does_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("helpers.datasets.exports.workbooks._HARMLESS_BYTES", 1_000_000)
    book = openpyxl.Workbook()
    for row in (["訂單號碼", "訂單日期", "訂單狀態"], ["A1", "2024-05-12", "完成"]):
        book.active.append(row)
    book.save(tmp_path / "orders.xlsx")
    assert len(read_export(tmp_path / "orders.xlsx").table) == 1
    with zipfile.ZipFile(tmp_path / "orders.xlsx", "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/blank.bin", b"a" * 4_000_000)
    with pytest.raises(DataError) as refusal:
        read_export(tmp_path / "orders.xlsx")
    assert "4 MB" in refusal.value.sentence("en")
    assert "沒有讀取" in refusal.value.sentence("zh-TW")


def test_visits_of_which_analytics_knows_no_channel_are_no_total(tmp_path: Path) -> None:
    report = "工作階段主要管道群組（預設管道群組）,工作階段\nOrganic Search,40\n(not set),7\n,47\n"
    export = given(tmp_path, report)
    assert export.table["sessions"].tolist() == [40, 7]
    assert export.table["channel_group"].isna().tolist() == [False, True]


def test_a_few_broken_signs_do_not_lose_the_file(tmp_path: Path) -> None:
    many = "".join(ONE_DAY for _ in range(60)).encode("utf-8")
    export = given(tmp_path, GOOGLE.encode("utf-8") + many + "2024-05-12,品".encode() + b"\xff,x,1,1,1,1,1,TWD\n")
    assert len(export.table) == 61
    assert "有 1 個字無法用 UTF-8 解讀" in said(export)


# Files that cannot be read ---------------------------------------------------------------------------


def test_an_empty_file_and_one_of_blank_lines(tmp_path: Path) -> None:
    assert "是空的" in refused(tmp_path, b"")
    assert "是空的" in refused(tmp_path, "\ufeff\r\n,,,\r\n")


def test_headings_without_rows_and_only_totals(tmp_path: Path) -> None:
    assert "（總計列 0 列，格數不符 0 列）" in refused(tmp_path, GOOGLE)
    assert "（總計列 1 列，格數不符 0 列）" in refused(tmp_path, GOOGLE + "總計：帳戶,,,1,1,1,1,1,\n")


def test_a_file_without_headings_is_refused_without_repeating_its_people(tmp_path: Path) -> None:
    sentence = refused(tmp_path, "王小明,0912345678,臺中市西區示範路1號\n李小華,0922333444,臺北市\n")
    assert "找不到認得的欄位名稱" in sentence
    assert "王小明" not in sentence
    assert "0912" not in sentence


def test_headings_of_something_else_are_named_as_far_as_known(tmp_path: Path) -> None:
    assert "只有部分欄位認得（日期、點擊）" in refused(tmp_path, "日期,溫度,點擊\n2024-05-12,30,4\n").replace(
        ", ", "、"
    )


def test_garbled_chinese_is_said_to_be_lost(tmp_path: Path) -> None:
    garbled = (GOOGLE + ONE_DAY).encode("utf-8").decode("cp1252", errors="replace")
    assert "已經變成亂碼" in refused(tmp_path, garbled)


def test_an_encoding_nobody_knows(tmp_path: Path) -> None:
    assert "看不出" in refused(tmp_path, bytes(range(128, 256)) * 20)
    assert "沒有「klingon」這種編碼" in refused(tmp_path, GOOGLE, encoding="klingon")
    assert "不是 big5 編碼" in refused(tmp_path, b"\xff\xff" + GOOGLE.encode(), encoding="big5")


def test_a_declared_encoding_is_used(tmp_path: Path) -> None:
    assert given(tmp_path, (GOOGLE + ONE_DAY).encode("cp950"), encoding="Big5").table["clicks"].tolist() == [50]


def test_other_kinds_of_file_are_told_by_their_content(tmp_path: Path) -> None:
    assert "舊版 .xls" in refused(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, name="a.xls")
    assert "是 PDF" in refused(tmp_path, b"%PDF-1.7 ...", name="a.csv")
    assert "其實是網頁，裡面沒有表格" in refused(
        tmp_path, "<!DOCTYPE html><html><body>請重新登入</body></html>", name="a.xls"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("report.csv", GOOGLE)
    assert "是壓縮檔" in refused(tmp_path, packed.getvalue(), name="a.zip")
    assert "已損壞" in refused(tmp_path, packed.getvalue()[:40], name="a.xlsx")


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    text = GOOGLE + ONE_DAY + ONE_DAY.replace("品牌字", '"品牌字') + ONE_DAY * 40
    assert "第 3 列附近有一個引號沒有關上" in refused(tmp_path, text)


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        read_export(tmp_path / "nowhere.csv")
    assert "找不到檔案「nowhere.csv」" in error.value.sentence("zh-TW")
    with pytest.raises(DataError) as error:
        read_export(tmp_path)
    assert "打不開" in error.value.sentence("zh-TW")


def test_a_file_above_the_limits_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpers.datasets.exports.opening._MOST_BYTES", 200)
    assert "太大，上限是 200 MB" in refused(tmp_path, GOOGLE + ONE_DAY * 10)
    monkeypatch.undo()
    monkeypatch.setattr("helpers.datasets.exports.opening.MOST_ROWS", 100)
    assert "超過 100 列" in refused(tmp_path, GOOGLE + ONE_DAY * 100)
    assert len(given(tmp_path, GOOGLE + ONE_DAY * 99).table) == 99


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given_data(
    start=st.sampled_from([GOOGLE + ONE_DAY * 3, SHOP + "A1,113/05/12 10:00,已完成,官網,L101,1,360\n" * 3]),
    changes=st.lists(
        st.tuples(
            st.integers(0, 300),
            st.integers(0, 9),
            st.sampled_from(["", '"', ",", "\n", "\t", ";", "總計", "# ", "=1", "\0", "%", "E+10", "（", "9" * 20]),
        ),
        max_size=12,
    ),
)
def test_whatever_happens_to_a_file_it_is_read_or_refused_in_words(
    tmp_path: Path, start: str, changes: list[tuple[int, int, str]]
) -> None:
    for at, removed, put in changes:
        start = start[:at] + put + start[at + removed :]
    try:
        sentences = said(given(tmp_path, start))
    except DataError as error:
        sentences = error.sentence("zh-TW")
    assert not re.search(r"[{}]", sentences.replace(start, ""))
