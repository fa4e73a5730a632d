"""Short notes in a notebook: text for every reader, plain HTML where it can be shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

from helpers.words import Language

__all__ = ["Note"]


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
        """Show a sentence while something takes its time, and take it away when that is done."""
        try:
            from IPython import get_ipython
            from IPython.display import clear_output
        except ImportError:
            yield
            return
        if get_ipython() is None:
            yield
            return
        print(sentence, flush=True)
        try:
            yield
        finally:
            clear_output(wait=True)
