"""What is said about the standard: look-ups, its data file, and the table of `course standard`."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "standard.no_code": Text(
        "職能基準裡沒有「{asked}」這個代碼。同類的代碼有：{known}。請改用其中一個。",
        "The standard has no code “{asked}”. The codes of that kind are {known}. Use one of these.",
    ),
    "standard.bad_file": Text(
        "standard.yaml 的 {where} 有問題：{problem}。請對照已公布的全文修正這一處。",
        "In standard.yaml, {where} is wrong: {problem}. Correct it against the published text.",
    ),
    "standard.code_twice": Text(
        "standard.yaml 裡有重複的代碼：{codes}。每個代碼只能出現一次，請刪去多出的一筆。",
        "In standard.yaml these codes stand twice: {codes}. Each may stand once; remove the extra entry.",
    ),
    "standard.leads_nowhere": Text(
        "standard.yaml 的 {place} 用到代碼 {code}，但檔案裡沒有這一項。請補上或改正。",
        "In standard.yaml, {place} names the code {code}, which the file does not hold. Add it or correct the name.",
    ),
    "standard.identity": Text("基本資料", "Identity"),
    "standard.versions": Text("版本", "Versions"),
    "standard.tasks": Text("工作任務、工作產出與行為指標", "Work tasks, outputs and performance indicators"),
    "standard.knowledge": Text("職能內涵：知識（K）", "Competency content: knowledge (K)"),
    "standard.skills": Text("職能內涵：技能（S）", "Competency content: skills (S)"),
    "standard.attitudes": Text("職能內涵：態度（A）", "Competency content: attitudes (A)"),
    "standard.notes": Text("其他補充說明", "Supplementary notes"),
    "standard.code": Text("代碼", "Code"),
    "standard.name": Text("名稱", "Name"),
    "standard.status": Text("狀態", "Status"),
    "standard.note": Text("更新說明", "Note on the update"),
    "standard.updated": Text("發展更新日期", "Date"),
    "standard.description": Text("工作描述", "Job description"),
    "standard.level": Text("級別", "Level"),
    "standard.recommended": Text("建議具備的條件", "Recommended background"),
    "standard.wording": Text("內容", "Wording"),
    "standard.used_in": Text("所屬任務", "Tasks"),
    "standard.term": Text("項目", "Item"),
    "standard.meaning": Text("說明", "What it covers"),
    "standard.source": Text(
        "中文為 {published} 公布的原文；英文是本課程的翻譯，僅供參考。",
        "The Chinese is the official wording published on {published}. The English is this course's translation.",
    ),
}
