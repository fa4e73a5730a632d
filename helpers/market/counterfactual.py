"""What would have been sold had one promotion never run: the same days and buyers, one thing changed.

Computed when asked for, never while a company lives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.effects import Effects
from helpers.market.scene import Scene
from helpers.market.shop.defects import Defect
from helpers.market.shop.demand import DIP_DAYS, wanted_demand
from helpers.market.shop.prices import PriceBook
from helpers.market.shop.stock import StockOuts, sell_what_is_there
from helpers.market.trade.books import Books
from helpers.market.world.calendar import history_days
from helpers.market.world.products import Shelf

__all__ = ["ShopTruth", "true_increments"]


@dataclass(frozen=True)
class ShopTruth:
    """The shop as the simulator knows it; `sold_units` [day, product] were sent out."""

    shelf: Shelf
    promotions: pd.DataFrame
    book: PriceBook
    stock: StockOuts
    defect: Defect
    pressure: npt.NDArray[np.float64]
    sold_units: npt.NDArray[np.int64]

    @classmethod
    def of(cls, scene: Scene, books: Books) -> ShopTruth:
        """What is to be remembered of a scene and of what was sold in it."""
        return cls(
            scene.shelf,
            scene.promotions,
            scene.book,
            scene.stock,
            scene.defect,
            scene.rivalry.pressure,
            books.sold_units,
        )


def true_increments(shop: ShopTruth, effects: Effects) -> pd.DataFrame:
    """By promotion, what it truly added: what was sold against demand with only that promotion off.

    With it off, a product costs what it cost without a promotion in that week. Advertising stays as it was.

    Returns: promo_id, rev_ntd (units sent out at their price, on its days and products), inc_rev_ntd (on
        its days), after_ntd (on the fourteen days after, below 0: bought early).
    """
    days = history_days()
    price = shop.book.price_ntd[shop.book.week]
    revenue = shop.sold_units * price
    wanted = _wanted(shop, shop.book, effects)
    rows = []
    for row, promotion in enumerate(shop.promotions.itertuples()):
        ran = shop.book.promo_row == row
        off = replace(
            shop.book,
            price_ntd=np.where(ran, shop.book.everyday_ntd, shop.book.price_ntd),
            promo_row=np.where(ran, -1, shop.book.promo_row),
        )
        kept = _wanted(shop, off, effects) * off.price_ntd[off.week]
        without = np.divide(kept, wanted * price, out=np.ones_like(kept), where=wanted > 0)
        gained = revenue * (1 - without)
        first, last = (
            int((np.datetime64(one, "D") - days[0]).astype(int)) for one in (promotion.start_date, promotion.end_date)
        )
        during, after = slice(first, last + 1), slice(last + 1, last + 1 + DIP_DAYS)
        sold = revenue[during][ran[shop.book.week][during]].sum()
        rows.append((promotion.promo_id, float(sold), float(gained[during].sum()), float(gained[after].sum())))
    return pd.DataFrame(rows, columns=["promo_id", "rev_ntd", "inc_rev_ntd", "after_ntd"])


def _wanted(shop: ShopTruth, book: PriceBook, effects: Effects) -> npt.NDArray[np.float64]:
    left_by_rivals = shop.pressure[book.week][:, shop.shelf.line_index]
    wanted = wanted_demand(shop.shelf, book, effects) * left_by_rivals
    return sell_what_is_there(wanted, shop.shelf.line_index, shop.stock.available)
