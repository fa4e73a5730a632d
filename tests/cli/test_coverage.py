"""What the lessons cover, and what is not covered: small records, counted again by hand or another way."""

from __future__ import annotations

import dataclasses
import io
import json
import re
import zipfile
from html.parser import HTMLParser

import openpyxl
import pytest

import course.cli.coverage as command
from course.cli.front import main
from course.coverage import cover
from course.coverage_report import as_html, as_text, as_xlsx, gap_sentence
from helpers.checks import Answer, Exercise, LessonRecord, Number, Structure
from helpers.standard import load_standard
from helpers.words import Text

STANDARD = load_standard()
TASKS = ("T1.1", "T1.2", "T1.3", "T2.1", "T2.2", "T3.1", "T3.2")
SAID = Text("說明", "words")


def exercise(name, *criteria, mode="guided", tier="core", k=(), s=(), a=()):
    """An exercise with one criterion for each tuple of P codes, two points each."""
    return Exercise(
        id=name,
        title=SAID,
        mode=mode,
        tier=tier,
        minutes=10,
        answers=(Answer("x", Number(SAID, 0)),),
        criteria=tuple(Structure(f"c{n}", "x", 2, codes, SAID, SAID) for n, codes in enumerate(criteria, start=1)),
        mistakes=(),
        hints=(SAID, SAID, SAID),
        k=k,
        s=s,
        a=a,
    )


def lesson(task, *exercises, **worked):
    return LessonRecord(task=task, name=task.replace(".", "_"), title=SAID, exercises=exercises, worked=worked)


def whole_lesson(task):
    """A lesson that lacks nothing: each own code is taught, practised and assessed; two criteria each."""
    own = STANDARD.codes_of(task)
    judged = tuple(code for code in own if code[0] in "PO")
    content = {"k": tuple(c for c in own if c[0] == "K"), "s": tuple(c for c in own if c[0] == "S")}
    return lesson(
        task,
        exercise("E1", judged, **content),
        exercise("E2", judged, judged, mode="independent", a=tuple(f"A0{n}" for n in range(1, 8)), **content),
        W1=own,
    )


def whole_course():
    return [whole_lesson(task) for task in TASKS]


def changed(records, task, **fields):
    return [dataclasses.replace(record, **fields) if record.task == task else record for record in records]


def gaps_of(records, **options):
    return [(gap.kind, gap.code, gap.place) for gap in cover(STANDARD, records, **options).gaps]


# Both directions -------------------------------------------------------------------------------

SMALL = lesson(
    "T1.2",
    exercise("E1", ("P1.2.1",), k=("K08",), s=("S04",)),
    exercise("E2", ("P1.2.1",), ("P1.2.1", "P1.2.4"), mode="independent", k=("K08", "+K12"), a=("A02",)),
    exercise("E3", ("P1.2.4",), mode="independent", tier="extension", k=("K10",)),
    W1=("P1.2.1", "K08", "+K12"),
)


def test_each_code_leads_to_its_examples_exercises_and_criteria():
    rows = {row.code: row for row in cover(STANDARD, [SMALL]).codes}
    p = rows["P1.2.1"]
    assert (p.worked, p.guided, p.independent) == (("T1.2-W1",), ("T1.2-E1",), ("T1.2-E2",))
    assert p.criteria == ("T1.2-E1.c1", "T1.2-E2.c1", "T1.2-E2.c2")
    assert p.points == 6  # three criteria of two points
    assert rows["K08"].points == 2 + 4  # the exercises E1 and E2
    assert rows["A02"].independent == ("T1.2-E2",)


def test_each_exercise_and_criterion_leads_to_its_codes():
    parts = {part.place: part for part in cover(STANDARD, [SMALL]).parts}
    assert list(parts) == ["T1.2-W1", "T1.2-E1", "T1.2-E2", "T1.2-E3"]
    assert set(parts["T1.2-E2"].codes) == {"P1.2.1", "P1.2.4", "K08", "K12", "A02"}
    assert [(criterion.id, criterion.codes) for criterion in parts["T1.2-E2"].criteria] == [
        ("c1", ("P1.2.1",)),
        ("c2", ("P1.2.1", "P1.2.4")),
    ]


