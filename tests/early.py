"""Loaded before every other plugin (`-p tests.early` in pyproject.toml).

`import nbformat` builds a large grammar that only the checking of web addresses needs: nearly a
second in each pytest process and each worker. nbval imports it before any conftest is read, so the
module is put out of reach here; jsonschema then simply leaves that one format unchecked.
"""

from __future__ import annotations

import sys

sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
