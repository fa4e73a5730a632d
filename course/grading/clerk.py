"""A trusted process that works for the grader, one call at a time and each with a time limit.

Parsing what came out of a sandbox, making companies and running our solutions happen here: if one of
them hangs or takes the process down, the grader still stands, and that row is not graded.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, Self, TypeVar

from helpers.errors import CourseError, SandboxError

__all__ = ["Clerk"]

T = TypeVar("T")


class Clerk:
    """One process that is started at the first call and again after every loss."""

    def __init__(self) -> None:
        # Forking a process with threads copies locks that nobody will ever open again.
        self._context = multiprocessing.get_context("spawn")
        self._process: multiprocessing.process.BaseProcess | None = None
        self._line: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        """The clerk's process."""
        return None if self._process is None else self._process.pid

    def call(self, work: Callable[..., T], *given: Any, limit_s: float) -> T:
        """The result of `work(*given)`, computed by the clerk.

        Args:
            work: A function of a module; it and everything given is ours, never a learner's.
            limit_s: Wall seconds; the clerk is ended when they are over.
        Raises: SandboxError: when it took too long, raised, or took the clerk down.
        """
        line = self._ready()
        try:
            line.send((work, given))
            if not line.poll(limit_s):
                self.stop()
                raise SandboxError("grading.clerk_too_slow", seconds=f"{limit_s:.0f}")
            done, result = line.recv()
        except (EOFError, OSError):
            self.stop()
            raise SandboxError("grading.clerk_lost") from None
        if not done:
            raise SandboxError("grading.clerk_failed", error=result)
        answer: T = result
        return answer

    def interrupt(self) -> None:
        """End the process from another thread; the call in work fails."""
        if self._process is not None:
            self._process.kill()

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
        if self._line is not None:
            self._line.close()
            self._line = None

    def _ready(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._line is None:
            self.stop()
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_serve, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            self._process, self._line = process, ours
        assert self._line is not None
        return self._line


def _serve(line: Connection) -> None:
    # Ctrl-C reaches the whole terminal group; the grader decides what ends and when.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            work, given = line.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (True, work(*given))
        except CourseError as error:
            answer = (False, error.sentence("en"))
        except Exception as error:
            answer = (False, f"{type(error).__name__}: {error}"[:300])
        line.send(answer)
