"""Where the checkout is: the folder with `lessons/`, `notebooks/` and `datasets/`."""

from __future__ import annotations

from pathlib import Path

from helpers.errors import UsageError

__all__ = ["find_checkout"]


def find_checkout() -> Path:
    """The checkout that this command belongs to: at or above the working folder, else beside the package.

    Raises: UsageError: when there is none.
    """
    for folder in (Path.cwd(), *Path.cwd().parents, Path(__file__).resolve().parents[1]):
        if (folder / "pyproject.toml").is_file() and (folder / "lessons").is_dir():
            return folder
    raise UsageError("cli.no_checkout", folder=str(Path.cwd()))
