"""Numbers as readers in each language write them."""

from __future__ import annotations

import doctest
import math

import pytest
from matplotlib.figure import Figure

from helpers.charts import labels
from helpers.words import Text


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (0, "0", "0"),
        (950, "950", "950"),
        (9_999, "9,999", "10K"),
        (10_000, "1萬", "10K"),
        (123_456, "12.3萬", "123.5K"),
        (1_250_000, "125萬", "1.2M"),
        (52_000_000, "5,200萬", "52M"),
        (99_999_999, "1億", "100M"),
        (671_600_000_000, "6,716億", "671.6B"),
        (-61_000, "-6.1萬", "-61K"),
    ],
)
def test_large_numbers_come_in_the_units_that_readers_think_in(number, zh, en):
    assert labels.short_number(number, "zh-TW") == zh
    assert labels.short_number(number, "en") == en


def test_money_is_whole_dollars_with_separators():
    assert labels.money(1_234_567.4) == "NT$1,234,567"
    assert labels.money(-250) == "-NT$250"


def test_large_money_says_its_currency_once():
    assert labels.short_money(52_000_000, "zh-TW") == "NT$5,200萬"
    assert labels.short_money(52_000_000, "en") == "NT$52M"
    assert labels.short_money(-15_000, "en") == "-NT$15K"


def test_rates_between_nought_and_one_become_percentages():
    assert [labels.percent(rate) for rate in (0, 0.032, 0.5, 1, 1.204, -0.1)] == [
        "0%",
        "3.2%",
        "50%",
        "100%",
        "120.4%",
        "-10%",
    ]


def test_ratios_are_times_as_much():
    assert labels.times(2.4, "zh-TW") == "2.4 倍"
    assert labels.times(2.4, "en") == "2.4×"


@pytest.mark.parametrize("write", [labels.count, labels.amount, labels.money, labels.short_money, labels.percent])
def test_a_missing_number_is_a_dash(write):
    assert write(math.nan) == write(math.inf) == "–"


def test_a_number_that_rounds_to_nought_has_no_minus():
    assert labels.percent(-0.0001) == "0%"
    assert labels.money(-0.2) == "NT$0"


def test_an_axis_is_written_in_the_format_it_was_given():
    ax = Figure().subplots()
    labels.format_axis(ax.yaxis, labels.short_money, language="zh-TW")
    assert ax.yaxis.get_major_formatter()(120_000, 0) == "NT$12萬"


def test_a_name_without_a_label_stays_as_it_is():
    names = {"north": Text("北部", "North"), "app": "App"}
    assert labels.wording("north", names, "zh-TW") == "北部"
    assert labels.wording("north", names, "en") == "North"
    assert labels.wording("app", names, "zh-TW") == "App"
    assert labels.wording("south", names, "en") == "south"


def test_the_examples_in_the_docstrings_hold():
    assert doctest.testmod(labels).failed == 0
