"""docs/truths.md: what was planted, by which method it is found, and how well, from measured verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from course.truths.claim import Claim, Verdict, judge
from helpers.words import Language, say

__all__ = ["truths_page", "verdict_table", "verdicts_of"]


def verdicts_of(claims: Iterable[Claim], findings: pd.DataFrame) -> dict[str, Verdict]:
    """Code → verdict, from what `measure` returned."""
    by_claim = dict(iter(findings.groupby("claim")))
    return {claim.code: judge(claim, by_claim[claim.code]) for claim in claims}


def verdict_table(verdicts: Mapping[str, Verdict]) -> pd.DataFrame:
    """The verdicts as a table, one row a claim, ready to be kept beside the page."""
    rows = [{"claim": code, **vars(verdict)} for code, verdict in verdicts.items()]
    return pd.DataFrame(rows)


def truths_page(claims: Iterable[Claim], verdicts: Mapping[str, Verdict]) -> str:
    """The page, Chinese first, as Markdown."""
    listed = list(claims)
    parts = ["# " + say("truths.title", "zh-TW") + " / " + say("truths.title", "en")]
    for language in ("zh-TW", "en"):
        parts += [say("truths.head", language, companies=next(iter(verdicts.values())).companies)]
        parts += [
            "\n".join(
                [say("truths.columns", language), "|---|---|---|---|---|---|---|---|---|"]
                + [_row(claim, verdicts[claim.code], language) for claim in listed]
            )
        ]
    return "\n\n".join(parts) + "\n"


def _row(claim: Claim, verdict: Verdict, language: Language) -> str:
    unit = claim.unit.within(language)
    goal = say("truths.within", language, within=f"{claim.within:g}", unit=unit, why=claim.why_within.within(language))
    outcome = "truths.holds" if verdict.holds else "truths.fails"
    if not claim.powered:
        goal = say("truths.on_purpose", language)
    mistake = say(
        "truths.mistake_fails" if verdict.mistake_fails else "truths.mistake_harmless",
        language,
        mistake=claim.mistake.within(language),
        median=f"{verdict.mistaken_median:.3g}",
    )
    cells = [
        f"`{claim.code}`",
        claim.says.within(language),
        claim.taught_in,
        goal,
        f"{verdict.median_error:.3g}",
        f"{verdict.bias:.2f}",
        f"{verdict.coverage:.0%}",
        f"{verdict.power:.0%}",
        say(outcome, language) + say("truths.and", language) + mistake,
    ]
    return "| " + " | ".join(cells) + " |"
