"""What the doctor makes of machines of every kind; no check needs the machine it is about."""

from __future__ import annotations

import datetime
import inspect
from dataclasses import replace
from typing import Any

import pytest

from course.doctor import CHECKS, Machine, checks, examine
from course.doctor.machine import Package
from helpers.words import LANGUAGES, all_sentences

NOW = datetime.datetime(2026, 11, 25, 9, 0, tzinfo=datetime.UTC)
WELL = Machine(
    system="Windows",
    python=(3, 12, 4),
    folder="C:\\course",
    free_mb=50_000,
    memory_mb=8_192,
    now=NOW,
    newest=NOW - datetime.timedelta(days=30),
    packages=(Package("pandas", ">=3,<4", "3.1.1"),),
    browser=True,
)


def found(**changes: Any) -> dict[str, str]:
    """What is not good on a machine that is well but for these."""
    findings = examine(replace(WELL, **changes))
    return {one.key.removeprefix("doctor."): one.level for one in findings if one.level != "good"}


def test_a_machine_that_is_well_has_nothing_to_mend() -> None:
    assert found() == {}


@pytest.mark.parametrize(
    ("changes", "key", "level"),
    [
        ({"python": (3, 10, 9)}, "python.version", "trouble"),
        ({"python": (3, 15, 0)}, "python.version", "trouble"),
        ({"bits": 32}, "python.bits", "trouble"),
        ({"packages": (Package("pandas", ">=3,<4", "2.3.0", serves=False),)}, "packages.wrong", "trouble"),
        ({"packages": (Package("pandas", ">=3,<4", "", serves=False),)}, "packages.wrong", "trouble"),
        ({"missing_fonts": ("CourseSansTC-Bold.ttf",)}, "fonts.missing", "trouble"),
        ({"encoding": "cp950"}, "encoding.other", "note"),
        ({"has_notebooks": False}, "course.missing", "trouble"),
        ({"folder": "C:\\Users\\amy\\Downloads\\course.zip\\course"}, "unpacked.zip", "trouble"),
        ({"folder": "C:\\Users\\amy\\AppData\\Local\\Temp\\c"}, "unpacked.zip", "trouble"),
        ({"cannot_write": "Permission denied"}, "writable.not", "trouble"),
        ({"folder": "C:\\Users\\amy\\OneDrive - School\\course"}, "cloud.inside", "note"),
        (
            {"folder": "/Users/amy/Library/Mobile Documents/com~apple~CloudDocs/c", "system": "Darwin"},
            "cloud.inside",
            "note",
        ),
        ({"folder": "/home/amy/Dropbox/course", "system": "Linux"}, "cloud.inside", "note"),
        ({"folder": "C:\\" + "c" * 120}, "path.long", "trouble"),
        ({"folder": "C:\\使用者\\課程"}, "path.letters", "note"),
        ({"shadows": ("C:\\course\\helpers.py",)}, "shadows.there", "trouble"),
        ({"free_mb": 1_000}, "disk.little", "note"),
        ({"free_mb": 100}, "disk.full", "trouble"),
        ({"memory_mb": 2_048}, "memory.little", "note"),
        ({"now": NOW - datetime.timedelta(days=40)}, "clock.behind", "trouble"),
        ({"now": NOW + datetime.timedelta(days=4_000)}, "clock.ahead", "note"),
        ({"missing_companies": ("demo",)}, "companies.missing", "trouble"),
        ({"personal": "damaged"}, "personal.damaged", "trouble"),
        ({"personal": "other_version"}, "personal.other_version", "trouble"),
        ({"stale_data": True}, "own_data.stale", "note"),
        ({"loopback": "Permission denied", "free_port": None}, "loopback.closed", "trouble"),
        ({"free_port": None}, "loopback.busy", "note"),
        ({"proxies": {"HTTP_PROXY": "http://proxy.example:3128"}}, "proxy.in_the_way", "note"),
        ({"proxies": {"HTTP_PROXY": "http://proxy.example:3128"}, "no_proxy": "localhost"}, "proxy.in_the_way", "note"),
        ({"browser": False}, "browser.none", "note"),
        ({"jupyter": "C:\\x: Permission denied"}, "jupyter.closed", "trouble"),
        ({"sandbox": "Operation not permitted", "system": "Linux"}, "sandbox.closed", "note"),
    ],
)
def test_each_thing_that_is_wrong_is_found_alone(changes: dict[str, Any], key: str, level: str) -> None:
    assert found(**changes) == {key: level}


@pytest.mark.parametrize(
    "changes",
    [
        {"encoding": "UTF-8"},
        {"encoding": "utf8"},
        {"folder": "/home/amy/" + "c" * 120, "system": "Linux"},
        {"folder": "/home/小明/課程", "system": "Linux"},
        {"folder": "/home/amy/my-dropbox-notes", "system": "Linux"},
        {"folder": "C:\\zip.course"},
        {"now": NOW - datetime.timedelta(days=30, hours=12)},
        {"now": None},
        {"free_mb": None, "memory_mb": None, "browser": None},
        {"proxies": {"HTTP_PROXY": "http://proxy.example:3128"}, "no_proxy": "127.0.0.1, LOCALHOST"},
        {"proxies": {"HTTP_PROXY": "http://proxy.example:3128"}, "no_proxy": "*"},
        {"sandbox": "", "system": "Linux"},
        {"personal": "fits", "learner": "amy"},
    ],
)
def test_what_only_looks_wrong_is_let_pass(changes: dict[str, Any]) -> None:
    assert found(**changes) == {}


def test_a_proxys_address_is_not_repeated_because_it_may_hold_a_password() -> None:
    findings = examine(replace(WELL, proxies={"HTTP_PROXY": "http://amy:hush@proxy.example:3128"}))
    assert not any("hush" in one.sentence(language) for one in findings for language in LANGUAGES)


def test_every_check_of_the_room_is_asked() -> None:
    written = {function for name, function in inspect.getmembers(checks) if name.startswith("check_")}
    assert set(CHECKS) == written


def test_every_sentence_of_the_doctor_is_one_that_a_check_can_say() -> None:
    text = inspect.getsource(checks) + "".join(f'"doctor.{name}.good"' for name in GOOD_NAMES)
    for key in all_sentences():
        if key.startswith("doctor.") and not key.startswith("doctor.end."):
            _, check, what = key.split(".")
            assert f'"{check}", "{what}"' in text or f'"{key}"' in text or (check, what) in BY_STATE, key


GOOD_NAMES = [function.__name__.removeprefix("check_") for function in CHECKS]
BY_STATE = {("personal", "damaged"), ("personal", "other_version")}
