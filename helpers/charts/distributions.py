"""How a measure is spread in each group: one histogram a group, one above the other, on one axis."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.charts.caption import describe
from helpers.charts.columns import require_columns
from helpers.charts.labels import Labels, amount, format_axis, wording
from helpers.charts.theme import HALO, INK, PALETTE, new_axes
from helpers.errors import DataError
from helpers.words import Language, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_distributions"]

BINS = 40
# Parts of the room between two groups: the tallest bar, and how far the median's line stands above it.
TALLEST, OVERSHOOT = 0.82, 0.08


def draw_distributions(
    table: pd.DataFrame,
    *,
    value: str,
    group: str,
    alt: str,
    ax: Axes | None = None,
    log_scale: bool = True,
    order: Sequence[Hashable] | None = None,
    number: Callable[..., str] = amount,
    labels: Labels | None = None,
    language: Language | None = None,
) -> Axes:
    """Draw the distribution of `value` in each group, with the group's median as an upright line.

    The groups stand one above the other, so neither colour nor a legend is needed to tell them
    apart. Each histogram shows shares of its own group: a small group is as tall as a large one.

    Args:
        table: One row per observation; rows without a value or a group are not drawn.
        value: The column with the measure.
        group: The column with the group of each row.
        alt: The description: what is drawn, and what it says.
        ax: Where to draw; a new chart when not given.
        log_scale: Whether equal steps along the axis mean equal ratios, as suits amounts of money.
        order: The groups from top to bottom; sorted when not given.
        number: How values are written: a format of `helpers.charts.labels`.
        labels: Names for people, by column name and by group.
        language: zh-TW or en; the process's own language when not given.
    Returns: The Axes.
    Raises:
        DataError: when a column is absent, nothing is left to draw, a group of `order` has no rows,
            or a log axis meets a value that is 0 or less.
        UsageError: when the description is empty.
    """
    require_columns(table, value, group)
    known = table[[value, group]].dropna()
    require_columns(known)
    if log_scale and (known[value] <= 0).any():
        raise DataError("charts.not_positive", column=value, count=int((known[value] <= 0).sum()))
    samples = {name: rows.to_numpy(dtype=float) for name, rows in known.groupby(group, observed=True)[value]}
    names = list(samples) if order is None else list(order)
    unknown = [str(name) for name in names if name not in samples]
    if unknown:
        raise DataError("charts.no_such_group", asked=", ".join(unknown), known=", ".join(map(str, samples)))
    edges = _edges(known[value].to_numpy(dtype=float), log_scale=log_scale)
    ax = ax if ax is not None else new_axes(height_inches=1.3 + 0.8 * len(names))
    for place, name in enumerate(reversed(names)):
        _draw_one(ax, samples[name], edges, place)
    ax.annotate(
        say("charts.median", language),
        (float(np.median(samples[names[0]])), len(names) - 1 + TALLEST + OVERSHOOT),
        (0, 2),
        textcoords="offset points",
        ha="center",
        fontsize=10,
        bbox=HALO,
    )
    ax.set_yticks(
        [place + TALLEST / 2 for place in range(len(names))],
        [f"{wording(name, labels, language)}\nn = {len(samples[name]):,}" for name in reversed(names)],
    )
    ax.set_ylim(-0.08, len(names) + 0.15)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    if log_scale:
        ax.set_xscale("log")
        _tick_at_round_numbers(ax, edges)
    ax.set_xlim(edges[0], edges[-1])
    ax.grid(axis="x")
    ax.set_xlabel(wording(value, labels, language))
    format_axis(ax.xaxis, number, language=language)
    return describe(ax, alt)


def _draw_one(ax: Axes, sample: np.ndarray, edges: np.ndarray, place: int) -> None:
    heights, _ = np.histogram(sample, edges)
    outline = place + heights / heights.max() * TALLEST
    ax.stairs(outline, edges, baseline=place, fill=True, color=PALETTE[0], alpha=0.35)
    ax.stairs(outline, edges, baseline=place, color=PALETTE[0], linewidth=1.2)
    ax.hlines(place, edges[0], edges[-1], color=INK, linewidth=0.8)
    ax.vlines(np.median(sample), place, place + TALLEST + OVERSHOOT, color=INK, linewidth=2)


def _edges(values: np.ndarray, *, log_scale: bool) -> np.ndarray:
    low, high = float(values.min()), float(values.max())
    if low == high:
        low, high = (low / 2, high * 2) if log_scale else (low - 1, high + 1)
    return np.geomspace(low, high, BINS + 1) if log_scale else np.linspace(low, high, BINS + 1)


def _tick_at_round_numbers(ax: Axes, edges: np.ndarray) -> None:
    """Ticks at 1, 2 and 5 times the powers of ten: powers of ten alone give one or two on orders of a shop."""
    from matplotlib.ticker import LogLocator

    decades = np.log10(edges[-1] / edges[0])
    ax.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5) if decades < 4 else (1,)))
