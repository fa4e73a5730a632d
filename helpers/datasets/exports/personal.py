"""Personal data in an export: which columns hold them, by heading and by what their cells look like.

Names can only be known by their heading. Mobile numbers, e-mail addresses, national id numbers,
street addresses and LINE user ids are also known by sight, in a column of any name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from helpers.datasets.exports.headings import normal

__all__ = ["hide_personal", "is_personal_heading", "looks_personal"]

# Headings that are personal as a whole, and parts that make any heading personal.
_WHOLE_WORDS = """
姓名 名字 顧客 客戶 會員 買方 買家 買受人 暱稱 稱呼 信箱 郵件 電郵 手機 電話 行動電話 住址 地址 生日
name customer buyer recipient receiver contact mobile cell tel telephone birthday birthdate dob nickname username
email mail address address1 address2 ip
"""
_PART_WORDS = """
姓名 收件人 收貨人 收件者 訂購人 訂購者 購買人 購買者 取貨人 寄件人 寄件者 聯絡人 付款人 推薦人 抬頭 買家 買方 暱稱
會員名稱 顧客名稱 客戶名稱 銷售人員 店員 收銀員 經手人 業務員
電話 手機 地址 住址 電子郵件 電子信箱 信箱 身分證 身份證 統一證號 居留證 護照 生日 出生
會員帳號 買家帳號 會員卡號 信用卡 卡號 銀行帳號 載具 line帳號 lineid lineuid line使用者 line名稱 line暱稱
email phone telephone mobilenumber street addressline passport birthdate dateofbirth firstname lastname fullname
customername buyername recipientname receivername contactname billingname shippingname billingaddress
shippingaddress deliveryaddress nationalid idnumber lineuserid ipaddress creditcard cardnumber
"""
_WHOLE = frozenset(map(normal, _WHOLE_WORDS.split()))
_PARTS = tuple(map(normal, _PART_WORDS.split()))
# Most begin with a plain sign and look behind it afterwards: so a column of 100,000 cells takes
# milliseconds. Full-width digits and signs are turned before.
_SIGHT = tuple(
    re.compile(pattern)
    for pattern in (
        r"09(?<![\d.]09)\d{2}(?:[-\s]?\d{3}[-\s]?|\.\d{3}\.)\d{3}(?![\d.])",
        r"886(?<![\d.]886)[-\s]?\(?0?\)?9\d{2}[-\s]?\d{3}[-\s]?\d{3}(?![\d.])",
        r"\(0\d{1,3}\)\s?\d{3,4}[-\s]?\d{3,4}(?!\d)",
        r"0(?<!\d0)\d{1,3}-\d{3,4}-?\d{3,4}(?!\d)",
        r"0(?<![\d ]0)[2-8]\d{0,2} \d{3,4}[- ]\d{4}(?!\d)",
        r"@(?<=[\w.+-]@)[\w-]{1,63}(?:\.[\w-]{2,63})+",
        r"[路街道巷弄村里段][^\n]{0,6}[\d一二三四五六七八九十]號",
        r"U(?<!\wU)[0-9a-f]{32}(?!\w)",
    )
)
_NATIONAL_ID = re.compile(r"(?<![A-Za-z0-9])[A-Z][1289]\d{8}(?![A-Za-z0-9])", re.IGNORECASE)
_LETTER_VALUES = {letter: 10 + place for place, letter in enumerate("ABCDEFGHJKLMNPQRSTUVXYWZIO")}
_WEIGHTS = (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)
# A spreadsheet takes a mobile number for a figure and drops its zero.
_BARE_MOBILE = re.compile(r"9\d{8}")
# One random number in ten passes the check digit, so single order numbers may look like an id; a column
# in which so many do is one of ids.
_MOST = 0.5


def is_personal_heading(heading: str) -> bool:
    """Whether a column's heading names personal data."""
    plain = normal(heading)
    return plain in _WHOLE or any(part in plain for part in _PARTS)


def looks_personal(cells: Sequence[str]) -> bool:
    """Whether a column of no known meaning holds personal data in any cell, or ids of persons in most."""
    held = [cell for cell in cells if cell.strip()]
    text = _turned("\n".join(set(held)))
    bare = sum(bool(_BARE_MOBILE.fullmatch(cell.strip())) for cell in held)
    return _is_seen(text) or bare > _MOST * len(held) or _mostly_ids(held, text)


def hide_personal(cells: list[str], *, numbers_rows: bool) -> tuple[list[str], list[int]]:
    """The cells of a known column with personal values made blank, and their places.

    Args:
        cells: The column.
        numbers_rows: Whether the column is one of order or article numbers, where a single value may
            look like a national id by chance.
    """
    text = _turned("\n".join(set(cells)))
    hidden = {cell for cell in set(cells) if _is_seen(_turned(cell))} if _is_seen(text) else set()
    if _NATIONAL_ID.search(text) and (not numbers_rows or _mostly_ids(cells, text)):
        hidden |= {cell for cell in set(cells) if _is_national_id(cell)}
    if not hidden:
        return cells, []
    places = {place for place, cell in enumerate(cells) if cell in hidden}
    return ["" if place in places else cell for place, cell in enumerate(cells)], sorted(places)


def _is_seen(text: str) -> bool:
    return any(pattern.search(text) for pattern in _SIGHT)


def _mostly_ids(cells: Sequence[str], text: str) -> bool:
    if not _NATIONAL_ID.search(text):
        return False
    held = [cell for cell in cells if cell.strip()]
    return sum(map(_is_national_id, held)) > _MOST * len(held)


def _is_national_id(cell: str) -> bool:
    # Household Registration Act's numbers: a letter worth two digits, nine digits, weights 1 9 8 7 6 5 4 3 2 1 1,
    # and a sum that ten divides.
    found = _NATIONAL_ID.search(_turned(cell))
    if not found:
        return False
    number = found[0].upper()
    digits = [int(sign) for sign in f"{_LETTER_VALUES[number[0]]}{number[1:]}"]
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 10 == 0


def _turned(text: str) -> str:
    return text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)
