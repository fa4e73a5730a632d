"""What is read from a workplace's own files is not in the zip that is handed in."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from helpers.lesson import Lesson
from helpers.lesson.own_files import without_own_files


def code(source: str, printed: str) -> dict[str, Any]:
    output = {"output_type": "stream", "name": "stdout", "text": [printed]}
    return {
        "cell_type": "code",
        "id": "a",
        "metadata": {},
        "execution_count": 3,
        "source": [source],
        "outputs": [output],
    }


def notebook(*cells: dict[str, Any]) -> bytes:
    return json.dumps({"cells": [*cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode("utf-8")


def test_a_cell_that_uses_such_a_name_is_handed_in_empty_and_others_are_kept() -> None:
    answer, own = code("k = 4", "4"), code('monday_file = "our shop.csv"', "12,345 orders")
    explained = {"cell_type": "markdown", "id": "b", "metadata": {}, "source": ["`monday_file`"]}
    left = json.loads(without_own_files(notebook(answer, own, explained)))["cells"]
    assert left[0] == answer
    assert (left[1]["source"], left[1]["outputs"]) == ([], [])
    assert left[2] == explained


@pytest.mark.parametrize("body", [notebook(code("x = my_monday_list", "")), b"{", b'{"cells": 1}'])
def test_what_cannot_be_read_or_only_looks_alike_is_no_error(body: bytes) -> None:
    assert without_own_files(body) == body


def test_the_hand_in_does_not_hold_it(lesson: Lesson, work: Path) -> None:
    (work / "T1_2_small.ipynb").write_bytes(notebook(code('monday_file = "our shop.csv"', "12,345 orders")))
    hand_in = lesson.submit()
    assert hand_in.file is not None
    with zipfile.ZipFile(hand_in.file) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"our shop" not in everything
    assert b"12,345" not in everything
