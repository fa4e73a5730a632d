"""Try to break out, before anybody's hand-in runs.

A dozen attacks run in the sandbox exactly as a hand-in would. Each that gets through is named, and
then nothing is graded: looking whether isolation *works* is the only way to know; that a tool or a
kernel option is there says little.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import socket
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from course.grading.limits import Limits
from course.grading.server import Worker
from helpers.checks import Answer, Exercise, Fields, LessonRecord, Number
from helpers.checks.store import record_to_json
from helpers.errors import DataError, SandboxError
from helpers.lesson.export import unpacked
from helpers.words import Text

__all__ = ["ATTACKS", "insist_on_isolation", "successful_attacks"]

# An attack that gets through undoes at once what it did: it may have been tried where it does harm.
# Each cell sets `got["name"] = 1` when the attack got through. {canary}, {port}, {grader} and the like
# are filled in with something that is really there.
ATTACKS = {
    "read_home": "open({home_canary!r}).read(); got['read_home'] = 1",
    "read_records": "open({out_canary!r}).read(); got['read_records'] = 1",
    "read_sibling": "import os; got['read_sibling'] = int(os.path.exists({siblings!r}))",
    "read_keys": "import os; got['read_keys'] = int(bool(os.listdir({keys!r})))",
    "see_environment": "import os; got['see_environment'] = int({variable!r} in os.environ)",
    "connect": "import socket; socket.create_connection(('127.0.0.1', {port}), 2); got['connect'] = 1",
    "connect_abstract": (
        "import socket; socket.socket(socket.AF_UNIX).connect('\\0' + {abstract!r}); got['connect_abstract'] = 1"
    ),
    "signal_grader": "import os; os.kill({grader}, 0); got['signal_grader'] = {grader} if {grader} > 400 else 0",
    "see_processes": (
        "import os; got['see_processes'] = int(sum(name.isdigit() for name in os.listdir('/proc')) > 3)"
    ),
    "write_python": (
        "import os, sys; name = sys.prefix + '/.probe'; open(name, 'w').close(); os.remove(name)\n"
        "got['write_python'] = 1"
    ),
    "write_helpers": (
        "import os, helpers.checks; name = helpers.checks.__file__ + 'x'; open(name, 'w').close(); os.remove(name)\n"
        "got['write_helpers'] = 1"
    ),
    "fill_disk": (
        "import os\n"
        "names = [f'/tmp/.fill{{number}}' for number in range(20)]\n"
        "try:\n"
        "    for name in names:\n"
        "        with open(name, 'wb') as file: file.write(bytes(50_000_000))\n"
        "    got['fill_disk'] = 1\n"
        "finally:\n"
        "    for name in filter(os.path.exists, names): os.remove(name)"
    ),
    "fork_bomb": (
        "import os, signal, time\n"
        "children = []\n"
        "try:\n"
        "    while len(children) < 200:\n"
        "        child = os.fork()\n"
        "        if child == 0: time.sleep(20); os._exit(0)\n"
        "        children.append(child)\n"
        "    got['fork_bomb'] = 1\n"
        "finally:\n"
        "    for child in children: os.kill(child, signal.SIGKILL)"
    ),
    "mount": (
        "import ctypes, tempfile; libc, place = ctypes.CDLL(None), tempfile.mkdtemp().encode()\n"
        "got['mount'] = int(libc.mount(b'tmpfs', place, b'tmpfs', 0, None) == 0)\n"
        "libc.umount2(place, 2)"
    ),
    "new_namespace": "import ctypes; got['new_namespace'] = int(ctypes.CDLL(None).unshare(0x10000000) == 0)",
    "trace": "import ctypes; got['trace'] = int(ctypes.CDLL(None).ptrace(0, 0, 0, 0) == 0)",
    "privileges": (
        "status = open('/proc/self/status').read()\n"
        "effective = int(status.split('CapEff:')[1].split()[0], 16)\n"
        "import os; got['privileges'] = int(os.getuid() == 0 or effective != 0)"
    ),
}

_WORD = Text("attack", "attack")
_BAIT = ".course-probe-"


def insist_on_isolation(worker: Worker, *, out: Path, submissions: Path) -> None:
    """Refuse to go on when an attack gets through or the sandbox does not start.

    Raises: SandboxError: naming what got through, or what the machine lacks.
    """
    through = successful_attacks(worker, out=out, submissions=submissions)
    if through:
        raise SandboxError("grading.probe_failed", attacks=", ".join(through))


def successful_attacks(
    worker: Worker, *, out: Path, submissions: Path, names: Iterable[str] = tuple(ATTACKS)
) -> list[str]:
    """The names of the attacks that get through; none when the sandbox holds."""
    with _bait(out, submissions) as facts:
        cells = [f"got = dict.fromkeys({list(ATTACKS)!r}, 0)", *(ATTACKS[name].format(**facts) for name in names)]
        record = _record()
        run = worker.run(
            {"cells": cells, "record": record_to_json(record).decode("utf-8")},
            Limits(time_s=60, cell_s=20, memory_mb=1024),
            folders={},
        )
    got = _read(run.result)
    if run.ending != "finished" or got is None:
        raise SandboxError("grading.probe_unfinished", ending=run.ending)
    return [name for name in ATTACKS if got.get(name) != 0.0]


def _record() -> LessonRecord:
    got = Answer("got", Fields({name: Number(_WORD, 0) for name in ATTACKS}))
    probe = Exercise("E1", _WORD, "guided", "core", 1, (got,), (), (), (_WORD, _WORD, _WORD))
    return LessonRecord("T0.0", "probe", _WORD, (probe,))


def _read(result: bytes) -> dict[str, float] | None:
    for line in result.splitlines():
        event = json.loads(line)
        if "final" in event:
            try:
                value = unpacked(event["final"]["E1"]["got"]).value
            except (DataError, KeyError):
                return None
            return value if isinstance(value, dict) else None
    return None


@contextlib.contextmanager
def _bait(out: Path, submissions: Path) -> Iterator[dict[str, object]]:
    """Things that are really there for the attacks to reach."""
    word = secrets.token_hex(8)
    helpers = Path(__file__).resolve().parents[2] / "helpers"
    with contextlib.ExitStack() as stack:
        home = _lay(stack, Path.home(), word)
        records = _lay(stack, out, word)
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        abstract = stack.enter_context(socket.socket(socket.AF_UNIX))
        abstract.bind(f"\0course-{word}")
        abstract.listen()
        os.environ["COURSE_PROBE"] = word
        stack.callback(os.environ.pop, "COURSE_PROBE", None)
        yield {
            "home_canary": home,
            "out_canary": records,
            "siblings": str(submissions.resolve()),
            "keys": str(helpers / "checks" / "keys"),
            "variable": "COURSE_PROBE",
            "port": listener.getsockname()[1],
            "abstract": f"course-{word}",
            "grader": os.getpid(),
        }


def _lay(stack: contextlib.ExitStack, folder: Path, word: str) -> str:
    """A readable file that must not be readable from inside; elsewhere where the folder is read-only."""
    place = folder if os.access(folder, os.W_OK) else Path(tempfile.gettempdir())
    for left in place.glob(f"{_BAIT}*"):
        # A run that was killed took nothing away; one that still runs needs its own.
        if not Path("/proc", left.name.removeprefix(_BAIT)).exists():
            shutil.rmtree(left, ignore_errors=True)
    laid = place / f"{_BAIT}{os.getpid()}"
    laid.mkdir(exist_ok=True)
    stack.callback(shutil.rmtree, laid, ignore_errors=True)
    laid.chmod(0o755)
    file = laid / "canary"
    file.write_text(word, encoding="ascii")
    file.chmod(0o644)
    return str(file)
