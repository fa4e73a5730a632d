from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.market import History
from tests.market.accounts.parts import SMALL, clean_by_month, sent_lines, small
from tests.market.conftest import LEARNERS, lived


def monthly(history: History, line: str | None = None) -> pd.Series:
    sales = history.tables["sales_monthly"]
    sales = sales if line is None else sales[sales["line"] == line]
    return sales.groupby("month")["revenue_net_ntd"].sum()


def test_there_is_a_row_for_each_of_36_months_5_lines_and_6_channels(history: History) -> None:
    sales = history.tables["sales_monthly"]
    assert len(sales) == 36 * 5 * 6
    assert (sales["month"].min(), sales["month"].max()) == (pd.Timestamp(2023, 1, 1), pd.Timestamp(2025, 12, 1))


@pytest.mark.parametrize("learner", SMALL)
def test_the_recorded_years_are_the_orders_to_the_dollar(learner: str) -> None:
    history = small(learner)
    orders, sales = clean_by_month(history), history.tables["sales_monthly"]
    recorded = sales[sales["month"] >= "2024"].groupby(["month", "sales_channel"])[["units", "revenue_net_ntd"]].sum()
    counted = orders.groupby(["month", "sales_channel"])[["units", "net_revenue_ntd"]].sum()
    counted = counted.reindex(recorded.index, fill_value=0)
    assert (recorded["units"] == counted["units"]).all()
    assert (recorded["revenue_net_ntd"] == counted["net_revenue_ntd"]).all()


def test_an_order_counts_once_for_each_line_of_which_something_was_kept(one_history: History) -> None:
    lines = sent_lines(one_history)
    kept = lines[lines["return_date"].isna() & lines["status"].eq("completed")]
    counted = kept.groupby(["month", "line", "sales_channel"])["order_id"].nunique()
    sales = one_history.tables["sales_monthly"].set_index(["month", "line", "sales_channel"])["orders"]
    recorded = sales[sales.index.get_level_values("month") >= "2024"]
    assert (recorded == counted.reindex(recorded.index, fill_value=0)).all()


def test_lunar_new_year_moves_between_january_and_february() -> None:
    # 22 January 2023, 10 February 2024, 29 January 2025: only the second leaves shopping days for February.
    shifts = []
    for learner in LEARNERS:
        gifts = monthly(lived(learner), "L5")
        ratio = {year: gifts[pd.Timestamp(year, 2, 1)] / gifts[pd.Timestamp(year, 1, 1)] for year in (2023, 2024, 2025)}
        shifts.append(ratio[2024] / ((ratio[2023] + ratio[2025]) / 2))
    assert np.mean(shifts) > 1.03


def test_nothing_jumps_where_the_cast_back_year_meets_the_recorded_ones(history: History) -> None:
    months = np.log(monthly(history).to_numpy().reshape(3, 12))
    first_step, second_step = np.diff(months.mean(axis=1))
    assert first_step == pytest.approx(second_step, abs=0.10)
    # December to January carries the same trend in both winters.
    assert months[1, 0] - months[0, 11] == pytest.approx(months[2, 0] - months[1, 11], abs=0.25)


def test_the_two_promotion_months_stand_out_in_every_year(history: History) -> None:
    revenue = monthly(history)
    for year in (2023, 2024, 2025):
        of_year = revenue[revenue.index.year == year]
        assert revenue[pd.Timestamp(year, 6, 1)] > revenue[pd.Timestamp(year, 7, 1)]
        assert revenue[pd.Timestamp(year, 11, 1)] > 1.05 * of_year.median()


def test_two_learners_have_other_sales_in_every_year() -> None:
    one, other = monthly(lived("a1")), monthly(lived("b2"))
    assert ((one / other - 1).abs() > 0.003).mean() > 0.9
    for year in (2023, 2024, 2025):
        assert one[one.index.year == year].sum() != other[other.index.year == year].sum()
