"""Who goes where: switching between brands from a household panel, weighted to the market.

A panel is never the market: each household counts by the number of households it stands for.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.wanted import want_columns, want_numbers
from helpers.errors import DataError

__all__ = ["net_flow", "steady_state", "switching_intervals", "switching_matrix", "transitions"]

_Z = 1.959964


def transitions(panel: pd.DataFrame) -> pd.DataFrame:
    """From quarter to quarter: one row a household and pair of successive quarters.

    Args:
        panel: household_id, quarter (sorts in time, such as 2025Q1), brand, weight (households it stands
            for). A household that missed a quarter has no pair over the gap.
    Returns: household_id, from_brand, to_brand, weight (of the later quarter).
    Raises: DataError: when a column is absent, a weight is blank or not above 0, a household appears twice in
        a quarter, or no household was seen in two successive quarters.
    """
    want_columns(panel, ["household_id", "quarter", "brand"])
    low = int((want_numbers(panel, ["weight"]) <= 0).sum())
    if low:
        raise DataError("analysis.not_positive", column="weight", count=low)
    if panel.duplicated(["household_id", "quarter"]).any():
        raise DataError("rivals.household_twice", count=int(panel.duplicated(["household_id", "quarter"]).sum()))
    number = {name: place for place, name in enumerate(sorted(panel["quarter"].unique()))}
    rows = panel.assign(_at=panel["quarter"].map(number).astype("int64")).sort_values(["household_id", "_at"])
    before = rows.shift()
    follows = rows["household_id"].eq(before["household_id"]) & rows["_at"].eq(before["_at"] + 1)
    if not follows.any():
        raise DataError("rivals.no_pairs")
    found = {
        "household_id": rows["household_id"],
        "from_brand": before["brand"],
        "to_brand": rows["brand"],
        "weight": rows["weight"],
    }
    return pd.DataFrame(found).loc[follows].reset_index(drop=True)


def switching_matrix(panel: pd.DataFrame) -> pd.DataFrame:
    """The weighted share of each brand's households that bought each brand a quarter later.

    Args:
        panel: As `transitions`.
    Returns: A square table: rows are "from", columns "to", both in the order of the codes with `own` first;
        each row sums to 1.
    Raises: DataError: as `transitions`, or when a brand was nobody's before.
    Source: B. Lipstein, "The dynamics of brand loyalty and brand switching", Proceedings of the Fifth Annual
        Conference of the Advertising Research Foundation (1959).
    """
    flows = _flows(transitions(panel))
    total = flows.sum(axis=1)
    if (total == 0).any():
        raise DataError("rivals.nobody_from", brand=str(total.index[total == 0][0]))
    return flows.div(total, axis=0)


def switching_intervals(panel: pd.DataFrame) -> pd.DataFrame:
    """Every cell of `switching_matrix` with its 95 % interval.

    A household's quarters hang together, so the household is the unit: the share is a ratio of two
    weighted totals, and its variance is that of the ratio, by households. The interval is Wilson's for the
    number of independent households that would have this variance, because most shares lie near 0 or 1.

    Args:
        panel: As `transitions`.
    Returns: from_brand, to_brand, p, se, ci_low, ci_high (within 0–1).
    Raises: DataError: as `switching_matrix`.
    Source: C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992), section 5.6 (ratio
        of two totals), with households as the sampled units; E. B. Wilson, "Probable inference, the law of
        succession, and statistical inference", Journal of the American Statistical Association 22 (1927),
        209–212; E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number
        of positive counts estimated from survey data", Survey Methodology 24 (1998), 193–201 (effective number).
    """
    moves = transitions(panel)
    matrix = switching_matrix(panel)
    household = moves["household_id"].factorize()[0]
    count = household.max() + 1
    weight = moves["weight"].to_numpy(dtype=float)
    rows = []
    for origin in matrix.index:
        leaves = moves["from_brand"].eq(origin).to_numpy()
        base = weight[leaves].sum()
        for goal in matrix.columns:
            p = float(matrix.loc[origin, goal])
            hit = moves["to_brand"].eq(goal).to_numpy()
            strays = np.bincount(household, weights=np.where(leaves, weight * (hit - p), 0.0), minlength=count)
            se = float(np.sqrt(count / (count - 1) * (strays**2).sum()) / base)
            # A cell that nobody fills varies by nothing: there the weights alone say how many count.
            alike = p * (1 - p) / se**2 if se > 0 else base**2 / (weight[leaves] ** 2).sum()
            rows.append((origin, goal, p, se, *_wilson(p, alike)))
    return pd.DataFrame(rows, columns=["from_brand", "to_brand", "p", "se", "ci_low", "ci_high"])


def net_flow(panel: pd.DataFrame) -> pd.DataFrame:
    """Households that each brand won and lost over the whole panel, in households of the market.

    Args:
        panel: As `transitions`.
    Returns: brand, gained, lost, net (gained − lost; they sum to 0), ci_low, ci_high (95 % for net, the household
        being the unit).
    Raises: DataError: as `transitions`.
    Source: As `switching_intervals`, section 2.9 (the variance of a weighted total, with replacement).
    """
    moves = transitions(panel)
    flows = _flows(moves)
    stays = pd.Series(np.diag(flows), index=flows.index)
    household = moves["household_id"].factorize()[0]
    count = household.max() + 1
    weight = moves["weight"].to_numpy(dtype=float)
    gained, lost = flows.sum(axis=0) - stays, flows.sum(axis=1) - stays
    se = []
    for brand in flows.index:
        step = moves["to_brand"].eq(brand).to_numpy(dtype=float) - moves["from_brand"].eq(brand).to_numpy(dtype=float)
        each = np.bincount(household, weights=weight * step, minlength=count)
        se.append(float(np.sqrt(count * each.var(ddof=1))))
    net = gained - lost
    table = pd.DataFrame({"gained": gained, "lost": lost, "net": net, "se": se})
    table = table.assign(ci_low=table["net"] - _Z * table["se"], ci_high=table["net"] + _Z * table["se"])
    return table.drop(columns="se").rename_axis("brand").reset_index()


def steady_state(matrix: pd.DataFrame) -> pd.Series:
    """Where shares end if the same switching goes on for ever: the π with πP = π.

    Args:
        matrix: From `switching_matrix`: square, rows sum to 1.
    Returns: A share by brand; they sum to 1.
    Raises: DataError: when the table is not square in the same order, holds something below 0, or a row does
        not sum to 1.
    Source: J. G. Kemeny and J. L. Snell, Finite Markov Chains (1960), theorem 4.1.4.

    >>> p = pd.DataFrame([[0.9, 0.1], [0.3, 0.7]], index=["own", "c1"], columns=["own", "c1"])
    >>> steady_state(p).round(2).tolist()
    [0.75, 0.25]
    """
    values = want_numbers(matrix, list(matrix.columns))
    if list(matrix.index) != list(matrix.columns) or (values < 0).any():
        raise DataError("rivals.not_square")
    astray = np.abs(values.sum(axis=1) - 1)
    if astray.max() > 1e-6:
        raise DataError("rivals.rows_not_one", brand=str(matrix.index[int(astray.argmax())]))
    size = len(values)
    # πP = π holds for any multiple of π; the last equation says that its parts sum to 1.
    equations = np.vstack([values.T - np.eye(size), np.ones(size)])
    share: npt.NDArray[np.float64] = np.linalg.lstsq(equations, np.append(np.zeros(size), 1.0), rcond=None)[0]
    return pd.Series(share, index=matrix.index, name="steady")


def _wilson(p: float, count: float) -> tuple[float, float]:
    centre = (p + _Z**2 / (2 * count)) / (1 + _Z**2 / count)
    half = _Z * np.sqrt(p * (1 - p) / count + _Z**2 / (4 * count**2)) / (1 + _Z**2 / count)
    return max(float(centre - half), 0.0), min(float(centre + half), 1.0)


def _flows(moves: pd.DataFrame) -> pd.DataFrame:
    names = sorted(set(moves["from_brand"]) | set(moves["to_brand"]), key=lambda name: (name != "own", name))
    flows = moves.pivot_table(index="from_brand", columns="to_brand", values="weight", aggfunc="sum")
    return flows.reindex(index=names, columns=names).fillna(0.0).astype(float)
