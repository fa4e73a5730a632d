from __future__ import annotations

from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from helpers.market.world.calendar import EVENTS, event_factors, history_days, weekday_factors


def test_the_history_is_24_months_that_end_with_2025() -> None:
    days = history_days()
    assert (str(days[0]), str(days[-1]), len(days)) == ("2024-01-01", "2025-12-31", 366 + 365)


@pytest.mark.parametrize(
    ("event", "dates"),
    [
        ("lunar_new_year", ["2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"]),
        ("mid_autumn", ["2023-09-29", "2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15"]),
        ("dragon_boat", ["2023-06-22", "2024-06-10", "2025-05-31", "2026-06-19", "2027-06-09"]),
        ("ghost_month", ["2023-08-30", "2024-08-18", "2025-09-06", "2026-08-27", "2027-08-16"]),
        ("qixi", ["2023-08-22", "2024-08-10", "2025-08-29", "2026-08-19", "2027-08-08"]),
    ],
)
def test_lunar_events_stand_on_the_published_solar_dates(event: str, dates: list[str]) -> None:
    (found,) = [one for one in EVENTS if one.name == event]
    assert list(found.dates) == dates


def test_lunar_dates_are_whole_lunar_months_apart() -> None:
    # A second method: the mean lunar month is 29.530588 days, whatever the festival.
    for name in ("lunar_new_year", "mid_autumn", "dragon_boat", "ghost_month", "qixi"):
        (event,) = [one for one in EVENTS if one.name == name]
        days = [date.fromisoformat(one).toordinal() for one in event.dates]
        for earlier, later in pairwise(days):
            months = (later - earlier) / 29.530588
            assert abs(months - round(months)) * 29.53 < 1.6


def test_mothers_day_is_the_second_sunday_of_may() -> None:
    (event,) = [one for one in EVENTS if one.name == "mothers_day"]
    for day in map(date.fromisoformat, event.dates):
        assert (day.month, day.weekday()) == (5, 6)
        assert 8 <= day.day <= 14


def test_saturday_sells_most_and_a_week_averages_one() -> None:
    # 2025-03-03 was a Monday.
    week = np.arange(np.datetime64("2025-03-03"), np.datetime64("2025-03-10"))
    factors = weekday_factors(week)
    assert factors.argmax() == 5
    assert factors.mean() == pytest.approx(1, abs=0.005)


def test_an_event_lifts_its_own_days_only() -> None:
    # Mother's Day 2025 is 05-11: body care is lifted by 60 % from 04-23 to 05-09.
    days = np.array(["2025-04-22", "2025-04-23", "2025-05-09", "2025-05-11"], dtype="datetime64[D]")
    body_care = event_factors(days)[:, 2]
    assert body_care[1] / body_care[0] == pytest.approx(1.6, abs=0.01)
    assert body_care[3] < body_care[2] / 1.5
