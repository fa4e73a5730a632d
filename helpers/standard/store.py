"""The standard, read once from `standard.yaml`, checked, and looked up by code."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError, with_config

from helpers.errors import DataError, UsageError
from helpers.standard.entries import (
    Attitude,
    Duty,
    Entry,
    Identity,
    Indicator,
    Knowledge,
    Note,
    Output,
    Skill,
    Source,
    Task,
    Version,
)

__all__ = ["Standard", "load_standard", "plain_code", "published_text", "standard_as_plain", "standard_from_yaml"]

_FOLDER = resources.files("helpers.standard")
_Found = TypeVar("_Found", bound=Entry)


@with_config(extra="forbid")  # a misspelt key in the data file must be an error, here and in every entry
@dataclass(frozen=True)
class Standard:
    """Everything that KMC2431-008v3 says, in the order in which it says it."""

    source: Source
    identity: Identity
    versions: tuple[Version, ...]
    duties: tuple[Duty, ...]
    tasks: tuple[Task, ...]
    outputs: tuple[Output, ...]
    indicators: tuple[Indicator, ...]
    knowledge: tuple[Knowledge, ...]
    skills: tuple[Skill, ...]
    attitudes: tuple[Attitude, ...]
    notes: tuple[Note, ...]

    @cached_property
    def rows(self) -> tuple[tuple[Entry, ...], ...]:
        """The entries by kind: duties and tasks, then P, O, K, S and A."""
        return (
            self.duties,
            self.tasks,
            self.indicators,
            self.outputs,
            self.knowledge,
            self.skills,
            self.attitudes,
        )

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every entry by its code."""
        return {entry.code: entry for row in self.rows for entry in row}

    @cached_property
    def evidence_codes(self) -> tuple[str, ...]:
        """The codes for which a course needs evidence: all P, O, K, S and A."""
        return tuple(code for code, entry in self.entries.items() if not isinstance(entry, Duty | Task))

    def by_code(self, code: str) -> Entry:
        """The entry with that code; `P1.2.1`, `p1.2.1` and a full-width code all name it.

        Raises: UsageError: when the standard has no such code; the error names those of its kind.
        """
        asked = plain_code(code)
        if asked not in self.entries:
            alike = [known for known in self.entries if known[0] == asked[:1]]
            raise UsageError("standard.no_code", asked=code[:40], known=", ".join(alike or self.entries))
        return self.entries[asked]

    def task(self, code: str) -> Task:
        """One work task. Raises: UsageError: when there is none of that code."""
        return _look_up(code, self.tasks)

    def output(self, code: str) -> Output:
        """One work output. Raises: UsageError: when there is none of that code."""
        return _look_up(code, self.outputs)

    def indicator(self, code: str) -> Indicator:
        """One performance indicator. Raises: UsageError: when there is none of that code."""
        return _look_up(code, self.indicators)

    def outputs_of(self, task: str) -> tuple[Output, ...]:
        """The outputs of one task; T1.1 and T2.1 have none."""
        wanted = self.task(task).code
        return tuple(output for output in self.outputs if output.task == wanted)

    def indicators_of(self, task: str) -> tuple[Indicator, ...]:
        """The performance indicators of one task."""
        wanted = self.task(task).code
        return tuple(indicator for indicator in self.indicators if indicator.task == wanted)

    def codes_of(self, task: str) -> tuple[str, ...]:
        """All codes that the standard lists for one task: its P, O, K and S."""
        found = self.task(task)
        return (
            *(indicator.code for indicator in self.indicators_of(task)),
            *(output.code for output in self.outputs_of(task)),
            *found.knowledge,
            *found.skills,
        )

    def tasks_of(self, code: str) -> tuple[str, ...]:
        """The tasks for which the standard lists a code. An attitude may be shown in any task.

        Raises: UsageError: when the standard has no such code.
        """
        entry = self.by_code(code)
        if isinstance(entry, Attitude):
            return tuple(task.code for task in self.tasks)
        if isinstance(entry, Duty):
            return tuple(task.code for task in self.tasks if task.duty == entry.code)
        return tuple(task.code for task in self.tasks if entry.code in (task.code, *self.codes_of(task.code)))


@cache
def load_standard() -> Standard:
    """The standard of this course, loaded once."""
    return standard_from_yaml((_FOLDER / "standard.yaml").read_text(encoding="utf-8"))


def published_text() -> str:
    """The published text, unchanged."""
    return (_FOLDER / load_standard().source.file).read_text(encoding="utf-8")


def plain_code(code: str) -> str:
    """A code as the standard writes it: no spaces, no full-width signs, no `+` of a supporting code.

    >>> plain_code(" +k12 ")
    'K12'
    """
    return unicodedata.normalize("NFKC", code).strip().removeprefix("+").strip().upper()


def standard_from_yaml(text: str) -> Standard:
    """A standard from its data file, checked for shape and for codes that lead nowhere.

    Raises: DataError: naming the first thing that is wrong.
    """
    try:
        standard = _ADAPTER.validate_python(yaml.safe_load(text))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise DataError("standard.bad_file", where=where, problem=first["msg"]) from None
    except (yaml.YAMLError, ValueError) as error:  # the ValueError is a date that no calendar has
        raise DataError("standard.bad_file", where="YAML", problem=str(error)) from None
    _check_codes(standard)
    return standard


def standard_as_plain(standard: Standard) -> dict[str, Any]:
    """The standard as plain data for JSON, both languages, dates as YYYY-MM-DD; the reverse of the reading."""
    plain: dict[str, Any] = _ADAPTER.dump_python(standard, mode="json")
    return plain


_ADAPTER = TypeAdapter(Standard)


def _check_codes(standard: Standard) -> None:
    written = [entry.code for row in standard.rows for entry in row]
    twice = sorted({code for code in written if written.count(code) > 1})
    if twice:
        raise DataError("standard.code_twice", codes=", ".join(twice))
    named = {
        **{task.code: (task.duty, *task.knowledge, *task.skills) for task in standard.tasks},
        **{indicator.code: (indicator.task,) for indicator in standard.indicators},
        **{output.code: (output.task,) for output in standard.outputs},
    }
    for place, codes in named.items():
        for code in codes:
            if code not in written:
                raise DataError("standard.leads_nowhere", place=place, code=code)


def _look_up(code: str, row: tuple[_Found, ...]) -> _Found:
    asked = plain_code(code)
    for entry in row:
        if entry.code == asked:
            return entry
    raise UsageError("standard.no_code", asked=code[:40], known=", ".join(entry.code for entry in row))
