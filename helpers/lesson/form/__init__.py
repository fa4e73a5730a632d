"""Forms: an exercise's table as a workbook to fill in.

1. `rows`      the rows that stand there already, and what counts as one of the labels
2. `write`     a form → the workbook's bytes
3. `workbook`  the bytes of a workbook, which may be anything → cells
4. `cells`     one cell → what was meant, or why it cannot be read
5. `read`      cells → the typed table, or every problem by its address
6. `desk`      the file beside the notebook: written, never overwritten, read
"""

from __future__ import annotations

from helpers.lesson.form.desk import FormNote, form_files, hand_out_form, read_form
from helpers.lesson.form.workbook import MOST_BYTES

__all__ = ["MOST_BYTES", "FormNote", "form_files", "hand_out_form", "read_form"]
