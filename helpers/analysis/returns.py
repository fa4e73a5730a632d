"""How often a product comes back, by the month in which it was ordered."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from helpers.analysis.wanted import want_columns

__all__ = ["rate_difference", "return_rates", "unusual_returns"]

_Z = 1.959964


def return_rates(
    orders: pd.DataFrame, lines: pd.DataFrame, *, month_of: Literal["order", "return"] = "order"
) -> pd.DataFrame:
    """Lines that came back ÷ lines sent out, by product and month.

    A line came back when it has a return date, or when its whole order was returned. Cancelled orders
    were never sent. A return belongs to the month of its order: held against the sales of the month in
    which it came back, a good month before makes a bad month after.

    Args:
        orders: One row an order, clean: `order_id`, `ts_utc`, `status`.
        lines: `order_lines`: `order_id`, `sku`, `qty`, `return_date`.
        month_of: "return" dates what came back by its return: the mistake just named. Whole orders have
            no return date and keep their own.
    Returns: sku, month (its first day), sent, returned, rate (0–1), ci_low, ci_high (95 %, Wilson).
    Raises: DataError: for an absent column.
    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
        the American Statistical Association 22 (1927), 209–212.
    """
    want_columns(orders, ("order_id", "ts_utc", "status"))
    want_columns(lines, ("order_id", "sku", "qty", "return_date"))
    sent = lines.loc[lines["qty"] > 0, ["order_id", "sku", "return_date"]]
    place = pd.Index(orders["order_id"]).get_indexer(sent["order_id"])
    status = orders["status"].to_numpy(dtype=object)[place]
    known = (place >= 0) & (status != "cancelled")
    ordered = (orders["ts_utc"].dt.tz_convert("Asia/Taipei").dt.tz_localize(None)).to_numpy()[place]
    back = sent["return_date"].notna().to_numpy() | (status == "returned")
    dated = np.where(sent["return_date"].notna() & (month_of == "return"), sent["return_date"].to_numpy(), ordered)
    rows = pd.DataFrame({"sku": sent["sku"].to_numpy(), "ordered": ordered, "dated": dated, "back": back})[known]
    month_sent, month_back = (
        rows[name].to_numpy().astype("datetime64[M]").astype("datetime64[us]") for name in ("ordered", "dated")
    )
    out = rows.groupby(["sku", month_sent]).size().rename("sent")
    came = rows[rows["back"]].groupby(["sku", month_back[rows["back"]]]).size().rename("returned")
    table = pd.concat([out, came], axis=1).fillna(0).astype(int).rename_axis(["sku", "month"]).reset_index()
    table = table[table["sent"] > 0].sort_values(["sku", "month"], ignore_index=True)
    low, high = _wilson(table["returned"], table["sent"])
    return table.assign(rate=table["returned"] / table["sent"], ci_low=low, ci_high=high)


def unusual_returns(rates: pd.DataFrame, *, least_months: int = 2) -> pd.DataFrame:
    """Stretches of months in which a product came back more often than all products do.

    A month stands out when its rate lies above the rate of all products by more than three standard errors
    of its own size: the upper limit of a p chart. A product that stands out in every month has no usual rate
    to be compared with and is left out.

    Args:
        rates: From `return_rates`.
        least_months: How many months in a row make a stretch.
    Returns: sku, first_month, last_month, sent, returned, rate, usual_rate (the same product in its other
        months), difference, ci_low, ci_high (95 %, of the difference); the largest difference first.
    Source: W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931), p charts; interval as
        `rate_difference`.
    """
    want_columns(rates, ("sku", "month", "sent", "returned", "rate"))
    usual = rates["returned"].sum() / rates["sent"].sum()
    limit = usual + 3 * np.sqrt(usual * (1 - usual) / rates["sent"])
    rows = rates.assign(out=rates["rate"] > limit).sort_values(["sku", "month"])
    found = []
    for sku, months in rows.groupby("sku", sort=True):
        stretch = (months["out"] != months["out"].shift()).cumsum()
        for _, part in months[months["out"]].groupby(stretch):
            if least_months <= len(part) < len(months):
                found.append((sku, part["month"].iloc[0], part["month"].iloc[-1], *_against_rest(part, months)))
    names = [
        "sku",
        "first_month",
        "last_month",
        "sent",
        "returned",
        "rate",
        "usual_rate",
        "difference",
        "ci_low",
        "ci_high",
    ]
    return pd.DataFrame(found, columns=names).sort_values("difference", ascending=False, ignore_index=True)


def rate_difference(hits: int, trials: int, other_hits: int, other_trials: int) -> tuple[float, float, float]:
    """The difference of two rates and its 95 % interval.

    Returns: hits ÷ trials − other_hits ÷ other_trials, its lower and its upper end.
    Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions",
        Statistics in Medicine 17 (1998), 873–890, method 10.

    >>> [round(value, 4) for value in rate_difference(56, 70, 48, 80)]
    [0.2, 0.0524, 0.3339]
    """
    rate, usual = hits / trials, other_hits / other_trials
    (low, other_low), (high, other_high) = _wilson(pd.Series([hits, other_hits]), pd.Series([trials, other_trials]))
    difference = rate - usual
    below, above = np.hypot(rate - low, other_high - usual), np.hypot(high - rate, usual - other_low)
    return difference, float(difference - below), float(difference + above)


def _against_rest(part: pd.DataFrame, months: pd.DataFrame) -> tuple[float, ...]:
    rest = months.drop(part.index)
    counts = [int(rows[name].sum()) for rows in (part, rest) for name in ("returned", "sent")]
    return counts[1], counts[0], counts[0] / counts[1], counts[2] / counts[3], *rate_difference(*counts)


def _wilson(hits: pd.Series, trials: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    n, p = trials.to_numpy(dtype=float), (hits / trials).to_numpy()
    centre = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z * np.sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2)) / (1 + _Z**2 / n)
    return centre - half, centre + half
