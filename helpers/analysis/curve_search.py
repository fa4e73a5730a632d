"""The search behind `helpers.analysis.response.fit_curves`: the curves under which the areas' orders are likeliest.

Scoring (Gauss–Newton on the likelihood) with a damped step. A channel has three parameters, chosen so
that they disturb each other little: `slope`, what the next NT$ adds at present spend; `saturation`,
the part of the ceiling reached at present spend; `decay`. With now = present spend, the channel adds

    slope · now · a ÷ ((1 − saturation) · (saturation · a + (1 − saturation) · now))

to the area's strength, which is γ · a ÷ (a + half) for half = now · (1 − saturation) ÷ saturation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.analysis.area_panel import AreaPanel

__all__ = ["Curves", "search_curves"]

Array = npt.NDArray[np.float64]

# Mean and standard deviation of what is usual, and how far the search may go.
_SATURATION, _SATURATION_FROM, _SATURATION_TO = (0.40, 0.25), 0.02, 0.90
_DECAY, _DECAY_FROM, _DECAY_TO = (0.30, 0.30), 0.0, 0.85
_MEDIA_PART_AT_START = 0.5
_MOST_STEPS = 60
_MOST_DAMPING = 1e6
_CLOSE_ENOUGH = 1e-6


@dataclass(frozen=True)
class Curves:
    """What the search found, by channel, and its uncertainty.

    `strength` [area, week] is 1 + Σ of the channels' additions; `gradient` [area, week, parameter]
    the derivative of its logarithm; `covariance` belongs to the parameters in the order slopes,
    saturations, decays, area levels.
    """

    slope: Array
    saturation: Array
    decay: Array
    strength: Array
    gradient: Array
    covariance: Array


@dataclass(frozen=True)
class _Point:
    """A place in the search: parameters end to end, in the order of `Curves.covariance`."""

    values: Array
    channels: int

    @property
    def slope(self) -> Array:
        return self.values[: self.channels]

    @property
    def saturation(self) -> Array:
        return self.values[self.channels : 2 * self.channels]

    @property
    def decay(self) -> Array:
        return self.values[2 * self.channels : 3 * self.channels]

    @property
    def level(self) -> Array:
        return np.exp(np.append(0.0, self.values[3 * self.channels :]))

    def moved(self, step: Array) -> _Point:
        values = self.values + step
        at = self.channels
        values[at : 2 * at] = np.clip(values[at : 2 * at], _SATURATION_FROM, _SATURATION_TO)
        values[2 * at : 3 * at] = np.clip(values[2 * at : 3 * at], _DECAY_FROM, _DECAY_TO)
        return _Point(values, at)


def search_curves(panel: AreaPanel, channels: npt.NDArray[np.bool_], now: Array) -> Curves:
    """The likeliest curves.

    Args:
        panel: Areas and weeks.
        channels: Which channels have a curve.
        now: Their present spend, NT$ a week in the whole country.
    """
    problem = _Problem(panel, panel.spend_by_size[:, :, channels], now)
    here, damping = problem.start(), 1e-3
    cost = problem.cost(here)
    for _ in range(_MOST_STEPS):
        slope, bend = problem.scores(here)
        while True:
            there = here.moved(np.asarray(np.linalg.solve(bend + damping * np.diag(np.diag(bend)), slope)))
            new = problem.cost(there)
            if new <= cost or damping > _MOST_DAMPING:
                break
            damping *= 4
        gained = cost - new
        if gained > 0:
            here, cost = there, new
        damping = max(damping / 4, 1e-9)
        if gained < _CLOSE_ENOUGH:
            break
    return problem.report(here)


class _Problem:
    def __init__(self, panel: AreaPanel, spend: Array, now: Array) -> None:
        self._orders, self._share = panel.orders, panel.share[:, None]
        self._total = panel.orders.sum(axis=0)
        self._spend, self._now, self._channels = spend, now, len(now)
        usual = (*[(0.0, np.inf)] * len(now), *[_SATURATION] * len(now), *[_DECAY] * len(now))
        usual = (*usual, *[(0.0, np.inf)] * (len(panel.share) - 1))
        self._usual, spread = np.array(usual).T
        self._held = spread**-2

    def start(self) -> _Point:
        each = _MEDIA_PART_AT_START / self._channels / self._now
        return _Point(np.concatenate([each, self._usual[self._channels :]]), self._channels)

    def cost(self, at: _Point) -> float:
        """Minus twice the log-likelihood, plus what deviating from the usual costs."""
        strength = 1 + self._additions(at)[0] @ at.slope
        if strength.min() <= 0:
            return float("inf")
        expected = self._expected(at, strength)
        fit = self._orders * np.log(np.maximum(self._orders, 1e-9) / expected)
        return float(2 * fit.sum() + (self._held * (at.values - self._usual) ** 2).sum())

    def scores(self, at: _Point) -> tuple[Array, Array]:
        """First derivatives of the likelihood, and its expected curvature."""
        strength, gradient = self._strength(at)
        expected = self._expected(at, strength)
        within = self._within_weeks(gradient, expected)
        first = np.einsum("awj,aw->j", within, self._orders - expected)
        curvature = np.einsum("awi,aw,awj->ij", within, expected, within, optimize=True)
        return first - self._held * (at.values - self._usual), curvature + np.diag(self._held)

    def report(self, at: _Point) -> Curves:
        strength, gradient = self._strength(at)
        expected = self._expected(at, strength)
        areas, weeks = self._orders.shape
        free = (areas - 1) * (weeks - 1) - 3 * self._channels
        scatter = ((self._orders - expected) ** 2 / expected).sum() / free
        # Counts cannot scatter less than chance; when they seem to, that is chance as well.
        covariance = np.asarray(np.linalg.inv(self.scores(at)[1])) * max(float(scatter), 1.0)
        return Curves(at.slope, at.saturation, at.decay, strength, gradient, covariance)

    def _strength(self, at: _Point) -> tuple[Array, Array]:
        added, by_saturation, by_decay = self._additions(at)
        strength = 1 + added @ at.slope
        by_channel = [added, at.slope * by_saturation, at.slope * by_decay]
        gradient = np.concatenate(by_channel, axis=2) / strength[:, :, None]
        areas, weeks = strength.shape
        levels = np.broadcast_to(np.eye(areas)[:, None, 1:], (areas, weeks, areas - 1))
        return strength, np.concatenate([gradient, levels], axis=2)

    def _additions(self, at: _Point) -> tuple[Array, Array, Array]:
        """What a slope of 1 adds to the strength [area, week, channel], and its derivatives by saturation and decay."""
        stock, stock_by_decay = self._adstock(at.decay)
        filled, now = at.saturation, self._now
        below = filled * stock + (1 - filled) * now
        added = now * stock / ((1 - filled) * below)
        by_saturation = added * (1 / (1 - filled) - (stock - now) / below)
        return added, by_saturation, now**2 / below**2 * stock_by_decay

    def _adstock(self, decay: Array) -> tuple[Array, Array]:
        stock, by_decay = np.empty_like(self._spend), np.zeros_like(self._spend)
        stock[:, 0] = self._spend[:, 0]
        for week in range(1, self._spend.shape[1]):
            before, spent = stock[:, week - 1], self._spend[:, week]
            stock[:, week] = (1 - decay) * spent + decay * before
            by_decay[:, week] = before - spent + decay * by_decay[:, week - 1]
        return stock, by_decay

    def _expected(self, at: _Point, strength: Array) -> Array:
        pull = at.level[:, None] * self._share * strength
        return np.asarray(self._total * pull / pull.sum(axis=0))

    def _within_weeks(self, gradient: Array, expected: Array) -> Array:
        # A week's total is given: only what moves one area against the others counts.
        return np.asarray(gradient - np.einsum("awj,aw->wj", gradient, expected) / self._total[:, None])
