"""One small question each: a machine in, a finding out, or None where it was not looked at.

`trouble` must be mended before the course works; `note` is worth knowing, and most people can go on.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from course.doctor.machine import Machine
from helpers.words import Language, say

__all__ = ["CHECKS", "Finding", "examine"]

Level = Literal["good", "note", "trouble"]

OLDEST_PYTHON, FIRST_TOO_NEW = (3, 11), (3, 15)
LEAST_FREE_MB, ENOUGH_FREE_MB = 300, 1_500
ENOUGH_MEMORY_MB = 3_500
# A package's file stands up to 150 signs below the course; Windows ends a path at 260.
MOST_PATH_ON_WINDOWS = 100
_CLOUDS = (
    "onedrive",
    "dropbox",
    "icloud",
    "com~apple~clouddocs",
    "google drive",
    "googledrive",
    "my drive",
    "box sync",
)
_LOCAL = ("localhost", "127.0.0.1")


@dataclass(frozen=True)
class Finding:
    """What one check found: a key of the catalogue and its facts."""

    check: str
    level: Level
    key: str
    facts: dict[str, Any] = field(default_factory=dict)

    def sentence(self, language: Language) -> str:
        """What there is, and what to do about it."""
        return say(self.key, language, **self.facts)


def examine(machine: Machine) -> list[Finding]:
    """Everything that was found, in the order of the checks."""
    return [finding for check in CHECKS if (finding := check(machine)) is not None]


def _good(check: str, **facts: Any) -> Finding:
    return Finding(check, "good", f"doctor.{check}.good", facts)


def _note(check: str, what: str, **facts: Any) -> Finding:
    return Finding(check, "note", f"doctor.{check}.{what}", facts)


def _trouble(check: str, what: str, **facts: Any) -> Finding:
    return Finding(check, "trouble", f"doctor.{check}.{what}", facts)


# The programs ------------------------------------------------------------------------------------


def check_python(machine: Machine) -> Finding:
    """A Python that the packages are made for."""
    found = ".".join(map(str, machine.python))
    if not OLDEST_PYTHON <= machine.python[:2] < FIRST_TOO_NEW:
        return _trouble("python", "version", found=found)
    if machine.bits < 64:
        return _trouble("python", "bits", bits=machine.bits)
    return _good("python", found=found)


def check_packages(machine: Machine) -> Finding:
    """Every package there, in a version that serves."""
    wrong = [f"{one.name} {one.found or '–'} ({one.wanted})" for one in machine.packages if not one.serves]
    return _trouble("packages", "wrong", wrong=", ".join(wrong)) if wrong else _good("packages")


def check_fonts(machine: Machine) -> Finding:
    """The course's font: without it charts show boxes for Chinese."""
    if machine.missing_fonts:
        return _trouble("fonts", "missing", names=", ".join(machine.missing_fonts))
    return _good("fonts")


def check_encoding(machine: Machine) -> Finding:
    """Text as UTF-8, also on a Chinese Windows, whose own code page is cp950."""
    plain = re.sub("[^a-z0-9]", "", machine.encoding.lower())
    return _good("encoding") if plain == "utf8" else _note("encoding", "other", encoding=machine.encoding)


# The folder --------------------------------------------------------------------------------------


def check_course(machine: Machine) -> Finding:
    """The notebooks can be found from here."""
    what = {"folder": machine.folder}
    return _good("course", **what) if machine.has_notebooks else _trouble("course", "missing", **what)


def check_unpacked(machine: Machine) -> Finding | None:
    """Windows shows a zip as a folder; what is written there is gone when the window closes."""
    folder = machine.folder.replace("\\", "/").lower()
    if ".zip/" in f"{folder}/" or "/appdata/local/temp/" in folder:
        return _trouble("unpacked", "zip", folder=machine.folder)
    return None


def check_writable(machine: Machine) -> Finding:
    """Progress and hand-ins are written beside the notebook."""
    if machine.cannot_write:
        return _trouble("writable", "not", folder=machine.folder, why=machine.cannot_write)
    return _good("writable")


def check_cloud(machine: Machine) -> Finding | None:
    """A folder that a cloud service keeps in step locks files while it copies them."""
    parts = re.split(r"[/\\]", machine.folder)
    cloud = next((part for part in parts if part.lower().startswith(_CLOUDS)), None)
    return None if cloud is None else _note("cloud", "inside", name=cloud)


def check_path(machine: Machine) -> Finding:
    """A short path of plain letters: some programs still stumble over others."""
    length, on_windows = len(machine.folder), machine.system == "Windows"
    if on_windows and length > MOST_PATH_ON_WINDOWS:
        return _trouble("path", "long", length=length, most=MOST_PATH_ON_WINDOWS)
    if on_windows and not machine.folder.isascii():
        return _note("path", "letters", folder=machine.folder)
    return _good("path")


