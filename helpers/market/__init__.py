"""The market simulator: one company per learner, two years of trade, and the dirt of real exports.

Read it in the order in which a company comes about:

1. `company`    two names → seed, storyline (`storyline`), true sizes (`effects`)
2. `world`      what no company chooses: `calendar`, `places`, `segments`; and `products`, the range
3. `shop`       what is offered and for how much in each week (`promotions`, `prices`), what is in `stock`,
                how much is wanted on each day (`demand`)
4. `rivals`, `media`, `voice`   what moves demand from outside: other firms' prices, advertising, talk
5. `scene`      all of that together, as every customer meets it
6. `trade`      who buys (`members`), when and where (`orders`), what (`baskets`); `part` draws it, and
                again when a group is too small to teach with (`birth`); `books` add it up
7. `accounts`, `studies`, `papers`   what is reported, what people answer, what arrives on paper
8. `faults`     what is wrong in the tables, and the list of it
9. `history`    the steps in order; `truth`: what was planted, never in the tables

`streams` gives each of these its own chance.
"""

from __future__ import annotations

from helpers.market.company import Market, found_market
from helpers.market.faults.score import score_cleaning
from helpers.market.history import History, history_in_pieces, simulate, simulate_in_parts

__all__ = ["History", "Market", "found_market", "history_in_pieces", "score_cleaning", "simulate", "simulate_in_parts"]
