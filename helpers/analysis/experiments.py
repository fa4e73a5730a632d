"""A/B tests: is the split sound, what is the effect, and what could the test have seen?

srm_check                   is the sample ratio what it was meant to be
two_proportions             the difference of two rates, its interval and p
minimum_detectable_effect   the smallest difference that the planned sample finds
"""

from __future__ import annotations

from math import sqrt

from helpers.errors import DataError

__all__ = ["minimum_detectable_effect", "srm_check", "two_proportions"]

_Z = 1.959963984540054


def srm_check(n_a: int, n_b: int, *, share_a: float = 0.5) -> dict[str, float]:
    """Whether people were split as planned; a p below 0.001 means that the split is broken and the test void.

    Args:
        n_a, n_b: People in each group.
        share_a: The planned share of group A (0–1).
    Returns: chi2, p.
    Raises: DataError: when a group is empty or the share is not between 0 and 1.
    Source: A. Fabijan and others, "Diagnosing sample ratio mismatch in online controlled
        experiments", KDD (2019).

    >>> round(srm_check(5_000, 5_000)["p"], 3)
    1.0
    """
    from scipy.special import chdtrc

    if not 0 < share_a < 1:
        raise DataError("customers.count_wanted", what="share_a", wanted="0–1", came=share_a)
    _insist_on_people(n_a, n_b)
    total = n_a + n_b
    chi2 = (n_a - total * share_a) ** 2 / (total * share_a * (1 - share_a))
    return {"chi2": float(chi2), "p": float(chdtrc(1, chi2))}


def two_proportions(yes_a: int, n_a: int, yes_b: int, n_b: int) -> dict[str, float]:
    """The difference between two independent rates, B − A.

    Args:
        yes_a, yes_b: How many did it.
        n_a, n_b: How many could have.
    Returns: p_a, p_b (0–1); diff (p_b − p_a), ci_low, ci_high (95 %, unpooled); p (two-sided, pooled).
    Raises: DataError: when a group is empty or more did it than could have.
    Source: A. Agresti, An Introduction to Categorical Data Analysis (2007), chapter 2.
    """
    from scipy.special import erfc

    _insist_on_people(n_a, n_b)
    for yes, n in ((yes_a, n_a), (yes_b, n_b)):
        if not 0 <= yes <= n:
            raise DataError("customers.count_wanted", what="yes", wanted=f"0–{n}", came=yes)
    a, b = yes_a / n_a, yes_b / n_b
    se = sqrt(a * (1 - a) / n_a + b * (1 - b) / n_b)
    pooled = (yes_a + yes_b) / (n_a + n_b)
    pooled_se = sqrt(pooled * (1 - pooled) * (1 / n_a + 1 / n_b))
    p = float(erfc(abs(b - a) / pooled_se / sqrt(2))) if pooled_se > 0 else 1.0
    return {"p_a": a, "p_b": b, "diff": b - a, "ci_low": b - a - _Z * se, "ci_high": b - a + _Z * se, "p": p}


def minimum_detectable_effect(base_rate: float, n_per_group: int, *, power: float = 0.8) -> float:
    """The smallest true difference (0–1) that a test of this size finds with the given power, at 5 %.

    Args:
        base_rate: The rate without the change (0–1).
        n_per_group: People in each group.
        power: The chance of finding it (0–1).
    Raises: DataError: when a rate is not between 0 and 1 or a group is empty.
    Source: J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. (1981), chapter 3,
        without the correction for continuity; solved for the difference by bisection.
    """
    from scipy.special import ndtri

    for what, rate in (("base_rate", base_rate), ("power", power)):
        if not 0 < rate < 1:
            raise DataError("customers.count_wanted", what=what, wanted="0–1", came=rate)
    _insist_on_people(n_per_group, n_per_group)
    low, high = 0.0, 1 - base_rate
    for _ in range(60):
        diff = (low + high) / 2
        other, middle = base_rate + diff, base_rate + diff / 2
        spread = _Z * sqrt(2 * middle * (1 - middle)) + float(ndtri(power)) * sqrt(
            base_rate * (1 - base_rate) + other * (1 - other)
        )
        low, high = (diff, high) if (spread / diff) ** 2 > n_per_group else (low, diff)
    return high


def _insist_on_people(n_a: int, n_b: int) -> None:
    if min(n_a, n_b) < 1:
        raise DataError("customers.count_wanted", what="n", wanted="≥ 1", came=min(n_a, n_b))
