"""All studies of one company: the same people, asked three times."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.market.effects import Effects
from helpers.market.storyline import Storyline
from helpers.market.streams import Streams
from helpers.market.studies.brand_image import draw_brand_image
from helpers.market.studies.conjoint import draw_conjoint
from helpers.market.studies.survey import draw_survey
from helpers.market.studies.views import StudiesTruth, draw_views

__all__ = ["Studies", "ask_people"]

# The first of the survey's respondents went on to the longer studies, so a group found in the
# survey can be followed there. They stand in no order, so the first are as good as any.
_BRAND_IMAGE, _CONJOINT = 400, 300


@dataclass(frozen=True)
class Studies:
    """The tables `survey`, `brand_image` and `conjoint` by name, and what is true behind them."""

    tables: dict[str, pd.DataFrame]
    truth: StudiesTruth


def ask_people(chance: Streams, effects: Effects, storyline: Storyline, *, count: int) -> Studies:
    """Ask the people of one company's market.

    Args:
        chance: The company's streams.
        effects: Its true sizes; here how eco packaging and gender go together.
        storyline: Its story: who threatens it, which kind of customer is worth most, its best line.
        count: How many people answer the survey.
    """
    views = draw_views(chance, storyline)
    answers = draw_survey(chance, effects, storyline, views, count=count)
    ids, segment = answers.table["respondent_id"].to_numpy(dtype=object), answers.segment
    tables = {
        "survey": answers.table,
        "brand_image": draw_brand_image(
            chance.named("brand image"), ids[:_BRAND_IMAGE], segment[:_BRAND_IMAGE], views.perceptions
        ),
        "conjoint": draw_conjoint(chance.named("conjoint"), ids[:_CONJOINT], segment[:_CONJOINT], views.tastes),
    }
    return Studies(tables, StudiesTruth(views, np.asarray(segment)))
