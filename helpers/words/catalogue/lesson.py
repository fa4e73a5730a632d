"""What a notebook says when it is opened, asked for help, asked for progress or handed in."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "lesson.opened_class": Text(
        "已開啟 {task}。你用的是全班共用的公司資料。",
        "{task} is open. You are using the company that the whole class shares.",
    ),
    "lesson.opened_own": Text(
        "已開啟 {task}。這是 {learner} 自己的公司資料。",
        "{task} is open. Company of: {learner}.",
    ),
    "lesson.making_company": Text(
        "第一次開啟：正在產生你的公司資料，大約幾秒鐘……",
        "First opening: making your company's data, a few seconds …",
    ),
    "lesson.no_datasets": Text(
        "找不到課程資料夾 datasets（從 {looked} 往上找）。請把筆記本放回課程資料夾再開啟。",
        "The course folder “datasets” was not found (looked from {looked} upwards). "
        "Put the notebook back into the course folder and open it again.",
    ),
    "lesson.bad_personal_file": Text(
        "讀不懂個人檔 {file}。它應該是 JSON，含有 course 和 learner。請向講師要一份新的，或先把它移走，改用全班共用的公司。",
        "The personal file {file} cannot be read. It should be JSON with “course” and “learner”. "
        "Ask your instructor for a new one, or move it away to use the class company.",
    ),
    "lesson.other_data_version": Text(
        "個人檔 {file} 的資料是版本 {came}，這份課程產生的是版本 {ours}，數字會不同，因此沒有產生資料。請向講師要同一版的課程資料夾或新的個人檔。",
        "The personal file {file} is for data version {came}; this course makes version {ours}, whose figures differ, so no data "
        "were made. Ask your instructor for the course folder of the same version, or for a new personal file.",
    ),
    "lesson.no_text": Text("本單元沒有名為「{asked}」的文字。有的是：{known}。", "This lesson has no text “{asked}”. It has: {known}."),
    "lesson.too_many_values": Text(
        "{exercise} 給了 {came} 個值，這一題只看：{names}。請照這個順序給。",
        "{came} values came for {exercise}, which looks at {names}. Give them in that order.",
    ),
    "lesson.computing": Text("正在用你的公司資料核對……", "Checking against your company's data …"),
    "lesson.hint": Text("{exercise} 提示 {number}／{most}", "{exercise} hint {number} of {most}"),
    "lesson.points_of": Text("{points}／{available} 分", "{points} of {available}"),
    "lesson.points_now": Text("（最近一次 {points} 分）", " ({points} at the last check)"),
    "lesson.standing_by_exercise": Text("各練習的進度", "Progress by exercise"),
    "lesson.standing_by_indicator": Text("各行為指標的進度（核心練習）", "Progress by performance indicator (core exercises)"),
    "lesson.heading.exercise": Text("練習", "Exercise"),
    "lesson.heading.title": Text("內容", "Title"),
    "lesson.heading.verdict": Text("狀態", "Status"),
    "lesson.heading.points": Text("分數", "Points"),
    "lesson.heading.hints": Text("用過的提示", "Hints opened"),
    "lesson.heading.indicator": Text("行為指標", "Performance indicator"),
    "lesson.progress_not_kept": Text(
        "這次的進度沒有存下來：{file} 寫不進去（{why}）。你仍可繼續作答；請把資料夾移到可以寫入的地方。",
        "Your progress was not kept: {file} could not be written ({why}). You can go on; move the folder to a place "
        "that can be written to.",
    ),
    "lesson.progress_damaged": Text(
        "進度檔 {file} 讀不懂，已改名為 {kept} 保留下來，進度從頭算起。答案都還在筆記本裡，重新執行檢查就會補回。",
        "The progress file {file} could not be read. It is kept as {kept} and progress starts anew. Your answers are still "
        "in the notebook; run the checks again to restore it.",
    ),
    "lesson.progress_of_another": Text(
        "進度檔 {file} 屬於另一位學員或另一份資料，已改名為 {kept} 保留下來。這裡的進度從頭算起。",
        "The progress file {file} belongs to another learner or other data. It is kept as {kept}; progress here starts anew.",
    ),
    "lesson.hand_in.written": Text("交件檔已寫好：{file}", "Your hand-in is written: {file}"),
    "lesson.hand_in.not_written": Text("交件檔沒有寫成。", "No hand-in was written."),
    "lesson.hand_in.what_next": Text(
        "請把這一個 zip 檔上傳到課程平台，或交給講師。評分時會重新執行筆記本，以存檔的內容為準。",
        "Upload this one zip to your course platform, or give it to your instructor. Marking runs the saved notebook again.",
    ),
    "lesson.hand_in.untouched": Text(
        "還沒檢查過的練習：{exercises}。可以之後再交一次。",
        "Not checked yet: {exercises}. You can hand in again later.",
    ),
    "lesson.hand_in.no_owner": Text(
        "這份交件用的是全班共用的公司，裡面沒有你的代號；講師會以上傳者的身分辨認。",
        "This hand-in uses the class company and carries no id of yours; your instructor knows you by the upload.",
    ),
    "lesson.hand_in.not_saved": Text(
        "注意：存檔之後你還做過檢查。如果改過答案，這個檔案就少了最後的修改：請先存檔（Ctrl＋S，Mac 為 ⌘S），再執行這一格，"
        "不要上傳這一份。",
        "Take care: you ran a check after the last save. If you changed an answer, this file lacks it: save the notebook "
        "(Ctrl+S, ⌘S on a Mac) and run this cell again; do not upload this one.",
    ),
    "lesson.hand_in.was_better": Text(
        "這些練習曾經得分較高，但最後一次檢查的答案較差：{exercises}。評分看的是筆記本現在的內容。",
        "These exercises once earned more than at their last check: {exercises}. What counts is the notebook as it is now.",
    ),
    "lesson.hand_in.no_deliverable": Text(
        "還沒有產出 {code}。請執行 lesson.deliver(\"{code}\") 那一格，看過報告，再交一次。",
        "There is no {code} yet. Run the cell with lesson.deliver(\"{code}\"), look at the report, and hand in again.",
    ),
    "lesson.hand_in.deliverable_too_large": Text(
        "{file} 太大（超過 8 MB），沒有放進交件檔。請把圖縮小，再產出並交一次。",
        "{file} is too large (over 8 MB) and is not in the hand-in. Make its charts smaller, deliver and hand in again.",
    ),
    "lesson.delivery.written": Text("{code} {title}已寫好。", "{code} {title} is written."),
    "lesson.delivery.where": Text(
        "檔案在這份筆記本旁邊：{files}。請打開來看一遍，再交件。",
        "It is beside this notebook: {files}. Open it and read it before you hand in.",
    ),
    "lesson.delivery.comma": Text("、", "; "),
    "lesson.delivery.parts": Text("要寫的部分：{headings}。", "It wants: {headings}."),
    "lesson.delivery.and": Text("、", " and "),
    "lesson.delivery.complete": Text("每一部分都填好了。", "Every part is there."),
    "lesson.delivery.missing": Text("還有 {count} 件事要補：", "Still to mend ({count}):"),
    "lesson.delivery.not_begun": Text(
        "{code} {title}還沒開始，所以沒有產生檔案。寫好任何一部分就可以先看樣子。",
        "{code} {title} is not begun, so no file was made. Fill any one part to see what it looks like.",
    ),
    "lesson.delivery.not_written": Text("{code} {title}沒有寫成。", "{code} {title} was not written."),
    "lesson.delivery.cannot_write": Text(
        "{file} 寫不進去（{why}）。請關閉正在開啟它的程式（例如 Word），再執行這一格。",
        "{file} could not be written ({why}). Close any program that holds it open, such as Word, and run this cell again.",
    ),
    "lesson.hand_in.no_notebook": Text(
        "在 {folder} 找不到 {wanted}。請把筆記本存在這個資料夾並用原來的檔名，再執行這一格。",
        "{wanted} was not found in {folder}. Save the notebook there under its own name and run this cell again.",
    ),
    "lesson.hand_in.cannot_write": Text(
        "{file} 寫不進去（{why}）。請關閉正在開啟它的程式，或換一個可以寫入的資料夾，再執行這一格。",
        "{file} could not be written ({why}). Close any program that holds it open, or use a folder that can be written "
        "to, and run this cell again.",
    ),
}
