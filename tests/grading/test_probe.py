"""Isolation is tried out, not assumed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from course.grading import probe
from course.grading.probe import ATTACKS, insist_on_isolation, successful_attacks
from course.grading.server import Worker
from helpers.errors import SandboxError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")


def test_no_attack_gets_through_the_sandbox(tmp_path: Path) -> None:
    with Worker(0) as worker:
        assert successful_attacks(worker, out=tmp_path, submissions=tmp_path) == []


# Attacks that only look: without isolation they act on the machine that runs the tests.
ONLY_LOOK = ("read_home", "read_records", "read_sibling", "connect", "connect_abstract", "see_processes")


def test_without_isolation_attacks_get_through_so_the_probe_can_see(tmp_path: Path) -> None:
    with Worker(0, isolated=False) as worker:
        through = successful_attacks(worker, out=tmp_path, submissions=tmp_path, names=ONLY_LOOK)
    assert through == list(ONLY_LOOK)


def test_an_attack_that_gets_through_is_named_and_nothing_is_graded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe, "successful_attacks", lambda *a, **k: ["read_home", "connect"])
    with Worker(0) as worker, pytest.raises(SandboxError, match="read_home, connect"):
        insist_on_isolation(worker, out=tmp_path, submissions=tmp_path)


def test_there_are_more_than_a_dozen_attacks() -> None:
    assert len(ATTACKS) > 12


def test_a_sandbox_that_cannot_be_made_is_said_with_its_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker(0)
    # Stands for a kernel without what is needed: a user that does not exist cannot be become.
    monkeypatch.setattr(worker, "_uid", -5)
    with worker, pytest.raises(SandboxError) as refusal:
        insist_on_isolation(worker, out=tmp_path, submissions=tmp_path)
    assert refusal.value.key == "grading.no_isolation"
    assert "SYS_ADMIN" in refusal.value.sentence("en")
