"""Style, types and arrows hold: the same three tools that a maintainer runs by hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BESIDE_PYTHON = Path(sys.executable).parent


@pytest.mark.parametrize(
    "words",
    [
        [sys.executable, "-m", "ruff", "check", "--no-cache", "."],
        [str(BESIDE_PYTHON / "lint-imports"), "--no-cache"],
        pytest.param([sys.executable, "-m", "mypy"], marks=pytest.mark.slow),
    ],
    ids=["ruff", "arrows", "types"],
)
def test_the_project_passes(words: list[str]) -> None:
    found = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert found.returncode == 0, found.stdout + found.stderr
