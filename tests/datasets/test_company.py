from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from helpers.datasets import open_company, write_company, write_company_in_parts
from helpers.errors import DataError
from helpers.market import History, found_market, simulate, simulate_in_parts


@pytest.fixture(scope="module")
def history() -> History:
    market = found_market("tests", "files", scale=0.02)
    return simulate(market, np.random.default_rng(market.seed))


@pytest.fixture
def folder(tmp_path: Path, history: History) -> Path:
    write_company(history, tmp_path / "my_data", name="own", course="tests", learner="files")
    return tmp_path / "my_data"


@dataclass(frozen=True)
class Broken:
    """A history whose last table cannot be written."""

    tables: dict[str, pd.DataFrame]


def said(error: pytest.ExceptionInfo[DataError]) -> str:
    return error.value.sentence("en")


def test_what_is_written_is_read_back_value_for_value(folder: Path, history: History) -> None:
    company = open_company(folder)
    assert (company.name, company.course, company.learner) == ("own", "tests", "files")
    assert company.table_names == sorted(history.tables)
    for name, frame in history.tables.items():
        pd.testing.assert_frame_equal(company.table(name), frame)


def test_each_call_gives_a_table_of_its_own(folder: Path) -> None:
    company = open_company(folder)
    spoilt = company.table("survey")
    spoilt["att_price"] = 0
    spoilt.loc[0, "gender"] = "?"
    assert company.table("survey")["att_price"].min() >= 1
    assert company.table("survey")["gender"].isin(["F", "M"]).all()


def test_the_same_history_gives_the_same_bytes_in_any_folder(folder: Path, history: History, tmp_path: Path) -> None:
    write_company(history, tmp_path / "again", name="own", course="tests", learner="files")
    for file in folder.iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


def test_one_changed_value_changes_the_digest(folder: Path, history: History, tmp_path: Path) -> None:
    survey = history.tables["survey"].assign(satisfaction=lambda table: 8 - table["satisfaction"])
    changed = Broken({**history.tables, "survey": survey})
    write_company(changed, tmp_path / "changed", name="own", course="tests", learner="files")
    here, there = open_company(folder), open_company(tmp_path / "changed")
    assert here.digest != there.digest
    assert {name for name in here.digests if here.digests[name] != there.digests[name]} == {"survey"}


def test_neither_faults_nor_truth_are_written(folder: Path, history: History) -> None:
    assert {file.name.split(".")[0] for file in folder.iterdir()} == {"company", *history.tables}


def test_an_older_company_in_the_folder_is_replaced(folder: Path, history: History) -> None:
    (folder / "left_over.csv").write_text("old", encoding="utf-8")
    write_company(history, folder, name="new", course="tests", learner="files")
    assert open_company(folder).name == "new"
    assert not (folder / "left_over.csv").exists()
    assert [entry.name for entry in folder.parent.iterdir()] == [folder.name]


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path, history: History) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(DataError) as error:
        write_company(history, tmp_path, name="own", course="tests", learner="files")
    assert "already holds something else" in said(error)
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_failure_half_way_leaves_the_older_company_whole(folder: Path, history: History) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    tables = {name: frame for name, frame in history.tables.items() if name != "survey"}
    with pytest.raises(KeyError):
        write_company(Broken(tables), folder, name="own", course="tests", learner="files")
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert [entry.name for entry in folder.parent.iterdir()] == [folder.name]


def test_what_a_killed_run_left_is_swept_and_what_is_being_written_is_not(folder: Path, history: History) -> None:
    left, in_work = folder.parent / ".my_data.killed", folder.parent / ".my_data.other"
    for one in (left, in_work):
        one.mkdir()
    os.utime(left, (0, 0))
    write_company(history, folder, name="own", course="tests", learner="files")
    assert not left.exists()
    assert in_work.exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, history: History) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DataError) as error:
        write_company(history, tmp_path / "file" / "below", name="own", course="tests", learner="files")
    assert "cannot be written" in said(error)
    assert str(tmp_path) in said(error)


def test_an_unknown_table_is_answered_with_those_there_are(folder: Path) -> None:
    with pytest.raises(DataError) as error:
        open_company(folder).table("order")
    assert "“order”" in said(error)
    assert "orders_clean" in said(error)


def test_no_company_a_damaged_one_and_one_of_another_version_are_told_apart(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        open_company(tmp_path / "nowhere")
    assert "no company in" in said(error)
    file = folder / "company.json"
    written = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**written, "format": 99}), encoding="utf-8")
    with pytest.raises(DataError) as error:
        open_company(folder)
    assert "another version" in said(error)
    for damage in ("{", "[]", '{"format": 1}', json.dumps({**written, "digests": 3})):
        file.write_text(damage, encoding="utf-8")
        with pytest.raises(DataError) as error:
            open_company(folder)
        assert "is damaged" in said(error)


def test_a_table_that_was_changed_damaged_or_lost_is_named(folder: Path) -> None:
    file = folder / "survey.csv"
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b",F,", b",M,", 1))
    with pytest.raises(DataError) as error:
        open_company(folder).table("survey")
    assert "is not as it was made" in said(error)
    assert "survey.csv" in said(error)
    file.unlink()
    with pytest.raises(DataError) as error:
        open_company(folder).table("survey")
    assert "missing from" in said(error)
    (folder / "survey.csv.gz").write_bytes(b"\x1f\x8b" + whole)
    with pytest.raises(DataError) as error:
        open_company(folder).table("survey")
    assert "is damaged" in said(error)


def test_a_company_that_comes_in_pieces_is_the_company_of_all_its_rows(tmp_path: Path) -> None:
    market = found_market("tests", "pieces", scale=0.06)
    pieces = list(simulate_in_parts(market, np.random.default_rng(market.seed), part_scale=0.02))
    write_company_in_parts(pieces, tmp_path / "own", name="own", course="tests", learner="pieces")
    company = open_company(tmp_path / "own")
    for name in company.table_names:
        rows = pd.concat([piece[name] for piece in pieces if name in piece], ignore_index=True)
        pd.testing.assert_frame_equal(company.table(name), rows)
