"""Everything that is wrong with a lesson, as sentences that name file, line, cell and what to do.

All problems are found in one go: an author mends ten faster together than one by one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from course.lessons.forms import form_problems
from course.lessons.names import Names, names_of
from course.lessons.prose import find_foreign_terms, human_language_in
from course.lessons.source import Cell, LessonSource
from course.lessons.verbs import rare_verbs_in
from helpers.checks import Exercise, LessonRecord, Rule
from helpers.errors import LessonSourceError
from helpers.standard import load_standard, plain_code
from helpers.words import LANGUAGES, Text

__all__ = ["find_problems"]

_CID = re.compile(r"^[a-z0-9][a-z0-9-]{0,63}$")
MOST_SOLUTION_LINES = 12
_ROLES = ("", "setup", "given", "stub", "solution")


def find_problems(lesson: LessonSource) -> list[LessonSourceError]:
    """All problems of a lesson; empty when it can be built."""
    broken = list(_broken_cells(lesson))
    if broken:
        return broken
    return [
        *_unpaired_cells(lesson),
        *_repeated_ids(lesson),
        *_language_in_code(lesson),
        *_foreign_terms(lesson),
        *_exercise_cells(lesson),
        *_deliverables(lesson),
        *_records(lesson),
        *form_problems(lesson),
        *_codes(lesson),
        *_needs(lesson),
        *_plain_solutions(lesson),
    ]


def _problem(lesson: LessonSource, cell: Cell, key: str, **facts: object) -> LessonSourceError:
    return LessonSourceError(key, file=lesson.file, line=cell.line, cell=cell.cid or "?", **facts)


def _record_problem(lesson: LessonSource, exercise: Exercise, key: str, **facts: object) -> LessonSourceError:
    file = f"lessons/{lesson.folder.name}/exercises.py"
    return LessonSourceError(key, file=file, exercise=exercise.id, **facts)


def _broken_cells(lesson: LessonSource) -> Iterator[LessonSourceError]:
    for cell in lesson.cells:
        if not _CID.match(cell.cid):
            yield _problem(lesson, cell, "lessons.bad_cid")
        if cell.role not in _ROLES:
            yield _problem(lesson, cell, "lessons.bad_role", role=cell.role, known="setup, given, stub, solution")
        if cell.kind == "code":
            try:
                ast.parse(cell.text)
            except SyntaxError as error:
                yield _problem(lesson, cell, "lessons.syntax", error=str(error.msg), within=error.lineno or 0)
    if len(lesson.code("setup")) != 1:
        yield _problem(lesson, lesson.cells[0], "lessons.one_setup", came=len(lesson.code("setup")))


def _unpaired_cells(lesson: LessonSource) -> Iterator[LessonSourceError]:
    waiting: Cell | None = None
    for cell in [*lesson.cells, None]:
        if waiting is not None and not (cell is not None and cell.lang == "en" and cell.cid == waiting.cid):
            yield _problem(lesson, waiting, "lessons.unpaired", lang="zh-TW", other="en")
            waiting = None
        if cell is None or cell.kind != "markdown":
            continue
        if cell.lang not in LANGUAGES:
            yield _problem(lesson, cell, "lessons.no_lang", came=cell.lang or "–")
        elif cell.lang == "zh-TW":
            waiting = cell
        elif waiting is not None:
            waiting = None
        else:
            yield _problem(lesson, cell, "lessons.unpaired", lang="en", other="zh-TW")


def _repeated_ids(lesson: LessonSource) -> Iterator[LessonSourceError]:
    """An id is a cell's name in its notebook; only the two languages of one text share it."""
    seen: set[tuple[str, str]] = set()
    for cell in lesson.cells:
        notebooks = [cell.lang] if cell.kind == "markdown" else list(LANGUAGES)
        ids = {(cell.cid, language) for language in notebooks}
        if ids & seen:
            yield _problem(lesson, cell, "lessons.repeated_cid")
        seen |= ids


def _language_in_code(lesson: LessonSource) -> Iterator[LessonSourceError]:
    for cell in lesson.cells:
        if cell.kind == "code" and (found := human_language_in(cell.text)):
            yield _problem(lesson, cell, "lessons.language_in_code", found=found[:60])


def _foreign_terms(lesson: LessonSource) -> Iterator[LessonSourceError]:
    for cell in lesson.cells:
        if cell.lang == "zh-TW" and (found := find_foreign_terms(cell.text)):
            yield _problem(lesson, cell, "lessons.foreign_terms", found="、".join(found))
    for place, text in _texts_of(lesson.record):
        if found := find_foreign_terms(text.zh):
            written_in = "deliverable.py" if place.startswith("RECORD.deliverables") else "exercises.py"
            file = f"lessons/{lesson.folder.name}/{written_in}"
            yield LessonSourceError("lessons.foreign_terms_in_record", file=file, place=place, found="、".join(found))


