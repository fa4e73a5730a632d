"""What makes an answer more likely, and whom to ask first: logistic regression and its proof.

fit_logit   a table and a yes/no outcome → odds ratios with intervals, and probabilities
auc         how well a score puts the yes before the no, on people it has not seen
lift_at     how many times more yes there is among the best-scored part
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.wanted import listed, want_numbers
from helpers.errors import DataError

__all__ = ["Logit", "auc", "fit_logit", "lift_at"]

_Z = 1.959963984540054
_STEPS, _SETTLED, _ENDLESS = 50, 1e-10, 25.0


@dataclass(frozen=True)
class Logit:
    """A fitted model.

    `odds` has one row a variable: var, coefficient (log-odds per unit), se, or (odds ratio per unit),
    ci_low and ci_high (95 %, of the odds ratio), p (two-sided). `intercept` is in log-odds.
    """

    odds: pd.DataFrame
    intercept: float

    def probability(self, table: pd.DataFrame) -> pd.Series:
        """The probability of a yes (0–1) for each row of a table with the same variables."""
        values = want_numbers(table, self.odds["var"].tolist())
        log_odds = self.intercept + values @ self.odds["coefficient"].to_numpy()
        return pd.Series(1 / (1 + np.exp(-log_odds)), index=table.index, name="probability")


def fit_logit(table: pd.DataFrame, *, outcome: str, on: Sequence[str]) -> Logit:
    """Logistic regression by maximum likelihood, with Wald intervals.

    Args:
        table: One row per person; the part that the model is built with, never the part held out.
        outcome: A column of 0 and 1.
        on: The variables, numbers; a code becomes one 0/1 column per level, less one, beforehand.
    Raises: DataError: when a column is absent, not numbers or has gaps; the outcome is not 0 and 1;
        variables repeat one another; or one of them divides the outcomes completely.
    Source: D. R. Cox, "The regression analysis of binary sequences", Journal of the Royal Statistical
        Society B 20 (1958), 215–242.
    """
    from scipy.special import erfc

    values = want_numbers(table, [outcome, *on])
    y, x = values[:, 0], np.column_stack([np.ones(len(values)), values[:, 1:]])
    _insist_on_yes_no(y)
    if np.linalg.matrix_rank(x) < x.shape[1]:
        raise DataError("customers.entangled", columns=listed(on))
    beta, cov = _newton(x, y)
    se = np.sqrt(np.diag(cov))
    odds = pd.DataFrame(
        {
            "var": list(on),
            "coefficient": beta[1:],
            "se": se[1:],
            "or": np.exp(beta[1:]),
            "ci_low": np.exp(beta[1:] - _Z * se[1:]),
            "ci_high": np.exp(beta[1:] + _Z * se[1:]),
            "p": erfc(np.abs(beta[1:] / se[1:]) / np.sqrt(2)),
        }
    )
    return Logit(odds, float(beta[0]))


def auc(outcome: pd.Series, score: pd.Series) -> float:
    """The chance that somebody with a yes scores above somebody with a no; ties count half. 0.5 is guessing.

    Args:
        outcome: 0 and 1, of people whom the model has not seen.
        score: Their scores, in the same order.
    Raises: DataError: when the outcome is not 0 and 1.
    Source: J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating
        characteristic (ROC) curve", Radiology 143 (1982), 29–36.

    >>> auc(pd.Series([0, 0, 1, 1]), pd.Series([0.1, 0.4, 0.35, 0.8]))
    0.75
    """
    y = np.asarray(outcome, dtype=float)
    _insist_on_yes_no(y)
    ranks = pd.Series(np.asarray(score, dtype=float)).rank().to_numpy()
    yes, no = y.sum(), len(y) - y.sum()
    return float((ranks[y == 1].sum() - yes * (yes + 1) / 2) / (yes * no))


def lift_at(outcome: pd.Series, score: pd.Series, *, share: float = 0.2) -> float:
    """How many times as much yes there is among the best-scored as among everybody.

    Args:
        outcome: 0 and 1.
        score: The scores, in the same order; ties keep the order of the rows.
        share: Which part counts as the best-scored (0–1); its size is rounded to whole people, at least 1.
    Raises: DataError: when the outcome is not 0 and 1, or `share` is not above 0 and at most 1.
    Source: G. Shmueli, P. C. Bruce and N. R. Patel, Data Mining for Business Analytics, 3rd ed. (2016).

    >>> lift_at(pd.Series([1, 0, 0, 1, 0]), pd.Series([0.9, 0.2, 0.1, 0.6, 0.3]), share=0.4)
    2.5
    """
    if not 0 < share <= 1:
        raise DataError("customers.count_wanted", what="share", wanted="0–1", came=share)
    y = np.asarray(outcome, dtype=float)
    _insist_on_yes_no(y)
    best = np.argsort(-np.asarray(score, dtype=float), kind="stable")[: max(round(share * len(y)), 1)]
    return float(y[best].mean() / y.mean())


def _insist_on_yes_no(outcome: npt.NDArray[np.float64]) -> None:
    known = np.unique(outcome)
    if known.tolist() != [0, 1]:
        raise DataError("customers.not_yes_no", known=listed(known[:5]))


def _newton(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    # Centred, the first steps stay small whatever units the variables have.
    middle = np.append(0.0, x[:, 1:].mean(axis=0))
    spread = np.append(1.0, x[:, 1:].std(axis=0))
    z = (x - middle) / spread
    beta = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(z @ beta, -500, 500)))
        information = (z * (p * (1 - p))[:, None]).T @ z
        if np.abs(beta).max() > _ENDLESS or np.linalg.cond(information) > 1e12:
            raise DataError("customers.separated")
        step = np.linalg.solve(information, z.T @ (y - p))
        beta = beta + step
        if np.abs(step).max() < _SETTLED:
            break
    # Back to the variables' own units.
    back = np.diag(1 / spread)
    back[0, 1:] = -middle[1:] / spread[1:]
    return back @ beta, back @ np.linalg.inv(information) @ back.T
