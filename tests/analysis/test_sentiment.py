from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis import sentiment
from helpers.errors import DataError
from tests.market.conftest import lived

SMALL = pd.DataFrame(
    [
        ("出貨", "topic", "shipping", 0),
        ("包裝", "topic", "packaging", 0),
        ("貴", "opinion", "price", -1),
        ("難用", "opinion", "use", -1),
        ("快", "opinion", "", 1),
        ("好", "opinion", "", 1),
        ("破", "opinion", "", -1),
        ("不錯", "opinion", "", 1),
        ("不過", "fixed", "", 0),
    ],
    columns=["term", "kind", "aspect", "polarity"],
)


def said(text: str, *, window: int = 3) -> dict[str, int]:
    scored = sentiment.score_reviews(pd.DataFrame({"review_id": ["V1"], "text_zh": [text]}), SMALL, window=window)
    return dict(zip(scored["aspect"], scored["sentiment"], strict=True))


def test_an_opinion_goes_to_the_topic_of_its_clause() -> None:
    assert said("出貨很快，包裝破了") == {"shipping": 1, "packaging": -1}


def test_without_a_topic_in_its_clause_it_goes_to_the_topic_before() -> None:
    assert said("包裝收到，還不錯") == {"packaging": 1}
    assert said("還不錯") == {}


def test_an_opinion_that_names_its_aspect_needs_no_topic() -> None:
    assert said("有點貴") == {"price": -1}


def test_a_negation_turns_an_opinion_round() -> None:
    assert said("不難用") == {"use": 1}
    assert said("不難用", window=-1) == {"use": -1}
    assert said("出貨不快") == {"shipping": -1}


def test_a_negation_reaches_three_characters_and_no_further() -> None:
    assert said("沒有想像中貴") == {"price": 1}
    assert said("沒有大家說的貴") == {"price": -1}


def test_two_negations_cancel() -> None:
    assert said("出貨不是不快") == {"shipping": 1}


def test_a_negation_stays_in_its_clause() -> None:
    assert said("不是，貴") == {"price": -1}


def test_words_that_only_look_like_a_negation_are_passed_over() -> None:
    assert said("不過貴") == {"price": -1}
    assert said("包裝不錯") == {"packaging": 1}


def test_where_good_and_bad_balance_the_aspect_is_left_out() -> None:
    assert said("包裝好，包裝破") == {}


def test_net_sentiment_counts_unpaid_reviews_only() -> None:
    reviews = pd.DataFrame(
        {
            "review_id": ["a", "b", "c", "d", "e"],
            "company": ["own"] * 4 + ["c1"],
            "incentivised": [0, 0, 0, 1, 0],
        }
    )
    scored = pd.DataFrame(
        {"review_id": ["a", "b", "c", "d", "e"], "aspect": ["use"] * 5, "sentiment": [1, 1, -1, 1, -1]}
    )
    own, rival = (sentiment.aspect_table(reviews, scored).set_index("company").loc[name] for name in ("own", "c1"))
    assert (own["n"], own["pos"], own["neg"]) == (3, 2, 1)
    assert own["net"] == pytest.approx(1 / 3)
    assert rival["net"] == -1
    paid = sentiment.aspect_table(reviews, scored, keep_incentivised=True).set_index("company").loc["own"]
    assert (paid["n"], paid["net"]) == (4, 0.5)


def test_the_interval_is_wilsons_brought_to_the_scale_of_net() -> None:
    # Wilson's interval for 8 of 10 is 0.4902 to 0.9433 (Brown, Cai and DasGupta 2001 give the formula).
    ids = [str(number) for number in range(10)]
    reviews = pd.DataFrame({"review_id": ids, "company": "own", "incentivised": 0})
    scored = pd.DataFrame({"review_id": ids, "aspect": "use", "sentiment": [1] * 8 + [-1] * 2})
    row = sentiment.aspect_table(reviews, scored).iloc[0]
    assert row["net_low"] == pytest.approx(2 * 0.4902 - 1, abs=1e-3)
    assert row["net_high"] == pytest.approx(2 * 0.9433 - 1, abs=1e-3)
    trusted_less = sentiment.aspect_table(reviews, scored, accuracy=0.8).iloc[0]
    assert trusted_less["net_low"] < row["net_low"] < row["net_high"] < trusted_less["net_high"]


