"""The course in JupyterLab: where its notebooks are, and how the server is started.

The person's own Jupyter settings stay as they are. What the course needs is said on the command
line of this one server: it listens on this machine only, asks nothing, and fetches no news.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from helpers.errors import UsageError
from helpers.words import Language

__all__ = ["find_notebooks", "lab_words", "open_lab"]

LOOPBACK = "127.0.0.1"


def find_notebooks(language: Language) -> Path:
    """The folder of notebooks in one language: at or above the working folder, else beside the package.

    Raises: UsageError: when there is none.
    """
    for folder in (Path.cwd(), *Path.cwd().parents, Path(__file__).resolve().parents[1]):
        notebooks = folder / "notebooks" / language
        if any(notebooks.glob("*.ipynb")):
            return notebooks
    raise UsageError("lab.no_notebooks", looked=str(Path.cwd()), language=language)


def lab_words(notebooks: Path, *, port: int | None, browser: bool) -> list[str]:
    """The command line of the server.

    Args:
        notebooks: The folder it shows; with a single notebook in it that notebook is opened.
        port: Its port; None takes the first free one.
        browser: Whether a browser opens by itself.
    Raises: UsageError: when that port is taken.
    """
    if port is not None and not _is_free(port):
        raise UsageError("lab.port_taken", port=port)
    found = sorted(file.name for file in notebooks.glob("*.ipynb"))
    return [
        f"--ServerApp.root_dir={notebooks}",
        f"--ServerApp.ip={LOOPBACK}",
        f"--ServerApp.open_browser={browser}",
        f"--LabApp.default_url=/lab{f'/tree/{found[0]}' if len(found) == 1 else ''}",
        *([] if port is None else [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]),
        # One Ctrl-C ends the course; Jupyter would ask, in English, and go on after five seconds.
        "--ServerApp.answer_yes=True",
        # A classroom may have no network, and a learner did not come for Jupyter's news.
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--Application.log_level=WARN",
        *(["--ServerApp.allow_root=True"] if _is_root() else []),
    ]


def open_lab(words: Sequence[str], language: Language) -> None:
    """Run JupyterLab in this process until the person ends it."""
    os.environ["COURSE_LANGUAGE"] = language
    # Kernels of this environment, even where the person has a `python3` kernel of their own.
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
    # Only needed to check web addresses in schemas, and costs nearly a second at each start.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    from jupyterlab.labapp import LabApp

    LabApp.launch_instance(list(words))


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        return probe.connect_ex((LOOPBACK, port)) != 0


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
