"""Phrases into texts: openings, aspects, connectives, closings, and each writer's own habits of typing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeVar

import numpy as np

from helpers.market.voice.brands import ASPECTS, NAMES, NOUNS, pool_names
from helpers.market.voice.phrases import Pool, phrases
from helpers.market.voice.seasons import fits

__all__ = ["Dice", "about", "brand_name", "fill", "write_review"]

_Choice = TypeVar("_Choice")

# How much of talk falls on each aspect.
_ASPECT_WEIGHTS = (0.17, 0.18, 0.19, 0.12, 0.08, 0.26)
_TYPING = ("plain", "spaces", "short", "loud")
_TYPING_WEIGHTS = (0.50, 0.27, 0.13, 0.10)
_BUT = {
    ("+", "-"): ("，但", "，不過", "，只是", "，可惜", "，但是", "。不過"),
    ("-", "+"): ("，不過", "，但", "，還好", "，至少"),
}
_AND = ("，", "，", "，", "，", "，", "。", "，而且", "、")
_FACES = {
    "+": ("👍", "❤️", "😍", "✨", "🥰", "💕", "😊", "👍👍", "🙌"),
    "-": ("😡", "🙄", "💔", "😢", "😤", "👎", "😮‍💨"),
    "0": ("😅", "🤔", "🙂"),
}
_TAILS = {
    "+": ("～", "！", "!", "喔", "～～", "！！", "啦"),
    "-": ("...", "。。。", "！", "耶", "欸", "？？", "唉"),
    "0": ("...", "～", "吧"),
}
# Homophones that a fast thumb leaves behind, and spellings that are meant to be cute.
_SLIPS = (
    ("再回購", "在回購"),
    ("應該", "因該"),
    ("已經", "以經"),
    ("真的", "真ㄉ"),
    ("的", "ㄉ"),
    ("不要", "不遼"),
    ("什麼", "什摸"),
    ("CP值", "cp值"),
    ("CP值", "C/P值"),
    ("很", "粉"),
    ("超", "抄"),
    ("包裝", "包狀"),
    ("喜歡", "喜番"),
    ("東西", "東東"),
)
_ELSEWHERE = ("百貨的", "日系那家", "超市的", "進口的", "韓國那個", "藥妝店的")
# fmt: off
_FRIENDS = (
    "小美", "阿凱", "Yi-Ting", "陳小胖", "姊姊", "老公", "隔壁同事", "Kevin", "阿寶媽", "Wei",
    "室友A", "芋圓", "米糕", "表妹", "Joyce", "大嫂", "阿翔", "yuyu", "婷婷", "胖達",
    "小鹿", "Ann", "阿德", "佩佩", "Mandy", "小魚", "阿榮", "豆豆媽", "ting_0", "好姊妹",
    "Ivy", "阿森", "咪咪", "老妹", "布丁", "Vicky", "阿哲", "鄰居太太", "Leo", "圓圓",
)
# fmt: on


class Dice:
    """Chance for many small choices in a row, drawn from the generator in large handfuls."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rolls = self._roll_on(rng)

    @staticmethod
    def _roll_on(rng: np.random.Generator) -> Iterator[float]:
        while True:
            yield from rng.random(8_192).tolist()

    def happens(self, share: float) -> bool:
        """True with this chance."""
        return next(self._rolls) < share

    def pick(self, choices: Sequence[_Choice]) -> _Choice:
        """One of them, each as likely."""
        return choices[int(next(self._rolls) * len(choices))]

    def weighted(self, weights: Sequence[float]) -> int:
        """A place, as likely as its weight."""
        left = next(self._rolls) * sum(weights)
        for place, weight in enumerate(weights):
            left -= weight
            if left < 0:
                return place
        return len(weights) - 1

    def phrase(self, pool: Pool) -> str:
        """A phrase, then one of its wordings."""
        return self.pick(self.pick(pool))

    def timely(self, pool: Pool, day: int) -> str:
        """A phrase that names no festival and no time of the year but that of the day (days since 1970)."""
        # Under each heading most phrases fit all year round.
        while not fits(wording := self.phrase(pool), day):
            pass
        return wording

    def shuffled(self, items: Sequence[_Choice]) -> list[_Choice]:
        """The items in another order."""
        return [item for _, item in sorted(((next(self._rolls), at), item) for at, item in enumerate(items))]


