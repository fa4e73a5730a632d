"""A coverage as something to read: the same four tables in a terminal, a workbook, a page, or as JSON.

The tables are made once, in one language, as plain rows (`sheets_of`); each format only dresses them.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import jinja2
import xlsxwriter
from rich.console import Console
from rich.table import Table

from course.coverage import Coverage, Gap, Part
from helpers.standard import load_standard
from helpers.words import Language, say

__all__ = ["Heading", "Sheet", "as_html", "as_plain", "as_text", "as_xlsx", "gap_sentence", "sheets_of", "summary_of"]


@dataclass(frozen=True)
class Heading:
    """One column: its name, its width in characters, and whether a terminal has room for it."""

    name: str
    width: int
    on_screen: bool


@dataclass(frozen=True)
class Sheet:
    """One table: its title, its columns, its rows."""

    title: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[str | int, ...], ...]


def sheets_of(coverage: Coverage, language: Language) -> tuple[Sheet, ...]:
    """The codes, the parts of the lessons, the gaps, and the lessons, in that order."""
    return (
        _codes(coverage, language),
        _parts(coverage, language),
        _gaps(coverage, language),
        _lessons(coverage, language),
    )


def gap_sentence(gap: Gap, language: Language) -> str:
    """What is missing or wrong, where, and what to do."""
    return say(f"coverage.gap.{gap.kind}", language, code=gap.code, place=gap.place)


def summary_of(coverage: Coverage, language: Language) -> str:
    """How many codes are covered, how many gaps there are, and which lessons are unwritten."""
    covered = sum(row.state == "covered" for row in coverage.codes)
    lines = [
        say(
            "coverage.summary",
            language,
            profile=say(f"coverage.profile.{coverage.profile}", language),
            covered=covered,
            codes=len(coverage.codes),
            gaps=len(coverage.gaps),
        )
    ]
    if coverage.unwritten:
        lines.append(say("coverage.unwritten", language, lessons=", ".join(coverage.unwritten)))
    return "\n".join(lines)


def as_plain(coverage: Coverage, language: Language) -> dict[str, Any]:
    """The coverage as data for JSON; the sentences of the gaps are in one language."""
    plain: dict[str, Any] = asdict(coverage)
    plain["standard"] = load_standard().identity.code
    plain["complete"] = coverage.complete
    plain["gaps"] = [{**asdict(gap), "sentence": gap_sentence(gap, language)} for gap in coverage.gaps]
    for part, written in zip(coverage.parts, plain["parts"], strict=True):
        written["points"] = part.points
    return plain


def as_text(coverage: Coverage, language: Language, *, width: int | None = None) -> str:
    """The tables as a terminal shows them, then the summary. `width` is in characters."""
    # What is printed is also what goes into a file: no colours, no cursor signs.
    written = io.StringIO()
    console = Console(file=written, width=width, highlight=False, markup=False, color_system=None)
    for sheet in sheets_of(coverage, language):
        if not sheet.rows:
            continue
        table = Table(title=sheet.title, title_justify="left")
        shown = [number for number, heading in enumerate(sheet.headings) if heading.on_screen]
        for number in shown:
            # Chinese has no spaces to break at: fold, never cut off.
            table.add_column(sheet.headings[number].name, overflow="fold")
        for row in sheet.rows:
            table.add_row(*(str(row[number]) for number in shown))
        console.print(table)
        console.print()
    return f"{written.getvalue()}{summary_of(coverage, language)}\n"


def as_xlsx(coverage: Coverage, language: Language) -> bytes:
    """The tables as a workbook, one sheet each; the same coverage gives the same bytes."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # A workbook keeps the day it was made; ours would then differ at each run.
    published = load_standard().source.published
    book.set_properties({"created": datetime(published.year, published.month, published.day)})  # noqa: DTZ001
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in sheets_of(coverage, language):
        page = book.add_worksheet(sheet.title)
        for column, heading in enumerate(sheet.headings):
            page.set_column(column, column, heading.width)
            page.write_string(0, column, heading.name, head)
        for number, row in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(row):
                page.write(number, column, cell, body)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.headings) - 1)
        page.set_landscape()
        page.repeat_rows(0)
        page.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()


def as_html(coverage: Coverage, language: Language) -> str:
    """The tables as one page that needs nothing else: no script, no network."""
    pages = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return pages.from_string(_PAGE).render(
        language=language,
        title=say("coverage.title", language),
        standard=load_standard().source.title.within(language),
        code=load_standard().identity.code,
        summary=summary_of(coverage, language).split("\n"),
        nothing=say("coverage.nothing", language),
        sheets=sheets_of(coverage, language),
    )


