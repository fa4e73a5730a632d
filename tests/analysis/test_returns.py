from __future__ import annotations

import pandas as pd
import pytest

from helpers.analysis.returns import rate_difference, return_rates, unusual_returns


def test_a_return_belongs_to_the_month_of_its_order_and_cancelled_orders_were_never_sent() -> None:
    orders = pd.DataFrame(
        {
            "order_id": list("ABCD"),
            # The first is 1 February in Taiwan.
            "ts_utc": pd.to_datetime(
                ["2024-01-31 20:00", "2024-01-30 01:00", "2024-01-30 02:00", "2024-01-30 03:00"], utc=True
            ),
            "status": ["completed", "completed", "returned", "cancelled"],
        }
    )
    lines = pd.DataFrame(
        {
            "order_id": ["A", "B", "B", "C", "D", "B"],
            "sku": ["X", "X", "Y", "X", "X", "Y"],
            "qty": [1, 1, 2, 1, 1, -1],
            "return_date": pd.to_datetime([None, "2024-02-05", None, None, None, None]),
        }
    )
    found = return_rates(orders, lines).set_index(["sku", "month"])
    january, february = pd.Timestamp(2024, 1, 1), pd.Timestamp(2024, 2, 1)
    assert found.loc[("X", january), ["sent", "returned", "rate"]].tolist() == [2, 2, 1.0]
    assert found.loc[("X", february), ["sent", "returned"]].tolist() == [1, 0]
    assert found.loc[("Y", january), ["sent", "returned"]].tolist() == [1, 0]
    late = return_rates(orders, lines, month_of="return").set_index(["sku", "month"])
    assert late.loc[("X", january), "returned"] == 1
    assert late.loc[("X", february), "returned"] == 1


def months(rates: list[tuple[str, int, int]]) -> pd.DataFrame:
    table = pd.DataFrame(rates, columns=["sku", "sent", "returned"])
    table["month"] = pd.Timestamp(2024, 1, 1) + pd.to_timedelta(31 * table.groupby("sku").cumcount(), unit="D")
    return table.assign(rate=table["returned"] / table["sent"])


def test_a_stretch_above_the_control_limit_is_named_with_its_difference() -> None:
    table = months([("X", 200, 6), ("X", 200, 36), ("X", 200, 30), ("X", 200, 6), *[("Y", 400, 12)] * 6])
    found = unusual_returns(table)
    assert found["sku"].tolist() == ["X"]
    assert found.loc[0, ["sent", "returned", "rate", "usual_rate"]].tolist() == [400, 66, 0.165, 0.03]
    assert found.loc[0, "difference"] == pytest.approx(0.135)
    assert found.loc[0, "ci_low"] < 0.135 < found.loc[0, "ci_high"]


def test_one_bad_month_is_no_stretch_and_a_small_month_may_stray() -> None:
    assert unusual_returns(months([("X", 200, 6), ("X", 200, 36), ("X", 200, 6), *[("Y", 400, 12)] * 6])).empty
    # 2 of 20 is 10 %, within three standard errors of 3 % on so few.
    assert unusual_returns(months([("X", 20, 2), ("X", 20, 2), ("X", 20, 0), *[("Y", 400, 12)] * 6])).empty


def test_the_interval_of_a_difference_is_newcombes() -> None:
    # Table II of the paper, method 10, 56/70 against 48/80.
    assert [round(value, 4) for value in rate_difference(56, 70, 48, 80)] == [0.2, 0.0524, 0.3339]
