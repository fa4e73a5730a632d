"""The faults that the tables carry on purpose, each with what the learner sees and the right treatment."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.words import Text

__all__ = ["FAULTS", "FaultKind"]


@dataclass(frozen=True)
class FaultKind:
    """One kind of fault: its name and how it is treated rightly."""

    label: Text
    treatment: Text


FAULTS: dict[str, FaultKind] = {
    "exact_duplicate": FaultKind(
        Text("完全重複的列", "Row repeated exactly"),
        Text("以訂單編號去重，保留一筆", "Keep one row an order number"),
    ),
    "near_duplicate": FaultKind(
        Text("同一訂單的舊狀態", "An earlier state of the same order"),
        Text("保留最新狀態的那一筆", "Keep the latest state"),
    ),
    "test_order": FaultKind(
        Text("測試訂單", "Test order"),
        Text("刪除，並列出刪了哪些", "Remove it, and list what was removed"),
    ),
    "orphan_member": FaultKind(
        Text("會員已刪除", "Member deleted since"),
        Text("營收照算，追蹤會員時排除", "Count its revenue; leave it out when members are followed"),
    ),
    "utc_timestamp": FaultKind(
        Text("時間是世界協調時間", "Moments in universal time"),
        Text("先加 8 小時，再取日期", "Add eight hours before taking the day"),
    ),
    "negative_qty": FaultKind(
        Text("用負數量登錄的退貨", "Return booked as a negative quantity"),
        Text("視為退貨，從同一張訂單扣除", "A return: take it off the same order"),
    ),
    "not_completed": FaultKind(
        Text("未成立的訂單", "Order that came to nothing"),
        Text("不計入營收", "Leave it out of revenue"),
    ),
    "city_spelling": FaultKind(
        Text("縣市寫法不一", "City spelled in several ways"),
        Text("統一字形、寬度與空白，再對照名稱表", "Unify width, signs and blanks, then map the names"),
    ),
    "sentinel_birth_year": FaultKind(
        Text("系統預設的出生年", "Birth year filled in by a system"),
        Text("視為沒有資料", "Treat it as missing"),
    ),
    "unit_thousands": FaultKind(
        Text("以千元為單位的月份", "Months stated in thousands"),
        Text("乘以 1,000", "Multiply by 1,000"),
    ),
    "late_revision": FaultKind(
        Text("事後修正的數字", "Figure revised later"),
        Text("採用最後公布的那一筆", "Use the row published last"),
    ),
    "unit_wan": FaultKind(
        Text("以萬元為單位的列", "Rows stated in ten thousands"),
        Text("乘以 10,000", "Multiply by 10,000"),
    ),
    "returns_netted": FaultKind(
        Text("退貨先扣掉才入帳的年度", "Year in which returns were netted before booking"),
        Text("還原成其他年度的列法，再比較", "Restate the year as the others before comparing"),
    ),
    "personal_data_in_text": FaultKind(
        Text("文字裡有個人資料", "Personal data inside a text"),
        Text("先遮蔽，再分析或轉寄", "Mask it before analysing or forwarding"),
    ),
}
