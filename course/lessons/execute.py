"""Run a worked edition on the class company and keep its outputs, the same each time.

The kernel works in a folder of its own: what it keeps of progress or hands in never reaches the
checkout. Time stamps and the Python version stay out of the notebook.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from course.lessons.editions import notebook_text
from helpers.errors import LessonSourceError

__all__ = ["execute"]

CELL_SECONDS = 60


def execute(notebook: dict[str, Any], *, name: str, datasets: Path) -> dict[str, Any]:
    """The notebook with its outputs.

    Args:
        notebook: A worked edition without outputs.
        name: The notebook's file name, as errors and the hand-in name it.
        datasets: The folder that holds `demo` and `class`.
    Raises: LessonSourceError: when a cell fails; names the cell.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError

    with tempfile.TemporaryDirectory() as folder, _environment(folder, datasets):
        Path(folder, name).write_text(notebook_text(notebook), encoding="utf-8", newline="\n")
        live = nbformat.reads(notebook_text(notebook), as_version=4)
        client = NotebookClient(
            live, timeout=CELL_SECONDS, kernel_name="python3", record_timing=False,
            resources={"metadata": {"path": folder}},
        )  # fmt: skip
        try:
            client.execute()
        except (CellExecutionError, CellTimeoutError) as error:
            raise LessonSourceError(
                "lessons.does_not_run", file=name, cell=_failed_cell(live), error=str(error).strip().splitlines()[-1]
            ) from None
    done: dict[str, Any] = json.loads(nbformat.writes(live))
    done["metadata"] = notebook["metadata"]
    for cell in done["cells"]:
        cell["metadata"].pop("execution", None)
    return done


def _failed_cell(live: Any) -> str:
    for cell in live.cells:
        if any(output.output_type == "error" for output in cell.get("outputs", [])):
            return str(cell.id)
    return "?"


@contextmanager
def _environment(folder: str, datasets: Path) -> Iterator[None]:
    before = dict(os.environ)
    os.environ |= {
        "COURSE_WORK": folder,
        "COURSE_DATASETS": str(datasets),
        # A slow machine must not leave a progress line in a committed output.
        "COURSE_QUIET": "1",
        "IPYTHONDIR": folder,
    }
    os.environ.pop("JPY_SESSION_NAME", None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
