from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.campaigns import campaign_increment, campaign_return, increment_by_shortcut
from helpers.errors import DataError
from tests.analysis.test_elasticity import DIP, ELASTICITY, LIFT, market


def sold(*, again_after: int = 0) -> tuple[pd.DataFrame, pd.DataFrame]:
    panel = market(again_after=again_after)
    panel["revenue_ntd"] = panel["units"] * panel["price_ntd"]
    promos = panel["promo_id"].dropna().unique()
    return panel, pd.DataFrame({"campaign_id": [f"K{number}" for number in range(len(promos))], "promo_id": promos})


@pytest.mark.parametrize("again_after", [0, 2])
def test_the_baseline_is_what_the_formula_sells_without_the_promotion(again_after: int) -> None:
    panel, campaigns = sold(again_after=again_after)
    found = campaign_increment(panel, campaigns).set_index("campaign_id")
    logs = np.log(panel["price_ntd"]).where(panel["promo_id"].isna())
    for campaign, promo in zip(campaigns["campaign_id"], campaigns["promo_id"], strict=True):
        base = 0.0
        for at in panel.index[panel["promo_id"] == promo]:
            # Products stand week after week: the neighbours are the rows above and below.
            ordinary = np.exp((logs[at - 1] + logs[at + 1]) / 2)
            row = panel.loc[at]
            multiplied = (row["price_ntd"] / ordinary) ** ELASTICITY[row["line"]] * (1 + LIFT[row["line"]])
            if again_after and pd.notna(panel.loc[at - 2, "promo_id"]):
                # Without it, its days would have lain in the second week after the one before: 4 of 14 days.
                multiplied /= (1 + DIP[row["line"]]) ** (4 / 14)
            base += row["units"] / multiplied * ordinary
        assert found.loc[campaign, "base_rev_ntd"] == pytest.approx(base, abs=1)
    assert (found["rev_ntd"] - found["base_rev_ntd"] - found["inc_rev_ntd"]).abs().max() <= 1


def test_shortcuts_compare_with_four_weeks_before_or_the_same_weeks_a_year_earlier() -> None:
    weeks = pd.date_range("2024-01-01", periods=60, freq="7D")
    panel = pd.DataFrame({"line": "L1", "week_start": weeks, "revenue_ntd": np.arange(60) * 10, "promo_id": None})
    panel.loc[[54, 55], "promo_id"] = "P"
    campaigns = pd.DataFrame({"campaign_id": ["K"], "promo_id": ["P"]})
    month, year = (
        increment_by_shortcut(panel, campaigns, against=one).iloc[0] for one in ("previous_month", "last_year")
    )
    # Weeks 50–53 sold 515 on average, weeks 2 and 3 sold 20 and 30.
    assert (month["base_rev_ntd"], month["inc_rev_ntd"]) == (1030, 1090 - 1030)
    assert (year["base_rev_ntd"], year["inc_rev_ntd"]) == (50, 1090 - 50)


def test_a_first_campaign_has_no_year_before() -> None:
    panel, campaigns = sold()
    assert increment_by_shortcut(panel, campaigns, against="last_year")["inc_rev_ntd"].isna().all()


def test_a_discount_is_paid_in_margin() -> None:
    # At NT$100 and a margin of 40 % a unit costs 60. Without the campaign 10 are sold: 1,000 of revenue,
    # 400 of contribution. With 20 % off 20 are sold: 1,600 of revenue, 400 of contribution, and 50 of media.
    campaign = pd.DataFrame({"campaign_id": ["K"], "spend_ntd": [50], "inc_rev_ntd": [600], "discount_cost_ntd": [400]})
    found = campaign_return(campaign, margin=0.4).iloc[0]
    assert found["iroas"] == 12
    assert found["contrib_after_media_ntd"] == pytest.approx(400 - 400 - 50)


def test_a_promotion_that_is_not_in_the_panel_is_named() -> None:
    panel, _ = sold()
    with pytest.raises(DataError, match="K9"):
        campaign_increment(panel, pd.DataFrame({"campaign_id": ["K9"], "promo_id": ["nowhere"]}))
