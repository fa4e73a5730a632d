"""The cells of an export, column by column → our columns, and what was wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.datasets.exports.dates import Moments, parse_moments, with_colons
from helpers.datasets.exports.headings import currency_of, normal
from helpers.datasets.exports.labels import LABELS
from helpers.datasets.exports.layout import Layout
from helpers.datasets.exports.numbers import ABSENT, Wanted, is_shortened, parse_numbers
from helpers.datasets.exports.remarks import Remark, listed, shown

__all__ = ["Reader"]

_DAYS = ("date", "start_date", "end_date", "return_date")
_NUMBERS: Mapping[str, Wanted] = {
    **dict.fromkeys(
        (
            "impressions",
            "clicks",
            "sessions",
            "engaged_sessions",
            "new_users",
            "add_to_carts",
            "orders",
            "qty",
        ),
        "count",
    ),
    **dict.fromkeys(("conversions_platform", "key_events"), "number"),
    **dict.fromkeys(
        (
            "cost",
            "cost_micros",
            "value_platform",
            "revenue",
            "unit_price",
            "gross",
            "discount",
            "returned",
            "unit_cost",
        ),
        "money",
    ),
    **dict.fromkeys(("ctr", "engagement_rate"), "share"),
}
_MICROS = 1_000_000
_CURRENCIES = {"NTD": "TWD", "NT$": "TWD", "元": "TWD", "新台幣": "TWD", "新臺幣": "TWD", "US$": "USD"}
_EXAMPLES = 5
# Without these a row cannot be placed. Cells that were merged leave them blank.
_NEVER_BLANK = ("order_id", "ordered_at", "date", "campaign")
_STYLES = ("roc", "serial", "month_first", "day_first")


class Reader:
    """Turns the columns of one file; `remarks` grows while it does."""

    def __init__(
        self, layout: Layout, columns: Mapping[str, list[str]], row_numbers: Sequence[int], currency: str
    ) -> None:
        self.remarks: list[Remark] = []
        self._layout = layout
        self._columns = columns
        self._rows = row_numbers
        self._currency, self._is_ntd = self._find_currency(currency)

    def table(self) -> pd.DataFrame:
        """All columns, in the order of the kind's fields."""
        made: dict[str, object] = {}
        for field, cells in self._columns.items():
            self._say_blanks(field, cells)
            self._add(field, made)
        if "channel" not in made and self._layout.kind.name == "meta_ads":
            made["channel"] = pd.array(["meta"] * len(self._rows), dtype="str")
        if self._currency is not None and not self._is_ntd:
            made["currency"] = self._currency
        table = _settle_days(pd.DataFrame(made, index=range(len(self._rows))))
        first = [name for name in ("date", "start_date", "end_date", "channel") if name in table and self._is_ads]
        return table[[*first, *(name for name in table.columns if name not in first)]]

    @property
    def _is_ads(self) -> bool:
        return self._layout.kind.name in ("google_ads", "meta_ads")

    def _add(self, field: str, made: dict[str, object]) -> None:
        cells = self._columns[field]
        if field in _DAYS and not (field == "date" and self._layout.kind.name == "pos"):
            made[field] = self._moments(field, cells).values.astype("datetime64[D]").astype("datetime64[us]")
        elif field in ("ordered_at", "date"):
            made["ordered_at"] = self._ordered_at(field, cells)
        elif field in _NUMBERS:
            self._add_number(field, cells, made)
        elif field == "attribution":
            self._say_attribution(cells)
        elif field in LABELS:
            made[field] = self._labels(field, cells)
        elif field not in ("time", "currency"):
            made[field] = self._texts(field, cells)

    def _add_number(self, field: str, cells: list[str], made: dict[str, object]) -> None:
        wanted = _NUMBERS[field]
        if field == "cost_micros" and "cost" in self._columns:
            return
        values, problems = parse_numbers(cells, wanted, is_ntd=self._is_ntd)
        for problem, places in problems.items():
            self._say(problem, field, places)
        if field == "cost_micros":
            values, field = values / _MICROS, "cost"
            self.remarks.append(Remark("exports.micros", {"column": self._heading("cost_micros")}))
        name = f"{field}_ntd" if wanted == "money" and self._is_ntd else field
        made[name] = _whole(values) if wanted in ("count", "money") else values

    def _ordered_at(self, field: str, cells: list[str]) -> npt.NDArray[np.datetime64]:
        times = self._columns.get("time")
        clock = {time: with_colons(time) for time in set(times or ())}
        joined = [f"{day} {clock[time]}".strip() for day, time in zip(cells, times, strict=True)] if times else cells
        found = self._moments(field, joined)
        if not found.has_times:
            self.remarks.append(Remark("exports.no_time_of_day", {"column": self._heading(field)}))
        return found.values.astype("datetime64[us]")

    def _moments(self, field: str, cells: list[str]) -> Moments:
        found = parse_moments(cells)
        for problem, places in found.problems.items():
            self._say(problem, field, places)
        for style in _STYLES:
            if found.styles.get(style):
                facts = {"column": self._heading(field), "count": found.styles[style]}
                self.remarks.append(Remark(f"exports.days_{style}", facts))
        return found

    def _labels(self, field: str, cells: list[str]) -> pd.api.extensions.ExtensionArray:
        known = LABELS[field]
        said = {cell: _plain(cell) for cell in set(cells)}
        code = {cell: known.get(normal(plain), plain) if plain else None for cell, plain in said.items()}
        unknown = sorted({plain for plain in said.values() if plain and normal(plain) not in known})
        if unknown:
            facts = {"column": self._heading(field), "labels": listed(unknown)}
            self.remarks.append(Remark("exports.unknown_labels", facts))
        return pd.array([code[cell] for cell in cells], dtype="str")

    def _texts(self, field: str, cells: list[str]) -> pd.api.extensions.ExtensionArray:
        plain = {cell: _plain(cell) or None for cell in set(cells)}
        if field in ("order_id", "sku", "member_id"):
            lost = {cell for cell, value in plain.items() if value and is_shortened(value)}
            if lost:
                self._say("shortened", field, [place for place, cell in enumerate(cells) if cell in lost])
                plain |= dict.fromkeys(lost)
        return pd.array([plain[cell] for cell in cells], dtype="str")

    def _say_blanks(self, field: str, cells: list[str]) -> None:
        if field not in _NEVER_BLANK:
            return
        places = [place for place, cell in enumerate(cells) if not cell.strip()]
        if places:
            rows = tuple(self._rows[place] for place in places[:_EXAMPLES])
            facts = {"column": self._heading(field), "count": len(places), "rows": rows}
            self.remarks.append(Remark("exports.blank", facts))

    def _say_attribution(self, cells: list[str]) -> None:
        windows = sorted({plain for cell in set(cells) if (plain := _plain(cell))})
        if windows:
            self.remarks.append(Remark("exports.attribution", {"windows": listed(windows, most=3)}))

    def _find_currency(self, assumed: str) -> tuple[pd.api.extensions.ExtensionArray | None, bool]:
        money = [field for field in self._columns if _NUMBERS.get(field) == "money"]
        if not money:
            return None, True
        if "currency" in self._columns:
            codes = [_currency_code(cell) for cell in self._columns["currency"]]
        else:
            named = {_currency_code(currency_of(self._heading(field))) for field in money} - {None}
            if not named:
                self.remarks.append(Remark("exports.assumed_currency", {"currency": assumed}))
            code = named.pop() if len(named) == 1 else None if named else _currency_code(assumed)
            codes = [code] * len(self._rows)
        is_ntd = set(codes) == {"TWD"}
        if not is_ntd:
            names = sorted({code or "?" for code in codes})
            self.remarks.append(Remark("exports.not_converted", {"currencies": listed(names)}))
        return pd.array(codes, dtype="str"), is_ntd

    def _heading(self, field: str) -> str:
        return self._layout.headings[self._layout.fields[field]]

    def _say(self, problem: str, field: str, places: list[int]) -> None:
        cells = self._columns[field]
        examples = tuple(
            Remark("exports.at", {"row": self._rows[place], "found": shown(cells[place])})
            for place in places[:_EXAMPLES]
        )
        facts = {"column": self._heading(field), "count": len(places), "examples": examples}
        self.remarks.append(Remark(f"exports.cell_{problem}", facts))


def _plain(cell: str) -> str:
    plain = cell.replace("\0", "").strip().removeprefix("'").strip()
    return "" if plain.casefold() in ABSENT or plain == "－" else plain


def _currency_code(cell: str) -> str | None:
    code = cell.strip().upper()
    code = _CURRENCIES.get(code, code)
    return code if len(code) == 3 and code.isascii() and code.isalpha() else None


def _whole(values: npt.NDArray[np.float64]) -> npt.NDArray[np.int64] | npt.NDArray[np.float64]:
    if np.isnan(values).any() or (values % 1 != 0).any():
        return values
    return values.astype(np.int64)


def _settle_days(table: pd.DataFrame) -> pd.DataFrame:
    # Meta writes the first and last day of what a row covers; by day they are the same.
    if "start_date" not in table:
        return table
    if "date" in table:
        return table.drop(columns=[name for name in ("start_date", "end_date") if name in table])
    if "end_date" in table and table["start_date"].equals(table["end_date"]):
        return table.drop(columns="end_date").rename(columns={"start_date": "date"})
    return table
