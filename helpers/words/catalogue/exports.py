"""What reading a real export has to say: why a file cannot be read, and what was understood of one that can."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    # Why a file cannot be read
    "exports.no_file": Text(
        "找不到檔案「{file}」。請確認檔名與資料夾。", "There is no file “{file}”. Check its name and folder."
    ),
    "exports.locked_file": Text(
        "檔案「{file}」打不開。如果 Excel 正開著它，請先關閉；也請確認它不是資料夾。",
        "The file “{file}” cannot be opened. Close it in Excel if it is open there, and make sure it is not a folder.",
    ),
    "exports.empty": Text(
        "檔案「{file}」是空的。請重新匯出，並確認日期區間內有資料。",
        "The file “{file}” is empty. Export it again, and make sure there are data in the period.",
    ),
    "exports.too_large": Text(
        "檔案「{file}」太大，上限是 {most}。請縮短日期區間，分次匯出。",
        "The file “{file}” is too large; the limit is {most}. Export shorter periods.",
    ),
    "exports.too_many_rows": Text(
        "檔案「{file}」超過 {most} 列。請縮短日期區間，分次匯出。",
        "The file “{file}” has more than {most} rows. Export shorter periods.",
    ),
    "exports.too_many_cells": Text(
        "檔案「{file}」超過 {most} 格，多半是表格外很遠的地方還有內容。請把需要的範圍複製到新的活頁簿，另存後再試。",
        "The file “{file}” has more than {most} cells, mostly because something stands far outside the table. "
        "Copy the part you need into a new workbook and save that.",
    ),
    "exports.swelling": Text(
        "活頁簿「{file}」解開後會變成 {megabytes} MB，不像試算表軟體存出的檔案，所以沒有讀取。請從原平台重新匯出。",
        "Unpacked, the workbook “{file}” would have {megabytes} MB, as no spreadsheet program saves it, so it was not "
        "read. Export it again where it came from.",
    ),
    "exports.old_office": Text(
        "「{file}」是舊版 .xls，或是有密碼保護的活頁簿，這裡讀不了。請用 Excel 開啟，另存為「Excel 活頁簿 (.xlsx)」或「CSV UTF-8」。",
        "“{file}” is an old .xls or a workbook with a password and cannot be read here. Open it in Excel and save it as an Excel workbook (.xlsx) or as CSV UTF-8.",
    ),
    "exports.pdf": Text(
        "「{file}」是 PDF，裡面沒有可讀的表格。請在後台改選 CSV 或 Excel 匯出。",
        "“{file}” is a PDF and holds no table that can be read. Choose CSV or Excel when you export.",
    ),
    "exports.zip": Text(
        "「{file}」是壓縮檔，不是報表。請先解壓縮，再讀裡面的檔案。",
        "“{file}” is an archive, not a report. Unpack it first and read the file inside.",
    ),
    "exports.damaged_workbook": Text(
        "活頁簿「{file}」已損壞，或沒有下載完整。請重新匯出。",
        "The workbook “{file}” is damaged or was not downloaded completely. Export it again.",
    ),
    "exports.page_without_table": Text(
        "「{file}」其實是網頁，裡面沒有表格，可能是登入逾時的畫面。請重新登入後再匯出。",
        "“{file}” is really a web page without a table, perhaps of a login that had run out. Sign in and export again.",
    ),
    "exports.unknown_encoding": Text(
        "沒有「{encoding}」這種編碼。常用的是 utf-8、utf-16、big5。",
        "There is no encoding “{encoding}”. Common ones are utf-8, utf-16 and big5.",
    ),
    "exports.wrong_encoding": Text(
        "「{file}」不是 {encoding} 編碼。請拿掉 encoding=，讓程式自己判斷，或改用正確的編碼。",
        "“{file}” is not in {encoding}. Leave encoding= out so that it is found out, or give the right one.",
    ),
    "exports.no_encoding": Text(
        "看不出「{file}」的文字編碼，不是 UTF-8、UTF-16 也不是 Big5。請用 Excel 另存為「CSV UTF-8」，或用 encoding= 指定。",
        "The encoding of “{file}” is neither UTF-8, UTF-16 nor Big5. Save it as CSV UTF-8 in Excel, or name the encoding with encoding=.",
    ),
    "exports.mojibake": Text(
        "「{file}」的中文已經變成亂碼，是用錯編碼開啟後又存檔造成的，救不回來。請從後台重新匯出，不要先用 Excel 存檔。",
        "The Chinese in “{file}” is garbled: it was opened in a wrong encoding and saved again. Export it anew and do not save it in Excel first.",
    ),
    "exports.open_quote": Text(
        "「{file}」第 {row} 列附近有一個引號沒有關上，後面的列都黏在一起了。請重新匯出，或刪除那個引號。",
        "A quotation mark near row {row} of “{file}” is never closed, so the rows after it run together. Export again, or remove the mark.",
    ),
    "exports.no_headings": Text(
        "在「{file}」找不到認得的欄位名稱。可以讀的有：GA4 報表、Google Ads、Meta 廣告、網路商店訂單、門市 POS；請保留欄位名稱那一列再匯出。",
        "“{file}” has no headings that we know. Readable are: GA4 reports, Google Ads, Meta Ads, shop orders and POS files; export with the row of headings.",
    ),
    "exports.some_headings": Text(
        "「{file}」只有部分欄位認得（{known}），不足以判斷是哪一種報表。請確認匯出時有勾選日期、名稱與數值欄位。",
        "Only some headings of “{file}” are known ({known}), too few to tell what report it is. Export it with its date, name and figure columns.",
    ),
    "exports.no_rows": Text(
        "「{file}」有欄位名稱，但沒有可用的資料列（總計列 {totals} 列，格數不符 {slipped} 列）。請確認日期區間，並選擇逐日或逐筆匯出。",
        "“{file}” has headings but no usable row ({totals} total rows, {slipped} with a wrong number of cells). Check the period, and export by day or by order.",
    ),
    "exports.no_orders": Text(
        "這個檔案（類型：{kind}）讀不到訂單編號，或讀不到新臺幣的金額，所以算不出每張訂單。請從網店或門市系統匯出訂單明細，含訂單編號、數量與金額。",
        "From this file (of the kind {kind}) no order numbers, or no amounts in NT$, could be read, so there are no orders to work with. Export order lines from the shop or till, with order number, quantity and amount.",
    ),
    # What was understood
    "exports.encoding": Text("檔案編碼是 {encoding}。", "The file is in {encoding}."),
    "exports.broken_signs": Text(
        "有 {count} 個字無法用 {encoding} 解讀，已標上替代符號。",
        "Signs that could not be read as {encoding}, and carry a replacement sign: {count}.",
    ),
    "exports.was_a_page": Text(
        "這個檔案其實是網頁，已讀取其中的表格。", "The file is really a web page; the table in it was read."
    ),
    "exports.which_sheet": Text(
        "檔案裡有 {count} 個表，讀的是第 {place} 個。",
        "The file holds {count} sheets or tables; number {place} was read.",
    ),
    "exports.title_lines": Text(
        "前 {count} 列是標題或註解，欄位名稱在第 {row} 列。",
        "Rows of titles or comments above the headings in row {row}: {count}.",
    ),
    "exports.totals": Text(
        "略過 {count} 列總計，避免重複計算。", "Total rows left out, so that nothing counts twice: {count}."
    ),
    "exports.notes": Text("略過 {count} 列說明文字。", "Rows of notes left out: {count}."),
    "exports.repeated_headings": Text(
        "欄位名稱重複出現 {count} 次，可能是幾個檔案接在一起；重複的已略過。",
        "Headings that come again, as when files are joined, left out: {count}.",
    ),
    "exports.slipped": Text(
        "有 {count} 列的格數不是 {width} 格，內容可能錯位，整列沒有採用。列號：{rows}。",
        "Rows without exactly {width} cells, whose values may have slipped, left out ({count}): rows {rows}.",
    ),
    "exports.second_table": Text(
        "第 {row} 列開始是另一個表，只讀了第一個。", "Another table begins at row {row}; only the first was read."
    ),
    "exports.dropped_personal": Text(
        "含個人資料的欄位在讀取前就已丟棄：{columns}。",
        "Columns with personal data were thrown away before reading: {columns}.",
    ),
    "exports.personal_cells": Text(
        "欄位「{column}」有 {count} 格看起來是個人資料，已改為空白。列號：{rows}。",
        "Cells of “{column}” that look like personal data, made blank ({count}): rows {rows}.",
    ),
    "exports.unused": Text("沒有用到的欄位：{columns}。", "Columns not used: {columns}."),
    "exports.no_day_but_period": Text(
        "報表沒有日期欄位，每列是整段期間（{start} 到 {end}）的合計。要逐日分析，請加上日期維度再匯出。",
        "The report has no day: each row covers {start} to {end}. To analyse by day, export it with the date as a dimension.",
    ),
    "exports.no_day": Text(
        "報表沒有日期欄位，無法知道每列是哪一天。", "The report has no day, so it is unknown when each row was."
    ),
    "exports.micros": Text(
        "欄位「{column}」的單位是百萬分之一，已除以 1,000,000。",
        "“{column}” is in millionths and was divided by 1,000,000.",
    ),
    "exports.assumed_currency": Text(
        "檔案沒有寫幣別，金額當作 {currency}。如果不是，請用 currency= 指定。",
        "The file names no currency; its amounts were taken as {currency}. If that is wrong, say so with currency=.",
    ),
    "exports.not_converted": Text(
        "金額不全是新臺幣（{currencies}），沒有換算；幣別在 currency 欄。",
        "Not all amounts are in New Taiwan dollars ({currencies}); none were converted, and the column currency says which is which.",
    ),
    "exports.attribution": Text(
        "平台的轉換依它自己的歸因期間計算（{windows}），不能和其他平台或訂單直接相加。",
        "The platform counts conversions in its own window ({windows}); do not add them to other platforms' or to orders.",
    ),
    "exports.blank": Text(
        "欄位「{column}」有 {count} 格空白，可能是合併儲存格；沒有代為填補。列號：{rows}。",
        "Blank cells of “{column}”, perhaps merged ones, not filled in ({count}): rows {rows}.",
    ),
    "exports.unknown_labels": Text(
        "欄位「{column}」有不在對照表裡的名稱，照原文保留：{labels}。",
        "“{column}” holds names that we have no code for, kept as written: {labels}.",
    ),
    "exports.repeated_amount": Text(
        "欄位「{column}」在同一張訂單的每一列都相同（{count} 張有多列的訂單），很可能是整張訂單的金額；加總時每張訂單只能算一次。",
        "“{column}” is the same in every row of an order ({count} orders of several rows), so it is probably an amount of the whole order: count it once an order.",
    ),
    "exports.no_time_of_day": Text(
        "欄位「{column}」只有日期，沒有時間，一律記為 00:00。", "“{column}” has no time of day; 00:00 stands for it."
    ),
    "exports.days_roc": Text(
        "欄位「{column}」有 {count} 格是民國年，已加 1911。",
        "Cells of “{column}” in ROC years, to which 1911 was added: {count}.",
    ),
    "exports.days_serial": Text(
        "欄位「{column}」有 {count} 格是試算表的日期序號，已換成日期。",
        "Cells of “{column}” with a spreadsheet's day number, turned into days: {count}.",
    ),
    "exports.days_month_first": Text(
        "欄位「{column}」有 {count} 格是「月/日/年」，依整欄判斷。",
        "Cells of “{column}” read as month/day/year, as the whole column shows: {count}.",
    ),
    "exports.days_day_first": Text(
        "欄位「{column}」有 {count} 格是「日/月/年」，依整欄判斷。",
        "Cells of “{column}” read as day/month/year, as the whole column shows: {count}.",
    ),
    # Cells that stay missing
    "exports.cell_unreadable": Text(
        "欄位「{column}」有 {count} 格不是可用的數字，視為缺漏：{examples}。",
        "Cells of “{column}” that are not a usable number, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_bounded": Text(
        "欄位「{column}」有 {count} 格只寫上下限，沒有確切數字，視為缺漏：{examples}。",
        "Cells of “{column}” that state a bound instead of a figure, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_shortened": Text(
        "欄位「{column}」有 {count} 格被試算表縮寫成科學記號，位數已經遺失，視為缺漏：{examples}。請從後台重新匯出。",
        "Cells of “{column}” that a spreadsheet has shortened, losing digits, taken as missing ({count}): {examples}. Export the file anew.",
    ),
    "exports.cell_formula": Text(
        "欄位「{column}」有 {count} 格是公式而不是數值，視為缺漏：{examples}。請在 Excel 選「貼上值」後再存檔。",
        "Cells of “{column}” with a formula instead of a value, taken as missing ({count}): {examples}. Paste them as values in Excel and save again.",
    ),
    "exports.cell_share_wanted": Text(
        "欄位「{column}」有 {count} 格是百分比，這一欄應該是數量或金額，視為缺漏：{examples}。",
        "Cells of “{column}” with a percentage where a count or an amount is wanted, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_part": Text(
        "欄位「{column}」有 {count} 格帶小數，但次數一定是整數，視為缺漏：{examples}。小數點可能是千分位。",
        "Cells of “{column}” with decimals although a count is whole, taken as missing ({count}): {examples}. The point may separate thousands.",
    ),
    "exports.cell_beyond": Text(
        "欄位「{column}」有 {count} 格不在 0% 到 100% 之間，視為缺漏：{examples}。",
        "Cells of “{column}” that are not between 0 % and 100 %, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_currency": Text(
        "欄位「{column}」有 {count} 格的幣別和檔案不同，視為缺漏：{examples}。",
        "Cells of “{column}” in another currency than the file, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_unreadable_day": Text(
        "欄位「{column}」有 {count} 格不是日期，視為缺漏：{examples}。",
        "Cells of “{column}” that are not a date, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_short_year": Text(
        "欄位「{column}」有 {count} 格的年份只有一兩位數，分不出是民國還是西元，視為缺漏：{examples}。",
        "Cells of “{column}” with a year of one or two digits, which may be ROC or common era, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_no_such_day": Text(
        "欄位「{column}」有 {count} 格是不存在的日期，視為缺漏：{examples}。",
        "Cells of “{column}” with a day that does not exist, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_filler": Text(
        "欄位「{column}」有 {count} 格的年份不合理，多半是系統預設值，視為缺漏：{examples}。",
        "Cells of “{column}” with an impossible year, mostly a system's filler, taken as missing ({count}): {examples}.",
    ),
    "exports.cell_which_first": Text(
        "欄位「{column}」有 {count} 格分不出月和日哪個在前，視為缺漏：{examples}。請改用「年-月-日」匯出。",
        "Cells of “{column}” that do not show whether month or day comes first, taken as missing ({count}): {examples}. Export dates as year-month-day.",
    ),
    "exports.cell_unreadable_time": Text(
        "欄位「{column}」有 {count} 格的時間讀不懂，視為缺漏：{examples}。",
        "Cells of “{column}” whose time cannot be read, taken as missing ({count}): {examples}.",
    ),
    "exports.at": Text("第 {row} 列{found}", "row {row} {found}"),
    "exports.found": Text("「{value}」", "“{value}”"),
    "exports.found_hidden": Text("（{length} 個字，不顯示）", "({length} signs, not shown)"),
    "exports.comma": Text("、", ", "),
    # What look-alikes say
    "exports.no_tables": Text(
        "缺少資料表：{tables}。請用課程產生的公司資料。",
        "Tables are missing: {tables}. Use a company that the course made.",
    ),
    "exports.ga4_title": Text(
        "# 流量開發：工作階段主要管道群組（預設管道群組）",
        "# Traffic acquisition: Session primary channel group (Default Channel Group)",
    ),
    "exports.ga4_start": Text("# 開始日期：{day}", "# Start date: {day}"),
    "exports.ga4_end": Text("# 結束日期：{day}", "# End date: {day}"),
    "exports.ga4_total": Text("總計", "Grand total"),
    "exports.more": Text("另外 {count} 個", "{count} more"),
}
