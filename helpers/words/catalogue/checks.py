"""What a check says: verdicts, problems with an answer's form, and what to do next."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "checks.no_exercise": Text(
        "{lesson} 沒有名為「{asked}」的練習。本單元的練習：{known}。請改用其中一個代號。",
        "{lesson} has no exercise called “{asked}”. Its exercises are {known}. Use one of these.",
    ),
    "checks.no_deliverable": Text(
        "{lesson} 沒有名為「{asked}」的產出。本單元的產出：{known}。請改用其中一個代碼。",
        "{lesson} has no deliverable called “{asked}”. It has: {known}. Use one of these codes.",
    ),
    "checks.no_lesson": Text(
        "找不到單元「{asked}」。目前已有的單元：{known}。請改用其中一個代號。",
        "There is no lesson called “{asked}”. The lessons written so far: {known}. Use one of these.",
    ),
    "checks.headline": Text("{exercise}　{verdict}　{points}／{available} 分", "{exercise}  {verdict}  {points} of {available} points"),
    "checks.headline_unmarked": Text("{exercise}　{verdict}", "{exercise}  {verdict}"),
    "checks.verdict.met": Text("達成", "Achieved"),
    "checks.verdict.not_met": Text("還沒達成", "Not achieved yet"),
    "checks.verdict.not_attempted": Text("尚未作答", "Not attempted yet"),
    "checks.verdict.undecided": Text("待判定", "To be decided"),
    "checks.verdict.well_formed": Text("格式正確，交件後才評分", "The form is right; marks come after the hand-in"),
    "checks.next.met": Text("做得好，可以往下走了。", "Well done. You can move on."),
    "checks.next.met_in_part": Text("分數已拿到，可以往下走。", "The points are yours; you can move on."),
    "checks.next.no_variable": Text(
        "這裡沒有叫做 {names} 的變數。作答格執行時有沒有出錯？名字有沒有打錯？改好並執行作答格，再執行這一格。",
        "There is no variable called {names} here. Did the answer cell show an error, or is the name spelt differently? "
        "Put it right, run the answer cell, then run this cell again.",
    ),
    "checks.next.not_attempted": Text(
        "請在上面的作答格把 ... 換成你的答案（{names}），執行作答格，再執行這一格。",
        "In the answer cell above, replace each ... with your answer ({names}), run it, then run this cell again.",
    ),
    "checks.next.not_met": Text(
        '修改後先執行作答格，再執行這一格。需要提示時，新增一格輸入 lesson.hint("{exercise}")。',
        'Change your answer, run its cell, then run this check again. For a hint, add a cell with lesson.hint("{exercise}").',
    ),
    "checks.next.well_formed": Text("答案讀得懂。內容由評分程式在交件後判定。", "The answer can be read. The grader judges it after the hand-in."),
    "checks.next.fault": Text(
        "檢查程式本身出了問題（{fault}）。這不是你的錯，也不扣分；請把這一行告訴講師。",
        "The check itself failed ({fault}). This is not your doing and costs no points; please tell your instructor this line.",
    ),
    "checks.wrong_fields": Text("還不對的欄位：{names}。", "Not right yet: {names}."),
    "checks.enough_but_not_all": Text(
        "已達門檻，但還有一項不合適；有空再看一次。",
        "Enough are right, but one does not fit yet; have another look.",
    ),
    "checks.mend_first": Text(
        "「{label}」要看「{earlier}」的結果。先修好前面那一項，再回來看這項。",
        "“{label}” builds on “{earlier}”. Put that right first, then come back to this.",
    ),
    "checks.still_missing": Text("{name}：這個變數還沒有答案。", "{name}: this variable has no answer yet."),
    "checks.stood_in": Text(
        "這一題用到的前面練習（{exercises}）還沒有通過，這次先用課程提供的答案代替。",
        "The earlier work this exercise builds on ({exercises}) is not accepted yet, so the course's own answer stood in.",
    ),
    "checks.unreadable": Text(
        "讀不懂這個答案（型別 {kind}，讀取時發生 {error}）。請改用題目要求的形式。",
        "This answer cannot be read (type {kind}; reading it raised {error}). Use the form that the exercise asks for.",
    ),
    "checks.missing_fields": Text("少了這些欄位：{absent}。你的答案有：{came}。", "These entries are missing: {absent}. Yours has: {came}."),
    "checks.blank_fields": Text("這些還沒有填：{blank}。", "These are not filled in yet: {blank}."),
    "checks.one_row_wanted": Text(
        "這裡要一組答案（{fields}），但表格有 {rows} 列。請只留一列，或改用 dict。",
        "One set of values is wanted here ({fields}), but the table has {rows} rows. Keep one row, or use a dict.",
    ),
    "checks.dict_wanted": Text(
        "這裡要一組有名字的答案，欄位是 {fields}；收到的是 {kind}。請用 {{\"欄位\": 值, ...}} 的寫法。",
        "A set of named values is wanted here, with the entries {fields}; a {kind} came. Write {{\"entry\": value, ...}}.",
    ),
    "checks.table_wanted": Text(
        "這裡要一個表格（DataFrame），欄位是 {columns}；收到的是 {kind}。",
        "A table (DataFrame) with the columns {columns} is wanted here; a {kind} came.",
    ),
    "checks.double_column": Text(
        "有兩個欄位同名：{columns}。請刪掉或改名其中一個。",
        "Two columns have the same name: {columns}. Drop or rename one of them.",
    ),
    "checks.missing_columns": Text("表格少了這些欄位：{absent}。你的表格有：{came}。", "The table lacks these columns: {absent}. Yours has: {came}."),
    "checks.empty_table": Text("表格是空的。這裡需要 {columns} 至少一列。", "The table is empty. At least one row of {columns} is needed."),
    "checks.unknown_code": Text(
        "{where}的「{came}」不在選項裡。可用的代碼：{known}。",
        "{where} holds “{came}”, which is not one of the options. Codes you can use: {known}.",
    ),
    "checks.not_a_number_nan": Text(
        "{where}是空值（NaN）。前面的計算可能混到缺漏資料，請往前檢查。",
        "{where} is empty (NaN). A step before it probably met missing data; look there.",
    ),
    "checks.infinite": Text("{where}是無限大。請檢查是否除以 0。", "{where} is infinite. Look for a division by zero."),
    "checks.outside": Text(
        "{where}是 {came}，不可能的值：應該在 {limits} 之內。",
        "{where} is {came}, which cannot be: it should lie within {limits}.",
    ),
    "checks.truth_value": Text("{where}是 {came}，這裡要的是數字。", "{where} is {came}; a number is wanted here."),
    "checks.number_wanted": Text("{where}要一個數字，收到的是 {kind}。", "{where} should be one number; a {kind} came."),
    "checks.percent_sign": Text(
        "{where}寫成「{came}」。請填沒有 % 的數字：比例 5% 填 0.05，倍數 103% 填 1.03。",
        "{where} is written “{came}”. Give a number without %: 0.05 for a share of 5 %, 1.03 for a ratio of 103 %.",
    ),
    "checks.text_not_number": Text(
        "{where}的「{came}」不是數字。請直接填函式算出的數字，不加文字或符號。",
        "{where} holds “{came}”, which is not a number. Give the number as the function returned it, without words or signs.",
    ),
    "checks.no_code": Text("{where}還沒有填。可用的代碼：{known}。", "{where} is not filled in yet. Codes you can use: {known}."),
    "checks.too_many_rows": Text(
        "表格有 {rows} 列，超過可以交出的 {most} 列。請先彙總再作答。",
        "The table has {rows} rows; at most {most} can be handed in. Summarise it first.",
    ),
    "checks.not_plain_data": Text(
        "保存的答案讀不回來：內容不是這門課寫出的格式。請重新執行檢查那一格。",
        "A kept answer cannot be read back: it is not in the form this course writes. Run its check cell again.",
    ),
}
