"""The page that shows how well the taught methods find what was planted."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "truths.title": Text("埋進資料裡的真相", "What was planted in the data"),
    "truths.head": Text(
        "## 中文\n\n每一項真相都用課程教的方法，在 {companies} 家公司的資料上估計。「找得回來」要同時符合三件事：誤差的平均不超過標準差的一半；"
        "課程教的 95 % 信賴區間至少涵蓋九成公司的真值；誤差大小的中位數不超過事先寫下的數字。檢定力只報告，不用來挑選公司。"
        "最後一欄也說明課程提醒的錯誤做法會差多少。本頁由 tools/make_truths.py 產生。",
        "## English\n\nEach truth is estimated by the method that the course teaches, on the data of {companies} companies. It counts as found when three things hold: "
        "the mean error is at most half of its standard deviation; the taught 95 % interval covers the truth in at least 90 % of companies; and the median size of the error is at most the figure written down beforehand. "
        "Power is reported and never selected on. The last column also says how far off the mistake is that the lesson warns of. This page is made by tools/make_truths.py.",
    ),
    "truths.columns": Text(
        "| 代碼 | 真相 | 教在 | 事先寫下的上限 | 誤差中位數 | 偏誤 ÷ 標準差 | 涵蓋率 | 檢定力 | 結果 |",
        "| code | truth | taught in | limit written beforehand | median error | bias ÷ sd | coverage | power | outcome |",
    ),
    "truths.within": Text("{within} {unit}（{why}）", "{within} {unit} ({why})"),
    "truths.on_purpose": Text("刻意做小：檢定力低於 60 %", "kept small on purpose: power below 60 %"),
    "truths.holds": Text("成立", "holds"),
    "truths.fails": Text("**未達成**", "**not reached**"),
    "truths.and": Text("；", "; "),
    "truths.mistake_fails": Text("錯誤做法（{mistake}）差 {median}", "the mistake ({mistake}) is off by {median}"),
    "truths.mistake_harmless": Text(
        "**錯誤做法（{mistake}）也沒有錯到**，差 {median}", "**the mistake ({mistake}) does no harm**, off by {median}"
    ),
}
