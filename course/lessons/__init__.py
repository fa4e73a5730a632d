"""The lesson machine: one folder an author writes → four notebooks and the files the checks read.

    lessons/T1_2_…/lesson.py ┐            ┌ notebooks/zh-TW/…ipynb, notebooks/en/…ipynb   learner editions
    lessons/T1_2_…/exercises.py ┼ build → ┼ solutions/zh-TW/…ipynb, solutions/en/…ipynb   worked editions, executed
    lessons/T1_2_…/deliverable.py ┤       ├ helpers/checks/built/T1_2.json                the records
    lessons/T1_2_…/guide.md  ┘            │
                                          └ helpers/checks/keys/T1_2.py                   the answer key

1. `source`    a lesson folder as cells and a record
2. `problems`  everything that is wrong with it, as sentences that name file, line and cell
3. `names`     which variables a cell makes and needs
4. `prose`     human language in code, Simplified characters, mainland terms, counts
   `verbs`     the pandas that a core solution may use
5. `editions`  cells → a notebook
6. `key`       solutions and functions → the answer key's module
7. `execute`   run a worked edition and keep its outputs
8. `build`     all of it, written whole or not at all; `check` compares instead
9. `proof`     is an exercise fair on this learner's data?
"""

from __future__ import annotations

from course.lessons.build import build, check, lesson_folders
from course.lessons.problems import find_problems
from course.lessons.source import Cell, LessonSource, read_lesson

__all__ = ["Cell", "LessonSource", "build", "check", "find_problems", "lesson_folders", "read_lesson"]
