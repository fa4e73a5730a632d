"""A judgement as sentences: what is right, what is not, why, and what to do next.

`Feedback` shows itself in a notebook (HTML) and anywhere else (text) with the same words. Verdicts
are words with a sign before them, never a colour alone. No expected value can appear: a judgement
holds none.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from helpers.checks.forms import form_file_name
from helpers.checks.judge import Judgement, Outcome
from helpers.checks.records import Value
from helpers.words import Language, say

__all__ = ["Feedback"]

_SIGNS = {"met": "✔", "not_met": "✘", "not_attempted": "…", "undecided": "?"}


@dataclass(frozen=True)
class Feedback:
    """What a learner reads after a check; `fault` names what failed when the fault is ours;
    `absent` names variables that do not exist where the check was called."""

    task: str
    judgement: Judgement
    language: Language
    fault: str | None = None
    absent: tuple[str, ...] = ()

    @property
    def headline(self) -> str:
        """Exercise, verdict and points in one line."""
        exercise = self.judgement.exercise
        if not self.judgement.judged:
            word = "not_met" if self.judgement.problems else "undecided" if self.fault else "well_formed"
            return say(
                "checks.headline_unmarked",
                self.language,
                exercise=f"{self.task}-{exercise.id}",
                verdict=say(f"checks.verdict.{word}", self.language),
            )
        return say(
            "checks.headline",
            self.language,
            exercise=f"{self.task}-{exercise.id}",
            verdict=self.verdict_words(self.judgement.verdict),
            points=self.judgement.points,
            available=exercise.points,
        )

    def verdict_words(self, verdict: str) -> str:
        """A verdict with its sign."""
        return f"{_SIGNS[verdict]} {say(f'checks.verdict.{verdict}', self.language)}"

    @property
    def criteria(self) -> list[tuple[str, str]]:
        """Verdict and label of each criterion; empty where nothing was attempted or judged."""
        if self.judgement.verdict == "not_attempted" or not self.judgement.judged:
            return []
        return [
            (self.verdict_words(outcome.verdict), outcome.criterion.label.within(self.language))
            for outcome in self.judgement.outcomes
        ]

    @property
    def explanations(self) -> list[str]:
        """Why, in the order in which a learner should read it.

        What cannot be read comes first, then the mistakes; a criterion's own sentence is said only
        where neither explains it.
        """
        judgement = self.judgement
        colon = "：" if self.language == "zh-TW" else ": "
        sentences = [f"{name}{colon}{problem.sentence(self.language)}" for name, problem in judgement.problems.items()]
        form = judgement.exercise.form
        if judgement.verdict != "not_attempted":
            missing = [name for name in judgement.missing if form is None or name != form.answer]
            sentences += [say("checks.still_missing", self.language, name=name) for name in missing]
        if form is not None and form.answer in judgement.missing:
            file = form_file_name(self.task, judgement.exercise.id)
            facts = {"exercise": judgement.exercise.id, "file": file, "name": form.answer}
            sentences.append(say("forms.neither", self.language, **facts))
        sentences += [mistake.tell.within(self.language) for mistake in judgement.mistakes]
        sentences += [
            sentence
            for outcome in judgement.outcomes
            if outcome.mistake is None and not any(name in judgement.problems for name in outcome.criterion.answers)
            for sentence in self._own_words(outcome)
        ]
        return sentences

    def _own_words(self, outcome: Outcome) -> list[str]:
        """What a criterion says of itself where no listed mistake explains it."""
        criterion = outcome.criterion
        if outcome.waits_for is not None:
            earlier = next(c for c in self.judgement.exercise.criteria if c.id == outcome.waits_for)
            facts = {"label": criterion.label.within(self.language), "earlier": earlier.label.within(self.language)}
            return [say("checks.mend_first", self.language, **facts)]
        if outcome.verdict == "met":
            return [say("checks.enough_but_not_all", self.language)] if outcome.wrong_fields else []
        if outcome.verdict != "not_met":
            return []
        tell = criterion.tell.within(self.language)
        names_help = isinstance(criterion, Value) and criterion.at_least is None and len(criterion.only) != 1
        if outcome.wrong_fields and names_help:
            return [tell, say("checks.wrong_fields", self.language, names=", ".join(outcome.wrong_fields))]
        return [tell]

    @property
    def next_step(self) -> str:
        """What to do now."""
        exercise = self.judgement.exercise.id
        if self.judgement.verdict == "met":
            part = any(outcome.wrong_fields for outcome in self.judgement.outcomes)
            done = say("checks.next.met_in_part" if part else "checks.next.met", self.language)
            more = self.judgement.exercise.when_met
            return done if more is None else f"{done} {more.within(self.language)}"
        if self.judgement.verdict == "not_attempted":
            if self.absent:
                return say("checks.next.no_variable", self.language, names=", ".join(self.absent))
            names = ", ".join(answer.name for answer in self.judgement.exercise.answers)
            return say("checks.next.not_attempted", self.language, names=names)
        if self.fault is not None:
            return say("checks.next.fault", self.language, fault=self.fault)
        if not self.judgement.judged and not self.judgement.problems:
            return say("checks.next.well_formed", self.language)
        return say("checks.next.not_met", self.language, exercise=exercise)

    @property
    def notes(self) -> list[str]:
        """What else is worth knowing: a supplied answer stood in for an earlier exercise."""
        if not self.judgement.stood_in:
            return []
        return [say("checks.stood_in", self.language, exercises=", ".join(self.judgement.stood_in))]

    def __str__(self) -> str:
        lines = [self.headline]
        lines += [f"  {verdict}  {label}" for verdict, label in self.criteria]
        lines += [f"- {sentence}" for sentence in [*self.explanations, *self.notes]]
        return "\n".join([*lines, self.next_step])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        rows = "".join(f"<li>{escape(verdict)}&ensp;{escape(label)}</li>" for verdict, label in self.criteria)
        why = "".join(f"<p>{escape(sentence)}</p>" for sentence in [*self.explanations, *self.notes])
        return (
            f'<section lang="{self.language}" style="border-left:4px solid currentColor;padding:0 0 0 0.8em">'
            f"<p><strong>{escape(self.headline)}</strong></p>"
            f"{f'<ul>{rows}</ul>' if rows else ''}{why}<p>{escape(self.next_step)}</p></section>"
        )
