"""Human language where it does not belong, and how much of it there is.

Code cells are shared by both languages, so they hold none of either. zh-TW text holds no
Simplified character (one that GB 2312 has and Big5 has not) and no mainland term.
"""

from __future__ import annotations

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["ProseMeasures", "find_foreign_terms", "human_language_in", "measure_prose", "words_in"]

_CJK = re.compile(r"[㐀-鿿豈-﫿！-～　-〿]")
_TWO_WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
_LATIN_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,%$_-]*")
# What a Taiwanese reader would not say, and what they say instead.
_MAINLAND_TERMS = {
    "質量": "品質",
    "信息": "資訊",
    "用戶": "使用者",
    "視頻": "影片",
    "默認": "預設",
    "軟件": "軟體",
    "網絡": "網路",
    "數據庫": "資料庫",
    "運營": "營運",
    "屏幕": "螢幕",
    "打印": "列印",
    "文件夾": "資料夾",
    "優化器": "最佳化工具",
    "鏈接": "連結",
    "營銷": "行銷",
    "代碼塊": "程式碼區塊",
    "移動端": "行動裝置",
}


@dataclass(frozen=True)
class ProseMeasures:
    """What `notebook_anchors` calls the shape of a notebook."""

    cells: int
    text_to_code: float
    code_lines_median: float
    code_lines_most: int
    words_per_text_cell: float


def human_language_in(code: str) -> str | None:
    """The first piece of human language in a code cell, or None.

    A comment counts, a Chinese sign anywhere counts, and so does a string with two English words
    in a row.
    """
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            return token.string
    if found := _CJK.search(code):
        return found.group()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _TWO_WORDS.search(node.value):
            return node.value
    return None


def find_foreign_terms(text: str) -> list[str]:
    """Simplified characters and mainland terms in a zh-TW text, each with what to write instead."""
    found = [f"{term} → {instead}" for term, instead in _MAINLAND_TERMS.items() if term in text]
    return found + sorted({sign for sign in text if _is_simplified(sign)})


def words_in(text: str) -> int:
    """Words of a Latin text; Chinese signs count as half a word each."""
    plain = re.sub(r"`[^`]*`|\$[^$]*\$|[#*|>\-:]", " ", text)
    chinese = len(_CJK.findall(plain))
    return round(chinese / 2) + len(_LATIN_WORD.findall(_CJK.sub(" ", plain)))


def measure_prose(texts: Iterable[str], codes: Iterable[str]) -> ProseMeasures:
    """Measure a learner edition, given its text cells and its code cells without the check cells."""
    texts, codes = list(texts), list(codes)
    lengths = [len([line for line in code.splitlines() if line.strip()]) for code in codes]
    return ProseMeasures(
        cells=len(texts) + len(codes),
        text_to_code=len(texts) / len(codes),
        code_lines_median=statistics.median(lengths),
        code_lines_most=max(lengths),
        words_per_text_cell=statistics.mean(words_in(text) for text in texts),
    )


def _is_simplified(sign: str) -> bool:
    return _encodes(sign, "gb2312") and not _encodes(sign, "cp950") and "一" <= sign <= "鿿"


def _encodes(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
