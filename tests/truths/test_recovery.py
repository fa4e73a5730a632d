"""Every taught method finds what it is taught to find; the page says how well, and is up to date."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from course.truths.claim import Verdict
from course.truths.measure import measure
from course.truths.page import truths_page, verdicts_of
from course.truths.studies import CLAIMS

DOCS = Path(__file__).resolve().parents[2] / "docs"
COMPANIES = 200


def recorded() -> dict[str, Verdict]:
    table = pd.read_csv(DOCS / "truths" / "verdicts.csv", encoding="utf-8")
    return {row.pop("claim"): Verdict(**row) for row in table.to_dict("records")}


def test_every_claim_was_measured_on_two_hundred_companies() -> None:
    assert list(recorded()) == [claim.code for claim in CLAIMS]
    assert {verdict.companies for verdict in recorded().values()} == {COMPANIES}


@pytest.mark.parametrize("code", [claim.code for claim in CLAIMS])
def test_the_taught_method_finds_it_and_the_mistake_does_not(code: str) -> None:
    verdict = recorded()[code]
    assert verdict.holds
    assert verdict.mistake_fails


def test_the_page_says_what_was_measured() -> None:
    assert (DOCS / "truths.md").read_text(encoding="utf-8") == truths_page(CLAIMS, recorded())


@pytest.mark.slow
def test_what_was_measured_is_what_the_market_and_the_methods_give_today() -> None:
    kept = pd.read_csv(DOCS / "truths" / "first_companies.csv", encoding="utf-8")
    today = measure(sorted(kept["company"].unique()), workers=1)
    pd.testing.assert_frame_equal(today, kept, check_dtype=False, rtol=1e-4, atol=1e-6)


@pytest.mark.deep
def test_two_hundred_companies_today_give_the_recorded_verdicts() -> None:
    today = verdicts_of(CLAIMS, measure(range(COMPANIES)))
    assert {code: (one.holds, one.mistake_fails) for code, one in today.items()} == {
        code: (one.holds, one.mistake_fails) for code, one in recorded().items()
    }
    assert all(one.holds for one in today.values())
