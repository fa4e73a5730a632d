"""Do groups differ, and by how much? Four comparisons that a marketing manager meets most.

    welch_log      two groups, an amount of money        → how many times larger, and in NT$
    chi_square     two groupings, counts                 → are they related, and how strongly
    anova          three or more groups, a measure       → do the means differ at all
    tukey_pairs    the same groups                       → which pairs differ

Each gives an effect size or an interval beside its p: a p-value says how surprising the data are
when there is no difference, never how large the difference is. All intervals are 95 %.
Rows whose value or group is missing are left out; nothing else is dropped.
"""

from __future__ import annotations

import warnings
from collections.abc import Hashable, Iterable

import numpy as np
import pandas as pd

from helpers.errors import DataError

__all__ = ["anova", "chi_square", "tukey_pairs", "welch_log"]

# scipy.stats takes most of a second to import, so each function imports it when it is first used.

CONFIDENCE = 0.95


def welch_log(table: pd.DataFrame, *, value: str, group: str, a: Hashable, b: Hashable) -> dict[str, float]:
    """Compare an amount between two independent groups on the log scale, without assuming equal variances.

    Order values have a long right tail; their logs are close to symmetric. A difference of mean
    logs is the logarithm of a ratio, so the interval speaks of "times as much".

    Args:
        table: One row per independent observation; needs the columns `value` and `group`.
        value: A column of amounts above 0, in any one unit (in the course: NT$).
        group: A column that holds the group of each row; other groups than `a` and `b` are ignored.
        a: The group that is compared.
        b: The group that it is compared with.
    Returns: gm_a, gm_b (geometric means, in the unit of `value`); gm_diff = gm_a − gm_b; t, df, p
        (two-sided); ci_low, ci_high (95 % interval of gm_a ÷ gm_b: a ratio, 1 = no difference);
        d (Cohen's d on logs, the root of the average of both variances below the line).
    Raises: DataError: when a column or group is absent, an amount is not a number above 0, a group
        has fewer than two rows, or no group varies.
    Source: B. L. Welch, "The generalization of 'Student's' problem when several different population
        variances are involved", Biometrika 34 (1947), 28–35. J. Cohen, Statistical Power Analysis
        for the Behavioral Sciences, 2nd ed. (1988), section 2.2 and eq. 2.3.2 (d, unequal variances).

    >>> orders = pd.DataFrame({"amount_ntd": [400, 900, 100, 400], "via": ["app", "app", "web", "web"]})
    >>> result = welch_log(orders, value="amount_ntd", group="via", a="app", b="web")
    >>> round(result["gm_a"]), round(result["gm_b"]), round(result["gm_diff"])
    (600, 200, 400)
    """
    from scipy import stats

    groups = _groups_of(table, value=value, group=group)
    amounts_a, amounts_b = (_named_group(groups, name, group) for name in (a, b))
    for amounts in (amounts_a, amounts_b):
        if amounts.min() <= 0:
            raise DataError("analysis.not_positive", column=value, count=int((amounts <= 0).sum()))
    logs_a, logs_b = np.log(amounts_a), np.log(amounts_b)
    _require_spread([logs_a, logs_b], value)
    test = stats.ttest_ind(logs_a, logs_b, equal_var=False)
    ratio = test.confidence_interval(CONFIDENCE)
    average_variance = (logs_a.var(ddof=1) + logs_b.var(ddof=1)) / 2
    gm_a, gm_b = float(np.exp(logs_a.mean())), float(np.exp(logs_b.mean()))
    return {
        "gm_a": gm_a,
        "gm_b": gm_b,
        "gm_diff": gm_a - gm_b,
        "t": float(test.statistic),
        "df": float(test.df),
        "p": float(test.pvalue),
        "ci_low": float(np.exp(ratio.low)),
        "ci_high": float(np.exp(ratio.high)),
        "d": float((logs_a.mean() - logs_b.mean()) / np.sqrt(average_variance)),
    }


