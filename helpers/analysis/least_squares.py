"""Least squares with standard errors that stay right when spreads differ.

Used by the analyses of this room; a lesson calls those.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Fit", "dummies", "fit_least_squares", "fit_log_counts"]

Figures = npt.NDArray[np.float64]
# Below which part of the largest a direction counts as one in which the columns repeat each other, so that no
# coefficient depends on it; and how little of a row may be left to the others before it decides a coefficient alone.
_NOTHING = 1e-9
_ALONE = 1e-6


@dataclass(frozen=True)
class Fit:
    """Coefficients in the order of the columns, their variances, and degrees of freedom of the t quantile."""

    coefficients: Figures
    covariance: Figures
    freedom: float

    @property
    def se(self) -> Figures:
        """Standard errors."""
        return np.sqrt(np.maximum(np.diag(self.covariance), 0.0))

    @property
    def quantile(self) -> float:
        """How many standard errors a 95 % interval reaches to each side."""
        from scipy import stats

        return float(stats.t.ppf(0.975, self.freedom))

    def interval(self) -> tuple[Figures, Figures]:
        """The 95 % interval of each coefficient."""
        half = self.quantile * self.se
        return self.coefficients - half, self.coefficients + half


def dummies(values: npt.NDArray[np.generic]) -> Figures:
    """One column of 0 and 1 for each distinct value, in sorted order."""
    _, place = np.unique(values, return_inverse=True)
    return np.asarray(np.eye(place.max() + 1)[place])


def fit_least_squares(design: Figures, values: Figures, groups: npt.NDArray[np.int64]) -> Fit:
    """Ordinary least squares with standard errors that let the rows of a group stray together (CR3).

    With every row a group of its own these are the HC3 standard errors. Both judge a row by how far it lies
    from what the others say of it, and so stay honest when a coefficient rests on few rows.

    Args:
        design: Rows × columns. Columns may repeat each other, as month and week terms do; such
            coefficients have no meaning alone, the others are as they should be.
        values: What is explained.
        groups: The number of each row's group.
    Source: J. G. MacKinnon and H. White, "Some heteroskedasticity-consistent covariance matrix estimators
        with improved finite sample properties", Journal of Econometrics 29 (1985), 305–325 (HC3);
        R. M. Bell and D. F. McCaffrey, "Bias reduction in standard errors for linear regression with
        multi-stage samples", Survey Methodology 28 (2002), 169–181 (the jackknife form for groups).
    """
    bread, rank = _inverse(design.T @ design)
    coefficients = bread @ (design.T @ values)
    astray = values - design @ coefficients
    order = np.argsort(groups, kind="stable")
    starts = np.flatnonzero(np.diff(groups[order], prepend=groups[order[0]] - 1))
    scores = np.empty((len(starts), design.shape[1]))
    for number, rows in enumerate(np.split(order, starts[1:])):
        own = design[rows]
        scores[number] = own.T @ _without_them(own @ bread @ own.T, astray[rows])
    return Fit(coefficients, bread @ (scores.T @ scores) @ bread, float(len(values) - rank))


def fit_log_counts(design: Figures, counts: Figures) -> Fit:
    """Least squares of the logs of counts, each row weighted by its count.

    The log of a count strays by about 1 ÷ √count, so large counts say more; what all rows stray beyond that
    is measured and scales the standard errors. A festival of a few days has too few rows of its own to say
    how far they stray.

    Args:
        design: As `fit_least_squares`.
        counts: What is explained, above 0.
    Source: A. C. Aitken, "On least squares and linear combination of observations", Proceedings of the Royal
        Society of Edinburgh 55 (1936), 42–48; variance of a log count by the delta method.
    """
    root = np.sqrt(counts)
    weighted, values = design * root[:, None], np.log(counts) * root
    bread, rank = _inverse(weighted.T @ weighted)
    coefficients = bread @ (weighted.T @ values)
    freedom = float(len(counts) - rank)
    spread = ((values - weighted @ coefficients) ** 2).sum() / freedom
    return Fit(coefficients, spread * bread, freedom)


def _without_them(leverage: Figures, astray: Figures) -> Figures:
    """How far rows lie from what all others say of them: (1 − their leverage)⁻¹ × how far they lie from the fit.

    Rows that alone decide a coefficient are met exactly and say nothing about chance.
    """
    left, direction = np.linalg.eigh(np.eye(len(astray)) - leverage)
    kept = left > _ALONE
    return np.asarray(direction[:, kept] @ ((direction[:, kept].T @ astray) / left[kept]))


def _inverse(squares: Figures) -> tuple[Figures, int]:
    size, direction = np.linalg.eigh(squares)
    kept = size > _NOTHING * size[-1]
    return np.asarray((direction[:, kept] / size[kept]) @ direction[:, kept].T), int(kept.sum())
