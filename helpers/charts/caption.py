"""A chart and the sentence that says what it shows.

The sentence is wanted twice: as the picture's alternative text, which a screen reader speaks and
which stays in the notebook and in the HTML made from it, and as a caption under the picture,
because JupyterLab shows alternative text to nobody who can see.
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

__all__ = ["caption_html", "describe", "description", "picture", "show"]

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
        _publish(figure, text)
    else:
        sys.stdout.write(f"{text}\n")
    _close(figure)


def picture(chart: Axes | Figure) -> bytes:
    """The chart as a PNG, the same bytes for the same chart."""
    buffer = io.BytesIO()
    # Without the program's name and version, an update of matplotlib alone changes no picture.
    _figure_of(chart).savefig(buffer, format="png", dpi=DOTS_PER_INCH, metadata={"Software": None})
    return buffer.getvalue()


def caption_html(text: str) -> str:
    """The visible caption; what a learner wrote is shown as text, never run as HTML."""
    return f'<p class="course-caption" style="max-width: 45em; margin: 0 0 1em">{html.escape(text)}</p>'


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


def _publish(figure: Figure, text: str) -> None:
    from IPython import display

    publish: Any = display.publish_display_data
    width, height = (round(inches * SHOWN_PER_INCH) for inches in figure.get_size_inches())
    publish(
        {"image/png": base64.b64encode(picture(figure)).decode("ascii"), "text/plain": text},
        {"image/png": {"alt": text, "width": width, "height": height}},
    )
    publish({"text/html": caption_html(text), "text/plain": text})


def _close(figure: Figure) -> None:
    """A learner's own pyplot figure would be shown a second time when the cell ends."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)
