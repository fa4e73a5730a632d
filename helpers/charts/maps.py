"""A map of brands and attributes: brands as dots, attributes as arrows from the middle.

A brand lies far along an arrow when people connect it with that attribute more than with others.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.charts.caption import describe
from helpers.charts.columns import require_columns
from helpers.charts.labels import Labels, wording
from helpers.charts.theme import INK, PALETTE, QUIET, WIDTH_INCHES, new_axes
from helpers.schema.tables import TABLES
from helpers.words import Language, Text, all_sentences

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_map"]

HEIGHT_INCHES = 5.6
_REACH = 0.92  # the longest arrow, as a share of the way to the furthest brand
_ROOM = 1.3  # how far the axes go, by the furthest brand
_MARKERS = {"brand": "o", "ideal": "D"}
_AXIS_POINTS = 60.0  # what numbers and names of the axes take of the figure
_ALONG_ARROW = (0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0)
# Where a label may stand beside its point: above, below, right, left, then the corners.
_SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))


@dataclass(frozen=True)
class _Box:
    """A label's or dot's room on the page, in points."""

    x: float
    y: float
    half_width: float
    half_height: float

    def overlap(self, other: _Box) -> float:
        wide = self.half_width + other.half_width - abs(self.x - other.x)
        high = self.half_height + other.half_height - abs(self.y - other.y)
        return max(wide, 0.0) * max(high, 0.0)


def draw_map(
    points: pd.DataFrame,
    *,
    alt: str,
    ax: Axes | None = None,
    own: str = "own",
    labels: Labels | None = None,
    language: Language | None = None,
) -> Axes:
    """Draw a perceptual map; one unit is equally long in both directions, so that distances can be seen.

    Args:
        points: `PerceptualMap.points`: point, kind (brand, attribute, ideal), dim1, dim2.
        alt: The description: what is drawn, and what it says.
        ax: Where to draw; a new chart when not given.
        own: The brand that stands out.
        labels: Names for people, by point and by `dim1` and `dim2`, beside those of the table brand_image.
        language: zh-TW or en; the process's own language when not given.
    Returns: The Axes. Arrows show directions only: all of them are drawn longer or shorter by the same factor.
    Raises:
        DataError: when a column is absent or the table is empty.
        UsageError: when the description is empty.
    """
    require_columns(points, "point", "kind", "dim1", "dim2")
    labels = {**_names(), **(labels or {})}
    ax = ax if ax is not None else new_axes(height_inches=HEIGHT_INCHES)
    arrows, dots = points[points["kind"] == "attribute"], points[points["kind"] != "attribute"]
    times = _REACH * _furthest(dots) / _furthest(arrows) if len(arrows) and len(dots) else 1.0
    edge = _ROOM * (_furthest(dots) if len(dots) else _furthest(arrows))
    ax.axhline(0, color=QUIET, linewidth=1, zorder=0)
    ax.axvline(0, color=QUIET, linewidth=1, zorder=0)
    ax.set_xlim(-edge * WIDTH_INCHES / HEIGHT_INCHES, edge * WIDTH_INCHES / HEIGHT_INCHES)
    ax.set_ylim(-edge, edge)
    ax.set_aspect("equal")
    scale = (72 * HEIGHT_INCHES - _AXIS_POINTS) / (2 * edge)  # points on the page for one unit
    taken = [_Box(x * scale, y * scale, 6, 6) for _, x, y in _places(dots, 1.0)]
    taken += [
        _Box(x * scale * part, y * scale * part, 3, 3) for _, x, y in _places(arrows, times) for part in _ALONG_ARROW
    ]
    for kind, marker in _MARKERS.items():
        for name, x, y in _places(dots[dots["kind"] == kind], 1.0):
            colour, size = (PALETTE[0], 11) if name == own else (INK, 8)
            ax.plot(x, y, linestyle="none", marker=marker, markersize=size, color=colour, markeredgecolor="white")
            words = wording(name, labels, language)
            _label(ax, words, (x, y), scale, taken, size=11.0, weight="bold" if name == own else "normal")
    for name, x, y in _places(arrows, times):
        ax.annotate("", (x, y), (0, 0), arrowprops={"arrowstyle": "->", "color": PALETTE[1], "linewidth": 1.2})
        _label(ax, wording(name, labels, language), (x, y), scale, taken, size=9.0, weight="normal")
    ax.set_xlabel(wording("dim1", labels, language))
    ax.set_ylabel(wording("dim2", labels, language))
    return describe(ax, alt)


def _label(
    ax: Axes, words: str, at: tuple[float, float], scale: float, taken: list[_Box], *, size: float, weight: str
) -> None:
    """Write beside a point where it covers least of what stands there already; where that is equal, further out."""
    half_width, half_height = size * _ems(words) / 2, 0.7 * size
    boxes = [
        _Box(at[0] * scale + x * (half_width + 5), at[1] * scale + y * (half_height + 5), half_width, half_height)
        for x, y in sorted(_SIDES, key=lambda side: -side[0] * at[0] - side[1] * at[1])
    ]
    best = min(boxes, key=lambda box: sum(box.overlap(other) for other in taken))
    taken.append(best)
    ax.annotate(
        words,
        at,
        (best.x - at[0] * scale, best.y - at[1] * scale),
        textcoords="offset points",
        ha="center",
        va="center",
        fontsize=size,
        weight=weight,
    )


def _names() -> dict[Hashable, Text | str]:
    named: dict[Hashable, Text | str] = {dim: all_sentences()[f"charts.{dim}"] for dim in ("dim1", "dim2")}
    for column in TABLES["brand_image"].columns:
        named.update(column.codes or {})
    return named


def _ems(words: str) -> float:
    """The width of a text in its own size; a Chinese sign is about two Latin letters wide."""
    return sum(1.0 if ord(sign) > 0x2E7F else 0.55 for sign in words)


def _furthest(points: pd.DataFrame) -> float:
    return float(np.hypot(points["dim1"], points["dim2"]).max())


def _places(points: pd.DataFrame, times: float) -> list[tuple[str, float, float]]:
    """Name and place of each point, moved out or in along the line from the middle."""
    at = points[["dim1", "dim2"]].to_numpy(float) * times
    return [(str(name), float(x), float(y)) for name, (x, y) in zip(points["point"], at, strict=True)]
