"""Find every hand-in in a folder, open it safely, and say whose it is.

Understood are a plain folder of zips, notebooks and folders; nbgrader's `submitted/<id>/<task>/`;
and Moodle's `Name_1234_assignsubmission_file_…`. An id that a system gave as a folder name decides,
or a name that the roster knows; else the personal file that the course signed; else what the manifest
of the zip or the file's name says, which must be on the roster when there is one. Where two of these
disagree a person must decide.
Every item in is a `HandIn` out, the refused ones too.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from course.grading.opening import (
    MOST_FORM,
    MOST_FORMS,
    MOST_NOTEBOOK,
    MOST_ZIP,
    Notebook,
    Parcel,
    open_notebook,
    open_parcel,
    read_once,
)
from course.grading.records import Remark
from course.identity import Course, Roster, Signed, signed_by
from helpers.checks import form_file_name
from helpers.errors import SubmissionRefused, UsageError
from helpers.lesson.places import DATA_VERSION
from helpers.words import LANGUAGES, Language

__all__ = ["HandIn", "collect"]

MOST_ITEMS = 20_000
_MOODLE = re.compile(r"^(?P<sender>.+?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)_?")
_TASK_IN_CODE = re.compile(r"""open_lesson\(\s*(?:task\s*=\s*)?["'](T\d\.\d)["']""")
_TASK_IN_NAME = re.compile(r"(?<![0-9A-Za-z])(T\d)[._](\d)(?!\d)")
NOBODY = "class"
# What a self-study hand-in may say of its company's size: not more than is quickly made again.
LEAST_SCALE, MOST_SCALE = 0.02, 2.0


@dataclass(frozen=True)
class HandIn:
    """One item: what is in it, whose it is, or why it cannot be taken.

    `data_of` is the (course, learner) whose company it was worked on and `scale` its size; `unclear`
    says why a person must decide whose it is; `refused` why it cannot be opened.
    """

    item: str
    learner: str
    sender: str = ""
    task: str = ""
    data_of: tuple[str, str] = ("", "")
    scale: float = 1.0
    language: Language | None = None
    content: str = ""
    notebook: Notebook | None = None
    data_digest: str = ""
    carried: tuple[tuple[str, bytes], ...] = ()
    forms: tuple[tuple[str, bytes], ...] = ()
    remarks: tuple[Remark, ...] = ()
    refused: Remark | None = None
    unclear: Remark | None = None


@dataclass(frozen=True)
class _Found:
    """A file and what its place says: an id that decides, or a sender's name, or only a hint."""

    path: Path
    item: str
    decided: str = ""
    sender: str = ""
    hint: str = ""


def collect(folder: Path, *, course: Course, roster: Roster | None = None) -> list[HandIn]:
    """All hand-ins of a folder, in the order of their names.

    Args:
        folder: The folder, or one zip or notebook.
        course: The course they must belong to; a course folder's knows its signature.
        roster: Who takes part; whoever is not on it needs a person.
    Raises: UsageError: when there is no such folder, or nothing in it.
    """
    if not folder.exists():
        raise UsageError("grading.no_submissions", folder=str(folder))
    found = sorted(_find(folder), key=lambda one: one.item)
    if not found:
        raise UsageError("grading.nothing_in_folder", folder=str(folder))
    if len(found) > MOST_ITEMS:
        raise UsageError("grading.too_many_items", found=len(found), most=MOST_ITEMS)
    return _mark_doubles([_open(one, course, roster) for one in found])


def _find(folder: Path) -> list[_Found]:
    if not folder.is_dir():
        return [_Found(folder, folder.name, hint=folder.stem)]
    root = folder / "submitted" if (folder / "submitted").is_dir() else folder
    is_nbgrader = root.name == "submitted"
    found = []
    for entry in _entries(root):
        item = entry.relative_to(folder).as_posix()
        moodle = _MOODLE.match(entry.name)
        sender = moodle["sender"] if moodle else ""
        if entry.is_symlink() or not entry.is_dir():
            found.append(_Found(entry, item, sender=sender, hint=sender or entry.stem))
            continue
        inside = _notebooks_in(entry)
        decided = entry.name if is_nbgrader or _has_task_folders(entry, inside) else ""
        found += [
            _Found(path, path.relative_to(folder).as_posix(), decided, sender, sender or entry.name)
            for path in inside or [entry]
        ]
    return found


def _entries(folder: Path) -> list[Path]:
    return sorted(entry for entry in folder.iterdir() if not entry.name.startswith(".") and entry.name != "__MACOSX")


def _notebooks_in(folder: Path) -> list[Path]:
    found: list[Path] = []
    # Links are not followed: a folder could otherwise point at its neighbour's.
    for here, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        kept = (name for name in sorted(files) if not name.startswith("."))
        found += [Path(here, name) for name in kept if name.lower().endswith((".ipynb", ".zip"))]
    return found


def _has_task_folders(folder: Path, inside: list[Path]) -> bool:
    return bool(inside) and all(
        len(path.relative_to(folder).parts) == 2 and _TASK_IN_NAME.search(path.parent.name) for path in inside
    )


def _open(found: _Found, course: Course, roster: Roster | None) -> HandIn:
    hand_in = HandIn(found.item, found.decided or found.hint, found.sender, data_of=(course.id, ""))
    try:
        if found.path.is_dir() and not found.path.is_symlink():
            raise SubmissionRefused("grading.refused.no_notebook_in_folder")
        kind = found.path.suffix.lower()
        if kind not in {".ipynb", ".zip"}:
            raise SubmissionRefused("grading.refused.other_kind", kind=kind or "–")
        data = read_once(found.path, most=MOST_ZIP if kind == ".zip" else MOST_NOTEBOOK)
        hand_in = replace(hand_in, content=hashlib.sha256(data).hexdigest())
        bare = kind == ".ipynb"
        parcel = Parcel(open_notebook(data), found.path.name, None, {}) if bare else open_parcel(data)
        whole = _say_whose(hand_in, found, parcel, course, roster)
        return _with_forms_beside(whole, found) if bare else whole
    except SubmissionRefused as refusal:
        return replace(hand_in, refused=Remark(refusal.key, dict(refusal.facts)))


def _with_forms_beside(hand_in: HandIn, found: _Found) -> HandIn:
    """A bare notebook's forms, where it lies in a folder of its own: elsewhere they might be a neighbour's."""
    folder = found.path.parent
    alone = "/" in found.item and len([one for one in _notebooks_in(folder) if one.parent == folder]) == 1
    names = {form_file_name(hand_in.task, f"E{number}"): f"E{number}" for number in range(100)}
    forms: dict[str, bytes] = {}
    for name in sorted(names) if alone and hand_in.task else ():
        # What is too large or no regular file is left out, as `lesson.submit()` would.
        with contextlib.suppress(SubmissionRefused):
            forms[names[name]] = read_once(folder / name, most=MOST_FORM)
    if not forms or sum(map(len, forms.values())) > MOST_FORMS:
        return hand_in
    digests = [hashlib.sha256(data).hexdigest() for _, data in sorted(forms.items())]
    content = hashlib.sha256(" ".join([hand_in.content, *sorted(forms), *digests]).encode("ascii")).hexdigest()
    return replace(hand_in, forms=tuple(sorted(forms.items())), content=content)


def _say_whose(hand_in: HandIn, found: _Found, parcel: Parcel, course: Course, roster: Roster | None) -> HandIn:
    manifest = parcel.manifest or {}
    version = manifest.get("data_version", DATA_VERSION)
    if version != DATA_VERSION:
        raise SubmissionRefused("grading.refused.other_data_version", came=str(version)[:20], ours=DATA_VERSION)
    named, of_class = _text(manifest, "learner"), _text(manifest, "learner") == NOBODY
    signed = signed_by(course, manifest.get("personal"))
    whose = _Whose(found, "" if of_class else named, signed, roster)
    remarks = []
    if named and not of_class and not whose.decided and found.sender and not _same(found.sender, named):
        remarks.append(Remark("grading.remark.sender", {"sender": found.sender, "inside": named}))
    if of_class:
        remarks.append(Remark("grading.remark.class_data"))
    elif course.secret is not None and signed is None and (manifest or not whose.decided):
        remarks.append(Remark("grading.remark.unsigned"))
    told = manifest.get("notebook")
    if isinstance(told, dict) and told.get("sha256") != parcel.notebook.sha256:
        remarks.append(Remark("grading.remark.repacked"))
    unclear = whose.unclear
    if course.secret is None and not of_class and _is_signed(manifest):
        # The folder's id alone would give everybody another company, and honest answers no mark.
        unclear = Remark("grading.unclear.needs_the_folder", {"course": course.id})
    if not of_class and _text(manifest, "course") not in ("", course.id):
        unclear = Remark("grading.unclear.other_course", {"inside": _text(manifest, "course"), "course": course.id})
    language = _text(manifest, "language")
    return replace(
        hand_in,
        learner=whose.learner,
        task=_text(manifest, "task") or _task(parcel, found),
        data_of=(_text(manifest, "course"), NOBODY) if of_class else (course.id, whose.learner),
        scale=1.0 if of_class else _scale(course, signed, manifest),
        language=next((known for known in LANGUAGES if known == language), None),
        notebook=parcel.notebook,
        data_digest=_text(manifest, "data_digest"),
        carried=tuple(sorted(parcel.carried.items())),
        forms=tuple(sorted(parcel.forms.items())),
        remarks=tuple(remarks),
        unclear=unclear,
    )


@dataclass(frozen=True)
class _Whose:
    """Whose a hand-in is, from all that speaks of it."""

    found: _Found
    named: str
    signed: Signed | None
    roster: Roster | None

    @property
    def decided(self) -> str:
        """The id that a system gave, or that the roster gives to the name of who sent it."""
        told = self.found.decided or self.found.sender
        listed = self.roster.find(told) if self.roster is not None and told else None
        return listed.id if listed is not None else self.found.decided

    @property
    def learner(self) -> str:
        """The id, as the course writes it where the course is known to have written it."""
        told = self.decided or (self.signed.learner if self.signed else "") or self.named or self.found.hint
        if self.signed is not None and _same(self.signed.learner, told):
            return self.signed.learner
        listed = self.roster.find(told) if self.roster is not None else None
        return listed.id if listed is not None else told

    @property
    def unclear(self) -> Remark | None:
        """Why a person must decide, if one must."""
        for inside in (self.signed.learner if self.signed else "", self.named):
            if inside and self.decided and not _same(inside, self.decided):
                return Remark("grading.unclear.two_ids", {"folder": self.decided, "inside": inside})
        if self.signed is not None and self.named and not _same(self.signed.learner, self.named):
            return Remark("grading.unclear.two_ids", {"folder": self.named, "inside": self.signed.learner})
        if self.roster is not None and self.roster.find(self.learner) is None:
            return Remark("grading.unclear.not_on_roster", {"inside": self.learner})
        return None


def _is_signed(manifest: dict[str, Any]) -> bool:
    personal = manifest.get("personal")
    return isinstance(personal, dict) and "signature" in personal


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _scale(course: Course, signed: Signed | None, manifest: dict[str, Any]) -> float:
    if course.secret is not None:
        return 1.0 if signed is None else signed.scale
    personal = manifest.get("personal")
    told = personal.get("scale") if isinstance(personal, dict) else None
    # Nothing rests on it in self-study; it only says which of a learner's public companies it was.
    return float(told) if isinstance(told, (int, float)) and LEAST_SCALE <= told <= MOST_SCALE else 1.0


def _task(parcel: Parcel, found: _Found) -> str:
    for text in parcel.notebook.cells:
        if opened := _TASK_IN_CODE.search(text):
            return opened[1]
    for name in (parcel.notebook_name, found.item):
        if named := _TASK_IN_NAME.search(name):
            return f"{named[1]}.{named[2]}"
    return ""


def _text(manifest: dict[str, Any], name: str) -> str:
    value = manifest.get(name)
    return value.strip()[:200] if isinstance(value, str) else ""


def _mark_doubles(hand_ins: list[HandIn]) -> list[HandIn]:
    def owner(hand_in: HandIn) -> tuple[str, str]:
        return hand_in.learner.casefold(), hand_in.task

    times = Counter(owner(hand_in) for hand_in in hand_ins if hand_in.refused is None)
    return [
        replace(hand_in, remarks=(*hand_in.remarks, Remark("grading.remark.double")))
        if hand_in.refused is None and times[owner(hand_in)] > 1
        else hand_in
        for hand_in in hand_ins
    ]
