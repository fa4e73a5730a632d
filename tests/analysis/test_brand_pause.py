from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.brand_pause import brand_pause
from helpers.errors import DataError

DAYS = pd.date_range("2024-01-01", periods=140)
PAUSE = slice(60, 81)
BRAND, GENERIC = 100, 200


def reports(*, share: float, by_address: float = 0.0) -> tuple[pd.DataFrame, pd.DataFrame]:
    """100 clicks a day on our own name, none in the pause; `share` of them come for nothing instead."""
    brand = np.full(len(DAYS), BRAND)
    brand[PAUSE] = 0
    # Without some movement in the visits from posts, the two regressors would be one constant.
    social = 300 + 10 * (np.arange(len(DAYS)) % 11)
    weekday = 1 + 0.1 * (DAYS.day_of_week == 5).astype(float)
    missing = share * (BRAND - brand)
    ads = pd.concat(
        [
            pd.DataFrame({"date": DAYS, "campaign": "search_brand", "clicks": brand})[lambda rows: rows["clicks"] > 0],
            pd.DataFrame({"date": DAYS, "campaign": "search_generic", "clicks": GENERIC}),
        ]
    )
    sources = {
        ("organic_search", "mobile"): 500 * weekday + (1 - by_address) * missing + 0.05 * social,
        ("direct", "mobile"): 300 * weekday + by_address * missing,
        ("paid_search", "mobile"): brand + GENERIC,
        ("paid_social", "mobile"): social,
        ("email", "desktop"): np.full(len(DAYS), 50),
        ("direct", "app"): np.full(len(DAYS), 150),
    }
    traffic = pd.concat(
        [
            pd.DataFrame({"date": DAYS, "channel_group": group, "device": device, "sessions": visits})
            for (group, device), visits in sources.items()
        ]
    )
    return ads, traffic


def test_the_share_that_comes_anyway_is_found() -> None:
    found = brand_pause(*reports(share=0.9))
    assert found["share"] == pytest.approx(0.9)
    assert found["pause_days"] == 21
    assert found["clicks_missing"] == pytest.approx(21 * BRAND)


def test_clicks_that_nobody_replaces_are_found_too() -> None:
    assert brand_pause(*reports(share=0.0))["share"] == pytest.approx(0, abs=1e-9)


def test_whoever_forgets_the_address_bar_finds_too_little() -> None:
    ads, traffic = reports(share=0.9, by_address=0.25)
    assert brand_pause(ads, traffic)["share"] == pytest.approx(0.9)
    assert brand_pause(ads, traffic, instead=("organic_search",))["share"] == pytest.approx(0.675)


def test_season_that_moves_all_visits_is_taken_out() -> None:
    ads, traffic = reports(share=0.0)
    rising = pd.Series(np.linspace(1, 2, len(DAYS)), index=DAYS)
    unpaid = traffic["channel_group"].isin(["organic_search", "direct", "email"])
    factor = traffic["date"].map(rising).where(unpaid, 1.0)
    assert brand_pause(ads, traffic.assign(sessions=traffic["sessions"] * factor))["share"] == pytest.approx(
        0, abs=0.01
    )


def test_newsletters_on_fixed_weekdays_do_not_make_replaced_visits_count_for_more() -> None:
    ads, traffic = reports(share=0.9)
    # Four times the usual letters on Tuesdays, none to speak of on Sundays: nothing else has changed.
    letters = np.array([0.4, 4.0, 1.0, 0.5, 1.8, 0.5, 0.1])[traffic["date"].dt.day_of_week]
    mailed = traffic["sessions"].where(traffic["channel_group"] != "email", traffic["sessions"] * letters)
    assert brand_pause(ads, traffic.assign(sessions=mailed))["share"] == pytest.approx(0.9)


def test_without_a_pause_there_is_nothing_to_learn() -> None:
    ads, traffic = reports(share=0.9)
    always = pd.DataFrame({"date": DAYS, "campaign": "search_brand", "clicks": BRAND})
    with pytest.raises(DataError) as error:
        brand_pause(pd.concat([ads[ads["campaign"] != "search_brand"], always]), traffic)
    assert error.value.key == "analysis.no_pause"
    assert "search_brand" in error.value.sentence("en")


def test_an_absent_column_is_named() -> None:
    ads, traffic = reports(share=0.9)
    with pytest.raises(DataError) as error:
        brand_pause(ads, traffic.drop(columns="device"))
    assert error.value.facts["absent"] == "device"
