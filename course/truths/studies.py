"""All studies of all topics, in the order of the page."""

from __future__ import annotations

from course.truths.claim import Study

__all__ = ["STUDIES"]

STUDIES: tuple[Study, ...] = ()
