"""The lock, environment.yml and pyproject.toml say the same, and what they say can be installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONDA: dict[str, Any] = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))

LINE = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ]+)")


def wanted() -> list[Requirement]:
    """Everything that pyproject.toml asks for, extras included."""
    extras = PROJECT["optional-dependencies"].values()
    return [Requirement(line) for line in [*PROJECT["dependencies"], *(line for extra in extras for line in extra)]]


def locked() -> dict[str, set[Version]]:
    """Locked versions by name; a name may have several, for different Pythons."""
    versions: dict[str, set[Version]] = {}
    for line in LOCK.splitlines():
        if found := LINE.match(line):
            versions.setdefault(found["name"].lower(), set()).add(Version(found["version"]))
    return versions


def pip_part() -> list[str]:
    return next(entry["pip"] for entry in CONDA["dependencies"] if isinstance(entry, dict))


def test_every_requirement_of_the_project_is_locked_within_its_range() -> None:
    versions = locked()
    for requirement in wanted():
        assert versions[requirement.name.lower()], requirement
        assert all(requirement.specifier.contains(one) for one in versions[requirement.name.lower()]), requirement


def test_every_locked_package_has_its_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) > 90
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_holds_no_address_and_is_the_only_lock() -> None:
    assert "://" not in LOCK
    assert "index" not in re.sub(r"(?m)^[A-Za-z0-9._-]+==", "", LOCK)
    assert not (ROOT / "uv.lock").exists()


def test_conda_brings_only_python_in_the_supported_range_and_pip() -> None:
    python, pip = (entry for entry in CONDA["dependencies"] if isinstance(entry, str))
    name, versions = python.split(" ")
    assert name == "python"
    assert SpecifierSet(versions) == SpecifierSet(PROJECT["requires-python"])
    assert pip == "pip"
    assert CONDA["channels"] == ["conda-forge"]


@pytest.mark.slow
def test_the_pip_part_of_environment_yml_installs_and_the_course_runs_in_it(tmp_path: Path) -> None:
    """conda writes the pip part to a file beside environment.yml and gives it to pip; so does this test.

    conda itself is not run: its own part is Python and pip, which are already here.
    """
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    bin_folder = environment / ("Scripts" if os.name == "nt" else "bin")
    python = bin_folder / Path(sys.executable).name.replace("python3", "python")
    requirements = tmp_path / "condaenv.requirements.txt"
    requirements.write_text("\n".join(pip_part()) + "\n", encoding="utf-8", newline="\n")
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    uv = shutil.which("uv")
    installer = [uv, "pip", "install", "--python", str(python)] if uv else [str(python), "-m", "pip", "install"]
    subprocess.run([*installer, "-r", requirements.name], cwd=tmp_path, check=True)
    path = os.pathsep.join([str(bin_folder), os.environ["PATH"]])
    subprocess.run(["sh", "postBuild"], cwd=ROOT, env={**os.environ, "PATH": path}, check=True)

    asked = "import importlib.metadata as m; print(*(f'{d.name}=={d.version}' for d in m.distributions()), sep='\\n')"
    listed = subprocess.run([str(python), "-c", asked], check=True, capture_output=True, encoding="utf-8", cwd=tmp_path)
    installed = (line.split("==") for line in listed.stdout.splitlines())
    versions = {name.lower().replace("_", "-"): version for name, version in installed}
    for requirement in wanted():
        assert requirement.specifier.contains(versions[requirement.name.lower()]), requirement
    helped = subprocess.run([str(python), "-m", "course", "--help"], cwd=tmp_path, capture_output=True, check=False)
    assert helped.returncode == 0, helped.stderr.decode("utf-8")
