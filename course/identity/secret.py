"""course.secret: the 32 random bytes from which a course's seeds, token and signatures follow.

Whoever has the secret can make every learner's company and sign personal files. It is made once and
never again: with another one, every company of the course would be another.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path

from helpers.errors import DataError

__all__ = ["SECRET_FILE", "read_secret", "write_secret"]

SECRET_FILE = "course.secret"
SECRET_BYTES = 32
_OWNER_ALONE = 0o600


def write_secret(folder: Path) -> None:
    """Make a new secret in a folder that has none.

    Raises:
        OSError: when it cannot be written, FileExistsError when there is one.
        DataError: when this file system lets others read it.
    """
    file = folder / SECRET_FILE
    partial = folder / f".{SECRET_FILE}.{os.getpid()}.partial"
    # Not `write_whole`: for a moment its file could be read by anybody.
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _OWNER_ALONE)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(f"{secrets.token_hex(SECRET_BYTES)}\n".encode("ascii"))
            opened.flush()
            os.fsync(opened.fileno())
        _insist_on_owner_alone(partial, shown=file)
        if file.exists():
            raise FileExistsError(f"{file}")
        os.replace(partial, file)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def read_secret(folder: Path) -> bytes:
    """The secret of a course folder.

    Raises: DataError: when it is missing, damaged, or readable by others than its owner.
    """
    file = folder / SECRET_FILE
    try:
        _insist_on_owner_alone(file, shown=file)
        data = file.read_bytes()[:1000]
    except FileNotFoundError:
        raise DataError("identity.secret.missing", file=str(file)) from None
    except OSError as error:
        raise DataError("identity.secret.unreadable", file=str(file), why=error.strerror or "") from None
    try:
        secret = bytes.fromhex(data.decode("ascii").strip())
    except ValueError:
        secret = b""
    if len(secret) != SECRET_BYTES:
        raise DataError("identity.secret.damaged", file=str(file))
    return secret


def _insist_on_owner_alone(file: Path, *, shown: Path) -> None:
    # Windows keeps rights elsewhere; a home folder there is its owner's already.
    if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise DataError("identity.secret.open_to_others", file=str(shown))
