"""A lesson that is not sound is refused in words that name file, line, cell and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.lessons import find_problems, read_lesson
from helpers.errors import LessonSourceError
from tests.lessons.small_lesson import EXERCISES, LESSON, write_lesson


def problems_of(tmp_path: Path, lesson: str = LESSON, exercises: str = EXERCISES) -> list[LessonSourceError]:
    return find_problems(read_lesson(write_lesson(tmp_path, lesson, exercises)))


def keys_of(problems: list[LessonSourceError]) -> list[str]:
    return [problem.key for problem in problems]


def test_the_small_lesson_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == []


LESSON_FAULTS = {
    "a text cell without its English": (
        '# %% [markdown] lang="en" cid="e1-task"\n# Compute the mean.\n', "", "lessons.unpaired"),
    "a text cell without its Chinese": (
        '# %% [markdown] lang="zh-TW" cid="e1-task"\n# 算平均。\n', "", "lessons.unpaired"),
    "a pair with something between": (
        '# %% [markdown] lang="en" cid="cover"', '# %% cid="between"\n1\n# %% [markdown] lang="en" cid="cover"',
        "lessons.unpaired"),
    "a language we do not have": ('lang="en" cid="cover"', 'lang="de" cid="cover"', "lessons.no_lang"),
    "a Chinese comment in code": ('double = 2 * mean_price', 'double = 2 * mean_price  # 兩倍',
                                  "lessons.language_in_code"),
    "an English sentence in code": ('shown = lesson.demo("products")', 'shown = "the products table"',
                                    "lessons.language_in_code"),
    "a Simplified character": ("# 算平均。", "# 算数据。", "lessons.foreign_terms"),
    "a mainland term": ("# 算平均。", "# 算視頻。", "lessons.foreign_terms"),
    "no cid": (' cid="w1"', "", "lessons.bad_cid"),
    "a cid twice": ('cid="w1"', 'cid="e1-given"', "lessons.repeated_cid"),
    "a role that does not exist": ('role="given"', 'role="gift"', "lessons.bad_role"),
    "code that does not parse": ("double = 2 * mean_price", "double = = 2", "lessons.syntax"),
    "no stub": ('# %% cid="e2" exercise="E2" role="stub"\ndouble = ...\n', "", "lessons.stub_and_solution"),
    "a stub for another variable": ("double = ...", "triple = ...", "lessons.stub_answers"),
    "a solution that misses its answer": ("double = 2 * mean_price", "other = 2 * mean_price",
                                          "lessons.solution_answers"),
    "an exercise without a record": ('cid="e2" exercise="E2"', 'cid="e2" exercise="E9"', "lessons.unknown_exercise"),
    "a worked cell that needs an answer": (
        '# %% [markdown] lang="zh-TW" cid="e2-task"',
        '# %% cid="late"\nshown = mean_price\n\n# %% [markdown] lang="zh-TW" cid="e2-task"', "lessons.needs_an_answer"),
    "a worked cell that takes an answer's name": ("shown = lesson", "double = lesson", "lessons.takes_answer_name"),
    "a name from nowhere": ("shown = lesson", "shown = nowhere", "lessons.unknown_name"),
    "a solution that uses a worked cell": ("double = 2 * mean_price", "double = 2 * mean_price + len(shown)",
                                           "lessons.solution_not_alone"),
    "a solution beyond the everyday verbs": ("double = 2 * mean_price", "double = pd.Series([mean_price]).cumsum()",
                                             "lessons.rare_verbs"),
    "a long solution": ("double = 2 * mean_price", "double = (\n" + "1 +\n" * 12 + "1)", "lessons.long_solution"),
}  # fmt: skip


@pytest.mark.parametrize("fault", LESSON_FAULTS)
def test_a_faulty_lesson_file_is_refused_with_file_line_and_cell(tmp_path: Path, fault: str) -> None:
    old, new, key = LESSON_FAULTS[fault]
    assert old in LESSON
    problems = problems_of(tmp_path, LESSON.replace(old, new, 1))
    assert key in keys_of(problems)
    problem = problems[keys_of(problems).index(key)]
    for language in ("zh-TW", "en"):
        assert "T1_2_small" in problem.sentence(language)


EXERCISE_FAULTS = {
    "no criteria": ("""criteria=(
                Value("mean", "mean_price", 2, ("P1.2.1",), Text("平均", "mean"), Text("不對", "no"), relative=0.001),
            )""", "criteria=()", "lessons.no_criteria"),
    "no mistakes": ('mistakes=(Mistake("squared", Text("這是平方", "this is the square")),)', "mistakes=()",
                    "lessons.no_mistakes"),
    "a mistake without a function": ("def squared", "def _squared", "lessons.no_function"),
    "a function that nothing calls": ("def _zero", "def zero", "lessons.unused_function"),
    "a code the standard does not have": ('k=("K08",)', 'k=("K99",)', "lessons.unknown_code"),
    "a criterion without an indicator": ('Rule("is_positive", ("double",), 1, ("P1.2.1",)',
                                         'Rule("is_positive", ("double",), 1, ()', "lessons.criterion_without_p"),
    "a criterion on an unknown variable": ('Value("twice", "double"', 'Value("twice", "treble"',
                                           "lessons.unknown_answer"),
    "a name that is not the folder's": ('name="T1_2_small"', 'name="T1_2_other"', "lessons.record_name"),
    "Simplified characters in a message": ("這是平方", "这是平方", "lessons.foreign_terms_in_record"),
}  # fmt: skip


@pytest.mark.parametrize("fault", EXERCISE_FAULTS)
def test_a_faulty_record_is_refused_with_file_and_exercise(tmp_path: Path, fault: str) -> None:
    old, new, key = EXERCISE_FAULTS[fault]
    assert old in EXERCISES
    assert key in keys_of(problems_of(tmp_path, exercises=EXERCISES.replace(old, new, 1)))


def test_all_problems_are_told_together(tmp_path: Path) -> None:
    lesson = LESSON.replace("double = ...", "triple = ...").replace("# 算平均。", "# 算視頻。")
    assert {"lessons.stub_answers", "lessons.foreign_terms"} <= set(keys_of(problems_of(tmp_path, lesson)))


def test_the_problem_names_the_line_where_the_cell_begins(tmp_path: Path) -> None:
    lesson = LESSON.replace("# 算平均。", "# 算視頻。")
    wanted = lesson[: lesson.index("# 算視頻。")].count("\n")
    assert problems_of(tmp_path, lesson)[0].facts["line"] == wanted


def test_a_missing_guide_is_said_by_name(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path)
    (folder / "guide.md").unlink()
    with pytest.raises(LessonSourceError, match=r"guide\.md"):
        read_lesson(folder)


def test_an_exercise_file_that_fails_is_said_with_its_line(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path, exercises="import math\n\nRECORD = math.nothing\n")
    with pytest.raises(LessonSourceError) as failure:
        read_lesson(folder)
    assert failure.value.facts["line"] == 3
