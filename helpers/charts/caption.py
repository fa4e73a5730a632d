"""A chart and the sentence that says what it shows.

The sentence is wanted twice: as the picture's alternative text, which a screen reader speaks, and
as a caption under the picture, which everybody reads. Both go into the notebook as one HTML figure.
A plain PNG output would be simpler, but JupyterLab and nbconvert's usual template both drop the
alternative text that is kept with it (seen with JupyterLab 4.6 and nbconvert 7).
"""

from __future__ import annotations

import base64
import html
import io
import sys
from typing import TYPE_CHECKING, Any

from helpers.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["describe", "description", "figure_html", "picture", "show"]

DOTS_PER_INCH = 144
SHOWN_PER_INCH = 96  # a browser's inch: the picture is drawn finer than it is shown


def describe(ax: Axes, alt: str) -> Axes:
    """Keep a chart's description with the chart; gives the Axes back.

    Raises: UsageError: when the description is empty.
    """
    if not isinstance(alt, str) or not alt.strip():
        raise UsageError("charts.no_description")
    ax.set_label(" ".join(alt.split()))
    return ax


def description(chart: Axes | Figure) -> str:
    """What `describe` kept; of a figure, the descriptions of all its Axes in order."""
    figure = _figure_of(chart)
    found = [str(ax.get_label()) for ax in figure.axes]
    return " ".join(text for text in found if text and not text.startswith("<"))


def show(chart: Axes | Figure, *, alt: str | None = None) -> None:
    """Show a chart in the notebook with its description under it.

    Where nobody can see a picture (a script, the grader) the description alone is printed and
    nothing is drawn, which is most of a chart's cost.

    Args:
        chart: What a `draw_…` function gave, or any Axes or Figure of matplotlib.
        alt: The description, in one or two sentences: what is drawn, and what it says. Needed when
            the chart has none yet.
    Raises: UsageError: when there is no description, or `chart` is not a chart.
    """
    figure = _figure_of(chart)
    if alt is not None:
        describe(figure.axes[0], alt)
    text = description(figure)
    if not text:
        raise UsageError("charts.no_description")
    if _in_notebook():
        from IPython import display

        publish: Any = display.publish_display_data
        publish({"text/html": figure_html(figure), "text/plain": text})
    else:
        sys.stdout.write(f"{text}\n")
    _close(figure)


def picture(chart: Axes | Figure, *, dots_per_inch: float = DOTS_PER_INCH) -> bytes:
    """The chart as a PNG, the same bytes for the same chart."""
    buffer = io.BytesIO()
    # Without the program's name and version, an update of matplotlib alone changes no picture.
    _figure_of(chart).savefig(buffer, format="png", dpi=dots_per_inch, metadata={"Software": None})
    return buffer.getvalue()


def figure_html(chart: Axes | Figure) -> str:
    """The chart as an HTML figure; a description is shown as text and never run as HTML."""
    text = html.escape(description(chart))
    data = base64.b64encode(picture(chart)).decode("ascii")
    width = round(_figure_of(chart).get_size_inches()[0] * SHOWN_PER_INCH)
    return (
        f'<figure style="margin: 0 0 1em"><img src="data:image/png;base64,{data}" alt="{text}" width="{width}">'
        f'<figcaption style="max-width: 45em">{text}</figcaption></figure>'
    )


def _figure_of(chart: Axes | Figure) -> Figure:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    figure = chart.get_figure(root=True) if isinstance(chart, Axes) else chart
    if not isinstance(figure, Figure) or not figure.axes:
        raise UsageError("charts.not_a_chart", kind=type(chart).__name__)
    return figure


def _in_notebook() -> bool:
    ipython = sys.modules.get("IPython")
    return ipython is not None and ipython.get_ipython() is not None


def _close(figure: Figure) -> None:
    """A learner's own pyplot figure would be shown a second time when the cell ends."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)
