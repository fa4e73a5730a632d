"""The grader's end of a fork-server: one hand-in in, a `Run` out.

A worker belongs to one thread that lives as long as the worker. Requests never share a channel with
each other: each has its own pipes and its own status socket, so a late word about one hand-in cannot
be taken for a word about the next.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from course.grading.limits import Limits
from course.grading.watchdog import memory_mb, process_tree
from helpers.errors import SandboxError

__all__ = ["Ending", "Run", "Worker"]

Ending = Literal[
    "finished", "timed_out", "out_of_memory", "too_much_output", "too_much_result", "crashed", "ended_early"
]

WARM_UP_S = 120
# How long the kernel may take to clear away a killed sandbox.
CLEARING_S = 20
_POLL_S = 0.05
_FIRST_UID = 65534


@dataclass(frozen=True)
class Run:
    """How a notebook ended, and the bytes it left; nothing here has been read or believed."""

    ending: Ending
    result: bytes
    printed: bytes
    signal_number: int = 0
    seconds: float = 0.0


class Worker:
    """A warm fork-server.

    Args:
        number: Which worker; each runs its sandboxes as another user, so that one learner's
            processes are never counted against another's.
        isolated: False only under `--unsafe-no-sandbox`.
        stop: Set from outside to give up the hand-in in work.
    """

    def __init__(self, number: int, *, isolated: bool = True, stop: threading.Event | None = None) -> None:
        self._stop_asked = stop or threading.Event()
        self._uid = _FIRST_UID - number
        self._isolated = isolated
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the fork-server and wait until it is warm.

        Raises: SandboxError: when it does not get ready.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        root = str(Path(__file__).resolve().parents[2])
        program = (
            f"import sys; sys.path.insert(0, {root!r}); "
            f"from course.grading.zygote import main; main({theirs.fileno()})"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", program],
            # Its own caches lie where ours do; a notebook's process never sees this name.
            env=_environment() | {"HOME": os.path.expanduser("~")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
        )
        theirs.close()
        self._control = ours
        ours.settimeout(WARM_UP_S)
        try:
            if ours.recv(100) != b"ready":
                raise SandboxError("grading.worker_not_ready")
        except OSError:
            raise SandboxError("grading.worker_not_ready") from None

    def stop(self) -> None:
        """End the fork-server; its sandboxes end with it."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @property
    def pid(self) -> int | None:
        """The fork-server's process."""
        return None if self._process is None else self._process.pid

    def run(self, source: dict[str, Any], limits: Limits, *, folders: dict[str, Path]) -> Run:
        """Run one notebook.

        Args:
            source: Cells and record, as `course.grading.runner` wants them.
            limits: What it may use.
            folders: What is seen inside, such as /data/own, and where it is on this machine.
        Raises: SandboxError: when the machinery failed; never because of what a notebook did.
        """
        scratch = None if self._isolated else tempfile.mkdtemp(prefix="unsafe-")
        try:
            return self._run(source, limits, folders, scratch)
        finally:
            if scratch is not None:
                shutil.rmtree(scratch, ignore_errors=True)

    def _run(self, source: dict[str, Any], limits: Limits, folders: dict[str, Path], scratch: str | None) -> Run:
        handle = os.memfd_create("hand-in", os.MFD_CLOEXEC)
        _write_all(handle, json.dumps({**source, "cell_s": limits.cell_s}).encode("utf-8"))
        os.lseek(handle, 0, os.SEEK_SET)
        result, result_end = os.pipe()
        output, output_end = os.pipe()
        status, status_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        request = {
            "isolated": self._isolated,
            "uid": self._uid,
            "limits": dataclasses.asdict(limits),
            "folders": {inside: str(folder.resolve()) for inside, folder in folders.items()},
            "environment": _environment() | self._data_environment(folders),
            "scratch": scratch,
        }
        given = [handle, result_end, output_end, status_end.fileno()]
        try:
            assert self._control is not None
            socket.send_fds(self._control, [json.dumps(request).encode("utf-8")], given)
        except OSError:
            for mine in (result, output):
                os.close(mine)
            status.close()
            raise SandboxError("grading.worker_lost") from None
        finally:
            for number in given[:3]:
                os.close(number)
            status_end.close()
        with _Watch(result, output, status, limits, isolated=self._isolated, stop=self._stop_asked) as watch:
            return watch.until_ended()

    def _data_environment(self, folders: dict[str, Path]) -> dict[str, str]:
        if self._isolated:
            return {"COURSE_DATA": "/data/own", "COURSE_DATASETS": "/data", "COURSE_SANDBOX": "1"}
        datasets = folders.get("/data/class", Path("/nonexistent/class")).parent
        own = str(folders.get("/data/own", datasets / "class"))
        return {"COURSE_DATA": own, "COURSE_DATASETS": str(datasets), "COURSE_SANDBOX": "1"}


