"""A lesson of two exercises, the second built on the first: small enough to follow by hand."""

from __future__ import annotations

from pathlib import Path

__all__ = ["EXERCISES", "LESSON", "write_lesson"]

LESSON = '''\
# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: all
# ---

# %% [markdown] lang="zh-TW" cid="cover"
# # 小單元
# %% [markdown] lang="en" cid="cover"
# # A small lesson

# %% cid="setup" role="setup"
import pandas as pd
from helpers import open_lesson

lesson = open_lesson("T1.2", language="zh-TW")

# %% cid="w1"
shown = lesson.demo("products")

# %% [markdown] lang="zh-TW" cid="e1-task"
# 算平均。
# %% [markdown] lang="en" cid="e1-task"
# Compute the mean.

# %% cid="e1-given" exercise="E1" role="given"
products = lesson.table("products")

# %% cid="e1" exercise="E1" role="stub"
mean_price = ...

# %% cid="e1-solution" exercise="E1" role="solution"
mean_price = products["list_price_ntd"].mean()

# %% [markdown] lang="zh-TW" cid="e2-task"
# 乘以二。
# %% [markdown] lang="en" cid="e2-task"
# Double it.

# %% cid="e2" exercise="E2" role="stub"
double = ...

# %% cid="e2-solution" exercise="E2" role="solution"
double = 2 * mean_price
'''

EXERCISES = '''\
"""Two exercises."""

import math

from helpers.checks import Answer, Exercise, LessonRecord, Mistake, Number, Rule, Value
from helpers.words import Text

PRICE = Number(Text("平均", "mean"), decimals=0, unit="NT$", low=0)
HINTS = (Text("一", "one"), Text("二", "two"), Text("三", "three"))

RECORD = LessonRecord(
    task="T1.2",
    name="T1_2_small",
    title=Text("小單元", "A small lesson"),
    exercises=(
        Exercise(
            id="E1",
            title=Text("平均", "Mean"),
            mode="guided",
            tier="core",
            minutes=5,
            answers=(Answer("mean_price", PRICE),),
            criteria=(
                Value("mean", "mean_price", 2, ("P1.2.1",), Text("平均", "mean"), Text("不對", "no"), relative=0.001),
            ),
            mistakes=(Mistake("median_instead", Text("這是中位數", "this is the median")),),
            hints=HINTS,
            k=("K08",),
        ),
        Exercise(
            id="E2",
            title=Text("兩倍", "Double"),
            mode="independent",
            tier="core",
            minutes=5,
            answers=(Answer("double", PRICE),),
            criteria=(
                Value("twice", "double", 1, ("P1.2.1",), Text("兩倍", "double"), Text("不對", "no"), relative=0.001),
                Rule("is_positive", ("double",), 1, ("P1.2.1",), Text("正數", "positive"), Text("不對", "no")),
            ),
            mistakes=(Mistake("squared", Text("這是平方", "this is the square")),),
            hints=HINTS,
            needs=("E1",),
        ),
    ),
)


def median_instead(work):
    return {"mean_price": work.products["list_price_ntd"].median()}


def squared(work):
    return {"double": math.pow(work.mean_price, 2)}


def is_positive(work, given):
    return given.double > _zero()


def _zero():
    return 0
'''


def write_lesson(root: Path, lesson: str = LESSON, exercises: str = EXERCISES, name: str = "T1_2_small") -> Path:
    """Write a lesson folder below a checkout and return it."""
    folder = root / "lessons" / name
    folder.mkdir(parents=True)
    for file, text in {"lesson.py": lesson, "exercises.py": exercises, "guide.md": "# Guide\n"}.items():
        (folder / file).write_text(text, encoding="utf-8", newline="\n")
    return folder
