"""`course bench` measures promises, shows them honestly, and exits 1 when one is not kept."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.row import Row, median_seconds
from course.bench import Measured, choose_rows, find_rows, measure
from course.cli.bench import run
from helpers.errors import UsageError


def row(name: str, value: float = 1.0, limit: float = 2.0) -> Row:
    return Row(name, "a promise", limit, "s", lambda: value)


def broken() -> float:
    raise ValueError("no such table")


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Row]]:
    made = {"checks": [row("checks.small"), row("checks.large", value=2.5)], "start": [row("start.help")]}
    monkeypatch.setattr("course.cli.bench.find_rows", lambda checkout: made)
    return made


def test_a_value_at_its_limit_keeps_the_promise_and_one_above_does_not() -> None:
    assert Measured(row("a"), 2.0).kept
    assert not Measured(row("a"), 2.001).kept


def test_a_rate_is_promised_from_below() -> None:
    rate = replace(row("a", limit=100.0), at_least=True)
    assert Measured(rate, 100.0).kept
    assert not Measured(rate, 99.9).kept
    # 99.96 in three figures would be 100.
    assert Measured(rate, 99.96).shown == "99.96"


def test_peers_stand_beside_the_row_and_decide_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fast = replace(row("rows"), peers={"another tool": 0.5})
    monkeypatch.setattr("course.cli.bench.find_rows", lambda checkout: {"rows": [fast]})
    assert run([], language="en") == 0
    assert "another tool" in capsys.readouterr().out
    assert run([], as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["rows"][0]["peers"] == {"another tool": 0.5}


def test_rounding_never_carries_a_shown_value_over_its_limit() -> None:
    assert Measured(row("a", limit=2.0), 2.0004).shown == "2.0004"
    assert Measured(row("a", limit=2.0), 1.23456).shown == "1.23"
    assert Measured(row("a", limit=2.0), 12345.6).shown == "12,300"


def test_a_row_that_breaks_is_not_kept_and_the_next_one_still_runs() -> None:
    first, second = measure([Row("a", "p", 1.0, "s", broken), row("b")], lambda number, one: None)
    assert (first.kept, first.error) == (False, "ValueError: no such table")
    assert second.kept


def test_rows_are_chosen_by_room_or_by_their_own_name(rooms: dict[str, list[Row]]) -> None:
    assert [one.name for one in choose_rows(rooms, ["checks"])] == ["checks.small", "checks.large"]
    assert [one.name for one in choose_rows(rooms, ["start.help"])] == ["start.help"]
    assert len(choose_rows(rooms, [])) == 3


def test_an_unknown_name_is_refused_with_the_names_there_are(rooms: dict[str, list[Row]]) -> None:
    with pytest.raises(UsageError) as refused:
        choose_rows(rooms, ["chekcs"])
    assert "chekcs" in refused.value.sentence("en")
    assert "checks.small" in refused.value.sentence("en")


def test_a_folder_without_benchmarks_is_refused_with_what_to_get(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        find_rows(tmp_path)
    assert "bench_*.py" in refused.value.sentence("en")


def test_the_exit_code_says_whether_all_promises_are_kept(rooms: dict[str, list[Row]]) -> None:
    assert run(["start"]) == 0
    assert run(["checks"]) == 1


def test_json_goes_to_stdout_alone(rooms: dict[str, list[Row]], capsys: pytest.CaptureFixture[str]) -> None:
    run(["checks"], as_json=True, language="en")
    printed = capsys.readouterr()
    answer = json.loads(printed.out)
    assert answer["ok"] is False
    assert [one["ok"] for one in answer["rows"]] == [True, False]
    assert answer["rows"][1]["measured"] == 2.5
    assert "Measuring 2 of 2: checks.large" in printed.err


def test_the_table_shows_promise_limit_measured_and_result(
    rooms: dict[str, list[Row]], capsys: pytest.CaptureFixture[str]
) -> None:
    run(["checks"], language="en")
    line = next(line for line in capsys.readouterr().out.splitlines() if "checks.large" in line)
    assert [cell.strip() for cell in line.strip("│").split("│")] == [
        "checks.large",
        "a promise",
        "≤ 2 s",
        "2.5 s",
        "not kept",
    ]


def test_every_row_of_the_project_has_its_own_name_and_a_promise() -> None:
    rows = [one for room in find_rows(Path(__file__).resolve().parents[2]).values() for one in room]
    assert len({one.name for one in rows}) == len(rows)
    assert all(one.promise and one.unit and one.limit > 0 for one in rows)


def test_the_median_of_a_piece_of_work_leaves_out_the_first_run() -> None:
    runs: list[int] = []
    median_seconds(lambda: runs.append(1), times=3)
    assert len(runs) == 4


def test_importing_helpers_pays_for_no_table_and_no_chart() -> None:
    asked = "import sys, helpers; print(sorted({'pandas', 'numpy', 'matplotlib', 'scipy'} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, encoding="utf-8").stdout
    assert loaded.strip() == "[]"
