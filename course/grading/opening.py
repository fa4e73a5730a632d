"""Open a file that a stranger wrote: regular, small, whole, and read once.

Everything is graded from the bytes read here, so that nothing can change between the look and the
use. A file that cannot be opened safely raises `SubmissionRefused` with the reason in words.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import stat
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from helpers.errors import SubmissionRefused

__all__ = ["Notebook", "Parcel", "open_notebook", "open_parcel", "parse_json", "read_once"]

MEGABYTE = 1 << 20
MOST_NOTEBOOK = 20 * MEGABYTE
MOST_ZIP = 40 * MEGABYTE
MOST_UNPACKED = 60 * MEGABYTE
MOST_FORM = 2 * MEGABYTE
MOST_FORMS = 12 * MEGABYTE
MOST_RATIO = 200
MOST_MEMBERS = 500
MOST_CELLS = 2000
MOST_DEPTH = 64
MOST_PARTS = 400_000

# A string that never ends is taken to the end of the file: tried again from each of its quotes, a file
# made for the purpose would take hours.
_STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_ENCRYPTED = 0x1
# What zipfile raises, between its own errors, over a file made to confuse it.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Notebook:
    """The code cells of a notebook; its stored outputs are never looked at."""

    cells: tuple[str, ...]
    sha256: str


@dataclass(frozen=True)
class Parcel:
    """What a hand-in zip holds, by name; the bytes of `forms`, by exercise, are opened in the sandbox alone."""

    notebook: Notebook
    notebook_name: str
    manifest: dict[str, Any] | None
    carried: dict[str, bytes]
    forms: dict[str, bytes] = field(default_factory=dict)


def read_once(file: Path, *, most: int) -> bytes:
    """The bytes of a regular file that is no link and no larger than `most`.

    Raises: SubmissionRefused: when it is anything else, or cannot be read.
    """
    try:
        # Without O_NONBLOCK a named pipe in the place of a file would hold the grader for ever.
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise SubmissionRefused("grading.refused.unreadable", why=error.strerror or "") from None
    with os.fdopen(handle, "rb") as opened:
        about = os.fstat(opened.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise SubmissionRefused("grading.refused.not_a_file")
        if about.st_size > most:
            raise _too_large(about.st_size, most)
        data = opened.read(most + 1)
    if len(data) > most:
        raise _too_large(len(data), most)
    return data


def open_notebook(data: bytes) -> Notebook:
    """The code cells of a notebook file.

    Raises: SubmissionRefused: when it is no notebook, or one that is too large or holds no code.
    """
    if len(data) > MOST_NOTEBOOK:
        raise _too_large(len(data), MOST_NOTEBOOK)
    written = parse_json(data)
    if not isinstance(written, dict) or not isinstance(written.get("cells"), list):
        raise SubmissionRefused("grading.refused.not_a_notebook")
    cells = written["cells"]
    if len(cells) > MOST_CELLS:
        raise SubmissionRefused("grading.refused.too_many_cells", cells=len(cells), most=MOST_CELLS)
    code = [_source(cell) for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code"]
    if not any(text.strip() for text in code):
        raise SubmissionRefused("grading.refused.empty_notebook")
    return Notebook(tuple(code), hashlib.sha256(data).hexdigest())


def open_parcel(data: bytes) -> Parcel:
    """The notebook, the manifest and the carried answers of a hand-in zip.

    Raises: SubmissionRefused: when the zip is damaged or dangerous, or holds no one notebook.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _safe_members(archive, len(data))
            manifest = _manifest(archive, members)
            name = _notebook_name(members, manifest)
            carried = {
                Path(member).stem: _unzip(archive, info, MEGABYTE * 20)
                for member, info in members.items()
                if re.fullmatch(r"carried/E\d{1,2}[A-Z]?\.json", member)
            }
            notebook = open_notebook(_unzip(archive, members[name], MOST_NOTEBOOK))
            return Parcel(notebook, name, manifest, carried, _forms(archive, members))
    except _DAMAGE:
        raise SubmissionRefused("grading.refused.damaged_zip") from None


