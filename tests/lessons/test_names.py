"""Which variables a cell makes and needs."""

from __future__ import annotations

import pytest

from course.lessons.names import names_of


@pytest.mark.parametrize(
    ("code", "made", "needed"),
    [
        ("x = 1", {"x"}, set()),
        ("x = x + 1", {"x"}, {"x"}),
        ("import pandas as pd\ny = pd.Series([1])", {"pd", "y"}, set()),
        ("import os.path", {"os"}, set()),
        ("y = [z * k for z in rows]", {"y"}, {"k", "rows"}),
        ("a, b = pair", {"a", "b"}, {"pair"}),
        ("f = lambda v: v + w", {"f"}, {"w"}),
        ("def f(v):\n    inside = v\n    return inside + w", {"f"}, {"w"}),
        ("for i in range(3):\n    total = i", {"i", "total"}, set()),
        ("table.loc[0] = value", set(), {"table", "value"}),
        ("if flag:\n    inside = 1\n    y = inside + w", {"inside", "y"}, {"flag", "w"}),
        ("with opened() as f:\n    text = f.read()", {"f", "text"}, {"opened"}),
        ("while n:\n    n = n - 1", {"n"}, {"n"}),
        ("for i in rows:\n    pass\nelse:\n    last = i", {"i", "last"}, {"rows"}),
        ("d = {'a': ...}", {"d"}, set()),
    ],
)
def test_names_made_and_needed(code: str, made: set[str], needed: set[str]) -> None:
    names = names_of(code)
    assert (set(names.made), set(names.needed)) == (made, needed)
