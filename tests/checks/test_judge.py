"""From answers and key to verdicts, mistakes and sentences."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from course.lessons import read_lesson
from course.lessons.key import key_module
from helpers.checks import (
    Answer,
    Choice,
    Exercise,
    Feedback,
    Fields,
    Judgement,
    KeyCode,
    KeyOutcome,
    LessonRecord,
    Value,
    judge,
    key_from_source,
    read_answers,
    readable,
    run_key,
    solve,
)
from helpers.words import Text
from tests.lessons.small_lesson import write_lesson

# Prices 100, 200 and 600: mean 300, median 200; twice the mean is 600, its square 90,000.
PRICES = pd.DataFrame({"list_price_ntd": [100, 200, 600]})


class Tables:
    """One product table, fresh each time."""

    def table(self, name: str) -> pd.DataFrame:
        assert name == "products"
        return PRICES.copy()

    demo = table


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[LessonRecord, KeyCode]:
    lesson = read_lesson(write_lesson(tmp_path_factory.mktemp("small")))
    return lesson.record, key_from_source(key_module(lesson), "T1.2")


def try_answers(
    small: tuple[LessonRecord, KeyCode], exercise: str, variables: dict[str, Any], carried: dict[str, Any] | None = None
) -> Judgement:
    record, code = small
    wanted: Exercise = record.exercise(exercise)
    readings = read_answers(wanted, variables)
    solved = solve(record, wanted, code, tables=Tables(), carried=carried or {})
    return judge(wanted, readings, run_key(wanted, code, solved, given=readable(readings)))


def test_the_right_answer_earns_all_points(small: tuple[LessonRecord, KeyCode]) -> None:
    judgement = try_answers(small, "E1", {"mean_price": 300})
    assert (judgement.verdict, judgement.points, judgement.mistakes) == ("met", 2, ())


def test_a_known_mistake_is_explained(small: tuple[LessonRecord, KeyCode]) -> None:
    judgement = try_answers(small, "E1", {"mean_price": 200})
    assert judgement.verdict == "not_met"
    assert [mistake.id for mistake in judgement.mistakes] == ["median_instead"]
    assert "median" in str(Feedback("T1.2", judgement, "en"))
    assert "中位數" in str(Feedback("T1.2", judgement, "zh-TW"))


def test_another_wrong_answer_gets_the_criterions_own_sentence(small: tuple[LessonRecord, KeyCode]) -> None:
    judgement = try_answers(small, "E1", {"mean_price": 250})
    assert judgement.mistakes == ()
    assert "- no" in str(Feedback("T1.2", judgement, "en"))


def test_an_untouched_stub_is_not_attempted_and_earns_nothing(small: tuple[LessonRecord, KeyCode]) -> None:
    judgement = try_answers(small, "E1", {"mean_price": ...})
    assert (judgement.verdict, judgement.points) == ("not_attempted", 0)
    assert "尚未作答" in str(Feedback("T1.2", judgement, "zh-TW"))
    assert "Not attempted yet" in str(Feedback("T1.2", judgement, "en"))


def test_an_absent_variable_is_not_attempted_either(small: tuple[LessonRecord, KeyCode]) -> None:
    assert try_answers(small, "E1", {}).verdict == "not_attempted"


def test_the_key_of_a_chained_exercise_uses_the_learners_accepted_answer(small: tuple[LessonRecord, KeyCode]) -> None:
    # Their accepted mean is 310, so twice it is 620; ours would be 600.
    carried = {"E1": {"mean_price": 310.0}}
    assert try_answers(small, "E2", {"double": 620}, carried).verdict == "met"
    assert try_answers(small, "E2", {"double": 600}, carried).verdict == "not_met"
    assert try_answers(small, "E2", {"double": 620}, carried).stood_in == ()


def test_our_answer_stands_in_where_none_is_accepted_and_that_is_said(small: tuple[LessonRecord, KeyCode]) -> None:
    judgement = try_answers(small, "E2", {"double": 600})
    assert judgement.verdict == "met"
    assert judgement.stood_in == ("E1",)
    assert "E1" in "".join(Feedback("T1.2", judgement, "en").notes)


def test_a_rule_judges_the_learners_own_answer(small: tuple[LessonRecord, KeyCode]) -> None:
    # PRICE cannot be negative, so 0 is the smallest readable answer: readable, but the rule fails.
    verdicts = {o.criterion.id: o.verdict for o in try_answers(small, "E2", {"double": 0}).outcomes}
    assert verdicts == {"twice": "not_met", "is_positive": "not_met"}
    verdicts = {o.criterion.id: o.verdict for o in try_answers(small, "E2", {"double": 5}).outcomes}
    assert verdicts == {"twice": "not_met", "is_positive": "met"}


def test_without_a_key_an_answer_is_only_well_formed_or_not(small: tuple[LessonRecord, KeyCode]) -> None:
    exercise = small[0].exercise("E1")
    good = judge(exercise, read_answers(exercise, {"mean_price": 1}), None)
    assert (good.verdict, good.judged) == ("undecided", False)
    assert "form is right" in Feedback("T1.2", good, "en").headline
    bad = judge(exercise, read_answers(exercise, {"mean_price": "x"}), None)
    assert bad.verdict == "not_met"


def test_a_mistake_too_near_to_the_right_answer_is_silent(small: tuple[LessonRecord, KeyCode]) -> None:
    record, code = small

    class Close(Tables):
        """Mean 200.33, median 200: nearer than three tolerances of 0.1 %."""

        def table(self, name: str) -> pd.DataFrame:
            return pd.DataFrame({"list_price_ntd": [100, 200, 301]})

    exercise = record.exercise("E1")
    solved = solve(record, exercise, code, tables=Close(), carried={})
    readings = read_answers(exercise, {"mean_price": 199.999})
    judgement = judge(exercise, readings, run_key(exercise, code, solved, given=readable(readings)))
    assert (judgement.verdict, judgement.mistakes) == ("not_met", ())


def test_no_feedback_ever_shows_the_expected_value(small: tuple[LessonRecord, KeyCode]) -> None:
    for wrong in (1, 200, 250, "x", float("nan"), [1, 2], {"a": 1}):
        for language in ("zh-TW", "en"):
            feedback = Feedback("T1.2", try_answers(small, "E1", {"mean_price": wrong}), language)  # type: ignore[arg-type]
            assert "300" not in str(feedback)
            assert "300" not in feedback._repr_html_()


def test_what_a_learner_wrote_is_escaped(small: tuple[LessonRecord, KeyCode]) -> None:
    page = Feedback("T1.2", try_answers(small, "E1", {"mean_price": "<script>alert(1)</script>"}), "en")._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def method_like(**settings: Any) -> tuple[Exercise, KeyOutcome]:
    """One answer of three coded fields, all rightly "a"; two criteria, the second resting on the first."""
    text = Text("字", "word")
    code = Choice(text, {"a": text, "b": text})
    answer = Answer("answer", Fields({"x": code, "y": code, "z": code}))
    first = Value("first", "answer", 1, ("P1.2.1",), Text("前", "first"), text, **settings)
    second = Value("second", "answer", 1, ("P1.2.1",), Text("後", "second"), text, only=("z",), rests_on=("first",))
    exercise = Exercise("E1", text, "guided", "core", 1, (answer,), (first, second), (), (text, text, text))
    return exercise, KeyOutcome({"answer": {"x": "a", "y": "a", "z": "a"}})


def feedback_on(exercise: Exercise, key: KeyOutcome, answer: dict[str, str]) -> Feedback:
    return Feedback("T1.2", judge(exercise, read_answers(exercise, {"answer": answer}), key), "en")


def test_wrong_fields_are_named_but_their_values_are_not() -> None:
    exercise, key = method_like(only=("x", "y"))
    feedback = feedback_on(exercise, key, {"x": "a", "y": "b", "z": "a"})
    assert "Not right yet: y." in feedback.explanations


def test_where_enough_suffices_the_wrong_one_is_not_named_but_said() -> None:
    exercise, key = method_like(at_least=2)
    feedback = feedback_on(exercise, key, {"x": "b", "y": "a", "z": "a"})
    assert feedback.judgement.verdict == "met"
    assert any("one does not fit yet" in sentence for sentence in feedback.explanations)
    assert not any("x" in sentence.split() for sentence in feedback.explanations)


def test_what_rests_on_an_unmet_criterion_waits_for_it() -> None:
    exercise, key = method_like(only=("x", "y"))
    feedback = feedback_on(exercise, key, {"x": "b", "y": "a", "z": "b"})
    assert "“second” builds on “first”. Put that right first, then come back to this." in feedback.explanations
