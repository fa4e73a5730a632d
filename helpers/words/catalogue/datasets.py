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
}
