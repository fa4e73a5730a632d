"""What a notebook may import. The front door is `open_lesson`; see `helpers.lesson`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpers.lesson import open_lesson

__all__ = ["open_lesson"]


def __getattr__(name: str) -> Any:
    # Imported on first use: `import helpers` alone must not cost a second of pandas and matplotlib.
    if name == "open_lesson":
        from helpers.lesson import open_lesson

        return open_lesson
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")
