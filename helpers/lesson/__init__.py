"""The front door of a notebook: `lesson = open_lesson("T1.2", language="zh-TW")`.

1. `places`     where things are on this machine: the learner, their folder, their company
2. `companies`  the tables of the learner's own company and of the demo company
3. `lesson`     the object that a notebook talks to: table, text, check, hint, form, progress, submit
4. `form`       an exercise's table as a workbook; `example` works it on another company
5. `progress`   what the learner has done so far, kept beside the notebook; `standing` shows it
6. `hand_in`    one zip for the assessor; `reset` begins a notebook again
7. `export`     in the grader's sandbox: the answers that leave it as plain data
"""

from __future__ import annotations

from helpers.lesson.lesson import Lesson, open_lesson

__all__ = ["Lesson", "open_lesson"]