def chi_square(counts: pd.DataFrame) -> dict[str, float]:
    """Are two groupings related? Pearson's chi-square of a cross table, without Yates' correction.

    Args:
        counts: A cross table of whole counts, such as `pd.crosstab(table["gender"], table["answer"])`:
            no percentages (they hide how many people were asked) and no totals.
    Returns: chi2, df, p, and v (Cramér's V, 0–1: 0 = not related, 1 = one grouping fixes the other).
    Raises: DataError: when the table holds something other than counts, holds totals, has fewer than
        two rows or columns, or a category that nobody is in.
    Source: K. Pearson, "On the criterion …", Philosophical Magazine 50 (1900), 157–175.
        H. Cramér, Mathematical Methods of Statistics (1946), section 21.9 (V).

    >>> chi_square(pd.DataFrame({"yes": [30, 10], "no": [10, 30]}))["v"]
    0.5
    """
    from scipy import stats

    _insist_on_table(counts)
    seen = _counts_of(counts)
    test = stats.chi2_contingency(seen, correction=False)
    most = seen.sum() * (min(seen.shape) - 1)
    return {
        "chi2": float(test.statistic),
        "df": int(test.dof),
        "p": float(test.pvalue),
        "v": float(np.sqrt(test.statistic / most)),
    }


def anova(table: pd.DataFrame, *, value: str, group: str) -> dict[str, float]:
    """Do the means of several independent groups differ? One-way analysis of variance.

    Args:
        table: One row per independent observation; needs the columns `value` and `group`.
        value: A column of numbers; take logs first when they have a long right tail.
        group: A column that holds the group of each row.
    Returns: F, df1 (groups − 1), df2 (rows − groups), p, and eta2: the share of all variation that
        lies between the groups (between SS ÷ total SS), 0–1.
    Raises: DataError: when a column is absent, the values are not numbers, there are fewer than two
        groups, a group has fewer than two rows, or no group varies.
    Source: R. A. Fisher, Statistical Methods for Research Workers (1925), chapter VII.

    >>> shops = pd.DataFrame({"value": [1, 3, 2, 4, 6, 8], "region": list("aabbcc")})
    >>> result = anova(shops, value="value", group="region")
    >>> result["df1"], result["df2"], round(result["F"], 2), round(result["eta2"], 2)
    (2, 3, 7.0, 0.82)
    """
    from scipy import stats

    samples = list(_several_groups(table, value=value, group=group).values())
    test = stats.f_oneway(*samples)
    everything = np.concatenate(samples)
    within = sum(float(((sample - sample.mean()) ** 2).sum()) for sample in samples)
    total = float(((everything - everything.mean()) ** 2).sum())
    return {
        "F": float(test.statistic),
        "df1": len(samples) - 1,
        "df2": len(everything) - len(samples),
        "p": float(test.pvalue),
        "eta2": 1 - within / total,
    }


def tukey_pairs(table: pd.DataFrame, *, value: str, group: str) -> pd.DataFrame:
    """Which groups differ? Every pair of means, with one error rate for the whole family of pairs.

    Groups may differ in size (the Tukey–Kramer form).

    Args:
        table: One row per independent observation; needs the columns `value` and `group`.
        value: A column of numbers; take logs first when they have a long right tail.
        group: A column that holds the group of each row.
    Returns: One row per pair, in the sorted order of the groups: a, b, diff (mean of a − mean of b,
        in the unit of `value`), ci_low, ci_high (95 % for the family), p_adj, significant (p_adj < 0.05).
    Raises: DataError: as `anova`.
    Source: C. Y. Kramer, "Extension of multiple range tests to group means with unequal numbers of
        replications", Biometrics 12 (1956), 307–310; J. W. Tukey, The Problem of Multiple
        Comparisons (1953).
    """
    from scipy import stats

    groups = _several_groups(table, value=value, group=group)
    names = list(groups)
    with warnings.catch_warnings():
        # Far in the tail scipy's integral of the studentised range warns, and the p-value is 0 all the same.
        warnings.filterwarnings("ignore", message="The integral is probably divergent")
        test = stats.tukey_hsd(*groups.values())
        interval = test.confidence_interval(CONFIDENCE)
    pairs = [(first, second) for first in range(len(names)) for second in range(first + 1, len(names))]
    return pd.DataFrame(
        {
            "a": [names[first] for first, _ in pairs],
            "b": [names[second] for _, second in pairs],
            "diff": [float(test.statistic[pair]) for pair in pairs],
            "ci_low": [float(interval.low[pair]) for pair in pairs],
            "ci_high": [float(interval.high[pair]) for pair in pairs],
            "p_adj": [float(test.pvalue[pair]) for pair in pairs],
            "significant": [bool(test.pvalue[pair] < 1 - CONFIDENCE) for pair in pairs],
        }
    )


