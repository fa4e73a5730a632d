"""Compare a plain answer with the key: pure, without a sentence and without a table of the market.

`agrees` is the only definition of "right" for a value; the same distance decides whether a
submission *is* a known mistake, and whether a mistake stands too close to the right answer on this
learner's data to be told apart from it (`is_distinct`).
"""

from __future__ import annotations

import math
from typing import Any, Literal

import numpy as np
import pandas as pd

from helpers.checks.records import Answer, Choice, Fields, Number, Rows, Value

__all__ = ["Verdict", "agrees", "is_distinct", "matches"]

Verdict = Literal["met", "not_met", "not_attempted", "undecided"]

# A mistake nearer than this many tolerances to the right answer is silenced: right wins.
CLEAR_OF_RIGHT = 3.0


def agrees(given: Any, key: Any, answer: Answer, criterion: Value) -> bool:
    """Whether a plain answer is right, as its criterion means it.

    Args:
        given, key: Plain values of the same shape (`helpers.checks.shapes`).
        answer: The variable and its shape.
        criterion: Tolerances, the judged fields, and how many of them suffice.
    """
    if isinstance(answer.shape, Rows):
        return _same_rows(given, key, answer.shape, criterion)
    judged = _judged(answer, criterion)
    right = sum(
        _close(_pick(given, name), _pick(key, name), cell, _tolerance(name, criterion))
        for name, cell in judged.items()
    )
    return right >= (criterion.at_least or len(judged))


def matches(given: Any, wrong: Any, answer: Answer, criteria: list[Value]) -> bool:
    """Whether a submission is a known wrong answer; only the fields that the mistake names count."""
    if isinstance(answer.shape, Rows):
        return _same_rows(given, wrong, answer.shape, criteria[0] if criteria else None)
    return all(
        _close(_pick(given, name), value, cell, _widest(name, criteria)) for name, value, cell in _named(wrong, answer)
    )


def is_distinct(wrong: Any, key: Any, answer: Answer, criteria: list[Value]) -> bool:
    """Whether a wrong answer stands clear of the right one on this learner's data.

    Numbers: some field differs by at least three tolerances. Codes and tables of codes: not equal.
    """
    if isinstance(answer.shape, Rows):
        return not _same_rows(wrong, key, answer.shape, criteria[0] if criteria else None, widen=CLEAR_OF_RIGHT)
    return any(
        not _close(value, _pick(key, name), cell, _widest(name, criteria), widen=CLEAR_OF_RIGHT)
        for name, value, cell in _named(wrong, answer)
    )


def _judged(answer: Answer, criterion: Value) -> dict[str, Number | Choice]:
    if isinstance(answer.shape, Fields):
        return {name: cell for name, cell in answer.shape.fields.items() if name in (criterion.only or [name])}
    assert isinstance(answer.shape, (Number, Choice))
    return {answer.name: answer.shape}


def _named(wrong: Any, answer: Answer) -> list[tuple[str, Any, Number | Choice]]:
    if isinstance(answer.shape, Fields):
        return [(name, value, answer.shape.fields[name]) for name, value in wrong.items()]
    assert isinstance(answer.shape, (Number, Choice))
    return [(answer.name, wrong, answer.shape)]


def _pick(value: Any, name: str) -> Any:
    return value[name] if isinstance(value, dict) else value


def _tolerance(name: str, criterion: Value) -> tuple[float, float]:
    return criterion.tolerances.get(name, (criterion.relative, criterion.absolute))


def _widest(name: str, criteria: list[Value]) -> tuple[float, float]:
    pairs = [_tolerance(name, criterion) for criterion in criteria if name in (criterion.only or (name,))]
    return max((pair[0] for pair in pairs), default=0.0), max((pair[1] for pair in pairs), default=0.0)


def _close(
    given: Any, key: Any, cell: Number | Choice, tolerance: tuple[float, float], *, widen: float = 1.0
) -> bool:
    if isinstance(cell, Choice):
        return bool(given == key)
    relative, absolute = tolerance
    room = max(relative * abs(key), absolute) * widen
    if abs(given - key) <= room or math.isclose(given, key, rel_tol=1e-9, abs_tol=1e-12):
        return True
    # Rounding to the unit that a manager would show is always accepted.
    return widen == 1.0 and abs(given - _round_half_up(key, cell.decimals)) <= 1e-9 * max(1.0, abs(key))


def _round_half_up(value: float, decimals: int) -> float:
    scale = 10.0**decimals
    return math.copysign(math.floor(abs(value) * scale + 0.5) / scale, value)


def _same_rows(
    given: pd.DataFrame, key: pd.DataFrame, shape: Rows, criterion: Value | None, *, widen: float = 1.0
) -> bool:
    if len(given) != len(key):
        return False
    names = [name for name in shape.columns if criterion is None or name in (criterion.only or [name])]
    return all(_same_column(given[name], key[name], shape.columns[name], name, criterion, widen) for name in names)


def _same_column(
    given: pd.Series, key: pd.Series, cell: Number | Choice, name: str, criterion: Value | None, widen: float
) -> bool:
    if isinstance(cell, Choice):
        return given.tolist() == key.tolist()
    relative, absolute = _tolerance(name, criterion) if criterion is not None else (0.0, 0.0)
    right, came = key.to_numpy(float), given.to_numpy(float)
    room = np.maximum(relative * np.abs(right), absolute) * widen
    rounded = widen == 1.0 and np.abs(came - np.round(right, cell.decimals)) <= 1e-9 * np.maximum(1.0, np.abs(right))
    return bool(np.all((np.abs(came - right) <= room + 1e-12) | rounded))
