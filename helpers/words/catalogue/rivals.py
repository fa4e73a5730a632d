"""What an analysis of the market and the rivals says when it cannot be done."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "rivals.no_match": Text(
        "競品價格與本公司價格沒有任何一週、任何一個商品對得上。請確認兩張表的 sku 與 week_start 寫法相同，而且有貨的列（in_stock = 1）沒有被刪掉。",
        "No item and week of the rivals' prices meets one of ours. Are sku and week_start written alike in both tables, "
        "and are the rows in stock (in_stock = 1) still there?",
    ),
    "rivals.household_twice": Text(
        "有 {count} 列是同一戶在同一季的第二筆。一戶一季只能有一列，請先去重。",
        "{count} rows are the second one of a household in the same quarter. Keep one row a household and quarter.",
    ),
    "rivals.no_pairs": Text(
        "沒有任何一戶出現在相連的兩季，看不出轉換。請檢查季別的寫法（例如 2025Q1）與篩選條件。",
        "No household was seen in two successive quarters, so no switching can be seen. "
        "Check how quarters are written (such as 2025Q1) and the filters before this step.",
    ),
    "rivals.nobody_from": Text(
        "沒有任何一戶是從「{brand}」出發的，這一列算不出比率。請檢查篩選條件，或先拿掉這個品牌。",
        "No household starts from “{brand}”, so its row has no shares. Check the filters, or take the brand out first.",
    ),
    "rivals.not_square": Text(
        "轉換矩陣的列與欄要是同樣的品牌、同樣的順序，而且沒有負數。請直接使用 switching_matrix 的結果。",
        "The rows and columns of the switching matrix must be the same brands in the same order, with nothing below 0. "
        "Use what switching_matrix returns.",
    ),
    "rivals.rows_not_one": Text(
        "「{brand}」這一列加起來不是 1。列是「從哪裡來」：請用每一列的合計去除。",
        "The row “{brand}” does not sum to 1. Rows are “from”: divide each row by its own total.",
    ),
    "rivals.no_full_year": Text(
        "表格裡沒有任何一年有完整的 12 個月。請檢查 month 欄與篩選條件。",
        "No year in the table has all 12 months. Check the column month and the filters before this step.",
    ),
    "rivals.one_year": Text(
        "成長率至少要有兩個年度，這裡只有：{years}。",
        "A growth rate needs at least two years; here there is only: {years}.",
    ),
    "rivals.no_revenue": Text(
        "各公司營收有負數，或合計為 0，算不出占有率。請先檢查資料。",
        "A company's revenue is below 0, or all of them sum to 0, so there are no shares. Check the data first.",
    ),
    "rivals.no_such_year": Text(
        "表格裡沒有 {year} 年。裡面有：{known}。比較占有率需要該年與前一年。",
        "The year {year} is not in the table. It has: {known}. A change of share needs the year and the one before.",
    ),
    "rivals.no_year_before": Text(
        "{week} 之前不到一年的資料，分不出節慶與降價的影響。請至少保留前一年的同一檔節慶。",
        "There is less than a year of weeks before {week}, so a festival and the price war cannot be told apart. "
        "Keep at least the same festival of the year before.",
    ),
    "rivals.no_such_weeks": Text(
        "表格裡沒有 {first} 到 {last} 這幾週。請確認 week_start 是星期一的日期。",
        "The weeks from {first} to {last} are not in the table. Is week_start the date of a Monday?",
    ),
}
