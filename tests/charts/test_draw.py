"""The three charts: what stands on the page for a table small enough to read, in both languages."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

import helpers.charts
from helpers.charts import draw_distributions, draw_intervals, draw_shares, labels
from helpers.charts.caption import description, picture
from helpers.errors import DataError, UsageError
from helpers.words import Text

NAMES = {
    "north": Text("北部", "North"),
    "south": Text("南部", "South"),
    "mean": Text("平均訂單金額（新臺幣）", "Mean order value (NT$)"),
    "F": Text("女", "Female"),
    "M": Text("男", "Male"),
    "low": Text("低", "Low"),
    "medium": Text("中", "Medium"),
    "high": Text("高", "High"),
    "eco": Text("環保包裝的重要程度", "How much eco packaging matters"),
    "app": Text("手機 App", "App"),
    "web": Text("官網", "Web shop"),
    "amount": Text("訂單金額（新臺幣，對數座標）", "Order value (NT$, log axis)"),
}
ALT = "北部的平均訂單金額高於南部。"


@pytest.fixture
def means() -> pd.DataFrame:
    return pd.DataFrame({"region": ["north", "south"], "mean": [1250, 1010], "low": [1190, 905], "high": [1310, 1115]})


@pytest.fixture
def orders() -> pd.DataFrame:
    amounts = [100, 200, 400, 800, 400, 800, 1600]
    return pd.DataFrame({"via": ["app"] * 4 + ["web"] * 3, "amount": amounts})


@pytest.fixture
def answers() -> pd.DataFrame:
    return pd.DataFrame(
        [[10, 20, 10], [30, 18, 2]],
        index=pd.Index(["F", "M"], name="gender"),
        columns=pd.Index(["low", "medium", "high"], name="eco"),
    )


def intervals(table: pd.DataFrame, **more):
    return draw_intervals(table, label="region", value="mean", low="low", high="high", alt=ALT, **more)


def spread(table: pd.DataFrame, **more):
    return draw_distributions(table, value="amount", group="via", alt=ALT, **more)


def ticks(axis) -> list[str]:
    return [tick.get_text() for tick in axis.get_ticklabels()]


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_every_chart_is_drawn_in_both_languages_without_a_missing_character(means, orders, answers, language):
    said = {"labels": NAMES, "language": language}
    for ax in (
        intervals(means, number=labels.short_money, reference=1100, **said),
        spread(orders, number=labels.money, **said),
        draw_shares(answers, alt=ALT, **said),
    ):
        ax.set_title("臺灣各地區" if language == "zh-TW" else "Regions")
        assert picture(ax).startswith(b"\x89PNG")
        assert description(ax) == ALT


def test_rows_of_intervals_stand_in_the_tables_order_from_the_top(means):
    ax = intervals(means, labels=NAMES, language="zh-TW")
    assert ticks(ax.yaxis) == ["北部", "南部"]
    bottom, top = ax.get_ylim()
    assert bottom > top
    assert ax.get_xlabel() == "平均訂單金額（新臺幣）"


def test_an_interval_reaches_from_its_low_to_its_high(means):
    lines, *_ = intervals(means).collections
    assert [segment[:, 0].tolist() for segment in lines.get_segments()] == [[1190, 1310], [905, 1115]]


def test_every_dot_says_its_value(means):
    texts = [text.get_text() for text in intervals(means, number=labels.money).texts]
    assert texts == ["NT$1,250", "NT$1,010"]


def test_distributions_name_each_group_and_how_many_it_holds(orders):
    ax = spread(orders, labels=NAMES, language="en")
    assert ticks(ax.yaxis) == ["Web shop\nn = 3", "App\nn = 4"]  # from the bottom up


def test_the_upright_lines_stand_at_the_medians(orders):
    # By hand: the middle of 100, 200, 400, 800 is 300; of 400, 800, 1600 it is 800.
    found = {
        segment[0][0] for lines in spread(orders).collections for segment in lines.get_segments() if upright(segment)
    }
    assert found == {300, 800}


def upright(segment: np.ndarray) -> bool:
    return bool(segment[0][0] == segment[-1][0])


def test_groups_may_be_put_in_another_order(orders):
    assert ticks(spread(orders, order=["web", "app"]).yaxis) == ["app\nn = 4", "web\nn = 3"]


def test_money_is_spread_on_a_log_axis_unless_asked_otherwise(orders):
    assert spread(orders).get_xscale() == "log"
    assert spread(orders, log_scale=False).get_xscale() == "linear"


def test_one_value_alone_can_still_be_drawn():
    table = pd.DataFrame({"via": ["app", "app"], "amount": [500, 500]})
    assert picture(spread(table)).startswith(b"\x89PNG")


def test_parts_of_a_bar_are_shares_of_its_own_row(answers):
    ax = draw_shares(answers, alt=ALT)
    widths = [[bar.get_width() for bar in part] for part in ax.containers]
    assert np.allclose(widths, [[0.25, 0.6], [0.5, 0.36], [0.25, 0.04]])
    assert ticks(ax.yaxis) == ["F\nn = 40", "M\nn = 50"]


def test_parts_too_narrow_for_a_number_go_without_one(answers):
    texts = [text.get_text() for text in draw_shares(answers, alt=ALT).texts]
    assert texts == ["25%", "60%", "50%", "36%", "25%"]


def test_the_legend_names_the_parts_in_the_order_of_the_bar(answers):
    legend = draw_shares(answers, alt=ALT, labels=NAMES, language="zh-TW").get_legend()
    assert [text.get_text() for text in legend.get_texts()] == ["低", "中", "高"]
    assert legend.get_title().get_text() == "環保包裝的重要程度"


def test_a_chart_is_drawn_where_it_is_told_to(means, orders, answers):
    left, middle, right = Figure().subplots(1, 3)
    assert intervals(means, ax=left) is left
    assert spread(orders, ax=middle) is middle
    assert draw_shares(answers, alt=ALT, ax=right) is right


def test_the_table_that_came_is_left_as_it_was(means, orders, answers):
    copies = means.copy(), orders.copy(), answers.copy()
    intervals(means)
    spread(orders)
    draw_shares(answers, alt=ALT)
    for table, copy in zip((means, orders, answers), copies, strict=True):
        pd.testing.assert_frame_equal(table, copy)


def test_a_chart_without_a_description_is_refused(means):
    with pytest.raises(UsageError, match="alt="):
        draw_intervals(means, label="region", value="mean", low="low", high="high", alt=" ")


def test_an_absent_column_is_named_beside_those_that_came(means):
    with pytest.raises(DataError) as caught:
        draw_intervals(means, label="area", value="mean", low="low", high="high", alt=ALT)
    assert caught.value.facts == {"absent": "area", "came": "region, mean, low, high"}


@pytest.mark.parametrize(
    ("key", "draw"),
    [
        ("empty_table", lambda: spread(pd.DataFrame({"via": [None], "amount": [3.0]}))),
        ("not_positive", lambda: spread(pd.DataFrame({"via": ["app", "app"], "amount": [0, 5]}))),
        ("no_such_group", lambda: spread(pd.DataFrame({"via": ["app"], "amount": [5]}), order=["momo"])),
        ("empty_bar", lambda: draw_shares(pd.DataFrame([[1, 2], [0, 0]]), alt=ALT)),
        ("too_many_parts", lambda: draw_shares(pd.DataFrame([range(1, 8)]), alt=ALT)),
    ],
)
def test_a_table_that_cannot_be_drawn_is_refused_in_words(key, draw):
    with pytest.raises(DataError) as caught:
        draw()
    assert caught.value.key == f"charts.{key}"
    assert caught.value.sentence("zh-TW") != caught.value.sentence("en")


def test_the_front_door_lists_what_it_offers():
    assert list(helpers.charts.__all__) == sorted(helpers.charts.__all__)
    assert all(hasattr(helpers.charts, name) for name in helpers.charts.__all__)
