"""What is wrong with a company's folder, and what a new one reports."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "datasets.no_table": Text(
        "沒有「{table}」這個資料表。可用的資料表：{known}。",
        "There is no table called “{table}”. Use one of: {known}.",
    ),
    "datasets.no_company": Text(
        "{folder} 裡沒有公司資料（找不到 company.json）。請確認資料夾，或用 course data 重新產生。",
        "There is no company in {folder} (no company.json). Check the folder, or make the company again with course data.",
    ),
    "datasets.damaged": Text(
        "{file} 已損壞，讀不出來。請刪除所在的資料夾，再重新產生或重新下載。",
        "{file} is damaged and cannot be read. Delete the folder it is in and make or download it again.",
    ),
    "datasets.changed": Text(
        "{file} 的內容和產生時不同，可能用試算表存過檔。請刪除所在的資料夾再重新產生；要修改資料，請另存到別處。",
        "{file} is not as it was made; a spreadsheet may have saved it. Delete the folder it is in and make it again; keep edited copies elsewhere.",
    ),
    "datasets.file_gone": Text(
        "{folder} 裡找不到資料表 {table} 的檔案。請刪除這個資料夾再重新產生。",
        "The file of the table {table} is missing from {folder}. Delete the folder and make it again.",
    ),
    "datasets.other_version": Text(
        "{folder} 的資料是另一個版本的課程產生的。請用目前的課程重新產生。",
        "The company in {folder} was made by another version of the course. Make it again with this one.",
    ),
    "datasets.not_ours": Text(
        "{folder} 裡已經有別的檔案，所以沒有寫入。請指定新的或空的資料夾。",
        "{folder} already holds something else, so nothing was written. Name a new or empty folder.",
    ),
    "datasets.unwritable": Text(
        "無法寫入 {folder}（{why}）。請換一個可以寫入的資料夾，或確認磁碟空間。",
        "{folder} cannot be written ({why}). Choose a folder you may write to, or check the free space.",
    ),
    "datasets.other_learner": Text(
        "{folder} 是 {course} 課程學員 {learner} 的資料夾，所以沒有寫入。請為另一位學員指定別的資料夾。",
        "{folder} belongs to learner {learner} of course {course}, so nothing was written. Name another folder for another learner.",
    ),
    "datasets.making": Text("正在產生 {learner} 的公司資料……", "Making the company of {learner} ..."),
    "datasets.made": Text(
        "已完成：{folder}。把筆記本複製到這個資料夾，就會使用這家公司的資料。",
        "Done: {folder}. A notebook copied into this folder works on this company.",
    ),
    "datasets.not_a_learner": Text(
        "{folder} 裡的 personal.json 讀不懂，所以沒有寫入。請刪除它，或指定別的資料夾。",
        "The personal.json in {folder} cannot be read, so nothing was written. Delete it, or name another folder.",
    ),
    "datasets.bad_id": Text(
        "{option} 不能是「{came}」。請用 1 到 64 個字，不要含空白、「/」、「\\」或「:」，也不要以「-」開頭，例如 kmc2431 或 a1。",
        "{option} cannot be “{came}”. Use 1 to 64 signs without spaces, “/”, “\\” or “:”, and no “-” in front, such as kmc2431 or a1.",
    ),
    "datasets.and": Text("、", " and "),
    "datasets.dictionary_head": Text(
        "## 資料字典\n\n資料是虛構公司「穗岸」的歷史。逐筆、逐日與逐週的表從 2024-01-01 到 2025-12-31，共 24 個月；"
        "按月的表多一年，從 2023-01 到 2025-12。金額除非欄位另有說明，一律是新臺幣整數，未稅。空白代表沒有資料。"
        "同一門課的每位學員有自己的公司，欄位相同，數值不同。部分表照真實匯出檔的樣子帶有問題，各表最後列出該怎麼處理。",
        "## Data dictionary\n\nThe history of the fictional company SuiAn. Tables by order, day or week cover the 24 months "
        "from 2024-01-01 to 2025-12-31; monthly tables have a year more, 2023-01 to 2025-12. Money is in whole New Taiwan "
        "dollars without VAT unless its column says otherwise. A blank is a missing value. Every learner has a company of "
        "their own: the columns are the same, the values differ. Some tables carry the faults of real exports; each lists "
        "at its end how to treat them.",
    ),
    "datasets.dictionary_tables": Text("| 資料表 | 名稱 | 一列是什麼 |", "| Table | Label | What one row is |"),
    "datasets.dictionary_grain": Text(
        "{grain}。識別一列的欄位：{columns}。", "{grain}. A row is identified by {columns}."
    ),
    "datasets.dictionary_key_repeats": Text(
        "{grain}。識別一列的欄位應該是 {columns}，但原始檔裡會重複。",
        "{grain}. A row should be identified by {columns}, but the raw file repeats some.",
    ),
    "datasets.dictionary_source": Text("來源：{source}。", "Source: {source}."),
    "datasets.dictionary_points_to": Text("{held}，對應 {table}", "{held} of {table}"),
    "datasets.dictionary_may_miss": Text("{held}，可空白", "{held}, may be blank"),
    "datasets.dictionary_faults_head": Text("這個表裡的問題：", "What is wrong in this table:"),
    "datasets.dictionary_faults": Text("| 欄位 | 問題 | 正確的處理 |", "| Column | Fault | Right treatment |"),
    "datasets.unit.days": Text("天", "days"),
    "datasets.unit.working days": Text("工作天", "working days"),
    "datasets.unit.hours": Text("小時", "hours"),
    "datasets.unit.months": Text("個月", "months"),
    "datasets.unit.year": Text("年", "year"),
    "datasets.unit.units": Text("件", "units"),
    "datasets.unit.orders": Text("張", "orders"),
    "datasets.unit.households": Text("戶", "households"),
    "datasets.unit.people": Text("人", "people"),
    "datasets.unit.minutes": Text("分鐘", "minutes"),
    "datasets.unit.posts": Text("則", "posts"),
    "datasets.unit.comments": Text("則", "comments"),
    "datasets.unit.reactions": Text("次", "reactions"),
    "datasets.unit.shares": Text("次", "shares"),
    "datasets.dictionary_columns": Text(
        "| 欄位 | 名稱 | 內容 | 單位 | 說明 |", "| Column | Label | Holds | Unit | Meaning |"
    ),
    "datasets.kind.id": Text("編號", "an id"),
    "datasets.kind.text": Text("文字", "text"),
    "datasets.kind.code": Text("代碼", "a code"),
    "datasets.kind.date": Text("日期", "a date"),
    "datasets.kind.moment": Text("台灣時間", "a moment in Taiwan's time"),
    "datasets.kind.moment_utc": Text("UTC 時間", "a moment in UTC"),
    "datasets.kind.count": Text("整數", "a whole number"),
    "datasets.kind.share": Text("0–1 的比率", "a share, 0–1"),
    "datasets.kind.number": Text("兩位小數的數字", "a number with two decimals"),
    "datasets.kind.flag": Text("1 是、0 否", "1 yes, 0 no"),
}
