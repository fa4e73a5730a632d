"""Personal data that people leave in what they write.

No number or address is anybody's: numbers begin with 0900-000, which no operator gives out, and the addresses are
under domains kept for examples (RFC 2606).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.market.faults.dirt import Dirt
from helpers.market.voice.compose import Dice
from helpers.market.voice.phrases import phrases

__all__ = ["MASK", "soil_inbox", "soil_reviews"]

MASK = "***"
_REVIEWS = 0.005
_IN_INBOX = 2
_SURNAMES = ("陳", "林", "黃", "張", "李", "王", "吳", "劉", "蔡", "楊", "許", "鄭", "謝", "郭")
_NAMES = (
    "怡君",
    "雅婷",
    "志豪",
    "家豪",
    "淑芬",
    "宗翰",
    "佳穎",
    "冠宇",
    "欣怡",
    "承恩",
    "詩涵",
    "柏翰",
    "郁婷",
    "建宏",
)
_MAILS = (
    "yichun",
    "chen.yt",
    "mika.lin",
    "jh_huang",
    "amy0512",
    "tzuhan",
    "kevin.wu",
    "su_fen",
    "peiyu88",
    "leo.cheng",
)
_DOMAINS = ("example.com", "example.org", "example.net")
_JOINTS = (" ", "。", "，", "！")


def soil_reviews(rng: np.random.Generator, reviews: pd.DataFrame, dirt: Dirt) -> pd.DataFrame:
    """The dirty `reviews`: some unhappy customers of ours leave a number or an address to be called back at."""
    unhappy = np.flatnonzero((reviews["company"].eq("own") & reviews["rating"].le(3)).to_numpy())
    rows = np.sort(rng.choice(unhappy, size=min(len(unhappy), round(_REVIEWS * len(reviews))), replace=False))
    return _soiled(rng, reviews, rows, dirt, table="reviews", key="review_id")


def soil_inbox(rng: np.random.Generator, messages: pd.DataFrame, category: tuple[str, ...], dirt: Dirt) -> pd.DataFrame:
    """The dirty `inbox_messages`: exactly two hold personal data, of people who want something from us."""
    wanting = np.flatnonzero(np.isin(category, ("question", "complaint", "refund")))
    rows = np.sort(rng.choice(wanting, size=_IN_INBOX, replace=False))
    return _soiled(rng, messages, rows, dirt, table="inbox_messages", key="msg_id")


def _soiled(
    rng: np.random.Generator, frame: pd.DataFrame, rows: npt.NDArray[np.int64], dirt: Dirt, *, table: str, key: str
) -> pd.DataFrame:
    dice = Dice(rng)
    dirty, clean = (frame["text_zh"].to_numpy(dtype=object).copy() for _ in range(2))
    pool = phrases("inbox")["pd"]
    for row in rows.tolist():
        sentence = dice.phrase(pool)
        before = dirty[row] + ("" if dirty[row][-1] in "。！!？～" else dice.pick(_JOINTS))
        dirty[row] = before + _with_details(dice, sentence)
        clean[row] = before + _masked(sentence)
    ids = frame[key].to_numpy(dtype=object)[rows]
    dirt.note(table, ids, "text_zh", "personal_data_in_text", dirty[rows], clean[rows])
    dirt.clean[table] = frame.assign(text_zh=pd.array(clean, dtype="str"))
    return frame.assign(text_zh=pd.array(dirty, dtype="str"))


def _with_details(dice: Dice, sentence: str) -> str:
    digits = f"{int(dice.pick(range(1_000))):03d}"
    phone = dice.pick((f"0900000{digits}", f"0900-000-{digits}", f"0900 000 {digits}"))
    return (
        sentence.replace("{phone}", phone)
        .replace("{mail}", f"{dice.pick(_MAILS)}@{dice.pick(_DOMAINS)}")
        .replace("{name}", dice.pick(_SURNAMES) + dice.pick(_NAMES))
    )


def _masked(sentence: str) -> str:
    for slot in ("{phone}", "{mail}", "{name}"):
        sentence = sentence.replace(slot, MASK)
    return sentence
