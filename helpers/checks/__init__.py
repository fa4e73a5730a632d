"""Checks: what a right answer is, and what to say about the one that came.

An answer passes through five small modules, each of one idea:

1. `shapes`   read(value, answer)             what the learner wrote, as what was meant
2. `key`      solve, run_key                   our solution, the likely mistakes and the rules on their data
3. `compare`  agrees(given, key, ...)         pure: the only definition of "right"
4. `judge`    judge(exercise, readings, key)  verdicts, and the mistake that explains them
5. `feedback` Feedback(judgement, language)   verdicts as sentences

`records` are the nouns in which a lesson writes its exercises, `forms` those of a workbook that a
learner fills in; `store` reads the built files;
`plain` packs answers so that they can leave a process and be read back without trust.
The grader uses the same five, with the answers that came out of the sandbox.
"""

from __future__ import annotations

from helpers.checks.feedback import Feedback
from helpers.checks.forms import Form, FormColumn, form_file_name
from helpers.checks.judge import Judgement, is_heard, judge, read_answers, readable
from helpers.checks.key import KeyCode, KeyOutcome, Solved, TableSource, find_key, key_from_source, run_key, solve
from helpers.checks.outputs import Deliverable, Length, Part
from helpers.checks.plain import pack, unpack
from helpers.checks.records import (
    Answer,
    Choice,
    Exercise,
    Fields,
    LessonRecord,
    Mistake,
    Number,
    Rows,
    Rule,
    Structure,
    Value,
)
from helpers.checks.shapes import Reading
from helpers.checks.store import lesson_names, load_record

__all__ = [
    "Answer",
    "Choice",
    "Deliverable",
    "Exercise",
    "Feedback",
    "Fields",
    "Form",
    "FormColumn",
    "Judgement",
    "KeyCode",
    "KeyOutcome",
    "Length",
    "LessonRecord",
    "Mistake",
    "Number",
    "Part",
    "Reading",
    "Rows",
    "Rule",
    "Solved",
    "Structure",
    "TableSource",
    "Value",
    "find_key",
    "form_file_name",
    "is_heard",
    "judge",
    "key_from_source",
    "lesson_names",
    "load_record",
    "pack",
    "read_answers",
    "readable",
    "run_key",
    "solve",
    "unpack",
]
