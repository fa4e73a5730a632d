"""What may be an id, and what a folder may be called for it."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from helpers.errors import UsageError

__all__ = ["MOST_ID", "RESERVED", "folder_name", "is_good_id", "refuse_bad_id", "tidy"]

MOST_ID = 64
# The learner whose company everybody without a personal file shares.
RESERVED = "class"
_NO_SIGN_OF_AN_ID = " \u3000/\\:"
_MOST_FOLDER = 40
# Windows opens a device instead of a folder, whatever ending follows.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def is_good_id(came: str) -> bool:
    """Whether a text can be the id of a course or a learner."""
    # A colon would let two pairs of ids share one company; a slash would lead out of a folder; a dash in
    # front would make the folder's name an option of other programs.
    fits = 1 <= len(came) <= MOST_ID and not came.startswith("-")
    return fits and came.isprintable() and not any(sign in came for sign in _NO_SIGN_OF_AN_ID)


def refuse_bad_id(option: str, came: str) -> None:
    """Refuse what cannot be an id.

    Raises: UsageError: naming the option it came with.
    """
    if not is_good_id(came):
        raise UsageError("datasets.bad_id", option=option, came=came[:70])


def tidy(came: str) -> str:
    """A text as it was meant: full-width signs made plain, blanks around it and invisible signs gone."""
    plain = unicodedata.normalize("NFKC", came)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf").strip()


def folder_name(learner: str) -> str:
    """A learner's id as a folder's name on any system; different ids never share one.

    An id of letters, digits, `-` and `_` is its own name; any other gets a mark of its bytes added, and
    so does an id that looks as if it had one.
    """
    plain = "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in learner)[:_MOST_FOLDER]
    looks_marked = re.search("_[0-9a-f]{8}$", learner) or not unicodedata.is_normalized("NFC", learner)
    if plain == learner and not looks_marked and learner.casefold() not in _DEVICES:
        return learner
    return f"{plain}_{hashlib.sha256(learner.encode('utf-8')).hexdigest()[:8]}"
