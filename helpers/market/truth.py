"""What was planted: the true sizes and the storyline, apart from everything a learner opens.

Only `helpers.market` and staff tools import this module. No answer is scored against it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from helpers.market.counterfactual import ShopTruth
from helpers.market.effects import Effects
from helpers.market.media.returns import MediaTruth
from helpers.market.papers.desk import PapersTruth
from helpers.market.rivals.reports import RivalTruth
from helpers.market.storyline import Storyline
from helpers.market.studies.views import StudiesTruth
from helpers.market.voice.speak import VoiceTruth

__all__ = ["Truth"]


@dataclass(frozen=True)
class Truth:
    """What only the simulator knows. `member_segment` is in the order of the table `members`."""

    storyline: Storyline
    effects: Effects
    member_segment: npt.NDArray[np.int64]
    draws_discarded: int
    studies: StudiesTruth
    rivals: RivalTruth
    papers: PapersTruth
    media: MediaTruth
    shop: ShopTruth
    voice: VoiceTruth
