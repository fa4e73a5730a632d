"""The look of every chart: a font that has Chinese, colours that colour-blind readers tell apart.

Colours never stand alone. Lines that share a chart differ in their dashes as well, groups stand in
rows of their own, and the parts of a whole go from light to dark, so that a black-and-white print
says the same.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["FAMILY", "HALO", "INK", "LINE_STYLES", "PALETTE", "QUIET", "RAMP", "new_axes", "use_theme"]

FAMILY = "Course Sans TC"

# Okabe and Ito's colours ("Color Universal Design", 2008), those first that stand out most on white;
# the last two need an outline. Black is kept for text.
PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
LINE_STYLES = ("-", "--", ":", "-.", (0, (5, 1, 1, 1, 1, 1)), (0, (8, 2)))

# One hue from light to dark, for the parts of a whole.
RAMP = ("#DCEAF4", "#A5C9E1", "#5A9EC9", "#0072B2", "#004B76", "#00263B")

INK, QUIET = "#222222", "#D9D9D9"

# Behind a number that may lie over a line.
HALO = {"boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none"}

WIDTH_INCHES = 7.0


def use_theme() -> None:
    """Make the course's fonts known to matplotlib and set its defaults; again changes nothing."""
    import matplotlib
    from cycler import cycler

    _register_fonts()
    matplotlib.rcParams.update(
        {
            "font.family": [FAMILY, "DejaVu Sans"],
            "font.size": 11,
            # The font has the real minus sign, but a fallback font in a learner's own chart may not.
            "axes.unicode_minus": False,
            "axes.prop_cycle": cycler(color=PALETTE) + cycler(linestyle=LINE_STYLES),
            "axes.edgecolor": INK,
            "axes.labelcolor": INK,
            "axes.axisbelow": True,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.titlelocation": "left",
            "axes.titleweight": "bold",
            "text.color": INK,
            "xtick.color": INK,
            "ytick.color": INK,
            "grid.color": QUIET,
            "grid.linewidth": 0.8,
            "legend.frameon": False,
            # An opaque face: a transparent chart cannot be read on JupyterLab's dark theme.
            "figure.facecolor": "white",
            "axes.facecolor": "white",
            "savefig.facecolor": "white",
        }
    )


def new_axes(*, height_inches: float) -> Axes:
    """Axes on a figure of their own, of the width that all charts of the course have.

    The figure is not pyplot's: nothing is drawn twice when a cell ends, and no figure piles up.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH_INCHES, height_inches), layout="constrained")
    return figure.subplots()


@cache
def _register_fonts() -> None:
    from matplotlib import font_manager

    with resources.as_file(resources.files("helpers.charts") / "fonts") as folder:
        for path in sorted(folder.glob("*.ttf")):
            font_manager.fontManager.addfont(path)
