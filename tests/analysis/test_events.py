from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.events import FESTIVALS, day_effects, festival_shares
from helpers.market.world.calendar import EVENTS


def test_three_of_seven_days_of_the_week_of_double_11_in_2024_belong_to_it_or_to_its_neighbour() -> None:
    weeks = pd.Series(pd.to_datetime(["2024-11-04", "2024-11-11", "2024-11-18"]))
    # 9 and 10 November are the weekend of the first week, the 11th the Monday of the second.
    assert festival_shares(weeks)["double_11"].tolist() == pytest.approx([2 / 7, 1 / 7, 0])


def test_the_shopping_before_lunar_new_year_moves_from_january_into_february() -> None:
    months = pd.Series(pd.to_datetime(["2023-01-01", "2024-01-01", "2024-02-01", "2025-01-01", "2025-02-01"]))
    # 21 to 5 days before 22 January 2023, 10 February 2024 and 29 January 2025.
    expected = [17 / 31, 12 / 31, 5 / 29, 17 / 31, 0]
    assert festival_shares(months, days="month")["new_year_shopping"].tolist() == pytest.approx(expected)


def test_lunar_new_year_falls_on_the_new_moon_between_21_january_and_20_february() -> None:
    # A known new moon (6 January 2000, 18:14 UTC) and the mean length of a month of the moon.
    known = np.datetime64("2000-01-06T18:14")
    for text in FESTIVALS["new_year_shopping"].dates:
        days = (np.datetime64(f"{text}T12:00") - known) / np.timedelta64(1, "D")
        phase = (days / 29.530588) % 1
        assert min(phase, 1 - phase) < 1 / 29.530588
        assert (1, 21) <= (pd.Timestamp(text).month, pd.Timestamp(text).day) <= (2, 20)


def test_festivals_fall_on_the_same_dates_in_the_analyses_as_in_the_market() -> None:
    # Two calendars, since analyses may not look at the market; two names differ.
    market = {event.name.removeprefix("lunar_"): event.dates for event in EVENTS}
    market["new_year_rest"] = market["new_year"]
    assert {name: festival.dates for name, festival in FESTIVALS.items()} == {name: market[name] for name in FESTIVALS}


def test_without_noise_weekend_pay_day_and_double_11_come_back_exactly() -> None:
    days = pd.date_range("2024-01-01", "2025-12-28")
    count = np.full(len(days), 1_000.0)
    count *= np.where(days.day_of_week >= 5, 1.10, 1.0) * np.where(np.isin(days.day, (5, 10)), 1.06, 1.0)
    count *= np.where((days.month == 11) & (days.day >= 9) & (days.day <= 11), 1.5, 1.0)
    # The last day has a factor of its own; the mean over the three in logs is 1.5 × 1.331^(1/3) = 1.65.
    count *= np.where((days.month == 11) & (days.day == 11), 1.331, 1.0)
    sale = (days >= "2024-11-04") & (days <= "2024-11-17") | (days >= "2025-11-03") & (days <= "2025-11-16")
    count *= np.where(sale, 1.8, 1.0)
    orders = pd.DataFrame({"ordered_at": np.repeat(days, np.round(count).astype(int))})
    promotions = pd.DataFrame(
        {
            "start_date": pd.to_datetime(["2024-11-04", "2025-11-03"]),
            "end_date": pd.to_datetime(["2024-11-17", "2025-11-16"]),
            "line": "ALL",
        }
    )
    found = day_effects(orders, promotions).set_index("effect")
    assert found["change"].to_dict() == pytest.approx({"weekend": 0.10, "pay_day": 0.06, "double_11": 0.65}, abs=0.001)
    assert found.loc["double_11", "days"] == 6
    assert ((found["ci_low"] <= found["change"]) & (found["change"] <= found["ci_high"])).all()
