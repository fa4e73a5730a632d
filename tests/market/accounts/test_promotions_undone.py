from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.market import History
from helpers.market.counterfactual import true_increments
from helpers.market.shop.defects import extra_return_rate
from tests.market.accounts.parts import sent_lines


def test_a_promotion_adds_what_its_price_and_its_display_multiply(one_history: History) -> None:
    shop, effects = one_history.truth.shop, one_history.truth.effects
    # The first promotion of the history follows none: with it off, nothing of it was borrowed either.
    found = true_increments(shop, effects).iloc[0]
    line = shop.promotions["line"].iloc[0]
    elasticity, lift = effects.elasticity[line], effects.display_lift[line]
    total = gained = 0.0
    for week, product in np.argwhere(shop.book.promo_row == 0):
        price, ordinary = shop.book.price_ntd[week, product], shop.book.everyday_ntd[week, product]
        sold = shop.sold_units[shop.book.week == week, product].sum() * price
        total += sold
        gained += sold * (1 - (ordinary / price) ** (1 + elasticity) / (1 + lift))
    assert found["rev_ntd"] == total
    assert found["inc_rev_ntd"] == pytest.approx(gained)
    assert found["after_ntd"] < 0


def test_a_promotion_that_changes_nothing_adds_nothing(one_history: History) -> None:
    shop, effects = one_history.truth.shop, one_history.truth.effects
    idle = replace(effects, display_lift=dict.fromkeys(effects.display_lift, 0.0))
    same_price = replace(shop, book=replace(shop.book, price_ntd=shop.book.everyday_ntd))
    found = true_increments(same_price, idle)
    assert found[["inc_rev_ntd", "after_ntd"]].abs().max(axis=None) == pytest.approx(0, abs=1e-6)


def test_the_bad_batch_comes_back_far_more_often_than_the_same_product_did_before(history: History) -> None:
    defect, skus = history.truth.shop.defect, history.truth.shop.shelf.table["sku"]
    sent = sent_lines(history)
    own = sent[sent["sku"] == skus[defect.product]]
    day = (own["day"] - np.datetime64("2024-01-01")).dt.days
    back = own["return_date"].notna() | own["status"].eq("returned")
    during = day.between(defect.first_day, defect.last_day)
    assert 0.12 < back[during].mean() < 0.23
    assert 0.015 < back[~during].mean() < 0.05


def test_only_the_bad_batch_has_an_extra_chance_of_coming_back(one_history: History) -> None:
    defect = one_history.truth.shop.defect
    rate = extra_return_rate(defect, 731, 26)
    assert (rate > 0).sum() == defect.last_day - defect.first_day + 1
    assert np.unique(rate[rate > 0]).tolist() == [defect.rate]
    assert np.flatnonzero(rate.any(axis=0)).tolist() == [defect.product]
