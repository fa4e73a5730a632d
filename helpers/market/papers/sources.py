"""Where a question can be answered from: `source_catalog`, and pieces of information to judge: `info_items`.

Costs, lead times, ages and sizes are the company's own. Every company can answer all four kinds of
question lawfully, each by two routes, inside the budget and the deadline of the first memo; the
second route to the market is the panel, so what else the budget buys differs.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.market.papers.source_texts import CATALOGUE, PIECES, Piece, Source

__all__ = ["DOMAINS", "UNUSABLE", "list_sources", "pass_on_information", "source_status"]

DOMAINS = ("market", "customer", "competitor", "own")
UNUSABLE = ("wrong_frame", "outdated", "vendor_conflict", "unknown_method")


def list_sources(rng: np.random.Generator, *, scale: float = 1.0) -> pd.DataFrame:
    """The table `source_catalog`; `scale` is the size of the company, which its own records follow."""
    cost = _drawn(rng, [source.cost_ntd for source in CATALOGUE])
    lead = _drawn(rng, [source.lead_days for source in CATALOGUE])
    age = _drawn(rng, [source.age_months for source in CATALOGUE])
    size = _drawn(rng, [source.n or (0, 0) for source in CATALOGUE])
    return pd.DataFrame(
        {
            "source_id": [source.source_id for source in CATALOGUE],
            "name_zh": [source.name.zh for source in CATALOGUE],
            "name_en": [source.name.en for source in CATALOGUE],
            "owner_zh": [source.owner.zh for source in CATALOGUE],
            "owner_en": [source.owner.en for source in CATALOGUE],
            "type": [source.type for source in CATALOGUE],
            "origin": [source.origin for source in CATALOGUE],
            "method": [source.method for source in CATALOGUE],
            **{f"answers_{domain}": [int(domain in source.answers) for source in CATALOGUE] for domain in DOMAINS},
            "cost_ntd": cost // 500 * 500,
            "lead_days": lead,
            "age_months": age,
            "n": [_size(source, int(drawn), scale) for source, drawn in zip(CATALOGUE, size, strict=True)],
            "frame_zh": [source.frame.zh for source in CATALOGUE],
            "frame_en": [source.frame.en for source in CATALOGUE],
            "conflict_zh": [source.conflict.zh for source in CATALOGUE],
            "conflict_en": [source.conflict.en for source in CATALOGUE],
            "personal_data": [int(source.personal_data) for source in CATALOGUE],
            "notes_zh": [source.notes.zh for source in CATALOGUE],
            "notes_en": [source.notes.en for source in CATALOGUE],
        }
    )


def pass_on_information(rng: np.random.Generator, catalogue: pd.DataFrame) -> pd.DataFrame:
    """The table `info_items`: twelve pieces whose age, size and method agree with their source.

    They arrive in an order of the company's own, and are numbered as they arrive.
    """
    sources = zip(*(catalogue[name].tolist() for name in ("age_months", "n", "method")), strict=True)
    known = dict(zip(catalogue["source_id"], sources, strict=True))
    rows = [_piece(rng, piece, known[piece.source_id]) for piece in PIECES]
    table = pd.DataFrame([rows[number] for number in rng.permutation(len(rows)).tolist()])
    table.insert(0, "info_id", [f"INF{number:02d}" for number in range(1, len(table) + 1)])
    return table


def source_status() -> dict[str, str]:
    """What each source is worth for carrying a question alone: sound, one of `UNUSABLE`, or unlawful."""
    return {source.source_id: source.status for source in CATALOGUE}


def _drawn(rng: np.random.Generator, ranges: list[tuple[int, int]]) -> np.ndarray:
    low, high = np.array(ranges, dtype=np.int64).T
    return rng.integers(low, high + 1)


def _size(source: Source, drawn: int, scale: float) -> float:
    if source.n is None:
        return float("nan")
    return float(round(drawn * scale)) if source.grows else float(drawn)


def _piece(rng: np.random.Generator, piece: Piece, source: tuple[int, float, str]) -> dict[str, object]:
    source_age, source_size, source_method = source
    figure, age, size = _drawn(rng, [piece.figure, piece.age_months or (0, 0), piece.n or (0, 0)]).tolist()
    category, detail, obtained, method = (
        options[int(rng.integers(len(options)))]
        for options in (piece.categories, piece.details, piece.obtained, piece.methods or (source_method,))
    )
    return {
        "source_id": piece.source_id,
        "text_zh": piece.text.zh.format(figure=figure),
        "text_en": piece.text.en.format(figure=figure),
        "category": category,
        "age_months": age if piece.age_months else source_age,
        "population": piece.population,
        "n": float(size) if piece.n else source_size,
        "method": method,
        "sells_conclusion": int(piece.sells_conclusion),
        "detail": detail,
        "obtained": obtained,
    }
