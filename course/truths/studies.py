"""All studies of all topics, in the order of the page."""

from __future__ import annotations

from course.truths import customers, media, rivals, shop, voice
from course.truths.claim import Claim, Study

__all__ = ["CLAIMS", "STUDIES"]

STUDIES: tuple[Study, ...] = (*shop.STUDIES, *customers.STUDIES, *media.STUDIES, *rivals.STUDIES, *voice.STUDIES)
CLAIMS: tuple[Claim, ...] = tuple(claim for study in STUDIES for claim in study.claims)
