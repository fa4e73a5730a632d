"""Text columns from a few distinct values: each value is made once and pointed at by number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["numbered", "text_column"]


def text_column(values: Sequence[str], index: npt.NDArray[Any]) -> Any:
    """A text column that holds `values[index]`; -1 is a missing value."""
    # Hundreds of thousands of rows share a handful of strings: this is both the speed and the memory.
    known = np.array([*values, None], dtype=object)
    return pd.array(known[index], dtype="str")


def numbered(letter: str, numbers: npt.NDArray[Any], *, digits: int) -> list[str]:
    """Ids such as M000123."""
    return [f"{letter}{number:0{digits}d}" for number in numbers.tolist()]
