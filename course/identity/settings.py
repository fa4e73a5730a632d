"""course.yaml: what a course is called and how it is run.

The file is a teacher's to edit, so a wrong field is an answer in words for that field, all of them
at once, and never a traceback.
"""

from __future__ import annotations

import datetime
import json
from importlib import metadata
from pathlib import Path
from typing import Any, Literal, Self, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from course.identity.ids import is_good_id
from course.identity.remarks import FileError, Remark
from helpers.errors import DataError
from helpers.lesson.places import DATA_VERSION
from helpers.words import LANGUAGES, Language, Text, say

__all__ = [
    "PROFILES",
    "Dates",
    "PassRules",
    "RunLimits",
    "Settings",
    "Versions",
    "read_settings",
    "settings_text",
]

Profile = Literal["core", "full"]
PROFILES: tuple[Profile, ...] = get_args(Profile)

MOST_BYTES = 1 << 20
LEAST_MEMORY_MB = 256


class _Part(BaseModel):
    # Strict: the text "300" where a number is meant is said, not guessed.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Dates(_Part):
    """First and last day of the course."""

    start: datetime.date | None = None
    end: datetime.date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError("identity.settings.ends_early", "order", {"start": str(self.start)})
        return self


class RunLimits(_Part):
    """What one notebook may use when it is graded: wall seconds, and MB for all its processes."""

    time_s: float = Field(default=300.0, gt=0, le=86_400)
    memory_mb: int = Field(default=2048, ge=LEAST_MEMORY_MB, le=1 << 20)


class PassRules(_Part):
    """When a performance indicator is achieved.

    `auto_pct` of its exercises' points and `independent_pct` of its independent exercises' points,
    in per cent; with `criticals` every critical check must be right too. `resubmissions` is how
    often missing evidence may be handed in again.
    """

    auto_pct: int = Field(default=70, ge=0, le=100)
    independent_pct: int = Field(default=60, ge=0, le=100)
    criticals: bool = True
    resubmissions: int = Field(default=2, ge=0, le=20)


class Versions(_Part):
    """The version of the course with which the folder was made, and of the data it makes."""

    course: str = Field(default_factory=lambda: metadata.version("kmc2431-course"))
    data: int = DATA_VERSION


class Settings(_Part):
    """A course's settings. `retention_until` is the day after which learners' records are to be erased."""

    format: Literal[1] = 1
    id: str
    title: str = Field(min_length=1, max_length=200)
    language: Language = "zh-TW"
    dates: Dates = Dates()
    profile: Profile = "full"
    exam: bool = False
    limits: RunLimits = RunLimits()
    pass_rules: PassRules = PassRules()
    retention_until: datetime.date | None = None
    versions: Versions = Field(default_factory=Versions)

    @field_validator("id")
    @classmethod
    def _is_an_id(cls, came: str) -> str:
        if not is_good_id(came):
            raise PydanticCustomError("identity.settings.bad_id", "bad id")
        return came

    @model_validator(mode="after")
    def _kept_long_enough(self) -> Self:
        if self.retention_until and self.dates.end and self.retention_until < self.dates.end:
            raise PydanticCustomError("identity.settings.erased_early", "order", {"end": str(self.dates.end)})
        return self


def read_settings(file: Path) -> Settings:
    """The settings of a course.

    Raises: DataError: when the file cannot be read, is no YAML, or a field is wrong; then with one
        line for each.
    """
    try:
        data = file.read_bytes()
        if len(data) > MOST_BYTES:
            raise ValueError
        written: Any = yaml.load(data.decode("utf-8-sig"), Loader=_Loader)
    except OSError as error:
        raise DataError("identity.settings.unreadable", file=str(file), why=error.strerror or "") from None
    except UnicodeDecodeError:
        raise DataError("identity.settings.not_utf8", file=str(file)) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = str(mark.line + 1) if mark else "?"
        raise DataError("identity.settings.not_yaml", file=str(file), line=line) from None
    if not isinstance(written, dict):
        raise DataError("identity.settings.not_yaml", file=str(file), line="1")
    try:
        return Settings.model_validate(written)
    except ValidationError as error:
        raise FileError("identity.settings.wrong", [_remark(one) for one in error.errors()], file=str(file)) from None


def settings_text(settings: Settings) -> str:
    """course.yaml with a comment on each field, in the course's language."""

    def line(name: str, value: object, indent: str = "") -> str:
        about = say(f"identity.yaml.{name}", settings.language)
        # JSON's texts, numbers and null are YAML's too, and quotes keep an id such as 0012 a text.
        written = str(value) if isinstance(value, datetime.date) else json.dumps(value, ensure_ascii=False)
        return f"{indent}{name}: {written}  # {about}\n"

    def group(name: str, part: _Part) -> str:
        lines = (line(one, getattr(part, one), "  ") for one in type(part).model_fields)
        return f"{name}:\n{''.join(lines)}"

    values = ((name, getattr(settings, name)) for name in Settings.model_fields)
    head = f"# {say('identity.yaml.head', settings.language)}\n"
    return head + "".join(group(name, one) if isinstance(one, _Part) else line(name, one) for name, one in values)


class _Loader(yaml.SafeLoader):  # type: ignore[misc]  # the package has no types
    """YAML without a key twice: the second would win unseen."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        for key, _ in node.value:
            if names.count(key.value) > 1:
                raise yaml.constructor.ConstructorError(None, None, "twice", key.start_mark)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


_WANTED = {
    "string_type": "text",
    "string_too_short": "text",
    "string_too_long": "short_text",
    "bool_type": "flag",
    "int_type": "whole",
    "int_from_float": "whole",
    "float_type": "number",
    "date_type": "date",
    "model_type": "group",
}
_BOUNDS = {"greater_than": ("gt", "above"), "greater_than_equal": ("ge", "at_least")}
_BOUNDS |= {"less_than": ("lt", "below"), "less_than_equal": ("le", "at_most")}


def _remark(error: ErrorDetails) -> Remark:
    where = ".".join(str(part) for part in error["loc"])
    kind, facts = error["type"], error.get("ctx", {})
    came = _shown(error["input"])
    if kind.startswith("identity."):
        return Remark(kind, {**facts, "came": came}, column=where or "dates")
    if kind == "missing":
        return Remark("identity.settings.missing", column=where)
    if kind == "extra_forbidden":
        return Remark("identity.settings.unknown", {"known": ", ".join(_names_beside(error["loc"]))}, column=where)
    if kind == "literal_error":
        return Remark("identity.settings.choice", {"came": came, "known": _choices(error["loc"])}, column=where)
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        return Remark(f"identity.settings.{words}", {"came": came, "bound": f"{facts[name]:g}"}, column=where)
    return Remark(f"identity.settings.{_WANTED.get(kind, 'other')}", {"came": came}, column=where)


def _names_beside(where: tuple[int | str, ...]) -> list[str]:
    part: Any = Settings
    for name in where[:-1]:
        part = part.model_fields[name].annotation
    return list(part.model_fields)


def _choices(where: tuple[int | str, ...]) -> str:
    known = {"language": LANGUAGES, "profile": PROFILES}
    return ", ".join(known.get(str(where[-1]), ("1",)))


def _shown(came: object) -> str | Text:
    if came is None or came == "":
        return Text("空白", "nothing")
    return str(came)[:60]
