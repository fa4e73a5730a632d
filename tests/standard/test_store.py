"""Look-ups by code, what a damaged data file is answered with, and the English."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from helpers.errors import DataError, UsageError
from helpers.standard import load_standard, plain_code
from helpers.standard.store import standard_from_yaml

DATA = (resources.files("helpers.standard") / "standard.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def standard():
    return load_standard()


def test_the_counts_are_those_of_the_standard(standard):
    rows = ("duties", "tasks", "outputs", "indicators", "knowledge", "skills", "attitudes", "notes", "versions")
    assert [len(getattr(standard, row)) for row in rows] == [3, 7, 9, 20, 15, 21, 7, 8, 3]
    assert len(standard.evidence_codes) == 20 + 9 + 15 + 21 + 7


def test_the_standard_is_loaded_once():
    assert load_standard() is load_standard()


def test_a_code_is_found_however_it_is_written(standard):
    for written in ("P1.2.1", "p1.2.1", " P1.2.1 ", "Ｐ１．２．１"):
        assert standard.indicator(written) is standard.by_code(written)
    assert standard.indicator("P1.2.1").wording.zh == "使用適切的分析方法，進行資料的統計及分析。"


def test_a_supporting_code_is_the_code_without_its_sign():
    assert [plain_code(written) for written in ("+K12", " + k12", "＋K12", "K12")] == ["K12"] * 4


def test_the_unused_number_s16_is_refused_with_the_skills_that_there_are(standard):
    with pytest.raises(UsageError) as refused:
        standard.by_code("S16")
    for language in ("zh-TW", "en"):
        sentence = refused.value.sentence(language)
        assert "S16" in sentence
        assert "S15, S17" in sentence
        assert "K01" not in sentence


def test_a_code_of_another_kind_is_no_indicator(standard):
    with pytest.raises(UsageError, match=re.escape("P1.1.1")):
        standard.indicator("K08")


def test_a_word_that_is_no_code_is_answered_with_all_codes(standard):
    with pytest.raises(UsageError) as refused:
        standard.by_code("")
    assert "T1.1" in refused.value.sentence("en")
    assert "A07" in refused.value.sentence("en")


def test_the_codes_of_a_task_are_what_its_row_lists(standard):
    assert standard.codes_of("T1.3") == ("P1.3.1", "P1.3.2", "O1.3.1", "K06", "K08", "K09", "K10", "S01", "S04")
    assert standard.outputs_of("T1.1") == standard.outputs_of("T2.1") == ()


def test_a_code_knows_its_tasks(standard):
    assert standard.tasks_of("K05") == ("T1.1", "T2.1", "T2.2")
    assert standard.tasks_of("O3.1.4") == ("T3.1",)
    assert standard.tasks_of("T2") == ("T2.1", "T2.2")
    assert len(standard.tasks_of("A01")) == 7


def test_every_wording_has_english_without_chinese_signs(standard):
    texts = [entry.wording for entry in standard.entries.values()]
    texts += [entry.definition for entry in standard.attitudes]
    texts += [text for note in standard.notes for text in (note.wording, note.text)]
    texts += [part for note in standard.notes for item in note.items for part in (item.name, *item.examples)]
    texts += [text for row in standard.versions for text in (row.name, row.status, row.note)]
    texts += [text for row in standard.identity.categories for text in (row.kind, row.name)]
    texts += [standard.identity.name, standard.identity.description, standard.identity.recommended]
    for text in texts:
        assert text.en.strip(), text
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text.en), text
        assert text.zh.strip() == text.zh


def test_a_sentence_in_chinese_is_a_sentence_in_english(standard):
    for text in [entry.wording for entry in standard.indicators] + [entry.definition for entry in standard.attitudes]:
        assert text.zh.endswith("。")
        assert text.en.endswith(".")
        assert text.en[0].isupper()


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("level: 4", "level: four", "identity.level"),
        ("  name: {zh: 數位行銷企劃主管, en: D", "  nmae: {zh: 數位行銷企劃主管, en: D", "identity"),
        ("      zh: 確定市場分析範疇", "      zh: 確定市場分析範疇\n      zhh: x", "tasks.0.wording"),
        ("  - code: S17", "  - code: S15", "S15"),
        ("K08, K09", "K98, K09", "K98"),
        ("updated: 2019-12-19", "updated: 2019-02-31", "YAML"),
        ("source:", "source: [", "YAML"),
    ],
)
def test_a_damaged_data_file_is_refused_and_the_place_is_named(old, new, named):
    assert old in DATA
    with pytest.raises(DataError) as refused:
        standard_from_yaml(DATA.replace(old, new, 1))
    assert named in refused.value.sentence("en")
    assert named in refused.value.sentence("zh-TW")
