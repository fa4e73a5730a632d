"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.whole_files import write_whole


def test_the_folder_is_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "file.json", b"one")
    write_whole(tmp_path / "new" / "file.json", b"two", lasting=True)
    assert {file.name: file.read_bytes() for file in (tmp_path / "new").iterdir()} == {"file.json": b"two"}


def test_a_write_that_fails_leaves_the_old_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file.json"
    write_whole(file, b"old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("helpers.whole_files.os.replace", refuse)
    with pytest.raises(PermissionError):
        write_whole(file, b"new")
    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == {"file.json": b"old"}
