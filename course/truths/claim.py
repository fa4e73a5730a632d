"""What is claimed about an effect, what one company showed, and when the claim holds.

An effect is recovered by the method that a lesson teaches when, with e = estimate − truth over many
companies, the mean of e is at most half of its standard deviation, the taught 95 % interval covers
the truth in at least 90 % of companies, and the median size of e is at most the figure that the
claim wrote down beforehand. The mistake that the lesson warns of must fail one of the three, or the
lesson would warn of nothing. Some effects are too small for their data on purpose: there the claim
is that the method mostly cannot tell.

A study looks at one company and reports on several claims, so that one fit serves all of them:

    STUDIES = (
        Study(
            look=elasticities_found,        # History → {"elasticity.L1": Finding(...), ...}
            claims=(Claim("elasticity.L1", says=Text(...), taught_in="T1.2-E4", unit=Text(...), within=0.15, ...),),
        ),
    )
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.market import History
from helpers.words import Text

__all__ = ["LEAST_COVERAGE", "MOST_BIAS", "MOST_POWER_ON_PURPOSE", "Claim", "Finding", "Study", "Verdict", "judge"]

MOST_BIAS = 0.5
LEAST_COVERAGE = 0.90
MOST_POWER_ON_PURPOSE = 0.6


@dataclass(frozen=True)
class Finding:
    """What one company showed.

    `low` and `high` bound the taught 95 % interval around `estimate`; `mistaken` is what the taught
    mistake would say; `detects` is whether the interval excludes "nothing there".
    """

    truth: float
    estimate: float
    low: float
    high: float
    mistaken: float
    detects: bool


@dataclass(frozen=True)
class Claim:
    """What a lesson counts on.

    `within` is the largest acceptable median size of the error, in `unit`, with its reason in
    `why_within`. `powered` is False for an effect that is kept too small on purpose.
    """

    code: str
    says: Text
    taught_in: str
    unit: Text
    within: float
    why_within: Text
    mistake: Text
    powered: bool = True


@dataclass(frozen=True)
class Study:
    """One look at a company, and the claims that it serves; `look` gives a finding for each code."""

    look: Callable[[History], Mapping[str, Finding]]
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Verdict:
    """How a claim fared over many companies.

    `bias` is |mean e| ÷ sd(e); `mistaken_bias` and `mistaken_median` say the same of the mistake.
    """

    companies: int
    bias: float
    coverage: float
    median_error: float
    power: float
    mistaken_bias: float
    mistaken_median: float
    holds: bool
    mistake_fails: bool


def judge(claim: Claim, findings: pd.DataFrame) -> Verdict:
    """The verdict on one claim.

    Args:
        claim: What was claimed.
        findings: One row a company; columns truth, estimate, low, high, mistaken, detects.
    """
    error = findings["estimate"] - findings["truth"]
    astray = findings["mistaken"] - findings["truth"]
    covered = ((findings["low"] <= findings["truth"]) & (findings["truth"] <= findings["high"])).mean()
    power = float(findings["detects"].mean())
    recovered = _bias(error) <= MOST_BIAS and covered >= LEAST_COVERAGE and float(error.abs().median()) <= claim.within
    return Verdict(
        companies=len(findings),
        bias=_bias(error),
        coverage=float(covered),
        median_error=float(error.abs().median()),
        power=power,
        mistaken_bias=_bias(astray),
        mistaken_median=float(astray.abs().median()),
        holds=recovered if claim.powered else power < MOST_POWER_ON_PURPOSE,
        mistake_fails=_bias(astray) > MOST_BIAS or float(astray.abs().median()) > claim.within,
    )


def _bias(error: pd.Series) -> float:
    spread = float(error.std(ddof=1))
    return abs(float(error.mean())) / spread if spread > 0 else (np.inf if error.mean() else 0.0)
