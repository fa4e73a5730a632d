"""A cohort from end to end: what comes out, and what an accident costs."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from course.grading import job
from course.grading.job import grade
from course.grading.server import Worker
from course.identity import Course, personal_facts, seed_of_learner
from course.identity.settings import Settings
from helpers.errors import SandboxError, UsageError
from tests.grading import small_course
from tests.grading.small_course import (
    FULL,
    HONEST,
    OPENING,
    SMALL_COURSE,
    SOLUTION_1,
    SOLUTION_2,
    STUDY,
    grade_cohort,
    honest,
    notebook,
    parcel,
    points,
)

linux = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")

PER_CENT = 'depth_mean = lesson.table("promotions")["depth"].mean() * 100'


def broken_key(task: str) -> str:
    return small_course.KEY.replace("given.deepest", "given.nowhere")


def wrong_key(task: str) -> str:
    return small_course.KEY.replace("work.depth_mean\n", "work.depth_mean + 5\n")


def sick_company(course: str, learner: str, folder: Path, **size: float) -> None:
    if learner == "sick":
        os._exit(1)
    small_course.make_company(course, learner, folder)


def _bytes(folder: Path) -> dict[str, bytes]:
    kept = [file for file in folder.rglob("*") if file.is_file() and file.name != job.LOCK]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in kept}


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "out" / "gradebook.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@linux
def test_right_answers_on_the_learners_own_company_earn_full_marks(tmp_path: Path) -> None:
    graded = grade_cohort(tmp_path, {"a1.ipynb": honest(), "b.zip": parcel("a2", honest())})
    assert points(graded) == {"a1.ipynb": FULL, "b.zip": FULL}
    assert not graded.needs_a_person
    assert [row["Points"] for row in _rows(tmp_path)] == ["6", "6"]


@linux
def test_in_a_course_folder_the_company_is_the_one_its_secret_gives(tmp_path: Path) -> None:
    course = Course(Settings(id=small_course.COURSE, title="t"), secret=bytes(range(32)))
    personal = personal_facts(course, "a1", language="en", scale=0.5)
    both = (
        small_course.depths("", "", seed=seed_of_learner(course, "a1"), scale=0.5),
        small_course.depths(course.id, "a1", scale=0.5),
    )
    own, public = (notebook(f"depth_mean = {sum(depths) / 2!r}") for depths in both)
    hand_ins = {"own.zip": parcel("a1", own, personal=personal), "public.zip": parcel("a1", public, personal=personal)}
    assert points(grade_cohort(tmp_path, hand_ins, course=course)) == {"own.zip": 3, "public.zip": 0}
    # Graded into the same place as self-study of the same id, no company is taken for another's.
    half = {"scale": 0.5}
    open_study = {"own.zip": parcel("a1", own, personal=half), "public.zip": parcel("a1", public, personal=half)}
    assert points(grade_cohort(tmp_path, open_study)) == {"own.zip": 0, "public.zip": 3}
    assert not [file for file in _bytes(tmp_path / "out") if bytes(range(32)).hex() in file]
    assert not [body for body in _bytes(tmp_path / "out").values() if bytes(range(32)).hex().encode() in body]


@linux
def test_anothers_numbers_earn_nothing(tmp_path: Path) -> None:
    first, second = small_course.depths(small_course.COURSE, "a1")
    stolen = notebook(f"depth_mean = {(first + second) / 2!r}")
    assert points(grade_cohort(tmp_path, {"a1.ipynb": stolen, "a2.ipynb": stolen})) == {"a1.ipynb": 3, "a2.ipynb": 0}


@linux
def test_a_known_mistake_is_explained_on_the_page(tmp_path: Path) -> None:
    grade_cohort(tmp_path, {"a1.ipynb": notebook(OPENING, PER_CENT, SOLUTION_2)})
    [page] = (tmp_path / "out" / "feedback").iterdir()
    text = page.read_text(encoding="utf-8")
    assert "You gave per cent where a share is wanted." in text
    assert "3 of 6 points." in text


@linux
def test_a_cell_that_raises_costs_only_itself_and_is_named(tmp_path: Path) -> None:
    graded = grade_cohort(tmp_path, {"a1.ipynb": notebook(OPENING, "nothing_here", SOLUTION_1, SOLUTION_2)})
    assert points(graded) == {"a1.ipynb": FULL}
    assert [(trouble["cell"], trouble["error"], trouble["line"]) for trouble in graded.records[0].troubles] == [
        (3, "NameError", 1)
    ]


@linux
def test_other_data_are_marked_against_ours_and_flagged(tmp_path: Path) -> None:
    graded = grade_cohort(tmp_path, {"b.zip": parcel("a2", honest(), data_digest="another")})
    assert points(graded) == {"b.zip": FULL}
    assert [remark.key for remark in graded.records[0].remarks] == ["grading.remark.other_data"]
    assert graded.needs_a_person


@linux
def test_an_unknown_task_is_not_graded_and_has_no_points(tmp_path: Path) -> None:
    graded = grade_cohort(tmp_path, {"a1.ipynb": notebook('open_lesson("T1.1")').replace(b"T9.9", b"T1.1")})
    assert (graded.records[0].status, graded.records[0].points) == ("not_graded", None)
    assert _rows(tmp_path)[0]["Points"] == ""


@linux
def test_a_fault_of_our_key_is_undecided_and_never_a_zero(tmp_path: Path) -> None:
    # The canary would stop the cohort first; a key that fails on one company alone passes it.
    lessons = replace(SMALL_COURSE, key_source=broken_key)
    with pytest.raises(SandboxError) as stopped:
        grade_cohort(tmp_path, {"a1.ipynb": honest()}, lessons=lessons)
    assert stopped.value.key == "grading.canary_failed"


@linux
def test_a_canary_without_full_marks_stops_the_cohort(tmp_path: Path) -> None:
    lessons = replace(SMALL_COURSE, key_source=wrong_key)
    with pytest.raises(SandboxError, match="E2"):
        grade_cohort(tmp_path, {"a1.ipynb": honest()}, lessons=lessons)
    assert not (tmp_path / "out" / "gradebook.csv").exists()


@linux
def test_a_clerk_that_dies_costs_one_row_and_no_zero(tmp_path: Path) -> None:
    lessons = replace(SMALL_COURSE, make_company=sick_company)
    graded = grade_cohort(tmp_path, {name: honest() for name in ("a1.ipynb", "sick.ipynb", "z.ipynb")}, lessons=lessons)
    assert points(graded) == {"a1.ipynb": FULL, "sick.ipynb": None, "z.ipynb": FULL}
    assert graded.records[1].status == "not_graded"


@linux
def test_a_fork_server_killed_from_outside_costs_nobody_a_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    servers: list[Worker] = []
    start = Worker.start

    def remembered(worker: Worker) -> None:
        start(worker)
        servers.append(worker)

    monkeypatch.setattr(Worker, "start", remembered)

    def kill_twice(done: int, whole: int) -> None:
        if done in (3, 7) and (running := servers[-1].pid) is not None:
            os.kill(running, signal.SIGKILL)

    slow = notebook(*HONEST, "import time; time.sleep(0.3)")
    graded = grade_cohort(tmp_path, {f"a{number:02}.ipynb": slow for number in range(10)}, tell=kill_twice)
    assert set(points(graded).values()) == {FULL}
    assert len(servers) == 3


@linux
def test_workers_and_a_second_run_change_no_byte(tmp_path: Path) -> None:
    hand_ins = {f"a{number}.ipynb": honest() for number in range(4)} | {"b.ipynb": notebook(OPENING, PER_CENT)}
    first = grade_cohort(tmp_path, hand_ins, workers=1)
    once = _bytes(tmp_path / "out")
    grade_cohort(tmp_path, {}, workers=2)
    assert _bytes(tmp_path / "out") == once
    grade_cohort(tmp_path, {}, workers=2, out=tmp_path / "other")
    assert _bytes(tmp_path / "other") == once
    assert len(first.records) == 5


@linux
def test_killed_at_any_moment_and_run_again_it_ends_with_the_same_bytes(tmp_path: Path) -> None:
    hand_ins = {f"a{number}.ipynb": notebook(*HONEST, "import time; time.sleep(0.3)") for number in range(6)}
    grade_cohort(tmp_path, hand_ins, out=tmp_path / "unbroken")
    program = (
        "from pathlib import Path; from tests.grading.small_course import grade_cohort; "
        f"grade_cohort(Path({str(tmp_path)!r}), {{}})"
    )
    for moment in (2.5, 5.0, 6.0):
        running = subprocess.Popen([sys.executable, "-c", program], cwd=Path(__file__).parents[2])
        time.sleep(moment)
        running.kill()
        running.wait()
    subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2], check=True)
    assert _bytes(tmp_path / "out") == _bytes(tmp_path / "unbroken")


@linux
def test_ctrl_c_leaves_a_gradebook_that_says_it_is_partial(tmp_path: Path) -> None:
    def stop_after_two(done: int, whole: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    slow = notebook(*HONEST, "import time; time.sleep(0.5)")
    graded = grade_cohort(tmp_path, {f"a{number}.ipynb": slow for number in range(5)}, tell=stop_after_two)
    assert graded.stopped
    rows = _rows(tmp_path)
    assert len(rows) == 2
    assert all("stopped half-way" in row["Remarks"] for row in rows)


@linux
def test_a_damaged_record_is_noticed_and_made_again(tmp_path: Path) -> None:
    grade_cohort(tmp_path, {"a1.ipynb": honest()})
    whole = _bytes(tmp_path / "out")
    [record] = (tmp_path / "out" / "records").iterdir()
    record.write_bytes(record.read_bytes().replace(b'"points": 3', b'"points": 9'))
    grade_cohort(tmp_path, {})
    assert _bytes(tmp_path / "out") == whole


@linux
def test_two_runs_into_one_folder_cannot_mix(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with job._lock(tmp_path / "out"), pytest.raises(UsageError) as locked:
        grade_cohort(tmp_path, {"a1.ipynb": honest()})
    assert locked.value.key == "grading.locked"
    assert str(os.getpid()) in locked.value.sentence("en")


@linux
def test_results_may_not_lie_among_the_hand_ins(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        grade_cohort(tmp_path, {"a1.ipynb": honest()}, out=tmp_path / "in" / "out")
    assert refused.value.key == "grading.out_inside"


@linux
def test_without_isolation_every_output_says_so(tmp_path: Path) -> None:
    graded = grade_cohort(tmp_path, {"a1.ipynb": honest()}, isolated=False)
    assert points(graded) == {"a1.ipynb": FULL}
    assert "forged" in _rows(tmp_path)[0]["Isolation"]
    [page] = (tmp_path / "out" / "feedback").iterdir()
    assert "Run without isolation" in page.read_text(encoding="utf-8")


def test_other_systems_are_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(SandboxError) as refused:
        grade(tmp_path, course=STUDY, out=tmp_path / "o", limits=None, workers=1, language="en")  # type: ignore[arg-type]
    assert "WSL2" in refused.value.sentence("en")
    assert not (tmp_path / "o").exists()
