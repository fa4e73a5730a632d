"""Where a learner stands, by exercise and by performance indicator, as a table to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from helpers.checks import LessonRecord
from helpers.lesson.progress import Standing
from helpers.words import Language, say

__all__ = ["StandingView"]

_SIGNS = {"met": "✔", "not_met": "✘", "not_attempted": "…", "undecided": "?"}


@dataclass(frozen=True)
class StandingView:
    """Two small tables: one row an exercise, one row a performance indicator."""

    record: LessonRecord
    standings: Mapping[str, Standing]
    language: Language

    @property
    def by_exercise(self) -> list[tuple[str, str, str, str, str]]:
        """Exercise, title, verdict in words, points, hints opened."""
        rows = []
        for exercise in self.record.exercises:
            standing = self.standings.get(exercise.id, Standing())
            verdict = f"{_SIGNS[standing.verdict]} {say(f'checks.verdict.{standing.verdict}', self.language)}"
            points = say("lesson.points_of", self.language, points=standing.points, available=exercise.points)
            if standing.latest_points < standing.points:
                points += say("lesson.points_now", self.language, points=standing.latest_points)
            title = exercise.title.within(self.language)
            opened = str(standing.hints)
            if standing.example_after:
                opened += say("forms.worked.opened", self.language)
            rows.append((exercise.id, title, verdict, points, opened))
        return rows

    @property
    def by_indicator(self) -> list[tuple[str, str]]:
        """Performance indicator and the core points earned for it so far."""
        rows = []
        for code in sorted({code for exercise in self.record.exercises for code in exercise.p}):
            earned = available = 0
            for exercise in self.record.exercises:
                if exercise.tier != "core":
                    continue
                met = self.standings.get(exercise.id, Standing()).met
                for criterion in exercise.criteria:
                    if code in criterion.p:
                        available += criterion.points
                        earned += criterion.points if criterion.id in met else 0
            rows.append((code, say("lesson.points_of", self.language, points=earned, available=available)))
        return rows

    def _headings(self) -> tuple[list[str], list[str]]:
        words = {name: say(f"lesson.heading.{name}", self.language) for name in _HEADINGS}
        return [words[name] for name in _HEADINGS[:5]], [words["indicator"], words["points"]]

    def __str__(self) -> str:
        exercises, indicators = self._headings()
        return f"{_lines(exercises, self.by_exercise)}\n\n{_lines(indicators, self.by_indicator)}"

    __repr__ = __str__

    def _repr_html_(self) -> str:
        exercises, indicators = self._headings()
        return (
            f'<section lang="{self.language}">'
            f"{_table(say('lesson.standing_by_exercise', self.language), exercises, self.by_exercise)}"
            f"{_table(say('lesson.standing_by_indicator', self.language), indicators, self.by_indicator)}</section>"
        )


_HEADINGS = ("exercise", "title", "verdict", "points", "hints", "indicator")


def _lines(headings: list[str], rows: Sequence[tuple[str, ...]]) -> str:
    return "\n".join("  ".join(row) for row in [headings, *rows])


def _table(caption: str, headings: list[str], rows: Sequence[tuple[str, ...]]) -> str:
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
