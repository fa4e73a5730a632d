from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest

from helpers.analysis.response import adstock, fit_curves, hill, marginal_return, naive_national
from helpers.errors import DataError

SHARE = np.array([0.32, 0.17, 0.15, 0.14, 0.12, 0.10])
WEEKS = 104
BETA = {"film": 300_000.0, "posts": 200_000.0}
HALF = {"film": 60_000.0, "posts": 30_000.0}
DECAY = {"film": 0.5, "posts": 0.0}
SPEND = {"film": 40_000.0, "posts": 20_000.0}
ORDER_NTD = 2.0
BASE_NTD = 600_000.0
MONDAYS = pd.date_range("2024-01-01", periods=WEEKS, freq="7D")


def panel(season: npt.NDArray[np.float64], *, beta: dict[str, float] = BETA, even: str = "") -> pd.DataFrame:
    """Area-weeks exactly as the curves say: very many orders of NT$2 each, so that nothing is left to chance."""
    rng = np.random.default_rng(5)
    worth, spend = np.full((6, WEEKS), BASE_NTD), {}
    for channel in SPEND:
        levels = rng.permuted(np.broadcast_to([0.25, 0.4, 0.7, 1.15, 1.75, 2.4], (WEEKS, 6)), axis=1).T
        pace = SPEND[channel] * season * (np.ones_like(levels) if channel == even else levels)
        spend[channel] = pace * SHARE[:, None]
        stock = np.array([adstock(one, DECAY[channel]) for one in pace])
        worth = worth + hill(stock, beta[channel], HALF[channel])
    revenue = np.round(worth * season * SHARE[:, None])
    area, week = np.divmod(np.arange(6 * WEEKS), WEEKS)
    return pd.DataFrame(
        {
            "area": [f"area {number}" for number in area],
            "week_start": MONDAYS[week],
            "share": SHARE[area],
            "orders": (revenue / ORDER_NTD).ravel(),
            "revenue_ntd": revenue.ravel(),
            **{f"spend_{channel}_ntd": values.ravel() for channel, values in spend.items()},
        }
    )


FLAT = np.ones(WEEKS)
WAVES = 1 + 0.6 * np.sin(np.arange(WEEKS) / 6)


def test_adstock_by_hand() -> None:
    assert adstock([200, 0, 100], 0.25).tolist() == pytest.approx([200, 50, 87.5])


def test_adstock_is_the_exponential_mean_of_pandas() -> None:
    spend = pd.Series(np.random.default_rng(2).uniform(0, 9, 30))
    assert adstock(spend, 0.6) == pytest.approx(spend.ewm(alpha=0.4, adjust=False).mean().to_numpy())


def test_money_without_carry_over_is_its_own_adstock() -> None:
    assert adstock([3, 1, 2], 0.0).tolist() == [3, 1, 2]


def test_hill_by_hand() -> None:
    assert hill([25, 75], 100, 25).tolist() == pytest.approx([50, 75])


def test_the_marginal_return_is_the_slope_of_the_curve() -> None:
    curves = pd.DataFrame({"channel": ["film", "posts"], "beta": [300.0, 100.0], "half": [60.0, 10.0]})
    spend = pd.Series({"posts": 30.0, "film": 40.0})
    slope = [float(np.diff(hill([x, x + 1e-6], b, h))[0] / 1e-6) for x, b, h in ((40, 300, 60), (30, 100, 10))]
    assert marginal_return(curves, spend).tolist() == pytest.approx(slope, rel=1e-4)


@pytest.mark.parametrize("season", [FLAT, WAVES], ids=["flat", "waves"])
def test_curves_are_found_again_where_nothing_is_left_to_chance(season: npt.NDArray[np.float64]) -> None:
    curves = fit_curves(panel(season)).set_index("channel")
    for channel in SPEND:
        now = SPEND[channel] * season[-52:].mean()
        # A curve counts in the mean week of the last year.
        level = season[-52:].mean()
        true = level * BETA[channel] * HALF[channel] / (now + HALF[channel]) ** 2
        assert curves.loc[channel, "mroi_now"] == pytest.approx(true, rel=0.12)
        assert curves.loc[channel, "decay"] == pytest.approx(DECAY[channel], abs=0.05)


