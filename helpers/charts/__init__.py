"""Charts: a finished table in, Axes out, and a description that everybody can read.

    ax = draw_intervals(table, label="region", value="mean", low="ci_low", high="ci_high", alt="…")
    show(ax)

Every chart must be described (`alt=`): the sentence stands under the picture and goes into the
notebook as the picture's alternative text. Nothing is told by colour alone. Importing this room
sets matplotlib's fonts and colours once (`theme.use_theme`), so that a learner's own charts can
write Chinese too.
"""

from helpers.charts.caption import describe, show
from helpers.charts.distributions import draw_distributions
from helpers.charts.intervals import draw_intervals
from helpers.charts.labels import format_axis
from helpers.charts.shares import draw_shares
from helpers.charts.theme import use_theme

__all__ = ["describe", "draw_distributions", "draw_intervals", "draw_shares", "format_axis", "show", "use_theme"]

use_theme()