def _texts_of(record: LessonRecord) -> Iterator[tuple[str, Text]]:
    """Every sentence of a record, with the field that holds it."""
    waiting: list[tuple[str, object]] = [("RECORD", record)]
    while waiting:
        place, thing = waiting.pop()
        if isinstance(thing, Text):
            yield place, thing
        elif is_dataclass(thing):
            waiting += [(f"{place}.{field.name}", getattr(thing, field.name)) for field in fields(thing)]
        elif isinstance(thing, dict):
            waiting += [(f"{place}[{name!r}]", part) for name, part in thing.items()]
        elif isinstance(thing, tuple):
            waiting += [(f"{place}[{getattr(part, 'id', number)}]", part) for number, part in enumerate(thing)]


def _exercise_cells(lesson: LessonSource) -> Iterator[LessonSourceError]:
    known = {exercise.id for exercise in lesson.record.exercises} | _deliverable_ids(lesson)
    for cell in lesson.cells:
        if cell.role in ("given", "stub", "solution") and cell.exercise not in known:
            yield _problem(
                lesson, cell, "lessons.unknown_exercise", came=cell.exercise or "–", known=", ".join(sorted(known))
            )
    for exercise in lesson.record.exercises:
        stubs, solutions = lesson.code("stub", exercise.id), lesson.code("solution", exercise.id)
        if len(stubs) != 1 or len(solutions) != 1:
            counts = {"stubs": len(stubs), "solutions": len(solutions)}
            yield _record_problem(lesson, exercise, "lessons.stub_and_solution", **counts)
            continue
        wanted = {answer.name for answer in exercise.answers}
        if names_of(stubs[0].text).made != wanted:
            names = ", ".join(sorted(wanted))
            yield _problem(lesson, stubs[0], "lessons.stub_answers", exercise=exercise.id, wanted=names)
        if absent := wanted - names_of(solutions[0].text).made:
            yield _problem(
                lesson, solutions[0], "lessons.solution_answers", exercise=exercise.id, absent=", ".join(sorted(absent))
            )
        if lesson.cells.index(solutions[0]) != lesson.cells.index(stubs[0]) + 1:
            yield _problem(lesson, solutions[0], "lessons.solution_follows", exercise=exercise.id)


def _deliverable_ids(lesson: LessonSource) -> set[str]:
    return {deliverable.id for deliverable in lesson.record.deliverables}


def _deliverables(lesson: LessonSource) -> Iterator[LessonSourceError]:
    """Each part has a variable of its own, each stub its solution, each code stands in the standard.

    The cells are looked for once the first of them is there: a record may be written before its cells.
    """
    file = f"lessons/{lesson.folder.name}/deliverable.py"
    known = load_standard().entries
    for deliverable in lesson.record.deliverables:
        stubs, solutions = lesson.code("stub", deliverable.id), lesson.code("solution", deliverable.id)
        facts = {"file": file, "deliverable": deliverable.id}
        names = [*(part.id for part in deliverable.parts), *(part.variable for part in deliverable.parts)]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield LessonSourceError("lessons.deliverable_twice", **facts, name=name)
        for code in (deliverable.code, *deliverable.p, *deliverable.k, *deliverable.s, *deliverable.a):
            if plain_code(code) not in known:
                yield LessonSourceError("lessons.deliverable_code", **facts, code=code)
        made = {name for stub in stubs for name in names_of(stub.text).made}
        for part in deliverable.parts if stubs else ():
            if part.variable not in made:
                yield LessonSourceError("lessons.deliverable_variable", **facts, variable=part.variable)
        for solution in solutions:
            before = lesson.cells[lesson.cells.index(solution) - 1]
            if before not in stubs:
                yield _problem(lesson, solution, "lessons.solution_follows", exercise=deliverable.id)
            elif absent := names_of(before.text).made - names_of(solution.text).made:
                names_absent = ", ".join(sorted(absent))
                yield _problem(
                    lesson, solution, "lessons.solution_answers", exercise=deliverable.id, absent=names_absent
                )
        if len(stubs) != len(solutions):
            yield LessonSourceError("lessons.deliverable_pairs", **facts, stubs=len(stubs), solutions=len(solutions))


