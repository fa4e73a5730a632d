"""Groups of people who answer alike: k-means, how many groups, and whether they would come back.

standardise           columns on one scale, so that none decides by its unit
kmeans_best           the best of many starts for one k
groupings             the same for several k, a column each
grouping_figures      those columns → how tight, how far apart, how large the smallest group
silhouette            how well the groups stand apart, −1 to 1
bootstrap_ari         how alike the groups are when other people are asked
adjusted_rand_index   how alike two groupings are, 1 = the same
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.wanted import want_numbers
from helpers.errors import DataError

__all__ = [
    "Clusters",
    "adjusted_rand_index",
    "bootstrap_ari",
    "grouping_figures",
    "groupings",
    "kmeans_best",
    "silhouette",
    "standardise",
]

# scipy.cluster is imported when first used, as everywhere in this room.

# Lloyd's steps end well before this on a survey's size.
_STEPS = 40


@dataclass(frozen=True)
class Clusters:
    """A grouping.

    `labels` gives each row a number from 0, the largest group first; `centres` has one row a group,
    in the units of the table; `inertia` is the sum of squared distances to the own centre.
    """

    labels: pd.Series
    centres: pd.DataFrame
    inertia: float


def standardise(table: pd.DataFrame) -> pd.DataFrame:
    """Each column with mean 0 and standard deviation 1 (dividing by n).

    Raises: DataError: when a column is not numbers, has gaps, or is the same in every row.

    >>> standardise(pd.DataFrame({"spend_ntd": [100, 300]}))["spend_ntd"].tolist()
    [-1.0, 1.0]
    """
    values = want_numbers(table, list(getattr(table, "columns", [])))
    spread = values.std(axis=0)
    if (spread == 0).any():
        raise DataError("analysis.no_spread", column=table.columns[int(np.argmin(spread))])
    return pd.DataFrame((values - values.mean(axis=0)) / spread, index=table.index, columns=table.columns)


def kmeans_best(table: pd.DataFrame, *, k: int, rng: np.random.Generator, starts: int = 50) -> Clusters:
    """Divide rows into `k` groups; of many starts the one with the smallest inertia.

    Args:
        table: One row per person, numbers only; `standardise` it first, or the column with the
            largest figures decides alone.
        k: How many groups.
        rng: Chance.
        starts: How many starts. One start may end in a poor grouping.
    Raises: DataError: when a column is not numbers or has gaps, or `k` is below 2 or not below the
        number of different rows.
    Source: S. P. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory
        28 (1982), 129–137; starts by D. Arthur and S. Vassilvitskii, "k-means++", SODA (2007).
    """
    values = want_numbers(table, list(getattr(table, "columns", [])))
    different = len(np.unique(values, axis=0))
    if not 2 <= k < different:
        raise DataError("customers.cluster_count", rows=different, k=k)
    centres, labels, inertia = _best(values, k, rng, starts)
    order = np.argsort(-np.bincount(labels, minlength=k), kind="stable")
    place = np.empty(k, dtype=np.int64)
    place[order] = np.arange(k)
    return Clusters(
        pd.Series(place[labels], index=table.index, name="cluster"),
        pd.DataFrame(centres[order], columns=table.columns),
        inertia,
    )


def groupings(
    table: pd.DataFrame, *, rng: np.random.Generator, ks: Sequence[int] = (3, 4, 5, 6), starts: int = 50
) -> pd.DataFrame:
    """Divide the same rows into several numbers of groups, so that they can be compared.

    Args:
        table, rng, starts: As in `kmeans_best`.
        ks: How many groups, in turn.
    Returns: Index as the table's; one column for each k (k3, k4, …) with the group of each row, from 0,
        the largest group first.
    Raises: DataError: as `kmeans_best`.
    """
    return pd.DataFrame({f"k{k}": kmeans_best(table, k=k, rng=rng, starts=starts).labels for k in ks})


def grouping_figures(table: pd.DataFrame, labels: pd.DataFrame) -> pd.DataFrame:
    """How tight groupings are, how far their groups stand apart, and how large the smallest group is.

    Args:
        table: The rows on the scale on which groupings are to be compared, as `standardise` gives it. It
            may hold other columns than those that were grouped.
        labels: One column a grouping, such as `groupings` gives.
    Returns: One row a grouping: grouping (the column's name), k, inertia (the sum of squared distances to
        the mean of the own group; compare it only between groupings of one k), silhouette (−1 to 1),
        smallest_share (0–1).
    Raises: DataError: as `silhouette`.
    """
    values = pd.DataFrame(want_numbers(table, list(getattr(table, "columns", []))))
    rows = []
    for name, column in labels.items():
        groups = np.asarray(column)
        gaps = values - values.groupby(groups).transform("mean")
        sizes = np.bincount(pd.factorize(groups)[0])
        rows.append((name, len(sizes), float((gaps**2).to_numpy().sum()), silhouette(table, column), sizes.min()))
    figures = pd.DataFrame(rows, columns=["grouping", "k", "inertia", "silhouette", "smallest_share"])
    return figures.assign(smallest_share=figures["smallest_share"] / len(values))


def silhouette(table: pd.DataFrame, labels: pd.Series) -> float:
    """The mean silhouette of a grouping: 1 = far apart, 0 = in between, below 0 = in the wrong group.

    Args:
        table: The rows that were grouped, on the scale they were grouped on.
        labels: The group of each row, in the same order.
    Raises: DataError: when the lengths differ or there are fewer than two groups.
    Source: P. J. Rousseeuw, "Silhouettes", Journal of Computational and Applied Mathematics 20
        (1987), 53–65.
    """
    from scipy.spatial.distance import cdist

    values = want_numbers(table, list(getattr(table, "columns", [])))
    codes = pd.factorize(np.asarray(labels))[0]
    if len(codes) != len(values):
        raise DataError("customers.labels", first=len(values), second=len(codes))
    sizes = np.bincount(codes)
    if len(sizes) < 2:
        raise DataError("customers.cluster_count", rows=len(values), k=len(sizes))
    sums = cdist(values, values) @ np.eye(len(sizes))[codes]
    rows = np.arange(len(values))
    inside = sums[rows, codes] / np.maximum(sizes[codes] - 1, 1)
    between = sums / sizes
    between[rows, codes] = np.inf
    nearest = between.min(axis=1)
    width = np.where(sizes[codes] > 1, (nearest - inside) / np.maximum(nearest, inside), 0.0)
    return float(width.mean())


def bootstrap_ari(table: pd.DataFrame, *, k: int, rng: np.random.Generator, draws: int = 20, starts: int = 5) -> float:
    """How alike the groups come out when the people are drawn again, 0 (chance) to 1 (the same).

    People are drawn with replacement and grouped; everybody is then put with the nearest of the new
    centres, and that grouping is compared with the first by the adjusted Rand index. The mean over
    draws is the stability.

    Args:
        table: As in `kmeans_best`.
        k: How many groups.
        rng: Chance.
        draws: How many times people are drawn again.
        starts: Starts for each draw.
    Raises: DataError: as `kmeans_best`.
    Source: C. Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics &
        Data Analysis 52 (2007), 258–271, with the adjusted Rand index in place of Jaccard's.
    """
    from scipy.cluster.vq import vq

    first = kmeans_best(table, k=k, rng=rng).labels.to_numpy()
    values = want_numbers(table, list(table.columns))
    alike = []
    for _ in range(draws):
        centres, _, _ = _best(values[rng.integers(len(values), size=len(values))], k, rng, starts)
        alike.append(adjusted_rand_index(first, vq(values, centres)[0]))
    return float(np.mean(alike))


def adjusted_rand_index(first: Sequence[object] | npt.NDArray[np.generic] | pd.Series, second: object) -> float:
    """How alike two groupings of the same people are: 1 the same, 0 as by chance, below 0 less than that.

    Args:
        first, second: The group of each person in each grouping; the names of groups do not matter.
    Raises: DataError: when the lengths differ.
    Source: L. Hubert and P. Arabie, "Comparing partitions", Journal of Classification 2 (1985), 193–218.

    >>> adjusted_rand_index(["a", "a", "b"], [1, 1, 0])
    1.0
    """
    a, b = pd.factorize(np.asarray(first))[0], pd.factorize(np.asarray(second))[0]
    if len(a) != len(b):
        raise DataError("customers.labels", first=len(a), second=len(b))
    counts = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(counts, (a, b), 1)
    together = _pairs(counts).sum()
    in_first, in_second = _pairs(counts.sum(axis=1)).sum(), _pairs(counts.sum(axis=0)).sum()
    by_chance = in_first * in_second / _pairs(np.array(float(len(a))))
    most = (in_first + in_second) / 2
    # Two groupings of everybody into one group, or into groups of one, are the same grouping.
    return 1.0 if most == by_chance else float((together - by_chance) / (most - by_chance))


def _pairs(counts: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return counts * (counts - 1) / 2


def _best(
    values: npt.NDArray[np.float64], k: int, rng: np.random.Generator, starts: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64], float]:
    from scipy.cluster.vq import ClusterError, kmeans2, vq

    best: tuple[npt.NDArray[np.float64], npt.NDArray[np.int64], float] | None = None
    tried = 0
    while best is None or tried < starts:
        tried += 1
        try:
            begun, _ = kmeans2(values, k, iter=1, minit="++", missing="raise", rng=rng)
        except ClusterError:  # a group ran empty: this start is lost
            continue
        centres = _settled(values, begun)
        if centres is None:
            continue
        labels, distance = vq(values, centres)
        inertia = float((distance**2).sum())
        if best is None or inertia < best[2]:
            best = centres, labels.astype(np.int64), inertia
    return best


def _settled(values: npt.NDArray[np.float64], centres: npt.NDArray[np.float64]) -> npt.NDArray[np.float64] | None:
    """Lloyd's steps until nobody changes group, which `kmeans2` does not look for; None when a group runs empty."""
    groups = np.eye(len(centres))
    before = np.full(len(values), -1)
    for _ in range(_STEPS):
        # The nearest centre: what all centres share, the length of the row itself, is left out.
        labels = ((centres**2).sum(axis=1) / 2 - values @ centres.T).argmin(axis=1)
        if (labels == before).all():
            break
        members = groups[labels]
        sizes = members.sum(axis=0)
        if not sizes.all():
            return None
        centres, before = members.T @ values / sizes[:, None], labels
    return centres
