"""What the lessons cover: from each code of the standard to the evidence for it, and back.

Evidence is a part of a lesson that carries a code: a worked example teaches it, a guided exercise
practises it, an independent exercise assesses it, and a criterion is where points for it are given.
A gap is something that a written lesson should hold and does not; what an unwritten lesson is still
to bring is listed apart and is no gap. What is asked for:

    P, O, K, S   each lesson carries every code that the standard lists for its task
    P, K, S      each code is taught, practised and assessed: a P in its own lesson, a K or S anywhere
    A            each attitude is shown somewhere; the standard assigns attitudes to no task
    core         each P has at least two criteria in independent exercises, so that guided work alone
                 never decides it
    all codes    the standard knows them; those outside the task's own list carry a leading `+`
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from helpers.checks import LessonRecord
from helpers.standard import Attitude, Indicator, Output, Standard, plain_code
from helpers.words import Text

__all__ = ["CodeRow", "Coverage", "CriterionCodes", "Gap", "Part", "Profile", "State", "cover"]

Profile = Literal["core", "full"]
Kind = Literal["worked", "guided", "independent"]
State = Literal["covered", "not_written", "gap"]

FEWEST_CORE_CRITERIA = 2

_STAGES: tuple[tuple[Kind, str], ...] = (
    ("worked", "not_taught"),
    ("guided", "not_practised"),
    ("independent", "not_assessed"),
)


@dataclass(frozen=True)
class CriterionCodes:
    """One criterion of an exercise and the codes that its points count for."""

    id: str
    points: int
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """One worked example or exercise and the codes it carries, all without their `+`.

    `supporting` are those outside the task's own list; `written` are all codes as the record has them.
    """

    task: str
    id: str
    kind: Kind
    tier: str
    minutes: int
    codes: tuple[str, ...]
    supporting: tuple[str, ...]
    written: tuple[str, ...]
    criteria: tuple[CriterionCodes, ...] = ()

    @property
    def place(self) -> str:
        """The part's full name, such as T1.2-E2."""
        return f"{self.task}-{self.id}"

    @property
    def points(self) -> int:
        """Whole marks that the part can earn."""
        return sum(criterion.points for criterion in self.criteria)


@dataclass(frozen=True)
class CodeRow:
    """One code of the standard and its evidence, by place.

    `points` are those of its criteria (P, O) or of the exercises that carry it (K, S, A).
    `supporting` are the places where the code stands outside its own tasks; `waiting` are the
    unwritten lessons that are still to carry it.
    """

    code: str
    wording: Text
    tasks: tuple[str, ...]
    worked: tuple[str, ...]
    guided: tuple[str, ...]
    independent: tuple[str, ...]
    criteria: tuple[str, ...]
    supporting: tuple[str, ...]
    points: int
    state: State
    waiting: tuple[str, ...]


@dataclass(frozen=True)
class Gap:
    """Something that a person must mend; its sentence is `coverage.gap.<kind>` of the catalogue."""

    kind: str
    code: str
    place: str


@dataclass(frozen=True)
class Coverage:
    """Both directions, the gaps, and the lessons that are not written yet."""

    profile: Profile
    written: tuple[str, ...]
    unwritten: tuple[str, ...]
    codes: tuple[CodeRow, ...]
    parts: tuple[Part, ...]
    gaps: tuple[Gap, ...]

    @property
    def complete(self) -> bool:
        """Every lesson is written, and there is no gap."""
        return not self.gaps and not self.unwritten


def cover(standard: Standard, records: Iterable[LessonRecord], *, profile: Profile = "full") -> Coverage:
    """What the written lessons cover.

    Args:
        standard: The codes that need evidence, and the tasks that own them.
        records: One for each written lesson.
        profile: `core` leaves the exercises of tier `extension` out.
    """
    lessons = sorted(records, key=lambda record: record.task)
    written = tuple(record.task for record in lessons)
    unwritten = tuple(task.code for task in standard.tasks if task.code not in written)
    parts = tuple(part for record in lessons for part in _parts(standard, record, profile))
    rows: list[CodeRow] = []
    gaps = [gap for part in parts for gap in _gaps_of_part(standard, part)]
    for code in standard.evidence_codes:
        carriers = [part for part in parts if code in part.codes]
        waiting = _waiting(standard, code, carriers, unwritten)
        missing = _gaps_of_code(standard, code, carriers, written, waiting)
        if profile == "core" and carriers and not missing and not waiting:
            missing = _thin_core(standard, code, carriers)
        gaps += missing
        rows.append(_row(standard, code, carriers, missing, waiting))
    return Coverage(profile, written, unwritten, tuple(rows), parts, tuple(gaps))