def test_the_table_is_consistent_with_its_own_curves() -> None:
    geo = panel(FLAT)
    curves = fit_curves(geo).set_index("channel")
    now = pd.Series({channel: geo[f"spend_{channel}_ntd"].sum() / WEEKS for channel in SPEND})
    assert curves["aroi_now"].to_numpy() == pytest.approx(
        (curves["beta"] / (now + curves["half"])).to_numpy(), rel=0.01
    )
    again = marginal_return(curves.reset_index(), now)
    assert again.to_numpy() == pytest.approx(curves["mroi_now"].to_numpy(), rel=0.01)
    assert (curves["ci_low"] < curves["mroi_now"]).all()
    assert (curves["mroi_now"] < curves["ci_high"]).all()


def test_money_that_does_nothing_is_unmasked_by_areas_and_praised_by_the_country() -> None:
    geo = panel(WAVES, beta={"film": 0.0, "posts": 200_000.0})
    curves = fit_curves(geo).set_index("channel")
    assert curves.loc["film", "mroi_now"] == pytest.approx(0, abs=0.05)
    # Nearly all sales seem to be the money's work: both follow the season.
    assert (naive_national(geo).abs() > 5).any()


def test_naive_slopes_by_hand() -> None:
    geo = panel(WAVES)
    sales = geo.groupby("week_start")["revenue_ntd"].sum()
    spend = geo.groupby("week_start")[["spend_film_ntd", "spend_posts_ntd"]].sum()
    centred = spend - spend.mean()
    normal = centred.T.to_numpy() @ centred.to_numpy()
    slopes = np.linalg.solve(normal, centred.T.to_numpy() @ (sales - sales.mean()).to_numpy())
    assert naive_national(geo).to_numpy() == pytest.approx(slopes, rel=1e-6)


def test_a_channel_spread_by_size_cannot_be_estimated() -> None:
    curves = fit_curves(panel(WAVES, even="posts")).set_index("channel")
    assert curves.loc["posts"].isna().all()
    assert curves.loc["film"].notna().all()


def test_a_channel_without_money_this_year_cannot_be_estimated() -> None:
    geo = panel(FLAT)
    geo.loc[geo["week_start"] >= "2024-12-30", "spend_posts_ntd"] = 0.0
    assert fit_curves(geo).set_index("channel").loc["posts"].isna().all()


def test_intervals_narrow_with_the_root_of_the_orders() -> None:
    many, few = panel(FLAT), panel(FLAT)
    few["orders"] = np.round(few["orders"] / 100)
    # Value per order goes up as orders go down, so the curves stay.
    width = [float((one["ci_high"] - one["ci_low"]).iloc[0]) for one in map(fit_curves, (few, many))]
    assert 4 < width[0] / width[1] <= 10.5


@pytest.mark.parametrize(
    ("spoil", "key"),
    [
        (lambda geo: geo.drop(columns="share"), "analysis.missing_columns"),
        (lambda geo: geo[["area", "week_start", "share", "orders", "revenue_ntd"]], "analysis.missing_columns"),
        (lambda geo: geo.iloc[1:], "analysis.uneven_panel"),
        (lambda geo: pd.concat([geo, geo.iloc[:1]]), "analysis.uneven_panel"),
        (lambda geo: geo.assign(orders=geo["orders"].astype(str)), "analysis.not_numbers"),
        (lambda geo: geo.assign(orders=geo["orders"].where(geo.index > 3)), "analysis.gaps"),
        (lambda geo: geo["orders"], "analysis.whole_table_wanted"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_in_words(spoil: object, key: str) -> None:
    assert callable(spoil)
    with pytest.raises(DataError) as error:
        fit_curves(spoil(panel(FLAT)))
    assert error.value.key == key
    assert "{" not in error.value.sentence("en") + error.value.sentence("zh-TW")
