"""What every test can count on: no person's language, folder or learner leaks into it."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("MPLBACKEND", "agg")


@pytest.fixture(autouse=True)
def nobody_in_particular() -> None:
    """Neither this machine's course settings nor an earlier test's `--language` reach a test."""
    for name in ("COURSE_LANGUAGE", "COURSE_WORK", "COURSE_DATA", "COURSE_DATASETS", "COURSE_SANDBOX"):
        os.environ.pop(name, None)
