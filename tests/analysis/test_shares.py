from __future__ import annotations

import pandas as pd
import pytest

from helpers.analysis.shares import cagr, hhi, market_size, share_table
from helpers.errors import DataError


def market(own: tuple[int, int], c1: tuple[int, int]) -> pd.DataFrame:
    """Two years of one line: the same revenue in each month of a year."""
    months = pd.date_range("2024-01-01", periods=24, freq="MS")
    rows = [
        pd.DataFrame({"month": months, "line": "L1", "company": name, "revenue_ntd": [both[0]] * 12 + [both[1]] * 12})
        for name, both in (("own", own), ("c1", c1))
    ]
    return pd.concat(rows, ignore_index=True)


MARKET = market(own=(10, 12), c1=(90, 138))


def test_market_size_is_everybodys_revenue_in_a_full_year() -> None:
    started = pd.concat([MARKET, MARKET.head(1).assign(month=pd.Timestamp("2026-01-01"))])
    assert market_size(started).to_dict() == {2024: 1200, 2025: 1800}


def test_a_growing_line_can_lose_share() -> None:
    line = share_table(MARKET, year=2025).set_index("line").loc["L1"]
    assert line["own"] == 144
    assert line["share_pct"] == pytest.approx(8.0)
    assert line["chg_pp"] == pytest.approx(-2.0)
    assert line["market_growth"] == pytest.approx(0.5)


def test_all_lines_together_stand_in_the_last_row() -> None:
    two = pd.concat([MARKET, market(own=(40, 40), c1=(60, 60)).assign(line="L2")])
    last = share_table(two, year=2025).iloc[-1]
    assert last["line"] == "ALL"
    assert last["share_pct"] == pytest.approx(100 * (12 + 40) / (150 + 100))


def test_three_year_ends_span_two_steps_of_growth() -> None:
    assert cagr(pd.Series({2025: 144.0, 2023: 100.0, 2024: 5.0})) == pytest.approx(0.2)


def test_hhi_of_one_company_is_ten_thousand_and_of_ten_equal_ones_a_thousand() -> None:
    assert hhi(pd.Series([7.0])) == 10_000
    assert hhi(pd.Series([3.0] * 10)) == pytest.approx(1_000)


def test_a_year_that_is_not_there_and_a_market_without_revenue_are_refused_in_words() -> None:
    with pytest.raises(DataError) as refused:
        share_table(MARKET, year=2024)
    assert refused.value.key == "rivals.no_such_year"
    with pytest.raises(DataError) as refused:
        hhi(pd.Series([0.0, 0.0]))
    assert refused.value.key == "rivals.no_revenue"
    with pytest.raises(DataError) as refused:
        cagr(pd.Series({2025: 1.0}))
    assert refused.value.key == "rivals.one_year"
