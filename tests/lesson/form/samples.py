"""Two forms to try things on: the IFE matrix of T1.2-E5, and one whose ids stand there already."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pandas as pd

from helpers.checks import Form, FormColumn
from helpers.lesson.form.read import FormReading, read_pages
from helpers.lesson.form.rows import known_rows
from helpers.lesson.form.workbook import open_pages
from helpers.lesson.form.write import form_workbook
from helpers.words import Language, Text

__all__ = ["IFE", "PRIORITIES", "RESOURCES", "changed", "filled", "read", "workbook"]

IFE = Form(
    answer="ife",
    columns=(
        FormColumn(
            "factor",
            Text("內部因素", "Internal factor"),
            "text",
            help=Text("一個因素一列，寫具體的事。", "One factor a row, something specific."),
        ),
        FormColumn(
            "type",
            Text("優勢或劣勢", "Strength or weakness"),
            "choice",
            codes={"S": Text("優勢", "Strength"), "W": Text("劣勢", "Weakness")},
        ),
        FormColumn(
            "evidence",
            Text("證據", "Evidence"),
            "text",
            help=Text("表格與欄位，或訪談與日期。", "Table and column, or interview and date."),
        ),
        FormColumn(
            "own", Text("本公司", "Ours"), "number", help=Text("與比較對象同一單位。", "Same unit as the comparator.")
        ),
        FormColumn("comparator", Text("比較對象", "Comparator"), "number"),
        FormColumn(
            "weight",
            Text("權重", "Weight"),
            "share",
            unit=Text("合計 100%", "sum 100%"),
            help=Text("這個因素對成敗多重要。", "How much this factor matters for success."),
        ),
        FormColumn(
            "rating",
            Text("評分", "Rating"),
            "count",
            unit=Text("1–4", "1–4"),
            low=1,
            high=4,
            help=Text("優勢 3–4，劣勢 1–2。", "Strengths 3–4, weaknesses 1–2."),
        ),
        FormColumn("note", Text("備註", "Note"), "text", may_miss=True),
    ),
    demo_rows=(
        {
            "factor": Text("門市冰滴示範吸引路人", "Cold-drip demonstrations draw passers-by"),
            "type": "S",
            "evidence": Text("示範公司門市紀錄", "Demo company's shop log"),
            "own": 4.4,
            "comparator": 4.1,
            "weight": 0.15,
            "rating": 4,
        },
        {
            "factor": Text("包裹破損申訴偏多", "Many complaints of damaged parcels"),
            "type": "W",
            "evidence": Text("示範公司客服信件", "Demo company's service mail"),
            "own": 3.2,
            "comparator": 1.1,
            "weight": 0.1,
            "rating": 1,
        },
    ),
    notes=Text(
        "內部因素評估（IFE）：至少八個因素，每個都要和一個比較對象相比。權重合計 100%，評分 1–4。",
        "Internal factor evaluation (IFE): at least eight factors, each beside a comparator. Weights sum to 100 %.",
    ),
    blank_rows=12,
)

# Initiatives of a learner's company; the learner scores them and says from when they run.
RESOURCES = pd.DataFrame({"initiative_id": ["I03", "I01"], "cost_ntd": [50_000, 120_000], "hours": [10, 40]})
PRIORITIES = Form(
    answer="prio",
    table="resources",
    columns=(
        FormColumn("initiative_id", Text("方案", "Initiative"), "id", from_column="initiative_id"),
        FormColumn("cost_ntd", Text("費用", "Cost"), "count", unit=Text("元", "NT$"), from_column="cost_ntd"),
        FormColumn("reach", Text("觸及", "Reach"), "count", low=0),
        FormColumn("confidence", Text("把握", "Confidence"), "share"),
        FormColumn("start_date", Text("開始日", "Start"), "date"),
        FormColumn("growth", Text("成長", "Growth"), "number", unit=Text("%", "%"), may_miss=True),
    ),
    demo_rows=(
        {"initiative_id": "D1", "cost_ntd": 1000, "reach": 500, "confidence": 0.5, "start_date": "2026-03-01"},
        {"initiative_id": "D2", "cost_ntd": 2000, "reach": 900, "confidence": 0.8, "start_date": "2026-04-01"},
    ),
    notes=Text("替每個方案評分。", "Score each initiative."),
)


def workbook(form: Form = IFE, language: Language = "zh-TW") -> bytes:
    """The form as it is handed out."""
    rows = known_rows(form, RESOURCES if form.table else None)
    return form_workbook(form, rows, title="T1.2-E5", sheet="T1.2-E5", language=language)


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    """A workbook after somebody worked on its first sheet."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book.worksheets[0])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def filled(*rows: list[Any], form: Form = IFE, language: Language = "zh-TW", first: int = 7) -> bytes:
    """The form with rows filled in from column B on; row 7 is the first below the examples."""

    def fill(sheet: Any) -> None:
        for number, row in enumerate(rows, start=first):
            for place, value in enumerate(row, start=2):
                if value is not None:
                    sheet.cell(number, place).value = value

    return changed(workbook(form, language), fill)


def read(data: bytes, form: Form = IFE) -> FormReading:
    """What came of a workbook."""
    return read_pages(form, open_pages(data, file="form.xlsx"), known_rows(form, RESOURCES if form.table else None))
