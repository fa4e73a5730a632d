"""The object that a notebook talks to.

A check never raises because of what a learner wrote, and never ends in a traceback of ours: if our
own key fails, the learner reads that the fault is ours and loses nothing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from helpers.checks import (
    Exercise,
    Feedback,
    KeyOutcome,
    LessonRecord,
    Reading,
    Solved,
    find_key,
    judge,
    load_record,
    pack,
    read_answers,
    readable,
    run_key,
    solve,
)
from helpers.errors import UsageError
from helpers.lesson import export
from helpers.lesson.companies import Tables, open_tables
from helpers.lesson.delivery import Delivered, write_deliverable
from helpers.lesson.example import DIFFERENT_TRIES, WorkedExample, worked_example
from helpers.lesson.form import FormNote, hand_out_form, read_form
from helpers.lesson.hand_in import HandIn, write_hand_in
from helpers.lesson.places import Learner, find_learner, in_sandbox, work_folder
from helpers.lesson.progress import Progress, open_progress
from helpers.lesson.reset import reset_notebook
from helpers.lesson.standing import StandingView
from helpers.lesson.view import Note
from helpers.words import Language, default_language, say

if TYPE_CHECKING:
    from helpers.deliverables import Exhibit

__all__ = ["Lesson", "open_lesson"]


def open_lesson(task: str, *, language: Language | None = None) -> Lesson:
    """Open a lesson on this learner's own company.

    Args:
        task: The work task, such as T1.2.
        language: zh-TW or en; else that of the personal file, else `COURSE_LANGUAGE`, else zh-TW.
    Raises:
        UsageError: when no lesson of that name is written.
        DataError: when the learner's personal file or company cannot be read.
    """
    record = load_record(str(task).strip())
    learner = find_learner()
    if language is None and learner.language is not None:
        language = "en" if learner.language.lower().startswith("en") else "zh-TW"
    if language is not None:
        # Errors that surface later in this process speak the language of the notebook.
        os.environ["COURSE_LANGUAGE"] = language
    language = default_language()
    lesson = Lesson(record, learner, open_tables(learner, language), language)
    lesson.greet()
    return lesson


class Lesson:
    """One lesson, opened for one learner."""

    def __init__(self, record: LessonRecord, learner: Learner, tables: Tables, language: Language) -> None:
        self._record = record
        self._learner = learner
        self._tables = tables
        self.language = language
        self._solved: dict[str, tuple[str, Solved]] = {}
        self._progress = self._resume()

    def __repr__(self) -> str:
        return f"<lesson {self._record.task}>"

    # Tables and words ---------------------------------------------------------------------------

    def table(self, name: str) -> pd.DataFrame:
        """A fresh copy of one table of your own company.

        Raises: DataError: when there is no table of that name; the sentence lists those there are.
        """
        return self._tables.table(name)

    def demo(self, name: str) -> pd.DataFrame:
        """A fresh copy of one table of the demo company, which the worked examples use."""
        return self._tables.demo(name)

    def text(self, key: str) -> str:
        """A sentence of this lesson in the notebook's language, such as a chart's description.

        Raises: UsageError: when the lesson has no text of that name.
        """
        if key not in self._record.texts:
            raise UsageError("lesson.no_text", asked=str(key)[:40], known=", ".join(self._record.texts))
        return self._record.texts[key].within(self.language)

    # Checks and help ----------------------------------------------------------------------------

    def check(self, exercise: str = "", *values: Any) -> Feedback:
        """Judge the variables that an exercise asks for, as they are in the notebook now.

        Args:
            exercise: E2, or T1.2-E2.
            *values: The answers themselves, in the order of the exercise; when none are given the
                variables of their names are taken from where the check is called.
        Raises: UsageError: when there is no such exercise, or more values came than it has answers.
        """
        wanted = self._record.exercise(exercise)
        variables = self._variables(wanted, values, sys._getframe(1))
        readings = read_answers(wanted, variables)
        if in_sandbox():
            export.note(wanted.id, export.packed(readings))
        outcome, fault = self._run_key(wanted, readings)
        judgement = judge(wanted, readings, outcome)
        self._progress.record(judgement, readable(readings))
        absent = tuple(answer.name for answer in wanted.answers if answer.name not in variables)
        return Feedback(self._record.task, judgement, self.language, fault, absent)

    def hint(self, exercise: str = "") -> Note:
        """The next hint for an exercise; there are three, each says more than the one before."""
        wanted = self._record.exercise(exercise)
        standing = self._progress.standing(wanted.id)
        standing.hints = min(standing.hints + 1, len(wanted.hints))
        self._progress.save()
        title = say(
            "lesson.hint",
            self.language,
            exercise=f"{self._record.task}-{wanted.id}",
            number=standing.hints,
            most=len(wanted.hints),
        )
        return Note(title, (wanted.hints[standing.hints - 1].within(self.language),), self.language)

    def example(self, exercise: str = "") -> Note | WorkedExample:
        """After three different tries: the worked answer on another company, read line by line.

        Doing the same on your own data counts fully. That you opened it is noted for your assessor.
        """
        wanted = self._record.exercise(exercise)
        title = say("forms.worked.title", self.language, exercise=f"{self._record.task}-{wanted.id}")
        standing, code = self._progress.standing(wanted.id), find_key(self._record.task)
        if in_sandbox() or code is None:
            return Note(title, (say("forms.worked.not_here", self.language),), self.language)
        left = DIFFERENT_TRIES - len(standing.different)
        if left > 0 and standing.verdict != "met":
            words = say("forms.worked.not_yet", self.language, left=left, most=DIFFERENT_TRIES, exercise=wanted.id)
            return Note(title, (words,), self.language)
        try:
            with Note.while_working(say("lesson.computing", self.language)):
                shown = worked_example(self._record, wanted, code, self._learner, self.language)
        except Exception as error:
            words = say("forms.worked.fault", self.language, fault=type(error).__name__)
            return Note(title, (words,), self.language)
        if standing.verdict != "met" and not standing.example_after:
            standing.example_after = standing.tries
            self._progress.save()
        return shown

    def form(self, exercise: str = "", *, fresh: bool = False) -> FormNote:
        """Write the form of an exercise beside the notebook; what you filled in is never overwritten.

        Args:
            exercise: E5, or T1.2-E5.
            fresh: Begin again; the form that is there is kept under a name with the day and time.
        Raises: UsageError: when the exercise has no form.
        """
        wanted = self._record.exercise(exercise)
        return hand_out_form(self._record, wanted, self.language, table=self._tables.table, fresh=fresh)

    def read_form(self, exercise: str = "") -> Any:
        """The table that you filled in; `...` while nothing is.

        Raises: DataError: with every cell that cannot be read, by its address.
        """
        return read_form(self._record, self._record.exercise(exercise), self.language, table=self._tables.table)

    def progress(self) -> StandingView:
        """Where you stand, by exercise and by performance indicator."""
        return StandingView(self._record, self._progress.exercises, self.language)

    # What is handed in --------------------------------------------------------------------------

    def exhibit(
        self,
        shown: Any = ...,
        *,
        title: Any = ...,
        source: Any = ...,
        note: Any = None,
        alt: Any = None,
        columns: Mapping[str, str] | None = None,
        formats: Mapping[str, str] | None = None,
    ) -> Exhibit:
        """A chart or table for a report, with what its reader needs to know of it.

        Args:
            shown: A chart, or a table.
            title: The caption, in one line.
            source: Where the figures come from: which table, which period.
            note: What one must know to read it right.
            alt: The description of a chart that has none yet.
            columns: Headings for people, by column name.
            formats: How columns are written, by column name: count, amount, money, percent, points
                (already a percentage), times, p or text.
        """
        from helpers.deliverables import Exhibit

        return Exhibit(shown, title, source, note, alt, columns or {}, formats or {})

    def deliver(self, code: str = "", *, language: Language | None = None) -> Delivered:
        """Write a report from your texts, tables and charts, and say what it still lacks.

        Args:
            code: O1.2.1, or D1.
            language: The language of headings and labels; that of the notebook when not given.
        Raises: UsageError: when the lesson has no such deliverable.
        """
        wanted = self._record.deliverable(code)
        caller = sys._getframe(1)
        variables = {**caller.f_globals, **caller.f_locals}
        return write_deliverable(self._record, wanted, self._learner, variables, language or self.language)

    def submit(self) -> HandIn:
        """Write the one zip that you hand in: saved notebook, answers, forms, reports, a manifest."""
        return write_hand_in(self._record, self._learner, self._progress, self.language)

    def reset(self, *, progress: bool = False) -> Note:
        """Put a fresh notebook in this one's place; the old one is kept under a name with the day and time.

        Args:
            progress: Begin the progress anew as well; its file is kept the same way.
        """
        if in_sandbox():
            return Note(say("forms.reset.not_done", self.language), (), self.language)
        done = reset_notebook(self._record, self._progress, self.language, with_progress=progress)
        if done.done and progress:
            self._progress = self._resume()
        return done

    def greet(self) -> None:
        """Say whose company this is, and what is worth knowing about the kept progress."""
        if in_sandbox():
            return
        if self._learner.is_class:
            print(say("lesson.opened_class", self.language, task=self._record.task))
        else:
            print(say("lesson.opened_own", self.language, task=self._record.task, learner=self._learner.id))
        self._say_notice()

    # Below the counter --------------------------------------------------------------------------

    def _resume(self) -> Progress:
        stem = self._record.task.replace(".", "_")
        return open_progress(
            work_folder() / f"{stem}_progress.json",
            lesson=self._record.task,
            course=self._learner.course,
            learner=self._learner.id,
            data_digest=self._tables.own.digest,
        )

    def _say_notice(self) -> None:
        if self._progress.notice is not None:
            key, facts = self._progress.notice
            print(say(key, self.language, **facts))
            self._progress.notice = None

    def _variables(self, exercise: Exercise, values: tuple[Any, ...], caller: Any) -> Mapping[str, Any]:
        names = [answer.name for answer in exercise.answers]
        if len(values) > len(names):
            raise UsageError(
                "lesson.too_many_values", exercise=exercise.id, came=len(values), names=", ".join(names)
            )
        if values:
            return dict(zip(names, values, strict=False))
        return {**caller.f_globals, **caller.f_locals}

    def _run_key(self, exercise: Exercise, readings: Mapping[str, Reading]) -> tuple[KeyOutcome | None, str | None]:
        """The key's outcome, or None and, when that is our fault, the name of what went wrong."""
        code = find_key(self._record.task)
        given = readable(readings)
        if code is None or not given:
            return None, None
        try:
            carried = {name: kept for name, kept in self._progress.accepted().items() if name in exercise.needs}
            state = json.dumps({name: {k: pack(v) for k, v in kept.items()} for name, kept in carried.items()})
            if self._solved.get(exercise.id, ("", None))[0] != state:
                with Note.while_working(say("lesson.computing", self.language)):
                    solved = solve(
                        self._record, exercise, code, tables=self._tables, carried=carried, language=self.language
                    )
                self._solved[exercise.id] = (state, solved)
            return run_key(exercise, code, self._solved[exercise.id][1], given=given), None
        except Exception as error:
            return None, type(error).__name__
