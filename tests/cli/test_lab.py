"""`course lab` opens JupyterLab on this machine only, without questions, and says what is missing."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.cli.lab import run
from course.identity import personal_bytes, personal_facts, self_study
from course.lab import find_notebooks, lab_words
from helpers.errors import UsageError

EMPTY_NOTEBOOK = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    for language in ("zh-TW", "en"):
        folder = tmp_path / "course" / "notebooks" / language
        folder.mkdir(parents=True)
        (folder / "T1_2_market_positioning.ipynb").write_text(json.dumps(EMPTY_NOTEBOOK), encoding="utf-8")
    return tmp_path / "course"


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_the_notebooks_are_found_from_a_folder_deep_inside_the_course(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course / "notebooks" / "zh-TW")
    assert find_notebooks("en") == course / "notebooks" / "en"


def test_a_single_notebook_is_opened_and_several_are_listed(course: Path) -> None:
    folder = course / "notebooks" / "en"
    assert "--LabApp.default_url=/lab/tree/T1_2_market_positioning.ipynb" in lab_words(folder, port=None, browser=True)
    (folder / "another.ipynb").write_text(json.dumps(EMPTY_NOTEBOOK), encoding="utf-8")
    assert "--LabApp.default_url=/lab" in lab_words(folder, port=None, browser=True)


def test_the_server_listens_on_this_machine_only_and_fetches_no_news(course: Path) -> None:
    words = lab_words(course / "notebooks" / "en", port=None, browser=False)
    assert "--ServerApp.ip=127.0.0.1" in words
    assert "--ServerApp.open_browser=False" in words
    assert "--LabApp.news_url=None" in words


def test_a_port_in_use_is_refused_with_its_number(course: Path, taken_port: int) -> None:
    with pytest.raises(UsageError) as refused:
        lab_words(course / "notebooks" / "en", port=taken_port, browser=False)
    assert str(taken_port) in refused.value.sentence("en")
    assert "--port" in refused.value.sentence("zh-TW")


def test_without_notebooks_the_sentence_says_where_it_looked_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("course.lab.__file__", str(tmp_path / "site" / "course" / "lab.py"))
    with pytest.raises(UsageError) as refused:
        find_notebooks("en")
    assert str(tmp_path) in refused.value.sentence("en")
    assert "course build" in refused.value.sentence("en")


@pytest.mark.slow
def test_the_course_opens_in_an_empty_home_and_ends_with_one_ctrl_c(course: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    port = free_port()
    # A terminal of its own, as a person has: Jupyter treats Ctrl-C differently without one.
    terminal, keyboard = os.openpty()
    server = subprocess.Popen(
        [sys.executable, "-m", "course", "lab", "--no-browser", "--port", str(port), "--language", "en"],
        cwd=course,
        env={**os.environ, "HOME": str(home), "USERPROFILE": str(home), "JUPYTER_TOKEN": "known"},
        stdin=keyboard,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        page = wait_for(f"http://127.0.0.1:{port}/lab?token=known", server)
        listed = wait_for(f"http://127.0.0.1:{port}/api/contents?token=known", server)
        server.send_signal(signal.SIGINT)
        said, _ = server.communicate(timeout=30)
    finally:
        if server.poll() is None:
            server.kill()
            server.wait()
        os.close(terminal)
        os.close(keyboard)

    assert '"news": {"disabled": true}' in page
    assert [entry["name"] for entry in json.loads(listed)["content"]] == ["T1_2_market_positioning.ipynb"]
    assert "Ctrl-C" in said
    assert server.returncode == 0, said


def wait_for(address: str, server: subprocess.Popen[str]) -> str:
    """The page at an address of our own server, asked for until it answers."""
    until = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:
            if server.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.2)


def test_a_learners_file_makes_it_their_course_in_their_language(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(course)
    opened: list[tuple[list[str], str]] = []
    monkeypatch.setattr("course.cli.lab.open_lab", lambda words, language: opened.append((words, language)))
    given = tmp_path / "amy.json"
    given.write_bytes(personal_bytes(personal_facts(self_study("night"), "amy", language="en")))
    assert run(learner_file=given) == 0
    assert (course / "personal.json").read_bytes() == given.read_bytes()
    [(words, language)] = opened
    assert language == "en"
    assert f"--ServerApp.root_dir={course / 'notebooks' / 'en'}" in words
    assert "The personal file of amy is in place" in capsys.readouterr().err


def test_the_language_asked_for_goes_before_the_files(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course)
    opened: list[str] = []
    monkeypatch.setattr("course.cli.lab.open_lab", lambda words, language: opened.append(language))
    given = tmp_path / "amy.json"
    given.write_bytes(personal_bytes(personal_facts(self_study("night"), "amy", language="en")))
    run(learner_file=given, language="zh-TW")
    assert opened == ["zh-TW"]


def test_somebody_elses_file_opens_nothing(course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course)
    monkeypatch.setattr("course.cli.lab.open_lab", lambda words, language: pytest.fail("it was opened"))
    (course / "personal.json").write_bytes(personal_bytes(personal_facts(self_study("night"), "ben", language="en")))
    given = tmp_path / "amy.json"
    given.write_bytes(personal_bytes(personal_facts(self_study("night"), "amy", language="en")))
    with pytest.raises(UsageError, match="ben"):
        run(learner_file=given)
