"""What an analysis says when it cannot be done on the table that came."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "analysis.table_wanted": Text(
        "這裡要整個表格，收到的是 {kind}。請給整個表格，欄位名稱寫在 value= 和 group=；卡方檢定請給 pd.crosstab 的結果。",
        "A whole table is wanted here; a {kind} came. Give the table and name its columns in value= and group=; "
        "for a chi-square test give what pd.crosstab returns.",
    ),
    "analysis.whole_table_wanted": Text(
        "這裡要整個表格，收到的是 {kind}。請給 lesson.table(...) 讀出的表格。",
        "A whole table is wanted here; a {kind} came. Give the table as lesson.table(...) returns it.",
    ),
    "analysis.no_pause": Text(
        "廣告活動「{campaign}」沒有停過，看不出停掉會怎樣。請確認表格包含停投的那幾週。",
        "The campaign “{campaign}” never paused, so nothing can be learned from a pause. Make sure that the table holds the weeks without it.",
    ),
    "analysis.uneven_panel": Text(
        "每一區每一週都要剛好一列：{areas} 區 × {weeks} 週應有 {wanted} 列，實際是 {rows} 列。請檢查是否有缺週或重複。",
        "Each area needs exactly one row a week: {areas} areas × {weeks} weeks are {wanted} rows, and {rows} came. Look for weeks that are absent or repeated.",
    ),
    "analysis.gaps": Text(
        "欄位「{column}」有 {count} 個缺值。請先找出原因並補齊，再分析。",
        "{count} values of the column “{column}” are missing. Find out why and fill them before the analysis.",
    ),
    "analysis.missing_columns": Text(
        "表格少了這些欄位：{absent}。表格裡有：{came}。請檢查欄位名稱。",
        "The table lacks these columns: {absent}. It has: {came}. Check the column names.",
    ),
    "analysis.not_numbers": Text(
        "欄位「{column}」不是數字（型別 {kind}）。請先用 pd.to_numeric 轉成數字。",
        "The column “{column}” does not hold numbers (type {kind}). Turn it into numbers first, with pd.to_numeric.",
    ),
    "analysis.infinite": Text(
        "欄位「{column}」有無限大的值。請往前檢查是否除以 0，或對 0 取了對數。",
        "The column “{column}” holds infinite values. Look for a division by zero, or a logarithm of zero, before this step.",
    ),
    "analysis.not_positive": Text(
        "欄位「{column}」有 {count} 個值小於或等於 0，不能取對數。請先找出這些列，決定如何處理。",
        "{count} values in the column “{column}” are 0 or less and have no logarithm. Find these rows and decide what to do with them first.",
    ),
    "analysis.no_such_group": Text(
        "欄位「{column}」裡沒有「{asked}」這一組。裡面有：{known}。請改用其中一個。",
        "The column “{column}” has no group “{asked}”. It has: {known}. Use one of these.",
    ),
    "analysis.one_group": Text(
        "比較至少需要兩組，欄位「{column}」只有：{known}。請檢查前面的篩選條件。",
        "A comparison needs at least two groups; the column “{column}” has only: {known}. Check the filters before this step.",
    ),
    "analysis.group_too_small": Text(
        "「{group}」這一組只有 {rows} 列，至少要 2 列才算得出變異。請檢查篩選條件，或把太小的組合併。",
        "The group “{group}” has only {rows} rows; two are needed to see any variation. Check the filters, or merge groups that are too small.",
    ),
    "analysis.no_spread": Text(
        "欄位「{column}」在每一組裡都是同一個值，沒有變異可以比較。請檢查是否選錯欄位。",
        "The column “{column}” is the same value throughout each group, so there is no variation to compare. Is it the right column?",
    ),
    "analysis.table_too_small": Text(
        "交叉表至少要 2 列 2 欄，這裡是 {rows} 列 {columns} 欄。請檢查前面的篩選條件。",
        "A cross table needs at least two rows and two columns; this one has {rows} and {columns}. Check the filters before this step.",
    ),
    "analysis.not_counts": Text(
        "交叉表裡要放次數（0 以上的整數，沒有人的格子填 0），不是百分比。百分比看不出調查了多少人。請直接用 pd.crosstab 的次數。",
        "The cross table must hold counts (whole numbers, 0 where nobody is), not percentages: a percentage hides how many people were asked. Use the counts of pd.crosstab as they are.",
    ),
    "analysis.holds_totals": Text(
        "交叉表的最後一列「{row}」和最後一欄「{column}」是合計。請拿掉合計（不要用 margins=True）再檢定。",
        "The last row “{row}” and the last column “{column}” are totals. Take them out (no margins=True) before the test.",
    ),
    "analysis.empty_category": Text(
        "「{category}」這一類沒有任何人。請先拿掉這一列或這一欄。",
        "Nobody is in the category “{category}”. Take that row or column out first.",
    ),
}
