"""The market simulator: one company per learner, two years of trade, and the dirt of real exports.

A company's two years come about in three steps (`history`): a scene that every customer meets, their
trade in it, and the reports about both. Read it in that order; each room's own page lists its modules.

Before anything happens
    1. `company`   two names → seed, storyline (`storyline`) and true sizes (`effects`); `streams`: each
       mechanism has a chance of its own, so a table more never moves another; `text`: ids and text columns
    2. `world`     what no company chooses: calendar, places, kinds of customer; and the range of products

The scene: how much of what people want in each area on each day
    3. `shop`      promotions, prices, stock-outs, and the demand that follows from them
    4. `rivals`, `media`, `voice`   what moves demand from outside; the first half of each room, up to
       `rivals.rivalry`, `media.placed` and `voice.mood`
    5. `scene`     all of that in two arrays, `demand` and `weight`

Trade: the only place where there are customers
    6. `trade`     who buys, when and where, what; the books about it; `birth`: whether such a company can
       be taught with

Reports: written from the scene and the books alone, never from single orders
    7. `media`, `rivals`, `voice`   the second half of each room: what is seen and said of all that
    8. `accounts`, `studies`, `papers`   what finance files, what people answer, what arrives on paper
    9. `reports`   all of these, in one place; `faults`: what is wrong in the tables, and the list of it
    10. `truth`    what was planted, never in the tables; `counterfactual`: a world with one promotion less

Where a comment says "company sheet" it means the imagined average company: 46,000 members, 97,000 orders in two
years, NT$7.2–8.3 million of media a year. Its figures are the constants of the modules, and nothing else holds
them. They were chosen so that a learner's analysis can find what is there; a published figure has its source beside
it.

Three rules hold everywhere. What moves demand decides when, where and what is bought, not how many orders
there are in all: that is the company's size (`scene`). Money is in whole dollars from the order line on, and
every report sums the same books, so tables tie to the dollar (`trade`). True sizes are drawn
first and used; `truth` only keeps them, and is never worked out from a table.
"""

from __future__ import annotations

from helpers.market.company import Market, found_market
from helpers.market.faults.score import score_cleaning
from helpers.market.history import History, history_in_pieces, simulate, simulate_in_parts

__all__ = ["History", "Market", "found_market", "history_in_pieces", "score_cleaning", "simulate", "simulate_in_parts"]
