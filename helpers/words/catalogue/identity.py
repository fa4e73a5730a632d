"""What is said about course folders, class lists, personal files and the making of many companies."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    # Where ---------------------------------------------------------------------------------------
    "identity.at_cell": Text("第 {row} 列「{column}」：{what}", "Row {row}, “{column}”: {what}"),
    "identity.at_row": Text("第 {row} 列：{what}", "Row {row}: {what}"),
    "identity.at_field": Text("{field}：{what}", "{field}: {what}"),
    # A course folder -----------------------------------------------------------------------------
    "identity.no_course_folder": Text(
        "{folder} 不是課程資料夾（裡面沒有 course.yaml）。請確認路徑；要建立新的，請執行 course new {folder}。自學請改用不含斜線的代號，例如 self。",
        "{folder} is no course folder (there is no course.yaml in it). Check the path; to make one, run course new {folder}. "
        "For self-study give an id without slashes, such as self.",
    ),
    "identity.other_data_version": Text(
        "課程 {course} 用的是資料版本 {came}（課程版本 {version}），這裡產生的是資料版本 {ours}，數字會不同，因此沒有執行。"
        "請在課程版本 {version} 的資料夾執行（git checkout v{version}，再執行 python start.py 與同一個指令）。",
        "Course {course} uses data version {came} (course version {version}); this one makes data version {ours}, whose figures "
        "differ, so nothing was done. Run it in a folder of course version {version} (git checkout v{version}, then python "
        "start.py with the same command).",
    ),
    "identity.new.is_one": Text(
        "{folder} 已經是課程資料夾，所以沒有改動。請換一個資料夾；要修改設定，請直接編輯裡面的 course.yaml。",
        "{folder} is a course folder already, so nothing was changed. Name another folder; to change settings, edit its course.yaml.",
    ),
    "identity.new.has_secret": Text(
        "{folder} 裡有 course.secret，卻沒有 course.yaml，所以沒有改動。如果這門課已經開始，請從備份救回 course.yaml；如果只是上次建立時中斷，請刪除這個資料夾再執行一次。",
        "{folder} holds a course.secret but no course.yaml, so nothing was changed. If the course has begun, bring course.yaml back "
        "from a backup; if making it was only interrupted, delete the folder and run this again.",
    ),
    "identity.new.needs_id": Text(
        "資料夾名稱「{name}」不能當作課程代號。請加上 --id，例如 --id kmc2431-2026a。",
        "The folder's name “{name}” cannot be a course id. Add --id, such as --id kmc2431-2026a.",
    ),
    "identity.new.no_profile": Text(
        "沒有「{came}」這種範圍。請用 core（核心）或 full（完整）。",
        "There is no profile “{came}”. Use core or full.",
    ),
    "identity.new.default_title": Text("數位行銷企劃主管", "Digital Marketing Planning Manager"),
    "identity.new.made": Text(
        "已建立課程「{course}」：{folder}\n\n"
        "接下來：\n"
        "1. 用文字編輯器打開 {settings}，填上起訖日期與資料保存期限。\n"
        "2. 備份 {secret}，不要交給學員，也不要放上網路。遺失了就無法重做同樣的資料，也無法評分。\n"
        "3. 準備學員名冊（XLSX 或 CSV，至少要有「學號」一欄），執行：\n"
        "   course data --course {folder} --roster 名冊.xlsx --out 學員資料夾",
        "Course “{course}” made: {folder}\n\n"
        "Next:\n"
        "1. Open {settings} in a text editor and fill in the dates and until when records are kept.\n"
        "2. Back up {secret}; give it to no learner and put it on no web page. Without it the same data cannot be made again, nor "
        "hand-ins graded.\n"
        "3. Prepare the class list (XLSX or CSV, with at least a column “id”) and run:\n"
        "   course data --course {folder} --roster roster.xlsx --out learners",
    ),
    # course.yaml ---------------------------------------------------------------------------------
    "identity.yaml.head": Text(
        "課程設定。可以修改；每個欄位後面有說明。", "The settings of a course. Edit them; each field is explained behind it."
    ),
    "identity.yaml.format": Text("請勿修改", "leave as it is"),
    "identity.yaml.id": Text("課程代號；開課後請勿修改，改了學員的資料會全部不同", "do not change it once the course has begun: all learners' data would change"),
    "identity.yaml.title": Text("課程名稱", "what the course is called"),
    "identity.yaml.language": Text("預設語言：zh-TW 或 en", "default language: zh-TW or en"),
    "identity.yaml.start": Text("第一天，例如 2026-03-02；null 表示未定", "first day, such as 2026-03-02; null: not settled"),
    "identity.yaml.end": Text("最後一天", "last day"),
    "identity.yaml.profile": Text("core 核心或 full 完整", "core or full"),
    "identity.yaml.exam": Text("true 表示測驗模式：筆記本不告訴學員對錯", "true: exam mode, in which notebooks do not say what is right"),
    "identity.yaml.time_s": Text("評分時每個筆記本的時間上限（秒）", "seconds for each notebook when it is graded"),
    "identity.yaml.memory_mb": Text("評分時每個筆記本的記憶體上限（MB）", "MB of memory for each notebook when it is graded"),
    "identity.yaml.auto_pct": Text("每項行為指標：練習得分至少幾 %", "for each performance indicator: at least this % of the points"),
    "identity.yaml.independent_pct": Text("每項行為指標：獨立練習得分至少幾 %", "for each performance indicator: at least this % of the independent exercises' points"),
    "identity.yaml.criticals": Text("true 表示關鍵檢查必須全對", "true: every critical check must be right"),
    "identity.yaml.resubmissions": Text("可以補交幾次", "how often missing evidence may be handed in again"),
    "identity.yaml.retention_until": Text("學員紀錄保存到哪一天，例如 2029-06-30", "learners' records are kept until this day, such as 2029-06-30"),
    "identity.yaml.course": Text("建立時的課程版本", "version of the course with which this was made"),
    "identity.yaml.data": Text("資料版本，請勿修改", "version of the data; leave as it is"),
    "identity.settings.unreadable": Text(
        "打不開 {file}（{why}）。請確認檔案與讀取權限。", "{file} cannot be opened ({why}). Check the file and who may read it."
    ),
    "identity.settings.not_utf8": Text(
        "{file} 的編碼不是 UTF-8。請用編輯器另存成 UTF-8。", "{file} is not in UTF-8. Save it as UTF-8 in your editor."
    ),
    "identity.settings.not_yaml": Text(
        "{file} 第 {line} 行附近讀不懂。每行要寫成「欄位: 值」，冒號後面空一格，同一個欄位只寫一次，縮排用空格。",
        "{file} cannot be understood near line {line}. Write “field: value” on each line, a blank after the colon, each field once, "
        "and indent with blanks.",
    ),
    "identity.settings.wrong": Text("{file} 有欄位需要修正：", "These fields of {file} need mending:"),
    "identity.settings.missing": Text("缺少這個欄位，請補上。", "This field is missing; add it."),
    "identity.settings.unknown": Text(
        "沒有這個欄位，可能打錯了。這裡可用的欄位：{known}。", "There is no such field; perhaps it is misspelt. Known here: {known}."
    ),
    "identity.settings.choice": Text("不能是「{came}」，請填其中一個：{known}。", "It cannot be “{came}”; use one of: {known}."),
    "identity.settings.above": Text("要大於 {bound}，讀到「{came}」。", "It must be above {bound}; “{came}” was found."),
    "identity.settings.at_least": Text("至少要 {bound}，讀到「{came}」。", "It must be at least {bound}; “{came}” was found."),
    "identity.settings.below": Text("要小於 {bound}，讀到「{came}」。", "It must be below {bound}; “{came}” was found."),
    "identity.settings.at_most": Text("最多 {bound}，讀到「{came}」。", "It must be at most {bound}; “{came}” was found."),
    "identity.settings.text": Text(
        "要是文字，讀到「{came}」。數字請加引號，例如 \"0012\"。", "It must be text; “{came}” was found. Put figures in quotes, such as \"0012\"."
    ),
    "identity.settings.short_text": Text("文字太長，最多 200 字。", "This text is too long; at most 200 signs."),
    "identity.settings.flag": Text("要是 true 或 false，讀到「{came}」。", "It must be true or false; “{came}” was found."),
    "identity.settings.whole": Text("要是整數，讀到「{came}」。", "It must be a whole number; “{came}” was found."),
    "identity.settings.number": Text("要是數字，讀到「{came}」。", "It must be a number; “{came}” was found."),
    "identity.settings.date": Text(
        "要是日期，寫成 2026-03-02（西元年，不加引號）或 null，讀到「{came}」。",
        "It must be a day written as 2026-03-02 without quotes, or null; “{came}” was found.",
    ),
    "identity.settings.group": Text(
        "底下要有縮排的欄位，讀到「{came}」。", "It holds fields of its own, indented below it; “{came}” was found."
    ),
    "identity.settings.other": Text("這個值不能用：「{came}」。", "This value cannot be used: “{came}”."),
    "identity.settings.bad_id": Text(
        "不能是「{came}」。請用 1 到 64 個字，不要含空白、「/」、「\\」或「:」。",
        "It cannot be “{came}”. Use 1 to 64 signs without spaces, “/”, “\\” or “:”.",
    ),
    "identity.settings.ends_early": Text("最後一天早於第一天（{start}）。", "The last day is before the first ({start})."),
    "identity.settings.erased_early": Text(
        "retention_until 早於課程最後一天（{end}）。", "retention_until is before the last day of the course ({end})."
    ),
    # course.secret -------------------------------------------------------------------------------
    "identity.secret.missing": Text(
        "找不到 {file}。沒有它就無法重做這門課的資料，也無法評分。請從備份救回；不要另外產生一個，那會讓所有學員的資料都不同。",
        "{file} is missing. Without it this course's data cannot be made again, nor hand-ins graded. Bring it back from a backup; do "
        "not make another, with which all learners' data would differ.",
    ),
    "identity.secret.unreadable": Text("讀不到 {file}（{why}）。請確認讀取權限。", "{file} cannot be read ({why}). Check who may read it."),
    "identity.secret.damaged": Text(
        "{file} 的內容不對，應該是 64 個十六進位字元。請從備份救回。",
        "{file} is not what it should be: 64 hexadecimal digits. Bring it back from a backup.",
    ),
    "identity.secret.open_to_others": Text(
        "這台電腦上的其他人也能讀取 {file}，因此沒有使用。請執行 chmod 600 {file}。如果它在 WSL 裡的 Windows 磁碟（/mnt/c），請把課程資料夾搬到 Linux 的家目錄。",
        "Others on this machine can read {file}, so it was not used. Run chmod 600 {file}. If it lies on a Windows drive seen from WSL "
        "(/mnt/c), move the course folder into your Linux home folder.",
    ),
    # A class list as a whole ---------------------------------------------------------------------
    "identity.roster.unreadable": Text(
        "打不開名冊 {file}（{why}）。請確認路徑；如果它在 Excel 裡開著，請先關閉。",
        "The class list {file} cannot be opened ({why}). Check the path; if it is open in Excel, close it first.",
    ),
    "identity.roster.too_large": Text(
        "名冊 {file} 太大，上限是 {most}（最多 20,000 列、20 MB）。請只留下學員的資料列。",
        "The class list {file} is too large; the most is {most} (20,000 rows, 20 MB). Keep only the rows of learners.",
    ),
    "identity.roster.old_or_locked": Text(
        "{file} 是舊格式（.xls）或設了密碼，讀不出來。請在 Excel 取消密碼，另存成 .xlsx。",
        "{file} is in the old .xls format or has a password, so it cannot be read. Take the password off in Excel and save it as .xlsx.",
    ),
    "identity.roster.damaged_workbook": Text(
        "{file} 不是能讀取的 .xlsx。請在 Excel 打開，另存成 .xlsx 或 CSV UTF-8。",
        "{file} is no readable .xlsx. Open it in Excel and save it as .xlsx or as CSV UTF-8.",
    ),
    "identity.roster.no_text": Text(
        "認不出 {file} 的文字編碼。請在 Excel 另存成 .xlsx 或 CSV UTF-8。",
        "The text of {file} is in no known encoding. Save it from Excel as .xlsx or as CSV UTF-8.",
    ),
    "identity.roster.no_id_column": Text(
        "{file} 裡找不到學號欄（第一列是：{seen}）。請把欄名改成其中一個：{known}。",
        "{file} has no column with ids (its first row: {seen}). Name that column one of: {known}.",
    ),
    "identity.roster.no_rows": Text(
        "{file} 只有欄名，沒有學員。請補上資料列。", "{file} has headings but no learners. Add their rows."
    ),
    # One row of it -------------------------------------------------------------------------------
    "identity.problem.missing_id": Text("沒有學號，這一列沒有採用。請補上，或刪除整列。", "There is no id, so the row was left out. Add one, or delete the row."),
    "identity.problem.reserved_id": Text(
        "「{came}」保留給全班共用的公司，這一列沒有採用。請換一個學號。", "“{came}” is kept for the company that the whole class shares; the row was left out. Use another id."
    ),
    "identity.problem.bad_id": Text(
        "「{came}」不能當學號，這一列沒有採用。請用 1 到 {most} 個字，不要含空白、小數、「/」、「\\」或「:」。",
        "“{came}” cannot be an id; the row was left out. Use 1 to {most} signs without spaces, decimals, “/”, “\\” or “:”.",
    ),
    "identity.problem.repeated_id": Text(
        "「{came}」在第 {first} 列已經有了，這一列沒有採用。請改正其中一個，或刪除重複的列。",
        "“{came}” stands in row {first} already; this row was left out. Mend one of them, or delete the repeated row.",
    ),
    "identity.problem.twin_id": Text(
        "「{came}」和第 {first} 列的「{other}」只差大小寫，這一列沒有採用。請改成不同的學號。",
        "“{came}” differs from “{other}” in row {first} only by capitals; this row was left out. Give them different ids.",
    ),
    "identity.problem.date_in_id": Text(
        "Excel 把這個學號變成了日期（{came}），這一列沒有採用。請把欄位格式改為「文字」後重新輸入。",
        "Excel has made a date of this id ({came}); the row was left out. Format the column as Text and type it again.",
    ),
    "identity.problem.digits_lost": Text(
        "這個號碼太長（{came}），Excel 只保留 15 位，後面的數字可能已經遺失，這一列沒有採用。請把欄位格式改為「文字」後重新輸入。",
        "This number is too long ({came}): Excel keeps 15 digits, so the last ones may be lost; the row was left out. Format the column "
        "as Text and type it again.",
    ),
    "identity.problem.error_cell": Text(
        "儲存格是錯誤值 {came}。請改正後再試。", "The cell holds the error {came}. Mend it and try again."
    ),
    "identity.problem.uncomputed": Text(
        "儲存格是還沒有計算的公式。請在 Excel 打開並存檔，或改貼上值。",
        "The cell is a formula without a value. Open and save the file in Excel, or paste the value in its place.",
    ),
    "identity.problem.unknown_language": Text(
        "沒有「{came}」這個語言，改用課程的語言。請填 zh-TW 或 en。",
        "There is no language “{came}”; the course's own was taken. Use zh-TW or en.",
    ),
    # Worth knowing -------------------------------------------------------------------------------
    "identity.note.encoding": Text("名冊的編碼是 {encoding}，已照此讀取。", "The list is in {encoding} and was read so."),
    "identity.note.other_sheets": Text("只讀了工作表「{sheet}」，沒有讀：{others}。", "Only the sheet “{sheet}” was read, not: {others}."),
    "identity.note.hidden_rows": Text("第 {rows} 列是隱藏的，仍然採用。", "Rows {rows} are hidden; they were taken in all the same."),
    "identity.note.merged": Text(
        "欄名 {cells} 是合併儲存格，只有最左邊的一欄算是這個欄名。", "The heading {cells} is a merged cell; only its leftmost column counts under it."
    ),
    "identity.note.title_rows": Text("欄名在第 {row} 列，上面的列沒有讀。", "The headings stand in row {row}; the rows above were not read."),
    "identity.note.second_column": Text("有另一欄的意思相同，這一欄沒有讀。", "Another column means the same; this one was not read."),
    "identity.note.tidied": Text(
        "有 {number} 個學號的全形字元或看不見的字元已改成一般字元（第 {rows} 列）。",
        "In {number} ids full-width or invisible signs were made plain (rows {rows}).",
    ),
    "identity.note.computed": Text(
        "有 {number} 個學號是公式，採用存檔時的值（第 {rows} 列）。", "{number} ids are formulas; the values saved with them were taken (rows {rows})."
    ),
    # Companies for a class -----------------------------------------------------------------------
    "identity.data.one_of": Text(
        "請給 --learner（一位學員）或 --roster（整份名冊），只給一個。", "Give either --learner (one) or --roster (a class list), and not both."
    ),
    "identity.data.reserved_id": Text(
        "「{came}」保留給全班共用的公司。請換一個學號。", "“{came}” is kept for the company that the whole class shares. Use another id."
    ),
    "identity.data.bad_workers": Text("--workers 至少要 1，收到的是 {came}。", "--workers must be at least 1; {came} came."),
    "identity.data.nobody": Text(
        "名冊裡沒有可以採用的學員，因此沒有產生資料。請先修正下列各列。", "No row of the class list can be used, so no data were made. Mend these rows first."
    ),
    "identity.data.self_study": Text(
        "注意：{course} 不是課程資料夾，資料只由代號決定，任何人都能重做，不適合評量。評量請先用 course new 建立課程資料夾。",
        "Note: {course} is no course folder. Its data follow from the ids alone and anybody can make them again, so they do not suit an "
        "assessment. For one, make a course folder with course new first.",
    ),
    "identity.data.progress": Text("產生公司資料", "Making companies"),
    "identity.data.problems": Text("名冊有 {number} 個問題需要處理：", "{number} problems in the class list need a person:"),
    "identity.data.done": Text(
        "共 {total} 位學員：新產生 {made} 家公司，保留 {kept} 家，失敗 {failed} 家。對照表：{table}。",
        "{total} learners: {made} companies made, {kept} kept as they were, {failed} failed. List: {table}.",
    ),
    "identity.data.stopped": Text(
        "已停止。完成的公司都保留著，沒有做到一半的；再執行同一個指令會接著做。",
        "Stopped. Finished companies are kept and none is half made; the same command goes on from here.",
    ),
    "identity.data.failed": Text("{learner}：{why}", "{learner}: {why}"),
    "identity.data.in_the_way": Text(
        "{folder} 裡有別的檔案，沒有改動。請移走它們，或換一個 --out。",
        "{folder} holds other files and was left alone. Move them away, or name another --out.",
    ),
    "identity.data.worker_lost": Text(
        "產生時系統結束了程式，可能是記憶體不足。請加上 --workers 1 再執行一次，會接著做。",
        "The system ended the process that made it; perhaps memory ran out. Run again with --workers 1; it goes on from here.",
    ),
    # A hand-in and its personal file -------------------------------------------------------------
    "grading.remark.unsigned": Text(
        "沒有這門課有效的個人檔簽章（缺少、不符或改過），學員身分只依檔案裡寫的內容。請有人確認是誰的。",
        "It carries no valid signature of this course's personal file (missing, wrong or changed); whose it is rests on what was written "
        "in it. Please confirm.",
    ),
    "grading.unclear.needs_the_folder": Text(
        "這份的個人檔有課程簽章，資料由課程資料夾的密鑰產生，只用代號「{course}」無法評分。請把 --course 改成課程資料夾的路徑再執行一次。",
        "Its personal file is signed: the data follow from the secret of a course folder, and the id “{course}” alone cannot grade it. "
        "Give --course the path of the course folder and run again.",
    ),
    "grading.unclear.not_on_roster": Text(
        "名冊裡沒有「{inside}」。請確認是誰的，修正名冊或檔案後再評分；這份沒有評分。",
        "“{inside}” is not on the class list. Find out whose it is, mend the list or the file, and grade again; it was not graded.",
    ),
    "grading.refused.other_data_version": Text(
        "這份用的是資料版本 {came}，這裡是版本 {ours}，數字不同，沒有評分。請在同一版課程的資料夾裡執行同一個 course grade 指令。",
        "This was worked on data version {came}; here it is version {ours}, whose figures differ, so it was not graded. Run the same "
        "course grade command in the folder of the course version it was made with.",
    ),
}
