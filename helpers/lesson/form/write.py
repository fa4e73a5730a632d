"""A form as a workbook: headings with units, drop-downs, filled-in ids, two examples, a help sheet.

It is made for Excel on a Chinese Windows machine and for LibreOffice. Nothing is locked: a learner
may widen, sort and add columns; what must stay looks as if it should.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.checks import Form, FormColumn
from helpers.lesson.form.rows import heading
from helpers.words import Language, Text, say

__all__ = ["FIRST_ROW", "form_workbook"]

# Rows as XlsxWriter counts them, from 0: title, instruction, headings, names, then the examples.
_TITLE, _SAY, _HEADINGS, _NAMES, FIRST_ROW = range(5)
SPARE_ROWS = 200
_WIDE, _NARROW, _MOST_WIDE = 34, 11, 46
_FONTS: dict[str, str] = {"zh-TW": "Microsoft JhengHei", "en": "Calibri"}
_FORMATS = {"id": "@", "text": "@", "share": "0.0%", "date": "yyyy-mm-dd"}


def form_workbook(form: Form, rows: pd.DataFrame, *, title: str, sheet: str, language: Language) -> bytes:
    """The bytes of the workbook.

    Args:
        form: The form.
        rows: The filled-in columns, as `known_rows` gives them.
        title: What stands on top, such as the exercise's id and title.
        sheet: The name of the sheet to fill in.
        language: Of every word in it.
    """
    import xlsxwriter

    whole = io.BytesIO()
    # A learner's data never become a formula or a link.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(whole, options) as book:
        styles = _Styles(book, language)
        page = book.add_worksheet(sheet)
        _write_help(book.add_worksheet(say("forms.sheet.help", language)), form, styles, title, language)
        choices = _write_choices(book, form, styles, language)
        _write_page(page, form, rows, styles, choices, title, language)
        page.activate()
    return whole.getvalue()


class _Styles:
    """The few looks that a form needs."""

    def __init__(self, book: Any, language: Language) -> None:
        base = {"font_name": _FONTS[language], "font_size": 11, "valign": "top"}
        edge = {"border": 1, "border_color": "#8C8C8C"}
        self.title = book.add_format({**base, "bold": True, "font_size": 14})
        self.words = book.add_format({**base, "text_wrap": True})
        self.head = book.add_format({**base, **edge, "bold": True, "text_wrap": True, "bg_color": "#1F4E79"})
        self.head.set_font_color("#FFFFFF")
        self.name = book.add_format({**base, **edge, "font_color": "#595959", "font_size": 9})
        kinds = ("id", "text", "number", "count", "share", "choice", "date")
        look = {kind: {"num_format": _FORMATS.get(kind, "General"), "text_wrap": True} for kind in kinds}
        self.cell = {kind: book.add_format({**base, **edge, **look[kind]}) for kind in kinds}
        kept = {"bg_color": "#E7E6E6", "font_color": "#404040"}
        self.kept = {kind: book.add_format({**base, **edge, **look[kind], **kept}) for kind in kinds}
        shown = {"bg_color": "#FFF2CC", "italic": True}
        self.example = {kind: book.add_format({**base, **edge, **look[kind], **shown}) for kind in kinds}


@dataclass(frozen=True)
class _Choices:
    """Where a column's allowed labels stand, and the code of each."""

    source: str
    labels: dict[str, str]


def _write_page(
    page: Any,
    form: Form,
    rows: pd.DataFrame,
    styles: _Styles,
    choices: dict[str, _Choices],
    title: str,
    language: Language,
) -> None:
    page.write_string(_TITLE, 0, title, styles.title)
    page.write_string(_SAY, 0, say("forms.how", language, sheet=say("forms.sheet.help", language)))
    page.write_string(_HEADINGS, 0, say("forms.row", language), styles.head)
    page.write_string(_NAMES, 0, "#", styles.name)
    page.set_column(0, 0, 9)
    first, count = FIRST_ROW + len(form.demo_rows), len(rows) or form.blank_rows
    for place, column in enumerate(form.columns, start=1):
        page.set_column(place, place, _width(column, rows, language))
        page.write_string(_HEADINGS, place, heading(column, language), styles.head)
        page.write_string(_NAMES, place, column.name, styles.name)
        for number, example in enumerate(form.demo_rows):
            value = _demo_value(example.get(column.name), column, language)
            _write(page, FIRST_ROW + number, place, value, column.kind, styles.example)
        look = styles.kept if column.is_filled else styles.cell
        for number in range(count):
            value = rows[column.name].iloc[number] if column.name in rows else None
            _write(page, first + number, place, value, column.kind, look)
        if not column.is_filled:
            # Further rows have the same rules, for whoever needs more than were drawn.
            rule = _rule(column, choices.get(column.name), language)
            page.data_validation(first, place, first + count + SPARE_ROWS - 1, place, rule)
    for number in range(len(form.demo_rows)):
        page.write_string(FIRST_ROW + number, 0, say("forms.example", language), styles.example["text"])
    for number in range(count):
        page.write_number(first + number, 0, number + 1, styles.kept["count"])
    # Text that looks like a number is meant as text; Excel would mark each such cell as a mistake.
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    page.set_row(_HEADINGS, 34)
    names = 1 + sum(1 for column in form.columns if column.kind == "id")
    page.freeze_panes(FIRST_ROW, names if names > 1 else 2)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEADINGS)


