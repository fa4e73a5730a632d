"""Maps of brands in people's minds.

    mean_ratings         answers one by one                    → mean ratings, brands × attributes
    pca_map              mean ratings, brands × attributes     → where brands lie, by principal components
    map_summary          a map                                 → the brand nearest to us, what names the dimensions
    correspondence_map   counts of associations, the same      → where brands and attributes lie
    gap_table            such a map with ideal points          → whom nobody serves well
    rival_distances      answers one by one                    → who stands near us, with intervals
    procrustes_r2        two maps of the same points           → how alike they are, however turned

The signs of dimensions are arbitrary: a map may be mirrored or turned without meaning anything else.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.analysis.wanted import listed, want_columns, want_numbers
from helpers.errors import DataError

__all__ = [
    "PerceptualMap",
    "correspondence_map",
    "gap_table",
    "map_summary",
    "mean_ratings",
    "pca_map",
    "procrustes_r2",
    "rival_distances",
]

_LEAST = 3
_Z = 1.959963984540054


@dataclass(frozen=True)
class PerceptualMap:
    """A map.

    `points` has columns point, kind (brand, attribute, ideal), dim1, dim2. `explained` is the share
    (0–1) of all differences that two dimensions show, `inertia` the size of all differences (for
    correspondence analysis chi-square ÷ n, for principal components the number of attributes).
    """

    points: pd.DataFrame
    explained: float
    inertia: float

    def of(self, kind: str) -> pd.DataFrame:
        """The points of one kind: index point; dim1, dim2."""
        return self.points[self.points["kind"] == kind].set_index("point")[["dim1", "dim2"]]


def mean_ratings(image: pd.DataFrame, *, leave_out: str = "ideal") -> pd.DataFrame:
    """Mean rating of each brand on each attribute, without the shop that people would wish for.

    Args:
        image: One row per respondent, brand and attribute: brand, attribute, rating.
        leave_out: What stands among the brands and is none.
    Returns: Brands by row, attributes by column.
    Raises: DataError: when a column is absent or no row is left.
    """
    want_columns(image, ["brand", "attribute", "rating"])
    brands = want_columns(image[image["brand"] != leave_out], ["rating"])
    return brands.pivot_table(index="brand", columns="attribute", values="rating")


def pca_map(means: pd.DataFrame) -> PerceptualMap:
    """Principal components of standardised mean ratings.

    Each attribute is given mean 0 and standard deviation 1 over the brands first: otherwise the
    attribute on which brands happen to lie furthest apart becomes dimension 1 by itself.

    Args:
        means: One row a brand (index), one column an attribute: mean ratings.
    Returns: Brands at their component scores; attributes at their correlations with the two dimensions.
    Raises: DataError: for fewer than three brands or attributes, gaps, or an attribute without differences.
    Source: H. Hotelling, "Analysis of a complex of statistical variables into principal components",
        Journal of Educational Psychology 24 (1933), 417–441.
    """
    values = _square(means)
    spread = values.std(axis=0)
    if (spread == 0).any():
        raise DataError("customers.same_everywhere", column=means.columns[int(np.argmin(spread))])
    u, sizes, v = np.linalg.svd((values - values.mean(axis=0)) / spread, full_matrices=False)
    brands = u[:, :2] * sizes[:2]
    attributes = v[:2].T * sizes[:2] / np.sqrt(len(values))
    points = pd.concat([_points(means.index, "brand", brands), _points(means.columns, "attribute", attributes)])
    return PerceptualMap(
        points.reset_index(drop=True), float((sizes[:2] ** 2).sum() / (sizes**2).sum()), float(values.shape[1])
    )


def map_summary(brands: PerceptualMap, *, own: str = "own") -> dict[str, str]:
    """What a planner reads off a map first.

    Returns: nearest (the brand at the smallest distance from ours), dim1 and dim2 (the attribute that goes most with
        each dimension, whatever its sign).
    Raises: DataError: when our brand is not on the map.
    """
    places, arrows = brands.of("brand"), brands.of("attribute")
    if own not in places.index:
        raise DataError("customers.no_rows", need=own)
    apart = np.sqrt(((places - places.loc[own]) ** 2).sum(axis=1)).drop(own)
    return {
        "nearest": str(apart.idxmin()),
        "dim1": str(arrows["dim1"].abs().idxmax()),
        "dim2": str(arrows["dim2"].abs().idxmax()),
    }


def correspondence_map(counts: pd.DataFrame, *, ideals: pd.DataFrame | None = None) -> PerceptualMap:
    """Correspondence analysis of how often each attribute is connected with each brand.

    It compares profiles, not sizes: a brand that everybody knows is not far out for that reason.
    Brands, attributes and ideals are all in principal coordinates. Distances hold among brands and
    ideals; between a brand and an attribute only the direction does.

    Args:
        counts: One row a brand (index), one column an attribute: how many people connect the two.
        ideals: Further rows with the same columns (counts, or any figures in proportion), placed on
            the map without shaping it: what each kind of customer wishes for.
    Returns: Points of the kinds brand, attribute and ideal; inertia is chi-square ÷ n.
    Raises: DataError: for fewer than three brands or attributes, figures that are not counts, an empty
        row or column, or ideals with other columns.
    Source: M. J. Greenacre, Theory and Applications of Correspondence Analysis (1984), which
        also has the further (supplementary) points.
    """
    values = _square(counts)
    if (
        (values < 0).any()
        or (values % 1 != 0).any()
        or (values.sum(axis=0) == 0).any()
        or (values.sum(axis=1) == 0).any()
    ):
        raise DataError("customers.map_counts")
    brands, axes, sizes = _profiles(values)
    parts = [
        _points(counts.index, "brand", brands),
        _points(counts.columns, "attribute", axes * sizes[:2]),
    ]
    if ideals is not None:
        if list(ideals.columns) != list(counts.columns):
            raise DataError("customers.other_columns", wanted=listed(counts.columns), came=listed(ideals.columns))
        wished = want_numbers(ideals, list(ideals.columns))
        parts.append(_points(ideals.index, "ideal", wished / wished.sum(axis=1, keepdims=True) @ axes))
    inertia = float((sizes**2).sum())
    return PerceptualMap(pd.concat(parts).reset_index(drop=True), float((sizes[:2] ** 2).sum()) / inertia, inertia)


def gap_table(points: pd.DataFrame, *, own: str = "own") -> pd.DataFrame:
    """How far each ideal is from us and from the brand nearest to it, the worst served first.

    Args:
        points: `PerceptualMap.points` with brands and ideals.
        own: The name of our brand.
    Returns: One row an ideal: segment, nearest_brand, d_own, d_best (in units of the map), sorted by
        d_best, the largest first.
    Raises: DataError: when a column is absent, or there is no ideal or no such brand.
    """
    want_columns(points, ["point", "kind", "dim1", "dim2"])
    brands, ideals = points[points["kind"] == "brand"], points[points["kind"] == "ideal"]
    if ideals.empty or own not in set(brands["point"]):
        raise DataError("customers.no_rows", need=f"ideal, {own}")
    apart = np.linalg.norm(
        ideals[["dim1", "dim2"]].to_numpy()[:, None, :] - brands[["dim1", "dim2"]].to_numpy()[None, :, :], axis=2
    )
    names = brands["point"].to_numpy()
    table = pd.DataFrame(
        {
            "segment": ideals["point"].to_numpy(),
            "nearest_brand": names[apart.argmin(axis=1)],
            "d_own": apart[:, list(names).index(own)],
            "d_best": apart.min(axis=1),
        }
    )
    return table.sort_values("d_best", ascending=False, ignore_index=True)


def rival_distances(
    image: pd.DataFrame,
    *,
    rng: np.random.Generator,
    own: str = "own",
    draws: int = 100,
    respondent: str = "respondent_id",
    brand: str = "brand",
    attribute: str = "attribute",
    mention: str = "assoc",
) -> pd.DataFrame:
    """How far each rival stands from us on the map of `correspondence_map`, 1 being as far as rivals do on average.

    The interval comes from drawing the respondents again, with replacement, and making the map anew.

    Args:
        image: One row per respondent, brand and attribute, complete; brands only, no ideal.
        rng: Chance.
        own: The name of our brand.
        draws: How many times people are drawn again.
        respondent, brand, attribute, mention: The columns; `mention` holds 0 and 1.
    Returns: One row a rival, the nearest first: brand, relative, ci_low, ci_high (95 %, normal with the
        deviation of the draws).
    Raises: DataError: when a column is absent, answers are missing, or there is no such brand.
    Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7
        (1979), 1–26.
    """
    names = [respondent, brand, attribute]
    want_columns(image, [*names, mention])
    answers = want_numbers(image, [mention])[:, 0]
    codes, levels = zip(*(pd.factorize(image[name], sort=True) for name in names), strict=True)
    brands = levels[1].astype(str)
    if own not in set(brands) or len(answers) != np.prod([len(level) for level in levels]):
        raise DataError("customers.no_rows", need=listed([own, *names]))
    said = np.zeros([len(level) for level in levels])
    said[codes] = answers
    at = list(brands).index(own)
    people = len(levels[0])
    again = np.array(
        [
            _relative(np.tensordot(np.bincount(rng.integers(people, size=people), minlength=people), said, 1), at)
            for _ in range(draws)
        ]
    )
    relative = _relative(said.sum(axis=0), at)
    half = _Z * again.std(axis=0, ddof=1)
    table = pd.DataFrame({"brand": brands, "relative": relative, "ci_low": relative - half, "ci_high": relative + half})
    return table.drop(index=at).sort_values("relative", ignore_index=True)


def procrustes_r2(first: pd.DataFrame, second: pd.DataFrame) -> float:
    """How alike two maps are after moving, turning, mirroring and stretching one onto the other, 0–1.

    Args:
        first, second: The same points (index) with their coordinates.
    Raises: DataError: when the points differ or a map has no extent.
    Source: J. C. Gower, "Generalized Procrustes analysis", Psychometrika 40 (1975), 33–51.

    >>> here = pd.DataFrame({"x": [0, 1, 0], "y": [0, 0, 2]}, index=list("abc"))
    >>> turned = pd.DataFrame({"x": [5, 5, 9], "y": [1, 3, 1]}, index=list("abc"))
    >>> round(procrustes_r2(here, turned), 6)
    1.0
    """
    if sorted(map(str, first.index)) != sorted(map(str, second.index)):
        raise DataError("customers.other_columns", wanted=listed(first.index), came=listed(second.index))
    a = want_numbers(first, list(first.columns))
    b = want_numbers(second.loc[first.index], list(second.columns))
    a, b = a - a.mean(axis=0), b - b.mean(axis=0)
    size = (a**2).sum() * (b**2).sum()
    if size == 0:
        raise DataError("analysis.no_spread", column=listed(first.columns))
    return float(np.linalg.svd(a.T @ b, compute_uv=False).sum() ** 2 / size)


def _relative(counts: npt.NDArray[np.float64], own: int) -> npt.NDArray[np.float64]:
    brands, _, _ = _profiles(counts)
    apart = np.linalg.norm(brands - brands[own], axis=1)
    return np.asarray(apart / apart[np.arange(len(apart)) != own].mean())


def _profiles(
    counts: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Rows in principal coordinates, standard coordinates of the columns, singular values."""
    share = counts / counts.sum()
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    expected = np.outer(rows, columns)
    u, sizes, v = np.linalg.svd((share - expected) / np.sqrt(expected), full_matrices=False)
    return u[:, :2] * sizes[:2] / np.sqrt(rows)[:, None], v[:2].T / np.sqrt(columns)[:, None], sizes


def _square(table: pd.DataFrame) -> npt.NDArray[np.float64]:
    values = want_numbers(table, list(getattr(table, "columns", [])))
    if min(values.shape) < _LEAST:
        raise DataError("customers.map_size", rows=values.shape[0], columns=values.shape[1])
    return values


def _points(names: pd.Index, kind: str, at: npt.NDArray[np.float64]) -> pd.DataFrame:
    return pd.DataFrame({"point": names.astype(str), "kind": kind, "dim1": at[:, 0], "dim2": at[:, 1]})
