"""Files as platforms and shops export them: look-alikes of our own tables, and a reader for real ones.

`write_exports` turns a company's tables into five files; `ga4`, `google_ads`, `meta_ads`, `shop` and
`pos` each make one (`sold`: order lines for the two last; `texts`: cells as text; `writing`: all five).
`read_export` (`reading`) goes the other way: `opening` finds the text (`encodings`, `workbooks`), `layout` the headings
(`headings`), `body` the rows; `personal` throws out what belongs to persons; `columns` reads the rest
(`numbers`, `dates`, `labels`); what was decided on the way is in `remarks`.
`orders` makes one row an order of the lines.
"""

from __future__ import annotations

from helpers.datasets.exports.orders import completed_orders
from helpers.datasets.exports.reading import Export, read_export
from helpers.datasets.exports.remarks import Remark
from helpers.datasets.exports.writing import write_exports

__all__ = ["Export", "Remark", "completed_orders", "read_export", "write_exports"]
