"""One notebook in, one run out; what its process is allowed inside."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

import pytest

from course.grading.limits import Limits
from course.grading.server import Run, Worker
from course.grading.watchdog import memory_mb, process_tree
from helpers.checks.store import record_to_json
from helpers.errors import SandboxError
from tests.grading.small_course import RECORD

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(0) as one:
        yield one


def _run(worker: Worker, *cells: str) -> Run:
    source = {"cells": list(cells), "record": record_to_json(RECORD).decode()}
    return worker.run(source, Limits(time_s=20, cell_s=10, memory_mb=512), folders={})


def _says(worker: Worker, expression: str) -> str:
    return _run(worker, f"print({expression})").printed.decode().strip()


def test_a_notebook_runs_as_nobody_with_nothing(worker: Worker) -> None:
    user = 65534 if os.getuid() == 0 else os.getuid()
    assert _says(worker, "__import__('os').getresuid()") == str((user, user, user))
    status = _says(worker, "open('/proc/self/status').read()")
    assert "CapEff:\t0000000000000000" in status
    assert "CapBnd:\t0000000000000000" in status
    assert "NoNewPrivs:\t1" in status
    assert "Seccomp:\t2" in status


def test_only_the_three_channels_are_open_and_nothing_of_the_environment(worker: Worker) -> None:
    assert _says(worker, "sorted(map(int, __import__('os').listdir('/proc/self/fd')))").startswith("[0, 1, 2, ")
    names = set(_says(worker, "' '.join(__import__('os').environ)").split())
    assert names <= {
        "COURSE_DATA", "COURSE_DATASETS", "COURSE_SANDBOX", "COURSE_WORK", "HOME", "LANG", "LC_ALL", "MKL_NUM_THREADS",
        "MPLBACKEND", "MPLCONFIGDIR", "NUMEXPR_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH",
        "PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED", "TZ",
    }  # fmt: skip


def test_no_key_and_no_staff_code_is_to_be_seen(worker: Worker) -> None:
    assert _says(worker, "__import__('os').path.isdir(__import__('helpers').__path__[0])") == "True"
    assert _says(worker, "__import__('helpers.checks').checks.find_key('T1.2')") == "None"
    assert _says(worker, "__import__('os').path.exists(__import__('helpers').__path__[0] + '/../lessons')") == "False"
    assert _says(worker, "__import__('os').path.exists(__import__('helpers').__path__[0] + '/../solutions')") == "False"


def test_nothing_of_one_notebook_is_there_for_the_next(worker: Worker) -> None:
    _run(worker, "import builtins, helpers.checks\nbuiltins.leak = helpers.checks.leak = 1\nopen('/tmp/leak', 'w')")
    leaks = "hasattr(__builtins__, 'leak'), hasattr(__import__('helpers').checks, 'leak')"
    assert _says(worker, leaks) == "False False"
    assert _says(worker, "__import__('os').path.exists('/tmp/leak')") == "False"


def test_chance_is_the_same_for_everybody(worker: Worker) -> None:
    draw = "(__import__('random').random(), float(__import__('numpy').random.random()))"
    assert _says(worker, draw) == _says(worker, draw)


def test_small_files_are_bounded_in_number(worker: Worker) -> None:
    run = _run(worker, "for number in range(10_000): open(f'/tmp/{number}', 'w').close()")
    assert json.loads(run.result.splitlines()[0])["error"] == "OSError"


def test_a_worker_that_is_gone_is_said_so() -> None:
    gone = Worker(0)
    gone.start()
    os.kill(gone.pid or 0, 9)
    with pytest.raises(SandboxError):
        _run(gone, "1")
    gone.stop()


def test_the_watchdog_sees_the_whole_tree() -> None:
    child = os.fork()
    if child == 0:
        kept = bytearray(b"x") * 60_000_000
        os.read(os.pipe()[0], len(kept))
        os._exit(0)
    try:
        assert child in process_tree(os.getpid())
        for _ in range(200):
            if memory_mb(child, above=0) > 50:
                break
            __import__("time").sleep(0.05)
        assert memory_mb(child, above=0) > 50
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