def test_the_two_directions_hold_the_same_pairs():
    coverage = cover(STANDARD, [*whole_course()[:1], SMALL])
    by_code = {(row.code, place) for row in coverage.codes for place in (*row.worked, *row.guided, *row.independent)}
    # Counted again from the records themselves.
    straight = set()
    for record in (whole_lesson("T1.1"), SMALL):
        for name, codes in record.worked.items():
            straight |= {(code.lstrip("+"), f"{record.task}-{name}") for code in codes}
        for one in record.exercises:
            codes = [code for criterion in one.criteria for code in criterion.p] + [*one.k, *one.s, *one.a]
            straight |= {(code.lstrip("+"), f"{record.task}-{one.id}") for code in codes}
    assert by_code == straight == {(code, part.place) for part in coverage.parts for code in part.codes}


def test_a_code_with_a_plus_is_the_code_and_is_marked_as_supporting():
    coverage = cover(STANDARD, [SMALL])
    row = next(row for row in coverage.codes if row.code == "K12")
    assert (row.worked, row.independent) == (("T1.2-W1",), ("T1.2-E2",))
    assert row.supporting == ("T1.2-W1", "T1.2-E2")
    assert not [gap for gap in coverage.gaps if gap.code == "K12"]


# Written, unwritten, gaps ----------------------------------------------------------------------


@pytest.mark.parametrize("profile", ["core", "full"])
def test_a_course_that_lacks_nothing_is_complete(profile):
    coverage = cover(STANDARD, whole_course(), profile=profile)
    assert coverage.complete
    assert {row.state for row in coverage.codes} == {"covered"}
    assert len(coverage.codes) == 72  # 20 P, 9 O, 15 K, 21 S, 7 A


def test_without_any_lesson_all_is_unwritten_and_nothing_is_a_gap():
    coverage = cover(STANDARD, [])
    assert (coverage.unwritten, coverage.gaps) == (TASKS, ())
    assert {row.state for row in coverage.codes} == {"not_written"}
    assert not coverage.complete


def test_a_code_waits_only_for_the_unwritten_lessons_that_own_it():
    coverage = cover(STANDARD, [whole_lesson("T1.2")])
    rows = {row.code: row for row in coverage.codes}
    assert coverage.gaps == ()
    assert (rows["P1.2.3"].state, rows["O1.2.1"].state, rows["S05"].state) == ("covered",) * 3
    assert (rows["K02"].state, rows["K02"].waiting) == ("not_written", ("T1.1", "T2.1", "T2.2", "T3.2"))
    assert rows["P2.1.1"].waiting == ("T2.1",)


def test_a_code_that_a_written_lesson_lacks_is_a_gap_even_when_other_lessons_are_unwritten():
    own = [code for code in STANDARD.codes_of("T1.2") if code not in ("P1.2.1", "P1.2.4", "K08", "K10", "S04")]
    assert [gap for gap in gaps_of([SMALL]) if gap[0] == "absent"] == [("absent", code, "T1.2") for code in own]


def test_a_knowledge_code_of_two_lessons_is_missed_in_the_one_that_lacks_it():
    # The standard lists K07 for T1.1, T3.1 and T3.2.
    def without_k07(one):
        return dataclasses.replace(one, k=tuple(code for code in one.k if code != "K07"))

    whole = whole_lesson("T3.1")
    records = changed(
        whole_course(),
        "T3.1",
        exercises=tuple(map(without_k07, whole.exercises)),
        worked={"W1": tuple(code for code in whole.worked["W1"] if code != "K07")},
    )
    assert gaps_of(records) == [("absent", "K07", "T3.1")]


