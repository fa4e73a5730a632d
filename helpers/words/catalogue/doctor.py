"""What the doctor finds, and what opening the course with a personal file says."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "doctor.python.good": Text("Python {found}。", "Python {found}."),
    "doctor.python.version": Text(
        "這裡的 Python 是 {found}，課程需要 3.11 到 3.14。請安裝其中一版，再用它執行 start.py。",
        "This is Python {found}; the course needs 3.11 to 3.14. Install one of those and run start.py with it.",
    ),
    "doctor.python.bits": Text(
        "這裡的 Python 是 {bits} 位元版，套件只有 64 位元版。請安裝 64 位元的 Python。",
        "This Python has {bits} bits; the packages exist for 64 bits only. Install a 64-bit Python.",
    ),
    "doctor.packages.good": Text("需要的套件都在，版本也合適。", "Every package is there, in a version that serves."),
    "doctor.packages.wrong": Text(
        "這些套件沒有裝或版本不合（括號內是需要的版本）：{wrong}。請刪除課程資料夾裡的 .venv-course，再執行 python start.py。",
        "Packages missing or of another version (needed in brackets): {wrong}. Delete .venv-course in the course folder and run "
        "python start.py again.",
    ),
    "doctor.fonts.good": Text("課程的中文字型都在。", "The course's Chinese font is there."),
    "doctor.fonts.missing": Text(
        "少了字型檔 {names}，圖表裡的中文會變成方框。請重新取得課程資料夾。",
        "The font files {names} are missing, so Chinese in charts shows as boxes. Get the course folder again.",
    ),
    "doctor.encoding.good": Text("文字編碼是 UTF-8。", "Text is written as UTF-8."),
    "doctor.encoding.other": Text(
        '這個視窗的文字編碼是 {encoding}，不是 UTF-8；用 start.py 開啟課程就沒有問題。你自己寫的程式讀寫檔案時，請加上 encoding="utf-8"。',
        "Text here is written as {encoding}, not UTF-8. Opened with start.py, the course does not mind; in code of your own, write "
        'encoding="utf-8" whenever you open a file.',
    ),
    "doctor.course.good": Text("課程資料夾：{folder}。", "Course folder: {folder}."),
    "doctor.course.missing": Text(
        "從 {folder} 找不到課程筆記本。請先切換到課程資料夾，再執行一次。",
        "No course notebooks were found from {folder}. Change into the course folder and run this again.",
    ),
    "doctor.unpacked.zip": Text(
        "課程似乎是在壓縮檔或暫存資料夾裡開啟的（{folder}），關閉後你的作答會消失。請先把壓縮檔解壓縮到「文件」之類的資料夾，從那裡開啟。",
        "The course seems to be open inside a zip or a temporary folder ({folder}); your work would be lost. Unpack the zip into a "
        "folder of your own, such as Documents, and open it from there.",
    ),
    "doctor.writable.good": Text("課程資料夾可以寫入。", "The course folder can be written to."),
    "doctor.writable.not": Text(
        "{folder} 不能寫入（{why}），進度和交件都存不下來。請把課程資料夾移到你自己的「文件」資料夾。",
        "{folder} cannot be written to ({why}), so neither progress nor hand-ins can be kept. Move the course into your own "
        "Documents folder.",
    ),
    "doctor.cloud.inside": Text(
        "課程放在雲端同步資料夾「{name}」裡，同步時檔案可能被鎖住或出現重複的副本。建議移到不同步的資料夾，例如 C:\\course；不移的話，上課時請暫停同步。",
        "The course lies in the synchronised folder “{name}”, which may lock files or leave doubles. Better move it to a folder "
        "that is not synchronised, such as C:\\course; or pause synchronising while you work.",
    ),
    "doctor.path.good": Text("資料夾路徑沒有問題。", "The folder's path is fine."),
    "doctor.path.long": Text(
        "資料夾路徑有 {length} 個字元，超過 {most}；Windows 的路徑太長時，安裝和存檔會失敗。請移到較短的路徑，例如 C:\\course。",
        "The folder's path has {length} signs, more than {most}; on Windows, installing and saving then fail. Move the course to a "
        "shorter one, such as C:\\course.",
    ),
    "doctor.path.letters": Text(
        "資料夾路徑含有中文或特殊字元（{folder}）。課程可以用，但有些程式會出錯；遇到問題時，請移到 C:\\course 這類只有英文字母的路徑。",
        "The folder's path has letters beyond plain English ({folder}). The course works, but some programs stumble; if one does, "
        "move the course to a path like C:\\course.",
    ),
    "doctor.shadows.good": Text("沒有檔案蓋住課程的套件。", "No file stands in the way of a package."),
    "doctor.shadows.there": Text(
        "這些檔案和套件同名，Python 會先讀到它們：{files}。請改成別的檔名，再重新啟動核心（Kernel → Restart）。",
        "These files bear the names of packages and are read in their place: {files}. Rename them and restart the kernel "
        "(Kernel → Restart).",
    ),
    "doctor.disk.good": Text("磁碟還有 {free}。", "{free} of disk space are free."),
    "doctor.disk.little": Text(
        "磁碟只剩 {free}。第一次準備課程需要約 {needed}，請先清出空間。",
        "Only {free} of disk space are free. Preparing the course takes about {needed}; make room first.",
    ),
    "doctor.disk.full": Text(
        "磁碟快滿了，只剩 {free}，存檔可能失敗。請馬上清出空間。",
        "The disk is nearly full: {free} are left, and saving may fail. Make room now.",
    ),
    "doctor.memory.good": Text("記憶體 {memory}。", "{memory} of memory."),
    "doctor.memory.little": Text(
        "記憶體只有 {memory}。請關閉其他程式和瀏覽器分頁，一次只開一份筆記本。",
        "There are only {memory} of memory. Close other programs and tabs, and open one notebook at a time.",
    ),
    "doctor.clock.good": Text("時鐘：{now}（UTC）。", "Clock: {now} (UTC)."),
    "doctor.clock.behind": Text(
        "電腦的時鐘是 {now}（UTC），比課程檔案的日期 {newest} 還早。請校正日期和時間，否則會誤判筆記本有沒有存檔。",
        "The clock says {now} (UTC), before the course's own files of {newest}. Set date and time; otherwise it cannot be told "
        "whether a notebook was saved.",
    ),
    "doctor.clock.ahead": Text(
        "電腦的時鐘是 {now}（UTC），看起來不對。請校正日期和時間。",
        "The clock says {now} (UTC), which does not look right. Set date and time.",
    ),
    "doctor.companies.good": Text(
        "班級公司和示範公司的資料都讀得到。", "The class company and the demo company can be read."
    ),
    "doctor.companies.missing": Text(
        "datasets 裡這些公司讀不到：{names}。請重新取得課程資料夾。",
        "These companies of the folder datasets cannot be read: {names}. Get the course folder again.",
    ),
    "doctor.personal.good": Text("個人檔讀得到：{learner}。", "The personal file can be read: {learner}."),
    "doctor.personal.none": Text(
        "沒有個人檔，用的是全班共用的公司。如果講師給過你個人檔，請執行 course lab --learner-file 檔案。",
        "There is no personal file, so the class company is used. If your instructor gave you one, run "
        "course lab --learner-file FILE.",
    ),
    "doctor.personal.damaged": Text(
        "個人檔 personal.json 讀不懂。請向講師要一份新的，原樣放回去。",
        "The personal file personal.json cannot be read. Ask your instructor for a new one and put it there as it is.",
    ),
    "doctor.personal.other_version": Text(
        "個人檔和這份課程的資料版本不同。請向講師要同一版的課程資料夾或新的個人檔。",
        "The personal file and this course are for different versions of the data. Ask your instructor for the course folder of the "
        "same version, or for a new personal file.",
    ),
    "doctor.own_data.stale": Text(
        "你的公司資料是別的版本產生的，下次開啟筆記本時會自動重新產生。",
        "Your company's data were made by another version; they are made again when you next open a notebook.",
    ),
    "doctor.loopback.good": Text("JupyterLab 可以用連接埠 {port}。", "JupyterLab can use port {port}."),
    "doctor.loopback.busy": Text(
        "連接埠 8888 到 8937 都有程式在用。請關閉其他的課程視窗，或用 course lab --port 指定別的號碼。",
        "Ports 8888 to 8937 are all in use. Close other windows of the course, or choose another with course lab --port.",
    ),
    "doctor.loopback.closed": Text(
        "這台電腦連不到自己的 127.0.0.1（{why}），筆記本無法執行。請檢查防火牆或防毒軟體，允許 Python 使用本機連線。",
        "This machine cannot reach itself at 127.0.0.1 ({why}), so no notebook can run. In the firewall or virus scanner, allow "
        "Python to use local connections.",
    ),
    "doctor.proxy.good": Text("沒有設定 Proxy。", "No proxy is set."),
    "doctor.proxy.spares_us": Text(
        "有設定 Proxy（{names}），本機位址不經過它。",
        "A proxy is set ({names}); this machine's own addresses go without it.",
    ),
    "doctor.proxy.in_the_way": Text(
        "有設定 Proxy（{names}），但沒有排除本機位址，筆記本可能連不上。請設定環境變數 NO_PROXY=localhost,127.0.0.1，再重新開啟課程。",
        "A proxy is set ({names}) and would be asked for this machine's own addresses, so notebooks may not connect. Set "
        "NO_PROXY=localhost,127.0.0.1 and open the course again.",
    ),
    "doctor.browser.good": Text("瀏覽器會自己打開。", "A browser opens by itself."),
    "doctor.browser.none": Text(
        "找不到可以自動開啟的瀏覽器。請執行 course lab --no-browser，再把顯示的網址貼到瀏覽器。",
        "No browser was found to open by itself. Run course lab --no-browser and copy the address it shows into one.",
    ),
    "doctor.jupyter.good": Text("Jupyter 的工作資料夾可以寫入。", "Jupyter's own folder can be written to."),
    "doctor.jupyter.closed": Text(
        "Jupyter 的工作資料夾不能寫入（{why}），筆記本無法執行。請把環境變數 JUPYTER_RUNTIME_DIR 設成你能寫入的資料夾。",
        "Jupyter's own folder cannot be written to ({why}), so no notebook can run. Set JUPYTER_RUNTIME_DIR to a folder of your own.",
    ),
    "doctor.sandbox.good": Text("（評分人員）可以隔離執行交件。", "(For assessors) Hand-ins can be run in isolation."),
    "doctor.sandbox.closed": Text(
        "（評分人員）這台電腦不能隔離執行交件（{why}），course grade 會拒絕執行；學員不受影響。做法見評分指南。",
        "(For assessors) Hand-ins cannot be run in isolation here ({why}); course grade will refuse. Learners are not affected. The "
        "assessor guide says what to do.",
    ),
    "doctor.end.well": Text("一切正常。", "All is well."),
    "doctor.end.notes": Text(
        "可以上課；有 {notes} 件事值得留意（標「!」）。", "You can go on. Worth knowing (marked “!”): {notes}."
    ),
    "doctor.end.trouble": Text(
        "有 {trouble} 件事要先處理（標「×」），另有 {notes} 件值得留意。",
        "To be mended first (marked “×”): {trouble}. Worth knowing: {notes}.",
    ),
    # Opening the course with a personal file
    "lab.learner.taken": Text(
        "已放好 {learner} 的個人檔：{file}。", "The personal file of {learner} is in place: {file}."
    ),
    "lab.learner.kept": Text("原來的個人檔保留在 {file}。", "The personal file that was there is kept as {file}."),
    "lab.learner.no_file": Text(
        "找不到個人檔 {file}。請檢查路徑；檔名通常是 personal.json。",
        "There is no personal file {file}. Check the path; its name is usually personal.json.",
    ),
    "lab.learner.cannot_read": Text(
        "讀不到個人檔 {file}（{why}）。請把它複製到桌面再試一次。",
        "The personal file {file} cannot be read ({why}). Copy it to your desktop and try again.",
    ),
    "lab.learner.no_personal_file": Text(
        "{file} 不是個人檔：{why}。請使用講師給你的 personal.json，原樣不改。",
        "{file} is not a personal file: {why}. Use the personal.json that your instructor gave you, as it is.",
    ),
    "lab.learner.too_large": Text("檔案太大", "it is too large"),
    "lab.learner.odd": Text("內容不是課程產生的格式", "its content is not what a course writes"),
    "lab.learner.changed": Text(
        "有簽章或種子碼其中一項不見了，可能被改過", "its signature or its seed is gone, so it may have been changed"
    ),
    "lab.learner.another": Text(
        "這個課程資料夾已經是 {there} 的（{file}），沒有換成 {came}。請替 {came} 另外解壓縮一份課程；"
        "確定不再需要的話，先把 {file} 移走再執行。",
        "This course folder is {there}'s already ({file}) and was not given to {came}. Unpack the course once more for {came}; or, "
        "if it is no longer needed, move {file} away and run this again.",
    ),
    "lab.learner.cannot_write": Text(
        "個人檔放不進 {folder}（{why}）。請把課程資料夾移到可以寫入的地方。",
        "The personal file cannot be put into {folder} ({why}). Move the course to a folder that can be written to.",
    ),
}
