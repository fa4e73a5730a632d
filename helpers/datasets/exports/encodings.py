"""The bytes of a text file → text: the encodings in which exports of Taiwanese tools arrive.

UTF-8 with and without BOM, UTF-16 (Google Ads' "Excel CSV", separated by tabs), and Big5 as Windows
writes it (cp950). GB18030 is never tried: it decodes almost any bytes, also wrong ones.
"""

from __future__ import annotations

import codecs

from helpers.datasets.exports.remarks import Remark
from helpers.errors import DataError

__all__ = ["decode"]

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LABELS = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp950": "Big5 (cp950)"}
# A text without BOM is UTF-16 when this part of every second byte is zero; plain ASCII commas suffice.
_ZERO_SHARE = 0.2
# More broken characters than this, and the file is of another encoding rather than damaged.
_BROKEN_SHARE = 0.01
_LOOKED_AT = 4_096


def decode(content: bytes, *, file: str, encoding: str | None = None) -> tuple[str, list[Remark]]:
    """The text of a file and what there is to say about its encoding.

    Args:
        content: All bytes.
        file: The file's name, for the error.
        encoding: The encoding, when the caller knows it; found out otherwise.
    Raises: DataError: when the encoding is unknown, or does not fit the bytes.
    """
    if encoding is not None:
        return _declared(content, file, encoding), []
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _tolerant(content[len(bom) :], file, (name,))
    return _tolerant(content, file, _candidates(content))


def _candidates(content: bytes) -> tuple[str, ...]:
    head = content[:_LOOKED_AT]
    if len(head) >= 2:
        even, odd = head[::2], head[1::2]
        if odd.count(0) > _ZERO_SHARE * len(odd):
            return ("utf-16-le",)
        if even.count(0) > _ZERO_SHARE * len(even):
            return ("utf-16-be",)
    # UTF-8 first: Big5 text is hardly ever valid UTF-8, while the reverse happens.
    return ("utf-8", "cp950")


def _declared(content: bytes, file: str, encoding: str) -> str:
    name = "cp950" if encoding.lower().replace("-", "") == "big5" else encoding
    name = "utf-8-sig" if name.lower().replace("-", "") in ("utf8", "utf8sig") else name
    try:
        return content.decode(name)
    except LookupError:
        raise DataError("exports.unknown_encoding", encoding=encoding[:20]) from None
    except UnicodeError:
        raise DataError("exports.wrong_encoding", file=file, encoding=encoding[:20]) from None


def _tolerant(content: bytes, file: str, names: tuple[str, ...]) -> tuple[str, list[Remark]]:
    for name in names:
        try:
            return content.decode(name), _said(name, broken=0)
        except UnicodeError:
            continue
    tries = [(content.decode(name, errors="replace"), name) for name in names]
    text, name = min(tries, key=lambda one: one[0].count("\ufffd"))
    broken = text.count("\ufffd")
    if broken > max(1, _BROKEN_SHARE * sum(not sign.isascii() for sign in text)):
        raise DataError("exports.no_encoding", file=file)
    return text, _said(name, broken=broken)


def _said(name: str, *, broken: int) -> list[Remark]:
    remarks = [] if name == "utf-8" else [Remark("exports.encoding", {"encoding": _LABELS[name]})]
    if broken:
        remarks.append(Remark("exports.broken_signs", {"count": broken, "encoding": _LABELS[name]}))
    return remarks
