"""A perceptual map: what stands where, and that nothing lies outside or on top of a dot."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.charts import draw_map
from helpers.charts.caption import description
from helpers.errors import DataError, UsageError
from helpers.words import Text

ALT = "穗岸離格子嶼最近。"
POINTS = pd.DataFrame(
    [
        ("own", "brand", 1.0, 0.0),
        ("c1", "brand", -2.0, 0.0),
        ("c2", "brand", 1.0, 0.4),
        ("quality", "attribute", 0.9, 0.1),
        ("eco", "attribute", 0.0, 1.0),
    ],
    columns=["point", "kind", "dim1", "dim2"],
)


def texts(ax) -> list[str]:
    return [text.get_text() for text in ax.texts if text.get_text()]


def test_brands_and_attributes_carry_the_names_of_the_survey_in_either_language() -> None:
    assert texts(draw_map(POINTS, alt=ALT, language="en")) == [
        "SuiAn", "Shiliu Depot", "Muya Lab", "Good quality", "Kind to the environment"
    ]  # fmt: skip
    ax = draw_map(POINTS, alt=ALT, language="zh-TW")
    assert texts(ax)[0] == "穗岸"
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("第一維", "第二維")
    assert description(ax.figure) == ALT


def test_own_names_go_before_those_of_the_survey() -> None:
    ax = draw_map(POINTS, alt=ALT, language="en", labels={"own": Text("我們", "Us"), "dim1": "Warm"})
    assert "Us" in texts(ax)
    assert ax.get_xlabel() == "Warm"


def test_each_brand_is_a_dot_at_its_place_and_a_unit_is_equally_long_both_ways() -> None:
    ax = draw_map(POINTS, alt=ALT)
    dots = [(float(line.get_xdata()[0]), float(line.get_ydata()[0])) for line in ax.lines if line.get_marker() == "o"]
    assert dots == [(1.0, 0.0), (-2.0, 0.0), (1.0, 0.4)]
    assert ax.get_aspect() == 1.0


def test_the_longest_arrow_stays_inside_the_furthest_brand_and_directions_are_kept() -> None:
    ax = draw_map(POINTS, alt=ALT)
    tips = [text.xy for text in ax.texts if not text.get_text()]
    assert np.hypot(*tips[1]) == pytest.approx(0.92 * 2.0)  # eco has length 1, the longest; c1 is 2 away
    assert tips[0][1] / tips[0][0] == pytest.approx(0.1 / 0.9)


def test_no_label_lies_on_another_or_on_a_dot() -> None:
    ax = draw_map(POINTS, alt=ALT, language="zh-TW")
    ax.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in ax.texts if text.get_text()]
    for place, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[place + 1 :])
    for x, y in POINTS.loc[POINTS["kind"] == "brand", ["dim1", "dim2"]].to_numpy():
        assert not any(box.contains(*ax.transData.transform((x, y))) for box in boxes)


def test_a_map_needs_points_and_a_description() -> None:
    with pytest.raises(DataError):
        draw_map(POINTS[["point"]], alt=ALT)
    with pytest.raises(UsageError):
        draw_map(POINTS, alt=" ")
