"""What forms, worked examples on another company and a fresh notebook say."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    # The workbook
    "forms.row": Text("列", "Row"),
    "forms.example": Text("範例", "Example"),
    "forms.filled": Text("已填", "filled in"),
    "forms.how": Text(
        "標「範例」的列讀取時會略過；標題寫「已填」的灰底欄位請不要改。從白色的格子開始填，存檔後回到筆記本。說明見「{sheet}」工作表。",
        "Rows marked Example are left out; leave the grey columns whose heading says “filled in”. Fill in the white cells, "
        "save, and go back to the notebook. More on the sheet “{sheet}”.",
    ),
    "forms.sheet.help": Text("填寫說明", "How to fill in"),
    "forms.sheet.choices": Text("選項", "Choices"),
    "forms.help.name": Text("欄位名稱", "Column"),
    "forms.help.label": Text("標題", "Heading"),
    "forms.help.allowed": Text("可以填什麼", "What may stand there"),
    "forms.help.meaning": Text("說明", "Meaning"),
    "forms.help.general": Text(
        "可以加列、加欄、調整欄寬、排序，也可以用公式；請不要改標題列、不要合併儲存格。巨集和連到其他檔案的資料不會被讀取。"
        "請存成 .xlsx，檔名不要改。",
        "You may add rows and columns, change widths, sort, and use formulas. Keep the headings and do not merge cells. Macros "
        "and links to other files are never used. Save as .xlsx under the same name.",
    ),
    "forms.allowed.filled": Text("已經填好，請不要改", "Filled in already; leave it"),
    "forms.allowed.id": Text("編號，不能重複", "An id, each once"),
    "forms.allowed.text": Text("文字", "Text"),
    "forms.allowed.number": Text("數字", "A number"),
    "forms.allowed.count": Text("整數", "A whole number"),
    "forms.allowed.share": Text("比例：15% 或 0.15", "A share: 15% or 0.15"),
    "forms.allowed.date": Text("日期，例如 2026-03-01", "A day, such as 2026-03-01"),
    "forms.allowed.choice": Text(
        "從下拉選單選，或填「選項」工作表裡的代碼", "From the drop-down, or a code from the sheet “Choices”"
    ),
    "forms.allowed.may_miss": Text("；可以留白", "; may be left empty"),
    "forms.rule.title": Text("請再看一次", "Please look again"),
    "forms.rule.number": Text("這一格要填數字，範圍 {limits}。", "A number is wanted here, {limits}."),
    "forms.rule.count": Text("這一格要填整數，範圍 {limits}。", "A whole number is wanted here, {limits}."),
    "forms.rule.share": Text("這一格要填比例，例如 15% 或 0.15。", "A share is wanted here, such as 15% or 0.15."),
    # For authors
    "forms.author.answer": Text(
        "{file}：{exercise} 的表單要填 {came}，但這一題的答案是 {known}。請修正 form.answer。",
        "{file}: the form of {exercise} is for {came}, but the answers are {known}. Correct form.answer.",
    ),
    "forms.author.columns_absent": Text(
        "{file}：{exercise} 的表單少了答案要求的欄位 {names}。請加上這些欄位。",
        "{file}: the form of {exercise} lacks columns that its answer asks for: {names}. Add them.",
    ),
    "forms.author.column_twice": Text(
        "{file}：{exercise} 的表單有兩個欄位都叫 {name}。請改名。",
        "{file}: two columns of the form of {exercise} are called {name}. Rename one.",
    ),
    "forms.author.codes": Text(
        "{file}：{exercise} 表單的 {name} 若是 choice 就要有 codes，其他種類不能有。",
        "{file}: column {name} of the form of {exercise} needs codes if it is a choice, and must have none otherwise.",
    ),
    "forms.author.no_table": Text(
        "{file}：{exercise} 表單的 {name} 用了 from_column，但表單的 table 沒有這個欄位。請核對資料字典。",
        "{file}: column {name} of the form of {exercise} uses from_column, but the form's table has no such column. See the data dictionary.",
    ),
    "forms.author.demo_rows": Text(
        "{file}：{exercise} 的表單有 {came} 列範例，應該是 {wanted} 列。",
        "{file}: the form of {exercise} has {came} example rows; it should have {wanted}.",
    ),
    "forms.author.demo_names": Text(
        "{file}：{exercise} 表單的範例列，這些欄位多了或少了：{names}。",
        "{file}: an example row of the form of {exercise} has too many or too few columns: {names}.",
    ),
    "forms.author.demo_code": Text(
        "{file}：{exercise} 表單的範例列，{name} 的 {came} 不在 codes 裡。",
        "{file}: an example row of the form of {exercise} has {came} in {name}, which is not among its codes.",
    ),
    "forms.author.reading": Text(
        "{file}：{exercise} 有 {came} 句 reading，但解答有 {wanted} 個敘述。請一個敘述寫一句。",
        "{file}: {exercise} has {came} texts in reading, but its solution has {wanted} statements. Write one for each.",
    ),
    # Handing it out
    "forms.title": Text("{name} 表單", "Form for {name}"),
    "forms.written": Text(
        "表單已寫好：{file}，在資料夾 {folder}。請用 Excel 或 LibreOffice 開啟、填寫、存檔。",
        "The form is written: {file}, in the folder {folder}. Open it in Excel or LibreOffice, fill it in and save it.",
    ),
    "forms.there": Text(
        '表單 {file} 已經在資料夾 {folder}，沒有改動它。要從頭再填，請執行 lesson.form("{exercise}", fresh=True)，舊的會改名保留。',
        "The form {file} is already in the folder {folder} and was left as it is. To begin again, run "
        'lesson.form("{exercise}", fresh=True); the old one is kept under another name.',
    ),
    "forms.then": Text(
        '填好後執行：{answer} = lesson.read_form("{exercise}")',
        'When it is filled in, run: {answer} = lesson.read_form("{exercise}")',
    ),
    "forms.kept": Text("原來的表單改名為 {kept} 保留下來。", "The form that was there is kept as {kept}."),
    "forms.cannot_write": Text(
        "{file} 寫不進去（{why}）。如果它還開在 Excel 或 LibreOffice，請先關閉；或把課程資料夾移到可以寫入的地方，再執行這一格。",
        "{file} could not be written ({why}). If it is open in Excel or LibreOffice, close it; or move the course to a folder "
        "that can be written to. Then run this cell again.",
    ),
    "forms.no_form": Text(
        "{exercise} 沒有表單，請直接在作答格填答。有表單的練習：{known}。",
        "{exercise} has no form; answer in its cell. Exercises with a form: {known}.",
    ),
    "forms.not_handed_in": Text(
        "表單 {file} 沒有放進交件檔，因為讀不到或太大。請關閉正在開啟它的程式，再執行這一格。",
        "The form {file} did not go into the hand-in, being unreadable or too large. Close the program that holds it open and run "
        "this cell again.",
    ),
    # A worked example
    "forms.worked.title": Text("{exercise} 示範解答", "{exercise} worked example"),
    "forms.worked.demo": Text(
        "這裡的 lesson.table 讀的是示範公司，不是你的公司；數字會和你的不同。",
        "Here lesson.table reads the demo company, not yours; your figures will differ.",
    ),
    "forms.worked.class": Text(
        "這裡的 lesson.table 讀的是全班共用的公司，不是你的公司；數字會和你的不同。",
        "Here lesson.table reads the company that the class shares, not yours; your figures will differ.",
    ),
    "forms.worked.next": Text(
        '看懂之後，請在你自己的資料上做一次，再執行 lesson.check("{exercise}")。照樣做對一樣拿滿分；'
        "看過示範會留下記錄，口試時可能會問你每一步的理由。",
        'Now do it on your own data and run lesson.check("{exercise}"). It counts fully. That you opened this is noted, and your '
        "assessor may ask why each step is there.",
    ),
    "forms.worked.opened": Text("，看過示範", ", worked example"),
    "forms.worked.not_yet": Text(
        '先自己試 {most} 次不同的答案，示範就會打開；還差 {left} 次。現在可以用 lesson.hint("{exercise}")。',
        'It opens after {most} different tries of your own; {left} to go. Until then there is lesson.hint("{exercise}").',
    ),
    "forms.worked.not_here": Text(
        "考試模式和評分時沒有示範解答。", "There are no worked examples in an exam or while marking."
    ),
    "forms.worked.fault": Text(
        "示範解答沒有算出來（{fault}），這是課程的問題。請先用提示，並告訴講師。",
        "The worked example could not be computed ({fault}); the fault is ours. Use the hints and tell your instructor.",
    ),
    # A fresh notebook
    "forms.reset.title": Text("筆記本已換成全新的一份。", "A fresh notebook is in place."),
    "forms.reset.not_done": Text("筆記本沒有更動。", "The notebook was not changed."),
    "forms.reset.kept": Text("原來的筆記本保留在 {file}。", "The old notebook is kept as {file}."),
    "forms.reset.progress_stays": Text(
        "進度沒有清除。要連進度一起重新開始，請用 lesson.reset(progress=True)。",
        "Your progress stays. To begin that anew as well, use lesson.reset(progress=True).",
    ),
    "forms.reset.progress_kept_as": Text("原來的進度保留在 {file}。", "The old progress is kept as {file}."),
    "forms.reset.reload": Text(
        "接下來：按選單 File → Reload Notebook from Disk（從磁碟重新載入）；若跳出檔案已變更的視窗，選 Revert（還原），不要選 Overwrite。"
        "再按 Kernel → Restart Kernel。",
        "Next: choose File → Reload Notebook from Disk; if a window says that the file has changed, choose Revert, not Overwrite. "
        "Then Kernel → Restart Kernel.",
    ),
    "forms.reset.open": Text(
        "接下來：重新開啟 {file}。若它還開著，請先關閉分頁，不要存檔。",
        "Next: open {file} again. If it is still open, close its tab first without saving.",
    ),
    "forms.reset.save_first": Text(
        "上次存檔之後你還做過檢查。請先存檔（Ctrl＋S，Mac 為 ⌘S），再執行這一格，最後的修改才會保留下來。",
        "You ran a check after the last save. Save first (Ctrl+S, ⌘S on a Mac) and run this cell again, so that your last changes "
        "are kept.",
    ),
    "forms.reset.no_copy": Text(
        "這份課程裡沒有 {name} 的空白版本。請向講師要一份新的課程資料夾；若是自己的專案副本，請先執行 course build。",
        "This course holds no fresh copy of {name}. Ask your instructor for the course folder again; in a copy of the project, run "
        "course build first.",
    ),
    "forms.reset.cannot_write": Text(
        "{file} 寫不進去（{why}）。請把課程資料夾移到可以寫入的地方，再執行這一格。",
        "{file} could not be written ({why}). Move the course to a folder that can be written to and run this cell again.",
    ),
    # Reading it
    "forms.neither": Text(
        '{name} 還沒有內容。兩種方式擇一：執行 lesson.form("{exercise}")，填好 {file} 後執行 {name} = lesson.read_form("{exercise}")；'
        "或直接用 Python 填 {name}。",
        '{name} is still empty. Either run lesson.form("{exercise}"), fill in {file} and run '
        '{name} = lesson.read_form("{exercise}"); or fill {name} in Python.',
    ),
    "forms.none_yet": Text(
        '資料夾 {folder} 裡還沒有表單 {file}。請先執行 lesson.form("{exercise}")。',
        'There is no form {file} in the folder {folder} yet. Run lesson.form("{exercise}") first.',
    ),
    "forms.look_alike": Text(
        "旁邊有 {other}。如果你填的是那一份，請另存成 .xlsx 並取名 {file}，再執行一次。",
        "There is {other} beside it. If that is the one you filled in, save it as .xlsx under the name {file} and run this again.",
    ),
    "forms.not_filled_in": Text(
        "表單 {file} 還沒有填任何一列（範例不算）。如果已經填了，請先在 Excel 存檔。",
        "No row of the form {file} is filled in yet (examples do not count). If you filled it in, save it in Excel first.",
    ),
    "forms.still_open": Text(
        "表單 {file} 還開著：讀到的是上次存檔的內容。",
        "The form {file} is still open: what is read is what was last saved.",
    ),
    "forms.cannot_open": Text(
        "表單 {file} 打不開（{why}）。請在 Excel 存檔並關閉它，再執行這一格。",
        "The form {file} cannot be opened ({why}). Save and close it in Excel, then run this cell again.",
    ),
    "forms.too_large": Text(
        "表單 {file} 太大，超過 {most}。請刪掉貼進去的圖片和其他工作表，或重新執行 lesson.form(…, fresh=True)。",
        "The form {file} is too large: more than {most}. Take out pictures and other sheets, or begin again with "
        "lesson.form(…, fresh=True).",
    ),
    "forms.old_or_locked": Text(
        "表單 {file} 有密碼，或是舊的 .xls 格式。請移除密碼，另存成「Excel 活頁簿（.xlsx）」，檔名不變，再執行這一格。",
        "The form {file} has a password or is an old .xls. Remove the password, save it as “Excel Workbook (.xlsx)” under the same "
        "name, and run this cell again.",
    ),
    "forms.no_workbook": Text(
        "{file} 不是 Excel 活頁簿，只是檔名相同。請用 Excel 另存成 .xlsx，再執行這一格。",
        "{file} is not an Excel workbook, only named like one. Save it as .xlsx in Excel and run this cell again.",
    ),
    "forms.damaged": Text(
        "表單 {file} 損壞，讀不出來。請用 Excel 開啟後另存一次；打不開的話，執行 lesson.form(…, fresh=True) 重新開始。",
        "The form {file} is damaged and cannot be read. Open it in Excel and save it once more; if it does not open, begin again "
        "with lesson.form(…, fresh=True).",
    ),
    "forms.unreadable": Text(
        "表單 {file} 有 {count} 個地方要修改。請在 Excel 改好、存檔，再執行這一格：",
        "Places to mend in the form {file}: {count}. Mend them in Excel, save, and run this cell again:",
    ),
    "forms.and_more": Text("……另外還有 {more} 個地方。", "… and {more} more."),
    "forms.at_cell": Text("{cell}：{words}", "{cell}: {words}"),
    "forms.at_column": Text("{cell}（{label}）：{words}", "{cell} ({label}): {words}"),
    "forms.no_headings": Text(
        "找不到標題列，它應該有這些欄位：{wanted}。請把標題列改回來，或執行 lesson.form(…, fresh=True) 再把內容貼過去。",
        "The heading row was not found; it should have these columns: {wanted}. Put it back, or run lesson.form(…, fresh=True) "
        "and paste your rows into the new one.",
    ),
    "forms.no_column": Text(
        "標題列少了「{name}」這一欄。請補回這一欄。", "The column “{name}” is missing from the headings. Put it back."
    ),
    "forms.double_column": Text(
        "「{name}」這一欄出現兩次，另一次在 {first}。請只留一欄。",
        "The column “{name}” stands here and in {first}. Keep one of them.",
    ),
    "forms.extra_column": Text("多出來的這一欄沒有讀取。", "This extra column was not read."),
    "forms.merged": Text(
        "合併的儲存格只有第一格有內容。請取消合併，每一格都填。",
        "Of merged cells only the first holds anything. Unmerge them and fill in each one.",
    ),
    "forms.too_many_rows": Text(
        "填了 {came} 列，最多 {most} 列。請刪掉多餘的列。",
        "{came} rows are filled in; {most} are the most. Take out the others.",
    ),
    "forms.example_changed": Text(
        "這一列標為範例，所以沒有讀取。如果是你自己的內容，請清掉這一格的字。",
        "This row is marked as an example and was not read. If it is yours, clear the word in this cell.",
    ),
    "forms.rows_left_empty": Text(
        "第 {rows} 列沒有填，已略過。", "Nothing is filled in here, so these rows were left out: {rows}."
    ),
    "forms.unknown_id": Text(
        "「{came}」不是這份表單原有的編號。請改回原來的編號。",
        "“{came}” is not one of the ids this form came with. Put the original back.",
    ),
    "forms.double_id": Text(
        "和 {first} 重複。每個編號只能出現一次。", "The same as in {first}. Each id may stand once."
    ),
    "forms.cell.blank": Text("這一格還沒填。", "This cell is still empty."),
    "forms.cell.error": Text(
        "公式算出錯誤 {came}。請修正公式，或直接填值。", "The formula gives {came}. Mend it, or write the value itself."
    ),
    "forms.cell.uncomputed": Text(
        "公式沒有算出來的值。請用 Excel 或 LibreOffice 開啟並存檔，或直接填值。",
        "This formula has no saved result. Open and save the form in Excel or LibreOffice, or write the value itself.",
    ),
    "forms.cell.too_long": Text(
        "文字有 {came} 個字，最多 {most} 個。", "The text has {came} signs; {most} are the most."
    ),
    "forms.cell.percent": Text(
        "這一欄要填數字，不是百分比（{came}）。請把儲存格格式改成「通用格式」，填實際的數字。",
        "This column wants a number, not a percentage ({came}). Set the cell's format to General and write the number itself.",
    ),
    "forms.cell.became_date": Text(
        "Excel 把輸入的內容當成日期（{came}）。請把儲存格格式改成「通用格式」，重新填數字。",
        "Excel took the entry for a date ({came}). Set the cell's format to General and write the number again.",
    ),
    "forms.cell.no_number": Text(
        "「{came}」不是數字。請只填數字，單位不用寫。",
        "“{came}” is not a number. Write the figure alone, without its unit.",
    ),
    "forms.cell.not_whole": Text("{came} 不是整數。", "{came} is not a whole number."),
    "forms.cell.share": Text(
        "{came} 超過 1。如果是 {percent}，請填 {percent} 或 {share}。",
        "{came} is more than 1. If you mean {percent}, write {percent} or {share}.",
    ),
    "forms.cell.outside": Text("{came} 不在 {limits} 的範圍內。", "{came} is outside {limits}."),
    "forms.cell.no_choice": Text(
        "「{came}」不在選項裡。可以填：{known}。", "“{came}” is not one of the choices: {known}."
    ),
    "forms.cell.no_day": Text(
        "「{came}」看不出是哪一天。請寫成 2026-03-01 這樣。",
        "“{came}” is not clearly one day. Write it like 2026-03-01.",
    ),
}
