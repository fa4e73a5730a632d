"""Deliverables: what a learner hands a manager, made from their own text, tables and charts.

    filled = fill(deliverable, variables, words=words_of_columns(record), language="zh-TW")
    to_docx(filled, head, "zh-TW"), to_html(filled, head, "zh-TW")

1. `writing`   the learner's text as clean paragraphs, and how long it is
2. `exhibits`  a chart or table with its caption, source and note
3. `columns`   what people call a column, and how its figures are written
4. `filling`   a deliverable's parts filled from variables; what is still missing, as sentences
5. `word_file` the empty Word file: A4, fonts, styles, language; `word` writes a report into it
6. `page`      the same report as one web page

What a deliverable consists of is data (`helpers.checks.outputs`), declared by each lesson. Nothing
is read from or written to a disk here; `helpers.lesson` does that.
"""

from __future__ import annotations

from helpers.deliverables.columns import ColumnWords, words_of_columns
from helpers.deliverables.exhibits import Exhibit
from helpers.deliverables.filling import Filled, Gap, fill
from helpers.deliverables.page import to_html
from helpers.deliverables.word import Letterhead, to_docx

__all__ = ["ColumnWords", "Exhibit", "Filled", "Gap", "Letterhead", "fill", "to_docx", "to_html", "words_of_columns"]
