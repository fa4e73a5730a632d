"""`read_export`: a real export → our columns, with everything said that a person should know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from helpers.datasets.exports.body import Body, body_rows
from helpers.datasets.exports.columns import Reader
from helpers.datasets.exports.layout import Layout
from helpers.datasets.exports.opening import open_export
from helpers.datasets.exports.personal import hide_personal, looks_personal
from helpers.datasets.exports.remarks import Remark, listed
from helpers.errors import DataError
from helpers.words import Language

__all__ = ["Export", "read_export"]

# "# Start date: 20260801" of a report, "# 20260801-20260831" of an exploration.
_PERIOD = re.compile(
    r"#\s*(?:(?:start date|開始日期|end date|結束日期)\s*[:：]\s*)?(\d{8})(?:-(\d{8}))?", re.IGNORECASE
)
_ROW_NUMBERS = ("order_id", "sku", "member_id", "coupon")
# Amounts that some shops write once an order and repeat in each of its lines.
_ORDER_AMOUNTS = ("discount", "returned")
_FEWEST_ORDERS, _NEARLY_ALL = 3, 0.9
# A known column of which more than this is personal is not what its heading says: it goes as a whole.
_MOST = 0.5


@dataclass(frozen=True)
class Export:
    """What was read.

    `kind` is ga4, google_ads, meta_ads, shop or pos; `table` has our columns; `dropped_personal` names
    the columns that were thrown away unread; `remarks` says everything else worth knowing.
    """

    kind: str
    table: pd.DataFrame
    dropped_personal: tuple[str, ...]
    remarks: tuple[Remark, ...]

    def sentences(self, language: Language | None = None) -> list[str]:
        """The remarks in one language; the process's own when none is given."""
        return [remark.sentence(language) for remark in self.remarks]


def read_export(path: Path | str, *, encoding: str | None = None, currency: str = "TWD") -> Export:
    """Read an export of GA4, Google Ads, Meta Ads, a shop or a till, whatever its name.

    Columns with names, phones, addresses, e-mails, LINE ids or national ids are dropped before
    anything else is read; their values are in no table, remark or error. A cell that cannot be
    understood is missing, never guessed, and a remark gives its row and column.

    The table's columns, as far as the file has them:
    - ga4: date, channel_group, source_medium, source, medium, campaign, device, sessions,
      engaged_sessions, engagement_rate, new_users, add_to_carts, orders, key_events, revenue_ntd
    - google_ads, meta_ads: date (or start_date, end_date), channel, campaign, impressions, clicks, ctr,
      cost_ntd, conversions_platform, value_platform_ntd
    - shop, pos: order_id, ordered_at (Taiwan's time), status, sales_channel, member_id, sku, line, qty,
      unit_price_ntd, gross_ntd, discount_ntd, returned_ntd, return_date, unit_cost_ntd, coupon, city;
      one row a line of an order, as in the file, repeats included
    In a file whose amounts are not all in New Taiwan dollars the money columns lose their `_ntd` and
    stand beside `currency`; nothing is converted. A label that we have no code for stays as written.

    Args:
        path: The file: CSV or other separated text, XLSX, or a web page that calls itself .xls.
        encoding: Its encoding when you know it; found out otherwise (UTF-8, UTF-16, Big5).
        currency: The currency of the amounts when the file names none.
    Raises: DataError: when the file cannot be opened, is too large (200 MB, 2,000,000 rows), is of no
        kind we know, or holds no row.
    """
    opened = open_export(Path(path), encoding=encoding)
    layout, remarks = opened.layout, list(opened.remarks)
    body = body_rows(opened.rows, layout)
    remarks += _about_rows(body, layout)
    if not body.rows:
        raise DataError("exports.no_rows", file=Path(path).name, totals=body.totals, slipped=len(body.slipped))
    columns, dropped, said = _without_personal(body, layout)
    reader = Reader(layout, columns, body.numbers, currency)
    table = reader.table()
    period = _period(opened.rows[: layout.header_at])
    said += [*_undated(table, layout, period), *reader.remarks, *_repeated_amounts(table, layout)]
    return Export(layout.kind.name, table, dropped, (*remarks, *said))


