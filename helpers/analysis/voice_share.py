"""How much is said about whom: mentions, share of voice, and share of voice beyond share of market.

    clean_mentions      posts → those in which people speak of a brand of their own accord
    share_of_voice      posts and sales → by month and company: mentions, SOV, SOM, eSOV

A collector finds words. It also brings what brands say themselves, what people write to win a prize, the same
post again, and posts in which the word means something else. None of these is voice.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns

__all__ = ["clean_mentions", "reference_homographs", "share_of_voice"]

# Found by reading twenty posts of each brand: a post with one of these words is not about the brand …
_RULES_OUT = {
    "own": ("稻穗", "麥穗", "花穗"),
    "c1": ("拾陸倉庫", "倉促", "倉儲", "倉租", "倉管"),
    "c2": ("滿月", "寶寶", "沐芽班", "筆劃", "妹妹", "週歲", "叫沐芽", "好聽", "公克", "取名"),
    "c3": ("開台", "實況", "柴犬", "公會", "戰隊", "副本", "歌回", "直播剪輯", "我家貓", "貓咪"),
}
# … and a brand whose short name is a common word has to be spelled in full.
_NEEDS = {"c4": ("格子嶼",)}


def reference_homographs() -> pd.DataFrame:
    """Words that tell the brand from its homographs: columns company, word, rule.

    `rules_out`: a post with the word is not about the brand. `needs`: a post without any such word is not.
    """
    rows = [(company, word, "rules_out") for company, words in _RULES_OUT.items() for word in words]
    rows += [(company, word, "needs") for company, words in _NEEDS.items() for word in words]
    return pd.DataFrame(rows, columns=["company", "word", "rule"])


def clean_mentions(posts: pd.DataFrame, homographs: pd.DataFrame | None = None) -> pd.DataFrame:
    """The posts that are voice: no official post, no give-away, no repost, no homograph.

    Args:
        posts: Needs mentions (the brand that the collector tagged), text_zh, is_official, is_giveaway, repost_of.
        homographs: As `reference_homographs` gives them, which is also what is taken when there are none.
    Returns: The rows of `posts` that stay.
    Raises: DataError: when a column is absent.
    """
    want_columns(posts, ("mentions", "text_zh", "is_official", "is_giveaway", "repost_of"))
    words = reference_homographs() if homographs is None else homographs
    want_columns(words, ("company", "word", "rule"))
    own_words = posts["is_official"].eq(0) & posts["is_giveaway"].eq(0) & posts["repost_of"].isna()
    meant = np.ones(len(posts), dtype=bool)
    for (company, rule), group in words.groupby(["company", "rule"]):
        tagged = posts["mentions"].eq(company).to_numpy()
        pattern = "|".join(map(re.escape, group["word"].tolist()))
        found = posts["text_zh"].str.contains(pattern, regex=True).to_numpy(dtype=bool)
        meant &= ~tagged | (found if rule == "needs" else ~found)
    return posts[own_words.to_numpy() & meant]


def share_of_voice(
    posts: pd.DataFrame, market: pd.DataFrame, *, homographs: pd.DataFrame | None = None, clean: bool = True
) -> pd.DataFrame:
    """Share of voice against share of market, by month.

    Args:
        posts: As for `clean_mentions`, with ts in Taiwan's time.
        market: Sales; needs month (its first day), company, revenue_ntd; may have several rows a company.
        homographs: As for `clean_mentions`.
        clean: Whether to clean first; False counts everything that the collector brought.
    Returns: month, company, mentions, sov_pct and som_pct (0–100, over the companies that the posts name, so that both
        add up to 100), esov_pp (= sov − som, percentage points); the months that both tables have.
    Raises: DataError: when a column is absent.
    Source: J. P. Jones, "Ad spending: maintaining market share", Harvard Business Review 68 (1990), 38–42; here the
        share is of people's posts, not of advertising.
    """
    want_columns(posts, ("ts", "mentions"))
    want_columns(market, ("month", "company", "revenue_ntd"))
    counted = clean_mentions(posts, homographs) if clean else posts
    month = counted["ts"].dt.to_period("M").dt.to_timestamp().rename("month")
    companies = sorted(posts["mentions"].dropna().unique())
    mentions = pd.crosstab(month, counted["mentions"]).reindex(columns=companies, fill_value=0)
    sales = market[market["company"].isin(companies)]
    revenue = sales.pivot_table(index="month", columns="company", values="revenue_ntd", aggfunc="sum", fill_value=0)
    months = mentions.index.intersection(revenue.index)
    mentions, revenue = mentions.loc[months], revenue.reindex(columns=companies, fill_value=0).loc[months]
    sov = 100 * mentions.div(mentions.sum(axis=1), axis=0)
    som = 100 * revenue.div(revenue.sum(axis=1), axis=0)
    return pd.DataFrame(
        {
            "month": np.repeat(months.to_numpy().astype("datetime64[us]"), len(companies)),
            "company": pd.array(companies * len(months), dtype="str"),
            "mentions": mentions.to_numpy().ravel(),
            "sov_pct": sov.to_numpy().ravel(),
            "som_pct": som.to_numpy().ravel(),
            "esov_pp": (sov - som).to_numpy().ravel(),
        }
    )