def test_an_indicator_needs_teaching_practice_and_assessment_in_its_own_lesson():
    whole = whole_lesson("T1.1")
    untaught = changed([whole], "T1.1", worked={})
    assert [gap[:2] for gap in gaps_of(untaught)] == [("not_taught", code) for code in ("P1.1.1", "P1.1.2", "P1.1.3")]
    guided_only = changed([whole], "T1.1", exercises=whole.exercises[:1])
    assert {kind for kind, *_ in gaps_of(guided_only)} == {"not_assessed"}
    independent_only = changed([whole], "T1.1", exercises=whole.exercises[1:])
    assert {kind for kind, *_ in gaps_of(independent_only)} == {"not_practised"}


def test_a_skill_may_be_practised_in_another_lesson_as_a_supporting_code():
    # As with S20: listed for T3.1 only, practised in T2.2.
    def without_s20(one):
        return dataclasses.replace(one, s=tuple(code for code in one.s if code != "S20"))

    first, second = whole_lesson("T3.1").exercises
    records = changed(whole_course(), "T3.1", exercises=(without_s20(first), second))
    assert gaps_of(records) == [("not_practised", "S20", "T3.1")]
    first, second = whole_lesson("T2.2").exercises
    helped = changed(records, "T2.2", exercises=(dataclasses.replace(first, s=(*first.s, "+S20")), second))
    assert gaps_of(helped) == []
    # While a lesson is unwritten it may still bring the practice: no gap yet.
    early = [record for record in records if record.task != "T2.2"]
    coverage = cover(STANDARD, early)
    assert next(row for row in coverage.codes if row.code == "S20").waiting == ("T2.2",)
    assert coverage.gaps == ()


def test_an_attitude_that_no_lesson_shows_is_a_gap_once_all_lessons_are_written():
    records = [
        dataclasses.replace(record, exercises=tuple(dataclasses.replace(one, a=()) for one in record.exercises))
        for record in whole_course()
    ]
    assert gaps_of(records) == [("nowhere", f"A0{n}", "") for n in range(1, 8)]
    assert gaps_of(records[:6]) == []


@pytest.mark.parametrize("code", ["K99", "S16", "LO1.1.1", "T1.2", "nonsense", ""])
def test_a_code_that_needs_no_evidence_or_does_not_exist_is_a_gap(code):
    records = [whole_lesson("T1.2")]
    records = changed(records, "T1.2", exercises=(*records[0].exercises, exercise("E3", ("P1.2.1",), s=(code,))))
    assert gaps_of(records) == [("unknown", code, "T1.2-E3")]


def test_the_plus_is_asked_for_outside_the_tasks_own_list_and_refused_inside():
    whole = whole_lesson("T1.2")
    more = exercise("E3", ("P1.2.1",), k=("K12", "+K08"), a=("A01",))
    records = changed([whole], "T1.2", exercises=(*whole.exercises, more))
    assert gaps_of(records) == [("plus_wanted", "K12", "T1.2-E3"), ("plus_unwanted", "K08", "T1.2-E3")]


def test_a_lesson_of_no_task_may_carry_any_code():
    start = lesson("start_here", exercise("E1", ("P1.1.1",), k=("K08",), a=("A01",)))
    assert gaps_of([start, *whole_course()]) == []


# Core ------------------------------------------------------------------------------------------


def test_core_leaves_extension_exercises_out():
    full, core = cover(STANDARD, [SMALL]), cover(STANDARD, [SMALL], profile="core")
    assert "T1.2-E3" in {part.place for part in full.parts}
    assert "T1.2-E3" not in {part.place for part in core.parts}
    assert ("absent", "K10", "T1.2") in gaps_of([SMALL], profile="core")
    assert ("absent", "K10", "T1.2") not in gaps_of([SMALL])


