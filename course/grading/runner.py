"""Inside the sandbox: run a notebook's code cells in order and send the answers out.

One fresh namespace for the whole notebook, as in a kernel. A cell that raises is noted and the next
cell still runs. Nothing is displayed and no figure is drawn unless the learner's code asks for its
pixels; figures are closed at the end of a cell, as a notebook does.

What goes out is one line of JSON an event. Everything here runs in the learner's own process, so it
is a courtesy and no proof: the trusted side believes none of it and checks all of it again.
"""

from __future__ import annotations

import ast
import base64
import builtins
import json
import linecache
import os
import re
import signal
import sys
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from helpers.checks import LessonRecord, read_answers
from helpers.checks.store import record_from_json
from helpers.lesson import export

__all__ = ["plain_python", "run"]

MOST_WORDS = 300
_BODY_IS_PYTHON = {"capture", "prun", "time", "timeit"}
_ASSIGNED_MAGIC = re.compile(r"^(\s*[\w, ]+=\s*)[%!].*$")


class _CellTooSlow(BaseException):
    """Not an Exception, so that `except Exception` in the learner's loop does not swallow it."""


def run(source: int, result: int) -> None:
    """Run the notebook that stands in file `source`; write events to file `result`.

    The source is {"cells": [text, ...], "record": the lesson's record, "cell_s": seconds}, and
    "files": base64 by name, which are laid into the working folder first.
    """
    with os.fdopen(source, "rb") as file:
        hand_in = json.loads(file.read())
    record = record_from_json(hand_in["record"].encode("utf-8"))
    # Taken now: a learner may patch json and os, and should only hurt their own answers by it.
    send = _sender(result, json.dumps, os.write)
    for name, packed in hand_in.get("files", {}).items():
        Path(name).write_bytes(base64.b64decode(packed))
    export.listen(lambda exercise, answers: send({"note": exercise, "answers": answers}))
    namespace = _notebook_namespace()
    signal.signal(signal.SIGALRM, _stop_cell)
    notebook = os.getpid()
    for number, text in enumerate(hand_in["cells"], start=1):
        trouble = _run_cell(text, number, namespace, float(hand_in["cell_s"]))
        if os.getpid() != notebook:
            # A cell forked and its child came back here; a kernel's child would just end.
            os._exit(0)
        if trouble is not None:
            send({"cell": number, **trouble})
    send({"final": _final_answers(record, namespace)})
    send({"end": True})


def plain_python(text: str) -> str:
    """A cell without IPython's extras: magics and shell lines do nothing, cell magics of Python run their body."""
    if text.lstrip().startswith("%%"):
        first, _, body = text.lstrip().partition("\n")
        return plain_python(body) if first[2:].split(" ")[0] in _BODY_IS_PYTHON else ""
    if _compiles(text):
        # A line that begins with % may stand inside a text of several lines; leave those alone.
        return text
    return "\n".join(_without_magic(line) for line in text.split("\n"))


def _without_magic(line: str) -> str:
    bare = line.lstrip()
    if bare.startswith(("%", "!", "?")) or (bare.endswith("?") and "#" not in bare):
        return f"{line[: len(line) - len(bare)]}pass"
    return _ASSIGNED_MAGIC.sub(r"\1None", line)


def _compiles(text: str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _notebook_namespace() -> dict[str, Any]:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    plt.show = _nothing
    for name, harmless in (("display", _nothing), ("get_ipython", _nothing)):
        setattr(builtins, name, harmless)
    warnings.simplefilter("ignore")
    sys.argv = ["notebook"]
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    return module.__dict__


def _nothing(*_: object, **__: object) -> None:
    return None


def _run_cell(text: str, number: int, namespace: dict[str, Any], limit_s: float) -> dict[str, Any] | None:
    name = f"<cell {number}>"
    signal.setitimer(signal.ITIMER_REAL, limit_s)
    try:
        code = plain_python(text)
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        exec(compile(code, name, "exec", dont_inherit=True), namespace)
        return None
    except _CellTooSlow:
        return {"error": "CellTooSlow", "line": None, "words": ""}
    except BaseException as error:
        return _trouble(error, name)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _close_figures()


def _stop_cell(*_: object) -> None:
    raise _CellTooSlow


def _close_figures() -> None:
    try:
        sys.modules["matplotlib.pyplot"].close("all")
    except BaseException:
        return


def _trouble(error: BaseException, name: str) -> dict[str, Any]:
    line, step = None, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == name:
            line = step.tb_lineno
        step = step.tb_next
    if isinstance(error, SyntaxError) and line is None:
        line = error.lineno
    try:
        words = str(error)
    except BaseException:
        words = ""
    # An address in memory is another one in the next run, and records repeat byte for byte.
    words = re.sub(r"0x[0-9a-fA-F]{6,}", "0x…", words)[:MOST_WORDS]
    return {"error": type(error).__name__[:60], "line": line, "words": words}


def _final_answers(record: LessonRecord, namespace: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The exercises that were never checked, from the variables as the last cell left them."""
    checked = export.noted()
    return {
        exercise.id: export.packed(read_answers(exercise, dict(namespace)))
        for exercise in record.exercises
        if exercise.id not in checked
    }


def _sender(
    result: int, dumps: Callable[..., str], write: Callable[[int, bytes], int]
) -> Callable[[dict[str, Any]], None]:
    def send(event: dict[str, Any]) -> None:
        data = dumps(event, ensure_ascii=True).encode("ascii") + b"\n"
        while data:
            data = data[write(result, data) :]

    return send
