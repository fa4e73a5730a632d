"""course.yaml: what it holds, and what a teacher reads when a field is wrong."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from course.identity.remarks import FileError
from course.identity.settings import Dates, RunLimits, Settings, read_settings, settings_text
from helpers.errors import DataError
from helpers.words import LANGUAGES, Language


def read(folder: Path, text: str) -> Settings:
    file = folder / "course.yaml"
    file.write_bytes(text.encode("utf-8"))
    return read_settings(file)


def complaints(folder: Path, text: str, language: Language = "en") -> list[str]:
    with pytest.raises(FileError) as wrong:
        read(folder, text)
    head, *lines = wrong.value.sentence(language).split("\n")
    assert "course.yaml" in head
    return lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_read_again(tmp_path: Path, language: Language) -> None:
    settings = Settings(
        id="0012",
        title='春季班: "A" #1',
        language=language,
        dates=Dates(start=datetime.date(2026, 3, 2), end=datetime.date(2026, 6, 30)),
        profile="core",
        exam=True,
        limits=RunLimits(time_s=120.5, memory_mb=1024),
        retention_until=datetime.date(2029, 6, 30),
    )
    assert read(tmp_path, settings_text(settings)) == settings


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_is_explained_beside_it(language: Language) -> None:
    lines = settings_text(Settings(id="a", title="b", language=language)).splitlines()
    assert [line for line in lines if not line.endswith(":") and "# " not in line] == []


def test_only_id_and_title_must_be_given(tmp_path: Path) -> None:
    settings = read(tmp_path, "id: a\ntitle: b\n")
    assert (settings.profile, settings.exam, settings.limits.time_s, settings.limits.memory_mb) == (
        "full", False, 300.0, 2048,
    )  # fmt: skip
    # The published pass rule: 70 % of all points, 60 % of the independent ones, two resubmissions.
    rules = settings.pass_rules
    assert (rules.auto_pct, rules.independent_pct, rules.criticals, rules.resubmissions) == (70, 60, True, 2)


def test_all_wrong_fields_are_said_at_once_each_by_its_name(tmp_path: Path) -> None:
    text = "id: 12\nlanguage: fr\nexam: maybe\nlimits:\n  time_s: fast\n  memory_mb: 10\npass_rule: {}\n"
    assert complaints(tmp_path, text) == [
        '- id: It must be text; “12” was found. Put figures in quotes, such as "0012".',
        "- title: This field is missing; add it.",
        "- language: It cannot be “fr”; use one of: zh-TW, en.",
        "- exam: It must be true or false; “maybe” was found.",
        "- limits.time_s: It must be a number; “fast” was found.",
        "- limits.memory_mb: It must be at least 256; “10” was found.",
        "- pass_rule: There is no such field; perhaps it is misspelt. Known here: format, id, title, language, dates, "
        "profile, exam, limits, pass_rules, retention_until, versions.",
    ]


def test_the_same_in_chinese(tmp_path: Path) -> None:
    assert complaints(tmp_path, "id: 12\ntitle: b\nexam: maybe\n", "zh-TW") == [
        '- id：要是文字，讀到「12」。數字請加引號，例如 "0012"。',
        "- exam：要是 true 或 false，讀到「maybe」。",
    ]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("dates: {start: 2026-06-30, end: 2026-03-02}", "The last day is before the first (2026-06-30)"),
        ("dates: {end: 2026-06-30}\nretention_until: 2026-01-01", "before the last day of the course (2026-06-30)"),
        ("dates: {start: 2026/3/2}", "dates.start: It must be a day written as 2026-03-02"),
        ("dates: soon", "dates: It holds fields of its own"),
        ("limits: {time_s: 0}", "limits.time_s: It must be above 0"),
        ("pass_rules: {auto_pct: 101}", "It must be at most 100"),
        ("pass_rules: {auto_pct: 70.5}", "It must be a whole number"),
        ("profile: all", "use one of: core, full"),
        ("format: 2", "use one of: 1"),
    ],
)
def test_values_that_cannot_be_are_said(tmp_path: Path, lines: str, said: str) -> None:
    [line] = complaints(tmp_path, f"id: a\ntitle: b\n{lines}\n")
    assert said in line


@pytest.mark.parametrize("bad", ["a b", "a/b", "a:b", "", "x" * 65])
def test_an_impossible_id_is_said(tmp_path: Path, bad: str) -> None:
    [line] = complaints(tmp_path, f'id: "{bad}"\ntitle: b\n')
    assert line.startswith("- id: It cannot be")


@pytest.mark.parametrize(
    ("text", "line"),
    [("id: a\n title: b\n", "2"), ("id: a\nid: b\n", "1"), ("- a\n", "1"), ("", "1"), ("a: !!python/x y", "1")],
)
def test_what_is_no_yaml_of_ours_names_the_line(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(DataError) as wrong:
        read(tmp_path, text)
    assert f"near line {line}" in wrong.value.sentence("en")


def test_a_file_saved_in_big5_is_said(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_bytes("id: a\ntitle: 春季班\n".encode("cp950"))
    with pytest.raises(DataError, match="UTF-8"):
        read_settings(tmp_path / "course.yaml")


def test_a_bom_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_bytes(b"\xef\xbb\xbf" + "id: a\r\ntitle: 春\r\n".encode())
    assert read_settings(tmp_path / "course.yaml").title == "春"
