"""Cells → days and moments, as Taiwanese exports write them; nothing is guessed.

Understood: 2024-05-12 · 2024/5/12 · 2024.5.12 · 2024年5月12日 · 20240512 · 民國 113/05/12 · 1130512 ·
12-May-24 · May 12, 2024 · a spreadsheet's day number (45424) · 5/12/2024 or 12/5/2024 where the
column itself shows which comes first. Times may say 上午/下午 or a zone; moments come out in Taiwan's time.
Not understood: a year of two digits (99/05/12 may be 民國 or not), a day that does not exist, a system's
filler such as 1900-01-01.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

from helpers.datasets.exports.numbers import ABSENT

__all__ = ["Moments", "parse_moments", "with_colons"]

Problem = Literal["unreadable_day", "short_year", "no_such_day", "filler", "which_first", "unreadable_time"]
_Order = Literal["month", "day", ""]

_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTHS = {name: number for number, name in enumerate(_NAMES.split("|"), 1)}
_MONTH = rf"(?P<month>{_NAMES})[a-z]*\.?"
_YEAR_FIRST = re.compile(
    r"(?P<roc>民國)?\s*(?P<y>\d{1,4})\s*[/.\-年]\s*(?P<m>\d{1,2})\s*[/.\-月]\s*(?P<d>\d{1,2})\s*日?"
)
_YEAR_LAST = re.compile(r"(?P<a>\d{1,2})[/.\-](?P<b>\d{1,2})[/.\-](?P<y>\d{4})")
_DAY_MONTH = re.compile(rf"(?P<d>\d{{1,2}})[\s\-/.]*{_MONTH}[\s\-/.,]*(?P<y>\d{{4}}|\d{{2}})", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"{_MONTH}\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})", re.IGNORECASE)
_WEEKDAY = re.compile(r"\s*(?:\((?:週|星期)?[一二三四五六日]\)|(?:週|星期)[一二三四五六日])\s*")
_RUN = re.compile(r"(?P<y>\d{4}|\d{3})(?P<m>\d{2})(?P<d>\d{2})")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_ISO = re.compile(r"(?:(?:20\d\d-\d\d-\d\d(?: \d\d:\d\d:\d\d)?)?\n)*", re.ASCII)
_TIME = re.compile(
    r"(?:^|[T\s日])\s*(?P<half>上午|下午|AM|PM)?\s*(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?(?:\.\d+)?"
    r"\s*(?P<after>AM|PM)?\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?P<h>\d{1,2})(?:[時點](?P<m>\d{1,2})分?(?:(?P<s>\d{1,2})秒?)?|(?P<mm>\d{2})(?P<ss>\d{2})?)")
# Looks like a time and is none, so that the day beside it is not blamed.
_NO_TIME = "99:99"
# Day 0 of a spreadsheet; its 1900 had a 29 February, which moves every later day by one.
_SERIAL_ZERO = dt.date(1899, 12, 30)
# An export of today's tools is not older than this; 1900-01-01 and 0001-01-01 are fillers.
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_ROC_YEARS = 1911
_TAIWAN_MINUTES_AHEAD = 8 * 60
_DAY_SECONDS = 86_400


@dataclass
class Moments:
    """A column of moments (datetime64[s], NaT where there is none), its problems and how days were written."""

    values: npt.NDArray[np.datetime64]
    problems: dict[Problem, list[int]] = field(default_factory=dict)
    styles: dict[str, int] = field(default_factory=dict)
    has_times: bool = False


def parse_moments(cells: Sequence[str]) -> Moments:
    """The column as moments in Taiwan's time; a cell without a time is midnight.

    Args:
        cells: The column, as written.
    """
    quick = _all_iso(cells)
    if quick is not None:
        return quick
    split = {cell: _split(cell) for cell in set(cells)}
    days = {day for day, _ in split.values()}
    order = _order(days)
    read = {day: _day(day, order) for day in days}
    times = {time: _seconds(time) for time in {time for _, time in split.values()}}
    known = {cell: _joined(read[day], times[time]) for cell, (day, time) in split.items()}
    found = Moments(np.array([known[cell].seconds for cell in cells], dtype="datetime64[s]"))
    if any(one.problem or one.style != "iso" for one in known.values()):
        for place, cell in enumerate(cells):
            one = known[cell]
            if one.problem:
                found.problems.setdefault(one.problem, []).append(place)
            elif one.seconds is not None:
                found.styles[one.style] = found.styles.get(one.style, 0) + 1
    found.has_times = any(times.values()) or any((one.seconds or 0) % _DAY_SECONDS for one in read.values())
    return found


def with_colons(time: str) -> str:
    """What a column of times holds, as `parse_moments` understands it behind a day.

    Tills also write 0905, 90512 or 9時5分.
    """
    plain = unicodedata.normalize("NFKC", time).strip()
    if ":" in plain:
        return plain
    found = _CLOCK.fullmatch(plain)
    if found:
        minute, second = found["m"] or found["mm"], found["s"] or found["ss"] or "0"
        return f"{found['h']}:{minute:0>2}:{second:0>2}"
    return "" if plain.casefold() in ABSENT else _NO_TIME


def _all_iso(cells: Sequence[str]) -> Moments | None:
    # What a system wrote needs no pattern a cell: a quarter of the time.
    if not _ISO.fullmatch("".join(f"{cell}\n" for cell in cells)):
        return None
    try:
        values = np.array([cell or "NaT" for cell in cells], dtype="datetime64[s]")
    except ValueError:  # a day or time that does not exist: the slow way says which
        return None
    in_day = values[~np.isnat(values)].astype(np.int64) % _DAY_SECONDS
    return Moments(values, {}, {"iso": len(in_day)}, bool(in_day.any()))


@dataclass(frozen=True)
class _Moment:
    # Seconds since 1970-01-01, or None where there is no moment.
    seconds: int | None = None
    style: str = "iso"
    problem: Problem | None = None


def _joined(day: _Moment, seconds: int | None) -> _Moment:
    if day.seconds is None:
        return day
    if seconds is None:
        return _Moment(problem="unreadable_time")
    return _Moment(day.seconds + seconds, day.style)


def _split(cell: str) -> tuple[str, str]:
    # The usual form first: 2024-05-12 13:45:10 needs no pattern.
    if len(cell) == 19 and cell[10] in " T" and cell[13] == ":":
        return cell[:10], cell[11:]
    plain = _WEEKDAY.sub(" ", unicodedata.normalize("NFKC", cell)).strip().lstrip("'")
    found = _TIME.search(plain) if ":" in plain else None
    if not found:
        return plain, ""
    end = found.start() + (1 if plain[found.start()] == "日" else 0)
    return plain[:end].strip(), plain[end:].strip(" T")


def _seconds(time: str) -> int | None:
    if not time:
        return 0
    found = _TIME.fullmatch(time)
    if not found:
        return None
    hour, minute, second = int(found["h"]), int(found["m"]), int(found["s"] or 0)
    half = (found["half"] or found["after"] or "").upper()
    if half in ("下午", "PM") and hour < 12:
        hour += 12
    if half in ("上午", "AM") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return None
    return hour * 3_600 + minute * 60 + second + _to_taiwan(found["zone"])


def _to_taiwan(zone: str | None) -> int:
    if not zone:
        return 0
    if zone.upper() in ("Z", "UTC"):
        return _TAIWAN_MINUTES_AHEAD * 60
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return (_TAIWAN_MINUTES_AHEAD - (minutes if zone[0] == "+" else -minutes)) * 60


def _order(days: Iterable[str]) -> _Order:
    # Which of a and b in a/b/2024 is the month: only a number above 12 somewhere in the column can tell.
    firsts, seconds = [0], [0]
    for day in days:
        found = _YEAR_LAST.fullmatch(day)
        if found:
            firsts.append(int(found["a"]))
            seconds.append(int(found["b"]))
    if max(firsts) > 12:
        return "day" if max(seconds) <= 12 else ""
    return "month" if max(seconds) > 12 else ""


def _day(day: str, order: _Order) -> _Moment:
    if day.casefold() in ABSENT:
        return _Moment()
    found = _YEAR_FIRST.fullmatch(day)
    if found:
        return _year_first(found)
    found = _RUN.fullmatch(day)
    if found:
        is_roc = len(found["y"]) == 3
        return _made(int(found["y"]) + _ROC_YEARS * is_roc, found["m"], found["d"], "roc" if is_roc else "iso")
    if _SERIAL.fullmatch(day):
        whole = int(float(day))
        date = _SERIAL_ZERO + dt.timedelta(days=whole)
        return _joined(_made(date.year, date.month, date.day, "serial"), round((float(day) - whole) * _DAY_SECONDS))
    found = _YEAR_LAST.fullmatch(day)
    if found:
        if not order:
            return _Moment(problem="which_first")
        month, number = (found["a"], found["b"]) if order == "month" else (found["b"], found["a"])
        return _made(int(found["y"]), month, number, f"{order}_first")
    found = _DAY_MONTH.fullmatch(day) or _MONTH_DAY.fullmatch(day)
    if found:
        year = int(found["y"]) + (2_000 if len(found["y"]) == 2 else 0)
        return _made(year, _MONTHS[found["month"].lower()], found["d"], "month_name")
    return _Moment(problem="unreadable_day")


def _year_first(found: re.Match[str]) -> _Moment:
    digits = len(found["y"])
    if found["roc"] or digits == 3:
        return _made(int(found["y"]) + _ROC_YEARS, found["m"], found["d"], "roc")
    if digits < 3:
        return _Moment(problem="short_year")
    return _made(int(found["y"]), found["m"], found["d"], "iso")


def _made(year: int, month: str | int, day: str | int, style: str) -> _Moment:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return _Moment(problem="filler")
    try:
        days = (dt.date(year, int(month), int(day)) - dt.date(1970, 1, 1)).days
    except ValueError:
        return _Moment(problem="no_such_day")
    return _Moment(days * _DAY_SECONDS, style)
