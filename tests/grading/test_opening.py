"""Bytes from strangers are opened within bounds, or refused in words."""

from __future__ import annotations

import json
import time

import pytest

from course.grading.opening import open_notebook, open_parcel, parse_json
from helpers.errors import SubmissionRefused
from tests.grading.small_course import honest, parcel


def _refusal(data: bytes) -> str:
    with pytest.raises(SubmissionRefused) as refusal:
        parse_json(data)
    return refusal.value.key


def test_json_is_taken_by_the_letter() -> None:
    assert parse_json(b'\xef\xbb\xbf{"a": [1, "\\"[[[["]}') == {"a": [1, '"[[[[']}
    for broken in (b"", b"{", b'{"a": 1, "a": 2}', b"[NaN]", b"[1e5, Infinity]", b"\xff\xfe", b"9" * 5000):
        assert _refusal(broken) == "grading.refused.broken_json"


def test_depth_and_number_of_parts_are_bounded_before_parsing() -> None:
    assert parse_json(b"[" * 64 + b"]" * 64)
    assert _refusal(b"[" * 65 + b"]" * 65) == "grading.refused.too_deep"
    assert _refusal(b"[" + b",".join([b"{}"] * 400_001) + b"]") == "grading.refused.too_deep"


def test_a_string_that_never_ends_costs_no_time() -> None:
    begun = time.monotonic()
    for tail in (b"", b"\\", b'"'):
        _refusal(b"[" + b'"\\' * 1_000_000 + tail)
    assert time.monotonic() - begun < 5


def test_only_code_cells_are_taken_and_outputs_are_not_read() -> None:
    cells = [
        {"cell_type": "markdown", "source": "text"},
        {"cell_type": "code", "source": ["a = 1\n", "b = 2"], "outputs": [{"data": "anything"}]},
        {"cell_type": "code", "source": "c = 3"},
    ]
    assert open_notebook(json.dumps({"cells": cells}).encode()).cells == ("a = 1\nb = 2", "c = 3")


def test_too_many_cells_are_refused() -> None:
    body = json.dumps({"cells": [{"cell_type": "code", "source": "1"}] * 2001}).encode()
    with pytest.raises(SubmissionRefused, match="2000"):
        open_notebook(body)


def test_a_zip_gives_its_notebook_and_manifest() -> None:
    opened = open_parcel(parcel("a1", honest()))
    assert opened.notebook.cells == open_notebook(honest()).cells
    assert opened.manifest is not None
    assert opened.manifest["learner"] == "a1"
