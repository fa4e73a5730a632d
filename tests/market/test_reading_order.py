"""Whoever opens a room finds each of its modules named on the room's own page."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import helpers.analysis
import helpers.market

MARKET = Path(helpers.market.__file__).parent
ROOMS = [
    *sorted(page.parent for page in MARKET.glob("**/__init__.py")),
    Path(helpers.analysis.__file__).parent,
]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_names_each_of_its_modules(room: Path) -> None:
    page = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {file.stem for file in room.glob("*.py")} - {"__init__"}
    rooms = {inside.parent.name for inside in room.glob("*/__init__.py")}
    assert {name for name in modules | rooms if not re.search(rf"\b{name}\b", page)} == set()


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_lists_no_module_that_is_gone(room: Path) -> None:
    page = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
    listed = re.findall(r"^    (\w+) {2,}\S", page, flags=re.MULTILINE)
    assert [name for name in listed if not (room / f"{name}.py").exists()] == []
