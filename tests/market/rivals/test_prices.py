from __future__ import annotations

import numpy as np
import pytest

from helpers.analysis.prices import find_price_cut
from helpers.market import History, found_market
from helpers.market.rivals.catalogue import CONTENTS, MATCHES, RIVALS
from helpers.market.rivals.effects import draw_rivals
from helpers.market.rivals.prices import cut_weeks, set_rival_prices, usual_log_reduction
from helpers.market.shop.promotions import run_promotions
from helpers.market.storyline import STORYLINES
from helpers.market.world.calendar import weeks
from helpers.market.world.products import LINES, RANGE, stock_shelf

SHELF = stock_shelf(np.random.default_rng(3), advantaged_line="L1")
PROMOTIONS = run_promotions(np.random.default_rng(4))
EFFECTS = draw_rivals(np.random.default_rng(5), found_market("tests", "rivals").storyline)


def test_every_line_has_two_rivals_at_least_and_every_product_of_ours_a_content() -> None:
    for line in LINES:
        assert len({one.company for one in MATCHES if one.line == line}) >= 2
    assert sorted(CONTENTS) == sorted(item.sku for item in RANGE)


def test_shares_are_nothing_exactly_where_a_rival_has_no_item() -> None:
    for number, company in enumerate(RIVALS):
        sells = {one.line for one in MATCHES if one.company == company}
        assert [share > 0 for share in EFFECTS.share[1 + number]] == [line in sells for line in LINES]
    assert EFFECTS.share.sum(axis=0) == pytest.approx(np.ones(len(LINES)))


def test_the_main_threat_attacks_a_line_that_it_lives_on_whatever_the_storyline() -> None:
    for seed, storyline in enumerate(STORYLINES):
        cut = draw_rivals(np.random.default_rng(seed), storyline).cut
        assert cut.company == storyline.main_threat
        assert any(one.company == cut.company and one.line == cut.line for one in MATCHES)
        # 13 days before the second Sunday of May 2025, over it, and done before 618.
        assert cut.first_week == "2025-04-28"
        assert 5 <= cut.weeks <= 7


def test_a_price_war_changes_its_own_line_and_weeks_and_nothing_else() -> None:
    war, peace = (
        set_rival_prices(np.random.default_rng(6), EFFECTS, SHELF, PROMOTIONS, weeks(), with_cut=with_cut)
        for with_cut in (True, False)
    )
    items = np.array([one.company == EFFECTS.cut.company and one.line == EFFECTS.cut.line for one in MATCHES])
    hit = np.outer(cut_weeks(EFFECTS, weeks()), items)
    assert (war.reduction[hit] == EFFECTS.cut.depth).all()
    assert (war.shown_ntd[~hit] == peace.shown_ntd[~hit]).all()
    assert (war.in_stock == peace.in_stock)[~hit].all()
    assert war.in_stock[hit].all()


def test_rivals_mostly_do_not_react_to_a_promotion_of_ours() -> None:
    def prices(promotions, seed):  # type: ignore[no-untyped-def]
        return set_rival_prices(np.random.default_rng(seed), EFFECTS, SHELF, promotions, weeks())

    lines = PROMOTIONS.loc[PROMOTIONS["line"] != "ALL"]
    answered = 0
    for seed in range(40):
        quiet, loud = prices(lines.head(0), seed), prices(lines, seed)
        changed = (loud.reduction != quiet.reduction).any(axis=1)
        answered += int(changed.sum())
        # In the week after one of ours began, by a promotion too, and never twice in a row.
        begun = np.isin(weeks(), lines["start_date"].to_numpy().astype("datetime64[D]") + 7)
        assert not changed[~begun].any()
    # Of 16 × 40 promotions three in ten are answered; a few answers are hidden by a promotion already there.
    assert 0.2 < answered / (40 * len(lines)) < 0.34


def test_reductions_are_on_average_what_the_habits_say() -> None:
    habit = usual_log_reduction(EFFECTS, weeks())
    seen = [
        np.log(
            1
            - set_rival_prices(
                np.random.default_rng(s), EFFECTS, SHELF, PROMOTIONS.head(0), weeks(), with_cut=False
            ).reduction
        )
        for s in range(60)
    ]
    assert np.mean(seen) == pytest.approx(habit.mean(), rel=0.03)


def test_the_page_of_what_is_sold_out_shows_a_clearance_price(history: History) -> None:
    table = history.tables["competitor_prices"]
    gone = table.loc[table["in_stock"].eq(0)]
    assert 0.04 < len(gone) / len(table) < 0.11
    assert (gone["price_ntd"] / gone["list_price_ntd"]).between(0.6, 0.64).all()
    assert not gone["on_promo"].any()


def test_the_price_war_is_the_one_that_a_weekly_look_finds(history: History) -> None:
    cut, found = history.truth.rivals.effects.cut, find_price_cut(history.tables["competitor_prices"]).iloc[0]
    assert (found["company"], found["line"], found["weeks"]) == (cut.company, cut.line, cut.weeks)
    assert str(found["first_week"].date()) == cut.first_week
    assert found["depth"] == pytest.approx(cut.depth, abs=0.005)
