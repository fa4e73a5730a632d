from __future__ import annotations

from collections import Counter

import numpy as np

from helpers.analysis.listening import triage
from helpers.market import History
from helpers.market.faults.dirt import Dirt
from helpers.market.faults.voice import soil_inbox
from helpers.market.voice.inbox import CATEGORIES, draw_inbox
from helpers.market.voice.phrases import phrases

# How a number or an address is found in a text, whatever its dashes.
PERSONAL = r"09\d{2}[- ]?\d{3}[- ]?\d{3}|[\w.]+@[\w.]+\.\w+"


def test_twenty_messages_of_every_category_out_of_more_than_sixty() -> None:
    assert sum(len(phrases("inbox")[name]) for name in CATEGORIES) >= 60
    drawn: Counter[str] = Counter()
    for seed in range(20):
        messages, truth = draw_inbox(np.random.default_rng(seed))
        assert len(messages) == messages["text_zh"].nunique() == 20
        assert set(truth.category) == set(CATEGORIES)
        drawn.update(messages["text_zh"])
    assert len(drawn) >= 60


def test_exactly_two_hold_personal_data_and_the_fault_list_names_them(history: History) -> None:
    messages, faults = history.tables["inbox_messages"], history.faults
    found = messages.loc[messages["text_zh"].str.contains(PERSONAL), "msg_id"]
    assert len(found) == 2
    assert set(found) == set(faults.loc[faults["table"] == "inbox_messages", "key"])


def test_personal_data_stand_in_the_listed_reviews_and_nowhere_else(history: History) -> None:
    planted = history.faults[history.faults["fault"] == "personal_data_in_text"]
    for table, key in (("reviews", "review_id"), ("social_posts", "post_id"), ("crisis_feed", "post_id")):
        frame = history.tables[table]
        found = frame.loc[frame["text_zh"].str.contains(PERSONAL), key]
        assert set(found) == set(planted.loc[planted["table"] == table, "key"])
    assert 8 <= (planted["table"] == "reviews").sum() <= 16


def test_no_number_can_be_a_subscribers_and_no_address_anybodys(history: History) -> None:
    for table in ("reviews", "inbox_messages"):
        texts = history.tables[table]["text_zh"]
        numbers = texts.str.extractall(r"(09\d{2}[- ]?\d{3})")[0].str.replace(r"[- ]", "", regex=True)
        assert set(numbers) <= {"0900000"}
        domains = texts.str.extractall(r"@([\w.]+)")[0]
        assert set(domains) <= {"example.com", "example.org", "example.net"}


def test_the_clean_texts_are_masked(history: History) -> None:
    for table in ("reviews", "inbox_messages"):
        assert not history.clean[table]["text_zh"].str.contains(PERSONAL).any()
        changed = history.clean[table]["text_zh"] != history.tables[table]["text_zh"]
        assert history.clean[table].loc[changed, "text_zh"].str.contains("***", regex=False).all()


def test_the_right_category_can_be_told_from_the_words() -> None:
    right = []
    for seed in range(30):
        messages, truth = draw_inbox(np.random.default_rng(seed))
        soiled = soil_inbox(np.random.default_rng(seed), messages, truth.category, Dirt())
        right.append((triage(soiled)["category"].to_numpy() == np.array(truth.category)).sum())
    # The exercise asks for 17 of 20.
    assert min(right) >= 18


def test_some_refund_requests_sound_like_praise() -> None:
    friendly = ("很棒", "可愛", "感動", "粉絲")
    assert sum(any(word in text for word in friendly) for (text,) in phrases("inbox")["refund"]) >= 3
