"""What a report says beside the learner's own words, and what it still lacks."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    # On the page
    "deliverables.organisation": Text("穗岸 SUIAN", "SUIAN"),
    "deliverables.task_line": Text("{task} {title}", "{task} {title}"),
    "deliverables.by": Text("撰寫：{learner}", "Prepared by: {learner}"),
    "deliverables.class_learner": Text("全班共用的公司", "the class company"),
    "deliverables.code_line": Text("產出：{code}", "Output: {code}"),
    "deliverables.page": Text("第 {page} 頁，共 {pages} 頁", "Page {page} of {pages}"),
    "deliverables.figure": Text("圖", "Figure"),
    "deliverables.table": Text("表", "Table"),
    "deliverables.colon": Text("：", ": "),
    "deliverables.joint": Text("", " "),
    "deliverables.gap_after_number": Text("　", ". "),
    "deliverables.gap_in_header": Text("　", "  "),
    "deliverables.between": Text("　｜　", "  |  "),
    "deliverables.source": Text("資料來源：{source}", "Source: {source}"),
    "deliverables.note": Text("註：{note}", "Note: {note}"),
    "deliverables.blank": Text("〔尚未完成：{heading}〕", "[Not written yet: {heading}]"),
    "deliverables.first_rows": Text("共 {came} 列，只列前 {most} 列。", "The first {most} of {came} rows."),
    "deliverables.first_columns": Text("共 {came} 欄，只列前 {most} 欄。", "The first {most} of {came} columns."),
    "deliverables.missing_sign": Text("「–」表示沒有資料。", "“–” means no data."),
    "deliverables.yes": Text("是", "yes"),
    "deliverables.no": Text("否", "no"),
    "deliverables.unit_ntd": Text("（元）", " (NT$)"),
    "deliverables.signs": Text("字", "Chinese characters"),
    "deliverables.words": Text("個英文字", "words"),
    "deliverables.row_name": Text("項目", "Item"),
    # What is missing
    "deliverables.no_text": Text(
        "「{heading}」還沒有文字。請寫在 {variable} 的三個引號之間，取代 ...。",
        "“{heading}” has no text yet. Write it between the triple quotes of {variable}, in place of the dots.",
    ),
    "deliverables.no_chart": Text(
        "「{heading}」還沒有圖。請把 {variable} 裡的第一個 ... 換成你畫好的圖，例如 chart。",
        "“{heading}” has no chart yet. In {variable}, replace the first ... with a chart you have drawn, such as chart.",
    ),
    "deliverables.no_table": Text(
        "「{heading}」還沒有表。請把 {variable} 裡的第一個 ... 換成你的表格。",
        "“{heading}” has no table yet. In {variable}, replace the first ... with a table of yours.",
    ),
    "deliverables.no_evidence": Text(
        "「{heading}」還沒有內容。請在 {variable} 放進有 id、statement、evidence_ref 三欄的表格，或一行一件事實：代號｜事實｜出處。",
        "“{heading}” is empty. Give {variable} a table with the columns id, statement and evidence_ref, or one fact a line: id | fact | source.",
    ),
    "deliverables.not_text": Text(
        "「{heading}」要一段文字，{variable} 現在是 {came}。請把文字寫在三個引號之間。",
        "“{heading}” needs a text; {variable} is a {came}. Write the text between triple quotes.",
    ),
    "deliverables.not_a_chart": Text(
        "「{heading}」要一張圖，{variable} 現在是 {came}。請放進 draw_… 函式的結果。",
        "“{heading}” needs a chart; {variable} is a {came}. Give it the result of a draw_… function.",
    ),
    "deliverables.not_a_table": Text(
        "「{heading}」要一張表格（DataFrame），{variable} 現在是 {came}。請放進一張表格。",
        "“{heading}” needs a table (DataFrame); {variable} is a {came}. Give it a table.",
    ),
    "deliverables.not_evidence": Text(
        "「{heading}」的表格要有 statement（事實）和 evidence_ref（出處）兩欄，{variable} 現在有：{came}。請補上或改欄名。",
        "The table of “{heading}” needs the columns statement and evidence_ref; {variable} has: {came}. Add them or rename columns.",
    ),
    "deliverables.cannot_draw": Text(
        "「{heading}」的圖畫不出來（{why}）。請先在上面的儲存格用 show() 看得到這張圖，再放進 {variable}。",
        "The chart of “{heading}” cannot be drawn ({why}). Make sure that show() shows it in a cell above, then give it to {variable}.",
    ),
    "deliverables.empty_table": Text(
        "「{heading}」的表格沒有任何列。請檢查 {variable} 前面的篩選條件。",
        "The table of “{heading}” has no rows. Check the filters before {variable}.",
    ),
    "deliverables.no_alt": Text(
        "「{heading}」的圖沒有文字說明。請在 {variable} 加上 alt=，用一兩句話寫畫了什麼、看出什麼；看不到圖的人會讀到這段文字。",
        "The chart of “{heading}” has no description. Add alt= to {variable}: in a sentence or two, what is drawn and what it says. People who cannot see the chart read it.",
    ),
    "deliverables.no_source": Text(
        "「{heading}」沒有資料來源。請在 {variable} 填 source=，寫明哪一張資料表、哪一段期間。",
        "“{heading}” names no source. Fill in source= of {variable}: which table, which period.",
    ),
    "deliverables.evidence_without_source": Text(
        "「{heading}」有空格：每一件事實都要有代號、內容和出處。請補上 {variable} 裡空著的地方。",
        "“{heading}” has empty cells: each fact needs an id, a statement and a source. Fill them in {variable}.",
    ),
    "deliverables.too_short": Text(
        "「{heading}」只有 {came} {unit}，至少要 {limit} {unit}，讀者才看得懂理由。請補充 {variable}。",
        "“{heading}” has {came} {unit}; it takes at least {limit} to give a reader your reasons. Add to {variable}.",
    ),
    "deliverables.too_long": Text(
        "「{heading}」有 {came} {unit}，上限 {limit} {unit}。文字全部保留，但請精簡 {variable}：主管只讀得完上限以內的份量。",
        "“{heading}” has {came} {unit}; the limit is {limit}. Nothing was cut, but shorten {variable}: a manager reads no more than that.",
    ),
    "deliverables.far_too_long": Text(
        "「{heading}」超過 {most} 個字元，報告只放了前面的部分。請精簡 {variable}。",
        "“{heading}” is longer than {most} characters; the report holds only the beginning. Shorten {variable}.",
    ),
    "deliverables.whole_too_long": Text(
        "全部文字共 {came} {unit}，超過 {limit} {unit}，單是文字就會長過 {pages} 頁。請先刪去不影響決定的句子。",
        "All texts together have {came} {unit}, more than {limit}: the text alone will run over {pages} pages. First take out what would not change the decision.",
    ),
    "deliverables.line_too_long": Text(
        "「{heading}」的圖名、來源或註超過 {most} 個字元，後面沒有放進報告。請精簡 {variable}。",
        "A title, source or note of “{heading}” is longer than {most} characters and was cut. Shorten it in {variable}.",
    ),
    "deliverables.too_many_rows": Text(
        "「{heading}」的表格有 {came} 列，報告只放前 {most} 列。請先挑出要給主管看的列，再放進 {variable}。",
        "The table of “{heading}” has {came} rows; the report holds the first {most}. Pick the rows a manager needs before you give it to {variable}.",
    ),
    "deliverables.too_many_columns": Text(
        "「{heading}」的表格有 {came} 欄，一頁放得下 {most} 欄，其餘沒有放進去。請先挑出要給主管看的欄，再放進 {variable}。",
        "The table of “{heading}” has {came} columns; a page holds {most}, and the others were left out. Pick the columns a manager needs before you give it to {variable}.",
    ),
    "deliverables.unknown_format": Text(
        "「{heading}」的欄位 {column} 指定了不認得的格式「{came}」，改用一般寫法。可用的有：{known}。請修改 {variable} 的 formats=。",
        "The column {column} of “{heading}” asks for the format “{came}”, which is unknown; the usual one was used. There are: {known}. Change formats= of {variable}.",
    ),
}
