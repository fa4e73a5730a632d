"""Does a sample look like the people it speaks for, and what if it did?

gof_chi_square   counts of a sample against the shares of a population
cell_weights     how much each person of the sample has to count
weighted_mean    a mean with those weights, and its interval
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.analysis.wanted import listed
from helpers.errors import DataError

__all__ = ["cell_weights", "gof_chi_square", "weighted_mean"]

_LEAST_EXPECTED = 5
_Z = 1.959963984540054


def gof_chi_square(counts: pd.Series, shares: pd.Series) -> dict[str, float]:
    """Pearson's test of how well a sample fits a population.

    Args:
        counts: People in each cell of the sample, by cell.
        shares: The population's share of each cell (0–1, together 1), by cell, in any order.
    Returns: chi2, df (cells − 1: the total is given), p.
    Raises: DataError: when the cells differ, the shares do not add up to 1, or a cell is expected to
        hold fewer than five people.
    Source: K. Pearson, "On the criterion …", Philosophical Magazine 50 (1900), 157–175.

    >>> result = gof_chi_square(pd.Series({"F": 60, "M": 40}), pd.Series({"F": 0.5, "M": 0.5}))
    >>> result["chi2"], result["df"], round(result["p"], 4)
    (4.0, 1, 0.0455)
    """
    from scipy.special import chdtrc

    known = _shares_of(counts.index, shares)
    expected = known * counts.sum()
    if (expected < _LEAST_EXPECTED).any():
        raise DataError("customers.small_expected", category=expected.idxmin(), expected=f"{float(expected.min()):.1f}")
    chi2 = float(((counts.reindex(known.index, fill_value=0) - expected) ** 2 / expected).sum())
    df = len(known) - 1
    return {"chi2": chi2, "df": df, "p": float(chdtrc(df, chi2))}


def cell_weights(cells: pd.Series, shares: pd.Series) -> pd.Series:
    """How much each person counts so that the sample's cells have the population's shares.

    Population share ÷ sample share: a cell with too many people in the sample counts less. A cell
    that nobody of the sample is in cannot be made up for; the others then share its part.

    Args:
        cells: The cell of each person.
        shares: The population's share of each cell (0–1, together 1).
    Returns: One weight a person, with mean 1, in the order and with the index of `cells`.
    Raises: DataError: when a cell has no share, or the shares do not add up to 1.
    Source: D. Holt and T. M. F. Smith, "Post stratification", Journal of the Royal Statistical
        Society A 142 (1979), 33–46.
    """
    sample = cells.value_counts(normalize=True)
    known = _shares_of(sample.index, shares)
    weights = cells.map(known.reindex(sample.index) / sample).astype(float)
    return (weights / weights.mean()).rename("weight")


def weighted_mean(values: pd.Series, weights: pd.Series) -> dict[str, float]:
    """A weighted mean with its 95 % interval.

    The standard error treats the weights as given (linearised): √Σw²(x − mean)² ÷ Σw.

    Args:
        values: Numbers, one a person.
        weights: Weights above 0 with the same index.
    Returns: mean, se, ci_low, ci_high, in the unit of `values`.
    Raises: DataError: when a value or weight is missing.
    Source: C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992).
    """
    both = pd.DataFrame({"value": values, "weight": weights})
    for name in both:
        if both[name].isna().any():
            raise DataError("customers.blank", column=name, count=int(both[name].isna().sum()))
    x, w = both["value"].to_numpy(dtype=float), both["weight"].to_numpy(dtype=float)
    mean = float((w * x).sum() / w.sum())
    se = float(np.sqrt((w**2 * (x - mean) ** 2).sum()) / w.sum())
    return {"mean": mean, "se": se, "ci_low": mean - _Z * se, "ci_high": mean + _Z * se}


def _shares_of(cells: pd.Index, shares: pd.Series) -> pd.Series:
    absent = [cell for cell in cells if cell not in shares.index]
    if absent:
        raise DataError("customers.shares", what=listed(absent))
    if not (shares > 0).all() or not np.isclose(shares.sum(), 1, atol=1e-6):
        raise DataError("customers.shares", what=f"{float(shares.min()):.4f} … Σ {float(shares.sum()):.4f}")
    return shares
