"""What a chart says: a word beside a line, and why a chart cannot be drawn."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "charts.dim1": Text("第一維", "Dimension 1"),
    "charts.dim2": Text("第二維", "Dimension 2"),
    "charts.median": Text("中位數", "median"),
    "charts.no_description": Text(
        "這張圖還沒有文字說明。請用 alt= 寫一兩句話：畫了什麼、看出什麼。看不到圖的人會讀到這段文字。",
        "This chart has no description. Write one or two sentences in alt=: what is drawn, and what it says. People who cannot see the chart read them.",
    ),
    "charts.not_a_chart": Text(
        "show() 要一張圖（Axes 或 Figure），收到的是 {kind}。請傳入 draw_… 函式的結果。",
        "show() needs a chart (Axes or Figure); a {kind} came. Give it the result of a draw_… function.",
    ),
    "charts.missing_columns": Text(
        "表格少了這些欄位：{absent}。表格裡有：{came}。請檢查欄位名稱。",
        "The table lacks these columns: {absent}. It has: {came}. Check the column names.",
    ),
    "charts.empty_table": Text(
        "沒有資料可以畫：表格是空的，或需要的欄位全是空值。請檢查前面的篩選條件。",
        "There is nothing to draw: the table is empty, or the columns it needs hold no values. Check the filters before this step.",
    ),
    "charts.no_such_group": Text(
        "order 裡的「{asked}」在資料中沒有任何列。資料裡有：{known}。請修改 order。",
        "order names “{asked}”, which has no rows in the data. The data have: {known}. Change order.",
    ),
    "charts.not_positive": Text(
        "欄位「{column}」有 {count} 個值小於或等於 0，畫不到對數座標軸上。請先處理這些列，或改用 log_scale=False。",
        "{count} values in the column “{column}” are 0 or less and have no place on a log axis. Deal with these rows first, or use log_scale=False.",
    ),
    "charts.empty_bar": Text(
        "這些列的次數加起來是 0，畫不出比例：{rows}。請先把它們從交叉表拿掉。",
        "The counts in these rows add up to 0, so they have no shares: {rows}. Take them out of the cross table first.",
    ),
    "charts.too_many_parts": Text(
        "交叉表有 {came} 欄，一條長條最多分成 {most} 段才看得清楚。請合併較小的類別。",
        "The cross table has {came} columns; a bar can be read in at most {most} parts. Merge the smaller categories.",
    ),
}