def test_agreement_is_cohens_kappa() -> None:
    # Cross table of labels by scores: pos/pos 4, pos/neg 1, neg/neg 2, neg/none 1, none/none 2.
    # Agreement 8/10; chance 0.5 × 0.4 + 0.3 × 0.3 + 0.2 × 0.3 = 0.35; kappa 0.45 / 0.65.
    labels = ["pos"] * 5 + ["neg"] * 3 + ["none"] * 2
    scores = [1, 1, 1, 1, -1, -1, -1, None, None, None]
    ids = [f"V{number}" for number in range(10)]
    reviews = pd.DataFrame({"review_id": ids, "label_aspect": "use", "label_sentiment": labels})
    known = [(name, "use", score) for name, score in zip(ids, scores, strict=True) if score]
    found = sentiment.validate(reviews, pd.DataFrame(known, columns=["review_id", "aspect", "sentiment"]))
    assert found["accuracy"] == pytest.approx(0.8)
    assert found["kappa"] == pytest.approx(0.45 / 0.65)


def test_without_labels_there_is_nothing_to_check() -> None:
    reviews = pd.DataFrame({"review_id": ["a"], "label_aspect": [None], "label_sentiment": [None]})
    scored = pd.DataFrame({"review_id": ["a"], "aspect": ["use"], "sentiment": [1]})
    with pytest.raises(DataError, match="label_aspect"):
        sentiment.validate(reviews, scored)


def test_the_share_of_bad_texts() -> None:
    posts = pd.DataFrame({"text_zh": ["好", "破", "破了又破", "早安"]})
    found = sentiment.negative_share(posts, SMALL)
    assert (found["n"], found["negative"], found["share"]) == (4, 2, 0.5)
    assert sentiment.text_polarity(posts["text_zh"], SMALL).tolist() == [1, -1, -1, 0]


def test_every_term_of_the_supplied_lexicon_means_one_thing() -> None:
    lexicon = sentiment.reference_lexicon()
    assert lexicon["term"].is_unique
    assert set(lexicon["aspect"]) == {"", *sentiment.ASPECTS}
    assert set(lexicon.loc[lexicon["kind"] == "opinion", "polarity"]) == {1, -1}


def test_the_supplied_lexicon_reads_well_and_not_perfectly() -> None:
    """Against the labels, and against what every writer meant."""
    lexicon = sentiment.reference_lexicon()
    accuracies = []
    for learner in ("a1", "b2", "陳小明"):
        history = lived(learner)
        reviews, said_truly = history.tables["reviews"], history.truth.voice.reviews.said
        scored = sentiment.score_reviews(reviews, lexicon)
        found = sentiment.validate(reviews, scored)
        assert found["accuracy"] >= 0.78
        assert found["kappa"] >= 0.6
        row = pd.Series(np.arange(len(reviews)), index=reviews["review_id"])[scored["review_id"]].to_numpy()
        read = np.zeros_like(said_truly)
        read[row, scored["aspect"].map(sentiment.ASPECTS.index).to_numpy()] = scored["sentiment"]
        accuracies.append((read == said_truly)[said_truly != 0].mean())
    assert 0.75 <= np.mean(accuracies) <= 0.92


def test_a_year_of_reviews_is_scored_at_once() -> None:
    from time import perf_counter

    reviews = lived("a1").tables["reviews"]
    start = perf_counter()
    sentiment.score_reviews(reviews, sentiment.reference_lexicon())
    assert perf_counter() - start < 1
