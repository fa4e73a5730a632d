"""How well a table was cleaned, row by row: the faults that were treated, the sound rows that were harmed.

A fault counts as treated when the rows under its key are those of the clean table: gone where they
should be gone, once where they were repeated, with the right value where it was wrong.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.errors import DataError

__all__ = ["score_cleaning"]

_WHOLE_COLUMN = "*"
SOUND = "sound"


def score_cleaning(
    cleaned: pd.DataFrame, clean: pd.DataFrame, faults: pd.DataFrame, *, table: str, key: tuple[str, ...]
) -> pd.DataFrame:
    """Score a cleaned table against the clean one.

    Args:
        cleaned: What somebody made of the dirty table; the columns it shares with `clean` are judged,
            in any order of rows.
        clean: The table without faults (`History.clean`, or the cleaned fallback).
        faults: `History.faults`.
        table: Whose faults.
        key: The columns that identify a row; a fault names them joined by "/".
    Returns: One row a kind of fault, and a last one `sound` for the keys without fault: fault,
        planted (keys), treated (keys as in the clean table), share.
    Raises: DataError: when a key column is absent from what was cleaned.
    """
    absent = [name for name in key if name not in cleaned.columns]
    if absent:
        raise DataError("market.no_key_column", columns=", ".join(absent), table=table)
    columns = [name for name in clean.columns if name in cleaned.columns]
    alike = _alike(_by_key(cleaned[columns], key), _by_key(clean[columns], key))
    mine = faults.loc[faults["table"] == table, ["key", "column", "fault"]]
    rows = []
    for fault, planted in mine.groupby("fault", sort=True):
        if (planted["key"] == _WHOLE_COLUMN).all():
            column = str(planted["column"].iloc[0])
            same = _alike(_by_key(cleaned, key, only=column), _by_key(clean, key, only=column))
        else:
            # A key that is in neither table was rightly removed.
            same = alike.reindex(planted["key"].unique(), fill_value=True)
        rows.append((str(fault), len(same), int(same.sum())))
    sound = alike[~alike.index.isin(mine["key"])]
    rows.append((SOUND, len(sound), int(sound.sum())))
    scored = pd.DataFrame(rows, columns=["fault", "planted", "treated"])
    return scored.assign(share=scored["treated"] / scored["planted"].where(scored["planted"] > 0, np.nan))


def _by_key(frame: pd.DataFrame, key: tuple[str, ...], *, only: str = "") -> pd.Series:
    """Each key → a fingerprint of the rows under it, whatever their order."""
    named = frame[key[0]].astype("str")
    for name in key[1:]:
        named = named + "/" + frame[name].astype("str")
    if only and only not in frame.columns:
        # The column is gone or was renamed: nothing can be said for it.
        return pd.Series(dtype="uint64")
    judged = frame[[only]] if only else frame.drop(columns=list(key))
    plain = judged.apply(_plain)
    prints = pd.util.hash_pandas_object(plain, index=False)
    # A sum does not mind the order of rows and minds their number.
    return prints.groupby(named.to_numpy()).sum()


def _plain(column: pd.Series) -> pd.Series:
    # 3 and 3.0 are one number: pandas turns whole numbers with gaps into fractions.
    number = pd.api.types.is_numeric_dtype(column.dtype)
    return (column.astype("float64") if number else column).astype("str").fillna("")


def _alike(cleaned: pd.Series, clean: pd.Series) -> pd.Series:
    together = pd.concat({"cleaned": cleaned, "clean": clean}, axis=1)
    present = together.notna()
    same_rows = present["cleaned"] == present["clean"]
    return same_rows & (together["cleaned"].fillna(0) == together["clean"].fillna(0))
