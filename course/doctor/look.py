"""This machine as a record. Nothing is changed, nothing leaves the machine, and a look never raises."""

from __future__ import annotations

import ctypes
import datetime
import json
import locale
import os
import platform
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import webbrowser
from collections.abc import Callable, Iterator
from importlib import metadata, resources
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from course.doctor.machine import Machine, Package, PersonalState
from course.lab import LOOPBACK, find_notebooks
from helpers.errors import DataError, UsageError
from helpers.words import Language

__all__ = ["look_at_this_machine"]

T = TypeVar("T")

DISTRIBUTION = "kmc2431-course"
FONTS = ("CourseSansTC-Regular.ttf", "CourseSansTC-Bold.ttf")
FIRST_PORT, LAST_PORT = 8888, 8937
A_MOMENT_S = 20
# A file of one of these names beside a notebook is imported in the place of what it is named after.
_TAKEN = (
    "helpers", "course", "pandas", "numpy", "matplotlib", "seaborn", "scipy", "statsmodels", "openpyxl", "IPython",
    "random", "statistics", "datetime", "calendar", "json", "csv", "math", "string", "types", "typing", "code", "test",
)  # fmt: skip


def look_at_this_machine(language: Language) -> Machine:
    """Everything the checks want to know.

    Args:
        language: Whose notebooks are looked for.
    """
    notebooks = _found_notebooks(language)
    folder = Path.cwd() if notebooks is None else notebooks.parents[1]
    personal, learner = _personal(notebooks or folder)
    loopback, free_port = _ports()
    return Machine(
        system=platform.system(),
        python=sys.version_info[:3],
        bits=struct.calcsize("P") * 8,
        encoding="utf-8" if sys.flags.utf8_mode else locale.getpreferredencoding(False),
        packages=tuple(_packages()),
        missing_fonts=_try(_missing_fonts, FONTS),
        folder=str(folder),
        has_notebooks=notebooks is not None,
        cannot_write=_why_not_writable(notebooks or folder),
        free_mb=_try(lambda: shutil.disk_usage(folder).free >> 20, None),
        memory_mb=_try(_memory_mb, None),
        shadows=tuple(_shadows({Path.cwd(), notebooks or folder})),
        proxies={
            name: os.environ[name]
            for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY")
            if os.environ.get(name)
        },
        no_proxy=os.environ.get("NO_PROXY") or os.environ.get("no_proxy", ""),
        now=datetime.datetime.now(datetime.UTC),
        newest=_try(_newest, None),
        missing_companies=tuple(_missing_companies()),
        personal=personal,
        learner=learner,
        stale_data=_try(lambda: _is_stale(notebooks or folder), False),
        loopback=loopback,
        free_port=free_port,
        browser=_try(_has_browser, None),
        jupyter=_try(_why_jupyter_is_closed, ""),
        sandbox=_try(_why_no_sandbox, None) if sys.platform == "linux" else None,
    )


def _try(look: Callable[[], T], otherwise: T) -> T:
    """A look that fails costs its own answer and not the others."""
    try:
        return look()
    except Exception:
        return otherwise


def _found_notebooks(language: Language) -> Path | None:
    try:
        return find_notebooks(language).resolve()
    except UsageError:
        return None


# Programs ----------------------------------------------------------------------------------------


def _packages() -> Iterator[Package]:
    from packaging.requirements import Requirement

    for line in _try(lambda: metadata.requires(DISTRIBUTION), None) or []:
        wanted = Requirement(line)
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        found = _try(lambda name=wanted.name: metadata.version(name), "")  # type: ignore[misc]
        serves = bool(found) and wanted.specifier.contains(found, prereleases=True)
        yield Package(wanted.name, str(wanted.specifier), found, serves)


def _missing_fonts() -> tuple[str, ...]:
    folder = resources.files("helpers.charts") / "fonts"
    return tuple(name for name in FONTS if not (folder / name).is_file())


