"""What the reader says about a file: a key of the catalogue and facts, never a finished sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from helpers.words import Language, say

__all__ = ["Remark", "listed", "shown"]

_SHOWN = 24
_MOST_DIGITS = 8
_SAFE_SIGNS = frozenset(
    "0123456789 .,:;/-+%$()<>=#*_?!年月日時分秒上下午民國元萬億千，。％－＄＜＞０１２３４５６７８９"
)
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"
_OTHERS = "NT NTD TWD US USD AM PM N A E NA NULL NAN REF VALUE DIV SUM"
_SAFE_WORDS = frozenset(f"{_MONTHS} {_OTHERS}".split())


@dataclass(frozen=True)
class Remark:
    """One thing to say about a file. A fact may be a remark itself, or a tuple, which becomes a list in words."""

    key: str
    facts: Mapping[str, object]

    def sentence(self, language: Language | None = None) -> str:
        """The remark in one language; the process's own when none is given."""
        return say(self.key, language, **{name: _told(fact, language) for name, fact in self.facts.items()})


def listed(names: list[str], *, most: int = 8) -> tuple[object, ...]:
    """Names of columns or labels as a fact: the first few, shortened, and how many more."""
    written: list[object] = [name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…" for name in names[:most]]
    if len(names) > most:
        written.append(Remark("exports.more", {"count": len(names) - most}))
    return tuple(written)


def shown(value: str) -> Remark:
    """A cell's value where it cannot tell on anybody; otherwise only how long it is.

    A row that has slipped may bring a name into a column of amounts, and no pattern knows a name. So
    only what looks like a figure, a date or a known word of such columns is repeated.
    """
    plain = value.strip()
    letters = "".join(sign if sign.isascii() and sign.isalpha() else " " for sign in plain).upper().split()
    others = {sign for sign in plain if not (sign.isascii() and sign.isalpha())}
    is_safe = _SAFE_SIGNS.issuperset(others) and _SAFE_WORDS.issuperset(letters)
    if is_safe and len(plain) <= _SHOWN and sum(sign.isdigit() for sign in plain) <= _MOST_DIGITS:
        return Remark("exports.found", {"value": plain})
    return Remark("exports.found_hidden", {"length": len(plain)})


def _told(fact: object, language: Language | None) -> object:
    if isinstance(fact, Remark):
        return fact.sentence(language)
    if isinstance(fact, tuple):
        return say("exports.comma", language).join(str(_told(one, language)) for one in fact)
    return fact