def test_core_needs_two_independent_criteria_for_each_indicator():
    whole = whole_lesson("T2.2")
    first, second = whole.exercises
    one_criterion = dataclasses.replace(second, criteria=second.criteria[:1])
    records = changed([whole], "T2.2", exercises=(first, one_criterion))
    assert gaps_of(records) == []
    assert gaps_of(records, profile="core") == [("thin_core", "P2.2.1", "T2.2"), ("thin_core", "P2.2.2", "T2.2")]


# The command -----------------------------------------------------------------------------------


@pytest.fixture
def run(monkeypatch, capsys):
    """`course coverage` on given records; gives exit code, stdout and stderr."""

    def coverage(records, *words):
        by_task = {record.task: record for record in records}
        monkeypatch.setattr(command, "lesson_names", lambda: sorted(by_task))
        monkeypatch.setattr(command, "load_record", by_task.__getitem__)
        monkeypatch.setattr("sys.argv", ["course", "coverage", *words])
        monkeypatch.setenv("COLUMNS", "80")
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return ended.value.code, printed.out, printed.err

    return coverage


def test_exit_code_0_only_when_all_is_written_and_there_is_no_gap(run):
    assert run(whole_course())[0] == 0
    assert run(whole_course()[:6])[0] == 1
    assert run([SMALL])[0] == 1


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_the_table_names_unwritten_lessons_apart_from_gaps(run, language):
    code, out, err = run([SMALL], "--language", language)
    assert (code, err) == (1, "")
    *_, counted, unwritten = out.strip().splitlines()
    assert re.search(r"T1\.1, T1\.3, T2\.1, T2\.2, T3\.1, T3\.2", unwritten)
    assert "T1.2" not in unwritten
    # By hand: P1.2.2, P1.2.3, O1.2.1, K02, K06, K09, S03, S05, S06 are absent; P1.2.4 is neither
    # taught nor practised.
    assert re.search(r"\b11\b", counted)


def test_json_holds_both_directions_and_nothing_else_is_printed(run):
    code, out, err = run([SMALL], "--json", "--language", "en")
    told = json.loads(out)
    assert (code, err) == (1, "")
    assert told == json.loads(run([SMALL], "--format", "json", "--language", "en")[1])
    assert (told["standard"], told["profile"], told["complete"]) == ("KMC2431-008v3", "full", False)
    assert told["unwritten"] == ["T1.1", "T1.3", "T2.1", "T2.2", "T3.1", "T3.2"]
    assert {row["code"]: row["state"] for row in told["codes"]}["P1.2.1"] == "covered"
    assert [part["points"] for part in told["parts"]] == [0, 2, 4, 2]
    assert all(gap["sentence"].endswith(".") for gap in told["gaps"])


def test_the_workbook_opens_and_holds_every_code_exercise_and_gap(run, tmp_path):
    file = tmp_path / "涵蓋表.xlsx"
    code, out, _ = run([SMALL], "--out", str(file), "--language", "en")
    assert code == 1
    assert str(file) in out
    book = openpyxl.load_workbook(file)
    codes, parts, gaps, lessons = (list(page.iter_rows(min_row=2, values_only=True)) for page in book.worksheets)
    assert [row[0] for row in codes] == list(STANDARD.evidence_codes)
    assert [row[0] for row in parts] == ["T1.2-W1", "T1.2-E1", "T1.2-E2", "T1.2-E3"]
    assert len(gaps) == 11
    assert [row[0] for row in lessons] == list(TASKS)
    by_code = {row[0]: row for row in codes}
    assert by_code["K12"][2:5] == ("T1.2 +W1", None, "T1.2 +E2")
    assert not list(tmp_path.glob(".*"))


def test_the_same_coverage_gives_the_same_workbook():
    coverage = cover(STANDARD, [SMALL])
    assert as_xlsx(coverage, "zh-TW") == as_xlsx(coverage, "zh-TW")
    with zipfile.ZipFile(io.BytesIO(as_xlsx(coverage, "zh-TW"))) as book:
        assert b"2025-06-15" in book.read("docProps/core.xml")


