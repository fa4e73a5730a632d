"""Charts: a finished table in, Axes out, and a description that everybody can read.

    ax = draw_intervals(table, label="region", value="mean", low="ci_low", high="ci_high", alt="…")
    show(ax)

Every chart must be described (`alt=`): the sentence stands under the picture and is its alternative
text, in the notebook and in every page made from it. Numbers are written by `money`, `percent`,
`times` and the like, given as `number=`. Nothing is told by colour alone. Importing this room
sets matplotlib's fonts and colours once (`theme.use_theme`), so that a learner's own charts can
write Chinese too.
"""

from helpers.charts.caption import describe, show
from helpers.charts.distributions import draw_distributions
from helpers.charts.intervals import draw_intervals
from helpers.charts.labels import amount, count, format_axis, money, percent, short_money, short_number, times
from helpers.charts.maps import draw_map
from helpers.charts.shares import draw_shares
from helpers.charts.theme import use_theme

__all__ = [
    "amount",
    "count",
    "describe",
    "draw_distributions",
    "draw_intervals",
    "draw_map",
    "draw_shares",
    "format_axis",
    "money",
    "percent",
    "short_money",
    "short_number",
    "show",
    "times",
    "use_theme",
]

use_theme()