class _Watch:
    """Collects what one runner sends until everything in its sandbox is gone, within the limits."""

    def __init__(
        self,
        result: int,
        output: int,
        status: socket.socket,
        limits: Limits,
        *,
        isolated: bool,
        stop: threading.Event,
    ) -> None:
        self._limits, self._isolated, self._stop_asked = limits, isolated, stop
        self._status = status
        self._kept = {result: bytearray(), output: bytearray()}
        self._seen = {result: 0, output: 0}
        self._result, self._output = result, output
        self._runner: int | None = None
        self._handle: int | None = None
        self._ended: int | None = None
        self._stopped: Ending | None = None
        self._begun = time.monotonic()
        self._deadline = self._begun + limits.time_s
        self._selector = selectors.DefaultSelector()
        for pipe in (result, output):
            os.set_blocking(pipe, False)
            self._selector.register(pipe, selectors.EVENT_READ)
        self._selector.register(status, selectors.EVENT_READ)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._kill()
        self._selector.close()
        self._status.close()
        for pipe in (self._result, self._output):
            os.close(pipe)
        if self._handle is not None:
            os.close(self._handle)

    def until_ended(self) -> Run:
        while self._ended is None:
            for key, _ in self._selector.select(_POLL_S):
                if key.fileobj is self._status:
                    self._hear_keeper()
                else:
                    self._drain(key.fd)
            self._hold_limits()
        for pipe in (self._result, self._output):
            # Nobody is left to write, so what is in the pipe is all there is.
            while self._drain(pipe):
                pass
        return self._told()

    def _hear_keeper(self) -> None:
        data, handles, _, _ = socket.recv_fds(self._status, 4096, 1)
        if not data:
            raise SandboxError("grading.worker_lost")
        word = json.loads(data)
        if "fault" in word:
            raise SandboxError("grading.no_isolation", why=word["fault"])
        if "born" in word:
            self._runner, self._handle = int(word["born"]), handles[0]
        else:
            self._ended = int(word["ended"])

    def _drain(self, pipe: int) -> bool:
        try:
            data = os.read(pipe, 1 << 16)
        except BlockingIOError:
            return False
        if not data:
            with contextlib.suppress(KeyError):
                self._selector.unregister(pipe)
            return False
        self._seen[pipe] += len(data)
        most = self._limits.result_most if pipe == self._result else self._limits.output_kept
        self._kept[pipe] += data[: max(0, most - len(self._kept[pipe]))]
        return True

    def _hold_limits(self) -> None:
        if self._stop_asked.is_set():
            raise SandboxError("grading.stopped")
        now = time.monotonic()
        if self._stopped is not None:
            if now > self._deadline:
                raise SandboxError("grading.worker_lost")
            return
        if now > self._deadline:
            self._stop("timed_out")
        elif self._seen[self._output] > self._limits.output_most:
            self._stop("too_much_output")
        elif self._seen[self._result] > self._limits.result_most:
            self._stop("too_much_result")
        elif self._runner is not None and self._ended is None:
            most = self._limits.memory_mb
            if memory_mb(self._runner, above=most) > most:
                self._stop("out_of_memory")

    def _stop(self, ending: Ending) -> None:
        self._stopped = ending
        self._deadline = time.monotonic() + CLEARING_S
        self._kill()

    def _kill(self) -> None:
        if self._handle is None or self._ended is not None:
            return
        if not self._isolated and self._runner is not None:
            for process in reversed(process_tree(self._runner)[1:]):
                with contextlib.suppress(OSError):
                    os.kill(process, signal.SIGKILL)
        # A handle, unlike a number, can never have become another process.
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def _told(self) -> Run:
        assert self._ended is not None
        result, printed = bytes(self._kept[self._result]), bytes(self._kept[self._output])
        first, _, rest = result.partition(b"\n")
        # The first line is written before any of the hand-in is read, so it can be believed.
        if first != b'{"ready": true}':
            why = first.decode("utf-8", "replace")[:300] if first.startswith(b'{"fault"') else str(self._ended)
            raise SandboxError("grading.no_isolation", why=why)
        ending: Ending
        if self._stopped is not None:
            ending = self._stopped
        elif self._ended < 0:
            ending = "crashed"
        else:
            ending = "finished" if self._ended == 0 and rest.rstrip().endswith(b'{"end": true}') else "ended_early"
        return Run(ending, rest, printed, max(0, -self._ended), time.monotonic() - self._begun)


def _environment() -> dict[str, str]:
    """All that a notebook's process sees of our environment: nothing of it."""
    return {
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
        "TZ": "Asia/Taipei",
        "MPLBACKEND": "Agg",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "NUMEXPR_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
