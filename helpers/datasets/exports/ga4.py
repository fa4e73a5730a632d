"""A GA4 look-alike: the traffic acquisition report as its "Download CSV" gives it."""

from __future__ import annotations

import pandas as pd

from helpers.datasets.exports.headings import GA4
from helpers.datasets.exports.labels import ga4_device, ga4_group
from helpers.datasets.exports.texts import heading, separated
from helpers.words import Language, say

__all__ = ["ga4_report"]

_SUMMED = ("sessions", "engaged_sessions", "new_users", "add_to_carts", "orders", "key_events", "revenue_ntd")


def ga4_report(traffic: pd.DataFrame, *, start: pd.Timestamp, end: pd.Timestamp, language: Language = "zh-TW") -> bytes:
    """`traffic_daily` as GA4 reports it.

    Comment lines, then the headings, a grand total, and one row a day, channel group and device. LINE
    has no group of its own there: its pushes are in Unassigned; the app's visits are among the phones'.
    Key events are what the shop marked as such, here adding to a cart and buying: more than orders.

    Args:
        traffic: date, channel_group, device, sessions, engaged_sessions, new_users, add_to_carts, orders,
            revenue_ntd; the rows of the period.
        start, end: The first and last day of the report.
        language: In which GA4 is set; channel groups are English in both.
    """
    named = traffic.assign(
        channel_group=traffic["channel_group"].map(ga4_group),
        device=traffic["device"].map(ga4_device),
        key_events=traffic["add_to_carts"] + traffic["orders"],
    )
    table = named.groupby(["date", "channel_group", "device"], as_index=False)[list(_SUMMED)].sum()
    names = ["date", "channel_group", "device", "sessions", "engaged_sessions", "engagement_rate", "new_users"]
    names += ["add_to_carts", "orders", "key_events", "revenue"]
    total = ["", say("exports.ga4_total", language), "", *_figures(table[list(_SUMMED)].sum().to_frame().T)[0]]
    days = table["date"].dt.strftime("%Y%m%d")
    rows = [
        [heading(GA4, name, language) for name in names],
        total,
        *(
            [day, group, device, *figures]
            for day, group, device, figures in zip(
                days, table["channel_group"], table["device"], _figures(table), strict=True
            )
        ),
    ]
    rule = "# ----------------------------------------"
    comments = [
        rule,
        say("exports.ga4_title", language),
        say("exports.ga4_start", language, day=f"{start:%Y%m%d}"),
        say("exports.ga4_end", language, day=f"{end:%Y%m%d}"),
        rule,
        "",
    ]
    return ("".join(f"{line}\r\n" for line in comments) + separated(rows)).encode("utf-8")


def _figures(table: pd.DataFrame) -> list[list[str]]:
    rate = (table["engaged_sessions"] / table["sessions"]).fillna(0).round(4)
    columns = [table["sessions"], table["engaged_sessions"], rate, *(table[name] for name in _SUMMED[2:])]
    written = [[f"{value:g}" if column is rate else str(int(value)) for value in column.tolist()] for column in columns]
    return [list(row) for row in zip(*written, strict=True)]
