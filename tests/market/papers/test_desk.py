from __future__ import annotations

import io
import re

import numpy as np
import pandas as pd

from helpers.market import found_market
from helpers.market.papers.desk import Papers, lay_out_papers
from helpers.market.streams import Streams
from helpers.schema import TABLES, check_table
from helpers.schema import paper_codes as codes
from helpers.words import Text

# Words of the mainland where Taiwan says something else.
NOT_TAIWANS = (
    "用戶",
    "視頻",
    "信息",
    "質量",
    "默認",
    "移動端",
    "網絡",
    "軟件",
    "屏幕",
    "短信",
    "互聯網",
    "鏈接",
    "數據庫",
    "優質",
)
# Pairs of the course's glossary that these papers use.
GLOSSARY = {
    "初級資料": "primary data",
    "次級資料": "secondary data",
    "抽樣框": "sampling frame",
    "個人資料": "personal data",
    "薦證廣告": "endorsement advertising",
}


def paper_tables() -> list[str]:
    return list(lay_out("a").tables)


def lay_out(learner: str, *, scale: float = 1.0) -> Papers:
    market = found_market("papers", learner)
    return lay_out_papers(Streams(np.random.default_rng(market.seed)), market.storyline, scale=scale)


def test_every_paper_keeps_its_description_and_says_where_it_comes_from(companies: list[Papers]) -> None:
    for papers in companies:
        for name, frame in papers.tables.items():
            check_table(frame, TABLES[name])
    for name in paper_tables():
        assert TABLES[name].source.zh
        assert TABLES[name].source.en


def test_everything_is_there_in_both_languages(companies: list[Papers]) -> None:
    for name, frame in companies[0].tables.items():
        for column in frame.columns:
            if not column.endswith("_zh"):
                continue
            assert column.removesuffix("_zh") + "_en" in frame.columns
            assert frame[column].str.contains("[\u4e00-\u9fff]").all(), (name, column)
            english = frame[column.removesuffix("_zh") + "_en"]
            assert english.str.contains("[A-Za-z]{2}").all()


def test_chinese_is_taiwans_with_full_width_marks(companies: list[Papers]) -> None:
    for frame in companies[0].tables.values():
        for column in (name for name in frame.columns if name.endswith("_zh") or name == "keyword"):
            for text in frame[column]:
                assert not any(word in text for word in NOT_TAIWANS), text
                assert not re.search("[\u4e00-\u9fff][,;:!?]", text), text


def test_terms_are_those_of_the_glossary() -> None:
    labels = [text for name in codes.__all__ for text in getattr(codes, name).values() if isinstance(text, Text)]
    labels += [column.label for name in paper_tables() for column in TABLES[name].columns]
    used = [(label.zh.split("（")[0], label.en.split(" (")[0].lower()) for label in labels]
    assert set(GLOSSARY) & {zh for zh, _ in used} >= {"初級資料", "次級資料", "抽樣框", "個人資料", "薦證廣告"}
    for zh, en in used:
        assert GLOSSARY.get(zh, en) == en


def test_the_same_learner_gets_the_same_papers_again() -> None:
    first, again = lay_out("b"), lay_out("b")
    for name, frame in first.tables.items():
        pd.testing.assert_frame_equal(frame, again.tables[name])


def test_the_size_of_the_company_moves_nothing_but_its_own_records() -> None:
    whole, small = lay_out("c"), lay_out("c", scale=0.05)
    for name, frame in whole.tables.items():
        if name in ("source_catalog", "info_items"):
            frame, other = frame.drop(columns="n"), small.tables[name].drop(columns="n")
        elif name == "keywords":
            frame, other = (one[one["owner"] != "own"] for one in (frame, small.tables[name]))
        else:
            other = small.tables[name]
        pd.testing.assert_frame_equal(frame, other)


def test_nothing_that_is_said_reads_as_missing_in_a_plain_csv(companies: list[Papers]) -> None:
    # pandas takes words such as None and NA for gaps.
    for frame in companies[0].tables.values():
        again = pd.read_csv(io.StringIO(frame.to_csv(index=False)))
        assert again.isna().sum().to_dict() == frame.isna().sum().to_dict()


def test_only_the_four_fictional_rivals_are_named_as_rivals() -> None:
    owners = set(codes.KEYWORD_OWNERS) - {"generic", "own"}
    assert owners == {"c1", "c2", "c3", "c4"}
