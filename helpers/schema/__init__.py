"""What the tables hold: columns, kinds, units, keys, codes, and their labels in both languages.

`TABLES` describes each table once. The simulator is checked against it, the files are read by it,
charts and lessons take their labels from it.
"""

from __future__ import annotations

from helpers.schema.check import check_table
from helpers.schema.faults import FAULTS, FaultKind
from helpers.schema.table import Column, Kind, Table
from helpers.schema.tables import TABLES

__all__ = ["FAULTS", "TABLES", "Column", "FaultKind", "Kind", "Table", "check_table"]
