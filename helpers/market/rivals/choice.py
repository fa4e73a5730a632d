"""Whom people buy from: a multinomial logit over six suppliers, one for each kind of customer.

    share of supplier s among customers of one kind, in a week and line = exp(V_s) ÷ Σ exp(V)
    V_s = log usual share + taste − b · log(price ÷ usual price) + 0.30 · log(ads in memory ÷ usual)

Our own price is not in it: it acts through the line's elasticity (`helpers.market.shop.demand`).
Sources: D. McFadden, "Conditional logit analysis of qualitative choice behavior", in P. Zarembka (ed.),
Frontiers in Econometrics (1974); in the log of price the logit's own-price elasticity is −b (1 − share),
which is how b follows here from the line's elasticity.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.market.effects import Effects
from helpers.market.rivals.catalogue import RIVALS, SUPPLIERS, match_index
from helpers.market.rivals.effects import RivalEffects
from helpers.market.rivals.offers import Offers, ad_pressure
from helpers.market.rivals.prices import RivalPrices, usual_log_reduction
from helpers.market.streams import steady
from helpers.market.world.products import LINES
from helpers.market.world.segments import SEGMENTS

__all__ = ["actual_shares", "demand_pressure", "supplier_shares"]

# How far tastes tilt a kind's choice, in logs for each point by which its attitude differs: little against price.
_FEATURE_WEIGHT = 0.06
_PRICE_LEVEL_WEIGHT = 0.35
_RATING_WEIGHT = 0.10
_AWARENESS = 0.30


def supplier_shares(
    effects: Effects,
    rivals: RivalEffects,
    offers: Offers,
    *,
    log_price: npt.NDArray[np.float64],
    remembered: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64]:
    """Each supplier's share by week and line (weeks × `SUPPLIERS` × lines); they sum to 1 over suppliers.

    Args:
        effects: The company's elasticities.
        rivals, offers: The rivals' positions and what they offer.
        log_price: Log of each rival's price against its usual one (weeks × rivals × lines); ours and the
            others' stay as usual, because our own price acts through the line's elasticity.
        remembered: Their advertising in memory against the usual (weeks × rivals × lines).
    """
    attitudes = np.array([one.attitudes for one in SEGMENTS])
    kinds = np.array([one.share for one in SEGMENTS])
    lean = attitudes - kinds @ attitudes
    elasticity = np.array([effects.elasticity[line] for line in LINES])
    sensitivity = -elasticity / (1 - rivals.share[0]) * (attitudes[:, [0]] / (kinds @ attitudes)[0])
    standing = np.log(np.maximum(rivals.share, 1e-9)) + _taste(lean, rivals, offers)[:, :, None]
    deviation = np.zeros((len(log_price), len(kinds), len(SUPPLIERS), len(LINES)))
    inside = slice(1, 1 + len(RIVALS))
    deviation[:, :, inside] = -sensitivity[None, :, None, :] * log_price[:, None]
    deviation[:, :, inside] += _AWARENESS * np.log(remembered)[:, None]
    attraction = np.exp(standing + deviation)
    shares = attraction / attraction.sum(axis=2, keepdims=True)
    return steady(np.asarray(np.tensordot(shares, kinds, axes=(1, 0))))


def demand_pressure(
    effects: Effects,
    rivals: RivalEffects,
    offers: Offers,
    prices: RivalPrices,
    mondays: npt.NDArray[np.datetime64],
    *,
    with_cut: bool = True,
) -> npt.NDArray[np.float64]:
    """What the rivals' prices and advertising do to us: our share as things are ÷ our share at their usual
    prices, by week and line (1: nothing).
    """
    usual = supplier_shares(effects, rivals, offers, **_as_usual())
    actual = actual_shares(effects, rivals, offers, prices, mondays, with_cut=with_cut)
    return steady(actual[:, 0] / usual[:, 0])


def actual_shares(
    effects: Effects,
    rivals: RivalEffects,
    offers: Offers,
    prices: RivalPrices,
    mondays: npt.NDArray[np.datetime64],
    *,
    with_cut: bool = True,
) -> npt.NDArray[np.float64]:
    """Each supplier's share by week and line at the prices and the advertising that there were."""
    _, remembered = ad_pressure(rivals, mondays, with_cut=with_cut)
    log_price = _by_line(np.log(1 - prices.reduction) - usual_log_reduction(rivals, mondays))
    return supplier_shares(effects, rivals, offers, log_price=log_price, remembered=remembered)


def _as_usual() -> dict[str, npt.NDArray[np.float64]]:
    shape = (1, len(RIVALS), len(LINES))
    return {"log_price": np.zeros(shape), "remembered": np.ones(shape)}


def _by_line(by_item: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The mean over a rival's items in a line; 0 where it sells nothing."""
    company, line, _ = match_index()
    member = np.zeros((len(company), len(RIVALS) * len(LINES)))
    member[np.arange(len(company)), company * len(LINES) + line] = 1
    mean = by_item @ (member / np.maximum(member.sum(axis=0), 1))
    return np.asarray(mean.reshape(len(by_item), len(RIVALS), len(LINES)))


def _taste(lean: npt.NDArray[np.float64], rivals: RivalEffects, offers: Offers) -> npt.NDArray[np.float64]:
    """How each kind of customer leans to each supplier (segments × suppliers); the unnamed others are average."""
    level = np.array([0.0, *(rivals.log_price[name] for name in RIVALS)])
    scores = offers.need_scores()
    taste = _FEATURE_WEIGHT * lean @ (scores - scores.mean(axis=1, keepdims=True))
    taste = taste - _PRICE_LEVEL_WEIGHT * lean[:, [0]] * (level - level.mean())
    # Whoever cares for quality reads the stars.
    taste = taste + _RATING_WEIGHT * lean[:, [1]] * (offers.rating - offers.rating.mean())
    return np.column_stack([taste, np.zeros(len(lean))])
