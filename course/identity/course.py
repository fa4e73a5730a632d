"""A course: a folder with settings and a secret, or any id for self-study.

In a course folder whatever is assessed follows from the secret. Self-study has none: its seeds can
be computed by anybody, its token is SELF, and its files carry no signature.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from pathlib import Path

from course.identity.ids import refuse_bad_id
from course.identity.secret import SECRET_FILE, read_secret, write_secret
from course.identity.settings import Settings, read_settings, settings_text
from helpers.errors import DataError, UsageError
from helpers.lesson.places import DATA_VERSION
from helpers.whole_files import write_whole

__all__ = ["SETTINGS_FILE", "Course", "new_course", "open_course", "self_study"]

SETTINGS_FILE = "course.yaml"
IGNORE_FILE = ".gitignore"
# Settings may be shared. Secret, rosters, hand-ins and marks lie in the same folder sooner or later.
_IGNORED = f"*\n!{IGNORE_FILE}\n!{SETTINGS_FILE}\n"


@dataclass(frozen=True)
class Course:
    """One run of the course. `secret` is None in self-study; it is never shown and never written."""

    settings: Settings
    folder: Path | None = None
    secret: bytes | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """The course's id, which stands in every personal file and hand-in."""
        return self.settings.id

    def insist_on_data_version(self) -> None:
        """Refuse a course whose companies are of another version of the data.

        Raises: DataError: saying with which version of the course to go on.
        """
        versions = self.settings.versions
        if versions.data != DATA_VERSION:
            raise DataError(
                "identity.other_data_version",
                course=self.id,
                came=versions.data,
                ours=DATA_VERSION,
                version=versions.course[:40],
            )


def self_study(course_id: str) -> Course:
    """A course without a folder: public seeds, token SELF, no signatures."""
    return Course(Settings(id=course_id, title=course_id))


def open_course(text: str) -> Course:
    """The course that `--course` names: a folder with course.yaml, or an id for self-study.

    Raises:
        UsageError: when it looks like a folder and is none, or cannot be an id.
        DataError: when the settings or the secret of the folder cannot be used.
    """
    folder = Path(text)
    if folder.name == SETTINGS_FILE and folder.is_file():
        folder = folder.parent
    if (folder / SETTINGS_FILE).is_file():
        return Course(read_settings(folder / SETTINGS_FILE), folder, read_secret(folder))
    # A course folder that lost its settings must not become self-study unseen.
    if any(sign in text for sign in "/\\") or text.startswith(("~", ".")) or (folder / SECRET_FILE).exists():
        raise UsageError("identity.no_course_folder", folder=text[:200])
    refuse_bad_id("--course", text)
    return self_study(text)


def new_course(folder: Path, settings: Settings) -> Course:
    """Make a course folder: course.yaml, course.secret, and a .gitignore that keeps the secret out.

    Stopped by an error it leaves nothing behind. course.yaml comes last: with it the folder is one.

    Args:
        folder: A new or empty folder.
        settings: What course.yaml shall hold.
    Raises: DataError: when the folder is a course already, holds other files, or cannot be written.
    """
    _refuse_used(folder)
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / IGNORE_FILE, _IGNORED.encode("utf-8"))
        write_secret(folder)
        write_whole(folder / SETTINGS_FILE, settings_text(settings).encode("utf-8"), lasting=True)
    except BaseException as error:
        for name in (SETTINGS_FILE, SECRET_FILE, IGNORE_FILE):
            with contextlib.suppress(OSError):
                (folder / name).unlink(missing_ok=True)
        for one in made:
            with contextlib.suppress(OSError):
                one.rmdir()
        if isinstance(error, OSError):
            why = error.strerror or str(error)
            raise DataError("datasets.unwritable", folder=str(folder), why=why) from None
        raise
    return open_course(str(folder / SETTINGS_FILE))


def _refuse_used(folder: Path) -> None:
    try:
        inside = sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []
    except OSError as error:
        why = error.strerror or str(error)
        raise DataError("datasets.unwritable", folder=str(folder), why=why) from None
    if SETTINGS_FILE in inside:
        raise DataError("identity.new.is_one", folder=str(folder))
    if SECRET_FILE in inside:
        raise DataError("identity.new.has_secret", folder=str(folder))
    if inside:
        raise DataError("datasets.not_ours", folder=str(folder))
