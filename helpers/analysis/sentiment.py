"""What reviews and posts say: aspects and sentiment by a lexicon, with negation.

    reference_lexicon   the supplied words
    score_reviews       reviews → what each says about each aspect
    aspect_table        the same by company and aspect, with the net sentiment
    validate            how far the scores agree with people's labels
    text_polarity       posts → whether each is good, bad or neither as a whole
    negative_share      the share of bad posts, with its interval

A lexicon knows words, not meaning: irony, rare words and long sentences escape it. So it is tried on labelled
rows first, and its figures go out with its accuracy beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns
from helpers.errors import DataError

__all__ = [
    "ASPECTS",
    "NEGATION_WINDOW",
    "aspect_table",
    "negative_share",
    "reference_lexicon",
    "score_reviews",
    "text_polarity",
    "validate",
]

ASPECTS = ("price", "quality", "shipping", "packaging", "service", "use")
NEGATION_WINDOW = 3
_NEGATIONS = ("沒有", "不", "沒", "無", "未", "別")
_CLAUSE = re.compile(r"[，。！？!?、,～~…⋯\s]+|\.{2,}")
_Z = 1.959964


def reference_lexicon() -> pd.DataFrame:
    """The supplied lexicon: columns term, kind (topic, opinion, fixed), aspect (may be empty), polarity (1, −1, 0).

    A topic says what a clause is about. An opinion judges: the aspect it names, else the topic. A fixed
    word only looks like a negation or an opinion and is passed over.
    """
    return _read_lexicon().copy()


def score_reviews(
    reviews: pd.DataFrame, lexicon: pd.DataFrame, *, window: int = NEGATION_WINDOW, text: str = "text_zh"
) -> pd.DataFrame:
    """What each review says about each aspect.

    A text is cut into clauses at punctuation and blanks. In a clause each opinion word counts with its polarity,
    turned round by each negation at most `window` characters before it. It counts for the aspect it names,
    else for the topic word nearest to it in the clause, else for the topic of the clause before.

    Args:
        reviews: Needs review_id and the text column.
        lexicon: As `reference_lexicon` gives it.
        window: How many characters may stand between a negation and its word; −1 ignores negations.
        text: The text column.
    Returns: review_id, aspect, sentiment (1 or −1); one row for each aspect a review speaks of. Where good and
        bad words balance, the aspect is left out.
    Raises: DataError: when a column is absent.
    Source: M. Hu and B. Liu, "Mining and summarizing customer reviews", KDD 2004, section 3; negation by window:
        A. Kennedy and D. Inkpen, Computational Intelligence 22 (2006), 110–125.
    """
    want_columns(reviews, ("review_id", text))
    words = _Words.of(lexicon)
    found: list[tuple[int, str, int]] = []
    for row, content in enumerate(reviews[text].tolist()):
        sums: dict[str, int] = {}
        for aspect, polarity in words.judgements(str(content), window):
            if aspect:
                sums[aspect] = sums.get(aspect, 0) + polarity
        found += [(row, aspect, 1 if total > 0 else -1) for aspect, total in sums.items() if total]
    ids = reviews["review_id"].to_numpy(dtype=object)
    return pd.DataFrame(
        {
            "review_id": pd.array([ids[row] for row, _, _ in found], dtype="str"),
            "aspect": pd.array([aspect for _, aspect, _ in found], dtype="str"),
            "sentiment": np.array([sign for _, _, sign in found], dtype=np.int64),
        }
    )


def aspect_table(
    reviews: pd.DataFrame, scored: pd.DataFrame, *, keep_incentivised: bool = False, accuracy: float = 1.0
) -> pd.DataFrame:
    """Sentiment by company and aspect.

    Args:
        reviews: Needs review_id, company, incentivised (1: the writer got something for it).
        scored: From `score_reviews`.
        keep_incentivised: Whether paid reviews count. They are not what customers say, so they do not.
        accuracy: Of the scores, from `validate`. What is misread adds chance: n scores are taken to be worth
            n × accuracy² right ones, which widens the interval and leaves the net as it is.
    Returns: company, aspect, n (reviews that speak of it), pos, neg, net (= (pos − neg) ÷ n, −1 to 1), and its
        95 % interval net_low, net_high (Wilson's for the share of good ones, brought to the scale of net).
    Raises: DataError: when a column is absent.
    Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212 (interval).
    """
    want_columns(reviews, ("review_id", "company", "incentivised"))
    want_columns(scored, ("review_id", "aspect", "sentiment"))
    counted = reviews if keep_incentivised else reviews[reviews["incentivised"].eq(0)]
    joined = scored.merge(counted[["review_id", "company"]], on="review_id")
    joined = joined.assign(pos=joined["sentiment"].gt(0).astype(int), neg=joined["sentiment"].lt(0).astype(int))
    table = joined.groupby(["company", "aspect"], observed=True)[["pos", "neg"]].sum().reset_index()
    table.insert(2, "n", table["pos"] + table["neg"])
    worth = accuracy**2
    low, high = _wilson(worth * table["pos"].to_numpy(), worth * table["n"].to_numpy())
    net = (table["pos"] - table["neg"]) / table["n"]
    return table.assign(net=net, net_low=2 * low - 1, net_high=2 * high - 1)


def validate(labels: pd.DataFrame, scored: pd.DataFrame) -> dict[str, float]:
    """How far scores agree with people's labels.

    Args:
        labels: Labelled reviews; needs review_id, label_aspect, label_sentiment (pos, neg or none: the
            review does not speak of that aspect). Rows without a label are left out.
        scored: From `score_reviews`; an aspect that it leaves out counts as none.
    Returns: n, accuracy (share of equal answers, 0–1) and kappa (agreement beyond chance, 1 = complete).
    Raises: DataError: when a column is absent or no row is labelled.
    Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
        Measurement 20 (1960), 37–46.
    """
    want_columns(labels, ("review_id", "label_aspect", "label_sentiment"))
    want_columns(scored, ("review_id", "aspect", "sentiment"))
    known = labels[labels["label_aspect"].notna()]
    if known.empty:
        raise DataError("voice.no_labels")
    said = scored.rename(columns={"aspect": "label_aspect"})
    both = known[["review_id", "label_aspect", "label_sentiment"]].merge(
        said, on=["review_id", "label_aspect"], how="left"
    )
    answer = both["sentiment"].map({1: "pos", -1: "neg"}).fillna("none")
    agree = float((answer == both["label_sentiment"]).mean())
    shares = [both["label_sentiment"].eq(one).mean() * answer.eq(one).mean() for one in ("pos", "neg", "none")]
    chance = float(sum(shares))
    kappa = (agree - chance) / (1 - chance) if chance < 1 else 1.0
    return {"n": float(len(both)), "accuracy": agree, "kappa": kappa}


def text_polarity(texts: pd.Series, lexicon: pd.DataFrame, *, window: int = NEGATION_WINDOW) -> pd.Series:
    """Whether each text as a whole is good (1), bad (−1) or neither (0): the sign of all its opinion words.

    Args:
        texts: One text a row.
        lexicon: As `reference_lexicon` gives it.
        window: As in `score_reviews`.
    """
    words = _Words.of(lexicon)
    sums = [sum(polarity for _, polarity in words.judgements(str(one), window)) for one in texts.tolist()]
    return pd.Series(np.sign(np.array(sums, dtype=np.int64)), index=texts.index, name="polarity")


def negative_share(posts: pd.DataFrame, lexicon: pd.DataFrame, *, text: str = "text_zh") -> dict[str, float]:
    """The share of bad texts.

    Args:
        posts: One post a row; needs the text column. Take out what is not customers' voice first
            (`helpers.analysis.voice_share.clean_mentions`).
        lexicon: As `reference_lexicon` gives it.
        text: The text column.
    Returns: n, negative, share (0–1; NaN without posts), share_low, share_high (95 %, Wilson).
    Raises: DataError: when the column is absent.
    """
    want_columns(posts, (text,))
    negative = int(text_polarity(posts[text], lexicon).lt(0).sum())
    n = len(posts)
    low, high = _wilson(np.array([negative]), np.array([n]))
    share = negative / n if n else float("nan")
    return {"n": n, "negative": negative, "share": share, "share_low": float(low[0]), "share_high": float(high[0])}


@dataclass(frozen=True)
class _Words:
    """A lexicon made ready: one pattern of all its words, the longest first, and what each means."""

    pattern: re.Pattern[str]
    meaning: dict[str, tuple[str, str, int]]

    @classmethod
    def of(cls, lexicon: pd.DataFrame) -> _Words:
        want_columns(lexicon, ("term", "kind", "aspect", "polarity"))
        rows = zip(*(lexicon[name].tolist() for name in ("term", "kind", "aspect", "polarity")), strict=True)
        meaning = {term: ("negation", "", 0) for term in _NEGATIONS}
        meaning |= {term: (kind, aspect, polarity) for term, kind, aspect, polarity in rows}
        longest_first = sorted(meaning, key=lambda term: (-len(term), term))
        return cls(re.compile("|".join(map(re.escape, longest_first))), meaning)

    def judgements(self, text: str, window: int) -> Iterator[tuple[str, int]]:
        """Each opinion in a text: the aspect it is about ("" when that is open) and 1 or −1."""
        before = ""
        for clause in _CLAUSE.split(text):
            topics: list[tuple[int, str]] = []
            opinions: list[tuple[int, str, int]] = []
            negations: list[int] = []
            for match in self.pattern.finditer(clause):
                kind, aspect, polarity = self.meaning[match.group()]
                if kind == "topic":
                    topics.append((match.start(), aspect))
                elif kind == "negation":
                    negations.append(match.end())
                elif kind == "opinion":
                    turned = sum(0 <= match.start() - end <= window for end in negations) % 2
                    opinions.append((match.start(), aspect, -polarity if turned else polarity))
            for start, aspect, polarity in opinions:
                nearest = min(topics, key=lambda topic: abs(topic[0] - start))[1] if topics else before
                yield aspect or nearest, polarity
            if topics:
                before = topics[-1][1]


@cache
def _read_lexicon() -> pd.DataFrame:
    rows: list[tuple[str, str, str, int]] = []
    for line in resources.files(__package__).joinpath("lexicon.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head, terms = line.split(":", 1)
        kind, aspect = (*head.split(), "")[:2]
        polarity = {"good": 1, "bad": -1}.get(kind, 0)
        rows += [(term, "opinion" if polarity else kind, aspect, polarity) for term in terms.split()]
    return pd.DataFrame(rows, columns=["term", "kind", "aspect", "polarity"])


def _wilson(hits: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    with np.errstate(invalid="ignore", divide="ignore"):
        share = hits / n
        centre = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * np.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return centre - half, centre + half
