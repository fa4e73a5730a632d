"""One row an order from the lines of an export: what counts, what is added, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.datasets.exports import completed_orders, read_export
from helpers.errors import DataError

HEADINGS = "訂單編號,訂單日期,訂單狀態,銷售通路,商品編號,數量,商品單價,收件人\n"


def written(folder: Path, *rows: str, headings: str = HEADINGS) -> Path:
    file = folder / "orders.csv"
    file.write_text(headings + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    return file


def test_lines_are_added_once_and_orders_that_were_not_completed_are_left_out(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "A1,2025-08-01 10:00:00,已完成,官網,L1-01,1,300,虛構收件人1",
        "A1,2025-08-01 10:00:00,已完成,官網,L2-01,2,250,虛構收件人1",
        "A1,2025-08-01 10:00:00,已完成,官網,L2-01,2,250,虛構收件人1",
        "A2,2025-08-02 10:00:00,已取消,App,L1-01,1,300,虛構收件人2",
    )
    export = read_export(file)
    orders = completed_orders(export)
    assert orders["order_id"].tolist() == ["A1"]
    assert orders["gross_ntd"].tolist() == [800]
    assert orders["sales_channel"].tolist() == ["web"]
    assert orders["member_id"].isna().all()
    assert export.dropped_personal == ("收件人",)


def test_a_file_without_orders_is_refused_with_what_to_do(tmp_path: Path) -> None:
    headings = "日期,工作階段主要管道群組,工作階段,參與工作階段,總收益\n"
    export = read_export(written(tmp_path, "20250801,Direct,10,5,100", headings=headings))
    with pytest.raises(DataError) as caught:
        completed_orders(export)
    assert caught.value.key == "exports.no_orders"
