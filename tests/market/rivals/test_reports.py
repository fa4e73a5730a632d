"""The tables about the market: sums tie, keys point somewhere, the report can be cleaned, learners differ."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest

from helpers.analysis.prices import price_index, promotion_intensity
from helpers.analysis.shares import cagr, hhi, market_size, share_table
from helpers.analysis.switching import net_flow, steady_state, switching_matrix
from helpers.market import History
from helpers.market.rivals.catalogue import MATCHES
from helpers.market.world.segments import SEGMENTS
from tests.market.conftest import LEARNERS, lived

KEY = ["month", "line", "company"]


def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    """What a careful learner makes of the report: thousands multiplied, the row published last kept."""
    last = raw.sort_values("published_on", kind="stable").drop_duplicates(KEY, keep="last")
    times = np.where(last["unit_note"].eq("千元"), 1000, 1)
    return last.assign(revenue_ntd=last["revenue"] * times)[[*KEY, "revenue_ntd"]].sort_values(KEY, ignore_index=True)


def test_our_own_rows_are_our_own_sales_to_the_dollar(history: History) -> None:
    market, sales = history.tables["market_monthly"], history.tables["sales_monthly"]
    own = market.loc[market["company"].eq("own")].set_index(["month", "line"])["revenue_ntd"]
    ours = sales.groupby(["month", "line"])["revenue_net_ntd"].sum()
    pd.testing.assert_series_equal(own.sort_index(), ours.sort_index(), check_names=False)


def test_the_report_rightly_cleaned_is_the_clean_table(history: History) -> None:
    clean = history.tables["market_monthly"].sort_values(KEY, ignore_index=True)
    pd.testing.assert_frame_equal(cleaned(history.tables["market_monthly_raw"]), clean)


def test_three_months_of_one_company_are_in_thousands_and_one_figure_came_late(history: History) -> None:
    raw = history.tables["market_monthly_raw"]
    small = raw.loc[raw["unit_note"].eq("千元")]
    assert len(set(small["company"])) == 1
    assert small["month"].nunique() == 3
    assert "own" not in set(small["company"])
    twice = raw.loc[raw.duplicated(KEY, keep=False)]
    assert len(twice) == 2
    assert twice["published_on"].is_monotonic_increasing
    assert twice["revenue"].is_monotonic_increasing
    assert len(raw) == 36 * 5 * 6 + 1


def test_the_list_of_faults_says_what_was_found_and_what_is_right(history: History) -> None:
    mine = history.faults.loc[history.faults["table"].eq("market_monthly_raw")]
    thousands = mine.loc[mine["fault"].eq("unit_thousands")]
    assert (thousands["found"].astype(int) * 1000 == thousands["right"].astype(int)).all()
    late = mine.loc[mine["fault"].eq("late_revision")].iloc[0]
    assert int(late["found"]) < int(late["right"])


def test_we_have_a_tenth_to_a_sixth_of_the_market_and_nobody_has_half(history: History) -> None:
    market = history.tables["market_monthly"]
    last = market.loc[market["month"].dt.year.eq(2025)].groupby("company")["revenue_ntd"].sum()
    assert 0.09 < last["own"] / last.sum() < 0.17
    assert last.max() / last.sum() < 0.5
    assert 1_000 < hhi(last) < 2_600


def test_one_line_loses_share_while_its_market_grows(history: History) -> None:
    losing = history.truth.rivals.effects.losing_line
    table = share_table(history.tables["market_monthly"], year=2025).set_index("line")
    two_years = history.tables["market_monthly"]
    first = two_years.loc[two_years["month"].dt.year.eq(2023) & two_years["line"].eq(losing)]
    share_first = first.loc[first["company"].eq("own"), "revenue_ntd"].sum() / first["revenue_ntd"].sum()
    assert table.loc[losing, "share_pct"] < 100 * share_first - 0.5
    assert table.loc[losing, "market_growth"] > 0
    assert losing != history.truth.storyline.advantaged_line


def test_every_matched_product_is_ours_and_is_watched_from_its_launch(history: History) -> None:
    table, products = history.tables["competitor_prices"], history.tables["products"].set_index("sku")
    assert set(table["sku"]) <= set(products.index)
    assert table["item_id"].nunique() == len(MATCHES)
    assert (table["week_start"] >= table["sku"].map(products["launch_date"])).all()
    assert (table["week_start"].dt.day_of_week == 0).all()
    merged = table.merge(history.tables["prices"], on=["sku", "week_start"])
    assert len(merged) == len(table)


def test_sizes_are_what_the_pack_says(history: History) -> None:
    table = history.tables["competitor_prices"].drop_duplicates("item_id")
    grams = table.loc[table["size"].str.match(r"^\d+ (g|ml|piece|pieces|set)$")]
    assert len(grams) > 30
    assert (grams["size"].str.extract(r"^(\d+)")[0].astype(int) == grams["size_value"]).all()
    packs = table.loc[table["size"].str.contains("×")]
    numbers = packs["size"].str.extract(r"^(\d+).*× ([\d.]+)").astype(float)
    assert (numbers[0] * numbers[1] == packs["size_value"]).all()


def test_something_of_the_rivals_is_unknown_and_nothing_of_ours(history: History) -> None:
    table = history.tables["competitor_features"]
    assert len(table) == 12 * 5
    unknown = table.loc[table["value"].eq("unknown")]
    assert len(unknown) > 0
    assert "own" not in set(unknown["company"])


def test_the_price_war_shows_in_the_count_of_advertisements(history: History) -> None:
    cut, ads = history.truth.rivals.effects.cut, history.tables["competitor_ads"]
    by_month = ads.pivot_table(index="month", columns="company", values="ads", aggfunc="sum")
    grown = by_month.loc["2025-05-01"] / by_month.loc["2024-05-01"]
    assert grown[cut.company] > 1.3
    assert grown.idxmax() == cut.company


def test_the_panel_stands_for_the_market_and_commuters_are_too_many_in_it(history: History) -> None:
    panel = history.tables["switching_panel"]
    once = panel.drop_duplicates("household_id")
    assert len(panel) == 1200 * 4
    assert once["weight"].sum() == pytest.approx(history.truth.rivals.switching.households, rel=1e-4)
    # Kinds of household weigh differently by up to three to one.
    assert once["weight"].quantile(0.95) / once["weight"].quantile(0.05) > 2
    assert len(SEGMENTS) == 4


def test_the_true_matrix_of_everybody_agrees_with_a_walk_of_everybody(one_history: History) -> None:
    truth = one_history.truth.rivals.switching
    kinds = np.array([one.share for one in SEGMENTS])
    now, flows = truth.start * kinds[:, None], np.zeros((5, 5))
    for _ in range(3):
        for kind in range(4):
            flows += np.diag(now[kind]) @ truth.moves[kind]
        now = np.stack([now[kind] @ truth.moves[kind] for kind in range(4)])
    assert truth.matrix == pytest.approx(flows / flows.sum(axis=1, keepdims=True))
    assert truth.net_flow == pytest.approx(truth.households * (now.sum(axis=0) - truth.start.T @ kinds), abs=0.01)


def test_unweighted_switching_is_another_answer_for_everybody(history: History) -> None:
    panel = history.tables["switching_panel"]
    weighted, plain = (switching_matrix(one) for one in (panel, panel.assign(weight=1.0)))
    # The exercise's tolerance is .005.
    assert (weighted - plain).abs().to_numpy().max() > 0.015


def asked(history: History) -> dict[str, np.ndarray]:
    """The answers of T1.1-E9 (the market's part), T1.3-E2, E5 (the advertisements' part) and E6, as arrays."""
    tables = history.tables
    market = tables["market_monthly"]
    size, last = market_size(market), market.loc[market["month"].dt.year.eq(2025)]
    concentration = hhi(last.groupby("company")["revenue_ntd"].sum())
    share = share_table(market, year=2025)["share_pct"].iloc[-1]
    ads = tables["competitor_ads"].pivot_table(index="month", columns="company", values="ads", aggfunc="sum")
    matrix = switching_matrix(tables["switching_panel"])
    return {
        "base": np.array([size[2025], 100 * cagr(size), share, concentration]),
        "pidx": price_index(tables["prices"], tables["competitor_prices"])["index"].to_numpy(),
        "promo": promotion_intensity(tables["competitor_prices"])[["depth_pct", "freq_pct"]].to_numpy(),
        "share_of_ads": ads.div(ads.sum(axis=1), axis=0).to_numpy(),
        "matrix": matrix.to_numpy(),
        "net_flow": net_flow(tables["switching_panel"])["net"].to_numpy(),
        "steady": steady_state(matrix).to_numpy(),
    }


def test_no_two_learners_have_one_answer() -> None:
    answers = [asked(lived(learner)) for learner in LEARNERS]
    for one, other in itertools.combinations(answers, 2):
        for name in one:
            # A single cell may agree by chance; an answer is met only when all of it lies within 1 %.
            agree = np.isclose(one[name], other[name], rtol=0.01)
            assert agree.mean() < 0.5, name
