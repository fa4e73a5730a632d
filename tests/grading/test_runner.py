"""What a notebook's extras become in plain Python."""

from __future__ import annotations

import pytest

from course.grading.runner import plain_python


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("x = 1", "x = 1"),
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("if True:\n    !pip install x\n    y = 2", "if True:\n    pass\n    y = 2"),
        ("files = !ls\nx = 1", "files = None\nx = 1"),
        ("%%time\nx = 1", "x = 1"),
        ("%%bash\nrm -rf /", ""),
        ("x?\ny = 1", "pass\ny = 1"),
        ('text = """\n% of sales\n"""', 'text = """\n% of sales\n"""'),
    ],
)
def test_magics_are_stripped_harmlessly(cell: str, plain: str) -> None:
    assert plain_python(cell) == plain
