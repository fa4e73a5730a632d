from __future__ import annotations

import hashlib
from collections import Counter

import numpy as np
import pytest

from helpers.errors import UsageError
from helpers.market import found_market
from helpers.market.effects import draw_effects
from helpers.market.storyline import STORYLINES, Storyline, draw_storyline


def test_the_seed_is_the_sha256_of_course_and_learner() -> None:
    digest = hashlib.sha256(b"kmc2431:a1").digest()
    assert found_market("kmc2431", "a1").seed == int.from_bytes(digest[-4:], "big")


def test_the_same_names_found_the_same_company_and_other_names_another() -> None:
    assert found_market("x", "a1") == found_market("x", "a1")
    assert found_market("x", "a1").effects != found_market("x", "a2").effects
    assert found_market("x", "a1").effects != found_market("y", "a1").effects


def test_scale_changes_the_size_and_nothing_else() -> None:
    assert found_market("x", "a1", scale=0.1).effects == found_market("x", "a1").effects


@pytest.mark.parametrize(("course", "learner"), [("", "a1"), ("x", ""), ("x", "  ")])
def test_an_empty_id_is_refused_in_words(course: str, learner: str) -> None:
    with pytest.raises(UsageError) as refused:
        found_market(course, learner)
    assert "empty" in refused.value.sentence("en")
    assert "空的" in refused.value.sentence("zh-TW")


@pytest.mark.parametrize("scale", [0, -1, 100.1, float("nan")])
def test_a_size_outside_the_range_is_refused(scale: float) -> None:
    with pytest.raises(UsageError) as refused:
        found_market("x", "a1", scale=scale)
    assert "between 0.02 and 100.0" in refused.value.sentence("en")


def test_there_are_192_storylines_and_each_can_happen() -> None:
    assert len(set(STORYLINES)) == 3 * 4 * 4 * 4 == 192
    rng = np.random.default_rng(1)
    drawn = Counter(draw_storyline(rng) for _ in range(19_200))
    # 100 of each are expected; 4.5 standard deviations are 45.
    assert len(drawn) == 192
    assert 55 < min(drawn.values()) <= max(drawn.values()) < 145


def test_true_sizes_stay_within_the_company_sheet() -> None:
    rng = np.random.default_rng(2)
    for _ in range(200):
        effects = draw_effects(rng, Storyline("L3", "line", "S1", "c2"))
        share = effects.channel_share
        assert sum(share.values()) == pytest.approx(1)
        assert share["web"] + share["app"] == pytest.approx(0.62, abs=0.07)
        assert all(-2.2 <= beta <= -0.9 for beta in effects.elasticity.values())
        # What is wanted shrinks by 8–14 % a year; the advantaged line has ten points more.
        assert all(-0.14 <= effects.yearly_growth[line] <= -0.08 for line in ("L1", "L2", "L4", "L5"))
        assert -0.04 <= effects.yearly_growth["L3"] <= 0.02
