"""Names that others chose, as people may safely see them and as files may safely be called."""

from __future__ import annotations

import hashlib
import re
import unicodedata

__all__ = ["file_part", "shown", "typed"]

MOST_SHOWN = 120
# Excel, LibreOffice and Google Sheets take a cell that begins so for a formula (CWE-1236).
_FORMULA_SIGNS = ("=", "+", "-", "@", "%", "\t", "\r", "|")


def shown(text: str) -> str:
    """A name without what a screen would act on: controls, direction marks, invisible signs."""
    safe = "".join("\ufffd" if unicodedata.category(sign)[0] == "C" else sign for sign in text)
    return safe if len(safe) <= MOST_SHOWN else f"{safe[:MOST_SHOWN]}…"


def file_part(text: str) -> str:
    """A name as part of a file name on any system: never a path, never twice the same for two names."""
    plain = re.sub(r"[^0-9A-Za-z_-]+", "_", text).strip("_")[:60] or "x"
    return f"{plain}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def typed(text: str) -> str:
    """A text for a spreadsheet, where no text may become a formula."""
    begins = unicodedata.normalize("NFKC", text).lstrip(" \n")
    return f"'{text}" if begins.startswith(_FORMULA_SIGNS) else text
