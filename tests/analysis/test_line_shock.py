from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.line_shock import line_shock, line_weeks
from helpers.errors import DataError

WEEKS = pd.date_range("2024-01-01", periods=104, freq="7D")
FIRST, LAST = pd.Timestamp("2025-04-28"), pd.Timestamp("2025-06-02")


def trade(*, effect: float, noise: float = 0.0, seed: int = 1) -> pd.DataFrame:
    """Three lines with levels, trends and seasons of their own, a week's luck in common, and a shock to L2."""
    rng = np.random.default_rng(seed)
    common = rng.normal(0, 0.3, len(WEEKS))
    years = np.arange(len(WEEKS)) * 7 / 365.25
    rows = []
    for number, line in enumerate(("L1", "L2", "L3")):
        price = rng.normal(0, 0.05, len(WEEKS))
        promo = (rng.random(len(WEEKS)) < 0.15).astype(float)
        log = 5 + number + 0.1 * number * years + 0.2 * number * np.cos(2 * np.pi * years) + common
        log = log - 1.5 * price + (0.3 + 0.1 * number) * promo + noise * rng.standard_normal(len(WEEKS))
        hit = (line == "L2") & (WEEKS >= FIRST) & (WEEKS <= LAST)
        rows.append(
            pd.DataFrame(
                {
                    "line": line,
                    "week_start": WEEKS,
                    "units": np.exp(log + effect * hit),
                    "log_price": price,
                    "promo": promo,
                    "promo_before": 0.0,
                }
            )
        )
    return pd.concat(rows, ignore_index=True)


def shock(weekly: pd.DataFrame, line: str = "L2") -> dict[str, float]:
    return line_shock(weekly, line=line, first_week=FIRST, last_week=LAST)


def test_without_noise_the_shock_comes_back_exactly() -> None:
    found = shock(trade(effect=-0.3))
    assert found["effect"] == pytest.approx(-0.3)
    assert found["effect_pct"] == pytest.approx(100 * (np.exp(-0.3) - 1))


def test_what_hits_all_lines_alike_in_those_weeks_is_not_the_shock() -> None:
    weekly = trade(effect=-0.3)
    everywhere = weekly["week_start"].between(FIRST, LAST)
    assert shock(weekly.assign(units=weekly["units"] * np.where(everywhere, 2.0, 1.0)))["effect"] == pytest.approx(-0.3)


def test_nineteen_intervals_of_twenty_hold_the_truth() -> None:
    found = [shock(trade(effect=-0.2, noise=0.1, seed=seed)) for seed in range(40)]
    held = sum(one["ci_low"] <= -0.2 <= one["ci_high"] for one in found)
    # Binomial with p = .95: fewer than 34 of 40 comes once in about 70 tries.
    assert held >= 34
    assert np.mean([one["effect"] for one in found]) == pytest.approx(-0.2, abs=0.03)


def test_the_rows_may_come_in_any_order() -> None:
    weekly = trade(effect=-0.3, noise=0.1)
    mixed = shock(weekly.sample(frac=1, random_state=3))
    assert (mixed["effect"], mixed["ci_low"]) == pytest.approx((shock(weekly)["effect"], shock(weekly)["ci_low"]))


def test_units_are_counted_by_line_and_week_as_kept_of_products_that_were_always_on_sale() -> None:
    week, next_week = pd.Timestamp("2025-03-03"), pd.Timestamp("2025-03-10")
    prices = pd.DataFrame(
        {
            "sku": ["L101", "L101", "L102"],
            "week_start": [week, next_week, next_week],
            "price_ntd": [100, 200, 300],
            "promo_id": ["P1", None, None],
        }
    )
    lines = pd.DataFrame(
        {
            "order_id": ["A", "A", "B", "B", "C"],
            "sku": ["L101", "L102", "L101", "L101", "L101"],
            "qty": [2, 1, 3, -1, 9],
            "return_date": pd.to_datetime([None, None, None, None, "2025-03-20"]),
        }
    )
    # A on Sunday night, B on the Monday after; C on the last day, all of it returned.
    moments = pd.to_datetime(["2025-03-09 23:59", "2025-03-10 00:01", "2025-03-16 12:00"])
    orders = pd.DataFrame({"order_id": ["A", "B", "D"], "ordered_at": moments})
    orders = pd.concat([orders, pd.DataFrame({"order_id": ["C"], "ordered_at": moments[[2]]})])
    products = pd.DataFrame({"sku": ["L101", "L102"], "line": "L1"})
    last = pd.DataFrame({"order_id": ["D"], "sku": ["L101"], "qty": [5], "return_date": pd.to_datetime([None])})
    found = line_weeks(pd.concat([lines, last]), orders, products, prices)
    assert found["units"].tolist() == [2, 3 - 1 + 5]
    assert found["log_price"].tolist() == pytest.approx(np.log([100, 200]))
    assert found["promo"].tolist() == [1.0, 0.0]
    assert found["promo_before"].tolist() == [0.0, 0.5]


@pytest.mark.parametrize(
    ("weekly", "line", "key"),
    [
        (trade(effect=0).assign(units=0.0), "L2", "analysis.not_positive"),
        (trade(effect=0), "L9", "analysis.no_such_group"),
        (trade(effect=0).loc[lambda table: table["week_start"] > "2024-06-01"], "L2", "rivals.no_year_before"),
        (trade(effect=0).loc[lambda table: table["week_start"] < "2025-01-01"], "L2", "rivals.no_such_weeks"),
    ],
)
def test_weeks_that_cannot_tell_are_refused_in_words(weekly: pd.DataFrame, line: str, key: str) -> None:
    with pytest.raises(DataError) as refused:
        shock(weekly, line)
    assert refused.value.key == key
