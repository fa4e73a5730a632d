"""The same seed gives the same values with every supported numpy, and in every version that says so."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import numpy as np
import pytest

from helpers.datasets.files import to_text
from helpers.lesson.places import DATA_VERSION
from helpers.market import found_market, simulate
from helpers.schema import TABLES

ROOT = Path(__file__).resolve().parents[2]
# One digest over all tables of a small company, by data version. Whoever changes what the market gives
# raises `DATA_VERSION` and adds a line: hand-ins on older values are then refused with the reason.
GOLDEN = {1: "58da8c52e265c9483919f283a7aed43b2930a92ef79c49565286f62873e2881d"}


def digest() -> str:
    market = found_market("golden", "one", scale=0.1)
    tables = simulate(market, np.random.default_rng(market.seed)).tables
    together = hashlib.sha256()
    for name in sorted(tables):
        together.update(to_text(tables[name], TABLES[name]))
    return together.hexdigest()


def test_values_change_only_together_with_the_data_version() -> None:
    assert max(GOLDEN) == DATA_VERSION
    assert digest() == GOLDEN[DATA_VERSION]


@pytest.mark.deep
def test_the_oldest_supported_numpy_gives_the_same_values(tmp_path: Path) -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    oldest = {
        match[1]: f"{match[1]}=={match[2]}.*"
        for line in wanted
        if (match := re.match(r"(numpy|pandas)>=([\d.]+)", line))
    }
    venv.create(tmp_path / "old", with_pip=True)
    python = tmp_path / "old" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    packages = [*oldest.values(), "scipy", "pyyaml", "pydantic", "openpyxl", "pytest"]
    subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True)
    program = "import tests.market.test_digests as one; print(one.digest())"
    done = subprocess.run([python, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == GOLDEN[DATA_VERSION]
