from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.voice_share import clean_mentions, share_of_voice
from helpers.market import History
from helpers.market.voice.brands import COMPANIES, KEYWORDS
from helpers.market.voice.collected import KINDS
from tests.market.conftest import lived

ORGANIC, HOMOGRAPH = KINDS.index("organic"), KINDS.index("homograph")


def test_there_are_about_6_000_and_every_one_holds_the_word_that_was_searched_for(history: History) -> None:
    posts = history.tables["social_posts"]
    assert 5_600 < len(posts) < 6_800
    for company in COMPANIES:
        texts = posts.loc[posts["mentions"] == company, "text_zh"]
        assert texts.str.contains("|".join(KEYWORDS[company])).all()


def test_a_repost_repeats_an_earlier_post_about_the_same_brand(history: History) -> None:
    posts = history.tables["social_posts"].set_index("post_id")
    again = posts[posts["repost_of"].notna()]
    original = posts.loc[again["repost_of"]]
    assert len(again) > 300
    assert (original["ts"].to_numpy() < again["ts"].to_numpy()).all()
    assert (original["mentions"].to_numpy() == again["mentions"].to_numpy()).all()
    assert original["repost_of"].isna().all()
    assert all(text.endswith(first) for text, first in zip(again["text_zh"], original["text_zh"], strict=True))


def test_flags_say_what_the_simulator_knows(history: History) -> None:
    posts, kind = history.tables["social_posts"], history.truth.voice.posts.kind
    assert (posts["is_official"] == (kind == KINDS.index("official"))).all()
    assert (posts["is_giveaway"] == (kind == KINDS.index("giveaway"))).all()
    assert (posts["repost_of"].notna() == (kind == KINDS.index("repost"))).all()
    assert (posts["followers"].notna() == posts["is_official"].eq(1)).all()
    assert (posts["board"].notna() <= posts["platform"].isin(["ptt", "dcard", "facebook"])).all()


def test_homographs_are_there_and_context_words_find_them(history: History) -> None:
    posts, kind = history.tables["social_posts"], history.truth.voice.posts.kind
    homographs = pd.Series(kind == HOMOGRAPH, index=posts.index)
    assert homographs.sum() > 250
    kept = clean_mentions(posts).index
    assert homographs.loc[kept].sum() < 0.12 * homographs.sum()
    lost = pd.Series(kind == ORGANIC, index=posts.index).drop(kept).sum()
    assert lost < 0.01 * (kind == ORGANIC).sum()


def test_cleaning_changes_who_is_loudest(history: History) -> None:
    posts, market = history.tables["social_posts"], history.tables["market_monthly"]
    shares = share_of_voice(posts, market).groupby("company")["sov_pct"].mean()
    raw = share_of_voice(posts, market, clean=False).groupby("company")["sov_pct"].mean()
    assert raw["c4"] - shares["c4"] > 1


def test_in_the_burst_there_is_more_talk_and_much_of_it_is_bad() -> None:
    negative, usual = [], []
    for learner in ("a1", "b2", "陳小明"):
        history = lived(learner)
        burst, truth = history.truth.voice.burst, history.truth.voice.posts
        posts = history.tables["social_posts"]
        day = (posts["ts"] - pd.Timestamp("2024-01-01")).dt.days.to_numpy()
        own = (truth.kind == ORGANIC) & (posts["mentions"] == "own").to_numpy()
        during = own & (day >= burst.first_day) & (day < burst.first_day + 14)
        assert during.sum() / 14 > 2.5 * (own & ~during).sum() / 717
        negative.append((truth.sign[during] < 0).mean() - burst.negative)
        usual.append((truth.sign[own & ~during] < 0).mean())
    # About 70 posts each: three standard errors of the mean of three.
    assert np.mean(negative) == pytest.approx(0, abs=3 * 0.06 / np.sqrt(3))
    assert np.mean(usual) == pytest.approx(0.12, abs=0.03)


def test_share_of_voice_differs_between_two_learners() -> None:
    one, two = (lived(name).truth.voice.posts.voice.sum(axis=0) for name in ("a1", "b2"))
    assert np.abs(one / one.sum() - two / two.sum()).max() > 0.01


def test_a_writers_code_belongs_to_one_platform(history: History) -> None:
    posts = history.tables["social_posts"]
    assert posts.groupby("author_hash")["platform"].nunique().max() == 1
    # Still a few write a lot.
    assert posts.loc[posts["is_official"] == 0, "author_hash"].value_counts().iloc[49] >= 4


def test_people_post_at_noon_and_in_the_evening_and_hardly_by_night(history: History) -> None:
    hours = history.tables["social_posts"]["ts"].dt.hour.value_counts(normalize=True).reindex(range(24), fill_value=0)
    assert hours.loc[2:5].max() < 0.01
    assert hours.loc[0:23].gt(0).all()
    assert hours.loc[5] < hours.loc[7] < hours.loc[9]
    assert hours.loc[12:13].mean() > 1.15 * hours.loc[15:16].mean()
    assert hours.loc[20:22].mean() > 1.3 * hours.loc[15:18].mean()


def test_shared_posts_follow_the_day_too(history: History) -> None:
    posts = history.tables["social_posts"]
    again = posts.loc[posts["repost_of"].notna(), "ts"].dt.hour
    assert again.between(2, 6).mean() < 0.06
    assert again.between(20, 23).mean() > 0.25


def test_shops_post_in_working_hours(history: History) -> None:
    posts = history.tables["social_posts"]
    own = posts["is_official"].eq(1) & posts["repost_of"].isna()
    assert posts.loc[own, "ts"].dt.hour.between(9, 21).all()
