"""What the lesson machine says to a lesson's author."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "lessons.running": Text("正在執行 {file}……", "Running {file} …"),
    "lessons.built": Text("完成，{number} 個檔案有變動。", "Done; {number} files changed."),
    "lessons.up_to_date": Text("所有產生的檔案都是最新的。", "Every generated file is up to date."),
    "lessons.stale": Text(
        "{number} 個檔案不是最新的。請執行 course build，再提交一次。",
        "{number} files are out of date. Run course build and commit the result.",
    ),
    "lessons.no_lessons": Text(
        "在 {folder} 找不到任何單元。請在課程專案資料夾裡執行這個指令。",
        "No lesson was found in {folder}. Run this command inside the course's project folder.",
    ),
    "lessons.no_such_lesson": Text(
        "沒有「{asked}」這個單元。現有：{known}。", "There is no lesson “{asked}”. There are: {known}."
    ),
    "lessons.cannot_read": Text(
        "讀不到 {file}（{why}）。每個單元資料夾要有 lesson.py、exercises.py、guide.md 三個 UTF-8 檔。",
        "{file} cannot be read ({why}). Each lesson folder needs lesson.py, exercises.py and guide.md, in UTF-8.",
    ),
    "lessons.part.chart": Text("圖", "Chart"),
    "lessons.part.table": Text("表", "Table"),
    "lessons.part.evidence": Text("證據", "Evidence"),
    "lessons.part_line": Text("**{kind}：{heading}**（`{variable}`）。{prompt}", "**{kind}: {heading}** (`{variable}`). {prompt}"),
    "lessons.part_length": Text("（{least}–{most} 字）", " ({least}–{most} words)"),
    "lessons.deliverable_pairs": Text(
        "{file}，{deliverable}：lesson.py 裡每一個 stub 都要有一個 solution，現在是 {stubs} 個和 {solutions} 個。",
        "{file}, {deliverable}: each stub in lesson.py needs its solution; there are {stubs} and {solutions}.",
    ),
    "lessons.no_deliverables": Text(
        "{file} 要有 DELIVERABLES：一個或多個 Deliverable 的 tuple。請補上，或刪掉這個檔案。",
        "{file} needs DELIVERABLES: a tuple of one or more Deliverable. Add it, or delete the file.",
    ),
    "lessons.deliverable_variable": Text(
        "{file}：{deliverable} 的部分用了變數 {variable}，但 lesson.py 沒有 exercise=\"{deliverable}\"、role=\"stub\" 的儲存格定義它。請加上這一格，或改正變數名稱。",
        "{file}: a part of {deliverable} uses the variable {variable}, but no cell of lesson.py with exercise=\"{deliverable}\" and role=\"stub\" makes it. Add the cell, or correct the name.",
    ),
    "lessons.deliverable_twice": Text(
        "{file}：{deliverable} 有兩個部分用同一個變數或代號「{name}」。請改成不同的名稱。",
        "{file}: two parts of {deliverable} share the variable or id “{name}”. Give them different names.",
    ),
    "lessons.deliverable_code": Text(
        "{file}：{deliverable} 的代碼 {code} 不在職能基準裡。請對照 course standard 改正。",
        "{file}: the code {code} of {deliverable} is not in the standard. Compare with `course standard` and correct it.",
    ),
    "lessons.no_record": Text(
        "{file} 裡沒有 RECORD = LessonRecord(...)。請補上。", "{file} has no RECORD = LessonRecord(...). Add it."
    ),
    "lessons.exercises_fail": Text("{file} 第 {line} 行執行失敗：{error}", "{file}, line {line}, fails: {error}"),
    "lessons.stray_text": Text(
        "{file} 在第一個「# %%」之前有內容。請把它放進有 cid 的儲存格。",
        "{file} has text before its first “# %%”. Put it into a cell with a cid.",
    ),
    "lessons.bad_cid": Text(
        "{file} 第 {line} 行：儲存格沒有可用的 cid。請寫 cid=\"小寫英數-連字號\"。",
        "{file}, line {line}: the cell has no usable cid. Write cid=\"lower-case-letters-and-digits\".",
    ),
    "lessons.bad_role": Text(
        "{file} 第 {line} 行，{cell}：沒有「{role}」這種角色。可用：{known}。",
        "{file}, line {line}, {cell}: there is no role “{role}”. Roles: {known}.",
    ),
    "lessons.syntax": Text(
        "{file} 第 {line} 行，{cell}：程式第 {within} 行讀不通（{error}）。請改正。",
        "{file}, line {line}, {cell}: line {within} of the code does not parse ({error}). Mend it.",
    ),
    "lessons.one_setup": Text(
        "{file}：需要剛好一個 role=\"setup\" 的儲存格，現在有 {came} 個。",
        "{file}: exactly one cell with role=\"setup\" is needed; there are {came}.",
    ),
    "lessons.no_lang": Text(
        "{file} 第 {line} 行，{cell}：文字儲存格的 lang 是「{came}」。請寫 lang=\"zh-TW\" 或 lang=\"en\"。",
        "{file}, line {line}, {cell}: the text cell's lang is “{came}”. Write lang=\"zh-TW\" or lang=\"en\".",
    ),
    "lessons.unpaired": Text(
        "{file} 第 {line} 行，{cell}：只有 {lang}，緊接著缺了同一個 cid 的 {other}。請補上另一種語言。",
        "{file}, line {line}, {cell}: there is {lang} but no {other} with the same cid beside it. Add the other language.",
    ),
    "lessons.repeated_cid": Text(
        "{file} 第 {line} 行：cid「{cell}」用了兩次。請換一個。",
        "{file}, line {line}: the cid “{cell}” is used twice. Choose another.",
    ),
    "lessons.language_in_code": Text(
        "{file} 第 {line} 行，{cell}：程式裡有人的語言「{found}」。請移到文字儲存格，或用 lesson.text(\"…\")。",
        "{file}, line {line}, {cell}: human language in code, “{found}”. Move it to a text cell or use lesson.text(\"…\").",
    ),
    "lessons.foreign_terms": Text(
        "{file} 第 {line} 行，{cell}：不是臺灣用語或不是正體字：{found}。請改寫。",
        "{file}, line {line}, {cell}: not Taiwan's words or characters: {found}. Rewrite them.",
    ),
    "lessons.foreign_terms_in_record": Text(
        "{file}，{place}：不是臺灣用語或不是正體字：{found}。請改寫。",
        "{file}, {place}: not Taiwan's words or characters: {found}. Rewrite them.",
    ),
    "lessons.unknown_exercise": Text(
        "{file} 第 {line} 行，{cell}：exercises.py 沒有練習「{came}」。有的是：{known}。",
        "{file}, line {line}, {cell}: exercises.py has no exercise “{came}”. It has: {known}.",
    ),
    "lessons.stub_and_solution": Text(
        "{file}，{exercise}：lesson.py 要有剛好一個 stub 和一個 solution，現在是 {stubs} 個和 {solutions} 個。",
        "{file}, {exercise}: lesson.py needs exactly one stub and one solution; it has {stubs} and {solutions}.",
    ),
    "lessons.stub_answers": Text(
        "{file} 第 {line} 行，{cell}：{exercise} 的 stub 要剛好設定這些變數：{wanted}。",
        "{file}, line {line}, {cell}: the stub of {exercise} must set exactly these variables: {wanted}.",
    ),
    "lessons.solution_answers": Text(
        "{file} 第 {line} 行，{cell}：{exercise} 的解答沒有算出：{absent}。",
        "{file}, line {line}, {cell}: the solution of {exercise} does not make: {absent}.",
    ),
    "lessons.solution_follows": Text(
        "{file} 第 {line} 行，{cell}：{exercise} 的 solution 要緊接在它的 stub 之後。",
        "{file}, line {line}, {cell}: the solution of {exercise} must stand right after its stub.",
    ),
    "lessons.record_name": Text(
        "{file}：RECORD 的 name 是「{came}」，資料夾叫「{wanted}」。請改成一樣。",
        "{file}: RECORD's name is “{came}” but the folder is “{wanted}”. Make them equal.",
    ),
    "lessons.no_criteria": Text("{file}，{exercise}：沒有任何判準。請至少寫一個。", "{file}, {exercise}: no criterion. Write at least one."),
    "lessons.no_mistakes": Text(
        "{file}，{exercise}：沒有列出任何常見錯誤。請至少寫一個，並說明錯在哪裡。",
        "{file}, {exercise}: no mistake is listed. Write at least one, with its explanation.",
    ),
    "lessons.no_function": Text(
        "{file}，{exercise}：「{name}」沒有同名的函式。請寫 def {name}(work): ...",
        "{file}, {exercise}: there is no function for “{name}”. Write def {name}(work): ...",
    ),
    "lessons.unknown_answer": Text(
        "{file}，{exercise}：判準 {criterion} 用到 answers 裡沒有的變數：{came}。",
        "{file}, {exercise}: criterion {criterion} reads variables that are not among its answers: {came}.",
    ),
    "lessons.unused_function": Text(
        "{file}：函式 {name} 沒有任何錯誤或規則用到。請刪掉，或改名為 _{name}。",
        "{file}: no mistake or rule uses the function {name}. Delete it, or call it _{name}.",
    ),
    "lessons.criterion_without_p": Text(
        "{file}，{exercise}：判準 {criterion} 沒有行為指標代碼。請填 p=(\"P…\",)。",
        "{file}, {exercise}: criterion {criterion} names no performance indicator. Fill in p=(\"P…\",).",
    ),
    "lessons.unknown_code": Text(
        "{file}，{exercise}：職能基準沒有代碼「{code}」。請對照 course standard。",
        "{file}, {exercise}: the standard has no code “{code}”. Look it up with course standard.",
    ),
    "lessons.unknown_code_worked": Text(
        "{file}，範例 {example}：職能基準沒有代碼「{code}」。請對照 course standard。",
        "{file}, worked example {example}: the standard has no code “{code}”. Look it up with course standard.",
    ),
    "lessons.takes_answer_name": Text(
        "{file} 第 {line} 行，{cell}：用了作答變數的名字：{names}。請換名字，以免蓋掉學員的答案。",
        "{file}, line {line}, {cell}: it takes the name of an answer: {names}. Rename it, or it overwrites a learner's answer.",
    ),
    "lessons.needs_an_answer": Text(
        "{file} 第 {line} 行，{cell}：示範的程式用到答案「{name}」，還沒作答時會出錯。請改用示範資料重算。",
        "{file}, line {line}, {cell}: worked code needs the answer “{name}” and fails while it is unanswered. "
        "Compute it from demo data.",
    ),
    "lessons.solution_not_alone": Text(
        "{file} 第 {line} 行，{cell}：{exercise} 的解答用到「{name}」，但核對時它單獨執行。"
        "請在解答或 given 儲存格裡自己算，或把來源練習列入 needs。",
        "{file}, line {line}, {cell}: the solution of {exercise} uses “{name}”, but it is run alone. "
        "Compute it there or in a given cell, or list the exercise it comes from in needs.",
    ),
    "lessons.unknown_name": Text(
        "{file} 第 {line} 行，{cell}：「{name}」在這之前沒有定義。",
        "{file}, line {line}, {cell}: “{name}” is not defined before this cell.",
    ),
    "lessons.long_solution": Text(
        "{file} 第 {line} 行，{cell}：核心練習的解答有 {came} 行，最多 {most} 行。請改用 helpers.analysis 的函式。",
        "{file}, line {line}, {cell}: the solution of a core exercise has {came} lines; at most {most}. "
        "Use a function of helpers.analysis.",
    ),
    "lessons.rare_verbs": Text(
        "{file} 第 {line} 行，{cell}：核心練習的解答用了課程沒有教的方法：{came}。可用的列在 course/lessons/verbs.py。",
        "{file}, line {line}, {cell}: the solution of a core exercise uses methods the course does not teach: {came}. "
        "Those it may use are in course/lessons/verbs.py.",
    ),
    "lessons.does_not_run": Text(
        "{file} 的 {cell} 執行失敗：{error}", "{file}, cell {cell}, fails when it is run: {error}"
    ),
}