def _without_personal(body: Body, layout: Layout) -> tuple[dict[str, list[str]], tuple[str, ...], list[Remark]]:
    dropped = [*layout.personal]
    dropped += [place for place in layout.unused if looks_personal([row[place] for row in body.rows])]
    columns, remarks = {}, []
    for field, place in layout.fields.items():
        cells, hidden = hide_personal([row[place] for row in body.rows], numbers_rows=field in _ROW_NUMBERS)
        if len(hidden) > _MOST * len(cells):
            dropped.append(place)
            continue
        columns[field] = cells
        if hidden:
            rows = tuple(body.numbers[at] for at in hidden[:5])
            facts = {"column": layout.headings[place], "count": len(hidden), "rows": rows}
            remarks.append(Remark("exports.personal_cells", facts))
    names = [_name(layout, place) for place in sorted(dropped)]
    unused = [_name(layout, place) for place in layout.unused if place not in dropped and layout.headings[place]]
    if names:
        remarks.insert(0, Remark("exports.dropped_personal", {"columns": listed(names, most=20)}))
    if unused:
        remarks.append(Remark("exports.unused", {"columns": listed(unused, most=20)}))
    return columns, tuple(names), remarks


def _name(layout: Layout, place: int) -> str:
    heading = layout.headings[place]
    return heading if heading and not looks_personal([heading]) else f"#{place + 1}"


def _about_rows(body: Body, layout: Layout) -> list[Remark]:
    remarks = []
    if layout.header_at:
        remarks.append(Remark("exports.title_lines", {"count": layout.header_at, "row": layout.header_at + 1}))
    for key, count in (
        ("exports.totals", body.totals),
        ("exports.notes", body.notes),
        ("exports.repeated_headings", body.repeated_headings),
    ):
        if count:
            remarks.append(Remark(key, {"count": count}))
    if body.slipped:
        facts = {"count": len(body.slipped), "rows": tuple(body.slipped[:5]), "width": layout.width}
        remarks.append(Remark("exports.slipped", facts))
    if body.second_table_at:
        remarks.append(Remark("exports.second_table", {"row": body.second_table_at}))
    return remarks


def _period(above: Sequence[Sequence[str]]) -> tuple[str, ...]:
    found = [_PERIOD.match(row[0]) for row in above if row]
    days = [day for one in found if one for day in one.groups() if day]
    return tuple(f"{day[:4]}-{day[4:6]}-{day[6:]}" for day in days)


def _undated(table: pd.DataFrame, layout: Layout, period: tuple[str, ...]) -> list[Remark]:
    if {"date", "start_date", "ordered_at"} & set(table.columns):
        return []
    if len(period) == 2 and period[0] <= period[1]:
        return [Remark("exports.no_day_but_period", {"start": period[0], "end": period[1]})]
    return [Remark("exports.no_day", {"kind": layout.kind.name})]


def _repeated_amounts(table: pd.DataFrame, layout: Layout) -> list[Remark]:
    remarks = []
    for field in _ORDER_AMOUNTS:
        name = f"{field}_ntd"
        if not {name, "order_id"} <= set(table.columns):
            continue
        by_order = table[table["order_id"].duplicated(keep=False)].groupby("order_id")[name].agg(["max", "nunique"])
        several = by_order[by_order["max"].gt(0)]
        if len(several) >= _FEWEST_ORDERS and several["nunique"].eq(1).mean() >= _NEARLY_ALL:
            heading = layout.headings[layout.fields[field]]
            remarks.append(Remark("exports.repeated_amount", {"column": heading, "count": len(several)}))
    return remarks
