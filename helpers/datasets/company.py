"""A company as a folder: written whole or not at all, opened with its fingerprints checked.

company.json            format, name, course, learner, one digest per table and one over all
members.csv             one file a table; large ones as .csv.gz
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from helpers.datasets.files import GZIP_ABOVE_BYTES, TableFile, digest_of, from_text, unpack
from helpers.errors import DataError
from helpers.schema import TABLES

__all__ = ["COMPANY_FILE", "Company", "Tables", "open_company", "write_company", "write_company_in_parts"]

COMPANY_FILE = "company.json"
_FORMAT = 1
_ABANDONED_AFTER_SECONDS = 600


class Tables(Protocol):
    """Anything with tables by name; a `helpers.market.History` is one."""

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The tables, by the names of `helpers.schema.TABLES`."""


@dataclass(frozen=True)
class Company:
    """An opened company. Tables are read when they are first asked for."""

    folder: Path
    name: str
    course: str
    learner: str
    digest: str
    digests: Mapping[str, str]
    _read: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False, compare=False)

    @property
    def table_names(self) -> list[str]:
        """The tables there are, sorted."""
        return sorted(self.digests)

    def table(self, name: str) -> pd.DataFrame:
        """One table, typed by the schema; each call gives a copy of its own.

        Raises: DataError: when there is no such table, or its file is gone, damaged or changed.
        """
        if name not in self.digests:
            raise DataError("datasets.no_table", table=name[:40], known=", ".join(self.table_names))
        if name not in self._read:
            self._read[name] = _read_table(self.folder, name, self.digests[name])
        # Copy-on-write: whoever changes the copy changes the copy only.
        return self._read[name].copy(deep=False)


def write_company(
    history: Tables, folder: Path, *, name: str, course: str, learner: str, gzip_above_bytes: int = GZIP_ABOVE_BYTES
) -> None:
    """Write a company's tables into a folder of their own.

    The folder appears complete or not at all; an older company in its place is replaced.

    Args:
        history: What happened; only its tables are written.
        folder: Where; it must not exist, or be empty, or hold a company.
        name: What the company is called here: demo, class, own.
        course, learner: Whose it is.
        gzip_above_bytes: Tables larger than this are gzipped.
    Raises: DataError: when the folder holds something else, or cannot be written.
    """
    write_company_in_parts(
        [history.tables], folder, name=name, course=course, learner=learner, gzip_above_bytes=gzip_above_bytes
    )


def write_company_in_parts(
    pieces: Iterable[Mapping[str, pd.DataFrame]],
    folder: Path,
    *,
    name: str,
    course: str,
    learner: str,
    gzip_above_bytes: int = GZIP_ABOVE_BYTES,
) -> None:
    """Write a company too large to hold, piece by piece (`helpers.market.simulate_in_parts`).

    As `write_company`; a table's rows are those of all pieces that hold it, in their order.
    """
    refuse_foreign(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        making = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(folder), why=error.strerror or str(error)) from None
    try:
        _fill(making, pieces, gzip_above_bytes, {"name": name, "course": course, "learner": learner})
        _put_in_place(making, folder)
    except OSError as error:
        raise DataError("datasets.unwritable", folder=str(folder), why=error.strerror or str(error)) from None
    finally:
        shutil.rmtree(making, ignore_errors=True)


def open_company(folder: Path) -> Company:
    """A company from its folder.

    Raises: DataError: when there is none, or it was written by another version of the course.
    """
    file = folder / COMPANY_FILE
    try:
        written: Any = json.loads(file.read_text(encoding="utf-8-sig"))
        facts = {key: str(written[key]) for key in ("name", "course", "learner", "digest")}
        digests = {str(table): str(digest) for table, digest in written["digests"].items()}
        known_format = written["format"] == _FORMAT
    except FileNotFoundError:
        raise DataError("datasets.no_company", folder=str(folder)) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise DataError("datasets.damaged", file=str(file)) from None
    if not known_format or not set(digests) <= set(TABLES):
        raise DataError("datasets.other_version", folder=str(folder))
    return Company(folder, facts["name"], facts["course"], facts["learner"], facts["digest"], digests)


def refuse_foreign(folder: Path) -> None:
    """Refuse a place that holds anything but a company of ours.

    Raises: DataError: when it does.
    """
    if folder.exists() and not folder.is_dir():
        raise DataError("datasets.not_ours", folder=str(folder))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / COMPANY_FILE).is_file():
        raise DataError("datasets.not_ours", folder=str(folder))


def _fill(
    folder: Path, pieces: Iterable[Mapping[str, pd.DataFrame]], gzip_above_bytes: int, whose: dict[str, str]
) -> None:
    files: dict[str, TableFile] = {}
    with contextlib.ExitStack() as stack:
        for piece in pieces:
            for name, frame in piece.items():
                if name not in files:
                    files[name] = TableFile(folder, TABLES[name])
                    stack.callback(files[name].release)
                files[name].add(frame)
    if absent := sorted(set(TABLES) - set(files)):
        raise KeyError(*absent)
    digests = {name: file.close(gzip_above_bytes=gzip_above_bytes) for name, file in files.items()}
    together = "\n".join(f"{table}:{digest}" for table, digest in sorted(digests.items()))
    facts = {
        **whose,
        "format": _FORMAT,
        "digest": hashlib.sha256(together.encode()).hexdigest(),
        "digests": digests,
    }
    written = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (folder / COMPANY_FILE).write_bytes(written.encode("utf-8"))


def _sweep(folder: Path) -> None:
    # What a killed run left. Not what a second notebook is writing at this moment: that takes seconds.
    for left in folder.parent.glob(f".{folder.name}.*"):
        with contextlib.suppress(OSError):  # swept by somebody else meanwhile
            if time.time() - left.stat().st_mtime > _ABANDONED_AFTER_SECONDS:
                shutil.rmtree(left, ignore_errors=True)


def _put_in_place(made: Path, folder: Path) -> None:
    # mkdtemp makes a folder for its owner alone; this one is to be read like its neighbours.
    made.chmod(0o755)
    older = made.with_name(f"{made.name}.old")
    if folder.exists():
        # A folder cannot replace a folder that holds files: the older one steps aside first.
        folder.rename(older)
    try:
        made.rename(folder)
    except OSError:
        if older.exists():
            older.rename(folder)
        raise
    shutil.rmtree(older, ignore_errors=True)


def _read_table(folder: Path, name: str, digest: str) -> pd.DataFrame:
    for file in (folder / f"{name}.csv", folder / f"{name}.csv.gz"):
        if file.is_file():
            break
    else:
        raise DataError("datasets.file_gone", table=name, folder=str(folder))
    try:
        text = unpack(file.read_bytes(), file.name)
    except (OSError, EOFError, ValueError):
        raise DataError("datasets.damaged", file=str(file)) from None
    if digest_of(text) != digest:
        raise DataError("datasets.changed", file=str(file))
    return from_text(text, TABLES[name])
