"""A chart or table that a learner has chosen, with what its reader needs to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Exhibit"]


@dataclass(frozen=True)
class Exhibit:
    """Something to show.

    Args:
        shown: A chart (Axes or Figure) or a table (DataFrame).
        title: The caption, in one line.
        source: Where the figures come from: which table, which period, which rows.
        note: What a reader must know to read it right, such as units or the number of people asked.
        alt: The description of a chart that has none yet.
        columns: Headings for people, by column name.
        formats: How columns are written, by column name: count, amount, money, percent, points,
            times, p or text.
    """

    shown: Any
    title: Any = None
    source: Any = None
    note: Any = None
    alt: Any = None
    columns: Mapping[str, str] = field(default_factory=dict)
    formats: Mapping[str, str] = field(default_factory=dict)