def _write(page: Any, row: int, place: int, value: Any, kind: str, look: dict[str, Any]) -> None:
    style = look[kind]
    if value is None or value == "" or (isinstance(value, float) and pd.isna(value)):
        page.write_blank(row, place, None, style)
    elif kind == "date":
        page.write_datetime(row, place, pd.Timestamp(value).to_pydatetime(), style)
    elif kind in ("number", "count", "share") and not isinstance(value, str):
        page.write_number(row, place, float(value), style)
    else:
        page.write_string(row, place, str(value), style)


def _demo_value(value: Text | float | str | None, column: FormColumn, language: Language) -> Any:
    if isinstance(value, Text):
        return value.within(language)
    if column.kind == "choice" and value in column.codes:
        return column.codes[str(value)].within(language)
    return value


def _rule(column: FormColumn, choices: _Choices | None, language: Language) -> dict[str, Any]:
    """A warning and no wall: codes and labels of the other language are read as well."""
    words = {
        "ignore_blank": True,
        "error_type": "warning",
        # Excel takes 32 signs of a title and 255 of a message.
        "error_title": say("forms.rule.title", language)[:32],
        "input_title": heading(column, language)[:32],
        "input_message": ("" if column.help is None else column.help.within(language))[:255],
    }
    if choices is not None:
        known = "、".join(choices.labels) if language == "zh-TW" else ", ".join(choices.labels)
        return {**words, "validate": "list", "source": choices.source, "error_message": known[:255]}
    limits = f"{_shown(column.low)} – {_shown(column.high)}"
    if column.kind in ("number", "count", "share"):
        low, high = _bounds(column)
        between = {"criteria": "between", "minimum": low, "maximum": high}
        message = say(f"forms.rule.{column.kind}", language, limits=limits)[:255]
        whole = "integer" if column.kind == "count" else "decimal"
        return {**words, "validate": whole, **between, "error_message": message}
    return {**words, "validate": "any"}


def _bounds(column: FormColumn) -> tuple[float, float]:
    share = column.kind == "share"
    low = column.low if column.low is not None else (0 if share else -1e12)
    high = column.high if column.high is not None else (1 if share else 1e12)
    return low, high


def _shown(bound: float | None) -> str:
    return "" if bound is None else f"{bound:g}"


def _width(column: FormColumn, rows: pd.DataFrame, language: Language) -> float:
    if column.kind == "text" and not column.is_filled:
        return _WIDE
    texts = [column.name, *(label.within(language) for label in column.codes.values())]
    if column.name in rows:
        texts += [str(value) for value in rows[column.name]]
    # Headings wrap, so half their width is enough; a Chinese sign is two wide.
    needed = max(*map(_wide, texts), _wide(heading(column, language)) / 2) + 3
    return float(min(max(needed, _NARROW), _MOST_WIDE))


def _wide(text: str) -> int:
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in text)


def _write_help(page: Any, form: Form, styles: _Styles, title: str, language: Language) -> None:
    page.set_column(0, 0, 22)
    page.set_column(1, 1, 26)
    page.set_column(2, 2, 40)
    page.set_column(3, 3, 60)
    page.write_string(0, 0, title, styles.title)
    page.merge_range(1, 0, 1, 3, form.notes.within(language), styles.words)
    page.set_row(1, 15 * (2 + _wide(form.notes.within(language)) // 130))
    general = say("forms.help.general", language)
    page.merge_range(2, 0, 2, 3, general, styles.words)
    page.set_row(2, 15 * (2 + _wide(general) // 130))
    for place, word in enumerate(("name", "label", "allowed", "meaning")):
        page.write_string(4, place, say(f"forms.help.{word}", language), styles.head)
    for row, column in enumerate(form.columns, start=5):
        meaning = "" if column.help is None else column.help.within(language)
        cells = (column.name, heading(column, language), _allowed(column, language), meaning)
        for place, text in enumerate(cells):
            page.write_string(row, place, text, styles.cell["text"])
    page.freeze_panes(5, 0)


def _allowed(column: FormColumn, language: Language) -> str:
    if column.is_filled:
        return say("forms.allowed.filled", language)
    limits = "" if (column.low, column.high) == (None, None) else f" {_shown(column.low)} – {_shown(column.high)}"
    if column.codes:
        words = say("forms.allowed.choice", language)
    else:
        words = say(f"forms.allowed.{column.kind}", language) + limits
    return words + (say("forms.allowed.may_miss", language) if column.may_miss else "")


def _write_choices(book: Any, form: Form, styles: _Styles, language: Language) -> dict[str, _Choices]:
    """A sheet of codes and labels; the drop-downs take their lists from it."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    columns = [column for column in form.columns if column.codes and not column.is_filled]
    if not columns:
        return {}
    sheet = say("forms.sheet.choices", language)
    page = book.add_worksheet(sheet)
    found = {}
    for number, column in enumerate(columns):
        place = number * 3
        page.set_column(place, place, 18)
        page.set_column(place + 1, place + 1, 30)
        page.write_string(0, place, column.name, styles.head)
        page.write_string(0, place + 1, heading(column, language), styles.head)
        labels = {label.within(language): code for code, label in column.codes.items()}
        for row, (label, code) in enumerate(labels.items(), start=1):
            page.write_string(row, place, code, styles.cell["text"])
            page.write_string(row, place + 1, label, styles.cell["text"])
        corner = xl_rowcol_to_cell(1, place + 1, row_abs=True, col_abs=True)
        end = xl_rowcol_to_cell(len(labels), place + 1, row_abs=True, col_abs=True)
        found[column.name] = _Choices(f"='{sheet}'!{corner}:{end}", labels)
    page.freeze_panes(1, 0)
    return found
