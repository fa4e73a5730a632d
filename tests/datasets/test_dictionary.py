"""The data dictionary says all that the schema knows, and the schema says all that is planted."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pytest

from helpers.datasets import data_dictionary
from helpers.market import History, found_market, simulate
from helpers.schema import FAULTS, TABLES, Table
from helpers.words import LANGUAGES, Language, all_sentences

COLUMNS = [(table, column) for table in TABLES.values() for column in table.columns]


@cache
def company(learner: str) -> History:
    market = found_market("dictionary", learner)
    return simulate(market, np.random.default_rng(market.seed))


def section(table: str, language: Language) -> str:
    (found,) = re.findall(rf"^### `{table}` .*?(?=^### |\Z)", data_dictionary(language), re.MULTILINE | re.DOTALL)
    return found


def row(table: str, column: str, language: Language) -> list[str]:
    (found,) = re.findall(rf"^\| `{column}` \|.*\|.*\|.*\|.*\|$", section(table, language), re.MULTILINE)
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", found)[1:-1]]


@pytest.mark.parametrize("learner", ["a1", "b2"])
def test_the_faults_in_the_schema_are_exactly_those_planted_in_a_company(learner: str) -> None:
    planted = company(learner).faults[["table", "column", "fault"]].drop_duplicates()
    declared = {(table.name, column.name, fault) for table, column in COLUMNS for fault in column.faults}
    assert set(planted.itertuples(index=False, name=None)) == declared


def test_every_table_of_a_company_is_in_the_dictionary_and_no_other() -> None:
    assert set(company("a1").tables) == set(TABLES)
    for language in LANGUAGES:
        assert re.findall(r"^### `(\w+)`", data_dictionary(language), re.MULTILINE) == list(TABLES)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_table_says_what_it_is_and_where_it_comes_from(table: Table) -> None:
    for text in (table.label, table.grain, table.source):
        assert text.zh
        assert text.en
    for language in LANGUAGES:
        assert table.grain.within(language) in section(table.name, language)
        assert table.source.within(language) in section(table.name, language)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_column_says_what_it_means_in_both_languages(table: Table) -> None:
    for column in table.columns:
        assert re.search(r"[\u4e00-\u9fff]", column.meaning.zh), column.name
        assert column.meaning.en, column.name
        assert set(column.faults) <= set(FAULTS), column.name


def test_a_row_of_the_dictionary_by_hand() -> None:
    assert row("order_lines", "qty", "en") == [
        "`qty`",
        "Quantity",
        "a whole number",
        "units",
        "Units; a negative number is a return booked as a counter-entry",
    ]
    assert row("orders_raw", "member_id", "zh-TW")[2] == "編號，對應 `members`，可空白"
    assert row("products", "line", "en")[2].startswith("a code (`L1` Coffee and tea; `L2` Kitchenware;")
    assert row("products", "lead_days", "zh-TW")[3] == "天"


def test_the_faults_of_a_table_stand_with_their_right_treatment() -> None:
    assert "| `ts_utc` | Moments in universal time | Add eight hours before taking the day |" in section(
        "orders_raw", "en"
    )
    assert "| `city` | 縣市寫法不一 | 統一字形、寬度與空白，再對照名稱表 |" in section("members", "zh-TW")
    assert "What is wrong in this table" not in section("products", "en")


def test_a_raw_table_does_not_promise_a_key_that_it_does_not_keep() -> None:
    assert "A row should be identified by `order_id`, but the raw file repeats some." in section("orders_raw", "en")
    assert "A row is identified by `order_id`." in section("orders_clean", "en")


def test_units_in_words_are_said_in_both_languages() -> None:
    for _, column in COLUMNS:
        if re.search(r"[a-z]{3}", column.unit):
            assert f"datasets.unit.{column.unit}" in all_sentences(), column.unit


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_breaks_its_table(language: Language) -> None:
    for table in TABLES.values():
        for column in table.columns:
            assert len(row(table.name, column.name, language)) == 5