def check_shadows(machine: Machine) -> Finding:
    """A learner's helpers.py is imported in the place of ours."""
    if machine.shadows:
        return _trouble("shadows", "there", files=", ".join(machine.shadows))
    return _good("shadows")


def check_disk(machine: Machine) -> Finding | None:
    """Room for the data and the hand-ins."""
    if machine.free_mb is None:
        return None
    facts = {"free": _gigabytes(machine.free_mb), "needed": _gigabytes(ENOUGH_FREE_MB)}
    if machine.free_mb < LEAST_FREE_MB:
        return _trouble("disk", "full", **facts)
    return _note("disk", "little", **facts) if machine.free_mb < ENOUGH_FREE_MB else _good("disk", **facts)


def check_memory(machine: Machine) -> Finding | None:
    """Enough memory for a notebook beside a browser."""
    if machine.memory_mb is None:
        return None
    facts = {"memory": _gigabytes(machine.memory_mb)}
    return _good("memory", **facts) if machine.memory_mb >= ENOUGH_MEMORY_MB else _note("memory", "little", **facts)


# The data ----------------------------------------------------------------------------------------


def check_clock(machine: Machine) -> Finding | None:
    """A clock that runs before the course was made spoils what tells new from old."""
    if machine.now is None or machine.newest is None:
        return None
    now = machine.now.strftime("%Y-%m-%d %H:%M")
    # A day of grace: file dates may be of another time zone.
    if machine.now < machine.newest - datetime.timedelta(days=1):
        return _trouble("clock", "behind", now=now, newest=machine.newest.strftime("%Y-%m-%d"))
    if machine.now > machine.newest + datetime.timedelta(days=3650):
        return _note("clock", "ahead", now=now)
    return _good("clock", now=now)


def check_companies(machine: Machine) -> Finding:
    """The two companies that everybody has."""
    if machine.missing_companies:
        return _trouble("companies", "missing", names=", ".join(machine.missing_companies))
    return _good("companies")


def check_personal(machine: Machine) -> Finding:
    """Whose company the notebooks work on."""
    match machine.personal:
        case "fits":
            return _good("personal", learner=machine.learner)
        case "none":
            return Finding("personal", "good", "doctor.personal.none")
        case state:
            return _trouble("personal", state)


def check_own_data(machine: Machine) -> Finding | None:
    """The learner's own tables, which are made again when they are of another version."""
    return _note("own_data", "stale") if machine.stale_data else None


# JupyterLab --------------------------------------------------------------------------------------


def check_loopback(machine: Machine) -> Finding:
    """JupyterLab and the browser speak to each other inside this machine."""
    if machine.loopback:
        return _trouble("loopback", "closed", why=machine.loopback)
    if machine.free_port is None:
        return _note("loopback", "busy")
    return _good("loopback", port=machine.free_port)


def check_proxy(machine: Machine) -> Finding:
    """A proxy must not be asked for addresses of this machine itself."""
    if not machine.proxies:
        return _good("proxy")
    without = {part.strip().lower() for part in machine.no_proxy.split(",")}
    names = ", ".join(sorted(machine.proxies))
    if "*" in without or without.issuperset(_LOCAL):
        return Finding("proxy", "good", "doctor.proxy.spares_us", {"names": names})
    return _note("proxy", "in_the_way", names=names)


def check_browser(machine: Machine) -> Finding | None:
    """A browser that opens by itself."""
    if machine.browser is None:
        return None
    return _good("browser") if machine.browser else _note("browser", "none")


def check_jupyter(machine: Machine) -> Finding:
    """The folder in which Jupyter keeps what a running notebook needs."""
    return _trouble("jupyter", "closed", why=machine.jupyter) if machine.jupyter else _good("jupyter")


def check_sandbox(machine: Machine) -> Finding | None:
    """Whether hand-ins can be run safely here; learners need not care."""
    if machine.sandbox is None:
        return None
    return _note("sandbox", "closed", why=machine.sandbox) if machine.sandbox else _good("sandbox")


CHECKS: tuple[Callable[[Machine], Finding | None], ...] = (
    check_python,
    check_packages,
    check_fonts,
    check_encoding,
    check_course,
    check_unpacked,
    check_writable,
    check_cloud,
    check_path,
    check_shadows,
    check_disk,
    check_memory,
    check_clock,
    check_companies,
    check_personal,
    check_own_data,
    check_loopback,
    check_proxy,
    check_browser,
    check_jupyter,
    check_sandbox,
)


def _gigabytes(megabytes: int) -> str:
    return f"{megabytes / 1024:.1f} GB"
