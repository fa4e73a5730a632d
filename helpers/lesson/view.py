"""Short notes in a notebook: text for every reader, plain HTML where it can be shown."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

from helpers.words import Language

__all__ = ["Note"]

A_MOMENT_S = 1.0


@dataclass(frozen=True)
class Note:
    """A title and a few sentences."""

    title: str
    sentences: tuple[str, ...]
    language: Language

    def __str__(self) -> str:
        return "\n".join([self.title, *self.sentences])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        body = "".join(f"<p>{escape(sentence)}</p>" for sentence in self.sentences)
        return f'<section lang="{self.language}"><p><strong>{escape(self.title)}</strong></p>{body}</section>'

    @staticmethod
    @contextmanager
    def while_working(sentence: str) -> Iterator[None]:
        """Show a sentence when something takes longer than a moment; take it away when that is done.

        Most checks answer at once, and a line that flickers says nothing. `COURSE_QUIET=1` shows none.
        """
        shown = threading.Event()

        def show() -> None:
            shown.set()
            print(sentence, flush=True)

        timer = threading.Timer(A_MOMENT_S, show)
        if os.environ.get("COURSE_QUIET") != "1":
            timer.start()
        try:
            yield
        finally:
            timer.cancel()
            ipython = sys.modules.get("IPython")
            if shown.is_set() and ipython is not None and ipython.get_ipython() is not None:
                ipython.display.clear_output(wait=True)
