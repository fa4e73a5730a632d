from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.prices import find_price_cut, matched_ratios, price_gap, price_index, promotion_intensity
from helpers.errors import DataError

WEEK = pd.Timestamp("2025-01-06")
OWN = pd.DataFrame({"sku": ["L101", "L102"], "week_start": [WEEK, WEEK], "price_ntd": [100, 400]})


def theirs(**changes: object) -> pd.DataFrame:
    """Two items of one rival: half as dear and one and a half times as dear, in packs of our size."""
    table = {
        "company": "c1",
        "item_id": ["C1001", "C1002"],
        "sku": ["L101", "L102"],
        "week_start": WEEK,
        "price_ntd": [50, 800],
        "list_price_ntd": [100, 800],
        "size_value": 10,
        "own_size_value": 10,
        "on_promo": [1, 0],
        "in_stock": 1,
    }
    return pd.DataFrame(table | changes)


def test_half_and_double_cancel_in_the_geometric_mean() -> None:
    assert price_index(OWN, theirs())["index"].tolist() == pytest.approx([100.0])


def test_a_pack_of_twice_the_content_is_half_as_dear() -> None:
    same_price = theirs(price_ntd=[100, 400], size_value=[20, 10])
    assert matched_ratios(OWN, same_price)["ratio"].tolist() == pytest.approx([0.5, 1.0])
    assert price_index(OWN, same_price)["index"].item() == pytest.approx(100 / 2**0.5)


def test_what_is_sold_out_has_no_price() -> None:
    table = price_index(OWN, theirs(in_stock=[0, 1]))
    assert (table["items"].item(), table["index"].item()) == (1, pytest.approx(200.0))


def test_a_week_in_which_ours_was_not_on_sale_is_left_out() -> None:
    later = pd.concat([theirs(), theirs(week_start=WEEK + pd.Timedelta(days=7))])
    assert price_index(OWN, later)["week_start"].tolist() == [WEEK]


def test_the_gap_is_the_mean_over_items_and_its_interval_students_t() -> None:
    gap = price_gap(OWN, theirs(price_ntd=[100, 400 * np.e])).iloc[0]
    # Logs 0 and 1: mean .5, sd 1 / √2, se .5; t with one degree of freedom is 12.706.
    assert gap["index"] == pytest.approx(100 * np.exp(0.5))
    assert gap["ci_low"] == pytest.approx(100 * np.exp(0.5 - 12.7062 * 0.5), rel=1e-4)
    assert gap["ci_high"] == pytest.approx(100 * np.exp(0.5 + 12.7062 * 0.5), rel=1e-4)


def test_a_single_item_has_no_interval() -> None:
    gap = price_gap(OWN, theirs().iloc[[0]]).iloc[0]
    assert gap["index"] == pytest.approx(50.0)
    assert np.isnan(gap["ci_low"])


def test_frequency_counts_what_was_in_stock_and_depth_what_was_reduced() -> None:
    weeks = pd.concat([theirs(), theirs(on_promo=0, price_ntd=[100, 800]), theirs(in_stock=0)])
    found = promotion_intensity(weeks).iloc[0]
    # One of four item-weeks in stock was reduced, by half.
    assert found["freq_pct"] == pytest.approx(25.0)
    assert found["depth_pct"] == pytest.approx(50.0)


def watched(depths: list[float]) -> pd.DataFrame:
    weeks = [WEEK + pd.Timedelta(weeks=number) for number in range(len(depths))]
    one = [
        theirs(week_start=week, price_ntd=[100 * (1 - d), 800 * (1 - d)]) for week, d in zip(weeks, depths, strict=True)
    ]
    return pd.concat(one, ignore_index=True)


def test_a_price_cut_is_three_weeks_of_a_whole_line_at_a_fifth_off_or_more() -> None:
    cut = find_price_cut(watched([0.0, 0.3, 0.3, 0.4, 0.0, 0.25, 0.25]))
    assert len(cut) == 1
    assert cut.iloc[0].to_dict() == {
        "company": "c1",
        "line": "L1",
        "first_week": WEEK + pd.Timedelta(weeks=1),
        "last_week": WEEK + pd.Timedelta(weeks=3),
        "weeks": 3,
        "depth": pytest.approx(1 / 3),
    }


def test_one_reduced_item_is_no_price_cut() -> None:
    quiet = watched([0.0] * 5)
    assert find_price_cut(quiet.assign(price_ntd=quiet["price_ntd"].where(quiet["sku"] == "L102", 60))).empty


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"price_ntd": [0, 800]}, "analysis.not_positive"),
        ({"size_value": [10.0, np.nan]}, "customers.blank"),
        ({"sku": "L999"}, "rivals.no_match"),
    ],
)
def test_prices_that_cannot_be_compared_are_refused_in_words(changes: dict[str, object], key: str) -> None:
    with pytest.raises(DataError) as refused:
        price_index(OWN, theirs(**changes))
    assert refused.value.key == key
