"""Personal data in a real export reach neither the table, nor a remark, nor an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.datasets.exports import Export, read_export
from helpers.datasets.exports.personal import hide_personal, is_personal_heading, looks_personal
from helpers.datasets.exports.remarks import shown
from helpers.errors import DataError
from helpers.words import LANGUAGES

# Made up; the last is the specimen number of the national id.
SECRETS = ("王小明", "0912345678", "+886 912 345 678", "臺中市西區示範路1號", "ming@example.com", "A123456789")


def given(folder: Path, text: str) -> Export:
    (folder / "file.csv").write_text(text, encoding="utf-8", newline="\n")
    return read_export(folder / "file.csv")


def everything(export: Export) -> str:
    told = "\n".join(line for language in LANGUAGES for line in export.sentences(language))
    return export.table.to_csv() + told + repr(export)


@pytest.mark.parametrize(
    "heading",
    [
        "收件人",
        "收件人姓名",
        "訂購人電話",
        "電話",
        "手機號碼",
        "送貨地址",
        "Email",
        "電子郵件",
        "買家帳號",
        "LINE ID",
        "LINE UID",
        "身分證字號",
        "身份證",
        "生日",
        "手機條碼載具",
        "Customer name",
        "Shipping Address1",
        "Phone (Billing)",
        "E-mail",
        "ＥＭＡＩＬ",
    ],
)
def test_headings_of_personal_columns_are_known(heading: str) -> None:
    assert is_personal_heading(heading)


@pytest.mark.parametrize(
    "heading",
    ["訂單號碼", "商品名稱", "Campaign name", "行銷活動名稱", "帳號名稱", "年齡", "裝置類別", "網址", "付款方式"],
)
def test_other_headings_are_left_alone(heading: str) -> None:
    assert not is_personal_heading(heading)


@pytest.mark.parametrize(
    "cell",
    [
        "0912345678",
        "0912-345-678",
        "0912.345.678",
        "02 2345 6789",
        "０９１２３４５６７８",
        "+886912345678",
        "886 912 345 678",
        "請打 0912 345 678 給我",
        "02-2345-6789",
        "(04)23456789",
        "某人@example.com",
        "ming.wang+line@shop.example.com.tw",
        "臺中市西區示範路1號3樓",
        "忠孝東路五段二號",
        "U0123456789abcdef0123456789abcdef",
    ],
)
def test_personal_data_are_known_by_sight_in_any_column(cell: str) -> None:
    assert looks_personal(["好的", "", cell])


@pytest.mark.parametrize(
    "cell",
    [
        "20240512103012345",
        "2024-05-12 09:12:34",
        "A2400912",
        "1,234,567",
        "09:12",
        "113/09/12",
        "5折@門市",
        "0.0912345678",
        "0912.345",
        "2024 05 12 1234 5678",
    ],
)
def test_order_numbers_dates_and_amounts_are_not(cell: str) -> None:
    assert not looks_personal([cell])


def test_ids_are_known_by_their_check_digit_and_by_how_many_there_are() -> None:
    # A123456789: A is 10, so 1·1 + 9·0 + 8·1 + 7·2 + 6·3 + 5·4 + 4·5 + 3·6 + 2·7 + 1·8 + 1·9 = 130.
    assert looks_personal(["A123456789"])
    assert not looks_personal(["A123456788"])
    # Order numbers of that form: one in ten passes by chance, and is no id.
    orders = [f"A12345678{digit}" for digit in range(10)]
    assert hide_personal(orders, numbers_rows=True) == (orders, [])
    assert hide_personal(["A123456789", "A223456781"], numbers_rows=False)[1] == [0, 1]


def test_mobile_numbers_that_lost_their_zero_in_a_spreadsheet(tmp_path: Path) -> None:
    assert looks_personal(["912345678", "922333444", ""])
    assert not looks_personal(["912345678", "12", "300"])


def test_personal_columns_are_dropped_by_heading_and_by_sight(tmp_path: Path) -> None:
    export = given(
        tmp_path,
        "訂單號碼,訂單日期,訂單狀態,收件人,聯絡,地址,備註,商品貨號,數量,商品小計,證號\n"
        "A1,2024-05-12 10:00,已完成,王小明,0912345678,臺中市西區示範路1號,寄 ming@example.com,L101,1,360,A123456789\n",
    )
    assert export.dropped_personal == ("收件人", "聯絡", "地址", "備註", "證號")
    assert "含個人資料的欄位在讀取前就已丟棄：收件人、聯絡、地址、備註、證號。" in export.sentences("zh-TW")
    assert not any(secret in everything(export) for secret in SECRETS)


def test_a_single_personal_value_in_a_good_column_is_made_blank_and_its_row_named(tmp_path: Path) -> None:
    export = given(
        tmp_path,
        "日期,廣告活動,曝光,點擊,費用,貨幣代碼\n2024-05-12,品牌字,1000,50,600,TWD\n"
        "2024-05-13,急件請洽 0912345678,1000,50,600,TWD\n2024-05-14,品牌字,1000,50,0912345678,TWD\n",
    )
    assert export.table["campaign"].isna().tolist() == [False, True, False]
    assert export.table["cost_ntd"].isna().tolist() == [False, False, True]
    assert "欄位「廣告活動」有 1 格看起來是個人資料，已改為空白。列號：3。" in export.sentences("zh-TW")
    assert not any(secret in everything(export) for secret in SECRETS)


def test_a_column_of_phone_numbers_under_a_harmless_name_goes_as_a_whole(tmp_path: Path) -> None:
    export = given(
        tmp_path,
        "訂單號碼,訂單日期,會員編號,商品貨號,數量\nA1,2024-05-12,0912345678,L101,1\nA2,2024-05-12,0922333444,L101,1\n",
    )
    assert export.dropped_personal == ("會員編號",)
    assert "member_id" not in export.table


def test_a_name_that_slipped_among_amounts_is_not_repeated(tmp_path: Path) -> None:
    export = given(
        tmp_path,
        "日期,廣告活動,曝光,點擊,費用,貨幣代碼\n王小明,品牌字,王小明,John Smith,A123456788,TWD\n"
        "2024-05-12,品牌字,1000,50,600,TWD\n",
    )
    told = everything(export)
    assert "欄位「曝光」有 1 格不是可用的數字，視為缺漏：第 2 列（3 個字，不顯示）。" in told
    assert not any(secret in told for secret in (*SECRETS, "John", "A123456788"))


def test_title_lines_are_never_repeated(tmp_path: Path) -> None:
    export = given(tmp_path, "匯出者：王小明 0912345678\n訂單號碼,訂單日期,商品貨號,數量\nA1,2024-05-12,L101,1\n")
    assert not any(secret in everything(export) for secret in SECRETS)


def test_errors_hold_no_value_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        given(tmp_path, "王小明,0912345678,臺中市西區示範路1號\n" * 3)
    assert not any(secret in str(error.value) + repr(error.value.facts) for secret in SECRETS)


@pytest.mark.parametrize("value", ["1,234.5.6", "< 10%", "#N/A", "2024/13/45", "US$20", "民國99年5月1日", "=SUM(1:2)"])
def test_figures_and_dates_may_be_shown(value: str) -> None:
    assert value in shown(value).sentence("en")


@pytest.mark.parametrize("value", ["王小明", "John", "0912345678", "912345678", "A123456789", "x" * 40])
def test_anything_else_is_only_measured(value: str) -> None:
    assert shown(value).sentence("en") == f"({len(value)} signs, not shown)"
