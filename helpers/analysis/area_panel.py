"""A table of areas and weeks as arrays, for `helpers.analysis.response`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.errors import DataError

__all__ = ["AreaPanel", "read_panel"]

_NEEDED = ("area", "week_start", "share", "orders", "revenue_ntd")
_PREFIX, _UNIT = "spend_", "_ntd"
# Money that stays this close to the areas' shares (coefficient of variation) was not moved between them.
_LEAST_DIFFERENCE = 0.02


@dataclass(frozen=True)
class AreaPanel:
    """Arrays by area and week, weeks in order; `spend_ntd` by channel as well, `share` by area only."""

    channels: list[str]
    share: npt.NDArray[np.float64]
    orders: npt.NDArray[np.float64]
    revenue_ntd: npt.NDArray[np.float64]
    spend_ntd: npt.NDArray[np.float64]

    @property
    def spend_by_size(self) -> npt.NDArray[np.float64]:
        """Spend ÷ the area's share: what the whole country would spend at this area's pace."""
        return np.asarray(self.spend_ntd / self.share[:, None, None])

    def differs_between_areas(self) -> npt.NDArray[np.bool_]:
        """For each channel, whether the areas were treated differently at all."""
        paces = self.spend_by_size
        return np.asarray(paces.std(axis=0).mean(axis=0) > _LEAST_DIFFERENCE * paces.mean(axis=(0, 1)))


def read_panel(geo_weekly: pd.DataFrame) -> AreaPanel:
    """The arrays of `geo_weekly`.

    Raises: DataError: when something else than a table came, a column is absent or does not hold
        numbers, or some area lacks some week or has it twice.
    """
    if not isinstance(geo_weekly, pd.DataFrame):
        raise DataError("analysis.whole_table_wanted", kind=type(geo_weekly).__name__)
    columns = [str(name) for name in geo_weekly.columns]
    spend = [name for name in columns if name.startswith(_PREFIX) and name.endswith(_UNIT)]
    absent = [name for name in _NEEDED if name not in columns] + ([] if spend else [f"{_PREFIX}…{_UNIT}"])
    if absent:
        raise DataError("analysis.missing_columns", absent=", ".join(absent), came=", ".join(columns))
    for name in [*_NEEDED[2:], *spend]:
        if not pd.api.types.is_numeric_dtype(geo_weekly[name].dtype):
            raise DataError("analysis.not_numbers", column=name, kind=geo_weekly[name].dtype)
    rows = geo_weekly.sort_values(["area", "week_start"])
    areas, weeks = rows["area"].nunique(), rows["week_start"].nunique()
    counted = len(rows.drop_duplicates(["area", "week_start"]))
    if not counted == len(rows) == areas * weeks:
        raise DataError("analysis.uneven_panel", rows=len(rows), areas=areas, weeks=weeks, wanted=areas * weeks)

    def by_area_and_week(name: str) -> npt.NDArray[np.float64]:
        values: npt.NDArray[np.float64] = rows[name].to_numpy(dtype=float, na_value=np.nan)
        if not np.isfinite(values).all():
            raise DataError("analysis.gaps", column=name, count=int((~np.isfinite(values)).sum()))
        return values.reshape(areas, weeks)

    return AreaPanel(
        channels=[name[len(_PREFIX) : -len(_UNIT)] for name in spend],
        share=by_area_and_week("share")[:, 0],
        orders=by_area_and_week("orders"),
        revenue_ntd=by_area_and_week("revenue_ntd"),
        spend_ntd=np.stack([by_area_and_week(name) for name in spend], axis=2),
    )
