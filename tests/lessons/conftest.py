"""What the tests of the lesson machine share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project folder."""
    return Path(__file__).resolve().parents[2]
