from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd

from helpers.datasets.files import TableFile, digest_of, from_text, to_text, unpack
from helpers.schema import TABLES, Table
from helpers.schema.table import column
from helpers.words import Text

NOTES = Table(
    "notes",
    Text("筆記", "Notes"),
    Text("一列是一則", "One row is one note"),
    (
        column("note_id", "id", ("編號", "Id"), ("編號", "Id")),
        column("text", "text", ("內容", "Text"), ("內容", "Text"), may_miss=True),
        column("at", "moment", ("時間", "At"), ("時間", "At")),
        column("at_utc", "moment_utc", ("時間", "At"), ("時間", "At")),
        column("day", "date", ("日", "Day"), ("日", "Day"), may_miss=True),
        column("year", "count", ("年", "Year"), ("年", "Year"), may_miss=True),
        column("part", "share", ("比率", "Share"), ("比率", "Share")),
    ),
    ("note_id",),
)


def two_notes() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "note_id": ["007", "NA"],
            "text": pd.array(['說「好」, "ok"', None], dtype="str"),
            "at": pd.to_datetime(["2025-03-01 00:00:00", "2025-03-01 23:59:59"]),
            "at_utc": pd.to_datetime(["2025-02-28 16:00:00", "2025-03-01 15:59:59"], utc=True),
            "day": pd.to_datetime([None, "2024-02-29"]),
            "year": [1990.0, None],
            "part": [0.1 + 0.2, 1.0],
        }
    ).astype({"at": "datetime64[us]", "at_utc": "datetime64[us, UTC]", "day": "datetime64[us]"})


AS_TEXT = (
    "note_id,text,at,at_utc,day,year,part\n"
    '007,"說「好」, ""ok""",2025-03-01 00:00:00,2025-02-28T16:00:00Z,,1990,0.3000\n'
    "NA,,2025-03-01 23:59:59,2025-03-01T15:59:59Z,2024-02-29,,1.0000\n"
)


def test_a_table_is_written_as_anybody_would_by_hand() -> None:
    assert to_text(two_notes(), NOTES).decode("utf-8") == AS_TEXT


def test_reading_gives_back_every_value_and_kind() -> None:
    pd.testing.assert_frame_equal(from_text(to_text(two_notes(), NOTES), NOTES), two_notes().round({"part": 4}))


def test_pandas_reads_the_same_file() -> None:
    products = pd.DataFrame(
        {
            "sku": ["L101"],
            "line": ["L1"],
            "name_zh": ["咖啡"],
            "name_en": ["Coffee"],
            "list_price_ntd": [380],
            "unit_cost_ntd": [150],
            "regulated_as": ["food"],
            "launch_date": pd.to_datetime(["2019-03-01"]),
            "lead_days": [20],
            "unit_size": ["10 bags"],
        }
    )
    ours = to_text(products, TABLES["products"]).decode("utf-8")
    assert ours == products.to_csv(index=False, lineterminator="\n")


def test_the_digest_is_of_values_after_rounding_and_not_of_float_noise() -> None:
    noisy = two_notes().assign(part=[0.3 + 1e-13, 1.0])
    assert digest_of(to_text(noisy, NOTES)) == digest_of(to_text(two_notes(), NOTES))
    other = two_notes().assign(part=[0.3001, 1.0])
    assert digest_of(to_text(other, NOTES)) != digest_of(to_text(two_notes(), NOTES))


def test_small_tables_are_csv_with_bom_and_large_ones_are_gzipped_without_a_clock(tmp_path: Path) -> None:
    text = AS_TEXT.encode("utf-8")
    small = TableFile(tmp_path, NOTES)
    small.add(two_notes())
    assert small.close() == digest_of(text)
    assert (tmp_path / "notes.csv").read_bytes() == b"\xef\xbb\xbf" + text
    large = TableFile(tmp_path, NOTES)
    large.add(two_notes())
    assert large.close(gzip_above_bytes=10) == digest_of(text)
    packed = (tmp_path / "notes.csv.gz").read_bytes()
    assert not (tmp_path / "notes.csv").exists()
    assert gzip.decompress(packed) == b"\xef\xbb\xbf" + text
    assert packed[4:8] == b"\0\0\0\0"


def test_rows_that_come_in_pieces_give_the_same_file(tmp_path: Path) -> None:
    notes = two_notes()
    file = TableFile(tmp_path, NOTES)
    for piece in (notes.iloc[:1], notes.iloc[1:]):
        file.add(piece)
    assert file.close() == digest_of(AS_TEXT.encode("utf-8"))
    assert (tmp_path / "notes.csv").read_text(encoding="utf-8-sig") == AS_TEXT


def test_unpacking_forgives_windows_line_ends() -> None:
    text = AS_TEXT.encode("utf-8")
    assert unpack(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"), "notes.csv") == text


def test_a_table_without_rows_is_its_header() -> None:
    nothing = two_notes().iloc[:0]
    assert to_text(nothing, NOTES).decode("utf-8") == AS_TEXT.splitlines()[0] + "\n"
    assert from_text(to_text(nothing, NOTES), NOTES).empty
