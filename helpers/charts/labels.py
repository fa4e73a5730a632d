"""How numbers are written on charts and in tables, in each language.

Rates and ratios come in as plain floats (0.032, 2.4); only here do they become "3.2%" or "2.4 倍".
Large amounts are read in 萬 and 億 in zh-TW and in K, M and B in English. A missing number is "–".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING

from helpers.words import Language, Text, default_language

if TYPE_CHECKING:
    from matplotlib.axis import Axis

__all__ = [
    "Labels",
    "amount",
    "count",
    "format_axis",
    "money",
    "percent",
    "short_money",
    "short_number",
    "times",
    "wording",
]

Labels = Mapping[Hashable, Text | str]
"""Names for people by column name or code: `{"north": Text("北部", "North")}`."""

MISSING = "–"
_STEPS: dict[Language, tuple[tuple[float, str], ...]] = {
    "zh-TW": ((1e8, "億"), (1e4, "萬"), (1, "")),
    "en": ((1e9, "B"), (1e6, "M"), (1e3, "K"), (1, "")),
}


def count(value: float, language: Language | None = None) -> str:
    """A whole number with thousands separators.

    >>> count(1234567.0)
    '1,234,567'
    """
    return _written(value, lambda size: f"{size:,.0f}")


def amount(value: float, language: Language | None = None) -> str:
    """A number as short as it can be said without losing more than the fourth digit.

    >>> amount(0.25), amount(12.0), amount(1234.5)
    ('0.25', '12', '1,234')
    """
    return _written(value, lambda size: f"{size:,.0f}" if size >= 1000 else f"{size:.4g}")


def money(value: float, language: Language | None = None) -> str:
    """New Taiwan dollars, whole: a price, an order value.

    >>> money(1234567), money(-250)
    ('NT$1,234,567', '-NT$250')
    """
    return _written(value, lambda size: f"NT${size:,.0f}")


def short_number(value: float, language: Language | None = None) -> str:
    """A large number in the units that its readers think in, with at most one decimal.

    >>> short_number(123_456, "zh-TW"), short_number(123_456, "en")
    ('12.3萬', '123.5K')
    """
    return _written(value, lambda size: _shortened(size, language or default_language()))


def short_money(value: float, language: Language | None = None) -> str:
    """Large amounts of New Taiwan dollars.

    >>> short_money(52_000_000, "zh-TW"), short_money(52_000_000, "en")
    ('NT$5,200萬', 'NT$52M')
    """
    return _written(value, lambda size: f"NT${_shortened(size, language or default_language())}")


def percent(rate: float, language: Language | None = None) -> str:
    """A rate between 0 and 1 as a percentage with at most one decimal.

    >>> percent(0.032), percent(0.5)
    ('3.2%', '50%')
    """
    return _written(rate, lambda size: f"{_one_decimal(size * 100)}%")


def times(ratio: float, language: Language | None = None) -> str:
    """A ratio: how many times as much.

    >>> times(2.4, "zh-TW"), times(2.4, "en")
    ('2.4 倍', '2.4×')
    """
    unit = " 倍" if (language or default_language()) == "zh-TW" else "×"
    return _written(ratio, lambda size: f"{size:.3g}{unit}")


def format_axis(axis: Axis, number: Callable[..., str], *, language: Language | None = None) -> None:
    """Write an axis's ticks with one of the formats of this module: `format_axis(ax.xaxis, money)`.

    Minor ticks stay without numbers, so that a log axis does not crowd.
    """
    from matplotlib.ticker import FuncFormatter, NullFormatter

    axis.set_major_formatter(FuncFormatter(lambda value, _position: number(value, language)))
    axis.set_minor_formatter(NullFormatter())


def wording(name: Hashable, labels: Labels | None, language: Language | None = None) -> str:
    """The name that a person reads for a column or code; the name itself when there is no label."""
    label = (labels or {}).get(name, str(name))
    return label.within(language or default_language()) if isinstance(label, Text) else label


def _written(value: float, write: Callable[[float], str]) -> str:
    if not math.isfinite(value):
        return MISSING
    size = write(abs(value))
    # "-0" would say that something is below nought when it is not.
    return f"-{size}" if value < 0 and any(digit in size for digit in "123456789") else size


def _shortened(size: float, language: Language) -> str:
    steps = _STEPS[language]
    for step, unit in steps:
        # Compare what will be printed: 99,999,999 is 1億, not 10,000萬.
        smallest_printed = 0.5 if step == 1 else 0.05 * (steps[steps.index((step, unit)) + 1][0])
        if size + smallest_printed >= step:
            return f"{_one_decimal(size / step) if unit else f'{size:,.0f}'}{unit}"
    return "0"


def _one_decimal(size: float) -> str:
    return f"{size:,.1f}".removesuffix(".0")