class Page(HTMLParser):
    """What an assistive reader needs of a page: its language, headings with scope, captions."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.addresses = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.addresses += [value for name, value in attrs if name in ("src", "href")]

    def count(self, tag, **wanted):
        return sum(name == tag and wanted.items() <= attrs.items() for name, attrs in self.tags)


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_the_page_needs_nothing_else_and_can_be_read_aloud(language):
    page = Page(as_html(cover(STANDARD, [SMALL]), language))
    assert page.count("html", lang=language) == 1
    assert page.count("table") == page.count("caption") == 4
    assert page.count("th", scope="row") == 72 + 4 + 11 + 7
    assert page.count("th") == page.count("th", scope="row") + page.count("th", scope="col")
    assert page.addresses == []
    assert page.count("script") == 0


def test_a_code_that_looks_like_markup_is_shown_as_text():
    record = lesson("T1.2", exercise("E1", ("<b>P1",)), W1=("=1+1",))
    coverage = cover(STANDARD, [record])
    assert "&lt;B&gt;P1" in as_html(coverage, "en")
    assert "<b>" not in as_html(coverage, "en").lower()
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(coverage, "en")))
    assert not [cell for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    assert "[bold]" in as_text(cover(STANDARD, [lesson("T1.2", W1=("[bold]",))]), "en", width=100).lower()


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_every_kind_of_gap_is_a_sentence_that_names_the_code(language):
    start = whole_lesson("T1.2")
    seen = {gap.kind for gap in cover(STANDARD, [SMALL]).gaps}
    coverages = [
        cover(STANDARD, [SMALL]),
        cover(STANDARD, [SMALL], profile="core"),
        cover(STANDARD, [lesson("T1.2", exercise("E1", ("P1.2.1", "K12", "+K08", "X1")))]),
        cover(STANDARD, changed([start], "T1.2", exercises=start.exercises[:1])),
        cover(
            STANDARD,
            [dataclasses.replace(record, exercises=record.exercises[:1]) for record in whole_course()],
            profile="core",
        ),
        cover(
            STANDARD,
            changed(
                [start],
                "T1.2",
                exercises=(
                    start.exercises[0],
                    dataclasses.replace(start.exercises[1], criteria=start.exercises[1].criteria[:1]),
                ),
            ),
            profile="core",
        ),
    ]
    for gap in [gap for coverage in coverages for gap in coverage.gaps]:
        seen.add(gap.kind)
        assert gap.code in gap_sentence(gap, language)
    assert seen == {
        "unknown",
        "plus_wanted",
        "plus_unwanted",
        "absent",
        "not_taught",
        "not_practised",
        "not_assessed",
        "nowhere",
        "thin_core",
    }


@pytest.mark.parametrize("ending", ["html", "json", "txt"])
def test_a_file_takes_its_format_from_its_ending(run, tmp_path, ending):
    file = tmp_path / f"coverage.{ending}"
    run([SMALL], "--out", str(file))
    text = file.read_text(encoding="utf-8")
    assert text.startswith({"html": "<!DOCTYPE html>", "json": "{", "txt": "依職能代碼"}[ending])
    assert b"\r" not in file.read_bytes()


def test_a_workbook_without_a_file_name_is_refused_in_words(run):
    code, out, err = run([SMALL], "--format", "xlsx", "--language", "en")
    assert (code, out) == (2, "")
    assert "--out" in err


def test_a_file_that_cannot_be_written_leaves_nothing_behind(run, tmp_path):
    taken = tmp_path / "taken.html"
    taken.mkdir()
    for file in (tmp_path / "missing" / "coverage.html", taken):
        code, out, err = run([SMALL], "--out", str(file))
        assert (code, out) == (2, "")
        assert file.name in err
    assert [path.name for path in tmp_path.iterdir()] == ["taken.html"]


@pytest.mark.parametrize("words", [("--profile", "half"), ("--format", "pdf")])
def test_an_unknown_profile_or_format_is_a_wrong_call(run, words):
    assert run([SMALL], *words)[0] == 2
