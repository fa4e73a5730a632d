"""What a form is: a table that a learner fills in with a spreadsheet program instead of in Python.

A form stands beside its exercise as data. `helpers.lesson.form` writes it as a workbook and reads it
back as a typed table; the answer that comes of it is judged like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from helpers.words import Text

__all__ = ["Form", "FormColumn", "FormKind", "form_file_name"]

FormKind = Literal["id", "text", "number", "count", "share", "choice", "date"]


@dataclass(frozen=True)
class FormColumn:
    """One column of a form.

    Attributes:
        name: As in the table that comes of it.
        label: What a person reads above it.
        kind: id: names the row. text. number. count: a whole number. share: 0–1, also written as
            15 %. choice: one of `codes`. date: a day.
        unit: Shown behind the label.
        codes: What a choice may be; a label in either language is read as its code.
        filled: Values that stand there already, a row each; the learner does not change them.
        from_column: The same, from this column of the form's `table`.
        may_miss: Whether a filled-in row may leave it empty.
        low, high: Bounds of what can be meant at all, never of what is right.
        help: One or two sentences for the help sheet.
    """

    name: str
    label: Text
    kind: FormKind
    unit: Text | None = None
    codes: dict[str, Text] = field(default_factory=dict)
    filled: tuple[str, ...] = ()
    from_column: str = ""
    may_miss: bool = False
    low: float | None = None
    high: float | None = None
    help: Text | None = None

    @property
    def is_filled(self) -> bool:
        """Whether its values stand there already."""
        return bool(self.filled or self.from_column)


@dataclass(frozen=True)
class Form:
    """The form of one exercise.

    Attributes:
        answer: The variable that the table is meant for.
        columns: In the order of the sheet.
        demo_rows: Two rows that show how it is done, with another company's words; ignored on reading.
        notes: What the form is for and how to fill it in, for the help sheet.
        table: The table of the learner's own company that gives the rows, where columns come from one.
        blank_rows: Rows to fill in, where none stand there already.
    """

    answer: str
    columns: tuple[FormColumn, ...]
    demo_rows: tuple[dict[str, Text | float | str], ...]
    notes: Text
    table: str = ""
    blank_rows: int = 12


def form_file_name(task: str, exercise: str) -> str:
    """The workbook's name beside the notebook, such as T1_2_E5_form.xlsx."""
    return f"{task.replace('.', '_')}_{exercise}_form.xlsx"