@cache
def about(aspect: str, sign: str, sku: str) -> Pool:
    """All phrases that say something good (+) or bad (-) about one aspect of a product."""
    every = phrases("aspects") | phrases("use")
    return tuple(phrase for name in pool_names(aspect, sign, sku) for phrase in every.get(name, ()))


def brand_name(dice: Dice, company: str) -> str:
    """The brand as somebody writes it."""
    names = NAMES[company]
    return names[dice.weighted([share for _, share in names])][0]


def fill(dice: Dice, template: str, company: str, sku: str, day: int) -> str:
    """A template with the brand, the thing and what is good or bad about it filled in, as fits the day."""
    text = template.replace("{b}", brand_name(dice, company)) if "{b}" in template else template
    if "{b2}" in text:
        text = text.replace("{b2}", dice.pick(_ELSEWHERE))
    while "{n}" in text:
        text = text.replace("{n}", "@" + dice.pick(_FRIENDS), 1)
    if "{i}" in text:
        text = text.replace("{i}", dice.pick(NOUNS[sku]))
    if "{+}" in text or "{-}" in text:
        left = list(ASPECTS)
        weights = list(_ASPECT_WEIGHTS)
        for sign in "+-":
            while f"{{{sign}}}" in text:
                place = dice.weighted(weights)
                text = text.replace(f"{{{sign}}}", dice.timely(about(left.pop(place), sign, sku), day), 1)
                weights.pop(place)
    return text


def write_review(
    dice: Dice, company: str, sku: str, said: dict[str, str], stars: int, *, day: int, sponsored: bool
) -> str:
    """One review.

    Args:
        dice: Chance.
        company, sku: Whose product, and which; a rival's stands for ours that it matches.
        said: What it says: aspect → + or -; empty for a review that says nothing in particular.
        stars: 1–5.
        day: When, in days since 1970.
        sponsored: Whether the writer got something for it; about half of them say so.
    """
    frame = phrases("frame")
    mood = "+" if stars >= 4 else "-" if stars <= 2 else "0"
    body = _body(dice, sku, said, mood, day) if said else dice.timely(frame[f"bare {mood}"], day)
    parts = [body]
    if sponsored and dice.happens(0.4):
        parts.insert(0, dice.timely(frame["sponsored"], day))
    elif said and "回購" not in body and dice.happens(0.33):
        parts.insert(0, dice.timely(frame["open"] + frame.get(f"open {sku[:2]}", ()), day))
    if sponsored and dice.happens(0.2):
        parts.append(dice.timely(frame["sponsored end"], day))
    elif dice.happens(0.42 if said else 0.3):
        # Nobody ends a list of complaints with a recommendation, whatever the stars.
        only_bad = bool(said) and "+" not in said.values()
        parts.append(dice.timely(frame["end 0" if only_bad and mood == "+" else f"end {mood}"], day))
    text = "，".join(part for part in parts if part).replace("：，", "：")
    if "{" in text:
        text = text.replace("{brand}", brand_name(dice, company))
    return _typed(dice, text, mood)


def _body(dice: Dice, sku: str, said: dict[str, str], mood: str, day: int) -> str:
    first = "-" if mood == "-" or (mood == "0" and dice.happens(0.5)) else "+"
    order = sorted(dice.shuffled(list(said)), key=lambda aspect: said[aspect] != first)
    text, before = "", ""
    for aspect in order:
        sign = said[aspect]
        link = "" if not before else dice.pick(_AND) if sign == before else dice.pick(_BUT[before, sign])
        phrase = dice.timely(about(aspect, sign, sku), day)
        # The enumeration comma joins short items only.
        text += ("，" if link == "、" and ("，" in phrase or len(phrase) > 6) else link) + phrase
        before = sign
    return text


def _typed(dice: Dice, text: str, mood: str) -> str:
    typing = _TYPING[dice.weighted(_TYPING_WEIGHTS)]
    if typing == "spaces":
        text = text.replace("，", " ").replace("。", " ").replace("、", " ")
    elif typing == "short":
        text = text.replace("。", "，")
    elif typing == "loud":
        text = text.replace("，", dice.pick(("！", "～", "!", "，")))
    elif dice.happens(0.45):
        text += "。"
    if typing != "plain" and dice.happens(0.25):
        text += dice.pick(_TAILS[mood])
    if dice.happens(0.10):
        text += dice.pick(_FACES[mood])
    if dice.happens(0.06):
        right, wrong = dice.pick(_SLIPS)
        text = text.replace(right, wrong, 1)
    return text
