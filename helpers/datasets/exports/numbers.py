"""Cells → numbers, as people and platforms write them; what cannot be understood stays missing.

Understood: 1,234 · 1 234 · NT$1,234 · 1,234元 · (1,234) · 1.2萬 · full-width digits · 3.2% where a
share is wanted. A sign for "none" (--, －, N/A) is missing without a word. Not understood, and said so:
< 10%, 1.234,56, 1.2E+05, a formula, a part of a click.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

__all__ = ["ABSENT", "Wanted", "is_shortened", "parse_numbers"]

Wanted = Literal["count", "number", "money", "share"]
Problem = Literal["", "unreadable", "bounded", "shortened", "formula", "share_wanted", "part", "currency", "beyond"]

ABSENT = frozenset(
    {"", "-", "--", "---", "—", "——", "–", "n/a", "na", "#n/a", "nan", "null", "none", "(not set)", "無", "不適用"}
)
_PLAIN = re.compile(r"[0-9.\-\n]*")
_NUMBER = re.compile(
    r"(?P<minus>[-(])?\s*(?P<before>NT\$|NTD|TWD|US\$|USD|JPY|HK\$|\$|¥|€)?\s*(?P<late_minus>-)?"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?P<part>\.\d+)?"
    r"\s*(?P<times>[千萬億])?\s*(?P<after>元|NTD|TWD|USD|%)?\s*(?P<close>\))?",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"-?\d(?:\.\d+)?E[+-]?\d+", re.IGNORECASE)
# Whole numbers above this are no longer told apart; no figure of an export is so large.
_MOST_EXACT = 2.0**53
_TIMES = {None: 1.0, "千": 1e3, "萬": 1e4, "億": 1e8}
_FOREIGN = frozenset({"US$", "USD", "JPY", "HK$", "¥", "€"})
_OURS = frozenset({"NT$", "NTD", "TWD", "元"})


def parse_numbers(
    cells: Sequence[str], wanted: Wanted, *, is_ntd: bool = True
) -> tuple[npt.NDArray[np.float64], dict[Problem, list[int]]]:
    """The column as numbers, NaN where there is none, and the places of each problem.

    Args:
        cells: The column.
        wanted: count (whole), number, money, or share (0–1; "3.2%" is 0.032).
        is_ntd: Whether the file's amounts are in New Taiwan dollars: a cell in another currency is a problem.
    """
    text = "\n".join(cells)
    if _PLAIN.fullmatch(text):
        quick = _all_plain(cells, wanted)
        if quick is not None:
            return quick, {}
    known = {cell: _one(cell, wanted, is_ntd) for cell in set(cells)}
    values = np.array([known[cell][0] for cell in cells], dtype=np.float64)
    problems: dict[Problem, list[int]] = {}
    if any(problem for _, problem in known.values()):
        for place, cell in enumerate(cells):
            problem = known[cell][1]
            if problem:
                problems.setdefault(problem, []).append(place)
    return values, problems


def is_shortened(cell: str) -> bool:
    """Whether a spreadsheet has shortened a long number, as in 2.02405E+13; the digits are lost."""
    return bool(_SHORTENED.fullmatch(cell))


def _all_plain(cells: Sequence[str], wanted: Wanted) -> npt.NDArray[np.float64] | None:
    try:
        values = np.array([float(cell) if cell else np.nan for cell in cells], dtype=np.float64)
    except ValueError:
        return None
    held = values[~np.isnan(values)]
    if (np.abs(held) > _MOST_EXACT).any():
        return None
    if wanted == "count" and (held % 1 != 0).any():
        return None
    if wanted == "share" and ((held < 0) | (held > 1)).any():
        return None
    return values


def _one(cell: str, wanted: Wanted, is_ntd: bool) -> tuple[float, Problem]:
    plain = unicodedata.normalize("NFKC", cell).replace("−", "-").strip().lstrip("'").strip()
    if plain.casefold() in ABSENT:
        return np.nan, ""
    if plain[0] in "<>≤≥":
        return np.nan, "bounded"
    if plain[0] == "=":
        return np.nan, "formula"
    if is_shortened(plain):
        return np.nan, "shortened"
    found = _NUMBER.fullmatch(plain)
    if not found or not (found["whole"] or found["part"]) or (found["close"] is None) != (found["minus"] != "("):
        return np.nan, "unreadable"
    return _value(found, wanted, is_ntd)


def _value(found: re.Match[str], wanted: Wanted, is_ntd: bool) -> tuple[float, Problem]:
    signs = {(found[name] or "").upper() for name in ("before", "after")}
    is_share = "%" in signs
    if is_share and wanted != "share":
        return np.nan, "share_wanted"
    if (signs & _FOREIGN and is_ntd) or (signs & _OURS and not is_ntd):
        return np.nan, "currency"
    value = float((found["whole"] or "0").replace(",", "").replace(" ", "") + (found["part"] or ""))
    value = round(value * _TIMES[found["times"]], 6)
    if value > _MOST_EXACT:
        return np.nan, "unreadable"
    if found["minus"] or found["late_minus"]:
        value = -value
    if wanted == "share":
        value = value / 100 if is_share else value
        return (value, "") if 0 <= value <= 1 else (np.nan, "beyond")
    if wanted == "count" and value % 1:
        return np.nan, "part"
    return value, ""
