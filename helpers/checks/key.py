"""The answer key: our own solution, run on the learner's own tables.

No expected value is written down anywhere. For each exercise the key runs the solution cell of the
lesson in a fresh namespace that holds the lesson's imports, the learner's tables, and the learner's
earlier accepted answers (our own where there are none). From the finished namespace the functions
of the lesson's `exercises.py` compute the likely mistakes and judge the rules.

The key of a lesson is one generated module, `helpers/checks/keys/T1_2.py`. Kits for an exam are
built without it, and the grader's sandbox hides it; then an answer can only be called well-formed.
"""

from __future__ import annotations

import linecache
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import CodeType, SimpleNamespace
from typing import Any, Protocol

import pandas as pd

from helpers.checks.records import Exercise, LessonRecord, Rule
from helpers.checks.shapes import read
from helpers.words import Language

__all__ = ["KeyCode", "KeyOutcome", "Solved", "TableSource", "find_key", "key_from_source", "run_key", "solve"]


class TableSource(Protocol):
    """Where a solution's tables come from."""

    def table(self, name: str) -> pd.DataFrame:
        """A fresh copy of one of the learner's tables."""

    def demo(self, name: str) -> pd.DataFrame:
        """A fresh copy of one of the demo company's tables."""


@dataclass(frozen=True)
class KeyCode:
    """The code of a lesson's key: its imports, a solution for each exercise, and the functions."""

    imports: CodeType
    solutions: dict[str, CodeType]
    functions: dict[str, Any]


@dataclass(frozen=True)
class KeyOutcome:
    """What one exercise's key gives on one learner's data.

    `answers` are plain values by variable; `mistakes` lists the wrong answers of each mistake;
    `rules` says which rules hold for the answers that were given; `stood_in` names the earlier
    exercises for which our answer was used because the learner has none accepted.
    """

    answers: dict[str, Any]
    mistakes: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    rules: dict[str, bool] = field(default_factory=dict)
    stood_in: tuple[str, ...] = ()


@dataclass(frozen=True)
class Solved:
    """A solution that has run: worth keeping while the learner tries again."""

    answers: dict[str, Any]
    mistakes: dict[str, list[dict[str, Any]]]
    stood_in: tuple[str, ...]
    work: SimpleNamespace


class _LessonForKey:
    """What a solution cell may ask of `lesson`: tables and the lesson's texts, nothing else."""

    def __init__(self, record: LessonRecord, tables: TableSource, language: Language) -> None:
        self.table = tables.table
        self.demo = tables.demo
        self.language = language
        self._texts = record.texts

    def text(self, key: str) -> str:
        """A sentence of the lesson; no judged answer may depend on it."""
        return self._texts[key].within(self.language)


@cache
def find_key(task: str) -> KeyCode | None:
    """The key of a lesson, or None where it is not shipped (exam kits, the grader's sandbox)."""
    file = resources.files("helpers.checks") / "keys" / f"{task.replace('.', '_')}.py"
    return key_from_source(file.read_text(encoding="utf-8"), task) if file.is_file() else None


def key_from_source(source: str, task: str) -> KeyCode:
    """Compile the generated key module of a lesson; `source` is always a file of ours."""
    name = f"<key of {task}>"
    # With the text in linecache a fault of ours shows the line it happened on.
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    module: dict[str, Any] = {"__name__": f"key_{task}"}
    exec(compile(source, name, "exec"), module)
    solutions = {
        exercise: compile(text, f"<solution {task}-{exercise}>", "exec")
        for exercise, text in module["SOLUTIONS"].items()
    }
    return KeyCode(compile(module["IMPORTS"], f"<imports of {task}>", "exec"), solutions, module)


def solve(
    record: LessonRecord,
    exercise: Exercise,
    code: KeyCode,
    *,
    tables: TableSource,
    carried: dict[str, dict[str, Any]],
    language: Language = "en",
) -> Solved:
    """Run one exercise's solution and its mistakes on a learner's tables.

    Args:
        record, exercise: The lesson and the exercise.
        code: The lesson's key.
        tables: The learner's tables.
        carried: Plain answers by exercise and variable that were accepted earlier.
        language: What the solution's `lesson.language` says; no answer may depend on it.
    """
    finished, stood_in = _run_solution(record, exercise, code, tables, carried, language)
    work = SimpleNamespace(**finished)
    answers = {answer.name: _plain(record, exercise, answer.name, finished) for answer in exercise.answers}
    mistakes = {mistake.id: _wrong_answers(code.functions[mistake.id](work), exercise) for mistake in exercise.mistakes}
    return Solved(answers, mistakes, stood_in, work)


def run_key(exercise: Exercise, code: KeyCode, solved: Solved, *, given: dict[str, Any]) -> KeyOutcome:
    """The key's outcome for one try: what `solve` found, and the rules for the answers given.

    Args:
        given: The learner's plain answers to this exercise, by variable; unreadable ones left out.
    """
    rules = {
        rule.id: bool(code.functions[rule.id](solved.work, SimpleNamespace(**given)))
        for rule in exercise.criteria
        if isinstance(rule, Rule) and all(name in given for name in rule.answers)
    }
    return KeyOutcome(solved.answers, solved.mistakes, rules, solved.stood_in)


def _run_solution(
    record: LessonRecord,
    exercise: Exercise,
    code: KeyCode,
    tables: TableSource,
    carried: dict[str, dict[str, Any]],
    language: Language,
    done: dict[str, tuple[dict[str, Any], tuple[str, ...]]] | None = None,
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The finished namespace of a solution, and the earlier exercises our answers stood in for.

    `done` keeps what has run, so that two exercises that build on a third run it once.
    """
    done = {} if done is None else done
    namespace: dict[str, Any] = {"__name__": "solution"}
    exec(code.imports, namespace)
    namespace["lesson"] = _LessonForKey(record, tables, language)
    stood_in: list[str] = []
    for earlier in exercise.needs:
        if earlier in carried:
            namespace.update(carried[earlier])
            continue
        needed = record.exercise(earlier)
        if earlier not in done:
            done[earlier] = _run_solution(record, needed, code, tables, carried, language, done)
        solved, deeper = done[earlier]
        namespace.update({answer.name: solved[answer.name] for answer in needed.answers})
        stood_in += [*deeper, earlier]
    exec(code.solutions[exercise.id], namespace)
    return namespace, tuple(dict.fromkeys(stood_in))


def _plain(record: LessonRecord, exercise: Exercise, name: str, finished: dict[str, Any]) -> Any:
    reading = read(finished[name], exercise.answer(name))
    if reading.problem is not None or reading.missing:
        raise ValueError(f"The solution of {record.task}-{exercise.id} leaves {name} unreadable: {reading.problem}")
    return reading.value


def _wrong_answers(made: Any, exercise: Exercise) -> list[dict[str, Any]]:
    return [
        {name: _plain_wrong(value, exercise, name) for name, value in wrong.items()}
        for wrong in (made if isinstance(made, list) else [made])
    ]


def _plain_wrong(value: Any, exercise: Exercise, name: str) -> Any:
    """A mistake may name only the fields in which it shows, so a dict keeps just those."""
    if isinstance(value, dict):
        return {field: item if isinstance(item, str) else float(item) for field, item in value.items()}
    return read(value, exercise.answer(name)).value
