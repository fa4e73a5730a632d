"""The personal file: whose company a notebook works on, signed by the course.

A learner may read and change it; a changed one no longer carries the course's signature, and the
grader says so. `helpers.lesson.places` reads the file, the hand-in's manifest carries its facts, and
`signed_by` looks at them.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from typing import Any

from course.identity.course import Course
from course.identity.derived import seed_of_learner, signature
from helpers.lesson.places import DATA_VERSION, PERSONAL_FACTS
from helpers.words import Language

__all__ = ["Signed", "personal_bytes", "personal_facts", "signed_by"]

FORMAT = 1


@dataclass(frozen=True)
class Signed:
    """What a personal file says under the course's signature."""

    learner: str
    scale: float


def personal_facts(course: Course, learner: str, *, language: Language | None, scale: float = 1.0) -> dict[str, Any]:
    """What a learner's personal file holds.

    Args:
        course: A course folder's file is signed and names the seed; in self-study the seed follows
            from the names.
        learner: Their id.
        language: In which notebooks speak; None leaves it to the machine.
        scale: The size of the company.
    """
    facts: dict[str, Any] = {
        "format": FORMAT,
        "course": course.id,
        "learner": learner,
        **({"language": language} if language else {}),
        **({} if course.secret is None else {"seed": seed_of_learner(course, learner)}),
        "scale": float(scale),
        "data_version": DATA_VERSION,
    }
    signed = signature(course, facts)
    return facts if signed is None else {**facts, "signature": signed}


def personal_bytes(facts: dict[str, Any]) -> bytes:
    """The file's content."""
    return (json.dumps(facts, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def signed_by(course: Course, facts: object) -> Signed | None:
    """What the facts of a personal file say, when they carry this course's signature; else None.

    Args:
        course: Whose signature it must be.
        facts: As a hand-in's manifest holds them; they may be anything.
    """
    if course.secret is None or not isinstance(facts, dict) or not set(facts) <= set(PERSONAL_FACTS):
        return None
    facts = dict(facts)
    came = facts.pop("signature", None)
    if not isinstance(came, str):
        return None
    try:
        ours = signature(course, facts)
    except (TypeError, ValueError, RecursionError):
        return None
    if ours is None or not hmac.compare_digest(ours.encode("ascii"), came.encode("utf-8", "replace")):
        return None
    # Signed, so it is what `personal_facts` wrote.
    return Signed(str(facts["learner"]), float(facts["scale"]))
