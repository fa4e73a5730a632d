"""Broken and hostile hand-ins: each gets a verdict in words, and no neighbour's mark changes."""

from __future__ import annotations

import os
import secrets
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from course.grading.job import Graded
from course.grading.limits import Limits
from tests.grading.small_course import (
    FULL,
    HONEST,
    OPENING,
    SOLUTION_1,
    cohort,
    grade_cohort,
    honest,
    notebook,
    parcel,
    points,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")

CANARY = f"canary-{secrets.token_hex(12)}"


def _zip(*members: tuple[str, bytes]) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return whole.getvalue()


# Most of the canary's word: enough to be no word of an installed package, too little to be a leak.
LOOKS_EVERYWHERE = f"""
import os
found = []
for place in (os.environ.get("HOME"), "/root", "/home", "/tmp", "/work", "/var", "/etc", "/data", "/mnt"):
    for here, folders, files in os.walk(place):
        for name in files:
            try:
                if {CANARY[:24]!r} in open(os.path.join(here, name), errors="ignore").read(4000): found.append(name)
            except OSError:
                pass
        if here.count("/") > 6: folders[:] = []
print(found)
raise RuntimeError("FOUND " + repr(found))
"""

FORGED_OBJECT = """
class Anything(float):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __sub__(self, other): return Anything(0)
    def __rsub__(self, other): return Anything(0)
    def __abs__(self): return 0.0
    def __le__(self, other): return True
    def __lt__(self, other): return True
    def __hash__(self): return 0
depth_mean = Anything(0)
class Everything(dict):
    def __getitem__(self, name): return Anything(0)
    def __eq__(self, other): return True
deepest = Everything(depth=Anything(0), promo="a")
"""

PATCHED_LIBRARIES = """
import json, math, numpy, pandas, helpers.checks.compare, helpers.checks.judge, helpers.checks.shapes
true = lambda *a, **k: True
math.isclose = numpy.isclose = numpy.allclose = true
helpers.checks.compare.agrees = helpers.checks.judge.agrees = true
pandas.DataFrame.__eq__ = true
json.dumps = lambda *a, **k: '{"points": 99}'
depth_mean = 0.0
deepest = {"depth": 0.0, "promo": "a"}
"""

WRITES_TO_EVERY_PIPE = """
import os
for number in range(3, 256):
    try:
        os.write(number, b'{"points": 99, "verdict": "met"}\\n{"exercises": [')
    except OSError:
        pass
"""

# Each: the cells, points they may earn, and a piece of the sentence that explains the row.
CASES: dict[str, tuple[bytes, int | None, str]] = {
    "loop_for_ever": (notebook(OPENING, SOLUTION_1, "while True: pass"), 3, "took too long"),
    "loop_in_c": (notebook("any(iter(int, 1))"), 0, "ran over its time limit"),
    "sleeps_and_swallows": (
        notebook("import time\nwhile True:\n    try: time.sleep(99)\n    except BaseException: pass"),
        0,
        "ran over its time limit",
    ),
    "exits_hard": (notebook(*HONEST, "import os; os._exit(0)"), 0, "ended Python itself"),
    "exits_soft": (notebook("import sys; sys.exit(0)", *HONEST), FULL, ""),
    "segfault": (notebook("import ctypes; ctypes.string_at(0)"), 0, "Python crashed"),
    "memory_hog": (notebook("hog = [bytearray(10_000_000) for _ in range(10_000)]", *HONEST), FULL, ""),
    "memory_by_children": (
        notebook(
            "import os, time\nfor _ in range(12):\n    if os.fork() == 0:\n"
            "        hog = bytearray(b'x') * 150_000_000; time.sleep(60)\ntime.sleep(60)"
        ),
        0,
        "more memory than it may",
    ),
    "fork_bomb": (notebook("import os\nwhile True: os.fork()", *HONEST), None, ""),
    "prints_for_ever": (notebook("while True: print('x' * 10_000)"), 0, "printed far too much"),
    # One point each: the second answer is wrong, but of the right shape.
    "forged_object": (notebook(OPENING, FORGED_OBJECT), 1, ""),
    "patched_libraries": (notebook(OPENING, PATCHED_LIBRARIES), 1, ""),
    "writes_to_pipes": (notebook(OPENING, WRITES_TO_EVERY_PIPE), 0, "could not be read"),
    "reads_canary": (notebook(OPENING, LOOKS_EVERYWHERE), 0, ""),
    "kills_everything": (notebook("import os, signal\nos.kill(-1, signal.SIGKILL)\nos.kill(os.getppid(), 9)"), 0, ""),
    "broken_json": (b'{"cells": [', None, "not valid JSON"),
    "not_a_notebook": (b'{"answer": 42}', None, "no Jupyter notebook"),
    "deep": (b'{"cells":' + b"[" * 100_000 + b"]" * 100_000 + b"}", None, "nested too deeply"),
    "empty": (notebook().replace(b'# open_lesson(\\"T9.9\\")', b" "), None, "holds no code"),
    "python2": (notebook("print 'hello'", *HONEST), FULL, ""),
}

ZIPS = {
    "bomb.zip": (_zip(("work.ipynb", b"0" * 50_000_000)), "too large"),
    "outside.zip": (_zip(("../work.ipynb", honest())), "something unsafe"),
    "twice.zip": (_zip(("work.ipynb", honest()), ("WORK.ipynb", honest())), "something unsafe"),
    "damaged.zip": (b"PK\x03\x04" + b"x" * 100, "zip is damaged"),
    "two.zip": (_zip(("a.ipynb", honest()), ("b.ipynb", honest())), "holds 2 notebooks"),
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Graded, Path]:
    """One cohort of all of them, honest neighbours between."""
    folder = tmp_path_factory.mktemp("hostile")
    hand_ins: dict[str, bytes] = {}
    for number, (name, (body, _, _)) in enumerate(CASES.items()):
        hand_ins[f"{number:02}-{name}.ipynb"] = body
        hand_ins[f"{number:02}-neighbour.ipynb"] = honest()
    hand_ins |= {name: body for name, (body, _) in ZIPS.items()}
    for place in (Path.home(), folder / "out"):
        place.mkdir(exist_ok=True)
        (place / f".{CANARY}").write_text(CANARY, encoding="ascii")
    hand_ins["sibling.ipynb"] = notebook(f"# {CANARY}", *HONEST)
    try:
        return grade_cohort(folder, hand_ins, workers=2), folder
    finally:
        (Path.home() / f".{CANARY}").unlink()


def _row(graded: Graded, name: str) -> tuple[str, int | None, str]:
    from course.grading.gradebook import remark_sentences

    record = next(record for record in graded.records if name in record.item)
    return record.status, record.points, " ".join(remark_sentences(record, "en"))


def test_every_item_in_is_a_row_out(graded: tuple[Graded, Path]) -> None:
    assert len(graded[0].records) == 2 * len(CASES) + len(ZIPS) + 1


def test_honest_neighbours_keep_full_marks(graded: tuple[Graded, Path]) -> None:
    neighbours = {item: mark for item, mark in points(graded[0]).items() if "neighbour" in item}
    assert len(neighbours) == len(CASES)
    assert set(neighbours.values()) == {FULL}


@pytest.mark.parametrize("name", CASES)
def test_each_has_its_verdict_in_words(graded: tuple[Graded, Path], name: str) -> None:
    _, mark, words = CASES[name]
    status, came, sentences = _row(graded[0], f"-{name}.")
    if name == "exits_hard":
        # The answers stood only in variables; no check had noted them when Python ended.
        assert came == 0
    elif name != "fork_bomb":
        assert came == mark
    assert words in sentences
    assert (status == "refused") == (mark is None and name != "fork_bomb")


@pytest.mark.parametrize("name", ZIPS)
def test_dangerous_zips_are_refused_in_words(graded: tuple[Graded, Path], name: str) -> None:
    status, came, sentences = _row(graded[0], name)
    assert (status, came) == ("refused", None)
    assert ZIPS[name][1] in sentences


def test_no_canary_left_the_sandbox(graded: tuple[Graded, Path]) -> None:
    result, folder = graded
    record = next(record for record in result.records if "reads_canary" in record.item)
    assert record.troubles[-1]["words"] == "FOUND []"
    for file in (folder / "out").rglob("*"):
        if file.is_file() and file.name != f".{CANARY}":
            assert CANARY.encode() not in file.read_bytes()


def test_nothing_is_left_running(graded: tuple[Graded, Path]) -> None:
    mine = [
        process
        for process in Path("/proc").iterdir()
        if process.name.isdigit() and b"course.grading.zygote" in _command(process) and _parent(process) == os.getpid()
    ]
    assert mine == []


def test_a_stopped_loop_keeps_the_answers_before_it_when_checked(tmp_path: Path) -> None:
    noted = (
        "from helpers.lesson import export\nfrom helpers.checks import pack\n"
        "export.note('E1', {'depth_mean': pack(float(depth_mean))})"
    )
    body = notebook(OPENING, SOLUTION_1, noted, "depth_mean = 1.0", "import os; os._exit(3)")
    graded = grade_cohort(tmp_path, {"a.ipynb": body})
    assert points(graded) == {"a.ipynb": 3}


def test_time_is_a_limit_for_the_whole_notebook(tmp_path: Path) -> None:
    body = notebook(*["import time; time.sleep(1)"] * 20)
    graded = grade_cohort(tmp_path, {"a.ipynb": body}, limits=Limits(time_s=3, cell_s=3, memory_mb=512))
    assert graded.records[0].ending == "timed_out"


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    folder = cohort(tmp_path, {"a1.ipynb": honest()})
    secret = tmp_path / "secret.ipynb"
    secret.write_bytes(parcel("x", honest()))
    (folder / "b.ipynb").symlink_to(secret)
    os.mkfifo(folder / "c.ipynb")
    graded = grade_cohort(tmp_path, {})
    assert [record.status for record in graded.records] == ["graded", "refused", "refused"]


def _command(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def _parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[1])
    except (OSError, IndexError):
        return 0
