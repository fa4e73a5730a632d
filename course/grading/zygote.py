"""The fork-server: Python with the heavy imports done, one fork a hand-in.

It is started fresh, with a clean environment, and holds no answer, no notebook and no other
learner's file. For each request it forks a keeper; the keeper leaves the host's namespaces and forks
the runner, process 1 of the new ones, which locks itself down and only then reads the hand-in. The
fork-server never reads what a learner wrote; what goes back to the grader is a handle on the runner
and how it ended.

    grader ── request, pipes ──▶ zygote ── fork ──▶ keeper ── fork ──▶ runner (sandboxed)
       ◀───────────── "born" + handle, "ended" + status ──┘              │
       ◀───────────── answers, output ────────────────────────────────────┘
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys
from typing import Any

__all__ = ["MOST_REQUEST", "RESULT", "WARM", "main"]

MOST_REQUEST = 65_536
# Far above the numbers that a learner's own files get, so that a stray os.write hits nothing.
RESULT = 200
SOURCE, LEARNER_FILES_FROM = 201, 3

WARM = (
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "scipy.stats",
    "statsmodels.api",
    "statsmodels.formula.api",
    "statsmodels.stats.multicomp",
    "seaborn",
    "openpyxl",
    "helpers.lesson",
    "helpers.analysis",
    "helpers.charts",
)


def main(control_number: int) -> None:
    """Warm up, say so, and serve until the grader hangs up."""
    control = socket.socket(fileno=control_number)
    _warm_up()
    control.send(b"ready")
    while True:
        data, handles, _, _ = socket.recv_fds(control, MOST_REQUEST, 4)
        _bury_the_dead()
        if not data:
            return
        request = json.loads(data)
        if os.fork() == 0:
            control.close()
            _keep(request, *handles)
        for handle in handles:
            os.close(handle)


def _warm_up() -> None:
    for name in WARM:
        # An import that is missing or broken here is met again, in words, by the notebook that needs it.
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    from matplotlib import font_manager

    # Made at first use otherwise: once here instead of a second in every notebook.
    font_manager.findfont("DejaVu Sans")
    importlib.import_module("course.grading.runner")
    importlib.import_module("course.grading.sandbox")
    gc.collect()
    gc.freeze()


def _bury_the_dead() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _keep(request: dict[str, Any], source: int, result: int, output: int, status_number: int) -> None:
    """Start the runner, hand its handle to the grader, wait for its end; never returns."""
    status = socket.socket(fileno=status_number)
    code = 1
    try:
        from course.grading import sandbox

        os.setsid()
        isolated = bool(request["isolated"])
        if isolated:
            sandbox.isolate()
        runner = os.fork()
        if runner == 0:
            status.close()
            _become_runner(request, source, result, output, isolated=isolated)
        for handle in (source, result, output):
            os.close(handle)
        born = json.dumps({"born": runner}).encode()
        watch = os.pidfd_open(runner)
        socket.send_fds(status, [born], [watch])
        # The grader's death shows as its end of the socket closing.
        watcher = select.poll()
        watcher.register(watch, select.POLLIN)
        watcher.register(status, select.POLLHUP)
        if all(handle != watch for handle, _ in watcher.poll()):
            os.kill(runner, signal.SIGKILL)
        # Process 1 of a pid namespace is only gone when everything in it is gone.
        _, ended = os.waitpid(runner, 0)
        status.send(json.dumps({"ended": os.waitstatus_to_exitcode(ended)}).encode())
        code = 0
    except OSError as error:
        with contextlib.suppress(OSError):
            status.send(json.dumps({"fault": str(error)}).encode())
    finally:
        os._exit(code)


def _become_runner(request: dict[str, Any], source: int, result: int, output: int, *, isolated: bool) -> None:
    """Lock this process down and run the notebook in it; never returns."""
    from course.grading import runner, sandbox
    from course.grading.limits import Limits

    try:
        os.dup2(result, RESULT)
        os.dup2(source, SOURCE)
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.closerange(LEARNER_FILES_FROM, RESULT)
        os.closerange(SOURCE + 1, 4096)
        limits = Limits(**request["limits"])
        if isolated:
            sandbox.lock_down(limits, uid=int(request["uid"]), folders=request["folders"])
        else:
            os.setsid()
            sandbox.limit_resources(limits)
    except BaseException as error:
        os.write(RESULT, json.dumps({"fault": f"{type(error).__name__}: {error}"}).encode() + b"\n")
        os._exit(1)
    os.write(RESULT, b'{"ready": true}\n')
    home = sandbox.HOME_INSIDE if isolated else str(request["scratch"])
    os.environ.clear()
    os.environ.update(request["environment"])
    os.environ.update(HOME=home, COURSE_WORK=home, MPLCONFIGDIR=f"{home}/.matplotlib")
    os.chdir(home)
    _same_chance_for_all()
    gc.enable()
    runner.run(SOURCE, RESULT)
    sys.stdout.flush()
    os._exit(0)


def _same_chance_for_all() -> None:
    """Every child has its parent's random state; a fixed one makes marks repeatable."""
    import numpy as np

    random.seed(2431)
    np.random.seed(2431)  # noqa: NPY002 - it is the learner's global state that is being fixed
