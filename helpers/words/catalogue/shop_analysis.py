"""What an analysis of prices, campaigns and months says when it cannot be done on the table that came."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "analysis.no_sku_weeks": Text(
        "表格裡沒有任何一週有銷售又沒有缺貨，無法估計。請檢查篩選條件；這裡要 sku_weeks 的結果。",
        "No week in the table has sales and no stock-out, so there is nothing to fit. Check the filters; the result of sku_weeks is wanted here.",
    ),
    "analysis.not_monthly": Text(
        "預測要連續的月份，每月一列；收到 {rows} 列，從 {first} 到 {last}。請先依月份加總，並檢查有沒有缺月。",
        "A forecast needs months without a gap, one row each; {rows} rows came, from {first} to {last}. Add up by month first and look for missing months.",
    ),
    "analysis.too_few_months": Text(
        "至少要 {least} 個月才看得出季節，收到 {rows} 個月。請給更長的期間。",
        "At least {least} months are needed to see a season; {rows} came. Give a longer stretch.",
    ),
    "analysis.no_such_model": Text(
        "沒有「{asked}」這個預測方法。可以用：{known}。",
        "There is no forecasting model “{asked}”. There are: {known}.",
    ),
    "analysis.no_ordinary_weeks": Text(
        "活動 {campaign} 的產品線在前後找不到沒有促銷的一週，算不出基準。請檢查週資料的期間。",
        "Campaign {campaign}: its line has no week without a promotion around it, so no baseline can be built. Check which weeks the panel covers.",
    ),
}
