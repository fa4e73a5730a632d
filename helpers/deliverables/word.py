"""A filled deliverable as a Word document that a manager would accept.

Reading order is document order: headings, paragraphs, captions, pictures and tables follow each
other in one column, nothing floats. Pictures carry their description, tables a title and a repeated
heading row; page numbers and the numbers of captions are fields, with their values filled in.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.deliverables.filling import Blank, Filled, Grid, Picture, Prose
from helpers.deliverables.word_file import TEXT_WIDTH_CM, new_document, saved
from helpers.deliverables.writing import Run, plain_text
from helpers.words import Language, say

__all__ = ["Letterhead", "to_docx"]

HIGHEST_PICTURE_CM = 11.0
SHADE = "DCEAF4"
# A column is as wide as its longest cell wants, within these bounds (Latin signs).
NARROWEST, WIDEST = 5, 60
PADDING = 3  # what a cell's margins take
PAGE_SIGNS = 90  # Latin signs in a line as wide as the page
_WORD = re.compile(r"[^\s\u2e80-\uffef]+")


@dataclass(frozen=True)
class Letterhead:
    """What stands around every report: the task with its title, the output's code, whose report it is."""

    task: str
    task_title: str
    code: str
    learner: str


def to_docx(filled: Filled, head: Letterhead, language: Language) -> bytes:
    """The report as a DOCX file, the same bytes for the same content."""
    title = filled.deliverable.title.within(language)
    task_line = say("deliverables.task_line", language, task=head.task, title=head.task_title)
    codes = (*filled.deliverable.p, *filled.deliverable.k, *filled.deliverable.s)
    document = new_document(
        language,
        title=title,
        author=plain_text(head.learner),
        subject=f"{task_line} {head.code}",
        keywords=" ".join(codes),
    )
    writer = _Writer(document, language)
    writer.head(title, task_line, head)
    for piece in filled.pieces:
        if isinstance(piece, Prose):
            writer.prose(piece)
        elif isinstance(piece, Picture):
            writer.picture(piece)
        elif isinstance(piece, Grid):
            writer.grid(piece)
        else:
            writer.blank(piece)
    return saved(document)


class _Writer:
    """Writes pieces at the end of a document; counts figures and tables."""

    def __init__(self, document: Any, language: Language) -> None:
        self.document = document
        self.language = language
        self.figures = 0
        self.tables = 0

    def head(self, title: str, task_line: str, head: Letterhead) -> None:
        gap = say("deliverables.gap_in_header", self.language)
        section = self.document.sections[0]
        above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
        above.add_run(f"{say('deliverables.organisation', self.language)}{gap}{title}\t{head.task}{gap}{head.code}")
        by = say("deliverables.by", self.language, learner=plain_text(head.learner))
        before, middle, after = say("deliverables.page", self.language, page="\0", pages="\0").split("\0")
        below.add_run(f"{by}\t{before}")
        _field(below, "PAGE", "1")
        below.add_run(middle)
        _field(below, "NUMPAGES", "1")
        below.add_run(after)
        self.document.add_paragraph(title, style="Title")
        code = say("deliverables.code_line", self.language, code=head.code)
        between = say("deliverables.between", self.language)
        self.document.add_paragraph(between.join((task_line, code, by)), style="Subtitle")

    def prose(self, piece: Prose) -> None:
        self.heading(piece)
        for block in piece.blocks:
            style = "List Bullet" if block.kind == "point" else "Normal"
            _add_runs(self.document.add_paragraph(style=style), block.runs)

    def heading(self, piece: Prose | Blank) -> None:
        self.document.add_paragraph(piece.part.heading.within(self.language), style=f"Heading {piece.part.level}")

    def blank(self, piece: Blank) -> None:
        if piece.part.kind == "text":
            self.heading(piece)
        words = say("deliverables.blank", self.language, heading=piece.part.heading.within(self.language))
        self.document.add_paragraph(words, style="Blank")
        self.document.add_paragraph(piece.part.prompt.within(self.language), style="Source")

    def picture(self, piece: Picture) -> None:
        from docx.shared import Cm

        self.figures += 1
        width_inches, height_inches = piece.size_inches
        width = min(piece.part.width_cm, TEXT_WIDTH_CM, HIGHEST_PICTURE_CM * width_inches / height_inches)
        paragraph = self.document.add_paragraph(style="Figure")
        inline = paragraph.add_run().add_picture(io.BytesIO(piece.png), width=Cm(width))._inline
        for properties in (inline.docPr, inline.graphic.graphicData.pic.nvPicPr.cNvPr):
            properties.set("descr", piece.alt)
            properties.set("name", f"{say('deliverables.figure', 'en')} {self.figures}")
        self.caption("figure", self.figures, piece.title, keep=bool(piece.source or piece.note))
        self.below(piece.source, piece.note)

    def grid(self, piece: Grid) -> None:
        from docx.shared import Pt

        self.tables += 1
        self.caption("table", self.tables, piece.title, keep=True)
        table = self.document.add_table(rows=0, cols=len(piece.headings), style="Table Grid")
        _describe_table(table, piece.title)
        widths = _widths_cm([piece.headings, *piece.rows])
        self.row(table, piece.headings, widths, piece.is_number, is_heading=True)
        for cells in piece.rows:
            self.row(table, cells, widths, piece.is_number, is_heading=False)
        for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.set(_qn("w:w"), str(_twips(width)))
        self.below(piece.source, piece.note)
        if not (piece.source or piece.note):
            # Two tables that touch become one in Word.
            self.document.add_paragraph(style="Source").paragraph_format.line_spacing = Pt(6)

    def row(
        self, table: Any, cells: Sequence[str], widths: Sequence[float], is_number: Sequence[bool], *, is_heading: bool
    ) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        row = table.add_row()
        _row_properties(row, is_heading=is_heading)
        for cell, text, width, number in zip(row.cells, cells, widths, is_number, strict=True):
            _cell_properties(cell, _twips(width), shaded=is_heading)
            paragraph = cell.paragraphs[0]
            paragraph.style = self.document.styles["Table Text"]
            paragraph.add_run(text).bold = True if is_heading else None
            if number:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def caption(self, kind: str, number: int, title: str, *, keep: bool) -> None:
        paragraph = self.document.add_paragraph(style="Caption")
        paragraph.paragraph_format.keep_with_next = True if keep else None
        paragraph.add_run(f"{say(f'deliverables.{kind}', self.language)} ")
        # The field's name stays English: Word counts by it, and a list of figures finds it in either language.
        _field(paragraph, f"SEQ {say(f'deliverables.{kind}', 'en')} \\* ARABIC", str(number))
        paragraph.add_run(f"{say('deliverables.gap_after_number', self.language)}{title}")

    def below(self, source: str, note: str) -> None:
        from docx.shared import Pt

        lines = [say("deliverables.note", self.language, note=note)] if note else []
        lines += [say("deliverables.source", self.language, source=source)] if source else []
        for place, line in enumerate(lines):
            paragraph = self.document.add_paragraph(line, style="Source")
            if place + 1 < len(lines):
                paragraph.paragraph_format.keep_with_next = True
            else:
                paragraph.paragraph_format.space_after = Pt(7)


