"""A claim holds by three conditions; each can fail alone, and the mistake must fail one."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from course.truths.claim import Claim, judge
from helpers.words import Text

NOTHING = Text("無", "none")
CLAIM = Claim("c", NOTHING, "T1.2-E4", NOTHING, within=1.0, why_within=NOTHING, mistake=NOTHING)


def found(errors: list[float], *, half_width: float = 2.0, astray: float = 5.0, detects: int = 0) -> pd.DataFrame:
    rows = [(0.0, e, e - half_width, e + half_width, e + astray, at < detects) for at, e in enumerate(errors)]
    return pd.DataFrame(rows, columns=["truth", "estimate", "low", "high", "mistaken", "detects"])


# Mean 0, standard deviation sqrt(10 × 1 / 9), median size 1.
EVEN = [1.0, -1.0] * 5


def test_an_unbiased_covered_and_close_estimate_is_recovered_and_its_mistake_is_not() -> None:
    verdict = judge(CLAIM, found(EVEN))
    assert (verdict.holds, verdict.mistake_fails) == (True, True)
    assert (verdict.bias, verdict.coverage, verdict.median_error) == (0.0, 1.0, 1.0)
    assert verdict.mistaken_bias == pytest.approx(5 / (10 / 9) ** 0.5)


def test_a_bias_above_half_a_standard_deviation_is_not_recovery() -> None:
    # Shifted by 0.6: mean 0.6, standard deviation 1.054.
    verdict = judge(replace(CLAIM, within=9.0), found([error + 0.6 for error in EVEN]))
    assert verdict.bias == pytest.approx(0.6 / (10 / 9) ** 0.5)
    assert not verdict.holds


def test_an_interval_that_misses_more_than_one_in_ten_is_not_recovery() -> None:
    assert judge(replace(CLAIM, within=9.0), found([0.1, -0.1] * 4 + [3.0, 0.0])).holds
    assert not judge(replace(CLAIM, within=9.0), found([0.1, -0.1] * 4 + [3.0, -3.0])).holds


def test_errors_larger_than_the_figure_written_down_are_not_recovery() -> None:
    assert not judge(replace(CLAIM, within=0.9), found(EVEN)).holds


def test_a_mistake_that_does_no_harm_is_said_to_do_none() -> None:
    assert not judge(CLAIM, found(EVEN, astray=0.0)).mistake_fails


def test_an_effect_kept_small_on_purpose_may_be_told_in_less_than_six_of_ten() -> None:
    small = replace(CLAIM, powered=False, within=0.0)
    assert judge(small, found(EVEN, detects=5)).holds
    assert not judge(small, found(EVEN, detects=6)).holds
