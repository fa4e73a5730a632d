from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.switching import net_flow, steady_state, switching_intervals, switching_matrix, transitions
from helpers.errors import DataError

# Two quarters: A (100 households) stays, B (300) leaves us for c1, C (50) comes to us, D (150) stays with c1.
PANEL = pd.DataFrame(
    {
        "household_id": list("AABBCCDD"),
        "quarter": ["2025Q1", "2025Q2"] * 4,
        "brand": ["own", "own", "own", "c1", "c1", "own", "c1", "c1"],
        "weight": [100.0, 100.0, 300.0, 300.0, 50.0, 50.0, 150.0, 150.0],
    }
)


def test_rows_are_from_and_households_count_by_their_weight() -> None:
    matrix = switching_matrix(PANEL)
    assert matrix.index.tolist() == matrix.columns.tolist() == ["own", "c1"]
    assert matrix.to_numpy().tolist() == [[0.25, 0.75], [0.25, 0.75]]


def test_without_weights_another_answer_comes_out() -> None:
    assert switching_matrix(PANEL.assign(weight=1.0)).loc["own", "own"] == 0.5


def test_net_flow_is_households_won_less_households_lost_and_sums_to_nothing() -> None:
    flow = net_flow(PANEL).set_index("brand")
    assert flow.loc["own", ["gained", "lost", "net"]].tolist() == [50.0, 300.0, -250.0]
    assert flow["net"].sum() == 0


def test_the_interval_of_a_net_flow_has_the_household_as_its_unit() -> None:
    own = net_flow(PANEL).set_index("brand").loc["own"]
    # By household 0, −300, +50, 0; √(4 × 26,041.67) = 322.7 with the mean −62.5 taken off.
    se = float(np.sqrt(4 * np.var([0, -300, 50, 0], ddof=1)))
    assert own["ci_high"] - own["net"] == pytest.approx(1.959964 * se)


def test_a_household_that_missed_a_quarter_makes_no_pair_over_the_gap() -> None:
    gap = pd.DataFrame(
        {"household_id": ["A", "A"], "quarter": ["2025Q1", "2025Q3"], "brand": ["own", "c1"], "weight": [1.0, 1.0]}
    )
    assert len(transitions(pd.concat([PANEL, gap.assign(household_id="E")]))) == 4


def test_the_order_of_the_rows_does_not_matter() -> None:
    shuffled = PANEL.iloc[[5, 2, 7, 0, 3, 1, 6, 4]]
    pd.testing.assert_frame_equal(switching_matrix(shuffled), switching_matrix(PANEL))


def test_equal_weights_give_the_binomial_standard_error_up_to_its_small_sample_factor() -> None:
    count = 400
    stays = np.arange(count) < 300
    quarters = [
        pd.DataFrame({"household_id": np.arange(count).astype(str), "quarter": quarter, "brand": brand, "weight": 1.0})
        for quarter, brand in (("2025Q1", "own"), ("2025Q2", np.where(stays, "own", "c1")))
    ]
    # Somebody has to start from c1 as well.
    more = pd.DataFrame({"household_id": ["x", "x"], "quarter": ["2025Q1", "2025Q2"], "brand": "c1", "weight": 1.0})
    cell = switching_intervals(pd.concat([*quarters, more])).set_index(["from_brand", "to_brand"]).loc[("own", "own")]
    assert cell["p"] == 0.75
    assert cell["se"] == pytest.approx(np.sqrt(0.75 * 0.25 / count), rel=0.002)


def test_a_cell_that_nobody_fills_has_wilsons_interval_and_not_an_empty_one() -> None:
    households = [f"H{number}" for number in range(11)]
    brand = ["own"] * 10 + ["c1"]
    quarters = [
        pd.DataFrame({"household_id": households, "quarter": quarter, "brand": brand, "weight": 2.0})
        for quarter in ("2025Q1", "2025Q2")
    ]
    cell = switching_intervals(pd.concat(quarters)).set_index(["from_brand", "to_brand"]).loc[("own", "c1")]
    # Wilson (1927) for none of ten: from 0 to z² ÷ (10 + z²) = 3.8415 ÷ 13.8415.
    assert (cell["p"], cell["ci_low"]) == (0.0, pytest.approx(0.0))
    assert cell["ci_high"] == pytest.approx(0.2775, abs=1e-4)


def test_steady_state_is_what_many_quarters_of_the_same_switching_end_in() -> None:
    names = ["own", "c1", "c2"]
    matrix = pd.DataFrame([[0.8, 0.15, 0.05], [0.2, 0.7, 0.1], [0.3, 0.3, 0.4]], index=names, columns=names)
    end = np.array([1.0, 0.0, 0.0]) @ np.linalg.matrix_power(matrix.to_numpy(), 200)
    assert steady_state(matrix).to_numpy() == pytest.approx(end)


def test_columns_that_sum_to_one_are_refused() -> None:
    matrix = switching_matrix(PANEL)
    with pytest.raises(DataError) as refused:
        steady_state(matrix.T)
    assert refused.value.key == "rivals.rows_not_one"


@pytest.mark.parametrize(
    ("panel", "key"),
    [
        (PANEL.assign(weight=0.0), "analysis.not_positive"),
        (pd.concat([PANEL, PANEL]), "rivals.household_twice"),
        (PANEL.loc[PANEL["quarter"] == "2025Q1"], "rivals.no_pairs"),
        (PANEL.loc[PANEL["household_id"].isin(["A", "B"])], "rivals.nobody_from"),
    ],
)
def test_a_panel_without_switching_to_see_is_refused_in_words(panel: pd.DataFrame, key: str) -> None:
    with pytest.raises(DataError) as refused:
        switching_matrix(panel)
    assert refused.value.key == key
