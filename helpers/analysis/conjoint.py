"""What each feature of a product adds to its rating, and what it is worth in money.

    part_worths          ratings → points that each level adds, against the base level
    importance           ratings → each attribute's share of the range of all
    willingness_to_pay   ratings → the NT$ that buyers would give for one level instead of another

All three rest on one linear regression of the rating on the levels. Its errors count people, not
ratings, as independent (clustered by respondent): nine ratings of one person are not nine people.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.wanted import listed, want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["ATTRIBUTES", "importance", "part_worths", "willingness_to_pay"]

ATTRIBUTES = ("price_ntd", "origin", "pack", "ship_days")
_BASE: Mapping[str, Hashable] = {"origin": "taiwan", "pack": "standard"}


@dataclass(frozen=True)
class _Fit:
    names: list[tuple[str, Hashable]]
    beta: npt.NDArray[np.float64]
    cov: npt.NDArray[np.float64]
    wide: float


def part_worths(
    ratings: pd.DataFrame,
    *,
    attributes: Sequence[str] = ATTRIBUTES,
    base: Mapping[str, Hashable] = _BASE,
    rating: str = "rating",
    respondent: str = "respondent_id",
) -> pd.DataFrame:
    """The points of rating that each level adds, by least squares on one 0/1 column per level.

    Args:
        ratings: One row per rating; of one group of buyers, since averages over groups hide them.
        attributes: The columns that describe the product.
        base: The level of an attribute that counts as 0; without an entry the smallest one.
        rating: The column with the rating.
        respondent: The column with the person who gave it.
    Returns: One row a level: attribute, level, part_worth, se, ci_low, ci_high (95 %), in points of the
        rating. The base level of each attribute has 0 and no error.
    Raises: DataError: when a column is absent, ratings are not numbers, an attribute shows one level
        only, or attributes repeat one another.
    Source: P. E. Green and V. Srinivasan, "Conjoint analysis in consumer research", Journal of Consumer
        Research 5 (1978), 103–123; errors by K.-Y. Liang and S. L. Zeger, Biometrika 73 (1986), 13–22.
    """
    fit = _fit(ratings, attributes, base, rating, respondent, linear=None)
    rows = []
    for attribute in attributes:
        for level in _levels(ratings, attribute, base):
            at = fit.names.index((attribute, level)) if (attribute, level) in fit.names else None
            worth = 0.0 if at is None else float(fit.beta[at])
            se = 0.0 if at is None else float(np.sqrt(max(fit.cov[at, at], 0.0)))
            rows.append((attribute, level, worth, se, worth - fit.wide * se, worth + fit.wide * se))
    return pd.DataFrame(rows, columns=["attribute", "level", "part_worth", "se", "ci_low", "ci_high"])


def importance(
    ratings: pd.DataFrame,
    *,
    attributes: Sequence[str] = ATTRIBUTES,
    base: Mapping[str, Hashable] = _BASE,
    rating: str = "rating",
    respondent: str = "respondent_id",
) -> pd.DataFrame:
    """How much of the difference between products each attribute makes.

    The range of an attribute (its best level − its worst, the base's 0 included) ÷ the sum of all
    ranges. It depends on the levels that were shown: a wider span of prices makes price matter more.

    Args:
        ratings, attributes, base, rating, respondent: As in `part_worths`.
    Returns: One row an attribute: attribute, importance_pct (together 100), ci_low, ci_high (95 %, by
        the delta method).
    Raises: DataError: as `part_worths`.
    Source: As `part_worths`; the interval by C. R. Rao, Linear Statistical Inference (1973).
    """
    fit = _fit(ratings, attributes, base, rating, respondent, linear=None)
    ends = np.zeros((len(attributes), len(fit.beta)))
    for row, attribute in enumerate(attributes):
        worth = {level: 0.0 for level in _levels(ratings, attribute, base)}
        at = {level: place for place, (name, level) in enumerate(fit.names) if name == attribute}
        worth.update({level: float(fit.beta[place]) for level, place in at.items()})
        for level, sign in ((max(worth, key=worth.__getitem__), 1.0), (min(worth, key=worth.__getitem__), -1.0)):
            if level in at:
                ends[row, at[level]] += sign
    spans = ends @ fit.beta
    total = spans.sum()
    slope = (ends - np.outer(spans / total, ends.sum(axis=0))) / total
    se = 100 * np.sqrt(np.einsum("ij,jk,ik->i", slope, fit.cov, slope))
    share = 100 * spans / total
    return pd.DataFrame(
        {
            "attribute": list(attributes),
            "importance_pct": share,
            "ci_low": share - fit.wide * se,
            "ci_high": share + fit.wide * se,
        }
    )


def willingness_to_pay(
    ratings: pd.DataFrame,
    *,
    attribute: str = "pack",
    level: Hashable = "eco",
    price: str = "price_ntd",
    attributes: Sequence[str] = ATTRIBUTES,
    base: Mapping[str, Hashable] = _BASE,
    rating: str = "rating",
    respondent: str = "respondent_id",
) -> dict[str, float]:
    """What one level is worth in NT$: its points ÷ the points that one NT$ takes away.

    Price enters as a number (one slope), every other attribute by its levels.

    Args:
        ratings: As in `part_worths`.
        attribute, level: Whose worth is asked, against the base level of that attribute.
        price: The column with the price (NT$).
        attributes, base, rating, respondent: As in `part_worths`.
    Returns: wtp_ntd, ci_low, ci_high (95 %, by the delta method), points (of the level), points_per_ntd.
    Raises: DataError: as `part_worths`, and when the attribute has no such level.
    Source: J. J. Louviere, D. A. Hensher and J. D. Swait,
        Stated Choice Methods (2000).
    """
    fit = _fit(ratings, attributes, base, rating, respondent, linear=price)
    if (attribute, level) not in fit.names:
        raise DataError(
            "customers.no_level", column=attribute, asked=level, known=listed(_levels(ratings, attribute, base)[1:])
        )
    at, slope_at = fit.names.index((attribute, level)), fit.names.index((price, None))
    points, slope = float(fit.beta[at]), float(fit.beta[slope_at])
    worth = -points / slope
    toward = np.array([-1 / slope, points / slope**2])
    pair = [at, slope_at]
    se = float(np.sqrt(toward @ fit.cov[np.ix_(pair, pair)] @ toward))
    return {
        "wtp_ntd": worth,
        "ci_low": worth - fit.wide * se,
        "ci_high": worth + fit.wide * se,
        "points": points,
        "points_per_ntd": slope,
    }


def _levels(ratings: pd.DataFrame, attribute: str, base: Mapping[str, Hashable]) -> list[Hashable]:
    """The levels of an attribute, the base first."""
    levels = sorted(ratings[attribute].unique().tolist())
    if len(levels) < 2:
        raise DataError("customers.one_level", column=attribute)
    first = base.get(attribute, levels[0])
    if first not in levels:
        raise DataError("customers.no_level", column=attribute, asked=first, known=listed(levels))
    return [first, *(level for level in levels if level != first)]


def _fit(
    ratings: pd.DataFrame,
    attributes: Sequence[str],
    base: Mapping[str, Hashable],
    rating: str,
    respondent: str,
    *,
    linear: str | None,
) -> _Fit:
    from scipy.special import stdtrit

    want_columns(ratings, [respondent, *attributes])
    y = want_numbers(ratings, [rating])[:, 0]
    names: list[tuple[str, Hashable]] = []
    columns = [np.ones(len(y))]
    for attribute in attributes:
        if attribute == linear:
            names.append((attribute, None))
            columns.append(want_numbers(ratings, [attribute])[:, 0])
            continue
        for level in _levels(ratings, attribute, base)[1:]:
            names.append((attribute, level))
            columns.append((ratings[attribute] == level).to_numpy(dtype=float))
    x = np.column_stack(columns)
    if np.linalg.matrix_rank(x) < x.shape[1]:
        raise DataError("customers.entangled", columns=listed(attributes))
    bread = np.linalg.inv(x.T @ x)
    beta = bread @ (x.T @ y)
    person, people = pd.factorize(ratings[respondent])
    scores = np.zeros((len(people), x.shape[1]))
    np.add.at(scores, person, x * (y - x @ beta)[:, None])
    # The small-sample factor of clustered errors, as most software has it.
    factor = len(people) / max(len(people) - 1, 1) * (len(y) - 1) / max(len(y) - x.shape[1], 1)
    cov = factor * bread @ (scores.T @ scores) @ bread
    # Student's t with people − 1 degrees of freedom: a group may be only four dozen people.
    return _Fit(names, beta[1:], cov[1:, 1:], float(stdtrit(max(len(people) - 1, 1), 0.975)))
