"""Estimates with their intervals: a dot for the value, a line for what else it may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from helpers.charts.caption import describe
from helpers.charts.columns import require_columns
from helpers.charts.labels import Labels, amount, format_axis, wording
from helpers.charts.theme import HALO, INK, PALETTE, new_axes
from helpers.words import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_intervals"]


def draw_intervals(
    table: pd.DataFrame,
    *,
    label: str,
    value: str,
    low: str,
    high: str,
    alt: str,
    ax: Axes | None = None,
    reference: float | None = None,
    number: Callable[..., str] = amount,
    labels: Labels | None = None,
    language: Language | None = None,
) -> Axes:
    """Draw one dot and interval for each row, the first row on top.

    Args:
        table: One row per estimate.
        label: The column that names the rows.
        value, low, high: The columns with the estimate and the ends of its interval.
        alt: The description: what is drawn, and what it says.
        ax: Where to draw; a new chart when not given.
        reference: The value that means "no difference" (0, or 1 for a ratio), drawn as a dashed line.
        number: How values are written: a format of `helpers.charts.labels`.
        labels: Names for people, by column name and by what stands in `label`.
        language: zh-TW or en; the process's own language when not given.
    Returns: The Axes.
    Raises:
        DataError: when a column is absent or the table is empty.
        UsageError: when the description is empty.
    """
    require_columns(table, label, value, low, high)
    ax = ax if ax is not None else new_axes(height_inches=1.3 + 0.5 * len(table))
    places = list(range(len(table)))
    ax.hlines(places, table[low], table[high], color=PALETTE[0], linewidth=2.5, capstyle="round")
    ax.plot(table[value], places, linestyle="none", marker="o", markersize=9, color=PALETTE[0], markeredgecolor="white")
    if reference is not None:
        ax.axvline(reference, color=INK, linestyle="--", linewidth=1, zorder=1)
    for place, at in zip(places, table[value], strict=True):
        ax.annotate(
            number(at, language), (at, place), (0, 10), textcoords="offset points", ha="center", fontsize=10, bbox=HALO
        )
    ax.set_yticks(places, [wording(name, labels, language) for name in table[label]])
    ax.set_ylim(len(table) - 0.5, -0.65)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x")
    ax.margins(x=0.08)
    ax.locator_params(axis="x", nbins=6)
    ax.set_xlabel(wording(value, labels, language))
    format_axis(ax.xaxis, number, language=language)
    return describe(ax, alt)
