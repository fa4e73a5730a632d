"""The answers to the law cases and to the ways of collecting, from `legal_key.yaml`.

Nothing that makes a learner's tables imports this module: the answers are read only where an answer
is judged. Laws are codes of `helpers.schema.paper_codes.LAWS`; articles are written as Taiwan writes
them, such as 20 or 26-1, without paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

import yaml
from pydantic import TypeAdapter, with_config

from helpers.words import Text

__all__ = ["CaseKey", "Judgement", "LegalKey", "MethodKey", "legal_key", "plain_article"]

Judgement = Literal["OK", "FIX", "STOP", "ESCALATE"]


@with_config(extra="forbid")  # a misspelt key in the data file must be an error
@dataclass(frozen=True)
class CaseKey:
    """The answer to one case.

    `also` holds judgements that are accepted as well; `laws` the accepted laws, the foremost first,
    each with its accepted articles (empty where the law is named as a whole). `feedback` answers
    the typical wrong answer.
    """

    case_id: str
    judgement: Judgement
    laws: dict[str, tuple[str, ...]]
    reason: Text
    feedback: Text
    also: tuple[Judgement, ...] = ()

    @property
    def accepted(self) -> tuple[Judgement, ...]:
        """Every judgement that counts as right."""
        return (self.judgement, *self.also)

    def names_article(self, law: str, article: object) -> bool:
        """Whether an article of that law is among the accepted ones, however it is written: 20, 20(2), 第20條.

        Where a law is named as a whole, any article will do; of a law that does not count, none.
        """
        accepted = self.laws.get(law)
        return accepted is not None and (not accepted or plain_article(article) in accepted)


@with_config(extra="forbid")
@dataclass(frozen=True)
class MethodKey:
    """The answer to one way of collecting."""

    method_id: str
    judgement: Judgement
    reason: Text


@with_config(extra="forbid")
@dataclass(frozen=True)
class LegalKey:
    """All answers, and the sentence that every law cell shows.

    The day up to which the law was followed is `case_texts.LAW_AS_OF`, which the learner's table carries.
    """

    notice: Text
    cases: tuple[CaseKey, ...]
    methods: tuple[MethodKey, ...]

    def case(self, case_id: str) -> CaseKey:
        """One case's answer; KeyError when there is no such case."""
        for one in self.cases:
            if one.case_id == case_id:
                return one
        raise KeyError(case_id)

    def method(self, method_id: str) -> MethodKey:
        """One way's answer; KeyError when there is no such way."""
        for one in self.methods:
            if one.method_id == method_id:
                return one
        raise KeyError(method_id)


def plain_article(article: object) -> str:
    """An article as the key writes it, without paragraph.

    >>> [plain_article(written) for written in (20, "20(2)", "第 20 條第 2 項", "Art. 26-1", "第13條之1")]
    ['20', '20', '20', '26-1', '13-1']
    """
    text = unicodedata.normalize("NFKC", str(article)).replace(" ", "").replace("條之", "-").replace("之", "-")
    found = re.search(r"\d+(-\d+)?", text)
    return found.group() if found else ""


@cache
def legal_key() -> LegalKey:
    """The answers, read once."""
    text = (resources.files("helpers.market.papers") / "legal_key.yaml").read_text(encoding="utf-8")
    plain: dict[str, Any] = yaml.safe_load(text)
    return TypeAdapter(LegalKey).validate_python(plain)
