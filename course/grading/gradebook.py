"""The gradebook of a cohort as CSV and XLSX, rendered from the records and never read back.

One row an item handed in, in the order of their names. Points that were not given are empty, never 0.
Text from outside can become no formula; the same records give the same bytes.
"""

from __future__ import annotations

import csv
import datetime
import io
import time
from pathlib import Path

import xlsxwriter

from course.grading.names import shown, typed
from course.grading.records import Record
from helpers.whole_files import write_whole
from helpers.words import Language, say

__all__ = ["gradebook_rows", "write_gradebook"]

# A workbook carries a date of its own; a fixed one keeps equal gradebooks equal.
_WORKBOOK_DATE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
# Excel holds a file that is open in it, and a scanner one that is new, for a while.
_PATIENCE_S = 2.5


def gradebook_rows(
    records: list[Record], language: Language, *, names: bool = False, partial: bool = False
) -> list[list[str | int | None]]:
    """The gradebook as a heading row and one row a record.

    Args:
        records: In the order of the rows.
        language: Of headings and sentences.
        names: Whether a sender's name is shown.
        partial: Whether grading was stopped before the end; then every row says so.
    """
    exercises = _exercise_columns(records)
    heads = ["item", "learner", *(["sender"] if names else []), "task", "status"]
    tail = ["total", "available", "remarks", "digest", *(["unsafe"] if any(r.unsafe for r in records) else [])]
    rows: list[list[str | int | None]] = [
        [
            *(say(f"grading.column.{head}", language) for head in heads),
            *(f"{task}-{exercise}" for task, exercise in exercises),
            *(say(f"grading.column.{head}", language) for head in tail),
        ]
    ]
    for record in records:
        marks = {(record.task, exercise["id"]): exercise["points"] for exercise in record.exercises}
        graded = record.status == "graded"
        rows.append(
            [
                shown(record.item),
                shown(record.learner),
                *([shown(record.sender)] if names else []),
                record.task,
                status_words(record, language),
                *((marks.get(column) if graded else None) for column in exercises),
                record.points,
                record.available if graded else None,
                " ".join(remark_sentences(record, language, partial=partial)),
                record.content[:12],
                *([say("grading.unsafe_stamp", language)] if "unsafe" in tail else []),
            ]
        )
    return rows


def status_words(record: Record, language: Language) -> str:
    """What became of a hand-in, in a word or two."""
    return say(f"grading.status.{record.status}", language)


def remark_sentences(record: Record, language: Language, *, partial: bool = False) -> list[str]:
    """Everything an assessor should read about one row."""
    sentences = [say("grading.partial_stamp", language)] if partial else []
    if record.reason is not None:
        sentences.append(record.reason.sentence(language))
    if record.ending not in ("", "finished"):
        sentences.append(say(f"grading.ending.{record.ending}", language))
    return [shown_sentence(text) for text in [*sentences, *(remark.sentence(language) for remark in record.remarks)]]


def shown_sentence(text: str) -> str:
    """A sentence with a stranger's words in it, without signs a screen would act on."""
    text = " ".join(text.split())
    return "".join(shown(text[start : start + 100]) for start in range(0, len(text), 100))


def write_gradebook(rows: list[list[str | int | None]], folder: Path) -> list[Path]:
    """Write gradebook.csv and gradebook.xlsx; the files written, under other names where those are held."""
    return [
        _write_patiently(folder / "gradebook.csv", _as_csv(rows)),
        _write_patiently(folder / "gradebook.xlsx", _as_xlsx(rows)),
    ]


def _as_csv(rows: list[list[str | int | None]]) -> bytes:
    whole = io.StringIO()
    writer = csv.writer(whole, lineterminator="\n")
    writer.writerows([typed(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return whole.getvalue().encode("utf-8-sig", "replace")


def _as_xlsx(rows: list[list[str | int | None]]) -> bytes:
    whole = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(whole, options) as book:
        book.set_properties({"created": _WORKBOOK_DATE})
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True, "text_wrap": True})
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, typed(cell), bold if number == 0 else None)
                elif cell is not None:
                    sheet.write_number(number, column, cell)
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, 1, 24)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        if len(rows) > 1:
            sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
    return whole.getvalue()


def _write_patiently(file: Path, data: bytes) -> Path:
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            write_whole(file, data, lasting=True)
            return file
        except PermissionError:
            if time.monotonic() > until:
                other = file.with_name(f"{file.stem} (2){file.suffix}")
                write_whole(other, data, lasting=True)
                return other
            time.sleep(0.1)


def _exercise_columns(records: list[Record]) -> list[tuple[str, str]]:
    found = dict.fromkeys((record.task, exercise["id"]) for record in records for exercise in record.exercises)
    return sorted(found, key=lambda column: (column[0], len(column[1]), column[1]))