def _records(lesson: LessonSource) -> Iterator[LessonSourceError]:
    if lesson.record.name != lesson.folder.name:
        yield LessonSourceError(
            "lessons.record_name",
            file=f"lessons/{lesson.folder.name}/exercises.py",
            came=lesson.record.name,
            wanted=lesson.folder.name,
        )
    called: set[str] = set()
    for exercise in lesson.record.exercises:
        if not exercise.criteria:
            yield _record_problem(lesson, exercise, "lessons.no_criteria")
        if not exercise.mistakes:
            yield _record_problem(lesson, exercise, "lessons.no_mistakes")
        wanted = [mistake.id for mistake in exercise.mistakes]
        wanted += [criterion.id for criterion in exercise.criteria if isinstance(criterion, Rule)]
        for name in wanted:
            if name not in lesson.functions:
                yield _record_problem(lesson, exercise, "lessons.no_function", name=name)
        called.update(wanted)
        names = {answer.name for answer in exercise.answers}
        for criterion in exercise.criteria:
            if unknown := set(criterion.answers) - names:
                yield _record_problem(
                    lesson, exercise, "lessons.unknown_answer", criterion=criterion.id, came=", ".join(sorted(unknown))
                )
    for name in lesson.functions:
        if not name.startswith("_") and name not in called:
            yield LessonSourceError(
                "lessons.unused_function", file=f"lessons/{lesson.folder.name}/exercises.py", name=name
            )


def _codes(lesson: LessonSource) -> Iterator[LessonSourceError]:
    known = load_standard().entries
    for exercise in lesson.record.exercises:
        for criterion in exercise.criteria:
            if not criterion.p:
                yield _record_problem(lesson, exercise, "lessons.criterion_without_p", criterion=criterion.id)
        for code in (*exercise.p, *exercise.k, *exercise.s, *exercise.a):
            if plain_code(code) not in known:
                yield _record_problem(lesson, exercise, "lessons.unknown_code", code=code)
    for example, codes in lesson.record.worked.items():
        for code in codes:
            if plain_code(code) not in known:
                yield LessonSourceError(
                    "lessons.unknown_code_worked",
                    file=f"lessons/{lesson.folder.name}/exercises.py",
                    example=example,
                    code=code,
                )


def _needs(lesson: LessonSource) -> Iterator[LessonSourceError]:
    """What each cell needs stands before it, and never in an answer that may be missing."""
    answers_of = {exercise.id: {answer.name for answer in exercise.answers} for exercise in lesson.record.exercises}
    every_answer = set().union(*answers_of.values()) if answers_of else set()
    solved = {name for cell in lesson.code("solution") for name in names_of(cell.text).made}
    setup = names_of(lesson.code("setup")[0].text).made
    shown: set[str] = set()
    before: set[str] = set()
    for cell in lesson.cells:
        if cell.kind != "code":
            continue
        names = names_of(cell.text)
        if cell.exercise in _deliverable_ids(lesson) and cell.role == "solution":
            # A report is written in the notebook, on top of everything that was worked out in it.
            yield from _unmet(lesson, cell, names, before, solved=set())
        elif cell.role == "solution":
            yield from _unmet(lesson, cell, names, _known_to(lesson, cell, setup, answers_of), solved=set())
        elif cell.role != "stub":
            known = _known_to(lesson, cell, setup, {}) if cell.role == "given" else shown
            yield from _unmet(lesson, cell, names, known, solved=solved | every_answer)
            if cell.role != "given":
                shown |= names.made
            if taken := names.made & every_answer:
                yield _problem(lesson, cell, "lessons.takes_answer_name", names=", ".join(sorted(taken)))
        before |= names.made


def _known_to(lesson: LessonSource, cell: Cell, setup: frozenset[str], answers_of: dict[str, set[str]]) -> set[str]:
    """What a solution may use: it is run alone in a fresh namespace."""
    given = {name for part in lesson.code("given", cell.exercise) for name in names_of(part.text).made}
    if cell.exercise not in lesson.record.by_id:
        return given | setup
    needs = lesson.record.exercise(cell.exercise).needs
    return given | setup | {name for earlier in needs for name in answers_of.get(earlier, set())}


def _unmet(
    lesson: LessonSource, cell: Cell, names: Names, known: set[str], *, solved: set[str]
) -> Iterator[LessonSourceError]:
    for name in sorted(names.needed - known):
        if name in solved:
            yield _problem(lesson, cell, "lessons.needs_an_answer", name=name)
        elif cell.role == "solution":
            yield _problem(lesson, cell, "lessons.solution_not_alone", name=name, exercise=cell.exercise)
        else:
            yield _problem(lesson, cell, "lessons.unknown_name", name=name)


def _plain_solutions(lesson: LessonSource) -> Iterator[LessonSourceError]:
    """Core solutions are short and keep to the everyday verbs (`learners_path`: no Python cliff)."""
    ours = (names_of(lesson.code("setup")[0].text).made - {"pd"}) | {"lesson"}
    for cell in lesson.code("solution"):
        if cell.exercise not in lesson.record.by_id or lesson.record.exercise(cell.exercise).tier != "core":
            continue
        if (lines := sum(bool(line.strip()) for line in cell.text.splitlines())) > MOST_SOLUTION_LINES:
            yield _problem(lesson, cell, "lessons.long_solution", came=lines, most=MOST_SOLUTION_LINES)
        if rare := rare_verbs_in(cell.text, given=frozenset(ours)):
            yield _problem(lesson, cell, "lessons.rare_verbs", came=", ".join(rare))