def _parts(standard: Standard, record: LessonRecord, profile: Profile) -> Iterable[Part]:
    # `start_here` is a lesson of no task: all codes are welcome there, none is its own.
    is_task = record.task in standard.entries
    own = standard.codes_of(record.task) if is_task else ()

    def part(name: str, kind: Kind, tier: str, minutes: int, codes: Iterable[str], *criteria: CriterionCodes) -> Part:
        as_written = tuple(dict.fromkeys(codes))
        plain = tuple(dict.fromkeys(plain_code(code) for code in as_written))
        outside = tuple(code for code in plain if code not in own and code[:1] != "A") if is_task else ()
        return Part(record.task, name, kind, tier, minutes, plain, outside, as_written, criteria)

    for name, codes in record.worked.items():
        yield part(name, "worked", "", 0, codes)
    for exercise in record.exercises:
        if profile == "core" and exercise.tier != "core":
            continue
        criteria = [
            CriterionCodes(criterion.id, criterion.points, tuple(plain_code(code) for code in criterion.p))
            for criterion in exercise.criteria
        ]
        codes = (*exercise.p, *exercise.k, *exercise.s, *exercise.a)
        yield part(exercise.id, exercise.mode, exercise.tier, exercise.minutes, codes, *criteria)


def _gaps_of_part(standard: Standard, part: Part) -> Iterable[Gap]:
    """Codes that the standard does not know, and a `+` that is missing or wrong."""
    is_task = part.task in standard.entries
    for code in part.written:
        plain, marked = plain_code(code), code.strip()[:1] in "+＋"
        if plain not in standard.evidence_codes:
            yield Gap("unknown", code, part.place)
        elif is_task and plain in part.supporting and not marked:
            yield Gap("plus_wanted", plain, part.place)
        elif is_task and marked and plain not in part.supporting:
            yield Gap("plus_unwanted", plain, part.place)


def _waiting(standard: Standard, code: str, carriers: list[Part], unwritten: tuple[str, ...]) -> tuple[str, ...]:
    """The unwritten lessons that are still to carry a code; none when all is there or nothing can come."""
    entry = standard.by_code(code)
    if isinstance(entry, Attitude):
        return () if carriers else unwritten
    own = tuple(task for task in standard.tasks_of(code) if task in unwritten)
    if own or isinstance(entry, Indicator | Output):
        return own
    # Another lesson may bring the stage that a K or S lacks, as a supporting code.
    return unwritten if _stages_missing(carriers) else ()


def _stages_missing(carriers: list[Part]) -> list[str]:
    present = {part.kind for part in carriers}
    return [gap for kind, gap in _STAGES if kind not in present]


def _gaps_of_code(
    standard: Standard, code: str, carriers: list[Part], written: tuple[str, ...], waiting: tuple[str, ...]
) -> list[Gap]:
    entry = standard.by_code(code)
    if isinstance(entry, Attitude):
        return [] if carriers or waiting else [Gap("nowhere", code, "")]
    carried_in = {part.task for part in carriers}
    absent = [
        Gap("absent", code, task) for task in standard.tasks_of(code) if task in written and task not in carried_in
    ]
    if absent or waiting or isinstance(entry, Output):
        return absent
    return [Gap(kind, code, " ".join(standard.tasks_of(code))) for kind in _stages_missing(carriers)]


def _thin_core(standard: Standard, code: str, carriers: list[Part]) -> list[Gap]:
    entry = standard.by_code(code)
    if not isinstance(entry, Indicator):
        return []
    independent = [part for part in carriers if part.kind == "independent"]
    found = sum(code in criterion.codes for part in independent for criterion in part.criteria)
    return [] if found >= FEWEST_CORE_CRITERIA else [Gap("thin_core", code, entry.task)]


def _row(standard: Standard, code: str, carriers: list[Part], missing: list[Gap], waiting: tuple[str, ...]) -> CodeRow:
    criteria = [
        (f"{part.place}.{criterion.id}", criterion.points)
        for part in carriers
        for criterion in part.criteria
        if code in criterion.codes
    ]
    judged = isinstance(standard.by_code(code), Indicator | Output)

    def places(kind: Kind) -> tuple[str, ...]:
        return tuple(part.place for part in carriers if part.kind == kind)

    return CodeRow(
        code=code,
        wording=standard.by_code(code).wording,
        tasks=standard.tasks_of(code),
        worked=places("worked"),
        guided=places("guided"),
        independent=places("independent"),
        criteria=tuple(place for place, _ in criteria),
        supporting=tuple(part.place for part in carriers if code in part.supporting),
        points=sum(points for _, points in criteria) if judged else sum(part.points for part in carriers),
        state="gap" if missing else "not_written" if waiting else "covered",
        waiting=waiting,
    )
