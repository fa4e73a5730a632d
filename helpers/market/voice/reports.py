"""The tables of what people say, as a learner gets them."""

from __future__ import annotations

from helpers.market.company import Market
from helpers.market.faults.dirt import Dirt
from helpers.market.faults.voice import soil_inbox, soil_reviews
from helpers.market.scene import Scene
from helpers.market.streams import Streams
from helpers.market.voice.speak import Voice, let_people_speak

__all__ = ["voice_of"]


def voice_of(market: Market, scene: Scene, chance: Streams, dirt: Dirt) -> Voice:
    """All that people say about one company: soiled tables, and what is true behind them."""
    said = let_people_speak(chance, market.storyline, scene.burst, scene.defect, scene.demand, scale=market.scale)
    soiled = {
        "reviews": soil_reviews(chance.named("review faults"), said.tables["reviews"], dirt),
        "inbox_messages": soil_inbox(
            chance.named("inbox faults"), said.tables["inbox_messages"], said.truth.inbox.category, dirt
        ),
    }
    return Voice(said.tables | soiled, said.truth)