def _has_browser() -> bool:
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def _memory_mb() -> int | None:
    if sys.platform == "win32":

        class Status(ctypes.Structure):
            _fields_ = [
                ("length", ctypes.c_ulong),
                ("load", ctypes.c_ulong),
                *[
                    (name, ctypes.c_ulonglong)
                    for name in ("total", "free", "page", "page_free", "own", "own_free", "more")
                ],
            ]

        status = Status(length=ctypes.sizeof(Status))
        ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.total) >> 20
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 20


# Folders and files -------------------------------------------------------------------------------


def _why_not_writable(folder: Path) -> str:
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".doctor-"):
            return ""
    except OSError as error:
        return error.strerror or type(error).__name__


def _shadows(folders: set[Path]) -> Iterator[str]:
    ours = {_try(lambda name=name: Path(str(find_spec(name).origin)).resolve(), None) for name in ("helpers", "course")}  # type: ignore[misc,union-attr]
    for folder in sorted(folders):
        for name in _TAKEN:
            for file in (folder / f"{name}.py", folder / name / "__init__.py"):
                if file.is_file() and file.resolve() not in ours:
                    yield str(file)


def _newest() -> datetime.datetime:
    root = Path(str(find_spec("helpers").origin)).resolve().parent  # type: ignore[union-attr]
    newest = max(file.stat().st_mtime for file in root.rglob("*.py"))
    return datetime.datetime.fromtimestamp(newest, datetime.UTC)


def _missing_companies() -> Iterator[str]:
    from helpers.datasets import open_company
    from helpers.lesson.places import find_datasets

    for name in ("class", "demo"):
        try:
            open_company(find_datasets() / name).table("products")
        except (DataError, OSError):
            yield name


def _personal(folder: Path) -> tuple[PersonalState, str]:
    from helpers.lesson.places import PERSONAL_FILE, read_personal

    file = next((one / PERSONAL_FILE for one in (folder, *folder.parents) if (one / PERSONAL_FILE).is_file()), None)
    if file is None:
        return "none", ""
    try:
        return "fits", read_personal(file).id
    except DataError as error:
        return ("other_version" if error.key == "lesson.other_data_version" else "damaged"), ""


def _is_stale(folder: Path) -> bool:
    from helpers.lesson.companies import MADE_FROM, OWN_DATA
    from helpers.lesson.places import DATA_VERSION

    note = next((one / OWN_DATA / MADE_FROM for one in (folder, *folder.parents) if (one / OWN_DATA).is_dir()), None)
    if note is None or not note.is_file():
        return False
    return bool(json.loads(note.read_text(encoding="utf-8")).get("data_version") != DATA_VERSION)


# JupyterLab and the sandbox ----------------------------------------------------------------------


def _ports() -> tuple[str, int | None]:
    try:
        with socket.socket() as probe, socket.socket() as caller:
            probe.bind((LOOPBACK, 0))
            probe.listen()
            caller.settimeout(3)
            caller.connect(probe.getsockname())
    except OSError as error:
        return error.strerror or type(error).__name__, None
    for port in range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket() as probe:
            if probe.connect_ex((LOOPBACK, port)) != 0:
                return "", port
    return "", None


def _why_jupyter_is_closed() -> str:
    from jupyter_core.paths import jupyter_runtime_dir

    folder = Path(jupyter_runtime_dir())
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"{folder}: {error.strerror}"
    why = _why_not_writable(folder)
    return f"{folder}: {why}" if why else ""


def _why_no_sandbox() -> str:
    """The namespaces alone, in a process that ends at once; `course grade` proves the rest itself."""
    program = "from course.grading.sandbox import isolate; isolate()"
    words = [sys.executable, "-I", "-c", program]
    tried = subprocess.run(words, capture_output=True, timeout=A_MOMENT_S, check=False, stdin=subprocess.DEVNULL)
    last = tried.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
    return "" if tried.returncode == 0 else (last or ["?"])[0][:200]
