"""The two companies that come with the repository are what the simulator makes today."""

from __future__ import annotations

import gzip
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from helpers.datasets import open_company

DATASETS = Path(__file__).resolve().parents[2] / "datasets"


def recipe() -> ModuleType:
    import sys

    spec = importlib.util.spec_from_file_location("datasets_make", DATASETS / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


RECIPE = recipe()


def text_of(file: Path) -> bytes:
    # Another zlib packs the same text into other bytes; what is in it must not differ.
    return gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()


@pytest.mark.parametrize("name", ["demo", "class"])
def test_a_committed_company_is_made_again_byte_for_byte(name: str, tmp_path: Path) -> None:
    (company,) = [one for one in RECIPE.COMMITTED if one.name == name]
    RECIPE.make(company, tmp_path / name)
    committed, again = open_company(DATASETS / name), open_company(tmp_path / name)
    assert committed.digest == again.digest
    assert sorted(file.name for file in (DATASETS / name).iterdir()) == sorted(
        file.name for file in (tmp_path / name).iterdir()
    )
    for file in (tmp_path / name).iterdir():
        assert text_of(DATASETS / name / file.name) == text_of(file), file.name


@pytest.mark.parametrize(("name", "most_bytes"), [("demo", 2_000_000), ("class", 12_000_000)])
def test_a_committed_company_is_small_and_carries_no_clock(name: str, most_bytes: int) -> None:
    files = list((DATASETS / name).iterdir())
    assert sum(file.stat().st_size for file in files) <= most_bytes
    assert all(file.read_bytes()[4:8] == b"\0\0\0\0" for file in files if file.suffix == ".gz")


@pytest.mark.parametrize("name", ["demo", "class"])
def test_a_committed_company_opens_whole(name: str) -> None:
    company = open_company(DATASETS / name)
    assert all(len(company.table(table)) for table in company.table_names)


def test_nobody_can_be_given_the_demo_company() -> None:
    demo = open_company(DATASETS / "demo")
    # `course data` refuses a slash in an id.
    assert "/" in demo.course
    assert "/" in demo.learner


def test_the_dictionary_names_every_column_in_both_languages() -> None:
    written = (DATASETS / "DATA.md").read_text(encoding="utf-8")
    assert written == RECIPE.make_dictionary()
    company = open_company(DATASETS / "demo")
    for table in company.table_names:
        assert written.count(f"### `{table}` ") == 2
        for column in company.table(table).columns:
            assert written.count(f"| `{column}` | ") >= 2
