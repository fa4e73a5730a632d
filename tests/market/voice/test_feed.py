from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.analysis.listening import crisis_level, listening_alert, mentions_harm
from helpers.analysis.sentiment import negative_share, reference_lexicon
from helpers.market.voice.feed import draw_feed

FEEDS = [draw_feed(np.random.default_rng(seed)) for seed in range(24)]


def test_sixty_posts_in_ninety_minutes() -> None:
    for feed, _, _ in FEEDS:
        assert len(feed) == 60
        assert feed["minute"].between(0, 89).all()
        assert feed["minute"].is_monotonic_increasing
        assert feed["text_zh"].str.contains("穗岸").all()


def test_the_baseline_holds_the_same_ninety_minutes_of_twelve_weeks() -> None:
    feed, baseline, _ = FEEDS[0]
    assert len(baseline) == 12 * 7 * 9
    assert baseline["interval_start"].is_unique
    start = feed["ts"].min().floor("10min")
    assert (baseline["interval_start"] < start).all()
    assert set(baseline["interval_start"].dt.strftime("%M")) >= {start.strftime("%M")}


def test_people_post_less_about_shops_at_the_weekend() -> None:
    posts = pd.concat([baseline for _, baseline, _ in FEEDS])
    weekend = posts["interval_start"].dt.day_of_week >= 5
    assert posts.loc[weekend, "posts"].mean() < 0.7 * posts.loc[~weekend, "posts"].mean()


def test_the_rule_sounds_within_half_an_hour_of_the_beginning_and_never_before() -> None:
    late = []
    for feed, baseline, truth in FEEDS:
        start = feed["ts"].iloc[0] - pd.Timedelta(minutes=int(feed["minute"].iloc[0]))
        alert = listening_alert(feed, baseline)
        late.append((alert["first_ts"] - start).total_seconds() / 60 - truth.began_minute)
    # Three standard deviations of a count near one are met by chance about once in a hundred intervals.
    assert np.mean(np.array(late) >= 0) > 0.9
    assert np.max(late) <= 30


def test_the_lexicon_reads_the_feed_almost_as_a_person_would() -> None:
    gaps = [negative_share(feed, reference_lexicon())["share"] - (truth.sign < 0).mean() for feed, _, truth in FEEDS]
    assert abs(np.mean(gaps)) < 0.03
    assert np.abs(gaps).max() < 0.15


def test_in_some_companies_people_are_hurt_and_the_level_follows() -> None:
    hurt = [truth.people_hurt for _, _, truth in FEEDS]
    assert 4 < sum(hurt) < 20
    for feed, _, truth in FEEDS:
        assert mentions_harm(feed["text_zh"]) == truth.people_hurt
    levels = {
        crisis_level(negative_share(feed, reference_lexicon())["share"], 7, harm=mentions_harm(feed["text_zh"]))
        for feed, _, _ in FEEDS
    }
    assert levels == {2, 3}


def test_two_learners_meet_another_crisis() -> None:
    assert len({(truth.product, truth.began_minute, truth.people_hurt) for _, _, truth in FEEDS}) > 8
