"""Tables ↔ files: a company is a folder of CSV files with a fingerprint for each.

`columns` turns one column into text and back, `files` one table into bytes and back, `company` a
whole company into a folder and back, `dictionary` says in words what the columns hold. `exports`, a room
of its own, makes files as platforms and shops export them, and reads real ones.
"""

from __future__ import annotations

from helpers.datasets.company import Company, open_company, write_company, write_company_in_parts
from helpers.datasets.dictionary import data_dictionary

__all__ = ["Company", "data_dictionary", "open_company", "write_company", "write_company_in_parts"]
