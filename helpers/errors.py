"""What can go wrong, as one tree.

    CourseError                 every error that a person can act on
    ├── UsageError              a command or call was asked for something that does not exist
    ├── DataError               a table or a data folder is not what it should be
    ├── LessonSourceError       a lesson file needs its author (names file, line and cell)
    ├── SubmissionRefused       a hand-in cannot be opened safely or does not belong here
    └── SandboxError            notebooks cannot be run safely, or the machinery around them failed

An error carries a key of the catalogue and facts, never a finished sentence, so the same error can
be read in either language: `error.sentence("en")`. `str(error)` is the process's own language.
Each sentence names what was wanted, what came, where, and what to do next.
Wrong answers are not errors: they are verdicts (`helpers.checks`).
"""

from __future__ import annotations

from helpers.words import Language, say

__all__ = [
    "CourseError",
    "DataError",
    "LessonSourceError",
    "SandboxError",
    "SubmissionRefused",
    "UsageError",
]


class CourseError(Exception):
    """An error with a sentence in both languages."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts

    def sentence(self, language: Language | None = None) -> str:
        """What happened and what to do next, in one language."""
        return say(self.key, language, **self.facts)

    def __str__(self) -> str:
        return self.sentence()

    def _render_traceback_(self) -> list[str]:
        # A notebook asks this of an error: a learner reads the sentence, not our stack.
        return [self.sentence()]


class UsageError(CourseError):
    """A command or call was asked for something that does not exist."""


class DataError(CourseError):
    """A table or a data folder is not what it should be."""


class LessonSourceError(CourseError):
    """A lesson file needs its author; the facts name file, line and cell."""


class SubmissionRefused(CourseError):
    """A hand-in cannot be opened safely or does not belong here."""


class SandboxError(CourseError):
    """Notebooks cannot be run safely, or the machinery around them failed."""
