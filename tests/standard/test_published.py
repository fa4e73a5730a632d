"""The data against the published text, read by a parser that shares nothing with the room."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from importlib import resources

import pytest

from helpers.standard import load_standard, published_text

# The digest of the text as it was published; the data file records it as well.
PUBLISHED_SHA256 = "6f406d3c8c96b0fefb6c2bd53e1c13e5e6aaeddfb3577bc2064080626413ab29"

# All that the text holds besides its content, without white space: headings of tables and
# paragraphs, and the signs of lists. The table of tasks has its heading row three times.
TASK_TABLE = "主要職責工作任務工作產出行為指標職能級別職能內涵(K=knowledge知識)職能內涵(S=skills技能)"
HEADINGS = Counter(
    {
        "版本職能基準代碼職能基準名稱狀態更新說明發展更新日期": 1,
        "職能基準代碼": 1,
        "職能基準名稱(擇一填寫)職類職業": 1,
        "所屬類別職類別": 1,
        "職類別代碼": 1,
        "職業別": 1,
        "職業別代碼": 1,
        "行業別": 1,
        "行業別代碼": 1,
        "工作描述": 1,
        "基準級別": 1,
        TASK_TABLE: 3,
        "職能內涵(A=attitude態度)": 2,
        "說明與補充事項●**建議擔任此職類/職業之學歷/經驗/或能力條件：**-": 1,
        "●**其他補充說明：**-": 1,
        "-": 7,
    }
)

# The page break inside the row of T1.2 cuts the last sign off the name of the task.
SPLIT_NAME = ("T1.2定位市場與客", "群")


@dataclass
class PublishedTask:
    """One row of the table of tasks, joined again where a page break cut it."""

    duty: str
    name: str
    outputs: str
    indicators: str
    level: str
    knowledge: str
    skills: str


@dataclass
class Published:
    """What the text says, by plain strings."""

    versions: list[list[str]] = field(default_factory=list)
    identity: dict[str, str] = field(default_factory=dict)
    tasks: list[PublishedTask] = field(default_factory=list)
    attitudes: dict[str, tuple[str, str]] = field(default_factory=dict)
    recommended: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def parse(text: str) -> Published:
    """The text as rows: a block starts at its heading and ends at the next blank line."""
    found = Published()
    block = ""
    duty = ""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if line.startswith("版本\t"):
            block = "versions"
        elif cells[0] == "職能基準代碼":
            block = "identity"
            found.identity[cells[0]] = cells[2]
        elif cells[0] == "主要職責":
            block = "tasks"
        elif line.startswith("● **"):
            block = "notes" if "其他補充說明" in line else "recommended"
        elif re.match(r"A\d\d ", line):
            code, rest = line.split(" ", 1)
            name, definition = rest.split("：", 1)
            found.attitudes[code] = (name, definition)
        elif line.startswith("- ") and block == "recommended":
            found.recommended.append(line[2:])
        elif line.startswith("- "):
            name, meaning = line[2:].split("：", 1)
            found.notes.append((name, meaning))
        elif not line.strip():
            block = block if block in ("notes", "recommended") else ""
        elif block == "versions":
            found.versions.append(cells)
        elif block == "identity":
            filled = [cell for cell in cells if cell]
            filled = filled[1:] if filled[0] in ("所屬 類別",) else filled
            found.identity.update(zip(filled[::2], filled[1::2], strict=False))
        elif block == "tasks" and re.match(r"T\d\.\d ", cells[1]):
            duty = cells[0] or duty
            found.tasks.append(PublishedTask(duty, *cells[1:]))
        elif block == "tasks":
            before = found.tasks[-1]
            before.name += cells[1]
            for column, more in zip(("outputs", "indicators", "level", "knowledge", "skills"), cells[2:], strict=True):
                setattr(before, column, f"{getattr(before, column)} {more}".strip())
    return found


def coded(cell: str) -> list[tuple[str, str]]:
    """`K02 組織政策與流程 K06 數位行銷概論` → pairs of code and wording, in order."""
    parts = re.split(r"(?:^|\s)([TOPKS]\d[\d.]*)\s", cell)[1:]
    return [(code, wording.strip()) for code, wording in zip(parts[::2], parts[1::2], strict=True)]


@pytest.fixture(scope="module")
def published() -> Published:
    return parse(published_text())


@pytest.fixture(scope="module")
def standard():
    return load_standard()


def test_the_text_is_kept_byte_for_byte(standard):
    file = resources.files("helpers.standard") / standard.source.file
    assert hashlib.sha256(file.read_bytes()).hexdigest() == PUBLISHED_SHA256 == standard.source.sha256


def test_the_source_is_the_latest_version_that_the_text_names(published, standard):
    version, code, *_, updated = published.versions[0]
    assert (standard.source.version, f"{standard.source.published:%Y/%m/%d}") == (version, updated)
    assert standard.source.file == f"{code}.txt"


def test_the_parser_joins_the_row_that_a_page_break_cut(published):
    row = published.tasks[1]
    assert row.name == "T1.2 定位市場與客群"
    assert row.level == "4"
    assert [code for code, _ in coded(row.indicators)] == ["P1.2.1", "P1.2.2", "P1.2.3", "P1.2.4"]


def test_every_version_is_as_published(published, standard):
    assert [
        [row.version, row.code, row.name.zh, row.status.zh, row.note.zh, row.updated.strftime("%Y/%m/%d")]
        for row in standard.versions
    ] == published.versions


def test_the_identity_is_as_published(published, standard):
    identity = standard.identity
    kinds = {}
    for category in identity.categories:
        kinds[category.kind.zh] = category.name.zh
        kinds[f"{category.kind.zh}代碼"] = category.code
    assert published.identity == {
        "職能基準代碼": identity.code,
        "職業": identity.name.zh,
        **kinds,
        "工作描述": identity.description.zh,
        "基準級別": str(identity.level),
        # The published box for the job family is empty; the parser meets its heading alone.
        "職能基準名稱 (擇一填寫)": "職類",
    }
    assert published.recommended == [identity.recommended.zh]


def test_every_duty_is_as_published(published, standard):
    said = [pair for duty in dict.fromkeys(row.duty for row in published.tasks) for pair in coded(duty)]
    assert [(duty.code, duty.wording.zh) for duty in standard.duties] == said


def test_every_task_and_its_level_are_as_published(published, standard):
    said = [(*coded(row.name)[0], int(row.level), coded(row.duty)[0][0]) for row in published.tasks]
    assert [(task.code, task.wording.zh, task.level, task.duty) for task in standard.tasks] == said


def test_every_output_is_as_published_and_in_its_task(published, standard):
    said = [(coded(row.name)[0][0], *pair) for row in published.tasks for pair in coded(row.outputs)]
    assert [(output.task, output.code, output.wording.zh) for output in standard.outputs] == said


def test_every_indicator_is_as_published_and_in_its_task(published, standard):
    said = [(coded(row.name)[0][0], *pair) for row in published.tasks for pair in coded(row.indicators)]
    assert [(entry.task, entry.code, entry.wording.zh) for entry in standard.indicators] == said


@pytest.mark.parametrize(("column", "entries"), [("knowledge", "knowledge"), ("skills", "skills")])
def test_every_knowledge_and_skill_list_of_a_task_is_as_published(published, standard, column, entries):
    wording = {entry.code: entry.wording.zh for entry in getattr(standard, entries)}
    said = {coded(row.name)[0][0]: coded(getattr(row, column)) for row in published.tasks}
    kept = {task.code: [(code, wording[code]) for code in getattr(task, column)] for task in standard.tasks}
    assert kept == said
    # Nothing in the data that no task of the text names.
    assert set(wording) == {code for pairs in said.values() for code, _ in pairs}


def test_every_attitude_is_as_published(published, standard):
    assert {entry.code: (entry.wording.zh, entry.definition.zh) for entry in standard.attitudes} == published.attitudes


def test_every_note_is_as_published(published, standard):
    assert [(note.wording.zh, note.text.zh) for note in standard.notes] == published.notes


def test_the_items_of_a_note_are_all_that_its_sentence_names(standard):
    for note in standard.notes:
        left = note.text.zh
        names = [part.zh for item in note.items for part in (item.name, *item.examples)]
        for name in names:
            assert name in left, (note.wording.zh, name)
            left = left[left.index(name) + len(name) :]
        between = note.text.zh
        for name in sorted(names, key=len, reverse=True):
            between = between.replace(name, "", 1)
        assert re.fullmatch(r"(如|含|透過|、|以及|及|和|等|（|）|。|\s)*", between), (note.wording.zh, between)


def test_the_text_holds_nothing_but_the_data_and_the_headings(standard):
    identity = standard.identity
    wording = {code: entry.wording.zh for code, entry in standard.entries.items()}
    pieces = [standard.source.title.zh, identity.code, identity.name.zh, identity.description.zh, str(identity.level)]
    pieces += [identity.recommended.zh]
    for category in identity.categories:
        pieces += [category.name.zh, category.code]
    for row in standard.versions:
        pieces.append(
            row.version + row.code + row.name.zh + row.status.zh + row.note.zh + row.updated.strftime("%Y/%m/%d")
        )
    pieces += [duty.code + duty.wording.zh for duty in standard.duties]
    for task in standard.tasks:
        name = task.code + task.wording.zh
        pieces += SPLIT_NAME if name == "".join(SPLIT_NAME) else [name]
        pieces += [code + wording[code] for code in standard.codes_of(task.code)] + [str(task.level)]
    pieces += [f"{entry.code}{entry.wording.zh}：{entry.definition.zh}" for entry in standard.attitudes]
    pieces += [f"{note.wording.zh}：{note.text.zh}" for note in standard.notes]

    left = re.sub(r"\s", "", published_text())
    # Longest first, each exactly as often as the data say it: a short piece never eats part of a long one.
    for piece in sorted((re.sub(r"\s", "", piece) for piece in pieces), key=len, reverse=True):
        assert piece in left, f"The text does not say this (again): {piece}"
        left = left.replace(piece, "\n", 1)
    assert Counter(part for part in left.split("\n") if part) == HEADINGS
