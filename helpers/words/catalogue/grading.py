"""What the grader says: to whoever grades, and on the page that a learner gets back."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    # Before a cohort -----------------------------------------------------------------------------
    "grading.only_linux": Text(
        "評分需要 Linux 的隔離功能，這台電腦是 {system}，因此沒有開始評分。請改在 Linux、WSL2 或雲端主機上執行。",
        "Grading needs the isolation that Linux offers; this machine runs {system}, so nothing was graded. "
        "Run the command on Linux, in WSL2 or on a server.",
    ),
    "grading.no_isolation": Text(
        "無法建立隔離環境，因此沒有執行任何學員的程式（{why}）。請以 root 執行，或開啟一般使用者的 namespace："
        "Ubuntu 請執行 sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0；容器請加上 SYS_ADMIN 權限。核心需要 5.12 以上。",
        "No isolated place could be made, so no learner's code was run ({why}). Run as root, or allow user namespaces: "
        "on Ubuntu, sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0; in a container, add SYS_ADMIN. "
        "The kernel must be 5.12 or newer.",
    ),
    "grading.probe_failed": Text(
        "試探隔離環境時，這些攻擊成功了：{attacks}。為了保護資料，沒有執行任何學員的程式。請換一台機器，或請系統管理員檢查。",
        "While the isolation was being tried out, these attacks got through: {attacks}. To protect your data no learner's "
        "code was run. Use another machine, or ask its administrator to look.",
    ),
    "grading.probe_unfinished": Text(
        "試探隔離環境的程式沒有跑完（{ending}），無法確認隔離有效，因此沒有開始評分。請稍後再試；若一再發生，請換一台機器。",
        "The trial of the isolation did not finish ({ending}), so it is not known to hold and nothing was graded. "
        "Try again; if it happens again, use another machine.",
    ),
    "grading.canary_failed": Text(
        "課程自己的解答經過評分流程後沒有拿到滿分（{task}：{exercises}；執行結果 {ending}）。"
        "這時候學員的分數也不可信，因此停止評分。請執行 course build --check，並通知維護人員。",
        "The course's own solution did not earn full marks on its way through the grader ({task}: {exercises}; run "
        "{ending}). Learners' marks could not be trusted either, so grading stopped. Run course build --check and tell a "
        "maintainer.",
    ),
    "grading.worker_not_ready": Text(
        "執行筆記本的程序沒有啟動。請執行 course doctor 檢查安裝，再試一次。",
        "The process that runs notebooks did not start. Check the installation with course doctor and try again.",
    ),
    "grading.worker_lost": Text(
        "執行筆記本的程序中斷了。這不是學員的問題；請再執行一次同一個指令，它會接著做完。",
        "The process that runs notebooks was lost. This is not the learner's fault; run the same command again and it "
        "goes on from here.",
    ),
    "grading.clerk_too_slow": Text(
        "準備資料或判定答案超過 {seconds} 秒，這份沒有評分。請再執行一次；若一再發生，請通知維護人員。",
        "Preparing the data or judging the answers took more than {seconds} s, so this one was not graded. Run the command "
        "again; if it happens again, tell a maintainer.",
    ),
    "grading.clerk_lost": Text(
        "判定答案的程序中斷了，這份沒有評分。請再執行一次同一個指令。",
        "The process that judges answers was lost, so this one was not graded. Run the same command again.",
    ),
    "grading.clerk_failed": Text(
        "課程的程式在準備資料或判定答案時出錯（{error}），這份沒有評分。請通知維護人員。",
        "The course's own code failed while preparing the data or judging the answers ({error}), so this one was not "
        "graded. Please tell a maintainer.",
    ),
    "grading.stopped": Text("評分被中止。", "Grading was stopped."),
    "grading.no_submissions": Text(
        "找不到繳交資料夾 {folder}。請確認路徑。", "There is no folder {folder}. Check the path to the hand-ins."
    ),
    "grading.nothing_in_folder": Text(
        "{folder} 裡沒有可以評分的檔案。請放入繳交的 zip 或 .ipynb。",
        "There is nothing to grade in {folder}. Put the zips or .ipynb files in it.",
    ),
    "grading.too_many_items": Text(
        "資料夾裡有 {found} 個項目，一次最多 {most} 個。請分批評分。",
        "The folder holds {found} items; {most} at a time is the most. Grade it in parts.",
    ),
    "grading.out_inside": Text(
        "結果資料夾 {out} 不能放在繳交資料夾 {folder} 裡。請用 --out 指定別的地方。",
        "The results folder {out} must not lie inside the hand-ins {folder}. Name another place with --out.",
    ),
    "grading.out_not_writable": Text(
        "無法寫入結果資料夾 {out}（{why}）。請換一個資料夾，或調整權限。",
        "The results folder {out} cannot be written to ({why}). Choose another one, or change its permissions.",
    ),
    "grading.out_full": Text(
        "結果資料夾 {out} 只剩 {free} MB，至少需要 {needed} MB。請先清出空間。",
        "The results folder {out} has {free} MB left; {needed} MB are needed. Make room first.",
    ),
    "grading.locked": Text(
        "已經有人在用結果資料夾 {out} 評分（{who}）。請等它結束，或改用別的 --out。",
        "Somebody is already grading into {out} ({who}). Wait until that ends, or use another --out.",
    ),
    "grading.bad_limits": Text(
        "限制不合理：--time-limit 要大於 0，--memory-mb 至少 {least}，--workers 至少 1。",
        "These limits make no sense: --time-limit must be above 0, --memory-mb at least {least}, --workers at least 1.",
    ),
    "grading.unsafe_warning": Text(
        "警告：--unsafe-no-sandbox 會讓學員的程式以你的權限執行，可以讀寫你的檔案。只用在你信任的檔案上。每一份結果都會註明。",
        "Warning: with --unsafe-no-sandbox learners' code runs with your own rights and can read and change your files. "
        "Use it only for files you trust. Every result will say so.",
    ),
    "grading.unsafe_stamp": Text("未經隔離執行，結果可能被竄改", "Run without isolation; results can have been forged"),
    "grading.partial_stamp": Text(
        "評分中途停止，名單不完整。請再執行一次同一個指令。",
        "Grading was stopped half-way; this is not the whole list. Run the same command again.",
    ),
    "grading.progress": Text("評分中", "Grading"),
    "grading.done": Text(
        "共 {total} 份：評分 {graded}、退回 {refused}、待確認身分 {needs_person}、未評分 {not_graded}。"
        "需要有人看的有 {waiting} 份。成績冊在 {out}。",
        "{total} hand-ins: {graded} graded, {refused} refused, {needs_person} of unclear owner, {not_graded} not graded. "
        "{waiting} need a person to look. The gradebook is in {out}.",
    ),
    # One hand-in ---------------------------------------------------------------------------------
    "grading.refused.unreadable": Text(
        "這個檔案打不開（{why}）。連結不會被打開。請重新繳交檔案本身。",
        "This file cannot be opened ({why}). Links are not followed. Hand in the file itself.",
    ),
    "grading.refused.not_a_file": Text("這不是一般檔案。請重新繳交 zip 或 .ipynb。", "This is not an ordinary file. Hand in a zip or an .ipynb."),
    "grading.refused.other_kind": Text(
        "這是 {kind} 檔，這裡只收 zip 與 .ipynb。請用 lesson.submit() 產生 zip。",
        "This is a {kind} file; only zip and .ipynb are taken here. Make the zip with lesson.submit().",
    ),
    "grading.refused.no_notebook_in_folder": Text(
        "這個資料夾裡沒有 zip 或 .ipynb。請重新繳交。", "There is no zip or .ipynb in this folder. Please hand in again."
    ),
    "grading.refused.too_large": Text(
        "檔案有 {size} MB，超過上限 {most} MB。請清除筆記本的輸出後重新繳交。",
        "The file has {size} MB; the most is {most} MB. Clear the notebook's outputs and hand in again.",
    ),
    "grading.refused.broken_json": Text(
        "這個筆記本檔案壞了（不是正確的 JSON）。請在 JupyterLab 打開、另存後重新繳交。",
        "This notebook file is damaged (it is not valid JSON). Open it in JupyterLab, save it, and hand in again.",
    ),
    "grading.refused.too_deep": Text(
        "這個檔案的結構過深或項目過多，不像筆記本。請重新繳交原本的筆記本。",
        "This file is nested too deeply or has too many parts to be a notebook. Hand in the original notebook.",
    ),
    "grading.refused.not_a_notebook": Text(
        "檔案是 JSON，但不是 Jupyter 筆記本（第 4 版格式）。請在 JupyterLab 打開、另存後重新繳交。",
        "The file is JSON but no Jupyter notebook (format 4). Open your notebook in JupyterLab, save it, and hand in again.",
    ),
    "grading.refused.too_many_cells": Text(
        "筆記本有 {cells} 格，超過上限 {most} 格。請刪去多餘的格子後重新繳交。",
        "The notebook has {cells} cells; the most is {most}. Remove the extra ones and hand in again.",
    ),
    "grading.refused.empty_notebook": Text(
        "筆記本裡沒有任何程式碼。可能交錯檔案，請確認後重新繳交。",
        "The notebook holds no code. Perhaps it is the wrong file; check and hand in again.",
    ),
    "grading.refused.damaged_zip": Text("zip 檔壞了。請再執行一次 lesson.submit() 後重新繳交。", "The zip is damaged. Run lesson.submit() again and hand in again."),
    "grading.refused.zip_bomb": Text(
        "zip 解開後太大或檔案太多，沒有打開。請用 lesson.submit() 產生的 zip 繳交。",
        "Unpacked, the zip would be too large or hold too many files, so it was not opened. Hand in the zip made by lesson.submit().",
    ),
    "grading.refused.dangerous_zip": Text(
        "zip 裡有不安全的項目（連結、重複檔名、加密，或指向資料夾外的路徑），沒有打開。請用 lesson.submit() 產生的 zip 繳交。",
        "The zip holds something unsafe (a link, a name twice, encryption, or a path that leads outside), so it was not opened. "
        "Hand in the zip made by lesson.submit().",
    ),
    "grading.refused.no_one_notebook": Text(
        "zip 裡有 {found} 個筆記本，應該只有一個。請用 lesson.submit() 重新產生。",
        "The zip holds {found} notebooks; there should be one. Make it again with lesson.submit().",
    ),
    "grading.unclear.two_ids": Text(
        "資料夾說是「{folder}」，檔案裡說是「{inside}」。需要有人確認是誰的，這份沒有評分。",
        "The folder says “{folder}”, the file inside says “{inside}”. A person must decide whose it is; it was not graded.",
    ),
    "grading.unclear.other_course": Text(
        "這份屬於課程「{inside}」，不是「{course}」。請確認後用 --course {inside} 另外評分。",
        "This belongs to the course “{inside}”, not “{course}”. Check, then grade it with --course {inside}.",
    ),
    "grading.unknown_task": Text(
        "認不出這份是哪個單元（讀到「{asked}」）。目前可評分的單元：{known}。請確認檔名或筆記本裡的 open_lesson(...)。",
        "It is not clear which lesson this is (found “{asked}”). Lessons that can be graded: {known}. "
        "Check the file's name or its open_lesson(...).",
    ),
    "grading.remark.sender": Text(
        "平台上的繳交者是「{sender}」，檔案裡的學員是「{inside}」，請有人確認。",
        "The platform names “{sender}”, the file names “{inside}”; a person must confirm that they are the same.",
    ),
    "grading.remark.class_data": Text(
        "用的是全班共用的公司，不是學員自己的公司。",
        "This was worked on the company that the whole class shares, not on the learner's own.",
    ),
    "grading.remark.repacked": Text(
        "zip 裡的筆記本和繳交時記下的不同，可能事後改過。評分以 zip 裡的為準。",
        "The notebook in the zip is not the one noted at hand-in; it may have been changed since. The one in the zip was graded.",
    ),
    "grading.remark.double": Text(
        "同一位學員的同一單元有不只一份，請決定採用哪一份。",
        "There is more than one hand-in of this lesson from this learner; decide which one counts.",
    ),
    "grading.remark.other_data": Text(
        "學員的資料和我們重新產生的不同（可能是不同版本）。評分以我們的資料為準，請有人確認。",
        "The learner's data differ from the data made again here (another version, perhaps). Marks are for ours; please look.",
    ),
    "grading.remark.unreadable_result": Text(
        "執行結果有 {lines} 行讀不懂，已略過。可能有程式動了評分的輸出，請有人看一下。",
        "{lines} lines of the result could not be read and were left out. Code may have written into the grader's channel; please look.",
    ),
    "grading.remark.slow_cells": Text(
        "第 {cells} 格執行太久，被停止；其他格子照常執行。可能有停不下來的迴圈。",
        "Cell {cells} took too long and was stopped; the others still ran. Perhaps a loop never ends.",
    ),
    "grading.remark.failed_cells": Text(
        "第 {cells} 格執行時出錯，而 {exercises} 沒有答案；可能是同一個原因，請看回饋頁。",
        "Cell {cells} failed and {exercises} has no answer; one may be the reason for the other. See the feedback page.",
    ),
    "grading.remark.key_failed": Text(
        "{exercise} 的標準解答在這位學員的資料上出錯（{error}），這一題待判定，不算 0 分。請通知維護人員。",
        "The key of {exercise} failed on this learner's data ({error}), so the exercise is undecided, not 0. Please tell a maintainer.",
    ),
    "grading.ending.timed_out": Text(
        "筆記本超過時間限制，被停止；停止前檢查過的答案仍然算分。可能有停不下來的迴圈。",
        "The notebook ran over its time limit and was stopped; answers checked before that still count. Perhaps a loop never ends.",
    ),
    "grading.ending.out_of_memory": Text(
        "筆記本用的記憶體超過限制，被停止；停止前檢查過的答案仍然算分。",
        "The notebook used more memory than it may and was stopped; answers checked before that still count.",
    ),
    "grading.ending.too_much_output": Text(
        "筆記本印出的內容過多，被停止；停止前檢查過的答案仍然算分。",
        "The notebook printed far too much and was stopped; answers checked before that still count.",
    ),
    "grading.ending.too_much_result": Text(
        "筆記本交出的答案過大，被停止。請先彙總再作答。",
        "The answers that the notebook sent were far too large, and it was stopped. Summarise before answering.",
    ),
    "grading.ending.crashed": Text(
        "執行筆記本的 Python 當掉了；當掉前檢查過的答案仍然算分。",
        "Python crashed while running the notebook; answers checked before that still count.",
    ),
    "grading.ending.ended_early": Text(
        "筆記本自己結束了 Python（例如 os._exit），後面的格子沒有執行；結束前檢查過的答案仍然算分。",
        "The notebook ended Python itself (os._exit, for example), so later cells did not run; answers checked before that still count.",
    ),
    # What people read ----------------------------------------------------------------------------
    "grading.status.graded": Text("已評分", "Graded"),
    "grading.status.refused": Text("退回", "Refused"),
    "grading.status.needs_person": Text("待確認身分", "A person must decide"),
    "grading.status.not_graded": Text("未評分", "Not graded"),
    "grading.column.item": Text("檔案", "File"),
    "grading.column.learner": Text("學員", "Learner"),
    "grading.column.sender": Text("繳交者", "Sender"),
    "grading.column.task": Text("單元", "Lesson"),
    "grading.column.status": Text("狀態", "Status"),
    "grading.column.total": Text("得分", "Points"),
    "grading.column.available": Text("滿分", "Out of"),
    "grading.column.remarks": Text("備註", "Remarks"),
    "grading.column.digest": Text("檔案指紋", "File digest"),
    "grading.column.unsafe": Text("隔離", "Isolation"),
    "grading.page.title": Text("{task} 評分回饋：{learner}", "Feedback on {task}: {learner}"),
    "grading.page.points": Text("得分 {points}／{available}。", "{points} of {available} points."),
    "grading.page.refused": Text("這份作業沒有評分，原因如下。修正後請重新繳交。", "This was not graded, for the reason below. Mend it and hand in again."),
    "grading.page.needs_person": Text("這份作業還沒有評分，老師會先確認它是誰的。", "This is not graded yet; your teacher will first settle whose it is."),
    "grading.page.not_graded": Text("這份作業還沒有評分。這不代表 0 分；老師會處理。", "This is not graded yet. That does not mean 0 points; your teacher will see to it."),
    "grading.page.next.met": Text("這一題完成了。", "This exercise is done."),
    "grading.page.next.not_attempted": Text(
        "我們沒有收到這一題的答案。請在筆記本的 {exercise} 作答、執行、存檔，再繳交。",
        "No answer to this exercise reached us. Answer {exercise} in the notebook, run it, save, and hand in again.",
    ),
    "grading.page.next.not_met": Text(
        "請回到筆記本的 {exercise}，照上面的說明修改，看到檢查通過後再繳交。",
        "Go back to {exercise} in the notebook, change it as explained above, and hand in again once its check passes.",
    ),
    "grading.page.next.undecided": Text("這一題由老師判定，你不用做任何事。", "Your teacher decides on this one; you need not do anything."),
    "grading.page.troubles": Text("執行時出錯的格子", "Cells that failed"),
    "grading.page.troubles_words": Text(
        "我們從頭到尾執行了一次你的筆記本。下列格子出錯，其他格子照常執行。格號只算程式碼格，從 1 開始。",
        "Your notebook was run from top to bottom. These cells failed; the others still ran. Only code cells are counted, from 1.",
    ),
    "grading.page.cell": Text("格", "Cell"),
    "grading.page.line": Text("行", "Line"),
    "grading.page.error": Text("錯誤", "Error"),
    "grading.page.cell_too_slow": Text("這一格執行太久，被停止。", "This cell took too long and was stopped."),
}
