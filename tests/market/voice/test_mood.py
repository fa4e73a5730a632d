from __future__ import annotations

import numpy as np

from helpers.market.shop.defects import Defect
from helpers.market.voice.mood import Burst, draw_burst, mood_factors
from helpers.market.world.calendar import EVENTS, history_days

DEFECT = Defect(3, 100, 200, 0.15)


def test_demand_falls_a_week_after_the_burst_began_and_for_a_fortnight() -> None:
    burst = Burst("price", 0, 100, 0.45, 0.12, 4.0, 0.10)
    factors = mood_factors(burst, 200)
    assert (factors[:107] == 1).all()
    assert (factors[107:121] == 0.9).all()
    assert (factors[121:] == 1).all()


def test_a_burst_falls_where_no_festival_hides_its_effect() -> None:
    big = [event for event in EVENTS if event.name not in ("pay_day",) and max(map(abs, event.uplift)) >= 0.15]
    days = history_days()
    busy = np.zeros(len(days), bool)
    for event in big:
        for day in np.array(event.dates, dtype="datetime64[D]"):
            offset = (days - day).astype(int)
            busy |= (offset >= event.first_offset_days) & (offset <= event.last_offset_days)
    for seed in range(60):
        burst = draw_burst(np.random.default_rng(seed), DEFECT)
        assert not busy[burst.first_day + 7 : burst.first_day + 21].any()
        assert burst.product != DEFECT.product
        assert 0.09 <= burst.fewer_orders <= 0.14


def test_companies_differ_in_issue_and_month() -> None:
    bursts = [draw_burst(np.random.default_rng(seed), DEFECT) for seed in range(40)]
    assert {burst.issue for burst in bursts} == {"quality", "shipping", "price", "service", "packaging"}
    assert len({str(history_days()[burst.first_day])[:7] for burst in bursts}) >= 5