def parse_json(data: bytes) -> Any:
    """JSON by the letter: bounded depth and size, no key twice, no NaN.

    Raises: SubmissionRefused: when it is not.
    """
    _check_depth(data)
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise SubmissionRefused("grading.refused.broken_json") from None


def _check_depth(data: bytes) -> None:
    bare = np.frombuffer(_STRINGS.sub(b"", data), dtype=np.uint8)
    opens, closes = (bare == ord("[")) | (bare == ord("{")), (bare == ord("]")) | (bare == ord("}"))
    depth = np.cumsum(opens.astype(np.int32) - closes.astype(np.int32))
    # Lists and dicts are what costs memory: 25 times their bytes.
    if int(opens.sum()) > MOST_PARTS or (len(depth) and int(depth.max()) > MOST_DEPTH):
        raise SubmissionRefused("grading.refused.too_deep")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) != len(pairs):
        raise ValueError
    return whole


def _no_constant(_: str) -> None:
    raise ValueError


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise SubmissionRefused("grading.refused.not_a_notebook")
    return source.encode("utf-8", "replace").decode("utf-8")


def _safe_members(archive: zipfile.ZipFile, packed_size: int) -> dict[str, zipfile.ZipInfo]:
    found: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise SubmissionRefused("grading.refused.zip_bomb")
    unpacked = sum(info.file_size for info in infos)
    if unpacked > MOST_UNPACKED or (unpacked > MEGABYTE and unpacked > MOST_RATIO * packed_size):
        raise SubmissionRefused("grading.refused.zip_bomb")
    for info in infos:
        name = info.orig_filename
        plain = unicodedata.normalize("NFC", name).casefold()
        outside = name.startswith(("/", "\\")) or ":" in name or "\\" in name or ".." in name.split("/")
        link = stat.S_ISLNK(info.external_attr >> 16)
        if outside or link or "\0" in name or plain in seen or info.flag_bits & _ENCRYPTED:
            raise SubmissionRefused("grading.refused.dangerous_zip")
        seen.add(plain)
        if not info.is_dir() and not _is_litter(name):
            found[name] = info
    return found


def _is_litter(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))


def _unzip(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    # The size in the zip's own list is a claim; what comes out is counted.
    with archive.open(info) as member:
        data = member.read(most + 1)
    if len(data) > most:
        raise _too_large(len(data), most)
    return data


def _forms(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for member, info in members.items():
        if re.fullmatch(r"forms/E\d{1,2}[A-Z]?\.xlsx", member):
            found[Path(member).stem] = _unzip(archive, info, MOST_FORM)
    if (size := sum(map(len, found.values()))) > MOST_FORMS:
        raise _too_large(size, MOST_FORMS)
    return found


def _manifest(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo]) -> dict[str, Any] | None:
    if "manifest.json" not in members:
        return None
    manifest = parse_json(_unzip(archive, members["manifest.json"], MEGABYTE))
    return manifest if isinstance(manifest, dict) else None


def _notebook_name(members: dict[str, zipfile.ZipInfo], manifest: dict[str, Any] | None) -> str:
    notebooks = [name for name in members if name.lower().endswith(".ipynb")]
    named = manifest.get("notebook") if manifest else None
    if isinstance(named, dict) and named.get("name") in notebooks:
        return str(named["name"])
    if len(notebooks) != 1:
        raise SubmissionRefused("grading.refused.no_one_notebook", found=len(notebooks))
    return notebooks[0]


def _too_large(size: int, most: int) -> SubmissionRefused:
    return SubmissionRefused(
        "grading.refused.too_large", size=f"{size / MEGABYTE:.1f}", most=f"{most / MEGABYTE:.0f}"
    )
