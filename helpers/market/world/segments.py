"""The four kinds of customer: what they care about, who they are, how often they come back.

Shares and attitude means (on a scale from 1 to 7) as the company sheet has them; attitudes scatter by 1.0
around them, so that cluster analysis finds the four groups in most companies.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ATTITUDES", "SEGMENTS", "Segment"]

ATTITUDES = ("att_price", "att_quality", "att_eco", "att_gift", "att_convenience", "att_ingredients")


@dataclass(frozen=True)
class Segment:
    """One kind of customer.

    `share` is their part of everybody, `attitudes` their means in the order of `ATTITUDES`. `women`,
    `graduates` and `app` (who use the app) are shares among them, `ages` the shares of the five age bands.
    `repeat` multiplies how often they order, `satisfaction` is that of our buyers (1–7), `own_share` how
    many of them name us as their main brand.
    """

    code: str
    share: float
    attitudes: tuple[float, float, float, float, float, float]
    women: float
    ages: tuple[float, float, float, float, float]
    graduates: float
    app: float
    repeat: float
    satisfaction: float
    own_share: float


SEGMENTS = (
    Segment(
        "S1", 0.28, (3.6, 5.9, 5.9, 3.0, 3.6, 5.4), 0.65, (0.04, 0.24, 0.42, 0.20, 0.10), 0.30, 0.40, 1.15, 5.3, 0.34
    ),
    Segment(
        "S2", 0.34, (6.3, 3.6, 3.0, 3.0, 4.4, 3.2), 0.60, (0.14, 0.28, 0.24, 0.20, 0.14), 0.14, 0.38, 0.90, 4.6, 0.18
    ),
    Segment(
        "S3", 0.16, (3.2, 5.4, 3.2, 6.3, 4.6, 3.8), 0.58, (0.03, 0.14, 0.25, 0.33, 0.25), 0.24, 0.28, 0.75, 5.0, 0.27
    ),
    Segment(
        "S4", 0.22, (4.4, 4.2, 4.4, 3.0, 6.3, 5.6), 0.64, (0.16, 0.44, 0.26, 0.10, 0.04), 0.26, 0.55, 1.20, 4.9, 0.28
    ),
)
