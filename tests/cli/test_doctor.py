"""`course doctor`: sentences for a person, JSON for a script, and the exit code for both."""

from __future__ import annotations

import json

import pytest

import course.doctor as room
from course.cli.doctor import run
from course.doctor import Machine

WELL = Machine(system="Linux", python=(3, 12, 4))
ILL = Machine(system="Windows", python=(3, 12, 4), shadows=("helpers.py",), encoding="cp950", folder="C:\\course")


def put(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "look_at_this_machine", lambda language: machine)


def test_a_machine_that_is_well_is_said_so_with_exit_code_0(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(WELL, monkeypatch)
    assert run(language="en") == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == "All is well."
    assert "✘" not in out


def test_trouble_stands_last_with_what_to_do_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(ILL, monkeypatch)
    assert run(language="zh-TW") == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line[0] for line in lines[-3:-1]] == ["!", "✘"]
    assert "helpers.py" in lines[-2]
    assert "改成別的檔名" in lines[-2]


def test_a_note_alone_lets_one_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    put(Machine(system="Windows", python=(3, 12, 4), encoding="cp950"), monkeypatch)
    assert run(language="en") == 0


def test_json_is_one_object_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(ILL, monkeypatch)
    assert run(as_json=True, language="en") == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["trouble"], found["notes"], found["system"]) == (1, 1, "Windows")
    [shadow] = [one for one in found["findings"] if one["check"] == "shadows"]
    assert shadow["level"] == "trouble"
    assert "Rename them" in shadow["sentence"]


def test_this_machine_is_examined_for_real(capsys: pytest.CaptureFixture[str]) -> None:
    run(as_json=True, language="en")
    assert {"python", "packages", "fonts"} <= {one["check"] for one in json.loads(capsys.readouterr().out)["findings"]}
