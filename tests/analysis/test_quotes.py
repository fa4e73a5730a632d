from __future__ import annotations

import doctest

import pandas as pd
import pytest

from helpers.analysis import quotes
from helpers.analysis.quotes import agency_fee, price_in_tiers, price_offer
from helpers.errors import DataError

BANDS = pd.DataFrame(
    {"from_qty": [1, 30_001, 100_001], "to_qty": [30_000, 100_000, None], "unit_price_ntd": [0.20, 0.15, 0.10]}
)


def card(**changes: object) -> pd.DataFrame:
    line = {
        "offer_id": "OF01",
        "from_qty": 1,
        "to_qty": float("nan"),
        "unit_price_ntd": 1_000.0,
        "fee_base": "none",
        "fee_pct": 0.0,
        "min_spend_ntd": 0,
        "vat_included": 0,
    }
    return pd.DataFrame([{**line, **changes}])


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(quotes).failed == 0


@pytest.mark.parametrize(
    ("messages", "price"),
    [
        (0, 0),
        (30_000, 6_000),
        (30_001, 6_000.15),
        (100_000, 6_000 + 70_000 * 0.15),
        (180_000, 6_000 + 10_500 + 80_000 * 0.10),
    ],
)
def test_each_band_has_its_own_price(messages: int, price: float) -> None:
    assert price_in_tiers(messages, BANDS) == pytest.approx(price)


def test_the_last_price_for_all_messages_is_too_cheap_and_the_first_too_dear() -> None:
    right = price_in_tiers(180_000, BANDS)
    assert 180_000 * 0.10 < right < 180_000 * 0.20


def test_bands_with_a_gap_and_impossible_quantities_are_refused() -> None:
    with pytest.raises(DataError, match="100002"):
        price_in_tiers(5, BANDS.assign(from_qty=[1, 30_001, 100_002]))
    with pytest.raises(DataError):
        price_in_tiers(-1, BANDS)
    with pytest.raises(DataError):
        price_in_tiers(50, BANDS.iloc[:1].assign(to_qty=[40]))


def test_fifteen_percent_of_gross_is_17_65_percent_of_net() -> None:
    assert agency_fee(100_000, fee_pct=15, base="gross") == pytest.approx(17_647.06, abs=0.01)
    assert agency_fee(100_000, fee_pct=15, base="net") == pytest.approx(15_000)
    assert agency_fee(100_000, fee_pct=15, base="none") == 0
    # The definition itself: the fee is 15 % of the invoice that holds it.
    gross = 100_000 + agency_fee(100_000, fee_pct=15, base="gross")
    assert gross * 0.15 == pytest.approx(gross - 100_000)


@pytest.mark.parametrize("wrong", [{"fee_pct": 100}, {"fee_pct": -1}, {"base": "media"}])
def test_other_bases_and_rates_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(DataError):
        agency_fee(1_000, **{"fee_pct": 15, "base": "net", **wrong})
    with pytest.raises(DataError):
        agency_fee(-1_000, fee_pct=15, base="net")


def test_an_offer_with_a_fee_on_gross_media() -> None:
    # 85 thousand of media; the fee is 15 % of 100 thousand; VAT 5 % of both.
    priced = price_offer(card(fee_base="gross", fee_pct=15.0), offer_id="OF01", qty=85)
    assert priced["subtotal_ntd"] == pytest.approx(85_000)
    assert priced["fee_ntd"] == pytest.approx(15_000)
    assert priced["vat_ntd"] == pytest.approx(5_000)
    assert priced["total_ntd"] == pytest.approx(105_000)


def test_the_minimum_is_due_even_when_half_is_used() -> None:
    priced = price_offer(card(min_spend_ntd=60_000), offer_id="OF01", qty=30)
    assert priced["subtotal_ntd"] == pytest.approx(60_000)
    assert priced["unused_ntd"] == pytest.approx(30_000)


def test_a_price_with_vat_is_compared_without_it() -> None:
    priced = price_offer(card(unit_price_ntd=21_000.0, vat_included=1), offer_id="OF01", qty=2)
    assert priced["subtotal_ntd"] == pytest.approx(40_000)
    assert priced["vat_ntd"] == pytest.approx(2_000)
    assert priced["total_ntd"] == pytest.approx(42_000)


def test_an_unknown_offer_is_named_with_those_that_exist() -> None:
    with pytest.raises(DataError) as error:
        price_offer(card(), offer_id="OF99", qty=1)
    assert "OF01" in error.value.sentence("en")
