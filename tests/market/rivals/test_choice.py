from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.market import found_market
from helpers.market.rivals.choice import supplier_shares
from helpers.market.rivals.effects import draw_rivals
from helpers.market.rivals.offers import FEATURES, NEEDS, draw_offers
from helpers.market.rivals.prices import cut_weeks
from helpers.market.rivals.rivalry import Rivalry, set_rivalry
from helpers.market.shop.promotions import run_promotions
from helpers.market.streams import Streams
from helpers.market.world.calendar import weeks
from helpers.market.world.products import LINES, stock_shelf

MARKET = found_market("tests", "choice")
SHELF = stock_shelf(np.random.default_rng(3), advantaged_line="L1")
PROMOTIONS = run_promotions(np.random.default_rng(4))
EFFECTS = draw_rivals(np.random.default_rng(5), MARKET.storyline)
OFFERS = draw_offers(np.random.default_rng(6))


def rivalry(learner: str, *, with_cut: bool = True) -> Rivalry:
    market = found_market("tests", learner)
    chance = Streams(np.random.default_rng(market.seed))
    return set_rivalry(market, chance, SHELF, PROMOTIONS, weeks(), with_cut=with_cut)


def shares(log_price: np.ndarray) -> np.ndarray:
    remembered = np.ones_like(log_price)
    return supplier_shares(MARKET.effects, EFFECTS, OFFERS, log_price=log_price, remembered=remembered)


def test_shares_sum_to_one_and_lie_near_the_drawn_ones_at_usual_prices() -> None:
    usual = shares(np.zeros((1, 4, len(LINES))))[0]
    assert usual.sum(axis=0) == pytest.approx(np.ones(len(LINES)))
    assert usual == pytest.approx(EFFECTS.share, abs=0.03)


def test_one_price_for_all_customers_gives_the_textbook_cross_elasticity() -> None:
    # McFadden's logit in log price: raising a rival's price by 1 % gives us b × its share %; b follows from our
    # own elasticity −b (1 − our share). Kinds of customer differ around that.
    up = np.zeros((1, 4, len(LINES)))
    up[0, 0] = 0.01
    before, after = shares(np.zeros_like(up))[0], shares(up)[0]
    b = -np.array([MARKET.effects.elasticity[line] for line in LINES]) / (1 - EFFECTS.share[0])
    seen = np.log(after[0] / before[0]) / 0.01
    assert seen == pytest.approx(b * EFFECTS.share[1], rel=0.25)
    assert (after[1] < before[1]).all()


def test_pressure_is_one_when_rivals_do_as_usual() -> None:
    quiet = rivalry("quiet", with_cut=False)
    assert quiet.pressure.mean() == pytest.approx(1.0, abs=0.01)
    assert np.log(quiet.pressure).std() < 0.04


@pytest.mark.parametrize("number", range(12))
def test_a_price_war_takes_a_sixth_to_two_fifths_of_the_line_and_nothing_elsewhere(number: int) -> None:
    war, peace = (rivalry(f"war {number}", with_cut=with_cut) for with_cut in (True, False))
    change = war.pressure / peace.pressure
    during, line = cut_weeks(war.effects, weeks()), LINES.index(war.effects.cut.line)
    assert 0.60 < change[during, line].mean() < 0.85
    assert np.delete(change, line, axis=1) == pytest.approx(1.0)
    assert change[: int(np.argmax(during)), line] == pytest.approx(1.0)
    # Half of an advertisement is remembered a week later: a month on, nearly all is forgotten.
    assert change[-20:, line] == pytest.approx(1.0, abs=0.002)


def test_two_companies_live_under_different_pressure() -> None:
    assert not np.allclose(rivalry("a1").pressure, rivalry("b2").pressure)


def test_a_brand_with_every_feature_serves_every_need_fully() -> None:
    everything = replace(OFFERS, value=np.full_like(OFFERS.value, 2))
    assert (everything.need_scores() == 1).all()
    assert {one.need for one in FEATURES} == set(NEEDS)


def test_our_demand_is_multiplied_by_the_pressure_of_its_week_and_line() -> None:
    from helpers.market.shop.demand import daily_demand
    from helpers.market.shop.prices import set_prices

    book = set_prices(np.random.default_rng(7), SHELF, PROMOTIONS)
    half = np.ones((len(weeks()), len(LINES)))
    half[60, 2] = 0.5
    free, pressed = (daily_demand(SHELF, book, MARKET.effects, None, one) for one in (np.ones_like(half), half))
    hit = np.outer(book.week == 60, SHELF.line_index == 2)
    assert pressed[hit] == pytest.approx(0.5 * free[hit], abs=1e-9)
    assert (pressed[~hit] == free[~hit]).all()