def _insist_on_table(table: object) -> None:
    if not isinstance(table, pd.DataFrame):
        raise DataError("analysis.table_wanted", kind=type(table).__name__)


def _groups_of(table: pd.DataFrame, *, value: str, group: str) -> dict[Hashable, np.ndarray]:
    """The values of each group as floats, groups in sorted order."""
    _insist_on_table(table)
    absent = [name for name in (value, group) if name not in table.columns]
    if absent:
        raise DataError("analysis.missing_columns", absent=_listed(absent), came=_listed(table.columns))
    if not pd.api.types.is_numeric_dtype(table[value]) or pd.api.types.is_bool_dtype(table[value]):
        raise DataError("analysis.not_numbers", column=value, kind=table[value].dtype)
    known = table[[value, group]].dropna()
    if not np.isfinite(known[value].to_numpy(dtype=float)).all():
        raise DataError("analysis.infinite", column=value)
    return {name: rows.to_numpy(dtype=float) for name, rows in known.groupby(group, observed=True)[value]}


def _named_group(groups: dict[Hashable, np.ndarray], name: Hashable, column: str) -> np.ndarray:
    if name not in groups:
        raise DataError("analysis.no_such_group", asked=name, column=column, known=_listed(groups))
    _require_two(groups[name], name)
    return groups[name]


def _several_groups(table: pd.DataFrame, *, value: str, group: str) -> dict[Hashable, np.ndarray]:
    groups = _groups_of(table, value=value, group=group)
    if len(groups) < 2:
        raise DataError("analysis.one_group", column=group, known=_listed(groups) or "–")
    for name, values in groups.items():
        _require_two(values, name)
    _require_spread(groups.values(), value)
    return groups


def _require_two(values: np.ndarray, name: Hashable) -> None:
    if len(values) < 2:
        raise DataError("analysis.group_too_small", group=name, rows=len(values))


def _require_spread(samples: Iterable[np.ndarray], value: str) -> None:
    if all(np.ptp(sample) == 0 for sample in samples):
        raise DataError("analysis.no_spread", column=value)


def _counts_of(counts: pd.DataFrame) -> np.ndarray:
    if min(counts.shape) < 2:
        raise DataError("analysis.table_too_small", rows=counts.shape[0], columns=counts.shape[1])
    if not all(pd.api.types.is_numeric_dtype(kind) for kind in counts.dtypes):
        raise DataError("analysis.not_counts")
    seen: np.ndarray = counts.to_numpy(dtype=float, na_value=np.nan)
    if not np.isfinite(seen).all() or (seen < 0).any() or (seen % 1 != 0).any():
        raise DataError("analysis.not_counts")
    if min(seen.shape) > 2 and _last_is_total(seen) and _last_is_total(seen.T):
        raise DataError("analysis.holds_totals", row=counts.index[-1], column=counts.columns[-1])
    for labels, sums in ((counts.index, seen.sum(axis=1)), (counts.columns, seen.sum(axis=0))):
        if (sums == 0).any():
            raise DataError("analysis.empty_category", category=labels[int(np.argmin(sums))])
    return seen


def _last_is_total(seen: np.ndarray) -> bool:
    return bool((seen[:-1].sum(axis=0) == seen[-1]).all())


def _listed(names: Iterable[object]) -> str:
    return ", ".join(str(name) for name in names)
