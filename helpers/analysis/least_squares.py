"""Least squares with standard errors that stay right when spreads differ or rows belong together.

Used by the analyses of this room; a lesson calls those.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Fit", "dummies", "fit_least_squares"]

Figures = npt.NDArray[np.float64]
# Directions in which the columns repeat each other, and that no coefficient depends on.
_NOTHING = 1e-9


@dataclass(frozen=True)
class Fit:
    """Coefficients in the order of the columns, their robust variances, and degrees of freedom of the t quantile."""

    coefficients: Figures
    covariance: Figures
    freedom: float

    @property
    def se(self) -> Figures:
        """Robust standard errors."""
        return np.sqrt(np.maximum(np.diag(self.covariance), 0.0))

    def interval(self) -> tuple[Figures, Figures]:
        """The 95 % interval of each coefficient."""
        from scipy import stats

        half = stats.t.ppf(0.975, self.freedom) * self.se
        return self.coefficients - half, self.coefficients + half


def dummies(values: npt.NDArray[np.generic]) -> Figures:
    """One column of 0 and 1 for each distinct value, in sorted order."""
    _, place = np.unique(values, return_inverse=True)
    return np.asarray(np.eye(place.max() + 1)[place])


def fit_least_squares(
    design: Figures, values: Figures, *, clusters: npt.NDArray[np.generic] | None = None, lags: int = 0
) -> Fit:
    """Ordinary least squares.

    Args:
        design: Rows × columns. Columns may repeat each other, as month and week terms do; such
            coefficients have no meaning alone, the others are as they should be.
        values: What is explained.
        clusters: Which rows stray together; None lets each stray on its own (HC1).
        lags: Rows in order of time stray together up to so many rows apart (Newey–West).
    Source: H. White, Econometrica 48 (1980), 817–838 (HC0; HC1 multiplies by n ÷ (n − k)); R. H. Arellano,
        "Computing robust standard errors for within-groups estimators", Oxford Bulletin of Economics and
        Statistics 49 (1987), 431–434 (clusters); W. K. Newey and K. D. West, Econometrica 55 (1987), 703–708.
    """
    bread, rank = _inverse(design.T @ design)
    coefficients = bread @ (design.T @ values)
    scores = design * (values - design @ coefficients)[:, None]
    rows = len(values)
    scale, freedom = rows / (rows - rank), float(rows - rank)
    if clusters is not None:
        _, member = np.unique(clusters, return_inverse=True)
        groups = member.max() + 1
        order = np.argsort(member, kind="stable")
        scores = np.add.reduceat(scores[order], np.flatnonzero(np.diff(member[order], prepend=-1)), axis=0)
        scale, freedom = groups / (groups - 1) * (rows - 1) / (rows - rank), float(groups - 1)
    meat = scores.T @ scores
    for lag in range(1, lags + 1):
        crossed = scores[lag:].T @ scores[:-lag]
        meat = meat + (1 - lag / (lags + 1)) * (crossed + crossed.T)
    return Fit(coefficients, scale * bread @ meat @ bread, freedom)


def _inverse(squares: Figures) -> tuple[Figures, int]:
    size, direction = np.linalg.eigh(squares)
    kept = size > _NOTHING * size[-1]
    return np.asarray((direction[:, kept] / size[kept]) @ direction[:, kept].T), int(kept.sum())
