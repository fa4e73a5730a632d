"""A machine as the doctor sees it. What could not be found out is None and is not judged."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Machine", "Package", "PersonalState"]

# none: no personal file, so the class company · fits · damaged · other_version: of other data
PersonalState = Literal["none", "fits", "damaged", "other_version"]


@dataclass(frozen=True)
class Package:
    """A package the course needs: which version is there, and whether it is one that serves."""

    name: str
    wanted: str
    found: str = ""
    serves: bool = True


@dataclass(frozen=True)
class Machine:
    """Everything that the checks look at.

    Attributes:
        system: Windows, Darwin or Linux.
        python, bits: Version and word size of the Python that runs the course.
        encoding: How this Python writes text when nobody says how.
        packages: What the course needs.
        missing_fonts: The course's own font files that are not there.
        folder: The course's folder, or the working folder where none was found.
        has_notebooks: Whether the course was found.
        cannot_write: Why the folder cannot be written to; empty when it can.
        free_mb, memory_mb: Disk space in the folder, and memory.
        shadows: Files of the learner that stand in the way of a package.
        proxies: Proxy settings by name, and the addresses that go without.
        now, newest: The clock, and the date of the course's newest file.
        missing_companies: Of `class` and `demo`, those that cannot be read.
        personal, learner: What there is of a personal file, and whose it is.
        stale_data: Whether the learner's own tables are of another version.
        loopback: Why this machine cannot be reached from itself; empty when it can.
        free_port: The first free port for JupyterLab.
        browser: Whether a browser opens by itself.
        jupyter: Why Jupyter's own folder cannot be written to; empty when it can.
        sandbox: Why hand-ins cannot be run safely; empty when they can.
    """

    system: str
    python: tuple[int, int, int]
    bits: int = 64
    encoding: str = "utf-8"
    packages: tuple[Package, ...] = ()
    missing_fonts: tuple[str, ...] = ()
    folder: str = "/course"
    has_notebooks: bool = True
    cannot_write: str = ""
    free_mb: int | None = None
    memory_mb: int | None = None
    shadows: tuple[str, ...] = ()
    proxies: Mapping[str, str] = field(default_factory=dict)
    no_proxy: str = ""
    now: datetime.datetime | None = None
    newest: datetime.datetime | None = None
    missing_companies: tuple[str, ...] = ()
    personal: PersonalState = "none"
    learner: str = ""
    stale_data: bool = False
    loopback: str = ""
    free_port: int | None = 8888
    browser: bool | None = None
    jupyter: str = ""
    sandbox: str | None = None
