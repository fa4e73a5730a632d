"""Which column of a class list holds what, by its heading in Chinese or English.

A heading is compared without blanks, case, punctuation and what stands in brackets. For each field
the names stand in order of preference: a list with both 學號 and id is read by 學號.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from course.identity.ids import tidy

__all__ = ["FIELDS", "Field", "field_columns"]

Field = Literal["id", "name", "family", "given", "email", "group", "language"]

FIELDS: Mapping[Field, tuple[str, ...]] = {
    "id": (
        "學號", "學員編號", "學員代號", "學員代碼", "學員學號", "學生編號", "學生學號", "學員id", "學生id",
        "learner", "learnerid", "studentid", "studentnumber", "studentno", "idnumber", "sisuserid",
        "員工編號", "編號", "代號", "代碼", "帳號", "userid", "username", "sisloginid", "loginid", "id",
    ),
    "name": (
        "姓名", "學員姓名", "學生姓名", "中文姓名", "全名", "fullname", "name", "learnername", "studentname", "student",
    ),
    "family": ("姓", "姓氏", "lastname", "surname", "familyname"),
    "given": ("名", "名字", "firstname", "givenname"),
    "email": (
        "電子郵件", "電子信箱", "電子郵件信箱", "電子郵件地址", "電郵", "信箱", "email", "emailaddress", "mail",
    ),
    "group": (
        "班級", "班別", "組別", "群組", "小組", "梯次", "部門", "group", "class", "section", "cohort", "department",
    ),
    "language": ("語言", "語系", "使用語言", "language", "lang", "locale"),
}  # fmt: skip

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|【[^】]*】")
_SIGNS = re.compile(r"[\W_]+")


def field_columns(headings: Sequence[str]) -> tuple[dict[Field, int], list[int]]:
    """The column of each field that a heading row has, and the columns that name a field already found.

    Args:
        headings: The cells of a row, which may be no heading row at all; then nothing is found.
    """
    plain = [_plain(heading) for heading in headings]
    found: dict[Field, int] = {}
    spare: list[int] = []
    for field, names in FIELDS.items():
        columns = sorted((names.index(heading), at) for at, heading in enumerate(plain) if heading in names)
        if columns:
            found[field] = columns[0][1]
            spare += [at for _, at in columns[1:]]
    return found, sorted(spare)


def _plain(heading: str) -> str:
    return _SIGNS.sub("", _BRACKETS.sub("", tidy(heading))).casefold()
