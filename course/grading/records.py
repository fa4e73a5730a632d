"""One JSON file a hand-in: the result, the cache and the point to resume from.

A record is named by what decides it: the bytes handed in, who handed them in, the lesson and its key,
the limits and the version of this grader. It is written whole or not at all. Whatever people read
is rendered from records; nothing that people read is ever read back.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from helpers.whole_files import write_whole
from helpers.words import Language, Text, say

__all__ = [
    "GRADER_VERSION",
    "Record",
    "Remark",
    "Status",
    "load_record_file",
    "record_key",
    "save_record",
]

GRADER_VERSION = 1
FORMAT = 1

Status = Literal["graded", "refused", "needs_person", "not_graded"]


@dataclass(frozen=True)
class Remark:
    """Something worth knowing: a key of the catalogue and its facts."""

    key: str
    facts: dict[str, Any] = field(default_factory=dict)

    def sentence(self, language: Language) -> str:
        """The remark in words."""
        facts = {
            name: Text(fact["zh"], fact["en"]).within(language) if isinstance(fact, dict) else fact
            for name, fact in self.facts.items()
        }
        return say(self.key, language, **facts)


@dataclass(frozen=True)
class Record:
    """All that is known about one hand-in.

    Attributes:
        item: Where it lay, below the folder of hand-ins.
        learner, sender: Whose it is; the name an LMS gave, where that is another thing.
        status: graded; refused (cannot be opened or does not belong here); needs_person (whose it
            is, is not clear); not_graded (the fault is ours).
        ending: How the run ended.
        reason: Why it was not graded, or refused.
        remarks: What an assessor should look at.
        exercises: Verdicts and points, as `course.grading.compare` writes them.
        troubles: Cells that raised: number, kind, line, words.
        unsafe: Whether it ran without isolation.
    """

    item: str
    learner: str
    sender: str
    task: str
    course: str
    language: Language
    content: str
    status: Status
    ending: str = ""
    reason: Remark | None = None
    remarks: tuple[Remark, ...] = ()
    exercises: tuple[dict[str, Any], ...] = ()
    troubles: tuple[dict[str, Any], ...] = ()
    unsafe: bool = False

    @property
    def points(self) -> int | None:
        """Whole marks; None where nothing was marked, which is not the same as 0."""
        return sum(int(exercise["points"]) for exercise in self.exercises) if self.status == "graded" else None

    @property
    def available(self) -> int:
        """Marks that could be earned."""
        return sum(int(exercise["available"]) for exercise in self.exercises)

    @property
    def needs_a_look(self) -> bool:
        """Whether a person has to do something before this row is final."""
        undecided = any(exercise["verdict"] == "undecided" for exercise in self.exercises)
        return self.status != "graded" or bool(self.remarks) or undecided


def record_key(*parts: object) -> str:
    """The name of a record, from everything that decides it."""
    text = json.dumps([GRADER_VERSION, *parts], ensure_ascii=True, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:40]


def save_record(record: Record, key: str, folder: Path) -> None:
    """Write a record, whole or not at all."""
    data = {"format": FORMAT, "key": key, "record": asdict(record)}
    body = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    seal = hashlib.sha256(body.encode("utf-8")).hexdigest()
    write_whole(folder / f"{key}.json", f"{body}\n{seal}\n".encode(), lasting=True)


def load_record_file(key: str, folder: Path) -> Record | None:
    """A record that is there and undamaged; None for one to be made again."""
    try:
        body, seal, _ = (folder / f"{key}.json").read_text(encoding="utf-8").rsplit("\n", 2)
        if hashlib.sha256(body.encode("utf-8")).hexdigest() != seal:
            return None
        data = json.loads(body)
        if data["format"] != FORMAT or data["key"] != key:
            return None
        return _record(data["record"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _record(written: dict[str, Any]) -> Record:
    reason = written.pop("reason")
    return Record(
        **{
            **written,
            "reason": Remark(**reason) if reason else None,
            "remarks": tuple(Remark(**remark) for remark in written["remarks"]),
            "exercises": tuple(written["exercises"]),
            "troubles": tuple(written["troubles"]),
        }
    )
