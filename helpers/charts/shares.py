"""How each group divides: bars of equal length, cut into shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from helpers.charts.caption import describe
from helpers.charts.labels import Labels, format_axis, percent, wording
from helpers.charts.theme import INK, RAMP, new_axes
from helpers.errors import DataError
from helpers.words import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_shares"]

SMALLEST_LABELLED = 0.05  # a narrower part has no room for its number


def draw_shares(
    counts: pd.DataFrame,
    *,
    alt: str,
    ax: Axes | None = None,
    labels: Labels | None = None,
    language: Language | None = None,
) -> Axes:
    """Draw one bar for each row of a cross table, its parts the shares of the columns within the row.

    Parts go from light to dark in the order of the columns and carry their percentage; each bar
    says how many people it stands for.

    Args:
        counts: A cross table, such as `pd.crosstab(table["gender"], table["answer"])`: at most six
            columns, in the order in which they should be read.
        alt: The description: what is drawn, and what it says.
        ax: Where to draw; a new chart when not given.
        labels: Names for people, by row name, column name, and the names of both.
        language: zh-TW or en; the process's own language when not given.
    Returns: The Axes.
    Raises:
        DataError: when a row holds nobody, or there are no columns or more than six.
        UsageError: when the description is empty.
    """
    totals = counts.sum(axis=1)
    if counts.empty or (totals <= 0).any():
        raise DataError("charts.empty_bar", rows=", ".join(str(name) for name in counts.index[totals <= 0]) or "–")
    if counts.shape[1] > len(RAMP):
        raise DataError("charts.too_many_parts", came=counts.shape[1], most=len(RAMP))
    shares = counts.div(totals, axis=0)
    ax = ax if ax is not None else new_axes(height_inches=1.5 + 0.6 * len(counts))
    places = list(range(len(counts)))
    starts = pd.Series(0.0, index=counts.index)
    for name, colour in zip(counts.columns, _colours(counts.shape[1]), strict=True):
        ax.barh(
            places,
            shares[name],
            left=starts,
            height=0.62,
            color=colour,
            edgecolor=INK,
            linewidth=0.8,
            label=wording(name, labels, language),
        )
        for place, share, start in zip(places, shares[name], starts, strict=True):
            if share >= SMALLEST_LABELLED:
                ink = "white" if _is_dark(colour) else INK
                ax.text(start + share / 2, place, percent(share, language), ha="center", va="center", color=ink)
        starts = starts + shares[name]
    ax.set_yticks(
        places,
        [f"{wording(name, labels, language)}\nn = {total:,.0f}" for name, total in totals.items()],
    )
    ax.invert_yaxis()
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set_xlim(0, 1)
    format_axis(ax.xaxis, percent, language=language)
    ax.legend(
        title=wording(counts.columns.name, labels, language) if counts.columns.name is not None else None,
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=counts.shape[1],
        alignment="left",
        borderaxespad=0.4,
        borderpad=0,
    )
    return describe(ax, alt)


def _colours(parts: int) -> list[str]:
    """As many steps of the ramp, as far apart as they can be, the darkest kept for five parts and more."""
    chosen = {1: (3,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4), 6: (0, 1, 2, 3, 4, 5)}
    return [RAMP[step] for step in chosen[parts]]


def _is_dark(colour: str) -> bool:
    return RAMP.index(colour) >= 3
