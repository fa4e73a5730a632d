"""The market simulator: one company per learner, two years of trade, and the dirt of real exports.

Read it in the order in which a company comes about:

1. `company`     two names → seed, storyline (`storyline`), true sizes (`effects`)
2. `products`, `promotions`, `prices`   what is for sale, and for how much in each week
3. `calendar`, `demand`                 how much of it is wanted on each day
4. `segments`, `places`, `members`      who buys
5. `orders`, `baskets`                  when, where, what, and what came back
6. `birth`       enough people in every group, or it is drawn again
7. `ledger`, `survey`                   the tables as they would be without faults
8. `faults`      what is wrong in them, and the list of it
9. `truth`       what was planted: never in the tables

`streams` gives each of these its own chance.
"""

from __future__ import annotations

from helpers.market.company import Market, found_market
from helpers.market.history import History, simulate

__all__ = ["History", "Market", "found_market", "simulate"]
