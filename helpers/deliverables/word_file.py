"""The empty Word file that a report is written into: A4, fonts, styles, language; and its bytes.

python-docx's own template falls back to MS Mincho for Chinese, carries 430 KB of styles and says
that a Mac wrote it. Ours has the dozen styles that a report needs. Fonts are named for Latin and for
East Asian text wherever Word looks for them: the defaults, the theme, and a font table that lists
what to take where Microsoft JhengHei is not installed.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from importlib import resources
from string import Template
from typing import Any

from helpers.words import Language

__all__ = ["TEXT_WIDTH_CM", "new_document", "saved"]

PAGE_CM, MARGIN_CM, ABOVE_AND_BELOW_CM = (21.0, 29.7), 2.0, 1.8
TEXT_WIDTH_CM = PAGE_CM[0] - 2 * MARGIN_CM
EAST_ASIAN = "Microsoft JhengHei"
_LATIN: dict[Language, str] = {"zh-TW": EAST_ASIAN, "en": "Calibri"}
# JhengHei's own line is a third higher than its signs; exact lines make every font look alike.
# Twentieths of a point where exact, 240ths of a line where not: of text, captions and sources.
_LINES: dict[Language, dict[str, str]] = {
    "zh-TW": {"rule": "exact", "line": "320", "caption": "280", "small": "250"},
    "en": {"rule": "auto", "line": "264", "caption": "240", "small": "240"},
}
_LANG: dict[Language, str] = {"zh-TW": "zh-TW", "en": "en-GB"}

# The same report is the same bytes: no clock, and members in one order.
_MADE = datetime(2026, 1, 1)  # noqa: DTZ001  # python-docx takes naive moments as UTC
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = ("thumbnail", "stylesWithEffects", "customXml")


def new_document(language: Language, *, title: str, author: str, subject: str, keywords: str) -> Any:
    """An empty A4 document in one language, with its styles and properties.

    Args:
        language: The language of headings and of most of the text.
        title, author, subject, keywords: The file's properties.
    Returns: A `docx.Document`.
    """
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from docx.shared import Cm

    document = Document()
    facts = {
        "latin": _LATIN[language],
        "east": EAST_ASIAN,
        # Latin words in a Chinese report are English: as Chinese they would be broken anywhere.
        "lang": "en-US" if language == "zh-TW" else "en-GB",
        **_LINES[language],
    }
    main = document.part
    _drop_relations(main)
    _drop_relations(main.package)
    for relation in main.rels.values():
        part = relation.target_part
        name = str(part.partname)
        if name.endswith("/styles.xml"):
            part._element = parse_xml(Template(_packaged("styles.xml")).substitute(facts).encode("utf-8"))
        elif name.endswith("/numbering.xml"):
            part._element = parse_xml(_packaged("numbering.xml").encode("utf-8"))
        elif name.endswith("/fontTable.xml"):
            part._blob = _packaged("fonts.xml").encode("utf-8")
        elif "/theme/" in name:
            part._blob = _theme_with_fonts(part.blob, _LATIN[language])
    spoken = document.settings.element.find(qn("w:themeFontLang"))
    if spoken is not None:
        spoken.set(qn("w:val"), facts["lang"])
        spoken.set(qn("w:eastAsia"), "zh-TW")
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # below that, Word opens a file in compatibility mode and says so
    section = document.sections[0]
    section.page_width, section.page_height = Cm(PAGE_CM[0]), Cm(PAGE_CM[1])
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    section.top_margin = section.bottom_margin = Cm(ABOVE_AND_BELOW_CM)
    section.header_distance = section.footer_distance = Cm(0.9)
    properties = document.core_properties
    properties.title, properties.author, properties.subject = title[:255], author[:255], subject[:255]
    properties.keywords, properties.language = keywords[:255], _LANG[language]
    properties.comments, properties.last_modified_by, properties.category = "", author[:255], ""
    properties.created = properties.modified = _MADE
    properties.revision = 1
    return document


def saved(document: Any) -> bytes:
    """The document's bytes, the same for the same content."""
    first = io.BytesIO()
    document.save(first)
    whole = io.BytesIO()
    with zipfile.ZipFile(first) as made, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        # Word wants the list of content types first; pictures are compressed already.
        names = sorted(made.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            data = made.read(name)
            if name == "docProps/app.xml":
                data = _APP
            kind = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            packed.writestr(zipfile.ZipInfo(name, _EARLIEST), data, kind)
    return whole.getvalue()


_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)


def _drop_relations(owner: Any) -> None:
    """Leave out what the template carries and a report does not need."""
    for name in [key for key, relation in owner.rels.items() if any(word in relation.reltype for word in _LEFT_OUT)]:
        del owner.rels[name]


def _theme_with_fonts(theme: bytes, latin: str) -> bytes:
    text = theme.decode("utf-8")
    text = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*(")', rf"\g<1>{latin}\g<2>", text)
    text = text.replace('<a:ea typeface=""/>', f'<a:ea typeface="{EAST_ASIAN}"/>')
    return re.sub(r'(script="Hant" typeface=")[^"]*(")', rf"\g<1>{EAST_ASIAN}\g<2>", text).encode("utf-8")


def _packaged(name: str) -> str:
    return (resources.files("helpers.deliverables") / name).read_text(encoding="utf-8")
