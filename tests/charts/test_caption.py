"""Every chart that is shown says in words what it shows."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
from typing import Any
from xml.etree import ElementTree

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from nbconvert import HTMLExporter

from helpers.charts import describe, show
from helpers.charts.caption import description, figure_html, picture
from helpers.errors import UsageError


@pytest.fixture
def ax() -> Axes:
    ax = Figure(figsize=(3, 2)).subplots()
    ax.plot([1, 2], [3, 4])
    return ax


@pytest.fixture
def shown() -> Any:
    """What `show` puts into the notebook: the outputs with their metadata."""
    InteractiveShell.instance()

    def outputs_of(*args: Any, **kwargs: Any) -> list[Any]:
        with capture_output(stdout=False, stderr=False) as captured:
            show(*args, **kwargs)
        return captured.outputs

    return outputs_of


def read_figure(page: str) -> tuple[ElementTree.Element, ElementTree.Element]:
    """The picture and the caption; `<img>` is closed so that an XML parser can read it."""
    picture_of, caption = ElementTree.fromstring(re.sub("(<img[^>]*)>", r"\1/>", page))
    return picture_of, caption


def test_the_picture_carries_its_description_into_the_notebook(ax, shown):
    (chart,) = shown(ax, alt="訂單金額由 3 元升到 4 元。")
    drawn, _ = read_figure(chart.data["text/html"])
    assert drawn.get("alt") == "訂單金額由 3 元升到 4 元。"
    assert base64.b64decode(drawn.get("src").removeprefix("data:image/png;base64,")) == picture(ax)
    assert chart.data["text/plain"] == "訂單金額由 3 元升到 4 元。"


def test_the_same_sentence_stands_under_the_picture(ax, shown):
    (chart,) = shown(ax, alt="Orders rise from 3 to 4.")
    _, caption = read_figure(chart.data["text/html"])
    assert caption.text == "Orders rise from 3 to 4."


def test_a_description_is_text_and_never_html(ax):
    hostile = '"><script>alert("x")</script> & more'
    page = figure_html(describe(ax, hostile))
    drawn, caption = read_figure(page)
    assert "<script>" not in page
    assert drawn.get("alt") == caption.text == hostile


def test_exported_html_has_the_alternative_text(ax, shown):
    (chart,) = shown(ax, alt="Orders rise from 3 to 4.")
    output = nbformat.v4.new_output("display_data", data=chart.data)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("", outputs=[output])])
    page, _ = HTMLExporter().from_notebook_node(notebook)
    assert 'alt="Orders rise from 3 to 4."' in page
    assert "No description has been provided" not in page


def test_a_description_given_while_drawing_is_kept_for_showing(ax, shown):
    (chart,) = shown(describe(ax, "Kept\n  with the chart."))
    assert 'alt="Kept with the chart."' in chart.data["text/html"]


def test_a_figure_is_described_by_all_its_axes():
    figure = Figure()
    left, right = figure.subplots(1, 2)
    describe(left, "Left rises.")
    describe(right, "Right falls.")
    assert description(figure) == "Left rises. Right falls."


@pytest.mark.parametrize("alt", ["", "   ", None, 3])
def test_a_chart_without_a_description_is_refused_in_words(ax, alt):
    with pytest.raises(UsageError, match="alt="):
        describe(ax, alt)


def test_showing_a_chart_that_nobody_described_is_refused(ax):
    with pytest.raises(UsageError, match="alt="):
        show(ax)


def test_showing_something_else_says_what_is_wanted():
    with pytest.raises(UsageError) as caught:
        show([1, 2])  # type: ignore[arg-type]
    assert "list" in caught.value.sentence("en")


def test_a_learners_own_chart_is_shown_once(shown):
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    _, own = pyplot.subplots()
    own.plot([1, 2])
    shown(own, alt="A line.")
    assert pyplot.get_fignums() == []


def test_outside_a_notebook_the_description_is_printed_and_nothing_is_drawn():
    script = """
from matplotlib.figure import Figure
from helpers.charts import caption, show
caption.picture = None  # calling it would raise
show(Figure().subplots(), alt="A rise.")
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout == "A rise.\n"


def test_the_same_chart_gives_the_same_bytes(ax):
    assert picture(ax) == picture(ax)
    assert b"Matplotlib" not in picture(ax)
