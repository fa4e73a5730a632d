"""Every notebook runs: worked editions with the outputs they are committed with, learner editions untouched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKED_ZH = sorted((ROOT / "solutions" / "zh-TW").glob("*.ipynb"))
WORKED_EN = sorted((ROOT / "solutions" / "en").glob("*.ipynb"))
LEARNER = sorted((ROOT / "notebooks").rglob("*.ipynb"))
NOT_ATTEMPTED = {"zh-TW": "尚未作答", "en": "Not attempted yet"}


def run_nbval(file: Path, mode: str, work: Path) -> None:
    """Run one notebook under nbval, with a folder of its own for progress and hand-ins."""
    options = [
        mode,
        "--nbval-current-env",
        "--nbval-cell-timeout=60",
        "--nbval-kernel-startup-timeout=60",
        f"--nbval-sanitize-with={ROOT / 'tests' / 'notebooks' / 'sanitize.cfg'}",
    ]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "tests.early", "-c", os.devnull,
         f"--rootdir={ROOT}", *options, str(file)],
        env={**os.environ, "COURSE_WORK": str(work), "COURSE_QUIET": "1", "IPYTHONDIR": str(work), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]


@pytest.mark.parametrize("file", WORKED_ZH, ids=lambda file: file.stem)
def test_a_worked_edition_gives_exactly_its_committed_outputs(file: Path, tmp_path: Path) -> None:
    run_nbval(file, "--nbval", tmp_path)


@pytest.mark.parametrize("file", WORKED_EN, ids=lambda file: file.stem)
def test_the_english_worked_edition_runs(file: Path, tmp_path: Path) -> None:
    run_nbval(file, "--nbval-lax", tmp_path)


@pytest.mark.parametrize("file", LEARNER, ids=lambda file: f"{file.parts[-2]}-{file.stem}")
def test_an_untouched_learner_edition_runs_and_every_check_says_not_attempted(file: Path, tmp_path: Path) -> None:
    """In a copy each check is turned into an assertion on what it says; nbval then runs the copy."""
    notebook = json.loads(file.read_text(encoding="utf-8"))
    checks = 0
    for count, cell in enumerate((cell for cell in notebook["cells"] if cell["cell_type"] == "code"), start=1):
        cell["execution_count"] = count
        if cell["metadata"].get("course", {}).get("role") == "check":
            checks += 1
            word = NOT_ATTEMPTED[file.parts[-2]]
            body = f"assert {word!r} in str({''.join(cell['source'])})"
            cell["source"] = body
    assert checks > 0
    copy = tmp_path / file.name
    copy.write_text(json.dumps(notebook), encoding="utf-8")
    run_nbval(copy, "--nbval-lax", tmp_path)
