"""The Word file: A4, fonts for both scripts, captions, alternative texts, fields, the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Cm

from helpers.checks import Deliverable, LessonRecord
from helpers.deliverables import Filled, fill, to_docx
from helpers.deliverables.word import _widths_cm
from helpers.deliverables.word_file import TEXT_WIDTH_CM
from helpers.words import LANGUAGES, Language
from tests.deliverables.board_report import variables_of

Opened = Callable[[Language], Any]


@pytest.fixture
def made(filled: dict[str, Filled], head: Any) -> Callable[[Language], bytes]:
    return lambda language: to_docx(filled[language], head(language), language)


@pytest.fixture
def opened(made: Callable[[Language], bytes]) -> Opened:
    return lambda language: docx.Document(io.BytesIO(made(language)))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_page_is_a4_with_margins(opened: Opened) -> None:
    section = opened("zh-TW").sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert abs(section.left_margin - Cm(2)) < 1000


def test_headings_follow_the_record_in_the_reports_language(opened: Opened, report: Deliverable) -> None:
    for language in LANGUAGES:
        headings = [p.text for p in opened(language).paragraphs if p.style.name.startswith("Heading")]
        assert headings == [part.heading.within(language) for part in report.parts if part.kind == "text"]


def test_every_font_is_named_for_both_scripts(made: Callable[[Language], bytes]) -> None:
    fonts: dict[Language, str] = {"zh-TW": "Microsoft JhengHei", "en": "Calibri"}
    for language, latin in fonts.items():
        parts = members(made(language))
        styles = parts["word/styles.xml"].decode()
        assert f'w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="Microsoft JhengHei"' in styles
        theme = next(data.decode() for name, data in parts.items() if "/theme/" in name)
        assert theme.count('<a:ea typeface="Microsoft JhengHei"/>') == 2
        assert "Noto Sans TC" in parts["word/fontTable.xml"].decode()
        assert "Mincho" not in styles + theme


def test_the_languages_are_set(made: Callable[[Language], bytes], opened: Opened) -> None:
    assert 'w:lang w:val="en-US" w:eastAsia="zh-TW"' in members(made("zh-TW"))["word/styles.xml"].decode()
    assert 'w:lang w:val="en-GB"' in members(made("en"))["word/styles.xml"].decode()
    assert opened("zh-TW").core_properties.language == "zh-TW"
    assert opened("en").core_properties.title == "Analysis report"


def test_every_style_in_use_is_there(made: Callable[[Language], bytes]) -> None:
    parts = members(made("en"))
    known = set(re.findall(r'w:styleId="([^"]+)"', parts["word/styles.xml"].decode()))
    for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        used = set(re.findall(r'<w:(?:p|r|tbl)Style w:val="([^"]+)"', parts[name].decode()))
        assert used <= known


def test_pictures_carry_their_description(opened: Opened, filled: dict[str, Filled]) -> None:
    wanted = [piece.alt for piece in filled["en"].pieces if hasattr(piece, "alt")]
    document = opened("en")
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == wanted
    ids = [shape._inline.docPr.get("id") for shape in document.inline_shapes]
    assert len(set(ids)) == 3


def test_captions_are_numbered_by_fields_and_say_their_source(opened: Opened) -> None:
    texts = [p.text for p in opened("zh-TW").paragraphs]
    assert "圖 1　App 客人一張單多一成，但差距不大" in [re.sub(r" SEQ \w+ \\\* ARABIC ", "", text) for text in texts]
    assert "資料來源：survey，2,400 位受訪者，k = 4" in texts
    fields = [t.text for t in opened("zh-TW").element.iter(qn("w:instrText"))]
    assert [field.split()[1] for field in fields] == ["Figure", "Figure", "Table", "Table", "Figure"]


def test_tables_repeat_their_heading_and_fit_the_page(opened: Opened) -> None:
    for table in opened("en").tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        width_twips = sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.gridCol_lst)
        assert abs(width_twips - 17 / 2.54 * 1440) < 5


def test_figures_stand_to_the_right(opened: Opened) -> None:
    row = opened("en").tables[0].rows[1]
    assert [cell.text for cell in row.cells][-1] == "820,000"
    assert row.cells[-1].paragraphs[0].alignment == 2
    assert row.cells[0].paragraphs[0].alignment is None


def test_page_numbers_are_fields(opened: Opened) -> None:
    footer = opened("zh-TW").sections[0].footer._element
    assert [field.text.strip() for field in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    assert "T1.2　O1.2.1" in opened("zh-TW").sections[0].header.paragraphs[0].text


def test_the_same_report_is_the_same_bytes(
    record: LessonRecord, report: Deliverable, made: Callable[[Language], bytes], head: Any
) -> None:
    again = fill(report, variables_of("zh-TW"), language="zh-TW")
    first = fill(report, variables_of("zh-TW"), language="zh-TW")
    assert to_docx(again, head("zh-TW"), "zh-TW") == to_docx(first, head("zh-TW"), "zh-TW")
    with zipfile.ZipFile(io.BytesIO(made("zh-TW"))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_nothing_of_the_template_is_left(made: Callable[[Language], bytes]) -> None:
    parts = members(made("en"))
    assert not [name for name in parts if "thumbnail" in name or "WithEffects" in name or "customXml" in name]
    assert b"Macintosh" not in parts["docProps/app.xml"]
    assert b'w:val="15"' in parts["word/settings.xml"]


def test_an_open_part_says_so_and_gives_its_prompt(report: Deliverable, head: Any) -> None:
    filled = fill(report, {"d1_advice": "a b c"}, language="en")
    texts = [p.text for p in docx.Document(io.BytesIO(to_docx(filled, head("en"), "en"))).paragraphs]
    assert texts.count("[Not written yet: Method and reading]") == 1
    assert report.parts[1].prompt.en in texts


def test_hostile_text_is_text(report: Deliverable, head: Any) -> None:
    nasty = 'a\x00\x08</w:t><w:instrText>INCLUDETEXT "c:\\x"</w:instrText> & <script> \ud800 =cmd|calc'
    filled = fill(report, {"d1_advice": nasty}, language="en")
    document = docx.Document(io.BytesIO(to_docx(filled, head("en"), "en")))
    assert any("</w:t><w:instrText>" in p.text for p in document.paragraphs)
    assert not [f for f in document.element.iter(qn("w:instrText")) if "INCLUDETEXT" in (f.text or "")]


def test_a_long_sentence_beside_a_short_word_does_not_break_the_word() -> None:
    long = "A sentence that goes on for long. " * 4
    rows = [("Id", "Quadrant", "Statement", "Evidence"), ("S2", "Opportunity", long, long)]
    quadrant = _widths_cm(rows)[1]
    # 90 signs to a page: the eleven of the word, and three for the cell's margins.
    assert quadrant / TEXT_WIDTH_CM == pytest.approx(14 / 90)
    assert sum(_widths_cm(rows)) == pytest.approx(TEXT_WIDTH_CM)


def test_a_table_that_is_one_long_word_after_the_other_still_fits_the_page() -> None:
    assert _widths_cm([("a" * 80, "b" * 80)]) == pytest.approx([TEXT_WIDTH_CM / 2] * 2)
