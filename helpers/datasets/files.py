"""One table ↔ its file: CSV with BOM, gzipped when it is large, written in one piece or in many."""

from __future__ import annotations

import gzip
import hashlib
import io
import shutil
from pathlib import Path

import pandas as pd

from helpers.datasets.columns import READ_AS, cells, typed
from helpers.schema import Table

__all__ = ["GZIP_ABOVE_BYTES", "TableFile", "digest_of", "from_text", "to_text", "unpack"]

# Excel on a Chinese Windows machine takes a CSV without it for Big5.
_BOM = b"\xef\xbb\xbf"
# Below the 5 MB of the design paper, or the class company would pass its 12 MB; members stay plain CSV.
GZIP_ABOVE_BYTES = 3_500_000
# A third of the time of the common level 6, and an eighth more bytes.
_GZIP_LEVEL = 4


def to_text(frame: pd.DataFrame, table: Table, *, header: bool = True) -> bytes:
    """The table as CSV in UTF-8, lines ending in a line feed, without BOM."""
    columns = [cells(frame[column.name], column) for column in table.columns]
    # Whole columns as text, then one join: about four times the speed of `DataFrame.to_csv`.
    first = [",".join(table.column_names)] if header else []
    lines = [*first, *map(",".join, zip(*columns, strict=True)), ""]
    return "\n".join(lines).encode("utf-8")


def from_text(text: bytes, table: Table) -> pd.DataFrame:
    """The table typed by the schema, from its CSV."""
    read_as = {column.name: READ_AS[column.kind] for column in table.columns}
    # Only an empty cell is missing: a coupon called NA, or a city of that name, stays text.
    frame = pd.read_csv(io.BytesIO(text), dtype=read_as, keep_default_na=False, na_values=[""])
    return pd.DataFrame({column.name: typed(frame[column.name], column) for column in table.columns})


def digest_of(text: bytes) -> str:
    """The fingerprint of a table's values: of its canonical text, so no system changes it."""
    return hashlib.sha256(text).hexdigest()


class TableFile:
    """The file of one table while it is written; its rows may come in pieces."""

    def __init__(self, folder: Path, table: Table) -> None:
        self._table = table
        self._path = folder / f"{table.name}.csv"
        self._file = self._path.open("wb")
        self._file.write(_BOM)
        self._digest = hashlib.sha256()
        self._bytes = 0

    def add(self, frame: pd.DataFrame) -> None:
        """Write some rows; the first piece brings the header."""
        text = to_text(frame, self._table, header=self._bytes == 0)
        self._file.write(text)
        self._digest.update(text)
        self._bytes += len(text)

    def close(self, *, gzip_above_bytes: int = GZIP_ABOVE_BYTES) -> str:
        """Finish the file, gzipped when it is larger than that; returns the digest of its text."""
        self.release()
        if self._bytes > gzip_above_bytes:
            with (
                self._path.open("rb") as plain,
                self._path.with_suffix(".csv.gz").open("wb") as file,
                # Without name and time the same rows give the same bytes.
                gzip.GzipFile("", "wb", _GZIP_LEVEL, file, mtime=0) as packed,
            ):
                shutil.copyfileobj(plain, packed, 1 << 20)
            self._path.unlink()
        return self._digest.hexdigest()

    def release(self) -> None:
        """Let go of the file as it is; Windows removes no folder that holds an open one."""
        self._file.close()


def unpack(content: bytes, name: str) -> bytes:
    """The text of a file, without BOM and with plain line feeds."""
    text = gzip.decompress(content) if name.endswith(".gz") else content
    # git on Windows may have turned the line ends; that is no change of the data.
    return text.removeprefix(_BOM).replace(b"\r\n", b"\n")