def _add_runs(paragraph: Any, runs: Sequence[Run]) -> None:
    for run in runs:
        paragraph.add_run(run.text).bold = True if run.bold else None


def _field(paragraph: Any, code: str, shown: str) -> None:
    """A field with the value that is shown until Word computes it again."""
    from docx.oxml import OxmlElement

    def mark(kind: str) -> None:
        sign = OxmlElement("w:fldChar")
        sign.set(_qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(sign)

    mark("begin")
    instruction = OxmlElement("w:instrText")
    instruction.set(_qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)
    mark("separate")
    paragraph.add_run(shown)
    mark("end")


def _describe_table(table: Any, title: str) -> None:
    """Fixed widths, and a title that a screen reader speaks."""
    from docx.oxml import OxmlElement

    table.autofit = False
    properties = table._tbl.tblPr
    caption = OxmlElement("w:tblCaption")
    caption.set(_qn("w:val"), title)
    properties.append(caption)


def _row_properties(row: Any, *, is_heading: bool) -> None:
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_heading:
        properties.append(OxmlElement("w:tblHeader"))


def _cell_properties(cell: Any, width_twips: int, *, shaded: bool) -> None:
    from docx.oxml import OxmlElement

    properties = cell._tc.get_or_add_tcPr()
    width = properties.get_or_add_tcW()
    width.set(_qn("w:w"), str(width_twips))
    width.set(_qn("w:type"), "dxa")
    if shaded:
        shade = OxmlElement("w:shd")
        for name, value in {"val": "clear", "color": "auto", "fill": SHADE}.items():
            shade.set(_qn(f"w:{name}"), value)
        properties.append(shade)


def _widths_cm(rows: Sequence[Sequence[str]]) -> list[float]:
    """Column widths that fill the page, shared out by what the cells hold; wide columns give way, words do not."""
    columns = list(zip(*rows, strict=True))
    wanted = [float(PADDING + min(max(NARROWEST, *map(_signs, column)), WIDEST)) for column in columns]
    least = [PADDING + min(max(NARROWEST, *map(_longest_word, column)), WIDEST) for column in columns]
    spare = sum(wanted) - sum(least)
    if (excess := sum(wanted) - max(PAGE_SIGNS, sum(least))) > 0:
        wanted = [wide - excess / spare * (wide - word) for wide, word in zip(wanted, least, strict=True)]
    return [TEXT_WIDTH_CM * width / sum(wanted) for width in wanted]


def _longest_word(text: str) -> int:
    """The signs of the longest run that no line can break; between Chinese signs it can."""
    return max((_signs(word) for word in _WORD.findall(text)), default=0)


def _signs(text: str) -> int:
    """The width of a text in Latin signs; a Chinese sign is as wide as two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def _twips(width_cm: float) -> int:
    return round(width_cm / 2.54 * 1440)


def _qn(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))