def _codes(coverage: Coverage, language: Language) -> Sheet:
    headings = _headings(
        language,
        # `course standard` gives the wording; the second table gives the criteria.
        off_screen=("wording", "criteria"),
        code=9,
        wording=40,
        worked=16,
        guided=16,
        independent=16,
        criteria=28,
        points=8,
        state=16,
        waiting=16,
    )
    rows = tuple(
        (
            row.code,
            row.wording.within(language),
            _places(row.worked, row.supporting),
            _places(row.guided, row.supporting),
            _places(row.independent, row.supporting),
            _places(row.criteria, ()),
            row.points,
            say(f"coverage.state.{row.state}", language),
            " ".join(row.waiting),
        )
        for row in coverage.codes
    )
    return Sheet(say("coverage.by_code", language), headings, rows)


def _parts(coverage: Coverage, language: Language) -> Sheet:
    headings = _headings(
        language, ("minutes", "points"), part=11, kind=14, tier=12, minutes=9, points=8, codes=34, criteria=34
    )
    rows = tuple(
        (
            part.place,
            say(f"coverage.kind.{part.kind}", language),
            say(f"coverage.tier.{part.tier}", language) if part.tier else "",
            part.minutes if part.tier else "",
            part.points if part.tier else "",
            _codes_of(part),
            "\n".join(f"{criterion.id}: {' '.join(criterion.codes)}" for criterion in part.criteria),
        )
        for part in coverage.parts
    )
    return Sheet(say("coverage.by_part", language), headings, rows)


def _gaps(coverage: Coverage, language: Language) -> Sheet:
    rows = tuple((gap.code, gap.place, gap_sentence(gap, language)) for gap in coverage.gaps)
    return Sheet(say("coverage.gaps", language), _headings(language, code=9, place=14, gap=80), rows)


def _lessons(coverage: Coverage, language: Language) -> Sheet:
    rows: list[tuple[str | int, ...]] = []
    for task in load_standard().tasks:
        own = [part for part in coverage.parts if part.task == task.code]
        state = "unwritten" if task.code in coverage.unwritten else "written"
        exercises = sum(part.kind != "worked" for part in own)
        minutes = sum(part.minutes for part in own)
        told = say(f"coverage.lesson.{state}", language)
        rows.append((task.code, task.wording.within(language), told, exercises, minutes))
    headings = _headings(language, code=9, wording=40, lesson=16, exercises=11, minutes=9)
    return Sheet(say("coverage.lessons", language), headings, tuple(rows))


def _headings(language: Language, off_screen: tuple[str, ...] = (), **widths: int) -> tuple[Heading, ...]:
    return tuple(
        Heading(say(f"coverage.heading.{name}", language), width, name not in off_screen)
        for name, width in widths.items()
    )


def _codes_of(part: Part) -> str:
    return " ".join(f"+{code}" if code in part.supporting else code for code in part.codes)


def _places(places: Iterable[str], supporting: tuple[str, ...]) -> str:
    """`T1.2-E1`, `T1.2-E2`, `T1.3-E1` → `T1.2 E1 E2; T1.3 E1`; a `+` where the code is a supporting one."""
    by_task: dict[str, list[str]] = {}
    for place in places:
        task, part = place.split("-", 1)
        by_task.setdefault(task, []).append(f"+{part}" if place in supporting else part)
    return "; ".join(f"{task} {' '.join(parts)}" for task, parts in by_task.items())


_PAGE = """<!DOCTYPE html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} · {{ code }}</title>
<style>
:root { color-scheme: light dark; }
body { font-family: "Noto Sans TC", "Microsoft JhengHei", "PingFang TC", sans-serif; line-height: 1.5; margin: 2rem; }
table { border-collapse: collapse; margin-block: 2rem; width: 100%; }
caption { font-size: 1.25rem; font-weight: bold; padding-block: .5rem; text-align: start; }
th, td { border: 1px solid; white-space: pre-line; padding: .25rem .5rem; text-align: start; vertical-align: top; }
td.number { text-align: end; }
tbody th { white-space: nowrap; }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>{{ title }}</h1>
<p>{{ standard }} {{ code }}</p>
{% for line in summary %}
<p>{{ line }}</p>
{% endfor %}
{% for sheet in sheets %}
<table>
<caption>{{ sheet.title }}</caption>
<colgroup>{% for heading in sheet.headings %}<col style="width: {{ heading.width }}ch">{% endfor %}</colgroup>
<thead>
<tr>{% for heading in sheet.headings %}<th scope="col">{{ heading.name }}</th>{% endfor %}</tr>
</thead>
<tbody>
{% for row in sheet.rows %}
<tr><th scope="row">{{ row[0] }}</th>
{%- for cell in row[1:] %}<td{% if cell is integer %} class="number"{% endif %}>{{ cell }}</td>{% endfor %}</tr>
{% else %}
<tr><td colspan="{{ sheet.headings | length }}">{{ nothing }}</td></tr>
{% endfor %}
</tbody>
</table>
{% endfor %}
</main>
</body>
</html>
"""
