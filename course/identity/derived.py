"""What follows from a course's secret: an HMAC-SHA256 each, with a label of its own for each use.

The label keeps uses apart: nobody who sees a pseudonym learns anything about a seed. Self-study has
no secret, so there the same values follow from a key that everybody knows.
"""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping
from typing import Any, Literal

from course.identity.course import Course

__all__ = ["SELF_STUDY_TOKEN", "market_seed", "pseudonym", "second_seed", "seed_of_learner", "signature", "token"]

SELF_STUDY_TOKEN = "SELF"
_PUBLIC_KEY = b"KMC2431-008v3 self-study"
_TOKEN_SIGNS, _PSEUDONYM_SIGNS = 12, 8

Use = Literal["seed", "second seed", "token", "pseudonym", "personal file"]


def seed_of_learner(course: Course, learner: str) -> int:
    """The 32-bit seed of a learner's company, for `found_market(course.id, learner, seed=…)`."""
    if course.secret is None:
        from helpers.market.company import seed_of

        return seed_of(course.id, learner)
    return _number(course, "seed", learner)


def market_seed(course: Course, learner: str) -> int | None:
    """The same for what takes no seed for the public one: None in self-study."""
    return None if course.secret is None else seed_of_learner(course, learner)


def second_seed(course: Course, learner: str) -> int:
    """The 32-bit seed of the hidden second company, on which answers are tried for the viva."""
    return _number(course, "second seed", learner)


def token(course: Course) -> str:
    """The word that opens this course's year: `lesson.play(token="…")`; SELF in self-study."""
    return SELF_STUDY_TOKEN if course.secret is None else _word(course, "token", signs=_TOKEN_SIGNS)


def pseudonym(course: Course, learner: str) -> str:
    """What staff pages show in place of an id; eight signs of A–Z and 2–7."""
    return _word(course, "pseudonym", learner, signs=_PSEUDONYM_SIGNS)


def signature(course: Course, facts: Mapping[str, Any]) -> str | None:
    """The signature of a personal file's facts, as hexadecimal digits; None in self-study."""
    if course.secret is None:
        return None
    plain = json.dumps(facts, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return _digest(course, "personal file", plain).hex()


def _number(course: Course, use: Use, learner: str) -> int:
    return int.from_bytes(_digest(course, use, learner)[:4], "big")


def _word(course: Course, use: Use, *about: str, signs: int) -> str:
    return base64.b32encode(_digest(course, use, *about)).decode("ascii")[:signs]


def _digest(course: Course, use: Use, *about: str) -> bytes:
    # JSON keeps the parts apart: no two lists of parts give the same message. The id is one of them,
    # so that a folder copied for the next class and given another id gives other companies.
    message = json.dumps([use, course.id, *about], ensure_ascii=True).encode("ascii")
    return hmac.digest(course.secret or _PUBLIC_KEY, message, "sha256")
